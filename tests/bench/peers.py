"""The programs nevtui is measured beside, where they are there: on PATH, or in the folder NEVTUI_PEERS names."""

import os
import shutil
from pathlib import Path


def peer(name: str) -> str | None:
    """Give the path of a program, None where it is not there."""
    folder = os.environ.get("NEVTUI_PEERS", "")
    return shutil.which(name, path=os.pathsep.join([folder, os.environ.get("PATH", "")]))


def resident_mb(pid: int) -> float:
    """Give the memory that a process and its children hold, MB (Linux)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return own + sum(resident_mb(int(child)) for child in children)
