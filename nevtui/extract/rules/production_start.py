"""production_start: when making begins, by place of the plant or by model. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.denials import is_dismissed
from nevtui.extract.events import FIRMS, Event, events, time_of
from nevtui.extract.grammar import clause, subject_before
from nevtui.extract.made_since import running_since, started_since
from nevtui.extract.models_made import ROLLS, is_made, model_made
from nevtui.extract.plants import CONSTRUCTION, WORKS, Plant, plants
from nevtui.extract.spans import Claim, Findings, Period, Sentence
from nevtui.extract.start_places import places_of_start
from nevtui.extract.starts import is_of_a_stop, starts_moved, starts_told
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("BYD grew. A pilot line is to begin production in Hefei in 2027.", ("BYD production_start Hefei 2027 planned",)),
    ("BYD started production in Szeged in 2025.", ("BYD production_start Szeged 2025",)),
    ("Production of CATL in Debrecen is expected to begin in 2026.", ("CATL production_start Debrecen 2026 planned",)),
    ("CATL's plant in Debrecen should start up by the end of 2026.", ("CATL production_start Debrecen 2026 planned",)),
    ("In May 2020 XPeng began making cars in Zhaoqing.", ("XPeng production_start Zhaoqing 2020-05",)),
    ("Chery's factory in Rayong went into operation in 2025.", ("Chery production_start Rayong 2025",)),
    ("NIO plans to start mass production of the ET5 in Hefei in 2027.", ("NIO production_start Hefei 2027 planned",)),
    (
        "Great Wall Motor commenced trial production at its new plant in Rayong in January 2024.",
        ("Great Wall Motor production_start Rayong 2024-01",),
    ),
    ("The plant of BYD in Camacari will come on stream next year.", ("BYD production_start Camacari 2027 planned",)),
    ("Production of the NIO ET5 began in September 2022.", ("NIO production_start NIO ET5 2022-09",)),
    ("Trial production began at SVOLT's Chengdu plant in March 2021.", ("SVOLT production_start Chengdu 2021-03",)),
    ("The first car rolled off BYD's production line in Szeged in 2025.", ("BYD production_start Szeged 2025",)),
    (
        "CATL's plant in Arnstadt has been producing cells since December 2022.",
        ("CATL production_start Arnstadt 2022-12",),
    ),
    (
        "Cars have been built at NIO's second plant in Hefei since September 2022.",
        ("NIO production_start Hefei 2022-09",),
    ),
    ("BYD opened its car plant in Szeged on Tuesday.", ("BYD production_start Szeged 2026-03-03",)),
    ("Farasis's plant in Zhenjiang was commissioned in 2021.", ("Farasis production_start Zhenjiang 2021",)),
    ("Tesla's Berlin factory has been turning out cars since 2022.", ("Tesla production_start Berlin 2022",)),
    (
        "CATL's Debrecen plant, on which it spent 7 billion euros, went into operation in 2026.",
        ("CATL production_start Debrecen 2026",),
    ),
    ("BYD's plant in Manisa will be up and running by the end of 2026.", ("BYD production_start Manisa 2026 planned",)),
    (
        "CATL has pushed back the opening of its works in Debrecen from 2025 to early 2026.",
        ("CATL production_start Debrecen 2026 planned",),
    ),
    (
        "The plant of SVOLT in Chonburi was to open in 2025, but start-up has slipped to the third quarter of 2026.",
        ("SVOLT production_start Chonburi 2025 planned", "SVOLT production_start Chonburi 2026-Q3 planned"),
    ),
    ("From May 2026 BYD will build the Seal in Rayong.", ("BYD production_start Rayong 2026-05 planned",)),
    ("The BYD Seal will be made in Rayong from 2027.", ("BYD production_start Rayong 2027 planned",)),
    (
        "EVE Energy expects the first cells from its Debrecen works in 2027.",
        ("EVE Energy production_start Debrecen 2027 planned",),
    ),
    ("The first cars are to leave BYD's Szeged plant in May.", ("BYD production_start Szeged 2026-05 planned",)),
    (
        "The plant is in Graz, where the XPeng G6 has been built since May 2025.",
        ("XPeng production_start Graz 2025-05",),
    ),
    ("XPeng's Guangzhou plant has been up and running since 2023.", ("XPeng production_start Guangzhou 2023",)),
    (
        "Tesla's plant in Pune was first due in 2024, and has now been put back to 2028.",
        ("Tesla production_start Pune 2028 planned",),
    ),
    (
        "Polestar 3 production at Volvo's Ridgeville plant began in August 2024.",
        ("Polestar production_start Ridgeville 2024-08",),
    ),
    ("CATL, whose plant in Liyang is to open in May, grew.", ("CATL production_start Liyang 2026-05 planned",)),
    (
        "CATL's plant in Arnstadt, in operation since the end of 2022, makes cells.",
        ("CATL production_start Arnstadt 2022",),
    ),
    ("Since May 2023 the XPeng G6 has been made in Zhaoqing.", ("XPeng production_start Zhaoqing 2023-05",)),
    (
        "BYD has plants in Komarom and in Szeged, where series production began in 2026.",
        ("BYD production_start Szeged 2026",),
    ),
    (
        "The first BYD Seagull rolls off the line in Szeged in the fourth quarter.",
        ("BYD production_start Szeged 2026-Q4 planned",),
    ),
    ("The BYD Seal, a sedan, goes into production in Szeged in May.", ("BYD production_start Szeged 2026-05 planned",)),
    ("A battery for the BYD Seal goes into production in 2027.", ()),
    ("Ford's plant in Marshall remains on track for 2027.", ("Ford production_start Marshall 2027 planned",)),
    (
        "BYD has a plant in Rayong. Phase one started production in July 2024.",
        ("BYD production_start Rayong 2024-07",),
    ),
    ("BYD expects the first cars in Europe in June.", ()),
    ("BYD will build a plant in Rayong with money from Thailand.", ()),
    ("BYD's plant in Rayong is in operation.", ()),
    ("BYD has not yet started production in Szeged.", ()),
    ("BYD started selling cars in Norway in 2021.", ()),
    ("CATL started to build a plant in Debrecen in 2022.", ()),
)
CUES = (
    "start",
    "begin",
    "began",
    "begun",
    "commenc",
    "into production",
    "into operation",
    "enter",
    "stream",
    "open",
    "online",
    "operational",
    "operating",
    "kick",
    "launch",
    "roll",
    "production",
    "service",
    "running",
    "first ",
    "since",
    "inaugurat",
    "commission",
    "operation",
    " build ",
    " make ",
    " produce ",
    " be built",
    " be made",
    " be produced",
    " assembl",
    "turn out ",
    "delay",
    "postpon",
    "put back",
    "put off",
    "pushed back",
    "on course",
    "on track",
    "on schedule",
    "slated",
    "cheduled",
)

_VERBS: Final = Verbs(
    {
        "start": ("start", "begin", "commence", "kick off", "launch"),
        "run": (
            *("go into production", "enter production", "go into operation", "come on stream", "go on stream"),
            *("start up", "start operating", "begin operating", "become operational", "come online", "go online"),
            *("enter operation", "enter service", "be operational", "come into operation", "roll off", "go live"),
            *("come into production", "be put into operation", "be put into production", "enter mass production"),
            *("go into mass production", "go into series production", "enter series production", "start running"),
            *("begin work", "start work", "go into service", "begin service"),
            *("get under way", "get underway", "be under way", "go online", "begin to roll off", "start rolling off"),
            *("start rolling", "start coming off", "come off the line"),
            *("be up and running", "be in operation", "be in production"),
        ),
        "open": ("open", "start", "begin"),
    }
)
_MAKING: Final = (
    r"(?:production|manufacturing|manufacture|assembly|operations?|output|making|building|producing|assembling"
    r"|leaving|rolling off|mass-produce|mass-producing|produce|assemble|make)"
)
_GOES_ON: Final = re.compile(
    rf"(?: (?:up|with|on|the|its|their|mass|trial|pre-series|series|serial|full|full-scale|local|volume|commercial"
    rf"|large-scale"
    rf"|pilot|regular|test|car|vehicle|EV|NEV|battery|cell|electric|domestic|official|small-batch|batch|to|initial"
    rf"|actual"
    rf"|annual|first|knock-down|CKD|SKD|limited)){{0,5}} {_MAKING}\b(?! (?:of )?(?:a|the|its|another"
    rf"|an) (?:[\w-]+ ){{0,4}}"
    r"(?:plant|factory|base|gigafactory|complex|facility)\b)"
)
_MAKING_NOUN: Final = re.compile(
    r"(?i)\b(?:production|manufacturing|manufacture|assembly|operations)\b(?! (?:capacity|line|base|site|plant|target"
    r"|cost|figure))(?P<of>[^.;:]{0,80})$"
)
_ACTIVE_VERB: Final = re.compile(
    r"\b(?:will|has|have|said|says|plans?|opened|rose|fell|grew|reached|was|is|are|were)\b"
)


def production_start(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield beginnings of production that have a place, or a model and a time."""
    moved = list(starts_moved(sentence, findings))
    yield from moved
    sites: list[Plant] | None = None
    for event in events(sentence, findings, _VERBS, FIRMS):
        if any(claim.start <= event.verb < claim.end for claim in moved) or is_dismissed(sentence.text, event.verb):
            continue
        sites = list(plants(sentence, findings)) if sites is None else sites
        subject_site = _site_before(sentence.text, sites, event)
        if subject_site and CONSTRUCTION.search(sentence.text[: subject_site.start]):
            continue
        if _is_of_building(event) or (event.lemma in _STANDING and event.status == "actual"):
            continue
        noun = _noun_before(sentence.text, event)
        is_rolling = is_made(sentence.text, findings, event)
        is_making = event.meaning == "start" and _GOES_ON.match(sentence.text, event.end)
        is_coming = sentence.text[event.verb : event.end] == "opens"
        opens = subject_site is not None and (event.meaning != "open" or event.status != "actual" or is_coming)
        if _ORDINAL.search(event.subject) and event.meaning == "run":
            continue
        if (
            event.is_denied
            or is_of_a_stop(sentence.text, event.verb, event.end)
            or not (is_making or is_rolling or noun or (opens and _is_last(sentence.text, event)))
        ):
            continue
        yield from _claims(sentence, findings, event, sites, subject_site, noun)
    if "open" in sentence.text or "naugurat" in sentence.text or "ommission" in sentence.text:
        yield from _opened(sentence, findings, list(plants(sentence, findings)) if sites is None else sites)
    yield from starts_told(sentence, findings)
    yield from started_since(sentence, findings)
    yield from running_since(sentence, findings)


