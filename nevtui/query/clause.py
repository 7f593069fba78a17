"""A clause: one thing that a selection asks of statements. It says itself as SQL, as a phrase and as an argument."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from nevtui.format.text import fold
from nevtui.model.errors import AskedWrongly, unknown
from nevtui.model.moment import Moment
from nevtui.model.statement import Field
from nevtui.model.vocabulary import ENTITY_TYPES
from nevtui.query.search.asked import Asked

NAMED: Final = ("named",)
"""The statement names the entity itself."""

REACHES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"named": NAMED, "group": ("named", "group"), "based": ("named", "based"), "within": NAMED}
)
"""How far an entity reaches: itself; a company with its brands and units; a city with the companies based in it; a
country or province with the places in it."""

REACH_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {"named": "{}", "group": "{} + brands", "based": "{} + based", "within": "all {}"}
)

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

_IN_ARTICLE: Final = "article in (select article from articles where {0} = any($values))"
_PARTICIPANT: Final = "ordinal in (select ordinal from participants where {0} and via = any($via){1})"
_BY_ID: Final = "entity = any($values)"
_BY_NAME: Final = "entity in (select entity from aliases where lower(alias) = any($values))"
_WITHIN: Final = (
    "ordinal in (select ordinal from participants where via = any($via) and entity in"
    " (select inner_place.entity from entities inner_place join (from entities where {0}{1}) place on"
    " inner_place.entity = place.entity"
    " or (place.type = 'country' and inner_place.type in ('city', 'province') and inner_place.country = place.name)"
    " or (place.type = 'province' and inner_place.type = 'city' and inner_place.province = place.name"
    " and inner_place.country = place.country)))"
)
_TEXT: Final = (
    "(ordinal in (select ordinal from participants join aliases using (entity)"
    " where via = 'named' and contains(strip_accents(lower(alias)), $values[1]))"
    " or len(list_filter(string_split($values[1], ' '),"
    " lambda word: not contains(strip_accents(lower(label)), word))) = 0)"
)
_FOUND: Final = "(article, para) in (select article, para from found where search = any($search))"
_YEARS: Final = "list_has_any(range(year(first_day), year(last_day) + 1), $values::bigint[])"
_RANGE: Final = re.compile(r"(\d{4})(?:\.\.(\d{4}))?")
_ARGUMENT: Final = re.compile(r"(?P<field>[^=!+]*)(?:\+(?P<reach>[^=!]*))?(?P<sign>!?=)(?P<values>.*)", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\([\\,\s])", re.DOTALL)
_LETTER: Final = re.compile(r"\\.|.", re.DOTALL)
_TYPED: Final = frozenset(ENTITY_TYPES)
_DAYS: Final = {Field.WHEN: "first_day", Field.PUBLISHED: "published"}
"""Fields that ask for a span of days, and the column that has to lie in it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition on statements; `source` is the pane that set it, or `where` for the command line."""

    source: str
    field: Field
    values: tuple[str, ...]
    """For entities: ids (`city:hefei`) or names; for years: `2020` or `2020..2023`; for spans of days any times with
    their precision, both included, and either may be missing: `2020`, `2020-Q2..2021-06`, `2024..`, `..2019-04-30`."""
    sign: str = "="
    labels: tuple[str, ...] = ()
    """What to call the values in words, where they are ids."""
    reach: str = "named"
    """A key of `REACHES`; only entities reach further than themselves."""

    def condition(self, name: str) -> tuple[str, dict[str, Any]]:
        """Give SQL over `statements` and its parameters; each parameter's name begins with `name`."""
        base, params = self._spans() if self.field in _DAYS else (self._base(), self._params())
        sql = self._operator().sql.format(base)
        used = {key: value for key, value in params.items() if f"${key}" in sql}
        for key in used:
            sql = sql.replace(f"${key}", f"${name}_{key}")
        return sql, {f"{name}_{key}": value for key, value in used.items()}

    def days(self) -> tuple[date | None, date | None]:
        """Give the first and last day of a clause that asks for one span of days; None where it is open."""
        return _span(self.values[0])

    @property
    def is_negated(self) -> bool:
        """Whether it asks for what is not so."""
        return self.sign == "!="

    def negated(self) -> "Clause":
        """Ask for the opposite."""
        return replace(self, sign="=" if self.is_negated else "!=")

    def joining(self, other: "Clause") -> "Clause":
        """Ask for the values of `other`, a clause alike, as well."""
        pairs = dict(zip(self.values, self.labels or self.values, strict=True))
        pairs |= dict(zip(other.values, other.labels or other.values, strict=True))
        reach = other.reach if self.reach == "named" else self.reach
        return replace(self, values=tuple(pairs), labels=tuple(pairs.values()), reach=reach)

    def phrase(self) -> str:
        """Say it in words: `subject is Hefei or Xi'an`."""
        return f"{self.field} {self._operator().words} {' or '.join(self.labels or self.values)}"

    def words(self) -> str:
        """Call it what a header has room for: the names alone where it has some, `not BYD`, `Geely + brands`."""
        if not self.labels:
            return self.phrase()
        names = [*self.labels[:_MOST_NAMES]]
        names += [f"{len(self.labels) - len(names):,} more"] if len(self.labels) > len(names) else []
        if not self.is_negated:
            return REACH_WORDS[self.reach].format(" or ".join(names))
        said = f"not {names[0]}" if len(names) == 1 else f"neither {' nor '.join(names)}"
        return REACH_WORDS[self.reach].format(said)

    def to_arg(self) -> str:
        """Write it as an argument of the command line: `subject=Hefei,Xi'an`, `company+group!=company:geely`."""
        reach = f"+{self.reach}" if self.reach != "named" else ""
        return f"{self.field}{reach}{self.sign}{','.join(map(_escaped, self.values))}"

    @classmethod
    def from_arg(cls, text: str, *, source: str = "where") -> "Clause":
        """Read `field=value,value` or `field!=value`; behind the field may stand how far it reaches, as `+group`.

        Raises AskedWrongly, or NoSuchName for an unknown field or reach.
        """
        match = _ARGUMENT.fullmatch(text)
        if match is None:
            raise AskedWrongly(f'"{text}" is no condition. Write field=value, for instance subject=Hefei.')
        field, reach = match["field"], match["reach"]
        if field not in tuple(Field):
            raise unknown("field", field, tuple(Field))
        if reach is not None and reach not in REACHES:
            raise unknown("reach", reach, tuple(REACHES))
        if reach is not None and not _is_entity(Field(field)):
            raise AskedWrongly(f'"{field}" reaches no further than itself: "+{reach}" is for companies and places.')
        return cls(source, Field(field), _split(match["values"]), match["sign"], reach=reach or "named").checked()

    def _operator(self) -> Operator:
        return next(operator for operator in OPERATORS if operator.sign == self.sign)

    def _base(self) -> str:
        if _is_entity(self.field):
            by = _BY_ID if self._are_ids() else _BY_NAME
            typed = "" if self.field is Field.ENTITY else f" and type = '{self.field}'"
            return (_WITHIN if self.reach == "within" else _PARTICIPANT).format(by, typed)
        if self.field is Field.YEAR:
            return _YEARS
        if self.field is Field.TEXT:
            return _TEXT
        if self.field is Field.FOUND:
            return _FOUND
        if self.field is Field.PUBLISHER:
            return _IN_ARTICLE.format(self.field)
        return f'"{self.field}" = any($values)'

    def _params(self) -> dict[str, Any]:
        return {"values": self._values(), "via": list(REACHES[self.reach]), "search": list(self.values)}

    def _spans(self) -> tuple[str, dict[str, Any]]:
        """Give the condition that a day lies in one of the spans."""
        column, params, conditions = _DAYS[self.field], dict[str, Any](), []
        for number, (begin, end) in enumerate(map(_span, self.values)):
            bounds = (("begin", ">=", begin), ("end", "<=", end))
            ends = [(f"{word}{number}", sign, day) for word, sign, day in bounds if day is not None]
            params |= {name: day for name, _, day in ends}
            conditions.append(" and ".join(f"{column} {sign} ${name}" for name, sign, _ in ends))
        return f"({' or '.join(conditions)})", params

    def checked(self) -> "Clause":
        """Give it as it is. Raises AskedWrongly for values that the field cannot have."""
        if self.field is Field.FOUND:
            for value in self.values:
                Asked.parse(value)
        _ = self._spans() if self.field in _DAYS else self._values()
        return self

    def _are_ids(self) -> bool:
        return all(value.partition(":")[0] in _TYPED for value in self.values)

    def _values(self) -> list[Any]:
        if self.field is Field.YEAR:
            return [year for value in self.values for year in _years(value)]
        if self.field is Field.TEXT:
            return [fold(" ".join(self.values))]
        if _is_entity(self.field):
            return list(self.values) if self._are_ids() else [value.lower() for value in self.values]
        return list(self.values)


