"""Letting go of what Textual 8.2 keeps of widgets that are gone.

Its cache of backgrounds counts the object that asked into its key, so that it holds the last 1,024 of these with every
line they drew: about two megabytes for each card that is opened, until it is full. Asked as a class, it holds two
colours.
"""

from functools import lru_cache
from typing import Any

from textual._styles_cache import StylesCache


def forget_what_is_gone() -> None:
    """Let the cache of backgrounds hold colours only; nothing where Textual has none such any more."""
    asked = StylesCache.__dict__.get("get_inner_outer")
    if asked is not None and hasattr(asked, "__wrapped__"):
        kept: Any = lru_cache(1024)(asked.__wrapped__)
        StylesCache.get_inner_outer = classmethod(kept)  # type: ignore[assignment]
