"""A comparison of versions tells what the news changed from what the extractor and people changed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from nevtui.ingest.build import library_of
from nevtui.ingest.pieces import Original, Piece
from nevtui.ingest.records import Reading, identify
from nevtui.ingest.reference import Rates
from nevtui.library.frames.diff import Difference, compare
from nevtui.library.versions import manifest_of
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

ENTITIES = (Entity("company:nio", "NIO", "company"),)


def sold(id: str, value: float) -> Statement:
    return Statement(id, 1, f"NIO sold {value:g} cars", "NIO", "company", "sales", value, unit="vehicles", start=0)


def piece(id: str, *values: float, hash: str = "1", origin: str = "extracted", story: str | None = None) -> Piece:
    text = "; ".join(f"NIO sold {value:g} cars" for value in (values or (1,)))
    readings = [Reading(replace(sold(id, value), start=None), origin) for value in values]
    original = Original(f"{id}.txt", "text", len(text), hash, "utf-8", "valid", text)
    return Piece(Article(id, "Title", (text,)), readings, original=original, story=story)


def commit(folder: Path, pieces: Sequence[Piece], *, drop: Sequence[str] = ()) -> None:
    with open_for_writing(folder) as writer:
        writer.drop(drop)
        frames = library_of(pieces, ENTITIES, Rates({}))
        writer.put(frames)
        writer.commit(frames, extractor="1")


def difference(folder: Path, *, corrected: Sequence[str] = (), most: int | None = 5) -> Difference:
    return compare(folder, manifest_of(folder, 1), manifest_of(folder, 2), corrected=corrected, most=most)


def counts(found: Difference) -> dict[tuple[str, str], int]:
    return {kind: count for kind, count in found.statements.items() if count}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    commit(tmp_path / "library", [piece("a", 1, 2), piece("b", 3)])
    return tmp_path / "library"


def test_the_same_articles_again_are_no_difference(folder: Path) -> None:
    commit(folder, [piece("b", 3), piece("a", 1, 2)])
    assert difference(folder).is_none


def test_the_same_articles_in_other_parts_are_no_difference(folder: Path) -> None:
    commit(folder, [piece("b", 3)])
    assert difference(folder).is_none


def test_a_new_article_is_news(folder: Path) -> None:
    commit(folder, [piece("c", 4, 5)])
    found = difference(folder)
    assert found.articles == {"added": 1, "changed": 0, "removed": 0}
    assert counts(found) == {("news", "added"): 2}
    assert [change.label[-6:] for change in found.statement_changes] == ["4 cars", "5 cars"]


def test_an_article_of_other_content_is_news(folder: Path) -> None:
    commit(folder, [piece("b", 7, hash="2")])
    found = difference(folder)
    assert found.articles == {"added": 0, "changed": 1, "removed": 0}
    assert counts(found) == {("news", "changed"): 1}
    (change,) = found.statement_changes
    assert (change.was, change.label) == ("NIO sells vehicles: 3 cars", "NIO sells vehicles: 7 cars")


def test_an_article_that_is_gone_is_news(folder: Path) -> None:
    commit(folder, [], drop=["a"])
    found = difference(folder)
    assert found.articles == {"added": 0, "changed": 0, "removed": 1}
    assert counts(found) == {("news", "removed"): 2}


def test_other_statements_of_the_same_content_are_the_extractors(folder: Path) -> None:
    commit(folder, [piece("a", 1), piece("b", 8)])
    assert counts(difference(folder)) == {("extractor", "removed"): 1, ("extractor", "changed"): 1}


def test_what_a_person_changed_is_a_correction(folder: Path) -> None:
    commit(folder, [piece("b", 8, origin="corrected")])
    assert counts(difference(folder)) == {("corrections", "changed"): 1}


def test_what_a_person_rejected_is_a_correction(folder: Path) -> None:
    commit(folder, [piece("b")])
    rejected = identify(sold("b", 3))
    assert counts(difference(folder, corrected=[rejected])) == {("corrections", "removed"): 1}


def test_statements_that_went_into_another_story_are_news(folder: Path) -> None:
    commit(folder, [piece("b", story="a")])
    assert counts(difference(folder)) == {("news", "removed"): 1}


def test_examples_are_few_and_counts_are_of_all(folder: Path) -> None:
    commit(folder, [piece("c", *range(10, 30))])
    assert counts(difference(folder)) == {("news", "added"): 20}
    assert len(difference(folder).statement_changes) == 5
    assert len(difference(folder, most=None).statement_changes) == 20
