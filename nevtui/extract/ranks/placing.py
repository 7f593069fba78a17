"""The record of a place in a ranking, and what is asked of the words around it."""

from typing import Final

from nevtui.extract import markets, numbers
from nevtui.extract import patterns as re
from nevtui.extract.grammar import subject_before
from nevtui.extract.mentions_at import mention_ending
from nevtui.extract.ranks import words
from nevtui.extract.records import dataclass
from nevtui.extract.spans import Findings, Mention
from nevtui.model.entity import Entity

_BY: Final = re.compile(
    rf"[^,;.:()]{{0,60}}?(?:\b(?:by|in terms of|in|for|on|measured by|based on)|[,(] ?by) (?:(?!and\b"
    rf"|with\b)[\w'’-]+ ){{0,4}}?"
    rf"(?P<by>{words.BY})\b"
)
_CHART: Final = re.compile(
    rf" ?(?:[\w'’-]+ ){{0,3}}?(?P<by>{words.BY}) (?:charts?|rankings?|lists?|tables?|leaderboard)\b"
)
_IN_PLACE: Final = re.compile(r"[\w ,'’-]{0,40}?\b(?:in|across|of|among|within) (?:the |all of )?(?:[A-Z][\w]+ )?$")
_FARTHEST: Final = 140
_OTHER_SUBJECT: Final = re.compile(
    r"(?:, and|;|, while|, but|, with| and| while)"
    r" (?:the|its|their|a|two|three|another|both|each)(?: [\w-]+){1,2} (?:(?:has|have|had) )?$"
)
"""A noun that has taken the place of the name before it: `BYD rose, and the model was third`."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A place in a ranking. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    subject: Entity
    place: int
    by: str | None = None
    """What the ranking goes by, or the class that is ranked."""
    is_standing: bool = False
    """Whether it is told as a description, which holds whatever the verbs around it plan."""
    is_earlier: bool = False
    """Whether it is the place of the time before: `from fifth` in `from fifth to third`."""
    bound: str = "exact"
    where: Entity | None = None


def place_of(words_of_place: str) -> int | None:
    """Give the place that `third`, `12th`, `No. 3` or `number two` stands for."""
    digits = re.search(r"\d+", words_of_place)
    if digits:
        return int(digits[0])
    counted = numbers.number(words_of_place.rpartition(" ")[2])
    return int(counted) if counted else numbers.ordinal(words_of_place)


def told_by(text: str, position: int) -> str | None:
    """Give what a ranking told before `position` goes by where the words after it say so: ` by sales`."""
    found = _BY.match(text, position) or _CHART.match(text, position)
    return words.SAME.get(found["by"], found["by"]) if found else None


def subject_at(text: str, findings: Findings, position: int) -> Mention | None:
    """Give the subject of a verb at `position`, if it can be ranked."""
    if car := _CAR.search(text, max(0, position - 40), position):
        return _product(findings, car)
    right = _right_before(text, findings, position)
    subject = right or subject_before(text, findings, position, words.RANKED)
    if subject and subject.entity.type == "country":
        whole = mention_ending(findings, subject.start - 1, ("company",))
        subject = whole or subject
    if right:
        return subject
    if subject is None or position - subject.end >= _FARTHEST or _OTHER_SUBJECT.search(text, subject.end, position):
        return None
    return subject


def _right_before(text: str, findings: Findings, position: int) -> Mention | None:
    """Give the name or pronoun that ends right before a verb and stands in no other phrase: `Among makers X was`."""
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type in words.RANKED:
            gap = text[mention.end : position]
            is_inner = _INNER.search(text[max(0, mention.start - 14) : mention.start]) is not None
            does = mention.text.lower() in ("it", "they") or _is_doing(text, mention, position)
            if _WHICH.fullmatch(gap):
                return mention
            return mention if _ADVERBS.fullmatch(gap) and (does or not is_inner) else None
    return None


def _is_doing(text: str, mention: Mention, position: int) -> bool:
    """Tell X of `with X topping the list`, who does it himself."""
    return _WITH.search(text, max(0, mention.start - 10), mention.start) is not None and (
        _DOING.match(text, position) is not None
    )


_WITH: Final = re.compile(r"\b[Ww]ith (?:the |its )?$")
_DOING: Final = re.compile(r"[a-z]+ing\b")


def _product(findings: Findings, car: re.Match[str]) -> Mention | None:
    """Give the model that `the car` means."""
    models = [m.entity for m in findings.mentions if m.entity.type == "model" and m.end <= car.start()]
    entity = models[-1] if models else findings.product
    return Mention(0, car.start(), car.end(), car[0], entity) if entity else None


_ADVERBS: Final = re.compile(r" (?:(?:also|again|still|even|now|already|only|has|have|had|has been|have been) )*")
_WHICH: Final = re.compile(r", (?:which|who) (?:(?:has|had|have|then|thus|also|now|only|even|still|in turn) )*")
_INNER: Final = re.compile(
    r"\b(?:of|in|with|for|by|at|from|to|and|on|than|as|near|behind|before|over|against|between|like|including)"
    r" (?:the |its |[\w-]+ )?$"
)
_CAR: Final = re.compile(r"\b[Tt]he (?:model|car|SUV|sedan|crossover|pickup|MPV) $")


def ranked(entity: Entity) -> Entity:
    """Give who is ranked where `entity` is said to be: the country of its market."""
    return markets.whose(entity) if entity.type == "industry" else entity


def where_of(text: str, findings: Findings, position: int) -> Entity | None:
    """Give the place that a ranking ending at `position` is of: ` in China`."""
    for mention in findings.mentions:
        is_place = mention.entity.type in ("city", "province", "country", "bloc")
        if (
            is_place
            and position <= mention.start <= position + 60
            and _IN_PLACE.fullmatch(text, position, mention.start)
        ):
            return mention.entity
    return None
