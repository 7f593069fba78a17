"""`nevtui sql`: a query of one's own."""

from pathlib import Path

import click

from nevtui.cli import output
from nevtui.cli.options import format_option, library_option, limit_option, output_option
from nevtui.model.errors import AskedWrongly


@click.command(short_help="Answer a query in SQL.")
@click.argument("query", required=False, metavar="[QUERY]")
@click.option("-f", "--file", metavar="FILE", type=click.Path(path_type=Path), help="Read the SQL from FILE.")
@library_option
@format_option
@output_option
@limit_option
def sql(
    query: str | None,
    file: Path | None,
    library: Path | None,
    format_name: str | None,
    output: Path | None,
    limit: int | None,
) -> None:
    """Answer QUERY, SQL as DuckDB speaks it, from the tables of the library.

    Without QUERY, or with -, the SQL is read from stdin. The library is only read: statements that would change
    anything or reach another file are refused. SHOW TABLES lists the tables, DESCRIBE statements the columns.

    \b
    Examples:
      nevtui sql "select subject, value_usd from statements where property = 'investment' order by 2 desc"
      nevtui sql "from timeline where subject = 'Hefei'" --format csv
      nevtui sql -f ranking.sql -o ranking.parquet
    """
    from nevtui.cli.answer import Outlet

    Outlet(library, format_name, output, limit).send(_text(query, file))


def _text(query: str | None, file: Path | None) -> str:
    if query is not None and file is not None:
        raise AskedWrongly("Give the SQL as an argument or with -f, not both.")
    if file is not None and str(file) != "-":
        return _read(file)
    if query is not None and query != "-":
        return query
    piped = output.read_stdin()
    if piped is None:
        raise AskedWrongly('There is no SQL: nevtui sql "select count(*) from statements", or -f FILE.')
    return piped


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise AskedWrongly(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise AskedWrongly(f"{file} is no UTF-8 text.") from error
