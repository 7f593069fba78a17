"""Takes away what a saved text holds beside its article: scraps of the site, captions that repeat the headline, a lead
that is printed twice. In doubt a line stays: a real paragraph must never go.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from nevtui.ingest.datelines import dateline_of
from nevtui.ingest.scraps import BELOW, MENU_WORDS, SCRAPS, SHARE_WORDS, compiled, shape_of
from nevtui.ingest.stamps import is_byline, is_stamp

_KINDS: Final = compiled(SCRAPS)
_RELATED: Final = next(shape_of(scrap) for scrap in SCRAPS if scrap.kind == "related")
_SHORT: Final = 120
_PARAGRAPH: Final = 100
"""Characters from which on a line that ends a sentence is a paragraph of the article."""
_ENDS: Final = tuple('.!?。！？”"’…')
_HEAD_LINES: Final = 10
_TAIL_LINES: Final = 5
_MOST_STAMPS: Final = 4
"""Of the lines at the edges; more of them are what is told."""
_CLEAN_HEAD: Final = 4
_SHORT_SCRAP: Final = 40
"""Characters of a scrap below a main text; a longer one, who reported and edited, may count as the article's own."""
_LEAD_WITHIN: Final = 8
"""A lead and its copy lie at most so many lines apart."""
_TELLING: Final = 40
"""Characters from which on two equal beginnings are no accident."""
_STRAY_END: Final = re.compile(r"(?:\s*(?:\}\s*\?>|\?>|\]\]>|\}\}|%\}|<!--.*?-->|</?(?:p|div|br|span)\s*/?>))+\s*$")
_STRAY_START: Final = re.compile(r"^\s*(?:\}\s*\?>|\?>|\]\]>|</?(?:p|div|br|span)\s*/?>|&nbsp;)+\s*")
_IDEOGRAPHS: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_ELLIPSIS: Final = re.compile(r"\s*(?:…|\.\.\.+|\[(?:…|\.\.\.)\]|(?:read|see) more)[\s»>.]*$", re.I)


def cleaned(blocks: Sequence[str], title: str | None) -> tuple[str, ...]:
    """Give the article's own paragraphs among `blocks`, in their order; `title` where it is not one of them."""
    lines = [line for block in blocks if (line := _bare(block))]
    lines = _without_stamps(lines)
    lines = list(_without_lists(lines))
    lines = _without_tail(lines)
    lines = [line for line in _without_headline(lines, title) if not is_boilerplate(line)]
    return tuple(_without_doubles(lines))


def lightly_cleaned(blocks: Sequence[str], title: str | None) -> tuple[str, ...]:
    """Give `blocks` of a main text without the headline, the day and the names above it, and the scraps below it."""
    lines = [line for block in blocks if (line := " ".join(block.split()))]
    head = 0
    while head < min(_CLEAN_HEAD, len(lines) - 1) and (
        (title and _key(lines[head]) == _key(title)) or is_stamp(lines[head]) or is_byline(lines[head])
    ):
        head += 1
    end = len(lines)
    while end > head + 1 and len(lines[end - 1]) <= _SHORT_SCRAP and is_boilerplate(lines[end - 1]):
        end -= 1
    return tuple(lines[head:end])


@lru_cache(maxsize=256)
def is_boilerplate(line: str) -> bool:
    """Tell whether `line` is one that sites print around articles, wherever it stands."""
    return _kind(line) is not None or _is_bar(line)


@lru_cache(maxsize=256)
def _kind(line: str) -> bool | None:
    """Tell whether little but scraps follows a line that is one; None where it is none."""
    length = len(line)
    for most, is_last, shape in _KINDS:
        if length <= most and shape.match(line):
            return is_last
    return None


def _without_stamps(lines: Sequence[str]) -> list[str]:
    """Leave out days and names of authors that stand alone at the edges; a chronicle, which has many, stays whole."""
    edges = {*range(min(_HEAD_LINES, len(lines))), *range(max(0, len(lines) - _TAIL_LINES), len(lines))}
    stamps = {number for number in edges if is_stamp(lines[number]) or is_byline(lines[number])}
    if len(stamps) > _MOST_STAMPS:
        return list(lines)
    beside = {n for stamp in stamps for n in (stamp - 1, stamp + 1) if n in edges and n < _HEAD_LINES}
    stamps |= {n for n in beside if _is_label(lines[n])}
    return [line for number, line in enumerate(lines) if number not in stamps]


def _is_label(line: str) -> bool:
    """Tell whether `line` is two or three words without a figure: beside a day the column's name, or an author's."""
    return len(line) <= 30 and len(line.split()) <= 3 and re.search(r"[\d.!?。！？:：%]", line) is None


