"""The tables as a tree: rows, columns, types, what each column means, some of its values. Enter takes a name along."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from nevtui.format.text import cells, pad, plural
from nevtui.library.schema import TABLES, Table
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.tui.bindings import movement
from nevtui.tui.calm import Calm
from nevtui.tui.widgets.cell import cell_text
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.line import Heading
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

SAMPLED: Final = 200
"""Rows of a table in which values are looked for."""
SHOWN: Final = 4
"""Values of a column that are shown."""
SEL: Final = "sel"


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of the tree."""

    table: str
    column: str | None
    """None on the line of the table itself."""
    kind: str
    note: str


class SchemaScreen(Calm, Screen[str | None]):
    """Tables, opened and closed; gives the name that was chosen, None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False),
        *movement("move", page=10),
        Binding("right,l,space", "open", show=False),
        Binding("left,h", "shut", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(self, engine: Engine, counts: dict[str, int]) -> None:
        super().__init__()
        self._engine, self._counts = engine, counts
        self._opened: set[str] = set()
        self._values: dict[tuple[str, str], str] = {}
        self.head = Heading(id="schema_head")
        self.list: WindowedList[Branch] = WindowedList(self._paint)
        self.list.lively = True

    def compose(self) -> ComposeResult:
        """Title, rule, tree."""
        yield self.head
        yield self.list

    def on_mount(self) -> None:
        """Show the tables, all shut."""
        self.head.say([("Tables", "strong accent")], [("→ opens   Enter takes the name along   Esc goes back", "dim")])
        self.head.mark((0, 10_000))
        self._show(0)

    def action_move(self, step: int) -> None:
        """Move by lines."""
        self.list.move(step)

    def action_open(self) -> None:
        """Open the table; open already, shut it."""
        node = self.list.current
        if node is None:
            return
        if node.table in self._opened:
            self.action_shut()
            return
        self._opened.add(node.table)
        self._show(self.list.cursor)
        latest(self, partial(self._sample, node.table), group=f"sample-{node.table}")

    def action_shut(self) -> None:
        """Shut the table one stands in."""
        node = self.list.current
        if node is not None and node.table in self._opened:
            self._opened.discard(node.table)
            nodes = self._tree_lines()
            self._show(next(place for place, other in enumerate(nodes) if other.table == node.table))

    def action_choose(self) -> None:
        """Take the name of the column, or of the table."""
        node = self.list.current
        self.dismiss(None if node is None else node.column or node.table)

    def _show(self, cursor: int) -> None:
        nodes = self._tree_lines()
        self.list.show(nodes, begin=0, total=len(nodes), cursor=cursor)

    def _tree_lines(self) -> list[Branch]:
        nodes = []
        for table in (_selection(), *TABLES):
            rows = plural(self._counts[table.name], "row") if table.name in self._counts else ""
            nodes.append(Branch(table.name, None, rows, table.row))
            if table.name in self._opened:
                nodes += [Branch(table.name, column.name, column.type, column.note) for column in table.columns]
        return nodes

    def _paint(self, node: Branch, width: int, on_cursor: bool) -> list[Piece]:
        if node.column is None:
            sign = "▾ " if node.table in self._opened else "▸ "
            return [(sign, "accent"), (pad(node.table, 16), "strong"), (pad(node.kind, 16), "dim"), (node.note, "text")]
        values = self._values.get((node.table, node.column), "")
        room = max(width - 38 - cells(node.note) - 3, 0)
        shown = f"   {values}" if values and room > 8 else ""
        return [
            ("    ", "dim"),
            (pad(node.column, 20), "text"),
            (pad(node.kind, 14), "dim"),
            (node.note, "text"),
            (shown, "string"),
        ]

    async def _sample(self, table: str) -> None:
        query = Query(f'select * from "{_table_behind(table)}" limit {SAMPLED}', title=f"values of {table}")
        try:
            rows = await self._engine.fetch(query, rows=SAMPLED)
        except NevtuiError:
            return
        for place, column in enumerate(rows.columns):
            values = dict.fromkeys(cell_text(row[place]) for row in rows.rows if row[place] is not None)
            self._values[table, column] = " · ".join(list(values)[:SHOWN])
        self.list.refresh()


def _selection() -> Table:
    """Describe `sel`."""
    statements = next(table for table in TABLES if table.name == "statements")
    return Table(SEL, "the statements now selected in the panes", statements.columns)


def _table_behind(table: str) -> str:
    return "statements" if table == SEL else table
