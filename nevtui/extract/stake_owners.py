"""Finds whose a share in a company is, told by a possessive: `X's 26% stake`, `X's stake in Y is 78 percent`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Findings, Mention, Quantity

OWNERS: Final = ("company", "organization", "city", "province", "country", "person")
STAKE_KIND: Final = (
    r"(?:equity |minority |majority |controlling |voting |direct |indirect |combined |total |strategic |personal )*"
)
STAKE_TO: Final = re.compile(
    rf"\b(?:{STAKE_KIND}(?:stake|interest|shareholding|holding))(?: (?:of|held by) [^,;.]{{2,40}}?)?"
    r" in (?P<held>[^,;.]{2,50}?)"
    r"(?:(?: (?:has|had|have|was|is|were))?(?: been)? (?:fell|fallen|dropped|slid|slipped|sank|sunk|shrank|shrunk"
    r"|declined|rose|risen|grew|grown|climbed|increased|cut|reduced|trimmed|lowered|diluted|raised|lifted|boosted))?"
    r"(?: from (?:about |some )?[\d.]+ ?(?:%|per ?cent)?)? (?:to|of|is|was|stands at|stood at|amounts to|comes to"
    r"|came to|reached|below|under|above|(?<=fell )|(?<=dropped ))"
    r" (?:about |around |some |below |under |above |over |nearly |just |almost |less than |more than )*$"
)


def owner_of_stake(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give `X` of `X's stake in Y is 78 percent`."""
    if not STAKE_TO.search(text[: quantity.start][-90:]):
        return None
    for mention in findings.mentions:
        if mention.entity.type in OWNERS and _STAKE_OF.search(text, max(0, mention.start - 60), mention.start):
            return mention if mention.end <= quantity.start and text.startswith(" in ", mention.end) else None
    before = (m for m in reversed(findings.mentions) if m.end <= quantity.start and is_possessive(text, m))
    return next((m for m in before if _S_STAKE.match(text, m.end) and m.entity.type in OWNERS), None)


_STAKE_OF: Final = re.compile(rf"\b{STAKE_KIND}(?:stake|interest|shareholding|holding) (?:of|held by) (?:the )?$")
_S_STAKE: Final = re.compile(
    rf"(?:['’]s?)? (?:[\w-]+ ){{0,2}}?{STAKE_KIND}(?:stake|interest|shareholding|holding|share) in\b"
)


def possessor(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give `Volkswagen` of `Volkswagen's 26% stake` and `its` of `its stake in X of 26%`."""
    for mention in reversed(findings.mentions):
        if mention.end <= quantity.start and mention.entity.type in OWNERS and is_possessive(text, mention):
            between = text[mention.end : quantity.start]
            is_home = any(m.start in (mention.end + 1, mention.end + 3) for m in findings.mentions)
            return mention if not is_home and re.fullmatch(r"(?:['’]s?)? (?:[\w-]+ ){0,3}", between) else None
    return None


def earlier_share(text: str, shares: list[Quantity], quantity: Quantity) -> Quantity | None:
    """Give the share held before of `raised to 24 percent from 18 percent` and `from 18 percent to 24 percent`."""
    for other in shares:
        if _FROM.fullmatch(text, quantity.end, other.start):
            return other
        is_from = _TO.fullmatch(text, other.end, quantity.start) is not None
        if is_from and text.endswith("from ", 0, other.start):
            return other
    return None


_FROM: Final = re.compile(r",? (?:up |down )?from (?:about |some |around |just )?")
_TO: Final = re.compile(r" to (?:about |some |around |just )?")
