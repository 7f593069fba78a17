"""`nevtui forget`: articles out of a library."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nevtui.cli import output, telling
from nevtui.cli.opening import lay_beside
from nevtui.cli.options import library_option, written_library
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.ingest.outcome import Outcome


@click.command(short_help="Withdraw articles from a library.")
@click.argument("names", nargs=-1, metavar="SOURCE_OR_ARTICLE...")
@click.option("--missing", is_flag=True, help="All articles whose file is gone.")
@click.option("--wait", metavar="SECONDS", type=click.FloatRange(0), default=0, help="For another who writes.")
@click.option("--dry-run", is_flag=True, help="Write nothing, say what would go.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each article, and one for the whole.")
@library_option
def forget(
    names: tuple[str, ...], library: Path | None, missing: bool, wait: float, dry_run: bool, as_json: bool
) -> int:
    """Withdraw what was read from SOURCE..., or articles by their id, from a library.

    A SOURCE is a file, a folder or a glob, as it was given to ingest. What a reprint of a withdrawn article says counts
    from now on. The version before stays: `nevtui restore` brings it back.

    \b
    Examples:
      nevtui forget articles/old.txt --library mine
      nevtui forget "articles/2019-*" --dry-run --library mine
      nevtui forget --missing --library mine
    """
    if not names and not missing:
        raise AskedWrongly("What is to be forgotten? nevtui forget SOURCE_OR_ARTICLE --library DIR, or --missing.")
    target = written_library(library)
    from nevtui.ingest.forget import forget as withdraw
    from nevtui.ingest.run import Ways

    def hear(outcome: "Outcome") -> None:
        if as_json:
            telling.tell_outcome(outcome)
        elif outcome.kind == "forgotten":
            output.complain(f"{outcome.article}  {outcome.source}".rstrip())

    report = withdraw(target, names, missing=missing, report=hear, ways=Ways(is_dry=dry_run, wait_seconds=wait))
    if report.of("forgotten") and not dry_run:
        lay_beside(target)
    if as_json:
        telling.tell_totals(report)
    else:
        telling.tell_report(report, target, is_dry=dry_run, is_quiet=False)
    return telling.exit_code(report)
