-- Which figures of a property are given of several entities, over time? The same claim of several articles is one row.
-- columns: subject, property, object, scope (with the place of what was sold or made in one), when, when_end, value (base units), value_high (base units), unit, value_usd (USD), value_cny (CNY),
--          status, bound, compared_with, source, articles (count), publisher, published (day of report), evidence (words), statement (id), claim (id)
-- params:  entities = [''], property = '', size = 5000 (rows)
with chosen as (
    select * from statements
    where true /* and selection */
),
claims as (
    select claim, min_by(statement, (published, ordinal)) as statement, count(distinct article) as articles from chosen
    where list_contains($entities, subject_id) and property = $property and value is not null
    group by claim
)
select s.subject, s.property, s.object, case when s.place is null or contains(s.subject, s.place) then s.scope else concat_ws(', ', s.scope, s.place) end as scope,
    s."when", s.when_end, s.value, s.value_high, s.unit, s.value_usd, s.value_cny,
    s.status, s.bound, s.compared_with, s.source, c.articles, a.publisher, s.published, s.evidence, s.statement, s.claim
from claims c join statements s using (statement) left join articles a on a.article = s.article
order by s.first_day nulls last, s.last_day, list_position($entities, s.subject_id), s.published, s.ordinal
limit $size
