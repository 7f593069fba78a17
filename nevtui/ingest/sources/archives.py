"""Archives -> their members, read once in order and never written to disk under their names, which are only names."""

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import BinaryIO, cast

from nevtui.ingest.sources.unpacking import LARGEST_RATIO, LEAST_SUSPICIOUS_BYTES, Guarded, bomb
from nevtui.model.errors import SourceUnreadable

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
)
_UNABLE = (NotImplementedError, RuntimeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive, to be read before the next one is asked for."""

    name: str
    """As the archive gives it; unique in the archive: a second file of the same name is `name (2)`."""
    place: str
    """As the archive gives it."""
    bytes: int
    """As the archive says: it may lie."""
    file: BinaryIO
    """Reading it raises SourceUnreadable where it is damaged, encrypted or a bomb."""


def members_of(archive: BinaryIO, kind: str, name: str) -> Iterator[Member]:
    """Yield the files of `archive`, a `zip` (which must be seekable) or `tar`; links, devices and folders are none.

    Raises SourceUnreadable where it is no archive or breaks off; members before that are whole.
    """
    taken: dict[str, int] = {}
    try:
        for member in _zipped(archive, name) if kind == "zip" else _tarred(archive, name):
            taken[member.name] = number = taken.get(member.name, 0) + 1
            yield replace(member, name=f"{member.name} ({number})") if number > 1 else member
    except _BROKEN as error:
        raise SourceUnreadable(_why(error, name, kind, has_members=bool(taken))) from error


def _why(error: Exception, name: str, kind: str, *, has_members: bool) -> str:
    if has_members or isinstance(error, EOFError):
        return f"{name} breaks off or is damaged: what comes after the members that were read is lost. Fetch it again."
    return f"{name} is no {kind} archive, or a damaged one: {error}."


def _zipped(archive: BinaryIO, name: str) -> Iterator[Member]:
    with zipfile.ZipFile(archive) as opened:
        packed_bytes = max(archive.seek(0, io.SEEK_END), 1)
        total = 0
        entries = [entry for entry in opened.infolist() if not entry.is_dir()]
        if _overlap(entries):
            raise SourceUnreadable(f"{name} has members that lie over one another: it looks like a bomb.")
        for entry in entries:
            shown = _zip_name(entry)
            file = Lazy(opened, entry, f"{name}!{shown}")
            yield Member(shown, shown, entry.file_size, cast(BinaryIO, io.BufferedReader(file, 1 << 16)))
            total += file.bytes
            if total > LEAST_SUSPICIOUS_BYTES * 4 and total > LARGEST_RATIO * packed_bytes:
                raise SourceUnreadable(
                    f"{name} unpacks to more than {LARGEST_RATIO} times its size: it looks like a bomb; "
                    "its other members are not read."
                )


def _overlap(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Tell whether the same bytes are members more than once, as in zip bombs of the better kind."""
    places = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    return any(start + size > following for (start, size), (following, _) in pairwise(places))


def _tarred(archive: BinaryIO, name: str) -> Iterator[Member]:
    with tarfile.open(fileobj=archive, mode="r|", errors="surrogateescape") as opened:
        while (entry := opened.next()) is not None:
            opened.members.clear()  # type: ignore[attr-defined]  # it keeps 100,000 of them in 100 MB
            if not entry.isreg():
                continue
            file = opened.extractfile(entry)
            if file is not None:
                shown = shown_name(entry.name)
                whole = _Whole(cast(BinaryIO, file), entry.size, f"{name}!{shown}")
                yield Member(shown, shown, entry.size, cast(BinaryIO, io.BufferedReader(whole, 1 << 16)))
        # tarfile takes a damaged header for the end; behind a real one there are only zeros
        while opened.fileobj is not None and (rest := opened.fileobj.read(1 << 16)):
            if rest.strip(b"\x00"):
                raise tarfile.ReadError("damaged header")


def shown_name(name: str) -> str:
    """Give a name from disk or an archive as text that can be stored: bytes that are no UTF-8 become `\\xff`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _zip_name(entry: zipfile.ZipInfo) -> str:
    """Give the name of a member; without zip's sign for UTF-8, Windows in China writes it in GB 18030."""
    if entry.flag_bits & _UTF8_NAME or entry.filename.isascii():
        return shown_name(entry.filename)
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return shown_name(entry.filename)
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


class Lazy(io.RawIOBase):
    """A member of a zip that is opened when it is read, so that naming 100,000 of them costs nothing."""

    def __init__(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
        self._archive, self._entry, self._name = archive, entry, name
        self._file: Guarded | None = None
        self.bytes = 0

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer` as far as there is something. Raises SourceUnreadable."""
        if self._file is None:
            self._file = self._open()
        count = self._file.readinto(buffer)
        self.bytes += count
        return count

    def _open(self) -> Guarded:
        if self._entry.flag_bits & _ENCRYPTED:
            raise SourceUnreadable(f"{self._name} is encrypted: unpack it with its password first.")
        try:
            file = self._archive.open(self._entry)
        except (*_BROKEN, *_UNABLE) as error:
            raise SourceUnreadable(f"{self._name} cannot be unpacked: {error}.") from error
        size = self._entry.compress_size
        if self._entry.file_size > max(LEAST_SUSPICIOUS_BYTES, LARGEST_RATIO * size):
            raise SourceUnreadable(bomb(self._name))
        return Guarded(cast(BinaryIO, file), self._name, packed_bytes=lambda: size, kind="zip")


class _Whole(io.RawIOBase):
    """A member of a tar; where the archive breaks off inside it, reading says so and does not give half of it."""

    def __init__(self, file: BinaryIO, size: int, name: str) -> None:
        self._file, self._left, self._name = file, size, name

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer` as far as there is something. Raises SourceUnreadable."""
        try:
            chunk = self._file.read(min(len(buffer), self._left)) if self._left else b""
        except (tarfile.TarError, EOFError) as error:
            raise SourceUnreadable(f"{self._name} is not whole: its archive breaks off.") from error
        if self._left and not chunk:
            raise SourceUnreadable(f"{self._name} is not whole: its archive breaks off.")
        self._left -= len(chunk)
        buffer[: len(chunk)] = chunk
        return len(chunk)
