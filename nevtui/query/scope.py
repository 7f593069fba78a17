"""What the SQL around a cursor brings into scope: tables and their aliases, CTEs, subqueries, own tables. Pure.

It reads clauses, not expressions, so a half-typed query tells nearly as much as a whole one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from nevtui.query.lexer import Token

_CLAUSES: Final = frozenset(
    ("select", "from", "where", "group", "having", "qualify", "window", "order", "limit", "offset", "sample", "on",
     "using", "values", "pivot", "unpivot", "returning", "set")
)  # fmt: skip
_JOINS: Final = frozenset(
    ("join", "inner", "left", "right", "full", "outer", "cross", "natural", "asof", "positional", "semi", "anti",
     "lateral", "only")
)  # fmt: skip
_SETS: Final = frozenset(("union", "except", "intersect"))
_AFTER_FROM: Final = _CLAUSES - {"from"}
_AFTER_ITEMS: Final = _CLAUSES - {"values", "set", "sample", "offset", "on", "using"}
_NO_ALIAS: Final = _CLAUSES | _JOINS | _SETS | {"as", "tablesample", "with", "by", "asc", "desc", "and", "or"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column in scope; `origin` is the library's table and column that it is, where it is one unchanged."""

    name: str
    type: str = ""
    origin: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Something in a FROM, by the name that it is called by there."""

    name: str
    table: str
    """What it is: a table's name, or empty for a subquery."""
    columns: tuple[Column, ...]


Tables = Mapping[str, tuple[Column, ...]]
"""Columns by the name of their table, in lower case."""


@dataclass(slots=True)
class Scope:
    """What can be named at the cursor: the innermost query's sources first."""

    sources: list[Source] = field(default_factory=list)
    tables: dict[str, tuple[Column, ...]] = field(default_factory=dict)
    """CTEs and own temporary tables, besides the library's; as they were written."""
    outputs: list[str] = field(default_factory=list)
    """Names that the query's own select list gives, for ORDER BY and GROUP BY."""

    def find(self, name: str) -> Source | None:
        """Give the source called `name`."""
        wanted = name.lower()
        return next((source for source in self.sources if source.name.lower() == wanted), None)

    def column(self, name: str, qualifier: str | None) -> Column | None:
        """Give the column that `name`, perhaps of `qualifier`, means."""
        wanted = name.lower()
        for source in self.sources:
            if qualifier is None or source.name.lower() == qualifier.lower():
                for column in source.columns:
                    if column.name.lower() == wanted:
                        return column
        return None


def scope_at(found: Sequence[Token], position: int, library: Tables) -> Scope:
    """Tell what is in scope at `position` of a text with these tokens; `library` are the tables that are there."""
    found = [token for token in found if token.kind != "comment"]
    begin, end = _statement(found, position)
    scope = Scope()
    known: dict[str, tuple[Column, ...]] = dict(library)
    _read_created(found[:begin], known, scope.tables)
    _read(found[begin:end], position, known, scope)
    return scope


def _statement(found: Sequence[Token], position: int) -> tuple[int, int]:
    begin, end = 0, len(found)
    for number, token in enumerate(found):
        if token.text == ";":
            if token.end <= position:
                begin = number + 1
            else:
                end = number
                break
    return begin, end


def _read_created(
    found: Sequence[Token], known: dict[str, tuple[Column, ...]], own: dict[str, tuple[Column, ...]]
) -> None:
    """Read the temporary tables and views that earlier statements make."""
    begin = 0
    for number, token in enumerate(found):
        if token.text != ";":
            continue
        statement = found[begin:number]
        begin = number + 1
        words = [word.text.lower() for word in statement[:8]]
        if words[:1] != ["create"] or not {"table", "view"} & set(words):
            continue
        at = words.index("table" if "table" in words else "view") + 1
        while at < len(words) and words[at] in ("if", "not", "exists"):
            at += 1
        query = next((n for n in range(at, len(statement)) if statement[n].says("as")), None)
        if query is not None and at < len(statement) and statement[at].is_name:
            columns = _outputs(statement[query + 1 :], known)
            known[statement[at].name.lower()] = own[statement[at].name] = columns


def _read(found: Sequence[Token], position: int, known: dict[str, tuple[Column, ...]], scope: Scope) -> None:
    """Read one query, and first the one inside it that the cursor stands in."""
    found, is_in_cte = _read_with(found, position, known, scope)
    for begin, end in _groups(found):
        if _holds(found, begin, end, position) and _is_query(found, begin + 1):
            _read(found[begin + 1 : end], position, dict(known), scope)
    if is_in_cte:
        return
    for begin, end in _parts(found):
        if end == len(found) or position <= found[end].start:
            scope.sources += _sources(found[begin:end], known)
            scope.outputs += [column.name for column in _outputs(found[begin:end], known) if column.name]
            return


