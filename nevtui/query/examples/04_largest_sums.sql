-- The largest sums of money
-- Every statement that carries money, the largest first, with the words it was read from.
select label, value_usd, "when", status, evidence, article
from statements
where value_usd is not null
order by value_usd desc
limit 50
