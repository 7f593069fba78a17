"""What stands in the slots of a wording: one function for each, from a statement to words or None."""

from collections.abc import Callable
from typing import Final

from nevtui.format.scopes import class_of, named_things, rest_of_scope, things_of
from nevtui.model.statement import Statement


def _place(statement: Statement) -> str | None:
    """Give the place unless subject or object say it already (`China NEV market` in China)."""
    place = statement.place
    if not place or place in (statement.subject, statement.object):
        return None
    is_industry = statement.subject_type == "industry"
    names = (statement.object or "", statement.subject if is_industry else "")
    return None if any(f" {place} " in f" {name} " for name in names) else place


def _object(statement: Statement) -> str | None:
    return statement.object if statement.object and statement.object != statement.subject else None


def _figure_name(statement: Statement) -> str | None:
    """Give the name of a figure that an object is: `output_value` is `output value`, `share_of` is `share`."""
    return _NAMES.get(statement.object or "", (statement.object or "").replace("_", " ")) or None


def _classed_whole(statement: Statement) -> str | None:
    """Give the whole of a share with its class: `NEV production of Hefei`."""
    whole, adjective = _object(statement), class_of(statement)
    return f"{adjective} {whole}" if whole and adjective else whole


def _penetrating(statement: Statement) -> str | None:
    return class_of(statement) or (None if "NEV" in statement.subject.split() else "NEV")


def _scope_or_things(statement: Statement) -> str | None:
    return named_things(statement) or statement.scope


_NAMES: Final = {"share_of": "share", "gdp_growth": "GDP growth"}

SLOTS: Final[dict[str, Callable[[Statement], str | None]]] = {
    "subject": lambda statement: statement.subject,
    "object": _object,
    "place": _place,
    "title": lambda statement: statement.title,
    "part": lambda statement: statement.scope,
    "property": lambda statement: statement.property.replace("_", " "),
    "class": class_of,
    "things": things_of,
    "named": named_things,
    "taxed": _scope_or_things,
    "rest": lambda statement: rest_of_scope(statement, things=False),
    "restricted": lambda statement: statement.scope,
    "penetrating": _penetrating,
    "classed whole": _classed_whole,
    "changing": _figure_name,
    "ranked": _figure_name,
    "counted": _figure_name,
}
"""Slot of a template -> its words, or None where the statement has none."""
