"""Save what a running app shows: one SVG and one PNG, side by side."""

from pathlib import Path
from typing import Any

from textual.app import App

from screenshots.picture import picture_of
from screenshots.png import png_of
from screenshots.svg import svg_of


def save(app: App[Any], folder: Path, name: str, *, title: str) -> None:
    """Write `folder/name.svg` and `folder/name.png`. Raises FontMissing when the PNG's fonts are not installed."""
    picture = picture_of(app)
    (folder / f"{name}.svg").write_text(svg_of(picture, title=title), encoding="utf-8")
    png_of(picture).save(folder / f"{name}.png", optimize=True)
