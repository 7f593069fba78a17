"""A file's bytes -> text: in which encoding, how that was found, what had to be mended. Knows no format but marks.

Says in one sentence why bytes are no text.
"""

import codecs
import re
from dataclasses import dataclass
from hashlib import blake2b

from nevtui.format.text import plural
from nevtui.ingest.sources.guess import guessed_encoding, wide_encoding
from nevtui.ingest.sources.mend import decoded_in_spite, once_encoded
from nevtui.model.errors import SourceUnreadable

LARGEST_BYTES = 32 * 1024 * 1024
"""An article is text of a few pages; above this a file is something else."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_CONTROLS = 0.02
"""Share of control characters above which a file counts as binary: an approximation, terminal logs have some."""
_PLAIN = bytes(byte for byte in range(256) if byte >= 0x20 or byte in b"\t\n\r\f\x1b")
_DECLARED = (
    re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']?([\w.:-]+)", re.I),
    re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I),
)
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
}
"""What a page means that declares the one on the left. Source: the WHATWG's Encoding Standard, 4.2."""
_NO_ENCODINGS = frozenset(("utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "charmap"))
_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PK\x03\x04", "zip"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PAR1", "Parquet"),
    (b"\x7fELF", "program"),
    (b"\xd0\xcf\x11\xe0", "old Office"),
    (b"SQLite format 3\x00", "SQLite"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Bytes as text."""

    text: str
    """Line breaks are `\\n`; no byte-order mark."""
    encoding: str
    """`utf-8`, `gb18030` …"""
    encoding_from: str
    """`byte-order mark`, `declared`, `valid` or `guessed`."""
    notes: tuple[str, ...] = ()
    """What was mended: `3 bytes were no UTF-8 …`."""


def hash_of(content: bytes) -> str:
    """Give the BLAKE2b of 16 bytes of `content` in hex."""
    return blake2b(content, digest_size=16).hexdigest()


def decode(content: bytes, name: str, *, declared: str | None = None, is_markup: bool = False) -> Decoded:
    """Decode `content` of the source `name`: by its byte-order mark, as valid UTF-8, as `declared`, else by a guess.

    Valid UTF-8 comes before what is declared: other text is valid UTF-8 by chance only where it is very short.
    `is_markup` also asks the XML declaration and `<meta charset>`. Raises SourceUnreadable for no text.
    """
    if not content or content.isspace():
        raise SourceUnreadable(f"{name} is empty.")
    text, encoding, found, notes = _decoded(
        content, name, declared or (declared_encoding(content) if is_markup else None)
    )
    text, more = once_encoded(text) if encoding == "utf-8" else (text, ())
    if not text or text.isspace():
        raise SourceUnreadable(f"{name} is empty.")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, found, (*notes, *more))


def declared_encoding(content: bytes) -> str | None:
    """Give the encoding that the head of a page or XML file declares, as it stands there."""
    head = content[:4096]
    match = next(filter(None, (shape.search(head) for shape in _DECLARED)), None)
    return match[1].decode("ascii", "replace") if match else None


def _decoded(content: bytes, name: str, declared: str | None) -> tuple[str, str, str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _after_mark(content, name, mark, encoding)
    if (wrong := _why_no_text(content)) is not None:
        if wide := wide_encoding(content):
            return content.decode(wide, "replace"), wide, "guessed", ()
        raise SourceUnreadable(f"{name} is a binary file, no text: it holds {wrong}.")
    try:
        return content.decode("utf-8"), "utf-8", "valid", ()
    except UnicodeDecodeError:
        pass
    known = _known(declared)
    if known is not None and known != "utf-8":
        try:
            return content.decode(known), known, "declared", ()
        except UnicodeDecodeError:
            pass
    if (mended := decoded_in_spite(content)) is not None:
        return mended[0], "utf-8", "declared" if known == "utf-8" else "guessed", mended[1]
    if known is not None and known != "utf-8" and (text := _nearly(content, known)) is not None:
        return text, known, "declared", (f"{plural(text.count(chr(0xFFFD)), 'sign')} no {known}, shown as �",)
    encoding = guessed_encoding(content)
    text = content.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return text, encoding, "guessed", (f"{plural(lost, 'sign')} no {encoding}, shown as �",) if lost else ()


def _after_mark(content: bytes, name: str, mark: bytes, encoding: str) -> tuple[str, str, str, tuple[str, ...]]:
    body = content[len(mark) :]
    try:
        return body.decode(encoding), encoding, "byte-order mark", ()
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and (mended := decoded_in_spite(body)) is not None:
            return mended[0], encoding, "byte-order mark", mended[1]
        raise SourceUnreadable(f"{name} is not whole: it begins as {encoding} and breaks off.") from error


def _why_no_text(content: bytes) -> str | None:
    """Say what `content` holds that text does not; None for text of single bytes."""
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return f"{kind} data"
    if b"\x00" in content:
        return "NUL bytes"
    sample = content[:65_536]
    return "control characters" if len(sample.translate(None, _PLAIN)) > _MOST_CONTROLS * len(sample) else None


def _known(declared: str | None) -> str | None:
    """Give Python's name of the encoding that is meant by `declared`; None where there is none."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip("\"' ")).name
    except (LookupError, ValueError):
        return None
    if not codecs.lookup(name)._is_text_encoding or name in _NO_ENCODINGS:
        return None
    return _WIDER.get(name, name)


def _nearly(content: bytes, encoding: str) -> str | None:
    """Decode with at most one sign in a thousand lost; None where more would be."""
    text = content.decode(encoding, "replace")
    return text if text.count("\ufffd") <= max(1, len(text) // 1000) else None
