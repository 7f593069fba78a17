"""The SQL editor: Textual's text area in our colours, closed to control codes."""

from collections.abc import Callable
from typing import Any

from textual import events
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from nevtui.format.text import harmless_lines
from nevtui.tui.widgets.palette import style

_KINDS = {
    "keyword": "accent",
    "keyword.operator": "accent",
    "string": "string",
    "number": "text",
    "float": "text",
    "boolean": "accent",
    "comment": "dim",
    "function.call": "text",
    "operator": "text",
}


class Editor(TextArea):
    """Several lines of SQL, highlighted."""

    class Typed(Message):
        """A key has changed the text, and nothing else."""

        def __init__(self, editor: "Editor") -> None:
            super().__init__()
            self.editor = editor

    _changes = 0

    def __init__(self, text: str, *, before: Callable[[str], bool] = lambda key: False) -> None:
        """Begin with `text`; `before` may use a key, and says so, before the text does."""
        super().__init__(
            harmless_lines(text),
            language="sql",
            soft_wrap=True,
            show_line_numbers=True,
            tab_behavior="indent",
            compact=True,
        )
        self._before = before
        self.indent_width = 4
        self.highlight_cursor_line = False

    def on_mount(self) -> None:
        """Wear the app's theme, now and whenever it changes."""
        self.watch(self.app, "theme", self._wear)

    def replace_all(self, text: str) -> None:
        """Put another text in the place of the whole one; undo brings it back."""
        self.replace(harmless_lines(text), (0, 0), self.document.end)
        self.move_cursor(self.document.end)

    def marked(self) -> tuple[int, str] | None:
        """Give the marked text with the 0-based offset of its first character; None where nothing is marked."""
        begin, end = sorted(self.selection)
        if begin == end:
            return None
        return self.offset_of(begin), self.get_text_range(begin, end)

    def offset_of(self, location: tuple[int, int]) -> int:
        """Count the characters before a line and column, both 0-based."""
        line, column = location
        return sum(len(text) + 1 for text in self.document.lines[:line]) + column

    def go_to(self, position: int) -> tuple[int, int]:
        """Put the cursor on character `position` (0-based); give its line and column, 1-based."""
        before = self.text[:position]
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        self.move_cursor((line, column))
        return line + 1, column + 1

    def put(self, text: str, begin: int, end: int) -> None:
        """Put `text` in the place of the characters from `begin` to before `end`, and the cursor behind it."""
        ended = self.replace(text, self.location_of(begin), self.location_of(end)).end_location
        self.move_cursor(ended)

    def location_of(self, offset: int) -> tuple[int, int]:
        """Give line and column, both 0-based, of a character."""
        for line, text in enumerate(self.document.lines):
            if offset <= len(text):
                return line, offset
            offset -= len(text) + 1
        return self.document.end

    async def _on_key(self, event: events.Key) -> None:
        if self._before(event.key):
            event.stop()
            event.prevent_default()
            return
        revision = self._changes
        await super()._on_key(event)
        if self._changes != revision and event.key != "enter":
            self.post_message(self.Typed(self))

    def edit(self, edit: Edit) -> EditResult:
        """Change the text, and count the change."""
        self._changes += 1
        return super().edit(edit)

    def action_delete_left(self) -> None:
        """Delete the character at the left; the completions follow."""
        super().action_delete_left()
        self.post_message(self.Typed(self))

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = harmless_lines(event.text)
        await super()._on_paste(event)

    def _wear(self, theme: str) -> None:
        look: dict[str, Any] = {kind: style(theme, name) for kind, name in _KINDS.items()}
        name = f"{theme}-sql"
        self.register_theme(
            TextAreaTheme(
                name=name,
                base_style=style(theme, "text"),
                gutter_style=style(theme, "dim"),
                cursor_style=style(theme, "text") + style(theme, "text").__class__(reverse=True),
                cursor_line_gutter_style=style(theme, "accent"),
                selection_style=style(theme, "text", cursor=True),
                syntax_styles=look,
            )
        )
        self.theme = name
