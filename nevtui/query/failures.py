"""DuckDB's errors in words a user understands, with the place in the SQL."""

import json
import re
from typing import Any, Final

from nevtui.format.text import harmless
from nevtui.model.errors import LibraryUnreadable, NevtuiError, NotAllowed, QueryFailed

_LONGEST: Final = 400
"""Characters of a message: DuckDB lists whole families of functions."""
_PARQUET_BROKEN: Final = re.compile(
    r"magic bytes|too small to be a Parquet|not a parquet file|No files found that match|Prefetch registered|Thrift|"
    r"outside file|[Cc]ould not read|Cannot open file|No such file|Input/output error|corrupt|[Dd]ecompress|"
    r"\*\*/\*\.parquet",
)
"""What DuckDB 2.0.0 says of a Parquet file that is broken, cut short or gone."""


_NO_MEMORY: Final = re.compile(
    r"Out of Memory|^(?:failed to allocate|failed to pin|could not allocate|Allocation failure)|bad allocation", re.I
)
"""What DuckDB 2.0.0 says where its own limit, or the system, refuses it memory."""


_SYNTAX: Final = re.compile(r'[Ss]yntax error at or near "(\w+)"')
_COLUMN: Final = re.compile(r'Referenced column "([^"]*)" not found in FROM clause')
_CANDIDATE: Final = re.compile(r'"(\w+)"')
_KEYWORDS: Final = (
    "select", "from", "where", "group", "order", "having", "limit", "offset", "join", "left", "right", "inner",
    "outer", "full", "cross", "union", "except", "intersect", "distinct", "between", "values", "with",
    "recursive", "create", "describe", "explain", "analyze", "summarize", "pivot", "unpivot", "window",
    "partition", "qualify", "using", "case", "when", "then", "else", "like", "ilike", "exists", "asc", "desc",
    "nulls", "first", "last", "show", "table", "tables", "temp", "view", "macro", "filter", "over", "by", "and",
    "or", "not", "on", "as", "set", "in", "is", "null",
)  # fmt: skip


def explained(error: Exception, *, sql: str = "", start: int = 0, text: str | None = None) -> NevtuiError:
    """Translate `error` of DuckDB, met while `sql` ran, which begins at character `start` of `text`, as typed."""
    facts = _facts(str(error))
    message = str(facts.get("exception_message", ""))
    typed = sql if text is None else text
    if _is_of_the_library(error, facts, message):
        file = re.search(r"[\"']([^\"']+?)(?:/\*\*/\*\.parquet)?[\"']", message)
        name = harmless(file[1]) if file else "A file of the library"
        return LibraryUnreadable(
            f"{name} cannot be read: {_short(message)}. Build the library again from its articles."
        )
    if facts.get("exception_type") == "Permission":
        return NotAllowed(f"{_sentence(message)} Only the library's own tables can be read; SHOW TABLES lists them.")
    position = _position(facts, sql)
    return QueryFailed(
        _sentence(message) + _hint(message), sql=typed, position=None if position is None else start + position
    )


def _hint(message: str) -> str:
    """Say what was meant, perhaps, where DuckDB does not: a keyword with a slip, a text without its quotes."""
    from difflib import get_close_matches

    slip = _SYNTAX.search(message)
    if slip:
        near = get_close_matches(slip[1].lower(), _KEYWORDS, n=1, cutoff=0.7)
        return f' Did you mean "{near[0]}"?' if near and near[0] != slip[1].lower() else ""
    unknown = _COLUMN.search(message)
    candidates = _CANDIDATE.findall(message[unknown.end() :]) if unknown else []
    if unknown and unknown[1] and not get_close_matches(unknown[1], candidates, n=1):
        text = harmless(unknown[1]).replace("'", "''")
        return f" If it is a text, write '{text}'."
    return ""


def _facts(text: str) -> dict[str, Any]:
    """Read the JSON that follows the kind of error (setting errors_as_json); text without JSON is its own message."""
    kind, _, rest = text.partition(": ")
    if rest.startswith("{"):
        try:
            facts: dict[str, Any] = json.loads(rest, strict=False)
        except ValueError:
            return {"exception_message": rest}
        return facts
    return {"exception_message": rest if kind.endswith("Error") and rest else text}


def _is_of_the_library(error: Exception, facts: dict[str, Any], message: str) -> bool:
    if type(error).__name__ not in {"InvalidInputException", "IOException", "PermissionException", "Error"}:
        return False
    if "**/*.parquet" in message:
        return True
    return (
        facts.get("exception_type") != "Permission" and bool(_PARQUET_BROKEN.search(message)) and ".parquet" in message
    )


def _position(facts: dict[str, Any], sql: str) -> int | None:
    """Turn DuckDB's offset in bytes into one in characters."""
    if not str(facts.get("position", "")).isdigit():
        return None
    before = sql.encode()[: int(facts["position"])]
    return len(before.decode(errors="ignore"))


def _sentence(message: str) -> str:
    text = _short(message)
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _short(message: str) -> str:
    message = message.split("\n\nLINE ")[0].split("\nThis error signals an assertion failure")[0]
    if _NO_MEMORY.search(message):
        return "The query needs more memory than it may use; choose fewer rows or columns"
    message = re.sub(r"\s*Use \"SET [^.]*\.?|\s*Possible solutions:.*", "", message, flags=re.DOTALL)
    lines = [" ".join(line.split()) for line in message.splitlines()]
    text = " ".join(line if line.endswith(tuple(".!?:,")) else f"{line};" for line in lines if line).rstrip(";")
    text = harmless(text)
    text = text[:1].upper() + text[1:]
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
