"""Cells of a table whose columns stand between bars, and what their headings say. Knows words, no names."""

from dataclasses import dataclass
from typing import Final

from nevtui.extract import patterns as re

_COLUMNS: Final = (
    ("", r"\b(?:rank(?:ing)?|no\.?|position|pos\.?|place|notes?|remarks?|launch\w*|city|date)(?!\w)|#|^\s*$"),
    ("change", r"change|growth|\byoy\b|\by/y\b|\by-o-y\b|\bmom\b|\bm/m\b|\bqoq\b|\+/-|increase|year[- ]on[- ]year"
        r"|month[- ]on[- ]month|year[- ]over[- ]year|vs\.? (?:a year|last|prior|20)|\bdelta\b"),
    ("market_share", r"share|% of (?:total|market)"),
    ("margin", r"margin"),
    ("revenue", r"revenue|turnover"),
    ("profit", r"profit|net income|net loss|earnings"),
    ("deliveries", r"deliver|handover"),
    ("registrations", r"registration"),
    ("exports", r"export"),
    ("production", r"production|output|produced|built"),
    ("installations", r"install|usage|gwh"),
    ("capacity", r"capacity"),
    ("price", r"price|msrp|starting"),
    ("range", r"\brange\b|\bkm\b"),
    ("employees", r"employees|staff|workforce"),
    ("orders", r"orders"),
    ("sales", r"sales|sold|retail|wholesale"),
    ("same", r"units|volume|vehicles|cars|number|total|figure|\b(?:19|20)\d\d\b|jan|feb|mar|apr|may|jun|jul|aug"
        r"|sep|oct|nov|dec"
        r"|\bq[1-4]\b|\bh[12]\b|nevs?\b|evs?\b|bevs?\b|phevs?\b"),
)  # fmt: skip
"""What a column holds, by words of its heading, the first that fits; `same` is what the text was about."""
_KINDS: Final = tuple((name, re.compile(words, re.I)) for name, words in _COLUMNS)
_FIGURE: Final = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d[\d,.]{3,}")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row; offsets count from the beginning of the sentence."""

    start: int
    end: int
    text: str


def cells_of(text: str) -> list[Cell]:
    """Give the cells of a row, those outside an outer bar left out."""
    cells: list[Cell] = []
    start = 0
    for part in text.split("|"):
        cells.append(Cell(start, start + len(part), part.strip()))
        start += len(part) + 1
    if cells and not cells[0].text:
        cells = cells[1:]
    return cells[:-1] if cells and not cells[-1].text else cells


def is_header(text: str) -> bool:
    """Tell the row that says what the figures below are."""
    if "|" not in text:
        return False
    cells = cells_of(text)
    kinds = [kind_of(cell.text) for cell in cells[1:]]
    says_what = any(kind not in (None, "") for kind in kinds)
    return len(cells) > 1 and says_what and not any(_FIGURE.search(cell.text) for cell in cells)


def kind_of(heading: str) -> str | None:
    """Give what a column holds, by its heading; an empty string where nothing that is told, None for other words."""
    return next((name for name, pattern in _KINDS if pattern.search(heading)), None)
