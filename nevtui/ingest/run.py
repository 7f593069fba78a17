"""The run: sources -> articles -> statements -> versions of a library, and what became of each."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from nevtui.extract.version import EXTRACTOR_VERSION
from nevtui.ingest.flow import Flow, Hands
from nevtui.ingest.interrupts import Interrupts, noted_interrupts
from nevtui.ingest.keeping import Keeping
from nevtui.ingest.kept import Kept
from nevtui.ingest.knowledge import Knowledge, digest_of_reference, read_knowledge
from nevtui.ingest.options import Options
from nevtui.ingest.outcome import Outcome, Report
from nevtui.ingest.planning import again, is_light, tasks_of
from nevtui.ingest.pool import Alone, Pool, PoolBroken
from nevtui.ingest.sources import find
from nevtui.ingest.tasks import Read, Settings
from nevtui.library.dataset import bundled_library
from nevtui.library.manifest import MANIFEST, Manifest, read_manifest
from nevtui.library.writer import Writer, open_for_writing
from nevtui.model.errors import AskedWrongly, NevtuiError

SECONDS_AN_ARTICLE: Final = 60.0
WORKER_BYTES: Final = 900 << 20
"""Memory that a worker may allocate: what needs more is rejected. Source: issue 3, bad files use at most 1 GB."""
_CHECKPOINT_SHARE: Final = 0.05
"""Of the run's time that checkpoints may take."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How a run is to be done."""

    workers: int | None = None
    """Processes that work; 1 is the run's own; None for as many as there are cores, or one where there is little."""
    is_dry: bool = False
    """True where nothing is to be written."""
    wait_seconds: float = 0.0
    """How long to wait for another who writes to the library."""
    seconds: float = SECONDS_AN_ARTICLE
    """How long one article may take."""
    checkpoint_seconds: float = 30.0
    """How often what is done is committed, so that a kill loses no more; seldomer where that takes long."""


_OPTIONS: Final = Options()
_WAYS: Final = Ways()
_PEEKED: Final = 24
_WORKER: Final = "nevtui.ingest.worker:worker"


def ingest(
    sources: Sequence[Path | str],
    library: Path,
    *,
    options: Options = _OPTIONS,
    ways: Ways = _WAYS,
    hear: Callable[[Outcome], None] = lambda outcome: None,
) -> Report:
    """Read all articles of `sources` into the library in `library`; `hear` is told of each.

    What is stored stays: content that was taken already is left alone, a changed source replaces its article. What
    cannot be read is told and passed over. Ctrl-C finishes what is in hand and commits it, the second one stops at
    once. Raises AskedWrongly where there is nothing to read or the library cannot be written, LibraryUnreadable where
    it is broken.
    """
    check_target(library)
    found = find(sources, options)
    first = list(islice(found, _PEEKED))
    if not first:
        raise AskedWrongly(
            f"There is nothing to read in {', '.join(map(str, sources))}: no file of a kind that is read."
        )
    return run(
        library,
        lambda keeping: tasks_of(chain(first, found), keeping.catalogue, hashes=not says_something(options)),
        options=options,
        ways=ways,
        hear=hear,
        is_light=len(first) < _PEEKED and is_light(first),
    )


def check_target(library: Path) -> None:
    """See that `library` may be written to. Raises AskedWrongly."""
    try:
        if library.resolve() == bundled_library().resolve():
            raise AskedWrongly("The bundled library is not written to: name a folder of your own with --library.")
        is_other = library.is_dir() and not (library / MANIFEST).exists()
        if is_other and not all(map(_is_leftover, library.iterdir())):
            raise AskedWrongly(f"The folder {library} holds other things and no library: name a new folder.")
    except OSError as error:
        raise AskedWrongly(f"{error.filename} cannot be read: {error.strerror}.") from error


def _is_leftover(path: Path) -> bool:
    """Tell whether a run that was killed before its first commit left this behind, or a person's corrections."""
    from nevtui.library.corrections import CORRECTIONS
    from nevtui.library.leftovers import is_table_file
    from nevtui.library.lock import NOTE

    return is_table_file(path.name) or path.name in (NOTE, CORRECTIONS, f".{MANIFEST}.new")


def run(
    library: Path,
    tasks: Callable[[Keeping], Iterator[Read]],
    *,
    options: Options = _OPTIONS,
    ways: Ways = _WAYS,
    hear: Callable[[Outcome], None] = lambda outcome: None,
    is_light: bool = False,
    as_read_now: bool = False,
    commits_always: bool = False,
) -> Report:
    """Do `tasks` on the library in `library` and commit what came of them.

    `as_read_now` says that all articles will have been read by the present extractor with what is known now;
    `commits_always` that the tables of the library as a whole may change although no article does.
    """
    with ExitStack() as stack:
        writer = None
        if not ways.is_dry:
            writer = stack.enter_context(open_for_writing(library, wait_seconds=ways.wait_seconds))
        present = _present(library, writer)
        knowledge = read_knowledge(library)
        kept = Kept(library, present.parts if present else (), writer=writer)
        keeping = Keeping(kept, writer, knowledge, hear)
        settings = Settings(library.absolute(), options, _known(keeping, options), ways.seconds, WORKER_BYTES)
        hands = _hands(settings, ways, is_light)
        stack.callback(hands.end)
        version = _Version(present, knowledge, as_read_now)
        interrupts = stack.enter_context(noted_interrupts())
        _Run(keeping, hands, version, interrupts, ways, options).go(tasks(keeping), commits_always=commits_always)
        return keeping.report


