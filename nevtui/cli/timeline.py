"""`nevtui timeline`: what was said, in order of time, as plain lines."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option, limit_option
from nevtui.format.values import to_json

if TYPE_CHECKING:
    from nevtui.query.engine import Engine
    from nevtui.query.selection import Selection

_PAGE: Final = 500
_ENTITIES: Final = ("city", "province", "country", "company", "person", "model", "organization")
_WHEN: Final = 17
_FIGURE: Final = 14


@click.command(short_help="Tell what was said, in order of time.")
@click.option("--city", metavar="NAME", multiple=True, help="Statements that name it; several are either-or.")
@click.option("--province", metavar="NAME", multiple=True)
@click.option("--country", metavar="NAME", multiple=True)
@click.option("--company", metavar="NAME", multiple=True)
@click.option("--person", metavar="NAME", multiple=True)
@click.option("--model", metavar="NAME", multiple=True)
@click.option("--organization", metavar="NAME", multiple=True)
@click.option("--property", "properties", metavar="NAME", multiple=True, help="investment, sales, tariff …")
@click.option("--from", "begin", metavar="TIME", help="2020, 2020-Q2, 2020-04 or 2020-04-29: not before it.")
@click.option("--to", "end", metavar="TIME", help="Not after it.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Any other clause; may be repeated.")
@click.option("--latest", is_flag=True, help="Latest first.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line.")
@limit_option
@library_option
def timeline(
    properties: tuple[str, ...],
    begin: str | None,
    end: str | None,
    where: tuple[str, ...],
    latest: bool,
    as_json: bool,
    limit: int | None,
    library: Path | None,
    **named: tuple[str, ...],
) -> int:
    """Tell what was said, in order of the time it is about, a line each: what the timeline pane shows, to be read aloud
    or passed on. What says no time of its own stands at the end, under the day it was reported, in brackets.

    \b
    Examples:
      nevtui timeline --company NIO --from 2020
      nevtui timeline --city Hefei --property investment --property stake
    """
    from nevtui.library.dataset import open_library
    from nevtui.query.engine import Engine

    selection = _selection(named, properties, begin, end, where)
    with closing(Engine.open(open_library(chosen_library(library)))) as engine:
        told = _rows(engine, selection, latest=latest, limit=limit)
        lines = (to_json(row) if as_json else _line(row) for row in told)
        output.write(line + "\n" for line in lines)
    return 0


def _selection(
    named: dict[str, tuple[str, ...]],
    properties: tuple[str, ...],
    begin: str | None,
    end: str | None,
    where: tuple[str, ...],
) -> "Selection":
    from nevtui.model.errors import unknown
    from nevtui.model.statement import Field
    from nevtui.model.vocabulary import PROPERTIES
    from nevtui.query.clause import Clause
    from nevtui.query.selection import Selection

    for name in properties:
        if name not in PROPERTIES:
            raise unknown("property", name, PROPERTIES)
    clauses = [Clause(name, Field(name), named[name]) for name in _ENTITIES if named[name]]
    if properties:
        clauses.append(Clause("property", Field.PROPERTY, properties))
    if begin or end:
        clauses.append(_checked(Clause("when", Field.WHEN, (f"{begin or ''}..{end or ''}",))))
    return Selection((*clauses, *Selection.from_args(where).clauses))


def _checked(clause: Any) -> Any:
    return type(clause).from_arg(clause.to_arg(), source=clause.source)


def _rows(engine: "Engine", selection: "Selection", *, latest: bool, limit: int | None) -> Iterator[dict[str, Any]]:
    """Yield the rows of the question, a page at a time, so that memory stays flat."""
    from nevtui.query.questions import TIMELINE

    sort, place = "latest" if latest else "time", 0
    while limit is None or place < limit:
        size = _PAGE if limit is None else min(_PAGE, limit - place)
        page = engine.ask(TIMELINE.ask(selection, sort=sort, begin=place, size=size), rows=size)
        for row in page.rows:
            yield dict(zip(page.columns, row, strict=True))
        place += len(page.rows)
        if len(page.rows) < size:
            return


def _line(row: dict[str, Any]) -> str:
    from nevtui.format.figures import figure_text
    from nevtui.format.moments import moment
    from nevtui.format.text import harmless

    shown = figure_text(
        row["value"], row["unit"], value_high=row["value_high"], bound=row["bound"], property=row["property"]
    )
    when = moment(row["when"], row["when_end"]) if row["when"] else f"({_reported(row) or 'undated'})"
    status = "" if row["status"] == "actual" else f" ({row['status']})"
    more = f", and {row['articles'] - 1} more" if row["articles"] > 1 else ""
    said = f"{row['publisher'] or 'unknown publisher'}, {_reported(row) or 'undated'}{more}"
    return harmless(f"{_wide(when, _WHEN)}  {_wide(shown, _FIGURE)}  {row['sentence']}{status}. {said}")


def _wide(text: str, width_cells: int) -> str:
    """Fill up `text`; what is wider stays whole, for these lines are read and not looked at."""
    from nevtui.format.text import cells

    return text + " " * (width_cells - cells(text))


def _reported(row: dict[str, Any]) -> str | None:
    from nevtui.format.moments import day

    return day(row["published"], row["published_precision"]) if row["published"] else None
