"""The fields of a statement and of an entity that a person may set: from typed text or JSON to a value, or a clear no.

Knows the closed lists of the model; it must not know where a field is shown or stored.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from nevtui.model.errors import AskedWrongly, unknown
from nevtui.model.moment import Moment, span
from nevtui.model.statement import Statement
from nevtui.model.vocabulary import BOUNDS, ENTITY_TYPES, MEASURES, PERIODS, PROPERTIES, STATUSES, is_currency

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "property": PROPERTIES,
    "status": STATUSES,
    "bound": BOUNDS,
    "compared_with": PERIODS,
    "subject_type": ENTITY_TYPES,
    "object_type": ENTITY_TYPES,
    "type": ENTITY_TYPES,
}
"""The values of fields with a closed list."""

_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("value", "value_high", "value_alt", "latitude", "longitude"),
    "whole": ("para", "population"),
    "unit": ("unit", "unit_alt"),
    "moment": ("when", "when_end", "announced"),
    "flag": ("cumulative",),
    "text": (
        "subject", "object", "scope", "title", "place", "source", "evidence",
        "name", "chinese", "country", "province", "city", "parent", "ticker", "founded", "wikidata",
    ),
}  # fmt: skip

STATEMENT_FIELDS: Final = (
    "subject", "subject_type", "property", "object", "object_type", "value", "value_high", "unit", "value_alt",
    "unit_alt", "when", "when_end", "status", "bound", "scope", "compared_with", "cumulative", "title", "place",
    "source", "announced", "para", "evidence",
)  # fmt: skip
"""What a correction may set on a statement; the article stays the one that says it."""

ENTITY_FIELDS: Final = (
    "name", "type", "chinese", "country", "province", "city", "parent", "ticker", "founded", "wikidata", "latitude",
    "longitude", "population",
)  # fmt: skip
"""What a correction may set on an entity; aliases have a correction of their own."""

_NEEDED: Final = frozenset(
    ("subject", "subject_type", "property", "status", "bound", "para", "evidence", "name", "type")
)
"""Fields that cannot be empty."""

_NUMBER: Final = re.compile(r"([-+−]?)\s*(\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE]([-+]?\d+))?\s*([A-Za-z%万亿]*)")
_SCALES: Final = {
    "": 1, "%": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trn": 1e12, "trillion": 1e12, "万": 1e4, "亿": 1e8, "万亿": 1e12,
}  # fmt: skip


def read_field(name: str, text: str, *, known: tuple[str, ...] = STATEMENT_FIELDS) -> Any:
    """Read what a person typed for field `name`; an empty text, `-` or `null` empties it.

    Example: `value`, `1.2 bn` -> 1200000000.0. Raises NoSuchName for a field or a value outside its closed list,
    AskedWrongly for what cannot be read as what the field holds.
    """
    if name not in known:
        raise unknown("field", name, known)
    plain = text.strip()
    if plain in ("", "-", "null"):
        return _emptied(name)
    return _READERS[_kind(name)](name, plain)


def read_pairs(pairs: tuple[str, ...], *, known: tuple[str, ...] = STATEMENT_FIELDS) -> dict[str, Any]:
    """Read `field=value` arguments. Raises AskedWrongly as `read_field` does, and for what is no pair."""
    fields: dict[str, Any] = {}
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not sign:
            raise AskedWrongly(f'"{pair}" sets no field. Write field=value, for instance value=787000000.')
        fields[name.strip()] = read_field(name.strip(), text, known=known)
    return fields


def checked_fields(fields: Mapping[str, Any], *, known: tuple[str, ...] = STATEMENT_FIELDS) -> dict[str, Any]:
    """Check fields that come from JSON as `read_field` checks typed ones. Raises as it does."""
    return {name: _checked(name, value, known) for name, value in fields.items()}


def with_fields(statement: Statement, fields: Mapping[str, Any]) -> Statement:
    """Give `statement` with `fields` set. Raises AskedWrongly where it would contradict itself."""
    corrected = replace(statement, **fields)
    if "evidence" in fields or "para" in fields:
        corrected = replace(corrected, start=None)
    check_whole(corrected)
    return corrected


def check_whole(statement: Statement) -> None:
    """See that the fields of `statement` go together. Raises AskedWrongly where not."""
    if statement.when_end is not None and statement.when is None:
        raise AskedWrongly("A time has an end (when_end) only where it has a beginning (when).")
    if statement.when is not None and statement.when_end is not None:
        begin, end = Moment.parse(statement.when), Moment.parse(statement.when_end)
        if end.last < begin.first:
            raise AskedWrongly(f"The time ends ({statement.when_end}) before it begins ({statement.when}).")
    if statement.value_high is not None and (statement.value is None or statement.value_high < statement.value):
        raise AskedWrongly("value_high is the upper end of a range: it needs a value that is not above it.")
    if statement.object_type is not None and statement.object is None:
        raise AskedWrongly("object_type needs an object.")
    span(statement.when, statement.when_end)


def choices_of(name: str) -> tuple[str, ...]:
    """Give what may be typed for a field with a closed list; units with the commonest currencies; else nothing."""
    if name in _KINDS["unit"]:
        return ("CNY", "USD", "EUR", *MEASURES)
    return CHOICES.get(name, ())


def _kind(name: str) -> str:
    return next((kind for kind, names in _KINDS.items() if name in names), "choice")


def _emptied(name: str) -> None:
    if name in _NEEDED:
        raise AskedWrongly(f"{name} cannot be empty.")


def _checked(name: str, value: Any, known: tuple[str, ...]) -> Any:
    if name not in known:
        raise unknown("field", name, known)
    kind = _kind(name)
    if value is None:
        return _emptied(name)
    if kind == "flag" and isinstance(value, bool):
        return value
    if kind == "number" and isinstance(value, int | float) and not isinstance(value, bool):
        return _finite(name, float(value))
    if kind == "whole" and isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise AskedWrongly(f"{name} cannot be {value!r}.")
    if name == "evidence" and value.strip():
        return value
    return read_field(name, value, known=known)


def _finite(name: str, value: float) -> float:
    if not math.isfinite(value):
        raise AskedWrongly(f"{name} cannot be {value}.")
    return value


def _read_number(name: str, text: str) -> float:
    match = _NUMBER.fullmatch(text)
    if match is None or match[4].lower() not in _SCALES:
        raise AskedWrongly(f'{name} cannot be "{text}": it is a number in base units, 787000000 or 787 million.')
    digits = float(f"{match[2].replace(',', '')}e{match[3] or 0}")
    value = round(digits * _SCALES[match[4].lower()], 9)
    return _finite(name, -value if match[1] in ("-", "−") else value)


def _read_whole(name: str, text: str) -> int:
    try:
        return int(text.replace(",", ""))
    except ValueError as error:
        raise AskedWrongly(f'{name} cannot be "{text}": it is a whole number.') from error


def _read_unit(name: str, text: str) -> str:
    unit = {"%": "percent", "RMB": "CNY", "yuan": "CNY"}.get(text, text)
    if unit in MEASURES or is_currency(unit):
        return unit
    raise unknown("unit", unit, ("USD", "CNY", "EUR", *MEASURES))


def _read_moment(name: str, text: str) -> str:
    try:
        Moment.parse(text)
    except ValueError as error:
        raise AskedWrongly(
            f'{name} cannot be "{text}": it is 2020, 2020-H1, 2020-Q2, 2020-04 or 2020-04-29.'
        ) from error
    return text


def _read_flag(name: str, text: str) -> bool:
    if text.lower() in ("true", "yes", "1"):
        return True
    if text.lower() in ("false", "no", "0"):
        return False
    raise AskedWrongly(f'{name} cannot be "{text}": it is true or false.')


def _read_choice(name: str, text: str) -> str:
    if text not in CHOICES[name]:
        raise unknown(name.replace("_", " "), text, CHOICES[name])
    return text


_READERS: Final[Mapping[str, Callable[[str, str], Any]]] = {
    "number": _read_number,
    "whole": _read_whole,
    "unit": _read_unit,
    "moment": _read_moment,
    "flag": _read_flag,
    "choice": _read_choice,
    "text": lambda name, text: text if name == "evidence" else " ".join(text.split()),
}
