"""What the keys do on the rows of a result: sort, filter, hide, freeze, sum up, chart, copy, export, take."""

from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from nevtui.format.text import harmless, plural
from nevtui.model.errors import NevtuiError
from nevtui.query.answer import Answer
from nevtui.query.derived import Filter, View
from nevtui.query.taking import MOST, clause_of, field_of
from nevtui.tui.clipboard import copy_text
from nevtui.tui.outgoing import typed_path
from nevtui.tui.screens.chart import Bar, ChartScreen
from nevtui.tui.screens.column import ColumnScreen
from nevtui.tui.screens.record import RecordScreen
from nevtui.tui.sql.export import write_rows
from nevtui.tui.widgets.cell import cell_text, whole_text
from nevtui.tui.work import latest

if TYPE_CHECKING:
    from nevtui.tui.app import NevtuiApp
    from nevtui.tui.sql.results import Results

NO_ROWS: Final = "There are no rows yet: F5 runs the query."
FREQUENT = 40
"""Values of a column that its summary lists."""


class Looking:
    """The actions on rows, mixed into the results."""

    @property
    def _results(self) -> "Results":
        return cast("Results", self)

    @property
    def _app(self) -> "NevtuiApp":
        return cast("NevtuiApp", self._results.app)

    def action_look(self, name: str) -> None:
        """Do what a key on the rows means; say why, where it does nothing."""
        results = self._results
        if results.answer is None:
            results.tell(NO_ROWS)
            return
        reason = getattr(self, f"look_{name}")(results.answer)
        if reason:
            results.tell(reason)

    def look_sort_up(self, answer: Answer) -> None:
        """Sort by the column, the least first."""
        self._look(answer, answer.view.sorted_by(self._results.grid.column, down=False))

    def look_sort_down(self, answer: Answer) -> None:
        """Sort by the column, the greatest first."""
        self._look(answer, answer.view.sorted_by(self._results.grid.column, down=True))

    def look_filter(self, answer: Answer) -> None:
        """Ask what the column is to hold."""
        name = answer.columns[self._results.grid.column]
        self._results.ask(f"{name} holds (or = < >= != …)", partial(self._filter, answer))

    def look_unfilter(self, answer: Answer) -> str | None:
        """Show all rows, in the order they come."""
        if answer.view == View():
            return "The rows are neither sorted nor filtered."
        self._look(answer, View())
        return None

    def look_hide(self, answer: Answer) -> str | None:
        """Hide the column."""
        grid = self._results.grid
        before = grid.columns
        grid.look_at(before.hide())
        return "The last column stays." if grid.columns == before else None

    def look_show_all(self, answer: Answer) -> str | None:
        """Hide no column any more."""
        grid = self._results.grid
        if not grid.columns.hidden:
            return "No column is hidden."
        grid.look_at(grid.columns.show_all())
        return None

    def look_freeze(self, answer: Answer) -> None:
        """Let the columns up to this one stay at the left."""
        self._results.grid.look_at(self._results.grid.columns.freeze())

    def look_sum_up(self, answer: Answer) -> None:
        """Count what stands in the column."""
        latest(self._results, partial(self._sum_up, answer, self._results.grid.column), group="sum_up")

    def look_chart(self, answer: Answer) -> str | None:
        """Draw two columns as bars."""
        grid, numbers = self._results.grid, self._results.grid.numeric
        shown = grid.columns.shown
        heights = [column for column in (grid.column, *shown) if numbers[column]]
        names = [column for column in (grid.column, *shown) if column not in heights[:1]]
        names = [column for column in names if not numbers[column]] or names
        if not heights or not names:
            return "A chart needs a column of numbers and one beside it."
        title = f"{answer.columns[heights[0]]} by {answer.columns[names[0]]}"
        bars = [Bar(cell_text(row[names[0]]), row[heights[0]]) for row in grid.list.rows]
        self._app.push_screen(ChartScreen(harmless(title), bars, is_whole=len(bars) >= answer.known_rows))
        return None

    def look_reader(self, answer: Answer) -> str | None:
        """Show the value under the cursor whole."""
        cell = self._results.grid.cell()
        if cell is None:
            return "There is no row."
        self._app.push_screen(RecordScreen(cell[0], self._results.grid.reader()))
        return None

    def look_end(self, answer: Answer) -> None:
        """Go to the last row; how many there are is counted for it."""
        self._results.work(self._to_end(answer))

    def look_go(self, answer: Answer) -> None:
        """Ask for a row's number."""
        self._results.ask("go to row", partial(self._go, answer))

    def look_copy_cell(self, answer: Answer) -> str | None:
        """Copy the value under the cursor."""
        cell = self._results.grid.cell()
        return (
            "There is no row." if cell is None else copy_text(self._app, whole_text(cell[1]), f"the value of {cell[0]}")
        )

    def look_copy_row(self, answer: Answer) -> str | None:
        """Copy the row, its fields parted by tabs."""
        row = self._results.grid.list.current
        return "There is no row." if row is None else copy_text(self._app, "\t".join(map(cell_text, row)), "the row")

    def look_export(self, answer: Answer) -> None:
        """Ask for a file."""
        self._results.ask("write the rows to (.csv .tsv .json .jsonl .md)", partial(self._export, answer))

    def look_take(self, answer: Answer) -> str | None:
        """Let the column's values be what the panes show."""
        column = self._results.grid.column
        if field_of(answer.columns[column]) is None:
            return "The panes follow a column of statement, article, city, company, subject …"
        latest(self._results, partial(self._take, answer, column), group="take")
        return None

    def look_enter(self, answer: Answer) -> str | None:
        """Go to the panes with the entity, article or statement under the cursor; else show the row whole."""
        grid = self._results.grid
        cell = grid.cell()
        if cell is None:
            return "There is no row."
        if cell[1] is None or field_of(answer.columns[grid.column]) is None:
            return self.look_record(answer)
        try:
            self._app.take(clause_of(answer.columns[grid.column], [cell[1]]))
        except NevtuiError as error:
            return str(error)
        return None

    def look_record(self, answer: Answer) -> str | None:
        """Show the row whole."""
        grid = self._results.grid
        record = grid.record()
        if not record:
            return "There is no row."
        self._app.push_screen(RecordScreen(f"Row {grid.list.cursor + 1:,}", record))
        return None

    def _look(self, answer: Answer, view: View) -> None:
        self._results.work(self._looked(answer, view))

    async def _looked(self, answer: Answer, view: View) -> None:
        results = self._results
        await answer.look(view)
        await results.show_from_start(answer)
        results.grid.mark(_marks(view))

    async def _to_end(self, answer: Answer) -> None:
        rows = await answer.to_end()
        await self._results.show_at(answer, max(rows - 1, 0))

    def _go(self, answer: Answer, typed: str) -> None:
        number = typed.replace(",", "").replace("_", "").strip()
        if number.isdigit() and int(number) > 0:
            self._results.work(self._results.show_at(answer, int(number) - 1))
        else:
            self._results.tell(f"{typed} is no row: rows have numbers from 1 on.")

    def _filter(self, answer: Answer, typed: str) -> None:
        self._look(answer, answer.view.filtered(Filter.of(self._results.grid.column, typed)))

    async def _sum_up(self, answer: Answer, column: int) -> None:
        results = self._results
        results.tell(f"Counting {answer.columns[column]} …")
        try:
            summary = await answer.sum_up(column, most=FREQUENT)
        except NevtuiError as error:
            results.tell(str(error))
            return
        results.tell("")
        self._app.push_screen(ColumnScreen(summary))

    async def _take(self, answer: Answer, column: int) -> None:
        try:
            summary = await answer.sum_up(column, most=MOST + 1)
            values: list[Any] = [value for value, _ in summary.frequent]
            self._app.take(clause_of(answer.columns[column], values))
        except NevtuiError as error:
            self._results.tell(str(error))

    def _export(self, answer: Answer, typed: str) -> None:
        results, path = self._results, typed_path(typed)

        async def export() -> None:
            rows = await write_rows(answer, path, tell=results.tell)
            results.tell(f"Wrote {plural(rows, 'row')} to {typed}.")

        results.work(export())


def _marks(view: View) -> dict[int, str]:
    marks = {column: "▼" if down else "▲" for column, down in view.order}
    for filter in view.filters:
        marks[filter.column] = marks.get(filter.column, "") + "≈"
    return marks
