"""Articles -> rows: what the extractor finds, corrections laid over it, frames for the tables of a part."""

from nevtui.extract.pipeline import read
from nevtui.extract.report import Trouble
from nevtui.ingest.build import Frames, part_frames
from nevtui.ingest.knowledge import Knowledge
from nevtui.ingest.naming import Names
from nevtui.ingest.pieces import Original, Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.review import Unfound, corrected_readings, refused_names
from nevtui.ingest.tasks import Found, Placed


class Rows:
    """The rows of some articles."""

    def __init__(self, knowledge: Knowledge, names: Names | None = None) -> None:
        """Take the names of `knowledge` where they are made already: that takes as long as reading an article."""
        self._knowledge = knowledge
        self._names = names or Names(knowledge.entities)
        self._refused = refused_names(knowledge.corrections)
        self._pieces: list[Piece] = []
        self.troubles: list[Trouble] = []
        """What broke on an article; it is kept without that."""

    def add(self, placed: Placed) -> None:
        """Read out one article."""
        try:
            self._pieces.append(self._piece(placed))
        except Exception as error:  # the border: one article must not end the run, and the report tells
            self.troubles.append(Trouble(placed.article.id, 0, "extract", f"{type(error).__name__}: {error}"))
            self._pieces.append(_bare(placed))

    def frames(self) -> Frames:
        """Make the rows of all; of an article whose rows cannot be made, those of its text."""
        try:
            return self._frames(self._pieces, self.troubles)
        except Exception:  # the border: the one article that it is about is found below, and told
            return self._frames([self._checked(piece) for piece in self._pieces], self.troubles)

    def _frames(self, pieces: list[Piece], troubles: list[Trouble]) -> Frames:
        return part_frames(pieces, names=self._names, rates=self._knowledge.rates, troubles=troubles)

    def _checked(self, piece: Piece) -> Piece:
        try:
            self._frames([piece], [])
        except Exception as error:  # the border: one article must not end the run, and the report tells
            self.troubles.append(Trouble(piece.article.id, 0, "rows", f"{type(error).__name__}: {error}"))
            return Piece(piece.article, original=piece.original, print=piece.print, story=piece.story)
        return piece

    def _piece(self, placed: Placed) -> Piece:
        article = placed.article
        extraction = read(article, self._knowledge.gazetteer, refused=self._refused)
        self.troubles.extend(extraction.troubles)
        readings = [Reading(statement, "extracted") for statement in extraction.statements]
        unfound: list[Unfound] = []
        corrected = corrected_readings(
            article, readings, self._knowledge.corrections, story=placed.story, unfound=unfound
        )
        self.troubles.extend(_lost(one) for one in unfound)
        return Piece(
            article,
            corrected,
            extraction.mentions,
            extraction.figures,
            extraction.sightings,
            _original(placed.found),
            placed.found.print.packed(),
            placed.story,
        )


def _lost(unfound: Unfound) -> Trouble:
    """Tell of a correction that finds nothing any more."""
    correction = unfound.correction
    para = correction.was.get("para") or correction.set.get("para") or 0
    return Trouble(correction.article or "", para, f"correction {correction.id}", unfound.why)


def _bare(placed: Placed) -> Piece:
    """Give an article with nothing read out of it."""
    found = placed.found
    return Piece(placed.article, original=_original(found), print=found.print.packed(), story=placed.story)


def _original(found: Found) -> Original | None:
    if not found.is_kept:
        return None
    return Original(found.source, found.reader, found.bytes, found.hash, found.encoding, found.encoding_from, found.raw)
