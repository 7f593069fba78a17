-- What is said about a city
-- All statements that count for a city, newest first. Asks for $city.
select t."when", t.label, p.role, p.via, t.article
from participants p
join timeline t using (statement)
where p.type = 'city' and p.name = $city
order by t.first_day desc nulls last
