-- Who or what is an entity?
-- columns: entity (id), name, type, chinese, aliases (list), country, province, city, parent, maker, ticker, founded, population (people),
--          latitude (degrees), longitude (degrees), wikidata, statements (count, of those chosen that name it), articles (count),
--          first (day of report), last (day of report)
-- params:  entity = ''
with chosen as (
    select ordinal, article, published from statements
    where true /* and selection */
),
named as (
    select count(distinct ordinal) as statements, count(distinct c.article) as articles, min(c.published) as first, max(c.published) as last
    from participants p join chosen c using (ordinal) where p.entity = $entity and p.via = 'named'
),
called as (
    select list(alias order by lower(alias)) as aliases from aliases where entity = $entity and not canonical
)
select e.entity, e.name, e.type, e.chinese, coalesce(a.aliases, []) as aliases, e.country, e.province, e.city, e.parent, m.maker, c.ticker, c.founded,
    coalesce(t.population, v.population) as population, coalesce(t.latitude, v.latitude) as latitude,
    coalesce(t.longitude, v.longitude) as longitude, e.wikidata, n.statements, n.articles, n.first, n.last
from entities e cross join named n cross join called a left join companies c using (entity) left join cities t using (entity)
    left join provinces v using (entity) left join models m using (entity)
where e.entity = $entity
