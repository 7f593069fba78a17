-- Announced against built battery capacity
-- GWh that are planned and GWh that stand, by maker.
select
    subject as maker,
    max(value) filter (where status in ('planned', 'forecast')) as announced_gwh,
    max(value) filter (where status = 'actual') as built_gwh,
    count(*) as statements
from statements
where
    property in ('capacity', 'plant', 'production')
    and unit = 'GWh'
    and subject_type = 'company'
group by maker
order by announced_gwh desc nulls last, built_gwh desc nulls last
