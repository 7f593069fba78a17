"""Rates beside a rate that was read: the one before it, and what others charge or pay of the same.

Knows claims and figures, no property.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import period_near
from nevtui.extract.numbers import FIGURES, number
from nevtui.extract.spans import PLAN, Claim, Findings, Period, Quantity

_FROM: Final = re.compile(rf"\bfrom (?:about |some )?(?P<old>{FIGURES}) to (?:about |some |up to )?$")
_BEFORE_IT: Final = re.compile(
    r"(?: (?:of|in) [a-z]+(?: [a-z]+){0,2})?(?: in \d{4})?,? (?:down from|up from|against|compared with|after|from)"
    r" (?:about |some |only |just )?"
)
"""Between a sum and the one before it: ` of grants in 2024, after `."""
_NEXT: Final = re.compile(r"[^;.\d]{0,90}?(?:,|,? and) (?:the )?")
"""Between a sum and who gives another: ` to owners of cars, `."""
_GIVES: Final = re.compile(r"(?:'s|’s)?(?: with| at|:)? \(?(?:about |some |up to )?")


def old_rate(text: str, claim: Claim, position: int) -> Iterator[Claim]:
    """Yield the rate before of `from 150,000 to 100,000 baht`, where the new one begins at `position`."""
    old = _FROM.search(text, max(0, position - 24), position)
    value = number(old["old"]) if old else None
    if old and value:
        yield _as_before(claim, old.start("old"), old.end("old"), value)


def beside(text: str, findings: Findings, last: Claim, quantity: Quantity) -> Claim | None:
    """Give the claim of a sum that stands beside the one that `last` claims; None where it stands alone."""
    if last.unit != quantity.unit:
        return None
    if _BEFORE_IT.fullmatch(text, last.end, quantity.start):
        after = period_near(text, findings, quantity.start, quantity.end)
        when = after.when if after is not None and after.start >= quantity.end else None
        return replace(_as_before(last, quantity.start, quantity.end, quantity.value), when=when)
    for mention in findings.mentions:
        is_like = mention.entity.type == last.subject.type and mention.entity != last.subject
        is_next = is_like and last.end < mention.start and _NEXT.fullmatch(text, last.end, mention.start) is not None
        if is_next and _GIVES.fullmatch(text, mention.end, quantity.start):
            return replace(last, start=mention.start, end=quantity.end, subject=mention.entity, value=quantity.value)
    return None


def _as_before(claim: Claim, start: int, end: int, value: float) -> Claim:
    """Give what a claim says of the time before it."""
    return replace(claim, start=start, end=end, value=value, value_high=None, when=None, when_end=None, status="actual")


def right_behind(text: str, findings: Findings, quantity: Quantity) -> Period | None:
    """Give July 2026 for `rises to 35% in July 2026 from 25% now`."""
    times = (p for p in findings.periods if p.role in ("time", PLAN) and p.start > quantity.end)
    return next((p for p in times if text[quantity.end : p.start] in _SINCE), None)


_SINCE: Final = (" in ", " on ", " from ", " since ", " by ", " at the start of ", " from the start of ")
