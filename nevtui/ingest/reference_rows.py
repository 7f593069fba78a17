"""Lines and rows of the files of `data/reference`. Knows no meaning of any column."""

import csv
from pathlib import Path

from nevtui.model.errors import AskedWrongly


def read_lines(path: Path) -> list[str]:
    """Give the lines of `path` that are not empty. Raises AskedWrongly where it cannot be read."""
    try:
        return [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise AskedWrongly(f"{path} cannot be read: install nevtui again.") from error


def read_rows(path: Path) -> list[dict[str, str]]:
    """Give the rows of the comma-separated table at `path`, by the names of its columns."""
    return list(csv.DictReader(read_lines(path)))
