-- Which articles say it: one window of the articles that the statements chosen stand in.
-- columns: position (1-based), article (id), title, publisher, published (day), published_precision, statements (count),
--          entities (ids named by them), total (rows in all), most (statements of the first by count),
--          kept (position of $keep)
-- params:  match = '', sort = 'latest', keep = null, begin = 0 (rows), size = 50 (rows)
with chosen as (
    select ordinal, article from statements
    where true /* and selection */
),
counted as (
    select article, count(*) as statements from chosen group by article
),
ranked as (
    select c.*, a.title, a.publisher, a.published, a.published_precision, row_number() over (order by
            case when $sort = 'statements' then c.statements end desc,
            case when $sort = 'publisher' then lower(a.publisher) end nulls last,
            case when $sort = 'title' then lower(a.title) end,
            case when $sort = 'earliest' then a.published end nulls last,
            a.published desc nulls last, c.article) as position,
        count(*) over () as total,
        max(c.statements) over () as most
    from counted c join articles a using (article)
    where len(list_filter(string_split($match, ' '), lambda word: not contains(
        strip_accents(lower(concat_ws(' ', a.title, a.publisher, a.published, a.author))), word))) = 0
),
landed as (
    select *, max(case when article = $keep then position end) over () as kept from ranked
),
shown as materialized (
    select * from landed
    where position > case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end
      and position <= case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end + $size
),
named as (
    select c.article, list(distinct p.entity order by p.entity) as entities
    from chosen c semi join shown using (article) join participants p using (ordinal)
    where p.via = 'named' group by c.article
)
select position, article, title, publisher, published, published_precision, statements, entities, total, most, kept
from shown left join named using (article)
order by position
