-- Money by province
-- Investment by the province where it happened or where the company is based.
select
    coalesce(c.province, k.province, 'unknown') as province,
    count(*) as statements,
    sum(s.value_usd) as usd
from statements s
left join cities c on c.entity = coalesce(s.place_id, s.object_id)
left join companies k on k.entity = s.object_id
where s.property in ('investment', 'funding', 'plant') and s.value_usd is not null
group by all
order by usd desc
