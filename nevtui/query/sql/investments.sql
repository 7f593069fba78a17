-- Who has put the most into it, and by how much.
-- columns: subject, object, when, usd (USD at the year's rate), status, article (id)
-- params:  size = 50 (rows)
select subject, object, "when", value_usd as usd, status, article
from statements
where property in ('investment', 'funding', 'fund') and value_usd is not null /* and selection */
order by usd desc, subject, article
limit $size
