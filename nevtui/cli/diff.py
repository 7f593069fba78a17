"""`nevtui diff`: what changed from one version of a library to another, and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.library.frames.diff import Difference, StatementChange
    from nevtui.library.manifest import Manifest

_SIGNS: Final = {"added": "+", "changed": "~", "removed": "-"}
_BECAUSE: Final = {
    "news": "the news did: their articles are new, others or gone",
    "extractor": "the extractor or what it knows did: their articles are the same",
    "corrections": "people corrected them",
}


@click.command(short_help="Compare two versions of a library.")
@click.argument("before", required=False, type=click.IntRange(min=1), metavar="[A")
@click.argument("now", required=False, type=click.IntRange(min=1), metavar="[B]]")
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--all", "shows_all", is_flag=True, help="Name every change, not the first five of each kind.")
def diff(before: int | None, now: int | None, library: Path | None, as_json: bool, shows_all: bool) -> int:
    """Tell what changed from version A to version B: articles, statements, and why these changed.

    Without B it is the present version, without A the one before that. nevtui versions lists them.

    \b
    Examples:
      nevtui diff --library mine
      nevtui diff 3 --library mine --all
    """
    from nevtui.library.frames.diff import compare
    from nevtui.library.manifest import read_manifest
    from nevtui.library.versions import manifest_of

    folder = chosen_library(library)
    present = read_manifest(folder)
    if before is None and present.version == 1:
        raise AskedWrongly("There is one version only: nothing to compare it with.")
    old, new = manifest_of(folder, before or present.version - 1), manifest_of(folder, now or present.version)
    found = compare(folder, old, new, corrected=_corrected(folder), most=None if shows_all else 5)
    output.write([_json(old, new, found)] if as_json else (line + "\n" for line in _lines(old, new, found)))
    return 0


def _corrected(folder: Path) -> frozenset[str]:
    from nevtui.library.corrections import read_corrections

    made = read_corrections(folder).in_force
    return frozenset(correction.statement for correction in made if correction.statement)


def _lines(old: "Manifest", new: "Manifest", found: "Difference") -> Iterator[str]:
    yield f"From version {_named(old)} to version {_named(new)}:"
    if found.is_none:
        yield "No difference."
        return
    yield f"articles: {_counted(found.articles)}"
    for change in found.article_changes:
        yield f"  {_SIGNS[change.change]} {change.article}  {change.title}"
    for reason, because in _BECAUSE.items():
        counts = {change: found.statements[reason, change] for change in _SIGNS}
        if any(counts.values()):
            yield f"statements because {because}: {_counted(counts)}"
            yield from map(_line, (one for one in found.statement_changes if one.reason == reason))


def _line(change: "StatementChange") -> str:
    was = f"  (was: {change.was})" if change.was is not None and change.was != change.label else ""
    return f"  {_SIGNS[change.change]} {change.statement}  {change.label}{was}  [{change.article}]"


def _named(manifest: "Manifest") -> str:
    said = ", ".join(
        text for text in (manifest.when and manifest.when[:16].replace("T", " "), manifest.command) if text
    )
    extractor = f"extractor {manifest.extractor}"
    return f"{manifest.version} ({said}; {extractor})" if said else f"{manifest.version} ({extractor})"


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {change}" for change, count in counts.items() if count) or "the same"


def _json(old: "Manifest", new: "Manifest", found: "Difference") -> str:
    import json
    from dataclasses import asdict

    counts = {reason: {change: found.statements[reason, change] for change in _SIGNS} for reason in _BECAUSE}
    said = {
        "before": old.version,
        "now": new.version,
        "articles": found.articles,
        "statements": counts,
        "article_changes": [asdict(change) for change in found.article_changes],
        "statement_changes": [asdict(change) for change in found.statement_changes],
    }
    return json.dumps(said, ensure_ascii=False) + "\n"
