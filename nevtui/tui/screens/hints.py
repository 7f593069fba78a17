"""The hint of the first start, in the place where evidence will stand."""

from nevtui.format.text import pad
from nevtui.tui.widgets.draw import Piece

FIRST = (
    ("↑ ↓", "walk the cities; companies and timeline follow as you move"),
    ("Enter", "pin what you stand on, then go right: who, when, and who says so"),
    ("Tab", "next pane; in the timeline each row shows the words of the article here"),
    ("/", "type to filter a pane"),
    (":", "ask in SQL"),
)


def hint() -> list[list[Piece]]:
    """Give the lines of the hint."""
    title: list[Piece] = [
        ("Start anywhere  ", "strong"),
        ("this hint goes with the first pin; ? brings it back", "dim"),
    ]
    return [title, [], *([(pad(key, 10), "accent"), (words, "text")] for key, words in FIRST)]
