"""A clause: one thing that a selection asks of statements. It says itself as SQL, as a phrase and as an argument."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from nevtui.format.text import fold
from nevtui.model.errors import AskedWrongly, unknown
from nevtui.model.statement import Field
from nevtui.model.vocabulary import ENTITY_TYPES

NAMED: Final = ("named",)
"""The statement names the entity itself."""

REACHES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"named": NAMED, "group": ("named", "group"), "based": ("named", "based")}
)
"""How far an entity reaches: itself; a company with its brands and units; a city with the companies based in it."""

REACH_WORDS: Final[Mapping[str, str]] = MappingProxyType({"named": "", "group": " + brands", "based": " + based"})

_MOST_NAMES: Final = 4
"""Names that a header says of one clause; of more it says how many."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator: how it is written as an argument, said in words, and what it makes of a condition."""

    sign: str
    words: str
    sql: str
    """`{0}` is the condition that a field makes of its values."""


OPERATORS: Final = (
    Operator("!=", "is not", "not coalesce({0}, false)"),
    Operator("=", "is", "{0}"),
)
"""In the order in which an argument is searched for them."""

_IN_ARTICLE: Final = "article in (select article from articles where {0} = any($values))"
_PARTICIPANT: Final = "statement in (select statement from participants where {0} and via = any($via){1})"
_BY_ID: Final = "entity = any($values)"
_BY_NAME: Final = "entity in (select entity from aliases where lower(alias) = any($values))"
_TEXT: Final = (
    "(statement in (select statement from participants join aliases using (entity)"
    " where via = 'named' and contains(strip_accents(lower(alias)), $values[1]))"
    " or len(list_filter(string_split($values[1], ' '),"
    " lambda word: not contains(strip_accents(lower(label)), word))) = 0)"
)
_YEARS: Final = "list_has_any(range(year(first_day), year(last_day) + 1), $values::bigint[])"
_RANGE: Final = re.compile(r"(\d{4})(?:\.\.(\d{4}))?")
_TYPED: Final = frozenset(ENTITY_TYPES)


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition on statements; `source` is the pane that set it, or `where` for the command line."""

    source: str
    field: Field
    values: tuple[str, ...]
    """For entities: ids (`city:hefei`) or names; for years: `2020` or `2020..2023`."""
    sign: str = "="
    labels: tuple[str, ...] = ()
    """What to call the values in words, where they are ids."""
    reach: str = "named"
    """A key of `REACHES`; only entities reach further than themselves."""

    def condition(self, name: str) -> tuple[str, dict[str, Any]]:
        """Give SQL over `statements` and its parameters; each parameter's name begins with `name`."""
        sql = self._operator().sql.format(self._base())
        params = {"values": self._values(), "via": list(REACHES[self.reach])}
        used = {key: value for key, value in params.items() if f"${key}" in sql}
        for key in used:
            sql = sql.replace(f"${key}", f"${name}_{key}")
        return sql, {f"{name}_{key}": value for key, value in used.items()}

    def phrase(self) -> str:
        """Say it in words: `subject is Hefei or Xi'an`."""
        return f"{self.field} {self._operator().words} {' or '.join(self.labels or self.values)}"

    def words(self) -> str:
        """Call it what a header has room for: the names alone where it has some, `not BYD`, `Geely + brands`."""
        if not self.labels:
            return self.phrase()
        names = [*self.labels[:_MOST_NAMES]]
        names += [f"{len(self.labels) - len(names):,} more"] if len(self.labels) > len(names) else []
        if self.sign == "=":
            return " or ".join(names) + REACH_WORDS[self.reach]
        return (f"not {names[0]}" if len(names) == 1 else f"neither {' nor '.join(names)}") + REACH_WORDS[self.reach]

    def to_arg(self) -> str:
        """Write it as an argument of the command line: `subject=Hefei,Xi'an`."""
        return f"{self.field}{self.sign}{','.join(value.replace(',', chr(92) + ',') for value in self.values)}"

    @classmethod
    def from_arg(cls, text: str, *, source: str = "where") -> "Clause":
        """Read `field=value,value` or `field!=value`. Raises AskedWrongly, or NoSuchName for an unknown field."""
        for operator in OPERATORS:
            field, found, values = text.partition(operator.sign)
            if found:
                break
        else:
            raise AskedWrongly(f'"{text}" is no condition. Write field=value, for instance subject=Hefei.')
        if field not in tuple(Field):
            raise unknown("field", field, tuple(Field))
        clause = cls(source, Field(field), _split(values), operator.sign)
        clause._values()
        return clause

    def _operator(self) -> Operator:
        return next(operator for operator in OPERATORS if operator.sign == self.sign)

    def _base(self) -> str:
        if self.field in _TYPED or self.field is Field.ENTITY:
            by = _BY_ID if self._are_ids() else _BY_NAME
            return _PARTICIPANT.format(by, "" if self.field is Field.ENTITY else f" and type = '{self.field}'")
        if self.field is Field.YEAR:
            return _YEARS
        if self.field is Field.TEXT:
            return _TEXT
        if self.field is Field.PUBLISHER:
            return _IN_ARTICLE.format(self.field)
        return f'"{self.field}" = any($values)'

    def _are_ids(self) -> bool:
        return all(value.partition(":")[0] in _TYPED for value in self.values)

    def _values(self) -> list[Any]:
        if self.field is Field.YEAR:
            return [year for value in self.values for year in _years(value)]
        if self.field is Field.TEXT:
            return [fold(" ".join(self.values))]
        if self.field in _TYPED or self.field is Field.ENTITY:
            return list(self.values) if self._are_ids() else [value.lower() for value in self.values]
        return list(self.values)


def _split(values: str) -> tuple[str, ...]:
    parts = re.split(r"(?<!\\),", values)
    return tuple(part.replace("\\,", ",").strip() for part in parts)


def _years(value: str) -> range:
    match = _RANGE.fullmatch(value)
    if match is None:
        raise AskedWrongly(f'"{value}" is no year. Write year=2020 or year=2020..2023.')
    return range(int(match[1]), int(match[2] or match[1]) + 1)
