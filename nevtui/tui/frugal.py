"""Writing to the terminal only the cells that have changed, each colour once: what a slow line has to carry.

Textual 8.2 writes every line of a widget that has anything new, with all colours of each piece of text. Here the page
as the terminal has it is remembered; of a part that is drawn anew the cells that differ are written, all of one colour
together: in an update of forty lines with three colours each these were a third of all bytes. A whole page is
written whole, so that a resize, a screen that opens and a return from the shell set right whatever has gone wrong; but
once: a screen that opens is laid out two or three times, and each time Textual draws the whole page.
"""

import time
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from textual.screen import Screen

_GAP: Final = 4
"""Cells without a change that are written again rather than passed over: moving the cursor takes as many bytes."""

_JUST: Final = 0.3
"""Seconds for which a page that was written whole is taken to be as it was written."""

_SEEN: Final = frozenset(("4", "7", "9", "21", "53"))
"""Attributes that can be seen on a blank: underline, reverse, strike, double underline, overline."""


class Look(NamedTuple):
    """What a cell is drawn with, as the parameters of SGR. Source: ECMA-48, 8.3.117."""

    attributes: tuple[str, ...]
    foreground: str
    background: str


class Piece(NamedTuple):
    """Letters of one look that stand beside each other."""

    x: int
    y: int
    text: str
    look: Look
    is_blank: bool
    """Whether nothing but the background can be seen of it."""
    end: int
    """Where the cursor stands after it, from 0."""


class Place(NamedTuple):
    """Where a piece has left the cursor, and whether all its letters are one cell wide at every terminal."""

    x: int
    y: int
    is_sure: bool


_PLAIN: Final = Look((), "", "")
Cell = tuple[str, Look]
"""Letters of a cell, with what combines with them; empty for the second half of a wide letter."""


class Page:
    """The page as the terminal has it: None for a cell that nobody knows."""

    def __init__(self) -> None:
        self._lines: list[list[Cell | None]] = []
        self._forgotten = float("-inf")

    def renew(self, width: int, height: int, *, is_other: bool = True) -> None:
        """Know nothing of a page of another size, nor where it `is_other`, unless it has just been written whole."""
        now = time.monotonic()
        if [width] * height != [len(line) for line in self._lines] or (is_other and now - self._forgotten > _JUST):
            self.forget(width, height)
            self._forgotten = now

    def forget(self, width: int, height: int) -> None:
        """Know nothing of a page of this size."""
        self._lines = [[None] * width for _ in range(height)]

    def written(self, x: int, y: int, cells: list[Cell]) -> Iterator[tuple[int, int, list[Cell]]]:
        """Take cells over from (x, y) on, and give what has to be written for it: places, and cells there."""
        if y >= len(self._lines):
            return
        line = self._lines[y]
        cells = cells[: max(len(line) - x, 0)]
        begin = end = -1
        for at, cell in enumerate(cells):
            if line[x + at] == cell:
                continue
            if begin < 0:
                begin = at
            elif at - end > _GAP:
                yield self._run(x, y, begin, end, cells)
                begin = at
            end = at
        if begin >= 0:
            yield self._run(x, y, begin, end, cells)
        line[x : x + len(cells)] = cells

    @staticmethod
    def _run(x: int, y: int, begin: int, end: int, cells: list[Cell]) -> tuple[int, int, list[Cell]]:
        """Give the cells from `begin` to `end`, wide letters whole."""
        while begin > 0 and not cells[begin][0]:
            begin -= 1
        while end + 1 < len(cells) and not cells[end + 1][0]:
            end += 1
        return x + begin, y, cells[begin : end + 1]


class FrugalUpdate(CompositorUpdate):
    """An update of Textual's, written with what is known of the page."""

    def __init__(self, update: CompositorUpdate, page: Page, size: tuple[int, int], *, is_other: bool) -> None:
        self._update, self._page, self._size, self._is_other = update, page, size, is_other

    def render_segments(self, console: "Console") -> str:
        """Write the update as terminal sequences."""
        colours = console._color_system or ColorSystem.TRUECOLOR
        if isinstance(self._update, LayoutUpdate):
            self._page.renew(*self._size, is_other=self._is_other)
            region = self._update.region
            parts = [(region.x, y, list(strips)) for y, strips in enumerate(self._update.strips, region.y)]
        else:
            parts = list(_parts(self._update))
        runs = [
            run
            for x, y, strips in parts
            for run in self._page.written(x, y, [cell for strip in strips for cell in _cells(strip, colours)])
        ]
        return _sequences(runs)


class Frugal:
    """Mixed into the app before Textual's."""

    _page: Page | None = None
    _was_modal = False
    """Whether what was shown last stands on another screen, of which the most is still to be seen."""
    _bared_at = float("-inf")
    """When such a one was closed."""

    def forget_page(self) -> None:
        """Know nothing of the terminal's page: somebody else has written to it."""
        self._page = None

    def _display(self, screen: "Screen[Any]", renderable: "RenderableType | None") -> None:
        """Display an update of a screen."""
        shown: Any = renderable
        if isinstance(renderable, ChopsUpdate | LayoutUpdate):
            if self._page is None:
                self._page = Page()
                self._page.forget(*screen.size)
            shown = FrugalUpdate(renderable, self._page, screen.size, is_other=self._is_other(screen))
        super()._display(screen, shown)  # type: ignore[misc]

    def _is_other(self, screen: "Screen[Any]") -> bool:
        """Tell whether a whole page is another one: neither a modal screen nor what such a one has just bared."""
        is_modal, now = screen.is_modal, time.monotonic()
        if self._was_modal and not is_modal:
            self._bared_at = now
        self._was_modal = is_modal
        return not is_modal and now - self._bared_at > _JUST


