-- Market shares, the latest of each company and market.
-- columns: name (company, market, part of it, place, time), value, unit
-- params:  size = 40 (rows)
with latest as (
    select subject, object, scope, case when contains(object, place) then null else place end as place,
        max_by(value, (last_day, published)) as value, max_by("when", (last_day, published)) as "when"
    from statements
    where property = 'market_share' and unit = 'percent' and status = 'actual' and value is not null /* and selection */
    group by all
)
select concat_ws(' · ', subject, object, scope, place, "when") as name, value, 'percent' as unit
from latest order by value desc, name limit $size
