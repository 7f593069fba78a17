"""Screens that are drawn anew where something changed, and nowhere else: over a slow line each cell counts."""

from textual.reactive import Reactive
from textual.widget import Widget


class Calm:
    """Mixed in before a Screen: another widget's focus does not draw the whole screen anew, as Textual 8.2 does.

    Who gains or loses the focus draws itself.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
