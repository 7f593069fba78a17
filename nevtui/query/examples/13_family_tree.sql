-- Who owns whom
-- Companies under each parent, with the brands and models they make.
select
    parent,
    count(*) as units,
    string_agg(name, ', ' order by statements desc) as companies,
    sum(statements) as statements
from companies
where parent is not null
group by parent
order by units desc, statements desc
