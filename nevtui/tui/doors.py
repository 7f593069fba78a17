"""The screens beside the panes, and how they are opened; each is imported when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from nevtui.query.selection import Selection
    from nevtui.tui.app import NevtuiApp
    from nevtui.tui.units import Units


class Doors:
    """Mixed into the app."""

    @cached_property
    def units(self) -> "Units":
        """The way in which figures are shown, in all panes and screens."""
        from nevtui.tui.units import Units

        return Units()

    @property
    def _app(self) -> "NevtuiApp":
        return cast("NevtuiApp", self)

    def open_card(self, entity: str) -> None:
        """Open the card of an entity, or go on to it where a card is open."""
        from nevtui.tui.screens.card import CardScreen

        screen = self._app.screen
        if isinstance(screen, CardScreen):
            screen.follow(entity)
        else:
            self._app.push_screen(CardScreen(self._app.engine, self._app.signs, entity))

    def open_goto(self) -> None:
        """Open the line to go to anything, once."""
        from nevtui.tui.screens.goto import GotoScreen

        if not isinstance(self._app.screen, GotoScreen):
            self._app.push_screen(GotoScreen(self._app.engine))

    def open_search(self, typed: str = "") -> None:
        """Open the search of the full text."""
        from nevtui.tui.screens.search import SearchScreen

        self._app.push_screen(SearchScreen(self._app.engine, typed))

    def open_compare(self, entities: tuple[tuple[str, str], ...]) -> None:
        """Open two to five entities, by id and name, side by side."""
        from nevtui.tui.screens.compare import CompareScreen

        self._app.push_screen(CompareScreen(self._app.signs, entities))

    def open_ledger(self, name: str, selection: "Selection") -> None:
        """Open the `conflicts`, `plans` or `unread` paragraphs of `selection`."""
        from importlib import import_module

        ledger = getattr(import_module(f"nevtui.tui.screens.{name}"), f"{name.capitalize()}Screen")
        self._app.push_screen(ledger(self._app.engine, self._app.signs, selection))

    def open_article(self, article: str, selection: "Selection", *, claim: str | None = None) -> None:
        """Open an article to read, on the words of `claim`; n and N step through the articles of `selection`."""
        from nevtui.tui.screens.article import ArticleScreen

        self._app.push_screen(ArticleScreen(self._app.signs, selection, article, claim=claim))

    def correct(self, claim: str) -> str | None:
        """Open the form on a statement that makes `claim`; give the reason where it cannot be corrected."""
        from nevtui.tui.screens.explore import ExploreScreen

        panes = next(screen for screen in self._app.screen_stack if isinstance(screen, ExploreScreen))
        return panes.correct_claim(claim)
