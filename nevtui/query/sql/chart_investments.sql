-- Money put in by cities, and into what stands in them, in US dollars at each figure's own year.
-- columns: name (city), value, unit
-- params:  size = 40 (rows)
with chosen as (
    select * from statements
    where value_usd > 0 and status <> 'cancelled' and property in ('investment', 'stake', 'plant', 'funding', 'fund') /* and selection */
),
placed as (
    select distinct c.claim, c.value_usd, p.entity, p.name from chosen c join participants p using (ordinal)
    where p.type = 'city' and p.via = 'named'
)
select name, sum(value_usd) as value, 'USD' as unit from placed group by entity, name order by value desc limit $size
