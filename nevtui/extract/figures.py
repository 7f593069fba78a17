"""Every figure of a text, whether a statement comes of it or not. Knows no subjects and no topics."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from nevtui.extract.spans import Figure, Mention, Period, Quantity, Sentence


def figures_of(sentence: Sentence, quantities: Iterable[Quantity]) -> Iterator[Figure]:
    """Yield the quantities of one sentence as figures of its paragraph, offsets from the paragraph's beginning."""
    for quantity in quantities:
        sign = quantity.sign or 1
        high = quantity.value_high
        yield Figure(
            para=sentence.para,
            start=sentence.start + quantity.start,
            end=sentence.start + quantity.end,
            text=sentence.text[quantity.start : quantity.end],
            value=quantity.value * sign,
            value_high=None if high is None else high * sign,
            unit=quantity.unit,
            bound=quantity.bound,
        )


def without_names_and_times(
    quantities: Sequence[Quantity], mentions: Sequence[Mention], periods: Sequence[Period]
) -> tuple[Quantity, ...]:
    """Give `quantities` without the 3 of `Model 3` and the 2020 of `in 2020`; all three are in order."""
    if not quantities or not (mentions or periods):
        return tuple(quantities)
    named = [mention.start for mention in mentions]
    dated = [period.start for period in periods]
    return tuple(
        quantity
        for quantity in quantities
        if not _stands_in(quantity.start, named, mentions)
        and not _stands_in(quantity.start, dated, periods)
        and bisect_right(dated, quantity.end - 1) == bisect_right(dated, quantity.start)
    )


def _stands_in(position: int, starts: Sequence[int], spans: Sequence[Mention] | Sequence[Period]) -> bool:
    """Tell whether `position` stands in one of `spans`, which begin at `starts` and do not overlap."""
    place = bisect_right(starts, position) - 1
    return place >= 0 and position < spans[place].end