def _is_of_building(event: Event) -> bool:
    """Tell `(its first car came) ten months after construction began`."""
    return event.lemma in ("start", "begin", "commence") and WORKS.search(event.subject) is not None


_STANDING: Final = ("be up and running", "be in operation", "be in production")
"""What tells of a beginning only where it lies ahead."""


def _opened(sentence: Sentence, findings: Findings, sites: list[Plant]) -> Iterator[Claim]:
    """Read `X inaugurated its plant in Y on Thursday`: a day or a year tells when it began to work."""
    for site in sites:
        event = site.event
        if event and sentence.text.endswith("the ", 0, event.verb):
            continue
        if event is None or event.lemma not in _OPENS or event.is_denied or event.status != "actual":
            continue
        period = time_of(sentence.text, findings, event)
        makers = tuple(m.entity for m in site.owners) or ((findings.company,) if findings.company else ())
        targets = tuple(m.entity for m in site.places) or ((findings.site,) if findings.site else ())
        for maker in makers if period and targets else ():
            yield _claim(sentence, findings, event, maker, targets[-1], period, site)


_OPENS: Final = ("open", "inaugurate", "commission")


_ORDINAL: Final = re.compile(r"\d(?:st|nd|rd|th)\b|\b\w*(?:lionth|sandth|dredth)\b")
"""A vehicle that is counted is a milestone, no beginning."""


