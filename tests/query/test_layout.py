"""SQL laid out: what it looks like, and that comments stay."""

from contextlib import closing
from pathlib import Path

import pytest

from nevtui.query.engine import Engine
from nevtui.query.layout import laid_out, parse_error
from tests.query.small import small_library

CASES = [
    ("from   cities", "from cities\n"),
    (
        "select a,b from t where x=1 and y between 1 and 2 order by a,b limit 1000000000",
        "select a, b\nfrom t\nwhere x = 1 and y between 1 and 2\norder by a, b\nlimit 1000000000\n",
    ),
    ("-- one\nselect a, -- two\n b from t -- four", "-- one\nselect\n    a, -- two\n    b\nfrom t -- four\n"),
    (
        "with a as (select subject, property, value from statements where value is not null and true), b as (from a)"
        " from b",
        "with\n    a as (\n        select subject, property, value\n        from statements\n"
        "        where value is not null and true\n    ),\n    b as (from a)\nfrom b\n",
    ),
    ("select -1, a-1, x[1:3], y::int, count(*) from t", "select -1, a-1, x[1:3], y::int, count(*) from t\n"),
    ("select 1;select 2;", "select 1;\n\nselect 2;\n"),
]


@pytest.mark.parametrize(("text", "made"), CASES)
def test_it_is_laid_out_a_clause_a_line(text: str, made: str) -> None:
    assert laid_out(text) == made
    assert laid_out(made) == made


async def test_what_cannot_be_read_is_told_and_what_is_no_select_can(tmp_path: Path) -> None:
    with closing(Engine.open(small_library(tmp_path / "lib"))) as engine:
        assert await parse_error(engine, "selec 1") == 'syntax error at or near "selec"'
        assert await parse_error(engine, "create temp table a as select 1") is None
        assert await parse_error(engine, "from cities") is None
        assert await parse_error(engine, " -- nothing") == "There is no SQL."
