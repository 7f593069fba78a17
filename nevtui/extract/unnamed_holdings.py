"""Finds the company of which a part is held where the sentence does not name it: `Bosch owns 6.2 %`. Knows no verbs."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.held_before import held_before
from nevtui.extract.mentions_at import stand_in
from nevtui.extract.spans import Findings, Mention, Quantity


def held_unnamed(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give of whom `Bosch owns 6.2 %` and `who holds 31 % of the shares` tell: whom the text is about."""
    is_of_owner = _OWNER.search(text, 0, quantity.start) and _HAS.search(
        text, max(0, quantity.start - 24), quantity.start
    )
    is_held = is_of_owner or _HOLDS_NOW.search(text, max(0, quantity.start - 40), quantity.start)
    if told := _told_before(text, findings, quantity):
        return told
    if not is_held or not _ENDS_THERE.match(text, quantity.end):
        return None
    firms = [m for m in findings.mentions if m.end <= quantity.start and m.start in findings.heads]
    firms = [m for m in firms if m.entity.type == "company"]
    is_inner = _WHO.search(text, max(0, quantity.start - 60), quantity.start) is not None
    if is_inner and firms:
        return firms[0]
    about = findings.company or findings.firm
    if about is None or any(m.entity == about for m in firms):
        return None
    return stand_in(findings, quantity.start, quantity.end, about)


def _told_before(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give the firm of which a part was told before `Huawei owns the remaining 80 %` and `which holds 14 %`."""
    has = _HAS_REST.search(text, max(0, quantity.start - 50), quantity.start)
    if has is None or not (_ENDS_THERE.match(text, quantity.end) or _BOUGHT_ENDS.match(text, quantity.end)):
        return None
    inside = held_before(text, findings.mentions, quantity.start)
    held = inside.entity if inside else findings.held
    holder = next((m for m in reversed(findings.mentions) if m.end <= quantity.start), None)
    if held is None or holder is None or holder.entity == held or _is_apposed(text, holder, has.start()):
        return None
    return stand_in(findings, quantity.start, quantity.end, held)


def _is_apposed(text: str, mention: Mention, verb: int) -> bool:
    """Tell Chongqing of `X, a Chongqing state vehicle, has`: it only says what the holder is."""
    is_behind = _A_KIND.search(text, max(0, mention.start - 30), mention.start) is not None
    return is_behind and "," in text[mention.end : verb]


_A_KIND: Final = re.compile(r", (?:an?|the|its) (?:[a-z-]+ ){0,2}(?:[a-z-]+-)?$")


_HAS_REST: Final = re.compile(
    r"\b(?:has|have|had|owns?|owned|holds?|held|keeps?|kept|controls?|retains?|buys?|bought|acquired|took|takes?"
    r"|purchased|sold|keeping|holding)"
    r" (?:(?:the|its|their|an?|about|some|around|nearly|just|over|still) ){0,2}"
    r"(?:(?:remaining|other|rest|first|initial|further|another|additional)[, ] ?)?$"
)
_BOUGHT_ENDS: Final = re.compile(r" (?:in \d{4}|for|from|at|last)\b")


def held_by_noun(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give of whom `5 percent of the enlarged capital` and `51 percent of the lithium producer` tell.

    The producer is the company that the sentence named last, if it is another's than the subject's; else whom the text
    is about.
    """
    noun = _OF_NOUN.match(text, quantity.end) or (_OF_CAPITAL.match(text, quantity.end))
    if noun is None:
        return None
    firms = [m for m in findings.mentions if m.end <= quantity.start and m.entity.type == "company"]
    others = [m for m in firms if m.entity != firms[0].entity]
    if others:
        return others[-1]
    about = (findings.company, findings.firm)
    held = next((e for e in about if e and e.type == "company" and all(m.entity != e for m in firms)), None)
    return stand_in(findings, quantity.start, noun.end(), held) if held else None


_OF_NOUN: Final = re.compile(
    r" of the (?:[\w-]+ )?(?:company|firm|group|carmaker|automaker|maker|producer|supplier|manufacturer|start-?up|brand"
    r"|subsidiary|business|specialist|developer|miner)(?=[,.;)]|$| (?:for|in|and|from|at|after|before|by|last|to)\b)"
)
_OF_CAPITAL: Final = re.compile(
    r" of (?:the|its) (?:enlarged |issued |registered |total |outstanding |entire )*(?:share capital|capital"
    r"|shares|stock"
    r"|equity)(?=[,.;)]|$| (?:for|in|and|after|at|upon|once|when)\b)"
)
_OWNER: Final = re.compile(r"\b(?:shareholder|owner|investor|backer|stockholder)s?\b")
_HAS: Final = re.compile(r"\b(?:has|have|had|with) (?:about |some |around |nearly |another |just |over |still )*$")
_HOLDS_NOW: Final = re.compile(
    r"\b(?:owns?|holds?|held|keeps?|controls?|retains?) (?:about |some |around |nearly |another )?$"
)
_WHO: Final = re.compile(r"\b(?:who|which) (?:\w+ )?(?:owns?|holds?|keeps?|controls?|retains?) (?:\w+ )?$")
_ENDS_THERE: Final = re.compile(
    r"(?: each)? of (?:its|the|their) (?:shares|stock|equity|capital|share capital|voting rights)(?=[,.;)]|$| and )"
    r"|(?: each)?(?=[.;)]|$|, (?!up|down|of|which)| and (?:the )?[A-Z]| and an? (?:fund|arm|unit|vehicle|investor)\b"
    r"| and (?:co-)?(?:founder|chairman)|,? (?:before|after|ahead of|prior to|following) (?:the|its) "
    r"(?:\w+ )?(?:offering|listing|float|flotation|IPO|deal|round|sale)\b)"
)


def spoken_of(findings: Findings, quantity: Quantity, holder: list[Mention]) -> Mention | None:
    """Give the company that the text is about, if it is not the holder."""
    about = [e for e in (findings.focus, findings.company, *findings.together) if e and e.type == "company"]
    held = next((e for e in about if not holder or e != holder[-1].entity), None)
    return stand_in(findings, quantity.start, quantity.end, held) if held else None
