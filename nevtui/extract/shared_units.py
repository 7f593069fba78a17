"""A figure that has its unit from the one behind it: `from 4.8 to 4.7 percent`, `eight or nine euros`."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.spans import Quantity
from nevtui.extract.units import DURATIONS
from nevtui.model.vocabulary import is_currency

_FIRST: Final = re.compile(
    rf"(?<![\w.,$€£¥-])(?P<figure>\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,4}})?|\d{{1,6}}(?:\.\d{{1,4}})?"
    rf"|(?i:{numbers.WORDS}))(?P<joint> (?:to|or|and) (?:about |around |some |nearly |roughly )?)\Z"
)
_JOINTS: Final = tuple(f"{word} " for word in ("to", "or", "and", "about", "around", "some", "nearly", "roughly"))
"""How the text before the second figure ends; asked first, as it is cheap."""
_WIDTH: Final = 48
_FROM: Final = re.compile(r"\b(?:[Ff]rom|[Bb]etween|[Bb]oth) (?:about |around |some |nearly |roughly )?\Z")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NAMED: Final = re.compile(r"\b(?:[A-Z][\w-]*|No\.|section|chapter|page|type|class|phase|level|zone|aged?) \Z")
_SCALED: Final = re.compile(rf"\d[ -]?({numbers.SCALE}|{numbers.SHORT_SCALE})")
_LEAST_UNSCALED: Final = 1000.0
"""A figure from here on is not counted in the millions of the figure behind it."""


def with_shared_units(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures of a sentence in order, with those that lacked a unit and share the next one's."""
    last: Quantity | None = None
    for quantity in quantities:
        first = _first_of(text, quantity)
        is_last = first is not None and last is not None and last.start <= first.start < last.end
        if first is not None and is_last and (last is None or last.unit is not None):
            first = None
        if last is not None and not (is_last and first):
            yield last
        if first is not None:
            yield first
        last = quantity
    if last is not None:
        yield last


def _first_of(text: str, second: Quantity) -> Quantity | None:
    """Give the figure before `second` that shares its unit; None where there is none."""
    if second.stated_unit is None or second.noun or second.unit in DURATIONS:
        return None
    begin = max(0, second.start - _WIDTH)
    if not text.endswith(_JOINTS, begin, second.start):
        return None
    match = _FIRST.search(text, begin, second.start)
    if match is None or _NAMED.search(text, begin, match.start()):
        return None
    figure, joint = match["figure"], match["joint"].split()[0]
    if _YEAR.fullmatch(figure) or (joint == "to" and not _FROM.search(text, begin, match.start())):
        return None
    value = numbers.number(figure)
    if value is None:
        return None
    scaled = _SCALED.search(text, second.start, second.end)
    if scaled and value < _LEAST_UNSCALED:
        value *= numbers.scale(scaled[1])
    return replace(
        second, start=match.start(), end=match.end("figure"), value=round(value * second.factor, 4), value_high=None,
        stated=value, stated_high=None, sign=0,
    )  # fmt: skip


