"""Which per cents are the rates of duties, and whom they are put on: `17.4% for BYD, 20% for Geely, 21% for others`."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.governments import country_named
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.model.entity import Entity

DUTY: Final = re.compile(
    r"(?<![\w-])(?:tariffs?|dut(?:y|ies)|surtax(?:es)?|surcharges?|import tax(?:es)?|lev(?:y|ies)|customs (?:fee"
    r"|rate)s?|(?:combined|average|tariff|duty|most-favou?red-nation|MFN|import) rates?"
    r"|rates? (?:for|on) (?:[\w-]+ )?(?:cars|vehicles|EVs|imports)|(?:provisional|anti-dumping|security) deposits?)"
    r"(?![\w-])"
)
_PAYS: Final = re.compile(
    r"\b(?:pays?|paid|paying|faces?|faced|facing|(?:is|are|was|were|be) (?:charged|hit with|subject to|slapped with"
    r"|given)|taxed (?:at|with)"
    r"|gets?|got|charges?|impose[ds]?|levied|levies|put|puts|follow(?:s|ed) with|answer(?:s|ed) with)"
    r"(?: [\w-]+){0,6}? $"
)
_NOT_A_DUTY: Final = re.compile(
    r" ?(?:stake|share|market|more|less|higher|lower|fewer|year|drop|rise|growth|increase|jump|fall|decline|margin"
    r"|of (?!(?:a|the|its|each|an) (?:car|vehicle|import|value|price|customs))|in (?:sales|the (?:first|second"
    r"|third)))"
)
_MOVED_BY: Final = re.compile(
    r"\b(?:down|up|fell|rose|grew|dropped|jumped|climbed|sank)(?: by)? (?:about |around |some |nearly )?$"
)
"""Before a change of what is traded, which is no rate."""
_MOVES_IT: Final = re.compile(
    r"\b(?:rais\w+|lower\w*|increas\w+|lift\w*|cut\w*|reduc\w+|doubl\w+|tripl\w+|slash\w*) (?:it|its own|them"
    r"|theirs|the rate)\b"
    r"[^.;]{0,30}$"
)
_TO: Final = (
    r"(?: duty| tariff| rate)?(?: (?:(?:will|would|is to|was to|to) be|is|was|has been) (?:applied|charged|levied|set"
    r"|imposed|put))? (?:to|on|for) "
)
_APPLIED_TO: Final = re.compile(rf"{_TO}(?:the )?")
"""Between a rate and whom it is put on: `35.3% will be applied to SAIC, 18.8% to Geely`."""
_ON_OTHERS: Final = re.compile(
    rf"{_TO}(?:all |the |any )*(?:others?|rest|remaining|(?:non-)?co-?operating|everyone else)\b", re.I
)
_RATES: Final = re.compile(r"\b(?:tariffs?|dut(?:y|ies)|rates?|levies|surcharges)\b[^:;]{0,80}:$", re.I)
_OPENS_LIST: Final = 12
"""Characters between the colon behind `the rates are` and the first of them."""


def charged_after(text: str, mentions: Sequence[Mention], rate: Quantity) -> Entity | None:
    """Give who the words right behind a rate say is charged; China for all others of its firms."""
    applied = _APPLIED_TO.match(text, rate.end)
    charged = next((m.entity for m in mentions if applied and m.start == applied.end()), None)
    if charged and charged.type in ("company", "country"):
        return charged
    return country_named("China") if _ON_OTHERS.match(text, rate.end) else None


def opens_list(text: str, rate: Quantity) -> bool:
    """Tell the first rate of a list that its words announce: `the rates are as follows: 17% for BYD`."""
    colon = text.rfind(":", max(0, rate.start - _OPENS_LIST), rate.start)
    return colon >= 0 and _RATES.search(text, 0, colon + 1) is not None


def is_rate(text: str, findings: Findings, quantity: Quantity, *, is_named: bool) -> bool:
    """Tell a duty's rate from all other per cents of its sentence."""
    if quantity.unit != "percent" or _NOT_A_DUTY.match(text, quantity.end):
        return False
    if _MOVED_BY.search(text, max(0, quantity.start - 24), quantity.start):
        return False
    _, end = clause(text, quantity.start)
    begin = max(text.rfind(mark, 0, quantity.start) for mark in (";", ":"))
    before = text[max(0, begin, quantity.start - 170) : quantity.start]
    if is_named and (DUTY.search(before) or DUTY.search(text, quantity.end, min(end, quantity.end + 40))):
        return True
    if (is_named or findings.speaks_of_duties) and opens_list(text, quantity):
        return True
    if _PAYS.search(before) or (findings.speaks_of_duties and _MOVES_IT.search(before)):
        return True
    earlier = [q for q in findings.quantities if q.end <= quantity.start and q.unit == "percent"]
    row = bool(earlier) and quantity.start - earlier[-1].end < 90
    return row and is_rate(text, findings, earlier[-1], is_named=is_named)
