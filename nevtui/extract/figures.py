"""Every figure of a text, whether a statement comes of it or not. Knows no subjects and no topics."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.chinese import find_chinese_figures
from nevtui.extract.spans import Figure, Mention, Period, Quantity, Sentence

_HAN: Final = re.compile("[\u4e00-\u9fff]")


def with_chinese(text: str, para: int, figures: list[Figure]) -> list[Figure]:
    """Give the figures of a paragraph with those that are written in Chinese, in order.

    Where both have read the same place, the one in Chinese stays: the 1.2 of `1.2万辆` is none.
    """
    if text.isascii() or _HAN.search(text) is None:
        return figures
    chinese = [
        Figure(para, start, end, text[start:end], value, value_high, unit, bound)
        for start, end, value, value_high, unit, bound in find_chinese_figures(text)
    ]
    in_english = [figure.start for figure in figures]
    chinese = [figure for figure in chinese if _HAN.search(figure.text) or not _overlaps(figure, in_english, figures)]
    starts = [figure.start for figure in chinese]
    kept = (figure for figure in figures if not _overlaps(figure, starts, chinese))
    return sorted([*chinese, *kept], key=lambda figure: figure.start)


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
        if not _stands_in(quantity.start, named, mentions) and not _overlaps(quantity, dated, periods)
    )


def _overlaps(figure: Figure | Quantity, starts: Sequence[int], spans: Sequence[Period] | Sequence[Figure]) -> bool:
    """Tell whether `figure` shares a character with one of `spans`, which begin at `starts` and do not overlap."""
    if _stands_in(figure.start, starts, spans):
        return True
    return bisect_right(starts, figure.end - 1) > bisect_right(starts, figure.start)


def _stands_in(position: int, starts: Sequence[int], spans: Sequence[Mention | Period | Figure]) -> bool:
    """Tell whether `position` stands in one of `spans`, which begin at `starts` and do not overlap."""
    place = bisect_right(starts, position) - 1
    return place >= 0 and position < spans[place].end
