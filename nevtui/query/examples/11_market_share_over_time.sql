-- Market shares over time
-- Who has what share of which market, in order of time.
select "when", subject, value as per_cent, coalesce(object, scope) as of_what, article
from statements
where property in ('market_share', 'share_of') and unit = 'percent'
order by first_day nulls last, per_cent desc
