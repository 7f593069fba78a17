"""What the user says of a run's sources: which files, which columns, what holds for all. Picklable."""

from collections.abc import Iterable
from dataclasses import dataclass

from nevtui.model.errors import AskedWrongly, unknown

FIELDS = ("title", "text", "published", "publisher", "url", "author", "language", "id", "summary")
"""What a column can hold of an article."""


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for all sources of a run."""

    include: tuple[str, ...] = ()
    """Globs on the path below the folder, or in the archive; empty takes everything that can be read."""
    exclude: tuple[str, ...] = ()
    """Globs of what is left out, folders too."""
    columns: tuple[tuple[str, str], ...] = ()
    """Pairs of a field of `FIELDS` and the name of the column or key that holds it."""
    publisher: str | None = None
    """Of all articles, whatever they say."""
    published: str | None = None
    """Of all articles, whatever they say: `2025-03-04`, `2025-03`, `2025`."""
    language: str | None = None
    """Of all articles, whatever they say: ISO 639-1."""


def parse_columns(pairs: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Read `--map` pairs such as `title=headline`. Raises AskedWrongly for one that is none, NoSuchName for a field."""
    columns: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not (field and equals and column):
            raise AskedWrongly(f'--map "{pair}" is no pair: write FIELD=COLUMN, as in --map title=headline.')
        if field == "date":
            field = "published"
        if field not in FIELDS:
            raise unknown("field", field, FIELDS)
        if field in columns:
            raise AskedWrongly(f"--map gives {field} twice: {columns[field]} and {column}.")
        columns[field] = column
    return tuple(columns.items())
