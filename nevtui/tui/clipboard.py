"""Copying to the clipboard of whoever sits at the terminal, over whatever line: OSC 52, wrapped for tmux and screen."""

import base64
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from nevtui.format.text import plural

if TYPE_CHECKING:
    from textual.app import App

MOST: Final = 74_994
"""Bytes that terminals take: xterm's limit of 100,000 characters of base64, less the frame."""
_SCREEN_PIECE: Final = 240
"""Bytes that GNU screen passes through at a time."""


def copy_text(app: "App[None]", text: str, what: str) -> str:
    """Send `text` to the clipboard; give a sentence that says what was done, and what may hinder it."""
    size = len(text.encode(errors="replace"))
    if size > MOST:
        return f"Too long for a terminal's clipboard: {size:,} bytes, at most {MOST:,}. e writes the rows to a file."
    if app._driver is None:
        return "There is no terminal to copy to."
    app._clipboard = text
    app._driver.write(sequence(text, os.environ))
    return f"Copied {what}: {plural(len(text), 'character')}.{_caveat(os.environ)}"


def sequence(text: str, environment: Mapping[str, str]) -> str:
    """Write the escape sequence that sets the clipboard, in what tmux or screen wants around it."""
    code = base64.b64encode(text.encode(errors="replace")).decode()
    plain = f"\x1b]52;c;{code}\x07"
    if environment.get("TMUX"):
        return "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("TERM", "").startswith("screen"):
        pieces = [plain[at : at + _SCREEN_PIECE] for at in range(0, len(plain), _SCREEN_PIECE)]
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return plain


def _caveat(environment: Mapping[str, str]) -> str:
    if environment.get("TMUX"):
        return " tmux passes it on where allow-passthrough or set-clipboard is on."
    return ""
