-- Battery capacity against demand and what is fitted, in GWh: the greatest figure that is told of each time.
-- columns: name (year, or the shorter time in which it was fitted; who, of which part, what), value, unit
-- params:  size = 60 (rows)
with chosen as (
    select * from statements
    where property in ('capacity', 'demand', 'installations') and unit = 'GWh' and last_day is not null
        and subject_type in ('industry', 'country', 'bloc') and status <> 'cancelled' /* and selection */
),
told as (
    select case when property = 'capacity' or (precision = 'year' and when_end is null) then year(last_day)::varchar
            else concat_ws('–', "when", when_end) end as time,
        min(last_day) as day, subject, scope, property, status, max(value) as value
    from chosen group by all
)
select concat_ws(' · ', time, subject, scope, property || case when status = 'actual' then '' else ' (' || status || ')' end) as name,
    value, 'GWh' as unit
from told order by year(day), time, subject, scope nulls first, property limit $size
