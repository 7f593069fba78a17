"""Finds the company of which a part is held: `26% of X`, `in which Y has 26%`, `a stake of 26% in X`.

Knows the mentions and per cents of a sentence, no verbs.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_after, named_at
from nevtui.extract.grammar import is_possessive
from nevtui.extract.mentions_at import stand_in
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.extract.stake_owners import OWNERS, STAKE_KIND, STAKE_TO
from nevtui.extract.unnamed_holdings import held_by_noun, held_unnamed, spoken_of
from nevtui.extract.venture_shares import venture_after, venture_before, venture_owned

_STAKE_IN: Final = re.compile(
    rf"[- ](?:owned )?{STAKE_KIND}(?:stakes?|interests?|shareholding|holding|share) (?:in|of) (?:the )?"
)
_STAKE: Final = re.compile(rf" {STAKE_KIND}(?:stakes?|interests?|shareholding|holding)\b")
_OF: Final = re.compile(
    r"(?: each)? (?:of|in) (?:the |all |its |total |issued |registered |entire |enlarged )*(?:(?:shares|stock"
    r"|equity interests?|equity"
    r"|share capital|capital|ownership|business)"
    r"(?: (?:of|in))? )?(?:the )?"
)
_ITS_TO: Final = re.compile(
    rf"\b(?:its|their) {STAKE_KIND}(?:stake|interest|shareholding|holding) to (?:about |around |some |nearly |just )*$"
)
_STAKE_OF: Final = re.compile(
    rf"\b{STAKE_KIND}(?:stake|interest|shareholding|holding) of (?:about |around |some |nearly )?$"
)
_WHICH: Final = re.compile(r",? (?:in|of) which $")
OWNED: Final = re.compile(r"[- ](?:owned|held|controlled) by (?:the )?| of (?:it|which|whose shares|the shares) ")
_IS_BIGGEST: Final = re.compile(r",? [^,;.]{2,50} (?:is|remains|was|became|becomes) ")
_FOR_IT: Final = re.compile(
    r"(?:,? getting| for| in (?:return|exchange) for| to (?:get|take|acquire|buy))(?: a| an)? $"
)
_ENDS: Final = re.compile(r"(?:[,.;)]|$| of (?:it|the (?:company|firm|group|carmaker|shares))\b)")
BIGGEST: Final = re.compile(
    r"\b(?:shareholder|owner|investor)s?(?: of [^,;.]{2,40}?| (?:is|was|remains) [^,;.]{2,40}?)?,? (?:with"
    r"|holding|at) $"
)
_FIRMS: Final = ("company",)


def held_firm(text: str, findings: Findings, quantity: Quantity) -> tuple[Mention | None, int]:
    """Give the company of which the per cent are a part, and where the words end that say so."""
    if venture := venture_after(text, findings, quantity):
        return venture, venture.end
    if named := _STAKE_IN.match(text, quantity.end):
        firm = next(iter(named_at(text, findings, named.end(), _FIRMS, reach=40)), None)
        return firm, firm.end if firm else quantity.end
    if before := STAKE_TO.search(text[: quantity.start][-90:]):
        start = max(0, quantity.start - 90) + before.start("held")
        return next(iter(named_at(text, findings, start, _FIRMS, reach=40)), None), quantity.end
    if _ITS_TO.search(text[: quantity.start][-60:]):
        return _not_its_own(text, findings, quantity), quantity.end
    if _STAKE_OF.search(text[: quantity.start]):
        return _of_stake(text, findings, quantity)
    if (relative := _WHICH.search(_before_holder(text, findings, quantity))) or OWNED.match(text, quantity.end):
        position = relative.start() if relative else quantity.start
        find = venture_before if relative else venture_owned
        venture = find(text, findings, position, quantity)
        return venture or _firm_before(findings, position, quantity), _stake_end(text, quantity)
    if (_STAKE.match(text, quantity.end) or _ENDS.match(text, quantity.end)) and (
        given := _FOR_IT.search(text[: quantity.start])
    ):
        return _firm_before(findings, given.start(), quantity), _stake_end(text, quantity)
    if BIGGEST.search(text[: quantity.start][-60:]) and findings.company:
        own = (m for m in findings.mentions if m.end < quantity.start and m.entity.type == "company")
        owned = next((m for m in own if is_possessive(text, m) and _S_OWNER.match(text, m.end)), None)
        spoken = findings.focus or findings.company
        return owned or stand_in(findings, quantity.start, quantity.end, spoken), quantity.end
    if elided := held_unnamed(text, findings, quantity):
        return elided, quantity.end
    if noun := held_by_noun(text, findings, quantity):
        return noun, quantity.end
    share = _OF.match(text, quantity.end)
    firm = next(iter(named_at(text, findings, share.end(), _FIRMS, reach=45)), None) if share else None
    if firm and share and (is_possessive(text, firm) and not _SHARES.match(text, firm.end)):
        return None, quantity.end
    return firm, firm.end if firm else quantity.end


def _not_its_own(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give of whom `(raised) its holding to 75 percent` tells: not of the holder."""
    before = [m for m in findings.mentions if m.end <= quantity.start]
    holder = [m for m in before if m.text.lower() in ("its", "their", "whose")]
    others = [m for m in before if m.entity.type == "company" and not (holder and m.entity == holder[-1].entity)]
    if not others and _OF_A_THING.search(text, 0, quantity.start):
        return None
    return others[-1] if others else spoken_of(findings, quantity, holder)


