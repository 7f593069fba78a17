"""data/briefs + data/reviewed + data/reference -> data/library, the library that ships.

Run it as `python -m nevtui.ingest.bundled`.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import EXTRACTOR_VERSION, read
from nevtui.ingest.build import library_of
from nevtui.ingest.duplicates import fingerprint
from nevtui.ingest.pieces import Original, Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import read_entities, read_rates
from nevtui.ingest.sources import read_article
from nevtui.library.dataset import BUNDLED_NAME, Library
from nevtui.library.writer import open_for_writing
from nevtui.model.errors import NevtuiError, SourceUnreadable
from nevtui.model.statement import Statement


def build_bundled(sources: Path, library: Path) -> Library:
    """Build the library of `sources` (briefs, reviewed, reference) in the folder `library`: the same bytes each time.

    Statements are those that were reviewed; mentions, figures and unknown names are found by the extractor. Raises
    SourceUnreadable for a brief or a statement that is broken.
    """
    readings: dict[str, list[Reading]] = defaultdict(list)
    for statement in _reviewed(sources / "reviewed"):
        readings[statement.article].append(Reading(statement, "reviewed"))
    entities = read_entities(sources / "reference")
    gazetteer = Gazetteer.build(entities)
    paths = sorted((sources / "briefs").glob("*.md"))
    frames = library_of(
        [_piece(path, sources, readings, gazetteer) for path in paths], entities, read_rates(sources / "reference")
    )
    with open_for_writing(library, starts_anew=True) as writer:
        writer.put(frames)
        return writer.commit(frames, extractor=EXTRACTOR_VERSION, name=BUNDLED_NAME, keeps_history=False)


def _piece(path: Path, sources: Path, readings: Mapping[str, Sequence[Reading]], gazetteer: Gazetteer) -> Piece:
    content, article = path.read_bytes(), read_article(path)
    found = read(article, gazetteer)
    original = Original(
        source=path.relative_to(sources).as_posix(),
        reader="markdown",
        size=len(content),
        hash=blake2b(content, digest_size=16).hexdigest(),
        encoding="utf-8",
        encoding_from="valid",
        text=content.decode("utf-8"),
    )
    return Piece(
        article,
        readings.get(article.id, ()),
        found.mentions,
        found.figures,
        found.sightings,
        original,
        fingerprint(article).packed(),
    )


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
