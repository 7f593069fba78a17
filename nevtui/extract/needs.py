"""What a pattern cannot match without: words of which a text has to hold one. Knows patterns, no meanings.

Most searches find nothing, and to look for five words takes a hundredth of the time that a long pattern takes.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

_READER: Final = import_module("re._parser")
_COMMON: Final = frozenset(
    re.findall(r"\w+", "the of in to and a an for on at is its it by with has as from that was are be or")
)
"""Words of which nearly every sentence holds one."""
_MOST: Final = 60
_SHORTEST: Final = 2
_MOST_ROWS: Final = 48
_MOST_LETTERS: Final = 4
"""As many ways to write a word are told apart."""


@lru_cache(maxsize=1)
def parsed(pattern: str, flags: int) -> Any:
    """Give `pattern` taken apart, which takes half the time that it takes to compile it. Raises re.error."""
    return _READER.parse(pattern, flags)


def needed_by(tree: Any) -> tuple[tuple[str, ...], bool]:
    """Give words of which each match of what was read holds one, none where no such are, and whether in any case."""
    is_any_case = bool(tree.state.flags & re.IGNORECASE) or _has_any_case(tree)
    words = _best(_candidates(tree))
    if words is None or len(words) > _MOST:
        return (), False
    told = {word.lower() if is_any_case else word for word in words}
    return tuple(sorted(_least(told), key=lambda word: (len(word), word))), is_any_case


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
    rows = frozenset(("",))
    for operator, value in tree:
        kind = str(operator)
        exact = _exact(kind, value)
        if exact is not None and len(rows) * len(exact) <= _MOST_ROWS:
            if len(exact) > 1:
                yield rows
            rows = frozenset(row + one for row in rows for one in exact)
            continue
        yield rows
        rows = exact or frozenset(("",))
        if kind in ("SUBPATTERN", "ATOMIC_GROUP") or ("REPEAT" in kind and value[0] > 0):
            for part in _parts(kind, value):
                yield from _candidates(part)
        elif kind == "BRANCH":
            each = [_best(_candidates(part)) for part in value[1]]
            if None not in each:
                yield frozenset().union(*(words for words in each if words))
    yield rows


def _exact(kind: str, value: Any) -> frozenset[str] | None:
    """Give all that a part of a pattern can match, where that is little; None where it may be anything."""
    if kind == "LITERAL":
        return frozenset((chr(value),))
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset(("",))
    if kind == "IN":
        is_plain = len(value) <= _MOST_LETTERS and all(str(one) == "LITERAL" for one, _ in value)
        return frozenset(chr(letter) for _, letter in value) if is_plain else None
    if kind == "SUBPATTERN":
        return _exact_row(value[3])
    if kind == "BRANCH":
        each = [_exact_row(part) for part in value[1]]
        return None if None in each else frozenset().union(*(words for words in each if words))
    if kind == "MAX_REPEAT" and value[:2] == (0, 1):
        once = _exact_row(value[2])
        return None if once is None else once | {""}
    return None


def _exact_row(tree: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    rows = frozenset(("",))
    for operator, value in tree:
        exact = _exact(str(operator), value)
        if exact is None or len(rows) * len(exact) > _MOST_ROWS:
            return None
        rows = frozenset(row + one for row in rows for one in exact)
    return rows


def _best(candidates: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Give the words that the fewest texts may be expected to hold."""
    told = (words for words in candidates if min(map(len, words)) >= _SHORTEST)
    return max(told, key=_rareness, default=None)


def _rareness(words: frozenset[str]) -> float:
    least = _least(words)
    return min((min(len(word), 6) if word.strip() not in _COMMON else 0.5) for word in least) - 0.25 * len(least)


def _least(words: Iterable[str]) -> frozenset[str]:
    """Give those of `words` that hold no other."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(other in word for other in kept):
            kept.append(word)
    return frozenset(kept)
