"""`nevtui show`: the card of an entity as plain lines."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from nevtui.cli import output
from nevtui.cli.options import chosen_library, library_option
from nevtui.format.values import to_json
from nevtui.model.errors import NoSuchName

if TYPE_CHECKING:
    from nevtui.query.card import Card, Link, Point
    from nevtui.query.engine import Engine
    from nevtui.query.selection import Selection

_ROWS: Final = 12
"""Rows of a block, unless all are asked for."""
_WAYS: Final = {"out": "→", "in": "←", "here": "here"}


@click.command(short_help="Show what is known of a city, company, person or model.")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Of these statements only; may be repeated.")
@click.option("--all", "everything", is_flag=True, help="All rows, not the first of each block.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line.")
@library_option
def show(names: tuple[str, ...], where: tuple[str, ...], everything: bool, as_json: bool, library: Path | None) -> int:
    """Show the card of NAME: who it is, its figures over time, money, ties, places and people, as plain lines.

    NAME is any of its names, Chinese ones too, or its id. What the panes show can be read aloud this way.

    \b
    Examples:
      nevtui show Hefei
      nevtui show 零跑 --where year=2024
    """
    from nevtui.library.dataset import open_library
    from nevtui.query.engine import Engine
    from nevtui.query.selection import Selection

    selection = Selection.from_args(where)
    with closing(Engine.open(open_library(chosen_library(library)))) as engine:
        for number, name in enumerate(names):
            card = _card(engine, _entity(engine, name), selection)
            output.write([to_json(_row(card)) + "\n"] if as_json else _paragraphs(card, everything, first=number == 0))
    return 0


def _card(engine: "Engine", entity: str, selection: "Selection") -> "Card":
    from nevtui.query.card import card_of, card_questions

    facts, series, links = (engine.ask(query) for query in card_questions(entity, selection))
    return card_of(facts, series, links)


def _entity(engine: "Engine", name: str) -> str:
    """Find who is meant. Raises NoSuchName where nobody is, or several are alike."""
    from nevtui.query.questions import CALLED
    from nevtui.query.selection import Selection

    found = engine.ask(CALLED.ask(Selection(), name=name.strip())).rows if name.strip() else ()
    whole = [row for row in found if row[4] == 0] or list(found)
    if not whole:
        raise NoSuchName(f'Nobody is called "{name}" here.')
    if (len(whole) > 1 and whole[0][3] == whole[1][3]) or (len(whole) > 1 and whole[0][4] > 0):
        choices = ", ".join(f"{row[1]} ({row[0]})" for row in whole[:6])
        raise NoSuchName(f'"{name}" may be {choices}. Name one, by its id where the names are alike.')
    return str(whole[0][0])


def _paragraphs(card: "Card", everything: bool, *, first: bool) -> Iterator[str]:
    from nevtui.format.text import harmless

    lines = [] if first else [""]
    for line in (*lines, *_lines(card, 1_000_000 if everything else _ROWS)):
        yield harmless(line).rstrip() + "\n"


def _lines(card: "Card", most: int) -> Iterator[str]:
    from nevtui.format.moments import span_of_days
    from nevtui.format.text import plural

    fact = card.fact
    where = ", ".join(word for word in (fact.city, fact.province, fact.country) if word)
    facts = (
        fact.type, where, fact.parent and f"of {fact.parent}", fact.maker and f"by {fact.maker}",
        fact.founded and f"founded {fact.founded}", fact.ticker,
        f"{fact.population:,} people" if fact.population else None,
    )  # fmt: skip
    yield " ".join(word for word in (fact.name, fact.chinese) if word)
    yield " · ".join(word for word in facts if word)
    if fact.aliases:
        yield "also " + ", ".join(fact.aliases)
    span = f", {span_of_days(fact.first, fact.last)}" if fact.first else ""
    yield f"{plural(fact.statements, 'statement')} in {plural(fact.articles, 'article')}{span}"
    for name in card.main():
        yield from _block(name.replace("_", " "), [_point(point) for point in card.of(name)], -most)
    yield from _block("money", [_point(point, named=True) for point in card.money()], -most)
    for title, links in (("ties", card.ties()), ("places", card.places()), ("people", card.people())):
        yield from _block(title, [_link(link) for link in links], most)


def _block(title: str, rows: Sequence[Sequence[str]], most: int) -> Iterator[str]:
    """Give a heading and rows with their columns in line: the first `most`, or the last where it is below 0."""
    from nevtui.format.text import pad

    if not rows:
        return
    yield ""
    yield f"{title.capitalize()}, {len(rows):,}"
    shown = rows[:most] if most > 0 else rows[most:]
    widths = [max(len(row[column]) for row in shown) for column in range(len(shown[0]))]
    for row in shown:
        yield "  " + "  ".join(pad(text, width) for text, width in zip(row, widths, strict=True))
    if len(rows) > len(shown):
        yield f"  and {len(rows) - len(shown):,} {'more' if most > 0 else 'earlier'}: --all"


def _point(point: "Point", *, named: bool = False) -> list[str]:
    from nevtui.format.figures import figure_text
    from nevtui.format.moments import long_moment
    from nevtui.format.text import plural

    words = " ".join(filter(None, (point.property.replace("_", " ") if named else "", point.object, point.scope)))
    said = _said(point.status, point.bound)
    disagrees = "sources disagree" if point.cause else ""
    more = plural(point.articles, "article") if point.articles > 1 else ""
    shown = figure_text(point.value, point.unit, value_high=point.value_high, property=point.property)
    when = long_moment(point.when, point.when_end) if point.when else "no time said"
    return [when, shown, words, said, point.publisher or "", more, disagrees]


def _link(link: "Link") -> list[str]:
    from nevtui.format.figures import figure_text
    from nevtui.format.moments import moment
    from nevtui.format.text import plural

    when = moment(link.when, link.when_end) if link.when else ""
    shown = figure_text(link.value, link.unit, value_high=link.value_high, property=link.property)
    what = " ".join(filter(None, (link.property.replace("_", " "), link.title)))
    return [
        _WAYS[link.direction],
        link.name,
        what,
        shown,
        when,
        _said(link.status, link.bound),
        plural(link.statements, "statement"),
    ]


def _said(status: str, bound: str) -> str:
    return ", ".join(word.replace("_", " ") for word, usual in ((status, "actual"), (bound, "exact")) if word != usual)


def _row(card: "Card") -> dict[str, Any]:
    def rows(named: Iterable[Any]) -> list[dict[str, Any]]:
        return [{key: value for key, value in row._asdict().items() if value is not None} for row in named]

    return {**card.fact._asdict(), "figures": rows(card.points), "links": rows(card.links), "is_whole": card.is_whole}
