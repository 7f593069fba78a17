"""The one gate for foreign text, and widths in cells.

Everything that comes out of an article, a file name or a query result passes `harmless` before it reaches a terminal.
"""

import re
from unicodedata import combining, normalize

from rich.cells import cell_len, chop_cells

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""C0, DEL, C1, soft hyphen, marks of direction, separators, invisible operators, tags, lone surrogates."""


def harmless(text: str) -> str:
    """Give `text` on one line with everything that could steer a terminal replaced by a visible sign.

    Line breaks and tabs become a space, other C0 codes their control picture (`␛`), the rest `�`.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_sign, text) if _UNSAFE.search(text) else text


def harmless_lines(text: str) -> str:
    """Give `text` harmless, its line breaks kept, as `\n`."""
    return "\n".join(harmless(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code in (0x09, 0x0A, 0x0D, 0x2028, 0x2029):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def cells(text: str) -> int:
    """Count the terminal cells of harmless `text`, as the screen will count them: wide characters are two."""
    return len(text) if text.isascii() else cell_len(text)


def fit(text: str, width_cells: int) -> str:
    """Cut `text` with `…` to at most `width_cells`; nothing is cut that fits."""
    if cells(text) <= width_cells:
        return text
    if width_cells <= 1:
        return "…"[:width_cells]
    return chop_cells(text, width_cells - 1)[0].rstrip() + "…"


def pad(text: str, width_cells: int) -> str:
    """Fit `text` into exactly `width_cells`, flush left."""
    text = fit(text, width_cells)
    return text + " " * (width_cells - cells(text))


def pad_left(text: str, width_cells: int) -> str:
    """Fit `text` into exactly `width_cells`, flush right."""
    text = fit(text, width_cells)
    return " " * (width_cells - cells(text)) + text


def plural(count: int, noun: str, many: str | None = None) -> str:
    """Say a count with its noun: `1 city`, `2,572 statements`."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def fold(text: str) -> str:
    """Fold case and accents as DuckDB's `strip_accents(lower(...))` does; Chinese stays. `Xí'ān` -> `xi'an`."""
    plain = normalize("NFD", text.strip().lower())
    return normalize("NFC", "".join(character for character in plain if not combining(character)))
