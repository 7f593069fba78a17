"""Reads one number as news English writes it: `1.02 million`, `fifty-three`, `5bn`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import dataclass

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
    "billions": 1e9,
    "trillions": 1e12,
    "lakhs": 1e5,
    "crores": 1e7,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "lakh crore": 1e12,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "t": 1e12,
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

FIGURES: Final = r"(?>(?:\d{1,3}(?: \d{3}){0,3} 000\b|\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,9})?)[¼½¾⅓⅔]?"
"""A number in figures; at most 15 digits before the point, so that no row of digits takes long."""

_WORD: Final = "|".join(sorted(_WORDS, key=len, reverse=True))
WORDS: Final = rf"\b(?:(?:{'|'.join(_TENS.split())})-(?:{_WORD})|{_WORD}|a dozen)\b"
SCALE: Final = (
    r"(?:lakh crore|[Hh]undred|[Tt]housand|[Mm]illions?|[Bb]illions?|[Tt]rillions?|[Dd]ozen|lakhs?|crores?|mln|bln|trn"
    r"|mn|bn|tn)\b"
)
SHORT_SCALE: Final = r"(?:mln|mil|bln|trn|mn|bn|tn|[mbkMBK])\b"
FRACTION: Final = rf"\b(?:{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b"
ORDINAL: Final = rf"\b(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\b"

ORDINAL_CUES: Final = (*_ORDINALS, "1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10)))
"""Without one of these, in lower case, no text has an ordinal."""

FIRST_WORDS: Final = "|".join((*_WORDS, "a dozen"))
"""How the numbers of `WORDS` begin."""
FIRST_OF_FRACTIONS: Final = "|".join(_FRACTIONS)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words."""

    end: int
    """Offset in the text after its last character."""
    value: float
    is_scaled: bool
    """True for one with `hundred`, `million` and the like."""


def spelled(text: str, start: int) -> Spelled | None:
    """Read the number in words that begins at `start`: `one hundred and twenty-five thousand`, `two and a half`."""
    total = current = 0.0
    least = 1e15
    end = start
    joint = _NUMERAL.match(text, start)
    is_scaled = False
    while joint:
        word = joint["word"].lower()
        value = _WORDS.get(word)
        if value is not None:
            room = 100.0 if current % 100 == 0 else 10.0 if current % 10 == 0 and current % 100 >= 20 else 0.0
            if value >= room or (joint["and"] and not is_scaled):
                break
            current += value
        elif joint["and"] or not (current or total) or (scaled := _SCALES.get(word)) is None:
            break
        elif scaled == 100.0:
            current, is_scaled = max(current, 1.0) * scaled, True
        elif not current or scaled >= least:
            break
        else:
            total, current, least, is_scaled = total + current * scaled, 0.0, scaled, True
        end = joint.end()
        if half := _AND_A_HALF.match(text, end):
            current, end = current + _ADDED[half["part"].replace("-", " ")], half.end()
        if decimals := _POINT.match(text, end):
            digits = "".join(str(int(_WORDS[digit])) for digit in decimals["digits"].lower().split())
            current, end = current + float(f"0.{digits}"), decimals.end()
        joint = _NUMERAL.match(text, end)
    return Spelled(end, total + current, is_scaled) if end > start else None


_NUMERAL: Final = re.compile(
    rf"(?P<and>[ -]and[ -])?[ -]?(?P<word>(?i:{_WORD}|hundred|thousand|million|billion|trillion|dozen))\b"
)
_AND_A_HALF: Final = re.compile(r"[ -]and[ -](?P<part>a[ -]half|a[ -]quarter|three[ -]quarters)\b")
_POINT: Final = re.compile(rf" point(?P<digits>(?: (?i:{'|'.join(_UNITS.split()[:10])})\b){{1,4}})")
_ADDED: Final = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75}


def part(text: str) -> float | None:
    """Give what `half` or `three-quarters` is of one."""
    count, _, noun = " ".join(text.lower().replace("-", " ").split()).rpartition(" ")
    whole = _PARTS.get(noun) or _PARTS.get(noun.removesuffix("s"))
    times = 1.0 if count in ("", "a", "one") else _WORDS.get(count)
    return times / whole if whole and times and times < whole else None


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
    plain = text.replace(",", "").replace(" ", "")
    vulgar = _VULGAR.get(plain[-1])
    return float(plain) if vulgar is None else float(plain[:-1]) + vulgar


def scale(word: str | None) -> float:
    """Give what `million` or `bn` multiplies by; 1 for none."""
    return _SCALES.get(word.strip(" -").lower(), 1.0) if word else 1.0


def fraction(text: str) -> float | None:
    """Give the percentage that `half` or `a third` stands for."""
    return _FRACTIONS.get(" ".join(text.lower().split()))


def ordinal(text: str) -> int | None:
    """Give the place that `third` or `12th` stands for."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _ORDINALS.get(text.lower())
