"""`nevtui reindex`: the articles of a library read again, from what it keeps of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nevtui.cli import output, telling
from nevtui.cli.opening import lay_beside
from nevtui.cli.options import library_option, written_library
from nevtui.cli.progress import Progress
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.ingest.outcome import Outcome


@click.command(short_help="Read the kept articles of a library again.")
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@click.option("--changed", "only_changed", is_flag=True, help="Only those that would be read otherwise now.")
@click.option("--workers", metavar="N", type=click.IntRange(1, 256), help="Processes that work; as many as cores.")
@click.option("--wait", metavar="SECONDS", type=click.FloatRange(0), default=0, help="For another who writes.")
@click.option("--dry-run", is_flag=True, help="Read everything, write nothing.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each article, and one for the whole.")
@library_option
def reindex(
    articles: tuple[str, ...],
    library: Path | None,
    only_changed: bool,
    workers: int | None,
    wait: float,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Read the articles of a library again, all or those with these ids, from the text that it keeps of them.

    They are read by the present extractor, with the present entities and corrections; the files that they came from are
    not needed. With --changed only those are read for which one of these has changed.

    \b
    Examples:
      nevtui reindex --changed --library mine
      nevtui reindex seeds-01-jinhua-leapmotor --library mine
    """
    if articles and only_changed:
        raise AskedWrongly("Name articles, or say --changed; not both.")
    target = written_library(library)
    from nevtui.ingest.reindex import changed
    from nevtui.ingest.reindex import reindex as read_again
    from nevtui.ingest.run import Ways

    chosen = changed(target) if only_changed else articles or None
    progress = Progress(None if chosen is None else len(chosen))

    def hear(outcome: "Outcome") -> None:
        if as_json:
            telling.tell_outcome(outcome)
        progress.note(outcome.article or outcome.source, outcome.kind)

    ways = Ways(workers=workers, is_dry=dry_run, wait_seconds=wait)
    if only_changed and chosen is not None and not chosen:
        output.complain("Nothing has changed since the articles were read.")
        return 0
    report = read_again(target, chosen, report=hear, ways=ways, brings_up_to_date=only_changed)
    if not dry_run:
        lay_beside(target)
    progress.end()
    if as_json:
        telling.tell_totals(report)
    else:
        telling.tell_report(report, target, is_dry=dry_run, is_quiet=False)
    return telling.exit_code(report)
