-- What was said, in order of time: one window of the claims chosen. The same claim of several articles is one row.
-- columns: position (1-based), claim (id), statement (id of the first that says it), when, when_end, status, bound, sentence,
--          property, value (base units), value_high (base units), unit, publisher, published (day of report),
--          published_precision, year (of the axis), statements (count), articles (count), entities (ids), total (rows in all),
--          said (statements in all), undated (rows without a time of their own), kept (position of $keep), day (on the
--          axis), precision (of the day on the axis), disputed (whether sources disagree, and nothing explains it)
-- params:  axis = 'event', sort = 'time', keep = null, begin = 0 (rows), size = 50 (rows)
with chosen as (
    select ordinal, claim, article, published, first_day, last_day, value_usd, value from statements
    where true /* and selection */
),
claims as (
    select claim, min(ordinal) as ordinal, min(published) as published, any_value(first_day) as first_day,
        any_value(last_day) as last_day, max(abs(value_usd)) as usd, max(abs(value)) as size, count(*) as statements
    from chosen group by claim
),
timed as (
    select *, case when $axis = 'event' then first_day else published end as day from claims
),
keyed as materialized (
    select claim, statements, day is null as is_undated, day, row(
        case when $sort = 'value' then -coalesce(usd, -1) end,
        case when $sort = 'value' then -coalesce(size, -1) end,
        day is null,
        coalesce(day - date '1970-01-01', 0) * case when $sort = 'latest' then -1 else 1 end,
        case when $axis = 'event' then -coalesce(last_day - date '1970-01-01', 0) else 0 end,
        coalesce(published - date '1970-01-01', 0),
        ordinal) as place
    from timed
),
totals as (
    select count(*) as total, sum(statements) as said, count(*) filter (where is_undated) as undated from keyed
),
landed as (
    select case when $keep is not null then (select place from keyed where claim = $keep) end as place
),
kept as (
    select case when l.place is not null then (select count(*) from keyed k where k.place <= l.place) end as position
    from landed l
),
begun as (
    select case when position is null then $begin else greatest(position - 1 - $size // 2, 0) end as begin from kept
),
shown as materialized (
    select *, (select begin from begun) + row_number() over (order by place) as position
    from (select * from keyed order by place limit $size offset (select begin from begun))
),
told as materialized (
    select claim, min_by(ordinal, (published, ordinal)) as ordinal, count(distinct article) as articles
    from chosen semi join shown using (claim) group by claim
),
named as (
    select p.ordinal, list(distinct p.entity order by p.entity) as entities
    from participants p semi join told using (ordinal)
    where p.via = 'named' group by p.ordinal
),
open as (
    select unnest([claim, other_claim]) as claim from conflicts where cause in ('plain', 'revision')
),
disputed as (
    select distinct claim from open semi join told using (claim)
)
select w.position, w.claim, s.statement, s."when", s.when_end, s.status, s.bound, s.sentence, s.property, s.value, s.value_high,
    s.unit, a.publisher, s.published, a.published_precision, year(w.day) as year, w.statements, t.articles, n.entities,
    o.total, o.said, o.undated, k.position as kept, w.day,
    case when $axis = 'event' then s.precision else a.published_precision end as precision,
    d.claim is not null as disputed
from shown w join told t using (claim) join statements s on s.ordinal = t.ordinal left join articles a on a.article = s.article
    left join named n on n.ordinal = t.ordinal left join disputed d on d.claim = w.claim cross join totals o cross join kept k
order by w.position
