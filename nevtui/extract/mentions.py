"""Where an article names whom."""

from collections.abc import Iterator

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.spans import Mention as Mention
from nevtui.model.article import Article


def article_mentions(article: Article, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield every mention in the title (paragraph 0) and the body of `article`, in reading order."""
    for para, text in enumerate((article.title, *article.paragraphs)):
        yield from gazetteer.find(text, para=para)
