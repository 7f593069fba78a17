"""A plain text file -> a draft: its paragraphs, wrapped lines joined. What is title or date is not decided here."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from nevtui.ingest.boilerplate import is_boilerplate
from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import decode
from nevtui.ingest.sources.front_matter import said_by, split_front_matter

_LONGEST_WRAPPED: Final = 150
"""Characters; where a block has a longer line, its lines are no wrapped prose but paragraphs."""
_FULL: Final = 0.6
"""Share of the widest line from which on a line was broken for want of room."""
_SHORTEST_WRAPPED: Final = 45
_BROKEN: Final = 0.25
"""Share of a text's lines that break off in mid-sentence where it is wrapped; the others end or begin a sentence."""
_ENDS: Final = tuple('.!?。！？…"”’」』)）:：')
_BEGINS: Final = re.compile(r"\s*(?:[-*•·–▪◆●]\s|\(?\d{1,2}[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[、）)])")
"""An item of a list."""
_GAP: Final = re.compile(r"\S(?:\t| {2,})\s*\S")
"""Between the columns of a table."""
_CJK: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def read_plain(name: str, content: bytes, options: Options) -> Iterator[Draft | Rejected]:
    """Read the article in `content`. Raises SourceUnreadable."""
    decoded = decode(content, name)
    matter, body = split_front_matter(decoded.text, name)
    said = said_by(matter)
    title = said.pop("title", None)
    blocks = paragraphs_of(body)
    if not blocks:
        yield Rejected(name, f"{name} has no text.")
        return
    yield Draft(
        source=name,
        reader="text",
        blocks=tuple(blocks),
        raw=decoded.text,
        encoding=decoded.encoding,
        encoding_from=decoded.encoding_from,
        title=title,
        said=said,
        notes=decoded.notes,
    )


def paragraphs_of(text: str) -> list[str]:
    """Part `text` into paragraphs, each on one line: by empty lines, or where there are none by lines.

    Lines that are wrapped prose are joined; an indented line begins a paragraph, an item of a list or a row of a table
    is one.
    """
    blocks = [[line for line in block.split("\n") if line.strip()] for block in re.split(r"\n\s*?\n", text.strip("\n"))]
    blocks = [block for block in blocks if block]
    if len(blocks) == 1 and not _is_wrapped([line.strip() for line in blocks[0]]):
        return [" ".join(line.split()) for line in blocks[0]]
    return [paragraph for block in blocks for paragraph in _joined(block)]


def _joined(lines: Sequence[str]) -> list[str]:
    """Join the lines of one block, if they are wrapped prose and not a list of a page's scraps."""
    if len(lines) < 2 or any(len(line) > _LONGEST_WRAPPED for line in lines):
        return [" ".join(line.split()) for line in lines]
    width = max(len(line.rstrip()) for line in lines)
    indent = min(len(line) - len(line.lstrip()) for line in lines)
    paragraphs: list[str] = []
    for number, raw in enumerate(lines):
        line = " ".join(raw.split())
        previous = lines[number - 1] if number else ""
        if number and _goes_on(previous, raw, width=width, indent=indent):
            paragraphs[-1] = _glued(paragraphs[-1], line)
        else:
            paragraphs.append(line)
    return paragraphs


def _goes_on(previous: str, line: str, *, width: int, indent: int) -> bool:
    """Tell whether `line` goes on with the sentence that `previous` broke off for want of room."""
    if _BEGINS.match(line) or len(line) - len(line.lstrip()) > indent:
        return False
    if _GAP.search(previous.strip()) and _GAP.search(line.strip()):
        return False
    before, after = previous.strip(), line.strip()
    if len(previous.rstrip()) < _FULL * width or _is_end(previous.rstrip(), after.split()[0], width):
        return False
    is_mid_sentence = after[0].islower() and not before.endswith(_ENDS)
    return is_mid_sentence or not (is_boilerplate(before) or is_boilerplate(after))


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether a text without empty lines was broken at a width: its lines break off in mid-sentence."""
    width = max((len(line) for line in lines), default=0)
    if len(lines) < 3 or not _SHORTEST_WRAPPED <= width <= _LONGEST_WRAPPED:
        return False
    broken = sum(
        not line.endswith(_ENDS) and (after[0].islower() or _is_cjk(line, after)) for line, after in pairwise(lines)
    )
    return broken >= max(2, _BROKEN * len(lines))


def _is_cjk(line: str, after: str) -> bool:
    return _CJK.match(line[-1]) is not None and _CJK.match(after[0]) is not None and len(line) >= 20


def _is_end(line: str, next_word: str, width: int) -> bool:
    """Tell whether a paragraph ends with `line`: it ends a sentence and leaves room for the next word."""
    return width >= _SHORTEST_WRAPPED and line.endswith(_ENDS) and len(line) + 1 + len(next_word) <= width


def _glued(text: str, line: str) -> str:
    """Join two lines: Chinese without a space, a word that was parted at a hyphen with it."""
    if _CJK.match(text[-1]) and _CJK.match(line[0]):
        return text + line
    if re.search(r"[a-z]-$", text) and line[0].islower():
        return text + line
    return f"{text} {line}"
