"""Reads by how much prices are cut or raised: `cut the price of the X by 34,000 yuan`, `30,000 yuan off the X`.

Knows no rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

CUES: Final = ("price", " off ", "cheaper", "dearer", "yuan less", "yuan more", "less than", "more than")
_DOWN: Final = (
    r"cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|slash(?:es|ed|ing)?|dropp(?:ed|ing)|trimm(?:ed|ing)"
)
_UP: Final = r"rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|lift(?:s|ed|ing)?|hik(?:es?|ed|ing)"
_BOUND: Final = r"(?:(?:as much as|up to|about|around|some|more than|at least|almost|nearly|over|between|a further) )?"
_MOVED: Final = re.compile(
    rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP})) (?:the |its |their |all |some )?(?:(?:list|starting|retail|sticker|average"
    rf"|car|model) )?prices?\b(?! (?:war|target|range))[^.;]{{0,60}}? by {_BOUND}$"
    rf"|\b[Pp]rices? of (?:the |its )?[\w .-]{{2,30}}? (?:was|were|has been|have been|is|are|will be) (?:cut|lowered"
    rf"|reduced|slashed|(?P<raised>raised|increased)) by {_BOUND}$"
)
_OFF: Final = re.compile(r",? off (?:the (?:list |sticker |starting |retail )?price of )?(?:the |its |a |every )?")
_TAKEN: Final = re.compile(rf"\b(?:t[ao]k(?:es?|ing|en)|took|knock(?:s|ed|ing)|shav(?:es?|ed|ing)) {_BOUND}$")
_CHEAPER: Final = re.compile(
    r" (?:(?:(?P<down>cheaper)|(?P<up>dearer|more expensive))\b"
    r"(?! than (?:the |its |a |an |any |most |rival |other )*(?:[A-Z]|rivals?\b|others?\b))"
    r"|(?:(?P<less>less|lower)|(?P<more>more|higher))\b"
    r"(?= than (?:before|previously|until now|so far|(?:its|the) (?:predecessor|outgoing|previous|old)"
    r"|last (?:year|month)|a (?:year|month|week) (?:ago|earlier|before))|[.;]|$| in China[.,;]| since ))"
)
"""Behind a difference from the price asked before, and not from that of another car."""
_PRICED: Final = re.compile(r"\b(?:cost|price|start|sell|sold|retail|yuan|get|become|will be|now)\w*\b")
_IS: Final = re.compile(r"\b(?:is|are|was|were|costs?|sells? for|starts? at) (?:about |around |some |only |just )?$")
"""Before a difference that may be one from another car: `A Model Y is 60,000 kroner cheaper`."""
_NEAR: Final = 90


@dataclass(frozen=True, slots=True)
class PriceMove:
    """By how much a price moves; its quantity has the sign."""

    start: int
    subject: Entity
    quantity: Quantity


def price_moves(text: str, findings: Findings) -> Iterator[PriceMove]:
    """Yield whose price falls or rises by how much money, or by how many per cent where the verb says so."""
    for quantity in findings.quantities:
        is_money = is_currency(quantity.unit)
        if not is_money and quantity.unit != "percent":
            continue
        before = text[max(0, quantity.start - _NEAR) : quantity.start]
        moved = _MOVED.search(before) if " by " in before else None
        off = _OFF.match(text, quantity.end) if is_money and _TAKEN.search(before) else None
        cheaper = _CHEAPER.match(text, quantity.end) if is_money else None
        if cheaper and (cheaper["less"] or cheaper["more"]) and _PRICED.search(before) is None:
            cheaper = None
        if cheaper and _IS.search(before) and not text.startswith(" than", cheaper.end()):
            cheaper = None
        if moved is None and off is None and cheaper is None:
            continue
        is_up = bool((moved and (moved["up"] or moved["raised"])) or (cheaper and (cheaper["up"] or cheaper["more"])))
        begin = quantity.start - len(before) + moved.start() if moved else quantity.start
        subject = _subject(text, findings, begin, quantity, named_after=off is not None)
        if subject:
            yield PriceMove(begin, subject, quantity if is_up else _fallen(quantity))


def _fallen(quantity: Quantity) -> Quantity:
    high = None if quantity.value_high is None else -quantity.value_high
    alt = None if quantity.value_alt is None else -quantity.value_alt
    return replace(quantity, value=-quantity.value, value_high=high, value_alt=alt)


def _subject(text: str, findings: Findings, begin: int, quantity: Quantity, *, named_after: bool) -> Entity | None:
    """Give the model whose price it is: after `off`, after the verb, before it; else who sets the prices."""
    models = [mention for mention in findings.mentions if mention.entity.type == "model"]
    if named_after:
        after = next((m for m in models if 0 <= m.start - quantity.end <= _LONGEST_OFF), None)
        return after.entity if after else None
    inside = [m for m in models if begin <= m.start < quantity.start]
    if inside:
        return inside[0].entity if len(inside) == 1 else None
    head = _head(findings, begin)
    if head:
        return head.entity
    subject = subject_before(text, findings, begin + 1)
    maker, car = subject.entity if subject else findings.company, findings.product
    is_of_car = car is not None and maker is not None and car.parent == maker.name
    return car if is_of_car and _THE_PRICE.search(text, begin, quantity.start) else maker


_THE_PRICE: Final = re.compile(r"\b(?:the|its) (?:(?:list|starting|retail|sticker) )?price\b")
"""The price of one car, not the prices of all."""


def _head(findings: Findings, begin: int) -> Mention | None:
    """Give the model that stands as the subject last before `begin`."""
    heads = [m for m in findings.mentions if m.end <= begin and m.start in findings.heads]
    return heads[-1] if heads and heads[-1].entity.type == "model" else None


_LONGEST_OFF: Final = 45
