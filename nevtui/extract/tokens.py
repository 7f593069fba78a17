"""Cuts a sentence into words and signs, once for all who ask. Knows no meanings."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.word_index import folded

_TOKEN: Final = re.compile(r"[\w’'-]+|[^\w\s]")


@lru_cache(maxsize=8)
def tokens_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """Give the words and signs of a sentence, in lower case, with their places; it is asked many times of one."""
    tokens = runs_of(text)
    if not any(map(text.__contains__, _SHORTENED)):
        return tokens
    return tuple(part for token in tokens for part in _parts(*token))


@lru_cache(maxsize=8)
def runs_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """Give the same with `we'll` in one."""
    return tuple([(*match.span(), match[0]) for match in _TOKEN.finditer(folded(text))])


_SHORTENED: Final = ("'ll", "’ll", "'ve", "’ve", "'re", "’re")


def _parts(start: int, end: int, word: str) -> Iterator[tuple[int, int, str]]:
    """Yield `we` and `'ll` for `we'll`."""
    if word.endswith(_SHORTENED) and end - start > len("'ll"):
        yield start, end - 3, word[:-3]
        yield end - 3, end, f"'{word[-2:]}"
    else:
        yield start, end, word
