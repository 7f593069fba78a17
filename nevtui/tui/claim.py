"""A statement as lines: what it says, its figure, when, status, source; as the evidence pane shows it."""

from collections.abc import Sequence
from typing import Any

from nevtui.format.figures import Figure, exact_figure, figure, figure_text
from nevtui.format.moments import day, long_moment
from nevtui.format.sentences import sentence_parts
from nevtui.format.signs import Signs
from nevtui.format.text import harmless, pad
from nevtui.model.statement import Statement
from nevtui.tui.units import MARK, Units
from nevtui.tui.widgets.draw import Piece

STATUS_WORDS = {"planned": "planned", "forecast": "forecast", "cancelled": "called off", "actual": "actual"}
BOUND_WORDS = {"exact": "exact", "approx": "about", "at_least": "at least", "at_most": "at most"}
ORIGIN_WORDS = {
    "reviewed": "checked by hand",
    "extracted": "read by machine, not checked",
    "corrected": "corrected by hand",
    "added": "added by hand",
}
CAUSES = {
    "plain": "open",
    "revision": "revised later",
    "period": "another period",
    "currency": "another currency",
    "scope": "another scope",
    "rounding": "rounding",
}
"""How each cause of a conflict is called; the first two are nothing that explains itself."""
OPEN = ("plain", "revision")
_LABEL = 9


def headline(row: dict[str, Any]) -> list[Piece]:
    """Say who does what, the names strong."""
    parts = sentence_parts(Statement.from_row(row))
    return [(text, "dim" if kind == "text" else "strong") for kind, text in parts]


def in_other_unit(row: dict[str, Any], units: Units, signs: Signs) -> list[list[Piece]]:
    """Give the figure in the unit that is asked for now, and below it how it is reckoned.

    Nothing where all figures stand as stated, or this one is stated so.
    """
    if units.is_stated or row["value"] is None or row["unit"] == units.mode.upper():
        return []
    now = units.turned(row["statement"], row["value"], row["value_high"], row["unit"], row["bound"])
    if now.mark:
        return [[(f"{MARK} stays as stated", "dim")]]
    shown = figure_text(now.value, now.unit, value_high=now.value_high, bound=now.bound, signs=signs)
    return [[(shown, "strong")], [(units.reckoning(row["statement"], signs), "dim")]]


def fields(row: dict[str, Any], signs: Signs, *, turned: Sequence[list[Piece]] = ()) -> list[list[Piece]]:
    """Give figure, time, status, credit, place in the article and review, a line each; what is not said has no line.

    `turned` is the figure in another unit, which stands below the article's own.
    """
    said = [
        ("when", _when(row)),
        ("status", _status(row)),
        ("scope", row["scope"]),
        ("place", row["place"]),
        ("credits", row["source"]),
        ("says", _says(row)),
        ("where", f"¶ {row['para']} of {row['paragraphs']}" if row["para"] else "the headline"),
        ("review", ORIGIN_WORDS[row["origin"]]),
    ]
    lines = ([(pad(label, _LABEL), "dim"), (text, "text")] for label, text in said if text)
    also = [[(pad("", _LABEL), "dim"), *line] for line in turned[:1]] or _also(row, signs)
    also += turned[1:]
    return [_figure(row, signs), *also, *lines]


def shown_figure(row: dict[str, Any], signs: Signs) -> Figure | None:
    """Give the figure as stated, in its columns; None where there is none."""
    return figure(
        row["value"],
        row["unit"],
        value_high=row["value_high"],
        bound=row["bound"],
        property=row["property"],
        signs=signs,
    )


def stated_figure(row: dict[str, Any], signs: Signs) -> Piece:
    """Give the figure as stated, and its style: money stands out. Empty where there is none."""
    shown = shown_figure(row, signs)
    return (str(shown), "money" if shown.is_money else "text") if shown is not None else ("", "text")


def told_by(rows: Sequence[dict[str, Any]]) -> str:
    """Say how many articles make a claim, reprints included, and how many stories they tell: `5 articles, 2
    independent`; nothing where it is one. `rows` are those of the question `evidence`.
    """
    articles = {id for row in rows for id in (row["article"], *row["reprints"])}
    independent = len({row["story"] for row in rows})
    return f"{len(articles):,} articles, {independent:,} independent" if len(articles) > 1 else ""


