"""One record of many, as JSON or a table gives it -> a draft. Knows what its fields mean, not where it came from."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import hash_of
from nevtui.ingest.sources.columns import Columns, listed
from nevtui.ingest.sources.day_order import Order, in_order, order_in
from nevtui.ingest.sources.fragments import blocks_of, is_markup, is_page, plain_of

_WRAPPERS = ("_source", "article", "fields", "attributes", "node", "doc", "item", "data", "post", "metadata", "meta")
"""Keys under which exports of Elasticsearch, the Guardian, Drupal and others keep the record's own."""
_SPEAKING = (
    "rendered",
    "name",
    "main",
    "original",
    "value",
    "html",
    "text",
    "plain",
    "content",
    "body",
    "title",
    "label",
)
_MARKED = ("$date", "$oid", "$numberLong", "$numberInt", "#text", "@value", "href", "url", "id", "_id")
_LONE = re.compile("[\ud800-\udfff]")
_LONGEST_NOTE_COLUMNS = 40
_CUT_OFF: Final = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$")
"""How NewsAPI ends a text that it does not give."""


@dataclass(slots=True)
class Table:
    """What the records of one source have in common while it is read."""

    name: str
    reader: str
    options: Options
    encoding: str = "utf-8"
    encoding_from: str = "valid"
    notes: tuple[str, ...] = ()
    """Of the source itself, told with its first draft."""
    order: Order | None = None
    """Of the numbers in a date such as `03/04/2025`, where the rows tell."""
    _columns: dict[tuple[str, ...], Columns] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def columns_of(self, names: Iterable[str]) -> Columns:
        """Find what holds what in a record with these columns, once for all of its shape."""
        key = tuple(names)
        if (columns := self._columns.get(key)) is None:
            if len(self._columns) > 10_000:
                self._columns.clear()
            columns = self._columns[key] = Columns.find(key, self.options)
        return columns

    def see_dates(self, records: Iterable[Mapping[str, object]]) -> None:
        """Look at the dates of some `records` of one shape, and see in which order their numbers stand."""
        values = []
        for record in records:
            columns = self.columns_of(record).of.get("published", ())
            values += [str(record[column]) for column in columns[:1]]
        self.order = order_in(values)
        if self.order is not None:
            self.notes += (f"dates read as {self.order}, as others in the column must be",)

    def drafts(self, record: Mapping[str, object], place: str, content: bytes) -> Iterator[Draft | Rejected]:
        """Yield the draft of `record`, which stands at `place` and was read from `content`; else why there is none."""
        source = f"{self.name}#{place}"
        columns = self.columns_of(record)
        if not columns.has_text or not (columns.said or "title" in columns.of):
            record = _unwrapped(record)
            columns = self.columns_of(record)
        if not columns.has_text:
            yield Rejected(source, f"{source} holds no text: {listed(record)}. Say which with --map text=NAME.")
            return
        text, is_summary = _body(record, columns)
        if text is None:
            at = ", ".join(columns.of.get("text", columns.of.get("summary", ())))
            yield Rejected(source, f"{source} has no text: {at} is empty.")
            return
        if "\x00" in text:
            yield Rejected(source, f"{source} is damaged: its text holds NUL bytes.")
            return
        cut = _CUT_OFF.search(text)
        draft = self._draft(record, columns, text[: cut.start()] if cut else text, source)
        notes = self._notes(columns, draft)
        if is_summary:
            notes += ("summary only",)
        if cut:
            draft = replace(draft, raw=text)
            notes += ("the beginning only: whoever exported it cut the text off",)
        yield replace(draft, hash=hash_of(content), notes=(*draft.notes, *notes))

    def _draft(self, record: Mapping[str, object], columns: Columns, text: str, source: str) -> Draft:
        said = said_of(record, columns)
        if self.order is not None and "published" in said:
            said["published"] = in_order(said["published"], self.order)
        title = said.pop("title", None)
        title = plain_of(title) or None if title else None
        if is_page(text):
            from nevtui.ingest.sources.pages import draft_of_page

            draft = draft_of_page(source, text, self.options)
            return replace(
                draft,
                reader=self.reader,
                title=title or draft.title,
                said={**draft.said, **said},
                encoding=self.encoding,
                encoding_from=self.encoding_from,
            )
        blocks = blocks_of(text) if is_markup(text) else paragraphs_of(text)
        return Draft(source, self.reader, tuple(blocks), text, self.encoding, self.encoding_from, title, said)

    def _notes(self, columns: Columns, draft: Draft) -> tuple[str, ...]:
        notes = list(self.notes)
        self.notes = ()
        understood = columns.note()
        if understood not in self._told and len(self._told) < _LONGEST_NOTE_COLUMNS:
            self._told.add(understood)
            notes.append(understood)
        if "\ufffd" in draft.raw and not any("�" in note for note in notes):
            notes.append("signs that are no characters, shown as �")
        return tuple(notes)


