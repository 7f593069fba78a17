"""Which pane stands in which place, and how wide: kept in the state folder, so that the next start has it again."""

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from nevtui.model.access import is_guest
from nevtui.model.errors import AskedWrongly, NevtuiError, unknown
from nevtui.tui.layout import SHARES
from nevtui.tui.panes.kinds import kind_named

PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Names of the kinds in the places, from the left, each once; and how the width is shared out."""

    kinds: tuple[str, ...] = ("cities", "companies", "timeline")
    shares: str = SHARES[0]
    """One of `layout.SHARES`."""

    def putting(self, kind: str, place: int) -> "Arrangement":
        """Put `kind` into `place` (0-based); where it stood already what was here goes there."""
        kinds = list(self.kinds)
        if kind in kinds:
            kinds[kinds.index(kind)] = kinds[place]
        kinds[place] = kind
        return replace(self, kinds=tuple(kinds))

    def sharing_next(self) -> "Arrangement":
        """Share the width out in the next way."""
        return replace(self, shares=SHARES[(SHARES.index(self.shares) + 1) % len(SHARES)])

    @classmethod
    def kept(cls) -> "Arrangement":
        """Give what was kept; the usual one where nothing was, or what cannot be had."""
        try:
            row = json.loads(_file().read_text("utf-8"))
            return cls.of(tuple(row["panes"]), row.get("shares", SHARES[0]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, NevtuiError):
            return cls()

    @classmethod
    def of(cls, kinds: tuple[str, ...], shares: str = SHARES[0]) -> "Arrangement":
        """Check what comes from outside. Raises AskedWrongly, or NoSuchName for an unknown kind or share."""
        if len(set(kinds)) != PLACES:
            raise AskedWrongly(
                f"{PLACES} different panes stand side by side, not {', '.join(map(str, kinds)) or 'none'}."
            )
        if shares not in SHARES:
            raise unknown("way to share the width", shares, SHARES)
        for kind in kinds:
            kind_named(kind)
        return cls(kinds, shares)

    def keep(self) -> str | None:
        """Keep it for the next start; a guest keeps nothing. Gives a sentence where it cannot be written."""
        if is_guest():
            return None
        file = _file()
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            new = file.with_suffix(f".{os.getpid()}.new")
            new.write_text(json.dumps({"panes": self.kinds, "shares": self.shares}), "utf-8")
            new.replace(file)
        except OSError as error:
            return f"The layout cannot be kept in {file}: {error.strerror or error}."
        return None


def _file() -> Path:
    """Give where it is kept. Source: XDG Base Directory Specification, state files."""
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "nevtui" / "layout.json"
