-- Tariffs, by who sets them
-- Who puts what rate on whom, and since when.
select
    subject as set_by,
    object as hits,
    value as per_cent,
    scope,
    "when",
    status,
    article
from statements
where property in ('tariff', 'restriction', 'subsidy')
order by property, first_day nulls last
