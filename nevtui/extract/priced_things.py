"""Tells prices of what is no new car: of things for a model, and of cars that somebody has driven. Knows no figures."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention, Quantity


def is_of_a_thing(text: str, model: Mention, quantity: Quantity) -> bool:
    """Tell the price of what is made for a model: `tyres for the SU7 cost 28,000 yuan`."""
    thing = _FOR.search(text, max(0, model.start - 40), model.start)
    is_asked = thing is None or _ASKING.search(thing["thing"]) is not None
    return not is_asked and _ITS_COST.match(text, model.end, quantity.start) is not None


_FOR: Final = re.compile(r"(?P<thing>\b[\w-]+) for (?:the |an? |its )?(?:[A-Z][\w-]+(?:['’]s)? )?$")
_ASKING: Final = re.compile(r"(?i)pric|ask|tag|sticker|pa(?:y|id)|charg|order|sale|reserv|book|demand")
_ITS_COST: Final = re.compile(r" (?:[a-z]+ )?(?:costs?|starts? at|sells? for|is priced|comes? to|comes? at)\b")


def is_used(words: str) -> bool:
    """Tell the words before a price of a car that somebody has driven: `Used prices of the X have dropped to`."""
    return _USED.search(words) is not None


_USED: Final = re.compile(
    r"\b(?:[Uu]sed|[Ss]econd-hand|[Pp]re-owned|[Rr]esidual) (?!to |in |as |by )(?:[\w’'-]+ ){0,6}"
)
