"""A run takes what it can read, keeps what is stored, and says what became of each file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.ingest import run as running
from nevtui.ingest.build import build_library
from nevtui.ingest.run import Outcome, Report, ingest, source_files
from nevtui.ingest.stored import read_stored
from nevtui.library.dataset import bundled_library, open_library
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.errors import AskedWrongly, LibraryUnreadable
from nevtui.model.statement import Statement
from tests.unprivileged import open_folder, unprivileged

HEFEI = "Hefei and NIO\n\nIn 2020 Hefei invested $787 million in NIO for a 17% stake.\n"
BYD = "BYD in Xi'an\n\nBYD sold 280,000 vehicles in 2024, the carmaker said in Xi'an.\n"


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def rows(library: Path, table: str) -> list[dict[str, Any]]:
    return polars.read_parquet(list(open_library(library).tables[table])).to_dicts()


def ids(library: Path) -> list[str]:
    return [row["article"] for row in rows(library, "articles")]


def kinds(report: Report) -> dict[str, str]:
    return {outcome.path.name: outcome.kind for outcome in report.outcomes}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", hefei=HEFEI, byd=BYD)


def test_a_folder_becomes_a_library(texts: Path, library: Path) -> None:
    report = ingest([texts], library)
    assert kinds(report) == {"byd.txt": "stored", "hefei.txt": "stored"}
    assert ids(library) == ["byd", "hefei"]
    assert open_library(library).name == "library"
    assert {row["name"] for row in rows(library, "mentions")} >= {"Hefei", "NIO", "BYD", "Xi'an"}
    assert report.troubles == []


def test_each_file_is_told_as_it_is_done(texts: Path, library: Path) -> None:
    heard: list[Outcome] = []
    report = ingest([texts], library, report=heard.append)
    assert heard == report.outcomes
    assert [(outcome.number, outcome.total) for outcome in heard] == [(1, 2), (2, 2)]


def test_a_second_run_finds_everything_unchanged_and_writes_nothing(texts: Path, library: Path) -> None:
    ingest([texts], library)
    before = {path.name: path.stat().st_mtime_ns for path in library.iterdir()}
    assert set(kinds(ingest([texts], library)).values()) == {"unchanged"}
    assert {path.name: path.stat().st_mtime_ns for path in library.iterdir()} == before


def test_a_run_adds_to_what_is_there(texts: Path, library: Path, tmp_path: Path) -> None:
    ingest([texts], library)
    statements = {row["statement"] for row in rows(library, "statements")}
    ingest([write(tmp_path / "more", leap="Leapmotor\n\nLeapmotor is based in Jinhua.\n")], library)
    assert ids(library) == ["byd", "hefei", "leap"]
    assert statements <= {row["statement"] for row in rows(library, "statements")}


def test_a_changed_article_is_replaced_with_its_statements(texts: Path, library: Path) -> None:
    ingest([texts], library)
    write(texts, byd=BYD.replace("280,000", "281,000"))
    assert kinds(ingest([texts], library)) == {"byd.txt": "replaced", "hefei.txt": "unchanged"}
    assert [row["text"] for row in rows(library, "paragraphs") if row["article"] == "byd" and row["para"] == 1] == [
        "BYD sold 281,000 vehicles in 2024, the carmaker said in Xi'an."
    ]
    assert not any("280,000" in row["evidence"] for row in rows(library, "statements"))


def test_another_article_in_a_file_of_the_same_name_replaces_nothing(
    texts: Path, library: Path, tmp_path: Path
) -> None:
    ingest([texts], library)
    other = write(tmp_path / "other", byd="Chery goes public\n\nChery listed its shares in Hong Kong on Thursday.\n")
    assert kinds(ingest([other], library)) == {"byd.txt": "stored"}
    assert len(ids(library)) == 3
    assert kinds(ingest([other, texts], library)) == {"byd.txt": "unchanged", "hefei.txt": "unchanged"}
    assert len(ids(library)) == 3


def test_an_id_that_is_said_is_replaced_whatever_the_article_says_now(library: Path, tmp_path: Path) -> None:
    ingest([write(tmp_path / "a", x='+++\nid = "one"\n+++\nNIO is in Hefei.')], library)
    report = ingest([write(tmp_path / "a", x='+++\nid = "one"\n+++\nQuite another text.')], library)
    assert kinds(report) == {"x.txt": "replaced"}
    assert ids(library) == ["one"]


def test_a_bad_file_does_not_stop_the_run(texts: Path, library: Path) -> None:
    (texts / "a.txt").write_bytes(b"\x00\x01\x02")
    (texts / "empty.md").write_text("")
    report = ingest([texts], library)
    assert {outcome.path.name: outcome.why for outcome in report.of("rejected")} == {
        "a.txt": f"{texts / 'a.txt'} is a binary file, no text.",
        "empty.md": f"{texts / 'empty.md'} is empty.",
    }
    assert ids(library) == ["byd", "hefei"]


def test_a_named_file_of_another_kind_is_rejected_in_words(texts: Path, library: Path, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF")
    report = ingest([texts, tmp_path / "report.pdf"], library)
    assert "is no kind of file that is read" in (report.of("rejected")[0].why or "")


def test_files_of_other_kinds_and_hidden_ones_in_a_folder_are_passed_over(texts: Path) -> None:
    (texts / "picture.jpg").write_bytes(b"x")
    write(texts / ".git", head="x")
    write(texts / "deeper", more=HEFEI)
    assert [path.name for path in source_files([texts])] == ["byd.txt", "more.txt", "hefei.txt"]


def test_a_file_that_is_named_twice_is_read_once(texts: Path) -> None:
    assert [path.name for path in source_files([texts / "hefei.txt", texts])] == ["hefei.txt", "byd.txt"]


def refusal(sources: list[Path], library: Path) -> str:
    with pytest.raises(AskedWrongly) as caught:
        ingest(sources, library)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_empty_folder_is_said(tmp_path: Path, library: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert refusal([tmp_path / "empty"], library).startswith(
        f"There is nothing to read in {tmp_path / 'empty'}: articles are"
    )
    assert not library.exists()


def test_a_source_that_is_not_there_is_said(tmp_path: Path, library: Path) -> None:
    assert refusal([tmp_path / "no"], library) == f"There is no {tmp_path / 'no'}."


def test_where_no_file_at_all_can_be_read_the_run_fails_in_one_sentence(tmp_path: Path, library: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\x00")
    assert refusal([tmp_path / "x.txt"], library) == f"{tmp_path / 'x.txt'} is a binary file, no text."
    (tmp_path / "y.txt").write_bytes(b"")
    assert refusal([tmp_path], library) == "None of 2 files was read."
    assert not library.exists()


def test_the_bundled_library_is_not_written_to(texts: Path) -> None:
    assert "bundled library is not written to" in refusal([texts], bundled_library())


def test_a_folder_of_other_things_is_not_made_a_library(texts: Path) -> None:
    assert "holds other things and no library" in refusal([texts], texts)


def test_a_broken_library_is_not_written_over(texts: Path, library: Path) -> None:
    library.mkdir()
    (library / "library.json").write_text("{")
    with pytest.raises(LibraryUnreadable):
        ingest([texts], library)
    assert (library / "library.json").read_text() == "{"


def test_a_path_that_is_not_there_does_not_keep_the_others_out(texts: Path, tmp_path: Path, library: Path) -> None:
    report = ingest([tmp_path / "no.txt", texts], library)
    assert [outcome.path.name for outcome in report.of("rejected")] == ["no.txt"]
    assert ids(library) == ["byd", "hefei"]


def test_a_library_that_another_writes_to_is_left_alone(texts: Path, library: Path) -> None:
    with open_for_writing(library):
        assert "is writing to the library" in refusal([texts], library)


def test_a_folder_without_the_right_to_write_is_said() -> None:
    with open_folder() as folder:
        (folder / "a.txt").write_text("BYD sold 5,000 cars in 2024.")
        (folder / "locked").mkdir()
        (folder / "locked").chmod(0o555)
        with unprivileged():
            assert "cannot be written" in refusal([folder / "a.txt"], folder / "locked" / "library")


def test_ctrl_c_keeps_what_is_done(texts: Path, library: Path) -> None:
    def interrupt(outcome: Outcome) -> None:
        raise KeyboardInterrupt

    report = ingest([texts], library, report=interrupt)
    assert report.interrupted
    assert ids(library) == ["byd"]


def test_an_extractor_that_breaks_on_an_article_loses_only_what_it_had_not_said(
    texts: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaking(article: Article, gazetteer: Gazetteer, **more: object) -> Iterator[Statement]:
        if article.id == "hefei":
            yield Statement("hefei", 1, "Hefei invested", "Hefei", "city", "investment", when="2020")
            yield Statement("hefei", 1, "not there", "Hefei", "city", "investment")
            yield Statement("hefei", 1, "Hefei invested", "Hefei", "city", "investment", when="someday")
        raise ZeroDivisionError("a rule")

    monkeypatch.setattr(running, "extract", breaking)
    report = ingest([texts], library)
    assert ids(library) == ["byd", "hefei"]
    assert [row["evidence"] for row in rows(library, "statements")] == ["Hefei invested"]
    assert len(report.troubles) == 4
    assert report.troubles[-1].error == "ZeroDivisionError: a rule"


def test_everything_of_the_bundled_library_survives_being_read_and_built_again(rates: Any) -> None:
    library = open_library(bundled_library())
    stored = read_stored(library)
    frames = build_library(stored.articles, stored.readings, stored.entities, rates)
    kept = {name: polars.read_parquet(list(files)) for name, files in library.tables.items()}
    kept["participants"] = kept["participants"].filter(polars.col("via") != "based")
    kept["articles"] = kept["articles"].with_columns(source=polars.lit(None, polars.String))
    kept["originals"], kept["figures"] = kept["originals"].clear(), kept["figures"].clear()
    assert [name for name, frame in kept.items() if not frame.equals(frames[name])] == []


def test_the_real_articles_of_the_briefs_are_known_again(root: Path, tmp_path: Path) -> None:
    ingest([root / "data/briefs/seeds-02-provinces-nev.md"], tmp_path / "library")
    assert ids(tmp_path / "library") == ["seeds-02-provinces-nev"]
