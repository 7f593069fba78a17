"""An outside check of the seam to DuckDB: TPC-H's 22 queries, by way of `nevtui sql`, equal DuckDB's own answers."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from nevtui.cli.main import run_command
from nevtui.format.values import plain

HERE = Path(__file__).parent / "tpch"
QUERIES = sorted(HERE.glob("q*.sql"))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[duckdb.DuckDBPyConnection, Path]]:
    """DuckDB's client with the eight tables, and a file of SQL that makes nevtui see the same."""
    folder = tmp_path_factory.mktemp("tpch")
    connection = duckdb.connect()
    connection.execute((HERE / "tables.sql").read_text())
    names = [name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()]
    for name in names:
        connection.execute(f"copy {name} to '{folder}/{name}.parquet'")
    views = folder / "views.sql"
    views.write_text(";\n".join(f"create temp view {name} as from '{folder}/{name}.parquet'" for name in names))
    yield connection, views
    connection.close()


def same(ours: str, theirs: str) -> bool:
    try:
        return abs(Decimal(ours) - Decimal(theirs)) <= abs(Decimal(theirs)) * Decimal("1e-12")
    except ArithmeticError:
        return ours == theirs


def test_all_twenty_two_are_there() -> None:
    assert len(QUERIES) == 22


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_the_answers_are_the_clients(
    client: tuple[duckdb.DuckDBPyConnection, Path], tmp_path: Path, query: Path
) -> None:
    connection, views = client
    target = tmp_path / "answer.csv"
    assert run_command(["sql", "--trust-me", "-f", str(views), "-f", str(query), "-o", str(target)]) == 0
    answer = connection.execute(query.read_text())
    columns, rows = [column[0] for column in answer.description], answer.fetchall()
    with target.open(newline="") as file:
        header, *lines = csv.reader(file)
    assert rows, "the generated tables must give an answer"
    assert header == columns
    assert len(lines) == len(rows)
    assert all(
        same(cell, plain(value))
        for line, row in zip(lines, rows, strict=True)
        for cell, value in zip(line, row, strict=True)
    )
