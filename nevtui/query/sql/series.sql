-- Which figures are given of an entity, over time? The same claim of several articles is one row.
-- columns: property, object (what changes, is ranked or counted), scope (with the place of
--          what was sold or made in one), unit, when, when_end, first_day, last_day, precision, value (base units),
--          value_high (base units), value_usd, value_cny, status, bound, compared_with, source, statement (id of the first that says it), claim (id),
--          articles (count), publisher, published (day of report), cause (why others disagree)
-- params:  entity = '', properties = [''], size = 2000 (rows)
with chosen as (
    select * from statements
    where true /* and selection */
),
claims as (
    select claim, min_by(statement, (published, ordinal)) as statement, count(distinct article) as articles from chosen
    where subject_id = $entity and value is not null and ($properties = [''] or list_contains($properties, property))
    group by claim
),
disagreeing as (
    select statement, min(cause) as cause from (
        select statement, cause from conflicts where cause in ('plain', 'revision')
        union all select other, cause from conflicts where cause in ('plain', 'revision')
    ) group by statement
)
select s.property, s.object, case when s.place is null or contains(s.subject, s.place) then s.scope else concat_ws(', ', s.scope, s.place) end as scope,
    s.unit, s."when", s.when_end, s.first_day, s.last_day, s.precision, s.value, s.value_high, s.value_usd,
    s.value_cny, s.status, s.bound, s.compared_with, s.source, s.statement, s.claim, c.articles, a.publisher, s.published, d.cause
from claims c join statements s using (statement) left join articles a on a.article = s.article left join disagreeing d using (statement)
order by s.property, s.first_day nulls last, s.last_day, s.published, s.ordinal
limit $size
