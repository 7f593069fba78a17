"""Versions are listed, and an earlier one can be taken back as long as its files are there."""

from pathlib import Path

import polars
import pytest

from nevtui.library.dataset import commit_of, open_library, version_of
from nevtui.library.versions import KEPT, list_versions, manifest_of
from nevtui.library.writer import open_for_writing
from nevtui.model.errors import NoSuchName
from tests.library.conftest import frames_of


def commit(folder: Path, text: str, *, command: str = "test") -> None:
    frames = frames_of(text)
    with open_for_writing(folder, command=command) as writer:
        writer.put(frames)
        writer.commit(frames, extractor="1")


def texts(folder: Path) -> list[str]:
    return polars.read_parquet(list(open_library(folder).tables["paragraphs"]))["text"].to_list()


def test_every_version_is_listed_the_present_one_first(folder: Path) -> None:
    commit(folder, "NIO is backed by Hefei", command="ingest more/")
    present, first = list_versions(folder)
    assert (present.number, present.command, present.articles, present.is_present) == (2, "ingest more/", 1, True)
    assert (first.number, first.is_present, first.is_whole) == (1, False, True)
    assert (present.when or "") >= (first.when or "") > "2020"


def test_a_new_version_can_be_noticed(folder: Path) -> None:
    assert version_of(folder) == open_library(folder).version == 1
    commit(folder, "NIO is backed by Hefei")
    assert version_of(folder) == 2
    assert version_of(folder / "nowhere") == 0


def test_an_earlier_version_comes_back_as_a_new_one(folder: Path) -> None:
    before = texts(folder)
    commit(folder, "NIO is backed by Hefei")
    assert texts(folder) != before
    with open_for_writing(folder) as writer:
        assert writer.restore(1, command="restore 1").version == 3
    assert texts(folder) == before
    assert [version.number for version in list_versions(folder)] == [3, 2, 1]


@pytest.mark.parametrize("number", [0, 7])
def test_a_version_that_never_was_is_said_to_be_none(folder: Path, number: int) -> None:
    with pytest.raises(NoSuchName, match=f"No version {number} in the library"):
        manifest_of(folder, number)


def test_a_version_whose_files_are_gone_stays_in_the_list(folder: Path) -> None:
    for number in range(KEPT):
        commit(folder, f"NIO is backed by Hefei {number} times")
    assert [version.is_whole for version in list_versions(folder)] == [True] * KEPT + [False]
    with pytest.raises(NoSuchName, match="The files of version 1 are gone"):
        manifest_of(folder, 1)


def test_what_a_checkpoint_wrote_is_one_version_with_what_follows(folder: Path) -> None:
    frames, more = frames_of("NIO is backed by Hefei"), frames_of("Hefei helps NIO", article="two")
    with open_for_writing(folder) as writer:
        writer.put(frames)
        early = writer.commit(frames, extractor="1", is_checkpoint=True)
        assert commit_of(folder) == early.commit == 2
        writer.put(more)
        writer.commit(more, extractor="1")
    assert commit_of(folder) == 3
    assert [version.number for version in list_versions(folder)] == [2, 1]
    assert all(path.exists() for files in early.tables.values() for path in files)
