"""Whatever ends a writer, its library is whole and the next one goes on as if nothing had happened."""

import os
import random
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nevtui.library.dataset import open_library
from nevtui.library.frames.check import check_library
from nevtui.library.frames.digest import digests
from nevtui.library.manifest import MANIFEST
from nevtui.library.writer import open_for_writing
from nevtui.model.errors import AskedWrongly
from tests.library.conftest import frames_of
from tests.unprivileged import open_folder, unprivileged

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = 14
WRITING = """
import sys
from pathlib import Path
from nevtui.library.writer import open_for_writing
from tests.library.test_faults import ARTICLES, frames, whole
folder = Path(sys.argv[1])
with open_for_writing(folder) as writer:
    print("begun", flush=True)
    for number in range(ARTICLES):
        if f"article-{number}" not in writer.articles:
            writer.put(frames(number))
            writer.commit(whole(), extractor="1")
"""


def frames(number: int) -> dict[str, object]:
    return frames_of(f"Hefei invested ${number} million in NIO", article=f"article-{number}")  # type: ignore[return-value]


def whole() -> dict[str, object]:
    return frames(0)


def writing(folder: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def finished(process: "subprocess.Popen[str]") -> int:
    process.communicate()
    return process.returncode


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("undisturbed") / "library"
    assert finished(writing(folder)) == 0
    return digests(open_library(folder))


def test_a_writer_killed_at_any_moment_leaves_a_sound_library(tmp_path: Path, undisturbed: dict[str, str]) -> None:
    folder, moments = tmp_path / "library", random.Random(7)
    for _ in range(4):
        process = writing(folder)
        try:
            process.wait(timeout=moments.uniform(0.0, 0.8))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        finished(process)
        if (folder / MANIFEST).exists():
            assert [fault.what for fault in check_library(folder).faults if fault.table != "entities"] == []
    assert finished(writing(folder)) == 0
    assert digests(open_library(folder)) == undisturbed
    with open_for_writing(folder):
        pass
    assert check_library(folder).notes == ()


@pytest.mark.parametrize("limit", [500, 3_000, 6_000, 12_000, 40_000])
def test_a_disk_that_fills_up_leaves_the_old_version(folder: Path, limit: int) -> None:
    before = digests(open_library(folder))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        with pytest.raises(AskedWrongly, match=r"cannot be written: File too large\.$"):
            fill(folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert digests(open_library(folder)) == before
    assert check_library(folder).faults == ()


def fill(folder: Path) -> None:
    """Commit until a file is larger than the system lets it be."""
    with open_for_writing(folder) as writer:
        text = "Hefei invested in NIO " + os.urandom(60_000).hex()
        made = frames_of(text, article="large")
        writer.put(made)
        writer.commit(made, extractor="1")


def test_a_folder_that_may_not_be_written_is_said() -> None:
    with open_folder() as above:
        folder = above / "library"
        fill(folder)
        with unprivileged(), pytest.raises(AskedWrongly, match="Permission denied"), open_for_writing(folder):
            pass
        assert check_library(folder).version == 1


def test_a_reader_of_the_old_version_reads_on(folder: Path) -> None:
    old = open_library(folder)
    made = frames_of("NIO is backed by Hefei")
    with open_for_writing(folder) as writer:
        writer.put(made)
        writer.commit(made, extractor="1")
    assert all(path.exists() for paths in old.tables.values() for path in paths)
