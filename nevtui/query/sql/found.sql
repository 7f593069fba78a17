-- Which paragraphs does a search of the full text find? One window, in order of weight.
-- columns: position (1-based), article (id), para (1-based; 0 is the title), text, title, publisher, published (day of report),
--          published_precision, weight, statements (read from the paragraph), total (rows in all), kept (position of $keep)
-- params:  search = '', keep = null, begin = 0 (rows), size = 50 (rows)
-- whole: a search looks at all paragraphs; what it finds can be selected
with hits as (
    select article, para, weight, article || '/' || para as key from found where search = $search
),
kept as (
    select case when $keep is not null then (
        select place from (select key, row_number() over (order by weight desc, article, para) as place from hits) where key = $keep
    ) end as position
),
begun as (
    select case when position is null then $begin else greatest(position - 1 - $size // 2, 0) end as begin from kept
),
shown as materialized (
    select *, (select begin from begun) + row_number() over (order by weight desc, article, para) as position
    from (select * from hits order by weight desc, article, para limit $size offset (select begin from begun))
),
said as (
    select s.article, s.para, count(*) as statements from statements s semi join shown using (article, para) group by all
)
select h.position, h.article, h.para, p.text, a.title, a.publisher, a.published, a.published_precision, h.weight,
    coalesce(s.statements, 0) as statements, (select count(*) from hits) as total, (select position from kept) as kept
from shown h join paragraphs p using (article, para) join articles a using (article) left join said s using (article, para)
order by h.position
