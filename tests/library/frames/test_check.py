"""Whatever is wrong with a library is found and said; a sound one is sound."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars
import pytest

from nevtui.extract.spans import Figure, Mention
from nevtui.ingest.build import library_of
from nevtui.ingest.pieces import Original, Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.library.frames.check import check_library
from nevtui.library.frames.files import read_table, write_table
from nevtui.library.manifest import Manifest, TableFile, read_manifest, write_manifest
from nevtui.library.schema import PART_TABLES, WHOLE_TABLES
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.errors import LibraryUnreadable
from nevtui.model.statement import Statement

TEXT = "汽车: NIO sold 5 cars in 2024. NIO is based in Hefei."
ENTITIES = (Entity("city:hefei", "Hefei", "city"), Entity("company:nio", "NIO", "company"))
TABLES = {table.name: table for table in (*PART_TABLES, *WHOLE_TABLES)}


def piece(id: str) -> Piece:
    start = TEXT.index("NIO")
    sold = Statement(
        id, 1, "NIO sold 5 cars in 2024", "NIO", "company", "sales", 5, unit="vehicles", when="2024", start=start
    )
    based = Statement(
        id, 1, "NIO is based in Hefei", "NIO", "company", "headquarters", object="Hefei", object_type="city"
    )
    place = TEXT.index("Hefei")
    return Piece(
        Article(id, f"Title of {id}", (TEXT, "A last word.")),
        [Reading(sold, "extracted"), Reading(based, "extracted")],
        [Mention(1, start, start + 3, "NIO", ENTITIES[1]), Mention(1, place, place + 5, "Hefei", ENTITIES[0])],
        [Figure(1, start + 9, start + 15, "5 cars", 5, None, "vehicles", "exact")],
        (),
        Original(f"in/{id}.txt", "text", 60, "0" * 32, "utf-8", "valid", TEXT),
        b"print",
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound library of two parts, made once and not to be written to."""
    folder = tmp_path_factory.mktemp("made") / "library"
    with open_for_writing(folder) as writer:
        for names in (("a", "b"), ("c", "d")):
            writer.put(library_of([piece(name) for name in names], ENTITIES, Rates({})))
        every = library_of([piece(name) for name in "abcd"], ENTITIES, Rates({}))
        writer.commit(every, extractor="1")
    return folder


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "library"))


def faults(folder: Path) -> list[str]:
    return [fault.what for fault in check_library(folder).faults]


def file_of(manifest: Manifest, table: str) -> TableFile:
    return manifest.whole[table] if table in manifest.whole else manifest.parts[0].files[table]


def put_rows(folder: Path, table: str, change: Callable[[polars.DataFrame], polars.DataFrame]) -> None:
    """Write other rows of `table` (the first part's) as a writer with a bug would: file and manifest agree."""
    manifest = read_manifest(folder)
    written = write_table(folder, TABLES[table], change(read_table(folder, file_of(manifest, table))))
    if table in manifest.whole:
        changed = replace(manifest, whole={**manifest.whole, table: written})
    else:
        first, *others = manifest.parts
        changed = replace(manifest, parts=(replace(first, files={**first.files, table: written}), *others))
    write_manifest(folder, changed)


def test_a_sound_library_is_sound(library: Path) -> None:
    checked = check_library(library)
    assert (checked.faults, checked.notes) == ((), ())
    assert (checked.articles, checked.statements, checked.version) == (4, 8, 1)


@pytest.mark.parametrize("table", TABLES)
def test_a_byte_that_has_changed_is_found_in_whatever_file(library: Path, table: str) -> None:
    path = library / file_of(read_manifest(library), table).file
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    said = faults(library)
    assert any(f"{table}, {path.name}: " in fault and "hash" in fault for fault in said)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda path: path.unlink(), "it is missing"),
        (lambda path: path.write_bytes(path.read_bytes()[:-9]), "bytes, the manifest says"),
        (lambda path: path.write_bytes(b""), "0 bytes, the manifest says"),
    ],
)
def test_a_file_that_is_gone_or_cut_is_named(library: Path, change: Callable[[Path], None], why: str) -> None:
    path = library / file_of(read_manifest(library), "mentions").file
    change(path)
    assert [fault for fault in faults(library) if path.name in fault and why in fault]


def moved(column: str) -> Callable[[polars.DataFrame], polars.DataFrame]:
    return lambda frame: frame.with_columns(polars.col(column) + 1)


def told(column: str, value: object) -> Callable[[polars.DataFrame], polars.DataFrame]:
    return lambda frame: frame.with_columns(polars.lit(value).cast(frame.schema[column]).alias(column))


