-- What else is said that links the same two entities, latest first.
-- columns: statement (id), claim (id), sentence, property, value (base units), value_high (base units), unit, bound, when, when_end, status
-- params:  statement = '', size = 5 (rows)
with pairs as (
    select subject_id as one, object_id as other, claim from statements where statement = $statement
    union
    select object_id, subject_id, claim from statements where statement = $statement
),
chosen as (
    select * from statements
    where true /* and selection */
),
claims as (
    select s.claim, min_by(s.statement, (s.published, s.statement)) as statement, any_value(s.first_day) as first_day,
        min(s.published) as published
    from chosen s join pairs p on s.subject_id = p.one and s.object_id = p.other and s.claim <> p.claim
    group by s.claim
    order by first_day desc nulls last, published desc, s.claim
    limit $size
)
select s.statement, c.claim, s.sentence, s.property, s.value, s.value_high, s.unit, s.bound, s."when", s.when_end, s.status
from claims c join statements s using (statement)
order by c.first_day desc nulls last, c.published desc, c.claim