def _holds(found: Sequence[Token], begin: int, end: int, position: int) -> bool:
    """Tell whether `position` stands between the parentheses numbered `begin` and `end`."""
    return found[begin].end <= position and (end >= len(found) or position <= found[end].start)


def _read_with(
    found: Sequence[Token], position: int, known: dict[str, tuple[Column, ...]], scope: Scope
) -> tuple[Sequence[Token], bool]:
    """Read the CTEs in front; gives the query behind them, or all and True where the cursor stands in a CTE."""
    if not found or not found[0].says("with"):
        return found, False
    ctes, behind = _ctes(found)
    for name, named, begin, end in ctes:
        columns = tuple(Column(given) for given in named) or _outputs(found[begin + 1 : end], known)
        is_here = _holds(found, begin, end, position)
        if not is_here or found[1].says("recursive"):
            known[name.lower()] = scope.tables[name] = columns
        if is_here:
            return found, True
    return found[behind:], False


def _ctes(found: Sequence[Token]) -> tuple[list[tuple[str, list[str], int, int]], int]:
    """Give name, named columns, and the numbers of both parentheses of each CTE; and the number of the token behind."""
    ends, at = dict(_groups(found)), 1
    ctes: list[tuple[str, list[str], int, int]] = []
    if at < len(found) and found[at].says("recursive"):
        at += 1
    while at < len(found) and found[at].is_name:
        name, named, at = found[at].name, list[str](), at + 1
        if at in ends:
            named = [token.name for token in found[at + 1 : ends[at]] if token.is_name]
            at = ends[at] + 1
        while at < len(found) and found[at].says("as", "not", "materialized"):
            at += 1
        if at not in ends:
            break
        ctes.append((name, named, at, ends[at]))
        at = ends[at] + 1
        if at >= len(found) or found[at].text != ",":
            break
        at += 1
    return ctes, at


def _groups(found: Sequence[Token]) -> list[tuple[int, int]]:
    """Give the outermost parentheses as numbers of tokens; one that is not closed ends behind the last token."""
    groups: list[tuple[int, int]] = []
    depth, begin = 0, 0
    for number, token in enumerate(found):
        if token.text == "(" and token.kind == "sign":
            begin = number if depth == 0 else begin
            depth += 1
        elif token.text == ")" and depth:
            depth -= 1
            if depth == 0:
                groups.append((begin, number))
    if depth:
        groups.append((begin, len(found)))
    return groups


def _is_query(found: Sequence[Token], at: int) -> bool:
    return at < len(found) and found[at].says("select", "from", "with", "values", "(", "pivot", "unpivot")


def _parts(found: Sequence[Token]) -> list[tuple[int, int]]:
    """Cut a query at its UNIONs; gives the numbers of the tokens where each part begins, and of the one behind it."""
    ends = dict(_groups(found))
    parts: list[tuple[int, int]] = []
    begin = at = 0
    while at < len(found):
        if at in ends:
            at = ends[at]
        elif found[at].is_one_of(_SETS):
            parts.append((begin, at))
            begin = at + 1
        at += 1
    return [*parts, (begin, len(found))]


def _sources(found: Sequence[Token], known: Tables) -> list[Source]:
    """Give what stands in the FROM of one query."""
    ends = dict(_groups(found))
    sources: list[Source] = []
    at, is_from = 0, False
    while at < len(found):
        token = found[at]
        if token.says("from", "join", "pivot", "unpivot"):
            is_from, at = True, at + 1
        elif token.is_one_of(_AFTER_FROM):
            is_from, at = False, at + 1
        elif token.text == "," or token.is_one_of(_JOINS):
            is_from, at = is_from or token.is_one_of(_JOINS), at + 1
        elif is_from:
            source, at = _source(found, at, ends, known)
            sources += [source] if source is not None else []
            is_from = at < len(found) and (found[at].text == "," or found[at].is_one_of(_JOINS))
        else:
            at = ends.get(at, at) + 1
    return sources


