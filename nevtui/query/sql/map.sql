-- Where are the cities that the chosen statements name, and how often is each named?
-- columns: position (1-based), entity (id), name, chinese, province, country, latitude (degrees), longitude (degrees), statements (count),
--          articles (count), counted (what the order counts), total (rows given), cities (rows in all), kept (position of $keep)
-- params:  via = ['named'], match = '', sort = 'statements', keep = null, size = 2000 (rows)
with chosen as (
    select ordinal, article from statements
    where true /* and selection */
),
pairs as (
    select distinct entity, ordinal from participants /* where selected: semi join chosen using (ordinal) */
        where type = 'city' and list_contains($via, via)
),
counted as (
    select p.entity, count(*) as statements, count(distinct c.article) as articles
    from pairs p join chosen c using (ordinal)
    group by p.entity
),
matching as (
    select distinct entity from aliases where type = 'city' and contains(strip_accents(lower(alias)), $match)
),
ranked as (
    select c.entity, l.name, l.chinese, l.province, l.country, l.latitude, l.longitude, c.statements, c.articles,
        case when $sort = 'articles' then c.articles else c.statements end as counted,
        row_number() over (order by
            case when $sort = 'articles' then c.articles end desc,
            c.statements desc, lower(l.name), c.entity) as position,
        count(*) over () as cities
    from counted c join cities l using (entity)
    where $match = '' or c.entity in (select entity from matching)
)
select position, entity, name, chinese, province, country, latitude, longitude, statements, articles, counted,
    least(cities, $size) as total, cities, max(case when entity = $keep then position end) over () as kept
from ranked
qualify position <= $size
order by position
