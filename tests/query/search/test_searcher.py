"""Full text over a library: what is found, in which order, and what an index survives."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from nevtui.library.dataset import Library, bundled_library, open_library
from nevtui.model.errors import QueryFailed
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Question
from nevtui.query.questions import SUMMARY
from nevtui.query.search import searcher as searching
from nevtui.query.search.asked import Asked
from nevtui.query.search.searcher import Found, Searcher
from nevtui.query.selection import Selection


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(bundled_library())


@pytest.fixture(scope="module")
def searcher(library: Library) -> Searcher:
    return Searcher(library)


@pytest.fixture(scope="module")
def engine(library: Library) -> Iterator[Engine]:
    with closing(Engine.open(library)) as opened:
        yield opened


def find(searcher: Searcher, typed: str) -> Found:
    return searcher.find(Asked.parse(typed))


def texts(engine: Engine, typed: str) -> list[str]:
    """Give the paragraphs that are found, the weightiest first."""
    rows = engine.ask(Question("found", "", "found").ask(Selection(), search=typed, size=10_000)).rows
    return [row[3] for row in rows]


@pytest.mark.parametrize("typed", ["Hefei", '"new energy vehicles"', "batter*", "20,797", "tariff OR duty"])
def test_what_is_found_holds_what_was_asked_and_nothing_that_holds_it_is_missed(engine: Engine, typed: str) -> None:
    asked = Asked.parse(typed)
    found = texts(engine, typed)
    assert found
    assert all(asked.marks(text) for text in found)
    all_texts = texts(engine, "before:2100")
    assert sorted(found) == sorted(text for text in all_texts if asked.marks(text))


def test_a_headline_comes_before_the_text(searcher: Searcher) -> None:
    assert find(searcher, "Hefei").hits[0].para == 0


def test_fields_and_exclusions_leave_out(searcher: Searcher) -> None:
    every = find(searcher, "Leapmotor").total
    assert 0 < find(searcher, "Leapmotor -sales").total < every
    assert 0 < find(searcher, "Leapmotor after:2024").total < every
    assert find(searcher, "Leapmotor after:2024").total + find(searcher, "Leapmotor before:2023-12-31").total == every
    assert {hit.article for hit in find(searcher, "article:seeds-01-jinhua-leapmotor NIO").hits} == {
        "seeds-01-jinhua-leapmotor"
    }
    assert 0 < find(searcher, "publisher:Yicai Hefei").total < find(searcher, "Hefei").total


def test_windows_join_without_a_seam(searcher: Searcher) -> None:
    asked = Asked.parse("vehicles")
    whole = searcher.find(asked, size=60)
    parts = [hit for begin in (0, 20, 40) for hit in searcher.find(asked, begin=begin, size=20).hits]
    assert parts == list(whole.hits)
    assert whole.total > 60


def test_a_search_is_a_clause_that_all_panes_follow(engine: Engine) -> None:
    chosen = Selection((Clause.from_arg('found="solid-state"'),))
    statements, articles = engine.ask(SUMMARY.ask(chosen)).rows[0][:2]
    assert 0 < articles < statements or articles == statements > 0
    without = Selection((Clause.from_arg('found!="solid-state"'),))
    everything = engine.ask(SUMMARY.ask(Selection())).rows[0][0]
    assert engine.ask(SUMMARY.ask(without)).rows[0][0] == everything - statements


def test_the_sql_of_a_selected_search_runs_in_the_prompt(engine: Engine) -> None:
    chosen = Selection((Clause.from_arg("found=tariff"),))
    query = SUMMARY.ask(chosen)
    count = engine.ask(query).rows[0][0]
    reading = engine.read(query.as_text())
    assert next(iter(reading.pages()))[0][0] == count
    assert next(iter(engine.read("select count(*) from sel", selection=chosen).pages()))[0][0] == count


def test_a_large_library_keeps_its_index_and_one_that_is_cut_off_is_made_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_IN_MEMORY_ROWS", 0)
    expected = find(Searcher(library, folder=tmp_path), "Hefei")
    (index,) = tmp_path.iterdir()
    before = index.stat().st_ino
    assert find(Searcher(library, folder=tmp_path), "Hefei") == expected
    assert [path.stat().st_ino for path in tmp_path.iterdir()] == [before]

    class Stop(Exception):
        pass

    def stop() -> None:
        raise Stop

    other = tmp_path / "other"
    with pytest.raises(Stop):
        Searcher(library, folder=other).find(Asked.parse("Hefei"), check=stop)
    assert list(other.iterdir()) == []
    assert find(Searcher(library, folder=other), "Hefei") == expected


def test_an_index_that_cannot_be_made_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_IN_MEMORY_ROWS", 0)
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(QueryFailed, match=r"index of the full text cannot be made in .*file"):
        find(Searcher(library, folder=tmp_path / "file"), "Hefei")
