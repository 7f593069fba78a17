"""What ingest, forget and reindex print, and their exit codes."""

import json
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.cli.main import run_command
from nevtui.extract.version import EXTRACTOR_VERSION
from nevtui.library.dataset import open_library
from nevtui.library.manifest import read_manifest

TEXT = "Hefei backs NIO\n\nIn 2020 the city of Hefei invested $787 million in NIO for a 17% stake.\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "hefei.txt").write_text(TEXT)
    (folder / "byd.txt").write_text('+++\ndate = "2024-05-03"\n+++\nBYD in May\n\nBYD sold 5,000 cars in May 2024.\n')
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def run(*arguments: str | Path) -> int:
    return run_command(list(map(str, arguments)))


def rows_of(capfd: Capture) -> list[dict[str, Any]]:
    captured = capfd.readouterr()
    assert captured.err == ""
    return [json.loads(line) for line in captured.out.splitlines()]


def articles(library: Path) -> list[dict[str, Any]]:
    frame = polars.read_parquet(list(open_library(library).tables["articles"]))
    return frame.sort("article").to_dicts()


def test_a_run_is_told_on_stderr(texts: Path, library: Path, capfd: Capture) -> None:
    assert run("ingest", texts, "--library", library) == 0
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines()[0].startswith("2 stored; ")
    assert "1 article without a date" in captured.err
    assert run("ingest", texts, "--library", library) == 0
    assert capfd.readouterr().err == "2 unchanged. Nothing in the library has changed.\n"


def test_what_an_older_extractor_has_read_is_told_with_the_way_to_read_it_anew(
    texts: Path, library: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr("nevtui.ingest.run.EXTRACTOR_VERSION", "0")
        run("ingest", texts, "--library", library)
    capfd.readouterr()
    assert run("ingest", texts, "--library", library) == 0
    told = capfd.readouterr().err.splitlines()[-1]
    assert told.startswith("Some of it was read by extractor 0; ")
    assert run(*told.split("`")[1].split()[1:]) == 0
    assert read_manifest(library).extractor == EXTRACTOR_VERSION
    assert "extractor 0" not in capfd.readouterr().err


def test_machines_get_a_line_for_each_source_and_one_for_all(texts: Path, library: Path, capfd: Capture) -> None:
    (texts / "none.txt").write_bytes(bytes(range(32)) * 9)
    assert run("ingest", texts, "--library", library, "--json") == 2
    *told, totals = rows_of(capfd)
    assert [(row["source"], row["outcome"], row["article"]) for row in told] == [
        (f"{texts}/byd.txt", "stored", "byd"),
        (f"{texts}/hefei.txt", "stored", "hefei"),
        (f"{texts}/none.txt", "rejected", None),
    ]
    assert (told[0]["title"], told[0]["published"], told[0]["published_from"]) == (
        "BYD in May",
        "2024-05-03",
        "front matter",
    )
    assert f"{texts}/none.txt" in told[2]["why"]
    assert (totals["total"]["stored"], totals["total"]["rejected"], totals["undated"]) == (2, 1, 1)
    assert totals["statements"] == sum(row["statements"] for row in told) > 0
    assert {key for row in told for key in row} == set(told[0])


def test_what_is_noted_is_told_with_where_and_how_often(tmp_path: Path, library: Path, capfd: Capture) -> None:
    for name, figure in (("a", 5), ("b", 7)):
        (tmp_path / f"{name}.csv").write_text(
            f'headline,body\nBYD in {name},"BYD sold {figure},000 cars in May 2024."\n'
        )
    assert run("ingest", tmp_path / "a.csv", tmp_path / "b.csv", "--library", library) == 0
    told = capfd.readouterr().err.splitlines()
    assert f"{tmp_path}/a.csv#1 and 1 more: title <- headline, text <- body." in told
    assert not any("undated" in line for line in told)


def test_a_dry_run_says_what_would_be_and_writes_nothing(texts: Path, library: Path, capfd: Capture) -> None:
    assert run("ingest", texts, "--library", library, "--dry-run") == 0
    assert capfd.readouterr().err.startswith("Nothing was written. It would be: 2 stored; ")
    assert not library.exists()


def test_a_quiet_run_says_what_was_rejected_only(texts: Path, library: Path, capfd: Capture) -> None:
    (texts / "empty.txt").write_bytes(b"")
    assert run("ingest", texts, "--library", library, "-q") == 2
    assert capfd.readouterr().err == f"{texts}/empty.txt is empty.\n"


def test_many_rejections_are_grouped_by_their_reason(texts: Path, library: Path, capfd: Capture) -> None:
    for number in range(30):
        (texts / f"empty-{number:02}.txt").write_bytes(b"")
    assert run("ingest", texts, "--library", library) == 2
    first = capfd.readouterr().err.splitlines()[0]
    assert first.startswith("30 rejected: … is empty. (")
    assert "empty-00.txt" in first


def test_what_the_user_says_of_all_articles_holds(texts: Path, library: Path) -> None:
    said = ("--published", "2025-03", "--publisher", "Xinhua", "--language", "de")
    assert run("ingest", texts, "--library", library, *said) == 0
    for row in articles(library):
        assert (str(row["published"]), row["published_precision"], row["published_from"]) == (
            "2025-03-01",
            "month",
            "given",
        )
        assert (row["publisher"], row["language"]) == ("Xinhua", "de")


def test_columns_are_named_by_the_user(texts: Path, library: Path) -> None:
    (texts / "table.csv").write_text('kopf,leib\nBYD grows,"BYD sold 6,000 cars in June 2024, it said on Monday."\n')
    columns = ("--map", "title=kopf", "--map", "text=leib")
    assert run("ingest", texts / "table.csv", "--library", library, *columns) == 0
    assert [row["title"] for row in articles(library)] == ["BYD grows"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--published", "soon"], "no date"),
        (["--published", "2025-13"], "no date"),
        (["--language", "Mandarin"], "no code of a language"),
        (["--map", "headline"], "no pair"),
        (["--map", "headlin=x"], "No field"),
    ],
)
def test_what_is_asked_wrongly_is_said_before_anything_is_read(
    texts: Path, library: Path, capfd: Capture, arguments: list[str], words: str
) -> None:
    assert run("ingest", texts, "--library", library, *arguments) == 2
    captured = capfd.readouterr()
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert not library.exists()


