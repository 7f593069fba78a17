"""What a pattern cannot match without: words of which a text has to hold one. Knows patterns, no meanings.

Most searches find nothing, and to look for five words takes a hundredth of the time that a long pattern takes.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Final

_READER, _MAKER = import_module("re._parser"), import_module("re._compiler")
_COMMON: Final = frozenset(
    re.findall(r"\w+", "the of in to and a an for on at is its it by with has as from that was are be or")
)
"""Words of which nearly every sentence holds one."""
_MOST: Final = 60
_SHORTEST: Final = 2


def read(pattern: str, flags: int) -> Any:
    """Give `pattern` taken apart, which takes half the time that it takes to compile it."""
    return _READER.parse(pattern, flags)


def compiled(tree: Any, flags: int) -> re.Pattern[str]:
    """Give what `re.compile` would for what was read; it does not know how it was written."""
    pattern: re.Pattern[str] = _MAKER.compile(tree, flags)
    return pattern


def needed_by(tree: Any) -> tuple[tuple[str, ...], bool]:
    """Give words of which each match of what was read holds one, none where no such are, and whether in any case."""
    is_any_case = bool(tree.state.flags & re.IGNORECASE) or _has_any_case(tree)
    words = _best(_candidates(tree))
    if words is None or min(map(len, words)) < _SHORTEST or len(words) > _MOST:
        return (), False
    told = {word.lower() if is_any_case else word for word in words}
    least = {word for word in told if not any(other in word for other in told - {word})}
    return tuple(sorted(least, key=len)), is_any_case


def _has_any_case(tree: Iterable[tuple[Any, Any]]) -> bool:
    for kind, value in tree:
        if str(kind) == "SUBPATTERN" and value[1] & re.IGNORECASE:
            return True
        if any(map(_has_any_case, _parts(str(kind), value))):
            return True
    return False


def _parts(kind: str, value: Any) -> Iterator[Any]:
    """Yield the patterns inside a part of one."""
    if kind == "SUBPATTERN":
        yield value[3]
    elif kind == "BRANCH":
        yield from value[1]
    elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        yield value[2]
    elif kind == "ATOMIC_GROUP":
        yield value
    elif kind in ("ASSERT", "ASSERT_NOT"):
        yield value[1]
    elif kind == "GROUPREF_EXISTS":
        yield from (part for part in value[1:] if part is not None)


def _candidates(tree: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Yield sets of words of each of which a match holds one."""
    row = ""
    for operator, value in tree:
        kind = str(operator)
        if kind == "LITERAL":
            row += chr(value)
            continue
        if kind == "AT":
            continue
        if row:
            yield frozenset((row,))
        row = ""
        if kind in ("SUBPATTERN", "ATOMIC_GROUP") or ("REPEAT" in kind and value[0] > 0):
            for part in _parts(kind, value):
                yield from _candidates(part)
        elif kind == "BRANCH":
            each = [_best(_candidates(part)) for part in value[1]]
            if None not in each:
                yield frozenset().union(*(words for words in each if words))
    if row:
        yield frozenset((row,))


def _best(candidates: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Give the words that the fewest texts may be expected to hold."""
    return max(candidates, key=_rareness, default=None)


def _rareness(words: frozenset[str]) -> float:
    return min((min(len(word), 6) if word.strip() not in _COMMON else 0.5) for word in words) - 0.08 * len(words)
