"""A web archive (WARC) -> drafts, one a page that was answered with 200 and is HTML."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Any, BinaryIO

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import LARGEST_BYTES, decode, hash_of
from nevtui.ingest.sources.pages import draft_of_page
from nevtui.ingest.sources.quiet import quiet
from nevtui.model.errors import SourceUnreadable

READER = "warc"
_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(name: str, file: BinaryIO, options: Options) -> Iterator[Draft | Rejected]:
    """Yield the pages of `file`. Raises SourceUnreadable where it is no WARC, breaks off or holds no pages."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    records = pages = 0
    try:
        logging.getLogger("warcio").setLevel(logging.CRITICAL)
        archive = ArchiveIterator(file)
        while (record := _next(archive)) is not None:
            records += 1
            if (charset := _page_charset(record)) is not None:
                pages += 1
                yield _page(record, charset, f"{name}#{records}", options)
            else:
                _check_is_whole(record, name, records)
    except ArchiveLoadFailed as error:
        after = f" after record {records:,}" if records else ""
        raise SourceUnreadable(
            f"{name} is no WARC file{', or broken' + after if after else ''}: {_line(error)}."
        ) from error
    except (EOFError, ValueError, OSError, AttributeError, KeyError) as error:  # warcio 1.8 on records that break off
        raise SourceUnreadable(
            f"{name} is a WARC file that breaks off or is damaged after record {records:,}."
        ) from error
    if pages == 0:
        raise SourceUnreadable(
            f"{name} holds no pages: {records:,} records, none of them HTML that was answered with 200."
        )


def _next(archive: Any) -> Any:
    """Give the next record; None after the last. What warcio writes to standard error of damaged ones is not shown."""
    with quiet():
        return next(archive, None)


def _page_charset(record: Any) -> str | None:
    """Give the charset that a page's answer says, empty where it says none; None where `record` is no page."""
    if record.rec_type == "response" and record.http_headers is not None:
        headers = record.http_headers
        if headers.get_statuscode() != "200":
            return None
        kind = headers.get_header("Content-Type") or ""
    elif record.rec_type == "resource":
        kind = record.rec_headers.get_header("Content-Type") or ""
    else:
        return None
    said = Message()
    said["Content-Type"] = kind
    if said.get_content_type() not in _PAGES:
        return None
    return said.get_content_charset() or ""


def _page(record: Any, charset: str, source: str, options: Options) -> Draft | Rejected:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    shown = f"{source} ({address[:200]})" if address else source
    with quiet():
        content = record.content_stream().read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        return Rejected(source, f"{shown} is too large for one article: it has more than {LARGEST_BYTES >> 20} MB.")
    if getattr(record.raw_stream, "limit", 0) > 0 and not record.raw_stream.read(1):
        return Rejected(source, f"{shown} is not whole: the archive breaks off.")
    try:
        decoded = decode(content, shown, declared=charset or None, is_markup=True)
        draft = draft_of_page(source, decoded.text, options)
    except SourceUnreadable as error:
        return Rejected(source, str(error))
    when = record.rec_headers.get_header("WARC-Date")
    said = {**draft.said, **({"url": address} if address else {}), **({"retrieved": when} if when else {})}
    return replace(
        draft,
        reader=READER,
        said=said,
        encoding=decoded.encoding,
        encoding_from=decoded.encoding_from,
        hash=hash_of(content),
        notes=(*decoded.notes, *draft.notes),
    )


def _check_is_whole(record: Any, name: str, number: int) -> None:
    """See that a record that was not read is there to its end. Raises SourceUnreadable."""
    stream = record.raw_stream
    while getattr(stream, "limit", 0) > 0:
        if not stream.read(min(stream.limit, 1 << 20)):
            raise SourceUnreadable(f"{name} breaks off in record {number:,}: fetch it again.")


def _line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200].rstrip(".")
