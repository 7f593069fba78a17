"""population, employees: how many people live or work there. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Jinhua was once an export base with a population of 700,000.", ("Jinhua population 700000 people",)),
    ("Jinhua has 480,000 inhabitants.", ("Jinhua population 480000 people",)),
    ("The population of Liuzhou rose to 4 million.", ("Liuzhou population 4000000 people",)),
    ("BYD gave coupons to 20,000 residents of Shenzhen.", ()),
    ("Liuzhou, a city of 4 million, likes EVs.", ("Liuzhou population 4000000 people",)),
    ("Liuzhou (population 4.1 million) makes cars.", ("Liuzhou population 4100000 people",)),
    ("Liuzhou, population 4.1 million, makes cars.", ("Liuzhou population 4100000 people",)),
    ("In Liuzhou, where 4.1 million people live, cars are small.", ("Liuzhou population 4100000 people",)),
    ("More than 4 million people live in Liuzhou.", ("Liuzhou population 4000000 people at_least",)),
    ("Liuzhou's 4.1 million residents like small cars.", ("Liuzhou population 4100000 people",)),
    ("The population of Liuzhou, at 4.1 million, shrinks.", ("Liuzhou population 4100000 people",)),
    ("Jinhua, with some 7.2 million people, makes cars.", ("Jinhua population 7200000 people approx",)),
    ("Hefei (10 million inhabitants) grows.", ("Hefei population 10000000 people",)),
    ("Hefei counts 10 million people.", ("Hefei population 10000000 people",)),
    ("In 2024 Hefei had 10 million inhabitants.", ("Hefei population 10000000 people 2024",)),
    ("The population of Hefei was 10 million in 2024.", ("Hefei population 10000000 people 2024",)),
    ("Hefei, which got its first plant in 2016, has 10 million inhabitants.", ("Hefei population 10000000 people",)),
    ("BYD's 90,000 engineers live in Shenzhen.", ()),
    ("In Shenzhen, where BYD hired 30,000 people, rents rise.", ()),
)
CUES = (
    "population of",
    "city of",
    "which counts",
    "home to",
    "town of",
    "province of",
    "population",
    "county of",
    "district of",
    "village of",
    "inhabitants",
    "residents",
    "people live",
    ", with",
    "people",
)

_BEFORE = re.compile(
    r"\b(?:population(?: of [A-Z][\w'’ -]{2,20}?)?(?:,|:)?(?: (?:of|at|now|was|is|stood at|reached|came to|(?:has "
    r"|had )?(?:grown|risen"
    r"|fallen|shrunk) to|grew to"
    r"|rose to|fell to))?|(?:city|county|district|village|town|province|municipality|region) of|which counts|home to)"
    r"(?: (?:about|around|some|nearly|more than|over))? $"
)
_INHABITANTS = re.compile(
    r" ?(?:permanent |registered )?(?:inhabitants|residents)\b(?! (?:who|to|were|are|have|had|bought))"
)
_HAS = re.compile(
    r"\b(?:has|had|counts|counted|with|for|its|whose|of)(?: (?:about|around|some|nearly|more than|over))? $"
)
_PLACES = ("city", "province")
_LEAST, _FEWEST = 10_000, 300
"""People below whom a bare figure, or one of inhabitants, tells no place's population."""


