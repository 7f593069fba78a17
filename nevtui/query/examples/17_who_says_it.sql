-- Whom the articles credit
-- Persons and organizations that statements are credited to, and what about.
select
    source,
    count(*) as statements,
    count(distinct article) as articles,
    list(distinct property order by property) as about
from statements
where source is not null
group by source
order by statements desc
