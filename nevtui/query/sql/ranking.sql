-- Which entities of a type are named most by the statements chosen: one window of the ranking.
-- columns: position (1-based), entity (id), name, chinese, parent, statements (count), articles (count), latest (day of report),
--          total (rows in all), most (count of the first by statements), kept (position of $keep)
-- params:  type = 'city', via = ['named'], match = '', sort = 'statements', keep = null, begin = 0 (rows), size = 50 (rows)
with chosen as (
    select statement, article, published from statements
    where true /* and selection */
),
folded as (
    select entity, strip_accents(lower(alias)) as alias from aliases
    where $match <> '' and type = $type
),
matching as (
    select entity, min(case
        when alias = $match then 0
        when starts_with(alias, $match) then 1
        when contains(alias, ' ' || $match) then 2
        when contains(alias, $match) then 3
        else 4 end) as distance
    from folded
    where regexp_matches(alias, array_to_string(list_transform(string_split($match, ''), lambda letter: regexp_escape(letter)), '.*'))
    group by entity
),
counted as (
    select p.entity, any_value(p.name) as name,
        count(distinct c.statement) as statements, count(distinct c.article) as articles, max(c.published) as latest
    from participants p join chosen c using (statement)
    where p.type = $type and list_contains($via, p.via)
    group by p.entity
),
ranked as (
    select c.*, e.chinese, e.parent, row_number() over (order by
            m.distance,
            case when $sort = 'name' then lower(c.name) end,
            case when $sort = 'latest' then c.latest end desc nulls last,
            case when $sort = 'articles' then c.articles end desc,
            c.statements desc, lower(c.name), c.entity) as position,
        count(*) over () as total,
        max(c.statements) over () as most
    from counted c join entities e using (entity) left join matching m using (entity)
    where $match = '' or m.entity is not null
),
landed as (
    select *, max(case when entity = $keep then position end) over () as kept from ranked
)
select position, entity, name, chinese, parent, statements, articles, latest, total, most, kept
from landed
where position > case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end
  and position <= case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end + $size
order by position
