"""How the app is to begin: colours, signs, what to show. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from nevtui.tui.state import State
from nevtui.tui.widgets.palette import DARK, MONO, SIXTEEN


@dataclass(frozen=True, slots=True)
class Start:
    """How the app is to begin."""

    theme: str | None = None
    ascii_signs: bool = False
    state: State | None = None
    """What to show; None for the usual."""
    says: str = ""
    """What is wrong with the settings."""
    hints: bool = True
    """Whether the hint of the first start is still wanted."""
    keeps: bool = True
    """Whether that the hint is gone is kept."""
    looks_ahead: bool = False
    """Whether what the next key will ask is asked ahead."""


def theme_for(environment: Mapping[str, str]) -> str:
    """Choose a theme the terminal can show: none with NO_COLOR, its own 16 colours at need or over SSH, else dark."""
    if environment.get("NO_COLOR"):
        return MONO
    term = environment.get("TERM", "")
    rich_terms = ("256color", "kitty", "ghostty", "alacritty", "direct", "wezterm", "foot", "iterm")
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return SIXTEEN
    knows_more = bool(environment.get("COLORTERM")) or any(word in term for word in rich_terms)
    return DARK if knows_more else SIXTEEN
