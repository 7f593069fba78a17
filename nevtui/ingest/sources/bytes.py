"""A file's bytes -> text. Says in one sentence why a file is no text."""

import codecs
from itertools import pairwise
from pathlib import Path

from nevtui.model.errors import SourceUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FALLBACKS = ("utf-8", "gb18030", "cp1252", "latin-1")
"""In this order: UTF-8 rejects nearly all other text, GB 18030 some of it, Windows 1252 little, Latin-1 nothing."""
_MOST_CONTROLS = 0.02
"""Share of control characters above which a file counts as binary: an approximation, terminal logs have some."""
_LARGEST_BYTES = 32 * 1024 * 1024
"""An article is text of a few pages; above this a file is something else."""


def read_text(path: Path) -> str:
    """Give the text of `path` with line breaks as `\\n`. Raises SourceUnreadable for an empty or binary file."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise SourceUnreadable(f"{path} is too large for one article ({path.stat().st_size / 1e6:,.0f} MB).")
        content = path.read_bytes()
    except OSError as error:
        raise SourceUnreadable(f"{path} cannot be read: {error.strerror}.") from error
    if not content.strip():
        raise SourceUnreadable(f"{path} is empty.")
    text = decoded(content, path)
    if not text.strip():
        raise SourceUnreadable(f"{path} is empty.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decoded(content: bytes, path: Path) -> str:
    """Decode by the byte-order mark, else as UTF-8, GB 18030, Windows 1252 or Latin-1, whichever fits first."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise SourceUnreadable(f"{path} is not whole: it begins as {encoding} and breaks off.") from error
    if b"\x00" in content or _share_of_controls(content) > _MOST_CONTROLS:
        raise SourceUnreadable(f"{path} is a binary file, no text.")
    for encoding in _FALLBACKS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "gb18030" or _is_chinese(text):
            return text
    raise AssertionError("Latin-1 decodes every byte")


def _share_of_controls(content: bytes) -> float:
    sample = content[:65_536]
    return sum(byte < 0x20 and byte not in b"\t\n\r\f\x1b" for byte in sample) / len(sample)


def _is_chinese(text: str) -> bool:
    """Tell whether what is not ASCII is mostly Chinese: Western text read as GB 18030 is rare signs between letters."""
    foreign = [character for character in text if not character.isascii()]
    common = sum(
        "\u4e00" <= character <= "\u9fa5" or character in "，。、：；？！“”‘’（）《》—…·￥" for character in foreign
    )
    pairs = sum(before.isascii() and before.isalpha() for before, after in pairwise(text) if not after.isascii())
    return common >= 0.8 * len(foreign) and pairs <= 0.3 * len(foreign)
