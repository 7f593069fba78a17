-- Where articles give different figures
-- The same subject, property, object, time and unit, but more than one value.
select
    subject,
    property,
    object,
    "when",
    unit,
    list(distinct value order by value) as figures,
    count(distinct article) as articles
from statements
where value is not null and "when" is not null and property not in ('change', 'price')
group by all
having count(distinct value) > 1 and count(distinct article) > 1
order by articles desc, subject
