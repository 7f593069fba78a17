"""Reads who backs a company without a sum: `X, backed by A`, `X's investors include A`, `A led the round`."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, actors_before, events, named_at
from nevtui.extract.grammar import clause, is_possessive, period_near, subject_before
from nevtui.extract.spans import Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

INVESTORS: Final = ("company", "city", "province", "country", "bloc", "organization", "person")
_HAS_BACKERS: Final = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,3}(?:investors|backers|shareholders) (?:now |also |already )?(?:include|are|were"
    r"|included)"
    r" (?:the )?|, whose (?:[\w-]+ ){0,2}(?:investors|backers|shareholders) (?:include|are) (?:the )?"
)
_ROUND: Final = re.compile(
    r"\b(?:round|financing|funding|series [A-F]\d?|investment|placement|consortium"
    r"|group of investors)(?: [\w-]+){0,5}?,?"
    r" (?:was |is |were )?(?:co-)?(?:led|headed|anchored|backed) by (?:the )?",
    re.IGNORECASE,
)
_COMES_FROM: Final = re.compile(
    r"\b(?:The|This) (?:money|cash|funds?|sum|capital|financing) (?:comes|came|is|stems) from (?:the )?"
)
_AMONG: Final = re.compile(r"\b[Aa]mong (?:them|the (?:[\w-]+ )?(?:investors|backers)) (?:are|is|were|was) (?:the )?")
_BACKS: Final = Verbs({"back": ("back", "bankroll", "finance", "fund")})


@dataclass(frozen=True, slots=True)
class Backing:
    """One who has put money into a company."""

    investor: Mention
    held: Mention
    event: Event | None = None
    period: Period | None = None


def backers(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Yield investors and the companies they back, where no sum is told."""
    yield from _named_backers(sentence, findings)
    yield from _backing(sentence, findings)


def _backing(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read `XPeng, which has the backing of Alibaba`."""
    text = sentence.text
    for match in _BACKING.finditer(text):
        backed, _ = actors_before(text, findings, match.start(), ("company",))
        for investor, held in product(named_at(text, findings, match.end(), INVESTORS), backed[:1]):
            if investor.entity != held.entity:
                yield Backing(investor, held)


_BACKING: Final = re.compile(r"\b(?:has|have|had|enjoys|with) (?:the )?(?:financial )?backing (?:of|from) (?:the )?")


def _named_backers(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read those who back a company without a sum: `X, backed by A and B`, `X's investors include A`, `A-backed X`."""
    text = sentence.text
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    for event in events(sentence, findings, _BACKS, INVESTORS):
        backed, _ = actors_before(text, findings, event.start, ("company",)) if event.is_passive else ((), "")
        for investor, held in product(event.actors, backed):
            yield Backing(investor, held, event)
    for firm in firms:
        match = _HAS_BACKERS.match(text, firm.end)
        for investor in named_at(text, findings, match.end(), INVESTORS) if match else ():
            if investor.entity != firm.entity:
                yield Backing(investor, firm)
        if text.startswith("-backed ", firm.end):
            for held in named_at(text, findings, firm.end + len("-backed "), ("company",), reach=50):
                yield Backing(firm, held)
    if found := _ROUND.search(text):
        period = period_near(text, findings, found.start(), found.end())
        yield from _to_firm(sentence, findings, found, _raiser(text, findings, found), period)
    elif (found := _COMES_FROM.search(text) or _AMONG.search(text)) and findings.focus:
        raiser = findings.focus if findings.focus.type == "company" else findings.company
        if "mong" not in found[0] or "investors" in found[0]:
            yield from _to_firm(sentence, findings, found, raiser, None)


def _to_firm(
    sentence: Sentence, findings: Findings, found: re.Match[str], raiser: Entity | None, period: Period | None
) -> Iterator[Backing]:
    for investor in named_at(sentence.text, findings, found.end(), INVESTORS):
        if raiser and raiser != investor.entity:
            target = Mention(investor.para, found.start(), found.end(), raiser.name, raiser)
            yield Backing(investor, target, None, period)


def _raiser(text: str, findings: Findings, found: re.Match[str]) -> Entity | None:
    """Give who got the money of a round: the subject before it, the object after it, or whom the text is about."""
    subject = subject_before(text, findings, found.start())
    if subject:
        return subject.entity
    led = named_at(text, findings, found.end(), INVESTORS)
    leaders = {m.entity for m in led}
    begin, _ = clause(text, found.start())
    others = [
        m for m in findings.mentions if m.entity.type == "company" and m.entity not in leaders and m.start >= begin
    ]
    owner = next((m for m in others if m.end <= found.start() and is_possessive(text, m)), None)
    chosen = owner or next((m for m in others if m.start > found.end()), None)
    return chosen.entity if chosen else findings.company
