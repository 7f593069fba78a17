"""dispute: subject sues, complains of or investigates object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.courts import gone_to_court, suits_between, suits_faced, suits_of
from nevtui.extract.demonyms import countries_in
from nevtui.extract.events import Event, actors_before, events, named_at
from nevtui.extract.governments import is_actor, whose_goods
from nevtui.extract.grammar import clause, is_possessive, period_near
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("CATL sued SVOLT in 2021 over patents.", ("CATL dispute SVOLT 2021",)),
    (
        "The European Commission opened a probe into Chinese EVs in October 2023.",
        ("European Commission dispute China 2023-10",),
    ),
    ("BYD has filed a lawsuit against Great Wall Motor.", ("BYD dispute Great Wall Motor",)),
    (
        "Tesla, BMW and BYD took the European Commission to court in 2025.",
        (
            "Tesla dispute European Commission 2025",
            "BMW dispute European Commission 2025",
            "BYD dispute European Commission 2025",
        ),
    ),
    ("Washington has launched an investigation into connected vehicles from China.", ("United States dispute China",)),
    ("China has complained to the WTO about the European Union.", ("China dispute European Union",)),
    (
        "Canada put duties on Chinese cars. China has opened a dispute at the WTO.",
        ("China dispute Canada",),
    ),
    ("China opened an anti-dumping probe into Canadian canola.", ("China dispute Canada",)),
    ("China responded with a probe into Canadian canola.", ("China dispute Canada",)),
    ("The European Commission launched a probe into BYD's plant in Hungary.", ("European Commission dispute BYD",)),
    ("Hozon fell. CALB is suing for 210 million yuan.", ("CALB dispute 210000000 CNY Hozon",)),
    ("Hesai grew. It faces a patent suit that CALB filed against it.", ("CALB dispute Hesai",)),
    ("Canada put duties on Chinese cars. China has gone to the World Trade Organization.", ("China dispute Canada",)),
    (
        "Gotion left. Michigan has gone to court to get $23 million back.",
        ("Michigan dispute 23000000 USD Gotion High-Tech",),
    ),
    ("BYD went to court against NIO in 2024.", ("BYD dispute NIO 2024",)),
    ("BYD went to market. NIO goes to Europe.", ()),
    ("LG Energy Solution's lawsuit against Sunwoda was upheld.", ("LG Energy Solution dispute Sunwoda",)),
    ("Samsung SDI faces a patent complaint from CATL.", ("CATL dispute Samsung SDI",)),
    ("BYD faces no lawsuit from CATL.", ()),
    ("The EU, whose probe into Chinese subsidies began in 2023, is slow.", ("European Union dispute China 2023",)),
    ("The patent dispute between CATL and CALB began in 2021.", ("CATL dispute CALB 2021",)),
    ("BYD's plant in Szeged is being investigated by the EU.", ("European Union dispute BYD",)),
    ("Will CATL sue SVOLT?", ()),
    ("Great Wall Motor did not sue BYD.", ()),
)
CUES = (
    "sue", "suing", "lawsuit", "court", "complain", "probe", "investigat", "inquiry", "wto", "accus", "arbitrat",
    "legal action", "litigation", " suit", "looking into", "look into", "looked into", "regulators", "authorities",
    "challeng", "world trade organi", "dispute",
)  # fmt: skip

_TYPES: Final = ("company", "organization", "country", "bloc")
_VERBS: Final = Verbs(
    {
        "sue": ("sue", "accuse", "investigate", "probe", "look into", "scrutinise", "scrutinize"),
        "take": ("take", "bring", "drag"),
        "file": (
            "file", "lodge", "launch", "open", "start", "begin", "initiate", "bring", "submit", "conclude", "complete",
            "respond with", "react with", "answer with", "retaliate with", "wrap up", "close", "end", "announce",
            "conduct", "extend", "win", "lose", "request", "seek", "mount",
        ),
        "report": ("report",),
        "complain": ("complain", "fight", "appeal", "ask", "challenge", "contest"),
    }
)  # fmt: skip
_CASE: Final = re.compile(
    r"(?: [\w’'-]+){0,5}? (?:lawsuits?|law suits?|suits?|complaints?|probes?|investigations?|inquir(?:y|ies)"
    r"|legal action"
    r"|legal proceedings|proceedings|arbitration|cases?|appeal|(?:dispute |WTO )?consultations?|dispute settlement"
    r"|dispute)\b"
)
_AGAINST: Final = re.compile(r"\b(?:against|into|with|over|of|on|about|from|for|to|at)\b")
_FIRST: Final = re.compile(r"\b(?:against|into)\b")
_COURT: Final = re.compile(
    r"\b(?:to court|to the (?:[\w-]+ ){0,3}[Cc]ourt|to arbitration|before (?:a|the) (?:\w+ )?court)\b"
)
_REPORTED: Final = re.compile(
    r" to (?:the )?(?:[\w-]+ ){0,2}(?:regulators?|authorities|police|ministry|watchdog|prosecutors)"
)
_WTO: Final = re.compile(
    r"\b(?:General Court|Court of Justice|[Cc]ourts?)\b|\b(?:WTO|World Trade Organi[sz]ation)\b"
    r"|\bdispute consultations?\b"
)


def dispute(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield lawsuits, complaints and probes: who goes against whom."""
    text = sentence.text
    for event in events(sentence, findings, _VERBS, _TYPES):
        if event.is_denied:
            continue
        if event.meaning == "sue" and event.is_passive:
            sued, _ = actors_before(text, findings, event.start, _TYPES)
            sued = sued or _owners_before(text, findings, event.start)
            for actor, other in product(event.actors, sued):
                yield _claim(sentence, findings, event, actor, other)
            continue
        _, stop = clause(text, event.end)
        stop = min(stop, event.end + 140)
        fought = _fought(sentence, findings, event, stop)
        if fought is None:
            continue
        actors = event.actors or _acting(findings, text, event)
        for actor in actors:
            for other in fought:
                if other.entity.name != actor.entity.name:
                    other = _behind_wto(findings, actor, other)
                if other.entity.name not in (actor.entity.name, actor.entity.country):
                    yield _claim(sentence, findings, event, actor, other)
    yield from _disputes_with(sentence, findings)
    for actor, other, start, end in (
        *suits_of(text, findings),
        *suits_faced(text, findings),
        *suits_between(text, findings),
    ):
        yield link(
            sentence, findings, start=start, end=end, subject=actor.entity, name="dispute", target=other.entity,
            period=period_near(text, findings, start, end), quantity=_claimed(findings, start, end + 40),
            stands="actual",
        )  # fmt: skip
    for actor, other, start, end in gone_to_court(text, findings):
        yield link(
            sentence, findings, start=min(actor.start, start), end=max(end, other.end), subject=actor.entity,
            name="dispute", target=other.entity, period=period_near(text, findings, start, end),
            quantity=_claimed(findings, start, end + 40), stands="actual",
        )  # fmt: skip


