"""Queries that want all memory, all time, all disk: each is refused or stopped, and everything goes on."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.query.small import small_library

ROOT = Path(__file__).parents[2]
HOGS = (
    "select list_sum(range(2000000000))",
    "select generate_series(1, 500000000)",
    "select list_resize([1], 2000000000, 0)",
    "select repeat('x', 100000000) from range(1000)",
    "select array_agg(a) from range(1000000000) t(a)",
    "select string_agg(a::varchar, ',') from range(1000000000) t(a)",
    "select bitstring('0101011', 2000000000)",
    "select repeat('x', 2000000000)",
    "select format('{:>1000000000}', 'x')",
    "select md5(repeat('x', 1500000000))",
    "select lpad('x', 1500000000, 'y')",
    "select printf('%1999999999d', 1)",
    "select cast(repeat('9', 20000000) as hugeint)",
    "select cast('[' || repeat('1,', 20000000) || '1]' as int[])",
    "select json(repeat('[', 5000000) || repeat(']', 5000000))",
    "select regexp_matches(repeat('a', 1000000), '(a*)*b')",
    "select regexp_replace(repeat('a', 30000000), '(a|a)*', 'b', 'g')",
    "select levenshtein(repeat('a', 100000), repeat('b', 100000))",
    "select histogram(a) from range(300000000) t(a)",
    "select count(*) from cities a, cities b, cities c, cities d, cities e",
    "select * from cities a, cities b, cities c order by random()",
    "select * from range(100000000) order by hash(range)",
    "with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t",
    "with recursive t(n) as (select 1 union all select n * 2 from t, range(1000)) select count(*) from t",
    "with recursive t(s) as (select 'x' union all select s || s from t) select length(s) from t",
    "create temp table own as select * from range(100000000) a, range(100000000) b",
    "pivot (from range(100000)) on range using count(*)",
    "select " + " + ".join(["1"] * 100_000),
    "select 1 -- " + "x" * 10_000_000,
    "select " + "(" * 100_000 + "1" + ")" * 100_000,
    "select '" + "x" * 900_000 + "'",
    "from cities where name in (" + ",".join(["'a'"] * 100_000) + ")",
)  # fmt: skip

PLAY = """
import asyncio, json, os, sys, time
from pathlib import Path
from nevtui.model.errors import NevtuiError
from nevtui.query.connection import Limits
from nevtui.query.engine import Engine
from nevtui.query.memory import fence
from nevtui.query.question import Query
from tests.query.small import small_at

async def play(library, sql):
    fence("500MB")
    engine = Engine.open(library, limits=Limits(memory="500MB", spill="300MB"))
    begun, said = time.monotonic(), "answered"
    try:
        await (await engine.submit(sql, seconds=0.7)).window(0, 300)
    except NevtuiError as error:
        said = str(error)
    took = time.monotonic() - begun
    alive = (await engine.fetch(Query("select count(*) from cities"), seconds=50)).rows[0][0]
    return {"said": said, "seconds": took, "alive": alive}

library = small_at(Path(sys.argv[1]))
told = asyncio.run(play(library, sys.stdin.read()))
told["peak_mb"] = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) / 1024
sys.stdout.write(json.dumps(told))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_library(tmp_path_factory.mktemp("hogs") / "library").folder


@pytest.mark.parametrize("sql", HOGS, ids=lambda sql: sql[:60])
def test_a_hog_is_refused_or_stopped_and_everything_goes_on(folder: Path, sql: str) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    played = subprocess.run(
        [sys.executable, "-c", PLAY, str(folder)],
        input=sql,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        cwd=ROOT,
    )
    assert played.returncode == 0, played.stderr[-500:]
    told = json.loads(played.stdout)
    assert told["alive"] == 97
    assert told["peak_mb"] < 1700, told
    assert "Traceback" not in told["said"]
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
