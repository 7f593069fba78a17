"""A picture as PNG: letters from fonts of Debian, each in its own cell; rules and blocks as exact boxes."""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from nevtui.format.text import cells
from screenshots.picture import Look, Picture, Run, mixed
from screenshots.shapes import CELL_HEIGHT, CELL_WIDTH, Shape, shapes_of
from screenshots.svg import BASELINE, FONT_SIZE, MARGIN_X, MARGIN_Y

_FOLDER = Path("/usr/share/fonts/truetype")
_FONTS = {
    "regular": ("jetbrains-mono/JetBrainsMono-Regular.ttf", "dejavu/DejaVuSansMono.ttf", "wqy/wqy-microhei.ttc"),
    "bold": ("jetbrains-mono/JetBrainsMono-Bold.ttf", "dejavu/DejaVuSansMono-Bold.ttf", "wqy/wqy-microhei.ttc"),
    "italic": ("jetbrains-mono/JetBrainsMono-Italic.ttf", "dejavu/DejaVuSansMono.ttf", "wqy/wqy-microhei.ttc"),
}
"""For each face the fonts to try in turn: packages fonts-jetbrains-mono, fonts-dejavu-core, fonts-wqy-microhei."""

_UNASSIGNED = "\U0010fffd"


class FontMissing(Exception):
    """Raised when a font of the pictures is not installed; says which package has it."""


def png_of(picture: Picture) -> Image.Image:
    """Draw `picture`. Raises FontMissing."""
    width = picture.columns * CELL_WIDTH + 2 * MARGIN_X
    height = len(picture.rows) * CELL_HEIGHT + 2 * MARGIN_Y
    image = Image.new("RGB", (width, height), picture.background)
    draw = ImageDraw.Draw(image)
    for row, runs in enumerate(picture.rows):
        for run in runs:
            _draw_run(draw, run, MARGIN_X + run.column * CELL_WIDTH, MARGIN_Y + row * CELL_HEIGHT)
    return image.quantize(256, dither=Image.Dither.NONE)


def _draw_run(draw: ImageDraw.ImageDraw, run: Run, left: int, top: int) -> None:
    right = left + run.width * CELL_WIDTH
    draw.rectangle((left, top, right - 1, top + CELL_HEIGHT - 1), fill=run.look.background)
    for is_there, line in ((run.look.underline, BASELINE + 2), (run.look.strike, CELL_HEIGHT // 2)):
        if is_there:
            draw.rectangle((left, top + line, right - 1, top + line + 1), fill=run.look.foreground)
    for character in run.text:
        shapes = shapes_of(character)
        if shapes is None:
            _draw_letter(draw, character, run.look, left, top)
        for shape in shapes or ():
            _draw_shape(draw, shape, run.look, left, top)
        left += cells(character) * CELL_WIDTH


def _draw_letter(draw: ImageDraw.ImageDraw, character: str, look: Look, left: int, top: int) -> None:
    if character.isspace():
        return
    font = _font_with(character, "bold" if look.bold else "italic" if look.italic else "regular")
    spare = cells(character) * CELL_WIDTH - font.getlength(character)
    draw.text((left + spare / 2, top + BASELINE), character, fill=look.foreground, font=font, anchor="ls")


def _draw_shape(draw: ImageDraw.ImageDraw, shape: Shape, look: Look, left: int, top: int) -> None:
    fill = mixed(look.foreground, look.background, share=shape.strength)
    spare = 0.25 if shape.is_round else 1
    box = (left + shape.left, top + shape.top, left + shape.right - spare, top + shape.bottom - spare)
    if shape.is_round:
        draw.ellipse(box, fill=fill)
    else:
        draw.rectangle(tuple(round(side) for side in box), fill=fill)


@cache
def _font_with(character: str, face: str) -> ImageFont.FreeTypeFont:
    fonts = [_font(name) for name in _FONTS[face]]
    having = (font for font in fonts if font.getmask(character) and _has(font, character))
    return next(having, fonts[0])


def _has(font: ImageFont.FreeTypeFont, character: str) -> bool:
    return bytes(font.getmask(character)) != bytes(font.getmask(_UNASSIGNED))


@cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    try:
        return ImageFont.truetype(str(_FOLDER / name), FONT_SIZE, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        needed = "fonts-jetbrains-mono fonts-dejavu-core fonts-wqy-microhei"
        raise FontMissing(f"{_FOLDER / name} is missing: apt-get install {needed}") from error
