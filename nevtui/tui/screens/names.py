"""Names that no entity has, on three shelves, each with the words it stands in; accepted or refused with one key."""

from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Final, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from nevtui.format.moments import long_day
from nevtui.format.signs import Signs
from nevtui.format.text import cells, plural
from nevtui.library.corrections import Correction, append, read_corrections
from nevtui.model.errors import NevtuiError
from nevtui.query.engine import Engine
from nevtui.query.reviewing import SHELVES, shelf_query
from nevtui.tui.bindings import bindings, keys_line, movement
from nevtui.tui.keymap import NAMES
from nevtui.tui.screens.opened import Keyed
from nevtui.tui.screens.record import RecordScreen
from nevtui.tui.widgets.draw import Piece, left, right
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Heading, Rule
from nevtui.tui.widgets.paragraph import Paragraph
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest

MOST: Final = 5_000
"""Names of a shelf that are shown, those in most articles first."""

TYPES: Final = {
    "c": "company", "p": "person", "m": "model", "t": "city", "v": "province", "n": "country", "o": "organization",
    "i": "industry",
}  # fmt: skip
"""The key of each type of entity."""

_TITLES: Final = {"candidate": "Candidates", "accepted": "Accepted", "rejected": "Refused"}


class Seen(NamedTuple):
    """A row of a shelf."""

    name: str
    type: str
    sightings: int
    articles: int
    article: str | None
    para: int | None
    start: int | None
    end: int | None
    text: str | None
    headline: str | None
    publisher: str | None
    published: Any
    published_precision: str | None
    total: int


