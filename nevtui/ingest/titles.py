"""The title of a text that no field gives: the headline among its first lines, else its first words."""

import re
from collections.abc import Sequence
from typing import Final

from nevtui.ingest.boilerplate import is_boilerplate
from nevtui.ingest.datelines import dateline_of
from nevtui.ingest.scraps import MENU_WORDS
from nevtui.ingest.stamps import is_byline, is_stamp

_LONGEST_TITLE: Final = 200
"""Characters; a longer first line is a paragraph, whose first words then are the title."""
_HEAD_LINES: Final = 12
_SHORTEST_SENTENCE: Final = 60
_LABEL: Final = re.compile(r"^(?:title|headline|subject|标题|題目|主题)\s*[:：]\s*(?=\S)", re.I)
_SENTENCE_END: Final = re.compile(r"[.。!！;；,，:：][\"”]?$")
_SHORTENED: Final = re.compile(r"\b(?:Inc|Ltd|Co|Corp|U\.S|vs|No)\.$")


def find_title(blocks: Sequence[str]) -> tuple[str, int | None]:
    """Give the title of `blocks`, and which of them it is; None where its words are those of the first paragraph.

    A line that a label names, or one that stands twice among the first, is the headline before all others.
    """
    head = range(min(len(blocks), _HEAD_LINES))
    for number in head:
        if label := _LABEL.match(blocks[number]):
            return blocks[number][label.end() :], number
    repeated = (number for number in head if _is_repeated(blocks, number) and not _is_scrap(blocks[number]))
    first = next(repeated, None)
    if first is None:
        first = next((number for number in head if not _is_scrap(blocks[number])), None)
    if first is None:
        return (first_words(blocks[0]), None) if blocks else ("", None)
    block = blocks[first]
    dateline = dateline_of(block)
    if dateline or len(block) > _LONGEST_TITLE or len(blocks) - first == 1 or _is_paragraph(block):
        if first and _is_short_headline(blocks[first - 1]):
            return blocks[first - 1], first - 1
        return first_words(block[dateline.end :] if dateline else block), None
    return block, first


def first_words(text: str, *, most: int = 120) -> str:
    """Cut `text` at the end of a word to at most `most` characters: a title for what has none."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _is_scrap(block: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", block)
    ideographs = len(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", block))
    return (
        is_boilerplate(block)
        or is_stamp(block)
        or is_byline(block)
        or (len(words) < 3 and ideographs < 4 and len(block) < 30)
    )


def _is_short_headline(line: str) -> bool:
    """Tell whether `line`, right above the first paragraph, is a headline of two words, no `Tech News`."""
    words = re.findall(r"[^\W\d_]{2,}", line)
    is_site = all(word.lower() in MENU_WORDS for word in words) or is_boilerplate(line)
    return len(words) == 2 and not (is_site or is_stamp(line) or is_byline(line))


def _is_repeated(blocks: Sequence[str], number: int) -> bool:
    """Tell whether the line stands again below or a later one begins with it, as headlines do on portals."""
    line = blocks[number]
    later = blocks[number + 1 : number + _HEAD_LINES]
    return len(line) <= _LONGEST_TITLE and len(line) >= 15 and any(block.startswith(line) for block in later)


def _is_paragraph(block: str) -> bool:
    """Tell whether `block` is prose that ends a sentence, which a headline does not, or only a short one."""
    return len(block) >= _SHORTEST_SENTENCE and _SENTENCE_END.search(block) is not None and not _SHORTENED.search(block)