def in_short(
    row: dict[str, Any], signs: Signs, *, turned: Sequence[list[Piece]] = ()
) -> tuple[list[Piece], list[Piece]]:
    """Give the statement on one line: what it says at the left, who says it at the right."""
    number, style = stated_figure(row, signs)
    begin = [(f"{number}  ", style), *(turned[0] if turned else ()), ("  " if turned else "", "dim")] if number else []
    parts = [_when(row), STATUS_WORDS[row["status"]], BOUND_WORDS[row["bound"]] if number else ""]
    words = " · ".join(part for part in parts if part)
    end = f"{_says(row)} ¶ {row['para']}"
    return [*begin, *headline(row), (f"  {words}", "dim")], [(end, "dim")]


def beside(title: str, rows: list[dict[str, Any]], signs: Signs) -> list[list[Piece]]:
    """List other statements under a title, figure first."""
    lines = [_other(row, signs) for row in rows]
    return [[(title, "dim")], *lines] if lines else []


def disputed(rows: list[dict[str, Any]], signs: Signs) -> list[list[Piece]]:
    """List what others give for the same thing, and why; `rows` are those of the question `disputes`."""
    title = "sources disagree" if any(row["cause"] in OPEN for row in rows) else "told otherwise elsewhere"
    return [[(title, "dim")], *(_dispute(row, signs) for row in rows)] if rows else []


def _dispute(row: dict[str, Any], signs: Signs) -> list[Piece]:
    is_open = row["cause"] in OPEN
    number = harmless(row["said"]) if row["said"] else stated_figure(row, signs)[0]
    who = f"{row['publisher'] or 'unknown publisher'}, {day(row['published'], row['published_precision']) or 'undated'}"
    why = "" if row["cause"] == "plain" else f"{CAUSES.get(row['cause'], row['cause'])}, "
    return [
        (f"{signs.conflict} " if is_open else "", "warning"),
        (number, "strong" if is_open else "text"),
        (f"  {why}{who}", "dim"),
    ]


def _other(row: dict[str, Any], signs: Signs) -> list[Piece]:
    (number, style), when = stated_figure(row, signs), _when(row)
    begin = [(f"{number}  ", style)] if number else []
    sign = signs.status(row["status"])
    return [*begin, ((sign + " " if sign else "") + str(row["sentence"]), "text"), (f", {when}" if when else "", "dim")]


def _figure(row: dict[str, Any], signs: Signs) -> list[Piece]:
    number, style = stated_figure(row, signs)
    if not number:
        return [("no figure", "dim")]
    is_short = style == "money"
    exact = harmless(exact_figure(row["value"], row["unit"], value_high=row["value_high"])) if is_short else ""
    return [(pad(number, max(_LABEL, len(number) + 2)), f"strong {style}"), (exact, "dim")]


def _also(row: dict[str, Any], signs: Signs) -> list[list[Piece]]:
    """Give the figure in a second unit: the article's own, else ours at the year's rate, and say whose it is."""
    if row["value_alt"] is not None:
        other, whose = figure_text(row["value_alt"], row["unit_alt"], signs=signs), "in the article"
    else:
        other, whose = _converted(row, signs), "that year"
    return [[(pad("", _LABEL), "dim"), (f"{other} {whose}", "dim")]] if other else []


def _converted(row: dict[str, Any], signs: Signs) -> str:
    unit, value = ("CNY", row["value_cny"]) if row["unit"] == "USD" else ("USD", row["value_usd"])
    return figure_text(float(f"{value:.3g}"), unit, bound="approx", signs=signs) if value is not None else ""


def _when(row: dict[str, Any]) -> str:
    return long_moment(row["when"], row["when_end"]) if row["when"] else ""


def _says(row: dict[str, Any]) -> str:
    date = day(row["published"], row["published_precision"]) or "undated"
    return f"{row['publisher'] or 'unknown publisher'}, {date}"


def _status(row: dict[str, Any]) -> str:
    bound = f" · {BOUND_WORDS[row['bound']]}" if row["value"] is not None else ""
    made = f", made known {row['announced']}" if row.get("announced") else ""
    return STATUS_WORDS[row["status"]] + bound + made
