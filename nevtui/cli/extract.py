"""`nevtui extract`: the statements of articles, on stdout."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nevtui.cli import output
from nevtui.format.values import to_json
from nevtui.model.errors import AskedWrongly, SourceUnreadable, unknown

if TYPE_CHECKING:
    from nevtui.extract.gazetteer import Gazetteer
    from nevtui.extract.report import Trouble


@click.command(short_help="Print what articles say, as JSON Lines.")
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--format", "format_name", metavar="FORMAT", default="jsonl", show_default=True, help="jsonl.")
def extract(files: tuple[Path, ...], format_name: str) -> int:
    """Print the statements that the articles in FILE... make, one JSON object a line; nothing is kept.

    A file that cannot be read is told on stderr, the others go on, and the exit code is 2.

    \b
    Example:
      nevtui extract article.txt | jq -r '[.subject, .property, .value] | @tsv'
    """
    if format_name != "jsonl":
        raise unknown("format", format_name, ("jsonl",))
    if not files:
        raise AskedWrongly("There is nothing to read: nevtui extract FILE.")
    from nevtui.extract.gazetteer import Gazetteer
    from nevtui.ingest.reference import read_entities
    from nevtui.library.dataset import reference_folder

    gazetteer = Gazetteer.build(read_entities(reference_folder()))
    unread = 0
    for path in _articles(files):
        try:
            output.write(_lines(path, gazetteer))
        except SourceUnreadable as error:
            output.complain(str(error))
            unread += 1
    return 2 if unread else 0


def _articles(files: tuple[Path, ...]) -> Iterator[Path]:
    """Give the files, those in folders too; one that is not there is left for the reader to complain of."""
    from nevtui.ingest.run import source_files

    for path in files:
        if path.is_dir():
            yield from source_files([path])
        else:
            yield path


def _lines(path: Path, gazetteer: "Gazetteer") -> Iterator[str]:
    from nevtui.extract.pipeline import extract as read_out
    from nevtui.ingest.sources import read_article

    troubles: list[Trouble] = []
    article = read_article(path)
    for statement in read_out(article, gazetteer, troubles=troubles):
        yield to_json(statement.to_row()) + "\n"
    for trouble in troubles:
        output.complain(f"{path}, paragraph {trouble.para}: {trouble.rule} failed, {trouble.error}")
