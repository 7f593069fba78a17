"""Names that no entity has, found by the words around them: `X, chief executive of Y`, `Z Motor`, `the Q7 SUV`.

Rather few and right than many: a capitalised word without a sign of what it names is left alone, unless the same
article shows elsewhere what it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick

from nevtui.extract import patterns as re
from nevtui.extract.chinese_names import find_chinese_companies
from nevtui.extract.deeds import FIRST, WEAK
from nevtui.extract.fuller_names import fuller_name
from nevtui.extract.listed_names import Place, listed_firms
from nevtui.extract.named import Name, names_in
from nevtui.extract.recurring_names import recurring_firms
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
    found = list(_borne_out(_again(found, texts), mentions))
    found += _recurring(found, texts, by_paragraph)
    found += _listed(found, texts, by_paragraph)
    if found:
        found += _fuller(found, texts, by_paragraph)
        known = {name for mention in mentions for name in (mention.text, mention.entity.name, *mention.entity.aliases)}
        yield from _everywhere([sighting for sighting in found if sighting.name not in known], texts, by_paragraph)


def _recurring(
    found: Sequence[Sighting], texts: Sequence[tuple[int, str]], mentions: dict[int, list[Mention]]
) -> list[Sighting]:
    """Give the sightings of names that the article gives again and again for firms."""
    named = {name for sighting in found for name in (sighting.name, sighting.text)}
    return [_sighting(para, name) for para, name in recurring_firms(texts, mentions, named)]


def _listed(
    found: Sequence[Sighting], texts: Sequence[tuple[int, str]], mentions: dict[int, list[Mention]]
) -> list[Sighting]:
    """Give the sightings of names that have figures beside those of firms."""
    types = {sighting.name: sighting.type for sighting in found}
    places: dict[int, list[Place]] = defaultdict(list)
    for para, start, end, words in find_words([name for name in types if len(name) >= _SHORTEST], texts):
        places[para].append((start, end, types[words] == "company"))
    for para, known in mentions.items():
        places[para] += [(mention.start, mention.end, mention.entity.type == "company") for mention in known]
    return [_sighting(para, name) for para, text in texts for name in listed_firms(text, places[para])]


def _fuller(
    found: Sequence[Sighting], texts: Sequence[tuple[int, str]], mentions: dict[int, list[Mention]]
) -> list[Sighting]:
    """Give the sightings of firms that are called by a longer form of a name found."""
    firms = {sighting.name for sighting in found if sighting.type == "company"}
    taken = {para: bytearray(len(text)) for para, text in texts}
    for sighting in found:
        _take(taken[sighting.para], sighting.start, sighting.end)
    for para, known in mentions.items():
        for mention in known:
            _take(taken[para], mention.start, mention.end)
    places = find_words([name for name in firms if len(name) >= _SHORTEST], texts)
    longer = ((para, fuller_name(texts[para][1], start, end, taken[para])) for para, start, end, _ in places)
    return [_sighting(para, name) for para, name in longer if name]


def _sighting(para: int, name: Name) -> Sighting:
    return Sighting(para, name.start, name.end, name.name, name.name, name.type, name.cue)


def _again(found: Sequence[Sighting], texts: Sequence[tuple[int, str]]) -> list[Sighting]:
    """Give `found` without the first words of sentences that the article has not as a name elsewhere."""
    doubtful = {sighting.name for sighting in found if sighting.cue == FIRST}
    if not doubtful:
        return list(found)
    words = Counter(word for _, text in texts for word in _WORD.findall(text))
    names = {name for name in doubtful if words[name] > 1 and not words[name.lower()] and not name.endswith("s")}
    return [sighting for sighting in found if sighting.cue != FIRST or sighting.name in names]


_WORD: Final = re.compile(r"[^\W\d_][\w-]*")


def _borne_out(found: Sequence[Sighting], known: Sequence[Mention]) -> Iterator[Sighting]:
    """Yield the sightings of `found` but those with a weak cue whose name, or a part of it, is told to be another."""
    sure = {sighting.name: sighting.type for sighting in found if sighting.cue not in WEAK}
    sure.update((m.entity.name, m.entity.type) for m in known if m.entity.type == "person")
    types: dict[str, set[str]] = defaultdict(set)
    for name, type in sure.items():
        for word in name.split():
            types[word].add(type)
    weak: dict[str, set[str]] = defaultdict(set)
    for sighting in found:
        if sighting.cue in WEAK:
            weak[sighting.name].add(sighting.type)
    for sighting in found:
        if sighting.cue not in WEAK or (
            len(weak[sighting.name]) == 1
            and all(types[word] <= {sighting.type} for word in sighting.name.split() if word in types)
        ):
            yield sighting


def _everywhere(
    found: Iterable[Sighting], texts: Sequence[tuple[int, str]], mentions: dict[int, list[Mention]]
) -> Iterator[Sighting]:
    """Yield `found`, each name under its first type, and where else the same names stand, in reading order."""
    types: dict[str, Sighting] = {}
    taken = {para: bytearray(len(text)) for para, text in texts}
    for para, known in mentions.items():
        for mention in known:
            _take(taken[para], mention.start, mention.end)
    for sighting in found:
        types.setdefault(sighting.name, sighting)
        types.setdefault(sighting.text, sighting)
        _take(taken[sighting.para], sighting.start, sighting.end)
    sightings = [Sighting(s.para, s.start, s.end, s.text, types[s.name].name, types[s.name].type, s.cue) for s in found]
    for para, start, end, words in find_words([words for words in types if len(words) >= _SHORTEST], texts):
        if not any(taken[para][start:end]) and _has_edges(texts[para][1], start, end):
            _take(taken[para], start, end)
            first = types[words]
            sightings.append(Sighting(para, start, end, words, first.name, first.type, "again"))
    yield from sorted(sightings, key=lambda sighting: (sighting.para, sighting.start, sighting.end))


def find_words(words: Sequence[str], texts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, int, str]]:
    """Yield where `words` stand in the paragraphs, edges unseen: in each the longest first, then in order."""
    if not words:
        return
    finder = AhoCorasick(list(words))
    for para, text in texts:
        found = finder.find_matches_as_indexes(text, overlapping=True)
        for index, start, end in sorted(found, key=lambda match: (match[1] - match[2], match[1])):
            yield para, start, end, words[index]


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _has_edges(text: str, start: int, end: int) -> bool:
    if words_are_han := text[start] > "⺀":
        return words_are_han
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum() and after != "-" and before not in ("-", ".")
