"""Lays SQL out anew: a clause a line, long lists an item a line. Only blanks change, so nothing can be lost.

Not a parser's printer: those move comments and rewrite what was said (sqlglot 30 makes `not x is null` of
`x is not null`).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nevtui.format.text import harmless
from nevtui.query.engine import Engine
from nevtui.query.lexer import Token, depth, statements, tokens
from nevtui.query.question import Query

WIDTH: Final = 88
"""Characters of a line that is not broken up."""
LONGEST: Final = 200_000
"""Characters that are laid out while one waits."""
_SHORT: Final = 60
"""Characters of a statement that stays on one line."""
_STEP: Final = 4
_DEEPEST: Final = 100
"""Parentheses in one another, beyond which a text is left as it is."""
_HEADS: Final = frozenset(
    ("select", "from", "where", "group", "having", "qualify", "order", "limit", "offset", "window", "union", "except",
     "intersect", "with", "values")
)  # fmt: skip
_JOINS: Final = frozenset(
    ("join", "inner", "left", "right", "full", "outer", "cross", "natural", "asof", "positional", "semi", "anti")
)
_AND_LISTS: Final = frozenset(("where", "having", "qualify"))
_COMPARES: Final = frozenset(("=", "==", "<>", "!=", "<", ">", "<=", ">=", "||"))
_WORDS_BEFORE_GROUP: Final = frozenset(
    ("in", "as", "and", "or", "not", "on", "using", "from", "join", "where", "over", "filter", "exclude", "replace",
     "exists", "select", "by", "then", "when", "else", "values", "any", "all", "is", "like", "between", "materialized")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Parentheses and what stands in them."""

    opening: Token
    items: "tuple[Item, ...]"
    closing: Token | None

    @property
    def is_query(self) -> bool:
        """Tell whether a query stands in it."""
        first = next((item for item in self.items if _kind(item) != "comment"), None)
        return isinstance(first, Token) and first.says("select", "from", "with", "values")


Item = Token | Group


def laid_out(text: str) -> str:
    """Give `text` with other blanks and line breaks, and nothing else changed."""
    found = tokens(text)
    if depth(found) > _DEEPEST:
        return text
    ends = {end for _, end in statements(found)}
    parts: list[list[Token]] = [[]]
    for token in found:
        parts[-1].append(token)
        if token.end in ends and token.text == ";":
            parts.append([])
    laid = ["\n".join(_laid(_nested(part), 0, text)) for part in parts if part]
    made = "\n\n".join(laid) + "\n"
    is_same = [token.text for token in tokens(made)] == [token.text for token in found]
    return made if is_same and found else text


async def parse_error(engine: Engine, text: str) -> str | None:
    """Say what keeps DuckDB from reading `text` as SQL; None where it can be read."""
    if len(text) > LONGEST:
        return f"It is too long: {len(text):,} characters, at most {LONGEST:,}."
    if not statements(tokens(text)):
        return "There is no SQL."
    rows = await engine.gather(Query("select json_serialize_sql($text::varchar)", (("text", text),)), rows=1)
    read = json.loads(rows[0][0])
    return harmless(str(read["error_message"])) if read.get("error_type") == "parser" else None


def _nested(found: Sequence[Token]) -> tuple[Item, ...]:
    """Put what stands in parentheses into groups."""
    stack: list[tuple[Token | None, list[Item]]] = [(None, [])]
    for token in found:
        if token.kind == "sign" and token.text == "(":
            stack.append((token, []))
        elif token.kind == "sign" and token.text == ")" and len(stack) > 1:
            opening, items = stack.pop()
            assert opening is not None
            stack[-1][1].append(Group(opening, tuple(items), token))
        else:
            stack[-1][1].append(token)
    while len(stack) > 1:
        opening, items = stack.pop()
        assert opening is not None
        stack[-1][1].append(Group(opening, tuple(items), None))
    return tuple(stack[0][1])


def _laid(items: Sequence[Item], indent: int, text: str) -> list[str]:
    """Lay a query out as lines."""
    whole = _inline(items, text)
    if whole is not None and len(whole) + indent <= _SHORT:
        return [" " * indent + whole]
    return [line for clause in _clauses(items) for line in _clause(clause, indent, text)]


def _clauses(items: Sequence[Item]) -> Iterator[list[Item]]:
    clause: list[Item] = []
    for number, item in enumerate(items):
        if clause and _begins_clause(items, number) and not _is_join_word(clause[-1]):
            yield clause
            clause = []
        clause.append(item)
    if clause:
        yield clause


def _begins_clause(items: Sequence[Item], number: int) -> bool:
    item = items[number]
    if not isinstance(item, Token):
        return False
    if item.kind == "comment":
        return False
    before = items[number - 1] if number else None
    following = items[number + 1 : number + 4]
    if item.says("from") and isinstance(before, Token) and before.says("distinct"):
        return False
    if item.says("except"):
        return bool(following) and not (isinstance(following[0], Group) and not following[0].is_query)
    if (
        item.says("select", "from", "values")
        and isinstance(before, Token)
        and before.says("explain", "describe", "analyze")
    ):
        return False
    if item.says(*_JOINS):
        return any(isinstance(one, Token) and one.says("join") for one in [item, *following])
    return item.says(*_HEADS)


def _is_join_word(item: Item) -> bool:
    return isinstance(item, Token) and item.says(*_JOINS) and not item.says("join")


