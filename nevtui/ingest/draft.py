"""What passes between finding, reading and understanding a source: the place, what was read there, what was not.

Plain values that go to worker processes and back. Knows no format and no library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One file, archive member or stream that holds articles."""

    name: str
    """As shown and stored, unique in a run: the path as given, `dir/a.zip!inner/b.html` for a member, `-`."""
    suffix: str
    """In lower case, of the innermost name, without a compression's: `.html`, `.jsonl`; empty where there is none."""
    path: Path | None = None
    """The file that is opened; None for standard input."""
    members: tuple[str, ...] = ()
    """The way into nested archives, outermost first; empty for a plain file."""
    held: bytes | None = field(default=None, repr=False)
    """Its content, where finding it meant reading it: a member of an archive, standard input."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader took out of a source: text as it stood, and what the source itself says of it."""

    source: str
    """`Source.name`; for one record of many `a.jsonl#12`, the 1-based number of the line, row or item."""
    reader: str
    """`text`, `markdown`, `html`, `json lines`, `table`, `feed`, `mail`, `pdf` or `warc`."""
    blocks: tuple[str, ...]
    """Paragraphs as they stood, before any cleaning; the title may be among them."""
    raw: str
    """The decoded text as it stood; for a page its HTML."""
    encoding: str
    """`utf-8`, `gb18030` …"""
    encoding_from: str
    """`byte-order mark`, `declared`, `valid` or `guessed`."""
    title: str | None = None
    """Where the source gives one."""
    said: Mapping[str, str] = field(default_factory=dict)
    """What the source says: `id`, `publisher`, `author`, `url`, `language`, `published`, `updated`, `section`,
    `published_precision`; only those that are said."""
    is_clean: bool = False
    """True where boilerplate is gone already, as from the main text of a page."""
    html: str | None = None
    """The page, where there is one, for its metadata and date."""
    hash: str = ""
    """BLAKE2b-16 in hex of one record of many; empty where the draft is all of its source."""
    notes: tuple[str, ...] = ()
    """What the reader understood or mended, for the user: `title <- headline`, `summary only`."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """One record of a source that cannot be an article; the others go on."""

    source: str
    why: str
    """One sentence: what, which one, what to do."""
    is_passed_over: bool = False
    """True for what nobody named and no article was expected in: an image or a FIFO in a folder. No failure."""
