"""What a running Textual app shows, as runs of cells that look alike. Knows no file format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual._compositor import LayoutUpdate
from textual.app import App

from nevtui.format.text import cells

Rgb = tuple[int, int, int]

_HEX = """101317 d9dde3
1d2228 e06c61 78b988 e2ba5c 5a96dc b28ce6 56b6c2 d9dde3
7a838f f28f7e 8acb9c ffd678 6cb2f5 bfa2f5 78d6e2 f3f5f8"""
"""Background and foreground, eight colours, eight bright ones: one palette among many, for themes that leave the
colours to the terminal."""

_DIM = 0.55
"""How much of the foreground is left in dim text; terminals differ."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is drawn; reverse and dim are already worked into the colours."""

    foreground: Rgb
    background: Rgb
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """`text` from cell `column` (0-based) on; `width` cells of one look."""

    column: int
    width: int
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole screen: one tuple of runs a row, from left to right, without gaps."""

    columns: int
    rows: tuple[tuple[Run, ...], ...]

    @property
    def background(self) -> Rgb:
        """The colour of the first cell; the margin takes it."""
        return self.rows[0][0].look.background


def picture_of(app: App[Any]) -> Picture:
    """Take what `app` shows now, screens behind the top one included."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens, simplify=True)
    if not isinstance(update, LayoutUpdate):
        raise TypeError(f"Textual gave a {type(update).__name__} for a full update")
    segments = ((segment for strip in strips for segment in strip) for strips in update.strips)
    return Picture(app.size.width, tuple(tuple(_joined(_runs(line))) for line in segments))


def _runs(segments: Iterable[Segment]) -> Iterator[Run]:
    column = 0
    for segment in segments:
        width = cells(segment.text)
        if width and not segment.control:
            yield Run(column, width, segment.text, look_of(segment.style or Style.null()))
            column += width


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last and last.look == run.look:
            last = replace(last, width=last.width + run.width, text=last.text + run.text)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def look_of(style: Style) -> Look:
    """Work a terminal's style out into colours."""
    foreground, background = _rgb(style.color, is_foreground=True), _rgb(style.bgcolor, is_foreground=False)
    if style.reverse:
        foreground, background = background, foreground
    if style.dim:
        foreground = mixed(foreground, background, share=_DIM)
    return Look(foreground, background, bool(style.bold), bool(style.italic), bool(style.underline), bool(style.strike))


def mixed(above: Rgb, below: Rgb, *, share: float) -> Rgb:
    """Lay `share` of `above` over `below`."""
    red, green, blue = (round(over * share + under * (1 - share)) for over, under in zip(above, below, strict=True))
    return red, green, blue


def _rgb(color: Color | None, *, is_foreground: bool) -> Rgb:
    chosen = color or Color("default", ColorType.DEFAULT)
    red, green, blue = chosen.get_truecolor(_palette(), foreground=is_foreground)
    return red, green, blue


@cache
def _palette() -> TerminalTheme:
    ground, plain, bright = ([_from_hex(word) for word in line.split()] for line in _HEX.splitlines())
    return TerminalTheme(ground[0], ground[1], plain, bright)


def _from_hex(word: str) -> Rgb:
    red, green, blue = bytes.fromhex(word)
    return red, green, blue
