"""What is damaged is built again out of what is sound, and the rows are those that were there."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from nevtui.ingest.repair import repair_library
from nevtui.ingest.run import ingest
from nevtui.library.dataset import open_library
from nevtui.library.frames.check import check_library
from nevtui.library.frames.digest import digests
from nevtui.library.manifest import Manifest, TableFile, read_manifest
from nevtui.library.schema import PART_TABLES, WHOLE_TABLES
from nevtui.library.versions import list_versions
from nevtui.model.errors import LibraryUnreadable

STORY = (
    "HEFEI, May 9 (Xinhua) -- Chinese carmaker NIO delivered 21,000 vehicles in April 2024, up 134.6 percent year on"
    " year.\n\nIn 2020 the city of Hefei invested $787 million in NIO.\n\n"
    "NIO is headquartered in Hefei, and its vehicles are made by JAC at a plant in the city.\n\n"
    "Li Bin, chief executive of NIO, said that the company would sell 230,000 vehicles in 2024.\n"
)
TEXTS = {
    "nio.txt": "NIO delivers more in April\n\n" + STORY,
    "copy.txt": "More cars from NIO\n\n" + STORY + "\nFollow us for more of this.\n",
    "byd.md": "---\ntitle: BYD sells\npublished: 2024-02-01\n---\n\nBYD sold 201,493 vehicles in January 2024.\n",
}
EVERY = [table.name for table in (*PART_TABLES, *WHOLE_TABLES)]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    (folder / "texts").mkdir()
    for name, text in TEXTS.items():
        (folder / "texts" / name).write_text(text, "utf-8")
    ingest([folder / "texts"], folder / "library")
    assert open_library(folder / "library").counts["repeats"] > 0
    return folder / "library"


@pytest.fixture
def library(original: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for path in original.iterdir():
        if path.is_file():
            (folder / path.name).write_bytes(path.read_bytes())
    return folder


def file_of(manifest: Manifest, table: str) -> TableFile:
    return manifest.whole[table] if table in manifest.whole else manifest.parts[0].files[table]


def damage(folder: Path, tables: Sequence[str]) -> None:
    manifest = read_manifest(folder)
    for table in tables:
        path = folder / file_of(manifest, table).file
        path.write_bytes(path.read_bytes()[:-20])


def repaired(folder: Path) -> str:
    told = repair_library(folder, check_library(folder).faults)
    assert check_library(folder).faults == ()
    return " ".join(told)


def differing(folder: Path, original: Path) -> list[str]:
    now, before = digests(open_library(folder)), digests(open_library(original))
    return [table for table in before if now[table] != before[table]]


@pytest.mark.parametrize(
    "tables",
    [
        *([name] for name in EVERY if name != "originals"),
        ["articles", "paragraphs"],
        ["statements", "repeats", "timeline", "participants"],
        ["statements", "mentions", "entities", "tally"],
        [table.name for table in WHOLE_TABLES],
    ],
    ids=" ".join,
)
def test_what_follows_from_something_sound_is_the_same_again(library: Path, original: Path, tables: list[str]) -> None:
    damage(library, tables)
    assert check_library(library).faults
    assert "built again" in repaired(library).lower()
    assert differing(library, original) == []


def test_lost_originals_are_told_and_nothing_else_is_lost(library: Path, original: Path) -> None:
    damage(library, ["originals"])
    assert "texts as they stood are lost" in repaired(library)
    assert differing(library, original) == ["originals"]


def test_articles_that_are_lost_for_good_are_named_with_their_source(library: Path) -> None:
    damage(library, ["paragraphs", "originals"])
    told = repaired(library)
    assert "3 articles are lost, to be ingested again: byd from " in told
    assert open_library(library).counts["articles"] == 0


def test_a_lost_manifest_is_that_of_the_version_again(original: Path, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("A title here\n\nBYD sold 5,000 vehicles in May 2024.\n")
    library = tmp_path / "library"
    ingest([tmp_path / "texts"], library)
    before = digests(open_library(library))
    (library / "library.json").write_text("{")
    assert repaired(library) == "library.json is that of version 1 again."
    assert digests(open_library(library)) == before


def test_a_manifest_of_which_nothing_is_left_cannot_be_mended(library: Path) -> None:
    (library / "library.json").write_text("{")
    with pytest.raises(LibraryUnreadable, match="no version of it is left"):
        repair_library(library, check_library(library).faults)


def test_earlier_versions_that_shared_the_damage_are_struck_off(library: Path) -> None:
    damage(library, ["originals"])
    assert "Version 1 is struck off the list" in repaired(library)
    assert [version.number for version in list_versions(library)] == [2]
