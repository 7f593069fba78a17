-- How much the statements chosen are, and over which days they were reported.
-- columns: statements (count), articles (count), first (day), last (day), money (statements with an amount of money)
select count(*) as statements, count(distinct article) as articles, min(published) as first, max(published) as last,
    count(value_usd) as money
from statements
where true /* and selection */