def population(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield the population of cities and provinces."""
    for quantity in findings.quantities:
        if (place := _home_of(sentence.text, findings, quantity)) and quantity.value >= _LEAST:
            yield _claim(sentence, findings, place.entity, quantity, min(place.start, quantity.start))
            continue
        before = sentence.text[max(0, quantity.start - 40) : quantity.start]
        said = _BEFORE.search(before)
        live_there = _HAS.search(before) if _live(sentence.text, quantity) else None
        said = said or live_there
        least = _FEWEST if live_there else _LEAST
        if said is None or quantity.unit not in (None, "people") or quantity.value < least:
            continue
        place = _described(sentence.text, findings, quantity) or subject_before(
            sentence.text, findings, quantity.start, ("city", "province")
        )
        named = [m.entity for m in findings.mentions if m.end <= quantity.start and m.entity.type in _PLACES]
        if place is None and named and "opulation" in said[0] + before:
            yield _claim(sentence, findings, named[-1], quantity, quantity.start - len(said[0]))
            continue
        focus = findings.focus
        owner = place.entity if place else focus if focus and focus.type in ("city", "province") else None
        if owner:
            yield _claim(sentence, findings, owner, quantity, quantity.start - len(said[0]))


def _described(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give the town of `in the city, which is home to 4 million people`."""
    places = (m for m in findings.mentions if m.entity.type in _PLACES)
    return next((m for m in places if _WHICH.fullmatch(text, m.end, quantity.start)), None)


_WHICH = re.compile(
    r",? (?:which |that )?(?:is |was )?(?:now |itself )?(?:home to|has|counts)(?: a population of)?"
    r"(?: (?:about|around|some|nearly|more than|over|almost))* "
)


def _home_of(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give the town of `where 4 million people live`, `4 million people live in X` and `X's 4 million residents`."""
    if quantity.unit != "people":
        return None
    places = [m for m in findings.mentions if m.entity.type in _PLACES]
    lives = _LIVES.match(text, quantity.end) if text.endswith("people", 0, quantity.end) else None
    if lives and lives["there"]:
        return next((m for m in places if lives.end() <= m.start <= lives.end() + 12), None)
    told = next((m for m in places if _COUNTS.fullmatch(text, m.end, quantity.start)), None)
    if told and not lives and _ENDS.match(text, quantity.end):
        return told
    if text.endswith("people", 0, quantity.end) and not lives:
        beside = (m for m in places if _WITH.fullmatch(text, m.end, quantity.start))
        return next(beside, None) if _AFTER.match(text, quantity.end) else None
    where = _WHERE if lives else _OF_TOWN if text.endswith(("residents", "inhabitants"), 0, quantity.end) else None
    return next((m for m in places if where and where.fullmatch(text, m.end, quantity.start)), None)


_WITH = re.compile(r"(?: [a-z]+)?, with (?:its |some |about |around |nearly |more than |over |almost )*")
_COUNTS = re.compile(
    r"(?: \(|,? (?:now )?(?:counts|has|numbers) )(?:some |about |around |nearly |more than |over |almost )*"
)
_ENDS = re.compile(r"[,.;)]|$| and ")
"""Around those of `Hefei (10 million inhabitants)` and `Hefei counts 10 million people`."""
_AFTER = re.compile(r",|\.?$")
"""Around the people of `Jinhua, with some 7.2 million people, ranks fourth`."""
_ABOUT = r"(?: (?:about|around|some|nearly|more than|over|almost))?"
_LIVES = re.compile(r" (?:now |still |already )?(?:live|lived|are living)(?P<there> (?:in|around) )?\b")
_WHERE = re.compile(rf"(?: [a-z]+)?,? (?:where|in which){_ABOUT} ")
_OF_TOWN = re.compile(rf"['’]s?{_ABOUT} ")


def _live(text: str, quantity: Quantity) -> bool:
    """Tell `480,000 inhabitants`, whether the noun belongs to the figure or follows it."""
    noun = text[quantity.start : quantity.end].rpartition(" ")[2]
    return noun in ("inhabitants", "residents") or _INHABITANTS.match(text, quantity.end) is not None


def _claim(sentence: Sentence, findings: Findings, owner: Entity, quantity: Quantity, start: int) -> Claim:
    people = Quantity(quantity.start, quantity.end, quantity.value, "people", bound=quantity.bound)
    return link(
        sentence,
        findings,
        start=start,
        end=quantity.end,
        subject=owner,
        name="population",
        period=_counted_in(sentence.text, findings, quantity),
        quantity=people,
        stands="actual",
    )


def _counted_in(text: str, findings: Findings, quantity: Quantity) -> Period | None:
    """Give the time that opens the sentence or stands right behind the people; other times are of other things."""
    for period in findings.periods:
        is_first = _FIRST.fullmatch(text, 0, period.start) and _COMMA.match(text, period.end)
        if period.role == "time" and (is_first or _BEHIND.fullmatch(text, quantity.end, period.start)):
            return period
    return None


_FIRST = re.compile(r"(?:(?:In|At|By)(?: the end of)? )?")
_COMMA = re.compile(r",| (?=[A-Z])")
_BEHIND = re.compile(r"(?: (?:people|inhabitants|residents))?,? (?:in|at|by)(?: the)?(?: end of)? ?|,? ")
