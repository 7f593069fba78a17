"""Completion: what could be typed at the cursor, the likeliest first. Facts and values come from DuckDB."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.format.text import fit, harmless
from nevtui.model.errors import NevtuiError
from nevtui.query.context import Context, context_at
from nevtui.query.engine import Engine
from nevtui.query.facts import Facts, Function, read_facts
from nevtui.query.fuzzy import score
from nevtui.query.lexer import Token, depth, tokens
from nevtui.query.scope import Column, Scope, Source, scope_at
from nevtui.query.values import Names, Values, matching

MOST: Final = 40
"""Offers at a time."""
_BEFORE: Final = 16_000
_AFTER: Final = 4_000
"""Characters around the cursor that are looked at: completion must not wait for a pasted megabyte."""
_DEEPEST: Final = 60
"""Parentheses in one another, beyond which nothing is offered: nobody writes them by hand."""
_STARTS: Final = (
    "select", "from", "with", "describe", "summarize", "explain", "explain analyze", "show tables", "pivot", "unpivot",
    "create temp table", "create temp view", "values",
)  # fmt: skip
_FOLLOWS: Final = (
    "from", "where", "group by", "order by", "limit", "join", "left join", "inner join", "full join", "cross join",
    "semi join", "anti join", "asof join", "on", "using", "and", "or", "not", "as", "in", "is null", "is not null",
    "like", "ilike", "between", "asc", "desc", "nulls last", "nulls first", "having", "qualify", "union", "union all",
    "union by name", "except", "intersect", "over", "partition by", "filter", "then", "else", "end", "when", "offset",
    "using sample", "within group", "distinct", "exclude", "replace", "all",
)  # fmt: skip
_LEADS: Final = (
    "distinct", "case", "when", "not", "null", "true", "false", "exists", "cast", "try_cast", "interval", "select",
    "all", "date", "from", "end", "current_date", "columns", "array", "struct", "lambda",
)  # fmt: skip
_TYPES: Final = (
    "varchar", "bigint", "double", "date", "integer", "timestamp", "boolean", "decimal", "float", "time", "hugeint",
    "interval", "json", "varchar[]", "smallint", "uuid", "blob",
)  # fmt: skip
_POPULAR: Final = frozenset(
    ("count", "sum", "avg", "min", "max", "coalesce", "round", "lower", "upper", "year", "month", "strftime", "length",
     "string_agg", "list", "median", "quantile_cont", "row_number", "rank", "lag", "lead", "first", "any_value",
     "arg_max", "arg_min", "date_trunc", "unnest", "contains", "starts_with", "regexp_matches", "replace", "abs",
     "count_if", "list_filter", "list_transform", "mode", "now", "split_part", "trim", "concat", "bar", "histogram")
)  # fmt: skip
_PLAIN: Final = re.compile(r"[a-z_][a-z0-9_]*", re.IGNORECASE)
_REST: Final = re.compile(r"\w*'")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that could stand there."""

    label: str
    insert: str
    """What takes the place of what is typed."""
    kind: str
    """table, column, value, function, keyword or type."""
    detail: str = ""

    @property
    def name(self) -> str:
        """What it is found by: a column's name without its table's."""
        return self.label.rpartition(".")[2] if self.kind == "column" else self.label


@dataclass(frozen=True, slots=True)
class Offers:
    """What could stand in the place of the characters from `begin` to before `end`."""

    begin: int
    end: int
    items: tuple[Offer, ...]