def _is_last(text: str, event: Event) -> bool:
    """Tell `the plant will open in May` from `the plant will start exports in May`."""
    return (
        event.meaning == "run"
        or re.match(
            r"(?:[,.;)]|$| (?:in|by|at|on|next|later|this|early|from|as|before|"
            r"after|around|during|within|soon|and|up|mid|late|sometime|production|operations?)\b)",
            text[event.end :],
        )
        is not None
    )


def _site_before(text: str, sites: list[Plant], event: Event) -> Plant | None:
    """Give the plant that is the subject of the verb."""
    begin, _ = clause(text, event.start)
    before = [site for site in sites if site.end <= event.start and (site.head >= begin or _WHICH.search(text[:begin]))]
    if not before:
        return None
    is_aside = _AN_ASIDE.fullmatch(text, before[-1].stop, event.start) is not None
    return None if event.actors and event.actors[-1].start > before[-1].end and not is_aside else before[-1]


_AN_ASIDE: Final = re.compile(r"(?: in [A-Z][\w-]+)?, (?:[a-z]{2,4} )?which [^,;]{3,90}, ")
"""Between a plant and its verb: `, on which it spent 7 billion euros, (went into operation)`."""


_WHICH: Final = re.compile(r"(?:which|who)$")


def _noun_before(text: str, event: Event) -> re.Match[str] | None:
    noun = _MAKING_NOUN.search(text[: event.start].rstrip())
    return noun if noun and not _ACTIVE_VERB.search(noun["of"]) else None