def test_what_is_forgotten_goes_and_can_be_taken_again(texts: Path, library: Path, capfd: Capture) -> None:
    run("ingest", texts, "--library", library)
    capfd.readouterr()
    assert run("forget", texts / "byd.txt", "--dry-run", "--library", library) == 0
    assert len(articles(library)) == 2
    assert run("forget", texts / "byd.txt", "--library", library) == 0
    assert f"byd  {texts}/byd.txt" in capfd.readouterr().err
    assert [row["article"] for row in articles(library)] == ["hefei"]
    assert run("ingest", texts, "--library", library) == 0
    assert [row["article"] for row in articles(library)] == ["byd", "hefei"]


@pytest.mark.parametrize("name", ["hefei", "texts/hefei.txt", "texts/h*", "*hefei*", "texts"])
def test_an_article_is_forgotten_by_its_id_its_file_its_folder_or_a_glob(
    texts: Path, library: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    run("ingest", texts, "--library", library)
    monkeypatch.chdir(texts.parent)
    assert run("forget", name, "--library", library) == 0
    assert [row["article"] for row in articles(library)] == ([] if name == "texts" else ["byd"])


def test_what_is_not_there_cannot_be_forgotten(texts: Path, library: Path, capfd: Capture) -> None:
    run("ingest", texts, "--library", library)
    capfd.readouterr()
    assert run("forget", "nothing.txt", "--library", library) == 2
    assert capfd.readouterr().err.startswith('Nothing in the library was read from "nothing.txt"')


def test_what_is_missing_is_forgotten_unless_everything_is(texts: Path, library: Path, capfd: Capture) -> None:
    run("ingest", texts, "--library", library)
    (texts / "byd.txt").unlink()
    assert run("forget", "--missing", "--library", library) == 0
    assert [row["article"] for row in articles(library)] == ["hefei"]
    run("ingest", texts, "--library", library)
    (texts / "more.txt").write_text("NIO is based in Hefei, the company says.")
    run("ingest", texts, "--library", library)
    for path in texts.iterdir():
        path.unlink()
    capfd.readouterr()
    assert run("forget", "--missing", "--library", library) == 2
    assert "is a disk missing?" in capfd.readouterr().err
    assert len(articles(library)) == 2


def test_a_library_is_read_again_from_what_it_keeps(texts: Path, library: Path, capfd: Capture) -> None:
    run("ingest", texts, "--library", library)
    before = articles(library)
    for path in texts.iterdir():
        path.unlink()
    capfd.readouterr()
    assert run("reindex", "--library", library, "--json") == 0
    *told, totals = rows_of(capfd)
    assert [(row["article"], row["outcome"]) for row in told] == [("byd", "replaced"), ("hefei", "replaced")]
    assert totals["total"]["replaced"] == 2
    assert articles(library) == before
    assert read_manifest(library).version == 2


def test_only_what_has_changed_is_read_again(texts: Path, library: Path, capfd: Capture) -> None:
    run("ingest", texts, "--library", library)
    assert run("reindex", "--changed", "--library", library) == 0
    assert "Nothing has changed" in capfd.readouterr().err
    line = {"action": "alias", "name": "the city of Hefei", "into": "Hefei", "type": "city"}
    (library / "corrections.jsonl").write_text(json.dumps(line) + "\n")
    assert run("reindex", "--changed", "--library", library, "--json") == 0
    assert [row["article"] for row in rows_of(capfd)[:-1]] == ["hefei"]
    assert run("reindex", "--changed", "--library", library) == 0
    assert "Nothing has changed" in capfd.readouterr().err


def test_an_article_that_is_not_there_cannot_be_read_again(texts: Path, library: Path, capfd: Capture) -> None:
    run("ingest", texts, "--library", library)
    capfd.readouterr()
    assert run("reindex", "nothing", "--library", library) == 2
    assert capfd.readouterr().err.startswith('No article "nothing"')


@pytest.mark.parametrize("command", [["forget", "x"], ["reindex"]])
def test_the_bundled_library_is_not_written_to(command: list[str], capfd: Capture) -> None:
    assert run(*command) == 2
    assert "--library" in capfd.readouterr().err
