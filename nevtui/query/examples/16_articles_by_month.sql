-- How much is reported, by month
-- Articles and statements by month of publication, with a bar.
select
    strftime(a.published, '%Y-%m') as month,
    count(*) as articles,
    sum(a.statements) as statements,
    bar(sum(a.statements), 0, 400, 30) as chart
from articles a
where a.published is not null
group by month
order by month
