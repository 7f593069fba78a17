"""Stands for the standard `re` in the extractor: a pattern is compiled when it is first used.

Most texts need a few of the extractor's thousand patterns, and a start none. `import patterns as re`.
"""

import re
from re import IGNORECASE as IGNORECASE
from re import I as I
from re import Match as Match
from re import Pattern as Pattern
from re import escape as escape
from re import finditer as finditer
from re import fullmatch as fullmatch
from re import match as match
from re import search as search
from re import split as split
from re import sub as sub
from typing import Any, cast


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """Give what `re.compile` would, without its cost before the first use.

    A match's `re` equals it (`==`) and is not the same object.
    """
    return cast("Pattern[str]", _Late(pattern, flags))


class _Late:
    """Stands for a compiled pattern; its methods fill their slots when they are first asked for."""

    __slots__ = (
        "_compiled", "findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split", "sub",
    )  # fmt: skip

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name == "_compiled":
            self._compiled = re.compile(self.pattern, self.flags)
            return self._compiled
        method = getattr(self._compiled, name)
        if name in self.__slots__:
            setattr(self, name, method)
        return method

    def __eq__(self, other: object) -> bool:
        return self is other or self._compiled is other

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __repr__(self) -> str:
        return f"compile({self.pattern!r}, {int(self.flags)})"
