"""What a figure of which nothing was read may measure: words by kind of unit, and how near they stand.

Knows no names.
"""

from functools import lru_cache
from typing import Final

from nevtui.extract import movement
from nevtui.extract import patterns as re
from nevtui.extract.units import is_currency

_YEARLY: Final = r"a year(?! (?:ago|earlier|before|on))|annually|per year|yearly"
_WORDS: Final = {
    "money": (
        ("revenue", r"revenues?|turnover|turned over|takings|in sales|net sales|sales (?:rose|grew|fell|were|came)"),
        ("profit", r"profits?|net income|earnings|earned|loss(?:es)?|lost|deficit|in the (?:red|black)|loses"),
        ("output_value", r"output value|output worth"),
        ("other", r"pric\w+|cost\w*|invest\w*|rais\w+|valu\w+|funds?|subsid\w+|grants?|contracts?|orders?|fee"
         r"|stake|bought|fines?|fined|penalt\w+|damages|aid|debts?|ow(?:es|ed|ing)|loans?|wages|pledg\w+|earmark\w+"),
    ),
    "percent": (
        ("change", rf"{movement.UP}|{movement.DOWN}|growth|rise|drop|decrease|year-on-year|halved"),
        ("margin", r"margins?"),
        ("other", r"market shares?|share|of the market|of the segment|account\w* for|made up|makes? up|proportion"
         r"|portion|contribut\w+|represent\w*|c[oa]mes? from|brings? in"
         r"|stakes?|holds?|held|owns?|owned|equity|tariffs?|dut(?:y|ies)|rates?|discounts?|premiums?"
              r"|interest|tax"
         r"|buy|taxes|owners?|shareholders?|suits?|lawsuits?"),
    ),
    "vehicles": (
        ("capacity", rf"capacity|{_YEARLY}|can (?:make|build|turn out|produce|assemble)|designed for|room for"),
        ("exports", r"export\w*|shipped abroad|abroad|overseas"),
        ("registrations", r"regist\w+"),
        ("deliveries", r"deliver\w*|handed over|handovers"),
        ("production", r"produc\w+|built|build|made(?! it| [A-Z]\w+ (?:the|a)\b)|assembled|turned out"
         r"|rolled (?:off|out)|output|manufactur\w+"),
        ("inventory", r"inventor\w+|in stock|unsold"),
        ("sales", r"sold|sells?|selling|sales|buyers|bought|volumes?|shifted"),
        ("other", r"orders?|ordered|pre-?orders|reservations"
         r"|claim\w*|recall\w*|charg\w+|points|piles|stations|stores|patents|shares|forecast|goal|target"
         r"|enough for|quotas?|plates?|licen[cs]\w+|permits?|may enter"),
    ),
    "energy": (
        ("installations", r"install\w+|fitted|loaded|usage"),
        ("capacity", rf"capacity|{_YEARLY}|plant|factory|line"),
        ("exports", r"export\w*|overseas"),
        ("demand", r"demand"),
        ("inventory", r"inventor\w+|in stock|warehouse\w*|stockpiles?"),
        ("production", r"produc\w+|made|output|built|manufactur\w+"),
        ("deliveries", r"deliver\w+|shipments"),
        ("sales", r"sold|sells?|sales|shipp?(?!ments)\w*|suppl\w+"),
    ),
    "tonnes": (
        ("capacity", rf"capacity|{_YEARLY}|annual|each year"),
        ("inventory", r"inventor\w+|in stock|stockpiles?"),
        ("demand", r"demand|need\w*|consum\w+"),
        ("exports", r"export\w*"),
        ("production", r"produc\w+|output|mined|made|turned out"),
        ("sales", r"sold|sells?|sales|shipp\w+|deliver\w+"),
        ("other", r"buy\w*|bought|purchas\w+|carbon|CO2|emissions?|emits?|sav(?:es?|ed|ing)|recycl\w+|steel"),
    ),
}  # fmt: skip
"""By kind of unit the property and its words; `other` are words of what is told by rules alone."""
_PATTERNS: Final = {
    kind: re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in rows) + r")(?!\w)")
    for kind, rows in _WORDS.items()
}
_FAR: Final = 70
"""Characters within which a word still tells what a figure is."""
_AFTER: Final = 1.4
"""How many times as far away a word behind a figure is than one before it."""
_PART: Final = re.compile(r"[,(]| and ")
_NEXT_FIGURE: Final = re.compile(r"(?:,| and| but) (?:[a-z]+ ){0,2}\d")
"""Behind it words tell of another figure."""
_PARTED: Final = 15
"""How many characters a comma or an `and` stands for."""


def kind_of(unit: str | None) -> str | None:
    """Give the row of words for a unit; None for one that no property has."""
    if unit in (None, "vehicles", "units"):
        return "vehicles"
    if unit in ("GWh", "MWh"):
        return "energy"
    return unit if unit in ("percent", "tonnes") else "money" if is_currency(unit) else None


def cue_of(kind: str, text: str, begin: int, start: int, end: int, stop: int) -> str | None:
    """Give the property told nearest to the figure from `start` to `end`, in the clause from `begin` to `stop`.

    `other` is what rules alone tell.
    """
    return _cue(kind, text[max(begin, start - _FAR) : start], text[end : min(stop, end + _FAR)])


@lru_cache(maxsize=512)
def _cue(kind: str, before: str, after: str) -> str | None:
    pattern, found = _PATTERNS[kind], list[tuple[float, str]]()
    for match in pattern.finditer(before):
        parts = len(_PART.findall(before, match.end()))
        found.append((len(before) - match.end() + _PARTED * parts, match.lastgroup or ""))
    next_figure = _NEXT_FIGURE.search(after)
    for match in pattern.finditer(after, 0, next_figure.start() if next_figure else len(after)):
        parts = len(_PART.findall(after, 0, match.start()))
        found.append((_AFTER * match.start() + _PARTED * parts, match.lastgroup or ""))
    nearest = min(found, default=(_FAR, ""))
    return nearest[1] if nearest[0] < _FAR else None


def properties_of(kind: str) -> tuple[str, ...]:
    """Give the properties that figures of a kind of unit may tell."""
    return tuple(name for name, _ in _WORDS[kind] if name != "other")
