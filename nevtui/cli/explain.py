"""`nevtui explain`: why a statement stands in the library."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option
from nevtui.format.values import to_json

if TYPE_CHECKING:
    from nevtui.ingest.explaining import Explained

_LABEL: Final = 12
"""Cells of the words at the left."""
_WIDEST: Final = 100
_ORIGINS: Final = {
    "reviewed": "read by a person",
    "added": "added by a person",
    "corrected": "corrected by a person",
    "extracted": "read by the extractor",
}


@click.command(short_help="Show what stands behind a statement.")
@click.argument("statement", metavar="STATEMENT_ID")
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def explain(statement: str, library: Path | None, as_json: bool) -> int:
    """Show the sentence of a statement, the names, figures and times in it, the rule that read it and how sure it is.

    STATEMENT_ID is the column `statement`; its first letters are enough where no other begins so. The stages are run
    again: what the present extractor reads in the sentence is shown too.

    \b
    Example:
      nevtui sql "select statement, label from statements where subject = 'Hefei'"
      nevtui explain bq3s
    """
    from nevtui.ingest.explaining import explain as explained_by

    explained = explained_by(chosen_library(library), statement)
    if as_json:
        output.write([to_json(_row(explained)) + "\n"])
    else:
        output.write(line + "\n" for line in _lines(explained))
    return 0


def _lines(explained: "Explained") -> Iterator[str]:
    from nevtui.format.text import harmless
    from nevtui.ingest.explaining import read_briefly

    said, article = explained.statement, explained.article
    yield harmless(explained.label)
    yield ""
    yield from _field(
        "article", [" · ".join(filter(None, (article.title, article.publisher, _day(article.published))))]
    )
    yield from _field("paragraph", [str(said.para) if said.para else "the title"])
    start, end = explained.evidence
    text = explained.sentence
    yield from _field("sentence", [f"{text[:start]}[{text[start:end]}]{text[end:]}"])
    yield from _field(
        "names", dict.fromkeys(f"{m.text} = {m.entity.name}, {m.entity.type}" for m in explained.mentions)
    )
    yield from _field("figures", (f"{f.text} = {_figure(f)}" for f in explained.figures))
    yield from _field("times", (f"{text[t.start : t.end]} = {_time(t.when, t.when_end)}" for t in explained.times))
    sure = f", right in {said.confidence:.0%} of such cases" if said.confidence is not None else ""
    rule = f", rule {said.rule}" if said.rule else ""
    yield from _field("read by", [_ORIGINS.get(explained.origin, explained.origin) + rule + sure])
    yield from _field("sums", [said.sums] if said.sums else [], none="nothing to add up")
    yield from _field("reads now", (f"{brief}  ({rule})" for rule, brief in read_briefly(explained)), none="nothing")


def _field(name: str, values: Iterable[str], *, none: str = "none") -> Iterator[str]:
    from nevtui.format.text import harmless

    width = min(shutil.get_terminal_size().columns if output.is_terminal() else _WIDEST, _WIDEST) - _LABEL
    lines = [line for value in values for line in textwrap.wrap(harmless(value), max(width, 20)) or [""]]
    for number, line in enumerate(lines or [none]):
        yield f"{name if number == 0 else '':{_LABEL}}{line}"


def _figure(figure: object) -> str:
    value, high = getattr(figure, "value", None), getattr(figure, "value_high", None)
    numbers = f"{value:,.12g}" + (f" to {high:,.12g}" if high is not None else "")
    bound = getattr(figure, "bound", "exact")
    words = (numbers, getattr(figure, "unit", None), None if bound == "exact" else bound.replace("_", " "))
    return " ".join(word for word in words if word)


def _time(when: str, when_end: str | None) -> str:
    return f"{when} to {when_end}" if when_end else when


def _day(published: object) -> str | None:
    return str(published) if published else None


def _row(explained: "Explained") -> dict[str, object]:
    from nevtui.ingest.explaining import read_briefly

    return {
        "statement": explained.id,
        "label": explained.label,
        "article": explained.article.id,
        "para": explained.statement.para,
        "sentence": explained.sentence,
        "evidence": list(explained.evidence),
        "mentions": [{"text": m.text, "name": m.entity.name, "type": m.entity.type} for m in explained.mentions],
        "figures": [
            {"text": f.text, "value": f.value, "value_high": f.value_high, "unit": f.unit, "bound": f.bound}
            for f in explained.figures
        ],
        "times": [
            {"text": explained.sentence[t.start : t.end], "when": t.when, "when_end": t.when_end}
            for t in explained.times
        ],
        "origin": explained.origin,
        "rule": explained.statement.rule,
        "confidence": explained.statement.confidence,
        "sums": explained.statement.sums,
        "reads_now": [{"rule": rule, "says": brief} for rule, brief in read_briefly(explained)],
    }
