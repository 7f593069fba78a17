"""Two signs of what a name names that lie right beside it: a town before a firm's, a post behind a person's.

`Jiangsu Kerui` is a firm: Chinese ones put their home before their own name. Knows spelling, not the article around.
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.pinyin import looks_chinese
from nevtui.extract.runs import Run
from nevtui.extract.spans import Mention

_PLACES: Final = ("city", "province")
_NO_FIRM: Final = re.compile(
    r" (?:county|district|city|prefecture|township|town|village|port|river|lake|airport|road|street|dialect|and"
    r" [A-Z][a-z]+ (?:counties|districts))\b|[-,] (?:county|district)|, [A-Z][a-z]+ (?:province|Province)"
)
_SHORT: Final = re.compile(r"[A-Z][a-z]{3,}")
_AT: Final = frozenset(("at", "of", "in", "for", "near", "the"))


def beginning_of_firm(text: str, run: Run, mentions: Sequence[Mention]) -> int | None:
    """Give where `Jiangsu Kerui` begins, of which `run` is the second word and `mentions` know the first."""
    if len(run.words) != 1 or not (looks_chinese(run.words[0]) or _is_short(run.words[0])):
        return None
    if _NO_FIRM.match(text, run.end):
        return None
    place = bisect_right(mentions, run.start, key=attrgetter("end")) - 1
    home = mentions[place] if place >= 0 else None
    is_beside = home is not None and home.end == run.start - 1 and text[home.end] == " "
    return home.start if home and is_beside and home.entity.type in _PLACES and " " not in home.text else None


def _is_short(word: str) -> bool:
    """Tell `Lida`: two short syllables, and no plain word."""
    return len(word) in (4, 5) and _SHORT.fullmatch(word) is not None and _TWO.fullmatch(word) is not None


_TWO: Final = re.compile(
    r"(?:(?:[BPMFDTNLGKHJQXRZCSYW]|Zh|Ch|Sh)(?:a|e|i|u|ao|ei|ai|ou|ia|ua|uo|ie))"
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)(?:a|e|i|u|ao|ei|ai|ou|ia|ua|uo|ie|ui|iu|an|en|in|un))"
)


def is_on_a_post(text: str, run: Run, kind: str) -> bool:
    """Tell `Foo named Erik Holm chief executive`, `Erik Holm's departure` and `from Erik Holm, who`."""
    before = text[max(0, run.start - 14) : run.start].lower().split()[-1:]
    if kind == "made":
        return bool(before) and before[0] in cues.APPOINTS
    return not _AT.intersection(before)
