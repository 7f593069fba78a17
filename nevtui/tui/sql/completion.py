"""Completion in the editor in view: asks after each key, shows the list, puts in what is chosen. Never in the way."""

from nevtui.query.complete import Completer, Offers
from nevtui.query.engine import Engine
from nevtui.tui.widgets.completions import Completions
from nevtui.tui.widgets.editor import Editor


class Completion:
    """The list of one SQL screen; it belongs to the editor that it was last opened for."""

    def __init__(self, engine: Engine) -> None:
        self.list = Completions()
        self._completer = Completer(engine, changed=self._changed)
        self._editor: Editor | None = None
        self._offers: Offers | None = None
        self._place: tuple[str, int] | None = None
        """The text, and how far into it, that the offers are for."""
        self._awaited: tuple[str, int] | None = None
        """The text and place for which nothing could be offered yet."""

    async def wake(self) -> None:
        """Read what has a name."""
        await self._completer.wake()

    def typed(self, editor: Editor, *, asked: bool = False) -> bool:
        """Offer what fits where the cursor stands; tell whether anything does."""
        self._editor = editor
        text, position = editor.text, editor.position
        offers = self._completer.offers(text, position, asked=asked) if editor.selection.is_empty else None
        if offers is None:
            self.close()
            self._awaited = text, position
            return False
        self._offers, self._awaited, self._place = offers, None, (text, position)
        typed_before = position - offers.begin
        place = editor.cursor_screen_offset - (min(typed_before, editor.cursor_location[1]), 0)
        items = [(offer.label, offer.detail) for offer in offers.items]
        self.list.open(items, at=place, within=self.list.screen.size - (0, 2))
        return True

    def take(self) -> None:
        """Put in the offer that is chosen, or the first."""
        offers, editor = self._offers, self._editor
        self.check()
        if offers is None or editor is None or not self.list.is_open:
            return
        chosen = offers.items[self.list.cursor]
        self.close()
        editor.put(chosen.insert, offers.begin, offers.end)

    def key(self, key: str) -> bool:
        """Use a key for the list; tell whether it was one for it."""
        if not self.list.is_open:
            return False
        if key == "tab" or (key == "enter" and self.list.is_entered):
            self.take()
        elif key == "down" or (key == "up" and self.list.is_entered):
            self.list.move(1 if key == "down" else -1)
        else:
            if key in ("enter", "up", "left", "right", "home", "end", "pageup", "pagedown"):
                self.close()
            return False
        return True

    def check(self) -> None:
        """Take the list away where text or cursor are no longer those that it is for: a paste, a click, an undo."""
        if self.list.is_open and self._editor is not None and self._place != (self._editor.text, self._editor.position):
            self.close()

    def close(self) -> bool:
        """Take the list away; tell whether it was there."""
        was_open, self._offers, self._awaited = self.list.is_open, None, None
        self.list.close()
        return was_open

    def stop(self) -> None:
        """Stop what is being read."""
        self._completer.close()

    def _changed(self) -> None:
        """Values have come: offer them where they were missed, if one has not moved on."""
        editor, awaited = self._editor, self._awaited
        if editor is None or awaited is None or not editor.has_focus:
            return
        if awaited == (editor.text, editor.position):
            self.typed(editor)
