-- How many statements there are a year; those without a time of their own stand at the null year.
-- columns: year (null where no time is said), statements (count), expected (count of planned and forecast ones)
-- params:  axis = 'event'
select year(case when $axis = 'event' then first_day else published end) as year,
    count(*) as statements, count(*) filter (where status in ('planned', 'forecast')) as expected
from statements
where true /* and selection */
group by all
order by year nulls last
