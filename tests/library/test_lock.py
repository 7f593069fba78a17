"""Who holds a library is said; one that was killed holds it no more."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from nevtui.library.lock import NOTE, holder, writer_lock
from nevtui.model.errors import AskedWrongly

ROOT = Path(__file__).resolve().parents[2]
HOLDING = """
import sys, os, time
from pathlib import Path
from nevtui.library.lock import writer_lock
with writer_lock(Path(sys.argv[1]), command="ingest articles/"):
    if len(sys.argv) > 2 and os.fork() == 0:
        time.sleep(60)
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held(folder: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder), *more],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "held\n"
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for stream in (process.stdin, process.stdout):
            stream.close()


def test_a_second_writer_is_told_who_the_first_is(tmp_path: Path) -> None:
    with held(tmp_path) as process, pytest.raises(AskedWrongly) as caught, writer_lock(tmp_path):
        pass
    said = rf'Another nevtui \(process {process.pid}, "ingest articles/", since \d\d:\d\d:\d\d\) is writing'
    assert re.search(said, str(caught.value))


def test_a_second_writer_waits(tmp_path: Path) -> None:
    with held(tmp_path) as process:
        assert process.stdin is not None
        process.stdin.close()
        with writer_lock(tmp_path, wait_seconds=20):
            assert (holder(tmp_path) or "").startswith(f"process {os.getpid()},")


def test_waiting_ends(tmp_path: Path) -> None:
    began = time.monotonic()
    with held(tmp_path), pytest.raises(AskedWrongly, match="is writing"), writer_lock(tmp_path, wait_seconds=0.3):
        pass
    assert time.monotonic() - began >= 0.3


def test_the_lock_of_a_killed_writer_is_none(tmp_path: Path) -> None:
    with held(tmp_path) as process:
        process.kill()
        process.wait()
        assert (tmp_path / NOTE).exists()
        assert holder(tmp_path) is None
        with writer_lock(tmp_path):
            pass
    assert not (tmp_path / NOTE).exists()


def test_children_of_a_killed_writer_do_not_hold_its_lock(tmp_path: Path) -> None:
    with held(tmp_path, "with a child") as process:
        process.kill()
        process.wait()
        with writer_lock(tmp_path, wait_seconds=30):  # the child sleeps for twice as long
            pass