_MONEY_NOUNS: Final = (
    r"revenues?|turnover|(?:gross |net |operating )?profits?|loss(?:es)?|deficit|red ink|income|earnings|valuation"
    r"|impairments?|write-?downs?"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:(?:revenues?|turnover|profits?|loss(?:es)?|deficit|income|earnings|valu(?:e|ed|ing)(?: it)?|worth|costs?"
    r"|debts?|capital"
    r"|assets|investments?|write-?(?:down|off)s?|impairments?|provisions?|losing|lost|earned|made|lose|earn|raised"
    r"|netted|brought in|took in|turned over"
    r"|invested|paid|spent) (?:of |at |to |was |is |came to |stood at |reached |from )?"
    r"|(?:wrote|written|writing) down (?:its|the|their) (?:[\w’'-]+ ){1,4}by "
    r"|(?P<sales>(?:on|from) (?:net |total )?sales of )|(?P<compared>from|after|against"
    r"|compared (?:with|to)|versus|than) (?:an? (?:net |operating )?(?:loss|profit|gain|deficit) of )?"
    rf"|\b(?P<moved>(?i:{_MONEY_NOUNS}))\b(?:(?!sales|sold|deliver|output|production|car|vehicle|unit|export"
    rf"|people)[^;:])"
    r"{0,70}? (?:to|at|by|from|reaching|hit|hitting|totall?ing) )"
    r"(?:about |around |some |nearly |almost |more than |less than |over |just |only |a record )?\Z"
)
_WIDE: Final = 110
_NEAR: Final = 60
_MOST_TIMES: Final = 50
_MOST_TIMES_A_PROFIT: Final = 1_000


def with_currency_before(text: str, quantities: Iterable[Quantity], told: Quantity | None = None) -> Iterator[Quantity]:
    """Yield the figures of a sentence with the currency of the sum before, where one speaks of money and has none.

    `told` is the last sum of the sentences before.
    """
    last, is_here = told, False
    for quantity, following in pairwise((*quantities, None)):
        assert quantity is not None
        if quantity.unit is None and not quantity.noun and quantity.value >= _LEAST_SUM:
            whose = (
                last
                if last and _is_sum(text, last, quantity, is_here=is_here)
                else _sum_behind(text, quantity, following)
            )
            if whose:
                quantity = replace(quantity, unit=whose.unit, stated_unit=whose.stated_unit)
        if is_sum(quantity):
            last, is_here = quantity, True
        yield quantity


_LEAST_SUM: Final = 1e6


def is_sum(quantity: Quantity) -> bool:
    """Tell a sum of money from a price or a fee."""
    return quantity.unit is not None and is_currency(quantity.unit) and quantity.value >= _LEAST_SUM


def _is_sum(text: str, last: Quantity, bare: Quantity, *, is_here: bool) -> bool:
    """Tell a sum whose currency the one before tells, in this sentence if `is_here`."""
    if not text[bare.end - 2 : bare.end].isalpha() or _GOES_ON.match(text, bare.end):
        return False
    found = _OF_MONEY.search(text, max(0, bare.start - _WIDE), bare.start)
    if found is None:
        return is_here and _is_next_of_row(text, last, bare)
    is_near = not found["compared"] or (is_here and bare.start - last.end <= _NEAR)
    most = _MOST_TIMES_A_PROFIT if found["sales"] or found["moved"] or not is_here else _MOST_TIMES
    return is_near and 1 / most < bare.value / last.value < most


def _is_next_of_row(text: str, last: Quantity, bare: Quantity) -> bool:
    """Tell `14.6 billion` of `lost 4 billion yuan in 2021 and 14.6 billion in 2022`."""
    is_alike = 1 / _MOST_TIMES < bare.value / last.value < _MOST_TIMES
    return (
        is_alike and _ROW.fullmatch(text, last.end, bare.start) is not None and _ENDS.match(text, bare.end) is not None
    )


_GOES_ON: Final = re.compile(
    r"[ -](?!a |up |down |so )[A-Za-z-]+ (?:dollars?|yuan|shares|cars|vehicles|units|users|people|tonnes)\b"
)
"""Behind a figure that has a unit after all."""
_ROW: Final = re.compile(
    r"(?: \([^)]{1,30}\))?(?: (?:in|for|during|at)(?: the)? [^,;.:]{4,30})?(?:,| and|, and|, or| or| to) "
    r"(?:about |around |some |nearly |almost |more than |less than |over |just |only )?"
)
_ENDS: Final = re.compile(r"[.,;)]|$| (?:in|for|during|at|a year|last|this|the year|respectively|from|and)\b")


def _sum_behind(text: str, bare: Quantity, following: Quantity | None) -> Quantity | None:
    """Give the sum behind `56.3 billion` in `56.3 billion and 27.7 billion yuan`; None where there is none."""
    is_row = following is not None and is_sum(following) and text[bare.end : following.start] in _JOINTS_OF_ROW
    return following if is_row and text[bare.end - 2 : bare.end].isalpha() else None


_JOINTS_OF_ROW: Final = (" and ", ", ", " or ", " to ")
