"""One value of an answer as text: for files as it is, for people shorter. Knows nothing of streams."""

import json
import math
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any, Final

NUMBERS: Final = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
                  "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL")  # fmt: skip
_AS_THEY_ARE: Final = (*NUMBERS, "VARCHAR", "DATE", "UUID", "JSON", "ENUM")
"""Types whose values `str` writes as they should stand in a file."""
ABSENT: Final = "–"


def is_number(type_name: str) -> bool:
    """Tell whether values of DuckDB's type are numbers."""
    return type_name.split("(")[0] in NUMBERS and not type_name.endswith("]")


def plain(value: Any) -> str:
    """Write a value for CSV and Markdown: empty for NULL, ISO 8601 for times, JSON for what is nested."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple | dict):
        return to_json(value)
    if isinstance(value, float):
        return repr(value)
    return _scalar(value)


def plain_column(type_name: str) -> Callable[[Any], Any] | None:
    """Give what turns values of a type into text for CSV, or None where the csv module writes them right itself."""
    is_plain = type_name.split("(")[0] in _AS_THEY_ARE and not type_name.endswith("]")
    return None if is_plain else plain


def shown(value: Any) -> str:
    """Write a value for a person, not yet harmless: without the `.0` and the last digits of a float."""
    if value is None:
        return ABSENT
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    return plain(value)


def to_json(value: Any) -> str:
    """Write a value as JSON; what is no number in JSON (NaN, infinity) is null."""
    try:
        return _STRICT(value)
    except ValueError:
        return _STRICT(_finite(value))


def json_column(type_name: str) -> Callable[[Any], str]:
    """Give what writes values of a type as JSON; a value of type JSON is embedded as what it says."""
    if type_name.startswith("DECIMAL(") and not type_name.endswith("]"):
        return _json_decimal
    return _JSON_BY_TYPE.get(type_name, to_json)


def _json_text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def _json_integer(value: int | None) -> str:
    return "null" if value is None else str(value)


def _json_decimal(value: Decimal | None) -> str:
    return "null" if value is None else f"{value:f}"


def _json_float(value: float | None) -> str:
    return "null" if value is None or not math.isfinite(value) else repr(value)


def _json_plain(value: Any) -> str:
    return "null" if value is None else encode_basestring(plain(value))


def _json_boolean(value: bool | None) -> str:
    return "null" if value is None else "true" if value else "false"


def _json_embedded(value: str | None) -> str:
    return to_json(_parsed(value))


def _parsed(text: Any) -> Any:
    try:
        return json.loads(text) if isinstance(text, str) else text
    except ValueError:
        return text


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key if isinstance(key, str) else plain(key): _finite(inner) for key, inner in value.items()}
    return [_finite(inner) for inner in value] if isinstance(value, list | tuple) else value


def _scalar(value: Any) -> str:
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"P{value.days}DT{value.total_seconds() - value.days * 86400:g}S"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.hex() if isinstance(value, bytes) else str(value)


def _for_json(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else plain(value)


_STRICT: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_for_json).encode
_JSON_BY_TYPE: Final[dict[str, Callable[[Any], str]]] = {
    "VARCHAR": _json_text,
    "DOUBLE": _json_float,
    "FLOAT": _json_float,
    "JSON": _json_embedded,
    "BOOLEAN": _json_boolean,
    "DATE": _json_plain,
    "TIMESTAMP": _json_plain,
    **dict.fromkeys(NUMBERS[:10], _json_integer),
}
