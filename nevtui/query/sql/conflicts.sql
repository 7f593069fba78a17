-- Where do the sources disagree, and why? One window, the open ones first.
-- columns: position (1-based), cause, subject, property, object, when, spread (the greater by the lesser), statement (id), claim (id), value (base units),
--          unit, scope, said (a name, for headquarters), bound, articles (count), headline, publisher, published, text (of the paragraph), begin (offset),
--          end (offset), other (id), other_claim (id), other_value (base units), other_unit, other_scope, other_said, other_bound, other_articles (count),
--          other_headline, other_publisher, other_published, other_text, other_begin (offset), other_end (offset), total (rows in all), open (rows that
--          nothing explains), subject_id (id), article (id), other_article (id)
-- params:  begin = 0 (rows), size = 100 (rows), entity = null
with chosen as (
    select statement from statements
    where true /* and selection */
),
disagreeing as (
    select *, list_position(['plain', 'revision', 'period', 'currency', 'scope', 'rounding'], cause) as rank from conflicts
    where (statement in (from chosen) or other in (from chosen)) and ($entity is null or subject_id = $entity)
),
shown as materialized (
    select *, row_number() over (order by rank, articles + other_articles desc, abs(coalesce(ln(spread), 99)) desc, statement, other) as position,
        count(*) over () as total, count(*) filter (cause in ('plain', 'revision')) over () as open
    from disagreeing
    qualify position > $begin and position <= $begin + $size
)
select c.position, c.cause, c.subject, c.property, c.object, c."when", c.spread, c.statement, s.claim, c.value, c.unit, c.scope, c.said, s.bound, c.articles,
    a.title as headline, a.publisher, a.published, p.text, s.evidence_start as begin, s.evidence_end as end,
    c.other, o.claim as other_claim, c.other_value, c.other_unit, c.other_scope, c.other_said, o.bound as other_bound, c.other_articles,
    b.title as other_headline, b.publisher as other_publisher, b.published as other_published, q.text as other_text,
    o.evidence_start as other_begin, o.evidence_end as other_end, c.total, c.open, c.subject_id, a.article, b.article as other_article
from shown c
join statements s on s.statement = c.statement join articles a on a.article = s.article join paragraphs p on p.article = s.article and p.para = s.para
join statements o on o.statement = c.other join articles b on b.article = o.article join paragraphs q on q.article = o.article and q.para = o.para
order by c.position
