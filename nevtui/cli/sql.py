"""`nevtui sql`: a query of one's own."""

import json
import re
from pathlib import Path
from typing import Any

import click

from nevtui.cli import output
from nevtui.cli.options import format_option, library_option, limit_option, output_option, pairs_of, trust_option
from nevtui.model.access import refuse_guests
from nevtui.model.errors import AskedWrongly


@click.command(short_help="Answer a query in SQL.")
@click.argument("query", required=False, metavar="[QUERY]")
@click.option(
    "-f", "--file", "files", metavar="FILE", multiple=True, type=click.Path(path_type=Path), help="Read SQL from FILE."
)
@click.option("-p", "--param", "given", metavar="NAME=VALUE", multiple=True, help="Put VALUE for $NAME in the SQL.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Let the view sel be these statements.")
@click.option("--seconds", metavar="SECONDS", type=click.FloatRange(min=0.001), help="Stop a query that takes longer.")
@library_option
@format_option
@output_option
@limit_option
@trust_option
def sql(
    query: str | None,
    files: tuple[Path, ...],
    given: tuple[str, ...],
    where: tuple[str, ...],
    seconds: float | None,
    library: Path | None,
    format_name: str | None,
    output: Path | None,
    limit: int | None,
    trusted: bool,
) -> None:
    """Answer QUERY, SQL as DuckDB speaks it, from the tables of the library.

    Without QUERY, or with -, the SQL is read from stdin. Of several statements the rows of the last are given. The
    library is only read: statements that would change anything or reach another file are refused, unless you say
    --trust-me. SHOW TABLES lists the tables, DESCRIBE statements the columns.

    \b
    Examples:
      nevtui sql "select subject, value_usd from statements where property = 'investment' order by 2 desc"
      nevtui sql "from timeline where subject = $city" -p city=Hefei --format csv
      nevtui sql "select property, count(*) from sel group by all" --where company=NIO
      nevtui sql -f ranking.sql -o ranking.parquet
      nevtui sql --trust-me "copy (from cities) to 'cities.csv'"

    \b
    Exit codes: 0 answered, 1 failed or out of time, 2 asked wrongly, 130 interrupted, 141 nobody reads on.
    """
    from nevtui.cli.answer import Outlet
    from nevtui.query.selection import Selection

    params = {name: value_of(text) for name, text in pairs_of(given)}
    outlet = Outlet(library, format_name, output, limit, params=params, seconds=seconds, trusted=trusted)
    outlet.selection = Selection.from_args(where) if where else None
    outlet.send(_text(query, files))


def value_of(text: str) -> Any:
    """Read a parameter as JSON where it is a number, true, false, null, a list or quoted, else as it stands."""
    if not re.fullmatch(r"-?\d.*|true|false|null|\[.*\]|\".*\"", text, re.DOTALL):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def _text(query: str | None, files: tuple[Path, ...]) -> str:
    if query is not None and files:
        raise AskedWrongly("Give the SQL as an argument or with -f, not both.")
    if files and str(files[0]) != "-":
        return "\n;\n".join(_read(file) for file in files)
    if query is not None and query != "-":
        return query
    piped = output.read_stdin()
    if piped is None:
        raise AskedWrongly('There is no SQL: nevtui sql "select count(*) from statements", or -f FILE.')
    return piped


def _read(file: Path) -> str:
    refuse_guests("reading files")
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise AskedWrongly(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise AskedWrongly(f"{file} is no UTF-8 text.") from error
