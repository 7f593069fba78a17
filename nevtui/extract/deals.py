"""Reads who takes over whom off what the other side does, `X sold Y to Z`, and off the price, `Z paid 2 billion for Y`.

Knows the mentions and sums of a sentence, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.records import dataclass
from nevtui.extract.spans import Findings, Mention, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.vocabulary import is_currency

CUES: Final = (" sold ", " sell", " offload", " divest", " paid ", " pay", " spent", " spend", " splash")

_FIRMS: Final = ("company",)
_OWNERS: Final = ("company", "organization", "city", "province", "person")
_SELLS: Final = Verbs({"sell": ("sell", "offload", "divest", "hand over", "dispose of")})
_PAYS: Final = Verbs({"pay": ("pay", "spend", "splash out", "shell out", "fork out")})
_LEAST: Final = 1e6
_FAR: Final = 60
"""Characters between `sold` and the firm."""
_GOODS: Final = (
    r"(?:cars?|vehicles?|cells?|batter(?:y|ies)|buses|trucks|models?|stakes?|shares?|units(?! of)|percent|%|chips?"
    r"|parts|technology|licen[cs]es?|plants?|factor(?:y|ies)|holding|interest|half|lines?|systems?|packs?|electricity|power)"
)
_THING: Final = re.compile(
    rf" (?:(?:(?!(?:to|for|in|at|with|by|from|of|and|or|more|{_GOODS})\b)[\w’'&-]+|(?:all|control|ownership) of"
    r"|(?:car|bus|truck|van|battery|cell|chip|parts|power) (?:unit|arm|business|division|maker|subsidiary)),? )*"
)
"""Between `sold` and the firm that is sold."""
_TO: Final = re.compile(
    r"(?:,| \([^)]{1,40}\))?(?: (?:and [\w ,’'-]{3,60}|in (?:[A-Z]\w+ )?\d{4}|last \w+|entirely|outright|back"
    r"|for (?:about |around |some )?[\w$€£¥.]{1,12}(?: (?:million|billion|bln|mln))?(?: [a-z]+)?(?: \([^)]{1,30}\))?))?"
    r" to (?:the )?"
)
_ENDS: Final = re.compile(
    r"[,.;:)]|$| (?:for|in|at|last|this|earlier|as|after|and|on|by|from|which|who|to|next|over)\b"
)
_FOR: Final = re.compile(
    r"(?: \([^)]{1,40}\))?(?: (?:in (?:cash|shares|total|\d{4}|[A-Z]\w+ \d{4})|last \w+|this \w+))?"
    r" (?:for|to (?:buy|acquire|take over|get|purchase|snap up)) (?:all of |the whole of |control of )?(?:the )?"
)
_UP_TO: Final = re.compile(
    r" (?:(?:about|around|some|nearly|more than|over|up to|almost|just|only|roughly|a|total|of|another|as|much) )*$| $"
)


@dataclass(frozen=True, slots=True)
class Deal:
    """A firm that goes from one owner to another."""

    buyer: Mention
    bought: Mention
    event: Event
    price: Quantity | None


def deals(sentence: Sentence, findings: Findings) -> Iterator[Deal]:
    """Yield the takeovers that a sale or a price tells; the price of a sale is what is said behind the buyer."""
    text = sentence.text
    is_told = " to " in text and sum(mention.entity.type == "company" for mention in findings.mentions) > 1
    for event in events(sentence, findings, _SELLS, _OWNERS) if is_told else ():
        if not (event.is_denied or event.is_passive) and (pair := _sold(text, findings, event)):
            yield Deal(*pair, event, None)
    if not any(is_currency(quantity.unit) for quantity in findings.quantities):
        return
    for event in events(sentence, findings, _PAYS, _OWNERS):
        if not (event.is_denied or event.is_passive):
            yield from _paid(text, findings, event)


def _sold(text: str, findings: Findings, event: Event) -> tuple[Mention, Mention] | None:
    """Give buyer and firm of `X sold its unit Y to Z`."""
    firms = [m for m in findings.mentions if m.start > event.end and m.entity.type == "company" and m.text != "its"]
    sold = next(iter(firms), None)
    if sold is None or sold.start > event.end + _FAR or _THING.fullmatch(text, event.end, sold.start) is None:
        return None
    to = _TO.match(text, sold.end)
    buyers = named_at(text, findings, to.end(), _OWNERS, reach=40) if to else ()
    if not buyers or buyers[0].entity in (sold.entity, *(actor.entity for actor in event.actors)):
        return None
    return (buyers[0], sold) if _ENDS.match(text, buyers[0].end) else None


def _paid(text: str, findings: Findings, event: Event) -> Iterator[Deal]:
    """Yield `X paid 95 million euros for Y`; what follows `for` is a firm, and no part of one."""
    sums = (q for q in findings.quantities if is_currency(q.unit) and q.value >= _LEAST and q.start > event.end)
    price = next((q for q in sums if _UP_TO.fullmatch(text, event.end, q.start)), None)
    purpose = _FOR.match(text, price.end) if price else None
    for bought in named_at(text, findings, purpose.end(), _FIRMS, reach=50)[:1] if purpose else ():
        if _ENDS.match(text, bought.end):
            for buyer in event.actors:
                if buyer.entity != bought.entity:
                    yield Deal(buyer, bought, event, price)
