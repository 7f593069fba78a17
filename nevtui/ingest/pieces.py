"""One article with all that was read out of it, as it comes from a worker: what the rows of a part are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from nevtui.extract.spans import Figure, Mention
from nevtui.ingest.records import Reading
from nevtui.model.article import Article


class Seen(Protocol):
    """A name that no entity has, where it stands: `nevtui.extract.candidates.Sighting`."""

    @property
    def para(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def cue(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Original:
    """What an article was read from."""

    source: str
    """As shown: a file, `archive!member`, `file#record`."""
    reader: str
    size: int
    """Bytes of the source or of the record."""
    hash: str
    """BLAKE2b of them, 16 bytes as hex."""
    encoding: str
    encoding_from: str
    text: str
    """As it stood, before any cleaning."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One article and everything that was found in it."""

    article: Article
    readings: Sequence[Reading] = ()
    mentions: Sequence[Mention] = ()
    figures: Sequence[Figure] = ()
    sightings: Sequence[Seen] = ()
    original: Original | None = None
    """None where the source is not kept."""
    print: bytes | None = None
    """Fingerprint, as the finder of near copies writes it."""
    story: str | None = None
    """Id of the article whose story it tells; None for its own."""
