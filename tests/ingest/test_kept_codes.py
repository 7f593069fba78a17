"""What patterns compile to is kept from one program to the next: less to do, and never another reading."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nevtui.extract import codes
from nevtui.ingest import kept_codes

NEWS = "BYD sold 410,000 cars in May, up 12% from a year earlier. Its plant in Szeged will open in 2027.\n"
_READ = """
import json, sys
from nevtui.__main__ import main
from nevtui.extract import codes
before = codes.told
counts = []
codes.told = lambda: counts.append(codes.made()) or before()
try:
    main()
except SystemExit:
    pass
print(json.dumps({"compiled": max([codes.made(), *counts])}))
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    file = tmp_path / "news.txt"
    file.write_text(NEWS, "utf-8")
    return file


def _extract(news: Path, cache: Path) -> tuple[list[str], int]:
    """Give what another program prints of `news`, and how many patterns it had to compile."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, "extract", str(news)],
        capture_output=True, text=True, check=True, env=os.environ | {"XDG_CACHE_HOME": str(cache)},
    )  # fmt: skip
    *statements, counted = done.stdout.splitlines()
    assert done.stderr == ""
    return statements, int(json.loads(counted)["compiled"])


def test_the_second_program_compiles_nothing_and_reads_the_same(news: Path, tmp_path: Path) -> None:
    first, compiled = _extract(news, tmp_path / "cache")
    assert first
    assert compiled > 50
    assert _extract(news, tmp_path / "cache") == (first, 0)


@pytest.mark.parametrize("torn", [b"", b"abc", None], ids=["empty", "scraps", "half"])
def test_a_torn_file_is_as_good_as_none_and_is_made_anew(news: Path, tmp_path: Path, torn: bytes | None) -> None:
    first, compiled = _extract(news, tmp_path)
    (file,) = (tmp_path / "nevtui").glob("patterns-*.bin")
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if torn is None else torn)
    assert _extract(news, tmp_path) == (first, compiled)
    assert _extract(news, tmp_path) == (first, 0)


def test_a_folder_that_cannot_be_made_costs_time_only(news: Path, tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file")
    first = _extract(news, tmp_path / "in the way")
    assert _extract(news, tmp_path / "in the way") == first


def test_what_another_version_made_is_not_taken_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(codes, "_known", codes.Told({}, {}))
    assert codes.pattern_of("kept codes (?P<number>[0-9]+)", 0).pattern == "kept codes (?P<number>[0-9]+)"
    with monkeypatch.context() as other:
        other.setattr(kept_codes, "EXTRACTOR_VERSION", "another")
        kept_codes.keep()
    monkeypatch.setattr(codes, "_known", codes.Told({}, {}))
    kept_codes.take_up()
    assert codes._known.codes == {}
