"""History, saved queries and examples: found as one types, looked at below, opened by Enter in a tab of their own."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from nevtui.format.text import fold, harmless, plural
from nevtui.query.examples import examples
from nevtui.query.fuzzy import score
from nevtui.tui.bindings import movement_while_typing
from nevtui.tui.calm import Calm
from nevtui.tui.history import History, Kept
from nevtui.tui.screens.opened import Finding
from nevtui.tui.sql.saved import delete_query, read_queries, saved_folder
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Line, Rule
from nevtui.tui.widgets.scroll import ScrolledLines
from nevtui.tui.widgets.typed import Typed
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.widgets.wrap import wrap

SHELVES: Final = ("history", "saved", "examples")
STATES: Final = ("all", "ran", "failed", "stopped", "closed")
"""What the history is filtered by; closed are texts of tabs that never ran."""
_FUZZY: Final = 200
"""Characters of a query in which letters are looked for in order, where no words are found."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a shelf."""

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a shelf."""

    text: str
    title: str
    aside: str
    folded: str
    """Everything it is found by."""
    name: str = ""
    file: Path | None = None
    state: str = "ran"
    note: str = ""
    """What the preview says first."""


class ShelfScreen(Finding, Calm, Screen[Taken | None]):
    """Gives what was taken; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("tab", "shelf(1)", show=False, priority=True),
        Binding("shift+tab", "shelf(-1)", show=False, priority=True),
        *movement_while_typing(),
        Binding("ctrl+r,ctrl+t", "state", show=False, priority=True),
        Binding("ctrl+d,f9", "delete", show=False, priority=True),
    ]

    def __init__(self, history: History, shelf: str) -> None:
        """Begin at `shelf`, one of SHELVES."""
        super().__init__()
        self._history, self._at, self._state = history, SHELVES.index(shelf), 0
        self._entries: list[Entry] = []
        self._doomed: Path | None = None
        self.head, self.line, self.said = (
            Heading(id="shelf_head"),
            Typed(placeholder="type to find", id="shelf_line"),
            Line(),
        )
        self.list: WindowedList[Entry] = WindowedList(_paint)
        self.preview, self.keys = ScrolledLines(overlay=False), Keys(_KEYS, id="keys")

    def compose(self) -> ComposeResult:
        """Shelves, what is typed, entries, the one in full, keys."""
        yield self.head
        yield self.line
        yield self.list
        yield Rule()
        yield self.preview
        yield self.keys

    def on_mount(self) -> None:
        """Show the shelf, and wait for what is typed."""
        self.list.lively = True
        self._fill()
        self.line.focus()

    def on_resize(self) -> None:
        """Lay the preview out anew."""
        self.call_after_refresh(self._look)

    def action_leave(self) -> None:
        """Empty the line, else leave."""
        if self.line.value:
            self.line.value = ""
        else:
            self.dismiss(None)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take the entry."""
        message.stop()
        entry = self.list.current
        if entry is None:
            self.keys.notice("Nothing to open here.")
        else:
            self.dismiss(Taken(entry.text, entry.name))

    def action_shelf(self, by: int) -> None:
        """Go to another shelf."""
        self._at = (self._at + by) % len(SHELVES)
        self._fill()

    def action_state(self) -> None:
        """Show those that failed only, or another kind."""
        if SHELVES[self._at] != "history":
            self.keys.notice("Ctrl+R filters the history by how a query went.")
            return
        self._state = (self._state + 1) % len(STATES)
        self._show()

    def action_delete(self) -> None:
        """Delete a saved query, at the second press."""
        entry = self.list.current
        if entry is None or entry.file is None or SHELVES[self._at] != "saved":
            self.keys.notice("Only saved queries can be deleted.")
        elif self._doomed != entry.file:
            self._doomed = entry.file
            self.keys.notice(f"Ctrl+D again deletes {entry.name}.")
        else:
            self.keys.notice(delete_query(entry.file) or f"Deleted {entry.name}.")
            self._fill()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find what is typed."""
        message.stop()
        self._show()

    def on_windowed_list_moved(self) -> None:
        """Show another entry in full."""
        self._look()

    def _fill(self) -> None:
        shelf = SHELVES[self._at]
        if shelf == "history":
            self._entries = [_ran(kept) for kept in self._history.newest()]
        elif shelf == "saved":
            self._entries = [_saved(one.name, one.comment, one.text, one.file) for one in read_queries(saved_folder())]
        else:
            self._entries = [_saved(one.title, one.shows, one.text, None) for one in examples()]
        self._doomed = None
        self._show()

    def _show(self) -> None:
        state = STATES[self._state] if SHELVES[self._at] == "history" else "all"
        entries = found([entry for entry in self._entries if state in ("all", entry.state)], self.line.value)
        self.list.show(entries, begin=0, total=len(entries), cursor=0)
        if not entries:
            self.list.say(
                _EMPTY[SHELVES[self._at]] if not self._entries else "Nothing like it here; Tab looks elsewhere."
            )
        pieces: list[Piece] = []
        for number, shelf in enumerate(SHELVES):
            pieces += [(shelf.capitalize(), "strong" if number == self._at else "dim"), ("   ", "dim")]
        begin = sum(len(text) for text, _ in pieces[: self._at * 2])
        self.head.say(pieces, [(f"{state}   " if state != "all" else "", "strong"), (f"{len(entries):,}", "dim")])
        self.head.mark((begin, begin + len(SHELVES[self._at])))
        self._look()

    def _look(self) -> None:
        entry, width = self.list.current, max(self.preview.size.width, 20)
        lines: list[list[Piece]] = []
        if entry is not None:
            lines = [[(part, "dim")] for part in _wrapped(entry.note, width)]
            lines += [
                [(part, "text")] for line in entry.text.split("\n")[:500] for part in _wrapped(line, width) or [""]
            ]
        self.preview.say(lines)


