"""The first screen's answers, asked while the screen is still being built; they lie ready in the engine when it is."""

from contextlib import suppress
from threading import Thread

from nevtui.model.errors import NevtuiError
from nevtui.model.statement import Field
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import CITIES, COMPANIES
from nevtui.query.selection import Selection
from nevtui.query.windows import WINDOW, ranking_window, timeline_window, year_bars


def ask_ahead(engine: Engine, pins: Selection) -> Thread:
    """Ask on a thread what the panes will ask first. What fails here fails again, and is told, where it is asked."""
    thread = Thread(target=_ask, args=(engine, pins), name="nevtui-ahead", daemon=True)
    thread.start()
    return thread


def _ask(engine: Engine, pins: Selection) -> None:
    with suppress(NevtuiError):
        cities = engine.ask(ranking_window(CITIES, pins), rows=WINDOW)
        selection = pins
        if cities.rows and not pins.clauses:
            first = cities.rows[0][cities.columns.index("entity")]
            selection = pins.replacing(Clause("cities", Field.CITY, (first,)))
        for query in (timeline_window(selection), ranking_window(COMPANIES, selection), year_bars(selection)):
            Thread(target=_keep, args=(engine, query), daemon=True).start()


def _keep(engine: Engine, query: Query) -> None:
    with suppress(NevtuiError):
        engine.ask(query, rows=WINDOW)
