"""Whose things are counted: `X's 12 plants`, `one of the four plants of X`, `X has 5.4 million cars`.

Knows names and the words beside them, no property.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.countables import Counted
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Findings, Mention
from nevtui.model.entity import Entity

OWNERS: Final = ("company", "city", "province", "country", "bloc", "organization", "model", "industry")
"""Who may have a number of things."""
PLACES: Final = ("city", "province", "country", "bloc")

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