def _claims(
    sentence: Sentence,
    findings: Findings,
    event: Event,
    sites: list[Plant],
    site: Plant | None,
    noun: re.Match[str] | None,
) -> Iterator[Claim]:
    period = time_of(sentence.text, findings, event)
    places = places_of_start(sentence.text, findings, event, sites, site, noun)
    model = model_made(sentence.text, findings, event)
    targets: tuple[Entity, ...] = tuple(place.entity for place in places)
    is_spoken_of = site or _THE_PLANT.search(sentence.text) or _PHASE.search(event.subject)
    if not targets and is_spoken_of and findings.site:
        targets = (findings.site,)
    if not targets and model:
        targets = (model,)
    if not targets and findings.site and period and noun:
        targets = (findings.site,)
    if period is None and not places and not (noun and model):
        return
    if period and period.when_end and _SINCE.search(sentence.text[: period.start + 6][-14:]):
        period = replace(period, when_end=None)
    for maker in _makers(sentence, findings, event, sites, site, noun, model):
        for target in targets or (None,):
            yield _claim(sentence, findings, event, maker, target, period, site)


_STARTS: Final = re.compile(r"starts|begins|commences|opens")
"""A beginning told in the present lies ahead."""
_SINCE: Final = re.compile(r"\b[Ss]ince\b")
_PHASE: Final = re.compile(r"(?i)\b(?:(?:first|second|third|initial|final|next) (?:phase|stage|line)|phase [\w]+)$")
"""A part of the plant spoken of, before its verb."""
_THE_PLANT: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:[\w-]+ ){0,2}(?:plant|factory|site|base|complex|project)\b"
)


def _claim(
    sentence: Sentence,
    findings: Findings,
    event: Event,
    maker: Entity,
    target: Entity | None,
    period: Period | None,
    site: Plant | None,
) -> Claim:
    end = max(event.end, period.end if period and period.start > event.end else 0)
    is_coming = _STARTS.fullmatch(sentence.text[event.start : event.end]) is not None
    status = "planned" if event.status == "forecast" or is_coming else event.status
    start = min(event.begin, site.start if site and site.end <= event.start else event.begin)
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=maker,
        name="production_start",
        target=target,
        period=period,
        stands=status,
    )


def _makers(
    sentence: Sentence,
    findings: Findings,
    event: Event,
    sites: list[Plant],
    site: Plant | None,
    noun: re.Match[str] | None,
    model: Entity | None,
) -> tuple[Entity, ...]:
    named = noun and next(
        (m.entity.parent for m in findings.mentions if m.entity.type == "model" and m.end + 1 == noun.start()), None
    )
    if named:
        return (Entity.called("company", named),)
    if site and site.owners:
        return tuple(m.entity for m in site.owners)
    if event.actors:
        return tuple(m.entity for m in event.actors)
    if model and model.parent:
        return (Entity.called("company", model.parent),)
    own = [m for m in findings.mentions if m.entity.type == "company" and m.end <= event.start]
    rolled = next((s for s in sites if s.start >= event.end and s.owners), None)
    if rolled and event.lemma in ROLLS:
        return tuple(m.entity for m in rolled.owners)
    if own and noun:
        return (own[-1].entity,)
    after = next((s for s in sites if s.start >= event.end and s.owners and s.places), None)
    if after and noun:
        return tuple(m.entity for m in after.owners)
    if site is None and noun is None and not _PHASE.search(event.subject):
        return ()
    own_subject = subject_before(sentence.text, findings, site.start) if site and not site.is_definite else None
    focus = own_subject.entity if own_subject else findings.firm or findings.company
    return (focus,) if focus else ()
