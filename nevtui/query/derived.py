"""An answer sorted, filtered or summed up: the same SQL inside another SELECT, whatever its size. Pure text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from nevtui.model.errors import NotAllowed
from nevtui.query.connection import identifier
from nevtui.query.question import literal
from nevtui.query.sandbox import Statement, inside_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SIGNS: Final = ("~", "!~", "=", "!=", "<=", ">=", "<", ">")
"""What a filter may ask: contains, does not contain, and the comparisons."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on a column of an answer."""

    column: int
    """0-based."""
    sign: str
    """One of SIGNS; `~` with an empty text means NULL, `!~` any value."""
    text: str

    @classmethod
    def of(cls, column: int, typed: str) -> "Filter":
        """Read what a person typed: `>= 5`, `!= NIO`, `~batter`; without a sign it is `~`."""
        typed = typed.strip()
        sign = next((sign for sign in sorted(SIGNS, key=len, reverse=True) if typed.startswith(sign)), "")
        return cls(column, sign or "~", typed.removeprefix(sign).strip())

    def sql(self, type: str) -> str:
        """Write it over the column, which is of DuckDB's `type`."""
        name = f"answer.c{self.column}"
        if self.sign in ("~", "!~") and not self.text:
            return f"{name} is {'not ' if self.sign == '!~' else ''}null"
        if self.sign in ("~", "!~"):
            found = f"contains(lower({name}::varchar), lower({literal(self.text)}))"
            return found if self.sign == "~" else f"not coalesce({found}, false)"
        if self.sign in ("=", "!=") and self.text.lower() == "null":
            return f"{name} is {'not ' if self.sign == '!=' else ''}null"
        return f"{name} {self.sign} {literal(self.text)}::{type}"


@dataclass(frozen=True, slots=True)
class View:
    """How an answer is looked at."""

    order: tuple[tuple[int, bool], ...] = ()
    """Columns, 0-based, and whether from the greatest down; the first counts most."""
    filters: tuple[Filter, ...] = ()

    def sorted_by(self, column: int, *, down: bool) -> "View":
        """Sort by `column` before all else; asked for a second time alike it is not sorted by any more."""
        rest = tuple(pair for pair in self.order if pair[0] != column)
        return replace(self, order=rest if (column, down) in self.order else ((column, down), *rest))

    def filtered(self, filter: Filter) -> "View":
        """Add a condition."""
        return replace(self, filters=(*self.filters, filter))


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands in one column of an answer."""

    column: str
    type: str
    rows: int
    values: int
    """Rows that are not NULL."""
    distinct: int
    least: Any
    greatest: Any
    frequent: tuple[tuple[Any, int], ...]
    """The commonest values and how often each stands there."""


def viewed(
    cursor: "DuckDBPyConnection", statement: Statement, columns: Sequence[str], types: Sequence[str], view: View
) -> Statement:
    """Write `statement` as `view` has it; itself where that asks nothing. Raises NotAllowed for what is no SELECT."""
    if view == View():
        return statement
    names = ", ".join(f"answer.c{number} as {identifier(name)}" for number, name in enumerate(columns))
    where = " and ".join(filter.sql(types[filter.column]) for filter in view.filters) or "true"
    order = ", ".join(f"answer.c{column} {'desc' if down else 'asc'} nulls last" for column, down in view.order)
    ordered = f" order by {order}" if order else ""
    inside = _inside(cursor, statement, columns)
    return replace(statement, sql=f"select {names} from {inside} where {where}{ordered}")


def beginning_at(
    cursor: "DuckDBPyConnection", statement: Statement, columns: Sequence[str], row: int, *, most: int | None
) -> Statement | None:
    """Write `statement` without its first `row` rows, at `most` so many; None for what is no SELECT.

    DuckDB passes over rows some twenty times as fast as they can be fetched, and where it knows that few are wanted it
    finds them in a table by their number. It keeps their order (2.0.0, `preserve_insertion_order`) but for joins and
    groups without ORDER BY.
    """
    limit = "" if most is None else f"limit {most} "
    try:
        return replace(statement, sql=f"select * from {_inside(cursor, statement, columns)} {limit}offset {row}")
    except NotAllowed:
        return None


def counted(cursor: "DuckDBPyConnection", statement: Statement, columns: Sequence[str]) -> Statement | None:
    """Write what counts the rows of `statement`; None for what is no SELECT."""
    try:
        return replace(statement, sql=f"select count(*) from {_inside(cursor, statement, columns)}")
    except NotAllowed:
        return None


def summed_up(
    cursor: "DuckDBPyConnection", statement: Statement, columns: Sequence[str], column: int, *, most: int
) -> tuple[Statement, Statement]:
    """Write what sums up one column: count, nulls, distinct, least and greatest value; and its `most` frequent values.

    Raises NotAllowed for what is no SELECT.
    """
    inside, name = _inside(cursor, statement, columns), f"answer.c{column}"
    facts = (
        f'select count(*) as "rows", count({name}) as "values", count(distinct {name}) as "distinct",'
        f" min({name}) as least, max({name}) as greatest from {inside}"
    )
    frequent = (
        f"select {name} as value, count(*) as many from {inside} where {name} is not null"
        f" group by all order by many desc, value limit {most}"
    )
    return replace(statement, sql=facts), replace(statement, sql=frequent)


def _inside(cursor: "DuckDBPyConnection", statement: Statement, columns: Sequence[str]) -> str:
    """Write the statement in brackets, its columns named by their number."""
    names = ", ".join(f"c{number}" for number in range(len(columns)))
    written = inside_of(cursor, statement, lambda body: f"from (\n{body}\n) as answer({names})")
    if written is None:
        raise NotAllowed("Only what a SELECT gives can be sorted, filtered or summed up.")
    return written.removeprefix("from ")
