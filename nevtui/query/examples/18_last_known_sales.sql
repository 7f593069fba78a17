-- The last known sales of each maker
-- The newest dated figure for vehicles sold or delivered.
select subject, property, value, "when", article
from statements
where
    property in ('sales', 'deliveries')
    and unit = 'vehicles'
    and subject_type = 'company'
    and last_day is not null
qualify row_number() over (partition by subject order by last_day desc, value desc) = 1
order by value desc
