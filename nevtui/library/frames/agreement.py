"""Do two figures agree, and if not, why not: rounding, currency, scope, period, a revision, or a plain conflict."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from nevtui.model.vocabulary import SINGLE_LINKS

_SAME: Final = 1e-6
_CLOSE: Final = 0.05
"""What `about` and one's own rounding may be off by."""
_FAR: Final = 0.15
"""How far above a floor (`more than`) a figure may be and still be the same one told less exactly."""
_BOUNDS: Final = ("at_least", "at_most")
_LOOSE: Final = 1 / 3
"""How far two floors, or two ceilings, may be apart and be told of one figure: both hold, one more closely."""
_RATES: Final = 0.08
"""What a day's exchange rate may be off the year's average by. Source: yuan to dollar, 2010 to 2025."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one statement gives, as far as it is compared."""

    statement: str
    ordinal: int
    article: str
    story: str | None
    publisher: str | None
    property: str
    subject: str
    subject_id: str
    object: str | None
    value: float | None
    value_high: float | None
    unit: str | None
    value_usd: float | None
    claim: str
    scope: str | None
    when: str | None
    when_end: str | None
    last_day: date | None
    status: str
    bound: str
    source_id: str | None
    published: date | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Said":
        """Make it of a row of `statements` with `story` and `publisher` of its article."""
        return cls(**{name: row[name] for name in _NAMES})


_NAMES = tuple(field.name for field in fields(Said))


def is_link(said: Said) -> bool:
    """Tell whether it is compared by its object."""
    return said.property in SINGLE_LINKS


def is_same(a: Said, b: Said) -> bool:
    """Tell whether two statements give the same value."""
    if is_link(a):
        return a.object == b.object
    if a.unit != b.unit or a.value is None or b.value is None:
        return False
    return _near(a.value, b.value, _SAME) and (a.value_high or a.value) == (b.value_high or b.value)


def cause_of(a: Said, b: Said) -> str:
    """Say why two statements differ."""
    if is_link(a):
        return "plain"
    if (a.scope or "").casefold() != (b.scope or "").casefold():
        return "scope"
    if a.unit != b.unit:
        return "currency" if _near(a.value_usd or 0.0, b.value_usd or 0.0, _RATES) else _by_voice(a, b)
    if agree(a, b):
        return "rounding"
    if (a.when, a.when_end) != (b.when, b.when_end) or _is_before_end(a) != _is_before_end(b):
        return "period"
    return _by_voice(a, b)


def agree(a: Said, b: Said) -> bool:
    """Tell whether one figure is the other told less exactly."""
    if a.value is None or b.value is None:
        return False
    if a.value_high is not None or b.value_high is not None:
        return max(a.value, b.value) <= min(a.value_high or a.value, b.value_high or b.value)
    if a.bound == b.bound and a.bound in _BOUNDS and _near(a.value, b.value, _LOOSE):
        return True
    for coarse, fine in ((a, b), (b, a)):
        assert coarse.value is not None
        assert fine.value is not None
        if coarse.bound == "approx" and _near(coarse.value, fine.value, _CLOSE):
            return True
        beyond = (fine.value - coarse.value) * (1 if coarse.bound == "at_least" else -1) / (abs(coarse.value) or 1.0)
        if coarse.bound in _BOUNDS and 0 <= beyond <= _FAR:
            return True
        if abs(coarse.value - fine.value) <= _half_a_digit(coarse.value) * 1.001 and _near(
            coarse.value, fine.value, _CLOSE
        ):
            return True
    return False


def spread_of(a: Said, b: Said) -> float | None:
    """Give the greater value by the lesser."""
    pair = (a.value, b.value) if a.unit == b.unit else (a.value_usd, b.value_usd)
    if pair[0] is None or pair[1] is None or pair[0] * pair[1] <= 0:
        return None
    least, most = sorted(map(abs, (pair[0], pair[1])))
    return most / least


def _by_voice(a: Said, b: Said) -> str:
    """Tell a voice that corrects itself from two that differ."""
    if a.published is None or b.published is None or a.published == b.published:
        return "plain"
    is_one_voice = (a.publisher is not None and a.publisher == b.publisher) or (
        a.source_id is not None and a.source_id == b.source_id
    )
    return "revision" if is_one_voice else "plain"


def _is_before_end(said: Said) -> bool:
    """Tell whether it was reported before its time was over: then it tells a part of it."""
    return bool(said.published and said.last_day and said.published <= said.last_day and said.status == "actual")


def _near(a: float, b: float, share: float) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def _half_a_digit(value: float) -> float:
    """Give half of the last digit that is said: 50,000 for 1.3 million."""
    digits = f"{abs(value):.6g}" if value % 1 else str(int(abs(value)))
    if "e" in digits:
        return 0.0
    if "." in digits:
        return 0.5 * 10.0 ** -len(digits.partition(".")[2])
    return 0.5 * 10.0 ** (len(digits) - len(digits.rstrip("0"))) if value else 0.0
