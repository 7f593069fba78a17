"""Drawing what is seen of a screen, and not what other widgets cover: a key is answered that much sooner.

Textual 8.2 draws all of every widget that lies where something has changed, the screen and the panes below the lists as
well, parts each line at every edge that any widget has there, and throws away what is covered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget

Span = tuple[int, int]
"""Columns of a line: the first, and the one behind the last."""
Line = dict[int, Strip | None]
"""What is drawn of a line, by the column that it begins at, from edge to edge; None where nothing is."""


class Covering(Compositor):
    """Lays widgets out as Textual does, and draws them from the front to the back where nothing is drawn yet."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Draw what has changed since it was drawn last; None where nothing has."""
        screen = self.size.region
        spans = list(self._regions_to_spans([region.intersection(screen) for region in self._dirty_regions]))
        self._dirty_regions.clear()
        if not spans:
            return None
        wanted: dict[int, list[Span]] = {}
        for y, begin, end in spans:
            wanted.setdefault(y, []).append((begin, end))
        return ChopsUpdate(self._drawn(wanted), spans, [edges[1:] for edges in self.cuts])

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Any:
        """Draw the lines of a part of the screen that are asked for."""
        return self._drawn({y: [crop.column_span] for y in crop.line_range if is_rendered_line(y)})

    def _drawn(self, wanted: Mapping[int, Sequence[Span]]) -> list[Line]:
        """Draw parts of lines, each by the first widget from the front that has something for it."""
        cuts = self.cuts
        lines: list[Line] = [dict.fromkeys(edges[:-1]) for edges in cuts]
        bare = {y: [gap for gap in pairwise(cuts[y]) if _meets(gap, spans)] for y, spans in wanted.items()}
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            gaps = {y: found for y in seen.line_range if (found := _within(bare.get(y, ()), seen))}
            if gaps:
                for y, gap, strip in _pieces(widget, region, seen, gaps):
                    lines[y][gap[0]] = strip
                    bare[y].remove(gap)
        return lines


def _meets(gap: Span, spans: Iterable[Span]) -> bool:
    return any(gap[0] < end and begin < gap[1] for begin, end in spans)


def _within(gaps: Iterable[Span], seen: Region) -> list[Span]:
    return [gap for gap in gaps if seen.x <= gap[0] and gap[1] <= seen.right]


def _pieces(
    widget: "Widget", region: Region, seen: Region, gaps: Mapping[int, Sequence[Span]]
) -> Iterable[tuple[int, Span, Strip]]:
    """Draw what a widget has for gaps, by line; some draw lines that are shorter than they are themselves."""
    first, last = min(gaps), max(gaps)
    part = Region(seen.x - region.x, first - region.y, seen.width, last - first + 1)
    for y, strip in enumerate(widget.render_lines(part), first):
        for begin, end in gaps.get(y, ()):
            if end - seen.x <= strip.cell_length:
                yield y, (begin, end), strip.crop(begin - seen.x, end - seen.x)
