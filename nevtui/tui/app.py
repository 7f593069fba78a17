"""The app: theme, the engine handed in, the first screen. It knows nothing of panes."""

import gc
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from nevtui.format.signs import ASCII, UNICODE, Signs
from nevtui.library.dataset import Library
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.selection import Selection
from nevtui.tui.doors import Doors
from nevtui.tui.driver import QuietDriver
from nevtui.tui.frugal import Frugal
from nevtui.tui.heading import Totals
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.widgets.palette import DARK, LIGHT, MONO, SIXTEEN, themes

if TYPE_CHECKING:
    from nevtui.tui.screens.sql import SqlScreen


class NevtuiApp(Doors, Frugal, App[None]):
    """Linked panes over a library."""

    TITLE = "nevtui"
    CSS_PATH = "nevtui.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        engine: Engine,
        library: Library,
        *,
        theme: str,
        signs: Signs,
        pins: Selection,
        opened: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(driver_class=QuietDriver, ansi_color=theme in (SIXTEEN, MONO) or None)
        self.engine, self.library, self.signs, self.pins = engine, library, signs, pins
        self.opened = opened
        """Called once, when the first screen is there."""
        self.prompt: SqlScreen | None = None
        """The SQL screen, once it has been opened."""
        for known in themes():
            self.register_theme(known)
        self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """The linked panes."""
        return ExploreScreen(self.engine, Totals.of(self.library), self.signs, self.pins)

    def on_ready(self) -> None:
        """Collect garbage again, once the first screen is there."""
        gc.enable()
        self.opened()

    def _fatal_error(self) -> None:
        """Say nothing on the screen that is being left: the command line tells what happened, in a sentence."""
        self._close_messages_no_wait()

    def open_sql(self, text: str | None) -> None:
        """Open the SQL prompt, with `text` in a tab of its own where given. It lives on while one is in the panes."""
        from nevtui.tui.screens.sql import installed

        self.prompt = installed(self, self.prompt)
        self.prompt.give(text)
        self.push_screen("sql")

    def take(self, clause: Clause) -> None:
        """Go to the panes with `clause` for the selection."""
        while not isinstance(self.screen, ExploreScreen):
            self.pop_screen()
        self.screen.step(self.screen.walk.taking(clause))

    def chosen(self) -> Selection:
        """Give what is selected in the panes now."""
        return next(screen.walk.selection for screen in self.screen_stack if isinstance(screen, ExploreScreen))

    def open_help(self) -> None:
        """Open the help."""
        from nevtui.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.signs))

    def action_command_palette(self) -> None:
        """Open the palette, once."""
        from nevtui.tui.screens.commands import Commands

        if not isinstance(self.screen, Commands):
            self.push_screen(Commands(id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Give what the palette offers."""
        for name, title in ((DARK, "dark"), (LIGHT, "light"), (SIXTEEN, "16 colours"), (MONO, "no colour")):
            yield SystemCommand(f"Theme: {title}", "Change the colours", lambda name=name: self.wear(name))
        yield SystemCommand("Quit", "Leave nevtui", self.exit)

    def wear(self, theme: str) -> None:
        """Change the theme."""
        self.ansi_color = theme in (SIXTEEN, MONO)
        self.theme = theme
        self.refresh_css()
        self.screen.refresh(layout=True)


def run(
    engine: Engine,
    library: Library,
    *,
    pins: Selection,
    theme: str | None = None,
    ascii_signs: bool = False,
    opened: Callable[[], None] = lambda: None,
) -> int:
    """Open the app on a library that `engine` answers for, filtered by `pins`; give the exit code when it is left.

    `opened` is called once the first screen is there.
    """
    signs = ASCII if ascii_signs else UNICODE
    app = NevtuiApp(engine, library, theme=theme or theme_for(os.environ), signs=signs, pins=pins, opened=opened)
    try:
        app.run()
    finally:
        if app.engine is not engine:
            app.engine.close()
    if app._exception is not None:
        raise app._exception
    return app.return_code or 0


def theme_for(environment: "os._Environ[str] | dict[str, str]") -> str:
    """Choose a theme that the terminal can show: none with NO_COLOR, its own 16 colours at need, else dark."""
    if environment.get("NO_COLOR"):
        return MONO
    term = environment.get("TERM", "")
    rich_terms = ("256color", "kitty", "ghostty", "alacritty", "direct", "wezterm", "foot", "iterm")
    knows_more = bool(environment.get("COLORTERM")) or any(word in term for word in rich_terms)
    return DARK if knows_more else SIXTEEN
