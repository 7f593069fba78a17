"""Speaker, words of saying and what is said are found in direct and indirect speech, in any order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.attributions import find_attributions
from nevtui.extract.sentences import sentences
from nevtui.extract.spans import Span


def said_in(text: str) -> list[tuple[str, str, str]]:
    whole = [Span(sentence.start, sentence.start + len(sentence.text)) for sentence in sentences(text, para=1)]
    return [
        tuple(text[part.start : part.end] if part else "" for part in (said.source, said.cue, said.content))  # type: ignore[misc]
        for said in find_attributions(text, whole)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will pay," said Ann Hill, a nurse, on Monday.', ("Ann Hill, a nurse", "said", '"We will pay,"')),
        ("Ann Hill, a nurse, said that they would pay.", ("Ann Hill, a nurse", "said", "they would pay")),
        ("Ann Hill, 45, who lives nearby, said: “I left.”", ("Ann Hill, 45, who lives nearby", "said", "“I left.”")),
        ('"We go. We always do," he said.', ("he", "said", '"We go. We always do,"')),
        ("The bank will pay, the ministry said on Monday.", ("the ministry", "said", "The bank will pay")),
        ("According to the ministry, the bank will pay.", ("the ministry", "According to", "the bank will pay")),
        ("The bank will pay, according to Ann Hill.", ("Ann Hill", "according to", "The bank will pay")),
        ("The mayor told reporters that talks go on.", ("The mayor", "told", "talks go on")),
        ("Data from the agency showed sales fell.", ("Data from the agency", "showed", "sales fell")),
        ("But analysts warned that prices might rise.", ("analysts", "warned", "prices might rise")),
        ("The mayor also said the law was needed.", ("The mayor", "said", "the law was needed")),
        ("The group has repeatedly denied it paid.", ("The group", "denied", "it paid")),
        ("The bank is sound, said the ministry.", ("the ministry", "said", "The bank is sound")),
        ("Li Hua, head of the council, said the law was old.",
         ("Li Hua, head of the council", "said", "the law was old")),
        ('"Why?" asked the boy.', ("the boy", "asked", '"Why?"')),
        ("In a statement, the company said it was sorry.", ("the company", "said", "it was sorry")),
        ("Sales fell, a trend that will go on, analysts said.",
         ("analysts", "said", "Sales fell, a trend that will go on")),
        ("He must pay, the Daily Echo reported on Monday.", ("the Daily Echo", "reported", "He must pay")),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_says_what(text: str, expected: tuple[str, str, str]) -> None:
    assert said_in(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["He is said to be rich.", "As expected, it fell.", "She found a coin.", "The house was thought to be old.", ""],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert said_in(text) == []


@given(st.lists(st.sampled_from(["said", "the", '"', "”", "“", ",", ".", "Ann", "that", "told", "according to", "x"])))
def test_any_text_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for parts in said_in(text):
        assert all(part in text for part in parts)
