"""What check, versions, diff and restore print, and their exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from nevtui.cli.main import run_command
from nevtui.ingest.run import ingest
from nevtui.library.manifest import read_manifest

TEXT = "A title of some words\n\nBYD sold {} vehicles in May 2024. It is based in Shenzhen.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two versions, made once and not to be written to."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "in").mkdir()
    for count in (5_000, 6_000):
        (folder / "in" / "byd.txt").write_text(TEXT.format(f"{count:,}"))
        ingest([folder / "in"], folder / "library")
    return folder / "library"


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "library"))


def run(*arguments: str | Path) -> int:
    return run_command(list(map(str, arguments)))


def test_a_sound_library_is_said_to_be(library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--library", library) == 0
    assert f"{library} is sound: version 2, 1 article, 2 statements" in capfd.readouterr().out


def test_what_is_wrong_is_said_and_mended(library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    damaged = library / read_manifest(library).parts[0].files["mentions"].file
    damaged.write_bytes(b"")
    assert run("check", "--library", library) == 1
    assert f"mentions, {damaged.name}: it has 0 bytes" in capfd.readouterr().out
    assert run("check", "--library", library, "--repair") == 0
    assert "mentions built again" in capfd.readouterr().out
    assert run("check", "--library", library, "--json") == 0
    said = json.loads(capfd.readouterr().out)
    assert (said["is_sound"], said["faults"], said["version"]) == (True, [], 3)


def test_a_repair_of_a_sound_library_changes_nothing(library: Path) -> None:
    assert run("check", "--library", library, "--repair") == 0
    assert read_manifest(library).version == 2


def test_a_folder_without_a_library_is_asked_wrongly(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--library", tmp_path) == 2
    assert "No library in" in capfd.readouterr().err


def test_versions_are_listed(library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("versions", "--library", library) == 0
    head, _, newest, oldest = capfd.readouterr().out.splitlines()
    assert head.split() == ["version", "when", "articles", "statements", "extractor", "files", "command"]
    assert newest.split()[0] == "2"
    assert "present" in newest
    assert "kept" in oldest
    assert run("versions", "--library", library, "--json") == 0
    assert [json.loads(row)["number"] for row in capfd.readouterr().out.splitlines()] == [2, 1]


def test_versions_are_compared(library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("diff", "--library", library) == 0
    said = capfd.readouterr().out
    assert "articles: 1 changed\n" in said
    assert "statements because the news did: their articles are new, others or gone: " in said
    assert "BYD sells vehicles: 6,000 cars, 2024-05  (was: BYD sells vehicles: 5,000 cars, 2024-05)  [byd]" in said
    assert run("diff", "2", "2", "--library", library) == 0
    assert capfd.readouterr().out.endswith("No difference.\n")
    assert run("diff", "--library", library, "--json") == 0
    assert json.loads(capfd.readouterr().out)["articles"] == {"added": 0, "changed": 1, "removed": 0}


@pytest.mark.parametrize("arguments", [("diff", "9"), ("restore", "9"), ("diff", "x"), ("restore",)])
def test_a_version_that_never_was_is_asked_wrongly(library: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments, "--library", library) == 2


def test_an_earlier_version_is_restored(library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("restore", "1", "--library", library) == 0
    assert "Version 3 is what version 1 was: 1 article," in capfd.readouterr().err
    assert run("diff", "1", "3", "--library", library) == 0
    assert "No difference." in capfd.readouterr().out
    assert run("check", "--library", library) == 0


def test_the_present_version_needs_no_restoring(library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("restore", "2", "--library", library) == 0
    assert "Version 2 is the present one." in capfd.readouterr().err
    assert read_manifest(library).version == 2


def test_the_bundled_library_is_checked_and_not_restored(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert run("restore", "1") == 2
    assert "name a library of your own" in capfd.readouterr().err
