-- Who put money into Hefei's carmakers
-- Money into companies based in Hefei, or put in there, by whom, in US dollars of its year.
select
    s.subject as investor,
    s.object as carmaker,
    s."when",
    s.value_usd,
    s.status,
    s.article
from statements s
join companies c on c.entity = s.object_id
where
    s.property in ('investment', 'stake', 'funding', 'acquisition')
    and (c.city = 'Hefei' or s.place = 'Hefei')
order by s.value_usd desc nulls last
