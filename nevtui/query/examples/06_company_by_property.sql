-- A company in figures
-- What is said of a company, by property: how often, the range, since when. Asks for $company.
select
    property,
    unit,
    count(*) as statements,
    min(value) as lowest,
    max(value) as highest,
    min("when") as first,
    max("when") as last
from statements
where subject = $company
group by property, unit
order by statements desc