def _source(found: Sequence[Token], at: int, ends: Mapping[int, int], known: Tables) -> tuple[Source | None, int]:
    """Read one table, function or subquery with its alias; gives it and the number of the token behind."""
    table, columns = "", tuple[Column, ...]()
    if at in ends:
        inner = found[at + 1 : ends[at]]
        columns = _outputs(inner, known) if _is_query(found, at + 1) else ()
        nested = _sources([Token("word", "from", 0, 0), *inner], known) if not _is_query(found, at + 1) else []
        columns = columns or tuple(column for source in nested for column in source.columns)
        at = ends[at] + 1
    elif found[at].is_name:
        table, at = found[at].name, at + 1
        while at + 1 < len(found) and found[at].text == "." and found[at + 1].is_name:
            table, at = found[at + 1].name, at + 2
        columns = known.get(table.lower(), ())
        if at in ends and found[at].start == found[at - 1].end:
            at = ends[at] + 1
    else:
        return None, at + 1
    name, at = _alias(found, at, table)
    if at in ends and name != table:
        renamed = [token.name for token in found[at + 1 : ends[at]] if token.is_name]
        columns = (*(Column(new) for new in renamed), *columns[len(renamed) :])
        at = ends[at] + 1
    return Source(name, table, columns), at


def _alias(found: Sequence[Token], at: int, otherwise: str) -> tuple[str, int]:
    if at < len(found) and found[at].says("as"):
        at += 1
        if at >= len(found) or not found[at].is_name:
            return otherwise, at
        return found[at].name, at + 1
    if at < len(found) and found[at].is_name and not found[at].is_one_of(_NO_ALIAS):
        return found[at].name, at + 1
    return otherwise, at


def _outputs(found: Sequence[Token], known: Tables) -> tuple[Column, ...]:
    """Give the columns that a query makes, as far as they can be told; () for what is no SELECT."""
    if found and found[0].says("with"):
        inner = dict(known)
        found, _ = _read_with(found, -1, inner, Scope())
        known = inner
    if found and found[0].text == "(":
        ends = dict(_groups(found))
        return _outputs(found[1 : ends[0]], known)
    begin, end = _parts(found)[0]
    part = found[begin:end]
    sources = _sources(part, known)
    selects = [number for number, token in enumerate(_flat(part)) if token is not None and token.says("select")]
    if not selects:
        return tuple(column for source in sources for column in source.columns)
    columns: list[Column] = []
    for item in _items(part, selects[0] + 1):
        columns += _made(item, sources)
    return tuple(columns)


def _flat(found: Sequence[Token]) -> list[Token | None]:
    """Give the tokens outside of parentheses; None for those inside."""
    flat: list[Token | None] = list(found)
    for begin, end in _groups(found):
        flat[begin + 1 : end] = [None] * (min(end, len(found)) - begin - 1)
    return flat


def _items(found: Sequence[Token], begin: int) -> list[list[Token]]:
    """Cut a select list at its commas."""
    flat = _flat(found)
    items: list[list[Token]] = [[]]
    for number in range(begin, len(found)):
        token = flat[number]
        if token is not None and token.is_one_of(_AFTER_ITEMS):
            break
        if token is not None and token.text == ",":
            items.append([])
        elif not (token is not None and not items[-1] and token.says("distinct", "all")):
            items[-1].append(found[number])
    return [item for item in items if item]


def _made(item: Sequence[Token], sources: Sequence[Source]) -> list[Column]:
    """Give the columns that one item of a select list makes."""
    if item[0].text == "*" or (len(item) > 2 and item[1].text == "." and item[2].text == "*"):
        named = None if item[0].text == "*" else item[0].name.lower()
        return [column for source in sources if named in (None, source.name.lower()) for column in source.columns]
    plain = item[:-2] if len(item) > 2 and item[-2].says("as") else item
    alias = item[-1].name if plain is not item and item[-1].is_name else None
    if (
        alias is None
        and len(item) > 1
        and item[-1].is_name
        and (item[-2].kind != "sign" or item[-2].text in (")", "]"))
    ):
        plain, alias = item[:-1], item[-1].name
    meant = _meant(plain, sources)
    if meant is not None:
        return [Column(alias or meant.name, meant.type, meant.origin)]
    return [Column(alias)] if alias else []


def _meant(item: Sequence[Token], sources: Sequence[Source]) -> Column | None:
    """Give the column that a plain `name` or `alias.name` means; a name that no source knows is a column, too."""
    if len(item) == 1 and item[0].is_name:
        return Scope(list(sources)).column(item[0].name, None) or Column(item[0].name)
    if len(item) == 3 and item[1].text == "." and item[2].is_name:
        return Scope(list(sources)).column(item[2].name, item[0].name) or Column(item[2].name)
    return None
