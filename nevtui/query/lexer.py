"""Cuts SQL into tokens however broken it is: nothing is lost, nothing raises. Pure; knows no table and no cursor.

DuckDB's parser is the judge of what may run; this serves what must work while one types: completion, finding the
statement under the cursor, comments, parameters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["word", "quoted", "string", "number", "param", "sign", "comment"]

_TOKEN: Final = re.compile(
    r"""(?P<space>\s+)
    |(?P<comment>--[^\n]*)
    |(?P<block>/\*)
    |(?P<string>[eE]'(?:[^'\\]|\\.|'')*'?|[xXbB]?'(?:[^']|'')*'?)
    |(?P<dollar>\$(?:[^\W\d]\w*)?\$)
    |(?P<quoted>"(?:[^"]|"")*"?)
    |(?P<param>\$\w+|\?)
    |(?P<number>\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?|\.\d+)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign><=|>=|<>|!=|==|::|\|\||->>|->|:=|!~~\*?|.)""",
    re.VERBOSE | re.DOTALL,
)
_FENCE: Final = re.compile(r"/\*|\*/")
"""DuckDB nests comments."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token, with where it stands: characters from `start` to before `end`."""

    kind: Kind
    text: str
    start: int
    end: int

    def says(self, *words: str) -> bool:
        """Tell whether it is one of these words or signs, given in lower case."""
        return self.kind in ("word", "sign") and self.text.lower() in words

    def is_one_of(self, words: frozenset[str]) -> bool:
        """Tell whether it is one of these words, given in lower case."""
        return self.kind == "word" and self.text.lower() in words

    @property
    def name(self) -> str:
        """What it names: quotes taken off."""
        return self.text.strip('"').replace('""', '"') if self.kind == "quoted" else self.text

    @property
    def is_name(self) -> bool:
        """Tell whether it can name a table or column."""
        return self.kind in ("word", "quoted")


def tokens(text: str) -> list[Token]:
    """Cut `text` into tokens, comments included, blanks left out."""
    return list(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    at = 0
    while match := _TOKEN.match(text, at):
        kind, end = match.lastgroup, match.end()
        if kind == "block":
            kind, end = "comment", _end_of_comment(text, at)
        elif kind == "dollar":
            closing = text.find(match[0], end)
            kind, end = "string", len(text) if closing < 0 else closing + len(match[0])
        if kind != "space":
            yield Token(kind, text[at:end], at, end)  # type: ignore[arg-type]
        at = end


def _end_of_comment(text: str, start: int) -> int:
    depth = 0
    for fence in _FENCE.finditer(text, start):
        depth += 1 if fence[0] == "/*" else -1
        if depth == 0:
            return fence.end()
    return len(text)


def depth(found: Sequence[Token]) -> int:
    """Give how deep parentheses stand in one another."""
    deepest = level = 0
    for token in found:
        if token.kind == "sign" and token.text in ("(", ")"):
            level = level + 1 if token.text == "(" else max(level - 1, 0)
            deepest = max(deepest, level)
    return deepest


def statements(found: Sequence[Token]) -> list[tuple[int, int]]:
    """Give where each statement begins and ends, its `;` included; what is nothing but comments is none."""
    spans: list[tuple[int, int]] = []
    begin: int | None = None
    for token in found:
        if token.kind == "comment":
            continue
        if token.text == ";":
            if begin is not None:
                spans.append((begin, token.end))
            begin = None
        elif begin is None:
            begin = token.start
    if begin is not None:
        spans.append((begin, found[-1].end))
    return spans


def statement_at(text: str, position: int) -> tuple[int, int] | None:
    """Give the statement that stands at `position`, or before it, else after it; None where there is none."""
    spans = statements(tokens(text))
    before = [span for span in spans if span[0] <= position]
    for begin, end in spans:
        if begin <= position < end or (begin > position and _is_same_line(text, position, begin)):
            return begin, end
    return before[-1] if before else (spans[0] if spans else None)


def _is_same_line(text: str, position: int, begin: int) -> bool:
    """Tell whether nothing but blanks stands on the line before `begin`, and `position` stands among them."""
    line_begin = text.rfind("\n", 0, begin) + 1
    return line_begin <= position and not text[line_begin:begin].strip()


def parameters(text: str) -> list[str]:
    """Give the names of the `$name`s in `text`, each once, in order."""
    named = (token.text[1:] for token in tokens(text) if token.kind == "param" and len(token.text) > 1)
    return list(dict.fromkeys(named))
