"""What goes wrong during a run: kills, full disks, files that change. The library stays sound, and a run that is
repeated ends with the same library as one that nothing went wrong in.
"""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from nevtui.ingest.run import ingest
from nevtui.library.dataset import open_library
from nevtui.library.frames.digest import digests
from nevtui.model.errors import AskedWrongly
from tests.own_library import nevtui
from tests.tools.made_articles import made_articles
from tests.unprivileged import open_folder, unprivileged
from tests.world.program import NEVTUI

ARTICLES = 60
KILLS = 3
"""In the short form."""
SOAK_KILLS = int(os.environ.get("NEVTUI_SOAK_KILLS", "200"))


def write_articles(folder: Path, count: int = ARTICLES) -> Path:
    """Write articles as a folder has them: texts, some copies of others, a table, a file that is none."""
    folder.mkdir()
    texts = dict(made_articles(count, words=120))
    for number, (name, text) in enumerate(texts.items()):
        (folder / f"{name}.txt").write_text(text)
        if number % 10 == 3:
            title, rest = text.split("\n", 1)
            (folder / f"{name}-copy.txt").write_text(f"Again: {title}\n{rest}\nEditor: somebody\n")
    records = [{"title": text.split("\n")[0], "text": text} for _, text in made_articles(20, words=80, seed=2)]
    (folder / "table.jsonl").write_text("\n".join(map(json.dumps, records)) + "\n")
    (folder / "none.txt").write_bytes(b"\x00\x01\x02" * 99)
    return folder


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("faults") / "texts")


