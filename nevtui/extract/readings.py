"""Reads what each quantity of a sentence measures, whose it is and of which time; the rules pick from that."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.amounts import read_amount
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.denials import is_not_claimed
from nevtui.extract.folds import FOLD, find_folds
from nevtui.extract.fronted import firm_placed, fronted_firm, product_that_does, subject_to_come
from nevtui.extract.groups_of_makers import is_of_some, of_the_group
from nevtui.extract.leftover_readings import read_loosely
from nevtui.extract.nations_cars import is_untold, of_the_brands
from nevtui.extract.other_goods import are_other_goods, is_of_all_goods, narrowed
from nevtui.extract.other_owners import counts_sites
from nevtui.extract.outsiders import are_joined, are_of_others, counts_several
from nevtui.extract.owners import OWNERS
from nevtui.extract.parallels import parts_of
from nevtui.extract.ratios import read_fold, read_ratio
from nevtui.extract.scene import Scene
from nevtui.extract.segments import of_the_part
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic
from nevtui.extract.spoken import reports_markets
from nevtui.extract.tables import read_row


def find_readings(
    text: str,
    mentions: tuple[Mention, ...],
    quantities: Sequence[Quantity],
    periods: tuple[Period, ...],
    topics: Sequence[Topic],
    antecedents: Antecedents,
    heads: frozenset[int],
) -> tuple[Reading, ...]:
    """Give a reading for each quantity whose topic and owner are clear, in order of the sentence."""
    folds = find_folds(text, quantities)
    if not quantities and not folds:
        return ()
    if antecedents.header and "|" in text:
        return tuple(read_row(text, antecedents.header, mentions, quantities, antecedents))
    mentions = _not_inside(mentions)
    scene = Scene(text, mentions, periods, antecedents, heads)
    scene.nouns = tuple(topic for topic in topics if not topic.is_verb)
    mentions = _opened(scene)
    parts = parts_of(text, mentions, topics, periods, quantities)
    readings: list[Reading] = []
    events: list[Mention | Quantity | Topic] = [*mentions, *quantities, *folds, *topics]
    are_others = is_row = of_row = False
    for event in sorted(events, key=lambda event: event.start):
        if isinstance(event, Mention):
            scene.hear(event)
            are_others = are_others and event.start not in heads
            is_row = are_joined(text, mentions, event, heads) or (is_row and event.start not in heads)
        elif isinstance(event, Topic):
            scene.take_up(of_the_part(text, narrowed(text, event)))
            are_others = are_of_others(text, event, mentions) or are_other_goods(text, event)
            of_row = counts_several(text, event, mentions)
        elif counts_sites(text, event):
            are_others, scene.unread = True, event
        elif are_others or ((is_row or of_row) and event.start not in parts) or _are_inhabitants(text, event):
            scene.unread = event
        else:
            for part in parts.get(event.start, (None,)):
                scene.keep_step(part)
                if reading := _read(scene, event):
                    readings.append(reading)
                    scene.remember(reading)
                else:
                    scene.unread = event
                    loose = tuple(read_loosely(scene, event))
                    scene.growth = next((one for one in loose if one.is_change), None)
                    readings.extend(loose)
    claimed = (reading for reading in readings if not is_not_claimed(text, reading.quantity.start))
    told = (of_the_group(text, mentions, of_the_brands(text, mentions, one)) for one in claimed)
    return tuple(one for one in told if one and not _is_nobodys(scene, one))


def _are_inhabitants(text: str, quantity: Quantity) -> bool:
    """Tell the ten million of `a city of 10 million`."""
    return _TOWN_OF.search(text, max(0, quantity.start - 40), quantity.start) is not None


_TOWN_OF: Final = re.compile(
    r"\b(?:city|town|province|county|country|nation|region) of (?:about |some |around |nearly |over |more than )?$"
)


def _is_nobodys(scene: Scene, reading: Reading) -> bool:
    """Tell a market's profit, and a figure of a part of the makers, cars or goods that no statement tells of."""
    if reading.property == "profit" and markets.place_of(reading.subject) is not None:
        return True
    if is_untold(reading) or is_of_some(scene.text, scene.mentions, reading):
        return True
    if any(reports_markets(mention.entity) for mention in scene.mentions):
        return False
    return is_of_all_goods(scene.text, scene.antecedents, reading)


def _opened(scene: Scene) -> tuple[Mention, ...]:
    """Give the scene the subject that the sentence opens with; give its mentions, but no `it` that is a figure."""
    text, mentions, heads = scene.text, scene.mentions, scene.heads
    if first := fronted_firm(text, mentions) or subject_to_come(text, mentions, heads):
        scene.subject = first.entity
        scene.mentions = tuple(m for m in mentions if not _is_figure(text, first, m))
    elif not any(m.start in heads and m.entity.type in OWNERS for m in mentions) and (
        put := firm_placed(text, mentions)
    ):
        scene.subject = put.entity
    elif product := product_that_does(text, mentions, scene.antecedents.of_kind("model")):
        scene.subject = product
    return scene.mentions


def _is_figure(text: str, fronted: Mention, one: Mention) -> bool:
    """Tell what `it` means in `At X, it was 14,087`: the figure told before, and nobody."""
    return one.text in ("it", "they") and text[fronted.end : one.start].strip(", ") == ""


def _not_inside(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out names that are part of other ones: Beijing of `the Beijing-based company` owns no figure.

    Nor does Germany of `Germany's Thuringia`.
    """
    end = -1
    outer: list[Mention] = []
    for mention in mentions:
        if outer and outer[-1].entity.type == "country" and mention.start == end + len("'s "):
            outer.pop()
        if mention.start >= end:
            outer.append(mention)
            end = mention.end
    return mentions if len(outer) == len(mentions) else tuple(outer)


_TIMES_OF: Final = re.compile(
    r" (?:as (?:many|much|high|large)\b|the (?:(?:20\d\d|year-earlier|previous|prior) )?(?:number|figure"
    r"|amount|level|total|volume|tally)\b|that of|those of|its |their )"
)
"""Behind a multiple in figures or words that is a growth: `five times as many as`."""


def _read(scene: Scene, quantity: Quantity) -> Reading | None:
    if quantity.noun == FOLD or (quantity.unit == "times" and _TIMES_OF.match(scene.text, quantity.end)):
        return read_fold(scene, quantity)
    is_ratio = quantity.unit in ("percent", "percentage_points", "times")
    return read_ratio(scene, quantity) if is_ratio else read_amount(scene, quantity)
