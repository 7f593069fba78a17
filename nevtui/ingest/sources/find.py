"""Paths as the user gives them -> the sources in them, in a stable order: files, folders, archives, standard input.

Opens regular files only, and those only where the name does not tell what they are or they are archives.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from nevtui.ingest.draft import Rejected, Source
from nevtui.ingest.options import Options
from nevtui.ingest.sources.archives import shown_name
from nevtui.ingest.sources.globs import is_shut_out, is_wanted
from nevtui.ingest.sources.kinds import ARCHIVES, BY_SUFFIX, layers_of, looks_like_page, sniffed_suffix, why_not
from nevtui.ingest.sources.members import sources_in
from nevtui.ingest.sources.opening import head_of, open_regular
from nevtui.ingest.sources.stdin import standard_input
from nevtui.library.manifest import MANIFEST
from nevtui.model.errors import AskedWrongly, SourceUnreadable

_PARTS_FOLDER = re.compile(r"(.+)(?:_files|\.files|_file|-Dateien|_fichiers|_archivos|_bestanden|_文件|的文件)")
_KINDS = (
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def find(paths: Iterable[Path | str], options: Options) -> Iterator[Source | Rejected]:
    """Yield the sources in `paths`, each once; folders are searched through in order of names, hidden ones not.

    What is named is taken whatever its suffix and told of where it cannot be read; in folders and archives only what
    readers know is. `-` is standard input. Raises AskedWrongly where none of the paths is there.
    """
    named = [Path(path) for path in paths]
    missing = [path for path in named if str(path) != "-" and not os.path.lexists(path)]
    if missing and len(missing) == len(named):
        raise AskedWrongly(f"There is no {_shown(missing[0])}.")
    seen: set[object] = set()
    for path in named:
        if str(path) == "-":
            yield from standard_input(options)
        else:
            yield from _named(path, options, seen)


def _named(path: Path, options: Options, seen: set[object]) -> Iterator[Source | Rejected]:
    name = _shown(path)
    try:
        status = path.stat()
    except OSError as error:
        yield Rejected(name, _why_unstated(path, error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _in_folder(path, "", options, seen)
    elif not stat.S_ISREG(status.st_mode):
        yield Rejected(name, f"{name} is {_kind(status.st_mode)}, no file: nevtui reads files, folders and - (stdin).")
    elif _is_new(path, status, seen):
        yield from _file(path, options, is_named=True)


def _in_folder(folder: Path, below: str, options: Options, seen: set[object]) -> Iterator[Source | Rejected]:
    """Yield what is in `folder`; `below` is its path under the one that was named: empty, or with a `/` at its end."""
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        if _is_library(folder):
            yield Rejected(
                _shown(folder), f"{_shown(folder)} is a library of nevtui, no articles.", is_passed_over=bool(below)
            )
            return
        with os.scandir(folder) as entries:
            names = sorted((entry.name for entry in entries if not entry.name.startswith(".")), key=os.fsencode)
    except OSError as error:
        yield Rejected(_shown(folder), f"{_shown(folder)} cannot be searched: {error.strerror}.")
        return
    for name in names:
        place = below + shown_name(name)
        if (page := _page_of(name)) and (f"{page}.html" in names or f"{page}.htm" in names):
            why = f"{_shown(folder / name)} holds the parts of a saved page: it was passed over."
            yield Rejected(_shown(folder / name), why, is_passed_over=True)
        else:
            yield from _entry(folder / name, place, options, seen)


def _page_of(folder: str) -> str | None:
    """Give the name of the page whose images, frames and scripts a browser saved in `folder`: `News_files`."""
    match = _PARTS_FOLDER.fullmatch(folder)
    return match[1] if match else None


def _is_library(folder: Path) -> bool:
    """Tell whether `folder` is a library: `nevtui ingest . --library mine` makes one among the articles."""
    try:
        with open_regular(folder / MANIFEST, MANIFEST) as file:
            return b'"schema_version"' in file.read(4096)
    except SourceUnreadable:
        return False


def _entry(path: Path, place: str, options: Options, seen: set[object]) -> Iterator[Source | Rejected]:
    if is_shut_out(place, options):
        return
    try:
        status = path.stat()
    except OSError as error:
        yield Rejected(_shown(path), _why_unstated(path, error), is_passed_over=path.is_symlink())
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _in_folder(path, place + "/", options, seen)
    elif not stat.S_ISREG(status.st_mode):
        why = f"{_shown(path)} is {_kind(status.st_mode)}, no file: it was passed over."
        yield Rejected(_shown(path), why, is_passed_over=True)
    elif (_is_archive(path) or is_wanted(place, options)) and _is_new(path, status, seen):
        yield from _file(path, options, is_named=False)


def _file(path: Path, options: Options, *, is_named: bool) -> Iterator[Source | Rejected]:
    name = _shown(path)
    _, suffix, compressions = layers_of(path.name)
    if suffix in BY_SUFFIX:
        yield Source(name, suffix, path)
        return
    try:
        if suffix not in ARCHIVES:
            suffix = _suffix_by_content(path, name, suffix, is_named=is_named or bool(compressions))
        if suffix in ARCHIVES:
            with open_regular(path, name) as file:
                yield from sources_in(file, Source(name, suffix, path), compressions, options)
        else:
            yield Source(name, suffix, path)
    except _PassedOver as passed:
        yield Rejected(name, str(passed), is_passed_over=True)
    except SourceUnreadable as error:
        yield Rejected(name, str(error))


class _PassedOver(Exception):
    """Raised for a file in a folder that nobody would take for an article."""


def _suffix_by_content(path: Path, name: str, suffix: str, *, is_named: bool) -> str:
    """Give the suffix that the content of a file deserves. Raises SourceUnreadable, _PassedOver."""
    why = why_not(suffix)
    if ":" in why:
        raise SourceUnreadable(f"{name} {why}.")
    head = head_of(path, name)
    if not is_named:
        if looks_like_page(head):
            return ".html"
        raise _PassedOver(f"{name} {why}: it was passed over.")
    return sniffed_suffix(head)


def _is_archive(path: Path) -> bool:
    return layers_of(path.name)[1] in ARCHIVES


def _is_new(path: Path, status: os.stat_result, seen: set[object]) -> bool:
    """Tell whether a file was not met before, under this name or by a link; hard links are files of their own."""
    key: object = (status.st_dev, status.st_ino) if status.st_nlink == 1 else os.path.realpath(path)
    if key in seen:
        return False
    seen.add(key)
    return True


def _why_unstated(path: Path, error: OSError) -> str:
    if path.is_symlink():
        return f"{_shown(path)} is a link that leads nowhere or in a circle."
    if isinstance(error, FileNotFoundError):
        return f"There is no {_shown(path)}."
    return f"{_shown(path)} cannot be read: {error.strerror}."


def _kind(mode: int) -> str:
    return next((words for is_such, words in _KINDS if is_such(mode)), "something else")


def _shown(path: Path) -> str:
    return shown_name(str(path))
