"""Names that no entity has, found by the words around them: `X, chief executive of Y`, `Z Motor`, `the Q7 SUV`.

Rather few and right than many: a capitalised word without a sign of what it names is left alone, unless the same
article shows elsewhere what it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nevtui.extract.chinese_names import find_chinese_companies
from nevtui.extract.named import names_in
from nevtui.extract.spans import Mention
from nevtui.model.article import Article

_SHORTEST: Final = 3
"""Characters of a name that is looked for where no cue stands."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where an article names somebody or something that no entity is called."""

    para: int
    """1-based paragraph of the body; 0 is the title."""
    start: int
    end: int
    """Offset in the paragraph after the last character."""
    text: str
    """As it stands there."""
    name: str
    """Without `Co., Ltd` or `county`; the same for all its sightings in an article."""
    type: str
    """`company`, `person`, `model`, `city`, `province` or `organization`."""
    cue: str
    """What told the type: `company's ending`, `post`, `vehicle`, ...; `again` where another sighting did."""


def find_candidates(article: Article, mentions: Sequence[Mention]) -> Iterator[Sighting]:
    """Yield the sightings of unknown names in `article`, in reading order; `mentions` are all its known ones.

    A name is everywhere what its first cue says. Reads English, and Chinese names of companies.
    """
    by_paragraph: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_paragraph[mention.para].append(mention)
    texts = tuple(enumerate((article.title, *article.paragraphs)))
    found = [
        Sighting(para, name.start, name.end, text[name.start : name.end], name.name, name.type, name.cue)
        for para, text in texts
        for name in (*names_in(text, by_paragraph[para]), *find_chinese_companies(text, by_paragraph[para]))
    ]
    if found:
        known = {name for mention in mentions for name in (mention.text, mention.entity.name, *mention.entity.aliases)}
        yield from _everywhere([sighting for sighting in found if sighting.name not in known], texts, by_paragraph)


def _everywhere(
    found: Iterable[Sighting], texts: Sequence[tuple[int, str]], mentions: dict[int, list[Mention]]
) -> Iterator[Sighting]:
    """Yield `found`, each name under its first type, and where else the same names stand, in reading order."""
    types: dict[str, Sighting] = {}
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for para, known in mentions.items():
        taken[para].extend((mention.start, mention.end) for mention in known)
    for sighting in found:
        types.setdefault(sighting.name, sighting)
        types.setdefault(sighting.text, sighting)
        taken[sighting.para].append((sighting.start, sighting.end))
    sightings = [Sighting(s.para, s.start, s.end, s.text, types[s.name].name, types[s.name].type, s.cue) for s in found]
    for words in sorted(types, key=len, reverse=True):
        if len(words) >= _SHORTEST:
            sightings.extend(_again(words, types[words], texts, taken))
    yield from sorted(sightings, key=lambda sighting: (sighting.para, sighting.start, sighting.end))


def _again(
    words: str, first: Sighting, texts: Sequence[tuple[int, str]], taken: dict[int, list[tuple[int, int]]]
) -> Iterator[Sighting]:
    for para, text in texts:
        start = text.find(words)
        while start >= 0:
            end = start + len(words)
            if _has_edges(text, start, end) and all(end <= begin or start >= stop for begin, stop in taken[para]):
                taken[para].append((start, end))
                yield Sighting(para, start, end, words, first.name, first.type, "again")
            start = text.find(words, end)


def _has_edges(text: str, start: int, end: int) -> bool:
    if words_are_han := text[start] > "⺀":
        return words_are_han
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum() and after != "-" and before not in ("-", ".")