def _is_entity(field: Field) -> bool:
    return field in _TYPED or field is Field.ENTITY


def _escaped(value: str) -> str:
    """Write a value so that commas, backslashes and blanks at its ends stay its own."""
    begin, end = len(value) - len(value.lstrip()), len(value.rstrip())
    letters = enumerate(value)
    return "".join(f"\\{x}" if x in "\\," or (x.isspace() and not begin <= at < end) else x for at, x in letters)


def _split(values: str) -> tuple[str, ...]:
    parts = [""]
    for letter in _LETTER.findall(values):
        if letter == ",":
            parts.append("")
        else:
            parts[-1] += letter
    return tuple(_ESCAPED.sub(r"\1", _stripped(part)) for part in parts)


def _stripped(part: str) -> str:
    """Strip blanks, but not one behind a backslash."""
    part = part.lstrip()
    bare = part.rstrip()
    is_escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
    return bare + part[len(bare) : len(bare) + 1] if is_escaped else bare


def _span(value: str) -> tuple[date | None, date | None]:
    begin, is_span, end = value.partition("..")
    try:
        first, last = (Moment.parse(text) if text else None for text in (begin, end if is_span else begin))
    except ValueError:
        first = last = None
    if first is None and last is None:
        raise AskedWrongly(f'"{value}" is no span of time. Write 2020, 2020-Q2..2021-06, 2024.. or ..2019-04-30.')
    return first.first if first else None, last.last if last else None


def _years(value: str) -> range:
    match = _RANGE.fullmatch(value)
    if match is None:
        raise AskedWrongly(f'"{value}" is no year. Write year=2020 or year=2020..2023.')
    return range(int(match[1]), int(match[2] or match[1]) + 1)