class NamesScreen(Keyed, Screen[tuple[str, ...]]):
    """Three shelves; gives the ids of the corrections that were made, which then have to be applied."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NAMES), *movement("rows")]

    def __init__(self, engine: Engine, folder: Path, signs: Signs, *, refusal: str | None) -> None:
        super().__init__()
        self._engine, self._folder, self._signs = engine, folder, signs
        self._refusal = refusal
        """Why nothing can be decided here; None where it can."""
        self.shelf = SHELVES[0]
        self.head, self.list = Heading(id="names_head"), WindowedList[Seen](self._paint_row)
        self.floor, self.paragraph = Rule(), Paragraph()
        self.keys = Keys(keys_line(NAMES), id="keys")
        self.decided: dict[str, Correction] = {}
        """What was decided by name, since the screen was opened."""
        self._asking: Seen | None = None
        """Whose type is asked for."""
        self._made: list[str] = []

    def compose(self) -> ComposeResult:
        """Shelves, names, words, keys."""
        yield self.head
        yield self.list
        yield self.floor
        yield self.paragraph
        yield self.keys

    def on_mount(self) -> None:
        """Open the first shelf."""
        self.list.enliven(True)
        self._open(SHELVES[0])

    def on_resize(self, event: events.Resize) -> None:
        """Give the words a third."""
        self.paragraph.styles.height = max(event.size.height // 3 - 1, 3)

    def action_act(self, name: str) -> None:
        """Do what a key means; it is no answer to what was asked before."""
        self._asking = None
        super().action_act(name)

    def action_rows(self, step: int) -> None:
        """Move by rows."""
        self.list.move(step)

    def action_page(self, step: int) -> None:
        """Move by pages."""
        self.list.move(step * self.list.page)

    def do_next_shelf(self) -> None:
        """Open the shelf at the right."""
        self._open(SHELVES[(SHELVES.index(self.shelf) + 1) % len(SHELVES)])

    def do_previous_shelf(self) -> None:
        """Open the shelf at the left."""
        self._open(SHELVES[(SHELVES.index(self.shelf) - 1) % len(SHELVES)])

    def do_accept(self) -> None:
        """Ask what the name is."""
        seen = self.list.current
        if seen is None or self._refusal is not None:
            self.keys.notice(self._refusal or "No name to accept here.")
            return
        self._asking = seen
        others = " ".join(f"{key} {_short(type)}" for key, type in TYPES.items() if type != seen.type)
        self.keys.notice(f"Enter {_short(seen.type)}   {others}")

    def do_refuse(self) -> None:
        """Refuse the name."""
        self._decide("refuse", None)

    def do_take_back(self) -> None:
        """Undo what was decided of this name here."""
        seen = self.list.current
        correction = self.decided.pop(seen.name, None) if seen else None
        if correction is None:
            self.keys.notice("Nothing was decided of this name here.")
        else:
            self._keep(Correction("undo", of=correction.id))
            self.list.refresh()

    def do_words(self) -> None:
        """Show the paragraph whole, and where it stands."""
        seen = self.list.current
        if seen is None:
            return
        record = [
            ("name", seen.name), ("seems to be", seen.type), ("seen", self._times(seen)),
            ("first in", seen.headline or seen.article or "no article"), ("by", self._origin(seen)),
            ("paragraph", seen.text or "The article is not in the library any more."),
        ]  # fmt: skip
        self.app.push_screen(RecordScreen(seen.name, record))

    def do_leave(self) -> None:
        """Go back to the panes."""
        self.dismiss(tuple(self._made))

    def on_key(self, event: events.Key) -> None:
        """Take the answer, where it was asked what a name is; any other key does what it always does."""
        if self._asking is None:
            super().on_key(event)
            return
        seen, self._asking = self._asking, None
        kind = seen.type if event.key == "enter" else TYPES.get(event.key)
        if kind is not None or event.key == "escape":
            event.stop()
            event.prevent_default()
        self.keys.notice("")
        if kind is not None:
            self._decide("accept", kind)

    def on_windowed_list_moved(self, message: WindowedList.Moved) -> None:
        """Show the words of the name one stands on."""
        message.stop()
        self._show_words()

    def on_windowed_list_wanted(self, message: WindowedList.Wanted) -> None:
        """All there is, is there."""
        message.stop()

    def _open(self, shelf: str) -> None:
        self.shelf = shelf
        self._head()
        latest(self, partial(self._load, shelf), group="shelf")

    async def _load(self, shelf: str) -> None:
        try:
            query = shelf_query(shelf, read_corrections(self._folder), limit=MOST)
            rows = (await self._engine.fetch(query, rows=MOST)).rows
        except NevtuiError as error:
            self.list.say(str(error).splitlines()[0])
            return
        if rows:
            self.list.show([Seen(*row) for row in rows], begin=0, total=len(rows), cursor=0)
        else:
            self.list.say(_EMPTY[shelf])
        self._head()
        self._show_words()

    def _head(self) -> None:
        pieces: list[Piece] = [("Names   ", "strong")]
        at, heavy = 8, (0, 0)
        for shelf in SHELVES:
            title, is_here = _TITLES[shelf], shelf == self.shelf
            heavy = (at, at + cells(title)) if is_here else heavy
            pieces += [(title, "strong accent" if is_here else "dim"), ("    ", "dim")]
            at += cells(title) + 4
        seen = self.list.current
        end = plural(seen.total, "name") if seen is not None and seen.total else ""
        self.head.say(pieces, [(end, "dim")])
        self.head.mark(heavy)

    def _show_words(self) -> None:
        seen = self.list.current
        if seen is None or seen.text is None:
            self.paragraph.show("", begin=0, end=0)
            return
        where: list[list[Piece]] = [[(seen.headline or "", "strong")], [(self._origin(seen), "dim")], []]
        self.paragraph.show(seen.text, begin=seen.start or 0, end=seen.end or 0, head=where)

    def _origin(self, seen: Seen) -> str:
        day = long_day(seen.published, seen.published_precision) or "undated"
        return f"{seen.publisher or 'unknown publisher'} · {day} · ¶ {seen.para}"

    def _times(self, seen: Seen) -> str:
        return f"{plural(seen.sightings, 'time')} in {plural(seen.articles, 'article')}"

    def _paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        seen: Seen = row
        decided = self.decided.get(seen.name)
        name = "dim" if decided else "strong" if on_cursor else "text"
        count = self._times(seen) if width >= 100 else plural(seen.articles, "article")
        count_width = 26 if width >= 100 else 14
        return [
            left(self._signs.cursor if on_cursor else "", 2, "accent"),
            left(seen.name, max(width - 4 - _KIND_WIDTH - count_width, 10), name),
            ("  ", "text"),
            left(_decision(decided) or seen.type, _KIND_WIDTH, "pinned" if decided else "dim"),
            right(count, count_width, "dim"),
        ]

    def _decide(self, action: str, kind: str | None) -> None:
        seen = self.list.current
        if seen is None or self._refusal is not None:
            self.keys.notice(self._refusal or "No name to decide here.")
            return
        before = self.decided.pop(seen.name, None)
        if before is not None:
            self._keep(Correction("undo", of=before.id))
        kept = self._keep(Correction(action, name=seen.name, type=kind or seen.type))
        if kept is not None:
            self.decided[seen.name] = kept
            self.list.refresh()
            self.list.move(1)

    def _keep(self, correction: Correction) -> Correction | None:
        try:
            kept = append(self._folder, correction)
        except NevtuiError as error:
            self.keys.notice(str(error))
            return None
        self._made.append(kept.id)
        return kept


def _short(type: str) -> str:
    return "org." if type == "organization" else type


def _decision(decided: Correction | None) -> str:
    if decided is None:
        return ""
    return f"accepted: {decided.type}" if decided.action == "accept" else "refused"


_KIND_WIDTH: Final = 22
"""Cells of the type, or of what was decided."""

_EMPTY: Final = {
    "candidate": "no names that no entity has · Tab goes to the next shelf",
    "accepted": "no name was accepted yet · a on a candidate accepts it",
    "rejected": "no name was refused yet · x on a candidate refuses it",
}
