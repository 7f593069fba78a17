"""Reads tables whose cells stand between bars: a header row says what the figures of the rows below it are.

Knows names, figures and times that the stages found; no grammar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.columns import Cell, cells_of, kind_of
from nevtui.extract.moments import find_periods
from nevtui.extract.owners import OWNERS
from nevtui.extract.spans import Mention, Period, Quantity, Reading
from nevtui.extract.topics import group_of, scope_of
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

_NAMES: Final = re.compile(
    r"\b(?:company|companies|maker|brand|model|manufacturer|automaker|carmaker|name|supplier|region|country|province"
    r"|market|vehicle model|group|segment|type|city)s?\b", re.I
)  # fmt: skip
_MONTHLY: Final = re.compile(r"\bmom\b|m/m|m-o-m|month[- ]o(?:n|ver)[- ]month|previous month", re.I)
_QUARTERLY: Final = re.compile(r"\bqoq\b|q/q|quarter[- ]o(?:n|ver)[- ]quarter|previous quarter", re.I)
_COUNTED: Final = ("sales", "deliveries", "production", "exports", "registrations", "orders")
_RANKS: Final = re.compile(r"(?:sales |overall )?(?:rank(?:ing)?|no\.?|position|pos\.?|place|#)", re.I)
_HIGHEST_PLACE: Final = 200
_VEHICLES: Final = re.compile(r"thousand|1,?000 units|'000|\(k\)", re.I)


def read_row(
    text: str, header: str, mentions: Sequence[Mention], quantities: Sequence[Quantity], antecedents: Antecedents
) -> Iterator[Reading]:
    """Yield what the figures of a row measure; nothing where its columns are not those of the header."""
    headings, cells = cells_of(header), cells_of(text)
    if len(headings) != len(cells):
        return
    owner = _owner(cells, mentions, antecedents)
    if owner is None:
        return
    told: Reading | None = None
    for heading, cell in zip(headings, cells, strict=True):
        if _RANKS.fullmatch(heading.text) and cell.text.isdecimal() and 0 < int(cell.text) <= _HIGHEST_PLACE:
            place = Quantity(cell.start, cell.end, float(cell.text), "rank")
            yield Reading(place, "rank", owner, cell.start, antecedents.period)
            continue
        kind = kind_of(heading.text)
        quantity = next((q for q in quantities if cell.start <= q.start < cell.end), None)
        if quantity is None or not kind or (_NAMES.fullmatch(heading.text.strip()) is not None):
            continue
        reading = _reading(heading.text, kind, quantity, owner, told, antecedents)
        if reading:
            is_earlier = told is not None and _is_earlier(reading, told)
            told = told if reading.is_change or is_earlier else reading
            yield reading


def _is_earlier(reading: Reading, told: Reading) -> bool:
    """Tell the column of the year before, beside that of this year which growth is told of."""
    if reading.property != told.property or reading.period is None or told.period is None:
        return False
    return reading.period.when < told.period.when


def _owner(cells: Sequence[Cell], mentions: Sequence[Mention], antecedents: Antecedents) -> Entity | None:
    for cell in cells:
        inside = [m for m in mentions if cell.start <= m.start < cell.end and m.entity.type in OWNERS]
        if inside:
            return next((m.entity for m in inside if m.entity.type == "model"), inside[0].entity)
    label = next((cell.text for cell in cells if re.search("[A-Za-z]{2}", cell.text)), "")
    group = group_of(label)
    return markets.of(antecedents.country, group) if group else None


def _reading(
    heading: str, kind: str, quantity: Quantity, owner: Entity, told: Reading | None, antecedents: Antecedents
) -> Reading | None:
    is_abroad = antecedents.property == "exports" and antecedents.counted is not None
    is_share = antecedents.property in _SHARES and quantity.unit != "percent"
    context = antecedents.counted if is_abroad or is_share else antecedents.property
    name = kind
    if kind in ("same", "change"):
        name = told.property if told and kind == "change" else context or "sales"
    period = _period(heading, antecedents) if told is None or kind != "change" else told.period
    if owner.type in ("country", "bloc") and name in _COUNTED:
        owner = markets.of(owner, group_of(heading) or antecedents.group or "car")
    if kind == "change":
        sign = -1 if quantity.sign < 0 else 1
        growth = replace(quantity, unit=quantity.unit or "percent", value=quantity.value * sign)
        span = "month" if _MONTHLY.search(heading) else "quarter" if _QUARTERLY.search(heading) else "year"
        return Reading(growth, name, owner, 0, period, is_change=True, compared_with=span)
    unit = _unit(heading, name, quantity)
    if unit is None:
        return None
    thousands = 1000 if _VEHICLES.search(heading) and unit == "vehicles" else 1
    amount = replace(quantity, unit=unit, value=quantity.value * thousands)
    whole = _whole(told, antecedents) if name == "market_share" else None
    return Reading(amount, name, owner, 0, period, scope=scope_of(heading), whole=whole)


_SHARES: Final = ("market_share", "penetration", "rank", "share_of")
"""What a text may speak of right before a table of vehicles counted."""


def _unit(heading: str, name: str, quantity: Quantity) -> str | None:
    """Give the unit of a figure whose unit the heading may tell; None where it does not fit."""
    if name in ("market_share", "margin"):
        return "percent" if quantity.unit in (None, "percent") else None
    if name in ("revenue", "profit", "price"):
        return quantity.unit if is_currency(quantity.unit) else _currency(heading)
    if name in ("installations", "capacity"):
        return quantity.unit or ("GWh" if "gwh" in heading.lower() or name == "installations" else "vehicles")
    if name == "range":
        return "km" if quantity.unit in (None, "km") else None
    if name == "employees":
        return "people"
    return "vehicles" if quantity.unit in (None, "vehicles", "units") else None


def _currency(heading: str) -> str | None:
    found = re.search(r"\b(CNY|RMB|USD|EUR|HKD|yuan|euros?)\b|([$€])", heading)
    names = {"RMB": "CNY", "yuan": "CNY", "$": "USD", "€": "EUR", "euro": "EUR", "euros": "EUR"}
    return names.get(found[0], found[0]) if found else None


def _period(heading: str, antecedents: Antecedents) -> Period | None:
    told = find_periods(heading, antecedents.published)
    return told[0] if told else antecedents.period


def _whole(told: Reading | None, antecedents: Antecedents) -> Entity | None:
    if (told.property if told else antecedents.property) == "installations":
        return markets.of(antecedents.country, "power battery")
    return antecedents.market or markets.of(antecedents.country, "car")
