"""When and what: claims in order of time below a histogram over years."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from textual.app import ComposeResult

from nevtui.format.figures import figure
from nevtui.format.moments import moment
from nevtui.format.text import cells, plural
from nevtui.model.errors import NevtuiError
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.rows import Rows
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW, timeline_window, year_bars
from nevtui.tui.acting import InApp
from nevtui.tui.brush import UNITS, Brush, bar_of
from nevtui.tui.layout import Layout
from nevtui.tui.pane import Pane
from nevtui.tui.walk import BRUSH
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.widgets.years import Year, Years
from nevtui.tui.work import latest


class Told(NamedTuple):
    """A row of the question `timeline`: a claim, with how often it is made."""

    position: int
    claim: str
    statement: str
    when: str | None
    when_end: str | None
    status: str
    bound: str
    sentence: str
    property: str
    value: float | None
    value_high: float | None
    unit: str | None
    publisher: str | None
    published: date | None
    published_precision: str | None
    year: int | None
    statements: int
    articles: int
    entities: list[str] | None
    total: int
    said: int
    undated: int
    kept: int | None
    day: date | None
    precision: str | None
    disputed: bool


class TimelinePane(InApp, Pane):
    """Claims by the time they are about, or by the day they were reported. A row lights what it names."""

    KIND = "timeline"
    TITLE = "Timeline"
    ROWS = "statements"
    SORTS = (("time", "in order of time"), ("latest", "latest first"), ("value", "largest first"))
    WIDE, FILTERS, TELLS = True, False, True
    WIDTHS = (13, 6, 14)
    """Cells of the columns figure, unit and publisher, at most."""

    ROOMY = 150
    """Cells of the screen from which on the heading has room for a hint."""

    axis = "event"

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.years = Years()
        self.unit = UNITS[0]
        """What a bar of the histogram is."""
        self._asked_years: Query | None = None
        self._shown_years: Query | None = None
        self._figures: dict[str, tuple[str, str, bool]] = {}
        self._columns = (0, 0)

    def compose_body(self) -> ComposeResult:
        """Histogram, list."""
        yield self.years
        yield self.list

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask for a window of the claims."""
        selection = self.selection.for_pane(self.KIND)
        return timeline_window(selection, axis=self.axis, match=self.match, sort=self.sort, begin=begin, keep=keep)

    def ask(self, *, begin: int = 0, keep: str | None = None) -> None:
        """Ask for the window, and for the bars where they change."""
        super().ask(begin=begin, keep=keep)
        query = self._bars_of(self.selection)
        if query != self._asked_years:
            self._asked_years = query
            kept = self.engine.kept(query, rows=WINDOW)
            if kept is not None:
                self._paint_years(query, kept)
            else:
                latest(self, partial(self._load_years, query), group="years")

    def would_ask(self, selection: Selection) -> list[Query]:
        """Give what `show` would ask: the window, and the bars where they change."""
        bars = self._bars_of(selection)
        return [*super().would_ask(selection), *([bars] if bars != self._asked_years else [])]

    def _bars_of(self, selection: Selection) -> Query:
        chosen = selection.for_pane(self.KIND).without(BRUSH)
        return year_bars(chosen, axis=self.axis, match=self.match, unit=self.unit)

    def renew(self, engine: Engine, *, keep: str | None = None, is_shown: bool = True) -> None:
        """Ask another engine, for the bars too."""
        self._asked_years = None
        super().renew(engine, keep=keep, is_shown=is_shown)

    def lay_out(self, now: Layout) -> None:
        """Give the histogram its lines."""
        self.years.styles.height = now.years
        self.years.display = now.years > 0

    async def _load_years(self, query: Query) -> None:
        try:
            rows = await self.engine.fetch(query, rows=WINDOW)
        except NevtuiError as error:
            self._asked_years = None
            self.log.error(str(error))
        else:
            self._paint_years(query, rows)
        self.post_message(self.Painted(self))

    def _paint_years(self, query: Query, rows: Rows) -> None:
        unit = dict(query.params)["unit"]
        bars = [Year(bar, row[1]) for row in rows.rows if (bar := bar_of(row[3], unit)) is not None]
        coarse = sum(row[1] for row in rows.rows if row[4])
        untimed = sum(row[1] for row in rows.rows if row[3] is None) - coarse
        self.years.show(bars, untimed=untimed, unit=unit, coarse=coarse)
        self._shown_years = query
        self._show_brush()
        self.light_year()

    def paint(self, rows: Rows) -> None:
        """Paint the window; the columns are as wide as its widest figure needs."""
        window = [Told(*row) for row in rows.rows]
        self._reckon(window)
        self.place(window)
        self.light_year()

    def _reckon(self, window: Sequence[Told]) -> None:
        """Give each row its figure, in the unit that is asked for now; what that needs is asked first."""
        lacking = self._app.units.lacks(self.engine, [told.statement for told in window])
        if lacking:
            latest(self, partial(self._learn, lacking), group="units")
        self._figures = {told.claim: self._figure(told) for told in window}
        units = self.WIDTHS[1] if self._app.units.is_stated else self.WIDTHS[1] + 6
        self._columns = (
            min(max((cells(number) for number, _, _ in self._figures.values()), default=0), self.WIDTHS[0]),
            min(max((cells(unit) for _, unit, _ in self._figures.values()), default=0), units),
        )

    async def _learn(self, statements: Sequence[str]) -> None:
        try:
            await self._app.units.learn(self.engine, statements)
        except NevtuiError as error:
            self.log.error(str(error))
            return
        self.turn_units()

    def turn_units(self) -> None:
        """Show the figures in the unit that is asked for now."""
        self._reckon(self.list.rows)
        self.list.refresh()
        self.head()

    def paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        """Paint sign, time, sentence, figure, unit, publisher."""
        told: Told = row
        number, unit, is_money = self._figures.get(told.claim, ("", "", False))
        number_width, unit_width = self._columns
        source_width = self.WIDTHS[2] if width >= 80 else 0
        figure_width = number_width + unit_width + 2 if number else 0
        room = width - 15 - source_width - bool(source_width) - figure_width
        sign, name = self.signs.status(told.status), "dim"
        if told.disputed:
            sign, name = self.signs.conflict, "warning"
        if on_cursor:
            sign, name = self.signs.cursor, "accent"
        if told.claim in self.pinned:
            sign, name = self.signs.pinned, "pinned"
        more = f"+{told.articles - 1}" if told.articles > 1 else ""
        shown = [
            (" ", "text"),
            right(number, number_width, "money" if is_money else "text"),
            (" ", "text"),
            left(unit, unit_width, "money" if is_money else "dim"),
        ]
        return [
            left(sign, 2, name),
            left(self._time(told), 13, "strong" if on_cursor else "dim"),
            *self._sentence(told, room, more, "strong" if on_cursor else "text"),
            *(shown if number else []),
            *([(" ", "text"), left(told.publisher or "–", source_width, "dim")] if source_width else []),
        ]

    def clause(self) -> Clause | None:
        """The claim under the cursor."""
        told = self.told
        return Clause(self.KIND, Field.CLAIM, (told.claim,), labels=(told.sentence,)) if told else None

    def key(self) -> str | None:
        """The claim's id."""
        return self.told.claim if self.told else None

    def claim(self) -> str | None:
        """The claim under the cursor."""
        return self.key()

    def named(self) -> frozenset[str]:
        """The entities of the claim under the cursor."""
        return frozenset(self.told.entities or ()) if self.told else frozenset()

    @property
    def told(self) -> Told | None:
        """The row under the cursor."""
        told: Told | None = self.list.current
        return told

    def on_windowed_list_moved(self, message: WindowedList.Moved) -> None:
        """Light the year of the cursor. Textual calls the pane's own handler as well."""
        self.light_year()

    def light_year(self) -> None:
        """Light the year of the cursor."""
        self.years.light(self._bar_here() if self.is_here else None)

    def _bar_here(self) -> int | None:
        """The bar of the cursor's row, where it says a time so exactly."""
        return bar_of(self.told.day, self.years.unit, precision=self.told.precision) if self.told else None

    @property
    def lacks_bars(self) -> bool:
        """Whether other bars are on their way, or the row at which a brush begins."""
        return self.is_loading or self._asked_years not in (None, self._shown_years)

    def turn_unit(self) -> None:
        """Let a bar be a year, a quarter or a month."""
        self.unit = UNITS[(UNITS.index(self.unit) + 1) % len(UNITS)]
        self.ask(keep=self.key())
        self.head()

    @property
    def brush(self) -> Brush | None:
        """What the brush covers, in bars; None where there is none on this axis, or no bars are known yet."""
        clause = self.selection.of(BRUSH)
        if clause is None or clause.field is not self._field or clause.is_negated or not self.years.reach:
            return None
        return Brush.over(*clause.days(), self.years.unit, bars=self.years.reach)

    def brushing(self, *, move: int = 0, widen: int = 0) -> Clause | None:
        """Say what the brush means once it is moved or widened by so many bars; it begins at the cursor, else at the
        last bar. None where there are no bars, or it covers that already.
        """
        reach, before = self.years.reach, self.brush
        if not reach:
            return None
        step, here = self.years.step, self._bar_here()
        if before is None:
            first = reach[-1] if here is None else here
            first = max(first - first % step, reach[0])
            brush = Brush(self.years.unit, first, min(first + step - 1, reach[-1]))
        else:
            brush = before.moved(move * step, within=reach).widened(widen * step, within=reach)
        words = ("" if self.axis == "event" else "reported ") + brush.words()
        return Clause(BRUSH, self._field, (brush.value(),), labels=(words,)) if brush != before else None

    @property
    def _field(self) -> Field:
        return Field.WHEN if self.axis == "event" else Field.PUBLISHED

    def _show_brush(self) -> None:
        brush = self.brush
        self.years.brush(range(brush.first, brush.last + 1) if brush else None)

    def show(self, selection: Selection) -> None:
        """Show another selection, and what of it the brush covers."""
        super().show(selection)
        self._show_brush()

    def turn_axis(self) -> None:
        """Turn between the time a statement is about and the day it was reported."""
        self.axis = "report" if self.axis == "event" else "event"
        self.ask(keep=self.key())

    def looks(self) -> dict[str, tuple[str, str]]:
        """The axis, and what a bar is."""
        return {"axis": (self.axis, "event"), "unit": (self.unit, UNITS[0])}

    def take_looks(self, looks: Mapping[str, str]) -> None:
        """Take both over."""
        self.axis = "report" if looks.get("axis") == "report" else "event"
        self.unit = looks.get("unit", "") if looks.get("unit") in UNITS else UNITS[0]

    def summary(self) -> list[Piece]:
        """Say how many statements stand in how many rows, and what the cursor elsewhere filters by."""
        first: Told | None = self.list.row_at(self.list.top)
        said = first.said if first else 0
        rows = f" in {plural(self.list.total, 'row')}" if said != self.list.total else ""
        about = [(f"{self.about} · ", "accent")] if self.about else []
        return [*about, (plural(said, "statement") + rows, "dim")]

    def remarks(self) -> list[Piece]:
        """Say the axis."""
        axis = "by event" if self.axis == "event" else "by day of report"
        axis += f", bars are {self.unit}s" if self.unit != UNITS[0] else ""
        hint = " · t turns to day of report" if self.axis == "event" else " · t turns to event"
        hint = hint if self.app.size.width >= self.ROOMY else ""
        if self._app.units.words:
            return [*[(text + " · ", name) for text, name in super().remarks()], (self._app.units.words, "strong")]
        return [*[(text + " · ", name) for text, name in super().remarks()], (axis, "dim"), (hint, "dim")]

    def note(self, above: int, below: int) -> str:
        """Say what is not in view, and where what carries no time stands."""
        told = self.told
        undated = told.undated if told and self.axis == "event" else 0
        apart = (
            f" · {plural(undated, 'row')} without a time at the end, by day of report"
            if undated and self.sort != "value"
            else ""
        )
        return super().note(above, below) + apart

    def stand(self, here: bool) -> None:
        """Light the cursor's year, too."""
        super().stand(here)
        self.light_year()

    def _time(self, told: Told) -> str:
        if told.when is not None and self.axis == "event":
            return moment(told.when, told.when_end, dash=self.signs.dash)
        day = told.published.isoformat() if told.published else "undated"
        keep = {"year": 4, "month": 7}.get(told.published_precision or "day", 10)
        return day[:keep] if self.axis == "report" or not told.published else f"({day[:keep]})"

    def _figure(self, told: Told) -> tuple[str, str, bool]:
        now = self._app.units.turned(told.statement, told.value, told.value_high, told.unit, told.bound)
        shown = figure(
            now.value, now.unit, value_high=now.value_high, bound=now.bound, property=told.property, signs=self.signs
        )
        is_money = shown is not None and shown.is_money and not now.mark
        return (shown.number, shown.unit + now.mark, is_money) if shown else ("", "", False)

    def _sentence(self, told: Told, width: int, more: str, name: str) -> list[Piece]:
        room = width - len(more) - 1 if more else width
        return [left(told.sentence, room, name), *([(" " + more, "dim")] if more else [])]
