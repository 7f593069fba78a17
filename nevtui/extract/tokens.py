"""Cuts a sentence into words and signs, once for all who ask. Knows no meanings."""

from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re

_TOKEN: Final = re.compile(r"[\w’'-]+|[^\w\s]")


@lru_cache(maxsize=8)
def tokens_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """Give the words and signs of a sentence, in lower case, with their places; it is asked many times of one."""
    return tuple((match.start(), match.end(), match[0].lower()) for match in _TOKEN.finditer(text))
