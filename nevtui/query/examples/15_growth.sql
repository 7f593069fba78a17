-- Who grew the most
-- Growth against the year before, in per cent, as articles say it.
select subject, object as of_what, "when", value as per_cent, compared_with, article
from statements
where
    property = 'change'
    and unit = 'percent'
    and coalesce(compared_with, 'year') = 'year'
order by value desc
limit 100
