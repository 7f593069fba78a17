"""Stands for the standard `re` in the extractor: a pattern is compiled when it is first used.

Most texts need a few of the extractor's thousand patterns, and a start none. `import patterns as re`.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from re import IGNORECASE as IGNORECASE
from re import I as I
from re import Match as Match
from re import Pattern as Pattern
from re import escape as escape
from re import split as split
from re import sub as sub
from typing import Any, Final, cast

from nevtui.extract import codes

_Method = Callable[..., Any]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """Give what `re.compile` would, without its cost before the first use.

    A match's `re` equals it (`==`) and is not the same object.
    """
    return cast("Pattern[str]", _Late(pattern, flags))


@lru_cache(maxsize=1000)
def _compiled(pattern: str, flags: int) -> Pattern[str]:
    return compile(pattern, flags)


def search(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """Give what `re.search` would; it takes twice as long to look its pattern up."""
    return _compiled(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """Give what `re.match` would."""
    return _compiled(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """Give what `re.fullmatch` would."""
    return _compiled(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[Match[str]]:
    """Give what `re.finditer` would."""
    return _compiled(pattern, flags).finditer(text)


def needed_by(pattern: Pattern[str]) -> tuple[str, ...]:
    """Give the words of which each match of a pattern of `compile` holds one; none where no such are."""
    return cast("_Late", pattern).needed()


class _Late:
    """Stands for a compiled pattern; its methods fill their slots when they are first asked for."""

    __slots__ = (
        "_compiled", "findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split", "sub",
    )  # fmt: skip

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name == "_compiled":
            self._compiled = codes.pattern_of(self.pattern, self.flags)
            return self._compiled
        method = self._gated(name) if name in ("search", "finditer") else getattr(self._compiled, name)
        if name in self.__slots__:
            setattr(self, name, method)
        return method

    def _gated(self, name: str) -> _Method:
        needed = codes.needed_by(self.pattern, self.flags)
        return _gated(getattr(self._compiled, name), needed, nothing=None if name == "search" else _NONE)

    def needed(self) -> tuple[str, ...]:
        """Give the words of which each match holds one, as they are written; none where no such are."""
        needed = codes.needed_by(self.pattern, self.flags)
        return () if needed.is_any_case else needed.words

    def __eq__(self, other: object) -> bool:
        return self is other or self._compiled == other

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __repr__(self) -> str:
        return f"compile({self.pattern!r}, {int(self.flags)})"


def _gated(method: _Method, needed: codes.Needed, *, nothing: Any) -> _Method:
    """Give `method`, which is not asked where the text has none of the words that are needed."""
    words = needed.words
    if not words:
        return method

    def found(text: str, *within: int) -> Any:
        inside = text[max(0, within[0]) : within[1] if len(within) > 1 else None] if within else text
        for word in words:
            if word in inside:
                return method(text, *within)
        return nothing

    def found_in_any_case(text: str, *within: int) -> Any:
        inside = text[max(0, within[0]) : within[1] if len(within) > 1 else None] if within else text
        lower = inside.lower()
        for word in words:
            if word in lower:
                return method(text, *within)
        is_odd = not inside.isascii() and any(map(inside.__contains__, _ODD))
        return method(text, *within) if is_odd else nothing

    return found_in_any_case if needed.is_any_case else found


_NONE: Final[Iterator[Any]] = iter(())
_ODD: Final = ("ı", "İ", "ſ")
"""Letters that patterns in any case take for `i` and `s`, which are none of theirs in lower case."""
