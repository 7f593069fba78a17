"""The working side of a run: articles given out in groups to be worked on by several at once, told in their order."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from nevtui.ingest.intake import why_given_up
from nevtui.ingest.outcome import Outcome
from nevtui.ingest.pool import TIMED_OUT, Answer
from nevtui.ingest.tasks import Extract, Extracted, Placed

GROUP_ARTICLES: Final = 32
"""Articles that are worked on in one task: some tenths of a second."""
GROUP_CHARACTERS: Final = 1 << 19
_GROUP_ENTRIES: Final = 1_000
_TRIES: Final = 2


@dataclass(slots=True, eq=False)
class Group:
    """Some entries that come out together: articles that are worked on, and outcomes between them."""

    number: int
    entries: list[Placed | Outcome] = field(default_factory=list)
    characters: int = 0
    articles: int = 0
    extracted: Extracted | None = None
    deaths: Counter[str] = field(default_factory=Counter)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The articles to be worked on."""
        return tuple(entry for entry in self.entries if isinstance(entry, Placed))

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is to be worked on any more."""
        return self.extracted is not None or self.articles == 0

    def add(self, entry: Placed | Outcome) -> bool:
        """Add an entry; tell whether the group is full."""
        self.entries.append(entry)
        if isinstance(entry, Placed):
            self.articles += 1
            self.characters += len(entry.found.raw)
        return (
            self.articles >= GROUP_ARTICLES
            or self.characters >= GROUP_CHARACTERS
            or len(self.entries) >= _GROUP_ENTRIES
        )


class Groups:
    """Groups under way, in order."""

    def __init__(self, *, seconds: float) -> None:
        self._seconds = seconds
        self._number = 0
        self._filling = Group(0)
        self._closed: deque[Group] = deque()
        self._waiting: deque[Group] = deque()
        self._given: dict[int, Group] = {}

    @property
    def waiting(self) -> int:
        """Groups that nobody works on yet."""
        return len(self._waiting)

    @property
    def held(self) -> int:
        """Groups that are not told yet."""
        return len(self._closed)

    def add(self, entry: Placed | Outcome) -> None:
        """Add what came next."""
        if self._filling.add(entry):
            self.close()

    def close(self) -> None:
        """Give out what has come, full or not."""
        if self._filling.entries:
            self._closed.append(self._filling)
            if self._filling.articles:
                self._waiting.append(self._filling)
        self._number += 1
        self._filling = Group(self._number)

    def task(self) -> Extract | None:
        """Give the next group to be worked on."""
        if not self._waiting:
            return None
        group = self._waiting.popleft()
        self._given[group.number] = group
        return Extract(group.number, group.placed)

    def deliver(self, task: Extract, extracted: Extracted) -> None:
        """Take what was found."""
        self._given.pop(task.group).extracted = extracted

    def bury(self, answer: Answer) -> Placed | None:
        """Have the group of a dead hand worked on again; give the article that is given up."""
        if not isinstance(answer.task, Extract):
            return None
        group = self._given.pop(answer.task.group)
        culprit = group.placed[answer.step]
        group.deaths[culprit.article.id] += 1
        self._waiting.appendleft(group)
        if answer.died != TIMED_OUT and group.deaths[culprit.article.id] < _TRIES:
            return None
        name = culprit.found.source
        why = why_given_up(name, answer.died or "", self._seconds)
        group.entries[group.entries.index(culprit)] = Outcome(name, "rejected", why=why)
        group.articles -= 1
        if not group.articles:
            self._waiting.popleft()
        return culprit

    def finished(self) -> Iterator[Group]:
        """Yield the groups that are done, up to the first that is not."""
        while self._closed and self._closed[0].is_done:
            yield self._closed.popleft()

    def stop(self) -> Iterator[Placed]:
        """Leave what nobody works on; give those articles."""
        self.close()
        left = list(self._waiting)
        self._waiting.clear()
        self._closed = deque(group for group in self._closed if group not in left)
        for group in left:
            yield from group.placed
