"""Reads what each quantity of a sentence measures, whose it is and of which time; the rules pick from that."""

from collections.abc import Sequence

from nevtui.extract.amounts import read_amount
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.ratios import read_ratio
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic


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
    if not quantities:
        return ()
    scene = Scene(text, mentions, periods, antecedents, heads)
    readings: list[Reading] = []
    events: list[Mention | Quantity | Topic] = [*mentions, *quantities, *topics]
    for event in sorted(events, key=lambda event: event.start):
        if isinstance(event, Mention):
            scene.hear(event)
        elif isinstance(event, Topic):
            scene.take_up(event)
        else:
            reading = (
                read_ratio(scene, event)
                if event.unit in ("percent", "percentage_points", "times")
                else read_amount(scene, event)
            )
            if reading:
                readings.append(reading)
                scene.last = reading
                scene.change = reading if reading.is_change else scene.change
    return tuple(readings)
