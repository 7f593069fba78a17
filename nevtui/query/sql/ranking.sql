-- Which entities of a type are named most by the statements chosen: one window of the ranking.
-- columns: position (1-based), entity (id), name, chinese, parent, statements (count), articles (count), latest (day of report),
--          total (rows in all), most (count of the first by statements), kept (position of $keep), since (first of ten
--          years), years (list of counts, one for each of the ten years in which the times of statements begin)
-- params:  type = 'city', via = ['named'], match = '', sort = 'statements', keep = null, begin = 0 (rows), size = 50 (rows)
with chosen as (
    select ordinal, article, published, year(first_day) as year from statements
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
pairs as (
    select distinct entity, ordinal from participants /* where selected: semi join chosen using (ordinal) */
        where type = $type and list_contains($via, via)
        and ($match = '' or entity in (select entity from matching))
),
counted as (
    select p.entity, count(*) as statements, count(distinct c.article) as articles, max(c.published) as latest,
        histogram(c.year) as yearly
    from pairs p join chosen c using (ordinal)
    group by p.entity
),
ranked as (
    select c.*, e.name, e.chinese, e.parent, row_number() over (order by
            m.distance,
            case when $sort = 'name' then lower(e.name) end,
            case when $sort = 'latest' then c.latest end desc nulls last,
            case when $sort = 'articles' then c.articles end desc,
            c.statements desc, lower(e.name), c.entity) as position,
        count(*) over () as total,
        max(c.statements) over () as most
    from counted c join entities e using (entity) left join matching m using (entity)
    where $match = '' or m.entity is not null
),
landed as (
    select *, max(case when entity = $keep then position end) over () as kept,
        (select max(year(published)) - 9 from articles) as since
    from ranked
)
select position, entity, name, chinese, parent, statements, articles, latest, total, most, kept, since,
    list_transform(range(since, since + 10), lambda year: coalesce(yearly[year], 0)) as years
from landed
where position > case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end
  and position <= case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end + $size
order by position
