-- Which entities have a name, in any spelling?
-- columns: entity (id), name, type, statements (count), distance (0 the whole name, 1 its beginning, 2 a word's, 3 inside)
-- params:  name = '', size = 20 (rows)
-- whole: names are names, whatever is selected
with folded as (
    select entity, strip_accents(lower(alias)) as alias from aliases
    union all select entity, lower(entity) from entities
),
matching as (
    select entity, min(case
        when alias = strip_accents(lower($name)) then 0
        when starts_with(alias, strip_accents(lower($name))) then 1
        when contains(alias, ' ' || strip_accents(lower($name))) then 2
        else 3 end) as distance
    from folded where contains(alias, strip_accents(lower($name)))
    group by entity
)
select e.entity, e.name, e.type, e.statements, m.distance from matching m join entities e using (entity)
order by m.distance, e.statements desc, e.entity
limit $size
