-- What else the same words of an article say: statements whose evidence overlaps that of $statement, nearest first.
-- columns: statement (id), claim (id), sentence, property, value (base units), value_high (base units), unit, bound, when, when_end, status
-- params:  statement = '', size = 5 (rows)
with here as (
    select article, para, evidence_start, evidence_end, claim from statements where statement = $statement
),
chosen as (
    select * from statements
    where true /* and selection */
)
select s.statement, s.claim, s.sentence, s.property, s.value, s.value_high, s.unit, s.bound, s."when", s.when_end, s.status
from chosen s join here h on s.article = h.article and s.para = h.para and s.claim <> h.claim
where s.evidence_start < h.evidence_end + 60 and s.evidence_end > h.evidence_start - 60
order by abs(s.evidence_start - h.evidence_start), s.evidence_start, s.statement
limit $size
