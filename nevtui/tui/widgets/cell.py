"""One value of an answer as text: in a cell on one line, and whole. Knows neither grid nor screen."""

import json
from typing import Any, Final

from nevtui.format.text import harmless, harmless_lines
from nevtui.format.values import is_number

BRIEF: Final = 200
"""Characters, or elements, of a value that a column looks at."""


def is_numeric(type: str) -> bool:
    """Tell whether values of DuckDB's type are numbers, and so flush right."""
    return is_number(type) or type == "BIGNUM"


def cell_text(value: Any) -> str:
    """Give a value on one line: numbers plain, NULL as `null`, lists and structs as JSON."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, list | dict | tuple):
        return harmless(json.dumps(value, ensure_ascii=False, default=str))
    return harmless(str(value))


def brief_text(value: Any) -> str:
    """Give the beginning of a value on one line, more of it than a column can show: a cell may hold megabytes."""
    return cell_text(value[:BRIEF] if isinstance(value, str | bytes | bytearray | list | tuple) else value)


def whole_text(value: Any) -> str:
    """Give a value whole, on as many lines as it has: what is nested is laid out, and so is JSON that is text."""
    if isinstance(value, list | dict | tuple):
        return harmless_lines(json.dumps(value, ensure_ascii=False, default=str, indent=2))
    if isinstance(value, str) and value[:1] in "{[" and value:
        try:
            return harmless_lines(json.dumps(json.loads(value), ensure_ascii=False, indent=2))
        except (ValueError, RecursionError):
            return harmless_lines(value)
    return harmless_lines(value) if isinstance(value, str) else cell_text(value)
