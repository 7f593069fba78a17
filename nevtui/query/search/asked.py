"""What somebody types into the search, understood: words, phrases, prefixes, what must not be there, fields.

publisher:Yicai after:2023 "solid-state" batter* -sodium 宁德时代
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from nevtui.model.errors import AskedWrongly, unknown
from nevtui.model.moment import Moment
from nevtui.query.search.words import words_in

WORDED: Final = ("title", "publisher", "author")
"""Fields that are searched for words."""
DATED: Final = ("after", "before", "year")
"""Fields that take a year, a month or a day of report."""
FIELDS: Final = (*WORDED, "article", *DATED)
_PART: Final = re.compile(
    r'(?P<minus>-)?(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))(?P<star>\*)?'
)
_MOST: Final = 64
"""Parts of one search."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked for: words in a row."""

    words: tuple[str, ...]
    """Folded; a phrase where they are several."""
    field: str = "text"
    is_prefix: bool = False
    """Whether the last word may go on."""
    is_out: bool = False
    """Whether it must not be there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search: every group must be met, by one of its parts."""

    text: str
    """As it was typed."""
    groups: tuple[tuple[Part, ...], ...] = ()
    without: tuple[Part, ...] = ()
    first: date | None = None
    """First day of report."""
    last: date | None = None
    articles: tuple[str, ...] = field(default=())
    """Ids of the articles looked into; all where there are none."""

    @classmethod
    def parse(cls, text: str) -> "Asked":
        """Read a search. Raises AskedWrongly where it asks for nothing, NoSuchName for a field that there is not."""
        return _Parser(text).asked()

    def marks(self, text: str) -> list[tuple[int, int]]:
        """Give where the words asked for stand in `text`, in order, those that touch in one."""
        words = list(words_in(text))
        parts = [part for group in self.groups for part in group if part.field in ("text", "title")]
        found = sorted({span for part in parts for span in _spans(part, words)})
        merged: list[tuple[int, int]] = []
        for start, end in found:
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return merged


def _spans(part: Part, words: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Yield where `part` stands among `words`."""
    length = len(part.words)
    for at in range(len(words) - length + 1):
        row = [word for _, _, word in words[at : at + length]]
        is_last = row[-1].startswith(part.words[-1]) if part.is_prefix else row[-1] == part.words[-1]
        if is_last and tuple(row[:-1]) == part.words[:-1]:
            yield words[at][0], words[at + length - 1][1]


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._groups: list[list[Part]] = []
        self._without: list[Part] = []
        self._articles: list[str] = []
        self._first: date | None = None
        self._last: date | None = None

    def asked(self) -> Asked:
        joins = False
        for match in list(_PART.finditer(self._text))[:_MOST]:
            if match["word"] in ("OR", "|") and not match["field"] and self._groups:
                joins = True
                continue
            joins = self._take(match, joins)
        if not (self._groups or self._articles or self._first or self._last):
            raise AskedWrongly(
                'Nothing is asked for. Type words, "a phrase", begin*, -without, publisher:Yicai after:2023.'
            )
        groups = tuple(tuple(group) for group in self._groups)
        return Asked(self._text, groups, tuple(self._without), self._first, self._last, tuple(self._articles))

    def _take(self, match: re.Match[str], joins: bool) -> bool:
        name, said = self._field(match), match["phrase"] if match["phrase"] is not None else match["word"]
        if name is None:
            name, said = "text", f"{match['field']}:{said}" if match["field"] else said
        if name in DATED:
            self._date(name, said)
            return False
        if name == "article":
            self._articles.append(said)
            return False
        stripped = said.rstrip("*")
        words = tuple(word for _, _, word in words_in(stripped))
        if not words:
            return joins
        is_prefix = bool(match["star"]) or stripped != said
        part = Part(words, name, is_prefix, bool(match["minus"]))
        if part.is_out:
            self._without.append(part)
        elif joins:
            self._groups[-1].append(part)
        else:
            self._groups.append([part])
        return False

    def _field(self, match: re.Match[str]) -> str | None:
        """Give the field that is meant, `text` where none is, None where what stands before `:` is no field."""
        said = match["field"]
        if said is None:
            return "text"
        if said.lower() in FIELDS:
            return said.lower()
        if match["word"] and match["word"].startswith("//"):
            return None
        raise unknown("field", said, FIELDS)

    def _date(self, name: str, said: str) -> None:
        try:
            moment = Moment.parse(said)
        except ValueError as error:
            raise AskedWrongly(
                f"{name}:{said} is no day of report. Write {name}:2023, 2023-05 or 2023-05-17."
            ) from error
        if name in ("after", "year"):
            self._first = max(filter(None, (self._first, moment.first)))
        if name == "before":
            self._last = min(filter(None, (self._last, moment.first)))
        if name == "year":
            self._last = min(filter(None, (self._last, moment.last)))
