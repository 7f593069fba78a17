"""What a user's SQL may do, and everything that it may not."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.library.dataset import Library
from nevtui.model.errors import NevtuiError, NotAllowed, QueryFailed
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from tests.query.small import small_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One for all: that nothing changes it is what is tested."""
    return small_library(tmp_path_factory.mktemp("sandbox") / "library")


@pytest.fixture
def engine(library: Library) -> Iterator[Engine]:
    with closing(Engine.open(library)) as opened:
        yield opened


def contents(library: Library) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in library.folder.parent.rglob("*") if path.is_file()}


READING = [
    "select 1",
    "from cities",
    "table cities",
    "values (1)",
    "(select 1)",
    "with a as (select 1) select * from a",
    "with recursive t(n) as (select 1 union all select n + 1 from t where n < 5) select * from t",
    "describe cities",
    "show tables",
    "summarize cities",
    "explain select 1",
    "explain analyze select 1",
    "explain (format json) select 1",
    "explain (analyze, format json) from cities",
    "EXPLAIN\nANALYZE\n(select 1)",
    "pivot (from cities limit 3) on name using count(*)",
    "explain pivot (from cities limit 3) on name using count(*)",
    "unpivot cities on population",
    "pragma table_info('cities')",
    "pragma show_tables",
    "PRAGMA version",
    "create temp table own as from cities; select count(*) from own",
    "create or replace temp view cities as select 42 as x; from cities",
    "create temporary macro twice(x) as x * 2; select twice(21)",
    "create temp macro named() as table from cities; from named()",
    "select 'copy to insert update' as copy",
    "with copy as (select 1) from copy",
    "select 1; -- a comment with ; in it\n/* and /* a nested */ one */ select 2;;",
    "from duckdb_functions() limit 1",
    "from duckdb_secrets()",
    "pivot (select 'update' as name) on name using count(*)",
    "from query('select 1')",
]


@pytest.mark.parametrize("sql", READING)
async def test_what_reads_may_run(engine: Engine, sql: str) -> None:
    assert (await engine.submit(sql)).columns


WRITING = [
    "copy (select 1) to '{folder}/evil.csv'",
    "copy cities to '{cities}' (use_tmp_file false)",
    "copy (pivot cities on name using count(*)) to '{folder}/evil.csv'",
    "explain copy (select 1) to '{folder}/evil.csv'",
    "explain analyze copy (select 1) to '{folder}/evil.csv'",
    "explain (analyze) copy (select 1) to '{folder}/evil.csv'",
    "explain analyze (format json) copy (select 1) to '{folder}/evil.csv'",
    "explain analyze /* /* */ select 1; -- */ copy (select 1) to '{folder}/evil.csv'",
    "explain analyze (format json /* ) select 1 -- */ ) copy (select 1) to '{folder}/evil.csv'",
    "explain -- \r analyze copy (select 1) to '{folder}/evil.csv'\n select 1",
    "explain analyze with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a",
    "with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a",
    "with a as materialized (copy (select 1) to '{cities}' (use_tmp_file false)) from a",
    "WITH a AS (CO/**/PY (select 1) to '{cities}' (use_tmp_file false)) from a",
    "with a as (copy (select 1) to '{cities}' (use_tmp_file false)) pivot cities on name using count(*)",
    "explain with a as (copy (select 1) to '{cities}' (use_tmp_file false)) pivot cities on name using count(*)",
    "from (with a as (copy (select 1) to '{cities}' (use_tmp_file false)) pivot cities on name using count(*))",
    "describe with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a",
    "summarize with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a",
    "from (describe with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a)",
    "select (with a as (copy (select 1) to '{cities}' (use_tmp_file false)) select 1)",
    "create temp table own as with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a",
    "create temp view own as with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a; from own",
    "create temp macro own() as table with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a; "
    "from own()",
    "from query('with a as (co' || 'py (select 1) to ''{cities}'' (use_tmp_file false)) from a')",
    "from (with a as (copy (select 1) to '{cities}' (use_tmp_file false)) from a)",
    "create temp table own as select 1; with a as (insert into own values (2) returning *) from a",
    "create temp table own as select 1; insert into own values (2)",
    "create temp table own as select 1; with a as (select 1) insert into own from a",
    'create temp table own as select 1; update own set "1" = 2',
    "create temp table own as select 1; delete from own",
    "create temp table own as select 1; truncate own",
    "create temp table own as select 1; drop table own",
    "create temp table own as select 1; alter table own add column b int",
    "create table own as select 1",
    "create /* temp table */ table own as select 1",
    "create or replace table own as pivot cities on name using count(*)",
    "create view own as select 1",
    "create macro own() as 1",
    "create schema own",
    "create sequence own",
    "create type own as enum ('a')",
    "create secret (type s3, key_id 'a', secret 'b')",
    "create temp secret own (type s3, key_id 'a', secret 'b')",
    "create temp table memory.main.own as select 1",
    "drop view cities",
    "alter view cities rename to own",
    "comment on view cities is 'mine'",
    "attach ':memory:' as own",
    "attach '{folder}/evil.db' as own",
    "detach memory",
    "use temp",
    "export database '{folder}/evil'",
    "import database '{folder}'",
    "pragma import_database('{folder}')",
    "copy from database memory to temp",
    "install httpfs",
    "force install httpfs from 'http://localhost:9/'",
    "load httpfs",
    "load '{folder}/evil.so'",
    "update extensions",
    "set threads = 1",
    "set variable x = 1",
    "reset threads",
    "pragma threads = 1",
    "pragma enable_profiling",
    "pragma disable_optimizer",
    "pragma profiling_output = '{folder}/evil.json'",
    "call enable_logging(storage = 'file', storage_config = {{'path': '{folder}/log'}})",
    "call pragma_version()",
    "checkpoint",
    "vacuum",
    "analyze",
    "begin",
    "select 1; commit",
    "prepare p as copy (select 1) to '{folder}/evil.csv'",
    "prepare p as select 1; execute p",
    "execute p",
    "deallocate p",
    "merge into cities using cities on true when matched then delete",
    "select 1;\n/* two */ copy (select 1) to '{folder}/evil.csv'; select 3",
]


