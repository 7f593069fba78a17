"""`nevtui annotate`: what the stages find in any text, as JSON Lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from nevtui.cli import output
from nevtui.format.values import to_json
from nevtui.model.errors import AskedWrongly, SourceUnreadable

if TYPE_CHECKING:
    from nevtui.extract.annotate import Annotations, Placed
    from nevtui.extract.gazetteer import Gazetteer
    from nevtui.extract.measured import Measured

_SAYING: Final = ("source", "cue", "content")


@click.command(short_help="Print what the stages find in any text, as JSON Lines.")
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--plain", is_flag=True, help="Take each file as one text, as it stands.")
@click.option("--published", metavar="DATE", help="The day to resolve `yesterday` against, whatever a file says.")
def annotate(files: tuple[Path, ...], plain: bool, published: str | None) -> int:
    """Print sentences, names, figures, times and who says what, one JSON object a file on one line.

    Every part has `start` and `end`, counted in characters (code points), `end` after the last. With --plain they
    count in the file as it is decoded, line breaks of two characters and a byte-order mark included; without it the
    file is read as `nevtui ingest` reads sources, and they count in `text`: title and paragraphs with a blank line
    between them. --published comes before what a file says of itself. What cannot be read is told on stderr, the
    others go on, and the exit code is 2.

    \b
    Examples:
      nevtui annotate article.html | jq -c '.quantities[] | [.text, .value, .unit]'
      nevtui annotate --plain --published 2025-03-04 note.txt
    """
    if not files:
        raise AskedWrongly("There is nothing to read: nevtui annotate FILE.")
    day = _day(published)
    from nevtui.ingest.kept_codes import compiled_before

    unread = 0
    with compiled_before():
        for annotated in _annotated(files, day, plain=plain):
            if isinstance(annotated, str):
                output.complain(annotated)
                unread += 1
            else:
                output.write([to_json(annotated) + "\n"])
    return 2 if unread else 0


def _annotated(files: tuple[Path, ...], day: date | None, *, plain: bool) -> Iterator[dict[str, Any] | str]:
    from nevtui.extract.gazetteer import Gazetteer
    from nevtui.ingest.world import read_world
    from nevtui.library.dataset import reference_folder

    gazetteer = Gazetteer.build(read_world(reference_folder()))
    yield from _plain(files, gazetteer, day) if plain else _read(files, gazetteer, day)


def _day(words: str | None) -> date | None:
    """Read --published. Raises AskedWrongly for what is no date."""
    if words is None:
        return None
    from nevtui.ingest.sources.dates import parse_stated

    stated = parse_stated(words)
    if stated is None:
        raise AskedWrongly(f'--published "{words}" is no date: write 2025-03-04, 2025-03 or 2025.')
    return stated.first


def _plain(files: Iterable[Path], gazetteer: "Gazetteer", day: date | None) -> Iterator[dict[str, Any] | str]:
    """Yield what each file holds as it stands, or why it cannot be read."""
    from nevtui.extract.annotate import annotate as annotate_text
    from nevtui.ingest.plain import read_plain

    for path in files:
        try:
            plain = read_plain(path)
        except SourceUnreadable as error:
            yield str(error)
        else:
            found = annotate_text(plain.text, gazetteer, published=day or plain.published, begin=plain.begin)
            yield {"file": str(path), **_row(plain.text, found)}


def _read(files: tuple[Path, ...], gazetteer: "Gazetteer", day: date | None) -> Iterator[dict[str, Any] | str]:
    """Yield what each article in the files, folders and archives holds, or why one cannot be read."""
    from nevtui.extract.annotate import annotate_article
    from nevtui.ingest.draft import Rejected
    from nevtui.ingest.options import Options
    from nevtui.ingest.reading import entries_of
    from nevtui.ingest.sources import find
    from nevtui.ingest.tasks import Found

    options = Options(published=day.isoformat() if day else None)
    for source in find(files, options):
        for entry in (source,) if isinstance(source, Rejected) else entries_of(source, options, lambda hash_: False):
            if isinstance(entry, Found):
                text, found = annotate_article(entry.article, gazetteer)
                yield {"file": entry.shown, "text": text, **_row(text, found)}
            elif isinstance(entry, Rejected) and not entry.is_passed_over:
                yield entry.why


def _row(text: str, found: Sequence["Annotations"]) -> dict[str, Any]:
    """Give what a text holds as JSON has it."""

    def part(span: "Placed") -> dict[str, Any]:
        return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}

    def rows(kind: str, row: Callable[[Any], dict[str, Any]]) -> list[dict[str, Any]]:
        return [row(record) for piece in found for record in getattr(piece, kind)]

    return {
        "sentences": rows("sentences", lambda s: {"start": s.start, "end": s.end}),
        "mentions": rows("mentions", lambda m: {**part(m), "type": m.type, "name": m.name}),
        "quantities": rows("quantities", lambda q: {**part(q), **_measured(q)}),
        "times": rows("times", lambda t: {**part(t), "value": t.value, "end_value": t.end_value}),
        "attributions": rows(
            "attributions", lambda a: {key: (span := getattr(a, key)) and part(span) for key in _SAYING}
        ),
    }


def _measured(quantity: "Measured") -> dict[str, Any]:
    return {
        "value": quantity.value,
        "value_high": quantity.value_high,
        "unit": quantity.unit,
        "bound": quantity.bound,
        "change": quantity.change,
    }
