"""A column of a person's answer -> a clause: what SQL found becomes what the panes show."""

from collections.abc import Sequence
from typing import Any, Final

from nevtui.model.errors import AskedWrongly
from nevtui.model.statement import Field
from nevtui.query.clause import Clause

SOURCE: Final = "sql"
MOST: Final = 2_000
"""Values of a clause at most: more is a query for SQL, not a selection to walk in."""
_BY_COLUMN: Final = {
    **{str(field): field for field in Field if field not in (Field.TEXT, Field.ENTITY)},
    **dict.fromkeys(("entity", "subject_id", "object_id", "place_id", "source_id"), Field.ENTITY),
    **dict.fromkeys(("name", "maker", "parent", "alias"), Field.ENTITY),
    "story": Field.ARTICLE,
}  # fmt: skip


def field_of(column: str) -> Field | None:
    """Give the field that a column of this name stands for; None where the panes know no such."""
    return _BY_COLUMN.get(column.strip().lower())


def clause_of(column: str, values: Sequence[Any]) -> Clause:
    """Make the clause that `column` is one of `values`. Raises AskedWrongly where the panes could not follow it."""
    field = field_of(column)
    if field is None:
        raise AskedWrongly(
            f"The panes cannot be filtered by {column}: select statement, article, entity, city, company, subject …"
        )
    distinct = tuple(dict.fromkeys(str(value) for value in values if value is not None and str(value).strip()))
    if not distinct:
        raise AskedWrongly(f"{column} holds no value that could be selected.")
    if len(distinct) > MOST:
        raise AskedWrongly(f"{column} has more than {MOST:,} values: filter the rows first.")
    labels = distinct if len(distinct) <= 3 else (f"{len(distinct):,} × {column} from SQL",)
    return Clause(SOURCE, field, distinct, labels=labels).checked()
