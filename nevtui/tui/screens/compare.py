"""Two to five entities side by side, by property and time, with growth; below, the words that carry the cell."""

from typing import Any, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from nevtui.format.figures import figure
from nevtui.format.moments import moment
from nevtui.format.signs import Signs
from nevtui.format.text import plural
from nevtui.model.errors import NevtuiError
from nevtui.query.card import Point
from nevtui.query.question import Query
from nevtui.query.questions import COMPARED, SERIES
from nevtui.query.selection import Selection
from nevtui.tui.bindings import bindings, keys_line, movement
from nevtui.tui.comparing import Cell, Line, dots, lengths, lines, properties
from nevtui.tui.keymap import COMPARE
from nevtui.tui.layout import NARROW, SMALL
from nevtui.tui.outgoing import as_text
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.screens.opened import Opened
from nevtui.tui.units import MARK
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Rule
from nevtui.tui.widgets.line import Line as TextLine
from nevtui.tui.widgets.plot import Plot
from nevtui.tui.widgets.traces import MARKERS
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

_TIME: Final = 10
_GROWTH: Final = 9
_TOLD: Final = 112
"""Cells from which on the heading says what the chart's dots mean."""


class CompareScreen(Opened):
    """A chart, a table of times and entities, evidence."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(COMPARE),
        *movement("rows", page=10),
        Binding("left,h", "columns(-1)", show=False),
        Binding("right,l,tab", "columns(1)", show=False),
    ]

    def __init__(self, signs: Signs, entities: tuple[tuple[str, str], ...]) -> None:
        """Compare `entities`: their ids and names."""
        super().__init__()
        self.signs, self.entities = signs, entities
        self.series: tuple[tuple[Point, ...], ...] = ()
        """Figures of each entity, in the unit that is asked for now."""
        self.stated: tuple[tuple[Point, ...], ...] = ()
        self.as_stated: frozenset[str] = frozenset()
        """Statements whose figure cannot be told in that unit."""
        self.property, self.length, self.column = "", "", 0
        self.table: tuple[Line, ...] = ()
        self.head, self.names = Heading(id="compare_head"), TextLine(id="compare_names")
        self.plot = Plot()
        self.list: WindowedList[Line] = WindowedList(self._paint)
        self.floor, self.keys = Rule(), Keys(keys_line(COMPARE), id="keys")
        self.evidence: EvidencePane | None = None

    def compose(self) -> ComposeResult:
        """Heading, chart, names, table, evidence, keys."""
        self.evidence = EvidencePane(self._app.engine)
        self.evidence.signs = self.signs
        yield self.head
        yield self.plot
        yield self.names
        yield self.list
        yield self.floor
        yield self.evidence
        yield self.keys

    def on_mount(self) -> None:
        """Ask for the figures of all."""
        self.list.enliven(True)
        latest(self, self._load, group="compare")

    async def _load(self) -> None:
        engine = self._app.engine
        try:
            answers = [await engine.fetch(SERIES.ask(Selection(), entity=id)) for id, _ in self.entities]
        except NevtuiError as error:
            self.list.say(str(error))
            return
        self.stated = tuple(tuple(Point(*row) for row in answer.rows) for answer in answers)
        await self._reckon()
        if not self.series:
            return
        names = properties(self.series)
        if not names:
            self.list.say("No figures over time are stated of any of them.")
            return
        self._turn(names[0])

    async def _reckon(self) -> None:
        """Give all figures in the unit that is asked for now; those of one currency can then be told together."""
        units = self._app.units
        try:
            await units.learn(self._app.engine, [point.statement for points in self.stated for point in points])
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        self.series = tuple(tuple(map(units.turned_point, points)) for points in self.stated)
        self.as_stated = frozenset(
            point.statement
            for points in self.stated
            for point in points
            if units.turned(point.statement, point.value, point.value_high, point.unit, point.bound).mark
        )

    async def _reckon_again(self) -> None:
        await self._reckon()
        if self.property:
            self._turn(self.property, self.length, line=self.list.cursor)

    def do_units(self) -> str:
        """Show the figures in the next unit."""
        words = self._app.units.turn()
        latest(self, self._reckon_again, group="compare")
        if self.evidence is not None:
            self.evidence.turn_units()
        return words

    def _turn(self, property: str, length: str | None = None, *, line: int | None = None) -> None:
        """Show a property, in figures of one length of time; stand on the latest of the entity one stood on, if any."""
        self.property = property
        self.length = length or next(iter(lengths(self.series, property)), "")
        self.table = lines(self.series, property, self.length)
        if line is None:
            self.column = self._column_with_a_figure()
        latest = next((n for n, each in enumerate(self.table) if each.cells[self.column] is not None), 0)
        self.list.show(self.table, begin=0, total=len(self.table), cursor=latest if line is None else line)
        self._show()

    def _column_with_a_figure(self) -> int:
        columns = (self.column, *range(len(self.entities)))
        return next((column for column in columns if any(line.cells[column] for line in self.table)), self.column)

    def _show(self) -> None:
        if not self.table:
            return
        self._entitle()
        self._name_columns()
        self.plot.show(dots(self.table), names=[called for _, called in self.entities])
        self._show_cell()

    def _entitle(self) -> None:
        """Say what is compared, in which unit, and what the chart's dots mean."""
        name = self.property.replace("_", " ").capitalize()
        stated = plural(sum(cell is not None for line in self.table for cell in line.cells), "figure")
        units = self._app.units.words
        between = "dots join figures of one scope; between, nothing is known" if self.plot.display else ""
        self.head.say(
            [(name, "strong accent"), (f"  by {self.length} · {stated}", "dim")],
            [(units, "strong") if units else (between if self.size.width >= _TOLD else "", "dim")],
        )
        self.head.mark((0, 10_000))

    def _name_columns(self) -> None:
        """Name the entities over their columns, the one that one stands on in colour."""
        width = self._column_width()
        growth = _GROWTH if width >= 20 else 0
        heads: list[Piece] = [left("", _TIME + 2)]
        for number, (_, called) in enumerate(self.entities):
            style = "strong accent" if number == self.column else "strong"
            heads += [right(f"{MARKERS[number % len(MARKERS)]} {called}", width - growth, style), left("", growth)]
        self.names.say(heads)

    def _show_cell(self) -> None:
        cell = self.cell
        self.plot.light(cell.point.claim if cell else "", series=self.column)
        if self.evidence is not None:
            self.evidence.show(cell.point.claim if cell else None)
        if cell is None and self.list.current is not None:
            called = self.entities[self.column][1]
            self.keys.notice(f"No figure is stated for {called} in {moment(self.list.current.when)}.")

    @property
    def cell(self) -> Cell | None:
        """The cell one stands on; None where no figure is said."""
        line = self.list.current
        return line.cells[self.column] if line is not None else None

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        width, height = event.size
        self.set_class(width < NARROW, "-narrow")
        self.set_class(height < SMALL[1] or width < SMALL[0], "-small")
        self.plot.display = height >= 30
        self.plot.styles.height = max((height - 8) * 2 // 5, 6)
        if self.evidence is not None:
            self.evidence.lay_out_below(event.size)
        self._show()

    def _column_width(self) -> int:
        room = self.size.width - 4 - _TIME - 2
        return max(min(room // max(len(self.entities), 1), 34), 10)

    def _paint(self, line: Line, width: int, on_cursor: bool) -> list[Piece]:
        """Draw time and cells."""
        column = self._column_width()
        pieces: list[Piece] = [
            (f"{self.signs.cursor if on_cursor else '':2}", "accent"),
            left(moment(line.when), _TIME, "strong" if on_cursor else "dim"),
        ]
        for number, cell in enumerate(line.cells):
            pieces += self._cell(cell, column, is_here=on_cursor and number == self.column)
        return pieces

    def _cell(self, cell: Cell | None, width: int, *, is_here: bool) -> list[Piece]:
        name = "strong accent" if is_here else "text"
        growth = _GROWTH if width >= 20 else 0
        if cell is None:
            return [
                right("[no figure]" if is_here and width > 12 else "–", width - growth, name if is_here else "dim"),
                left("", growth),
            ]
        point = cell.point
        shown = figure(
            point.value,
            point.unit,
            value_high=point.value_high,
            bound=point.bound,
            property=point.property,
            signs=self.signs,
        )
        number = f"{shown.number} {shown.unit}" if shown and shown.is_money else shown.number if shown else ""
        status = self.signs.status(point.status)
        doubt = self.signs.conflict if point.cause else ""
        partial = self.signs.partial if point.scope else ""
        text = f"{partial}{doubt}{status}{number}{MARK if point.statement in self.as_stated else ''}"
        grown = f"{cell.growth:+.0f} %" if cell.growth is not None and growth else ""
        return [
            right(f"[{text}]" if is_here else text, width - growth, "warning" if doubt and not is_here else name),
            *([right(grown, growth, "dim")] if growth else []),
        ]

    def on_windowed_list_moved(self) -> None:
        """Show the evidence of the cell."""
        self._show_cell()

    def action_rows(self, step: int) -> None:
        """Move by rows."""
        self.keys.notice("")
        self.list.move(step)

    def action_columns(self, step: int) -> None:
        """Move by entities."""
        self.keys.notice("")
        self.column = (self.column + step) % len(self.entities)
        self._name_columns()
        self.list.refresh()
        self._show_cell()

    def do_property(self) -> str | None:
        """Compare another property."""
        return self._turn_property(1)

    def do_property_before(self) -> str | None:
        """Compare the property before."""
        return self._turn_property(-1)

    def _turn_property(self, by: int) -> str | None:
        names = properties(self.series)
        if len(names) < 2:
            return "No other property is stated over time."
        self._turn(names[(names.index(self.property) + by) % len(names)])
        return None

    def do_length(self) -> str | None:
        """Compare figures of another length of time."""
        known = lengths(self.series, self.property) if self.property else ()
        if len(known) < 2:
            return "Its figures are stated for no other length of time."
        self._turn(self.property, known[(known.index(self.length) + 1) % len(known)])
        return None

    def query_shown(self) -> Query:
        """Ask for all figures of the property, of those compared."""
        return COMPARED.ask(Selection(), entities=[id for id, _ in self.entities], property=self.property)

    def row_text(self) -> str:
        """Give the time one stands on with the figure of each."""
        line = self.list.current
        return as_text(self._paint(line, self.size.width, False)) if line is not None else ""

    def cited(self) -> dict[str, Any] | None:
        """Give the statement of the cell."""
        return self.evidence.cited if self.evidence is not None else None

    def do_card(self) -> None:
        """Open the card of the entity one stands on."""
        self._app.open_card(self.entities[self.column][0])

    def do_article(self) -> str | None:
        """Read the article of the cell."""
        row = self.evidence.row if self.evidence is not None else None
        if row is None:
            return "No figure is stated here, so there is no article."
        self._app.open_article(
            row["article"], Selection(), claim=self.evidence.claim if self.evidence is not None else None
        )
        return None
