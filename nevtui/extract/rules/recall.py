"""recall: a maker calls vehicles back. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.grammar import day_of_saying, is_possessive, period_near
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import places_from
from nevtui.model.entity import Entity

EXAMPLES = (
    ("The recall covers 3,821 Voyah Free cars, Dongfeng said.", ("Dongfeng Motor recall 3821 vehicles Voyah Free",)),
    ("Some 12,000 Geely cars must go back to the workshop.", ("Geely recall 12000 vehicles approx",)),
    ("NIO grew. After a recall 4,000 cars had to return to the workshops.", ("NIO recall 4000 vehicles",)),
    ("The book covers 3,821 recalls of cars.", ()),
    ("Tesla will recall 1.6 million cars in China.", ("Tesla recall 1600000 vehicles planned",)),
    (
        "BYD is calling back nearly 97,000 Dolphin cars because of a fire risk.",
        ("BYD recall 97000 vehicles BYD Dolphin approx",),
    ),
    ("NIO recalled 4,803 ES8 SUVs in 2019.", ("NIO recall 4803 vehicles NIO ES8 2019",)),
    ("More than 12,000 vehicles were recalled by Xiaomi in 2025.", ("Xiaomi recall 12000 vehicles 2025 at_least",)),
    ("Geely announced a recall of 38,963 cars.", ("Geely recall 38963 vehicles",)),
    ("Some 96,000 BYD Dolphins are being recalled.", ("BYD recall 96000 vehicles BYD Dolphin approx",)),
    ("The NHTSA has ordered the recall of 1,290 BYD Seal U cars.", ("NHTSA recall 1290 vehicles BYD Seal U",)),
    ("In May 2025 NIO recalled 4,803 ES8 SUVs built in 2019.", ("NIO recall 4803 vehicles NIO ES8 2025-05",)),
    (
        "Tesla recalls 1,200 Model 3 cars that were made between 2021 and 2023.",
        ("Tesla recall 1200 vehicles Tesla Model 3",),
    ),
    (
        "The regulator said on Monday that 2,400 NIO ES8 SUVs were being called back.",
        ("NIO recall 2400 vehicles NIO ES8 2026-03-02",),
    ),
    ("GAC Toyota took back 78,000 cars in 2025.", ("GAC Toyota recall 78000 vehicles 2025",)),
    ("The NHTSA recalled that BYD sold 30,000 vehicles.", ()),
    ("Xiaomi issued a recall notice for 3,000 SU7 sedans.", ("Xiaomi recall 3000 vehicles Xiaomi SU7",)),
    ("Tesla recalled 285,000 cars made in Shanghai.", ("Tesla recall 285000 vehicles",)),
    ("He recalled that BYD sold 30,000 vehicles.", ()),
)
CUES = ("recall", "call", "pull", "workshop", "took back", "take back", "takes back", "taking back")

_VERBS: Final = Verbs(
    {
        "recall": ("recall", "call back", "pull back", "call in", "take back", "summon back"),
        "order": ("announce", "issue", "order", "begin", "launch", "start", "file", "initiate", "expand", "register"),
    }
)
_NOUN: Final = re.compile(
    r"[\w ,’'-]{0,30}? recall(?: (?:notice|order|plan|campaign|action|programme|program))? (?:of|for|covering|affecting"
    r"|involving|on) "
)


def recall(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield recalls with the number of vehicles and the model, where they are said."""
    told = False
    for event in events(sentence, findings, _VERBS, ("company", "organization")):
        after = event.end
        if event.meaning != "order" and any(actor.entity.type != "company" for actor in event.actors):
            continue
        if event.meaning == "order":
            found = _NOUN.match(sentence.text, event.end)
            after = found.end() - 1 if found else -1
        if event.is_denied or after < 0:
            continue
        begin = max(0, event.start - 60) if event.is_passive else after
        counted = _counted(findings, begin, after + 60)
        model = _model(sentence, findings, begin, after + 100)
        maker = event.actors[0].entity if event.actors else _maker_of(model) if event.is_passive else None
        if maker and (counted or model):
            told = True
            yield _claim(sentence, findings, event, maker, counted, model)
    if not told:
        yield from _nouns(sentence, findings)


