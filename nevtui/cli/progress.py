"""One line that says how far a run is: a bar where the end is known, rate, time left, what became of the articles."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Final

from nevtui.cli import output

_EVERY_SECONDS: Final = 0.1
_BAR_CELLS: Final = 20
_WINDOW_SECONDS: Final = 15.0
"""Time behind, by which the rate is told."""


class Progress:
    """The line of one run."""

    def __init__(
        self, total: int | None, *, is_shown: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin a line for `total` files; None where that is not known."""
        self._total, self._clock, self._is_shown = total, clock, is_shown
        self._files = self._articles = 0
        self._file = ""
        self._counts: Counter[str] = Counter()
        self._drawn = 0.0
        self._marks: list[tuple[float, int, int]] = [(clock(), 0, 0)]

    def begin(self) -> None:
        """Show that something begins."""
        output.progress("Starting …" if self._total is None else f"Starting on {self._total:,} files …")

    def note(self, source: str, kind: str) -> None:
        """Count one article of `source`, and draw the line if it is time."""
        file = source.partition("!")[0].rpartition("#")[0] or source.partition("!")[0]
        if file != self._file:
            self._file, self._files = file, self._files + 1
        self._articles += 1
        self._counts[kind] += 1
        now = self._clock()
        if self._is_shown and now - self._drawn >= _EVERY_SECONDS:
            self._drawn = now
            output.progress(self.line(output.width_cells() - 1))

    def line(self, width_cells: int) -> str:
        """Give the line: as many of its parts as fit, the most telling first."""
        from nevtui.format.text import cells

        line = ""
        for part in self._parts():
            longer = f"{line}  {part}" if line else part
            if cells(longer) > width_cells:
                break
            line = longer
        return line or f"{self._articles:,}"[:width_cells]

    def end(self) -> None:
        """Take the line away."""
        if self._is_shown:
            output.progress("")

    def _parts(self) -> list[str]:
        from nevtui.format.text import plural

        rate, seconds_left = self._pace()
        told = ", ".join(f"{count:,} {kind}" for kind, count in self._counts.most_common())
        if self._total is None or self._total < 2:
            return [plural(self._articles, "article"), f"{rate:,.0f}/s", told]
        left = f"{_span(seconds_left)} left" if seconds_left is not None else ""
        done = min(1.0, self._files / self._total)
        return [f"{done:4.0%}", left, f"{rate:,.0f}/s", told, _bar(done), f"{self._files:,} of {self._total:,} files"]

    def _pace(self) -> tuple[float, float | None]:
        """Give articles a second and the seconds left, by what was done lately."""
        now = self._clock()
        while len(self._marks) > 1 and now - self._marks[0][0] > _WINDOW_SECONDS:
            self._marks.pop(0)
        then, articles, files = self._marks[0]
        if now - self._marks[-1][0] >= 0.5:
            self._marks.append((now, self._articles, self._files))
        spent = max(now - then, 1e-3)
        rate, file_rate = (self._articles - articles) / spent, (self._files - files) / spent
        if self._total is None or file_rate <= 0 or spent < 1:
            return rate, None
        return rate, max(0.0, (self._total - self._files) / file_rate)


def _bar(done: float) -> str:
    full, empty = ("█", "░") if output.draws_blocks() else ("#", ".")
    length = round(done * _BAR_CELLS)
    return full * length + empty * (_BAR_CELLS - length)


def _span(seconds: float) -> str:
    """Say a time: `0:18`, `2:03:00`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
