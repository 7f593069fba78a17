"""Vim keys for the editor, an honest few: modes, motions, operators with counts, one register. No macros, `.`, `:`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from textual.events import Key
from textual.widgets.text_area import Selection

from nevtui.tui.widgets.editor import Editor
from nevtui.tui.widgets.motions import Location, Motion, motion

Mode = Literal["normal", "insert", "visual", "lines"]

_NAMES: Final = {
    "dollar_sign": "$",
    "circumflex_accent": "^",
    "percent_sign": "%",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "slash": "/",
    "tilde": "~",
}
_PREFIXES: Final = ("g", "r", "Z")
_OPERATORS: Final = ("d", "c", "y", ">", "<")


@dataclass(slots=True)
class Register:
    """What was last deleted or yanked; the tabs share it."""

    text: str = ""
    is_linewise: bool = False


class Vim:
    """The state of one prompt: mode, what is pending, the register."""

    def __init__(self, wish: Callable[[str], None]) -> None:
        """`wish` is called with find, find_next, find_previous, bracket or leave."""
        self._wish = wish
        self.mode: Mode = "normal"
        self.register = Register()
        self._count = ""
        self._pending = ""
        """An operator or a prefix that waits for its motion or second key."""
        self._anchor: Location = (0, 0)
        self._marked: tuple[Editor, str] | None = None
        """Where the anchor is set: in another text there is none."""

    def escape(self, editor: Editor) -> bool:
        """Go to normal mode; tell whether that was news."""
        was_idle = self.mode == "normal" and not self._pending and not self._count
        line, column = editor.cursor_location
        if self.mode == "insert" and column:
            editor.move_cursor((line, column - 1))
        elif self.mode in ("visual", "lines"):
            editor.move_cursor(editor.cursor_location)
        self.mode, self._pending, self._count = "normal", "", ""
        return not was_idle

    def key(self, event: Key, editor: Editor) -> bool:
        """Use a key; False in insert mode, and for keys that are no text."""
        if self.mode == "insert":
            return False
        key = event.character if event.is_printable and event.character else _NAMES.get(event.key, event.key)
        if len(key) > 1 and key not in ("left", "right", "up", "down", "home", "end", "backspace", "enter", "space"):
            return False
        if self._pending == "r":
            self._replace(key, editor)
            return True
        if key.isdigit() and (key != "0" or self._count):
            self._count += key
            return True
        key = "j" if key == "enter" else "space" if key == " " else key
        if self.mode in ("visual", "lines") and self._marked != (editor, editor.text):
            self.escape(editor)
        self._do(key, editor)
        return True

    def _do(self, key: str, editor: Editor) -> None:
        count, operator = min(int(self._count or 1), 9_999), self._pending.removesuffix("g")
        is_second = self._pending.endswith(("g", "Z"))
        if key in _PREFIXES and not is_second and not (key != "g" and operator):
            self._pending = operator + key
            return
        if self._pending == "Z":
            self._clear()
            if key == "Z":
                self._wish("leave")
            return
        name = "gg" if is_second and key == "g" else key
        lines = editor.document.lines
        meant = motion(name, lines, editor.cursor_location, count, counted=bool(self._count))
        self._clear()
        if self.mode in ("visual", "lines"):
            self._on_marked(key, meant, editor)
        elif operator in _OPERATORS:
            self._operate(operator, key, meant, count, editor)
        elif meant is not None:
            self._go(meant.to, editor)
        elif key in _OPERATORS:
            self._pending, self._count = key, str(count) if count > 1 else ""
        else:
            self._command(key, count, editor)

    def _clear(self) -> None:
        self._pending, self._count = "", ""

    def _go(self, to: Location, editor: Editor) -> None:
        line, column = to
        editor.move_cursor((line, min(column, max(len(editor.document.lines[line]) - 1, 0))))

    # Operators.

    def _operate(self, operator: str, key: str, meant: Motion | None, count: int, editor: Editor) -> None:
        line, column = editor.cursor_location
        lines = editor.document.lines
        if key == operator:
            self._on_lines(operator, line, min(line + count - 1, len(lines) - 1), editor)
            return
        if meant is None:
            return
        if operator == "c" and key == "w" and column < len(lines[line]) and not lines[line][column].isspace():
            meant = motion("e", lines, (line, column - 1) if column else (line, -1), count, counted=False) or meant
        if meant.is_linewise or operator in "<>":
            self._on_lines(operator, min(line, meant.to[0]), max(line, meant.to[0]), editor)
            return
        begin, end = sorted(((line, column), meant.to))
        if key == "w" and end[0] > begin[0]:
            end = begin[0], len(lines[begin[0]])
        self._on_text(operator, begin, (end[0], end[1] + 1) if meant.is_inclusive else end, editor)

    def _on_text(self, operator: str, begin: Location, end: Location, editor: Editor) -> None:
        self.register = Register(editor.get_text_range(begin, end))
        if operator != "y":
            editor.delete(begin, end)
        editor.move_cursor(begin)
        if operator == "c":
            self.mode = "insert"
        else:
            self._go(begin, editor)

    def _on_lines(self, operator: str, first: int, last: int, editor: Editor) -> None:
        lines = editor.document.lines
        if operator in "<>":
            editor.selection = Selection((first, 0), (last, len(lines[last])))
            (editor.indent if operator == ">" else editor.dedent)()
            text = editor.document.lines[first]
            self._go((first, len(text) - len(text.lstrip())), editor)
            return
        self.register = Register("\n".join(lines[first : last + 1]), is_linewise=True)
        if operator == "c":
            editor.replace("", (first, 0), (last, len(lines[last])))
            self.mode = "insert"
        elif operator == "d" and last + 1 < len(lines):
            editor.delete((first, 0), (last + 1, 0))
        elif operator == "d":
            editor.delete((first - 1, len(lines[first - 1])) if first else (0, 0), (last, len(lines[last])))
        self._go((min(first, editor.document.line_count - 1), 0), editor)

    # Marked text.

    def _on_marked(self, key: str, meant: Motion | None, editor: Editor) -> None:
        if meant is not None:
            self._mark(meant.to, editor)
        elif key in ("d", "x", "y", "c", "s", ">", "<"):
            operator = {"x": "d", "s": "c"}.get(key, key)
            cursor = editor.cursor_location
            begin, end = sorted((self._anchor, cursor))
            was_lines, self.mode = self.mode == "lines", "normal"
            if was_lines or operator in "<>":
                self._on_lines(operator, begin[0], end[0], editor)
            else:
                end = end[0], min(end[1] + 1, len(editor.document.lines[end[0]]))
                self._on_text(operator, begin, end, editor)
        elif key in ("v", "V"):
            wanted: Mode = "visual" if key == "v" else "lines"
            self.mode = "normal" if self.mode == wanted else wanted
            self._mark(editor.cursor_location, editor)

    def _mark(self, to: Location, editor: Editor) -> None:
        """Mark from the anchor to `to`; whole lines in that mode, where the cursor moves by lines."""
        if self.mode == "normal":
            editor.move_cursor(to)
        elif self.mode == "visual":
            editor.selection = Selection(self._anchor, to)
        else:
            lines = editor.document.lines
            is_down = to[0] >= self._anchor[0]
            begin = (self._anchor[0], 0 if is_down else len(lines[self._anchor[0]]))
            editor.selection = Selection(begin, (to[0], len(lines[to[0]]) if is_down else 0))

    # The rest.

    def _command(self, key: str, count: int, editor: Editor) -> None:
        line, column = editor.cursor_location
        text = editor.document.lines[line]
        if key in ("i", "a", "I", "A", "o", "O", "s", "S", "C"):
            self._insert(key, count, editor)
        elif key in ("x", "X", "D"):
            begin, end = {"x": (column, column + count), "X": (column - count, column), "D": (column, len(text))}[key]
            self._on_text("d", (line, max(begin, 0)), (line, min(end, len(text))), editor)
        elif key == "Y":
            self._on_lines("y", line, min(line + count - 1, editor.document.line_count - 1), editor)
        elif key in ("p", "P"):
            self._put(after=key == "p", count=count, editor=editor)
        elif key == "u":
            editor.undo()
        elif key == "J" and line + 1 < editor.document.line_count:
            following = editor.document.lines[line + 1]
            editor.replace(" ", (line, len(text)), (line + 1, len(following) - len(following.lstrip())))
            self._go((line, len(text)), editor)
        elif key == "~" and column < len(text):
            editor.replace(text[column].swapcase(), (line, column), (line, column + 1))
            self._go((line, column + 1), editor)
        elif key in ("v", "V"):
            self._anchor, self._marked = (line, column), (editor, editor.text)
            self.mode = "visual" if key == "v" else "lines"
            self._mark((line, column), editor)
        elif key in _WISHES:
            self._wish(_WISHES[key])

    def _insert(self, key: str, count: int, editor: Editor) -> None:
        line, column = editor.cursor_location
        text = editor.document.lines[line]
        blanks = text[: len(text) - len(text.lstrip())]
        if key in ("s", "S", "C"):
            begin = {"s": column, "S": len(blanks), "C": column}[key]
            end = min(column + count, len(text)) if key == "s" else len(text)
            self._on_text("c", (line, begin), (line, end), editor)
        elif key == "o":
            editor.insert("\n" + blanks, (line, len(text)), maintain_selection_offset=False)
            editor.move_cursor((line + 1, len(blanks)))
        elif key == "O":
            editor.insert(blanks + "\n", (line, 0), maintain_selection_offset=False)
            editor.move_cursor((line, len(blanks)))
        else:
            places = {"i": column, "a": min(column + 1, len(text)), "I": len(blanks), "A": len(text)}
            editor.move_cursor((line, places[key]))
        self.mode = "insert"

    def _put(self, *, after: bool, count: int, editor: Editor) -> None:
        line, column = editor.cursor_location
        text = editor.document.lines[line]
        if not self.register.text and not self.register.is_linewise:
            return
        if self.register.is_linewise:
            whole = "\n".join([self.register.text] * min(count, 100))
            at = (line, len(text)) if after else (line, 0)
            editor.insert("\n" + whole if after else whole + "\n", at, maintain_selection_offset=False)
            editor.move_cursor((line + after, 0))
        else:
            at = (line, min(column + after, len(text)))
            ended = editor.insert(
                self.register.text * min(count, 100), at, maintain_selection_offset=False
            ).end_location
            editor.move_cursor((ended[0], max(ended[1] - 1, 0)))

    def _replace(self, key: str, editor: Editor) -> None:
        line, column = editor.cursor_location
        self._clear()
        if len(key) == 1 and column < len(editor.document.lines[line]):
            editor.replace(key, (line, column), (line, column + 1))
            editor.move_cursor((line, column))


_WISHES: Final = {"/": "find", "n": "find_next", "N": "find_previous", "%": "bracket"}
