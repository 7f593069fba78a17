"""EXPLAIN and EXPLAIN ANALYZE as a tree of rows: operator, rows, time, and what it works on. Knows no screen."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_PLAIN: Final = re.compile(r"\s*explain\s+(?P<analyze>analyze\s+)?(?!\(\s*(?:format|analyze)\b|analyze\b)", re.I)
_OVERHEAD: Final = ("RESULT_COLLECTOR", "EXPLAIN_ANALYZE", "EXPLAIN")
_ESTIMATE: Final = "Estimated Cardinality"
_TREE: Final = """
select unnest($operator) as operator, unnest($rows) as "rows", unnest($estimated) as estimated, unnest($ms) as ms,
       unnest($share) as share, unnest($detail) as detail
"""
_DRY_TREE: Final = """
select unnest($operator) as operator, unnest($estimated) as estimated, unnest($detail) as detail
"""


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator of a plan."""

    operator: str
    """Name, before it the branches of the tree."""
    rows: int | None
    """What it gave; None where the plan did not run."""
    estimated: int | None
    """What DuckDB expected it to give."""
    ms: float | None
    """Its own time over all threads, milliseconds; None where the plan did not run."""
    detail: str


def asks_for_tree(sql: str) -> bool:
    """Tell whether `sql` explains without naming a format: then it is told as a tree."""
    return _PLAIN.match(sql) is not None


def run_as_tree(cursor: "DuckDBPyConnection", sql: str, params: dict[str, Any] | None) -> None:
    """Explain, and leave the tree in the cursor as its rows. Raises duckdb.Error."""
    match = _PLAIN.match(sql)
    is_run = match is not None and match["analyze"] is not None
    options = "analyze, format json" if is_run else "format json"
    told = _told(cursor, sql, f"explain ({options}) {sql[match.end() if match else 0 :]}", params)
    tree = tuple(operators(told[0][1] if told else "[]"))
    if is_run and match and not tree:  # DuckDB 2.0.0 keeps no profile of a count that the file's footer answers
        return run_as_tree(cursor, f"explain {sql[match.end() :]}", params)
    whole = sum(operator.ms or 0.0 for operator in tree) or 1.0
    columns: dict[str, list[Any]] = {
        "operator": [operator.operator for operator in tree],
        "estimated": [operator.estimated for operator in tree],
        "detail": [operator.detail for operator in tree],
    }
    if is_run:
        columns["rows"] = [operator.rows for operator in tree]
        columns["ms"] = [operator.ms for operator in tree]
        columns["share"] = [f"{100 * (operator.ms or 0.0) / whole:.0f} %" for operator in tree]
    cursor.execute(_TREE if is_run else _DRY_TREE, columns)
    return None


def _told(cursor: "DuckDBPyConnection", typed: str, sql: str, params: dict[str, Any] | None) -> list[tuple[str, str]]:
    """Run `sql`; where it cannot be planned let what was typed fail instead, so that the error's place is right."""
    import duckdb

    try:
        return cursor.execute(sql, params).fetchall()
    except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException):
        cursor.execute(typed, params)
        raise


def operators(plan: str) -> Iterator[Operator]:
    """Read a plan in DuckDB's JSON, from the last operator to the first, as a tree is drawn."""
    read = json.loads(plan)
    tops = read.get("operator", []) if isinstance(read, dict) else read
    for top in _without_overhead(tops):
        yield from _walk(top, "", "")


def _without_overhead(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Pass over what only carries the answer out."""
    found = []
    for node in nodes:
        children = node.get("children", [])
        found += _without_overhead(children) if _name(node) in _OVERHEAD else [node]
    return found


def _walk(node: dict[str, Any], branch: str, below: str) -> Iterator[Operator]:
    facts = dict(node.get("extra_info") or {})
    estimated = str(facts.pop(_ESTIMATE, ""))
    seconds = node.get("timing", node.get("operator_timing"))
    rows = node.get("intermediate_rows", node.get("operator_cardinality"))
    yield Operator(
        operator=branch + _name(node),
        rows=None if seconds is None else rows,
        estimated=int(estimated) if estimated.isdigit() else None,
        ms=None if seconds is None else round(seconds * 1000, 3),
        detail="; ".join(f"{name}: {_fact(name, value)}" for name, value in facts.items() if _fact(name, value)),
    )
    children = node.get("children", [])
    for number, child in enumerate(children, 1):
        is_last = number == len(children)
        yield from _walk(child, below + ("└─ " if is_last else "├─ "), below + ("   " if is_last else "│  "))


def _name(node: dict[str, Any]) -> str:
    return str(node.get("name") or node.get("type") or node.get("operator_name") or "").strip()


def _fact(name: str, value: Any) -> str:
    """Write one fact on a line; where files lie is nobody's business but the machine's."""
    parts = [str(part) for part in value] if isinstance(value, list) else [str(value)]
    text = ", ".join(PurePath(part).name if name.startswith("Filename") else part for part in parts)
    return " ".join(text.split())
