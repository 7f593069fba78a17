"""`nevtui versions`: what a library was, version by version."""

from pathlib import Path

import click

from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option

_COLUMNS = ("version", "when", "articles", "statements", "extractor", "files", "command")


@click.command(short_help="List the versions of a library.")
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line.")
def versions(library: Path | None, as_json: bool) -> int:
    """List the versions of a library, the present one first: when each was made, by what, and what it held.

    The files of the last five stay: those can be compared (nevtui diff) and taken back (nevtui restore).

    \b
    Example:
      nevtui versions --library mine
    """
    from nevtui.library.versions import list_versions

    known = list_versions(chosen_library(library))
    if as_json:
        import json
        from dataclasses import asdict

        output.write(json.dumps(asdict(version), ensure_ascii=False) + "\n" for version in known)
        return 0
    from nevtui.cli.table import as_table

    rows = [
        (
            version.number,
            version.when[:16].replace("T", " ") if version.when else None,
            version.articles,
            version.statements,
            version.extractor,
            "present" if version.is_present else "kept" if version.is_whole else "gone",
            version.command,
        )
        for version in known
    ]
    types = ("BIGINT", "VARCHAR", "BIGINT", "BIGINT", "VARCHAR", "VARCHAR", "VARCHAR")
    width = output.width_cells() if output.is_terminal() else None
    output.write(as_table(_COLUMNS, types, [rows], width_cells=width))
    return 0
