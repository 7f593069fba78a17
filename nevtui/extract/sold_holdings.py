"""Reads who gets the part of a company that another gives away: `X sold 10 percent of Y to Z`, `it gives Z 10 percent`.

Knows the mentions and per cents of a sentence, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.records import dataclass
from nevtui.extract.spans import Findings, Mention, Quantity, Sentence
from nevtui.extract.stake_owners import OWNERS
from nevtui.extract.verbs import Verbs

CUES: Final = (
    *(" sold", " sell", "offload", "divest", "transfer", " hand", " went ", " go", " pass", "unload", "dispos"),
    *(" gave", " giv", "grant", " leav", " left ", " earn", " land", " end"),
)
"""Without one of these nothing is found."""
_FIRMS: Final = ("company",)
_SELLS: Final = Verbs(
    {
        "sell": (
            "sell",
            "sell off",
            "offload",
            "divest",
            "hand over",
            "hand",
            "pass on",
            "pass",
            "transfer",
            "unload",
            "dispose of",
        ),
        "give": ("give", "grant", "leave", "hand", "earn", "land"),
        "go": ("go", "pass", "end up"),
    }
)
_STAKE: Final = r"(?:stakes?|shares?|interests?|holding|shareholding|slice)"
_LEAST: Final = (
    r"(?: (?:with|an?|another|its|their|the|his|her|about|around|some|nearly|just|over|under|more|less|than"
    r"|almost|further"
    rf"|remaining|entire|minority|majority|whole|{_STAKE}|of))*[ -]?"
)
_IN: Final = re.compile(
    rf"[- ](?:(?:equity |minority |majority |controlling |direct |remaining |strategic )*{_STAKE} (?:in|of)"
    r"|of) (?:the (?:shares|capital|equity|stock) (?:in|of) )?(?:the )?"
)
_TO: Final = re.compile(
    r"(?:['’]s? (?:shares|equity|capital|stock))?(?:,| \([^)]{1,40}\))?"
    r"(?: (?:in \d{4}|last \w+|for [^,;]{3,40}?))? (?P<to>to|from) (?:the )?"
)


@dataclass(frozen=True, slots=True)
class Sale:
    """So many per cent of a company, who gets them, and what tells so."""

    holder: Mention
    held: Mention
    quantity: Quantity
    event: Event
    end: int


def sold_holdings(sentence: Sentence, findings: Findings, shares: list[Quantity]) -> Iterator[Sale]:
    """Yield the parts of companies that go to others; who sells them has them no more."""
    text = sentence.text
    if not shares or not any(map(text.__contains__, CUES)):
        return
    for event in events(sentence, findings, _SELLS, OWNERS):
        if event.is_denied:
            continue
        is_behind = event.is_passive or event.meaning == "go"
        found = _went(text, findings, event, shares) if is_behind else _sold(text, findings, event, shares)
        yield from found


def _sold(text: str, findings: Findings, event: Event, shares: list[Quantity]) -> Iterator[Sale]:
    """Read `sold 10 percent of Y to Z` and `sold Z a stake of 10 percent in Y`."""
    given = next(iter(named_at(text, findings, event.end, OWNERS, reach=12)), None)
    begin = given.end if given else event.end
    share = next((q for q in shares if q.start >= begin and _AMOUNT.fullmatch(text, begin, q.start)), None)
    held = _held(text, findings, share) if share else None
    to = _TO.match(text, held.end) if held else None
    buyer = given or next(iter(named_at(text, findings, to.end(), OWNERS, reach=40) if to else ()), None)
    is_from = to is not None and to["to"] == "from"
    if share and held and buyer and not is_from and held.entity not in (buyer.entity, *_entities(event)):
        yield Sale(buyer, held, share, event, max(buyer.end, held.end))


def _went(text: str, findings: Findings, event: Event, shares: list[Quantity]) -> Iterator[Sale]:
    """Read `10 percent of Y was sold to Z` and `a stake of 10 percent in Y goes to Z`."""
    share = next((q for q in reversed(shares) if q.end <= event.start), None)
    held = _held(text, findings, share) if share else None
    held = None if held and held.text == "it" else held
    to = _TO.match(text, event.end)
    if held and held.end <= event.start and _UP_TO_VERB.fullmatch(text, held.end, event.start) and to:
        buyers = named_at(text, findings, to.end(), OWNERS, reach=40) if to["to"] == "to" else ()
        for buyer in buyers[:1]:
            if share and buyer.entity != held.entity:
                yield Sale(buyer, held, share, event, buyer.end)


def _held(text: str, findings: Findings, share: Quantity) -> Mention | None:
    part = _IN.match(text, share.end)
    return next(iter(named_at(text, findings, part.end(), _FIRMS, reach=45)), None) if part else None


def _entities(event: Event) -> list[object]:
    return [actor.entity for actor in event.actors]


_AMOUNT: Final = re.compile(_LEAST)
_UP_TO_VERB: Final = re.compile(r"(?:['’]s? (?:shares|equity|capital|stock))?(?:,[^,;]{3,60},)? ?")
