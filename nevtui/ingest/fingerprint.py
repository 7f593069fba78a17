"""An article -> the little of it that tells whether another one is a copy. Made in the worker processes.

Holds no text: hashes of its word 3-shingles, of which MinHash makes keys to look candidates up by, and its figures,
which tell the June report of a company from its May report in the same words.
"""

import re
from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rensa import RMinHash  # type: ignore[import-untyped]

from nevtui.model.article import Article

BANDS: Final = 64
"""Keys an article. Two values a key: of two texts with a Jaccard index of 0.3 the chance to share one is 0.998."""
SAMPLE: Final = 128
"""Smallest hashes kept. A text with fewer shingles is kept whole, so short ones are compared exactly."""
FIGURES: Final = 48
SHORTEST: Final = 30
"""Shingles below which two texts must have more in common: a sentence may be the same by chance."""

_PERMUTATIONS: Final = 2 * BANDS
_SEED: Final = 20
_ORIGIN: Final = 1 << 16 | RMinHash.ALGORITHM_VERSION
"""Which code made a fingerprint: ours, then rensa's. Others cannot be compared with."""
_WIDTH: Final = 3
_WIDTH_HAN: Final = 5
"""Characters of a Chinese shingle: as much as three words."""

_EDGES: Final = "\"'.;:!?()[]{}<>*#|/\\+=~`^_«»“”‘…·•$€£¥%-"
_SAME: Final = (
    ("—", " "), ("–", " "), ("’", "'"), ("\xa0", " "), (",", ""), ("\uff0c", " "), ("。", " "), ("、", " "),
    ("\uff1a", " "),
)  # fmt: skip
"""What is written in two ways; `str.translate` takes ten times as long."""
_HAN: Final = re.compile(r"[㐀-鿿]")
_HAN_OR_WORD: Final = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+(?:\.\d+)?")
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MONTHS: Final = frozenset(
    ("january", "february", "april", "june", "july", "august", "september", "october", "november", "december")
)
"""Those that are no other words: the months named tell one report from the next as figures do."""
_CUSTOMARY: Final = re.compile(
    r"(?-i:A(?:bout|BOUT) [A-Z])|safe harbor|forward-looking statements?|for (?:more|further) information"
    r"|for (?:investor|media)|disclaimer|copyright|©|all rights reserved|share (?:this|on)|scan |follow us|sign up"
    r"|subscribe|read more"
    r"|related (?:articles?|stories|news|posts|links|reading)|related:"
    r"|home >|editing by|reporting by|source:|photo:|this (?:article|story) (?:was|first|originally)"
    r"|免责声明|版权|责任编辑|来源|扫码|扫一扫|点击|关注我们|更多精彩",
    re.IGNORECASE,
)
"""How paragraphs begin that stand under a house's articles, whatever these say. Source: press releases, wire copy."""
_LINE: Final = 160
"""Characters below which a paragraph without a stop is a heading, a caption or furniture of a page."""
_STOPS: Final = (".", "!", "?", "。", "\uff01", "\uff1f", ":", ";", "\uff1a", "\uff1b", "…")
_CLOSING: Final = "\"'”’»)] \n"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of one article to find its copies."""

    shingles: int
    """How many different ones its text has; 0 for an empty text."""
    bands: "array[int]"
    """32-bit keys, one a band; empty where the text is too short."""
    sample: "array[int]"
    """The smallest of the 32-bit hashes of its shingles, ascending."""
    figures: "array[int]"
    """The 32-bit hashes of its telling figures and months, ascending: no years, no small whole numbers."""

    def packed(self) -> bytes:
        """Give it as bytes, to be kept in a table. About 800 for an article of 400 words."""
        head = array("I", (_ORIGIN, self.shingles, len(self.bands), len(self.sample)))
        return b"".join(part.tobytes() for part in (head, self.bands, self.sample, self.figures))

    @classmethod
    def unpacked(cls, packed: bytes) -> "Fingerprint | None":
        """Make one of what `packed` gave; None where another version made it."""
        numbers = array("I")
        if len(packed) < 16 or len(packed) % numbers.itemsize:
            return None
        numbers.frombytes(packed)
        version, shingles, bands, sample = numbers[:4]
        if version != _ORIGIN or len(numbers) < 4 + bands + sample:
            return None
        cut = 4 + bands
        return cls(shingles, numbers[4:cut], numbers[cut : cut + sample], numbers[cut + sample :])


def fingerprint(article: Article) -> Fingerprint:
    """Make the fingerprint of an article's body, or of its title where it has none.

    A title does not count: a reprint gets a new one. Nor do the paragraphs that a house puts under all it prints.
    """
    plain = _plain("\n".join(_telling(article.paragraphs)) or "\n".join(article.paragraphs) or article.title)
    shingles = _shingles(plain)
    smallest = sorted({hashed >> 32 for hashed in _hashes(shingles)})
    figures = {figure for figure in _FIGURE.findall(plain) if _is_telling(figure)} | _MONTHS.intersection(plain.split())
    return Fingerprint(
        shingles=len(smallest),
        bands=array("I", _bands(shingles) if shingles else ()),
        sample=array("I", smallest[:SAMPLE]),
        figures=array("I", sorted(hashed >> 32 for hashed in _hashes(figures))[:FIGURES]),
    )


def _telling(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs that are the article's own: not customary, not under a head that is, no scraps."""
    is_under_head = False
    for text in paragraphs:
        is_head = len(text) < _LINE and not text.rstrip(_CLOSING).endswith(_STOPS)
        if _CUSTOMARY.match(text):
            is_under_head = is_head
        elif is_under_head:
            is_under_head = False
        elif not is_head:
            yield text


def _plain(text: str) -> str:
    """Give `text` in lower case and one spelling; half a character pair, which cannot be encoded, becomes a sign."""
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode()
    text = text.lower()
    for written, same in _SAME:
        text = text.replace(written, same)
    return text


def _shingles(plain: str) -> list[str]:
    """Give the words of a text three by three; of fewer words the one shingle that they are."""
    if not plain.isascii() and 4 * len(_HAN.findall(plain)) > len(plain):
        words, width = _HAN_OR_WORD.findall(plain), _WIDTH_HAN
    else:
        words, width = [bare for word in plain.split() if (bare := word.strip(_EDGES))], _WIDTH
    shingles = list(map(" ".join, zip(*(words[begin:] for begin in range(width)), strict=False)))
    return shingles or ([" ".join(words)] if words else [])


def _hashes(tokens: Collection[str]) -> list[int]:
    """Give their 64-bit hashes, the same on every machine."""
    hashed: list[list[int]] = RMinHash.hash_token_sets([tokens])
    return hashed[0]


def _bands(shingles: list[str]) -> Iterator[int]:
    """Yield the key of each band: two values of the MinHash in one."""
    sketch = RMinHash(_PERMUTATIONS, _SEED)
    sketch.update(shingles)
    values: list[int] = sketch.digest()
    for first, second in zip(values[::2], values[1::2], strict=True):
        yield (first * 0x9E3779B1 ^ second * 0x85EBCA77) & 0xFFFFFFFF


def _is_telling(figure: str) -> bool:
    """Tell figures that two reports share by chance (days, years, ranks) from those that they do not."""
    if "." in figure:
        return True
    return (len(figure) == 2 and figure > "31") or (len(figure) > 2 and _YEAR.fullmatch(figure) is None)
