"""Reads one number as news English writes it: `1.02 million`, `fifty-three`, `5bn`."""

import re
from typing import Final

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_WORDS: Final = {word: float(value) for value, word in enumerate(_UNITS.split())} | {
    word: 10.0 * (place + 2) for place, word in enumerate(_TENS.split())
}
_SCALES: Final = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "millions": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "lakh crore": 1e12,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_FRACTIONS: Final = (
    {"half": 50.0}
    | {
        f"{count}{join}{part if times == 1 else part + 's'}": round(100.0 * times / whole, 1)
        for part, whole in _PARTS.items()
        for times, count in enumerate(("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
        for join in (" ", "-")
        if 0 < times < whole and part != "half"
    }
    | {f"a {part}": round(100.0 / whole, 1) for part, whole in _PARTS.items() if part != "half"}
)
_VULGAR: Final = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_ORDINALS: Final = {
    word: place + 1
    for place, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
        ]
    )
}

FIGURES: Final = r"(?>(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?)[¼½¾⅓⅔]?"
"""A number in figures; at most 15 digits before the point, so that no row of digits takes long."""

_WORD: Final = "|".join(sorted(_WORDS, key=len, reverse=True))
WORDS: Final = rf"\b(?:(?:{'|'.join(_TENS.split())})-(?:{_WORD})|{_WORD}|a dozen)\b"
SCALE: Final = (
    r"(?:lakh crore|[Hh]undred|[Tt]housand|[Mm]illions?|[Bb]illion|[Tt]rillion|lakh|crore|mln|bln|trn|mn|bn|tn)\b"
)
SHORT_SCALE: Final = r"(?:mln|bln|trn|mn|bn|tn|[mbkMBK])\b"
FRACTION: Final = rf"\b(?:{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b"
ORDINAL: Final = rf"\b(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\b"

ORDINAL_CUES: Final = (*_ORDINALS, "1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10)))
"""Without one of these, in lower case, no text has an ordinal."""

FIRST_WORDS: Final = "|".join((*_WORDS, "a dozen"))
"""How the numbers of `WORDS` begin."""
FIRST_OF_FRACTIONS: Final = "|".join(_FRACTIONS)


def number(text: str) -> float | None:
    """Give the number that `text` writes in figures or in words, or None where it writes none."""
    words = text.strip().lower().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words)
    if words == "a dozen":
        return 12.0
    parts = [_WORDS.get(part) for part in words.split("-")]
    if not parts or None in parts:
        return None
    return sum(part for part in parts if part is not None)


def figures(text: str) -> float:
    """Give the number that `text` writes as `FIGURES` does: `1,020`, `5½`."""
    plain = text.replace(",", "")
    vulgar = _VULGAR.get(plain[-1])
    return float(plain) if vulgar is None else float(plain[:-1]) + vulgar


def scale(word: str | None) -> float:
    """Give what `million` or `bn` multiplies by; 1 for none."""
    return _SCALES.get((word or "").strip(" -").lower(), 1.0)


def fraction(text: str) -> float | None:
    """Give the percentage that `half` or `a third` stands for."""
    return _FRACTIONS.get(" ".join(text.lower().split()))


def ordinal(text: str) -> int | None:
    """Give the place that `third` or `12th` stands for."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _ORDINALS.get(text.lower())
