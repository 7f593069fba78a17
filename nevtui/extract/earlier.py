"""The period before: of 2024 a year before it is 2023, of 2024-Q1 the quarter before is 2023-Q4."""

from typing import Final

from nevtui.extract import patterns as re

_SHAPE: Final = re.compile(r"(\d{4})(?:-(?:(Q)([1-4])|(H)([12])|(\d\d)))?")


def period_before(when: str | None, when_end: str | None, step: str) -> tuple[str, str | None] | None:
    """Give `when` and `when_end` of the same length a `year`, a `quarter` or a `month` before; None where there is
    none that statements write so (a day, a span a quarter before).
    """
    if when is None:
        return None
    if step == "year":
        begin, end = _year_before(when), _year_before(when_end) if when_end else None
        return None if begin is None or (when_end and end is None) else (begin, end)
    begin = _step_before(when, step)
    return None if begin is None or when_end else (begin, None)


def _year_before(when: str) -> str | None:
    return f"{int(when[:4]) - 1:04d}{when[4:]}" if _SHAPE.fullmatch(when) else None


def _step_before(when: str, step: str) -> str | None:
    match = _SHAPE.fullmatch(when)
    if match is None:
        return None
    year, letter, number = int(match[1]), match[2] or match[4], int(match[3] or match[5] or match[6] or 0)
    if step == "quarter" and letter == "Q":
        return f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4"
    if step == "month" and match[6]:
        return f"{year}-{number - 1:02d}" if number > 1 else f"{year - 1}-12"
    return None
