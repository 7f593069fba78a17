"""Textual's command palette, safe to page through while its list is not there, and to leave while it gathers."""

from contextlib import suppress
from typing import Any, cast

from textual import events, work
from textual.app import ComposeResult
from textual.command import CommandInput, CommandList, CommandPalette
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.widgets import OptionList

from nevtui.tui.widgets.typed import Typed

_GATHER: Any = cast("Any", CommandPalette._gather_commands).__wrapped__


class Listed(CommandList):
    """Its list. Textual 8.2 raises IndexError for a click on a line whose command has gone before the click comes."""

    def on_click(self, event: events.Click) -> None:
        """Pass over a click on what is no longer there."""
        if event.style.meta.get("option", 0) >= self.option_count:
            event.prevent_default()


class Sought(CommandInput, Typed):
    """Its line, where whatever is typed or pasted is harmless. It is found by the type of its first base alone."""


class Commands(CommandPalette):
    """The palette. Textual 8.2 raises KeyError for PageUp and PageDown while the list has no lines.

    It raises NoMatches where it is left before the worker that gathers the commands has begun.
    """

    def compose(self) -> ComposeResult:
        """Put ours in the place of Textual's line and list."""
        return map(_ours, super().compose())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pass over what was chosen while the palette was being left: Textual 8.2 looks for its line then, and ends."""
        if not self.query(CommandInput):
            event.stop()
            event.prevent_default()

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region.height:
            super()._action_command_list(action)

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)
    async def _gather_commands(self, search_value: str) -> None:
        with suppress(NoMatches):
            await _GATHER(self, search_value)


def _ours(widget: Widget) -> Widget:
    if isinstance(widget, CommandInput):
        return Sought(placeholder=widget.placeholder, select_on_focus=widget.select_on_focus)
    return Listed() if isinstance(widget, CommandList) else widget
