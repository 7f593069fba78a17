"""The pictures of README: they need nothing from elsewhere, and rules join."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

from screenshots.picture import Look, Picture, Run, look_of, picture_of
from screenshots.shapes import CELL_HEIGHT, CELL_WIDTH, Shape, shapes_of
from screenshots.svg import svg_of

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
PLAIN = Look(WHITE, BLACK)


def picture_with(text: str, width: int) -> Picture:
    return Picture(width, ((Run(0, width, text, PLAIN),),))


def texts(svg: str) -> list[tuple[str | None, str | None, str | None]]:
    found = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return [(text.get("x"), text.get("textLength"), text.text) for text in found]


def test_every_run_is_pinned_to_its_cells() -> None:
    svg = svg_of(picture_with("a b  <&>合肥 c", 14), title="t")
    assert texts(svg) == [
        ("0", "36", "a b"),
        ("60", "36", "<&>"),
        ("96", "48", "合肥"),
        ("156", "12", "c"),
    ]


def test_the_same_picture_gives_the_same_text_and_names_no_place() -> None:
    first, second = (svg_of(picture_with("▸ Hefei ━━━", 11), title="nevtui") for _ in range(2))
    assert first == second
    assert first.replace("http://www.w3.org/2000/svg", "").count("http") == 0
    assert "@import" not in first
    assert "url(" not in first


def test_a_rule_is_one_box() -> None:
    assert svg_of(picture_with("━" * 50, 50), title="t").count("<rect") == 2


@pytest.mark.parametrize(
    ("character", "shapes"),
    [
        ("a", None),
        ("▸", None),
        ("█", (Shape(0, 0, CELL_WIDTH, CELL_HEIGHT),)),
        ("▄", (Shape(0, CELL_HEIGHT / 2, CELL_WIDTH, CELL_HEIGHT),)),
        ("▌", (Shape(0, 0, CELL_WIDTH / 2, CELL_HEIGHT),)),
        ("╸", (Shape(0, 10, CELL_WIDTH / 2 + 1, 14),)),
        ("░", (Shape(0, 0, CELL_WIDTH, CELL_HEIGHT, strength=0.25),)),
    ],
)
def test_a_character_has_its_shape(character: str, shapes: tuple[Shape, ...] | None) -> None:
    assert shapes_of(character) == shapes


@pytest.mark.parametrize("code", [code for code in range(0x2500, 0x25A0) if not 0x2571 <= code <= 0x2573])
def test_every_rule_and_block_is_drawn_inside_its_cell(code: int) -> None:
    shapes = shapes_of(chr(code))
    assert shapes
    assert all(0 <= shape.left < shape.right <= CELL_WIDTH for shape in shapes)
    assert all(0 <= shape.top < shape.bottom <= CELL_HEIGHT for shape in shapes)


def test_a_cross_reaches_all_four_sides() -> None:
    shapes = shapes_of("┼") or ()
    sides = (min(s.left for s in shapes), min(s.top for s in shapes), max(s.right for s in shapes))
    assert (*sides, max(s.bottom for s in shapes)) == (0, 0, CELL_WIDTH, CELL_HEIGHT)


def test_reverse_and_dim_are_worked_into_the_colours() -> None:
    style = Style.parse("reverse #ffffff on #000000")
    assert look_of(style) == Look(BLACK, WHITE)
    assert look_of(Style.parse("dim #ffffff on #000000")) == replace(PLAIN, foreground=(140, 140, 140))


class TwoWords(App[None]):
    """Shows a bold word and a wide one."""

    def compose(self) -> ComposeResult:
        yield Static(Content.assemble(("bold", "bold"), " 合肥"))


async def test_a_picture_has_every_cell_of_the_screen() -> None:
    app = TwoWords()
    async with app.run_test(size=(30, 5)):
        picture = picture_of(app)
    assert [sum(run.width for run in row) for row in picture.rows] == [30] * 5
    assert [(run.text.rstrip(), run.look.bold) for run in picture.rows[0]][:2] == [("bold", True), (" 合肥", False)]
