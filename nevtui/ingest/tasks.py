"""What passes between the run and those who work for it: plain values that can be pickled."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nevtui.extract.report import Trouble
from nevtui.ingest.draft import Rejected, Source
from nevtui.ingest.duplicates import Fingerprint
from nevtui.ingest.options import Options
from nevtui.model.article import Article


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker must know before its first task."""

    library: Path
    """Where the corrections lie."""
    options: Options
    known: bytes = b""
    """The first 8 bytes of the hash of everything that is stored, sorted: what it holds need not be read again."""
    seconds: float = 60.0
    """How long one article may take."""
    memory_bytes: int | None = None
    """How much a worker may hold; None where it is not to be watched."""


@dataclass(frozen=True, slots=True)
class Known:
    """A source or record whose content is stored already."""

    source: str
    """As the user gave it."""
    hash: str


@dataclass(frozen=True, slots=True)
class Found:
    """An article as it was read, before it is known which one it is."""

    source: str
    """Where it was read, as it is stored: with the whole path."""
    hash: str
    """BLAKE2b of the bytes of its source or of the record, 16 bytes as hex."""
    bytes: int
    article: Article
    """Under the id that its source gives it."""
    is_said: bool
    """True where the source says that id itself."""
    raw: str
    reader: str
    encoding: str
    encoding_from: str
    print: Fingerprint
    notes: tuple[str, ...] = ()
    shown: str = ""
    """The name of its source as the user gave it."""
    is_kept: bool = True
    """False for an article of a library that has no original."""


Entry = Found | Known | Rejected


@dataclass(frozen=True, slots=True)
class Read:
    """A task: read these, in this order, and give what is found, a handful at a time."""

    job: int
    items: tuple["Source | Known | Rejected | Placed", ...]
    """What is no source needs no reading and keeps its place among the others."""
    skip: int = 0
    """Entries of the first item that were given already, before a worker died."""
    is_forced: bool = False
    """True where also that is to be read whose content was known when the run began."""


@dataclass(frozen=True, slots=True)
class More:
    """A task: go on with what `Read` began."""

    job: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """What was read, with the number of its item in the task."""

    entries: tuple[tuple[int, "Entry | Placed"], ...]
    is_last: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """An article under its id in the library."""

    found: Found
    article: Article
    story: str | None
    """Id of the article that told its story first; None where it did itself."""
    kind: str
    """`stored` or `replaced`."""
    replaced: str | None
    """Id of the stored article whose place it takes."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A task: find what these articles say and make rows of it."""

    group: int
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What became of an `Extract`."""

    frames: dict[str, Any]
    """By part table, a polars.DataFrame of all articles of the task."""
    troubles: tuple[Trouble, ...]
