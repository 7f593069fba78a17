"""The tabs of the SQL screen, one in view: open, close, go round, and say what is to be kept of them."""

from collections.abc import Callable

from textual import events
from textual.containers import Vertical

from nevtui.format.text import cells
from nevtui.query.engine import Engine
from nevtui.tui.sql.drafts import Desk, Draft
from nevtui.tui.sql.tab import Tab
from nevtui.tui.widgets.draw import Piece


class Tabs(Vertical):
    """Always at least one tab."""

    DEFAULT_CSS = "Tabs { height: 1fr; width: 1fr; }"

    def __init__(self, engine: Engine, desk: Desk, *, before: Callable[[events.Key], bool]) -> None:
        """Begin with a desk; `before` may use a key before the editor does."""
        super().__init__()
        self._engine, self._before = engine, before
        self.tabs = [self._made(draft) for draft in desk.drafts or (Draft(""),)]
        self.at = min(max(desk.at, 0), len(self.tabs) - 1)

    def on_mount(self) -> None:
        """Show the tab in view."""
        self.show()

    @property
    def tab(self) -> Tab:
        """The tab in view."""
        return self.tabs[self.at]

    @property
    def desk(self) -> Desk:
        """What is to be kept."""
        return Desk(tuple(tab.draft for tab in self.tabs), self.at)

    def open(self, draft: Draft) -> None:
        """Open a draft: in the tab that holds the same text, in one whose text nobody has changed, or in a new one."""
        same = [at for at, tab in enumerate(self.tabs) if draft.text and tab.draft.text == draft.text]
        if same:
            self.at = same[0]
        elif draft.text and self.tab.draft.is_given and not self.tab.is_running:
            self.tab.give(draft)
        else:
            self.tabs.insert(self.at + 1, self._made(draft))
            self.at += 1
        if self.is_mounted:
            self.show()

    def close(self) -> Draft:
        """Close the tab in view and give what stood there.

        Nobody waits for the widget to be gone: who is cancelled while waiting cancels its task, and leaves half of it.
        """
        tab = self.tabs.pop(self.at)
        if not self.tabs:
            self.tabs = [self._made(Draft(""))]
        self.at = min(self.at, len(self.tabs) - 1)
        draft = tab.draft
        if tab.is_mounted:
            tab.remove()
        self.show()
        return draft

    def go(self, by: int) -> None:
        """Go to another tab, round the ends."""
        self.at = (self.at + by) % len(self.tabs)
        self.show()

    def show(self) -> None:
        """Show the tab in view, mounted now if it never was."""
        for tab in self.tabs:
            tab.display = tab is self.tab
        self.tab.make()
        if self.tab.is_mounted:
            self.tab.enter()
        elif not self.tab.is_attached:
            self.screen.set_focus(None)
            self.mount(self.tab)

    def _made(self, draft: Draft) -> Tab:
        return Tab(self._engine, draft, before=self._before)

    def strip(self, width_cells: int) -> tuple[list[Piece], tuple[int, int]]:
        """Give the titles as pieces of at most `width_cells`, and from where to where the one in view goes."""
        titles = [
            f"{number} {tab.draft.title}{' ▸' if tab.is_running else ''}" for number, tab in enumerate(self.tabs, 1)
        ]
        begin = self.at
        while begin > 0 and sum(cells(title) + 3 for title in titles[begin - 1 : self.at + 1]) < width_cells:
            begin -= 1
        pieces: list[Piece] = [("… ", "dim")] if begin else []
        used, heavy = 2 if begin else 0, (0, 0)
        for number in range(begin, len(titles)):
            wide = cells(titles[number])
            if used + wide > width_cells and number > self.at:
                pieces.append(("…", "dim"))
                break
            if number == self.at:
                heavy = used, used + wide
            pieces += [(titles[number], "strong" if number == self.at else "dim"), ("   ", "dim")]
            used += wide + 3
        return pieces, heavy