_OF_A_THING: Final = re.compile(
    r"(?:%|\bper ?cent)(?: (?:stake|share|interest) in| of) (?:the )?(?:[A-Z][\w-]+ ){1,4}"
    r"(?:project|mine|deposit|brine|salt lake|field|block|property)\b"
)
"""A part told of what is no firm: what is held behind it is of that."""


def _of_stake(text: str, findings: Findings, quantity: Quantity) -> tuple[Mention | None, int]:
    """Give of whom `a stake of 21% (in X)` tells, and where the words end that say so."""
    if biggest := _IS_BIGGEST.match(text, quantity.end):
        firm = next((m for m in findings.mentions if m.start > biggest.start() and is_possessive(text, m)), None)
        return firm, firm.end if firm else quantity.end
    firm = next(iter(named_after(text, findings, quantity.end, "in", _FIRMS, reach=30)), None)
    if firm is None and _ENDS.match(text, quantity.end) and findings.company:
        firm = stand_in(findings, quantity.start, quantity.end, findings.company)
    return firm, firm.end if firm else quantity.end


_S_OWNER: Final = re.compile(r"['’]?s? (?:[\w-]+ ){0,3}(?:shareholder|owner|investor)\b")
_HOME: Final = re.compile(r"[A-Z][\w-]+['’]s $")
"""`Korea's` before a holder."""
_SHARES: Final = re.compile(r"['’]s? (?:\w+ ){0,2}(?:shares|stock|equity|capital)\b")


def _before_holder(text: str, findings: Findings, quantity: Quantity) -> str:
    """Give the words before `Volkswagen has a 26% stake` and `A and B held 50 percent each`."""
    holder = next((m for m in reversed(findings.mentions) if m.end <= quantity.start), None)
    row = row_before(text, findings.mentions, holder, OWNERS) if holder else ()
    first = row[0] if row else holder
    before = text[: first.start] if first else ""
    return _HOME.sub("", before)


def _firm_before(findings: Findings, position: int, quantity: Quantity) -> Mention | None:
    firms = [m for m in findings.mentions if m.end <= position + 1 and m.entity.type == "company"]
    return firms[-1] if firms and quantity.start - firms[-1].end < 90 else None


def _stake_end(text: str, quantity: Quantity) -> int:
    stake_word = _STAKE.match(text, quantity.end)
    return stake_word.end() if stake_word else quantity.end
