"""What the SQL before a cursor calls for there: a table, a member of something, a value, an expression. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from nevtui.query.lexer import Token, tokens

Wanted = Literal["start", "table", "member", "value", "expression", "keyword", "type", "nothing"]

_LEADS: Final = frozenset(
    ("select", "distinct", "all", "where", "and", "or", "not", "on", "having", "qualify", "by", "when", "then", "else",
     "case", "in", "between", "like", "ilike", "is", "limit", "offset", "over", "filter", "exclude", "return", "values")
)  # fmt: skip
"""Words that an expression follows."""
_TABLE_LEADS: Final = frozenset(("from", "join", "describe", "desc", "summarize", "show", "table", "pivot", "unpivot"))
_CLAUSES: Final = _TABLE_LEADS | frozenset(
    ("select", "where", "on", "using", "having", "qualify", "group", "order", "limit", "window", "values", "with")
)
_COMPARES: Final = frozenset(("=", "==", "<>", "!=", "<", ">", "<=", ">=", "like", "ilike", "glob", "~~", "!~~", "to"))
_CLOSED: Final = re.compile(r"[eExXbB]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Context:
    """What is wanted at the cursor, and what has been typed of it."""

    wanted: Wanted
    typed: str = ""
    begin: int = 0
    """0-based character where what is typed begins, its opening `"` included."""
    is_quoted: bool = False
    """Whether a name was begun with `"`."""
    qualifier: str | None = None
    """For a member: what stands before the dot. For a value: what stands before its column's dot."""
    column: str | None = None
    """For a value: the column that it is compared with. For the rest: one that a value may be typed for next."""
    clause: str = ""
    """The nearest clause: select, where, order …"""


def context_at(text: str, position: int) -> Context:
    """Tell what is wanted at `position` of `text`."""
    before = tokens(text[:position])
    last = before[-1] if before and before[-1].end == position else None
    if last is None:
        return _named("", position, before)
    if last.kind == "string":
        return _value(last, before[:-1], position)
    if last.kind == "quoted":
        is_open = not _CLOSED.fullmatch(last.text)
        return _named(last.text[1:], last.start, before[:-1], is_quoted=True) if is_open else Context("nothing")
    if last.kind == "comment":
        is_over = last.text.startswith("/*") and last.text.endswith("*/") and len(last.text) > 3
        return _named("", position, before) if is_over else Context("nothing")
    if last.kind in ("number", "param"):
        return Context("nothing")
    if last.kind == "word":
        return _named(last.text, last.start, before[:-1])
    return _named("", position, before)


def _named(typed: str, begin: int, before: Sequence[Token], *, is_quoted: bool = False) -> Context:
    before = [token for token in before if token.kind != "comment"]
    last = before[-1] if before else None
    if last is not None and last.text == "." and last.end == begin:
        name = before[-2].name if len(before) > 1 and before[-2].is_name else None
        return Context("member", typed, begin, is_quoted, qualifier=name, clause=_clause(before))
    qualifier, column = _compared(before)
    clause = _clause(before)
    wanted = _wanted(before, clause)
    return Context(wanted, typed, begin, is_quoted, qualifier, column, clause)


def _wanted(before: Sequence[Token], clause: str) -> Wanted:
    last = before[-1] if before else None
    if last is None or last.text == ";":
        return "start"
    if last.text == "::":
        return "type"
    if last.says("as"):
        return "type" if _is_cast(before) else "start" if clause == "with" or _is_created(before) else "nothing"
    if clause in _TABLE_LEADS:
        is_next = last.says(*_TABLE_LEADS) or last.text in (",", "(")
        return "table" if is_next else "keyword"
    if last.text == "(" and len(before) > 1 and before[-2].says("as", "exists", "materialized", "from", "join", "in"):
        return "expression" if before[-2].says("in") else "start"
    if last.kind == "word" and last.text.lower() in _LEADS:
        return "expression"
    if last.kind == "sign":
        return "keyword" if last.text in (")", "]", "*") and clause != "nothing" and _ends(before) else "expression"
    return "keyword"


