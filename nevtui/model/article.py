"""An article and its paragraphs."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is kept: what it says of itself, and its text by paragraphs."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    """The body; paragraph n of a statement is `paragraphs[n - 1]`, 0 is the title."""
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    """None when nothing says it: never guessed."""
    published_precision: str | None = None
    """`day`, `month` or `year`: how much of `published` was said; None where `published` is None."""
    published_from: str | None = None
    """How `published` was found: `given` by the user, `front matter`, `metadata`, `page`, `dateline`, `dateline, year
    inferred`, `text`, `address`; None where `published` is None.
    """
    url: str | None = None
    language: str | None = None

    def text_of(self, para: int) -> str:
        """Give paragraph `para`; 0 is the title. Raises IndexError where there is none."""
        if para < 0:
            raise IndexError(para)
        return self.title if para == 0 else self.paragraphs[para - 1]
