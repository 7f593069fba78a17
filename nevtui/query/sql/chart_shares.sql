-- Market shares, the latest of each company and market.
-- columns: name (company, market, time), value, unit
-- params:  size = 40 (rows)
with latest as (
    select subject, coalesce(scope, object) as market, max_by(value, (last_day, published)) as value,
        max_by("when", (last_day, published)) as "when", max_by(object, (last_day, published)) as object
    from statements
    where property = 'market_share' and unit = 'percent' and status = 'actual' and value is not null /* and selection */
    group by subject, coalesce(scope, object)
)
select concat_ws(' · ', subject, coalesce(market, object), "when") as name, value, 'percent' as unit from latest order by value desc, name limit $size
