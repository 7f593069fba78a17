"""Prose wrapped as offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.format.text import cells, harmless
from nevtui.tui.widgets.paragraph import Paragraph
from nevtui.tui.widgets.wrap import wrap
from tests.tui.widgets.one import lines, showing

TEXT = "Up to 50 delegations a month come to Hefei. In 2020 the city invested $787 million in NIO for a 17% stake."


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("合肥市投资了七亿美元", 8, ["合肥市投", "资了七亿", "美元"]),
        ("", 10, []),
    ],
)
def test_lines_break_at_blanks_and_anywhere_in_chinese(text: str, width: int, expected: list[str]) -> None:
    assert [text[begin:end] for begin, end in wrap(text, width)] == expected


@given(text=st.text(max_size=300), width=st.integers(2, 100))
def test_nothing_but_blanks_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    shown = wrap(text, width)
    kept = "".join(text[begin:end] for begin, end in shown)
    assert "".join(kept.split()) == "".join(text.split())
    for begin, end in shown:
        assert end - begin == 1 or cells(harmless(text[begin:end]).strip()) <= width


async def test_the_marked_words_are_in_view_however_long_the_paragraph() -> None:
    paragraph = Paragraph()
    long = "word " * 400
    async with showing(paragraph, size=(50, 6)) as pilot:
        paragraph.show(long + TEXT + long, begin=len(long) + 44, end=len(long) + 89)
        await pilot.pause()
        assert paragraph.marked == "In 2020 the city invested $787 million in NIO"
        assert "In 2020 the city" in " ".join(lines(pilot))
        assert lines(pilot)[0].startswith("… ")
        assert lines(pilot)[-1].endswith("…")


async def test_a_long_paragraph_scrolls_to_its_end_and_no_further() -> None:
    paragraph = Paragraph()
    async with showing(paragraph, size=(30, 4)) as pilot:
        paragraph.show(TEXT, begin=0, end=5)
        paragraph.scroll_lines(100)
        await pilot.pause()
        assert lines(pilot)[-1].endswith("stake.")
        paragraph.scroll_lines(-100)
        await pilot.pause()
        assert lines(pilot)[0].startswith("Up to 50")