def _owners_before(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give X of `X's plant in Y is being investigated`."""
    begin, _ = clause(text, position)
    firms = [m for m in findings.mentions if begin <= m.start < position and m.entity.type == "company"]
    return tuple(m for m in firms[:1] if is_possessive(text, m) and m.start in findings.heads)


def _behind_wto(findings: Findings, actor: Mention, other: Mention) -> Mention:
    """Give whom a complaint to the WTO is about: the other state of the sentence, or the one last spoken of."""
    if other.entity.name not in _ARBITERS:
        return other
    named = [p for p in findings.powers if p.entity.type in ("country", "bloc") and p.entity != actor.entity]
    if named:
        return named[0]
    about = (findings.power, findings.focus)
    state = next((e for e in about if e and e.type in ("country", "bloc") and e != actor.entity), None)
    return Mention(other.para, other.start, other.end, other.text, state) if state else other


_ARBITERS: Final = ("WTO", "World Trade Organization")


def _disputes_with(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `a dispute with X over 30 million yuan is pending`, of whom the text is about."""
    text = sentence.text
    for match in _DISPUTE_WITH.finditer(text):
        others = named_at(text, findings, match.end(), ("company",), reach=40)
        own = [m for m in findings.mentions if m.end <= match.start() and m.start in findings.heads]
        own = [m for m in own if m.entity.type == "company"]
        about = findings.company if findings.focus is None or findings.focus.type != "company" else findings.focus
        subject = own[-1].entity if own else about
        for other in others if subject else ():
            if subject and other.entity != subject:
                end = other.end
                yield link(
                    sentence, findings, start=match.start(), end=end, subject=subject, name="dispute",
                    target=other.entity, period=period_near(text, findings, match.start(), end),
                    quantity=_claimed(findings, match.start(), end + 40), stands="actual",
                )  # fmt: skip


_DISPUTE_WITH: Final = re.compile(
    r"\b(?:[Dd]ispute|[Ll]awsuit|[Ll]itigation|[Ll]egal (?:dispute|battle|row)|[Pp]atent row) (?:with"
    r"|against) (?:the |its )?"
)


def _fought(sentence: Sentence, findings: Findings, event: Event, stop: int) -> tuple[Mention, ...] | None:
    """Give whom a dispute is with; None where the words speak of none."""
    text = sentence.text
    if event.meaning == "sue":
        if event.is_passive:
            return None
        named = named_at(text, findings, event.end, _TYPES)
        goods = whose_goods(text, findings, event.end, min(stop, event.end + 60))
        about = _ABOUT.match(text, event.end)
        named = named or (named_at(text, findings, about.end(), _TYPES, reach=90) if about else ())
        return named or ((goods,) if goods else None) or _spoken_of(findings, text, event)
    if event.meaning == "take":
        return named_at(text, findings, event.end, _TYPES) or None if _COURT.search(text, event.end, stop) else None
    if event.meaning == "report":
        named = named_at(text, findings, event.end, ("company",))
        return named if named and _REPORTED.match(text, named[-1].end) else None
    if event.meaning == "complain":
        if not _WTO.search(text, event.end, stop):
            return None
        named = tuple(
            m for m in findings.mentions if event.end <= m.start < stop and m.entity.type in ("country", "bloc")
        )
        return named or None
    case = _CASE.match(text, event.end)
    if case is None:
        return _brought(text, findings, event)
    before = whose_goods(text, findings, event.end, case.end())
    stop = min(len(text), case.end() + 80)
    against = _FIRST.search(text, case.end(), stop) or _AGAINST.search(text, case.end(), stop)
    if against is None:
        after = whose_goods(text, findings, case.end(), len(text), event.actors[0].entity if event.actors else None)
        return (before,) if before else ((after,) if after and "probe" in case[0] else None)
    actor = event.actors[0].entity if event.actors else None
    named = named_at(text, findings, against.end() + 1, _TYPES)
    goods = whose_goods(text, findings, against.end(), min(len(text), against.end() + 90), actor)
    return named or ((goods,) if goods else None) or _of_people(sentence, findings, against.end(), actor)


def _of_people(
    sentence: Sentence, findings: Findings, position: int, actor: Entity | None
) -> tuple[Mention, ...] | None:
    """Give Canada for `a probe into Canadian canola`."""
    word = _PEOPLE.match(sentence.text, position)
    names = countries_in(word["people"]) if word else []
    if not names or word is None or (actor and actor.name == names[0]):
        return None
    entity = Entity.called("country", names[0])
    return (Mention(sentence.para, word.start("people"), word.end("people"), word["people"], entity),)


_PEOPLE: Final = re.compile(r" (?:the )?(?:imports of |exports of )?(?P<people>[A-Z][a-z]+) (?!Commission|Union)[a-z]+")
_ABOUT: Final = re.compile(
    r" (?:[\w-]+ ){0,4}?(?:complaints?|allegations?|claims?|accusations?|reports?|suspicions?)"
    r" (?:about|against|concerning|over)(?: [\w-]+){0,5}?(?: by| of| against)? (?=[A-Z])"
)
_SUED_FOR: Final = re.compile(r" (?:for|over) |[,.;]|$")
_SUIT_THAT: Final = re.compile(r"\b(?:lawsuit|suit|complaint|case|action)(?:,? (?:that|which))? $")


def _spoken_of(findings: Findings, text: str, event: Event) -> tuple[Mention, ...] | None:
    """Give whom the text is about, for `X is suing (over unpaid bills)`."""
    about = findings.firm or findings.company
    if event.lemma != "sue" or about is None or not event.actors or not _SUED_FOR.match(text, event.end):
        return None
    firm = event.actors[-1]
    return (Mention(firm.para, event.verb, event.end, about.name, about),)


def _brought(text: str, findings: Findings, event: Event) -> tuple[Mention, ...] | None:
    """Give Y of `a suit that X brought against Y`; `it` may stand for Y."""
    if event.lemma not in ("bring", "file", "lodge") or not event.actors:
        return None
    against = _AGAINST_IT.match(text, event.end)
    if against is None or _SUIT_THAT.search(text, max(0, event.actors[0].start - 30), event.actors[0].start) is None:
        return None
    named = named_at(text, findings, against.end(), _TYPES, reach=10)
    return named or None


_AGAINST_IT: Final = re.compile(r" (?:[\w ]{2,20} )?against (?:the )?")


def _acting(findings: Findings, text: str, event: Event) -> tuple[Mention, ...]:
    acting = [p for p in findings.powers if p.end <= event.start and is_actor(text, p, findings.heads)]
    return tuple(acting[-1:])


def _claim(sentence: Sentence, findings: Findings, event: Event, actor: Mention, other: Mention) -> Claim:
    end = max(event.end, other.end)
    return link(
        sentence,
        findings,
        start=event.begin,
        end=end,
        subject=actor.entity,
        name="dispute",
        target=other.entity,
        period=period_near(sentence.text, findings, event.begin, end),
        quantity=_claimed(findings, event.begin, end + 30),
        stands=event.status,
    )


def _claimed(findings: Findings, begin: int, end: int) -> Quantity | None:
    """Give the sum that is sued for, or how many patents it is about."""
    inside = (q for q in findings.quantities if begin <= q.start < end)
    return next((q for q in inside if q.unit == "patents" or (q.unit and len(q.unit) == 3 and q.unit.isupper())), None)
