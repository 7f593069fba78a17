-- Battery capacity against demand and what is fitted, by year, in GWh: the greatest figure that is told of each.
-- columns: name (year, who, what), value, unit
-- params:  size = 60 (rows)
with told as (
    select year(last_day) as year, subject, property, status, max(value) as value from statements
    where property in ('capacity', 'demand', 'installations') and unit = 'GWh' and last_day is not null
        and subject_type in ('industry', 'country', 'bloc') and status <> 'cancelled' /* and selection */
    group by all
)
select concat_ws(' · ', year, subject, property || case when status = 'actual' then '' else ' (' || status || ')' end) as name, value, 'GWh' as unit
from told order by year, subject, property limit $size
