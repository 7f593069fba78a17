"""Sources: what the user names -> files, members and streams (`find`) -> what each holds (`read`). One format a module.

A reader's module, and the library it needs, is imported when the first source of its kind is read.
"""

import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from nevtui.ingest.draft import Draft, Rejected, Source
from nevtui.ingest.options import Options
from nevtui.ingest.sources.find import find
from nevtui.ingest.sources.kinds import BY_SUFFIX, Kind, layers_of, sniffed_suffix, why_not
from nevtui.ingest.sources.opening import content, digest, opened, suffix_of
from nevtui.model.article import Article
from nevtui.model.errors import AskedWrongly, SourceUnreadable

Reader = Callable[..., Iterator[Draft | Rejected]]
READERS = BY_SUFFIX
"""The kind of source, and its reader, by suffix in lower case."""

__all__ = ["READERS", "content", "digest", "find", "read", "read_article", "streams"]


def read(source: Source, options: Options) -> Iterator[Draft | Rejected]:
    """Yield what `source` holds, in any process. Raises SourceUnreadable where it cannot be read, or not to its end."""
    try:
        kind = _kind_of(source)
        reader: Reader = getattr(import_module(kind.module), kind.function)
        if kind.streams:
            with opened(source) as file:
                yield from reader(source.name, file, options)
        else:
            yield from reader(source.name, _whole(source), options)
    except AskedWrongly:
        raise
    except MemoryError as error:
        raise SourceUnreadable(f"{source.name} takes more memory than there is.") from error
    except (
        Exception
    ) as error:  # the border to a dozen libraries: what they raise on damaged files is one file's trouble
        why = (str(error).strip().splitlines() or [""])[0][:200]
        raise SourceUnreadable(
            f"{source.name} cannot be read: {type(error).__name__} {why}".rstrip(" .") + "."
        ) from error


def streams(source: Source) -> bool:
    """Tell whether `source` may hold many articles and be of any size. Raises SourceUnreadable."""
    return _kind_of(source).streams


def read_article(path: Path) -> Article:
    """Read the first article in `path`. Raises SourceUnreadable in one sentence."""
    from nevtui.ingest.articles import article_of

    for found in _found_in(path):
        if isinstance(found, Rejected):
            raise SourceUnreadable(found.why)
        return article_of(found, Options()).article
    raise SourceUnreadable(f"{path} holds no article.")


def _found_in(path: Path) -> Iterator[Draft | Rejected]:
    suffix = layers_of(path.name)[1]
    if suffix not in BY_SUFFIX and ":" in (why := why_not(suffix)):
        raise SourceUnreadable(f"{path} {why}.")
    if path.is_dir() and suffix not in BY_SUFFIX:
        raise SourceUnreadable(f"{path} is a folder: name an article in it.")
    for source in find([path], Options()) if not path.is_dir() and path.exists() else [Source(str(path), suffix, path)]:
        if isinstance(source, Rejected):
            raise SourceUnreadable(source.why)
        yield from read(source, Options())


def _kind_of(source: Source) -> Kind:
    kind = BY_SUFFIX.get(suffix_of(source))
    if kind is None:
        why = why_not(source.suffix)
        raise SourceUnreadable(f"{source.name} {why}: it takes {', '.join(BY_SUFFIX)}.")
    return kind


def _whole(source: Source) -> bytes:
    """Give the bytes of one article; a page that was saved as the server packed it is unpacked."""
    whole = content(source)
    if whole.startswith(b"\x1f\x8b") and len(whole) < 1 << 25:
        packed = zlib.decompressobj(wbits=31)
        try:
            plain = packed.decompress(whole, 1 << 25)
        except zlib.error:
            return whole
        if packed.eof and sniffed_suffix(plain[:4096]) == ".html":
            return plain
    return whole
