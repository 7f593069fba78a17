"""Reads when making begins off nouns: `production is due in May`, `the start of production`. Knows no verbs."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import clause, subject_before
from nevtui.extract.plants import plants
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Period, Sentence
from nevtui.extract.whereabouts import places_from
from nevtui.model.entity import Entity


def starts_told(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield beginnings of production that a noun tells with a time."""
    yield from _gapped(sentence, findings)
    yield from _due(sentence, findings)
    yield from _first_made(sentence, findings)
    yield from _on_course(sentence, findings)
    yield from _made_from(sentence, findings)


def is_of_a_stop(text: str, start: int, end: int) -> bool:
    """Tell the verb from `start` to `end` that only dates a halt: `will suspend its operations starting Wednesday`."""
    return text[start:end] in ("starting", "beginning") and _STOPS.search(text, 0, start) is not None


_STOPS: Final = re.compile(r"\b(?:suspend|halt|stop|paus|ceas|shut|clos|wind)\w*\b[^,;.]{0,60}$")


def _made_from(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `from May X will build the Y in Z` and `the Y will be made in Z from May`."""
    text = sentence.text
    for match in _WILL_MAKE.finditer(text) if "from " in text or "From " in text or "starting " in text else ():
        begin, stop = clause(text, match.start())
        times = (p for p in findings.periods if p.role in ("time", "comparison") and begin <= p.start < stop)
        period = next((p for p in times if _FROM.search(text, max(0, p.start - 24), p.start + 5)), None)
        models = [m for m in findings.mentions if m.entity.type == "model" and begin <= m.start < stop]
        maker = subject_before(text, findings, match.start())
        parent = models[0].entity.parent if models and match["passive"] else None
        owner = Entity.called("company", parent) if parent else maker.entity if maker else None
        sites = [site for site in plants(sentence, findings) if match.end() <= site.start < stop and site.places]
        near = sites[0].places if sites else places_from(text, findings, match.end(), reach=70)
        places = [p for p in near if p.start < stop]
        targets = [m.entity for m in (*places, *models)]
        if period and owner and targets:
            yield link(
                sentence, findings, start=min(match.start(), period.start), end=max(match.end(), period.end),
                subject=owner, name="production_start", target=targets[0], period=replace(period, when_end=None),
                stands="planned",
            )  # fmt: skip
            return


_WILL_MAKE: Final = re.compile(
    r"\b(?:will|is to|are to|(?:plans?|wants?|intends?|aims?) to) (?:also |then |jointly )?"
    r"(?:(?P<passive>be (?:built|made|produced|assembled|manufactured))|build|make|produce|assemble|manufacture"
    r"|turn out)\b"
)
_FROM: Final = re.compile(
    r"\b(?:[Ff]rom|[Ss]tarting(?: in| from)?|[Bb]eginning(?: in| from)?|[Aa]s (?:of|from))\b(?: the| early"
    r"| late)?.{0,6}$"
)


def starts_moved(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the start-up has slipped to the second quarter`, `X pushed back the opening of its plant in Y to 2027`."""
    text = sentence.text
    if _MOVED_CUE.search(text) is None:
        return
    nouns = [*_START_NOUN.finditer(text), *_PLANT_MOVED.finditer(text)] if not _OF_A_SHOP.search(text) else []
    for match in nouns:
        moved = _MOVED.search(text, *clause(text, match.start()))
        until = _until(text, findings, moved.end()) if moved else None
        maker, target = _plant_meant(sentence, findings)
        if moved and until and maker and target:
            yield link(
                sentence, findings, start=min(match.start(), moved.start()), end=until.end, subject=maker,
                name="production_start", target=target, period=until, stands="planned",
            )  # fmt: skip
            return


def _until(text: str, findings: Findings, position: int) -> Period | None:
    """Give the time to which something is moved: `(put off) from 2025 to 2026`."""
    stop = clause(text, position)[1]
    later = (p for p in findings.periods if position <= p.start < stop and p.role == "time")
    return next((p for p in later if _TO.search(text, position, p.start)), None)


def _plant_meant(sentence: Sentence, findings: Findings) -> tuple[Entity | None, Entity | None]:
    """Give whose plant a sentence tells of and where it stands: named in it, else spoken of."""
    named = next((site for site in plants(sentence, findings) if site.places or site.owners), None)
    firms = [m.entity for m in findings.mentions if m.entity.type == "company"]
    owner = named.owners[0].entity if named and named.owners else next(iter(firms), findings.firm or findings.company)
    return owner, named.places[0].entity if named and named.places else findings.site


_MOVED_CUE: Final = re.compile(
    r"\b(?:slip|slid|delay|postpon|push|put (?:off|back)|mov(?:ed|ing)|brought forward|reschedul)"
)
_START_NOUN: Final = re.compile(
    r"\b(?:[Ss]tart(?:[- ]up| date)?|[Ss]tart of (?:[\w-]+ )?production|SOP|[Oo]pening|[Cc]ommissioning"
    r"|[Ll]aunch of production"
    r"|[Pp]roduction(?: start|(?= (?:at|in|there)\b)))\b"
)
_PLANT_MOVED: Final = re.compile(
    r"\b(?:plant|factory|gigafactory|works|project|base|complex)\b(?=[^.;]{0,100}? (?:is|was|are|were|has|have"
    r"|had)(?: now| again| since)?(?: been)?"
    r" (?:delayed|postponed|put back|put off|pushed back|moved back|slipped|rescheduled)\b)"
)
_OF_A_SHOP: Final = re.compile(r"\b(?:stores?|showrooms?|shops?|dealerships?|stations?|offices?)\b")
_MOVED: Final = re.compile(
    r"\b(?:(?:has |had |was |is |were )?(?:now |again )?(?:been )?(?:slipped|slid|delayed|postponed|pushed back"
    r"|put (?:off"
    r"|back)|moved(?: back)?"
    r"|brought forward|rescheduled)|(?:push|put|pushes|pushed|puts|move|moves|delay|delays|postpones?) (?:back |off )?)"
)
_TO: Final = re.compile(r"\b(?:to|until|till|into|for)(?: the| early| late| mid)?[ -]?$")


def _due(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `series production is due in May`, `the start of production in 2026` and `the first car should be made`."""
    text = sentence.text
    for match in _DUE.finditer(text):
        at = match.end()
        sites = plants(sentence, findings) if match["start"] else ()
        site = next((s for s in sites if 0 <= s.start - at < _SOON and s.places and s.owners), None)
        begin = site.stop if site else at
        period = next((p for p in findings.periods if begin <= p.start <= begin + _SOON), None)
        makers = [m.entity for m in findings.mentions if m.start in findings.heads and m.entity.type == "company"]
        makers = [site.owners[0].entity] if site else makers
        maker = makers[0] if makers else findings.company or _plant_meant(sentence, findings)[0]
        places = list(site.places) if site else places_from(text, findings, 0, reach=len(text))
        if period and maker:
            yield link(
                sentence,
                findings,
                start=match.start(),
                end=period.end,
                subject=maker,
                name="production_start",
                target=places[0].entity if places else findings.site,
                period=period,
                stands="actual" if match["start"] else "planned",
            )


_DUE: Final = re.compile(
    r"\b(?:(?:(?i:series|mass|trial|full|serial|volume|full-scale|regular) )?(?i:production)(?: proper)? (?:(?:is"
    r"|are|was)"
    r" (?:now )?(?:due|planned|scheduled|slated|expected|set|targeted|pencill?ed in|foreseen|envisaged)|(?:will"
    r"|would|should|is to|is expected to) follow)"
    r"|(?P<start>(?:start|beginning|commencement) of (?:series |mass |trial )?(?:production|operations))"
    r"|first (?:model|car|cars|vehicle|vehicles|models|batteries|cells) (?:should|will|would|is to|are to|is due to"
    r"|are due to)"
    r" (?:be (?:made|built|produced)|(?:come off|leave|roll off) the (?:assembly |production )?line)"
    r"|first (?:model|car|vehicle|cell|battery) is (?:now )?(?:due|expected|planned|scheduled|slated))(?: there"
    r"| here)?(?: by| in| for| from| at| on| during"
    r"| within)? "
)


def _first_made(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X expects the first cells from its plant in 2027`, `the first cars are to leave the Y plant in May`."""
    text = sentence.text
    for match in _FIRST_TO_COME.finditer(text) if "first " in text else ():
        later = (p for p in findings.periods if p.role == "time" and p.start >= match.end())
        period = next((p for p in later if _TILL_TIME.fullmatch(text, match.end(), p.start)), None)
        maker, target = _plant_meant(sentence, findings)
        if period and maker and target:
            yield link(
                sentence, findings, start=match.start(), end=period.end, subject=maker, name="production_start",
                target=target, period=period, stands="planned",
            )  # fmt: skip
            return


def _on_course(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the plant in Y remains on course for 2028`."""
    text = sentence.text
    match = _ON_COURSE.search(text) if any(map(text.__contains__, _ON_TIME)) else None
    period = next((p for p in findings.periods if match and 0 <= p.start - match.end() < _SOON), None)
    site = next((s for s in plants(sentence, findings) if s.end <= match.start()), None) if match and period else None
    maker, target = _plant_meant(sentence, findings) if site else (None, None)
    if match and period and maker and target:
        yield link(
            sentence, findings, start=match.start(), end=period.end, subject=maker, name="production_start",
            target=target, period=period, stands="planned",
        )  # fmt: skip


_SOON: Final = 12
_ON_TIME: Final = (
    *("on course for", "on track for", "on schedule for", "slated for", "cheduled for", "led in for", "planned for"),
    *("due for", "set for"),
)
_ON_COURSE: Final = re.compile(
    r"\b(?:is|are|remains?|stays?|was|were) (?:still |firmly |now )?(?:on (?:course|track|schedule)|slated|scheduled"
    r"|pencill?ed in|planned|due|set) for "
)


_FIRST_GOODS: Final = (
    r"[Ff]irst (?:[\w-]+ ){0,2}?(?:cells?|cars?|vehicles?|packs?|batter(?:y|ies)|modules?|models?|units?|vans?"
    r"|bus(?:es)?"
    r"|trucks?|cathodes?)\b"
)
_FIRST_TO_COME: Final = re.compile(
    r"\b(?:(?:expects?|plans?|promises?|targets?|envisages?|foresees?|(?:will|is to|should|wants to|plans to|hopes to)"
    r" (?:make|build|produce|assemble|turn out|see)) (?:the |its |a )?"
    + _FIRST_GOODS
    + r"|"
    + _FIRST_GOODS
    + r"[^,;.]{0,30}? (?:is|are|will|should)(?: now)?(?: to| due to| expected to| set to| scheduled to| planned to)?"
    r" (?:leave|come off|come out of|roll off|roll out of|be (?:built|made|produced|assembled)))\b"
)
_TILL_TIME: Final = re.compile(
    r"(?:(?!\b(?:and|but|which|who|after|deliver\w*|customers?|sold|sales|launch\w*)\b)[^,;]){0,70}? (?:in|by|for"
    r"|from|at|during"
    r"|before|on|within|next)?(?: (?:the|early|late|mid|end of))* ?"
)


def _gapped(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `building started in X in 2017 and production in May 2020`."""
    for match in _AND_PRODUCTION.finditer(sentence.text):
        period = next((p for p in findings.periods if match.end() <= p.start <= match.end() + 4), None)
        places = places_from(sentence.text, findings, match.start("began"), reach=60)
        if period and findings.company:
            yield link(
                sentence,
                findings,
                start=match.start("noun"),
                end=period.end,
                subject=findings.company,
                name="production_start",
                target=places[0].entity if places and places[0].start < match.start("noun") else findings.site,
                period=period,
            )


_AND_PRODUCTION: Final = re.compile(
    r"\b(?P<began>began|started|begun)\b[^,;.]{2,80} and (?P<noun>(?:mass |trial |series )?production) (?:in|on"
    r"|at) (?:the )?"
)
