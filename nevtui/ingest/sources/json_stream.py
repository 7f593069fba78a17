"""JSON text of any size -> its values one after another, holding one of them at a time."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from nevtui.ingest.sources.bytes import LARGEST_BYTES

_STEP = 1 << 18
_BLANKS = re.compile(r"[ \t\n\r]*")


class TooLong(ValueError):
    """Raised for one value that is longer than an article can be."""


class JsonStream:
    """A place in JSON text that moves on by the value. Raises ValueError (RecursionError) for what is no JSON."""

    def __init__(self, file: io.TextIOBase) -> None:
        self._file, self._text, self._place, self._is_over = file, "", 0, False
        self._decoder = decoder()

    def peek(self) -> str:
        """Give the next character that is no blank; empty at the end."""
        while True:
            if match := _BLANKS.match(self._text, self._place):
                self._place = match.end()
            if self._place < len(self._text):
                return self._text[self._place]
            if not self._fill(_STEP):
                return ""

    def take(self, sign: str) -> bool:
        """Pass over `sign` if it is next, and tell."""
        if self.peek() != sign:
            return False
        self._place += 1
        return True

    def value(self) -> Any:
        """Read the next value. Raises TooLong, without moving on, for one above 32 MB."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._place)
            except json.JSONDecodeError:
                if not self._more():
                    raise
                continue
            if end == len(self._text) and not isinstance(value, (dict, list, str)) and self._more():
                continue  # a number or word may go on
            self._place = end
            return value

    def items(self) -> Iterator[Any]:
        """Yield the items of the array that is next. Raises ValueError where it is broken."""
        self.take("[")
        if self.take("]"):
            return
        while True:
            yield self.value()
            if self.take("]"):
                return
            if not self.take(","):
                raise ValueError("a comma or bracket is missing" if self.peek() else "it breaks off")
            if self.take("]"):
                return

    def _more(self) -> bool:
        """Read as much again as one value has so far, so that a long one is not tried too often."""
        held = len(self._text) - self._place
        if held > LARGEST_BYTES and not self._is_over:
            raise TooLong
        return self._fill(max(_STEP, held))

    def _fill(self, count: int) -> bool:
        more = "" if self._is_over else self._file.read(count)
        self._is_over = self._is_over or not more
        self._text, self._place = self._text[self._place :] + more, 0
        return bool(more)


def decoder() -> json.JSONDecoder:
    """Give a decoder that refuses two values for one key, takes NaN for nothing and line breaks in strings."""
    return json.JSONDecoder(object_pairs_hook=_object, parse_constant=_nothing, strict=False)


def _nothing(_: str) -> None:
    return None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        seen: dict[str, Any] = {}
        for key, value in pairs:
            if key in seen and seen[key] != value:
                raise ValueError(f'it gives the key "{key[:60]}" twice, with different values')
            seen[key] = value
    return record
