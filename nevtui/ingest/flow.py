"""The middle of a run: who does what next, so that nobody is idle, memory stays flat and all comes out in order.

It knows tasks and hands; what an article is to the library, and what is kept, it asks its keeper.
"""

from collections.abc import Iterator
from typing import Any, Final, Protocol

from nevtui.ingest.groups import Groups
from nevtui.ingest.intake import Intake
from nevtui.ingest.outcome import Outcome
from nevtui.ingest.pool import Answer
from nevtui.ingest.tasks import Entry, Extract, Extracted, Placed, Read

_AHEAD: Final = 2
"""Groups a hand that may wait for one."""
_HELD: Final = 12
"""Groups a hand that may be done or under way behind one that takes its time."""
_PATIENCE_SECONDS: Final = 0.5


class Hands(Protocol):
    """Those who work: a `Pool`, or the run's own process."""

    size: int
    """How many can work at once."""

    def free(self) -> list[Any]:
        """Give those who are idle."""

    def give(self, hand: Any, task: Any) -> None:
        """Give `task` to `hand`."""

    def answers(self, seconds: float | None = None) -> Iterator[tuple[Any, Answer]]:
        """Wait for an answer, at most `seconds` and not where none is to come, and yield those that are there."""


class Keeper(Protocol):
    """What knows the library."""

    def place(self, entry: Entry | Placed) -> Placed | Outcome | None:
        """Say what an entry is: an article to be worked on, an outcome already, or nothing yet."""

    def withdraw(self, placed: Placed) -> None:
        """Take back an article that was not worked on."""

    def keep(self, placed: tuple[Placed, ...], extracted: Extracted) -> Iterator[Outcome]:
        """Take what was found in articles; give their outcomes in the same order."""

    def tell(self, outcome: Outcome) -> None:
        """Hear of an outcome, in the order of the sources."""


class Flow:
    """A run under way."""

    def __init__(self, hands: Hands, keeper: Keeper, tasks: Iterator[Read], *, seconds: float) -> None:
        self._hands, self._keeper = hands, keeper
        self._intake = Intake(tasks, ahead=hands.size, seconds=seconds)
        self._groups = Groups(seconds=seconds)

    def steps(self) -> Iterator[None]:
        """Go on until everything is told; yields now and then, so that the caller can commit what is kept."""
        while True:
            self._give_out()
            self._place()
            self._tell()
            yield
            if self._intake.is_over and not self._groups.held:
                return
            for hand, answer in self._hands.answers(_PATIENCE_SECONDS):
                self._take(hand, answer)

    def stop(self) -> None:
        """Begin nothing more: what is being worked on is finished, the rest is left."""
        self._intake.stop()
        for placed in self._groups.stop():
            self._keeper.withdraw(placed)

    def _give_out(self) -> None:
        """Give work to everyone who is idle: articles, unless so few wait that others would soon be idle."""
        for hand in self._hands.free():
            is_short = self._groups.waiting < self._hands.size
            task = (self._reading(hand) if is_short else None) or self._groups.task() or self._reading(hand)
            if task is None:
                continue
            self._hands.give(hand, task)

    def _reading(self, hand: Any) -> Any:
        if self._groups.waiting > _AHEAD * self._hands.size or self._groups.held > _HELD * self._hands.size:
            return None
        return self._intake.task_for(hand)

    def _take(self, hand: Any, answer: Answer) -> None:
        if answer.died:
            self._intake.bury(hand, answer)
            if culprit := self._groups.bury(answer):
                self._keeper.withdraw(culprit)
        elif isinstance(answer.task, Extract):
            self._groups.deliver(answer.task, answer.value)
        else:
            self._intake.deliver(answer.task, answer.value)

    def _place(self) -> None:
        for entry in self._intake.entries():
            place = self._keeper.place(entry)
            if place is not None:
                self._groups.add(place)
        if self._intake.is_over or not self._groups.waiting:
            self._groups.close()

    def _tell(self) -> None:
        for group in self._groups.finished():
            outcomes = iter(self._keeper.keep(group.placed, group.extracted)) if group.extracted else iter(())
            for entry in group.entries:
                self._keeper.tell(entry if isinstance(entry, Outcome) else next(outcomes))
