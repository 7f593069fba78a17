"""The line of a run says how far it is, whatever the width."""

import pytest

from nevtui.cli.progress import Progress
from nevtui.format.text import cells


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def half_done(clock: Clock) -> Progress:
    progress = Progress(200, is_shown=False, clock=clock)
    for number in range(100):
        clock.now += 0.1
        progress.note(f"texts/{number}.txt", "stored" if number % 10 else "rejected")
    return progress


def test_the_line_says_share_time_left_rate_and_what_became(clock: Clock) -> None:
    line = half_done(clock).line(160)
    assert line.startswith(" 50%")
    assert "0:10 left" in line
    assert "10/s" in line
    assert "90 stored, 10 rejected" in line
    assert line.endswith("100 of 200 files")


@pytest.mark.parametrize("width_cells", [1, 3, 5, 12, 20, 39, 79])
def test_the_line_fits(clock: Clock, width_cells: int) -> None:
    assert cells(half_done(clock).line(width_cells)) <= width_cells


def test_members_of_one_archive_are_one_file(clock: Clock) -> None:
    progress = Progress(4, is_shown=False, clock=clock)
    for source in ("a.zip!1.txt", "a.zip!2.txt", "b.jsonl#1", "b.jsonl#2"):
        progress.note(source, "stored")
    assert progress.line(200).endswith("2 of 4 files")


def test_where_the_end_is_not_known_there_is_no_bar(clock: Clock) -> None:
    progress = Progress(None, is_shown=False, clock=clock)
    clock.now += 2
    progress.note("-#1", "stored")
    assert progress.line(80).startswith("1 article ")
    assert "%" not in progress.line(80)
