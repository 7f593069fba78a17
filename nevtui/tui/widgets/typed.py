"""One line to type in, closed to control codes."""

from textual.reactive import reactive
from textual.widgets import Input

from nevtui.format.text import harmless


class Typed(Input):
    """Textual's input, where whatever is typed, pasted or set is harmless. Its cursor does not blink: idle is idle."""

    cursor_blink = reactive(False)

    def validate_value(self, value: str) -> str:
        """Let in only what cannot steer a terminal."""
        return harmless(value)

    def validate__suggestion(self, suggestion: str) -> str:
        """Offer only what can be let in: a name from an article, say."""
        return harmless(suggestion)
