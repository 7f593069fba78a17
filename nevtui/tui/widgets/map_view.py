"""A map with places and a cursor on one of them. It draws what it is given, and knows no question and no pane."""

import asyncio
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from nevtui.format.text import cells, fit, pad
from nevtui.tui.widgets.canvas import Canvas, runs, write
from nevtui.tui.widgets.draw import Piece, ends, strip
from nevtui.tui.widgets.map_outline import HIGH, WIDE, drawn, outlines
from nevtui.tui.widgets.map_places import (
    ASCII_DOTS,
    BOX_WIDTH,
    DOT_STYLES,
    DOTS,
    OUTLINE,
    Label,
    Plan,
    Spot,
    clear,
    label_of,
    nearest,
    planned,
    spelled,
)
from nevtui.tui.widgets.map_views import VIEWS, Frame, View
from nevtui.tui.widgets.window import WindowedList

SMALLEST: Final = (16, 4)
"""Cells and lines below which there is no map."""
_LEGEND_FROM: Final = 8
"""Lines from which on there is a legend."""
_ROOMY: Final = 80
"""Cells from which on the legend is spelt out."""
_LONGEST: Final = 32
"""Cells of a name that stands over other things."""
_NEAR: Final = 3
"""Cells from a dot within which a click means it."""


class MapView(WindowedList[Any]):
    """All rows at once, as dots on the outline. Where the cursor goes only what has changed is drawn."""

    def __init__(
        self,
        spot_of: Callable[[Any], Spot],
        sign_of: Callable[[Any, bool], tuple[str, str]],
        *,
        outline: Path,
        counted: Callable[[], str],
    ) -> None:
        """`sign_of` gives sign and style of a row that stands out, `counted` the noun for the counts."""
        super().__init__(lambda row, width, on_cursor: [])
        self._spot_of, self._sign_of, self._outline, self._counted = spot_of, sign_of, outline, counted
        self.view: View = VIEWS[1]
        self.is_ascii = False
        self._spots: list[Spot] = []
        self._planned: tuple[object, ...] = ()
        self._planned_rows: Sequence[Any] = ()
        self._plan: Plan | None = None
        self._base: Canvas = []
        self._canvas: Canvas = []
        self._shown_elsewhere: list[int] = []
        """Numbers of the places in the corner's lines."""
        self._stale = True
        self._drawn_ahead: tuple[object, ...] = ()

    @property
    def page(self) -> int:
        """Rows of a page: by count, as one does not see rows."""
        return 10

    @property
    def plan(self) -> Plan:
        """Where everything stands now."""
        width, height = self.size
        lines = height - (height >= _LEGEND_FROM)
        now = (self.view.name, width, lines, self.is_ascii)
        if self._plan is None or now != self._planned or self._rows is not self._planned_rows:
            self._planned, self._planned_rows = now, self._rows
            self._spots = [self._spot_of(row) for row in self._rows]
            frame = Frame.fitting(self.view, max(width, 2) * WIDE, max(lines, 2) * HIGH)
            self._plan = planned(self._spots, frame)
            self._base = self._drawn(self._plan, _outline(self._outline, frame, self.is_ascii))
            if now != self._drawn_ahead and width >= SMALLEST[0]:
                self._drawn_ahead = now
                self.run_worker(self._draw_ahead(frame), group="ahead", exclusive=True)
        return self._plan

    async def _draw_ahead(self, frame: Frame) -> None:
        await asyncio.to_thread(self._draw_beside, frame)

    def _draw_beside(self, frame: Frame) -> None:
        """Draw the outlines of the next views ahead, on a thread: a key that changes the view is answered at once."""
        at = VIEWS.index(frame.view)
        for view in VIEWS[max(at - 1, 0) : at + 2]:
            ahead = Frame.fitting(view, frame.width_dots, frame.height_dots)
            _outline(self._outline, ahead, self.is_ascii)

    def show_view(self, view: View) -> None:
        """Show another part of the earth."""
        if view is not self.view:
            self.view = view
            self.refresh()

    def go(self, across: int, down: int) -> bool:
        """Go to the nearest place in a direction; from one elsewhere up and down its list, else to the first in view.

        False where there is none.
        """
        there = self.beside(across, down)
        if there is not None:
            self.move_to(there)
        return there is not None

    def beside(self, across: int, down: int) -> int | None:
        """Give the place (0-based) that `go` goes to; None where there is none."""
        plan = self.plan
        if not self._spots or self.cursor >= len(plan.at):
            return None
        there = nearest(plan, self.cursor, across, down)
        if plan.at[self.cursor] is None:
            listed = plan.elsewhere
            at = listed.index(self.cursor) + down
            in_view = next((number for number, cell in enumerate(plan.at) if cell is not None), None)
            there = listed[at] if down and 0 <= at < len(listed) else in_view
        return there

    def in_view(self) -> tuple[int, int]:
        """Count the places in view and those elsewhere."""
        elsewhere = self.plan.elsewhere
        return len(self._spots) - len(elsewhere), len(elsewhere) - self.unknown

    @property
    def unknown(self) -> int:
        """Count the places of which nobody knows where they lie."""
        return sum(spot.longitude is None or spot.latitude is None for spot in self._spots)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Any:
        """Draw anew, and compose before that."""
        self._stale = True
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, height = self.size
        if self.words or width < SMALLEST[0] or height < SMALLEST[1]:
            return super().render_line(y) if self.words else self._too_small(y)
        if self._stale:
            self._canvas, self._stale = self._composed(), False
        if y >= len(self._canvas):
            pieces: list[Piece] = self._legend() if y == height - 1 else []
        else:
            pieces = list(runs(self._canvas[y]))
        if self._dimmed:
            pieces = [(text, "dim") for text, _ in pieces]
        return strip(pieces, width, self.app.theme)

    def _too_small(self, y: int) -> Strip:
        """Name the place under the cursor, where there is no room for a map."""
        here = self._spot_of(self.current) if self.current is not None else None
        lines: list[list[Piece]] = [
            [("  ", "text"), (here.name, "strong accent"), (f" {here.counted:,}", "dim")] if here else [],
            [("  too small for a map", "dim")],
        ]
        return strip(lines[y] if y < len(lines) else [], self.size.width, self.app.theme)

    def _drawn(self, plan: Plan, outline: list[str]) -> Canvas:
        """Draw what stays where the cursor moves: outline, dots, names."""
        canvas: Canvas = [[(sign, OUTLINE) for sign in line] for line in outline]
        for number in reversed(range(len(plan.at))):
            cell = plan.at[number]
            if cell is not None:
                size = self._step_of(number)
                write(canvas, *cell, (ASCII_DOTS if self.is_ascii else DOTS)[size], DOT_STYLES[size])
        for number, label in plan.labels.items():
            self._write_label(canvas, label, number, None)
        for y in range(plan.box_lines):
            write(canvas, plan.box[0], plan.box[1] + y, " " * BOX_WIDTH, "text")
        return canvas

    def _step_of(self, number: int) -> int:
        assert self._plan is not None
        count = self._spots[number].counted
        return sum(count >= step for step in self._plan.sizes)

    def _write_label(self, canvas: Canvas, label: Label, number: int, style: str | None) -> None:
        """Write a name, its count dim."""
        name = spelled(self._spots[number].name)
        usual = "text" if self._step_of(number) else "dim"
        for x in (label.x - 1, label.x + cells(label.text)):
            clear(canvas, x, label.y)
        write(canvas, label.x, label.y, label.text, style or usual)
        if style is None and label.text != name:
            write(canvas, label.x + cells(name), label.y, label.text[len(name) :], "dim")

    def _composed(self) -> Canvas:
        """Put what stands out over the rest: the cursor's place, and what is pinned, marked or named elsewhere."""
        plan = self.plan
        canvas = [row[:] for row in self._base]
        special: list[tuple[int, str, str]] = []
        for number, row in enumerate(self._rows):
            sign, style = self._sign_of(row, self.lively and number == self.cursor)
            if style:
                special.append((number, sign, style))
        for number, sign, style in sorted(special, key=lambda one: one[0] == self.cursor):
            self._light(canvas, plan, number, sign, style)
        self._list_elsewhere(canvas, plan, {number: (sign, style) for number, sign, style in special})
        return canvas

    def _light(self, canvas: Canvas, plan: Plan, number: int, sign: str, style: str) -> None:
        """Draw a place that stands out, with its name wherever that fits."""
        cell = plan.at[number]
        if cell is None:
            return
        x, y = cell
        write(canvas, x, y, (ASCII_DOTS if self.is_ascii else DOTS)[max(self._step_of(number), 1)], f"strong {style}")
        size = len(canvas[0]), len(canvas)
        label = plan.labels.get(number) or label_of(self._spots[number], cell, plan, size)
        if label is None:
            label = self._forced(number, cell, len(canvas[0]))
            self._unwrite(canvas, plan, label)
        self._write_label(canvas, label, number, f"strong {style}")
        write(canvas, label.x - 1, label.y, sign, f"strong {style}")

    def _forced(self, number: int, cell: tuple[int, int], wide: int) -> Label:
        """Give a name a place over whatever stands there."""
        spot = self._spots[number]
        text = fit(f"{spelled(spot.name)} {spot.counted:,}", max(min(wide - 4, _LONGEST), 1))
        x = cell[0] + 2
        return Label(x if x + cells(text) <= wide else max(cell[0] - 1 - cells(text), 1), cell[1], text)

    def _unwrite(self, canvas: Canvas, plan: Plan, over: Label) -> None:
        """Take away the names that `over` would cover in part: what is left of them would be read with it."""
        begin, end = over.x - 1, over.x + cells(over.text) + 1
        for label in plan.labels.values():
            if label.y == over.y and label.x < end and begin < label.x + cells(label.text):
                write(canvas, label.x, label.y, " " * cells(label.text), "text")

    def _list_elsewhere(self, canvas: Canvas, plan: Plan, special: dict[int, tuple[str, str]]) -> None:
        """List places out of view in the corner, the cursor's always among them."""
        listed, lines, self._shown_elsewhere = plan.elsewhere, plan.box_lines, []
        if not lines:
            return
        x, y = plan.box
        title = "elsewhere" if len(listed) > self.unknown else "place unknown"
        write(canvas, x, y, fit(f"  {title} {len(listed):,}", BOX_WIDTH), "dim")
        room = lines - 1 if len(listed) <= lines - 1 else max(lines - 2, 0)
        at = listed.index(self.cursor) if self.cursor in listed else 0
        begin = max(0, min(at - room + 1, len(listed) - room)) if at >= room else 0
        self._shown_elsewhere = shown = listed[begin : begin + room]
        for line, number in enumerate(shown, start=1):
            sign, style = special.get(number, ("", ""))
            count = f"{self._spots[number].counted:,}"
            name = pad(spelled(self._spots[number].name), BOX_WIDTH - 4 - len(count))
            write(canvas, x, y + line, pad(sign, 2) + name, f"strong {style}" if style else "text")
            write(canvas, x + 2 + cells(name), y + line, f" {count}", f"strong {style}" if style else "dim")
        if room and len(listed) > room:
            more = len(listed) - len(shown)
            write(canvas, x, y + 1 + len(shown), fit(f"  and {more:,} more", BOX_WIDTH), "dim")

    def _legend(self) -> list[Piece]:
        """Say what the sizes mean, and how many places have no position."""
        middling, great = self.plan.sizes
        is_short = self.size.width < _ROOMY
        more = f"{great:,}+" if is_short else f"{great:,} and more"
        between = f"{middling:,} to {great - 1:,}" if great - 1 > middling else f"{middling:,}"
        words = ("fewer" if middling > 2 else "1", between, more)
        most = max((spot.counted for spot in self._spots), default=0)
        pieces: list[Piece] = [("  ", "text")]
        dots = ASCII_DOTS if self.is_ascii else DOTS
        for sign, style, meaning, least in reversed(
            tuple(zip(dots, DOT_STYLES, words, (1, middling, great), strict=True))
        ):
            if least <= most:
                pieces += [(f"{sign} ", style), (f"{meaning}  " if is_short else f"{meaning}   ", "dim")]
        nowhere = self.unknown
        left_out = "of unknown place" if is_short else "without a known place"
        return ends(
            [*pieces, (self._counted(), "dim")], [(f"{nowhere:,} {left_out}", "dim")] * bool(nowhere), self.size.width
        )

    def _refresh_rows(self, *positions: int) -> None:
        """Draw the lines anew that differ."""
        before = self._canvas
        if not before or self.words or len(before) != len(self._base):
            self.refresh()
            return
        now = self._composed()
        changed = [y for y, row in enumerate(now) if y >= len(before) or row != before[y]]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _scroll(self) -> None:
        """All rows are there; nothing is scrolled."""

    def on_resize(self) -> None:
        """Nothing: it is drawn anew for its size."""

    def on_click(self, event: events.Click) -> None:
        """Go to the place that is clicked or named there, or near which; Textual calls no other handler then."""
        event.prevent_default()
        there = self._at(event.x, event.y)
        if there is not None:
            self.move_to(there)

    def _at(self, x: int, y: int) -> int | None:
        """Give the place whose line in the corner, whose name, or near whose dot a cell is."""
        plan, (left, top) = self.plan, self.plan.box
        line = y - top - 1
        if left <= x < left + BOX_WIDTH and 0 <= line < len(self._shown_elsewhere):
            return self._shown_elsewhere[line]
        named = [at for at, label in plan.labels.items() if label.y == y and 0 <= x - label.x < cells(label.text)]
        dots = [(abs(cell[0] - x) + 2 * abs(cell[1] - y), at) for at, cell in enumerate(plan.at) if cell is not None]
        distance, nearest_dot = min(dots, default=(_NEAR + 1, 0))
        return next(iter(named), nearest_dot if distance <= _NEAR else None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go to the next by count."""
        event.stop()
        event.prevent_default()
        self.move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go to the one before by count."""
        event.stop()
        event.prevent_default()
        self.move(-1)

    @property
    def plain(self) -> str:
        """What is drawn, for tests."""
        return "\n".join("".join(sign for sign, _ in row).rstrip() for row in self._composed())


@lru_cache(maxsize=16)
def _outline(file: Path, frame: Frame, is_ascii: bool) -> list[str]:
    """Draw coasts and borders once for each size and view."""
    return drawn(outlines(file), frame, is_ascii=is_ascii)