@pytest.mark.parametrize("sql", WRITING)
async def test_what_changes_anything_may_not_run(engine: Engine, library: Library, sql: str) -> None:
    before = contents(library)
    text = sql.format(folder=library.folder, cities=library.tables["cities"][0])
    with pytest.raises((NotAllowed, QueryFailed)) as caught:
        await engine.submit(text)
    assert caught.value.exit_code in (1, 2)
    assert contents(library) == before
    assert (await engine.fetch(Query("select count(*) from cities"))).rows == ((97,),)
    own = "select table_name from duckdb_tables() where table_name <> 'found'"
    names = await engine.fetch(Query(f"{own} union select 'x' from duckdb_secrets()"))
    assert names.rows == () or not names.rows


REACHING = [
    "from read_text('/etc/passwd')",
    "from read_blob('/etc/passwd')",
    "from read_csv('/etc/passwd')",
    "from read_json('/etc/passwd')",
    "from read_parquet('/etc/passwd')",
    "from parquet_metadata('/etc/passwd')",
    "from sniff_csv('/etc/passwd')",
    "from read_duckdb('/etc/passwd')",
    "from '/etc/passwd'",
    "from '{folder}/secret.csv'",
    "from read_text('{folder}/secret.csv')",
    "from read_text('{folder}/../library/secret.csv')",
    "from read_text('{folder}/statements.parquet/../secret.csv')",
    "from read_parquet('{folder}/*.parquet')",
    "from read_csv('/dev/stdin')",
    "from 'x.parquet'",
    "from 'https://localhost:9/x.parquet'",
    "from read_csv('http://localhost:9/x')",
    "from read_parquet('s3://a/b')",
    "from glob('/etc/*')",
    "from glob('{folder}/*')",
    "from query_table('/etc/passwd')",
    "from query('from read_text(''/etc/passwd'')')",
    "create temp view own as from read_text('/etc/passwd'); from own",
    "select getenv('HOME')",
    "from library",
    "from enable_logging()",
    "from enable_profiling(save_location = '{folder}/evil.json')",
    "select nextval('x')",
]


@pytest.mark.parametrize("sql", REACHING)
async def test_nothing_outside_the_tables_is_reached(engine: Engine, library: Library, sql: str) -> None:
    (library.folder / "secret.csv").write_text("secret\n")
    with pytest.raises(NevtuiError):
        await engine.submit(sql.format(folder=library.folder))


async def test_a_refusal_says_which_statement_and_why(engine: Engine) -> None:
    with pytest.raises(NotAllowed, match=r"Statement 2, “attach 'x\.db'”, may not run here: it opens another database"):
        await engine.submit("select 1; attach 'x.db'")


async def test_nothing_runs_when_a_later_statement_is_refused(engine: Engine) -> None:
    with pytest.raises(NotAllowed):
        await engine.submit("create temp table own as select 1; drop view cities")
    with pytest.raises(QueryFailed, match="own"):
        await engine.submit("from own")


async def test_a_persons_own_tables_stay_and_the_panes_do_not_see_them(engine: Engine) -> None:
    await engine.submit("create temp view cities as select 42 as x")
    assert (await (await engine.submit("from cities")).window(0, 9)).rows == ((42,),)
    assert (await engine.fetch(Query("select count(*) from cities"))).rows == ((97,),)


@pytest.mark.parametrize(
    "sql", ["", "  ", ";", "-- nothing", "/* nothing */", "\x00", "select 1\x00; drop view cities"]
)
async def test_no_sql_is_said_in_words(engine: Engine, sql: str) -> None:
    with pytest.raises((QueryFailed, NotAllowed)):
        await engine.submit(sql)


@pytest.mark.parametrize("sql", ["select '\ud800'", "select " + "(" * 3000 + "1" + ")" * 3000, "select 1 " * 200_000])
async def test_odd_text_is_refused_without_harm(engine: Engine, sql: str) -> None:
    with pytest.raises(QueryFailed):
        await engine.submit(sql)


PIECES = (
    "with a as (", "with a as materialized (", "{copy}", ")", "explain ", "analyze ", "(format json) ", "from a",
    "select 1", "pivot cities on name using count(*)", "pivot a on x", "create temp table own as ",
    "create temp view own as ", "from own", " /* ", " */ ", " -- ", "\n", ";", "select * from (",
    "from query('", "'", "describe ", "summarize ",
    ", b as (", "insert into own ", "union all ", "where exists (", "prepare p as ", "execute p", "\r", "$$", "call ",
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_no_mixture_of_words_writes(library: Library, pieces: list[str]) -> None:
    """Without the look at the plan this finds a file that is written over within some hundreds of tries."""
    before = contents(library)
    copy = f"copy (select 1) to '{library.tables['cities'][0]}' (use_tmp_file false)"
    text = "".join(pieces).replace("{copy}", copy)

    async def submit() -> None:
        with closing(Engine.open(library)) as engine, suppress(NevtuiError):
            await engine.submit(f"with a as ({copy}) {text}", seconds=10)
            await engine.submit(text, seconds=10)

    asyncio.run(submit())
    assert contents(library) == before
