"""Where something happens: `in Hungary's Szeged`, `in the eastern city of Hefei, Anhui`. Knows no verbs."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.spans import Findings, Mention
from nevtui.model.entity import Entity

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
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|around|to|into|across|from|inside|within)"
    rf" (?:the |both |nearby )?(?:{_MODIFIER}{{0,5}}(?:{_AREA} )?(?:of )?(?:the )?)?"
    r"(?:(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+, )?$"
)
_TAIL: Final = r"(?: [Pp]rovince| [Cc]ity| [Cc]ounty| [Ss]tate| [Rr]egency| [Rr]egion| [Pp]refecture)?"
_ABOVE: Final = re.compile(
    rf"{_TAIL},? (?:in |of )(?:the )?(?:[\w-]+ ){{0,3}}(?:province of |state of |region of |island of |coast of )?"
    rf"|{_TAIL}, (?:the )?(?:capital|a city|a town|a county|the largest city) (?:city )?(?:of|in) (?:[\w-]+ ){{0,3}}"
    rf"|{_TAIL}, (?:in )?|{_TAIL},? \("
)
_BELOW: Final = re.compile(
    rf"['’]s? (?:[\w-]+ ){{0,4}}|{_TAIL}['’]s? (?:[\w-]+ ){{0,3}}| (?:city|town|province) of |, (?:in )?| "
)
_AND: Final = re.compile(
    rf"{_TAIL}(?:,| and|, and| or|, as well as| as well as| and also|, and also) (?:in |near |at |to )?(?:the )?"
    rf"(?:{_MODIFIER}{{0,3}}{_AREA} of )?"
    r"(?:nearby |neighbou?ring )?"
)
_ZONE: Final = re.compile(r"\b(?:Zone|Area|District|Park|Port)\b")
_DISTRICT: Final = re.compile(r"\b(?:[Dd]istrict|[Cc]ounty|New Area),? (?:of |in )?$")


_BESIDE: Final = re.compile(
    r"\b(?:outside|close to|next to|not far from|(?:north|south|east|west) of|on the (?:edge|outskirts) of)"
    r" (?:the (?:[a-z]+ ){0,2}(?:city|town|port) of )?$"
)
"""Before a city near which something stands; what is outside a country is elsewhere."""


def is_place(mention: Mention) -> bool:
    """Tell a place from everything else."""
    return mention.entity.type in _RANK


def whereabouts(findings: Findings) -> list[Mention]:
    """Give the mentions of a sentence with the city in the place of a zone, an area or a park whose city is known."""
    return [_as_city(mention) for mention in findings.mentions]


def _as_city(mention: Mention) -> Mention:
    city = mention.entity.city
    if mention.entity.type != "organization" or city is None or _ZONE.search(mention.entity.name) is None:
        return mention
    return replace(mention, entity=Entity.called("city", city))


def places_from(text: str, findings: Findings, position: int, *, reach: int = 120) -> list[Mention]:
    """Give the places that the first locative after `position` names, at most `reach` characters away.

    Of `Szeged in Hungary` and `Hungary's Szeged` it is Szeged; `Germany and Hungary` are two.
    """
    mentions = whereabouts(findings)
    for place, mention in enumerate(mentions):
        if mention.start < position or not is_place(mention):
            continue
        if mention.start > position + reach:
            return []
        before = text[max(position, mention.start - 60) : mention.start]
        is_beside = mention.entity.type == "city" and _BESIDE.search(before) is not None
        if mention.text.lower() == "there" or is_beside or _LOCATIVE.search(before):
            return list(_row_of_places(text, mentions, place))
    return []


def _row_of_places(text: str, mentions: Sequence[Mention], first: int) -> Iterator[Mention]:
    """Yield the finest place of each name in the row that begins with mention number `first`."""
    index: int | None = first
    while index is not None:
        finest, last = _finest(text, mentions, index)
        yield finest
        index = _next_in_row(text, mentions, last, finest)


def _finest(text: str, mentions: Sequence[Mention], index: int) -> tuple[Mention, int]:
    """Give the finest of the places that say one after another where it is, and the index of the last of them."""
    finest, last = mentions[index], index
    for follower in range(index + 1, min(index + 4, len(mentions))):
        mention = mentions[follower]
        if not is_place(mention):
            break
        between = text[mentions[last].end : mention.start]
        rank, best = _RANK[mention.entity.type], _RANK[finest.entity.type]
        if (
            mention.entity.type == "city"
            and finest.entity.type == "city"
            and _DISTRICT.search(f"{finest.text}{between}")
        ):
            finest, last = mention, follower
        elif _lie_apart(finest.entity, mention.entity):
            break
        elif rank > best and _ABOVE.fullmatch(between):
            last = follower
        elif rank < best and _BELOW.fullmatch(between):
            finest, last = mention, follower
        else:
            break
    return finest, last


def _lie_apart(left: Entity, right: Entity) -> bool:
    """Tell Göttingen and Rayong: a town and a province of two countries, so that neither lies in the other."""
    is_pair = {left.type, right.type} == {"city", "province"}
    return is_pair and None not in (left.country, right.country) and left.country != right.country


def _next_in_row(text: str, mentions: Sequence[Mention], last: int, finest: Mention) -> int | None:
    if last + 1 >= len(mentions) or not is_place(mentions[last + 1]):
        return None
    between = text[mentions[last].end : mentions[last + 1].start]
    is_like = abs(_RANK[mentions[last + 1].entity.type] - _RANK[finest.entity.type]) <= 2
    return last + 1 if is_like and _AND.fullmatch(between) else None
