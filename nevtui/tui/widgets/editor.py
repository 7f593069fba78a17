"""The SQL editor: Textual's text area in our colours, closed to control codes, alive under a megabyte of text."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from textual import events
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection, TextAreaTheme

from nevtui.format.text import harmless_lines
from nevtui.tui.widgets.editing import dedented, found_at, indentation, indented, toggled_comments
from nevtui.tui.widgets.palette import style

Location = tuple[int, int]
"""Line and column, both 0-based."""

COLOURED: Final = 12_000
"""Characters up to which the text is highlighted: Textual 8.2 colours all of it anew at every key."""

WRAPPED: Final = 4_000
"""Characters of a line up to which lines are wrapped: Textual 8.2 draws a whole line for each row that it takes."""

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
        """A key has changed the text."""

        def __init__(self, editor: "Editor") -> None:
            super().__init__()
            self.editor = editor

    def __init__(
        self,
        text: str,
        *,
        before: Callable[[events.Key], bool] = lambda event: False,
        partner: Callable[[str, int], int | None] = lambda text, position: None,
    ) -> None:
        """Begin with `text`. `before` may use a key before the text does, and says so; `partner` finds brackets."""
        text = harmless_lines(text)
        self._before, self._partner = before, partner
        super().__init__(
            text,
            language="sql" if len(text) <= COLOURED else None,
            soft_wrap=_is_wrapped(text),
            show_line_numbers=True,
            tab_behavior="indent",
            compact=True,
        )
        self.indent_width = 4
        self.highlight_cursor_line = False
        self.cursor_blink = False

    def on_mount(self) -> None:
        """Wear the app's theme, now and whenever it changes."""
        self.watch(self.app, "theme", self._wear)

    def replace_all(self, text: str) -> None:
        """Put another text in the place of the whole one; undo brings it back."""
        self.replace(harmless_lines(text), (0, 0), self.document.end)
        self.move_cursor(self.document.end)

    def put(self, text: str, begin: int, end: int) -> None:
        """Put `text` in the place of the characters from `begin` to before `end`, and the cursor behind it."""
        ended = self.replace(harmless_lines(text), self.location_of(begin), self.location_of(end)).end_location
        self.move_cursor(ended)

    def announce(self) -> None:
        """Say that the text has changed: Textual lets no message up that a widget's parent caused."""
        self.post_message(self.Changed(self))

    # Places: lines and columns for Textual, characters for SQL.

    @property
    def position(self) -> int:
        """How many characters stand before the cursor."""
        return self.offset_of(self.cursor_location)

    def marked(self) -> tuple[int, str] | None:
        """Give the marked text with the 0-based offset of its first character; None where nothing is marked."""
        begin, end = sorted(self.selection)
        if begin == end:
            return None
        return self.offset_of(begin), self.get_text_range(begin, end)

    def offset_of(self, location: Location) -> int:
        """Count the characters before a line and column."""
        line, column = location
        return sum(map(len, self.document.lines[:line])) + line + column

    def location_of(self, offset: int) -> Location:
        """Give line and column of a character."""
        for line, text in enumerate(self.document.lines):
            if offset <= len(text):
                return line, offset
            offset -= len(text) + 1
        return self.document.end

    def go_to(self, position: int) -> tuple[int, int]:
        """Put the cursor on character `position` (0-based); give its line and column, 1-based."""
        line, column = self.location_of(max(position, 0))
        self.move_cursor((line, column))
        return line + 1, column + 1

    def mark(self, begin: int, end: int) -> None:
        """Mark the characters from `begin` to before `end`, and bring them into view."""
        self.selection = Selection(self.location_of(begin), self.location_of(end))
        self.scroll_cursor_visible(center=True)

    # What keys do besides writing.

    def find(self, needle: str, *, by: int) -> tuple[int, int] | None:
        """Mark the next `needle`, or the one before: give its number of how many, None where there is none."""
        marked = self.marked()
        here = marked[0] if marked else self.position
        is_on_it = marked is not None and marked[1].lower() == needle.lower()
        found = found_at(self.text, needle, here + (1 if is_on_it and by > 0 else 0), by=by)
        if found is None:
            return None
        self.mark(found[0], found[0] + len(needle))
        return found[1:]

    def find_anew(self, needle: str, begin: int) -> tuple[int, int] | None:
        """Mark the first `needle` from character `begin` on, while it is being typed."""
        found = found_at(self.text, needle, begin, by=1)
        if found is None:
            self.go_to(begin)
            return None
        self.mark(found[0], found[0] + len(needle))
        return found[1:]

    def toggle_comment(self) -> None:
        """Comment the lines that are marked, or the cursor's, out or in."""
        self._rewrite(toggled_comments)

    def indent(self) -> None:
        """Move the marked lines to the right."""
        self._rewrite(lambda lines: indented(lines, self.indent_width))

    def dedent(self) -> None:
        """Move the marked lines, or the cursor's, to the left."""
        self._rewrite(lambda lines: dedented(lines, self.indent_width))

    def to_bracket(self) -> bool:
        """Go from a bracket, at the cursor or before it, to its partner; tell whether there is one."""
        text, position = self.text, self.position
        for at in (position, position - 1):
            other = self._partner(text, at) if at >= 0 else None
            if other is not None:
                self.go_to(other)
                return True
        return False

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """Give the partner of a bracket as SQL reads it, for the highlight."""
        if bracket not in "()[]{}" or not bracket:
            return None
        other = self._partner(self.text, self.offset_of(search_from))
        return None if other is None else self.location_of(other)

    def _rewrite(self, change: Callable[[Sequence[str]], list[str]]) -> None:
        """Change the lines that are marked, as one step of undo; they stay marked."""
        (first, begin), (last, end) = sorted(self.selection)
        last -= last > first and end == 0
        before = self.document.lines[first : last + 1]
        after = change(before)
        if after == before:
            return
        was_marked = not self.selection.is_empty
        self.replace("\n".join(after), (first, 0), (last, len(before[-1])))
        if was_marked:
            self.selection = Selection((first, 0), (last, len(after[-1])))
        else:
            self.move_cursor((first, max(begin + len(after[0]) - len(before[0]), 0)))

    async def _on_key(self, event: events.Key) -> None:
        if self._before(event) or self._is_done(event.key):
            event.stop()
            event.prevent_default()

    def _is_done(self, key: str) -> bool:
        """Do what Textual's text area does not: indent marked lines, and begin a line where the one before begins."""
        if key == "tab" and self.selection.start[0] != self.selection.end[0]:
            self.indent()
        elif key == "shift+tab":
            self.dedent()
        elif key == "enter":
            begin, end = sorted(self.selection)
            blanks = indentation(self.document.lines[begin[0]][: begin[1]])
            self._replace_via_keyboard("\n" + blanks, begin, end)
        else:
            return False
        return True

    def edit(self, edit: Edit) -> EditResult:
        """Change the text; a long one loses its colours, and with a very long line its wrapping."""
        before = sum(map(len, self.document.lines))
        after = before - len(self.get_text_range(edit.top, edit.bottom)) + len(edit.text)
        if after > COLOURED:
            self._colour(None)
        if self.soft_wrap and not _is_wrapped(edit.text):
            self.soft_wrap = False
        made = super().edit(edit)
        if after <= COLOURED:
            self._colour("sql")
        return made

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        self._spare(edits)
        super()._undo_batch(edits)

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        self._spare(edits)
        super()._redo_batch(edits)

    def _spare(self, edits: Sequence[Edit]) -> None:
        """Do without colours where a long text may come back."""
        brought = sum(
            len(edit.text) + len(edit._edit_result.replaced_text if edit._edit_result else "") for edit in edits
        )
        if brought + sum(map(len, self.document.lines)) > COLOURED:
            self._colour(None)
            self.soft_wrap = self.soft_wrap and brought <= WRAPPED

    def _recompute_cursor_offset(self) -> None:
        """While an undo takes lines away the cursor may still stand on one of them (Textual 8.2.8 raises there)."""
        try:
            super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]
        except ValueError:
            self._cursor_offset = (0, 0)

    def _colour(self, language: str | None) -> None:
        """Highlight, or no longer; marks and cursor stay."""
        if self.language != language:
            selection = self.selection
            self.language = language
            self.selection = selection

    def action_delete_left(self) -> None:
        """Delete the character at the left; completions follow."""
        super().action_delete_left()
        self.post_message(self.Typed(self))

    def _replace_via_keyboard(self, insert: str, start: Location, end: Location) -> EditResult | None:
        """Put in what was typed; completions follow a single character."""
        made = super()._replace_via_keyboard(insert, start, end)
        if len(insert) == 1 and insert != "\n":
            self.post_message(self.Typed(self))
        return made

    def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]
        """Make a paste harmless; Textual then calls the text area's own handler, too."""
        event.text = harmless_lines(event.text)

    def _wear(self, theme: str) -> None:
        look: dict[str, Any] = {kind: style(theme, name) for kind, name in _KINDS.items()}
        name = f"{theme}-sql"
        text = style(theme, "text")
        self.register_theme(
            TextAreaTheme(
                name=name,
                base_style=text,
                gutter_style=style(theme, "dim"),
                cursor_style=text + text.__class__(reverse=True),
                cursor_line_gutter_style=style(theme, "accent"),
                bracket_matching_style=style(theme, "accent") + text.__class__(bold=True, underline=True),
                selection_style=style(theme, "text", cursor=True),
                syntax_styles=look,
            )
        )
        self.theme = name


def _is_wrapped(text: str) -> bool:
    return len(text) <= WRAPPED or max(map(len, text.split("\n"))) <= WRAPPED
