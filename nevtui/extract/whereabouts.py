"""Where something happens: `in Hungary's Szeged`, `in the eastern city of Hefei, Anhui`. Knows no verbs."""

import re
from collections.abc import Iterator
from typing import Final

from nevtui.extract.spans import Findings, Mention

PLACES: Final = ("city", "province", "country", "bloc")
_RANK: Final = {name: rank for rank, name in enumerate(PLACES)}
_MODIFIER: Final = (
    r"(?:(?!(?:and|or|to|in|at|for|with|by|from|on|as|of|that|which|who|said|says|is|was|are|were|will|has|have|had"
    r"|would|where|while|near|into|its|their)\b)[\w’'-]+ )"
)
_AREA: Final = (
    r"(?:city|town|county|district|province|state|region|prefecture|municipality|port|capital|village|republic"
    r"|hub|cities|provinces|suburbs?|outskirts|north|south|east|west|northeast|southeast|northwest|southwest"
    r"|middle|heart|centre|center)"
)
_LOCATIVE: Final = re.compile(
    rf"\b(?:in|at|near|outside|around|to|into|across|from|inside|within)"
    rf" (?:the |both |nearby )?(?:{_MODIFIER}{{0,5}}(?:{_AREA} )?(?:of )?(?:the )?)?$"
)
_ABOVE: Final = re.compile(
    r",? (?:in |of )?(?:the )?(?:[\w-]+ ){0,3}(?:province of |state of |region of |island of |coast of )?$"
    r"|, (?:the )?(?:capital|a city|a town|a county|the largest city) (?:city )?(?:of|in) (?:[\w-]+ ){0,3}$"
    r"|, $|,? \($"
)
_BELOW: Final = re.compile(
    r"['’]s? (?:[\w-]+ ){0,4}$| province['’]s? (?:[\w-]+ ){0,3}$| (?:city|town|province) of $|, (?:in )?$"
)
_AND: Final = re.compile(
    r"(?:,| and|, and| or|, as well as| as well as| and also|, and also) (?:in |near |at |to )?(?:the )?"
    rf"(?:{_MODIFIER}{{0,3}}{_AREA} of )?"
    r"(?:nearby |neighbou?ring )?$"
)
_TAIL: Final = re.compile(r"(?: [Pp]rovince| [Cc]ity| [Cc]ounty| [Ss]tate| [Rr]egency)?,?")


def is_place(mention: Mention) -> bool:
    """Tell a place from everything else."""
    return mention.entity.type in _RANK


def places_from(text: str, findings: Findings, position: int, *, reach: int = 120) -> list[Mention]:
    """Give the places that the first locative after `position` names, at most `reach` characters away.

    Of `Szeged in Hungary` and `Hungary's Szeged` it is Szeged; `Germany and Hungary` are two.
    """
    for place, mention in enumerate(findings.mentions):
        if mention.start < position or not is_place(mention):
            continue
        if mention.start > position + reach:
            return []
        if _LOCATIVE.search(text[max(position, mention.start - 60) : mention.start]):
            return list(row_of_places(text, findings, place))
    return []


def place_at(text: str, findings: Findings, position: int, *, slack: int = 0) -> list[Mention]:
    """Give the places of the row that begins at `position`, or at most `slack` characters after it."""
    for place, mention in enumerate(findings.mentions):
        if position <= mention.start <= position + slack and is_place(mention):
            return list(row_of_places(text, findings, place))
    return []


def row_of_places(text: str, findings: Findings, first: int) -> Iterator[Mention]:
    """Yield the finest place of each name in the row that begins with mention number `first`."""
    index: int | None = first
    while index is not None:
        finest, last = _finest(text, findings, index)
        yield finest
        index = _next_in_row(text, findings, last, finest)


def _finest(text: str, findings: Findings, index: int) -> tuple[Mention, int]:
    """Give the finest of the places that say one after another where it is, and the index of the last of them."""
    mentions = findings.mentions
    finest, last = mentions[index], index
    for follower in range(index + 1, min(index + 4, len(mentions))):
        mention = mentions[follower]
        if not is_place(mention):
            break
        between = text[mentions[last].end : mention.start]
        rank, best = _RANK[mention.entity.type], _RANK[finest.entity.type]
        if (rank > best and _ABOVE.fullmatch(_TAIL.sub("", between, count=1) if between[:1] == " " else between)) or (rank > best and _ABOVE.fullmatch(between)):
            last = follower
        elif rank < best and _BELOW.fullmatch(between):
            finest, last = mention, follower
        else:
            break
    return finest, last


def _next_in_row(text: str, findings: Findings, last: int, finest: Mention) -> int | None:
    mentions = findings.mentions
    if last + 1 >= len(mentions) or not is_place(mentions[last + 1]):
        return None
    between = text[mentions[last].end : mentions[last + 1].start]
    between = (
        _TAIL.sub("", between, count=1) if between[:5].lower() in (" prov", " city", " coun", " stat") else between
    )
    same_kind = abs(_RANK[mentions[last + 1].entity.type] - _RANK[finest.entity.type]) <= 2
    return last + 1 if same_kind and _AND.fullmatch(between) else None
