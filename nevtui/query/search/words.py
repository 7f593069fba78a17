"""Words as the search has them: a Chinese character is one, and so is a run of letters or digits, folded.

The same rule is written twice, for the index (Rust's regular expressions) and for marking hits (Python's).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

PATTERN: Final = r"[\p{Han}]|[\p{L}\p{M}\p{N}--\p{Han}]+"
"""For the index."""
LONGEST: Final = 60
"""Characters of a word that is found whole; longer ones are left out of the index."""
_WORD: Final = re.compile(
    "[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
    "|[^\\W_\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)


def words_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each word begins and ends in `text`, and the word folded."""
    for match in _WORD.finditer(text):
        yield match.start(), match.end(), folded(match[0])


def folded(word: str) -> str:
    """Give a word without case and accents, as the index has it."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
