"""Who sits before this nevtui: its owner, or a guest whom somebody let in. Guests leave no trace and reach no file."""

import os
from typing import Final

from nevtui.model.errors import NotAllowed

GUEST: Final = "NEVTUI_GUEST"
"""Environment variable; whoever lets strangers in sets it to 1, for instance in sshd's ForceCommand."""


def is_guest() -> bool:
    """Tell whether this session is a guest's: no file, editor, correction or setting is theirs."""
    return os.environ.get(GUEST, "0") not in ("", "0")


def refuse_guests(what: str) -> None:
    """Raise NotAllowed where a guest asks for `what`, said as in `writing files`."""
    if is_guest():
        raise NotAllowed(f"Guests of this nevtui may only look: {what} is switched off.")
