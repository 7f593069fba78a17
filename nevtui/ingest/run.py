"""The run: files and folders -> articles -> statements -> a new version of a library, and a report of each file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import EXTRACTOR_VERSION, extract
from nevtui.extract.report import Trouble
from nevtui.ingest.build import build_library
from nevtui.ingest.identity import Shelf
from nevtui.ingest.records import Reading, check
from nevtui.ingest.reference import read_entities, read_rates
from nevtui.ingest.sources import READERS, read_article
from nevtui.ingest.articles import stem_of
from nevtui.ingest.stored import Stored, read_stored
from nevtui.library.dataset import bundled_library, open_library, reference_folder
from nevtui.library.leftovers import is_free
from nevtui.library.manifest import MANIFEST
from nevtui.library.writer import Writer, open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.errors import AskedWrongly, SourceUnreadable
from nevtui.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path
    kind: str
    """`stored`, `replaced`, `unchanged` or `rejected`."""
    article: str | None = None
    """Its id; None where it was rejected."""
    statements: int = 0
    why: str | None = None
    """Why it was rejected, in one sentence."""
    number: int = 0
    """1-based, among `total` files of the run."""
    total: int = 0


@dataclass(slots=True)
class Report:
    """What a run did."""

    outcomes: list[Outcome] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    """Rules that broke on a sentence; the article was stored without what they would have said."""
    interrupted: bool = False
    """True where Ctrl-C ended the run early: what was done by then is in the library."""

    def of(self, kind: str) -> list[Outcome]:
        """Give the outcomes of one kind."""
        return [outcome for outcome in self.outcomes if outcome.kind == kind]


def ingest(sources: Sequence[Path], library: Path, *, report: Callable[[Outcome], None] | None = None) -> Report:
    """Read all articles of `sources`, files or folders, into the library in `library`; `report` hears of each file.

    What is stored stays: an article of the same id and content is left alone, one of changed content is replaced with
    its statements. A file that cannot be read is reported and passed over. Ctrl-C commits what is done.
    Raises AskedWrongly where there is nothing to read or the library cannot be written, LibraryUnreadable where it is
    broken.
    """
    try:
        paths = list(source_files(sources))
        _check_target(library)
    except OSError as error:
        raise AskedWrongly(f"{error.filename} cannot be read: {error.strerror}.") from error
    with open_for_writing(library) as writer:
        run = _Run(writer, len(paths), report or (lambda outcome: None))
        run.read(paths)
        run.commit()
    return run.report


def source_files(sources: Sequence[Path]) -> Iterator[Path]:
    """Yield the files of `sources`, folders searched through in order of names, each file once.

    A file that is named is taken whatever its suffix, and if it is not there, so that reading it tells. Raises
    AskedWrongly where none of the paths is there and where there is no file to read at all.
    """
    seen: set[Path] = set()
    missing = [source for source in sources if not source.exists()]
    if missing and len(missing) == len(sources):
        raise AskedWrongly(f"There is no {missing[0]}.")
    for source in sources:
        for path in _files_in(source) if source.is_dir() else (source,):
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield path
    if not seen:
        places = ", ".join(map(str, sources))
        raise AskedWrongly(f"There is nothing to read in {places}: articles are {', '.join(READERS)} files.")


def _files_in(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in READERS and path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _check_target(library: Path) -> None:
    if library.resolve() == bundled_library().resolve():
        raise AskedWrongly("The bundled library is not written to: name a folder of your own with --library.")
    if library.is_dir() and not is_free(library) and not (library / MANIFEST).exists():
        raise AskedWrongly(f"The folder {library} holds other things and no library: name a new folder.")


class _Run:
    """One run under way: what the library holds by now, and what became of the files so far."""

    def __init__(self, writer: Writer, total: int, tell: Callable[[Outcome], None]) -> None:
        self.report = Report()
        self._writer, self._total, self._tell = writer, total, tell
        has_library = (writer.folder / MANIFEST).exists()
        stored = read_stored(open_library(writer.folder)) if has_library else Stored()
        self._rates = read_rates(reference_folder())
        self._entities = _known(read_entities(reference_folder()), stored.entities)
        self._gazetteer = Gazetteer.build(self._entities)
        self._shelf = Shelf(stored.articles)
        self._readings: dict[str, list[Reading]] = {}
        for reading in stored.readings:
            self._readings.setdefault(reading.statement.article, []).append(reading)

    def read(self, paths: Sequence[Path]) -> None:
        """Take in each of `paths`; stop early where the user interrupts."""
        try:
            for path in paths:
                self._note(self._take(path))
        except KeyboardInterrupt:
            self.report.interrupted = True

    def commit(self) -> None:
        """Write the new version where anything changed. Raises AskedWrongly where no file at all could be read."""
        rejected = self.report.of("rejected")
        if len(rejected) == self._total:
            raise AskedWrongly(
                rejected[0].why or "" if self._total == 1 else f"None of {self._total:,} files was read."
            )
        if not (self.report.of("stored") or self.report.of("replaced")):
            return
        readings = (reading for of_article in self._readings.values() for reading in of_article)
        frames = build_library(self._shelf.articles, readings, self._entities, self._rates)
        self._writer.drop(list(self._writer.articles))
        self._writer.put(frames)
        self._writer.commit(frames, extractor=EXTRACTOR_VERSION)

    def _note(self, outcome: Outcome) -> None:
        """Keep and tell `outcome`; that the only file was rejected is told by what `commit` raises."""
        self.report.outcomes.append(outcome)
        if self._total > 1 or outcome.kind != "rejected":
            self._tell(outcome)

    def _take(self, path: Path) -> Outcome:
        number = len(self.report.outcomes) + 1
        try:
            article, kind = self._place(read_article(path), path)
        except SourceUnreadable as error:
            return Outcome(path, "rejected", why=str(error), number=number, total=self._total)
        if kind != "unchanged":
            readings = [Reading(statement, "extracted") for statement in self._statements(article)]
            self._shelf.put(article)
            self._readings[article.id] = readings
        count = len(self._readings.get(article.id, ()))
        return Outcome(path, kind, article.id, count, number=number, total=self._total)

    def _place(self, article: Article, path: Path) -> tuple[Article, str]:
        """Find the place of `article`; an id that it says itself, not just its file's name, is its own for certain."""
        return self._shelf.place(article, is_said=article.id != stem_of(path))

    def _statements(self, article: Article) -> Iterator[Statement]:
        """Yield what the extractor reads out of `article`; where it breaks, what it had by then."""
        try:
            for statement in extract(article, self._gazetteer, troubles=self.report.troubles):
                if self._holds(article, statement):
                    yield statement
        except Exception as error:  # the border: one article must not end the run, and the report tells
            self.report.troubles.append(Trouble(article.id, 0, "extract", f"{type(error).__name__}: {error}"))

    def _holds(self, article: Article, statement: Statement) -> bool:
        """Tell whether `statement` can be stored; a line of the report where not."""
        try:
            check(article, statement)
        except SourceUnreadable as error:
            self.report.troubles.append(Trouble(article.id, statement.para, statement.property, str(error)))
            return False
        return True


def _known(reference: Sequence[Entity], stored: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give the entities of the reference and those that only the library has."""
    ids = {entity.id for entity in reference}
    return (*reference, *(entity for entity in stored if entity.id not in ids))
