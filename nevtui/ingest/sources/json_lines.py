"""JSON -> drafts: objects one a line, an array of them, one article, or an object that holds a list of articles."""

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, BinaryIO

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.json_stream import JsonStream, TooLong, decoder
from nevtui.ingest.sources.lines import Lines, lines_of
from nevtui.ingest.sources.records import Table, is_article
from nevtui.model.errors import SourceUnreadable

READER = "json lines"
_MOST_DEPTH = 3
"""Objects one in another in which a list of articles is looked for: `{"response": {"docs": [...]}}`."""


def read_json(name: str, file: BinaryIO, options: Options) -> Iterator[Draft | Rejected]:
    """Yield the articles in `file`; a broken line is told and passed over. Raises SourceUnreadable."""
    lines = lines_of(file, name)
    table = Table(name, READER, options, lines.head.encoding, lines.head.encoding_from, lines.head.notes)
    first = lines.head.text.lstrip()
    if first[:1] not in ("{", "["):
        raise SourceUnreadable(f"{name} is no JSON: it begins with {first[:20]!r}.")
    if _has_object_a_line(lines.head.text, name):
        yield from _by_lines(lines, table)
    else:
        yield from _by_values(JsonStream(lines.file), table)


def _has_object_a_line(head: str, name: str) -> bool:
    """Tell whether each line is an object of its own. One alone is so, too, but in a `.json` file."""
    first, _, rest = head.lstrip().partition("\n")
    if first[:1] != "{":
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        second = rest.lstrip()[:1]
        return name.lower().rstrip(".gzstdbxi2").endswith((".jsonl", ".ndjson", ".jsonlines")) or second == "{"
    return bool(rest.strip())


def _by_lines(lines: Lines, table: Table) -> Iterator[Draft | Rejected]:
    decode = decoder().decode
    for line in lines:
        if line.isspace():
            continue
        place = f"{table.name}#{lines.number}"
        try:
            record = decode(line)
        except RecursionError:
            yield Rejected(place, f"{place} is nested too deeply to be an article.")
        except ValueError as error:
            yield Rejected(place, f"{place} is no JSON object: {_said(error)}.")
        else:
            yield from _draft(record, table, str(lines.number))


def _by_values(stream: JsonStream, table: Table) -> Iterator[Draft | Rejected]:
    count = 0
    try:
        for record in _values(stream, table.options):
            count += 1
            yield from _draft(record, table, str(count))
    except TooLong as error:
        raise SourceUnreadable(f"{table.name}, item {count + 1:,}, is longer than 32 MB: no article is.") from error
    except RecursionError as error:
        raise SourceUnreadable(f"{table.name}, item {count + 1:,}, is nested too deeply to be an article.") from error
    except ValueError as error:
        after = f" after item {count:,}" if count else ""
        raise SourceUnreadable(f"{table.name} is broken JSON{after}: {_said(error)}.") from error
    if count == 0:
        raise SourceUnreadable(
            f"{table.name} holds no articles: no object in it has a text. Say which key with --map text=KEY."
        )


def _values(stream: JsonStream, options: Options) -> Iterator[Any]:
    """Yield the objects that `stream` holds at its top, in arrays, or in lists inside objects."""
    while sign := stream.peek():
        if sign == "[":
            yield from stream.items()
        else:
            try:
                value = stream.value()
            except TooLong:
                yield from _lists_in_long_object(stream)
            else:
                yield from _articles_in(value, options)
        stream.take(",")


def _articles_in(value: Any, options: Options) -> Iterator[Any]:
    if is_article(value, options):
        yield value
        return
    found = max(_lists(value, _MOST_DEPTH), key=len, default=None)
    if found is not None:
        yield from found
    else:
        yield value


def _lists(value: Any, depth: int) -> Iterator[list[Any]]:
    """Yield the lists of objects inside an object; of an object by id, its values."""
    if not isinstance(value, Mapping) or depth == 0:
        return
    for inner in value.values():
        if isinstance(inner, list) and inner and isinstance(inner[0], Mapping):
            yield inner
        yield from _lists(inner, depth - 1)
    if len(value) > 1 and all(isinstance(inner, Mapping) for inner in value.values()):
        yield list(value.values())


def _lists_in_long_object(stream: JsonStream) -> Iterator[Any]:
    """Yield the items of the lists in an object that is too long to be held: `{"articles": [...]}`."""
    stream.take("{")
    while not stream.take("}"):
        key = stream.value()
        if not isinstance(key, str) or not stream.take(":"):
            raise ValueError("a key or colon is missing")
        if stream.peek() != "[":
            stream.value()
        else:
            items = stream.items()
            first = next(items, None)
            yield from chain([first], items) if isinstance(first, dict) else (None for _ in items if False)
        stream.take(",")


def _draft(record: Any, table: Table, place: str) -> Iterator[Draft | Rejected]:
    source = f"{table.name}#{place}"
    if not isinstance(record, Mapping):
        yield Rejected(source, f"{source} is no JSON object but {_kind(record)}: an article is an object with a text.")
        return
    content = json.dumps(record, ensure_ascii=True, sort_keys=True, default=str).encode()
    try:
        yield from table.drafts(record, place, content)
    except SourceUnreadable as error:
        yield Rejected(source, str(error))
    except RecursionError:
        yield Rejected(source, f"{source} is nested too deeply to be an article.")


def _kind(value: Any) -> str:
    kinds = {list: "an array", str: "a string", bool: "true or false", int: "a number", float: "a number"}
    return kinds.get(type(value), "nothing")


def _said(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, column {error.colno:,}" if error.lineno == 1 else f"{error.msg}, line {error.lineno:,}"
    if "integer string conversion" in str(error):
        return "a number in it has thousands of digits"
    return str(error)[:200]
