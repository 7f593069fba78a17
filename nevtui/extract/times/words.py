"""Patterns of the words of time, made of the lexicon, and what their matches mean. All are linear."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.times.lexicon import (
    CENTURIES,
    MONTHS,
    ONES,
    PARTS_OF_DAY,
    SCALES,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    TENS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)


def alternatives(words: object) -> str:
    """Give a pattern of any of `words`, an iterable of strings, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


def capitalized(words: object) -> str:
    """Give a pattern of any of `words` written with a capital."""
    return alternatives([word[0].upper() + word[1:] for word in words])  # type: ignore[attr-defined]


MONTH: Final = (
    rf"(?:(?:{capitalized(MONTHS)}|{'|'.join(name.upper() for name in MONTHS)})\b"
    rf"|(?:{alternatives(SHORT_MONTHS)})\b\.?)"
)
WEEKDAY: Final = (
    rf"(?:(?:{capitalized(WEEKDAYS)}|{'|'.join(name.upper() for name in WEEKDAYS)})\b"
    rf"|(?:{alternatives(SHORT_WEEKDAYS)})\b\.?)"
)
YEAR: Final = r"(?:1[0-9]\d\d|20\d\d)"
DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])"
SEASON: Final = rf"(?:{alternatives(SEASONS)})"
PART: Final = rf"(?:{alternatives(PARTS_OF_DAY)})"
ORDINAL: Final = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
CENTURY: Final = rf"(?:{alternatives(CENTURIES)}|\d{{1,2}}(?:st|nd|rd|th))"
_NUMBER_WORD: Final = rf"(?:{alternatives([*ONES, *TENS, *SCALES])})"
_SPELLED: Final = (
    rf"(?:an? (?=hundred|thousand|million|billion))?{_NUMBER_WORD}(?:(?:[ -]"
    rf"| and )(?:{_NUMBER_WORD}|half\b(?! of)|quarter\b)){{0,4}}"
)
NUMBER: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}}(?:\.\d{{1,3}})?(?: ?1/2| and a half)?|½|{_SPELLED}(?: and a half)?"
    r"|half an?|half a dozen|half-a-dozen|a dozen|dozen|an?(?: half)? couple of|an? couple(?: of)?|couple of)"
)
VAGUE: Final = rf"(?:the )?(?:{alternatives(VAGUE_NUMBERS)})"
UNIT: Final = rf"(?:{alternatives([unit for unit in UNITS if unit != 'centurie'])})"
UNITS_WORD: Final = (
    rf"(?:{alternatives([unit for unit in UNITS if unit not in ('century', 'millennium')])}|millennium)s"
)
SMALL_UNIT: Final = r"(?:day|week|month|quarter|year|decade|century)"
NOT_IN_WORD: Final = r"(?![\w-])"

_FIGURES: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")


def number_of(words: str) -> float | None:
    """Give the number that words or figures stand for; None for one that is vague."""
    text = words.lower().strip()
    half = 0.5 if text.endswith(("and a half", "1/2", "½", "and half", "and-a-half", "-half")) else 0.0
    figures = _FIGURES.search(text)
    if figures:
        return float(figures[0].replace(",", "")) + half
    if "dozen" in text:
        return None if "dozens" in text else 6.0 if "half" in text else 12.0
    if "couple" in text:
        return 2.0
    if text.startswith("half a"):
        return 0.5
    if text in ("a", "an", "one full", "a full", "another", "the"):
        return 1.0
    total, part, is_number = 0, 0, False
    for word in re.split(r"[ -]+", text):
        if word in ONES or word in TENS:
            part += ONES.get(word, 0) + TENS.get(word, 0)
            is_number = True
        elif word in SCALES:
            part = max(part, 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, part = total + part, 0
            is_number = True
    return total + part + half if is_number else None


def unit_of(word: str) -> str:
    """Give the sign of a unit, singular or plural, as ISO 8601 writes it: `Y`, `TH`."""
    return UNITS[word.lower().rstrip("s").removesuffix(".")] if word.lower() != "centuries" else "CE"


def duration(number: float | None, sign: str) -> str:
    """Write a duration, `PXY` for a vague number; a fortnight is two weeks."""
    if sign == "F":
        number, sign = None if number is None else 2 * number, "W"
    if sign == "ML":
        number, sign = None if number is None else 1000 * number, "Y"
    figure = "X" if number is None else f"{number:g}"
    if number == 0.5 and sign in ("TH", "Y"):
        figure, sign = ("30", "TM") if sign == "TH" else ("6", "M")
    return f"PT{figure}{sign[1]}" if sign.startswith("T") else f"P{figure}{sign}"


def month_of(word: str) -> int:
    """Give the number of a month named in full or short."""
    return next(number for name, number in MONTHS.items() if name.startswith(word.lower().rstrip(".")[:3]))


def weekday_of(word: str) -> int:
    """Give the number of a day of the week named in full or short; Monday is 0."""
    return next(number for name, number in WEEKDAYS.items() if name.startswith(word.lower().rstrip(".")[:2]))
