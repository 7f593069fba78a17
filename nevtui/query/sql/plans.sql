-- What was announced, for when, and what became of it? One window, what has an outcome first.
-- columns: position (1-based), outcome, subject, property, object, place, announced (day), due (time), due_day, value (base units), unit, done_when (time),
--          done_value (base units), done_unit, share (done_value by value), statement (id), claim (id), sentence, bound, headline, publisher, published, text, begin
--          (offset), end (offset), done (id; null where nothing is told), done_claim (id), done_headline, done_publisher, done_published, done_text,
--          done_begin (offset), done_end (offset), total (rows in all), subject_id (id), article (id), done_article (id)
-- params:  begin = 0 (rows), size = 100 (rows), entity = null
with chosen as (
    select statement from statements
    where true /* and selection */
),
followed as (
    select *, list_position(['missed', 'cancelled', 'partly', 'done', 'overdue', 'open'], outcome) as rank from plans
    where (statement in (from chosen) or done in (from chosen)) and ($entity is null or subject_id = $entity)
),
shown as materialized (
    select *, row_number() over (order by rank, due_day desc nulls last, announced desc, statement) as position, count(*) over () as total
    from followed
    qualify position > $begin and position <= $begin + $size
)
select f.position, f.outcome, f.subject, f.property, f.object, f.place, f.announced, f.due, f.due_day, f.value, f.unit, f.done_when, f.done_value,
    o.unit as done_unit, f.share, f.statement, s.claim, s.sentence, s.bound, a.title as headline, a.publisher, a.published, p.text, s.evidence_start as begin,
    s.evidence_end as end, f.done, o.claim as done_claim, b.title as done_headline, b.publisher as done_publisher, b.published as done_published,
    q.text as done_text, o.evidence_start as done_begin, o.evidence_end as done_end, f.total, f.subject_id, a.article, b.article as done_article
from shown f
join statements s on s.statement = f.statement join articles a on a.article = s.article join paragraphs p on p.article = s.article and p.para = s.para
left join statements o on o.statement = f.done left join articles b on b.article = o.article
    left join paragraphs q on q.article = o.article and q.para = o.para
order by f.position