def said_of(record: Mapping[str, object], columns: Columns) -> dict[str, str]:
    """Give what `record` says of its article besides its text: the first column of each field that says something."""
    said: dict[str, str] = {}
    for name, candidates in columns.of.items():
        if name in ("text", "summary"):
            continue
        for column in candidates:
            value = words_of(record[column], joint=", ")
            if value is not None and _fits(name, value):
                said[name] = " ".join(value.split()) if name != "title" else value
                break
    if (id := said.get("id")) is not None and not _is_unique(id):
        said["record"] = said.pop("id")
    return said


def words_of(value: object, *, joint: str) -> str | None:
    """Give what a cell or value says as text; None where it says nothing. Lists are joined, of objects their names."""
    if isinstance(value, str):
        text = value if value.isascii() else _LONE.sub("\ufffd", value)
        return None if not text or text.isspace() or text.strip().lower() in ("nan", "null", "none", "n/a") else text
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float):
        return None if not math.isfinite(value) else str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Mapping):
        found = (words_of(value[key], joint=joint) for key in (*_SPEAKING, *_MARKED) if key in value)
        return next((words for words in found if words), None)
    if isinstance(value, (list, tuple)):
        return joint.join(filter(None, (words_of(item, joint=joint) for item in value[:10_000]))) or None
    return str(value)


def paragraphs_of(text: str) -> list[str]:
    """Part the text of a field into paragraphs, as text files are."""
    from nevtui.ingest.sources.text import paragraphs_of as parted

    return list(parted(text.replace("\r\n", "\n").replace("\r", "\n")))


def is_article(record: object, options: Options) -> bool:
    """Tell whether a JSON object is an article's and not one that holds articles."""
    if not isinstance(record, Mapping):
        return False
    columns = Columns.find(list(_unwrapped(record)), options)
    if not columns.has_text:
        return False
    column = (columns.of.get("text") or columns.of["summary"])[0]
    return not _is_list_of_objects(_unwrapped(record).get(column))


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


def _body(record: Mapping[str, object], columns: Columns) -> tuple[str | None, bool]:
    for name in ("text", "summary"):
        for column in columns.of.get(name, ()):
            if text := words_of(record[column], joint="\n\n"):
                return text, name == "summary"
    return None, False


def _unwrapped(record: Mapping[str, object]) -> Mapping[str, object]:
    """Lay the keys of an object inside the record, such as `_source`, below its own."""
    inner = [record[key] for key in _WRAPPERS if isinstance(record.get(key), Mapping)]
    if not inner:
        return record
    merged: dict[str, object] = {}
    for part in inner:
        if isinstance(part, Mapping):
            merged = {**part, **merged}
    return {**merged, **{key: value for key, value in record.items() if key not in _WRAPPERS}}


def _fits(name: str, value: str) -> bool:
    if name == "url":
        return re.match(r"(?:https?:)?//|www\.", value) is not None
    if name == "publisher":
        return len(value) <= 200
    return True


def _is_unique(id: str) -> bool:
    """Tell whether an id can be one in the world: row numbers are not, hashes, UUIDs and addresses are."""
    return len(id) >= 12 or (len(id) >= 8 and not id.isdigit())
