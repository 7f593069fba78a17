"""Whose things are counted: `X's 12 plants`, `one of the four plants of X`, `X has 5.4 million cars`.

Knows names and the words beside them, no property.
"""

from typing import Final

from nevtui.extract import countables, markets
from nevtui.extract import patterns as re
from nevtui.extract.countables import Counted
from nevtui.extract.governments import country_named
from nevtui.extract.grammar import clause, is_possessive, subject_before
from nevtui.extract.spans import Findings, Mention
from nevtui.extract.states import PEOPLES
from nevtui.extract.whereabouts import PLACES
from nevtui.model.entity import Entity

OWNERS: Final = ("company", "city", "province", "country", "bloc", "organization", "model", "industry")
"""Who may have a number of things."""
_FAR: Final = 140
"""Characters from a subject to its things."""

_PLACE_HAS: Final = re.compile(
    r" (?:now |already |still )?(?:has|had|counts|counted)(?: (?:about|some|around|only|now))* "
)


def place_with(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give X of `X has 5.4 million cars`, said of a town or a country."""
    for mention in findings.mentions:
        is_place = mention.entity.type in PLACES and mention.end < things.start
        if is_place and _PLACE_HAS.fullmatch(text, mention.end, things.start):
            return mention.entity
    return None


_OF_WHOM: Final = re.compile(
    r"(?: [\w-]+){0,3}(?: of| belonging to| owned by| run by|,? that|,? which)? (?:the |the State-level )?$"
)


def one_of(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Read `one of three factories that it has` and `one of the four plants of X`."""
    for mention in findings.mentions:
        is_near = things.end <= mention.start <= things.end + 40 and mention.entity.type in OWNERS
        if is_near and _OF_WHOM.fullmatch(text, things.end, mention.start):
            return mention.entity
    return None


def possessor(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give X of `X's 12 plants` and `its 12 plants`."""
    for mention in findings.mentions:
        if mention.end <= things.start <= mention.end + 4 and is_possessive(text, mention):
            between = text[mention.end : things.start]
            if between in (" ", "'s ", "’s ", "' ", "’ ") and mention.entity.type in OWNERS:
                return mention.entity
    return None


def is_apposed(text: str, findings: Findings, mention: Mention) -> bool:
    """Tell `the country's` of `Guangdong, the country's most populous province, has`: it describes who has."""
    is_owner = is_possessive(text, mention) and text.endswith(", ", 0, mention.start)
    return is_owner and any(m.end == mention.start - 2 and m.start in findings.heads for m in findings.mentions)


_FLEETS: Final = ("buses", "taxis", "cabs", "robotaxis", "minibuses")
_RUNS: Final = re.compile(
    r"\b(?:operat(?:es?|ed|ing)|runs?|running|ran|fields?|deploy(?:s|ed)?|maintains?|electrif(?:ies|ied)|replaced?"
    r"|replac(?:es|ing)|convert(?:s|ed)|swapped|ha[sd])(?: (?:all|more than|over|about|around|some|nearly|its|their"
    r"|a|fleet"
    r"|of|the|as many as|almost|already|now))* $"
)


def fleet_of(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give whose buses and taxis they are: `X's 16,359 buses`, `X electrified all its 16,359 buses`."""
    if not things.things.endswith(_FLEETS):
        return None
    owner = possessor(text, findings, things)
    if owner is not None and owner.type in PLACES:
        return owner
    if _RUNS.search(text, max(0, things.start - 60), things.start):
        subject = subject_before(text, findings, things.start, OWNERS)
        return subject.entity if subject else None
    return None


def with_opener(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give X of `With (its) 13 plants (and 12,000 patents), X is`, and of `X, with its 13 plants, spends`."""
    opening = _WITH.search(text, max(0, things.start - 70), things.start)
    if opening is None:
        return None
    if opening["opens"]:
        comma = text.find(", ", things.end, things.end + 60)
        named = [m for m in findings.mentions if comma > 0 and comma + 2 <= m.start <= comma + 6]
    else:
        named = [m for m in findings.mentions if m.end == opening.start() and m.start in findings.heads]
    return named[0].entity if named and named[0].entity.type in ("company", *PLACES) else None


_WITH: Final = re.compile(
    r"(?:(?P<opens>^With)|, with) (?:(?:its|the|more than|over|about|around|some|nearly|now|a total of) )*"
    r"(?:[\d.,]+ [\w -]{3,30}?,? and (?:(?:its|more than|over|about|around|some|nearly) )*)?$"
)


def owner_inside(findings: Findings, things: Counted) -> Entity | None:
    """Give X of `3,245 X swap stations were in operation`."""
    inside = (m for m in findings.mentions if things.start < m.start and m.end < things.end)
    return next((m.entity for m in inside if m.entity.type == "company"), None)


def whose_number(text: str, findings: Findings, number: Counted) -> Entity | None:
    """Give whose number of things it is: a genitive before them, the place told for what places have, the subject."""
    begin = text.rfind("umber of ", 0, number.start)
    named = [m for m in findings.mentions if m.start < number.start and m.entity.type in OWNERS]
    owners = [m.entity for m in named if m.start >= begin and is_possessive(text, m)]
    places = [m.entity for m in named if m.start >= begin and m.entity.type in PLACES]
    is_public = countables.OF_PLACES.search(number.things) is not None or number.unit == "vehicles"
    if owners or (places and is_public):
        return (owners or places)[0]
    heads = [m.entity for m in named if m.start in findings.heads]
    if heads:
        return heads[-1]
    return places[0] if places else spoken_of(text, findings, number)


def seller(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give who offers so many shares."""
    subject = subject_of(text, findings, things.start, things)
    return subject.entity if subject and subject.entity.type == "company" else findings.company


def spoken_of(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give whose things are meant without a subject: the place told for chargers, else whom the text is about."""
    begin, end = clause(text, things.start)
    places = [
        m.entity
        for m in findings.mentions
        if m.entity.type in PLACES and begin <= m.start < end and _SOMEWHERE.search(text, max(0, m.start - 14), m.start)
    ]
    if places and (countables.OF_PLACES.search(things.things) or things.unit in ("vehicles", "companies")):
        return places[0]
    focus = findings.focus
    is_charging = "charg" in things.things and "swap" not in things.things
    if (
        is_charging
        and focus is not None
        and focus.type == "company"
        and not countables.THERE.search(text[: things.start])
    ):
        return findings.home
    market = _ON_MARKET.search(text, begin, end)
    if market and market["people"] in PEOPLES:
        return country_named(PEOPLES[market["people"]])
    is_national = re.search(r"\b(?:nationwide|across the country|in the country|countrywide)\b", text[begin:end])
    if is_national or focus is None or focus.type not in OWNERS:
        is_public = countables.OF_PLACES.search(things.things) is not None or things.unit == "vehicles"
        return findings.home if is_public else None
    return markets.whose(focus) if focus.type == "industry" else focus


_ON_MARKET: Final = re.compile(r"\b(?:[Oo]n|[Ii]n) the (?P<people>(?:South )?[A-Z][\w.]+) (?:[a-z-]+ ){0,2}market\b")


_BESIDE: Final = re.compile(r", (?:of|in|with|from) (?:which|whom) (?:the )?$")
"""Before who does something beside whom the sentence goes on about: `X, of which Y owns 51%, had`."""


def subject_of(text: str, findings: Findings, position: int, things: Counted) -> Mention | None:
    heads = [m for m in findings.mentions if m.end <= position + 1 and m.start in findings.heads]
    heads = [m for m in heads if not (_BESIDE.search(text, 0, m.start) and "," in text[m.end : position])]
    fitting = [m for m in heads if m.entity.type in OWNERS and not is_apposed(text, findings, m)]
    subject = fitting[-1] if fitting else None
    return subject if subject and things.start - subject.end < _FAR else None


_SOMEWHERE: Final = re.compile(r"\b(?:[Ii]n(?:to)?|[Aa]cross|[Tt]hroughout|[Aa]round|[Ww]ithin) (?:the )?$")
