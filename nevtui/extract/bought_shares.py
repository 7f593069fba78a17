"""Finds the company of which a share is bought for a sum: `buys 25 percent of X from Y for 1 billion euros`.

Knows the mentions of a sentence, no property.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.extract.unnamed_holdings import held_unnamed

_FOR: Final = re.compile(
    r"(?:(?:[^,;.]|\.\d){2,80}?) (?:for|in a deal worth|in an? [\w-]+ worth|worth|at a price of)(?: (?:about|around"
    r"|some|nearly|up to|more than|over|a total of))? $"
)
_STAKE: Final = re.compile(r"%|\b(?:stake|shares?|interest|per ?cent|holding)\b")
_SELLS: Final = ("from ", "from the ")
"""Before whoever sells it."""


def is_price(text: str, end: int, quantity: Quantity) -> bool:
    """Tell whether a sum is the price of what the verb that ends at `end` buys."""
    return _FOR.fullmatch(text, end, quantity.start) is not None


def share_bought(text: str, findings: Findings, end: int, quantity: Quantity) -> Mention | None:
    """Give the company that is bought in part, named between the verb that ends at `end` and the sum."""
    firms = [m for m in findings.mentions if end <= m.start < quantity.start and m.entity.type == "company"]
    firms = [m for m in firms if m.text.lower() != "its" and not text.endswith(_SELLS, 0, m.start)]
    if not firms and "%" in text[end : quantity.start]:
        return _held(text, findings, quantity)
    return firms[-1] if firms and _STAKE.search(text, end, firms[-1].start) else None


def _held(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give the firm of which a part was told before: `had bought its first 20% for 1.5 billion euros`."""
    share = next((q for q in findings.quantities if q.unit == "percent" and q.end < quantity.start), None)
    return held_unnamed(text, findings, share) if share else None
