"""Reprints: which articles tell one story, and which of a reprint's statements only say again what the story said.

`fingerprint` runs in the workers, `Stories` in the main process; a library keeps the packed fingerprints.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nevtui.ingest.alike import Overlap as Overlap
from nevtui.ingest.alike import overlap as overlap
from nevtui.ingest.fingerprint import Fingerprint as Fingerprint
from nevtui.ingest.fingerprint import fingerprint as fingerprint
from nevtui.ingest.records import Record
from nevtui.ingest.stories import Stories as Stories


@dataclass(frozen=True, slots=True)
class Repeat:
    """A place where a reprint says again what a statement of its story says."""

    statement: str
    """Id of the statement of the story's first article."""
    article: str
    """The reprint."""
    para: int
    start: int
    end: int
    """Offset after the last character of the words that say it."""


def claims_of(records: Iterable[Record]) -> dict[str, str]:
    """Give the claims of a story's first article, each with the id of the statement that makes it first."""
    claims: dict[str, str] = {}
    for record in records:
        claims.setdefault(record.claim, record.id)
    return claims


def without_repeats(reprint: Sequence[Record], claims: Mapping[str, str]) -> tuple[list[Record], list[Repeat]]:
    """Part a reprint's records into those that say something of their own and those that repeat one of `claims`."""
    return [record for record in reprint if record.claim not in claims], list(_repeats(reprint, claims))


def _repeats(reprint: Sequence[Record], claims: Mapping[str, str]) -> Iterator[Repeat]:
    for record in reprint:
        if record.claim in claims:
            statement = record.statement
            end = record.start + len(statement.evidence)
            yield Repeat(claims[record.claim], statement.article, statement.para, record.start, end)
