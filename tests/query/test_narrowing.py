"""What is made of the whole ranking is what DuckDB would give."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nevtui.library.dataset import bundled_library, open_library
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.narrowing import narrowed, whole_in, whole_of
from nevtui.query.question import Question
from nevtui.query.questions import CITIES, COMPANIES, SPELLINGS
from nevtui.query.selection import Selection
from nevtui.query.windows import ranking_window

SELECTIONS = (
    Selection(),
    Selection((Clause("timeline", Field.YEAR, ("2023",)),)),
    Selection((Clause("timeline", Field.YEAR, ("1700",)),)),
)
TYPED = st.one_of(
    st.sampled_from(("h", "he", "hef", "hefei", "wuhu", "合", "ni", "byd", "volkswagen ", "o", ".", "a*", "(", " ")),
    st.text("abeihnosuxyz .-合", max_size=4),
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with closing(Engine.open(open_library(bundled_library()))) as opened:
        yield opened


@settings(max_examples=30)
@given(
    question=st.sampled_from((CITIES, COMPANIES)),
    selection=st.sampled_from(SELECTIONS),
    match=TYPED,
    sort=st.sampled_from(("statements", "name", "latest", "articles")),
    keep=st.sampled_from((None, "city:hefei", "company:nio", "nobody")),
    begin=st.sampled_from((0, 3, 150)),
)
@example(question=CITIES, selection=SELECTIONS[0], match="h", sort="statements", keep=None, begin=0)
@example(question=COMPANIES, selection=SELECTIONS[0], match="", sort="name", keep="company:nio", begin=0)
def test_it_is_what_would_be_given_to_the_query(
    engine: Engine, question: Question, selection: Selection, match: str, sort: str, keep: str | None, begin: int
) -> None:
    query = ranking_window(question, selection, match=match, sort=sort, keep=keep, begin=begin)
    names = dict(engine.ask(SPELLINGS.ask(Selection(), type=question.fixed["type"])).rows)
    made = narrowed(query, engine.ask(whole_of(query)), names)
    assert made is not None
    asked = engine.ask(query)
    assert (made.columns, made.rows) == (asked.columns, asked.rows)


def test_nothing_is_made_of_a_part(engine: Engine) -> None:
    query = ranking_window(COMPANIES, Selection(), match="n")
    whole = engine.ask(whole_of(query))
    part = engine.ask(COMPANIES.ask(Selection(), size=5))
    assert len(whole.rows) > len(part.rows) == 5
    assert narrowed(query, part, {}) is None
    assert whole_in(ranking_window(COMPANIES, Selection()), part) is None
    assert whole_in(query, engine.ask(query)) is None


def test_a_window_that_holds_all_is_the_whole(engine: Engine) -> None:
    query = ranking_window(CITIES, SELECTIONS[1], keep="city:hefei")
    assert len(engine.ask(query).rows) < 200
    whole = whole_in(query, engine.ask(query))
    assert whole is not None
    assert whole.rows == engine.ask(whole_of(query)).rows
