"""The words that narrow a figure: the class of vehicles a scope names, and what it leaves for the sentence's end."""

from typing import Final

from nevtui.model.statement import Statement

_CLASSES: Final = {
    "NEV": ("NEV", "NEVs"),
    "NEVs": ("NEV", "NEVs"),
    "EV": ("EV", "EVs"),
    "EVs": ("EV", "EVs"),
    "battery-electric": ("battery-electric", "battery-electric vehicles"),
    "plug-in hybrid": ("plug-in hybrid", "plug-in hybrids"),
    "plug-in hybrids": ("plug-in hybrid", "plug-in hybrids"),
    "plug-in": ("plug-in", "plug-ins"),
    "plug-in cars": ("plug-in car", "plug-in cars"),
    "hybrid": ("hybrid", "hybrids"),
    "hybrids": ("hybrid", "hybrids"),
    "fuel cell": ("fuel cell", "fuel cell vehicles"),
    "electrified": ("electrified", "electrified vehicles"),
    "electrified vehicles": ("electrified-vehicle", "electrified vehicles"),
    "passenger": ("passenger", "passenger vehicles"),
    "commercial": ("commercial", "commercial vehicles"),
    "commercial vehicles": ("commercial-vehicle", "commercial vehicles"),
    "vehicles": ("vehicle", "vehicles"),
    "cars": ("car", "cars"),
    "electric cars": ("electric car", "electric cars"),
    "electric buses": ("electric bus", "electric buses"),
    "trucks": ("truck", "trucks"),
    "heavy trucks": ("heavy truck", "heavy trucks"),
    "sedans": ("sedan", "sedans"),
    "batteries": ("battery", "batteries"),
    "phosphate": ("phosphate", "phosphate"),
    "net": ("net", "net"),
    "gross": ("gross", "gross"),
}
"""Scope -> how it stands before a figure's name (`NEV sales`), and as a thing (`NEVs`)."""

_QUALITIES: Final = frozenset(("net", "gross"))
"""Classes of money: they stand before a figure's name, and are no things that could be made or sold."""

_THINGS: Final = {
    "vehicles": "vehicles", "GWh": "batteries", "MWh": "batteries", "kWh": "batteries",
}  # fmt: skip
"""Unit -> what is made or sold, where no class is named."""

PERIODICAL: Final = frozenset(("a day", "a week", "a month", "a quarter", "a year"))
"""Scopes that say how often."""


def class_of(statement: Statement) -> str | None:
    """Give the class as it stands before a figure's name: `NEV` in `NEV sales`; None where the subject says it."""
    part = _class_part(statement.scope, things=False)
    if part is None:
        return None
    adjective = _CLASSES[part][0]
    return None if adjective in statement.subject.split() else adjective


def named_things(statement: Statement) -> str | None:
    """Give the things that the scope names: `NEVs`; None where it names none."""
    part = _class_part(statement.scope, things=True)
    return _CLASSES[part][1] if part else None


def things_of(statement: Statement) -> str | None:
    """Give the things that are made or sold: `NEVs`, else by the unit `vehicles` or `batteries`."""
    return named_things(statement) or _THINGS.get(statement.unit or "")


def rest_of_scope(statement: Statement, *, things: bool) -> str | None:
    """Give what of the scope `class_of` or, with `things`, `named_things` leaves over."""
    part = _class_part(statement.scope, things=things)
    if part is None:
        return statement.scope
    return ", ".join(other for other in _parts(statement.scope) if other != part) or None


def _class_part(scope: str | None, *, things: bool) -> str | None:
    """Find the part of a scope that is a class; an enumeration (`hybrid and plug-in hybrid`) is none."""
    if scope is None or " and " in scope:
        return None
    barred = _QUALITIES if things else frozenset[str]()
    return next((part for part in _parts(scope) if part in _CLASSES and part not in barred), None)


def _parts(scope: str | None) -> list[str]:
    return [part.strip() for part in scope.split(",")] if scope else []
