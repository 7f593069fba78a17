"""Where it was that something was sold, made or registered, and what a place's figure is compared with: `in Germany`.

A figure of one place is no total: whoever compares figures has to know it. Knows a sentence and a reading, no rules.
"""

from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.coordination import rows_of
from nevtui.extract.demonyms import countries_in
from nevtui.extract.grammar import clause
from nevtui.extract.parallels import figure_rows
from nevtui.extract.spans import Findings, Mention, Quantity, Reading
from nevtui.extract.whereabouts import PLACES
from nevtui.model.entity import Entity

_SOLD: Final = ("sales", "deliveries", "registrations", "orders")
_MADE: Final = ("production", "capacity")
_IN: Final = re.compile(r"\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Tt]hroughout) (?:(?:the|all of|mainland|Greater) ){0,2}$")
_NOT_THERE: Final = re.compile(
    r"\b(?:said|says|told|announced|spoke|speaking|unveiled|showed|based|listed|headquartered|born|shares?|stock|debut"
    r"|office|offices|made|built|produced|assembled|manufactured|favou?rite|companies|makers?|carmakers?|firms?|brands?|rivals?|leader|ventures?|arm|unit|interest|stake)\b"
    r"[^,;.\d]{0,24}$"
)
"""Before a place where something else is: `said in Munich`, `makers in China`."""
_WORKS: Final = re.compile(r"\b(?:plants?|factor(?:y|ies)|works|base|bases|lines?|site|gigafactory)\b[^,;.\d]{0,24}$")
_CALLED: Final = re.compile(
    r"\b(?P<whose>[A-Z][a-z]+) (?:(?:car|EV|NEV|retail|electric|new-car|vehicle|monthly|annual) ){0,2}"
    r"(?:sales|deliveries|registrations|orders|production|output|buyers|customers|consumers|drivers)\b"
)
_PLANT: Final = re.compile(r"(?:['’]s)? (?:[a-z-]+ )?(?:plant|factory|works|base|site|gigafactory|complex)\b")
_THE_PLANT: Final = re.compile(
    r"\b(?:(?:[Tt]he|[Ii]ts?|[Tt]his|[Tt]hat|first|second) (?:new |car |battery |cell )?(?:plant|factory|works"
    r"|base|site|gigafactory|complex|project|phase|upgrade|expansion)|[Ii]n its first phase|[Aa]t first|[Ll]ater)\b"
)
_FIGURE: Final = re.compile(r"\d[\d,.]* ?(?!20\d\d)")
_ELSE: Final = re.compile(
    rf"{_FIGURE.pattern}|\b(?:as|after|because|when|while|since|once|and) (?:it|they|he|the [a-z]+|[A-Z]\w+) [a-z]+"
)
"""Between a figure and a place of something else."""
_FAR: Final = 70
"""Characters from a figure to its place."""


def place_of(text: str, findings: Findings, reading: Reading) -> Entity | None:
    """Give the place that a figure is told of, where it is not all that its subject sold or made."""
    told = reading.property
    if told == "exports":
        return _sent_to(text, findings, _level_of(findings, reading) if reading.is_change else reading)
    if told in _EARNED and reading.subject.type == "company":
        return _earned_there(text, findings, reading)
    if told not in (*_SOLD, *_MADE) or not _may_have_one(reading.subject):
        return None
    place = _named(text, findings, reading) or (_of_plant(text, findings, reading) if told in _MADE else None)
    if place is None and told == "registrations" and findings.home and findings.home.name != "China":
        place = findings.home
    return None if place is None or place.name in reading.subject.name else place


def sold_there(text: str, findings: Findings, model: Entity, price: Quantity) -> Entity | None:
    """Give Britain for `In Britain the Seal costs 45,695 pounds`: a model's price is that of one market."""
    if model.type != "model":
        return None
    begin, end = clause(text, price.start)
    near = [m for m in findings.mentions if m.entity.type in PLACES and begin <= m.start < end]
    there = [m for m in near if _is_there(text, m, "sales")]
    behind = [m for m in there if 0 <= m.start - price.end <= _NEXT and not _FIGURE.search(text, price.end, m.start)]
    before = [m for m in there if m.end <= price.start and not _FIGURE.search(text, m.end, price.start)]
    found = behind[:1] or before[-1:]
    return found[0].entity if found else None


