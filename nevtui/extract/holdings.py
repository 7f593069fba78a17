"""Reads shares in companies that no verb of holding tells: `owners include A (28 percent)`, `controlled by B with 54%`.

Knows the mentions of a sentence, no property.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.chains import chain_before
from nevtui.extract.events import actors_before, named_at
from nevtui.extract.grammar import is_possessive
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.extract.stake_owners import OWNERS
from nevtui.extract.venture_shares import unnamed, venture_after, venture_before

_BOUND: Final = r"(?:about |around |some |nearly |roughly |almost |more than |just over |just under |over )?"
_LISTED: Final = re.compile(
    r"(?:['’]s?|, whose|,? whose) (?:[\w-]+ ){0,2}?(?:owners|shareholders|backers|investors|stockholders) "
    r"(?:now |also )?(?:include|are|were|included) "
)
_RULED: Final = re.compile(
    r"(?:,| is| was| remains|, now|, still| which is|, which is) (?:\w+ly )?(?:controlled|owned|held|backed|led) by "
)
_BY_ITS: Final = re.compile(rf"(?:['’]s? [\w-]+(?: [\w-]+)?)?,? \(?(?:with|which (?:holds|has|owns)) {_BOUND}$")
_IN_BRACKETS: Final = re.compile(rf"(?:['’]s? (?:[\w-]+ ){{0,3}}?[\w-]+)? \({_BOUND}$")
_PART_OF: Final = re.compile(
    r" of (?:which|whose (?:shares|stock|capital)) (?:now |still )?(?:belongs?|belonged|is owned|are owned|is held"
    r"|are held|was held|was owned) (?:to|by) (?:the )?"
)
_LEFT: Final = re.compile(r", (?:leaving|which leaves|while leaving) (?:the )?")
_THEN: Final = re.compile(rf"(?:['’]s [\w-]+)?,? (?:with |holding )?(?:the (?:remaining|other) )?{_BOUND}$")
_CUES: Final = (
    *("owner", "holder", "backer", "investor", "controlled", "owned by", "of which", "of whose", "leav", "held"),
    *("hold", "own ", "owned ", "take", "taking", "ith "),
)


@dataclass(frozen=True, slots=True)
class Holding:
    """So many per cent of a company, and whose they are."""

    holder: Mention
    held: Mention
    quantity: Quantity


def holdings(text: str, findings: Findings) -> Iterator[Holding]:
    """Yield the shares of a sentence that no verb of holding tells."""
    if not any(map(text.__contains__, _CUES)):
        return
    shares = [q for q in findings.quantities if q.unit == "percent" and 0 < q.value <= 100]
    yield from _halves(text, findings, shares)
    yield from _owner_of(text, findings, shares)
    yield from _respectively(text, findings, shares)
    yield from _among_owners(text, findings, shares)
    yield from _with_part(text, findings, shares)
    yield from _percent_owner(text, findings, shares)
    for firm in (m for m in findings.mentions if m.entity.type == "company") if shares else ():
        yield from _listed(text, findings, firm, shares)
        yield from _ruled(text, findings, firm, shares)
        yield from _part_of(text, findings, firm, shares)


def _owner_of(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `A, the owner of 19.7 percent of Y`."""
    for share in shares:
        named = [m for m in findings.mentions if m.end <= share.start and m.entity.type in OWNERS]
        of = _OF.match(text, share.end)
        held = named_at(text, findings, of.end(), ("company",), reach=40) if of else ()
        if len(named) > 1 and _IS_BIGGEST.fullmatch(text, named[-2].end, share.start):
            yield Holding(named[-2], named[-1], share)
        if held and named and _IS_OWNER.fullmatch(text, named[-1].end, share.start):
            yield Holding(named[-1], held[0], share)


_IS_OWNER: Final = re.compile(
    rf"(?:,| is| was|, which is) (?:(?:an?|the|its|now) )?(?:[\w-]+ )?(?:owner|holder) of (?:an? )?{_BOUND}"
)
_IS_BIGGEST: Final = re.compile(
    r"(?:['’]s)?(?: (?:city|provincial|municipal|state))?(?: (?:government|fund))?"
    r" (?:(?:has |had )?be(?:come|came)|is|was|remains|is now) (?:the )?"
    r"(?:[\w-]+ ){1,3}(?:shareholder|owner|investor) (?:of|in) [^,;.]{2,40}?,? with "
    rf"(?:a (?:stake|holding|share) of )?{_BOUND}"
)
_OF: Final = re.compile(r"(?: stake| share| interest| holding)? (?:of|in) (?:the )?")


