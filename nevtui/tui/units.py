"""Figures in other units than the article's: dollars or yuan, per head, per vehicle or GWh. The source stays as it is.

What can be reckoned is asked of the library, statement by statement; here it is kept, and divided.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from nevtui.format.figures import figure_text
from nevtui.format.signs import Signs
from nevtui.model.errors import unknown
from nevtui.model.vocabulary import is_currency
from nevtui.query.card import Point
from nevtui.query.engine import Engine
from nevtui.query.questions import UNITS
from nevtui.query.selection import Selection

STATED: Final = "stated"
MODES: Final = {
    STATED: "as stated",
    "usd": "in USD at its own year's rate",
    "cny": "in CNY at its own year's rate",
    "head": "per head of the city, counts per 1,000 heads",
    "capacity": "per car or GWh of the plant's capacity",
}
"""Ways to show figures, in the order of the key, and how a heading says them."""
SHORT: Final = {
    STATED: "",
    "usd": "in USD",
    "cny": "in CNY",
    "head": "per head, counts per 1,000",
    "capacity": "per car, GWh",
}
MARK: Final = "*"
"""Behind the unit of what cannot be turned and stands as stated."""
_COUNTED: Final = frozenset(("vehicles", "units", "GWh", "MWh", "people", "companies", "sites", "patents", "tonnes"))
"""Measures that can be told per thousand heads; a share or a rank cannot."""
_MOST: Final = 500
"""Statements asked about at once."""


class Bases(NamedTuple):
    """A row of the question `units`."""

    statement: str
    value_usd: float | None
    value_cny: float | None
    city: str | None
    population: int | None
    capacity: float | None
    capacity_unit: str | None
    stated_by: str | None


class Turned(NamedTuple):
    """A figure as it is shown."""

    value: float | None
    value_high: float | None
    unit: str | None
    bound: str
    is_turned: bool
    """False where it stands as stated, though another unit was asked for."""

    @property
    def mark(self) -> str:
        """Give the sign of what could not be turned."""
        return "" if self.is_turned or self.value is None else MARK


@dataclass(slots=True)
class Units:
    """The way in which figures are shown now, in all panes and screens alike."""

    mode: str = STATED
    known: dict[str, Bases | None] = field(default_factory=dict)
    """What is known of statements; None where nothing can be reckoned."""
    _engine: Engine | None = None

    def turn(self) -> str:
        """Take the next way, and say it."""
        names = list(MODES)
        self.mode = names[(names.index(self.mode) + 1) % len(names)]
        return f"Figures {MODES[self.mode]}{'' if self.mode == STATED else f'; {MARK} marks what stays as stated'}."

    def take(self, mode: str) -> None:
        """Take one of MODES. Raises NoSuchName."""
        if mode not in MODES:
            raise unknown("way to show figures", mode, tuple(MODES))
        self.mode = mode

    @property
    def is_stated(self) -> bool:
        """Tell whether all figures stand as stated."""
        return self.mode == STATED

    @property
    def words(self) -> str:
        """Say the way for a heading; empty where figures stand as stated."""
        return "" if self.is_stated else f"{SHORT[self.mode]} · {MARK} as stated"

    def lacks(self, engine: Engine, statements: Iterable[str]) -> tuple[str, ...]:
        """Give the statements of which nothing is known yet, where that matters now."""
        if engine is not self._engine:
            self._engine = engine
            self.known.clear()
        if self.is_stated:
            return ()
        return tuple(sorted({statement for statement in statements if statement not in self.known}))

    async def learn(self, engine: Engine, statements: Iterable[str]) -> None:
        """Ask what the figures of statements can be turned into. Raises NevtuiError."""
        lacking = self.lacks(engine, statements)
        for begin in range(0, len(lacking), _MOST):
            asked = lacking[begin : begin + _MOST]
            rows = await engine.fetch(UNITS.ask(Selection(), statements=list(asked)), rows=_MOST)
            self.known.update(dict.fromkeys(asked))
            self.known.update({row[0]: Bases(*row) for row in rows.rows})

    def turned(
        self, statement: str, value: float | None, value_high: float | None, unit: str | None, bound: str
    ) -> Turned:
        """Give the figure of a statement as it is to be shown now."""
        stated = Turned(value, value_high, unit, bound, self.is_stated)
        bases = self.known.get(statement)
        if self.is_stated or value is None or unit is None:
            return stated
        if self.mode in ("usd", "cny") and unit == self.mode.upper():
            return stated._replace(is_turned=True)
        reckoned = _WAYS[self.mode](value, unit, bases) if bases is not None else None
        if reckoned is None:
            return stated
        factor, per = reckoned
        high = value_high * factor if value_high is not None else None
        about = "approx" if bound == "exact" else bound
        return Turned(_short(value * factor), high if high is None else _short(high), per, about, True)

    def turned_point(self, point: Point) -> Point:
        """Give a point of a series as it is to be shown now."""
        now = self.turned(point.statement, point.value, point.value_high, point.unit, point.bound)
        if now.value is None:
            return point
        return point._replace(value=now.value, value_high=now.value_high, unit=now.unit, bound=now.bound)

    def reckoning(self, statement: str, signs: Signs) -> str:
        """Say how a turned figure is reckoned: by which rate, or divided by what."""
        bases = self.known.get(statement)
        if bases is None or self.is_stated:
            return ""
        if self.mode in ("usd", "cny"):
            return "at its own year's rate"
        if self.mode == "head":
            return f"/ {bases.population:,} people of {bases.city}"
        return f"/ {figure_text(bases.capacity, bases.capacity_unit, signs=signs)} a year"


def _in_usd(value: float, unit: str, bases: Bases) -> tuple[float, str] | None:
    return (bases.value_usd / value, "USD") if value and bases.value_usd is not None and is_currency(unit) else None


def _in_cny(value: float, unit: str, bases: Bases) -> tuple[float, str] | None:
    return (bases.value_cny / value, "CNY") if value and bases.value_cny is not None and is_currency(unit) else None


def _per_head(value: float, unit: str, bases: Bases) -> tuple[float, str] | None:
    if not bases.population:
        return None
    if is_currency(unit):
        return 1 / bases.population, f"{unit}/head"
    return (1000 / bases.population, f"{unit}/1,000") if unit in _COUNTED else None


def _per_capacity(value: float, unit: str, bases: Bases) -> tuple[float, str] | None:
    if not bases.capacity or not is_currency(unit):
        return None
    return 1 / bases.capacity, f"{unit}/{'car' if bases.capacity_unit == 'vehicles' else bases.capacity_unit}"


_WAYS: Final[dict[str, Callable[[float, str, Bases], tuple[float, str] | None]]] = {
    "usd": _in_usd,
    "cny": _in_cny,
    "head": _per_head,
    "capacity": _per_capacity,
}
"""What a value is multiplied by, and the unit that makes; None where it cannot be reckoned."""


def _short(value: float) -> float:
    """Keep three digits: a rate of a year and the people of a city are no more exact."""
    return float(f"{value:.3g}")
