"""A city counts the statements of the companies that are based in it, whoever says where that is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.ingest.build import library_of
from nevtui.ingest.pieces import Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.library.dataset import open_library
from nevtui.library.frames.check import check_library
from nevtui.library.manifest import read_manifest
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

ENTITIES = (
    Entity("city:hangzhou", "Hangzhou", "city"),
    Entity("city:hefei", "Hefei", "city"),
    Entity("company:geely", "Geely", "company", city="Hangzhou"),
    Entity("company:nio", "NIO", "company"),
    Entity("organization:club", "Club", "organization", city="Hangzhou"),
)
TEXT = "words of an article"


def piece(id: str, subject: str, property: str = "sales", **more: Any) -> Piece:
    type = "organization" if subject == "Club" else "company"
    statement = Statement(id, 1, "words", subject, type, property, **more)
    return Piece(Article(id, "Title", (TEXT,)), [Reading(statement, "extracted")])


def seat(id: str, company: str, city: str, status: str = "actual") -> Piece:
    return piece(id, company, "headquarters", object=city, object_type="city", status=status)


def commit(folder: Path, pieces: Sequence[Piece], *, drop: Sequence[str] = ()) -> None:
    with open_for_writing(folder) as writer:
        writer.drop(drop)
        frames = library_of(pieces, ENTITIES, Rates({}))
        writer.put(frames)
        writer.commit(frames, extractor="1")


def based(folder: Path) -> set[tuple[str, str]]:
    """Give article and city of each statement that counts for a city by its company."""
    library = open_library(folder)
    rows = polars.read_parquet(list(library.tables["participants"])).filter(via="based")
    statements = polars.read_parquet(list(library.tables["statements"]))
    return set(rows.join(statements, on="statement").select("article", "name").iter_rows())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    commit(tmp_path / "library", [piece("a", "NIO"), piece("b", "Geely"), piece("c", "Club")])
    return tmp_path / "library"


def test_a_company_is_based_where_the_reference_has_it(folder: Path) -> None:
    assert based(folder) == {("b", "Hangzhou")}


def test_what_an_article_says_of_a_seat_holds_for_articles_of_other_parts(folder: Path) -> None:
    commit(folder, [seat("d", "NIO", "Hefei")])
    assert based(folder) == {("b", "Hangzhou"), ("a", "Hefei"), ("d", "Hefei")}
    assert [fault.table for fault in check_library(folder).faults] in ([], ["entities"])


def test_it_holds_no_longer_when_the_article_is_gone(folder: Path) -> None:
    commit(folder, [seat("d", "NIO", "Hefei")])
    commit(folder, [], drop=["d"])
    assert based(folder) == {("b", "Hangzhou")}


def test_a_plan_to_move_is_no_move(folder: Path) -> None:
    commit(folder, [seat("d", "NIO", "Hefei", status="planned")])
    assert based(folder) == {("b", "Hangzhou")}


def test_parts_that_name_no_company_that_moved_keep_their_files(folder: Path) -> None:
    before = read_manifest(folder).parts[0].files
    commit(folder, [piece("e", "Geely")])
    assert read_manifest(folder).parts[0].files == before
    commit(folder, [seat("d", "NIO", "Hefei")])
    now = read_manifest(folder).parts[0].files
    assert [table for table in before if now[table] != before[table]] == ["based"]
