-- Find words in the articles
-- Paragraphs that hold some words, with their article. Asks for $words.
select a.published, a.publisher, a.title, p.para, p.text
from paragraphs p
join articles a using (article)
where contains(lower(p.text), lower($words))
order by a.published desc nulls last
