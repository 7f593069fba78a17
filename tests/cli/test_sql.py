"""`nevtui sql` from the shell: parameters, files, limits, and who may do more than read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def nevtui(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nevtui", *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("n=4", "4,INTEGER"),
        ("n=4.5", "4.5,DOUBLE"),
        ("n=Hefei", "Hefei,VARCHAR"),
        ('n="4"', "4,VARCHAR"),
        ("n=2024-05-01", "2024-05-01,VARCHAR"),
        ("n=true", "true,BOOLEAN"),
        ('n=["a","b"]', '"[""a"", ""b""]",VARCHAR[]'),
        ("$n=x=y", "x=y,VARCHAR"),
        ("n=", ",VARCHAR"),
    ],
)
def test_a_parameter_is_a_number_a_list_or_a_text(given: str, answer: str) -> None:
    said = nevtui("sql", "select $n as n, typeof($n) as kind", "-p", given)
    assert said.stdout == f"n,kind\n{answer}\n", said.stderr


def test_a_parameter_without_a_value_is_named() -> None:
    said = nevtui("sql", "select $city")
    assert (said.returncode, said.stdout) == (1, "")
    assert "$city has no value" in said.stderr


def test_a_parameter_that_is_no_pair_is_told() -> None:
    said = nevtui("sql", "select $city", "-p", "Hefei")
    assert (said.returncode, said.stderr) == (2, "--param is NAME=VALUE, not Hefei.\n")


def test_several_files_are_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.sql").write_text("create temp table mine as select 20 as x -- a remark")
    (tmp_path / "b.sql").write_text("select x + $more as x from mine;")
    said = nevtui("sql", "-f", str(tmp_path / "a.sql"), "-f", str(tmp_path / "b.sql"), "-p", "more=1")
    assert said.stdout == "x\n21\n", said.stderr


def test_parameters_reach_a_parquet_file(tmp_path: Path) -> None:
    target = tmp_path / "cities.parquet"
    said = nevtui("sql", "select name from cities where name = $name", "-p", "name=Hefei", "-o", str(target))
    assert said.returncode == 0, said.stderr
    assert nevtui("sql", "--trust-me", f"from '{target}'").stdout == "name\nHefei\n"


def test_a_query_out_of_time_is_stopped() -> None:
    endless = "select count(*) from statements a, statements b, statements c, statements d"
    said = nevtui("sql", endless, "--seconds", "0.3")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == "The query ran longer than 0.3 seconds and was stopped.\n"


def test_an_owner_may_write_once_they_say_so(tmp_path: Path) -> None:
    target = tmp_path / "own.csv"
    copy = f"copy (select 1 as x) to '{target}'"
    assert nevtui("sql", copy).returncode == 2
    assert not target.exists()
    assert nevtui("sql", "--trust-me", copy).returncode == 0
    assert target.read_text() == "x\n1\n"


@pytest.mark.parametrize(
    "arguments", [["--trust-me", "select 1"], ["select 1", "-o", "mine.csv"], ["select 1", "-o", "mine.parquet"]]
)
def test_a_guest_may_neither_be_trusted_nor_write(arguments: list[str]) -> None:
    said = nevtui("sql", *arguments, NEVTUI_GUEST="1")
    assert (said.returncode, said.stdout) == (2, "")
    assert "Guests of this nevtui may only look" in said.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["ingest", "x.txt", "--library", "y"],
        ["extract", "/etc/passwd"],
        ["sql", "-f", "/etc/passwd"],
        ["review"],
        ["forget", "x"],
    ],
)
def test_a_guest_calls_nothing_that_reads_or_writes_files(arguments: list[str]) -> None:
    said = nevtui(*arguments, NEVTUI_GUEST="1")
    assert (said.returncode, said.stdout) == (2, "")
    assert "Guests of this nevtui may only look" in said.stderr


def test_a_guest_reads_within_narrower_limits() -> None:
    ask = "select current_setting('memory_limit') as memory, current_setting('threads') as threads"
    owner, guest = nevtui("sql", ask).stdout, nevtui("sql", ask, NEVTUI_GUEST="1").stdout
    assert owner != guest
    assert "953.6 MiB" in guest
