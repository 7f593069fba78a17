"""What a run does to a library: the place of each article, its story, its rows in parts, versions committed.

One to a run, in its own process. It knows neither files nor workers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import polars

from nevtui.ingest.build import whole_frames
from nevtui.ingest.catalogue import STDIN, Catalogue, Place, file_of, stored_source
from nevtui.ingest.draft import Rejected
from nevtui.ingest.duplicates import Stories
from nevtui.ingest.kept import Kept
from nevtui.ingest.knowledge import Knowledge
from nevtui.ingest.outcome import Outcome, Report
from nevtui.ingest.repeats import CLAIMED, Frames, claims_in, fold_repeats
from nevtui.ingest.tasks import Entry, Extracted, Found, Known, Placed
from nevtui.library.corrections import accepted_names, refused_names
from nevtui.library.writer import Writer

PART_ARTICLES: Final = 1_000
"""Articles after which a part is written."""
_PART_CHARACTERS: Final = 16 << 20
_REMEMBERED: Final = 4_000
"""Stories whose claims are remembered, the last that were asked for."""


class Keeping:
    """A library that a run adds to."""

    def __init__(
        self, kept: Kept, writer: Writer | None, knowledge: Knowledge, hear: Callable[[Outcome], None]
    ) -> None:
        """Take what is stored from `kept`; without a writer nothing is written."""
        self.report = Report()
        self.orphans: dict[str, None] = {}
        """Articles whose story has lost its first, in order: they are to be worked on anew before the next commit."""
        self._has_changed = False
        self.stale: dict[str, None] = {}
        """Files whose content was known when the run began, but whose article has got another one since: to be read."""
        self.is_second_look = False
        """True while `stale` files are read: what is unchanged was told already."""
        self.catalogue = Catalogue(
            _stored_rows(kept), kept.article, lambda: dict(kept.rows("originals", "article", "source"))
        )
        self._kept, self._writer, self._knowledge, self._hear = kept, writer, knowledge, hear
        self._stories = Stories(_prints(kept))
        self._buffer: list[Frames] = []
        self._articles = self._characters = 0
        self._claims: dict[str, dict[str, str]] = {}
        self._moves: dict[str, str] = {}

    @property
    def has_news(self) -> bool:
        """Tell whether something was put or dropped that is in no version yet."""
        return self._writer is not None and (self._has_changed or bool(self._buffer))

    def place(self, entry: Entry | Placed) -> Placed | Outcome | None:
        """Say what an entry is: an article to be worked on, an outcome already, or nothing yet."""
        if isinstance(entry, Placed):
            return entry
        if isinstance(entry, Rejected):
            return Outcome(entry.source, "passed over" if entry.is_passed_over else "rejected", why=entry.why)
        known = self.catalogue.of_content(entry.hash)
        if known is None and isinstance(entry, Known):
            return self._stale(entry)
        if isinstance(entry, Found) and (known is None or self._says_more(entry, known)):
            return self._placed(entry, self.catalogue.place(entry))
        if self.is_second_look:
            return None
        return self._unchanged(entry.shown if isinstance(entry, Found) else entry.source, known or "")

    def place_again(self, articles: Sequence[str], *, keeps_stories: bool = False) -> Iterator[Placed]:
        """Place articles of the library that are to be worked on anew, in the order given; those gone are passed over.

        Their stories are found anew unless `keeps_stories`.
        """
        order = {article: number for number, article in enumerate(articles)}
        there = sorted(self._kept.articles(articles), key=lambda pair: order[pair[0].article.id])
        for gone in order.keys() - {found.article.id for found, _ in there}:
            self.orphans.pop(gone, None)
        for found, kept in there:
            id = found.article.id
            first = kept if keeps_stories else self._stories.place(id, found.print)
            yield Placed(found, found.article, None if first == id else first, "replaced", None)

    def withdraw(self, placed: Placed) -> None:
        """Take back an article that was not worked on; what it was to replace stays."""
        if placed.article.id in self.catalogue:
            self.catalogue.remove(placed.article.id)
        others = self._stories.forget(placed.article.id)
        self.orphans.pop(placed.article.id, None)
        self.orphans.update(dict.fromkeys((placed.replaced,) if placed.replaced else ()))
        self.orphans.update(dict.fromkeys(others))

    def forget(self, article: str) -> None:
        """Let an article go."""
        self.catalogue.remove(article)
        self.orphans.update(dict.fromkeys(self._stories.forget(article)))
        self.orphans.pop(article, None)
        self._drop(article)

    def keep(self, placed: tuple[Placed, ...], extracted: Extracted) -> Iterator[Outcome]:
        """Take what was found in articles; give their outcomes in the same order."""
        frames = self._folded(placed, extracted.frames)
        counts = dict(frames["articles"].select("article", "statements").iter_rows())
        self.report.troubles.extend(extracted.troubles)
        for one in placed:
            self.orphans.pop(one.article.id, None)
            if one.replaced not in (None, one.article.id):
                self._drop(one.replaced or "")
        self._buffer.append(frames)
        self._articles += len(placed)
        self._characters += sum(len(one.found.raw) for one in placed)
        if self._articles >= PART_ARTICLES or self._characters >= _PART_CHARACTERS:
            self.put()
        for one in placed:
            yield _outcome(one, counts[one.article.id])

    def tell(self, outcome: Outcome) -> None:
        """Hear of an outcome, in the order of the sources."""
        self.report.add(outcome)
        self._hear(outcome)

    def put(self) -> None:
        """Write what has gathered as a part."""
        if self._buffer and self._writer is not None:
            self._writer.put({table: polars.concat([one[table] for one in self._buffer]) for table in self._buffer[0]})
            self._has_changed = True
        self._buffer, self._articles, self._characters = [], 0, 0

    def commit(self, *, extractor: str, reference: str, is_checkpoint: bool = False) -> None:
        """Make a version of what was put. Raises AskedWrongly where the folder cannot be written."""
        self.put()
        if self._writer is None:
            return
        self._move()
        whole = whole_frames(
            self._knowledge.entities,
            self._writer.tally(),
            self._writer.scan("sightings"),
            accepted=accepted_names(self._knowledge.corrections),
            refused=refused_names(self._knowledge.corrections),
        )
        self._writer.commit(whole, extractor=extractor, reference=reference, is_checkpoint=is_checkpoint)
        self._has_changed = False

    def _says_more(self, found: Found, known: str) -> bool:
        """Tell whether what the user says of all sources makes a known article another one."""
        return not self.catalogue.was_met(known) and self._kept.article(known) != replace(found.article, id=known)

    def _unchanged(self, source: str, known: str) -> Outcome:
        why = None
        if self.catalogue.has_moved(known, stored_source(source)):
            why = f"moved from {self.catalogue.source_of(known)}"
            self.catalogue.move(known, stored_source(source))
            self._moves[known] = stored_source(source)
            self._has_changed = True
        self.catalogue.meet(known)
        return Outcome(source, "unchanged", known, why=why)

    def _stale(self, known: Known) -> Outcome | None:
        file = file_of(known.source)
        if file == STDIN or self.is_second_look:
            return Outcome(known.source, "rejected", why=f"{known.source} was known when the run began: read it again.")
        self.stale[file] = None
        return None

    def _placed(self, found: Found, place: Place) -> Placed:
        if place.replaced is not None:
            self.orphans.update(dict.fromkeys(self._stories.forget(place.replaced)))
        self.catalogue.put(place, found)
        story = self._stories.place(place.article.id, found.print)
        return Placed(found, place.article, story, place.kind, place.replaced)

    def _folded(self, placed: tuple[Placed, ...], frames: Frames) -> Frames:
        """Make repeats of what reprints say again."""
        firsts = {one.article.id: one.story for one in placed if one.story is not None}
        if not firsts:
            return frames
        claims = self._claims_of(set(firsts.values()), frames)
        return fold_repeats(frames, {article: claims.get(first, {}) for article, first in firsts.items()})

    def _claims_of(self, firsts: set[str], frames: Frames) -> dict[str, dict[str, str]]:
        """Find the claims of the first articles of stories: remembered, at hand, or in the library."""
        missing = [first for first in firsts if first not in self._claims]
        at_hand = polars.concat([each["statements"].select(*CLAIMED) for each in (*self._buffer, frames)])
        here = claims_in(
            at_hand.filter(polars.col("article").is_in(polars.Series(missing, dtype=polars.String).implode()))
        )
        self._claims |= here | self._kept.claims([first for first in missing if first not in here])
        for first in list(self._claims)[: max(0, len(self._claims) - _REMEMBERED)]:
            if first not in firsts:
                del self._claims[first]
        return self._claims

    def _drop(self, article: str) -> None:
        self._claims.pop(article, None)
        self._has_changed = True
        if self._writer is not None:
            self._writer.drop([article])

    def _move(self) -> None:
        """Write the rows of articles again whose files have moved, with the new place."""
        if not self._moves or self._writer is None:
            return
        for frames in self._kept.frames(self._moves):
            self._writer.put(
                frames | {table: _moved(frames[table], self._moves) for table in ("articles", "originals")}
            )
        self._moves = {}


def _stored_rows(kept: Kept) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield article, source and hash of what is stored; the last is None where the original is not kept."""
    for part in kept.parts:
        originals = {row[0]: row for row in kept.part_rows(part, "originals", "article", "source", "hash")}
        for article, source in kept.part_rows(part, "articles", "article", "source"):
            yield originals.get(article, (article, source, None))


def _prints(kept: Kept) -> Iterator[tuple[str, str, bytes]]:
    """Yield the fingerprints of what is stored, the first article of each story before the others."""
    others: list[tuple[str, str, bytes]] = []
    for part in kept.parts:
        stories = dict(kept.part_rows(part, "articles", "article", "story"))
        for article, packed in kept.part_rows(part, "prints", "article", "print"):
            row = (article, stories.get(article, article), packed)
            if row[0] == row[1]:
                yield row
            else:
                others.append(row)
    yield from others


def _moved(frame: polars.DataFrame, moves: dict[str, str]) -> polars.DataFrame:
    return frame.with_columns(source=polars.col("article").replace_strict(moves, default=polars.col("source")))


def _outcome(placed: Placed, statements: int) -> Outcome:
    article, found = placed.article, placed.found
    return Outcome(
        source=found.shown,
        kind="reprint" if placed.story is not None and placed.kind == "stored" else placed.kind,
        article=article.id,
        title=article.title,
        published=article.published,
        published_from=article.published_from,
        statements=statements,
        story=placed.story,
        encoding=found.encoding if found.encoding_from == "guessed" else None,
        notes=found.notes,
    )
