-- How many statements there are a year, quarter or month; those without a time of their own stand at the null year.
-- columns: year (null where no time is said, or a longer one than $unit), statements (count), expected (count of planned and
--          forecast ones), begins (first day of the bar), is_coarse (whether a time is said, but a longer one than $unit)
-- params:  axis = 'event', unit = 'year'
with chosen as (
    select status, article, precision, case when $axis = 'event' then first_day else published end as day from statements
    where true /* and selection */
),
timed as (
    select status, day, day is not null and $unit <> 'year' and list_contains(
        case when $unit = 'quarter' then ['year', 'half'] else ['year', 'half', 'quarter'] end,
        case when $axis = 'event' then precision else published_precision end) as is_coarse
    from chosen
    left join (select article, published_precision from articles where $axis <> 'event' and $unit <> 'year') using (article)
),
barred as (
    select status, is_coarse, case when not is_coarse then date_trunc($unit, day)::date end as begins from timed
)
select year(begins) as year, count(*) as statements, count(*) filter (where status in ('planned', 'forecast')) as expected,
    begins, is_coarse
from barred
group by all
order by begins nulls last, is_coarse
