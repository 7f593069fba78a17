"""Whether a word such as `Seal` or a code such as `M5` stands for a vehicle or a cell, or for something else."""

from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.model.entity import Entity

_KIND: Final = (
    r"EVs?|DM-i|DM|[Ss]edans?|SUVs?|[Hh]atchbacks?|hatch|MPVs?|[Cc]rossovers?|[Pp]ickups?|[Cc]oupes?|minicars?"
    r"|[Vv]ans?|minivans?|PHEV|BEV|GT|[Mm]odels?|cars?|[Bb]attery|batteries|cells?|[Ss]eries|version|electric"
)
_BEFORE: Final = re.compile(
    r"\b(?:sold|sells?|sales of|deliver\w*|launch\w*|unveil\w*|orders? for|units of|buy|bought|drives?|called|named"
    r"|dubbed|known as|price of|versions? of|upgraded|updated|refreshed|facelifted|models?|sedans?|suvs?|hatchbacks?"
    r"|mpvs?|pickups?|crossovers?|evs?|cars?|vans?|minicars?|flagship)"
    r"(?:,? (?:the|its|an?|new|all-new|all-electric|electric|compact))* $",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?: (?:all-electric|electric|plug-in|hybrid|compact|large|midsize|flagship|[Pp]lus|[Pp]ro|[Mm]ax))*"
    rf" (?:{_KIND})\b"
    rf"|, (?:an?|its|the) (?:[\w-]+ ){{0,4}}(?:{_KIND})\b"
)
_VERSION: Final = re.compile(rf" (?:{_KIND}|DM-p|L|HEV|Plus|PLUS|Pro|PRO|Max|MAX|Ultra|Mini|Electric|[A-Z]?\d\w*)\b")
_NAME_GOES_ON: Final = re.compile(r" [A-Z][a-z]")
_VAGUE_CODE: Final = re.compile(r"[A-Za-z](?!0)\d{1,3}[A-Z]?")
_ARTICLE: Final = re.compile(r"\b(?:(?<!\bon )(?<!\boff )(?<!\balong )(?<!\bnear )(?<!\bof )[Tt]he|its) $")
_NO_CAR: Final = re.compile(r" (?:summit|countries|nations|leaders|group|meeting|motorway|highway|road|bus|flu)\b")
_CUE = 64
"""Characters before a name in which a cue stands."""
_NEARBY = 120
"""Characters on either side that count as context of a word."""
_PARAGRAPH = 400
"""The same of a code: about a paragraph."""


def is_vague_code(words: str) -> bool:
    """Tell a code that a road or a summit may have as well (`M5`, `G20`) from one such as `T03`, `SU7` or `ES8`."""
    return _VAGUE_CODE.fullmatch(words) is not None


def is_product(entity: Entity, text: str, start: int, end: int) -> bool:
    """Tell whether a plain word or a vague code stands for a model: its maker is near, or what one says of models."""
    is_code = is_vague_code(text[start:end])
    if _has_a_cue(text[max(0, start - _CUE) : start], text[end : end + _CUE], is_code=is_code):
        return True
    if _is_part_of_a_name(text[end : end + _CUE]):
        return False
    reach = _PARAGRAPH if is_code else _NEARBY
    makers = frozenset((entity.name.split()[0], *(entity.parent or entity.name).split()[:1]))
    return _is_named(makers, text[max(0, start - reach) : start] + " " + text[end : end + reach])


def _is_part_of_a_name(after: str) -> bool:
    return _NAME_GOES_ON.match(after) is not None and not _VERSION.match(after)


@lru_cache(maxsize=1024)
def _has_a_cue(before: str, after: str, *, is_code: bool) -> bool:
    """Tell whether one speaks of a model: `sold the Seal`, `the King, a hybrid sedan`, `6,000 P7s`, `The M9`."""
    if _is_part_of_a_name(after) or _NO_CAR.match(after):
        return False
    if _AFTER.match(after) or _BEFORE.search(before):
        return True
    return is_code and (after.startswith("s") or _ARTICLE.search(before) is not None)


@lru_cache(maxsize=1024)
def _is_named(makers: frozenset[str], near: str) -> bool:
    return any(re.search(rf"\b{re.escape(maker)}\b", near, re.IGNORECASE) for maker in makers)
