-- Vehicles sold or delivered in a year, by company: the greatest figure that is told of each.
-- columns: name (year, company), value, unit
-- params:  size = 60 (rows)
with told as (
    select year(first_day) as year, subject, max(value) as value from statements
    where property in ('sales', 'deliveries') and unit = 'vehicles' and precision = 'year' and when_end is null and status = 'actual'
        and subject_type = 'company' and scope is null and place is null /* and selection */
    group by all
)
select concat_ws(' · ', year, subject) as name, value, 'vehicles' as unit from told order by year desc, value desc limit $size