class Completer:
    """Offers for one engine; `wake` reads the facts. Everything but reading happens at once, on the caller's thread."""

    def __init__(self, engine: Engine, *, changed: Callable[[], None] = lambda: None) -> None:
        self._engine = engine
        self._facts = Facts()
        self._values = Values(engine, changed=changed)

    async def wake(self) -> None:
        """Read what DuckDB knows by name, and the aliases."""
        try:
            self._facts = await read_facts(self._engine)
        except NevtuiError:
            return
        self._values.aliases()

    def offers(self, text: str, position: int, *, asked: bool = False) -> Offers | None:
        """Give what could be typed at `position`; `asked` for even where nothing has been typed yet."""
        begin = text.find("\n", position - _BEFORE, position) + 1 if position > _BEFORE else 0
        begin = begin or max(position - _BEFORE, 0)
        part, at = text[begin : position + _AFTER], position - begin
        context = context_at(part, at)
        if context.wanted == "nothing":
            return None
        found = [*tokens(part[:at]), *_after(part, at)]
        if depth(found) > _DEEPEST:
            return None
        scope = scope_at(found, at, self._facts.tables)
        items = self._items(context, scope, asked=asked)
        end = position + (len(match[0]) if context.wanted == "value" and (match := _REST.match(part, at)) else 0)
        if not items or (len(items) == 1 and items[0].insert == part[context.begin : end - begin]):
            return None
        return Offers(begin + context.begin, end, tuple(items))

    def close(self) -> None:
        """Stop what is being read."""
        self._values.close()

    def _items(self, context: Context, scope: Scope, *, asked: bool) -> list[Offer]:
        if context.wanted == "value":
            return self._value_offers(context, scope)
        if context.column:
            self._names(context, scope)
        if not context.typed and not asked and not context.is_quoted and context.wanted not in ("member", "table"):
            return []
        if not asked and context.typed.lower() in _WORDS and context.wanted in ("keyword", "start", "expression"):
            return []
        typed = context.typed.lower()
        scored: dict[str, tuple[int, Offer]] = {}
        for bias, offer in self._candidates(context, scope):
            fits = score(typed, offer.name.lower())
            if fits is not None and scored.get(offer.label, (-1,))[0] < fits + bias:
                scored[offer.label] = fits + bias, offer
        return [offer for _, offer in sorted(scored.values(), key=lambda one: -one[0])[:MOST]]

    def _candidates(self, context: Context, scope: Scope) -> Iterator[tuple[int, Offer]]:
        """Give what fits the context, each with what it is worth more than another that fits as well."""
        wanted, is_upper = context.wanted, len(context.typed) > 1 and context.typed.isupper()
        if wanted == "member":
            yield from self._members(context, scope)
            return
        if wanted == "table":
            yield from self._tables(scope)
            yield from ((-90, self._function(one)) for one in self._facts.functions if one.is_table and context.typed)
            return
        if wanted == "type":
            yield from ((-place, Offer(word, word, "type")) for place, word in enumerate(_TYPES))
            return
        if wanted == "expression":
            yield from self._columns(context, scope)
            if not context.is_quoted:
                yield from self._functions()
        words = {"start": _STARTS, "keyword": _FOLLOWS}.get(wanted, _LEADS)
        yield from (() if context.is_quoted else _keywords(words, -20, is_upper=is_upper))
        if wanted == "keyword" and len(context.typed) > 2:
            yield from _keywords(self._facts.keywords, -95, is_upper=is_upper)

    def _members(self, context: Context, scope: Scope) -> Iterator[tuple[int, Offer]]:
        source = scope.find(context.qualifier or "")
        columns = (
            source.columns if source is not None else self._facts.tables.get((context.qualifier or "").lower(), ())
        )
        for place, column in enumerate(columns):
            yield 60 - min(place, 60), self._column(column, "")

    def _tables(self, scope: Scope) -> Iterator[tuple[int, Offer]]:
        for name in scope.tables:
            yield 90, Offer(name, self._quoted(name), "table", "yours")
        for place, name in enumerate(self._facts.tables):
            yield 60 - min(place, 60), Offer(name, self._quoted(name), "table", self._facts.rows.get(name, ""))

    def _columns(self, context: Context, scope: Scope) -> Iterator[tuple[int, Offer]]:
        sources = scope.sources
        counted: dict[str, int] = {}
        for source in sources:
            for column in source.columns:
                counted[column.name.lower()] = counted.get(column.name.lower(), 0) + 1
        for place, source in enumerate(sources):
            yield 20, Offer(source.name, self._quoted(source.name), "table", source.table)
            for column in source.columns:
                shared = counted[column.name.lower()] > 1 and context.clause != "using"
                yield 70 - min(place, 9), self._column(column, source.name if shared else "", source)
        if context.clause in ("order", "group", "having", "qualify"):
            yield from ((65, Offer(name, self._quoted(name), "column", "selected")) for name in scope.outputs)
        if not sources:
            for table, columns in self._facts.tables.items():
                yield from ((10, self._column(column, "", Source(table, table, columns))) for column in columns)

    def _column(self, column: Column, qualifier: str, source: Source | None = None) -> Offer:
        plain = self._quoted(column.name)
        insert = f"{self._quoted(qualifier)}.{plain}" if qualifier else plain
        label = f"{qualifier}.{column.name}" if qualifier else column.name
        of = f"  {source.name}" if source is not None and source.name else ""
        return Offer(label, insert, "column", column.type.lower() + of)

    def _functions(self) -> Iterator[tuple[int, Offer]]:
        for one in self._facts.functions:
            if not one.is_table:
                yield (30 if one.name in _POPULAR else -80), self._function(one)
        yield 30, Offer("coalesce", "coalesce(", "function", "coalesce(value, …) → the first that is not null")

    def _function(self, one: Function) -> Offer:
        return Offer(one.name, f"{one.name}(", "function", one.signature)

    def _names(self, context: Context, scope: Scope) -> Names | None:
        """Give the values of the column at hand, or have them read."""
        column = scope.column(context.column or "", context.qualifier)
        if column is None and not scope.sources:
            everywhere = (one for columns in self._facts.tables.values() for one in columns)
            column = next((one for one in everywhere if one.name.lower() == (context.column or "").lower()), None)
        if column is None or column.origin is None or "(" in column.type or "[" in column.type:
            return None
        return self._values.of(*column.origin)

    def _value_offers(self, context: Context, scope: Scope) -> list[Offer]:
        names = self._names(context, scope)
        if names is None:
            return []
        found = matching(names, self._values.aliases(), context.typed.strip("%"), MOST)
        return [
            Offer(harmless(value), _spelled(value), "value", _counted(count, alias)) for value, count, alias in found
        ]

    def _quoted(self, name: str) -> str:
        is_plain = _PLAIN.fullmatch(name) and name.lower() not in self._facts.reserved
        return name if is_plain else '"' + name.replace('"', '""') + '"'


_WORDS: Final = frozenset(word for words in (_STARTS, _FOLLOWS, _LEADS) for word in words)
"""Words that are whole: whoever has typed one wants no list in the way."""


def _keywords(words: Iterable[str], bias: int, *, is_upper: bool) -> Iterator[tuple[int, Offer]]:
    for word in words:
        shown = word.upper() if is_upper else word
        yield bias, Offer(shown, shown, "keyword")


def _after(part: str, position: int) -> list[Token]:
    """Cut what follows the cursor, from behind the quote that closes what stands before it; its places stay right."""
    rest = _REST.match(part, position)
    begin = rest.end() if rest else position
    return [Token(one.kind, one.text, one.start + begin, one.end + begin) for one in tokens(part[begin:])]


def _spelled(value: str) -> str:
    """Write a value behind its opening quote; what could steer a terminal by its number."""
    if harmless(value) == value:
        return value.replace("'", "''") + "'"
    letters = (
        letter.replace("'", "''") if harmless(letter) == letter else f"' || chr({ord(letter)}) || '" for letter in value
    )
    return "".join(letters) + "'"


def _counted(count: int, alias: str) -> str:
    return f"{fit(harmless(alias), 24)}   {count:,}" if alias else f"{count:,}"
