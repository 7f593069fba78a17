"""The shelf of examples: good queries on this data, one a `.sql` file: `-- title`, then what it shows, then the SQL."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Example:
    """A query with its title and what it shows."""

    name: str
    """Its file's."""
    title: str
    shows: str
    text: str


@cache
def examples() -> tuple[Example, ...]:
    """Give all examples, in the order of their files."""
    return tuple(_example(file) for file in sorted(Path(__file__).parent.glob("*.sql")))


def _example(file: Path) -> Example:
    text = file.read_text("utf-8")
    lines = text.splitlines()
    title = lines[0].removeprefix("--").strip()
    shows = [line.removeprefix("--").strip() for line in lines[1:4] if line.startswith("--")]
    return Example(file.stem, title, " ".join(shows), text)