def _parts(update: Any) -> Iterator[tuple[int, int, list[Strip]]]:
    """Give the parts of lines that a partial update draws, as ChopsUpdate of Textual 8.2 does."""
    for y, begin, end in update.spans:
        for stop, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x <= end and stop > begin:
                yield x, y, [strip if stop <= end and x >= begin else strip.crop(0, min(stop, end) - x)]


def _cells(segments: Iterable[Segment], colours: ColorSystem) -> list[Cell]:
    """Part text into cells."""
    cells: list[Cell] = []
    for text, style, _ in segments:
        look = _look(style._ansi or style._make_ansi_codes(colours)) if style is not None else _PLAIN
        blank = (" ", _unseen(look))
        if text.isascii():
            cells += [blank if letter == " " else (letter, look) for letter in text]
            continue
        for letter in text:
            width = get_character_cell_size(letter)
            if width == 0 and cells:
                cells[-1] = (cells[-1][0] + letter, cells[-1][1])
            elif width:
                cells.append(blank if letter == " " else (letter, look))
                cells += [("", look)] * (width - 1)
    return cells


@cache
def _look(codes: str) -> Look:
    """Part the parameters of a style into attributes and colours."""
    attributes: list[str] = []
    colours = {"3": "", "4": ""}
    rest = codes.split(";") if codes else []
    while rest:
        code = rest.pop(0)
        if code in ("38", "48"):
            length = 4 if rest and rest[0] == "2" else 2
            colours[code[0]] = ";".join((code, *rest[:length]))
            del rest[:length]
        elif len(code) == 2 and code[0] in "34":
            colours[code[0]] = code
        elif len(code) > 1 and code[0] in "91":
            colours["3" if code[0] == "9" else "4"] = code
        else:
            attributes.append(code)
    return Look(tuple(attributes), colours["3"], colours["4"])


@cache
def _unseen(look: Look) -> Look:
    """Give what of a look can be seen on a blank."""
    return look if _SEEN & set(look.attributes) else Look((), "", look.background)


def _sequences(runs: list[tuple[int, int, list[Cell]]]) -> str:
    """Write runs of cells, line by line or look by look, as is shorter: a look is said in more bytes than a place."""
    pieces = [piece for x, y, cells in runs for piece in _pieces(x, y, cells)]
    looks: dict[Look, Look] = {}
    for piece in pieces:
        looks.setdefault(_unseen(piece.look), piece.look)
    by_look: dict[Look, list[Piece]] = {}
    for piece in pieces:
        by_look.setdefault(looks[piece.look] if piece.is_blank else piece.look, []).append(piece)
    grouped = [piece for together in by_look.values() for piece in together]
    return min(_said(pieces), _said(grouped), key=len)


def _pieces(x: int, y: int, cells: list[Cell]) -> Iterator[Piece]:
    """Part a run into pieces of one look; blanks go with what stands beside them where nothing tells them apart."""
    letters: list[str] = []
    look, is_blank, begin = _PLAIN, True, x
    for at, (letter, its) in enumerate(cells, x):
        if letters and its != look:
            if letter == " " and its == _unseen(look):
                its = look
            elif not (is_blank and _unseen(its) == look):
                yield Piece(begin, y, "".join(letters), look, is_blank, at)
                letters, begin, is_blank = [], at, True
        letters.append(letter)
        look, is_blank = its, is_blank and letter == " "
    if letters:
        yield Piece(begin, y, "".join(letters), look, is_blank, x + len(cells))


def _said(pieces: list[Piece]) -> str:
    """Write pieces in this order: the cursor is moved to each, and a look is said where it changes."""
    written: list[str] = []
    now: Look | None = None
    before: Place | None = None
    for piece in pieces:
        written.append(_move(before, piece.x, piece.y))
        before = Place(piece.end, piece.y, piece.text.isascii())
        look = piece.look
        if look is not now and look != now and not (piece.is_blank and now is not None and _unseen(now) == look):
            written.append(_turn(now, look))
            now = look
        written.append(piece.text)
    return "".join((*written, "\x1b[0m")) if written else ""


def _move(before: Place | None, x: int, y: int) -> str:
    """Write what takes the cursor to (x, y): by steps only where terminals agree on the width of all letters passed."""
    if before is None or before.y != y or before.x > x:
        return f"\x1b[{y + 1};{x + 1}H"
    if not before.is_sure:
        return f"\x1b[{x + 1}G"
    return f"\x1b[{x - before.x}C" if x > before.x else ""


@cache
def _turn(before: Look | None, after: Look) -> str:
    """Write what turns one look into another."""
    if before is None or before.attributes != after.attributes:
        codes = ("0", *after.attributes, after.foreground, after.background)
    else:
        codes = (
            (after.foreground or "39") if after.foreground != before.foreground else "",
            (after.background or "49") if after.background != before.background else "",
        )
    return f"\x1b[{';'.join(code for code in codes if code)}m"
