"""`nevtui restore`: an earlier version of a library again."""

from pathlib import Path

import click

from nevtui.cli import output
from nevtui.cli.opening import lay_beside
from nevtui.cli.options import library_option
from nevtui.model.errors import AskedWrongly


@click.command(short_help="Take an earlier version of a library back.")
@click.argument("number", type=click.IntRange(min=1), metavar="VERSION")
@library_option
@click.option(
    "--wait", "seconds", metavar="SECONDS", type=click.FloatRange(min=0), default=0.0, help="Wait for another writer."
)
def restore(number: int, library: Path | None, seconds: float) -> int:
    """Make VERSION the present one again, as a new version: the ones between stay as they are.

    Corrections are not taken back: they lie in a file of their own.

    \b
    Example:
      nevtui versions --library mine && nevtui restore 3 --library mine
    """
    from nevtui.format.text import plural
    from nevtui.library.dataset import bundled_library
    from nevtui.library.manifest import read_manifest
    from nevtui.library.writer import open_for_writing

    folder = library or click.get_current_context().find_root().params.get("library")
    if folder is None or folder.resolve() == bundled_library().resolve():
        raise AskedWrongly("The bundled library has one version: name a library of your own with --library DIR.")
    present = read_manifest(folder)
    if number == present.version:
        output.complain(f"Version {number} is the present one.")
        return 0
    with open_for_writing(folder, wait_seconds=seconds, command=f"restore {number}") as writer:
        made = writer.restore(number, command=f"restore {number}")
    lay_beside(folder)
    counts = f"{plural(made.counts['articles'], 'article')}, {plural(made.counts['statements'], 'statement')}"
    output.complain(f"Version {made.version} is what version {number} was: {counts}.")
    return 0
