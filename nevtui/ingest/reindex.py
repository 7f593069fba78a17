"""Reading the articles of a library again, from what it keeps: with the present extractor, entities and corrections."""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

import polars

from nevtui.extract.version import EXTRACTOR_VERSION
from nevtui.ingest.keeping import Keeping
from nevtui.ingest.kept import Kept
from nevtui.ingest.knowledge import digest_of_reference
from nevtui.ingest.outcome import Outcome, Report
from nevtui.ingest.planning import again
from nevtui.ingest.run import Ways, check_target, run
from nevtui.ingest.tasks import Read
from nevtui.library.corrections import Correction, read_corrections
from nevtui.library.manifest import Manifest, read_manifest
from nevtui.model.errors import NoSuchName

_WAYS = Ways()
_FEW = 24
"""Articles that are read by the process itself: starting others would take longer."""


def reindex(
    folder: Path,
    articles: Collection[str] | None = None,
    *,
    report: Callable[[Outcome], None] = lambda outcome: None,
    ways: Ways = _WAYS,
    brings_up_to_date: bool = False,
) -> Report:
    """Read `articles` of the library in `folder` again, all where None are given, and commit what they say now.

    `brings_up_to_date` says that they are all that `changed` found.
    Reprints are read again with the first article of their story. Reviewed articles keep what people read in them.
    Raises AskedWrongly where the folder cannot be written, LibraryUnreadable, NoSuchName for an article that is not
    there.
    """
    check_target(folder)
    manifest = read_manifest(folder)
    wanted = None if articles is None else frozenset(articles)
    return run(
        folder,
        lambda keeping: _tasks(keeping, Kept(folder, manifest.parts), wanted),
        ways=ways,
        hear=report,
        is_light=wanted is not None and len(wanted) <= _FEW,
        as_read_now=wanted is None or brings_up_to_date,
        commits_always=True,
    )


def changed(folder: Path) -> frozenset[str] | None:
    """Find the articles of the library in `folder` that would be read otherwise now; None for all of them.

    All are where the extractor or the reference is another one. Else those that a correction is about which was made
    since, and those in whose text a name stands whose entity was corrected since.
    """
    manifest = read_manifest(folder)
    corrections = read_corrections(folder)
    digest, _, laid = manifest.reference.partition("+")
    if manifest.extractor != EXTRACTOR_VERSION or digest != digest_of_reference() or not laid.isdigit():
        return None
    fresh = corrections.rows[int(laid) :]
    undone = {correction.of for correction in fresh if correction.action == "undo"}
    touching = [*fresh, *(correction for correction in corrections.rows[: int(laid)] if correction.id in undone)]
    return _touched(folder, manifest, touching)


def _touched(folder: Path, manifest: Manifest, corrections: Sequence[Correction]) -> frozenset[str]:
    """Give the articles that `corrections` are about, and those that have the names they are about."""
    ids = {correction.article for correction in corrections if correction.article is not None}
    names = {name for correction in corrections for name in (correction.name, correction.into) if name}
    names |= {str(correction.set["name"]) for correction in corrections if "name" in correction.set}
    found: set[str] = set()
    for part in manifest.parts:
        there = polars.read_parquet(folder / part.files["articles"].file, columns=["article"])["article"]
        found.update(ids.intersection(there))
        if names:
            found.update(_naming(folder / part.files["paragraphs"].file, names, "text"))
            found.update(_naming(folder / part.files["mentions"].file, names, "name"))
    return frozenset(found)


def _naming(path: Path, names: set[str], column: str) -> Iterator[str]:
    scan = polars.scan_parquet(path).filter(
        polars.col(column).str.contains_any(sorted(names), ascii_case_insensitive=True)
    )
    yield from scan.select("article").unique().collect()["article"]


def _tasks(keeping: Keeping, kept: Kept, wanted: frozenset[str] | None) -> Iterator[Read]:
    """Give the articles that are to be read, a story's first before the others, and the reprints of those that are."""
    stories = dict(kept.rows("articles", "article", "story"))
    missing = sorted(wanted - stories.keys()) if wanted is not None else []
    if missing:
        raise NoSuchName(f'No article "{missing[0]}" in the library: `nevtui sql "from articles"` lists them.')
    reviewed = frozenset(
        article for article, origin in kept.rows("statements", "article", "origin") if origin == "reviewed"
    )
    chosen = [
        article
        for article, story in stories.items()
        if article not in reviewed and (wanted is None or article in wanted or story in wanted)
    ]
    chosen.sort(key=lambda article: stories[article] != article)
    return again(keeping, chosen, keeps_stories=True)
