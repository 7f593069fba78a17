-- Whom and what is an entity linked with, both ways?
-- columns: direction (out: the entity is the subject; in: it is the object; here: it is the place), property, other (id), name, type, statements (count),
--          articles (count), when (of the latest that has come to be, or else of the latest), when_end, status, bound, value (base units), value_high (base units), unit, title (post),
--          statement (its id), claim (id), published (day of report)
-- params:  entity = '', size = 500 (rows)
with chosen as (
    select * from statements
    where true /* and selection */
),
linked as (
    select 'out' as direction, object_id as other, object as name, object_type as type, * exclude (object_id, object, object_type, subject_type)
    from chosen where subject_id = $entity and object_id is not null and object_id <> $entity
    union all by name
    select 'in' as direction, subject_id as other, subject as name, subject_type as type, * exclude (object_id, object, object_type, subject_type)
    from chosen where object_id = $entity and subject_id <> $entity
    union all by name
    select 'here' as direction, subject_id as other, subject as name, subject_type as type, * exclude (object_id, object, object_type, subject_type)
    from chosen where place_id = $entity and subject_id <> $entity and coalesce(object_id, '') <> $entity
),
grouped as (
    select direction, property, other, any_value(name) as name, any_value(type) as type, count(*) as statements, count(distinct article) as articles,
        max_by(statement, (status = 'actual', coalesce(last_day, published), published, -ordinal)) as statement
    from linked group by direction, property, other
)
select g.direction, g.property, g.other, g.name, g.type, g.statements, g.articles, s."when", s.when_end, s.status, s.bound, s.value, s.value_high, s.unit,
    s.title, g.statement, s.claim, s.published
from grouped g join statements s using (statement)
order by g.statements desc, s.published desc, g.direction, g.property, g.other
limit $size
