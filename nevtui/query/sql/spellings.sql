-- By which names is each entity of a type found that a statement names, as they are compared?
-- columns: entity (id), names (list, folded)
-- params:  type = 'city'
-- whole: names are names, whatever is selected
select entity, list(distinct strip_accents(lower(alias)) order by strip_accents(lower(alias))) as names from aliases
where type = $type and entity in (select entity from participants where type = $type)
group by entity
order by entity
