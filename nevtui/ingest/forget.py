"""Withdrawing articles from a library: what was read from a source, by its name or by an article's id."""

import os
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from nevtui.ingest.catalogue import STDIN, file_of, stored_source
from nevtui.ingest.keeping import Keeping
from nevtui.ingest.kept import Kept
from nevtui.ingest.outcome import Outcome, Report
from nevtui.ingest.run import Ways, check_target, run
from nevtui.ingest.tasks import Read
from nevtui.library.manifest import read_manifest
from nevtui.model.errors import AskedWrongly

_WAYS = Ways()


def forget(
    folder: Path,
    names: Sequence[str] = (),
    *,
    missing: bool = False,
    report: Callable[[Outcome], None] = lambda outcome: None,
    ways: Ways = _WAYS,
) -> Report:
    """Withdraw from the library in `folder` what `names` mean: files and folders as they were given, globs of them, ids
    of articles; with `missing` also all articles whose file is gone. A reprint of what goes becomes its story's first.

    Raises AskedWrongly where a name means nothing that is stored or nothing can be written, LibraryUnreadable.
    """
    check_target(folder)
    chosen = to_forget(Kept(folder, read_manifest(folder).parts), names, missing=missing)

    def tasks(keeping: Keeping) -> Iterator[Read]:
        for article, source in chosen.items():
            keeping.forget(article)
            keeping.tell(Outcome(source, "forgotten", article))
        return iter(())

    return run(folder, tasks, ways=ways, hear=report, is_light=len(chosen) < 100)


def to_forget(kept: Kept, names: Sequence[str], *, missing: bool) -> dict[str, str]:
    """Find the articles that `names` mean, with their sources. Raises AskedWrongly for a name that means none."""
    sources = {article: source or "" for article, source in kept.rows("articles", "article", "source")}
    chosen: dict[str, str] = {}
    for name in names:
        meant = {article: source for article, source in sources.items() if _means(name, article, source)}
        if not meant:
            raise AskedWrongly(f'Nothing in the library was read from "{name}", and no article has that id.')
        chosen |= meant
    if missing:
        chosen |= _missing(sources)
    return chosen


def _means(name: str, article: str, source: str) -> bool:
    """Tell whether `name` is the id or the source of an article, a file or folder it is in, or a glob of these."""
    if name == article:
        return True
    whole = stored_source(name)
    if source == whole or source.startswith((f"{whole}!", f"{whole}#", f"{whole.rstrip('/')}/")):
        return True
    if not any(sign in name for sign in "*?["):
        return False
    return any(fnmatchcase(each, pattern) for each in (source, file_of(source)) for pattern in (whole, name)) or (
        fnmatchcase(article, name)
    )


def _missing(sources: dict[str, str]) -> dict[str, str]:
    """Find the articles whose file is gone. Raises AskedWrongly where all are: then it is a disk that is not there."""
    is_there: dict[str, bool] = {}
    gone: dict[str, str] = {}
    files = 0
    for article, source in sources.items():
        file = file_of(source)
        if file in ("", STDIN) or not file.startswith("/"):
            continue
        if file not in is_there:
            is_there[file] = os.path.lexists(file)
            files += 1
        if not is_there[file]:
            gone[article] = source
    if gone and files > 1 and not any(is_there.values()):
        raise AskedWrongly(
            f"None of the {files:,} files that the library was read from is there: is a disk missing? Name what to "
            "forget, or the folder, if it is meant."
        )
    return gone
