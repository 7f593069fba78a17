"""A histogram over years, quarters or months, with what carries no time counted beside the axis."""

from dataclasses import dataclass
from typing import Final

from textual.strip import Strip
from textual.widget import Widget

from nevtui.tui.widgets.draw import Piece, strip

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000)
"""Years that stand together in one bar, where single ones do not fit."""

_BESIDE: Final = {"year": 15, "quarter": 18, "month": 16}
"""Cells that the counts beside the axis take: `no quarter said`, and a gap."""

_YEAR_CELLS: Final = 5
"""Cells of a bar with its year below, at least."""

_MOST: Final = 0.8
"""Share of the statements that has to stand in view, where years may be out of view."""

_A_YEAR: Final = {"year": 1, "quarter": 4, "month": 12}
_PLACES: Final = {
    "quarter": ("Q1", "Q2", "Q3", "Q4"),
    "month": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


@dataclass(frozen=True, slots=True)
class Year:
    """A bar: how many statements a year has; or a quarter or month, numbered from the year 0."""

    year: int
    statements: int


class Years(Widget):
    """Bars by time: five lines with counts and labels where there is room, else one line of blocks.

    Bars that do not fit are left out of view where few statements stand in them, or where they are quarters or months:
    those are shown where the brush or the cursor is, else the most. Else years that do not fit stand together.
    """

    DEFAULT_CSS = "Years { height: 6; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._years: dict[int, int] = {}
        self._untimed = self._coarse = 0
        self.unit = "year"
        """What a bar is that stands here."""
        self._lit: int | None = None
        self._brush: range | None = None
        self._fullest_at: dict[int, int] = {}

    def show(self, years: list[Year], *, untimed: int, unit: str = "year", coarse: int = 0) -> None:
        """Show the bars; `untimed` statements say no time, `coarse` ones a longer one than a bar."""
        self._years, self._untimed = {year.year: year.statements for year in years}, untimed
        self.unit, self._coarse = unit, coarse
        self._fullest_at = {}
        self.refresh()

    def light(self, year: int | None) -> None:
        """Light the bar of the cursor's year."""
        if year != self._lit:
            self._lit = year
            self.refresh()

    def brush(self, bars: range | None) -> None:
        """Show which bars the brush covers."""
        if bars != self._brush:
            self._brush = bars
            self.refresh()

    @property
    def reach(self) -> range:
        """The bars from the first to the last; empty where there are none."""
        return range(min(self._years), max(self._years) + 1) if self._years else range(0)

    @property
    def step(self) -> int:
        """How many years stand together in a bar: 1 but where they are many."""
        bins = self._bins(self.size.width - 2, self.size.height)
        return len(bins[0]) if bins and self.size.width > _BESIDE[self.unit] + _YEAR_CELLS else 1

    def render_line(self, y: int) -> Strip:
        """Draw one line: counts and bars above, labels below, under them the brush."""
        width, height = self.size.width - 2, self.size.height
        pieces = self._one_line(width) if height < 4 else self._line(y, width, height - 1)
        return strip([("  ", "text"), *pieces], self.size.width, self.app.theme)

    def _bins(self, width: int, height: int) -> list[range]:
        is_tall = height >= 4
        room = max(width - _BESIDE[self.unit] if is_tall else width - len(self._beside()) - 12, 1)
        if self.unit != "year":
            return self._window(room)
        singles = max(room // _YEAR_CELLS if is_tall else room, 1)
        if len(self.reach) <= singles or self._holds_most(singles):
            return self._window(singles)
        return self._span(max(room // (_YEAR_CELLS + 1) if is_tall else room, 1))

    def _holds_most(self, room: int) -> bool:
        """Tell whether all but a few statements stand in some window of `room` bars."""
        begin = self._fullest(room)
        inside = sum(count for bar, count in self._years.items() if begin <= bar < begin + room)
        return inside >= _MOST * sum(self._years.values())

    def _span(self, room: int) -> list[range]:
        """Give the bins from the first year to the last: single years where they fit, else groups of 2, 5, 10 …"""
        if not self._years:
            return []
        first, last = min(self._years), max(self._years)
        step = next(step for step in _STEPS if last // step - first // step + 1 <= max(room, 1))
        begin = first - first % step
        return [range(year, year + step) for year in range(begin, last + 1, step)]

    def _window(self, room: int) -> list[range]:
        """Give the bars that fit: with the brush or the cursor, else where the most is."""
        reach = self.reach
        begin = reach.start
        if len(reach) > room:
            wanted = self._brush[-1] if self._brush else self._lit
            begin = self._fullest(room)
            if wanted is not None and not begin <= wanted < begin + room:
                begin = wanted - room * 2 // 3
            begin = max(reach.start, min(begin, reach.stop - room))
        return [range(bar, bar + 1) for bar in range(begin, min(begin + room, reach.stop))]

    def _fullest(self, room: int) -> int:
        """Give where a window of `room` bars holds the most; the latest of those."""
        if room not in self._fullest_at:
            bars = self._years
            counts = {bar: sum(bars[other] for other in bars if bar - room < other <= bar) for bar in bars}
            self._fullest_at[room] = max(bars, key=lambda bar: (counts[bar], bar)) - room + 1
        return self._fullest_at[room]

    def _count(self, bin: range) -> int:
        if len(bin) == 1:
            return self._years.get(bin[0], 0)
        return sum(count for year, count in self._years.items() if year in bin)

    def _line(self, y: int, width: int, height: int) -> list[Piece]:
        bins = self._bins(width, height + 1)
        cell = max(min((width - _BESIDE[self.unit]) // max(len(bins), 1), 8), 1)
        if y == height:
            return self._brush_line(bins, cell)
        if y == height - 1:
            pieces = self._labels(bins, cell)
            if bins and bins[0][0] > self.reach[0]:
                pieces = [("<", "dim"), (pieces[0][0][1:], "text"), *pieces[1:]] if pieces[0][0] else pieces
        else:
            most = max((self._count(bin) for bin in bins), default=1)
            pieces = [piece for bin in bins for piece in self._cell(bin, height - 2 - y, height - 2, cell, most)]
        return self._with_untimed(pieces, y, height, width, self._outside(bins) if self.unit == "year" else 0)

    def _cell(self, bin: range, level: int, bars: int, cell: int, most: int) -> list[Piece]:
        """Draw a bin at `level` lines above the axis: its bar, above it its count where there is room."""
        count, style = self._count(bin), self._style(bin)
        thick = _thick(cell)
        gap = " " if cell > 4 else ""
        eighths = max(round(count / most * bars * 8), 1) if count else 0
        fill = min(max(eighths - level * 8, 0), 8)
        if fill:
            return [(gap, "text"), (_EIGHTHS[fill] * thick, style or "bar"), (" " * (cell - thick - len(gap)), "text")]
        if level == -(-eighths // 8) and cell > 2:
            number = str(count or "·")
            said = f"{gap}{number:^{thick}}" if len(number) <= cell - 1 else ""
            return [(said.ljust(cell), style or "dim")]
        return [(" " * cell, "text")]

    def _labels(self, bins: list[range], cell: int) -> list[Piece]:
        """Name the bins below the axis: first the years in which they begin, then what else there is room for."""
        placed: dict[int, tuple[str, str]] = {}
        for at in sorted(range(len(bins)), key=lambda at: (bins[at][0] % _A_YEAR[self.unit] > 0, at)):
            label, begin = self._label(bins[at], cell, is_first=at == 0), at * cell + (cell > 4)
            end = begin + len(label)
            is_free = all(end < other or other + len(said) < begin for other, (said, _) in placed.items())
            if label and is_free and end <= cell * len(bins):
                placed[begin] = label, self._style(bins[at]) or "dim"
        pieces: list[Piece] = []
        for begin in sorted(placed):
            pieces += [(" " * (begin - sum(len(text) for text, _ in pieces)), "text"), placed[begin]]
        pieces.append((" " * max(cell * len(bins) - sum(len(text) for text, _ in pieces), 0), "text"))
        return [*pieces, (">", "dim")] if bins and bins[-1][-1] < self.reach[-1] else pieces

    def _label(self, bin: range, cell: int, *, is_first: bool) -> str:
        year, place = divmod(bin[0], _A_YEAR[self.unit])
        if place == 0 or self.unit == "year":
            return f"{year}{'–' if len(bin) > 1 else ''}"
        return f"{year}" if is_first else _PLACES[self.unit][place] if cell > 3 else ""

    def _brush_line(self, bins: list[range], cell: int) -> list[Piece]:
        """Underline what the brush covers: colour alone would not do."""
        covered = [at for at, bin in enumerate(bins) if self._is_brushed(bin)]
        if not covered:
            return []
        begin, end = covered[0] * cell + (cell > 4), covered[-1] * cell + (cell > 4) + _thick(cell)
        return [(" " * begin, "text"), ("━" * (end - begin), "pinned")]

    def _is_brushed(self, bin: range) -> bool:
        return self._brush is not None and bin[0] <= self._brush[-1] and bin[-1] >= self._brush[0]

    def _style(self, bin: range) -> str:
        """Name the style of the cursor's bar, or of one that the brush covers."""
        return "accent" if self._lit in bin else "pinned" if self._is_brushed(bin) else ""

    def _with_untimed(self, pieces: list[Piece], y: int, height: int, width: int, outside: int) -> list[Piece]:
        """Put at the right edge what stands in no bar in view."""
        apart = [(outside, "in other years"), (self._coarse, f"no {self.unit} said"), (self._untimed, "no time said")]
        lines = [line for count, name in apart if count for line in ((f"{count:,}", "text"), (name, "dim"))]
        at = y - (height - len(lines))
        if not 0 <= at < len(lines):
            return pieces
        text, name = lines[at]
        return [*pieces, (text.rjust(width - sum(len(piece) for piece, _ in pieces)), name)]

    def _outside(self, bins: list[range]) -> int:
        """Count the statements that stand in bars out of view."""
        shown = range(bins[0].start, bins[-1].stop) if bins else range(0)
        return sum(count for bar, count in self._years.items() if bar not in shown)

    def _beside(self) -> str:
        apart = [(self._untimed, "no time said"), (self._coarse, f"no {self.unit} said")]
        return "".join(f" · {count:,} {name}" for count, name in apart if count)

    def _one_line(self, width: int) -> list[Piece]:
        beside, bins = self._beside(), self._bins(width, 1)
        if not bins:
            return [(beside.removeprefix(" · "), "dim")]
        most = max(self._count(bin) for bin in bins)
        marks = [self._mark(bin, most) for bin in bins]
        first, last = (self._short(bar) for bar in (self._edge(bins[0], 0), self._edge(bins[-1], -1)))
        return [(f"{first} ", "dim"), *marks, (f" {last}{beside}", "dim")]

    def _edge(self, bin: range, end: int) -> int:
        """Give the first or last bar of a bin that there is."""
        inside = sorted(set(bin) & set(self.reach))
        return inside[end] if inside else bin[end]

    def _short(self, bar: int) -> str:
        year, place = divmod(bar, _A_YEAR[self.unit])
        return f"{year}" if self.unit == "year" else f"{year}-{_PLACES[self.unit][place]}"

    def _mark(self, bin: range, most: int) -> Piece:
        count = self._count(bin)
        eighths = max(round(count / most * 8), 1) if count else 0
        style = self._style(bin)
        return _EIGHTHS[eighths] if count else "·", f"strong {style}" if style == "pinned" else style or "bar"


def _thick(cell: int) -> int:
    """Give the cells of a bar of those that it has with the gap beside it."""
    return min(4, cell - 1) if cell > 1 else 1
