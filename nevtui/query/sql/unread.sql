-- Which paragraphs hold figures or known names and gave no statement? One window, those with most figures first.
-- columns: position (1-based), article (id), para, figures (count), names (count), text, headline, publisher, published, total (rows in all)
-- params:  begin = 0 (rows), size = 100 (rows)
with chosen as (
    select distinct article from statements
    where true /* and selection */
),
shown as materialized (
    select u.*, row_number() over (order by u.figures desc, u.names desc, u.article, u.para) as position, count(*) over () as total
    from unread u where u.article in (from chosen) or not exists (from chosen)
    qualify position > $begin and position <= $begin + $size
)
select u.position, u.article, u.para, u.figures, u.names, u.text, a.title as headline, a.publisher, a.published, u.total
from shown u join articles a using (article)
order by u.position
