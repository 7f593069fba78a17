-- What kinds of statements there are among those chosen: one window of the properties, ranked.
-- columns: position (1-based), entity (the property), name (in words), chinese, parent, statements (count), articles (count),
--          latest (day of report), total (rows in all), most (count of the first by statements), kept (position of
--          $keep), since (first of ten years), years (list of counts, one for each of the ten years in which the times
--          of statements begin)
-- params:  match = '', sort = 'statements', keep = null, begin = 0 (rows), size = 50 (rows)
with chosen as (
    select property, article, published, year(first_day) as year from statements
    where true /* and selection */
),
counted as (
    select property as entity, replace(property, '_', ' ') as name, count(*) as statements,
        count(distinct article) as articles, max(published) as latest, histogram(year) as yearly
    from chosen group by property
),
ranked as (
    select *, row_number() over (order by
            case when $match <> '' then strpos(name, $match) end,
            case when $sort = 'name' then name end,
            case when $sort = 'latest' then latest end desc nulls last,
            case when $sort = 'articles' then articles end desc,
            statements desc, name) as position,
        count(*) over () as total,
        max(statements) over () as most
    from counted
    where contains(name, $match)
),
landed as (
    select *, max(case when entity = $keep then position end) over () as kept,
        (select max(year(published)) - 9 from articles) as since
    from ranked
)
select position, entity, name, null as chinese, null as parent, statements, articles, latest, total, most, kept, since,
    list_transform(range(since, since + 10), lambda year: coalesce(yearly[year], 0)) as years
from landed
where position > case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end
  and position <= case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end + $size
order by position
