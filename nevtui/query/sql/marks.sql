-- Everything that an article says, in reading order, with the words that say it.
-- columns: statement (id), claim (id), para, begin (offset), end (offset), label, sentence, property, value (base units), value_high (base units), unit, bound, when,
--          when_end, status, source, subject_id, object_id, origin, rule, confidence (0 to 1), sums (words), cause (why others disagree), articles (that say the same)
-- params:  article = '', size = 5000 (rows)
-- whole: all that it says is marked, whatever is selected
with said as (
    select * from statements where article = $article
),
agreeing as (
    select claim, count(distinct article) as articles from statements semi join said using (claim) group by claim
),
disagreeing as (
    select statement, min(cause) as cause from (
        select statement, cause from conflicts union all select other, cause from conflicts
    ) where statement in (select statement from said) group by statement
)
select s.statement, s.claim, s.para, s.evidence_start as begin, s.evidence_end as end, s.label, s.sentence, s.property, s.value, s.value_high, s.unit, s.bound,
    s."when", s.when_end, s.status, s.source, s.subject_id, s.object_id, s.origin, s.rule, s.confidence, s.sums, d.cause, g.articles
from said s left join agreeing g using (claim) left join disagreeing d using (statement)
order by s.para, s.evidence_start, s.ordinal
limit $size
