-- In which other units can the figures of statements be given, and by what are they divided for it?
-- columns: statement (id), value_usd (USD), value_cny (CNY), city (name), population (people of the city), capacity (of the plant that the
--          money is for), capacity_unit (vehicles or GWh a year), stated_by (id of the statement that gives the capacity)
-- params:  statements = ['']
with chosen as (
    select statement, article, para, subject_id, property, value, unit, scope, status, value_usd, value_cny,
        case when place_id like 'city:%' then place_id when subject_id like 'city:%' then subject_id
            when object_id like 'city:%' then object_id end as city,
        coalesce(place_id, case when object_type in ('city', 'province', 'country') then object_id end) as site
    from statements
    where list_contains($statements, statement) and value is not null /* and selection */
),
costs as (
    select * from chosen where property in ('plant', 'investment') and regexp_full_match(unit, '[A-Z]{3}')
),
built as (
    select m.statement, k.statement as stated_by, k.value, k.unit,
        rank() over (partition by m.statement order by k.status = m.status desc, k.para = m.para desc) as place
    from costs m join statements k on k.article = m.article and k.subject_id = m.subject_id and k.place_id = m.site
    where k.property = 'capacity' and k.unit in ('vehicles', 'GWh') and k.value > 0 and k.value_high is null
        and k.scope is not distinct from m.scope and (m.property = 'plant' or k.status = m.status)
),
capable as (
    select statement, any_value(value) as capacity, any_value(unit) as capacity_unit, min(stated_by) as stated_by
    from built where place = 1 group by statement having count(distinct (value, unit)) = 1
)
select c.statement, c.value_usd, c.value_cny, l.name as city, l.population, k.capacity, k.capacity_unit, k.stated_by
from chosen c left join cities l on l.entity = c.city left join capable k using (statement)
order by c.statement
