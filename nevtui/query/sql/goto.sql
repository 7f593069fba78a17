-- Who or what could be meant by what is typed: places, companies, people, models, organizations, articles.
-- columns: kind (entity or article), id, name, type, chinese, hint (where, of whom, by whom), statements (count), distance (0 the whole name, 1 its
--          beginning, 2 a word's, 3 inside, 4 letters in order)
-- params:  typed = '', size = 60 (rows)
-- whole: one can go anywhere from anywhere
with asked as (
    select strip_accents(lower(trim($typed))) as typed
),
names as (
    select entity, strip_accents(lower(alias)) as name from aliases
    union all select entity, pinyin from entities where pinyin is not null
    union all select entity, replace(pinyin, ' ', '') from entities where pinyin is not null
    union all select entity, array_to_string(list_transform(string_split(pinyin, ' '), lambda part: part[1]), '') from entities where pinyin is not null
),
near as (
    select entity, min(case
        when name = typed then 0
        when starts_with(name, typed) then 1
        when contains(name, ' ' || typed) or contains(name, '-' || typed) then 2
        when contains(name, typed) then 3
        else 4 end) as distance
    from names, asked
    where typed = '' or contains(name, typed) or (length(typed) > 2 and length(name) < 40 and regexp_matches(name,
        '^' || array_to_string(list_transform(string_split(strip_accents(lower(trim($typed))), ''), lambda letter: regexp_escape(letter)), '.{0,3}')))
    group by entity
),
found as (
    select 'entity' as kind, e.entity as id, e.name, e.type, e.chinese, concat_ws(', ', nullif(e.parent, ''), e.city, e.province, e.country) as hint,
        e.statements, n.distance
    from near n join entities e using (entity)
    union all
    select 'article', a.article, a.title, 'article', null, concat_ws(', ', a.publisher, a.published), a.statements,
        case when starts_with(strip_accents(lower(a.title)), typed) then 2 else 5 end
    from articles a, asked where length(typed) > 2 and (contains(strip_accents(lower(a.title)), typed) or a.article = $typed)
)
select kind, id, name, type, chinese, hint, statements, distance from found
order by distance, (statements = 0), statements desc, length(name), id
limit $size
