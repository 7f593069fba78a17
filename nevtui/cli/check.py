"""`nevtui check`: whether a library is what was written, and mending it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.library.frames.check import Checked

_MOST_TOLD = 50


@click.command(short_help="Verify a library, and mend it.")
@library_option
@click.option("--repair", is_flag=True, help="Build again what can be built from what is sound.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--wait", "seconds", metavar="SECONDS", type=click.FloatRange(min=0), default=0.0, help="Wait for another writer."
)
def check(library: Path | None, repair: bool, as_json: bool, seconds: float) -> int:
    """Verify a library: every file by its hash, every column, key and offset, and that evidence stands where it says.

    Says what is wrong in sentences; exit code 1 where anything is. With --repair what is damaged is built again from
    what is sound: tables from the statements, statements from the paragraphs, paragraphs from the originals.

    \b
    Examples:
      nevtui check --library mine
      nevtui check --library mine --repair
    """
    from nevtui.library.frames.check import check_library

    folder = chosen_library(library)
    checked = check_library(folder, tell=_tell)
    output.progress("")
    mended: tuple[str, ...] = ()
    if repair and checked.faults:
        checked, mended = _repaired(folder, checked, as_json, seconds)
    _say(folder, checked, mended, as_json)
    return 1 if checked.faults else 0


def _repaired(folder: Path, checked: "Checked", as_json: bool, seconds: float) -> tuple["Checked", tuple[str, ...]]:
    from nevtui.cli.opening import lay_beside
    from nevtui.ingest.repair import repair_library
    from nevtui.library.dataset import bundled_library
    from nevtui.library.frames.check import check_library

    if folder.resolve() == bundled_library().resolve():
        raise AskedWrongly("The bundled library is not written to: install nevtui again, or run `make library`.")
    if not as_json:
        _tell_faults(checked)
    mended = repair_library(folder, checked.faults, wait_seconds=seconds)
    lay_beside(folder)
    return check_library(folder, tell=_tell), mended


def _tell(number: int, total: int) -> None:
    output.progress(f"{number:,} of {total:,} parts verified")


def _say(folder: Path, checked: "Checked", mended: tuple[str, ...], as_json: bool) -> None:
    output.progress("")
    if as_json:
        import json
        from dataclasses import asdict

        said = {"library": str(folder), "is_sound": not checked.faults, **asdict(checked), "mended": mended}
        output.say(json.dumps(said, ensure_ascii=False))
        return
    for line in mended:
        output.say(line)
    for note in checked.notes:
        output.say(note)
    _tell_faults(checked)
    if not checked.faults:
        from nevtui.format.text import plural

        counts = ((checked.articles, "article"), (checked.statements, "statement"), (checked.files, "file"))
        held = ", ".join(plural(count, noun) for count, noun in counts)
        output.say(f"{folder} is sound: version {checked.version}, {held}, {checked.size / 2**20:,.1f} MB.")


def _tell_faults(checked: "Checked") -> None:
    for fault in checked.faults[:_MOST_TOLD]:
        output.say(fault.what)
    more = len(checked.faults) - _MOST_TOLD
    if more > 0:
        output.say(f"And {more:,} faults more; --json lists all.")
