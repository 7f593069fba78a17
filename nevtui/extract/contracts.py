"""What a contract of supply is worth or how much it covers: `cells worth 2 billion euros`, `20 GWh of cells`.

Knows no property and no verbs.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Findings, Quantity
from nevtui.model.vocabulary import is_currency

ENERGY: Final = ("GWh", "MWh")
_ABOUT: Final = (
    r"(?: (?:about|around|some|nearly|more than|over|up to|at least|almost|(?:no|not) less than|a total of|another|an?"
    r"|the|its))*"
)
_WORTH: Final = re.compile(rf"\bworth{_ABOUT} $")
_RIGHT_BEHIND: Final = re.compile(rf"{_ABOUT} ")
_BEHIND_BOTH: Final = re.compile(
    rf"(?:['’]s? [\w-]+(?: [\w-]+)?)?,? (?:(?:an? |the )?(?:order|contract|deal) )?"
    rf"(?:with|for|of|on|covering|totall?ing)"
    rf"{_ABOUT} "
)
_OF_A_PLANT: Final = re.compile(
    r" (?:of (?:[a-z]+ ){0,2}capacity|(?:[a-z]+ ){0,2}(?:plant|factory|a year|annually|per year))\b"
)


def size_of(text: str, findings: Findings, position: int, stop: int) -> Quantity | None:
    """Give what the contract whose verb ends at `position` is worth or covers; its parties end at `stop`."""
    money = [q for q in findings.quantities if position <= q.start < stop and is_currency(q.unit)]
    worth = next((q for q in money if _WORTH.search(text, position, q.start)), None)
    return worth or next((q for q in findings.quantities if _covers(text, q, position, stop)), None)


def _covers(text: str, quantity: Quantity, position: int, stop: int) -> bool:
    """Tell `supply X with 9 GWh` and `deliver 12 GWh of cells to X` from what a plant can make."""
    if quantity.unit not in ENERGY or _OF_A_PLANT.match(text, quantity.end):
        return False
    if quantity.start < stop:
        return quantity.start >= position and _RIGHT_BEHIND.fullmatch(text, position, quantity.start) is not None
    return quantity.start < clause(text, position)[1] and _BEHIND_BOTH.fullmatch(text, stop, quantity.start) is not None
