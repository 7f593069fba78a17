"""`nevtui ingest`: articles into a library."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nevtui.cli import output, telling
from nevtui.cli.opening import lay_beside
from nevtui.cli.progress import Progress
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.ingest.options import Options
    from nevtui.ingest.outcome import Outcome

_PATH = click.Path(path_type=Path)


@click.command(short_help="Read articles into a library.")
@click.argument("sources", nargs=-1, metavar="SOURCE...", type=_PATH)
@click.option("--library", metavar="DIR", type=_PATH, help="Folder of the library to write.")
@click.option("--include", metavar="GLOB", multiple=True, help="In folders and archives, only what matches.")
@click.option("--exclude", metavar="GLOB", multiple=True, help="In folders and archives, nothing that matches.")
@click.option("--map", "columns", metavar="FIELD=COLUMN", multiple=True, help="Which column of a table holds what.")
@click.option("--published", metavar="DATE", help="The date of all articles, whatever they say.")
@click.option("--publisher", metavar="NAME", help="The publisher of all articles, whatever they say.")
@click.option("--language", metavar="LANG", help="The language of all articles: en, zh …")
@click.option("--workers", metavar="N", type=click.IntRange(1, 256), help="Processes that work; as many as cores.")
@click.option("--limit", metavar="SECONDS", type=click.FloatRange(0.1), default=60, help="For one article: 60.")
@click.option("--every", metavar="SECONDS", type=click.FloatRange(0.1), default=30, help="Commit what is done: 30.")
@click.option("--wait", metavar="SECONDS", type=click.FloatRange(0), default=0, help="For another who writes.")
@click.option("--dry-run", is_flag=True, help="Read everything, write nothing, say what would be.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each article, and one for the whole.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what was rejected.")
def ingest(
    sources: tuple[Path, ...],
    library: Path | None,
    workers: int | None,
    limit: float,
    every: float,
    wait: float,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
    **said: Any,
) -> int:
    """Read the articles in SOURCE... into the library in DIR, which is made where there is none.

    A SOURCE is a file, a folder, an archive or - for standard input. What was taken already is left alone; what has
    changed replaces what it was. Ctrl-C finishes the articles in hand and keeps them. Exit code 2 says that something
    could not be read.

    \b
    Examples:
      nevtui ingest articles/ --library mine && nevtui --library mine
      nevtui ingest export.csv.gz --map title=headline --map text=body --library mine
      curl -s https://example.com/feed.xml | nevtui ingest - --library mine
    """
    target = library or click.get_current_context().find_root().params.get("library")
    if not sources:
        raise AskedWrongly("There is nothing to read: nevtui ingest SOURCE --library DIR.")
    if target is None:
        raise AskedWrongly("Where should it be kept? Name a folder with --library DIR.")
    progress = _progress(sources, is_quiet=quiet)
    from nevtui.ingest.run import Ways
    from nevtui.ingest.run import ingest as read_into

    report = read_into(
        sources,
        target,
        options=_options(**said),
        ways=Ways(workers=workers, is_dry=dry_run, wait_seconds=wait, seconds=limit, checkpoint_seconds=every),
        hear=_hearing(progress, as_json=as_json),
    )
    if report.taken and not dry_run:
        lay_beside(target)
    progress.end()
    if as_json:
        telling.tell_totals(report)
    else:
        telling.tell_report(report, target, is_dry=dry_run, is_quiet=quiet)
    return telling.exit_code(report)


def _hearing(progress: Progress, *, as_json: bool) -> "Callable[[Outcome], None]":
    def hear(outcome: "Outcome") -> None:
        if as_json:
            telling.tell_outcome(outcome)
        progress.note(outcome.source, outcome.kind)

    return hear


def _progress(sources: tuple[Path, ...], *, is_quiet: bool) -> Progress:
    """Begin the line; files are counted only where somebody sees it."""
    if is_quiet or not output.is_watched():
        return Progress(None, is_shown=False)
    Progress(None).begin()
    from nevtui.ingest.planning import count_files

    progress = Progress(count_files(sources))
    progress.begin()
    return progress


def _options(
    *,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    columns: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    language: str | None,
) -> "Options":
    from nevtui.ingest.options import Options, parse_columns

    if published is not None:
        _check_date(published)
    if language is not None and not re.fullmatch(r"[a-z]{2,3}", language):
        raise AskedWrongly(f'--language "{language}" is no code of a language: write en, zh, de …')
    return Options(include, exclude, parse_columns(columns), publisher, published, language)


def _check_date(text: str) -> None:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
    try:
        if match is None:
            raise ValueError
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        raise AskedWrongly(f'--published "{text}" is no date: write 2025-03-04, 2025-03 or 2025.') from error