def _ends(before: Sequence[Token]) -> bool:
    """Tell whether an operand ends here: `*` may be a sign or all columns."""
    return before[-1].text != "*" or (len(before) > 1 and (before[-2].says("select", ",", "(", ".")))


def _clause(before: Sequence[Token]) -> str:
    """Give the nearest clause before the cursor, at its own depth of parentheses or outside."""
    depth = 0
    for number in range(len(before) - 1, -1, -1):
        token = before[number]
        if token.text == ")":
            depth += 1
        elif token.text == "(":
            if depth == 0 and number and not before[number - 1].says(*_TABLE_LEADS, ","):
                inner = before[number - 1]
                if inner.is_name and not inner.says("as", "in", "exists", "on", "and", "or", "where", "using"):
                    return "call"
            depth = max(depth - 1, 0)
        elif token.text == ";" and depth == 0:
            return ""
        elif depth == 0 and token.kind == "word" and token.text.lower() in _CLAUSES:
            is_order = token.says("desc") and number and before[number - 1].text != ";"
            is_distinct = token.says("from") and number and before[number - 1].says("distinct")
            if not (is_order or is_distinct):
                return token.text.lower()
    return ""


def _is_cast(before: Sequence[Token]) -> bool:
    depth = 0
    for number in range(len(before) - 1, 0, -1):
        depth += (before[number].text == ")") - (before[number].text == "(")
        if depth < 0:
            return before[number - 1].says("cast", "try_cast")
    return False


def _is_created(before: Sequence[Token]) -> bool:
    begin = next((number for number in range(len(before) - 1, -1, -1) if before[number].text == ";"), -1) + 1
    return begin < len(before) and before[begin].says("create")


def _value(last: Token, before: Sequence[Token], position: int) -> Context:
    if _CLOSED.fullmatch(last.text) or last.text.startswith("$"):
        return Context("nothing")
    before = [token for token in before if token.kind != "comment"]
    opening = last.text.index("'") + 1
    qualifier, column = _compared(before)
    typed = last.text[opening:].replace("''", "'")
    return Context("value" if column else "nothing", typed, last.start + opening, qualifier=qualifier, column=column)


def _compared(before: Sequence[Token]) -> tuple[str | None, str | None]:
    """Give qualifier and name of the column that what comes next is compared with; None where there is none."""
    at = len(before) - 1
    if at >= 0 and before[at].says(*_COMPARES):
        at -= 1
    elif at >= 0 and before[at].says("when"):
        return _cased(before[:at])
    elif at >= 0 and before[at].text in ("(", ","):
        is_call = before[at].text == ","
        while at >= 0 and (before[at].kind in ("string", "param", "number") or before[at].text == ","):
            at -= 1
        if at >= 1 and before[at].text == "(" and before[at - 1].says("in"):
            at -= 2
        elif not (is_call and at >= 1 and before[at].is_name and _is_in_call(before[:at])):
            return None, None
    else:
        return None, None
    while at >= 0 and before[at].says("not", "similar", "from", "distinct", "is", "any", "escape"):
        at -= 1
    return _column_ending(before, at)


def _is_in_call(before: Sequence[Token]) -> bool:
    before = before[:-2] if len(before) > 2 and before[-1].text == "." else before
    return len(before) > 1 and before[-1].text == "(" and before[-2].kind == "word" and not before[-2].says("in")


def _cased(before: Sequence[Token]) -> tuple[str | None, str | None]:
    """`case subject when '…' then … when '`"""
    at = next((number for number in range(len(before) - 1, -1, -1) if before[number].says("case")), None)
    if at is None or at + 1 >= len(before):
        return None, None
    end = at + 3 if at + 2 < len(before) and before[at + 2].text == "." else at + 1
    return _column_ending(before, end) if end < len(before) else (None, None)


def _column_ending(before: Sequence[Token], at: int) -> tuple[str | None, str | None]:
    if at >= 0 and before[at].text == ")":
        at -= 1
    if at < 0 or not before[at].is_name:
        return None, None
    if at >= 2 and before[at - 1].text == "." and before[at - 2].is_name:
        return before[at - 2].name, before[at].name
    return None, before[at].name
