-- What the library holds
-- Properties with how often they are said, their units, and an example.
select
    property,
    count(*) as statements,
    count(value) as with_figure,
    list(distinct unit order by unit) filter (where unit is not null) as units,
    any_value(label) as example
from statements
group by property
order by statements desc
