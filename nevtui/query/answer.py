"""An answer of any size, seen through windows: it streams forward as they move, and keeps a bounded number of pages."""

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NoReturn

from nevtui.query.derived import Summary, View, beginning_at, counted, summed_up, viewed
from nevtui.query.pages import SIZE, Page, Pages
from nevtui.query.rows import Rows, described
from nevtui.query.running import in_words, run_all, run_one
from nevtui.query.sandbox import Statement
from nevtui.query.session import Session
from nevtui.query.threads import Run

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Fail = Callable[[Exception, str, float], NoReturn]
"""Raises what an error, met while some SQL ran with a limit of seconds, means to a user."""

LONGEST_WINDOW: Final = 5_000
"""Rows."""
_NEAR: Final = 40
"""Pages ahead that are read through; farther ones, and those behind, are jumped to."""
_CHUNK: Final = 8
"""Pages that a jump asks for: few rows are found much sooner; who scrolls on from there gets the rest."""
_GRACE: Final = 0.04
"""Seconds that a window which nobody wants any more has to end its page, so that the stream lives on."""


class Answer:
    """What the last statement of a user's text gives. Windows are for one caller at a time; the latest wins.

    Going back beyond the kept pages, or on after the stream was cut, runs the statement again: without ORDER BY rows
    may then come in another order.
    """

    def __init__(
        self, session: Session, text: str, seconds: float, fail: Fail, *, params: Mapping[str, Any] | None = None
    ) -> None:
        self.text = text
        """What was typed, all statements of it."""
        self.statement = Statement(text, 0, "")
        """The one that this answers: the last."""
        self.statements = 0
        """How many ran."""
        self.columns: tuple[str, ...] = ()
        self.types: tuple[str, ...] = ()
        self.view = View()
        """How it is looked at: sorted, filtered."""
        self.seconds = 0.0
        """Until the first rows."""
        self.known_rows = 0
        """All rows where it is complete, else those seen so far."""
        self.is_complete = False
        self._session = session
        self._params = dict(params or {})
        self._running = self.statement
        self._limit = seconds
        self._fail = fail
        self._pages = Pages()
        self._next = 0
        self._until: int | None = None
        self._is_at_work = False

    async def begin(self) -> None:
        """Check and run the statements, up to the first rows of the last.

        Raises NotAllowed, QueryFailed, QueryTimedOut.
        """
        begun = time.perf_counter()
        await self._run(self._first, grace=0.0)
        self.seconds = time.perf_counter() - begun

    async def window(self, offset: int, limit: int) -> Rows:
        """Give at most `limit` rows from `offset` (0-based), fewer at the end; `is_complete` says that none follow.

        A cancelled caller stops it. Raises QueryFailed, QueryTimedOut.
        """
        begun = time.perf_counter()
        limit = max(0, min(limit, LONGEST_WINDOW))
        numbers = range(offset // SIZE, -(-(offset + limit) // SIZE))
        pages = self._kept(numbers)
        if pages is None:
            pages = await self._run(lambda run, cursor: self._read(run, cursor, numbers), grace=_GRACE)
        rows = [row for page in pages for row in page][offset - numbers.start * SIZE :][:limit]
        at_end = self.is_complete and offset + limit >= self.known_rows
        return Rows(self.columns, self.types, tuple(rows), at_end, time.perf_counter() - begun)

    async def look(self, view: View) -> None:
        """Look at it as `view` has it, from its beginning; where that fails it stays as it was.

        Raises NotAllowed for what is no SELECT, QueryFailed, QueryTimedOut.
        """
        begun = time.perf_counter()
        await self._run(lambda run, cursor: self._look(cursor, view), grace=0.0)
        self.seconds = time.perf_counter() - begun

    async def sum_up(self, column: int, *, most: int = 20, seconds: float = 10.0) -> Summary:
        """Count what stands in a column of the whole answer, as it is looked at, within `seconds`.

        Raises NotAllowed for what is no SELECT, QueryFailed, QueryTimedOut.
        """
        try:
            return await self._session.run(
                lambda run, cursor: self._sum_up(run, cursor, column, most), seconds=seconds, grace=0.0
            )
        except Exception as error:
            self._fail(error, self.text, seconds)

    async def to_end(self) -> int:
        """Count the rows to the last and give their number; what cannot be counted is read through."""
        if not self.is_complete:
            await self._run(lambda run, cursor: self._to_end(run, cursor), grace=0.0)
        return self.known_rows

    def cancel(self) -> None:
        """Stop what is being computed: a window under way ends with CancelledError. What is kept stays."""
        if self._session.streaming is self or self._is_at_work:
            self._session.stop()

    def close(self) -> None:
        """Stop, and let go of the pages."""
        self.cancel()
        self._pages = Pages()

    async def _run(self, work: "Callable[[Run[Any], DuckDBPyConnection], Any]", *, grace: float) -> Any:
        self._is_at_work = True
        try:
            return await self._session.run(work, seconds=self._limit, grace=grace)
        except Exception as error:
            self._fail(error, self.text, self._limit)
        finally:
            self._is_at_work = False

    def _kept(self, numbers: range) -> list[Page] | None:
        """Give the pages where all of them are kept or lie behind the end."""
        pages = []
        for number in numbers:
            page = self._pages.get(number)
            if page is None and self.is_complete and number * SIZE >= self.known_rows:
                break
            if page is None:
                return None
            pages.append(page)
        return pages

    def _first(self, run: Run[None], cursor: "DuckDBPyConnection") -> None:
        self._session.streaming = None
        self._session.prepare(cursor)
        statements = run_all(run, cursor, self.text, self._params)
        self.statement, self.statements = statements[-1], len(statements)
        self._running = self.statement
        self.columns, self.types = described(cursor.description)
        self._session.streaming, self._next, self._until = self, 0, None
        self._read_page(cursor)

    def _read(self, run: Run[list[Page]], cursor: "DuckDBPyConnection", numbers: range) -> list[Page]:
        """Read on, from the start if need be, until the pages are there or the end is."""
        gathered: list[Page] = []
        for number in numbers:
            page = self._pages.get(number)
            if page is None:
                page = self._read_up_to(run, cursor, number)
            if page is None:
                break
            gathered.append(page)
        return gathered

    def _read_up_to(self, run: Run[list[Page]], cursor: "DuckDBPyConnection", number: int) -> Page | None:
        """Read on to page `number`; None where the rows end before it."""
        if self.is_complete and number * SIZE >= self.known_rows:
            return None
        if self._session.streaming is not self or not 0 <= number - self._next <= _NEAR:
            self._jump(cursor, number, most=_CHUNK)
        page: Page = ()
        while self._next <= number:
            run.check()
            if self._next == self._until:
                self._jump(cursor, self._next, most=None)
            page = self._read_page(cursor)
            if len(page) < SIZE:
                break
        return page if self._next > number else None

    def _jump(self, cursor: "DuckDBPyConnection", number: int, *, most: int | None) -> None:
        """Let the stream begin at page `number`, for at `most` so many pages; where it cannot be cut, at the first."""
        self._session.streaming = None
        rows = most and most * SIZE
        cut = beginning_at(cursor, self._running, self.columns, number * SIZE, most=rows) if number else None
        run_one(cursor, cut or self._running, self.text, self._params)
        self._next = number if cut else 0
        self._until = number + most if cut and most else None
        self._session.streaming = self

    def _to_end(self, run: Run[Any], cursor: "DuckDBPyConnection") -> None:
        if not self._count(cursor):
            self._read(run, cursor, range(1 << 62, (1 << 62) + 1))

    def _count(self, cursor: "DuckDBPyConnection") -> bool:
        """Count the rows; tell whether that can be done."""
        counting = counted(cursor, self._running, self.columns)
        if counting is None:
            return False
        self._session.streaming = None
        run_one(cursor, counting, self.text, self._params)
        self.known_rows, self.is_complete = int(cursor.fetchall()[0][0]), True
        return True

    def _look(self, cursor: "DuckDBPyConnection", view: View) -> None:
        running = viewed(cursor, self.statement, self.columns, self.types, view)
        self._session.streaming = None
        run_one(cursor, running, self.text, self._params)
        self._running, self.view, self._pages = running, view, Pages()
        self.known_rows, self.is_complete = 0, False
        self._session.streaming, self._next, self._until = self, 0, None
        self._read_page(cursor)

    def _sum_up(self, run: Run[Summary], cursor: "DuckDBPyConnection", column: int, most: int) -> Summary:
        facts, frequent = summed_up(cursor, self._running, self.columns, column, most=most)
        self._session.streaming = None
        run_one(cursor, facts, self.text, self._params)
        rows, values, distinct, least, greatest = cursor.fetchall()[0]
        run.check()
        run_one(cursor, frequent, self.text, self._params)
        common = tuple(cursor.fetchall())
        return Summary(self.columns[column], self.types[column], rows, values, distinct, least, greatest, common)

    def _read_page(self, cursor: "DuckDBPyConnection") -> Page:
        number = self._next
        try:
            with in_words(self.statement, self.text):
                page = tuple(cursor.fetchmany(SIZE))
        except BaseException:
            self._session.streaming = None
            raise
        self._next += 1
        if not page and number * SIZE > self.known_rows and self._count(cursor):
            return page
        self.known_rows = max(self.known_rows, number * SIZE + len(page))
        self.is_complete = self.is_complete or len(page) < SIZE
        self._pages.put(number, page)
        return page
