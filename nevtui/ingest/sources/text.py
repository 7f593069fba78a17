"""A plain text file -> a draft: its paragraphs, wrapped lines joined. What is title or date is not decided here."""

import re
from collections.abc import Iterator, Sequence
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
_ENDS: Final = tuple('.!?。！？…"”’」』)）:：')
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

    Lines that are wrapped prose are joined.
    """
    blocks = [[" ".join(line.split()) for line in block.splitlines()] for block in re.split(r"\n\s*\n", text.strip())]
    blocks = [[line for line in block if line] for block in blocks]
    if len(blocks) == 1:
        return _unwrapped(blocks[0]) if _is_wrapped(blocks[0]) else blocks[0]
    return [paragraph for block in blocks for paragraph in _joined(block)]


def _joined(lines: Sequence[str]) -> list[str]:
    """Join the lines of one block, if they are wrapped prose and not a list of a page's scraps."""
    if len(lines) < 2 or any(len(line) > _LONGEST_WRAPPED for line in lines):
        return list(lines)
    return _unwrapped(lines)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether a text without empty lines was broken at a width: most lines fill it and end in mid-sentence."""
    width = max((len(line) for line in lines), default=0)
    if len(lines) < 4 or not _SHORTEST_WRAPPED <= width <= _LONGEST_WRAPPED:
        return False
    full = [line for line in lines if len(line) >= 0.75 * width]
    return len(full) >= 0.6 * len(lines) and sum(line.endswith(_ENDS) for line in full) <= 0.4 * len(full)


def _unwrapped(lines: Sequence[str]) -> list[str]:
    width = max(len(line) for line in lines)
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        is_next = previous and len(previous) >= _FULL * width and not _is_end(previous, width)
        if is_next and not is_boilerplate(previous) and not is_boilerplate(line):
            paragraphs[-1] = _glued(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        previous = line
    return paragraphs


def _is_end(line: str, width: int) -> bool:
    """Tell whether a paragraph ends with `line`: it ends a sentence and leaves room for the next word."""
    return width >= _SHORTEST_WRAPPED and line.endswith(_ENDS) and len(line) < 0.8 * width


def _glued(text: str, line: str) -> str:
    """Join two lines: Chinese without a space, a word that was parted at a hyphen with it."""
    if _CJK.match(text[-1]) and _CJK.match(line[0]):
        return text + line
    if re.search(r"[a-z]-$", text) and line[0].islower():
        return text + line
    return f"{text} {line}"
