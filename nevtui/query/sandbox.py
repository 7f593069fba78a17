"""What a user's SQL may do: read the library, and make temporary tables, views and macros of its own.

Three doors, one behind the other: the kind of each statement, checked here before any of them runs; what DuckDB plans
to do where a SELECT could write; and the connection's own lock (`connection.py`).
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from nevtui.format.text import fit, harmless
from nevtui.model.errors import NotAllowed, QueryFailed
from nevtui.query.connection import is_trusted
from nevtui.query.failures import explained

if TYPE_CHECKING:
    import duckdb
    from duckdb import DuckDBPyConnection

LONGEST: Final = 1_000_000
"""Characters of SQL."""
_READS: Final = frozenset(("SELECT",))
_SELECTS: Final = ("SELECT", "MULTI")
"""What gives rows that another statement can take: a pivot is several statements to DuckDB."""
_PRAGMAS: Final = frozenset(
    ("table_info", "show", "show_tables", "show_tables_expanded", "show_databases", "database_list", "database_size",
     "version", "platform", "functions", "collations", "user_agent", "storage_info", "metadata_info")
)  # fmt: skip
"""The pragmas that only tell something (duckdb_functions(), DuckDB 2.0.0); `import_database` runs a file."""
_REASONS: Final = {
    "COPY": "it writes a file; `nevtui sql … -o FILE` does",
    "EXPORT": "it writes files; `nevtui sql … -o FILE` does",
    "ATTACH": "it opens another database",
    "DETACH": "it closes a database",
    "LOAD": "it loads code into DuckDB",
    "SET": "it changes how DuckDB is set up",
    "CALL": "it may change things; SELECT … FROM it instead",
    "PREPARE": "what it will run cannot be checked; write the query itself",
    "EXECUTE": "what it runs cannot be checked; write the query itself",
    "TRANSACTION": "there is nothing to commit",
    "VACUUM": "there is nothing to tidy up",
    "DROP": "the tables are not yours to drop; your own are gone when nevtui ends",
}
_CHANGES: Final = "the library is only read"
_EXPLAIN: Final = re.compile(
    r"explain\s+(?:analyze\s+)?(?:\(\s*(?:format|analyze)\b[\w\s,]*\)\s*)?(?:analyze\s+)?(?=[\w(])", re.I
)
"""No comment may stand in it: DuckDB nests comments, and what is explained must be found without doubt."""
_PRAGMA: Final = re.compile(r"pragma\s+(\w+)", re.I)
_OWN: Final = re.compile(
    r"create\s+(?:or\s+replace\s+)?temp(?:orary)?\s+(?:recursive\s+)?(?:table|view|macro|function)\b", re.I
)
_PIVOT: Final = re.compile(r"[\s(]*(?:pivot|pivot_wider|from|select|with)\b", re.I)
_MAY_WRITE: Final = re.compile(r"\b(?:copy|insert|update|delete|merge)\b", re.I)
_WRITERS: Final = re.compile(r"COPY|INSERT|UPDATE|DELETE|MERGE|EXPORT|WRITE|ATTACH|DROP|ALTER|LOAD", re.I)
"""Operators of a plan that do more than read, by name."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of what a user typed, found to be allowed."""

    sql: str
    start: int
    """0-based offset of `sql` in what was typed."""
    kind: str
    """DuckDB's type: SELECT, EXPLAIN, PRAGMA, CREATE or MULTI (a pivot)."""
    params: tuple[str, ...] = ()
    """The names of its `$name`s; numbers, from 1, for `?`."""


def checked(cursor: "DuckDBPyConnection", text: str) -> tuple[Statement, ...]:
    """Split `text` into statements, all of which may run. Raises NotAllowed, and QueryFailed for what is no SQL."""
    if len(text) > LONGEST:
        raise QueryFailed(f"The SQL is too long: {len(text):,} characters, at most {LONGEST:,}.", sql=text)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise QueryFailed("The SQL holds half a character.", sql=text, position=error.start) from error
    statements = _split(cursor, text)
    if not statements:
        raise QueryFailed("There is no SQL to run.", sql=text)
    if is_trusted(cursor):
        return statements
    for number, statement in enumerate(statements, 1):
        reason = _refusal(cursor, statement)
        if reason:
            raise NotAllowed(_refused(statement.sql, reason, number if len(statements) > 1 else None))
    return statements


