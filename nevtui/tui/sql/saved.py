"""Saved queries: `.sql` files with a comment on top, in a folder of the user's. And the shelf of examples, likewise."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nevtui.format.text import harmless, harmless_lines
from nevtui.query.lexer import tokens

_STRANGE: Final = re.compile(r"[^\w .,()+&'-]+|^\.+")
LARGEST: Final = 5_000_000
"""Bytes of a file that is read."""


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query with a name, and where it lies."""

    name: str
    comment: str
    """Its first comment, on one line."""
    text: str
    file: Path


def saved_folder() -> Path:
    """Give where saved queries lie. Source: XDG Base Directory Specification, configuration."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "nevtui" / "queries"


def read_queries(folder: Path) -> list[SavedQuery]:
    """Read the `.sql` files of a folder, by name; one that cannot be read is left out."""
    queries = []
    for file in sorted(folder.glob("*.sql"), key=lambda file: file.stem.lower()):
        try:
            if file.stat().st_size > LARGEST:
                continue
            text = harmless_lines(file.read_bytes().decode("utf-8-sig", errors="replace"))
        except OSError:
            continue
        queries.append(SavedQuery(harmless(file.stem), first_comment(text), text, file))
    return queries


def first_comment(text: str) -> str:
    """Give the comment that a text begins with, its lines joined."""
    words: list[str] = []
    for token in tokens(text[:4000]):
        if token.kind != "comment":
            break
        words += token.text.removeprefix("--").removeprefix("/*").removesuffix("*/").split()
    return " ".join(words)


def file_for(name: str, folder: Path) -> Path | None:
    """Give the file for a query called `name`; None for a name that no file can have."""
    stem = " ".join(_STRANGE.sub(" ", name).split())[:100]
    return folder / f"{stem}.sql" if stem else None


def save_query(file: Path, text: str, comment: str) -> str | None:
    """Write a query, with `comment` on top unless it stands there. Gives a sentence where it cannot be written."""
    has_comment = not comment.strip() or first_comment(text) == " ".join(comment.split())
    content = text if has_comment else f"-- {' '.join(comment.split())}\n{text}"
    new = file.with_suffix(f".{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(content if content.endswith("\n") else content + "\n", "utf-8")
        new.replace(file)
    except OSError as error:
        return f"{file} cannot be written: {error.strerror}."
    return None


def delete_query(file: Path) -> str | None:
    """Delete a query. Gives a sentence where it cannot be."""
    try:
        file.unlink()
    except OSError as error:
        return f"{file} cannot be deleted: {error.strerror}."
    return None
