"""data/briefs + data/reviewed + data/reference -> data/library, the library that ships.

Run it as `python -m nevtui.ingest.bundled`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from nevtui.extract.pipeline import EXTRACTOR_VERSION
from nevtui.ingest.build import build_library
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import read_entities, read_rates
from nevtui.ingest.sources import read_article
from nevtui.library.dataset import BUNDLED_NAME, Library
from nevtui.library.writer import open_for_writing
from nevtui.model.errors import NevtuiError, SourceUnreadable
from nevtui.model.statement import Statement


def build_bundled(sources: Path, library: Path) -> Library:
    """Build the library of `sources` (briefs, reviewed, reference) in the folder `library`: the same bytes each time.

    Raises SourceUnreadable for a brief or a statement that is broken.
    """
    articles = [read_article(path) for path in sorted((sources / "briefs").glob("*.md"))]
    readings = [Reading(statement, "reviewed") for statement in _reviewed(sources / "reviewed")]
    reference = sources / "reference"
    frames = build_library(articles, readings, read_entities(reference), read_rates(reference))
    with open_for_writing(library, starts_anew=True) as writer:
        writer.put(frames)
        return writer.commit(frames, extractor=EXTRACTOR_VERSION, name=BUNDLED_NAME, keeps_history=False)


def _reviewed(folder: Path) -> Iterator[Statement]:
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            try:
                yield Statement.from_row(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise SourceUnreadable(f"{path}, line {number}, is no statement: {error}.") from error


def main() -> int:
    """Build data/library of this repository; say nothing but what goes wrong."""
    folder = Path(__file__).resolve().parents[2] / "data"
    try:
        build_bundled(folder, folder / "library")
    except NevtuiError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
