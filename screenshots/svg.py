"""A picture as SVG that needs nothing from elsewhere: runs are pinned to their cells, whatever the reader's font is."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from nevtui.format.text import cells
from screenshots.picture import Look, Picture, Rgb, Run
from screenshots.shapes import CELL_HEIGHT, CELL_WIDTH, Shape, shapes_of

MARGIN_X, MARGIN_Y = 30, 24
BASELINE, FONT_SIZE = 18, 20
"""Pixels from the top of a cell to the foot of its letters; height of an em whose letters are a cell wide."""

_FONTS = "'JetBrains Mono','DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC','WenQuanYi Micro Hei',monospace"
_WORDS = re.compile(r"\S+(?: \S+)*")


def svg_of(picture: Picture, *, title: str) -> str:
    """Write `picture`; the same picture gives the same text."""
    width = picture.columns * CELL_WIDTH + 2 * MARGIN_X
    height = len(picture.rows) * CELL_HEIGHT + 2 * MARGIN_Y
    body = "\n".join(line for row, runs in enumerate(picture.rows) for line in _row(runs, row, picture.background))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>{escape(title)}</title>
<rect width="{width}" height="{height}" fill="{colour(picture.background)}"/>
<g transform="translate({MARGIN_X} {MARGIN_Y})" font-family="{_FONTS}" font-size="{FONT_SIZE}">
{body}
</g>
</svg>
"""


def _row(runs: tuple[Run, ...], row: int, behind: Rgb) -> Iterator[str]:
    for run in runs:
        if run.look.background != behind:
            yield _box(Shape(0, 0, run.width * CELL_WIDTH, CELL_HEIGHT), run.column, row, run.look.background)
    for run in runs:
        yield from _run(run, row)


def _run(run: Run, row: int) -> Iterator[str]:
    column = run.column
    for kind, grouped in groupby(run.text, _kind):
        text = "".join(grouped)
        if kind == "shape":
            yield from _shapes(text, column, row, run.look)
        else:
            for match in _WORDS.finditer(text):
                yield _text(match[0], column + cells(text[: match.start()]), row, run.look)
        column += cells(text)
    for is_there, top in ((run.look.underline, BASELINE + 2), (run.look.strike, CELL_HEIGHT // 2)):
        if is_there:
            yield _box(Shape(0, top, run.width * CELL_WIDTH, top + 2), run.column, row, run.look.foreground)


def _kind(character: str) -> str:
    if shapes_of(character) is not None:
        return "shape"
    return "wide" if cells(character) == 2 else "text"


def _shapes(text: str, column: int, row: int, look: Look) -> Iterator[str]:
    """Draw `text`; a rule of many like characters becomes one box."""
    for character, same in groupby(text):
        count = len(list(same))
        shapes = shapes_of(character) or ()
        if len(shapes) == 1 and (shapes[0].left, shapes[0].right) == (0, CELL_WIDTH):
            only = shapes[0]
            wide = Shape(0, only.top, CELL_WIDTH * count, only.bottom, only.strength)
            yield _box(wide, column, row, look.foreground)
        else:
            for place in range(column, column + count):
                yield from (_box(shape, place, row, look.foreground) for shape in shapes)
        column += count


def _box(shape: Shape, column: int, row: int, fill: Rgb) -> str:
    left, top = column * CELL_WIDTH + shape.left, row * CELL_HEIGHT + shape.top
    width, height = shape.right - shape.left, shape.bottom - shape.top
    rounded = f' rx="{width / 2:g}"' if shape.is_round else ""
    faint = f' fill-opacity="{shape.strength:g}"' if shape.strength < 1 else ""
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}"{rounded} fill="{colour(fill)}"{faint}/>'
    )


def _text(text: str, column: int, row: int, look: Look) -> str:
    weight = ' font-weight="700"' if look.bold else ""
    slant = ' font-style="italic"' if look.italic else ""
    place = f'x="{column * CELL_WIDTH}" y="{row * CELL_HEIGHT + BASELINE}"'
    pinned = f'textLength="{cells(text) * CELL_WIDTH}" lengthAdjust="spacingAndGlyphs"'
    return f'<text {place} {pinned} fill="{colour(look.foreground)}"{weight}{slant}>{escape(text, quote=False)}</text>'


def colour(rgb: Rgb) -> str:
    """Write a colour as `#rrggbb`."""
    return "#" + "".join(f"{part:02x}" for part in rgb)
