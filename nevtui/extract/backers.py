"""Reads who backs a company without a sum: `X, backed by A`, `X's investors include A`, `A led the round`."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, actors_before, events, named_at, time_of
from nevtui.extract.grammar import clause, is_possessive, period_near, subject_before
from nevtui.extract.openers import opened_subject
from nevtui.extract.spans import Findings, Mention, Period, Sentence
from nevtui.extract.verbs import Hit, Verbs
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
    r" (?:was |is |were )?(?:co-)?(?:led|headed|anchored|backed) by (?:the )?"
    r"|\b(?:round|financing|fundraising)\b(?:[^;.]|\.\d){0,70}? (?:was|were|is) (?:jointly )?(?:co-)?(?:led|headed"
    r"|anchored) by (?:the )?",
    re.IGNORECASE,
)
_COMES_FROM: Final = re.compile(
    r"\b(?:The|This|Early|First|Seed|Fresh|Initial|New|More|Most of the) (?:money|cash|funds?|funding|sum|capital"
    r"|financing) (?:comes|came|is|stems|has come) from (?:the )?"
)
_JOINED_BY: Final = re.compile(
    r"\bparticipation (?:from|by|of) (?:(?:existing|new|other|strategic|further) )*(?:investors?|backers?"
    r"|shareholders?)? ?"
    r"(?:such as |including |like )?(?:the )?"
)
_AMONG: Final = re.compile(r"\b[Aa]mong (?:them|the (?:[\w-]+ )?(?:investors|backers)) (?:are|is|were|was) (?:the )?")
_BACKS: Final = Verbs({"back": ("back", "bankroll", "finance", "fund", "buy into")})


@dataclass(frozen=True, slots=True)
class Backing:
    """One who has put money into a company."""

    investor: Mention
    held: Mention | None
    event: Event | None = None
    period: Period | None = None


def backers(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Yield investors and the companies they back, where no sum is told."""
    yield from _named_backers(sentence, findings)
    yield from _backing(sentence, findings)
    yield from _joining(sentence, findings)
    yield from _leading(sentence, findings)
    yield from _counted(sentence, findings)


