"""Brands told beside those who sell them: `Jaecoo and Omoda, the two Chery brands`. Knows names and rows, no models."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.rows import row_before, row_from
from nevtui.extract.spans import Findings, Mention

_FIRMS: Final = ("company",)
_WORDS: Final = r"(?:[a-z-]+ ){0,3}"
_BRANDS: Final = r"(?:brands?|marques?|labels?|nameplates?)"
_WHOSE: Final = re.compile(rf",? (?:\(|– |are |both |all )?(?:the |two |both |all |three |a |an ){{0,2}}{_WORDS}")
"""Between brands and their maker: `, the two `."""
_NOUN: Final = re.compile(rf"(?:['’]s?)? {_WORDS}{_BRANDS}\b(?! of\b)")
_OF: Final = re.compile(
    rf",? (?:\(|– |are |both |all )?(?:the |two |both |all |three ){{0,2}}{_WORDS}{_BRANDS}"
    r" (?:of|from|owned by|run by|that belong to) (?:the )?"
)
"""Between brands and their makers: `, the electric marques of `."""
_BEFORE: Final = re.compile(rf" {_WORDS}{_BRANDS} (?:called |named )?[“\"]?")
"""Between a maker and the brands that he is named before: `the Chery brands `."""
_CUES: Final = ("brand", "marque", "label", "nameplate")


def brand_rows(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield makers and their brands, told in rows or by the maker's name before the word `brand`."""
    if not any(map(text.__contains__, _CUES)):
        return
    firms = [m for m in findings.mentions if m.entity.type == "company" and m.text[:1].isupper()]
    for place, maker in enumerate(firms):
        for brand in _called_so(text, firms, place):
            if brand.entity != maker.entity:
                yield maker, brand
        if place and firms[place - 1].end < maker.start:
            yield from _apposed(text, firms, place)


def _called_so(text: str, firms: Sequence[Mention], place: int) -> Iterator[Mention]:
    """Yield `Omoda` and `Jaecoo` for `the Chery brands Omoda and Jaecoo`."""
    if place + 1 < len(firms) and _BEFORE.fullmatch(text, firms[place].end, firms[place + 1].start):
        yield from row_from(text, firms, place + 1, _FIRMS)


def _apposed(text: str, firms: Sequence[Mention], place: int) -> Iterator[tuple[Mention, Mention]]:
    """Yield whose the brands right before firm number `place` are."""
    last, maker = firms[place - 1], firms[place]
    brands = (*row_before(text, firms, last, _FIRMS), last)
    if _WHOSE.fullmatch(text, last.end, maker.start) and _NOUN.match(text, maker.end):
        is_row = len(brands) > 1 and "," in text[last.end : maker.start]
        yield from product((maker,), brands if is_row else ())
    elif _OF.fullmatch(text, last.end, maker.start):
        makers = tuple(row_from(text, firms, place, _FIRMS))
        if len(makers) == len(brands):
            yield from zip(makers, brands, strict=True)
        elif len(makers) == 1:
            yield from product(makers, brands)
