"""The questions of the linked panes: each a window of a list, under what is pinned, typed and ordered. Pure."""

from typing import Final

from nevtui.model.statement import Field
from nevtui.query.clause import REACHES, Clause
from nevtui.query.question import Query, Question
from nevtui.query.questions import TIMELINE, YEARS
from nevtui.query.selection import Selection

WINDOW: Final = 200
"""Rows of a window: a few screens full, so that a held key seldom leaves it."""


def window_over(*rows: int, size: int = WINDOW) -> int:
    """Give the row (0-based) at which the window of `size` rows begins that has `rows` in its middle."""
    return max(sum(rows) // len(rows) - size // 2, 0)


def window_beyond(cursor: int, position: int, page: int) -> int | None:
    """Give where the window begins that holds row `position` and what is in view around `cursor`; None where none may.

    None may where the row is more than a page away, or what is in view is more than a third of a window.
    """
    is_near = abs(position - cursor) <= page and 3 * page <= WINDOW
    return window_over(cursor, position) if is_near else None


def ranking_window(
    question: Question,
    selection: Selection,
    *,
    reach: str = "named",
    match: str = "",
    sort: str = "statements",
    begin: int = 0,
    keep: str | None = None,
) -> Query:
    """Ask for the rows of a ranking from `begin` (0-based), or around the entity `keep`; `match` is folded."""
    via = {"via": REACHES[reach]} if "via" in question.params() else {}
    return question.ask(selection, **via, match=match, sort=sort, keep=keep, begin=begin, size=WINDOW)


def tree_window(
    question: Question,
    selection: Selection,
    *,
    opened: frozenset[str] | None,
    match: str = "",
    sort: str = "statements",
    begin: int = 0,
    keep: str | None = None,
) -> Query:
    """Ask for the rows of a tree in which the rows `opened` are open, None for all; else as `ranking_window`."""
    return question.ask(
        selection,
        opened=sorted(opened or ()),
        everything=int(opened is None),
        match=match,
        sort=sort,
        keep=keep,
        begin=begin,
        size=WINDOW,
    )


def timeline_window(
    selection: Selection,
    *,
    axis: str = "event",
    match: str = "",
    sort: str = "time",
    begin: int = 0,
    keep: str | None = None,
) -> Query:
    """Ask for the claims from `begin` (0-based), or around the claim `keep`; `match` is words."""
    return TIMELINE.ask(_matching(selection, match), axis=axis, sort=sort, keep=keep, begin=begin, size=WINDOW)


def year_bars(selection: Selection, *, axis: str = "event", match: str = "", unit: str = "year") -> Query:
    """Ask for the bars above the timeline: a `year`, a `quarter` or a `month` each."""
    return YEARS.ask(_matching(selection, match), axis=axis, unit=unit)


def _matching(selection: Selection, match: str) -> Selection:
    return selection.replacing(Clause("typed", Field.TEXT, (match,))) if match else selection
