"""HTML without a page around it becomes paragraphs of one line each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.sources.fragments import blocks_of, is_markup, plain_of


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("One.<br><br>Two.<br>Still two.", ["One.", "Two. Still two."]),
        ("<h2>Heading</h2>Text <b>bold</b>er.", ["Heading", "Text bolder."]),
        ("<ul><li>One</li><li>Two</li></ul>", ["One", "Two"]),
        ("<table><tr><td>2024</td><td>5,000</td></tr><tr><td>2025</td></tr></table>", ["2024 5,000", "2025"]),
        ("<script>x()</script><style>y</style>Text<!-- no -->", ["Text"]),
        ("<p>A &amp; B&nbsp;C &#8220;D&#8221;</p>", ["A & B C “D”"]),
        ("<p>Unclosed <i>tags<p>Next", ["Unclosed tags", "Next"]),
        ("", []),
        ("<img src=x>", []),
        ("<p>比亚迪</p>", ["比亚迪"]),
        ("a\x00b", ["ab"]),
    ],
)
def test_blocks_become_paragraphs(markup: str, blocks: list[str]) -> None:
    assert blocks_of(markup) == blocks


def test_it_goes_as_deep_as_it_must() -> None:
    assert "Text" in " ".join(blocks_of("<div>" * 200 + "Text" + "</div>" * 200))
    blocks_of("<div>" * 100_000 + "Text")


@pytest.mark.parametrize(
    ("text", "says"),
    [("5 < 6 > 4", False), ("<3 BYD", False), ("<p>One</p>", True), ("One<br>two", True), ("Use <b>bold", False)],
)
def test_text_that_speaks_of_signs_is_no_markup(text: str, says: bool) -> None:
    assert is_markup(text) is says


def test_a_title_loses_its_tags_and_entities() -> None:
    assert plain_of("BYD &amp; <i>NIO</i>\n sell") == "BYD & NIO sell"
    assert plain_of("R&D at AT&T") == "R&D at AT&T"


@given(markup=st.text(max_size=200))
def test_any_markup_is_read(markup: str) -> None:
    assert all(block == " ".join(block.split()) for block in blocks_of(markup))
