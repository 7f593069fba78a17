"""Screens that are drawn anew where something changed, and nowhere else: over a slow line each cell counts."""

from typing import Any

from textual._compositor import Compositor
from textual.reactive import Reactive
from textual.widget import Widget

from nevtui.tui.covering import Covering


class Calm:
    """Mixed in before a Screen: another widget's focus does not draw the whole screen anew, as Textual 8.2 does.

    Who gains or loses the focus draws itself; and only what is seen is drawn.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    _compositor: Compositor

    def __init__(self, *args: Any, **how: Any) -> None:
        super().__init__(*args, **how)
        self._compositor = Covering()