def check_plan(cursor: "DuckDBPyConnection", statement: Statement, params: dict[str, Any] | None = None) -> None:
    """Raise NotAllowed where DuckDB plans to write: a COPY or INSERT can stand in a WITH of a SELECT (DuckDB 2.0.0).

    To be called right before the statement runs, when what it names exists.
    """
    body = _without_explain(statement.sql)
    if statement.kind == "PRAGMA" or not _MAY_WRITE.search(body) or is_trusted(cursor):
        return
    planned: list[tuple[str, str]] = cursor.execute(f"explain (format json) {body}", params).fetchall()
    writers = sorted(name for _, plan in planned for name in _operators(json.loads(plan)) if _WRITERS.search(name))
    if writers:
        raise NotAllowed(_refused(statement.sql, f"it would write ({writers[0].replace('_', ' ').strip()})", None))


def inside_of(cursor: "DuckDBPyConnection", statement: Statement, write: Callable[[str], str]) -> str | None:
    """Write `statement`, whose text may end in `;` and comments, into another that `write` makes of its body.

    None for what is no SELECT.
    """
    import duckdb

    sql = statement.sql
    ends = [len(sql), *(offset for offset in range(len(sql) - 1, -1, -1) if sql[offset] == ";")]
    for end in ends if statement.kind in _SELECTS else ():
        written = write(sql[:end])
        try:
            if len(cursor.extract_statements(written)) == 1:
                return written
        except duckdb.Error:
            continue
    return None


def _split(cursor: "DuckDBPyConnection", text: str) -> tuple[Statement, ...]:
    import duckdb

    try:
        parsed = cursor.extract_statements(text)
    except duckdb.Error as error:
        raise explained(error, sql=text) from error
    found = []
    end = 0
    for statement in parsed:
        start = max(text.find(statement.query, end), end)
        end = start + len(statement.query)
        found.append(Statement(statement.query, start, _kind(statement), tuple(sorted(statement.named_parameters))))
    return tuple(found)


def _kind(statement: "duckdb.Statement") -> str:
    """Give the type's name; duckdb 2.0.0 has types that its own list lacks (UPDATE EXTENSIONS)."""
    try:
        return statement.type.name
    except ValueError:
        return "UNKNOWN"


def _refusal(cursor: "DuckDBPyConnection", statement: Statement) -> str | None:
    """Say why `statement` may not run, or None."""
    if statement.kind in _READS:
        return None
    if statement.kind == "EXPLAIN":
        match = _EXPLAIN.match(statement.sql)
        inner = _split(cursor, statement.sql[match.end() :]) if match else ()
        return _refusal(cursor, inner[0]) if len(inner) == 1 else "what it explains cannot be told"
    if statement.kind == "PRAGMA":
        name = _PRAGMA.match(statement.sql)
        return None if name and name[1].lower() in _PRAGMAS else "this pragma may change things"
    if statement.kind == "CREATE":
        return None if _OWN.match(statement.sql) else "only CREATE TEMP TABLE, VIEW and MACRO may"
    if statement.kind == "MULTI":
        return _pivot_refusal(_without_explain(statement.sql))
    return _REASONS.get(statement.kind, _CHANGES)


def _pivot_refusal(sql: str) -> str | None:
    """Say why a pivot may not run. Even EXPLAIN runs its WITH, to find the columns (DuckDB 2.0.0): the words decide."""
    if not _PIVOT.match(sql):
        return _CHANGES
    writes = re.search(r"\bwith\b", sql, re.I) and _MAY_WRITE.search(sql)
    return f"a pivot with WITH may not hold the word {writes[0].upper()}" if writes else None


def _without_explain(sql: str) -> str:
    match = _EXPLAIN.match(sql)
    return sql[match.end() :] if match else sql


def _operators(plan: Any) -> set[str]:
    if isinstance(plan, list):
        return {name for part in plan for name in _operators(part)}
    return {str(plan.get("name", ""))}.union(*(_operators(child) for child in plan.get("children", ())))


def _refused(sql: str, reason: str, number: int | None) -> str:
    words = " ".join(sql.split())
    which = f"Statement {number}" if number else "The statement"
    return f"{which}, “{fit(harmless(words), 40)}”, may not run here: {reason}."