def _present(library: Path, writer: Writer | None) -> Manifest | None:
    if writer is not None:
        return writer.present
    return read_manifest(library) if (library / MANIFEST).exists() else None


def _known(keeping: Keeping, options: Options) -> bytes:
    """Give the hashes of what need not be read: nothing, where the user says of it what it may not say itself."""
    return b"" if says_something(options) else keeping.catalogue.known()


def says_something(options: Options) -> bool:
    """Tell whether the user says something of all articles."""
    return bool(options.publisher or options.published or options.language or options.columns)


def _hands(settings: Settings, ways: Ways, is_light: bool) -> Any:
    size = ways.workers or (1 if is_light else max(1, len(os.sched_getaffinity(0))))
    if ways.workers == 1 or (ways.workers is None and is_light):
        from nevtui.ingest.worker import Worker

        return Alone(Worker(settings), seconds=ways.seconds)
    return Pool(size, _WORKER, settings)


class _Version:
    """What a version says of how its articles were read: by the oldest way, as long as one was read so."""

    def __init__(self, present: Manifest | None, knowledge: Knowledge, as_read_now: bool) -> None:
        has_older = present is not None and present.counts["articles"] > 0
        self._before = (present.extractor, present.reference) if present and has_older else None
        self._corrections, self._as_read_now = len(knowledge.corrections), as_read_now

    def of(self, *, is_complete: bool) -> tuple[str, str]:
        """Give extractor and reference of a version of a run that is complete or not."""
        if self._before is not None and not (self._as_read_now and is_complete):
            return self._before
        return EXTRACTOR_VERSION, f"{digest_of_reference()}+{self._corrections}"


class _Run:
    """A run under way: steps, checkpoints, the end."""

    def __init__(
        self, keeping: Keeping, hands: Hands, version: _Version, interrupts: Interrupts, ways: Ways, options: Options
    ) -> None:
        self._keeping, self._hands, self._version = keeping, hands, version
        self._interrupts, self._ways, self._options = interrupts, ways, options
        self._next_checkpoint = time.monotonic() + ways.checkpoint_seconds

    def go(self, tasks: Iterator[Read], *, commits_always: bool) -> None:
        """Do everything and commit it. Raises AskedWrongly, NevtuiError."""
        try:
            self._flow(tasks, can_stop=True)
            if self._keeping.stale and not self._interrupts.is_wanted:
                self._flow(self._second_look(), can_stop=True)
            while self._keeping.orphans:
                self._flow(self._orphans(), can_stop=False)
        except PoolBroken as error:
            raise NevtuiError(
                f"The processes that read articles cannot be started ({error}): try `--workers 1`."
            ) from error
        self._keeping.report.interrupted = self._interrupts.is_wanted
        if self._keeping.has_news or commits_always:
            self._commit(is_checkpoint=False)

    def _flow(self, tasks: Iterator[Read], *, can_stop: bool) -> None:
        flow = Flow(self._hands, self._keeping, tasks, seconds=self._ways.seconds)
        steps = flow.steps()
        is_stopped = not can_stop
        while True:
            try:
                next(steps)
            except StopIteration:
                return
            if self._interrupts.is_wanted and not is_stopped:
                flow.stop()
                is_stopped = True
            elif time.monotonic() > self._next_checkpoint and self._keeping.has_news and not self._keeping.orphans:
                self._commit(is_checkpoint=True)

    def _second_look(self) -> Iterator[Read]:
        """Read what seemed to be known, but is not any more since the article that had it was replaced."""
        self._keeping.is_second_look = True
        files = find(self._keeping.stale, self._options)
        yield from tasks_of(files, self._keeping.catalogue, hashes=True, is_forced=True)

    def _orphans(self) -> Iterator[Read]:
        """Give the articles whose story has lost its first, to be placed and worked on anew."""
        self._keeping.put()
        yield from again(self._keeping, list(self._keeping.orphans))

    def _commit(self, *, is_checkpoint: bool) -> None:
        begin = time.monotonic()
        is_complete = not is_checkpoint and not self._interrupts.is_wanted
        extractor, reference = self._version.of(is_complete=is_complete)
        self._keeping.commit(extractor=extractor, reference=reference, is_checkpoint=is_checkpoint)
        spent = time.monotonic() - begin
        pause = max(self._ways.checkpoint_seconds, min(spent / _CHECKPOINT_SHARE, 20 * self._ways.checkpoint_seconds))
        self._next_checkpoint = time.monotonic() + pause