def _clause(clause: list[Item], indent: int, text: str) -> list[str]:
    """Lay one clause out: on a line where it fits, else its items on a line each."""
    whole = _inline(clause, text)
    if whole is not None and indent + len(whole) <= WIDTH:
        return [" " * indent + whole]
    head = clause[0]
    is_head = isinstance(head, Token) and head.says(*_HEADS)
    length = next((n for n, item in enumerate(clause) if n and not _is_head_word(item)), len(clause)) if is_head else 0
    pieces = list(_pieces(clause[length:], by_and=isinstance(head, Token) and head.says(*_AND_LISTS)))
    if not is_head or len(pieces) < 2:
        return _broken(clause, indent, text)
    lines = _broken(clause[:length], indent, text)
    for piece in pieces:
        lines += _broken(piece, indent + _STEP, text)
    return lines


def _is_head_word(item: Item) -> bool:
    return isinstance(item, Token) and item.says("by", "distinct", "all", "recursive", "name")


def _pieces(items: Sequence[Item], *, by_and: bool) -> Iterator[list[Item]]:
    """Cut a clause behind its commas, or before its ANDs; a comment stays with what it stands behind."""
    piece: list[Item] = []
    is_between = False
    for item in items:
        is_and = by_and and isinstance(item, Token) and item.says("and", "or") and not is_between
        is_past = piece and isinstance(piece[-1], Token) and piece[-1].text == "," and _kind(item) != "comment"
        is_past = is_past or (_is_comment_behind_comma(piece) and _kind(item) != "comment")
        if piece and (is_and or (is_past and not by_and)):
            yield piece
            piece = []
        if isinstance(item, Token) and item.says("between", "and"):
            is_between = item.says("between")
        piece.append(item)
    if piece:
        yield piece


def _is_comment_behind_comma(piece: Sequence[Item]) -> bool:
    rest = [item for item in piece if _kind(item) != "comment"]
    return bool(rest) and len(rest) < len(piece) and isinstance(rest[-1], Token) and rest[-1].text == ","


def _broken(items: Sequence[Item], indent: int, text: str) -> list[str]:
    """Write items on a line; queries in parentheses and comments to the end of a line break it."""
    lines = [" " * indent]
    before: Item | None = None
    for item in items:
        is_own_line = isinstance(item, Token) and item.kind == "comment" and _stands_alone(item, text)
        must_break = before is not None and (_ends_line(before) or is_own_line)
        if must_break:
            lines.append(" " * indent)
        gap = "" if before is None or must_break else _gap(before, item)
        inline = _inline([item], text)
        if isinstance(item, Group) and (inline is None or (item.is_query and len(lines[-1]) + len(inline) > WIDTH)):
            inner = _laid(item.items, indent + _STEP, text)
            lines[-1] += gap + "("
            lines += inner
            lines.append(" " * indent + (")" if item.closing else ""))
        else:
            lines[-1] += gap + (inline if inline is not None else _text(item))
        before = item
    return [line.rstrip() for line in lines if line.strip()]


def _inline(items: Sequence[Item], text: str) -> str | None:
    """Write items on one line; None where a comment to the end of a line stands in the way."""
    parts: list[str] = []
    before: Item | None = None
    for number, item in enumerate(items):
        if isinstance(item, Token) and _breaks(item, text, is_last=0 < number == len(items) - 1):
            return None
        if isinstance(item, Group):
            inner = _inline(item.items, text)
            if inner is None or (item.items and _ends_line(item.items[-1])):
                return None
            written = f"({inner}{')' if item.closing else ''}"
        else:
            written = item.text
        parts += [_gap(before, item) if before is not None else "", written]
        before = item
    return "".join(parts)


def _breaks(item: Token, text: str, *, is_last: bool) -> bool:
    """Tell whether a comment keeps what it stands among from one line."""
    if item.kind != "comment" or not (item.text.startswith("--") or "\n" in item.text):
        return False
    return not is_last or "\n" in item.text or _stands_alone(item, text)


def _gap(before: Item, item: Item) -> str:
    """Give the blank between two items: by rule where there is one, else as it was written."""
    first, last = _text(item), _text(before)
    if first in (",", ";") or (isinstance(item, Token) and item.kind == "sign" and first in (")", "::", "]", ".")):
        return "" if first != "." or _end(before) == _start(item) else " "
    if isinstance(before, Token) and before.kind == "sign" and last in ("::", ".", "["):
        return "" if last != "." or _end(before) == _start(item) else " "
    if last == "," or first in _COMPARES or last in _COMPARES:
        return " "
    if isinstance(item, Group) and isinstance(before, Token) and before.kind == "word":
        return " " if before.says(*_WORDS_BEFORE_GROUP) or _end(before) != _start(item) else ""
    return "" if _end(before) == _start(item) else " "


def _stands_alone(comment: Token, text: str) -> bool:
    """Tell whether nothing stands before a comment on its line."""
    return not text[text.rfind("\n", 0, comment.start) + 1 : comment.start].strip()


def _ends_line(item: Item) -> bool:
    return isinstance(item, Token) and item.kind == "comment" and item.text.startswith("--")


def _kind(item: Item) -> str:
    return item.kind if isinstance(item, Token) else "group"


def _text(item: Item) -> str:
    return item.text if isinstance(item, Token) else "("


def _start(item: Item) -> int:
    return item.start if isinstance(item, Token) else item.opening.start


def _end(item: Item) -> int:
    if isinstance(item, Token):
        return item.end
    return item.closing.end if item.closing else _end(item.items[-1]) if item.items else item.opening.end
