"""Column names out of a Parquet file's footer, read with the standard library: the app opens a library without Polars.

Source: Apache Parquet format, FileMetaData in Thrift's compact protocol. Knows nothing of our tables.
"""

from collections.abc import Iterator
from pathlib import Path

MAGIC = b"PAR1"
_TAIL_BYTES = 8
"""Length of the footer (4 bytes, little-endian) and the magic, at the very end of the file."""

_SCHEMA_FIELD, _NAME_FIELD, _CHILDREN_FIELD = 2, 4, 5
"""Field numbers in FileMetaData and SchemaElement. Source: parquet.thrift."""


class NotParquet(ValueError):
    """Raised for a file that is cut short, empty or no Parquet at all; says which in a few words."""


def column_names(path: Path) -> tuple[str, ...]:
    """Give the names of the columns of the Parquet file `path`, in order. Raises NotParquet, OSError."""
    footer = _Compact(_footer(path))
    try:
        elements = next(value for field, value in footer.fields() if field == _SCHEMA_FIELD)
        return tuple(_top_level(elements))
    except (StopIteration, IndexError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise NotParquet("its footer cannot be read") from error


def _footer(path: Path) -> bytes:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size == 0:
            raise NotParquet("it is empty")
        file.seek(0)
        head = file.read(len(MAGIC))
        if head != MAGIC:
            raise NotParquet("it is no Parquet file")
        file.seek(max(size - _TAIL_BYTES, 0))
        tail = file.read(_TAIL_BYTES)
        length = int.from_bytes(tail[:4], "little")
        if tail[4:] != MAGIC or length + _TAIL_BYTES + len(MAGIC) > size:
            raise NotParquet("it is cut short")
        file.seek(size - _TAIL_BYTES - length)
        return file.read(length)


def _top_level(elements: object) -> Iterator[str]:
    """Walk the schema, a tree in depth-first order, and give the names of the root's children."""
    if not isinstance(elements, list):
        raise TypeError("the schema is no list")
    position = 1
    while position < len(elements):
        yield elements[position][_NAME_FIELD].decode()
        position = _after(elements, position)


def _after(elements: list[dict[int, object]], position: int) -> int:
    children = elements[position].get(_CHILDREN_FIELD, 0)
    position += 1
    for _ in range(children if isinstance(children, int) else 0):
        position = _after(elements, position)
    return position


class _Compact:
    """A reader of Thrift's compact protocol; structs become dicts by field number."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._position = 0

    def fields(self) -> Iterator[tuple[int, object]]:
        """Yield number and value of each field of the struct that begins here."""
        number = 0
        while (header := self._byte()) != 0:
            step, kind = header >> 4, header & 0x0F
            number = number + step if step else self._signed()
            yield number, self._value(kind)

    def _value(self, kind: int) -> object:
        if kind in (1, 2):
            return kind == 1
        if kind == 3:
            return self._byte()
        if kind in (4, 5, 6):
            return self._signed()
        if kind == 7:
            return self._bytes(8)
        if kind == 8:
            return self._bytes(self._unsigned())
        if kind in (9, 10):
            return self._list()
        if kind == 12:
            return dict(self.fields())
        raise ValueError(f"type {kind} is not known")

    def _list(self) -> list[object]:
        header = self._byte()
        count = header >> 4 if header >> 4 != 15 else self._unsigned()
        kind = header & 0x0F
        return [self._byte() == 1 if kind in (1, 2) else self._value(kind) for _ in range(count)]

    def _byte(self) -> int:
        self._position += 1
        return self._content[self._position - 1]

    def _bytes(self, count: int) -> bytes:
        self._position += count
        if self._position > len(self._content):
            raise IndexError(self._position)
        return self._content[self._position - count : self._position]

    def _unsigned(self) -> int:
        number = shift = 0
        while (byte := self._byte()) & 0x80:
            number |= (byte & 0x7F) << shift
            shift += 7
        return number | byte << shift

    def _signed(self) -> int:
        number = self._unsigned()
        return (number >> 1) ^ -(number & 1)
