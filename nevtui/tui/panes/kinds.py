"""The kinds of panes that a place can hold, in the order of the menu. Whoever has a pane adds a row, and no more."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from nevtui.model.errors import unknown

if TYPE_CHECKING:
    from nevtui.tui.pane import Pane


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of pane; its class is imported when it is first shown."""

    name: str
    """The pane's id, the source of its clauses, and its name in a state that is written as text."""
    title: str
    key: str
    """The letter that picks it in the menu."""
    words: str
    """What its rows are, for the menu."""
    module: str
    """In this package."""
    pane: str
    """Name of the class."""

    def load(self) -> "type[Pane]":
        """Import the class."""
        loaded: type[Pane] = getattr(import_module(f"nevtui.tui.panes.{self.module}"), self.pane)
        return loaded


KINDS: Final = tuple(
    Kind(name, title, key, words, name, f"{title}Pane")
    for name, title, key, words in (
        ("cities", "Cities", "c", "cities; z: countries, provinces and cities as a tree"),
        ("map", "Map", "w", "where the cities are: z nearer, Z wider, arrows to the nearest one"),
        ("companies", "Companies", "o", "makers and brands; z: groups with what belongs to them"),
        ("timeline", "Timeline", "t", "what was said, in order of time, below its histogram"),
        ("people", "People", "p", "who speaks, decides, holds a post"),
        ("models", "Models", "m", "vehicles, cells and batteries"),
        ("properties", "Properties", "k", "what kind of thing is said: investments, sales, tariffs …"),
        ("articles", "Articles", "a", "day, publisher and title of the articles that say it"),
        ("organizations", "Organizations", "g", "ministries, agencies, banks, universities"),
    )
)
"""Name, title, letter, words. The module is called by the name, the class by the title."""


def kind_named(name: str) -> Kind:
    """Find a kind. Raises NoSuchName with the nearest one."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise unknown("pane", name, tuple(kind.name for kind in KINDS))
