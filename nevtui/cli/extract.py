"""`nevtui extract`: the statements of articles, on stdout."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nevtui.cli import output
from nevtui.format.values import to_json
from nevtui.model.errors import AskedWrongly, unknown

if TYPE_CHECKING:
    from nevtui.extract.gazetteer import Gazetteer
    from nevtui.ingest.draft import Rejected
    from nevtui.model.article import Article


@click.command(short_help="Print what articles say, as JSON Lines.")
@click.argument("files", nargs=-1, metavar="SOURCE...", type=click.Path(path_type=Path))
@click.option("--format", "format_name", metavar="FORMAT", default="jsonl", show_default=True, help="jsonl.")
def extract(files: tuple[Path, ...], format_name: str) -> int:
    """Print the statements that the articles in SOURCE... make, one JSON object a line; nothing is kept.

    What cannot be read is told on stderr, the others go on, and the exit code is 2.

    \b
    Example:
      nevtui extract article.txt | jq -r '[.subject, .property, .value] | @tsv'
    """
    if format_name != "jsonl":
        raise unknown("format", format_name, ("jsonl",))
    if not files:
        raise AskedWrongly("There is nothing to read: nevtui extract FILE.")
    from nevtui.ingest.kept_codes import compiled_before

    with compiled_before():
        unread = _read(files)
    return 2 if unread else 0


def _read(files: tuple[Path, ...]) -> int:
    """Print what the articles say; give how many could not be read."""
    from nevtui.extract.gazetteer import Gazetteer
    from nevtui.ingest.reference import read_entities
    from nevtui.library.dataset import reference_folder
    from nevtui.model.article import Article

    gazetteer = Gazetteer.build(read_entities(reference_folder()))
    unread = 0
    for taken in _articles(files):
        if isinstance(taken, Article):
            output.write(_lines(taken, gazetteer))
        elif not taken.is_passed_over:
            output.complain(taken.why)
            unread += 1
    return unread


def _articles(files: tuple[Path, ...]) -> "Iterator[Article | Rejected]":
    """Yield what is in the files, folders and archives."""
    from nevtui.ingest.draft import Rejected
    from nevtui.ingest.options import Options
    from nevtui.ingest.reading import entries_of
    from nevtui.ingest.sources import find
    from nevtui.ingest.tasks import Found

    for source in find(files, Options()):
        if isinstance(source, Rejected):
            yield source
            continue
        for entry in entries_of(source, Options(), lambda hash_: False):
            if isinstance(entry, Found):
                yield entry.article
            elif isinstance(entry, Rejected):
                yield entry


def _lines(article: "Article", gazetteer: "Gazetteer") -> Iterator[str]:
    from nevtui.extract.pipeline import read

    extraction = read(article, gazetteer)
    for statement in extraction.statements:
        yield to_json(statement.to_row()) + "\n"
    for trouble in extraction.troubles:
        output.complain(f"{article.id}, paragraph {trouble.para}: {trouble.rule} failed, {trouble.error}")
