-- The statements themselves, in order of time, each with the words that carry it.
-- columns: when, label, value (base units), unit, status, publisher, published (day of report), evidence, article (id), para
-- params:  size = 1000 (rows)
select "when", label, value, unit, status, a.publisher, s.published, evidence, s.article, para
from (from statements where true /* and selection */) s left join articles a using (article)
order by first_day nulls last, s.published, ordinal
limit $size
