-- What else is said that links the same two entities, latest first.
-- columns: statement (id), claim (id), sentence, property, value (base units), value_high (base units), unit, bound, when, when_end, status
-- params:  statement = '', size = 5 (rows)
with here as (
    select subject_id, object_id, claim from statements where statement = $statement and object_id is not null
),
chosen as (
    select * from statements
    where true /* and selection */
),
claims as (
    select s.claim, min_by(s.statement, (s.published, s.statement)) as statement
    from chosen s join here h on s.claim <> h.claim
        and ((s.subject_id = h.subject_id and s.object_id = h.object_id)
            or (s.subject_id = h.object_id and s.object_id = h.subject_id))
    group by s.claim
)
select s.statement, c.claim, s.sentence, s.property, s.value, s.value_high, s.unit, s.bound, s."when", s.when_end, s.status
from claims c join statements s using (statement)
order by s.first_day desc nulls last, s.published desc, c.claim
limit $size
