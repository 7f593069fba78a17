"""Every figure of a text, whether a statement comes of it or not. Knows no subjects and no topics."""

from collections.abc import Iterable, Iterator

from nevtui.extract.spans import Figure, Quantity, Sentence


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
