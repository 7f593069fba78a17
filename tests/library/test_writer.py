"""A commit is all or nothing, one writer at a time, and the same rows give the same bytes."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.library import writer as writing
from nevtui.library.dataset import open_library
from nevtui.library.frames import files, homes, parts
from nevtui.library.schema import STATEMENTS, TABLES
from nevtui.library.versions import KEPT, list_versions
from nevtui.library.writer import frame_of, open_for_writing, polars_schema
from nevtui.model.errors import AskedWrongly
from tests.library.conftest import frames_of

Frames = dict[str, polars.DataFrame]


def commit(folder: Path, frames: Frames) -> None:
    """Make `frames` all that the library holds."""
    with open_for_writing(folder) as writer:
        writer.drop(list(writer.articles))
        writer.put(frames)
        writer.commit(frames, extractor="1")


def same_rows(frame: polars.DataFrame, other: polars.DataFrame) -> bool:
    return frame.sort(frame.columns).equals(other.sort(other.columns))


def texts(folder: Path) -> list[str]:
    return polars.read_parquet(list(open_library(folder).tables["paragraphs"]))["text"].to_list()


def test_what_is_committed_is_read_back(folder: Path, frames: Frames) -> None:
    library = open_library(folder)
    for table in TABLES:
        stored = polars.read_parquet(list(library.tables[table.name]))
        assert same_rows(stored, frames[table.name]), table.name


def test_the_columns_have_the_types_of_the_schema(folder: Path) -> None:
    library = open_library(folder)
    for table in TABLES:
        assert polars.read_parquet_schema(library.tables[table.name][0]) == polars_schema(table)


def test_two_libraries_of_the_same_rows_are_the_same_bytes(tmp_path: Path, frames: Frames) -> None:
    for name in ("a", "b"):
        with open_for_writing(tmp_path / name) as writer:
            writer.put(frames)
            writer.commit(frames, extractor="1", name="same", keeps_history=False)
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("a", "b"))
    assert first == second


def test_a_file_is_named_after_its_content(folder: Path) -> None:
    path = open_library(folder).tables["statements"][0]
    assert path.name.startswith("statements-")
    assert len(path.stem) == len("statements-") + 16


@pytest.mark.parametrize("survivors", [0, 1, 5, 13, 14, 15, 20, 22])
def test_a_commit_that_breaks_between_files_leaves_the_old_version(
    folder: Path, other_frames: Frames, monkeypatch: pytest.MonkeyPatch, survivors: int
) -> None:
    before, write = texts(folder), files.write_table
    written: list[object] = []

    def breaking(*arguments: Any) -> Any:
        if len(written) == survivors:
            raise KeyboardInterrupt
        written.append(arguments)
        return write(*arguments)

    for module in (parts, homes, writing):
        monkeypatch.setattr(module, "write_table", breaking)
    with pytest.raises(KeyboardInterrupt):
        commit(folder, other_frames)
    assert texts(folder) == before


def test_a_commit_that_breaks_before_the_manifest_leaves_the_old_version(
    folder: Path, other_frames: Frames, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(folder)

    def breaking(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "write_manifest", breaking)
    with pytest.raises(AskedWrongly, match="cannot be written: No space left on device"):
        commit(folder, other_frames)
    assert texts(folder) == before


def test_the_next_writer_clears_what_a_killed_one_left(folder: Path) -> None:
    leftovers = (folder / ".new-statements-00000000.parquet", folder / "statements-0123456789abcdef.parquet")
    for path in leftovers:
        path.write_bytes(b"PAR1")
    with open_for_writing(folder):
        pass
    assert not any(path.exists() for path in leftovers)
    open_library(folder)


def test_the_files_of_the_last_five_versions_stay(folder: Path) -> None:
    old = open_library(folder)
    for number in range(2, KEPT + 1):
        commit(folder, frames_of(f"Version {number} names Hefei and NIO"))
        assert all(path.exists() for paths in old.tables.values() for path in paths)
    commit(folder, frames_of("One more names Hefei and NIO"))
    assert not old.tables["paragraphs"][0].exists()
    assert [version.is_whole for version in list_versions(folder)] == [True] * KEPT + [False]


def test_nothing_that_is_not_ours_is_cleared(folder: Path, frames: Frames) -> None:
    (folder / "notes.txt").write_text("mine")
    (folder / "notes.parquet").write_text("mine")
    commit(folder, frames)
    assert (folder / "notes.txt").exists()
    assert (folder / "notes.parquet").exists()


def test_a_second_writer_is_told_to_wait(folder: Path) -> None:
    with (
        open_for_writing(folder),
        pytest.raises(AskedWrongly, match=r"Another nevtui .* is writing"),
        open_for_writing(folder),
    ):
        pass


def test_a_writer_in_another_process_is_told_to_wait(folder: Path) -> None:
    code = (
        "from pathlib import Path; from nevtui.library.writer import *\n"
        f"with open_for_writing(Path({str(folder)!r})): pass"
    )
    with open_for_writing(folder):
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parents[2]
        )
    assert re.search(r'Another nevtui \(process \d+, ".*", since \d\d:\d\d:\d\d\) is writing', done.stderr)


def test_the_lock_leaves_no_file(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    with open_for_writing(folder):
        pass
    assert sorted(path.name for path in folder.iterdir()) == names


def test_a_folder_that_got_nothing_is_taken_away_again(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "new"):
        pass
    assert not (tmp_path / "new").exists()


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    with pytest.raises(AskedWrongly, match="cannot be written"), open_for_writing(tmp_path / "x"):
        pass


def test_a_frame_of_no_rows_has_all_columns() -> None:
    assert frame_of(STATEMENTS, []).columns == [column.name for column in STATEMENTS.columns]


def test_parts_that_name_the_same_are_both_counted(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "library") as writer:
        for article in ("one", "two"):
            writer.put(frames_of("Hefei invested in NIO", article=article))
        assert len({part.files["tally"].file for part in writer.parts}) == 1
        assert dict(writer.tally().select("name", "statements").iter_rows()) == {"Hefei": 2, "NIO": 2}
