-- Which other figures are given for what a claim tells, and why? The open ones first.
-- columns: statement (id), claim (id), property, value (base units), value_high (base units), unit, bound, said (a name, for headquarters), cause,
--          articles (count), publisher, published (day of report), published_precision
-- params:  claim = '', size = 5 (rows)
-- whole: who disagrees need not be selected
with told as (
    select statement from statements where claim = $claim
),
pairs as (
    select other as statement, other_said as said, other_articles as articles, cause from conflicts where statement in (from told)
    union all
    select statement, said, articles, cause from conflicts where other in (from told)
)
select s.statement, s.claim, s.property, s.value, s.value_high, s.unit, s.bound, p.said, p.cause, p.articles, a.publisher, a.published, a.published_precision
from pairs p join statements s using (statement) join articles a on a.article = s.article
where s.claim <> $claim
order by list_position(['plain', 'revision', 'period', 'currency', 'scope', 'rounding'], p.cause), p.articles desc, s.published, s.statement
limit $size
