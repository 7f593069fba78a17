"""The program as a user starts it, and how one sees that it is there."""

import re
import sys
from pathlib import Path

from tests.world.terminal import Terminal

NEVTUI = Path(sys.executable).with_name("nevtui")
"""The console script that `pip install` made beside this Python."""

_DATED_ROW = re.compile(r"\b(19|20)\d\d(-\S+)? {2,}\S*[A-Za-z]{2}")
"""A row of the timeline: a time, a gap, a sentence."""


def shows_the_library(terminal: Terminal) -> bool:
    """Say whether the first useful screen is there."""
    return is_useful(terminal.lines)


def is_useful(lines: list[str]) -> bool:
    """Say whether a city and a dated statement are in `lines`; on a narrow screen, a city."""
    return any("Hefei" in line for line in lines) and (len(lines) < 40 or any(map(_DATED_ROW.search, lines)))
