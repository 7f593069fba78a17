"""The time of a figure: right after it, before it in its clause, in its sentence, or last spoken of."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract import scene_words as words
from nevtui.extract.earlier_levels import earlier_time, when_reached
from nevtui.extract.earlier_times import is_of_level
from nevtui.extract.grammar import clause, is_of_another_sentence
from nevtui.extract.owners import is_elliptic
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Period, Quantity
from nevtui.extract.standing import is_as_of
from nevtui.extract.topics import classes_in


def period_at(scene: Scene, quantity: Quantity) -> Period | None:
    """Give the time of a figure: right after it, before it in its clause, in its sentence, or last spoken of."""
    period = _period_at(scene, quantity)
    return _up_to_now(scene, period, quantity) if period and " since " in scene.text else period


def _up_to_now(scene: Scene, period: Period, quantity: Quantity) -> Period:
    """Give the time since something happened: `has sold 40,000 since the car went on sale in March 2024`."""
    published = scene.antecedents.published
    is_since = quantity.end <= period.start and _SINCE.search(scene.text, quantity.end, period.start)
    if not is_since or published is None or period.when_end or period.role != "time":
        return period
    now = f"{published:%Y-%m-%d}"[: len(period.when)]
    is_plain = len(period.when) in (4, 7, 10) and period.when[4:6] not in ("-Q", "-H") and period.when < now
    return replace(period, when_end=now) if is_plain else period


_SINCE: Final = re.compile(r" since (?:(?!and\b|but\b)[\w'’-]+ ){2,9}(?:in|on) (?:late |early |mid-)?$")


def _period_at(scene: Scene, quantity: Quantity) -> Period | None:
    if scene.part and scene.part.period:
        return scene.part.period
    if earlier := earlier_time_of(scene, quantity):
        return earlier[0]
    if (told := _told_by_when(scene, quantity)) is not None:
        return told
    of_day = wants_day(scene)
    times = [p for p in scene.periods if p.role == "time" and (of_day or not p.is_day or is_as_of(scene.text, p))]
    times = [period for period in times if period.is_day] or times if of_day else times
    times = [period for period in times if not _is_aside(scene, period, quantity)]
    times = [period for period in times if not _ITS_PLAN.search(scene.text, quantity.end, period.start)]
    if quantity.unit in words.RATIOS:
        times = [period for period in times if not is_compared(scene, period)]
    begin, end = clause(scene.text, quantity.start)
    after = period_right_after(scene, quantity, times)
    if after:
        return after
    if words.HOLDS_NOW.search(scene.text, max(begin, quantity.start - 40), quantity.start):
        return None
    before = [p for p in times if p.end <= quantity.start and p.start >= begin]
    if before:
        return before[-1]
    inside = [p for p in times if begin <= p.start < end] or [p for p in times if p.end <= quantity.start]
    if not inside and (scene.antecedents.period is None or of_day):
        inside = [p for p in times if not is_of_another_sentence(scene.text, quantity.end, p.start)]
    if inside and not of_day:
        other = words.OTHER_FIGURE.search(scene.text, quantity.end, inside[0].start)
        if other:
            is_joined = other[0].startswith(("and", "while", "but"))
            return scene.antecedents.period or (inside[0] if is_joined else None)
    if inside or of_day or words.STANDING.search(scene.text[begin:end]):
        return inside[0] if inside else scene.antecedents.day if of_day else None
    return _carried(scene)


_ITS_PLAN: Final = re.compile(
    r",? and (?:it )?(?:now )?(?:aims?|plans?|wants?|hopes?|expects?|intends?|targets?|is to|should|will)\b"
)
"""Between a figure and the time of what somebody means to do beside: `sold 5,000, and aims to earn money in 2026`."""


def _told_by_when(scene: Scene, quantity: Quantity) -> Period | None:
    """Give April of last year for 9,002 of `down from April last year, when it delivered 9,002`."""
    if quantity.unit in words.RATIOS or " when " not in scene.text:
        return None
    near = [p for p in scene.periods if 0 < quantity.start - p.end < _WHEN_NEAR and p.role != "report" and not p.is_day]
    behind = [p for p in near if _WHEN.fullmatch(scene.text, p.end, quantity.start)]
    return behind[-1] if behind else None


_WHEN_NEAR: Final = 60
_WHEN: Final = re.compile(
    r"(?: [a-z]+){0,2},? when (?:(?:it|they|he|the [a-z]+|[A-Z][\w-]+) )?(?:had )?[a-z]+(?: [a-z]+){0,3} "
)


def earlier_time_of(scene: Scene, quantity: Quantity) -> tuple[Period | None] | None:
    """Give the time of a level that the figure before is compared with; None where the figure is none."""
    told = scene.last.period if scene.last else scene.antecedents.period
    return earlier_time(scene.text, quantity, scene.periods, told)


def _is_aside(scene: Scene, period: Period, quantity: Quantity) -> bool:
    """Tell a time of another level, or of an aside that is over: `BYD, which came in 2021, sold 2,350 cars`."""
    if is_of_level(scene.text, period.start, quantity.start):
        return True
    if quantity.end < period.start:
        return words.is_of_aside_to_come(scene.text, quantity.end, period.start, period.end)
    is_closed = words.ASIDE_ENDS.match(scene.text, period.end, quantity.start) is not None
    return is_closed and words.ASIDE_BEGINS.search(scene.text, 0, period.start) is not None


def wants_day(scene: Scene) -> bool:
    """Tell whether prices of shares are spoken of, which are those of a day."""
    told = scene.topic.property if scene.topic else scene.antecedents.property
    return told == "share price"


def _carried(scene: Scene) -> Period | None:
    """Give the time last spoken of; for another company the one of the article, if its paragraph told it."""
    told, lead, focus = scene.antecedents.period, scene.antecedents.lead, scene.antecedents.focus
    is_turn = scene.last is None and scene.subject and focus and focus.type == scene.subject.type == "company"
    is_told = lead is not None and not lead.is_day and lead.when in scene.antecedents.told
    return lead if is_turn and is_told and told and scene.subject is not focus else told


def is_compared(scene: Scene, period: Period) -> bool:
    """Tell a time that growth is measured from: `a 6% rise from April`."""
    return (
        not period.is_day
        and words.COMPARED_TIME.search(scene.text, max(0, period.start - 40), period.start) is not None
    )


def period_right_after(scene: Scene, quantity: Quantity, times: Sequence[Period] | None = None) -> Period | None:
    """Give the time that follows a figure with no more than a noun and a preposition between."""
    if times is None:
        times = [p for p in scene.periods if p.role == "time" and not p.is_day and not is_compared(scene, p)]
    return next(
        (
            p
            for p in times
            if p.start >= quantity.end and words.RIGHT_AFTER.fullmatch(scene.text, quantity.end, p.start)
        ),
        None,
    )


def period_of_ratio(scene: Scene, quantity: Quantity) -> Period | None:
    """Give the time of a percentage or a multiple: beside it, that of the level it leads to, or of the last figure."""
    if scene.base:
        return scene.base.period
    if scene.part and scene.part.period:
        return scene.part.period
    if after := period_right_after(scene, quantity):
        return after
    if reached := when_reached(scene.text, quantity, scene.periods):
        return reached
    if earlier := earlier_time_of(scene, quantity):
        return earlier[0]
    own = [
        p
        for p in scene.periods
        if p.role == "time"
        and not p.is_day
        and scene.last
        and scene.last.quantity.end <= p.start < quantity.start
        and not is_compared(scene, p)
        and not is_of_level(scene.text, p.start, quantity.start)
    ]
    if wants_day(scene) and any(period.is_day for period in scene.periods):
        return period_at(scene, quantity)
    if scene.last and not own and belongs_to_last(scene, quantity):
        return scene.last.period
    return period_at(scene, quantity)


def is_of_another_clause(text: str, quantity: Quantity, period: Period | None) -> bool:
    """Tell January of `a plant, which can make 300,000 cars a year, has stood still since January`."""
    if period is not None and period.end < quantity.start:
        return ";" in text[period.end : quantity.start]
    if period is None or period.start < quantity.end or "," not in text[quantity.end : period.start]:
        return False
    return _ASIDE.search(text, max(0, quantity.start - 60), quantity.start) is not None


_ASIDE: Final = re.compile(r", (?:which|where|that|with|whose) [^,]*$")


def belongs_to_last(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether a growth rate follows its figure: `sold 248,300, up 49.5%`."""
    last = scene.last
    if last is None or (scene.topic and scene.topic.start > last.quantity.end and not scene.topic.is_verb):
        return False
    between = scene.text[last.quantity.end : quantity.start]
    return (
        len(between) < 90
        and ";" not in between
        and not classes_in(scene.text, last.quantity.end, quantity.start)
        and not any(
            last.quantity.end <= m.start < quantity.start
            and ((m.entity.type in ("company", "model") and m.start in scene.heads) or is_elliptic(scene.text, m))
            for m in scene.mentions
        )
    )
