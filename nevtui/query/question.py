"""A question is one `.sql` file with a title and columns; asked of a selection it is a query."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from nevtui.model.errors import AskedWrongly
from nevtui.query.selection import Selection

HOLE: Final = "/* and selection */"
_NARROWED: Final = re.compile(r"/\* where selected: (.*?) \*/")
"""What is worth its while only where not everything is selected."""
_PARAM: Final = re.compile(r"\$([a-z][a-z0-9_]*)")
_DECLARED: Final = re.compile(r"(\w+) = ('[^']*'|null|-?\d+|\[[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Query:
    """SQL with `$name` parameters, ready to run; hashable, so that its answer can be kept under it."""

    sql: str
    params: tuple[tuple[str, Any], ...] = ()
    title: str = ""

    def as_text(self) -> str:
        """Write it with its parameters filled in, to be run and changed by hand."""
        values = dict(self.params)

        def filled(match: re.Match[str]) -> str:
            return literal(values[match[1]]) if match[1] in values else match[0]

        title, *lines = self.sql.splitlines()
        body = (_PARAM.sub(filled, line) for line in lines if not line.startswith("--"))
        return "\n".join((title if title.startswith("--") else _PARAM.sub(filled, title), *body)) + "\n"


@dataclass(frozen=True, slots=True)
class Question:
    """One file of `query/sql`, with some of its parameters fixed."""

    name: str
    title: str
    file: str
    fixed: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def ask(self, selection: Selection, **params: Any) -> Query:
        """Put the selection into the file's hole. Raises AskedWrongly for a parameter that the file does not have."""
        defaults = self.params()
        strange = [name for name in params if name not in defaults]
        if strange:
            raise AskedWrongly(f"{self.name} has no parameter {strange[0]}. It has: {', '.join(defaults) or 'none'}.")
        where, chosen = selection.sql()
        sql = _NARROWED.sub(r"\1" if where else "", source(self.file)).replace(HOLE, where)
        known = {**defaults, **self.fixed, **params, **chosen}
        used = dict.fromkeys(_PARAM.findall(sql))
        return Query(sql, tuple((name, freeze(known[name])) for name in used), self.title)

    def params(self) -> dict[str, Any]:
        """Give the parameters that the file declares, with their defaults."""
        return dict(_declared(self.file))

    def columns(self) -> tuple[str, ...]:
        """Give the columns that the file declares, in order."""
        return tuple(re.findall(r"(\w+)(?: \([^)]*\))?(?:,|$)", _header(self.file, "columns")))


@cache
def source(file: str) -> str:
    """Read a `.sql` file of this room."""
    return (Path(__file__).parent / "sql" / f"{file}.sql").read_text("utf-8")


@cache
def _declared(file: str) -> tuple[tuple[str, Any], ...]:
    return tuple((name, _default(text)) for name, text in _DECLARED.findall(_header(file, "params")))


def literal(value: Any) -> str:
    """Write a parameter's value as SQL."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date | datetime):
        return f"date '{value.isoformat()}'"
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(literal, value))}]"
    return "'" + str(value).replace("'", "''") + "'"


def freeze(value: Any) -> Any:
    """Make a list hashable."""
    return tuple(value) if isinstance(value, list) else value


def _header(file: str, name: str) -> str:
    lines = source(file).splitlines()
    start = next((number for number, line in enumerate(lines) if line.startswith(f"-- {name}:")), None)
    if start is None:
        return ""
    rest = [lines[start].partition(":")[2]]
    for line in lines[start + 1 :]:
        if not line.startswith("--  "):
            break
        rest.append(line[2:])
    return " ".join(part.strip() for part in rest)


def _default(text: str) -> Any:
    if text == "null":
        return None
    if text.startswith("'"):
        return text[1:-1]
    if text.startswith("["):
        return tuple(part.strip(" '") for part in text[1:-1].split(",") if part.strip())
    return int(text)