def employed_at(text: str, findings: Findings, position: int) -> Entity | None:
    """Give Zhengzhou for `BYD's Zhengzhou plant employs 60,000`, whose number stands at `position`."""
    begin, end = clause(text, position)
    near = [m for m in findings.mentions if m.entity.type in PLACES and begin <= m.start < end]
    there = [m for m in near if _PLANT.match(text, m.end) or _WORK_IN.search(text, max(0, m.start - 60), m.start)]
    return there[0].entity if len({m.entity for m in there}) == 1 else None


_WORK_IN: Final = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|works|base|site|gigafactory|people|workers|employees|staff|jobs)(?: [a-z]+){0,2} in "
    r"(?:the )?$"
)
_NEXT: Final = 30
"""Characters from a price to where it is asked."""


def _earned_there(text: str, findings: Findings, reading: Reading) -> Entity | None:
    """Give China for `Its revenue in China fell 10% to $4.6 billion` and `made $71 million in China`."""
    behind = [m for m in findings.mentions if m.entity.type in PLACES and m.start >= reading.quantity.end]
    if (
        behind
        and text[reading.quantity.end : behind[0].start] in (" in ", " in the ")
        and _MADE_SO_MUCH.search(text, max(0, reading.quantity.start - 40), reading.quantity.start)
    ):
        return behind[0].entity
    before = [m for m in findings.mentions if m.entity.type in PLACES and m.end <= reading.quantity.start]
    there = before[-1] if before else None
    if there is None or _EARNED_IN.search(text, max(0, there.start - _FAR), there.start) is None:
        return None
    return there.entity if _MOVED.fullmatch(text, there.end, reading.quantity.start) else None


_MADE_SO_MUCH: Final = re.compile(r"\b(?:made|earned|lost)(?: (?:a|just|only|some|about|nearly|over|more than))* $")
_EARNED: Final = ("revenue", "profit", "margin")
_EARNED_IN: Final = re.compile(
    r"\b(?:revenues?|turnover|[Ss]ales|profits?|loss(?:es)?|income|earnings|margins?)(?: from [\w-]+)? in "
    r"(?:the |mainland |Greater )*$"
)
_MOVED: Final = re.compile(r"(?:(?![;:])[^\d,]|, |20\d\d|\d[\d.]* ?(?:%|per ?cent)){0,60}?")
"""Between where money was earned and how much."""


def _level_of(findings: Findings, change: Reading) -> Reading:
    """Give the level right before the growth of exports, which goes where it went; the growth where there is none."""
    levels = (r for r in reversed(findings.readings) if r.property == "exports" and not r.is_change)
    return next((r for r in levels if 0 <= change.quantity.start - r.quantity.end < _FAR), change)


def _sent_to(text: str, findings: Findings, reading: Reading) -> Entity | None:
    """Give where exports went: `exported 370,000 vehicles to Russia`, `exports to Russia reached 370,000`."""
    quantity = reading.quantity
    for mention in findings.mentions:
        if mention.entity.type not in PLACES or mention.entity.name in reading.subject.name:
            continue
        if mention.start >= quantity.end and _TO_PLACE.fullmatch(text, quantity.end, mention.start):
            return None if _AND_PLACE.match(text, mention.end) else mention.entity
        before = mention.end <= quantity.start and _EXPORTS_TO.search(text, max(0, mention.start - 60), mention.start)
        if before and _ROSE_TO.fullmatch(text, mention.end, quantity.start):
            return mention.entity
    return None


_TO_PLACE: Final = re.compile(r"(?: (?!to\b)[A-Za-z-]+){0,4} to (?:the )?")
_AND_PLACE: Final = re.compile(r"(?:,| and|, and) (?:the )?[A-Z]")
_EXPORTS_TO: Final = re.compile(
    r"\b(?:[Ee]xports?|[Ss]hipments|[Ss]ales|[Dd]eliveries)(?: of [\w -]{3,40})? to (?:the )?$"
)
_ROSE_TO: Final = re.compile(r"(?:(?![;:])[^\d,]|20\d\d|H1|H2|\d[\d.]* ?(?:%|per ?cent)){0,60}?(?:US)?[$€¥£]?")
"""Around where goods went, up to how many or how much."""


