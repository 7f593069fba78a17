"""Names that have a figure as the firms beside them have: `BYD sold 410,000, Dunhe 9,100 and Golin 800`.

Knows which names of the article are firms, by their places; no entities.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.named import Name
from nevtui.extract.pinyin import is_chinese_person
from nevtui.extract.plain_words import PLAIN_WORDS
from nevtui.extract.runs import Run, find_runs, is_shouted

Place = tuple[int, int, bool]
"""Beginning, end and whether it is a firm."""

_FIGURE: Final = re.compile(
    r"(?:(?:,? (?:came |ranked |was |placed )?(?:first|second|third|fourth|fifth|last|next))?,?"
    r" (?:with|at|on|led with|leads with|came first with|sold|delivered|shipped|exported|built|made|registered"
    r"|installed|managed|reached|had)?"
    r"(?: (?:about|around|nearly|just|only|over|some|more than))? ?|: | \()"
    r"(?:[$€£¥]|US\$|RMB ?|CNY ?)?\d[\d.,]*(?:%| per ?cent| GWh| million| billion|[,.;)]| [a-z]|\Z)"
)
_SENTENCE: Final = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z“\"])")
_NO_NAMES: Final = (
    cues.NEVER, cues.SITES, cues.CALENDAR, PLAIN_WORDS, cues.ORGANIZATIONS, cues.GENERIC,
)  # fmt: skip
_PLACED: Final = re.compile(r"\b(?:[Ii]n|near|outside|around|across|[Tt]he|[Aa]n?|[Mm]r\.?|[Mm]s\.?|[Dd]r\.?) $")
_LONGEST: Final = 3
"""Words of a name."""


def listed_firms(text: str, taken: Sequence[Place]) -> Iterator[Name]:
    """Yield the names of one paragraph that a row with a firm tells to be firms; `taken` are its other names."""
    if not any(is_firm and _FIGURE.match(text, end) for _, end, is_firm in taken) or is_shouted(text):
        return
    places = sorted(taken)
    starts = [start for start, _, _ in places]
    begin = 0
    for end in (*(match.end() for match in _SENTENCE.finditer(text)), len(text)):
        inside = places[bisect_left(starts, begin) : bisect_left(starts, end)]
        if _have_figures(text, inside):
            yield from _counted(text, begin, end, inside)
        begin = end


def _have_figures(text: str, taken: Sequence[Place]) -> bool:
    """Tell whether firms have figures right behind their names, and no town, car or person has."""
    counted = [is_firm for _, end, is_firm in taken if _FIGURE.match(text, end)]
    return bool(counted) and all(counted)


def _counted(text: str, begin: int, end: int, taken: Sequence[Place]) -> Iterator[Name]:
    covered = bytearray(end)
    for start, stop, _ in taken:
        covered[start:stop] = b"\1" * (stop - start)
    for run in find_runs(text[begin:end]):
        start, stop = run.start + begin, run.end + begin
        is_told = _FIGURE.match(text, stop) and not _PLACED.search(text, max(0, start - 9), start)
        if is_told and _may_be(run) and not any(covered[start:stop]):
            yield Name(start, stop, " ".join(text[start:stop].split()), "company", "in a row")


def _may_be(run: Run) -> bool:
    words = run.words
    if len(words) > _LONGEST or is_chinese_person(words) or len(words[0]) < _LONGEST or not words[0][0].isalpha():
        return False
    is_plain = any(word.lower() in cues.HEADS or word.lower() in cues.PERSON_TITLES for word in words)
    return not is_plain and all(plain.isdisjoint(words) for plain in _NO_NAMES)
