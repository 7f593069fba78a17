"""dispute: subject sues, complains of or investigates object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.governments import is_actor, whose_goods
from nevtui.extract.grammar import clause, period_near
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.verbs import Verbs

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
    ("Will CATL sue SVOLT?", ()),
    ("Great Wall Motor did not sue BYD.", ()),
)
CUES = (
    "sue", "suing", "lawsuit", "court", "complain", "probe", "investigat", "inquiry", "wto", "accus", "arbitrat",
    "legal action", "litigation", "regulators", "authorities", "challeng", "world trade organi", "dispute",
)  # fmt: skip

_TYPES: Final = ("company", "organization", "country", "bloc")
_VERBS: Final = Verbs(
    {
        "sue": ("sue", "accuse", "investigate", "probe"),
        "take": ("take", "bring", "drag"),
        "file": (
            "file", "lodge", "launch", "open", "start", "begin", "initiate", "bring", "submit", "conclude", "complete",
            "wrap up", "close", "end", "announce", "conduct", "extend", "win", "lose", "request", "seek", "mount",
        ),
        "report": ("report",),
        "complain": ("complain", "fight", "appeal", "ask", "challenge", "contest"),
    }
)  # fmt: skip
_CASE: Final = re.compile(
    r"(?: [\w’'-]+){0,5}? (?:lawsuits?|law suits?|suit|complaints?|probes?|investigations?|inquir(?:y|ies)|legal action"
    r"|legal proceedings|proceedings|arbitration|cases?|appeal|dispute consultations?|dispute settlement|dispute)\b"
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
        _, stop = clause(text, event.end)
        stop = min(stop, event.end + 140)
        fought = _fought(sentence, findings, event, stop)
        if fought is None:
            continue
        actors = event.actors or _acting(findings, text, event)
        for actor in actors:
            for other in fought:
                if other.entity.name != actor.entity.name:
                    yield _claim(sentence, findings, event, actor, other)


def _fought(sentence: Sentence, findings: Findings, event: Event, stop: int) -> tuple[Mention, ...] | None:
    """Give whom a dispute is with; None where the words speak of none."""
    text = sentence.text
    if event.meaning == "sue":
        if event.is_passive:
            return None
        named = named_at(text, findings, event.end, _TYPES)
        goods = whose_goods(text, findings, event.end, min(stop, event.end + 60))
        return named or ((goods,) if goods else None)
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
        return None
    before = whose_goods(text, findings, event.end, case.end())
    stop = min(len(text), case.end() + 80)
    against = _FIRST.search(text, case.end(), stop) or _AGAINST.search(text, case.end(), stop)
    if against is None:
        after = whose_goods(text, findings, case.end(), len(text), event.actors[0].entity if event.actors else None)
        return (before,) if before else ((after,) if after and "probe" in case[0] else None)
    actor = event.actors[0].entity if event.actors else None
    named = named_at(text, findings, against.end() + 1, _TYPES)
    goods = whose_goods(text, findings, against.end(), min(len(text), against.end() + 90), actor)
    return named or ((goods,) if goods else None)


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
