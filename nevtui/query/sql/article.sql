-- An article, paragraph by paragraph, as far as it is read on a screen.
-- columns: para (0 is the title), text, title, publisher, author, published (day), published_precision, url, statements (count), total (paragraphs in all)
-- params:  article = '', size = 2000 (paragraphs)
-- whole: an article is read whole, whatever is selected
select p.para, p.text, a.title, a.publisher, a.author, a.published, a.published_precision, a.url, a.statements, a.paragraphs as total
from paragraphs p join articles a using (article)
where p.article = $article
order by p.para
limit $size
