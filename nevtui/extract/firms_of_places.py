"""Two signs of what a name names that lie right beside it: a town before a firm's, a post behind a person's.

`Jiangsu Kerui` is a firm: Chinese ones put their home before their own name. Knows spelling, not the article around.
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.deeds import may_be_plain
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


def is_called_company(text: str, run: Run) -> bool:
    """Tell `X, a battery maker` and `its own X brand` by the words around X."""
    if cues.IS_COMPANY.match(text, run.end):
        return True
    kind = _BRAND.match(text, run.end) if len(run.words) < 3 else None
    if kind is None or _DETERMINED.search(text, max(0, run.start - 40), run.start) is None:
        return False
    word = run.words[-1]
    is_name = len(word) > 3 and not word.isupper() and not may_be_plain(word)
    return is_name and (kind["own"] is None or looks_chinese(word))


_BRAND: Final = re.compile(r" (?:brand|marque|sub-brand|(?P<own>unit|subsidiary))(?![\w-])")
_DETERMINED: Final = re.compile(
    r"(?:\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Tt]his)|['’]s?) (?:(?:own|new|small|smaller|second|third|upmarket|premium|luxury"
    r"|budget|cheaper|mass-market|compact|electric|young|old|former|sister|entry-level|high-end|joint) ){0,2}$"
)


def end_of_arm(text: str, run: Run, mentions: Sequence[Mention]) -> int | None:
    """Give where `Sequoia China` ends, of which `run` is the first word and `mentions` know the second."""
    if len(run.words) != 1 or not text.startswith(" ", run.end) or not _OWN.fullmatch(run.words[0]):
        return None
    place = bisect_right(mentions, run.end, key=attrgetter("start"))
    home = mentions[place] if place < len(mentions) else None
    is_beside = home is not None and home.start == run.end + 1 and home.entity.type == "country"
    is_arm = is_beside and _WITHIN.search(text, max(0, run.start - 16), run.start) is not None
    return home.end if home and is_arm and _ENDS.match(text, home.end) else None


_OWN: Final = re.compile(
    r"(?!(?:Greater|Mainland|Communist|Imperial|Modern|Inside|Made|Post|Rural|Urban|Inner|Outer|Upper|Lower|Air|Team)"
    r"\b)[A-Z][a-z]{2,}[A-Za-z]*"
)
_WITHIN: Final = re.compile(r"\b(?:by|from|with|and|of|including|investor|investors|backer|at) \Z")
"""Before the arm of a firm that is named within a sentence."""
_ENDS: Final = re.compile(r"[.,;)]|\Z| (?:and|in|for|said|has|had|led|to|as|while|also|will|took|joined)\b")


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


TAKES: Final = frozenset(
    ("from", "by", "succeed", "succeeds", "succeeded", "succeeding", "replacing", "replaced", "for", "to"),
)
"""Last words before whoever has had a post, or gets it."""


def takes_a_post(text: str, start: int) -> bool:
    """Tell whoever stands at `start` from a firm: `took over from Erik Holm`, `was replaced by Erik Holm`."""
    return _POST_FROM.search(text, max(0, start - 24), start) is not None


_POST_FROM: Final = re.compile(
    r"\b(?:t[ao]k(?:es|ing|en)? over from|took over from|(?:succeeded|replaced) by|succeed(?:s|ed|ing)"
    r"|replacing|who replaced"
    r"|ma[dk](?:e|es|ing) way for|handed over to|baton to) \Z"
)
