"""Cues: what they let through is all that the patterns behind them find."""

import re
import sys
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.extract import anaphora, moments, pipeline, posts, stances, topics
from nevtui.extract.anchors import A_READING, Gates, Starts, folded, matches_at, places_of
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.rules import RULES, Rule, gates_of

_ANCHORED = [
    (topics._NOUN_STARTS, topics._NOUN),
    (topics._VERB_STARTS, topics._VERB),
    (topics._CLASS_STARTS, topics._CLASS),
    (anaphora._ANAPHOR_STARTS, anaphora._ANAPHOR),
    (posts._STARTS, posts.POST),
]
_WORDS = sorted({word for _, pattern in _ANCHORED for word in re.findall(r"[A-Za-z][a-z’'-]+", pattern.pattern)})


def _cues(rule: Rule) -> tuple[str, ...]:
    cues: tuple[str, ...] = getattr(sys.modules[rule.__module__], "CUES", ())
    return tuple(cue for cue in cues if not cue.startswith(A_READING))


def test_gates_lose_no_statement(loading: ModuleType, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    gated = [pipeline.read(article, gazetteer).statements for article in loading.articles()]
    monkeypatch.setattr(pipeline, "gates_of", lambda rules: Gates([()] * len(rules)))
    assert [pipeline.read(article, gazetteer).statements for article in loading.articles()] == gated


@settings(max_examples=150)
@given(st.lists(st.sampled_from([cue for rule in RULES for cue in _cues(rule)]), max_size=12))
def test_gates_open_for_each_of_their_cues(words: list[str]) -> None:
    opened = set(places_of(gates_of(RULES).opened_by(" ".join(words).upper())))
    wanted = {place for place, rule in enumerate(RULES) for word in words if word in _cues(rule)}
    assert wanted <= opened


@pytest.mark.parametrize(("starts", "pattern"), _ANCHORED)
def test_starts_miss_no_match_in_the_briefs(starts: Starts, pattern: re.Pattern[str], loading: ModuleType) -> None:
    for article in loading.articles():
        for text in article.paragraphs:
            plain = [match.span() for match in pattern.finditer(text)]
            assert [match.span() for match in starts.matches(pattern, text)] == plain


@pytest.mark.parametrize(("starts", "pattern"), _ANCHORED)
@settings(max_examples=200)
@given(
    words=st.lists(st.sampled_from([*_WORDS, "of", "the", ",", "-", "China's"]), max_size=20),
    glue=st.sampled_from([" ", "-", "  "]),
)
def test_starts_miss_no_match_in_words_in_any_order(
    starts: Starts, pattern: re.Pattern[str], words: list[str], glue: str
) -> None:
    text = glue.join(words)
    assert [m.span() for m in starts.matches(pattern, text)] == [m.span() for m in pattern.finditer(text)]


def test_times_are_looked_for_wherever_one_may_begin(loading: ModuleType) -> None:
    for article in loading.articles():
        for text in article.paragraphs:
            places = moments._ANCHORS.places(text)
            for reader, (pattern, _, _) in enumerate(moments._READERS):
                plain = [match.span() for match in pattern.finditer(text)]
                assert [match.span() for match in matches_at(pattern, text, places.get(reader, []))] == plain
                needed = moments._NEEDED[reader]
                assert not plain or not needed or any(word in text for word in needed)


_OF_TIMES = sorted({w for reader, _, _ in moments._READERS for w in re.findall(r"[A-Za-z]{2,}", reader.pattern)})


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*_OF_TIMES, "5", "two", "2024", "-"]), min_size=1, max_size=8))
def test_no_time_is_read_without_the_words_it_needs(words: list[str]) -> None:
    text = " ".join(words)
    for (pattern, _, _), needed in zip(moments._READERS, moments._NEEDED, strict=True):
        assert pattern.search(text) is None or not needed or any(word in text for word in needed)


_OF_DEEDS = re.findall(r"[a-z]{2,}", stances._HAPPENED.pattern)


@settings(max_examples=300)
@given(
    words=st.lists(st.sampled_from([*_OF_DEEDS, "BYD", "the", ",", "behave", "iPhone", "livestock lost"]), max_size=8),
    glue=st.sampled_from([" ", ", ", "-", "’"]),
)
def test_what_has_happened_is_looked_for_wherever_it_may_begin(words: list[str], glue: str) -> None:
    text = glue.join(words)
    found = matches_at(stances._HAPPENED, text, stances._where_it_may_begin(text))
    assert [match.span() for match in found] == [match.span() for match in stances._HAPPENED.finditer(text)]


def test_a_cue_with_a_space_stands_at_the_beginning_of_a_word() -> None:
    gates = Gates([(" put",), ("put",), (), (A_READING,), (A_READING + "sales",)])
    assert [gates.opened_by(text) for text in ("Put", "output", "“PUT", "no")] == [0b111, 0b110, 0b111, 0b100]
    assert [gates.opened_by("no", (name,)) for name in ("exports", "sales")] == [0b1100, 0b11100]


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text + "İ")) == len(text) + 1
