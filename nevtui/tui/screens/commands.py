"""Textual's command palette, safe to page through while its list is not there."""

from textual.command import CommandList, CommandPalette


class Commands(CommandPalette):
    """The palette. Textual 8.2 raises KeyError for PageUp and PageDown while the list has no lines."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region.height:
            super()._action_command_list(action)
