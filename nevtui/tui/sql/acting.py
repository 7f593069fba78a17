"""What the mixins of the SQL screen's actions share: the screen that they act on."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from nevtui.tui.screens.sql import SqlScreen


class OnScreen:
    """Something mixed into the SQL screen."""

    @property
    def _screen(self) -> "SqlScreen":
        return cast("SqlScreen", self)
