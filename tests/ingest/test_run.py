"""A run takes what it can read, keeps what is stored, and says what became of each article."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.ingest import rows as reading_out
from nevtui.ingest.options import Options
from nevtui.ingest.outcome import Outcome, Report
from nevtui.ingest.run import Ways, ingest
from nevtui.library.dataset import bundled_library, open_library
from nevtui.library.manifest import read_manifest
from nevtui.library.writer import open_for_writing
from nevtui.model.errors import AskedWrongly, LibraryUnreadable
from tests.unprivileged import open_folder, unprivileged

HEFEI = "Hefei and NIO\n\nIn 2020 Hefei invested $787 million in NIO for a 17% stake.\n"
BYD = "BYD in Xi'an\n\nBYD sold 280,000 vehicles in 2024, the carmaker said in Xi'an.\n"
POOL = Ways(workers=2)
STORY = (
    "NIO opens a plant in Hefei\n\nNIO opened a plant in Hefei on March 3, 2025, the carmaker said on Monday evening. "
    "It will make 150,000 cars a year there, William Li told reporters at the gate of the works, and 2,300 people have "
    "jobs in it.\n\nThe city of Hefei put $787 million into NIO in 2020 for a stake of 17 percent, when the maker was "
    "short of money, and has sold most of the shares since. NIO delivered 221,970 cars in 2024, up 38.7 percent.\n"
)


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def rows(library: Path, table: str) -> list[dict[str, Any]]:
    return polars.read_parquet(list(open_library(library).tables[table])).to_dicts()


def ids(library: Path) -> list[str]:
    return sorted(row["article"] for row in rows(library, "articles"))


class Run:
    """One run and what it told."""

    def __init__(self, sources: list[Path], library: Path, **more: Any) -> None:
        self.heard: list[Outcome] = []
        self.report: Report = ingest(sources, library, hear=self.heard.append, **more)

    @property
    def kinds(self) -> dict[str, str]:
        return {Path(outcome.source).name: outcome.kind for outcome in self.heard}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", hefei=HEFEI, byd=BYD)


@pytest.mark.parametrize("ways", [Ways(), POOL], ids=["alone", "pool"])
def test_a_folder_becomes_a_library(texts: Path, library: Path, ways: Ways) -> None:
    run = Run([texts], library, ways=ways)
    assert run.kinds == {"byd.txt": "stored", "hefei.txt": "stored"}
    assert ids(library) == ["byd", "hefei"]
    assert open_library(library).name == "library"
    assert {row["name"] for row in rows(library, "mentions")} >= {"Hefei", "NIO", "BYD", "Xi'an"}
    assert run.report.troubles == []


def test_outcomes_come_in_the_order_of_the_sources(library: Path, tmp_path: Path) -> None:
    texts = write(tmp_path / "texts", **{f"a{number:03}": f"{HEFEI}{number}\n" for number in range(50)})
    run = Run([texts], library, ways=POOL)
    assert [Path(outcome.source).stem for outcome in run.heard] == [f"a{number:03}" for number in range(50)]


def test_many_hands_make_the_library_that_one_makes(library: Path, tmp_path: Path) -> None:
    texts = write(tmp_path / "texts", **{f"a{number:03}": f"{BYD}{HEFEI}{number}\n" for number in range(40)})
    (texts / "bad.txt").write_bytes(b"\x00\x01")
    Run([texts], library, ways=POOL)
    Run([texts], tmp_path / "other", ways=Ways(workers=1))
    for table in ("articles", "statements", "participants", "mentions", "originals", "entities", "repeats"):
        one, other = (
            polars.read_parquet(list(open_library(each).tables[table])) for each in (library, tmp_path / "other")
        )
        assert one.sort(one.columns).equals(other.sort(one.columns)), table


def test_a_second_run_finds_everything_unchanged_and_writes_nothing(texts: Path, library: Path) -> None:
    ingest([texts], library)
    before = {path.name: path.stat().st_mtime_ns for path in library.iterdir()}
    assert set(Run([texts], library).kinds.values()) == {"unchanged"}
    assert set(Run([texts], library, ways=POOL).kinds.values()) == {"unchanged"}
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
    assert Run([texts], library).kinds == {"byd.txt": "replaced", "hefei.txt": "unchanged"}
    assert [row["text"] for row in rows(library, "paragraphs") if row["article"] == "byd" and row["para"] == 1] == [
        "BYD sold 281,000 vehicles in 2024, the carmaker said in Xi'an."
    ]
    assert not any("280,000" in row["evidence"] for row in rows(library, "statements"))


def test_two_files_of_one_name_are_two_articles(texts: Path, library: Path, tmp_path: Path) -> None:
    ingest([texts], library)
    other = write(tmp_path / "other", byd="Chery goes public\n\nChery listed its shares in Hong Kong on Thursday.\n")
    assert Run([other], library).kinds == {"byd.txt": "stored"}
    assert len(ids(library)) == 3
    assert Run([other, texts], library).kinds == {"byd.txt": "unchanged", "hefei.txt": "unchanged"}
    assert len(ids(library)) == 3


def test_a_file_that_moved_is_the_same_article(texts: Path, library: Path) -> None:
    ingest([texts], library)
    (texts / "byd.txt").rename(texts / "sales.txt")
    run = Run([texts], library)
    assert run.kinds == {"hefei.txt": "unchanged", "sales.txt": "unchanged"}
    assert [outcome.why for outcome in run.heard] == [None, f"moved from {texts}/byd.txt"]
    assert ids(library) == ["byd", "hefei"]
    assert [row["source"] for row in rows(library, "articles") if row["article"] == "byd"] == [f"{texts}/sales.txt"]
    assert Run([texts], library).heard[1].why is None


def test_a_copy_under_another_name_is_the_same_article(texts: Path, library: Path) -> None:
    shutil.copy(texts / "byd.txt", texts / "copy.txt")
    assert Run([texts], library).kinds == {"byd.txt": "stored", "copy.txt": "unchanged", "hefei.txt": "stored"}
    assert ids(library) == ["byd", "hefei"]


@pytest.mark.parametrize("ways", [Ways(), POOL], ids=["alone", "pool"])
def test_a_copy_of_what_a_file_held_before_it_changed_is_an_article(texts: Path, library: Path, ways: Ways) -> None:
    ingest([texts], library)
    shutil.copy(texts / "byd.txt", texts / "copy.txt")
    write(texts, byd=BYD.replace("280,000", "281,000"))
    assert Run([texts], library, ways=ways).kinds == {
        "byd.txt": "replaced",
        "copy.txt": "stored",
        "hefei.txt": "unchanged",
    }
    assert ids(library) == ["byd", "copy", "hefei"]
    assert set(Run([texts], library).kinds.values()) == {"unchanged"}


def test_an_id_that_is_said_is_replaced_whatever_the_article_says_now(library: Path, tmp_path: Path) -> None:
    ingest([write(tmp_path / "a", x='+++\nid = "one"\n+++\nNIO is in Hefei.')], library)
    run = Run([write(tmp_path / "a", x='+++\nid = "one"\n+++\nQuite another text.')], library)
    assert run.kinds == {"x.txt": "replaced"}
    assert ids(library) == ["one"]


def test_the_records_of_a_changed_file_are_known_one_by_one(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    records = [
        {"title": f"NIO in {city}", "text": f"NIO has {n} shops in {city}."} for n, city in ((3, "Hefei"), (4, "Xi'an"))
    ]
    path.write_text("\n".join(map(json.dumps, records)))
    ingest([path], library)
    new = {"title": "BYD in Shenzhen", "text": "BYD is based in Shenzhen, where 5 plants are."}
    path.write_text("\n".join(map(json.dumps, [new, *records])))
    assert [outcome.kind for outcome in Run([path], library).heard] == ["stored", "unchanged", "unchanged"]
    assert len(ids(library)) == 3


def test_what_the_user_says_of_all_counts_for_what_is_stored_too(texts: Path, library: Path) -> None:
    ingest([texts], library)
    said = Options(publisher="Xinhua")
    assert Run([texts], library, options=said).kinds == {"byd.txt": "replaced", "hefei.txt": "replaced"}
    assert {row["publisher"] for row in rows(library, "articles")} == {"Xinhua"}
    assert set(Run([texts], library, options=said).kinds.values()) == {"unchanged"}
    assert set(Run([texts], library).kinds.values()) == {"unchanged"}


def test_a_reprint_is_counted_once(library: Path, tmp_path: Path) -> None:
    texts = write(tmp_path / "texts", a=STORY, b=STORY.replace("NIO opens a plant in Hefei", "Plant opened"))
    run = Run([texts], library)
    assert run.kinds == {"a.txt": "stored", "b.txt": "reprint"}
    assert [row["story"] for row in rows(library, "articles")] == ["a", "a"]
    statements = {row["statement"]: row["article"] for row in rows(library, "statements")}
    assert set(statements.values()) == {"a"}
    repeats = rows(library, "repeats")
    assert {row["article"] for row in repeats} == {"b"}
    assert {row["statement"] for row in repeats} <= statements.keys()
    assert len(repeats) == run.heard[0].statements
    assert [row["statements"] for row in rows(library, "articles")] == [len(statements), 0]


@pytest.mark.parametrize("run_count", [1, 2])
def test_a_clipping_without_a_date_counts_no_figure_of_last_year_again(
    library: Path, tmp_path: Path, run_count: int
) -> None:
    story = STORY.replace("in 2024", "last year")
    dated, clipping = (
        "---\ndate: 2025-03-04\n---\n" + story,
        story.replace("NIO opens a plant in Hefei", "Plant opened"),
    )
    first = write(tmp_path / "first", a=dated)
    if run_count == 2:
        ingest([first], library)
    ingest([first, write(tmp_path / "second", b=clipping.replace(" on March 3, 2025", ""))], library)
    statements = rows(library, "statements")
    assert {row["article"] for row in statements} == {"a"}
    assert "2024" in {row["when"] for row in statements}


@pytest.mark.parametrize("ways", [Ways(), POOL], ids=["alone", "pool"])
def test_a_reprint_speaks_for_itself_when_the_first_of_its_story_is_replaced(
    library: Path, tmp_path: Path, ways: Ways
) -> None:
    texts = write(tmp_path / "texts", a=STORY)
    ingest([texts], library)
    ingest([write(texts, b=STORY.replace("NIO opens a plant in Hefei", "Plant opened"))], library)
    write(texts, a=BYD)
    Run([texts], library, ways=ways)
    assert {row["article"]: row["story"] for row in rows(library, "articles")} == {"a": "a", "b": "b"}
    assert rows(library, "repeats") == []
    assert any(row["article"] == "b" and "787" in row["evidence"] for row in rows(library, "statements"))


def test_a_bad_file_does_not_stop_the_run(texts: Path, library: Path) -> None:
    (texts / "a.txt").write_bytes(bytes(range(32)) * 9)
    (texts / "empty.md").write_text("")
    run = Run([texts], library)
    whys = {Path(outcome.source).name: outcome.why or "" for outcome in run.report.rejected}
    assert whys.keys() == {"a.txt", "empty.md"}
    assert all(str(texts / name) in why and why.endswith(".") for name, why in whys.items())
    assert ids(library) == ["byd", "hefei"]


def test_a_file_that_is_named_twice_is_read_once(texts: Path, library: Path) -> None:
    assert len(Run([texts / "hefei.txt", texts], library).heard) == 2


def refusal(sources: list[Path], library: Path) -> str:
    with pytest.raises(AskedWrongly) as caught:
        ingest(sources, library)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_empty_folder_is_said(tmp_path: Path, library: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert refusal([tmp_path / "empty"], library).startswith(f"There is nothing to read in {tmp_path / 'empty'}")
    assert not library.exists()


def test_a_source_that_is_not_there_is_said(tmp_path: Path, library: Path) -> None:
    assert refusal([tmp_path / "no"], library) == f"There is no {tmp_path / 'no'}."


def test_where_no_file_at_all_can_be_read_no_library_is_made(tmp_path: Path, library: Path) -> None:
    (tmp_path / "y.txt").write_bytes(b"")
    assert Run([tmp_path / "y.txt"], library).kinds == {"y.txt": "rejected"}
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
    run = Run([tmp_path / "no.txt", texts], library)
    assert [Path(outcome.source).name for outcome in run.report.rejected] == ["no.txt"]
    assert ids(library) == ["byd", "hefei"]


def test_a_library_that_another_writes_to_is_left_alone(texts: Path, library: Path) -> None:
    with open_for_writing(library):
        assert "Another nevtui" in refusal([texts], library)


def test_a_folder_without_the_right_to_write_is_said() -> None:
    with open_folder() as folder:
        (folder / "a.txt").write_text("BYD sold 5,000 cars in 2024.")
        (folder / "locked").mkdir()
        (folder / "locked").chmod(0o555)
        with unprivileged():
            assert "cannot be written" in refusal([folder / "a.txt"], folder / "locked" / "library")


def test_a_dry_run_reads_everything_and_writes_nothing(texts: Path, library: Path) -> None:
    assert Run([texts], library, ways=Ways(is_dry=True)).kinds == {"byd.txt": "stored", "hefei.txt": "stored"}
    assert not library.exists()
    ingest([texts], library)
    write(texts, byd=BYD.replace("280,000", "281,000"))
    before = {path.name: path.stat().st_mtime_ns for path in library.iterdir()}
    run = Run([texts], library, ways=Ways(is_dry=True))
    assert run.kinds == {"byd.txt": "replaced", "hefei.txt": "unchanged"}
    assert {path.name: path.stat().st_mtime_ns for path in library.iterdir()} == before


def test_a_run_is_one_version(texts: Path, library: Path, tmp_path: Path) -> None:
    many = write(tmp_path / "many", **{f"a{number:03}": f"{HEFEI}{number}\n" for number in range(40)})
    ingest([many], library, ways=Ways(workers=2, checkpoint_seconds=0.0))
    assert read_manifest(library).version == 1
    ingest([texts], library)
    assert read_manifest(library).version == 2


@pytest.mark.parametrize("ways", [Ways(), POOL], ids=["alone", "pool"])
def test_an_interrupt_keeps_what_is_done(library: Path, tmp_path: Path, ways: Ways) -> None:
    texts = write(
        tmp_path / "texts",
        **{f"a{number:03}": f"Day {number}\n\nA day, the {number}th of many.\n" for number in range(400)},
    )
    heard: list[Outcome] = []

    def interrupt(outcome: Outcome) -> None:
        heard.append(outcome)
        if len(heard) == 1:
            os.kill(os.getpid(), 2)

    report = ingest([texts], library, hear=interrupt, ways=Ways(workers=ways.workers or 1))
    assert report.interrupted
    assert ids(library) == sorted(outcome.article or "" for outcome in heard)
    assert 0 < len(heard) < 400
    ingest([texts], library)
    assert len(ids(library)) == 400


def test_a_second_interrupt_ends_the_run_at_once(library: Path, tmp_path: Path) -> None:
    texts = write(tmp_path / "texts", **{f"a{number:03}": f"{HEFEI}{number}\n" for number in range(40)})
    with pytest.raises(KeyboardInterrupt):
        ingest([texts], library, hear=lambda outcome: os.kill(os.getpid(), 2), ways=Ways(workers=1))
    assert not (library / "library.json").exists()


def test_an_extractor_that_breaks_on_an_article_costs_what_it_would_have_said(
    texts: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaking(*given: object, **options: object) -> None:
        raise ZeroDivisionError("a rule")

    monkeypatch.setattr(reading_out, "read", breaking)
    run = Run([texts], library, ways=Ways(workers=1))
    assert ids(library) == ["byd", "hefei"]
    assert rows(library, "statements") == []
    assert [trouble.error for trouble in run.report.troubles] == ["ZeroDivisionError: a rule"] * 2


def test_the_real_articles_of_the_briefs_are_known_again(root: Path, tmp_path: Path) -> None:
    ingest([root / "data/briefs/seeds-02-provinces-nev.md"], tmp_path / "library")
    assert ids(tmp_path / "library") == ["seeds-02-provinces-nev"]