_KEYS: Final = (
    ("Enter", "opens it in a tab", 0),
    ("↑ ↓", "move", 1),
    ("Tab", "next shelf", 2),
    ("Ctrl+R", "failed only …", 4),
    ("Ctrl+D", "delete", 5),
    ("Esc", "back", 3),
)
_EMPTY: Final = {
    "history": "Nothing has been run yet.",
    "saved": "Nothing is saved yet: Ctrl+S in the prompt saves the query of a tab under a name.",
    "examples": "No examples.",
}


def found(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Give the entries that hold every word that is typed; where none does, those that hold its letters in order."""
    words = fold(typed).split()
    if not words:
        return list(entries)
    exact = [entry for entry in entries if all(word in entry.folded for word in words)]
    if exact:
        return sorted(exact, key=lambda entry: not all(word in fold(entry.title) for word in words))
    scored = [(score("".join(words), entry.folded[:_FUZZY]), entry) for entry in entries]
    return [entry for fits, entry in sorted(scored, key=lambda one: -(one[0] or 0)) if fits is not None]


def _wrapped(line: str, width: int) -> list[str]:
    return [line[begin:end] for begin, end in wrap(line[:5000], width)]


def _saved(name: str, comment: str, text: str, file: Path | None) -> Entry:
    return Entry(text, harmless(name), harmless(comment), fold(f"{name} {comment} {text}"), name, file)


def _ran(kept: Kept) -> Entry:
    took = (
        ""
        if kept.seconds is None
        else f"{kept.seconds:.1f} s"
        if kept.seconds >= 1
        else f"{kept.seconds * 1000:.0f} ms"
    )
    rows = "" if kept.rows is None else f"{'' if kept.is_complete else '>'}{plural(kept.rows, 'row')}"
    state = kept.state if kept.state != "ran" else ""
    aside = " · ".join(part for part in (state, rows, took, _ago(kept.at)) if part)
    when = datetime.fromtimestamp(kept.at).strftime("%Y-%m-%d %H:%M  ") if kept.at else ""
    often = f"run {kept.runs} times  " if kept.runs > 1 else ""
    note = harmless(f"{when}{often}{kept.error or ''}".strip())
    title = harmless(" ".join(word for word in kept.sql[:400].split() if word != "--")[:300])
    return Entry(kept.sql, title, aside, fold(kept.sql[:4000]), state=kept.state, note=note)


def _ago(at: float) -> str:
    """Say how long ago, roughly."""
    if not at:
        return ""
    seconds = max(time.time() - at, 0)
    for size, unit in ((86400.0, "d"), (3600.0, "h"), (60.0, "min")):
        if seconds >= size:
            return f"{seconds // size:.0f} {unit} ago"
    return "just now"


def _paint(entry: Entry, width: int, on_cursor: bool) -> list[Piece]:
    aside = min(len(entry.aside), width // 2)
    title = max(width - aside - 5, 10)
    name = "warning" if entry.state == "failed" else "strong" if on_cursor else "text"
    return [
        ("▸ " if on_cursor else "  ", "accent"),
        left(entry.title, title, name),
        ("  ", "text"),
        (right if entry.name == "" else left)(entry.aside, max(width - title - 4, 0), "dim"),
    ]
