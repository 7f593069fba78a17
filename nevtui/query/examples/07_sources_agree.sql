-- What several articles say
-- Claims that more than one article makes, and how many.
select
    any_value(label) as label,
    count(distinct article) as articles,
    min(published) as first_said,
    max(published) as last_said
from statements
group by claim
having count(distinct article) > 1
order by articles desc, last_said desc
