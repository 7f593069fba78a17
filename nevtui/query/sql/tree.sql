-- Which entities are named most by the statements chosen, as a tree: each counts with all that stand below it.
-- columns: position (1-based), entity (id), name, chinese, parent, statements (count), articles (count), latest (day of report),
--          total (rows in all), most (count of the first by statements), kept (position of $keep, or of what it stands
--          below where that is shut), since (first of ten years), years (list of counts, one for each of the ten years
--          in which the times of statements begin), type, depth (0 at the root), children (count), is_open
-- params:  types = ['country', 'province', 'city'], opened = [], everything = 0 (1: all are open), match = '',
--          sort = 'statements', keep = null, begin = 0 (rows), size = 50 (rows)
with recursive chosen as (
    select ordinal, article, published, year(first_day) as year from statements
    where true /* and selection */
),
nodes as (
    select e.entity, e.name, e.chinese, e.type,
        coalesce(company.entity, province.entity, country.entity) as above
    from entities e
    left join (select name, min(entity) as entity from entities where type = 'company' group by name) company
        on e.type = 'company' and company.name = e.parent and company.entity <> e.entity
    left join (select name, country, min(entity) as entity from entities where type = 'province' group by all) province
        on e.type = 'city' and province.name = e.province and province.country = e.country and province.name <> e.name
    left join (select name, min(entity) as entity from entities where type = 'country' group by name) country
        on e.type in ('city', 'province') and country.name = e.country
    where list_contains($types, e.type)
),
upward as (
    select entity, entity as upper, above as next, 0 as steps from nodes
    union all
    select u.entity, n.entity, n.above, u.steps + 1 from upward u join nodes n on n.entity = u.next where u.steps < 8
),
pairs as (
    select distinct u.upper as entity, p.ordinal
    from participants p join upward u using (entity)
    where p.via = 'named' and list_contains($types, p.type)
),
counted as (
    select p.entity, count(*) as statements, count(distinct c.article) as articles, max(c.published) as latest,
        histogram(c.year) as yearly
    from pairs p join chosen c using (ordinal)
    group by p.entity
),
matching as (
    select distinct u.upper as entity
    from aliases a join upward u using (entity)
    where $match <> '' and list_contains($types, a.type) and regexp_matches(strip_accents(lower(a.alias)),
        array_to_string(list_transform(string_split($match, ''), lambda letter: regexp_escape(letter)), '.*'))
),
ranked as (
    select c.*, n.name, n.chinese, n.type, n.above, row_number() over (partition by n.above order by
            case when $sort = 'name' then lower(n.name) end,
            case when $sort = 'latest' then c.latest end desc nulls last,
            case when $sort = 'articles' then c.articles end desc,
            c.statements desc, lower(n.name), c.entity) as place
    from counted c join nodes n using (entity)
    where $match = '' or c.entity in (select entity from matching)
),
shown as (
    select u.entity, count(*) - 1 as depth, list(r.place order by u.steps desc) as path
    from upward u join ranked r on r.entity = u.upper
    group by u.entity
    having bool_and(u.steps = 0 or $match <> '' or $everything = 1 or list_contains($opened, u.upper))
),
placed as (
    select r.*, s.depth, row_number() over (order by s.path) as position, count(*) over () as total,
        max(r.statements) over () as most,
        (select count(*) from ranked below where below.above = r.entity) as children
    from ranked r join shown s using (entity)
),
landed as (
    select *, max(case when entity in (select upper from upward where entity = $keep) then position end) over () as kept,
        (select max(year(published)) - 9 from articles) as since
    from placed
)
select position, entity, name, chinese, above as parent, statements, articles, latest, total, most, kept, since,
    list_transform(range(since, since + 10), lambda year: coalesce(yearly[year], 0)) as years, type, depth, children,
    children > 0 and ($match <> '' or $everything = 1 or list_contains($opened, entity)) as is_open
from landed
where position > case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end
  and position <= case when kept is null then $begin else greatest(kept - 1 - $size // 2, 0) end + $size
order by position
