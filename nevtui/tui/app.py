"""The app: theme, the engine handed in, the first screen. It knows nothing of panes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from nevtui.format.signs import Signs
from nevtui.library.dataset import Library
from nevtui.model.errors import NevtuiError
from nevtui.query.clause import Clause
from nevtui.query.engine import Engine
from nevtui.query.selection import Selection
from nevtui.tui.bindings import shown_of
from nevtui.tui.doors import Doors
from nevtui.tui.driver import QuietDriver
from nevtui.tui.forgetting import forget_what_is_gone
from nevtui.tui.frugal import Frugal
from nevtui.tui.going import Going
from nevtui.tui.heading import Totals
from nevtui.tui.keymap import EXPLORE
from nevtui.tui.leaving import Leaving
from nevtui.tui.screens.explore import ExploreScreen
from nevtui.tui.start import Start
from nevtui.tui.state import State
from nevtui.tui.tidying import Tidying
from nevtui.tui.typing_ahead import TypingAhead
from nevtui.tui.widgets.palette import DARK, LIGHT, MONO, SIXTEEN, themes

if TYPE_CHECKING:
    from nevtui.tui.screens.sql import SqlScreen


class NevtuiApp(Doors, Frugal, Tidying, TypingAhead, Going, Leaving, App[None]):
    """Linked panes over a library."""

    TITLE = "nevtui"
    CSS_PATH = "nevtui.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "suspend_process", show=False)]

    def __init__(
        self,
        engine: Engine,
        library: Library,
        *,
        theme: str,
        signs: Signs,
        pins: Selection,
        opened: Callable[[], None] = lambda: None,
        start: Start | None = None,
    ) -> None:
        super().__init__(driver_class=QuietDriver, ansi_color=theme in (SIXTEEN, MONO) or None)
        self.engine, self.library, self.signs, self.pins = engine, library, signs, pins
        self.opened = opened
        """Called once, when the first screen is there."""
        self.start = start or Start(keeps=False)
        self.last: State | None = None
        """What one looked at last, once it is left."""
        self.prompt: SqlScreen | None = None
        """The SQL screen, once it has been opened."""
        forget_what_is_gone()
        for known in themes():
            self.register_theme(known)
        self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """The linked panes; as they usually begin, and a word why, where those of a state cannot be had."""
        begins = (self.engine, Totals.of(self.library), self.signs, self.pins)
        try:
            return ExploreScreen(*begins, state=self.start.state)
        except NevtuiError as error:
            self.start = replace(self.start, says=f"{self.start.says} {error}".strip())
            return ExploreScreen(*begins)

    def exit(self, *args: Any, **how: Any) -> None:
        """Leave; what one looks at is remembered."""
        panes = next((screen for screen in self.screen_stack if isinstance(screen, ExploreScreen)), None)
        self.last = panes.state() if panes is not None else None
        super().exit(*args, **how)

    def on_ready(self) -> None:
        """Collect garbage again, once the first screen is there."""
        self.begin_to_tidy()
        self.opened()

    def _fatal_error(self) -> None:
        """Say nothing on the screen that is being left: the command line tells what happened, in a sentence."""
        self._close_messages_no_wait()

    def open_sql(self, text: str | None) -> None:
        """Open the SQL prompt, with `text` in a tab of its own where given. It lives on while one is in the panes."""
        from nevtui.tui.screens.sql import installed

        self.prompt = installed(self, self.prompt)
        self.prompt.give(text)
        if self.prompt in self.screen_stack:
            self.leave_all(type(self.prompt))
        else:
            self.push_screen("sql")

    def take(self, clause: Clause) -> None:
        """Go to the panes with `clause` for the selection."""
        self.leave_all(ExploreScreen)
        panes = cast("ExploreScreen", self.screen)
        panes.step(panes.walk.taking(clause))

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

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Give what the palette offers."""
        for name, title in ((DARK, "dark"), (LIGHT, "light"), (SIXTEEN, "16 colours"), (MONO, "no colour")):
            yield SystemCommand(f"Theme: {title}", "Change the colours", lambda name=name: self.wear(name))
        if isinstance(screen, ExploreScreen):
            for action in EXPLORE:
                title = action.title[:1].upper() + action.title[1:]
                yield SystemCommand(title, shown_of(action), partial(screen.action_act, action.name))
        yield SystemCommand("Quit", "Leave nevtui", self.exit)

    def wear(self, theme: str) -> None:
        """Change the theme."""
        self.ansi_color = theme in (SIXTEEN, MONO)
        self.theme = theme
        self.refresh_css()
        self.screen.refresh(layout=True)