@pytest.fixture(scope="module")
def undisturbed(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the library says that nothing went wrong with."""
    library = tmp_path_factory.mktemp("undisturbed") / "library"
    assert run("ingest", texts, "--library", library).returncode == 2
    return said(library)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def command(*arguments: object) -> list[str]:
    return [str(NEVTUI), *map(str, arguments)]


def run(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=120, **more)


def start(texts: Path, library: Path, *more: object) -> subprocess.Popen[str]:
    """Begin a run that commits often."""
    return subprocess.Popen(
        command("ingest", texts, "--library", library, "--every", "0.2", "--workers", "2", *more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def make_up_for(texts: Path, library: Path) -> None:
    """Repeat a run, in this process: what it does is what others do, and a start of three costs more than the rest."""
    ran = nevtui("ingest", texts, "--library", library, "--workers", "1")
    assert ran.returncode == 2, ran.stderr


def said(library: Path) -> dict[str, str]:
    return digests(open_library(library))


def is_sound(library: Path) -> bool:
    """Ask `nevtui check`; a folder without a library is as sound as can be."""
    if not (library / "library.json").exists():
        return True
    checked = nevtui("check", "--library", library)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    return True


def children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(is_so: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came to it"
        time.sleep(0.01)


def kill_at(texts: Path, library: Path, seconds: float) -> bool:
    """Kill a run after some time; tell whether it was still running. Its workers end by themselves."""
    process = start(texts, library)
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        workers = children(process.pid)
        process.kill()
        process.communicate()
        wait_until(lambda: not any(map(is_running, workers)))
        return True
    return False


def kill_often(texts: Path, folder: Path, times: int, undisturbed: dict[str, str], chance: random.Random) -> None:
    """Kill runs at random moments, each in a library that is new or was left by the one before; then let one end."""
    begin = time.monotonic()
    run("ingest", texts, "--library", folder / "timed", "--workers", "2")
    whole = time.monotonic() - begin
    killed = runs = 0
    library = folder / "library"
    while killed < times:
        runs += 1
        is_killed = kill_at(texts, library, chance.uniform(0.1, whole))
        is_sound(library)
        killed += is_killed
        if not is_killed or runs % 3 == 2 or killed == times:
            make_up_for(texts, library)
            assert said(library) == undisturbed, f"run {runs}"
            is_sound(library)
            shutil.rmtree(library)
            whole *= 1 if is_killed else 0.9
    sys.stdout.write(f"\n{killed} of {runs} runs were killed before their end\n")


def test_a_killed_run_leaves_a_sound_library_and_is_made_up_for(
    texts: Path, tmp_path: Path, undisturbed: dict[str, str]
) -> None:
    kill_often(texts, tmp_path, KILLS, undisturbed, random.Random(7))


@pytest.mark.soak
def test_a_run_can_be_killed_at_any_moment(texts: Path, tmp_path: Path, undisturbed: dict[str, str]) -> None:
    seed = int(os.environ.get("NEVTUI_SOAK_SEED") or random.SystemRandom().randrange(10**6))
    sys.stdout.write(f"\nseed {seed}; NEVTUI_SOAK_SEED={seed} kills at the same moments again\n")
    kill_often(texts, tmp_path, SOAK_KILLS, undisturbed, random.Random(seed))


def test_a_killed_worker_costs_nothing(texts: Path, library: Path, undisturbed: dict[str, str]) -> None:
    process = start(texts, library)
    wait_until(lambda: len(children(process.pid)) == 2)
    for worker in children(process.pid):
        os.kill(worker, signal.SIGKILL)
    process.communicate(timeout=120)
    assert process.returncode == 2
    assert said(library) == undisturbed


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_says_so_and_is_made_up_for(
    texts: Path, library: Path, undisturbed: dict[str, str], number: signal.Signals
) -> None:
    process = start(texts, library, "--json")
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(number)
    _, complaint = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in complaint) == (130, False)
    is_sound(library)
    make_up_for(texts, library)
    assert said(library) == undisturbed


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Mount a disk of so many megabytes; only root may."""
    folder.mkdir()
    options = f"size={megabytes}m"
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("only root can mount a small disk; the limit on a file's size is tested all the same")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("left_kb", [4, 64, 80])
def test_a_full_disk_is_said_and_made_up_for(
    left_kb: int, texts: Path, tmp_path: Path, undisturbed: dict[str, str]
) -> None:
    with small_disk(tmp_path / "disk", 24) as disk:
        library = disk / "library"
        assert run("ingest", texts / "table.jsonl", "--library", library).returncode == 0
        before = said(library)
        free = shutil.disk_usage(disk).free
        (disk / "ballast").write_bytes(bytes(max(0, free - (left_kb << 10))))
        full = run("ingest", texts, "--library", library)
        assert (full.returncode, "No space left" in full.stderr, "Traceback" in full.stderr) == (2, True, False)
        assert said(library) == before
        (disk / "ballast").unlink()
        is_sound(library)
        make_up_for(texts, library)
        assert said(library) == undisturbed


def test_a_limit_on_the_size_of_files_is_said(texts: Path, library: Path, undisturbed: dict[str, str]) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    full = run("ingest", texts, "--library", library, preexec_fn=limited)
    assert (full.returncode, "cannot be written" in full.stderr, "Traceback" in full.stderr) == (2, True, False)
    is_sound(library)
    make_up_for(texts, library)
    assert said(library) == undisturbed


def test_a_folder_that_may_not_be_written_is_said_and_stays(texts: Path) -> None:
    with open_folder() as folder:
        shutil.copytree(texts, folder / "texts")
        (folder / "texts").chmod(0o755)
        library = folder / "library"
        assert run("ingest", folder / "texts" / "table.jsonl", "--library", library).returncode == 0
        before = said(library)
        library.chmod(0o555)
        with unprivileged(), pytest.raises(AskedWrongly, match="cannot be written"):
            ingest([folder / "texts"], library)
        library.chmod(0o755)
        assert said(library) == before
        is_sound(library)


def test_a_file_that_changes_while_it_is_read_harms_nothing(tmp_path: Path, library: Path) -> None:
    texts = write_articles(tmp_path / "texts", 40)
    made = dict(made_articles(400, words=60, seed=3))
    lines = [json.dumps({"title": text.split("\n")[0], "text": text}) + "\n" for text in made.values()]
    stop = Event()

    def write() -> None:
        with (texts / "aa-growing.jsonl").open("w") as growing:
            for number, line in enumerate(lines):
                if stop.is_set():
                    break
                growing.write(line)
                growing.flush()
                fresh = tmp_path / "fresh"
                fresh.write_text("\n".join([*made.values()][number : number + 2]))
                fresh.replace(texts / "zz-replaced.txt")
                stop.wait(0.005)

    writer = Thread(target=write)
    writer.start()
    try:
        process = start(texts, library)
        _, complaint = process.communicate(timeout=120)
    finally:
        stop.set()
        writer.join()
    assert (process.returncode, "Traceback" in complaint) == (2, False), complaint
    is_sound(library)
    make_up_for(texts, library)
    make_up_for(texts, tmp_path / "other")
    assert said(library) == said(tmp_path / "other")


def test_a_source_that_is_deleted_in_mid_run_is_said(tmp_path: Path, library: Path) -> None:
    texts = write_articles(tmp_path / "texts", 200)
    process = start(texts, library, "--json")
    assert process.stdout is not None
    lines = [process.stdout.readline()]
    process.send_signal(signal.SIGSTOP)
    gone = sorted(texts.glob("made-0001*.txt"))[-40:]
    for path in gone:
        path.unlink()
    process.send_signal(signal.SIGCONT)
    assert process.stderr is not None
    with process:
        rest, complaint = process.stdout.read(), process.stderr.read()
    told = [json.loads(line) for line in (*lines, *rest.splitlines())][:-1]
    rejected = {Path(row["source"]): row["why"] for row in told if row["outcome"] == "rejected"}
    assert (process.returncode, "Traceback" in complaint) == (2, False)
    assert all(path.name in rejected[path] for path in rejected.keys() & set(gone))
    stored = {row["article"] for row in told if row["outcome"] == "stored"}
    assert {path.stem for path in gone} - stored, "all were read before they were deleted"
    is_sound(library)
