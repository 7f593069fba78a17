"""A source -> the articles in it, each with what tells it from others: its hash, its fingerprint, an id it says."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from nevtui.ingest.articles import article_of
from nevtui.ingest.catalogue import stored_source
from nevtui.ingest.draft import Draft, Rejected, Source
from nevtui.ingest.duplicates import fingerprint
from nevtui.ingest.options import Options
from nevtui.ingest.sources import content, digest, read, streams
from nevtui.ingest.sources.bytes import hash_of
from nevtui.ingest.tasks import Entry, Found, Known
from nevtui.model.errors import SourceUnreadable

IsKnown = Callable[[str], bool]


def entries_of(source: Source, options: Options, is_known: IsKnown) -> Iterator[Entry]:
    """Yield what is in `source`: articles, records whose content is stored already, what cannot be read and why.

    What a reader stumbles over ends the source, not the run.
    """
    try:
        yield from _entries(source, options, is_known)
    except SourceUnreadable as error:
        yield Rejected(source.name, str(error))
    except MemoryError:
        yield Rejected(source.name, f"{source.name} needs more memory than an article may: it was passed over.")
    except RecursionError:
        yield Rejected(source.name, f"{source.name} is nested too deep: it was passed over.")
    except Exception as error:  # the border: one source must not end the run, and the report tells
        yield Rejected(source.name, f"{source.name} cannot be read: {type(error).__name__}: {error}.")


def _entries(source: Source, options: Options, is_known: IsKnown) -> Iterator[Entry]:
    """Read `source`: one of one article from bytes that are read once, so that they are what is hashed."""
    before = _stamp(source)
    if source.held is None and streams(source):
        yield from _read(source, options, is_known, None)
    else:
        whole = content(source)
        hash = hash_of(whole)
        if is_known(hash):
            yield Known(source.name, hash)
            return
        yield from _read(replace(source, held=whole), options, is_known, hash)
    if _stamp(source) != before:
        raise SourceUnreadable(f"{source.name} changed while it was read: read it again when nobody writes to it.")


def _read(source: Source, options: Options, is_known: IsKnown, hash: str | None) -> Iterator[Entry]:
    for draft in read(source, options):
        if isinstance(draft, Rejected):
            yield draft
        elif is_known(draft.hash or hash or ""):
            yield Known(draft.source, draft.hash or hash or "")
        else:
            try:
                yield _found(draft, options, draft.hash or hash or digest(source), source)
            except SourceUnreadable as error:
                yield Rejected(draft.source, str(error))


def _found(draft: Draft, options: Options, hash: str, source: Source) -> Found:
    taken = article_of(draft, options)
    return Found(
        source=stored_source(draft.source),
        hash=hash,
        bytes=len(source.held)
        if source.held is not None and not draft.hash
        else len(draft.raw.encode("utf-8", "surrogatepass")),
        article=taken.article,
        is_said="id" in draft.said,
        raw=taken.originals,
        reader=draft.reader,
        encoding=draft.encoding,
        encoding_from=draft.encoding_from,
        print=fingerprint(taken.article),
        notes=taken.notes,
        shown=draft.source,
    )


def _stamp(source: Source) -> tuple[int, int] | None:
    """Give what tells that a file was written to; None where there is no file."""
    if source.path is None or source.held is not None:
        return None
    try:
        status = source.path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
