"""The one legend: the signs that stand beside a figure, a row or a name, and what they mean."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs. Each is one or two cells wide, or empty where there is nothing to say."""

    planned: str
    forecast: str
    cancelled: str
    approx: str
    at_least: str
    at_most: str
    conflict: str
    partial: str
    """Beside a figure where there is no room for its scope."""
    pinned: str
    excluded: str
    """Pinned to be left out: the clause is negated."""
    marked: str
    cursor: str
    minus: str
    dash: str
    """Between the ends of a range or of a span."""
    times: str
    square: str
    """The little 2 of square metres."""
    euro: str
    yuan: str
    pound: str

    def status(self, status: str) -> str:
        """Give the sign of a statement's `status`; empty for `actual` and for what is unknown."""
        return self._of(status, ("planned", "forecast", "cancelled"))

    def bound(self, bound: str) -> str:
        """Give the sign of a statement's `bound`; empty for `exact` and for what is unknown."""
        return self._of(bound, ("approx", "at_least", "at_most"))

    def _of(self, name: str, names: tuple[str, ...]) -> str:
        return str(getattr(self, name)) if name in names else ""


UNICODE: Final = Signs(
    planned="▷", forecast="◇", cancelled="✕", approx="~", at_least="≥", at_most="≤", conflict="≠", partial="°",
    pinned="●", excluded="○", marked="✓", cursor="▸", minus="−", dash="–", times="×", square="²",
    euro="€", yuan="¥", pound="£",
)  # fmt: skip
ASCII: Final = Signs(
    planned="P", forecast="F", cancelled="X", approx="~", at_least=">=", at_most="<=", conflict="!", partial="'",
    pinned="*", excluded="-", marked="+", cursor=">", minus="-", dash="-", times="x", square="2",
    euro="EUR ", yuan="CNY ", pound="GBP ",
)  # fmt: skip
"""For terminals and fonts where the others are missing or of ambiguous width. Source: Unicode, UAX #11."""

STATUS_SIGNS: Final = {
    "actual": "",
    "planned": UNICODE.planned,
    "forecast": UNICODE.forecast,
    "cancelled": UNICODE.cancelled,
}
BOUND_SIGNS: Final = {
    "exact": "",
    "approx": UNICODE.approx,
    "at_least": UNICODE.at_least,
    "at_most": UNICODE.at_most,
}

_MEANINGS: Final = (
    ("planned", "planned: a decision, a target, a deal not yet completed"),
    ("forecast", "forecast: what someone expects"),
    ("cancelled", "cancelled: a plan that was called off"),
    ("approx", "about"),
    ("at_least", "at least"),
    ("at_most", "at most"),
    ("conflict", "sources disagree"),
    ("partial", "of a part only, which stands with the words: electric cars, say"),
    ("pinned", "pinned"),
    ("excluded", "pinned to be left out"),
    ("marked", "marked"),
    ("cursor", "where you are, and whom that row names in other panes"),
)


def legend(signs: Signs = UNICODE) -> tuple[tuple[str, str], ...]:
    """Give the rows of the legend in the help: sign and meaning."""
    return tuple((str(getattr(signs, name)), meaning) for name, meaning in _MEANINGS)


LEGEND: Final = legend()
"""The rows of the legend with the signs of UNICODE."""
