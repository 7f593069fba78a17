"""Whose post it is where no firm stands beside the title: `its president`, `the mayor`, `founder X`.

Knows the mentions of a sentence and what the text is about, no titles.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.demonyms import countries_in
from nevtui.extract.governments import country_named, ministry_named
from nevtui.extract.grammar import is_possessive, period_near
from nevtui.extract.spans import Findings, Mention, Period
from nevtui.extract.states import MINISTRIES
from nevtui.model.entity import Entity


def body_beside(text: str, findings: Findings, position: int) -> Entity | None:
    """Give the association that `its president` means: the subject of the sentence, or whom it is said to be of."""
    heads = [m for m in findings.mentions if m.end <= position and m.start in findings.heads]
    heads = [m for m in heads if m.entity.type in ("company", "organization", "city", "province", "country", "bloc")]
    if heads and heads[-1].entity.type == "organization" and not is_possessive(text, heads[-1]):
        return heads[-1].entity
    return None if heads else findings.body


def firm_spoken_of(findings: Findings, position: int) -> Entity | None:
    """Give the firm of `founder X`: `the company`, where it heads the sentence, else who does, else the text's."""
    heads = [m.entity for m in findings.mentions if m.end <= position and m.start in findings.heads]
    firms = [entity for entity in heads if entity.type == "company"]
    if findings.company in firms or not firms:
        return findings.company if firms else findings.firm or findings.company
    return firms[-1]


OF_TOWN: Final = re.compile(
    r"(?i)\b(?:mayor|party (?:chief|secretary|boss)|governor|(?:county|district|town) (?:head|chief|magistrate))\b"
)
"""Posts that no firm has."""


def town_of(findings: Findings, position: int) -> Entity | None:
    """Give the city or province named last before `position`, else the one that the text is about."""
    named = [m.entity for m in findings.mentions if m.end <= position and m.entity.type in ("city", "province")]
    return named[-1] if named else findings.city


def state_of(findings: Findings, words: str, text: str) -> Entity | None:
    """Give the country that a minister without one serves: named in the sentence, or whose government was spoken of."""
    named = [m.entity for m in findings.mentions if m.entity.type == "country" and m.text[:1].isupper()]
    power = findings.power
    if named or (power is not None and power.type in ("country", "bloc")):
        return named[0] if named else power
    if power is not None and power.country:
        return country_named(power.country)
    places = [m.entity for m in findings.mentions if m.entity.type in ("city", "province")]
    spoken_of = (*reversed(places), findings.focus, findings.site)
    told = (entity.name if entity.type == "country" else entity.country for entity in spoken_of if entity)
    lands = (*countries_in(text), *told) if places else told
    home = findings.home.name if findings.home else None
    if abroad := next((land for land in lands if land and land not in (home, "China")), None):
        return country_named(abroad)
    return findings.home if "resident" not in words else None


def firm_of_its_own(findings: Findings, position: int) -> list[Mention]:
    """Give the firm of `its Norway chief`, whose title begins at `position` with a country: no post of the country."""
    own = (m for m in findings.mentions if m.end == position - 1 and m.text.lower() in ("its", "their"))
    return [m for m in own if m.entity.type == "company"]


def is_of_a_market(place: Entity, words: str) -> bool:
    """Tell `(China) chief`, who runs a firm's business there, from `(EU) trade chief` and `(Hefei) party chief`."""
    is_market = place.type in ("country", "bloc") and place.name != "European Union"
    return is_market and _OF_MARKET.fullmatch(words) is not None


_OF_MARKET: Final = re.compile(
    r"(?:(?:sales|design|marketing|operations|business|brand|country|R&D) )?(?:chief|boss|head|CEO|chief executive"
    r"|general manager|managing director|manager|director|MD)"
)
"""Titles behind the name of a country whose market somebody is in charge of."""


def firm_joined(findings: Findings, text: str, person_end: int, start: int, end: int) -> tuple[Mention, ...]:
    """Give the firm that `its` means in `named X head of its business`, and `Y` of `X has joined Y as head`.

    The title stands from `start` to `end`, behind the person.
    """
    of = _OF.match(text, end)
    own = tuple(m for m in findings.mentions if of and m.start == of.end() and m.text == "its")
    if own and own[0].entity.type == "company":
        return own[:1]
    if _JOINS.search(text, person_end, start) is None:
        return ()
    between = (m for m in findings.mentions if person_end < m.start < start)
    return tuple(m for m in between if m.entity.type in ("company", "organization"))[:1]


def earlier_firm(
    findings: Findings, text: str, inner: list[Mention], start: int, words: str
) -> tuple[Mention, str, str] | None:
    """Give `X`, `president` and `former head` of `X's president and a former head of Y`.

    The words of the title begin at `start`, or behind the last name of `inner`.
    """
    two = _TWO_POSTS.fullmatch(words)
    owners = (m for m in findings.mentions if m.entity.type in ("company", "organization"))
    own = (
        inner[-1]
        if inner
        else next((m for m in owners if two and text[m.end : start] in ("'s ", "’s ", "' ", "’ ")), None)
    )
    return (own, two["now"], two["then"]) if own and two else None


_TWO_POSTS: Final = re.compile(
    r"(?P<now>[\w -]+?),? and (?:an? |the )?(?P<then>(?:former|previous|one-time|erstwhile|ex-)[\w -]+)"
)
_OF: Final = re.compile(r",? (?:of|at|for|with|in|from|to) (?:both )?")
_JOINS: Final = re.compile(r"\b(?:joins?|joined|quits?|leaves|left|exits|exited|departs|departed) ")


def time_of_post(text: str, findings: Findings, start: int, end: int) -> Period | None:
    """Give when somebody takes a post told from `start` to `end`: no time that another person's is told with."""
    period = period_near(text, findings, start, end)
    others = (m.start for m in findings.mentions if m.entity.type == "person" and m.start > end)
    return period if period and period.start < min(others, default=len(text)) else None


def ministry_of(findings: Findings, text: str, position: int, words: str) -> Entity | None:
    """Give the ministry of China whose minister somebody is: `vice minister of commerce`, which ends at `position`."""
    affairs = _OF_AFFAIRS.match(text, position) if "minister" in words.lower() else None
    name = MINISTRIES.get(affairs["affairs"]) if affairs else None
    is_home = findings.home is not None and findings.home.name == "China"
    return ministry_named(name) if name and is_home else None


_OF_AFFAIRS: Final = re.compile(
    r" (?:of|for) (?:the )?(?P<affairs>[a-z ]+?)(?=,|\.|$| (?:said|says|told|and (?:the|its)|who)\b)"
)


OF_BODIES: Final = re.compile(r"(?i)\bsecretary[- ]general\b")
"""Posts that no firm has, but an association."""


def may_be_of_a_firm(findings: Findings, person: Entity) -> bool:
    """Tell `President Gu` of a firm spoken of from the president of a state, who is known with it or spoken of."""
    return person.country in (None, "China") and findings.power is None and findings.company is not None


def text_with(text: str, position: int) -> bool:
    """Tell `President X with BYD's chairman`: he is not of BYD."""
    return text.startswith((" with ", " in ", " to ", " from ", " for "), position)