def _counted(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read `X counts A and the city of B among its backers`."""
    text = sentence.text
    among = _AMONG_ITS.search(text)
    for event in events(sentence, findings, _COUNTS, ("company",)) if among else ():
        named = named_at(text, findings, event.end, INVESTORS, reach=20)
        rest = text[named[-1].end : among.start()] if named and among else None
        for investor in named if rest == "" and not event.is_denied else ():
            for held in event.actors[:1]:
                yield Backing(investor, held, None)


_COUNTS: Final = Verbs({"count": ("count", "have", "name", "number")})
_AMONG_ITS: Final = re.compile(r" (?:among|as) (?:its|their) (?:[\w-]+ ){0,2}(?:backers|investors|shareholders)\b")


def _joining(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read `X took part in Y's round` and, of whom the text is about, `existing backers X and Z also took part`."""
    text = sentence.text
    for event in events(sentence, findings, _JOINS, INVESTORS):
        if event.is_denied or event.is_passive or not event.actors:
            continue
        raised = _joined(text, findings, event)
        did = _AS_DID.search(text, event.end)
        others = named_at(text, findings, did.end(), INVESTORS, reach=60) if did else ()
        for investor in (*event.actors, *others) if raised and raised.type == "company" else ():
            if raised and raised != investor.entity:
                yield Backing(investor, Mention(investor.para, event.verb, event.end, raised.name, raised), event)


def _leading(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read `X led a $2.2 billion round for Y` and `X led Y's C round`."""
    text = sentence.text
    for event in events(sentence, findings, _LEADS, INVESTORS) if "round" in text or "financing" in text else ():
        led = _A_ROUND.match(text, event.end)
        if led is None or event.is_denied or event.is_passive:
            continue
        whose = [m for m in findings.mentions if event.end < m.start < led.end() and m.entity.type == "company"]
        after = _FOR_FIRM.match(text, led.end())
        named = named_at(text, findings, after.end(), ("company",), reach=40) if after else ()
        target = whose[0] if whose else named[0] if named else None
        for investor in event.actors if target else ():
            if target and target.entity != investor.entity:
                yield Backing(investor, target, event, time_of(text, findings, event))


_LEADS: Final = Verbs({"lead": ("lead", "co-lead", "anchor")})
_A_ROUND: Final = re.compile(
    r" (?:an?|the|its|[A-Z][\w ]{1,30}['’]s?)(?: [\w$€£¥.,-]+){0,5}? (?:round|financing|fundraising)\b"
    r"(?: (?:of|worth) (?:about |nearly |some |over )?[\w$€£¥.,-]+(?: (?:million|billion))?(?: [a-z]+)?)?"
)
_FOR_FIRM: Final = re.compile(r" (?:for|in|at|of) (?:the )?")


def _joined(text: str, findings: Findings, event: Event) -> Entity | None:
    """Give whose round is joined: `in Y's round`, `in the round of Y`, or that of the company spoken of."""
    own = _IN_ROUND_OF.match(text, event.end)
    named = named_at(text, findings, own.end(), ("company",), reach=4) if own else ()
    if named and _S_ROUND.match(text, named[0].end):
        return named[0].entity
    in_round = _IN_ROUND.match(text, event.end)
    if in_round and in_round["of"]:
        named = named_at(text, findings, in_round.end(), ("company",), reach=20)
        return named[0].entity if named else None
    is_bare = event.lemma != "join" and _BACKERS.search(text, max(0, event.begin - 60), event.start) is not None
    is_bare = is_bare or _ALSO_JOINED.match(text, event.verb) is not None
    about = findings.firm or findings.company
    return about if in_round or is_bare else None


_AS_DID: Final = re.compile(
    r",? as did (?:(?:the|an?|its) (?:[\w-]+ ){0,3}?(?:arm|fund|vehicle|funds|unit) (?:of|from) )?(?:the )?"
)
_ALSO_JOINED: Final = re.compile(r"(?<=also )joined(?=[,.;])")


_JOINS: Final = Verbs({"join": ("take part", "participate", "chip in", "join in", "join")})
_ROUNDS: Final = r"(?:[\w-]+ ){0,4}?(?:round|financing|fundraising|funding)\b"
_IN_ROUND: Final = re.compile(
    rf"(?: too| again)?(?: in)? (?:the|this|that|its) {_ROUNDS}(?P<of> (?:of|for) (?=[A-Z]))?"
)
_IN_ROUND_OF: Final = re.compile(r"(?: in)? (?=[A-Z])")
_S_ROUND: Final = re.compile(rf"['’]s? {_ROUNDS}")
_BACKERS: Final = re.compile(r"(?i)\b(?:backers?|investors?|shareholders?)\b")


def _backing(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read `XPeng, which has the backing of Alibaba`."""
    text = sentence.text
    for match in _BACKING.finditer(text) if "backing" in text else ():
        backed, _ = actors_before(text, findings, match.start(), ("company",))
        for investor, held in product(named_at(text, findings, match.end(), INVESTORS), backed[:1]):
            if investor.entity != held.entity:
                yield Backing(investor, held)


_BACKING: Final = re.compile(r"\b(?:has|have|had|enjoys|with) (?:the )?(?:financial )?backing (?:of|from) (?:the )?")


def _named_backers(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Read those who back a company without a sum: `X, backed by A and B`, `X's investors include A`, `A-backed X`."""
    text = sentence.text
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    yield from _opening(text, findings)
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
    if found := _ROUND.search(text) if " by " in text.lower() else None:
        period = period_near(text, findings, found.start(), found.end())
        yield from _to_firm(sentence, findings, found, _raiser(text, findings, found), period)
    if found := _JOINED_BY.search(text) if "participation" in text else None:
        yield from _to_firm(sentence, findings, found, _raiser(text, findings, found), None)
    elif findings.focus and (found := (_COMES_FROM.search(text) or _AMONG.search(text))):
        raiser = findings.firm or findings.company
        if "mong" not in found[0] or "investors" in found[0]:
            yield from _to_firm(sentence, findings, found, raiser, None)


def _opening(text: str, findings: Findings) -> Iterator[Backing]:
    """Read `Backed by A and B, X grew`."""
    match = _BACKED.match(text)
    named = named_at(text, findings, match.end(), INVESTORS) if match else ()
    held = opened_subject(text, findings, named[-1].end, ("company",)) if named else None
    for investor in named if held else ():
        if held and investor.entity != held.entity:
            yield Backing(investor, held)


_BACKED: Final = re.compile(r"(?:Backed|Funded|Financed|Bankrolled)(?: [a-z]+){0,4}? by (?:the )?")


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


def invested(sentence: Sentence, findings: Findings) -> Iterator[Backing]:
    """Yield `X has invested in Y` and `X is spending tens of billions of dollars on Y`, which may be nobody."""
    text = sentence.text
    for event in events(sentence, findings, _INVESTS, INVESTORS, wanted=lambda hit: _goes_into(text, hit)):
        vague = _VAGUE_SUM.match(text, event.end)
        direct = _DIRECT.match(text, event.end)
        if event.is_denied or event.is_passive or not (vague or direct):
            continue
        into = vague or direct
        targets = named_at(text, findings, into.end(), ("company",), reach=40) if into else ()
        if targets and SITED.match(text, targets[0].end):
            targets = ()
        if not targets and (vague is None or "money" in vague[0]):
            continue
        period = time_of(text, findings, event)
        for investor, target in product(event.actors, targets or (None,)):
            if target is None or target.entity != investor.entity:
                yield Backing(investor, target, event, period)


def _goes_into(text: str, hit: Hit) -> bool:
    return _VAGUE_SUM.match(text, hit.end) is not None or _DIRECT.match(text, hit.end) is not None


_INVESTS: Final = Verbs({"invest": ("invest", "spend", "pour", "pump", "put")})
_DIRECT: Final = re.compile(r"(?: heavily| directly| jointly| too| also| money)? (?:in|into) (?:the )?")
_VAGUE_SUM: Final = re.compile(
    r" (?:(?:more |fresh |additional )?money|(?:tens|hundreds|dozens) of (?:billions?|millions?)|billions|millions"
    r"|huge sums|large sums|a fortune)"
    r"(?: of (?:dollars|yuan|euros|pounds|renminbi|baht))? (?:on|in|into) "
)
SITED: Final = re.compile(r"['’]s? |-based| (?:plants?|factor(?:y|ies)|sites?|bases?|complex|works)\b")
