"""Figures that belong together: ranges and the same sum in a second currency. Knows no words of numbers."""

from collections.abc import Iterator

from nevtui.extract import numbers
from nevtui.extract import patterns as re
from nevtui.extract.changes import change_of
from nevtui.extract.records import replace
from nevtui.extract.spans import Quantity
from nevtui.extract.units import is_currency

_JOIN = re.compile(r"\s?(?:–|—|-|to|and|or)\s?|-to-|-or-|- (?:to|or|and) ")
_OPEN = re.compile(
    r"\s?(?:\(|, or |\[)(?:equal to |equivalent to |or |approximately |about |around |some |roughly "
    r"|nearly |a little over |US)?"
)

_STEP = re.compile(r"\bby\s(?:about |around |some |nearly |over |more than |up to )?$")
"""Before a step and where it ends: `cut by 14,000 yuan to 249,900 yuan`."""
_WIDE = 2
"""A step and where it ends lie further apart than the ends of most ranges: `by 200,000 to 1 million vehicles`."""
_SPREAD = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|spann?(?:s|ed|ing)?|runs?|running|anywhere|prices|priced) from\s$"
)
"""Before a range, where a mere `from` tells a movement: `prices from $20 to $40`."""
_COINS = re.compile(r"(?:cents?|pence|¢|paise|fen|\dp)$")
_SCALED = re.compile(rf"\d[ -]?({numbers.SCALE}|{numbers.SHORT_SCALE})")


def joined(text: str, found: list[Quantity], *, joins_currencies: bool) -> Iterator[Quantity]:
    """Yield the figures `found` in order, those that belong together as one, the longest where several overlap."""
    last: Quantity | None = None
    for quantity in found:
        if last is None:
            last = quantity
        elif quantity.start < last.end:
            last = last if last.end >= quantity.end or last.noun == "fraction" else quantity
        elif (joins_currencies and (second := _as_alternative(text, last, quantity))) or (
            second := _as_range(text, last, quantity)
        ):
            last = second
        else:
            yield last
            last = quantity
    if last is not None:
        yield last


def _as_alternative(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.unit == second.unit or first.unit_alt or not (is_currency(first.unit) and is_currency(second.unit)):
        return None
    if _OPEN.fullmatch(text, first.end, second.start) is None:
        return None
    closed = second.end + (text[second.end : second.end + 1] in (")", "]"))
    return replace(first, end=closed, value_alt=second.value, unit_alt=second.unit)


def _as_range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.value_high is not None or _JOIN.fullmatch(text, first.end, second.start) is None:
        return None
    between = text[first.end : second.start]
    joins = between.strip(" -") or between.strip()
    may_share_unit = first.unit is None or (is_currency(first.unit) and joins in ("-", "–", "—"))
    if second.unit is None and not may_share_unit:
        return None
    if (
        first.unit is None
        and re.fullmatch(r"(?:19|20)\d\d", text[first.start : first.end])
        and joins in ("to", "and", "or")
    ):
        return None
    before = text[max(0, first.start - 22) : first.start].lower()
    if joins in ("and", "or") and re.search(r"\b(?:between|from)\s(?:about |around |some )?$", before) is None:
        return None
    is_movement = re.search(r"\bfrom\s$", before) and not _SPREAD.search(before)
    is_wide = second.unit == "vehicles" and second.value >= _WIDE * first.value
    is_step = (first.unit is not None or is_wide) and _STEP.search(before) is not None
    if joins == "to" and (is_movement or is_step or not _alike(first, second)):
        return None
    if joins == "to" and first.unit is not None and change_of(text, first.start, first.end):
        return None
    if first.unit is not None and second.unit not in (None, first.unit):
        return None
    low = _scaled_like(text, first, second)
    if first.unit is None and is_currency(second.unit) and _COINS.search(text, second.start, second.end):
        low = round(low / 100, 9)
    value = round(low * second.factor, 4) if first.unit is None else low
    high = second.stated if second.stated is not None else second.value
    if value >= second.value:
        return None
    start = first.start - (8 if joins == "and" and before.endswith("between ") else 0)
    return replace(
        second, start=start, unit=second.unit or first.unit, value=value, value_high=second.value, sign=first.sign,
        value_alt=first.value_alt or second.value_alt, unit_alt=first.unit_alt or second.unit_alt,
        stated=low if first.unit is None or first.stated is None else max(first.stated, low / first.factor),
        stated_high=high, stated_unit=second.stated_unit or first.stated_unit,
    )  # fmt: skip


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.unit == second.unit or first.unit is None


def _scaled_like(text: str, first: Quantity, second: Quantity) -> float:
    """Give the lower end in the scale of the upper: 87 of `$87–102 billion` is 87 billion."""
    if _SCALED.search(text[first.start : first.end]):
        return first.value
    scaled = _SCALED.search(text[second.start : second.end])
    low = first.value * numbers.scale(scaled[1]) if scaled else first.value
    return low if low < second.value else first.value
