"""All that one looks at, as a value: panes in their places, clauses, order, filters, cursors. To a short text and back.

The text needs no quotes in a shell: `1/panes=cities,companies,timeline/at=companies/pin=cities,city=city:hefei,Hefei`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from nevtui.model.errors import AskedWrongly
from nevtui.query.clause import Clause

VERSION: Final = "1"
_SAFE: Final = frozenset("-_.:=+")
_NAME: Final = re.compile(r"[a-z][a-z_]*")
_OF_ALL: Final = ("panes", "at", "shares", "reads", "units", "pin", "cursor")


@dataclass(frozen=True, slots=True)
class PaneState:
    """One pane."""

    kind: str
    """Its name in `panes.kinds`."""
    key: str | None = None
    """Of the row under the cursor; None where there is none."""
    sort: str = ""
    """Empty for the usual order."""
    match: str = ""
    """What its rows are filtered by, as typed."""
    marks: Clause | None = None
    """What the marked rows mean together."""
    looks: tuple[tuple[str, str], ...] = ()
    """What else is not as usual, by the pane's own names: `axis`, `unit`, `reach`, `tree` …; sorted by name."""


@dataclass(frozen=True, slots=True)
class State:
    """The explore screen."""

    panes: tuple[PaneState, ...]
    """From the left."""
    at: str
    """The kind of the pane one stands in."""
    pins: tuple[Clause, ...] = ()
    """With the sources that set them, and the names their values are called by."""
    cursors: tuple[Clause, ...] = ()
    """What the cursors filter by."""
    shares: str = "usual"
    """How the width is shared out: one of `layout.SHARES`."""
    reads: bool = False
    """Whether one stands in the evidence, below the pane `at`."""
    units: str = "stated"
    """How figures are shown: one of `units.MODES`."""

    def to_text(self) -> str:
        """Write it on one line of letters, digits and `-_.:=+,/%`."""
        return "/".join((VERSION, *(f"{name}={text}" for name, text in self._pairs())))

    @classmethod
    def from_text(cls, text: str) -> "State":
        """Read what `to_text` wrote. Raises AskedWrongly in a sentence that says what is wrong."""
        version, *pairs = text.strip().split("/")
        if version != VERSION or not pairs:
            raise _no_state(text, f"it begins with {VERSION}/panes=")
        known: dict[str, list[str]] = {}
        for pair in pairs:
            name, sign, value = pair.partition("=")
            if not sign:
                raise _no_state(text, f'"{pair}" has no =')
            known.setdefault(name, []).append(value)
        return _read(text, known)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        yield "panes", ",".join(_quoted(pane.kind) for pane in self.panes)
        yield "at", _quoted(self.at)
        if self.shares != "usual":
            yield "shares", _quoted(self.shares)
        if self.reads:
            yield "reads", "1"
        if self.units != "stated":
            yield "units", _quoted(self.units)
        yield from (("pin", _clause_text(clause)) for clause in self.pins)
        yield from (("cursor", _clause_text(clause)) for clause in self.cursors)
        for pane in self.panes:
            yield from ((f"{pane.kind}.{name}", text) for name, text in _pane_pairs(pane))


def _pane_pairs(pane: PaneState) -> Iterator[tuple[str, str]]:
    if pane.key is not None:
        yield "key", _quoted(pane.key)
    if pane.sort:
        yield "sort", _quoted(pane.sort)
    if pane.match:
        yield "match", _quoted(pane.match)
    if pane.marks is not None:
        yield "marks", _clause_text(pane.marks)
    yield from ((name, _quoted(value)) for name, value in pane.looks)


def _read(text: str, known: Mapping[str, list[str]]) -> State:
    kinds = [_unquoted(kind) for kind in _one(text, known, "panes").split(",")]
    panes = {kind: PaneState(kind) for kind in kinds}
    if len(panes) != len(kinds):
        raise _no_state(text, "a pane stands in two places")
    for name, values in known.items():
        kind, dot, part = name.rpartition(".")
        if dot and kind in panes and _NAME.fullmatch(part) and len(values) == 1:
            panes[kind] = _with(panes[kind], part, values[0])
        elif name not in _OF_ALL:
            raise _no_state(text, f'"{name}" is unknown, or there twice')
    at = _unquoted(_one(text, known, "at"))
    if at not in panes:
        raise _no_state(text, f'"{at}" is in no place')
    return State(
        tuple(replace(pane, looks=tuple(sorted(pane.looks))) for pane in panes.values()),
        at,
        tuple(map(_clause, known.get("pin", ()))),
        tuple(map(_clause, known.get("cursor", ()))),
        _unquoted(_one(text, known, "shares", "usual")),
        _one(text, known, "reads", "0") == "1",
        _unquoted(_one(text, known, "units", "stated")),
    )


def _with(pane: PaneState, part: str, value: str) -> PaneState:
    """Take one pair over into a pane's state."""
    if part == "marks":
        return replace(pane, marks=_clause(value))
    said = _unquoted(value)
    if part == "key":
        return replace(pane, key=said)
    if part == "sort":
        return replace(pane, sort=said)
    if part == "match":
        return replace(pane, match=said)
    return replace(pane, looks=(*pane.looks, (part, said)))


def _one(text: str, known: Mapping[str, list[str]], name: str, usual: str | None = None) -> str:
    values = known.get(name, [])
    if not values and usual is not None:
        return usual
    if len(values) != 1:
        raise _no_state(text, f"it has not one {name}=")
    return values[0]


def _clause_text(clause: Clause) -> str:
    """Write a clause: its source, its argument, the names of its values."""
    return ",".join(map(_quoted, (clause.source, clause.to_arg(), *clause.labels)))


def _clause(text: str) -> Clause:
    source, *rest = (_unquoted(part) for part in text.split(","))
    if not rest:
        raise AskedWrongly(f'"{text}" in a state is no clause: it has no condition.')
    clause = Clause.from_arg(rest[0], source=source)
    if len(rest) > 1 and len(rest) - 1 != len(clause.values):
        raise AskedWrongly(f'"{text}" in a state is no clause: it names not each of its values.')
    return replace(clause, labels=tuple(rest[1:]))


def _quoted(text: str) -> str:
    """Write whatever a shell or this format takes for its own as `%` and the two digits of each byte."""
    return "".join(
        letter
        if letter.isalnum() or letter in _SAFE
        else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))
        for letter in text
    )


def _unquoted(text: str) -> str:
    from urllib.parse import unquote

    return unquote(text, "utf-8", "replace")


def _no_state(text: str, why: str) -> AskedWrongly:
    shown = text if len(text) <= 60 else f"{text[:59]}…"
    return AskedWrongly(f'"{shown}" is no state of nevtui: {why}. Ctrl+G in the panes copies one.')


def looks_of(pairs: Mapping[str, tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Give the looks that are not as usual: `pairs` says by name what is and what is usual."""
    return tuple(sorted((name, now) for name, (now, usual) in pairs.items() if now != usual))
