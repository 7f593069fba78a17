"""The versions of a library: what each was, which still has its files, and taking an earlier one back. Standard library
only.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nevtui.library.manifest import (
    MANIFEST,
    VERSIONS,
    Manifest,
    read_content,
    read_manifest,
    read_manifest_file,
    write_text,
)
from nevtui.model.errors import LibraryUnreadable, NoSuchName

KEPT = 5
"""Versions whose files stay, the present one among them."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one version was."""

    number: int
    when: str | None
    """ISO 8601, to the second; None for a library that was built without a clock."""
    command: str | None
    articles: int
    statements: int
    extractor: str
    reference: str
    is_whole: bool
    """True where its files are still there: it can be compared and restored."""
    is_present: bool


def list_versions(folder: Path) -> list[Version]:
    """Give the versions of the library in `folder`, the present one first. Raises LibraryUnreadable."""
    present = read_content(folder / MANIFEST)
    earlier = (_earlier(folder / VERSIONS / f"{n}.json") for n in range(int(present["version"]) - 1, 0, -1))
    return [_version(folder, content, content is present) for content in (present, *earlier) if content]


def manifest_of(folder: Path, number: int) -> Manifest:
    """Give the manifest of version `number`. Raises NoSuchName where there was none or its files are gone."""
    present = read_manifest(folder)
    if number == present.version:
        return present
    path = folder / VERSIONS / f"{number}.json"
    if not 0 < number < present.version or not path.exists():
        raise NoSuchName(f"No version {number} in the library {folder}: `nevtui versions` lists them.")
    if not is_whole(folder, _earlier(path) or {}):
        raise NoSuchName(
            f"The files of version {number} are gone: those of the last {KEPT} stay. `nevtui versions` lists them."
        )
    return read_manifest_file(path)


def keep_present(folder: Path) -> None:
    """Put the present manifest among the versions, where it stays when another takes its place."""
    with suppress(FileNotFoundError):
        text = (folder / MANIFEST).read_text("utf-8")
        number = json.loads(text)["version"]
        (folder / VERSIONS).mkdir(exist_ok=True)
        write_text(folder / VERSIONS / f"{number}.json", text)


def kept_files(folder: Path, present: Manifest, *, versions: int = KEPT) -> frozenset[str]:
    """Give the files of the last `versions` versions, the present one among them."""
    files = set(present.files)
    for number in range(present.version - 1, max(present.version - versions, 0), -1):
        with suppress(LibraryUnreadable):
            files |= read_manifest_file(folder / VERSIONS / f"{number}.json").files
    return frozenset(files)


def forget_files(folder: Path, present: Manifest, *, versions: int = KEPT) -> None:
    """Make the manifests of versions whose files have gone short, and take away such of versions that never were."""
    for path, number in _manifests(folder):
        if number > present.version:
            path.unlink(missing_ok=True)
        elif number <= present.version - versions:
            content = _earlier(path)
            if content and "parts" in content:
                head = {key: value for key, value in content.items() if key not in ("parts", "whole")}
                write_text(path, json.dumps(head, indent=1, ensure_ascii=False) + "\n")


def forget_all(folder: Path) -> None:
    """Take away the manifests of all versions but the present one."""
    for path, _ in _manifests(folder):
        path.unlink(missing_ok=True)
    with suppress(OSError):
        (folder / VERSIONS).rmdir()


def is_whole(folder: Path, content: dict[str, Any]) -> bool:
    """Tell whether all files are there that a manifest's `content` names."""
    if "parts" not in content:
        return False
    names = {file["file"] for part in content["parts"] for file in part["files"].values()}
    names |= {file["file"] for file in content["whole"].values()}
    return names <= {entry.name for entry in os.scandir(folder)}


def _manifests(folder: Path) -> Iterator[tuple[Path, int]]:
    for path in sorted((folder / VERSIONS).glob("*.json")):
        if path.stem.isdecimal():
            yield path, int(path.stem)


def _earlier(path: Path) -> dict[str, Any] | None:
    try:
        return read_content(path)
    except LibraryUnreadable:
        return None


def _version(folder: Path, content: dict[str, Any], is_present: bool) -> Version:
    try:
        return Version(
            number=int(content["version"]),
            when=content["when"],
            command=content["command"],
            articles=int(content["articles"]),
            statements=int(content["statements"]),
            extractor=str(content["extractor"]),
            reference=str(content["reference"]),
            is_whole=is_whole(folder, content),
            is_present=is_present,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LibraryUnreadable(f"A manifest in {folder} is broken: {type(error).__name__}: {error}.") from error