def _bare(block: str) -> str:
    """Take template code off both ends, and what is only read aloud."""
    text = " ".join(block.split()).replace(", opens new tab", "")
    if (text[-1:] in ">}" or text[:1] in "}?]<&") and not is_boilerplate(text):
        text = _STRAY_START.sub("", _STRAY_END.sub("", text))
    return text


def _is_bar(line: str) -> bool:
    if len(line) > 200:
        return False
    words = re.findall(r"[^\s|·•,/、:：]+", line.lower())
    if len(words) >= 3 and all(word in SHARE_WORDS for word in words):
        return True
    parts = [part.strip().lower() for part in re.split(r"[|·•丨/]", line)]
    if len(parts) < 4 or line.endswith(_ENDS):
        return False
    return sum(all(word in MENU_WORDS for word in part.split()) for part in parts if part) >= 0.7 * len(parts)


def _without_lists(lines: Sequence[str]) -> Iterator[str]:
    """Leave out the headlines of other articles below a line that announces them."""
    is_in_list = False
    for line in lines:
        if len(line) <= 60 and _RELATED.match(line):
            is_in_list = True
        elif is_in_list and not (len(line) <= _SHORT and not line.endswith((".", "。"))):
            is_in_list = False
        if not is_in_list:
            yield line


def _without_tail(lines: Sequence[str]) -> list[str]:
    """Leave out the short lines after the last paragraph and a credit, a copyright or another scrap below it."""
    last = max((n for n, line in enumerate(lines) if _is_long(line) and not is_boilerplate(line)), default=-1)
    if last < 0:
        return list(lines)
    kept = [*lines[: last + 1], *(line for line in lines[last + 1 :] if not BELOW.match(line))]
    end = next((n for n in range(last + 1, len(kept)) if is_boilerplate(kept[n])), len(kept))
    return [*kept[:end], *(line for line in kept[end:] if len(line) > _SHORT or line.endswith((".", "。")))]


def _is_long(line: str) -> bool:
    """Tell whether `line` is as long as a paragraph; a Chinese sign says as much as two and a half letters."""
    return len(line) >= _PARAGRAPH or (
        not line.isascii() and len(line) + 1.5 * len(_IDEOGRAPHS.findall(line)) >= _PARAGRAPH
    )


def _without_headline(lines: Sequence[str], title: str | None) -> Iterator[str]:
    """Leave out repetitions of the headline, whole or cut off, as captions are, and take it off what it is glued to."""
    key = _key(title or "")
    for number, line in enumerate(lines):
        if not title or not _is_alike(line, title):
            yield line
        elif (own := _key(line)) == key or (len(own) >= max(12, 0.4 * len(key)) and key.startswith(own)):
            continue
        elif len(title) >= 20 and line.startswith(title) and (rest := _unglued(line[len(title) :])):
            if not any(_begins(later, rest) for later in lines[number + 1 : number + _LEAD_WITHIN]):
                yield rest
        else:
            yield line


def _unglued(rest: str) -> str | None:
    """Give what follows the headline in its line, where it begins a sentence of its own."""
    text = rest.lstrip(" :：-–—|")
    if len(text) < _TELLING:
        return None
    return (
        text if text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'(（【《" or ord(text[0]) > 0x2E80 else None
    )


def _without_doubles(lines: Sequence[str]) -> Iterator[str]:
    """Leave out a paragraph that stood before, be it behind a dateline, and a lead that is cut off where the whole one
    follows.
    """
    seen: set[str] = set()
    for number, line in enumerate(lines):
        dateline = dateline_of(line) if number < _LEAD_WITHIN else None
        told = line[dateline.end :] if dateline else line
        if told in seen:
            continue
        if any(_begins(later, line) for later in lines[number + 1 : number + _LEAD_WITHIN]):
            continue
        if len(told) >= _TELLING:
            seen.add(told)
        yield line


def _begins(later: str, line: str) -> bool:
    """Tell whether `later` is longer and begins with `line`, but for an ellipsis at its end."""
    if len(line) < _TELLING or len(later) <= len(line) - 4 or not _is_alike(later, line):
        return False
    key, whole = _key(_ELLIPSIS.sub("", line)), _key(later)
    return len(whole) > len(key) and whole.startswith(key)


def _is_alike(one: str, other: str) -> bool:
    """Tell whether the two may begin with the same words: whether their first letter or figure is the same."""
    if one[:1] == other[:1]:
        return one[:8] == other[:8] or _key(one[:24])[:6] == _key(other[:24])[:6]
    return not (one[:1].isalnum() and other[:1].isalnum()) and _key(one[:24])[:6] == _key(other[:24])[:6]


def _key(text: str) -> str:
    """Give `text` without signs and case, for comparing."""
    return re.sub(r"[\W_]+", "", text).casefold()
