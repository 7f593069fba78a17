"""The sources inside an archive, archives in it included: small ones come with their content, so that it is read once.

A tar can only be read from its beginning; to open it anew for each of 100,000 members would be quadratic. Only members
above 32 MB, files of many articles, are found again in the process that reads them.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from nevtui.ingest.draft import Rejected, Source
from nevtui.ingest.options import Options
from nevtui.ingest.sources.archives import Member, members_of
from nevtui.ingest.sources.bytes import LARGEST_BYTES
from nevtui.ingest.sources.globs import is_shut_out, is_wanted
from nevtui.ingest.sources.kinds import ARCHIVES, BY_SUFFIX, layers_of, looks_like_page, sniffed_suffix, why_not
from nevtui.ingest.sources.opening import open_regular, read_whole, without_compressions
from nevtui.model.errors import SourceUnreadable

MOST_ARCHIVES = 3
"""Archives one in another that are opened."""
_LARGEST_INNER_BYTES = 4 << 30
"""Of a zip or a file of many articles inside another archive, which is laid aside on disk to be read."""


def sources_in(
    archive: BinaryIO, source: Source, compressions: tuple[str, ...], options: Options
) -> Iterator[Source | Rejected]:
    """Yield the sources in `archive`, which is open and stands at `source`; what is wrong is told, not raised."""
    if len(source.members) >= MOST_ARCHIVES:
        yield Rejected(source.name, f"{source.name} is more than {MOST_ARCHIVES} archives deep: unpack it first.")
        return
    try:
        with _seekable(without_compressions(archive, compressions, source.name), source, compressions) as file:
            for member in members_of(file, ARCHIVES[source.suffix], source.name):
                yield from _in_member(member, source, options)
    except SourceUnreadable as error:
        yield Rejected(source.name, str(error))


def _in_member(member: Member, archive: Source, options: Options) -> Iterator[Source | Rejected]:
    place = PurePosixPath(member.place.replace("\\", "/"))
    if any(part.startswith(".") and part not in (".", "..") for part in place.parts) or "__MACOSX" in place.parts:
        return
    path = str(place)
    if is_shut_out(path, options):
        return
    _, suffix, compressions = layers_of(place.name)
    inner = Source(f"{archive.name}!{member.name}", suffix, archive.path, (*archive.members, member.name))
    if suffix in ARCHIVES:
        yield from sources_in(member.file, inner, compressions, options)
    elif is_wanted(path, options):
        try:
            yield _taken(member, inner, compressions)
        except SourceUnreadable as error:
            yield Rejected(inner.name, str(error))


def _taken(member: Member, source: Source, compressions: tuple[str, ...]) -> Source | Rejected:
    kind = BY_SUFFIX.get(source.suffix)
    why = why_not(source.suffix)
    if kind is None and ":" in why:
        return Rejected(source.name, f"{source.name} {why}.")
    file = without_compressions(member.file, compressions, source.name)
    if kind is not None and kind.streams:
        held = file.read(LARGEST_BYTES + 1)
        return source if len(held) > LARGEST_BYTES else replace(source, held=held)
    if kind is None:
        head = file.peek(4096) if hasattr(file, "peek") else b""
        suffix = ".html" if looks_like_page(head) else sniffed_suffix(head) if compressions and head else ""
        if suffix not in BY_SUFFIX:
            return Rejected(source.name, f"{source.name} {why}: it was passed over.", is_passed_over=True)
        source = replace(source, suffix=suffix)
    return replace(source, held=read_whole(file, source.name))


@contextmanager
def opened_member(source: Source, path: Path) -> Iterator[BinaryIO]:
    """Open a member anew by its way through the archives, unpacked. Raises SourceUnreadable where it is not there."""
    with open_regular(path, source.name) as file, _opened_in(file, path.name, source.members, source) as member:
        yield member


@contextmanager
def _opened_in(file: BinaryIO, name: str, members: tuple[str, ...], source: Source) -> Iterator[BinaryIO]:
    _, suffix, compressions = layers_of(name)
    plain = without_compressions(file, compressions, source.name)
    if not members:
        yield plain
        return
    place = replace(source, suffix=suffix)
    if suffix not in ARCHIVES:
        raise SourceUnreadable(f"{source.name} is gone: what held it is no archive any more.")
    with _seekable(plain, place, compressions) as archive:
        for member in members_of(archive, ARCHIVES[suffix], source.name):
            if member.name == members[0]:
                with _opened_in(member.file, PurePosixPath(member.place).name, members[1:], source) as inner:
                    yield inner
                return
    raise SourceUnreadable(f"{source.name} is gone: its archive has changed.")


@contextmanager
def _seekable(file: BinaryIO, source: Source, compressions: tuple[str, ...]) -> Iterator[BinaryIO]:
    """Give a zip as a file that can be searched: as it is on disk, or laid aside."""
    if source.suffix != ".zip" or (not source.members and not compressions):
        yield file
        return
    with laid_aside(file, source.name) as copy:
        yield copy


@contextmanager
def laid_aside(file: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """Give what `file` holds as a file that can be searched, in memory or a nameless one on disk."""
    with tempfile.SpooledTemporaryFile(max_size=LARGEST_BYTES) as copy:
        taken = 0
        while chunk := file.read(1 << 20):
            taken += len(chunk)
            if taken > _LARGEST_INNER_BYTES:
                raise SourceUnreadable(f"{name} is larger than {_LARGEST_INNER_BYTES >> 30} GB inside another file.")
            copy.write(chunk)
        copy.seek(0)
        yield cast(BinaryIO, copy)
