"""`nevtui open`: what somebody looked at, shown again."""

from pathlib import Path

import click

from nevtui.cli.options import chosen_library, library_option, trust_option


@click.command(short_help="Show again what a state says.")
@click.argument("state", metavar="STATE")
@library_option
@trust_option
def open(state: str, library: Path | None, trusted: bool) -> int:
    """Open nevtui where somebody was: STATE is the text that Ctrl+G copies, or the name of a bookmark.

    \b
    Examples:
      nevtui open '1/panes=cities,companies,timeline/at=timeline/pin=cities,city=city:hefei,Hefei'
      nevtui open "Hefei's carmakers"
    """
    from nevtui.cli.explore import explore
    from nevtui.tui.sessions import bookmarks
    from nevtui.tui.state import State

    begin = State.from_text(bookmarks().get(state, state))
    return explore(chosen_library(library), where=(), theme=None, ascii_signs=False, trusted=trusted, state=begin)
