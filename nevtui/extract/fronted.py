"""Whom a sentence is about that a phrase before its clause tells: `At X, sales rose`, `With 5,000 sold, X led`.

Knows names and where they stand, no figures.
"""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention, Topic
from nevtui.model.entity import Entity

_AT: Final = re.compile(
    r"(?:(?:And|But|Meanwhile,?|Elsewhere,?|In (?:19|20)\d\d,?|Last (?:year|month|quarter),?) )?"
    r"(?:At|For|Over at|[Aa]t|[Ff]or)(?: (?:rival|rivals|its rival|compatriot|newcomer|market leader"
    r"|fellow [a-z-]+))? "
)
_IN: Final = re.compile(
    r"(?:(?:And|But|Meanwhile,?) )?(?:In|Across|Throughout)(?: the)?(?: (?:whole|neighbou?ring))?(?: of)? "
)
_APPOSED: Final = re.compile(r"(?:, (?:an?|the|its|which|whose|where|based|now|also|once) [^,;]{2,60})?, ")
_FIGURE_AFTER: Final = re.compile(
    r" (?:it|they|(?:the|that) (?:figure|number|total|tally|count|volume|rise|fall|increase|drop|share)|sales"
    r"|deliveries|output|production|exports|registrations|revenue|profits?|losses|growth)\b"
)
"""Behind `At X` without a comma."""
_WITH: Final = re.compile(
    r"(?:With|Having|Boasting|Despite|After|By|Selling|Making|Building|Delivering|Following|Of (?:its|their)) "
)
_MAKERS: Final = ("company", "model")
_PLACES: Final = ("city", "province", "country", "bloc")


def fronted_firm(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Give `X` of `At X, (a maker of vans,) sales rose`."""
    return _fronted(text, mentions, _AT, _MAKERS)


def fronted_place(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Give `Y` of `In Y, registrations of electric cars rose`."""
    return _fronted(text, mentions, _IN, _PLACES)


def _fronted(text: str, mentions: Sequence[Mention], before: re.Pattern[str], types: tuple[str, ...]) -> Mention | None:
    first = mentions[0] if mentions else None
    if first is None or first.entity.type not in types or not before.fullmatch(text, 0, first.start):
        return None
    return first if _APPOSED.match(text, first.end) or _FIGURE_AFTER.match(text, first.end) else None


def subject_to_come(text: str, mentions: Sequence[Mention], heads: frozenset[int]) -> Mention | None:
    """Give `X` of `With 5,000 cars sold, X led`, `Having sold 5,000, X led`."""
    if _WITH.match(text) is None:
        return None
    subject = next((m for m in mentions if m.start in heads), None)
    if subject is None or subject.entity.type not in _MAKERS:
        return None
    is_behind = text.endswith(", ", 0, subject.start) or _FIGURE_BEFORE.search(text, 0, subject.start)
    return subject if is_behind else None


_FIGURE_BEFORE: Final = re.compile(r"(?:\d ?%|\bper ?cent|\bGWh) $")
"""Before a subject behind what it has, without a comma: `With a share of 37.9% X led`."""


def firm_placed(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Give `X` of `The institute put X third (on 2 GWh)`, the only firm of a sentence whose subject only counts."""
    firms = [mention for mention in mentions if mention.entity.type in _MAKERS]
    is_alone = len({mention.entity for mention in firms}) == 1
    return firms[0] if is_alone and _PUT.search(text, max(0, firms[0].start - 40), firms[0].start) else None


_PUT: Final = re.compile(
    r"\b(?:put|puts|places?d?|rank(?:s|ed)|lists?|listed|has|estimated?|estimates) (?:the )?(?:[a-z-]+ ){0,2}$"
)
"""Before the firm that somebody who counts gives a place or a share."""


def place_told(text: str, mentions: Sequence[Mention], topic: Topic, focus: Entity | None) -> Mention | None:
    """Give the place that a noun is about, where no firm is spoken of and nobody owns it: before it or behind."""
    place = fronted_place(text, mentions)
    if place and owns_topic(place, topic):
        return place
    return None if focus and focus.type in _MAKERS else place_behind(text, mentions, topic)


def place_behind(text: str, mentions: Sequence[Mention], topic: Topic) -> Mention | None:
    """Give `Y` of `Sales of electric cars rose 30% in Y`, the only one named in the clause."""
    named = [mention for mention in mentions if mention.start >= topic.end]
    first = named[0] if named and len(named) == len(mentions) and not topic.is_verb else None
    if first is None or first.entity.type not in _PLACES or topic.start > _OPENS:
        return None
    return first if _CLASS_GREW_IN.fullmatch(text, topic.end, first.start) else None


_OPENS: Final = 40
"""Characters before the noun that a sentence opens with: `In May wholesale`."""
_CLASS_GREW_IN: Final = re.compile(
    r"(?: of (?!(?:its|their|his)\b)[^,;.]{3,40}?)? (?:rose|grew|fell|climbed|jumped|surged|soared|dropped|declined"
    r"|increased|decreased|shrank|slid|slumped|plunged|doubled|tripled|reached|hit|totall?ed|came to|stood at|topped"
    r"|exceeded|were|was|are|amounted to|expanded)\b(?:(?!\b(?:made|built|produced|plants?|factor(?:y|ies)|from|by"
    r"|at|while|whereas)\b)[^;:.]|\.(?=\d)){0,60}? (?:in|across|throughout) (?:the )?(?:whole of )?"
)


def product_that_does(text: str, mentions: Sequence[Mention], product: Entity | None) -> Entity | None:
    """Give the model spoken of for `The crossover, which goes 430 km, sold 4,100 times`."""
    found = _PRODUCT_DOES.match(text) if product else None
    others = (m for m in mentions if found and m.start < found.end() and m.entity.type in _MAKERS)
    return product if found and next(others, None) is None else None


_PRODUCT_DOES: Final = re.compile(
    r"(?:The|This) (?:(?!of\b)[\w-]+ ){0,3}?(?:car|SUV|sedan|hatchback|crossover|minivan|MPV|pickup|hybrid|model|van"
    r"|saloon"
    r"|EV|seater)(?:,? (?:which|whose|an?|built|made|priced|launched|sold|on sale) [^.;]{2,90},)? (?:has |had |also "
    r"|then ){0,2}"
    r"(?:was|is|had|has|sold|found|drew|won|reached|accounted|came|notched|attracted|racked|collected|passed|outsold"
    r"|did"
    r"|remained"
    r"|remains|stayed|made up|became|led|topped|found)\b"
)


def owns_topic(place: Mention, topic: Topic) -> bool:
    """Tell whether a noun right behind a fronted place is about it: `In Y, NEV output reached`."""
    return not topic.is_verb and 0 < topic.start - place.end < _NEAR


_NEAR: Final = 70
