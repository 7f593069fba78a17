"""What DuckDB and the library know by name: tables, columns, functions, keywords. Read once an engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from nevtui.library.schema import TABLES
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.scope import Column

_COLUMNS: Final = Query(
    "select table_name, column_name, data_type from duckdb_columns()"
    " where schema_name = 'main' and not internal order by table_name, column_index"
)
_FUNCTIONS: Final = Query(
    "select function_name, function_type, parameters, parameter_types, return_type, description from duckdb_functions()"
    " where regexp_full_match(function_name, '[a-z][a-z0-9_]*') and function_type in ('scalar', 'aggregate', 'macro',"
    " 'table', 'table_macro') and schema_name = 'main' and function_name not like 'pragma%'"
)
_KEYWORDS: Final = Query("select keyword_name, keyword_category from duckdb_keywords()")
CHOSEN: Final = "sel"
"""The view of what is selected in the panes; its values are those of all statements."""
_DANGEROUS: Final = (
    "read_",
    "parquet_",
    "sniff_",
    "glob",
    "pg_",
    "icu_",
    "getenv",
    "query",
    "query_table",
    "write_",
    "duckdb_",
    "enum_",
)
"""Functions that the sandbox refuses, or that say nothing about this data."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function by its name, with what it takes and gives."""

    name: str
    signature: str
    """`list_filter(list, lambda) → list`; one of several is followed by `+2`."""
    is_table: bool
    note: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that has a name."""

    tables: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
    """By name in lower case, in the order of the help."""
    rows: Mapping[str, str] = field(default_factory=dict)
    """What one row of a table is."""
    functions: Sequence[Function] = ()
    keywords: Sequence[str] = ()
    reserved: frozenset[str] = frozenset()
    """Words that are quoted where they name a column."""


async def read_facts(engine: Engine) -> Facts:
    """Ask DuckDB. Raises as `Engine.fetch` does."""
    columns = await engine.fetch(_COLUMNS, rows=20_000)
    functions = await engine.fetch(_FUNCTIONS, rows=20_000)
    keywords = await engine.fetch(_KEYWORDS, rows=20_000)
    named: dict[str, list[Column]] = {table.name: [] for table in TABLES}
    for table, column, kind in columns.rows:
        named.setdefault(table, []).append(Column(column, kind, (table, column)))
    if named.get("statements"):
        named[CHOSEN] = named["statements"]
    return Facts(
        tables={table.lower(): tuple(found) for table, found in named.items() if found},
        rows={table.name: table.row for table in TABLES} | {CHOSEN: "a statement selected in the panes"},
        functions=tuple(_functions(functions.rows)),
        keywords=tuple(sorted({word for word, _ in keywords.rows})),
        reserved=frozenset(word for word, kind in keywords.rows if kind in ("reserved", "column_name")),
    )


def _functions(rows: Sequence[tuple[object, ...]]) -> list[Function]:
    """Put the variants of a function together."""
    variants: dict[str, list[tuple[object, ...]]] = {}
    for row in rows:
        variants.setdefault(str(row[0]), []).append(row)
    return [_function(name, found) for name, found in sorted(variants.items()) if not name.startswith(_DANGEROUS)]


def _function(name: str, variants: Sequence[tuple[object, ...]]) -> Function:
    _, kind, parameters, types, given, note = variants[0]
    named = list(parameters) if isinstance(parameters, list) else []
    kinds = list(types) if isinstance(types, list) else []
    taken = [
        _parameter(str(parameter), str(kinds[number] or "").lower() if number < len(kinds) else "")
        for number, parameter in enumerate(named)
    ]
    gives = f" → {str(given).lower()}" if given else ""
    others = f"  +{len(variants) - 1}" if len(variants) > 1 else ""
    signature = f"{name}({', '.join(taken)}){gives}{others}"
    return Function(name, signature, "table" in str(kind), " ".join(str(note or "").split()))


def _parameter(name: str, kind: str) -> str:
    """`col0` says nothing, its type does."""
    return kind or name if name.startswith("col") and name[3:].isdigit() else name
