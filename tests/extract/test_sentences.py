"""Cutting paragraphs into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.sentences import LONGEST, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BYD grew. NIO fell.", ["BYD grew.", "NIO fell."]),
        (
            "Nio, Inc. gave up more than 3% on Feb. 15. It rose.",
            ["Nio, Inc. gave up more than 3% on Feb. 15.", "It rose."],
        ),
        ("Sales in the U.S. market rose 2.5 percent.", ["Sales in the U.S. market rose 2.5 percent."]),
        ("It works for BAIC Co. The plant opened.", ["It works for BAIC Co.", "The plant opened."]),
        ("“It grows.” So he said.", ["“It grows.”", "So he said."]),
        ("合肥投资蔚来。比亚迪增长。", ["合肥投资蔚来。", "比亚迪增长。"]),
        ("Headline\nBody text here", ["Headline", "Body text here"]),
        ("", []),
        (" \n -- \n", []),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text, para=1)] == expected


@given(st.text(max_size=300))
def test_each_sentence_stands_at_its_offset(text: str) -> None:
    for sentence in sentences(text, para=1):
        assert text[sentence.start : sentence.start + len(sentence.text)] == sentence.text
        assert sentence.text == sentence.text.strip()


@pytest.mark.parametrize("unit", ["a", "word ", "(", "1,"])
def test_no_sentence_is_longer_than_the_longest(unit: str) -> None:
    found = list(sentences(unit * 20_000, para=1))
    assert all(len(sentence.text) <= LONGEST for sentence in found)
