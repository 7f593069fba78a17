"""Which article is which: an article that is read again is the same one, another file of the same name is not."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from nevtui.model.article import Article

_TELLING = 60
"""Characters from which on a paragraph that two texts share shows that they are versions of one article."""
_ALIKE = 0.5
"""Share of words in common, in order, from which on two short texts are versions of one."""
_COMPARED = 600
"""Words at the beginning that are compared: the work grows with their square."""


class Shelf:
    """The articles of a library by id."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles by id."""
        return tuple(self._articles[id] for id in sorted(self._articles))

    def place(self, article: Article, *, is_said: bool = False) -> tuple[Article, str]:
        """Give `article` under the id that it gets here, and what it is here: `stored`, `replaced` or `unchanged`.

        Where its id is taken by quite another article it gets one of its own, the same whenever it is read; but not
        where the article says its id itself (`is_said`).
        """
        if article.id not in self._articles:
            return article, "stored"
        for known in (self._articles[id] for id in (article.id, *self._namesakes(article.id))):
            if known == replace(article, id=known.id):
                return known, "unchanged"
            if is_said or is_version_of(article, known):
                return replace(article, id=known.id), "replaced"
        return replace(article, id=f"{article.id}-{digest_of(article)}"), "stored"

    def put(self, article: Article) -> None:
        """Keep `article` under its id."""
        self._articles[article.id] = article

    def _namesakes(self, id: str) -> list[str]:
        return sorted(other for other in self._articles if other.startswith(f"{id}-") and len(other) == len(id) + 7)


def is_version_of(article: Article, other: Article) -> bool:
    """Tell whether the two are versions of one article: the same title or address, a telling paragraph, or half of
    the words in the same order.
    """
    if article.title == other.title or (article.url is not None and article.url == other.url):
        return True
    if any(len(text) >= _TELLING for text in set(article.paragraphs) & set(other.paragraphs)):
        return True
    words, others = (_words(version) for version in (article, other))
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _words(article: Article) -> list[str]:
    return " ".join(article.paragraphs).split()[:_COMPARED]


def digest_of(article: Article, size_bytes: int = 3) -> str:
    """Hash what `article` says, so that it gets an id of its own whenever it is read."""
    said = "\x1f".join((article.title, article.url or "", *article.paragraphs))
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=size_bytes).hexdigest()
