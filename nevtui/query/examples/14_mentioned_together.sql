-- Companies that are named together
-- Pairs of companies in one paragraph, the most frequent first.
select
    a.name as one,
    b.name as other,
    count(*) as paragraphs,
    count(distinct a.article) as articles
from (select distinct article, para, name from mentions where type = 'company') a
join (select distinct article, para, name from mentions where type = 'company') b on a.article = b.article and a.para = b.para and a.name < b.name
group by all
order by paragraphs desc
limit 50
