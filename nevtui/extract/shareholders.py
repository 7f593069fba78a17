"""Reads who holds what of a firm, told from the firm's side: `X is owned 60% by A and 40% by B`, `a 50:50 venture`.

Knows the mentions of a sentence, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.grammar import is_possessive
from nevtui.extract.holdings import Holding
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.rows import row_from
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.extract.stake_owners import OWNERS

_BOUND: Final = r"(?:about |around |some |nearly |roughly |almost |more than |just over |just under |over )?"


def shareholders(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Yield the holders of the firms of a sentence, and how much each has."""
    firms = [mention for mention in findings.mentions if mention.entity.type == "company"]
    if "wned" in text or "held" in text:
        for firm in firms:
            if owned := _IS_OWNED.match(text, firm.end):
                later = [share for share in shares if share.start >= owned.end()]
                yield from _owned_by(text, findings, firm, owned.end(), later)
                yield from _owned_each(text, findings, firm, owned.end(), later)
    if "holder" in text or "owner" in text or "investor" in text:
        yield from _biggest(text, findings, firms, shares)


def _owned_by(text: str, findings: Findings, firm: Mention, begin: int, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `Y is owned 60% by A and 40% by B` and `Y is owned by A (45%), B (45%) and C (10%)`."""
    for share in shares:
        by = _BY.match(text, share.end)
        before = [m for m in findings.mentions if begin <= m.start and m.end < share.start]
        if by and not before[1:]:
            yield from (Holding(one, firm, share) for one in named_at(text, findings, by.end(), OWNERS, reach=10)[:1])
        elif by:
            named = mention_at(findings, by.end(), OWNERS)
            yield from [Holding(named, firm, share)] if named else []
        elif before and before[-1].entity.type in OWNERS and text.startswith(")", share.end):
            is_beside = _BRACKET.fullmatch(text, before[-1].end, share.start)
            yield from [Holding(before[-1], firm, share)] if is_beside else []


_IS_OWNED: Final = re.compile(
    r",? (?:(?:which )?(?:is|was|remains|are) )?(?:now |still |jointly )?(?:owned|held)\b(?! up| back)"
)
_BY: Final = re.compile(r" by (?:the (?:city of )?)?")
_BRACKET: Final = re.compile(rf" \({_BOUND}(?:with )?{_BOUND}")


def _owned_each(text: str, findings: Findings, firm: Mention, begin: int, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `Y is owned half each by A and B`."""
    for share in shares:
        each = _EACH_BY.match(text, share.end)
        if each and share.start - begin < _NEAR:
            for holder in _row(text, findings, each.end()):
                yield Holding(holder, firm, share)


_EACH_BY: Final = re.compile(r" each by (?:the )?")
_NEAR: Final = 4


def _row(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give those named in a row from `position` on."""
    owners = [m for m in findings.mentions if m.entity.type in OWNERS and m.start >= position]
    return tuple(row_from(text, owners, 0, OWNERS)) if owners and owners[0].start == position else ()


def _biggest(text: str, findings: Findings, firms: list[Mention], shares: list[Quantity]) -> Iterator[Holding]:
    """Read `A is Y's largest shareholder with 9.98%` and `A, the largest shareholder of Y with 9.98%,`."""
    for share in shares:
        held = next((m for m in reversed(firms) if m.end < share.start), None)
        before = [m for m in findings.mentions if held and m.end < held.start and m.entity.type in OWNERS]
        if held is None or not before or before[-1].entity == held.entity:
            continue
        if is_possessive(text, held):
            is_told = _IS.fullmatch(text, before[-1].end, held.start) and _LARGEST.fullmatch(
                text, held.end, share.start
            )
        else:
            is_told = _LARGEST_OF.fullmatch(text, before[-1].end, held.start) and _WITH.fullmatch(
                text, held.end, share.start
            )
        if is_told:
            yield Holding(before[-1], held, share)


_KIND: Final = r"(?:single |second-|third-|second |third )?(?:largest|biggest|main|principal|controlling|majority)"
_HOLDER: Final = r"(?:shareholder|owner|investor|stockholder|outside shareholder|foreign shareholder)"
_IS: Final = re.compile(r"(?: is| was| remains| became| has become| is still|,)(?: now)? (?:the )?")
_LARGEST: Final = re.compile(rf"['’]s? {_KIND} {_HOLDER},? (?:with|at|holding|owning) (?:a stake of )?{_BOUND}")
_LARGEST_OF: Final = re.compile(rf", (?:the |its )?{_KIND} {_HOLDER} (?:of|in) (?:the )?")
_WITH: Final = re.compile(rf",? (?:with|at|holding|owning) (?:a stake of )?{_BOUND}")


def rest_of(text: str, findings: Findings, held: Mention, told: Quantity, end: int) -> Iterator[Holding]:
    """Read `and B the rest` behind what A holds."""
    for holder in (m for m in findings.mentions if m.start >= end and m.entity.type in OWNERS):
        rest = _REST.match(text, holder.end)
        if rest and _AND.fullmatch(text, end, holder.start):
            start = rest.start("rest")
            yield Holding(holder, held, Quantity(start, rest.end(), round(100 - told.value, 4), "percent"))
        return


_REST: Final = re.compile(
    r" (?:(?:has|owns|holds|holding|owning|keeps|keeping|with) )?(?P<rest>the (?:rest|remainder|other half))\b"
)
_AND: Final = re.compile(r"(?: of (?:it|the (?:shares|company|venture)))?(?:,? and|,|;|,? while|,? with) (?:the )?")


def equal_partners(text: str, findings: Findings) -> Iterator[Holding]:
    """Yield the halves of `Y, a 50:50 venture of A and B`."""
    equal = _EQUAL.search(text)
    if equal is None:
        return
    firms = [mention for mention in findings.mentions if mention.entity.type == "company"]
    held = next(
        (m for m in reversed(firms) if m.end <= equal.start() and _IS_A.fullmatch(text, m.end, equal.start())), None
    )
    row = _row(text, findings, equal.end()) if held else ()
    if held and len(row) == 2 and held.entity not in [holder.entity for holder in row]:
        half = Quantity(equal.start("half"), equal.end("half"), 50, "percent")
        yield from (Holding(holder, held, half) for holder in row)


_EQUAL: Final = re.compile(
    r"(?P<half>50[:/-–]50|50-50|fifty-fifty|equal|equally owned|half-and-half)[ -](?:joint[ -])?venture"
    r" (?:of|between|with|set up by|owned by|formed by) (?:the )?"
)
_IS_A: Final = re.compile(r"(?:,| is| was|, which is| remains) (?:now )?an? (?:[a-z-]+ ){0,2}")
