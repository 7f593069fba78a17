"""Runs what a user typed on a cursor, statement by statement, each checked; errors carry their place in the text."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from nevtui.model.errors import NotAllowed, QueryFailed
from nevtui.query.connection import text_literal
from nevtui.query.explain import asks_for_tree, run_as_tree
from nevtui.query.failures import explained
from nevtui.query.sandbox import Statement, check_plan, checked, inside_of
from nevtui.query.threads import Run

if TYPE_CHECKING:
    from pathlib import Path

    from duckdb import DuckDBPyConnection


NO_PARAMS: Final[Mapping[str, Any]] = MappingProxyType({})


def run_all(
    run: Run[Any], cursor: "DuckDBPyConnection", text: str, params: Mapping[str, Any] = NO_PARAMS
) -> tuple[Statement, ...]:
    """Check all statements of `text`, then run them with what they use of `params`; the cursor holds the last's rows.

    Raises NotAllowed, and QueryFailed, where a `$name` has no value before anything runs.
    """
    statements = checked(cursor, text)
    _check_given(statements, params, text)
    for statement in statements:
        run.check()
        run_one(cursor, statement, text, params)
    return statements


def run_one(
    cursor: "DuckDBPyConnection", statement: Statement, text: str, params: Mapping[str, Any] = NO_PARAMS
) -> None:
    """Run one checked statement of `text`. Raises QueryFailed, NotAllowed."""
    used = _used(statement, params)
    with in_words(statement, text):
        check_plan(cursor, statement, used)
        if statement.kind == "EXPLAIN" and asks_for_tree(statement.sql):
            run_as_tree(cursor, statement.sql, used)
        else:
            cursor.execute(statement.sql, used)


def _used(statement: Statement, params: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the parameters that a statement names: DuckDB refuses more, and fewer."""
    return {name: params[name] for name in statement.params} or None


def _check_given(statements: Sequence[Statement], params: Mapping[str, Any], text: str) -> None:
    for statement in statements:
        for name in statement.params:
            if name not in params:
                at = statement.sql.find(f"${name}" if f"${name}" in statement.sql else "?")
                position = None if at < 0 else statement.start + at
                named = f"${name}" in statement.sql
                why = (
                    f"The parameter ${name} has no value." if named else "A ? has no value: write a name, as in $city."
                )
                raise QueryFailed(why, sql=text, position=position)


def copy_all(
    run: Run[int],
    cursor: "DuckDBPyConnection",
    text: str,
    path: "Path",
    *,
    limit: int | None,
    bound: dict[str, Any] | None,
    params: Mapping[str, Any] = NO_PARAMS,
) -> int:
    """Run the statements of `text` and write what the last one gives to `path` as Parquet; give the number of rows.

    `bound` are the parameters of a question of ours, `params` those of what a user typed. Raises NotAllowed where the
    last is no SELECT.
    """
    statements = checked(cursor, text)
    *before, last = statements
    if bound is None:
        _check_given(statements, params, text)
    for statement in before:
        run.check()
        run_one(cursor, statement, text, params)
    used = _used(last, params) if bound is None else bound
    with in_words(last, text):
        if bound is None:
            check_plan(cursor, last, used)
        counted = cursor.execute(_copying(cursor, last, path, limit), used).fetchone()
    return int(counted[0]) if counted else 0


@contextmanager
def in_words(statement: Statement, text: str) -> Iterator[None]:
    """Translate DuckDB's errors inside the block; an interrupt passes."""
    import duckdb

    try:
        yield
    except duckdb.InterruptException:
        raise
    except duckdb.Error as error:
        raise explained(error, sql=statement.sql, start=statement.start, text=text) from error


def _copying(cursor: "DuckDBPyConnection", statement: Statement, path: "Path", limit: int | None) -> str:
    """Write the COPY of a statement."""
    to = f"to {text_literal(str(path.absolute()))} (format parquet, use_tmp_file false)"

    def copy_of(body: str) -> str:
        rows = body if limit is None else f"from (\n{body}\n) limit {limit}"
        return f"copy (\n{rows}\n) {to}"

    copying = inside_of(cursor, statement, copy_of)
    if copying is None:
        raise NotAllowed("Only what a SELECT gives can be written as Parquet.")
    return copying
