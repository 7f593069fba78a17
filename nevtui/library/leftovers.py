"""Which files in a folder are a library's own, and whether a folder is free for a new one. Standard library only."""

import re
from pathlib import Path

from nevtui.library.lock import NOTE
from nevtui.library.manifest import MANIFEST, VERSIONS
from nevtui.library.schema import PART_TABLES, WHOLE_TABLES

_NAMES = "|".join(sorted({table.name for table in (*PART_TABLES, *WHOLE_TABLES)}))
_TABLE_FILE = re.compile(rf"\.new-[a-z]+-[0-9a-f]+\.parquet|(?:{_NAMES})-(?:[0-9a-f]{{8}}|[0-9a-f]{{16}})\.parquet")


def is_table_file(name: str) -> bool:
    """Tell whether a file of that name is one that a writer makes of a table, whole or half."""
    return _TABLE_FILE.fullmatch(name) is not None


def is_free(folder: Path) -> bool:
    """Tell whether a library can be made in `folder`: nothing is there, or what a writer that was killed left.

    Raises OSError.
    """
    if not folder.exists():
        return True
    return folder.is_dir() and all(map(_is_left_by_a_writer, (path.name for path in folder.iterdir())))


def _is_left_by_a_writer(name: str) -> bool:
    return name in (NOTE, VERSIONS, f".{MANIFEST}.new") or is_table_file(name)
