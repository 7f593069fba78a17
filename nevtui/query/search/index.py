"""The index of one part of a library: its paragraphs, with what is asked of their article.

Parts never change, so an index is made once, aside, and put in its place by a rename: a kill leaves nothing half done,
and two nevtui may make the same one. It is named after the part's file of paragraphs, which is named after its content.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nevtui.query.search.words import LONGEST, PATTERN

if TYPE_CHECKING:
    import tantivy

VERSION: Final = "1"
"""Raised whenever an index is made another way."""
_HEAP_BYTES: Final = 64 << 20
_STEP: Final = 2_000
"""Paragraphs between two looks at whether to stop."""


def schema() -> "tantivy.Schema":
    """Give the fields: words of `text`, `title` (of the article), `publisher`, `author`; `article`, `para`, `day`."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    for name in ("text", "title", "publisher", "author"):
        builder.add_text_field(name, stored=False, tokenizer_name="nevtui", index_option="position")
    builder.add_text_field("article", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("para", stored=True, indexed=True, fast=True)
    builder.add_integer_field("day", stored=False, indexed=True, fast=True)
    return builder.build()


def index_of(folder: Path | None) -> "tantivy.Index":
    """Open the index in `folder`, or make an empty one in memory."""
    import tantivy

    index = tantivy.Index(schema(), path=str(folder) if folder else None)
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.regex(PATTERN))
    for step in (tantivy.Filter.remove_long(LONGEST), tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold()):
        analyzer = analyzer.filter(step)
    index.register_tokenizer("nevtui", analyzer.build())
    return index


def fill(
    index: "tantivy.Index", articles: Path, paragraphs: Path, check: Callable[[], None] = lambda: None
) -> "tantivy.Index":
    """Put the paragraphs of a part into `index`; `check` is called now and then and may raise."""
    import tantivy

    known = schema()
    writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
    for number, row in enumerate(_rows(articles, paragraphs)):
        if number % _STEP == 0:
            check()
        writer.add_document(tantivy.Document.from_dict(row, known))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def made(folder: Path, articles: Path, paragraphs: Path, check: Callable[[], None] = lambda: None) -> "tantivy.Index":
    """Open the index of a part below `folder`, made where it is not there yet. Raises OSError."""
    place = folder / f"{paragraphs.stem}.{VERSION}"
    if not place.is_dir():
        aside = folder / f".{paragraphs.stem}-{os.getpid()}-{os.urandom(3).hex()}"
        try:
            aside.mkdir(parents=True)
            fill(index_of(aside), articles, paragraphs, check)
            _put(aside, place)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    os.utime(place)
    return index_of(place)


def day_number(day: date) -> int:
    """Write a day as a number that grows with it: 20240517."""
    return day.year * 10_000 + day.month * 100 + day.day


def _put(aside: Path, place: Path) -> None:
    try:
        aside.rename(place)
    except OSError:
        if not place.is_dir():
            raise


def _rows(articles: Path, paragraphs: Path) -> Iterator[dict[str, Any]]:
    import polars

    named = polars.read_parquet(
        articles, columns=["article", "title", "publisher", "author", "published"], memory_map=False
    )
    both = polars.read_parquet(paragraphs, memory_map=False).join(named, on="article", how="left")
    for article, para, text, title, publisher, author, published in both.iter_rows():
        row = {"article": article, "para": para, "text": text, "title": title or ""}
        row |= {"publisher": publisher or "", "author": author or ""}
        yield row | ({"day": day_number(published)} if published else {})
