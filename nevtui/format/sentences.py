"""A statement as a sentence: who does what, without figure and time; and as one line with both."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from nevtui.format.figures import figure_text
from nevtui.format.moments import moment
from nevtui.format.scopes import PERIODICAL, named_things, rest_of_scope
from nevtui.format.signs import UNICODE, Signs
from nevtui.format.slots import SLOTS
from nevtui.format.text import harmless
from nevtui.format.wordings import UNKNOWN, WORDINGS, Wording
from nevtui.model.statement import Statement

Piece = tuple[str, str]
"""Kind and text; the kind is `subject`, `object`, `place` or `text`."""


def sentence(statement: Statement) -> str:
    """Say who does what, without figure and time, in the present: `Hefei takes a stake in NIO`."""
    return "".join(text for _, text in sentence_parts(statement))


def sentence_parts(statement: Statement) -> tuple[Piece, ...]:
    """Give the sentence in pieces, so that names can be coloured; an object that is no entity is text."""
    template = _template(statement)
    pieces = [*_filled(template, statement), ("text", _tail(statement, template))]
    return tuple(_joined((kind, harmless(text)) for kind, text in pieces if text))


def label(statement: Statement, *, signs: Signs = UNICODE, said: str | None = None) -> str:
    """Say the statement in one line: `Hefei invests in NIO: $787 m, 2020`, a plan ending in `(planned)`.

    `said` is its sentence, where that is known already.
    """
    figure = figure_text(
        statement.value,
        statement.unit,
        value_high=statement.value_high,
        bound=statement.bound,
        property=statement.property,
        signs=signs,
    )
    when = moment(statement.when, statement.when_end, dash=signs.dash)
    details = ", ".join(part for part in (figure, when) if part)
    status = "" if statement.status == "actual" else f" ({harmless(statement.status)})"
    said = sentence(statement) if said is None else said
    return said + (f"{': ' if figure else ', '}{details}" if details else "") + status


def _template(statement: Statement) -> str:
    wordings = WORDINGS.get(statement.property, UNKNOWN)
    return next((wording.template for wording in wordings if _fits(wording, statement)), "{subject}")


def _fits(wording: Wording, statement: Statement) -> bool:
    needed = (text for kind, text, optional in _pieces(wording.template) if kind == "slot" and not optional)
    return wording.only(statement) and all(slot == "subject" or SLOTS[slot](statement) for slot in needed)


@lru_cache(maxsize=256)
def _pieces(template: str) -> tuple[tuple[str, str, int], ...]:
    """Cut a template into (`text` or `slot`, its words, number of its bracket or 0)."""
    pieces, bracket = [], 0
    for number, part in enumerate(re.split(r"[\[\]]", template)):
        bracket = number if number % 2 else 0
        for place, words in enumerate(re.split(r"[{}]", part)):
            if words:
                pieces.append(("slot" if place % 2 else "text", words, bracket))
    return tuple(pieces)


def _filled(template: str, statement: Statement) -> Iterator[Piece]:
    pieces = _pieces(template)
    filled = [(SLOTS[words](statement) or "") if kind == "slot" else words for kind, words, _ in pieces]
    dropped = {bracket for (_, _, bracket), text in zip(pieces, filled, strict=True) if bracket and not text}
    before = ""
    for (kind, words, bracket), text in zip(pieces, filled, strict=True):
        if bracket in dropped:
            continue
        if text in _WITH_ARTICLE and before.endswith(" "):
            yield "text", "the "
        named = _kind(words, statement) if kind == "slot" else "text"
        yield named, _agreeing(text, statement.subject) if kind == "text" and before == statement.subject else text
        before = text


def _agreeing(text: str, subject: str) -> str:
    """Put the verb after a subject in the plural, `Chinese car brands` of lower case: `form a joint venture`."""
    last = subject.split(" ")[-1]
    verb, space, rest = text.removeprefix(" ").partition(" ")
    is_plural = last.islower() and last.endswith("s") and not last.endswith("ss")
    if not is_plural or not text.startswith(" ") or not verb.endswith("s") or verb in _NOUNS:
        return text
    return f" {_PLURALS.get(verb, verb[:-1])}{space}{rest}"


def _kind(slot: str, statement: Statement) -> str:
    if slot == "object" and statement.object_type is None:
        return "text"
    return slot if slot in ("subject", "object", "place") else "text"


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours that are both text."""
    waiting = ""
    for kind, text in pieces:
        if kind == "text":
            waiting += text
            continue
        if waiting:
            yield "text", waiting
            waiting = ""
        yield kind, text
    if waiting:
        yield "text", waiting


def _tail(statement: Statement, template: str) -> str:
    parts = (_rest(statement, template), _yearly(statement), _compared(statement), _total(statement))
    return "".join(f", {part}" for part in parts if part)


def _rest(statement: Statement, template: str) -> str | None:
    """Give what of the scope the template has not said."""
    said = {slot for kind, slot, _ in _pieces(template) if kind == "slot"}
    if said & {"part", "restricted", "rest"} or ("taxed" in said and not named_things(statement)):
        return None
    if said & {"things", "named", "taxed"}:
        return rest_of_scope(statement, things=True)
    if said & {"class", "classed whole", "penetrating"}:
        return rest_of_scope(statement, things=False)
    return statement.scope


def _yearly(statement: Statement) -> str | None:
    """A capacity is what can be made a year, unless it says otherwise. Source: statements, Properties."""
    is_yearly = statement.property == "capacity" and statement.unit in ("vehicles", "units", "GWh", "MWh", "tonnes")
    return "a year" if is_yearly and not statement.object and statement.scope not in PERIODICAL else None


def _compared(statement: Statement) -> str | None:
    return f"on {statement.compared_with}" if statement.compared_with else None


def _total(statement: Statement) -> str | None:
    said = statement.property == "milestone" or statement.scope == "accumulated"
    return "running total" if statement.cumulative and not said else None


_NOUNS: Final = frozenset(("sales", "deliveries", "orders", "exports", "registrations", "installations", "employees"))
"""What may follow a subject in a template, ends in s and is no verb."""

_PLURALS: Final = {"is": "are", "has": "have", "goes": "go", "passes": "pass", "launches": "launch"}

_WITH_ARTICLE: Final = frozenset(
    ("United States", "United Kingdom", "European Union", "Netherlands", "Philippines", "United Arab Emirates",
     "Czech Republic", "Middle East", "Yangtze River Delta", "Pearl River Delta")
)  # fmt: skip
"""Names of places that take `the` inside a sentence."""
