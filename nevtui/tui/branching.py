"""A ranking that can be looked at as a tree: China › Anhui › Hefei, a group and what belongs to it."""

from collections.abc import Mapping
from typing import ClassVar

from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Query, Question
from nevtui.query.windows import tree_window
from nevtui.tui.ranking import Ranked, RankingPane
from nevtui.tui.widgets.draw import Piece, left


class BranchingPane(RankingPane):
    """A flat list, or a tree in which each row counts with all that stand below it, open or shut."""

    TREE: ClassVar[Question]
    TREE_TITLE: ClassVar[str]
    TREE_FIELD: ClassVar[Field]
    """What a row of the tree sets: places are of several types."""
    TREE_REACH: ClassVar[str]

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.is_tree = False
        self.opened: frozenset[str] = frozenset()
        """Ids of the rows that are open."""
        self.is_all_open = False

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask for a window of the tree, or of the list."""
        if not self.is_tree:
            return super().query_for(begin=begin, keep=keep)
        selection, opened = self.selection.for_pane(self.KIND), None if self.is_all_open else self.opened
        return tree_window(
            self.TREE, selection, opened=opened, match=self.folded, sort=self.sort, begin=begin, keep=keep
        )

    def clause(self) -> Clause | None:
        """The entity under the cursor, in the tree with all that stand below it."""
        ranked: Ranked | None = self.list.current
        if ranked is None or not self.is_tree:
            return super().clause()
        reach = self.TREE_REACH if ranked.children else "named"
        return Clause(self.KIND, self.TREE_FIELD, (ranked.entity,), labels=(ranked.name,), reach=reach)

    def paint_name(self, ranked: Ranked, width: int, style: str) -> list[Piece]:
        """Indent the name, with a sign where there is something below."""
        if not self.is_tree:
            return super().paint_name(ranked, width, style)
        indent = min(2 * ranked.depth, max(width - 8, 0))
        sign = "" if not ranked.children else self.signs.minus if ranked.is_open else "+"
        return [(" " * indent, "text"), left(sign, 2, "dim"), left(ranked.name, width - indent - 2, style)]

    def branch(self) -> None:
        """Turn between list and tree; the cursor stays on its row."""
        self.is_tree = not self.is_tree
        self.marks.clear()
        self._by_hand = True
        self.ask(keep=self.key())
        self.head()

    def unfold(self) -> bool:
        """Open the row under the cursor; False where it is open, or nothing stands below it."""
        row = self._row()
        if row is None or not row.children or row.is_open:
            return False
        self._open(self.opened | {row.entity}, keep=row.entity)
        return True

    def fold(self) -> bool:
        """Shut the row under the cursor, else go to the one it stands below; False where there is none."""
        row = self._row()
        if row is None or (row.depth == 0 and not (row.children and row.is_open)):
            return False
        if self.match or self.is_all_open or not (row.children and row.is_open):
            return self._go_up(row)
        self._open(self.opened - {row.entity}, keep=row.entity)
        return True

    def unfold_all(self) -> None:
        """Open all rows, or shut all again."""
        self.is_all_open = not self.is_all_open
        self._open(frozenset(), keep=self.key())

    def _row(self) -> Ranked | None:
        row: Ranked | None = self.list.current
        return row if self.is_tree else None

    def _open(self, opened: frozenset[str], *, keep: str | None) -> None:
        self.opened = opened
        self.ask(keep=keep)

    def _go_up(self, row: Ranked) -> bool:
        """Put the cursor on the row that `row` stands below."""
        before = (other for other in self.list.rows if other.position < row.position and other.depth < row.depth)
        above = max(before, key=lambda other: other.position, default=None)
        if above is None:
            return False
        self.list.move_to(above.position - 1)
        return True

    def looks(self) -> dict[str, tuple[str, str]]:
        """Whether it is a tree, and what is open in it; `*` for all."""
        opened = "*" if self.is_all_open else " ".join(sorted(self.opened))
        return {**super().looks(), "tree": (str(int(self.is_tree)), "0"), "opened": (opened, "")}

    def take_looks(self, looks: Mapping[str, str]) -> None:
        """Take that over."""
        super().take_looks(looks)
        self.is_tree = looks.get("tree") == "1"
        self.is_all_open = looks.get("opened") == "*"
        self.opened = frozenset(looks.get("opened", "").split()) - {"*"}

    @property
    def title(self) -> str:
        """What the pane is called: as a tree the cities are places."""
        return self.TREE_TITLE if self.is_tree else self.TITLE
