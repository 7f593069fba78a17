-- What is said: how many statements there are of each property.
-- columns: property, statements (count), articles (count), usd (sum of the amounts, USD at the year's rate)
select property, count(*) as statements, count(distinct article) as articles, sum(value_usd) as usd
from statements
where true /* and selection */
group by property
order by statements desc, property