def _halves(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `A is to hold 51 percent and B the remaining 49 percent`: of a venture of both, whose whole it makes."""
    if len(shares) != 2 or sum(share.value for share in shares) != _WHOLE or _OF_OTHER.match(text, shares[0].end):
        return
    holders: list[Mention] = []
    for share in shares:
        named = [m for m in findings.mentions if m.end <= share.start and m.entity.type in OWNERS]
        holders += [m for m in named[-1:] if _HOLDS.fullmatch(text, m.end, share.start)]
    if len({holder.entity.id for holder in holders}) == len(shares):
        for holder, share in zip(holders, shares, strict=True):
            yield Holding(holder, unnamed(findings, holder.start, share.end), share)


def _respectively(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `A and B hold 60 and 40 percent of Y respectively`: as many parts in a row as there are holders."""
    verb = _HOLD.search(text) if len(shares) > 1 else None
    row = [q for q in shares if verb and q.start >= verb.end()] if verb else []
    row = row[
        : next((n for n in range(1, len(row)) if not _AND.fullmatch(text, row[n - 1].end, row[n].start)), len(row))
    ]
    if verb is None or len(row) < 2 or not _UP_TO.fullmatch(text, verb.end(), row[0].start):
        return
    holders, _ = actors_before(text, findings, chain_before(text, verb.start(), findings.periods).start, OWNERS)
    if len(holders) == 1:
        holders = (*row_before(text, findings.mentions, holders[0], OWNERS), *holders)
    held = _held_by_all(text, findings, verb.start(), row[-1])
    if held and len(holders) == len(row) and held.entity not in [holder.entity for holder in holders]:
        yield from (Holding(holder, held, share) for holder, share in zip(holders, row, strict=True))


def _among_owners(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `A, with 5 percent, is among the shareholders of Y` and `shareholders of Y are A with 41 percent and B`."""
    among = _AMONG_OWNERS.search(text)
    held = named_at(text, findings, among.end(), ("company",), reach=30) if among else ()
    are = _ARE.match(text, held[0].end) if held else None
    for mention in findings.mentions if among and held else ():
        is_there = mention.end < among.start() if among and not are else are and mention.start >= are.end()
        if is_there and mention.entity.type in OWNERS and mention.entity != held[0].entity:
            behind = (q for q in shares if mention.end < q.start and _WITH.fullmatch(text, mention.end, q.start))
            yield from (Holding(mention, held[0], q) for q in behind)


def _with_part(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `A, with 24 percent Y's biggest owner` and `With 24 percent, A is Y's biggest owner`."""
    for share in shares if "ith " in text else ():
        before = [m for m in findings.mentions if m.end <= share.start and m.entity.type in OWNERS][-1:]
        behind = [m for m in findings.mentions if m.start > share.end][:2]
        if _OPENING_WITH.fullmatch(text, 0, share.start) and len(behind) > 1:
            is_owner = _IS.fullmatch(text, behind[0].end, behind[1].start) and behind[0].entity.type in OWNERS
            before, behind = (behind[:1] if is_owner else []), behind[1:]
        elif not before or not _AND_WITH.fullmatch(text, before[0].end, share.start):
            continue
        for owner, firm in zip(before, behind, strict=False):
            if firm.entity.type == "company" and _S_BIGGEST.match(text, firm.end) and firm.entity != owner.entity:
                yield Holding(owner, firm, share)


_OPENING_WITH: Final = re.compile(rf"With (?:an? |its )?(?:stake of )?{_BOUND}")
_AND_WITH: Final = re.compile(rf"(?:,| is| remains), with {_BOUND}|, with {_BOUND}|, which with {_BOUND}")
_IS: Final = re.compile(r" (?:is|remains|was|became|becomes|has become) (?:also |now |still )?(?:the )?")
_S_BIGGEST: Final = re.compile(r"['’]s? (?:[\w-]+ ){0,3}(?:shareholder|owner|investor|stockholder)\b")
_AMONG_OWNERS: Final = re.compile(
    r"\b(?:(?:is|are|was|were) (?:among|one of) (?:the )?(?:\w+ ){0,2}|[Tt]he (?:\w+ ){0,2}|^(?:\w+ ){0,2})"
    r"(?i:shareholders|owners|stockholders|investors) (?:of|in) (?:the )?"
)
_ARE: Final = re.compile(r"(?: are| include|:) (?:the )?")
_WITH: Final = re.compile(rf"(?:(?:,? with|:|,? at) | \(){_BOUND}|,? (?:which |who )(?:has|holds|owns) {_BOUND}")


def _percent_owner(text: str, findings: Findings, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `Y's 44 percent owner X` and `X, a 44 percent shareholder of Y`."""
    for share in shares:
        owner = _A_OWNER.match(text, share.end)
        before = [m for m in findings.mentions if owner and m.end <= share.start and share.start - m.end < _NEAR]
        if owner is None or not before:
            continue
        of = _OF_IT.match(text, owner.end())
        if of and _AN.fullmatch(text, before[-1].end, share.start):
            held = named_at(text, findings, of.end(), ("company",), reach=30)[:1]
            yield from (Holding(before[-1], firm, share) for firm in held if before[-1].entity.type in OWNERS)
        elif is_possessive(text, before[-1]) and before[-1].entity.type == "company":
            named = named_at(text, findings, owner.end(), OWNERS, reach=5)[:1]
            whole = [m for m in named if m.entity != before[-1].entity and not _LONGER.match(text, m.end)]
            yield from (Holding(m, before[-1], share) for m in whole)


_NEAR: Final = 12
_LONGER: Final = re.compile(r" [A-Z]")
"""Behind a name that is only the beginning of a longer one."""
_A_OWNER: Final = re.compile(r"[ -](?:[\w-]+ )?(?:owner|shareholder|holder|stakeholder)\b,? ?")
_OF_IT: Final = re.compile(r"(?<= )(?:of|in) (?:the )?")
_AN: Final = re.compile(r",? (?:an?|the|its|with an?) ")


def _held_by_all(text: str, findings: Findings, position: int, last: Quantity) -> Mention | None:
    """Give of what several hold a part each: named behind the last, before `in which`, or a venture without a name."""
    if venture := venture_after(text, findings, last):
        return venture
    of = _OF.match(text, last.end)
    if of and (named := named_at(text, findings, of.end(), ("company",), reach=60)):
        return named[0]
    which = _IN_WHICH.search(text, 0, position)
    if which is None:
        return unnamed(findings, position, last.end) if of and _NEW_FIRM.match(text, of.end()) else None
    firms = [m for m in findings.mentions if m.end <= which.start() + 1 and m.entity.type == "company"]
    return venture_before(text, findings, which.start(), last) or next(reversed(firms), None)


_HOLD: Final = re.compile(
    r"\b(?:hold|held|own|owned|have|had|take|took|contribute|acquire|acquired|control|holding|owning)\b"
)
_UP_TO: Final = re.compile(rf" {_BOUND}(?:stakes? of )?{_BOUND}")
_AND: Final = re.compile(rf"(?:,| and|, and) {_BOUND}")
_IN_WHICH: Final = re.compile(r",? (?:in|of) which\b")
_NEW_FIRM: Final = re.compile(r"(?:new |joint )*(?:company|firm|entity|venture)\b")
_WHOLE: Final = 100
_OF_OTHER: Final = re.compile(r" (?!stakes?\b|shares?\b|interests?\b|each\b|and\b|while\b|with\b)[a-z]")
"""Behind a part of something else: `55 percent of the market`."""
_HOLDS: Final = re.compile(
    r",?(?: (?:is|are) to| will| would| is set to| plans to)?"
    r" (?:(?:(?:hold|own|take|control|keep|retain)(?:s|ing)?|taking)"
    rf"(?: (?:the )?(?:remaining|other))?|the (?:remaining|other|rest)) {_BOUND}(?:an? )?"
    rf"| as the (?:controlling|majority|larger|minority) shareholder (?:at|with) {_BOUND}"
)


def _listed(text: str, findings: Findings, firm: Mention, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `Y, whose owners include A (28 percent) and B (11 percent)`."""
    match = _LISTED.match(text, firm.end)
    for mention in findings.mentions if match else ():
        if match and mention.start >= match.end() and mention.entity.type in OWNERS:
            behind = (q for q in shares if mention.end < q.start and _IN_BRACKETS.fullmatch(text, mention.end, q.start))
            yield from (Holding(mention, firm, q) for q in behind if text.startswith(")", q.end))


def _ruled(text: str, findings: Findings, firm: Mention, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `Y, controlled by A with 54 percent`."""
    match = _RULED.match(text, firm.end)
    named = named_at(text, findings, match.end(), OWNERS, reach=40) if match else ()
    for quantity in shares if len(named) == 1 else ():
        if named[0].end < quantity.start and _BY_ITS.fullmatch(text, named[0].end, quantity.start):
            yield Holding(named[0], firm, quantity)


def _part_of(text: str, findings: Findings, firm: Mention, shares: list[Quantity]) -> Iterator[Holding]:
    """Read `Y, 77 per cent of which belongs to A`."""
    for quantity in shares:
        is_apposed = firm.end < quantity.start and _APPOSED.fullmatch(text, firm.end, quantity.start)
        match = _PART_OF.match(text, quantity.end) if is_apposed and not is_possessive(text, firm) else None
        named = named_at(text, findings, match.end(), OWNERS, reach=40) if match else ()
        yield from (Holding(holder, firm, quantity) for holder in named[:1] if holder.entity != firm.entity)


_APPOSED: Final = re.compile(rf"(?: brand| unit| venture| business)?, {_BOUND}")


def left_to_others(text: str, findings: Findings, held: Mention, end: int, shares: list[Quantity]) -> Iterator[Holding]:
    """Read what others are left with behind a share told: `to 63%, leaving A with 25% and B with 12%`."""
    match = _LEFT.search(text, end, end + 120)
    begin = match.end() if match else len(text)
    for quantity in shares:
        before = [m for m in findings.mentions if begin <= m.start and m.end <= quantity.start]
        before = [m for m in before if m.entity.type in OWNERS]
        if before and _THEN.fullmatch(text, before[-1].end, quantity.start):
            yield Holding(before[-1], held, quantity)


def others_behind(text: str, findings: Findings, held: Mention, end: int) -> Iterator[Holding]:
    """Read the shares of others behind the first: `X holds 41 percent of Y, Z 14 percent and W 10`."""
    while match := _NEXT_HOLDER.match(text, end):
        holder = _next_owner(text, findings, match.end())
        between = _HAS.match(text, holder.end) if holder else None
        quantity = next((q for q in findings.quantities if between and q.start == between.end()), None)
        if holder is None or quantity is None or quantity.unit not in ("percent", None) or not 0 < quantity.value < 100:
            return
        if _OF_SOMETHING.match(text, quantity.end):
            return
        yield Holding(holder, held, replace(quantity, unit="percent"))
        end = quantity.end


def _next_owner(text: str, findings: Findings, position: int) -> Mention | None:
    """Give who is named at `position`: the person of `Geely's Li Shufu`, not the firm."""
    named = [m for m in findings.mentions if m.start >= position and m.entity.type in OWNERS][:2]
    if not named or named[0].start != position:
        return None
    is_of_firm = len(named) > 1 and is_possessive(text, named[0]) and named[1].entity.type == "person"
    return named[1] if is_of_firm and named[1].start - named[0].end < _APOSTROPHE else named[0]


_APOSTROPHE: Final = 5
"""Characters: `'s ` and a little."""
_OF_SOMETHING: Final = re.compile(
    r" (?:of (?!it\b|(?:the|its) (?:company|firm|shares|equity|capital|stock)\b)|more|fewer|less|higher|lower"
    r"|above|below)"
)
_NEXT_HOLDER: Final = re.compile(
    r"(?:['’]s (?:shares|stock|equity|capital)| of (?:it|the (?:company|firm|shares|equity|capital|stock)|its shares))?"
    r"(?:,? while|,? whereas|,? and|, with|, followed by|,|;) (?:the (?:city of )?|an? (?:fund|arm|unit"
    r"|vehicle) of (?:the )?"
    r"|(?:its )?(?:(?:co-)?founder|chairman|chief executive|president|boss)(?: and (?:[\w-]+ ){1,2}?)? ?)?(?=\S)"
)
_HAS: Final = re.compile(
    r"(?: (?:fund|group|family|government))?,? (?:(?:has|had|holds|held|owns|owned|keeps|kept|having|holding|owning"
    r"|controls|will|would|hold|own|take|takes|with|another|about|some|around|nearly|just|over"
    r"|comes|came|is|follows|second|third|next) ){0,4}(?:an? )?"
    r"(?:the (?:remaining|other|rest,?) )?"
)
