-- The statements of one claim, each with the paragraph that carries it.
-- columns: statement (id), subject, subject_type, property, value (base units), value_high (base units), unit,
--          value_alt (base units), unit_alt, object, object_type, scope, compared_with, cumulative, title, when, when_end,
--          status, bound, place, source, announced, value_usd (USD), value_cny (CNY), origin, sentence, article, para,
--          evidence, evidence_start, evidence_end, headline, publisher, author, published, published_precision, url,
--          paragraphs (count), text (of the paragraph), story (id of the article that told it first), reprints (ids of
--          articles that print it again), subject_id, object_id (id; null where it is no entity)
-- params:  claim = ''
with chosen as (
    select * from statements
    where claim = $claim /* and selection */
),
again as (
    select r.statement, list(r.article order by r.article) as reprints
    from repeats r semi join chosen using (statement) group by r.statement
)
select s.statement, s.subject, s.subject_type, s.property, s.value, s.value_high, s.unit, s.value_alt, s.unit_alt, s.object,
    s.object_type, s.scope, s.compared_with, s.cumulative, s.title, s."when", s.when_end, s.status, s.bound, s.place, s.source,
    s.announced, s.value_usd, s.value_cny, s.origin, s.sentence, s.article, s.para, s.evidence, s.evidence_start,
    s.evidence_end, a.title as headline, a.publisher, a.author, a.published, a.published_precision, a.url, a.paragraphs, p.text,
    coalesce(a.story, a.article) as story, coalesce(g.reprints, []) as reprints, s.subject_id, s.object_id
from chosen s
join articles a on a.article = s.article
join paragraphs p on p.article = s.article and p.para = s.para
left join again g on g.statement = s.statement
order by s.published, s.ordinal
