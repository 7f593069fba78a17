"""Which article is which: an article that is read again is the same one, another file of the same name is not."""

import hashlib
from difflib import SequenceMatcher

from nevtui.model.article import Article

_TELLING = 60
"""Characters from which on a paragraph that two texts share shows that they are versions of one article."""
_ALIKE = 0.5
"""Share of words in common, in order, from which on two short texts are versions of one."""
_COMPARED = 600
"""Words at the beginning that are compared: the work grows with their square."""


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


def digest_of(article: Article, size_bytes: int = 3) -> str:
    """Hash what `article` says, so that it gets an id of its own whenever it is read."""
    said = "\x1f".join((article.title, article.url or "", *article.paragraphs))
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=size_bytes).hexdigest()


def _words(article: Article) -> list[str]:
    return " ".join(article.paragraphs).split()[:_COMPARED]
