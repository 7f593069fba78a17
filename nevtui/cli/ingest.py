"""`nevtui ingest`: articles into a library."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nevtui.cli import output
from nevtui.cli.opening import lay_beside
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.ingest.run import Outcome, Report


@click.command(short_help="Read articles into a library.")
@click.argument("sources", nargs=-1, metavar="FILE_OR_FOLDER...", type=click.Path(path_type=Path))
@click.option("--library", metavar="DIR", type=click.Path(path_type=Path), help="Folder of the library to write.")
def ingest(sources: tuple[Path, ...], library: Path | None) -> int:
    """Read the articles in FILE_OR_FOLDER... into the library in DIR, which is made where there is none.

    An article that is there already and has not changed is left alone. Exit code 2 says that a file could not be read.

    \b
    Example:
      nevtui ingest articles/ --library mine && nevtui --library mine
    """
    target = library or click.get_current_context().find_root().params.get("library")
    if not sources:
        raise AskedWrongly("There is nothing to read: nevtui ingest FILE_OR_FOLDER --library DIR.")
    if target is None:
        raise AskedWrongly("Where should it be kept? Name a folder with --library DIR.")
    from nevtui.ingest.run import ingest as read_into

    report = read_into(sources, target, report=_tell)
    if report.of("stored") or report.of("replaced"):
        lay_beside(target)
    output.progress("")
    return _conclude(report, target)


def _tell(outcome: "Outcome") -> None:
    if outcome.kind == "rejected":
        output.progress("")
        output.complain(outcome.why or f"{outcome.path} cannot be read.")
    else:
        output.progress(f"{outcome.number:,} of {outcome.total:,}  {outcome.path.name}")


def _conclude(report: "Report", library: Path) -> int:
    from nevtui.format.text import plural

    counts = [(len(report.of(kind)), kind) for kind in ("stored", "replaced", "unchanged", "rejected")]
    statements = sum(outcome.statements for outcome in report.outcomes)
    became = ", ".join(f"{count:,} {kind}" for count, kind in counts if count) or "nothing to do"
    output.complain(f"{became}; {plural(statements, 'statement')}. `nevtui --library {library}` shows them.")
    for trouble in report.troubles:
        output.narrate(f"{trouble.article}, paragraph {trouble.para}: {trouble.rule} failed, {trouble.error}")
    if report.interrupted:
        output.complain("Interrupted: what had been read by then is in the library.")
        return 130
    return 2 if report.of("rejected") else 0
