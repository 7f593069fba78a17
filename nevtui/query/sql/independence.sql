-- How many articles make a claim, reprints included, and how many stories those tell.
-- columns: articles (count), independent (count of stories)
-- params:  claim = ''
with chosen as (
    select statement, article from statements
    where claim = $claim /* and selection */
),
told as (
    select article from chosen union select r.article from repeats r semi join chosen using (statement)
)
select (select count(*) from told) as articles,
    (select count(distinct coalesce(a.story, a.article)) from articles a semi join chosen using (article)) as independent
