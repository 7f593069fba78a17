-- What else is said that links the same two entities, latest first.
-- columns: statement (id), claim (id), sentence, property, value (base units), value_high (base units), unit, bound, when, when_end, status
-- params:  statement = '', size = 5 (rows)
with here as (
    select subject_id, object_id, claim from statements where statement = $statement and object_id is not null
),
claims as (
    select s.claim, min_by(s, (s.published, s.statement)) as first
    from statements s join here h on s.claim <> h.claim
        and ((s.subject_id = h.subject_id and s.object_id = h.object_id) or (s.subject_id = h.object_id and s.object_id = h.subject_id))
    where true /* and selection */
    group by s.claim
)
select first.statement as statement, claim, first.sentence as sentence, first.property as property, first.value as value,
    first.value_high as value_high, first.unit as unit, first.bound as bound, first."when" as "when",
    first.when_end as when_end, first.status as status
from claims
order by first.first_day desc nulls last, first.published desc, claim
limit $size
