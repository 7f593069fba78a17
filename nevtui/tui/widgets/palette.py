"""The palette: five meanings and greys, in four themes. Source: the target pictures' README, Palette.

Accent is where you are, pinned what is kept, evidence the words, money money, warning look twice; the rest is grey.
"""

from functools import cache
from typing import Final

from rich.style import Style
from textual.theme import Theme

DARK: Final = "nevtui-dark"
LIGHT: Final = "nevtui-light"
SIXTEEN: Final = "nevtui-16"
MONO: Final = "nevtui-mono"
THEMES: Final = (DARK, LIGHT, SIXTEEN, MONO)

_TABLE: Final = """
back        | #101317            | #fbfbf9            |                    |
overlay     | #171b21            | #f1f2ef            |                    |
cursor_back | #1d2f42            | #dcebfa            | bright_cyan        |
text        | #d9dde3            | #23282e            | default            |
strong      | bold #f3f5f8       | bold #0c0f12       | bold bright_white  | bold
dim         | #8b939e            | #666d76            | bright_black       | dim
key         | #c3c9d2            | #3d444c            | default            |
bar         | #56616f            | #85909c            | bright_black       | dim
rule        | #3b434d            | #cfd4d9            | bright_black       | dim
accent      | #6cb2f5            | #0a62b5            | bright_cyan        | bold
pinned      | #bfa2f5            | #6b3fc2            | bright_magenta     | bold
evidence    | #ffe3a1 on #4a3c16 | #3f2f00 on #ffe59a | black on yellow    | bold underline
money       | #8acb9c            | #17703d            | bright_green       |
warning     | #f28f7e            | #b5381f            | bright_red         | bold
string      | #e9c77b            | #8a6100            | yellow             |
null        | #606873            | #8b9199            | bright_black       | dim
"""
"""meaning | dark | light | the terminal's 16 colours | no colour"""


@cache
def colours(theme: str) -> dict[str, str]:
    """Give what each meaning looks like in a theme, as a style in words; the dark one for a theme that is not ours."""
    column = THEMES.index(theme) + 1 if theme in THEMES else 1
    cells = ([cell.strip() for cell in line.split("|")] for line in _TABLE.strip().splitlines())
    return {row[0]: row[column] for row in cells}


@cache
def style(theme: str, name: str, *, cursor: bool = False, overlay: bool = False) -> Style:
    """Give the style called `name` (`strong`, `pinned`, `strong pinned` for both) on the theme's background.

    On the cursor row dim becomes key, so that it stays readable; in monochrome the row is reversed.
    """
    looks = colours(theme)
    back = looks["cursor_back" if cursor else "overlay" if overlay else "back"]
    base = Style.parse(f"on {back}") if back else Style()
    if cursor and theme == SIXTEEN:
        return base + Style.parse("black") + Style(bold="strong" in name)
    if cursor and theme == MONO:
        return Style(reverse=True, bold="strong" in name, underline="evidence" in name)
    for part in name.split():
        readable = "key" if cursor and part in ("dim", "bar") else part
        base += Style.parse(looks[readable])
    return base


def themes() -> tuple[Theme, ...]:
    """Give the four themes for Textual, so that its own widgets wear the same colours."""
    return tuple(_theme(name) for name in THEMES)


def _theme(name: str) -> Theme:
    ansi = name in (SIXTEEN, MONO)

    def colour(meaning: str) -> str:
        word = (colours(name)[meaning] or "default").split()[-1]
        return word if not ansi else f"ansi_{word}" if word not in ("bold", "dim", "underline") else "ansi_default"

    back, cursor = colour("back"), "ansi_bright_cyan" if ansi else colour("cursor_back")
    return Theme(
        name=name,
        ansi=ansi,
        dark=name != LIGHT,
        primary=colour("accent"),
        secondary=colour("pinned"),
        accent=colour("accent"),
        warning=colour("warning"),
        error=colour("warning"),
        success=colour("money"),
        foreground=colour("text"),
        background=back,
        surface=back,
        panel=colour("overlay"),
        boost=back,
        variables={
            **({"ansi-background": "ansi_black", "ansi-foreground": "ansi_white"} if ansi else {}),
            "rule": colour("rule"),
            "dim": colour("dim"),
            "border": colour("rule"),
            "border-blurred": colour("rule"),
            "input-cursor-background": colour("accent"),
            "input-cursor-foreground": "ansi_black" if ansi else back,
            "input-selection-background": "ansi_blue" if ansi else cursor,
            "screen-selection-background": "ansi_blue" if ansi else cursor,
            "block-cursor-background": cursor,
            "block-cursor-foreground": "ansi_black" if ansi else colour("text"),
            "block-cursor-text-style": "bold",
        },
    )
