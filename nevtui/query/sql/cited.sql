-- The statements chosen with all that a citation needs: the same claim of several articles is one row with its sources.
-- columns: claim (id), label, sentence, property, when, status, first_day, sources (list of: article, title, publisher, author, published, published_precision,
--          url, para, evidence), total (claims in all)
-- params:  size = 2000 (claims)
with chosen as (
    select s.*, a.title as headline, a.publisher, a.author, a.published_precision, a.url from (
        from statements where true /* and selection */
    ) s join articles a using (article)
)
select claim, any_value(label order by ordinal) as label, any_value(sentence order by ordinal) as sentence, any_value(property) as property,
    any_value("when") as "when", any_value(status) as status, any_value(first_day) as first_day,
    list({'article': article, 'title': headline, 'publisher': publisher, 'author': author, 'published': published, 'published_precision': published_precision,
        'url': url, 'para': para, 'evidence': evidence} order by published, article) as sources,
    count(*) over () as total
from chosen
group by claim
order by first_day nulls last, min(published), min(ordinal)
limit $size