def _nouns(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the recall covers 3,000 cars`, `300 cars must go back to the workshop`."""
    text = sentence.text
    for quantity in findings.quantities:
        if quantity.unit not in (None, "vehicles", "units") or quantity.value < _FEWEST:
            continue
        before = _COVERS.search(text, max(0, quantity.start - 70), quantity.start)
        if not before and not _AFFECTED.match(text, quantity.end):
            continue
        model = _model(sentence, findings, quantity.start, quantity.end + 60)
        maker = _maker_in(text, findings, quantity) or _maker_of(model)
        is_spoken_of = "ecall" in text or (before is not None and before["which"] is not None)
        maker = maker or (findings.company if is_spoken_of else None)
        if maker:
            start, end = before.start() if before else quantity.start, model.end if model else quantity.end
            yield link(
                sentence, findings, start=start, end=max(end, quantity.end), subject=maker, name="recall",
                target=model.entity if model else None, quantity=replace(quantity, unit="vehicles"),
                period=_when(text, findings, start, quantity.end) or day_of_saying(findings, start, len(text)),
            )  # fmt: skip


def _maker_in(text: str, findings: Findings, quantity: Quantity) -> Entity | None:
    """Give whose cars they are: named within the noun phrase, in a genitive, or as who said so."""
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    inside = [m for m in firms if quantity.start <= m.start <= quantity.end + 30]
    others = [m for m in firms if is_possessive(text, m) or m.start in findings.heads or m.end <= quantity.start]
    return (inside or others)[0].entity if inside or others else None


_FEWEST: Final = 10
_ABOUT: Final = (
    r"(?: (?:about|around|some|nearly|more than|over|up to|almost|close to|roughly|another|a further|also|the))*"
)
_COVERS: Final = re.compile(
    r"(?P<which>\b[Tt]h(?:e|is) )?(?:\w+ )?\b[Rr]ecalls?(?: (?:plan|notice|campaign|action|programme"
    r"|program))?(?: (?:also|now|thus|initially))?"
    rf" (?:covers?|affects?|concerns?|involves?|applies to|includes?|extends to|comprises?|is for|of|for){_ABOUT} $"
)
_AFFECTED: Final = re.compile(
    r"[^.;]{0,60}?\b(?:(?:are|were|is|was) (?:also |now |to be )?(?:affected|involved|covered|included"
    r"|recalled) (?:by|in)\b[^.;]{0,40}\brecall"
    r"|(?:must|have to|has to|had to|need to|needed to|are to|will) (?:go|come|be taken"
    r"|return) (?:back )?to (?:the )?(?:workshops?|dealers))"
)


def _maker_of(model: Mention | None) -> Entity | None:
    """Give who makes the cars that `are being recalled`."""
    parent = model.entity.parent if model else None
    return Entity.called("company", parent) if parent else None


def _claim(
    sentence: Sentence,
    findings: Findings,
    event: Event,
    maker: Entity,
    counted: Quantity | None,
    model: Mention | None,
) -> Claim:
    ends = (event.end, counted.end if counted else 0, model.end if model else 0)
    start = min(event.begin, counted.start) if counted else event.begin
    return link(
        sentence,
        findings,
        start=start,
        end=max(ends),
        subject=maker,
        name="recall",
        target=model.entity if model else None,
        period=_when(sentence.text, findings, start, max(ends))
        or day_of_saying(findings, 0 if event.is_passive else start, len(sentence.text)),
        quantity=counted,
        stands=event.status,
        place=next((m.entity for m in places_from(sentence.text, findings, event.end)), None),
    )


def _when(text: str, findings: Findings, start: int, end: int) -> Period | None:
    """Give the time of a recall, which is not that in which its cars were made."""
    made = _MADE.search(text, start)
    times = tuple(p for p in findings.periods if made is None or p.start < made.start())
    return period_near(text, replace(findings, periods=times), start, end)


_MADE: Final = re.compile(r"\b(?:made|built|produced|manufactured|assembled|delivered|sold|imported)\b")


def _counted(findings: Findings, begin: int, end: int) -> Quantity | None:
    for quantity in findings.quantities:
        if begin <= quantity.start < end and quantity.unit in (None, "vehicles", "units"):
            return replace(quantity, unit="vehicles")
    return None


def _model(sentence: Sentence, findings: Findings, begin: int, end: int) -> Mention | None:
    named = named_at(sentence.text, findings, begin, ("model",), reach=end - begin)
    inside = [m for m in findings.mentions if m.entity.type == "model" and begin <= m.start < end]
    return named[0] if named else (inside[0] if inside else None)
