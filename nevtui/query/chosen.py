"""`sel`: the statements now selected, as a view that a person's own SQL can read. Without a selection it is all."""

from typing import Final

from nevtui.query.question import Query, freeze
from nevtui.query.selection import Selection

NAME: Final = "sel"
ALL: Final = f"create view {NAME} as from statements"
"""What every connection begins with."""


def chosen_view(selection: Selection) -> str:
    """Write the statement that makes `sel` the statements of `selection`, values filled in: a view binds none."""
    where, params = selection.sql()
    frozen = tuple((name, freeze(value)) for name, value in params.items())
    return Query(
        f"create or replace temp view {NAME} as select * from memory.main.statements as statements where true {where}",
        frozen,
    ).as_text()
