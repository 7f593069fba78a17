-- What was said, in order of time: one window of the claims chosen. The same claim of several articles is one row.
-- columns: position (1-based), claim (id), statement (id of the first that says it), when, when_end, status, bound, sentence,
--          property, value (base units), value_high (base units), unit, publisher, published (day of report),
--          published_precision, year (of the axis), statements (count), articles (count), entities (ids), total (rows in all),
--          said (statements in all), undated (rows without a time of their own), kept (position of $keep)
-- params:  axis = 'event', sort = 'time', keep = null, begin = 0 (rows), size = 50 (rows)
with claims as (
    select claim, min_by(statement, (published, article, para, evidence_start, statement)) as statement,
        any_value(first_day) as first_day, any_value(last_day) as last_day, min(published) as published,
        min((published, article, para, evidence_start)) as told,
        max(abs(value_usd)) as usd, max(abs(value)) as size,
        count(*) as statements, count(distinct article) as articles
    from statements
    where true /* and selection */
    group by claim
),
timed as (
    select *, case when $axis = 'event' then first_day else published end as day from claims
),
ranked as (
    select *, row_number() over (order by
            case when $sort = 'value' then usd end desc nulls last,
            case when $sort = 'value' then size end desc nulls last,
            (day - date '1970-01-01') * case when $sort = 'latest' then -1 else 1 end nulls last,
            case when $axis = 'event' then last_day end desc nulls last,
            told, claim) as position,
        count(*) over () as total, sum(statements) over () as said, count(*) filter (where day is null) over () as undated
    from timed
),
landed as (
    select *, max(case when claim = $keep then position end) over () as kept from ranked
),
shown as (
    select * from landed
    where position > case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end
      and position <= case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end + $size
),
named as (
    select p.statement, list(distinct p.entity order by p.entity) as entities
    from participants p semi join shown using (statement)
    where p.via = 'named' group by p.statement
)
select w.position, w.claim, w.statement, s."when", s.when_end, s.status, s.bound, s.sentence, s.property, s.value, s.value_high,
    s.unit, a.publisher, s.published, a.published_precision, year(w.day) as year, w.statements, w.articles, n.entities,
    w.total, w.said, w.undated, w.kept
from shown w join statements s using (statement) left join articles a using (article) left join named n using (statement)
order by w.position
