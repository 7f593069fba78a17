"""Finds growth that is said as a multiple: `doubled`, `twice as many`, `sevenfold`, `half as many again`.

Gives figures as the other quantities are; knows nothing of whose they are.
"""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Cues, Starts
from nevtui.extract.spans import Quantity

FOLD: Final = "fold"
"""What stands for the noun of such a figure."""
_VERBS: Final = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "sextupl": 6.0}
_NUMBER_WORDS: Final = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS: Final = {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "hundred": 100.0}
_NUMBERS: Final = {word: float(value) for value, word in enumerate(_NUMBER_WORDS, 2)} | _TENS
_STEMS: Final = "|".join(_VERBS)
_WORDS: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_LEVEL: Final = (
    r"the (?:20\d\d |year-earlier |previous )?(?:number|figure|amount|level|total|volume|rate|value|result|tally)"
)
_FOLD: Final = re.compile(
    rf"(?P<verb>{_STEMS})(?:ed|es|ing)\b(?! (?:of|as)\b|-digit)"
    rf"|(?P<plan>{_STEMS})e\b(?= (?:its|their|the|that|last|output|production|sales|capacity|exports|deliveries|revenue"
    r"|annual|in|to|by|from|this|over|within|what|those|there|again|vehicle|NEV|EV|his|her)\b|[,.;]|$)(?!"
    r" standards?| credits?)"
    rf"|(?P<twice>twice)(?= (?:as (?:many|much|high|large|fast|big)|{_LEVEL}|that of|those of|its|their"
    r"|last|what|more)\b)"
    r"|(?P<again>half as (?:many|much) again)\b"
    r"|(?P<half>half (?:as (?:many|much)|the (?:number|figure|amount|level|total|volume) of)|halv(?:ed"
    r"|ing))\b(?! (?:again|of))"
    rf"|(?P<fold>{_WORDS})-?fold\b|(?<=by a factor of )(?P<factor>{_WORDS})\b"
    rf"|(?P<times>{_WORDS}) times(?= (?:as (?:many|much|high|large)|{_LEVEL}|that of"
    r"|those of|more|higher|its|last year)\b)",
    re.I,
)
_STARTS: Final = Starts(f"{_STEMS}|twice|half as|half the|halved|halving|{_WORDS}")
_MAY_PLAN: Final = re.compile(
    r"\b(?:to|will|would|could|may|should|can|might|and|than|is|was|were|nearly|almost|about|over|at|,) $|, $|^$"
)
_BOUNDS: Final = (
    ("at_least", re.compile(r"\b(?:more than|over|at least|well over|better than) $", re.I)),
    ("at_most", re.compile(r"\b(?:up to|as much as|less than) $", re.I)),
    ("approx", re.compile(r"\b(?:nearly|almost|about|roughly|around|close to|practically|all but|some) $", re.I)),
)
_CUES: Final = Cues(
    (
        "oubl",
        "ripl",
        "rebl",
        "uadrupl",
        "uintupl",
        "extupl",
        "wice",
        "alf as",
        "alf the",
        "alv",
        "fold",
        " times",
        "factor",
    )
)


def find_folds(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Give the multiples that are said in words, in `times`, a halving in `percent` with its sign."""
    if not _CUES.are_in(text):
        return ()
    found: list[Quantity] = []
    for match in _STARTS.matches(_FOLD, text):
        if any(match.start() < other.end and other.start < match.end() for other in quantities):
            continue
        before = text[max(0, match.start() - 16) : match.start()]
        if match["plan"] and _MAY_PLAN.search(before) is None:
            continue
        value, unit, sign = _value(match)
        bound = next((name for name, pattern in _BOUNDS if pattern.search(before)), "exact")
        found.append(Quantity(match.start(), match.end(), value, unit, bound=bound, noun=FOLD, sign=sign))
    return tuple(found)


def _value(match: re.Match[str]) -> tuple[float, str, int]:
    if match["again"]:
        return 50.0, "percent", 1
    if match["half"]:
        return 50.0, "percent", -1
    if match["twice"]:
        return 2.0, "times", 1
    word = (match["fold"] or match["times"] or match["factor"] or "").lower()
    return (_NUMBERS[word] if word else _VERBS[(match["verb"] or match["plan"]).lower()]), "times", 1
