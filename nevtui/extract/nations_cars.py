"""Cars that are a part of all that a market takes: `sales of Chinese cars in Spain`, `used cars`. Knows no figures."""

from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.demonyms import DEMONYMS
from nevtui.extract.records import replace
from nevtui.extract.spans import Mention, Quantity, Reading, Sentence
from nevtui.model.entity import Entity

_SIGNS: Final = (
    "Chinese", "German", "Japanese", "European", "American", "Korean", "French", "sed car", "sed veh", "sed E", "sed e",
    "hand ", "-owned ", "mported ",
)  # fmt: skip
"""Without one of these a sentence tells of no such cars."""
_KIND: Final = (
    r"(?:(?:new|new-energy|electric|battery|battery-electric|plug-in|hybrid|passenger|small|cheap|premium|luxury) )"
    r"{0,3}"
)
_CARS: Final = re.compile(
    r"\b(?P<nation>Chinese|German|Japanese|European|American|(?:South )?Korean|French)"
    r"(?:(?P<made>[- ](?:made|built|produced|assembled))|-brand(?:ed)?|-badged|-owned)?"
    rf" {_KIND}(?:cars|vehicles|EVs|NEVs|BEVs|SUVs|models|automobiles|plug-ins"
    r"|(?:car|EV|NEV|vehicle|auto)(?P<figure>(?= (?:sales|registrations|deliveries) (?:in|across) )))\b"
    rf"|\b(?:[Uu]sed|[Ss]econd-hand|[Pp]re-owned|[Ii]mported)[ -]{_KIND}(?:cars|vehicles|EVs|NEVs|SUVs"
    r"|(?:car|vehicle|EV|NEV)(?= (?:sales|registrations|deliveries|trade|market)\b))"
)
_PASSED_ON: Final = re.compile(
    r"(?i)\b(?:tariffs?|dut(?:y|ies)|tax(?:es)?|lev(?:y|ies)|bans?|surtax(?:es)?|imports?|exports?|shipments?|quotas?)"
    r" (?:on|of|for|against) (?:all |the )?$"
)
"""Before cars that cross a border: those are a country's exports, or pay its duties."""
_UNTOLD: Final = Entity.called("industry", "cars of another kind")
"""Whose the cars are that were made somewhere, under whatever badge, or used: no maker's, and no market's."""
_COUNTS: Final = ("sales", "registrations", "deliveries")
_BEFORE_CARS: Final = re.compile(r" (?:new |electric )?")


def with_cars(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give `mentions`, and among them the cars of a nation, which stand for the brands of its makers."""
    if not any(map(sentence.text.__contains__, _SIGNS)):
        return mentions
    found = [one for match in _CARS.finditer(sentence.text) if (one := _mention(sentence, match, mentions))]
    return tuple(sorted((*mentions, *found), key=lambda one: one.start)) if found else mentions


def _mention(sentence: Sentence, match: re.Match[str], mentions: tuple[Mention, ...]) -> Mention | None:
    text, start, end = sentence.text, match.start(), match.end()
    if any(m.start < end and start < m.end for m in mentions):
        return None
    if _PASSED_ON.search(text, max(0, start - 40), start) or (
        match["figure"] is not None and not _is_abroad(text, mentions, match)
    ):
        return None
    is_brand = match["nation"] and not match["made"]
    return Mention(sentence.para, start, end, match[0], _brands(match["nation"]) if is_brand else _UNTOLD)


def _is_abroad(text: str, mentions: tuple[Mention, ...], match: re.Match[str]) -> bool:
    """Tell `Chinese car sales in Spain` from `Chinese car sales in May`."""
    home = DEMONYMS.get(match["nation"])
    where = _WHERE.match(text, match.end())
    places = (m.entity for m in mentions if where and m.start == where.end())
    return any(
        place.type in ("country", "bloc", "city") and home not in (place.name, place.country) for place in places
    )


_WHERE: Final = re.compile(r" [a-z]+ (?:in|across) (?:the )?")


def _brands(nation: str) -> Entity:
    return markets.brands("South Korean" if nation == "Korean" else nation)


def is_untold(reading: Reading) -> bool:
    """Tell a figure of used cars, and of those of which only is told where they were made."""
    return reading.subject == _UNTOLD


def of_the_brands(text: str, mentions: tuple[Mention, ...], reading: Reading) -> Reading:
    """Give `Spain registered 50,000 Chinese cars` to the brands, not to the market that they are a part of."""
    if reading.property not in _COUNTS or reading.is_change or markets.place_of(reading.subject) is None:
        return reading
    end = _number_ends(text, reading.quantity)
    cars = next((m for m in mentions if m.entity.type == "industry" and m.start == end), None)
    return replace(reading, subject=cars.entity) if cars else reading


def _number_ends(text: str, quantity: Quantity) -> int:
    """Give where a word behind the bare number may begin."""
    begin = quantity.end - len(quantity.noun) if quantity.noun else quantity.end
    gap = _BEFORE_CARS.match(text, begin)
    return gap.end() if gap else begin
