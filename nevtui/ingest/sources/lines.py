"""A binary file of any size -> its lines as text, one at a time, in the encoding that its beginning is in."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from nevtui.ingest.sources.bytes import LARGEST_BYTES, Decoded, decode
from nevtui.ingest.sources.mend import decoded_in_spite
from nevtui.model.errors import SourceUnreadable

_HEAD_BYTES = 1 << 18


@dataclass(slots=True)
class Lines:
    """Text that is read by the line."""

    name: str
    head: Decoded
    """How the beginning reads: encoding, how it was found, what had to be mended."""
    file: io.TextIOWrapper
    number: int = 0
    """1-based, of the line that was given last; lines end with `\\n`, `\\r\\n` or `\\r`."""

    def __iter__(self) -> Iterator[str]:
        """Yield each line with its end. Raises SourceUnreadable for one longer than an article can be."""
        while line := self.file.readline(LARGEST_BYTES):
            self.number += 1
            if len(line) >= LARGEST_BYTES:
                place = f"{self.name}, line {self.number:,}"
                raise SourceUnreadable(f"{place}, is longer than {LARGEST_BYTES >> 20} MB: no article is that long.")
            yield line if line.isascii() or self._is_sound(line) else self._mended(line)

    def _is_sound(self, line: str) -> bool:
        try:
            line.encode("utf-8")
        except UnicodeEncodeError:
            return False
        return True

    def _mended(self, line: str) -> str:
        """Decode a line by itself that is not in the encoding of the beginning."""
        raw = line.encode(self.head.encoding, "surrogateescape")
        if (mended := decoded_in_spite(raw)) is not None:
            return mended[0]
        try:
            return decode(raw, self.name).text + ("\n" if line.endswith("\n") else "")
        except SourceUnreadable:
            return raw.decode(self.head.encoding, "replace")


def lines_of(file: BinaryIO, name: str) -> Lines:
    """Open the lines of `file`. Raises SourceUnreadable where it is empty or binary."""
    head, whole = with_head(file, _HEAD_BYTES)
    sample = head
    if len(head) == _HEAD_BYTES:  # it may end inside a character: leave off what follows the last line, or a few bytes
        cut = max(head.rfind(b"\n"), head.rfind(b"\r")) + 1
        sample = head[: cut // 4 * 4 if cut > 64 and head[:cut].count(0) else cut] if cut > 64 else head[:-4]
    if 0 < sample.count(0) <= len(sample) // 200:  # some records are damaged, not all of the file
        sample = sample.replace(b"\x00", b" ")
    decoded = decode(sample, name)
    encoding = decoded.encoding
    if decoded.encoding_from == "byte-order mark":
        encoding = {"utf-8": "utf-8-sig"}.get(encoding, encoding)
    errors = "replace" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
    text = io.TextIOWrapper(whole, encoding, errors=errors, newline="")
    if encoding[:6] in ("utf-16", "utf-32") and decoded.encoding_from == "byte-order mark":
        text.read(1)
    return Lines(name, decoded, text)


def with_head(file: BinaryIO, size: int) -> tuple[bytes, io.BufferedReader]:
    """Give the first `size` bytes of `file` and it from the beginning, whether it can be searched or not."""
    head = file.read(size)
    return head, io.BufferedReader(_Joined(head, file), 1 << 16)


class _Joined(io.RawIOBase):
    """What was read already and what comes after it, as one file."""

    def __init__(self, begun: bytes, rest: BinaryIO) -> None:
        self._begun, self._rest = io.BytesIO(begun), rest

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer` as far as there is something."""
        chunk = self._begun.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)