@pytest.mark.parametrize(
    ("table", "change", "why"),
    [
        ("statements", moved("evidence_start"), "the words “NIO sold 5 cars in 2024” do not stand at 5 to 27"),
        ("mentions", moved("end"), "the words “NIO” do not stand at 4 to 8 in paragraph 1 of a, and 3 more rows"),
        ("figures", told("text", "6 cars"), "the words “6 cars” do not stand at"),
        ("statements", lambda frame: frame[:1].vstack(frame[:1]).vstack(frame[2:]), "stands twice"),
        ("articles", lambda frame: frame[:1].vstack(frame[:1]), "the id a stands twice"),
        ("articles", lambda frame: frame[:1], "there is no article b"),
        ("articles", told("statements", 7), "a has 2 statements, not 7"),
        ("articles", told("words", 7), "words, not 7"),
        ("articles", told("title", "Other"), "the title of a is not its paragraph 0"),
        ("articles", told("story", "z"), "a is said to tell the story of z, which is not there"),
        ("paragraphs", lambda frame: frame.filter(polars.col("para") != 1), "is out of its order"),
        ("timeline", lambda frame: frame[1:], "does not follow from statements: 1 rows are missing, 0 too many"),
        ("participants", lambda frame: frame[1:], "rows are missing, e.g. of statement"),
        ("participants", told("statement", "nobody"), "there is no statement nobody"),
        ("participants", told("ordinal", 9), "the ordinal of the statement"),
        ("tally", told("statements", 9), "does not follow from participants"),
        ("based", lambda frame: frame[:0], "does not follow from participants and where companies are based"),
        ("seats", lambda frame: frame[:0], "seats"),
        ("originals", told("article", "z"), "there is no article z"),
        ("entities", told("statements", 9), "the number of statements that name city:hefei is another"),
        ("entities", lambda frame: frame[1:], "city:hefei is missing"),
        ("aliases", told("entity", "city:x"), "there is no entity city:x"),
        ("homes", lambda frame: frame[:0], "homes"),
    ],
)
def test_rows_that_do_not_fit_are_named(
    library: Path, table: str, change: Callable[[polars.DataFrame], polars.DataFrame], why: str
) -> None:
    put_rows(library, table, change)
    said = faults(library)
    assert [fault for fault in said if why in fault], said
    assert all("\n" not in fault and fault.endswith(".") for fault in said)


def test_a_repeat_of_a_statement_that_is_not_there_is_named(library: Path) -> None:
    row = {"statement": "nobody", "article": "a", "para": 1, "start": 0, "end": 4}
    put_rows(library, "repeats", lambda frame: polars.DataFrame([row], schema=frame.schema))
    assert "there is no statement nobody" in faults(library)[0]


def test_an_article_in_two_parts_is_named(library: Path) -> None:
    manifest = read_manifest(library)
    write_manifest(library, replace(manifest, parts=(*manifest.parts, replace(manifest.parts[0], id="again"))))
    assert "The article a is in two parts." in faults(library)


def test_a_broken_manifest_is_one_fault(library: Path) -> None:
    (library / "library.json").write_text("{")
    assert [fault.kind for fault in check_library(library).faults] == ["manifest"]


def test_a_folder_without_a_library_is_none(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnreadable, match="No library in"):
        check_library(tmp_path)


def test_what_a_killed_run_left_is_no_fault_and_told(library: Path) -> None:
    (library / ".new-statements-0123abcd.parquet").write_bytes(b"PAR1")
    (library / "statements-0123456789abcdef.parquet").write_bytes(b"PAR1")
    checked = check_library(library)
    assert checked.faults == ()
    assert "2 files (0.0 MB) are left of a run that was cut off" in checked.notes[0]


def test_a_version_that_cannot_be_taken_back_is_told(library: Path) -> None:
    with open_for_writing(library) as writer:
        frames = library_of([piece("e")], ENTITIES, Rates({}))
        writer.drop(["a", "b"])
        writer.put(frames)
        writer.commit(library_of([piece(name) for name in "cde"], ENTITIES, Rates({})), extractor="1")
    old = json.loads((library / "versions" / "1.json").read_text())["parts"][0]["files"]["statements"]["file"]
    (library / old).unlink()
    assert faults(library) == [f"Version 1 cannot be taken back: {old} is missing or damaged."]


def test_a_correction_that_cannot_be_read_is_told(library: Path) -> None:
    (library / "corrections.jsonl").write_text("{nothing\n")
    checked = check_library(library)
    assert checked.faults == ()
    assert "corrections.jsonl" in checked.notes[0]


@pytest.mark.parametrize("change", [-1, 1])
def test_a_library_of_another_schema_is_not_damaged(library: Path, change: int) -> None:
    path = library / "library.json"
    content = json.loads(path.read_text())
    path.write_text(json.dumps({**content, "schema_version": content["schema_version"] + change}))
    with pytest.raises(LibraryUnreadable, match=r"was built by an? (older|newer) nevtui"):
        check_library(library)
