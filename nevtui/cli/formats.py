"""An answer as CSV, JSON, JSON Lines or Markdown: page after page of rows becomes piece after piece of text."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from nevtui.cli.values import is_number, json_object, plain, plain_column

Page = list[tuple[Any, ...]]
Format = Callable[[tuple[str, ...], tuple[str, ...], Iterable[Page]], Iterator[str]]
"""Columns, DuckDB's types, pages -> pieces of text, each of whole lines."""


def as_csv(columns: tuple[str, ...], types: tuple[str, ...], pages: Iterable[Page]) -> Iterator[str]:
    """Write RFC 4180 with line feeds: a header, NULL as an empty field."""
    yield _csv([columns])
    converters = [(index, convert) for index, kind in enumerate(types) if (convert := plain_column(kind))]
    for page in pages:
        yield _csv([_converted(row, converters) for row in page] if converters else page)


def as_json(columns: tuple[str, ...], types: tuple[str, ...], pages: Iterable[Page]) -> Iterator[str]:
    """Write an array of objects, a row a line."""
    written = json_object(unique(columns), types)
    before = "[\n"
    for page in pages:
        yield before + ",\n".join(map(written, page))
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def as_jsonl(columns: tuple[str, ...], types: tuple[str, ...], pages: Iterable[Page]) -> Iterator[str]:
    """Write an object a line."""
    written = json_object(unique(columns), types)
    for page in pages:
        yield "".join([f"{written(row)}\n" for row in page])


def as_markdown(columns: tuple[str, ...], types: tuple[str, ...], pages: Iterable[Page]) -> Iterator[str]:
    """Write a table as GitHub reads it; numbers are flush right, line breaks are `<br>`."""
    rules = ("---:" if is_number(kind) else "---" for kind in types)
    yield f"{_markdown_row(columns)}| {' | '.join(rules)} |\n"
    for page in pages:
        yield "".join([_markdown_row(row) for row in page])


def unique(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Number columns of the same name, as DuckDB does: `a`, `a_1`."""
    names: dict[str, None] = {}
    for column in columns:
        name, number = column, 0
        while name in names:
            number += 1
            name = f"{column}_{number}"
        names[name] = None
    return tuple(names)


FORMATS: Final[dict[str, Format]] = {"csv": as_csv, "json": as_json, "jsonl": as_jsonl, "markdown": as_markdown}


def _csv(rows: Iterable[tuple[Any, ...]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    if "\r" not in text.getvalue():
        return text.getvalue()
    # a bare CR is not quoted by Python 3.11's csv, yet ends a row for many readers
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue()


def _converted(row: tuple[Any, ...], converters: list[tuple[int, Callable[[Any], Any]]]) -> tuple[Any, ...]:
    cells = list(row)
    for index, convert in converters:
        cells[index] = convert(cells[index])
    return tuple(cells)


def _markdown_row(row: tuple[Any, ...]) -> str:
    return f"| {' | '.join(_markdown_cell(plain(value)) for value in row)} |\n"


def _markdown_cell(text: str) -> str:
    return (
        text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("\r\n", "<br>")
        .replace("\n", "<br>")
        .replace("\r", "<br>")
    )