def _named(text: str, findings: Findings, reading: Reading) -> Entity | None:
    """Give the place told in the clause of the figure, behind it or before it; a town before its country."""
    begin, end = clause(text, reading.quantity.start)
    every = [m for m in findings.mentions if m.entity.type in PLACES]
    where = [m for m in every if is_where(text, m, reading.quantity.start)]
    if where:
        return where[-1].entity
    near = [m for m in every if begin <= m.start < end]
    fitting = [m for m in near if m.entity != reading.subject and _is_there(text, m, reading.property)]
    behind = [m for m in fitting if 0 <= m.start - reading.quantity.end <= _FAR]
    if behind and not _ELSE.search(text, reading.quantity.end, behind[0].start):
        return behind[0].entity
    beside = [m for m in near if reading.is_change and _GREW.fullmatch(text, m.end, reading.quantity.start)]
    if beside:
        return beside[-1].entity
    before = [m for m in fitting if m.end <= reading.quantity.start]
    if before:
        towns = [m for m in before if m.entity.type in ("city", "province")]
        return _in_step(text, findings, reading, (towns or before)[-1])
    return _called(text, max(begin, reading.quantity.start - _FAR), reading.quantity.start)


def is_where(text: str, place: Mention, figure: int) -> bool:
    """Tell Spain of `It sells well in Spain, where it has 12% of the market` from the place of another `figure`."""
    is_near = 0 < figure - place.end < _CLAUSE and text.startswith((", where ", " where "), place.end)
    return is_near and ";" not in text[place.end : figure]


_CLAUSE: Final = 80


def _in_step(text: str, findings: Findings, reading: Reading, last: Mention) -> Entity | None:
    """Give which of a row of places a figure of a row is told of: 30 in B of `In A and B, X sold 20 and 30`."""
    places = [m for m in findings.mentions if m.end <= reading.quantity.start]
    row = next((row for row in rows_of(text, places, (last.entity.type,)) if last in row), (last,))
    if len(row) == 1:
        return last.entity
    rows = figure_rows(text, [q for q in findings.quantities if q.start > row[-1].end])
    starts = next(([q.start for q in own] for own in rows if any(q.start == reading.quantity.start for q in own)), [])
    return row[starts.index(reading.quantity.start)].entity if len(starts) == len(row) else None


_GREW: Final = re.compile(
    r" (?:was |were )?(?:up|down|rising|falling|climbing|growing|dropping|sliding|plunging|surging|jumping|gaining"
    r"|losing)(?: by)? "
)
"""Between a place and its growth: `with Germany down 48%`."""


def _of_plant(text: str, findings: Findings, reading: Reading) -> Entity | None:
    """Give where the plant stands that makes so much: `the Zhenjiang plant`, or that last spoken of."""
    before = [m for m in findings.mentions if m.entity.type in PLACES and m.end <= reading.quantity.start]
    named = [m for m in before if _PLANT.match(text, m.end) or _is_plants(text, m)]
    if named:
        return named[-1].entity
    is_spoken_of = _THE_PLANT.search(text, max(0, reading.quantity.start - 110), reading.quantity.start) is not None
    return findings.site if is_spoken_of else None


def _is_plants(text: str, place: Mention) -> bool:
    """Tell Wuhan of `its plant in Wuhan, which can make 300,000 cars`."""
    is_told_of = text.startswith((", which ", " which ", ", with "), place.end)
    return is_told_of and _WORKS.search(text, max(0, place.start - 60), place.start) is not None


def _may_have_one(subject: Entity) -> bool:
    return subject.type in ("company", "model") or (subject.type == "industry" and markets.place_of(subject) is None)


def _is_there(text: str, place: Mention, told: str) -> bool:
    if place.text.lower() == "there":
        return True
    if _IN.search(text, max(0, place.start - 24), place.start) is None:
        return False
    before = text[max(0, place.start - 60) : place.start]
    return _NOT_THERE.search(before) is None and (told in _MADE or _WORKS.search(before) is None)


def _called(text: str, begin: int, end: int) -> Entity | None:
    """Give Germany of `its German sales`."""
    found = _CALLED.search(text, begin, end)
    if found and found["whose"] == "European":
        return Entity.called("bloc", "Europe")
    countries = countries_in(found["whose"]) if found else ()
    return Entity.called("country", countries[0]) if countries else None
