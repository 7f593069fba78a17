"""Which reader reads what: by a name's suffix, or where it has none that is known by how the content begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

_PACKAGE = "nevtui.ingest.sources."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source and its reader, which is imported when the first such source is read."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    function: str
    streams: bool = False
    """True where a source holds many articles and may be of any size: its reader is given a binary file."""


KINDS = (
    Kind("text", (".txt", ".text"), _PACKAGE + "text", "read_plain"),
    Kind("Markdown", (".md", ".markdown"), _PACKAGE + "markdown", "read_markdown"),
    Kind("HTML", (".html", ".htm", ".xhtml", ".shtml"), _PACKAGE + "html", "read_html"),
    Kind("JSON", (".jsonl", ".ndjson", ".jsonlines", ".json"), _PACKAGE + "json_lines", "read_json", streams=True),
    Kind("table", (".csv", ".tsv", ".tab"), _PACKAGE + "tables", "read_table", streams=True),
    Kind("Parquet", (".parquet", ".pq"), _PACKAGE + "parquet", "read_parquet", streams=True),
    Kind("feed", (".xml", ".rss", ".atom", ".rdf"), _PACKAGE + "feeds", "read_feed", streams=True),
    Kind("mail", (".eml", ".mht", ".mhtml"), _PACKAGE + "mail", "read_mail"),
    Kind("mailbox", (".mbox", ".mbx"), _PACKAGE + "mail", "read_mailbox", streams=True),
    Kind("PDF", (".pdf",), _PACKAGE + "pdf", "read_pdf"),
    Kind("WARC", (".warc",), _PACKAGE + "warc", "read_warc", streams=True),
)
BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
COMPRESSIONS = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd", ".bz2": "bzip2", ".xz": "xz"}
ARCHIVES = {".zip": "zip", ".tar": "tar"}
_SHORT = {".tgz": ".tar.gz", ".tzst": ".tar.zst", ".tbz2": ".tar.bz2", ".tbz": ".tar.bz2", ".txz": ".tar.xz"}
_OTHERS = {
    (".doc", ".docx", ".odt", ".rtf", ".pages"): "a word processor's file: save it as PDF, HTML or text",
    (".xls", ".xlsx", ".ods", ".numbers"): "a spreadsheet: save it as CSV",
    (".rar", ".7z"): "an archive of a kind that is not unpacked: make it a .zip or .tar.gz",
    (".msg", ".pst"): "Outlook's own file: save the mail as .eml",
    (".epub", ".mobi"): "an electronic book: save it as HTML or text",
}
_MAGIC = (
    (b"\x1f\x8b", ".gz"),
    (b"\x28\xb5\x2f\xfd", ".zst"),
    (b"BZh", ".bz2"),
    (b"\xfd7zXZ\x00", ".xz"),
    (b"PK\x03\x04", ".zip"),
    (b"PK\x05\x06", ".zip"),
    (b"PAR1", ".parquet"),
    (b"%PDF-", ".pdf"),
    (b"WARC/", ".warc"),
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)\b", re.I)
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|article|main|div|p|h[1-6]|table|meta|title)\b", re.I)
_HEADER = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID):", re.I | re.M
)
_ADDRESS_TAIL = re.compile(r"[?;&#].*$")


def layers_of(name: str) -> tuple[str, str, tuple[str, ...]]:
    """Part a file's name into its stem, its suffix in lower case and its compressions, the outermost first.

    Examples: `a.jsonl.gz` -> `a`, `.jsonl`, `(gzip,)`; `b.tgz` -> `b`, `.tar`, `(gzip,)`; `x.html?p=2` -> `x`, `.html`.
    """
    base = PurePosixPath(name.replace("\\", "/")).name
    stem, suffix = _parted(base)
    if (longer := _SHORT.get(suffix)) is not None:
        stem, suffix = _parted(stem + longer)
    compressions = []
    while suffix in COMPRESSIONS:
        compressions.append(COMPRESSIONS[suffix])
        stem, suffix = _parted(stem)
        if (longer := _SHORT.get(suffix)) is not None:
            stem, suffix = _parted(stem + longer)
    return stem, suffix, tuple(compressions)


def why_not(suffix: str) -> str:
    """Say of a file with `suffix`, which no reader takes, what it is and what to do."""
    for suffixes, words in _OTHERS.items():
        if suffix in suffixes:
            return f"is {words}"
    return "is no kind of file that is read"


def sniffed_suffix(head: bytes) -> str:
    """Give the suffix that a source deserves by its first kilobytes; `.txt` where it has no marks of another kind."""
    for magic, suffix in _MAGIC:
        if head.startswith(magic):
            return suffix
    if head[257:262] == b"ustar":
        return ".tar"
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    text = _narrow(head).lstrip()
    if text.startswith(b"<"):
        return ".xml" if _FEED.search(text) else ".html" if _PAGE.search(text) else ".txt"
    if text[:1] in (b"{", b"["):
        return ".json" if _looks_like_json(text) else ".txt"
    return _sniffed_text(text)


def disguised_suffix(head: bytes) -> str | None:
    """Give the suffix that a file named a text deserves by its first kilobytes, where there is no doubt."""
    if looks_like_page(head):
        return ".html"
    from nevtui.ingest.sources.columns import is_header, known_columns

    text = _narrow(head).lstrip()
    if text[:1] in (b"{", b"[") and re.match(rb'\[?\s*\{\s*"[\w .-]{1,40}"\s*:', text):
        return ".json"
    for line in _first_lines(text):
        for sign in ("\t", ",", ";", "|"):
            cells = [cell.strip("\"' \r") for cell in line.split(sign)]
            if known_columns(cells) >= 3 and is_header(cells):
                return ".csv"
    return None


def looks_like_page(head: bytes) -> bool:
    """Tell whether the first kilobytes are those of a page, whatever the name."""
    text = _narrow(head).lstrip()[:600].lower()
    return text.startswith((b"<!doctype html", b"<html")) or (text.startswith(b"<?xml") and b"<html" in text)


def _sniffed_text(text: bytes) -> str:
    if text.startswith(b"From ") and len(_HEADER.findall(text)) >= 2:
        return ".mbox"
    if _HEADER.match(text) and len(_HEADER.findall(text)) >= 2:
        return ".eml"
    if text.startswith((b"---\n", b"+++\n", b"---\r\n", b"+++\r\n")) or re.match(rb"#{1,3} \S", text):
        return ".md"
    from nevtui.ingest.sources.columns import is_header

    for line in _first_lines(text):
        for sign, suffix in (("\t", ".tsv"), (",", ".csv"), (";", ".csv"), ("|", ".csv")):
            if is_header(line.split(sign)):
                return suffix
    return ".txt"


def _first_lines(text: bytes) -> Iterator[str]:
    """Yield what the first line is in each encoding that it can be in."""
    line = text.split(b"\n", 1)[0]
    for encoding in ("utf-8",) if line.isascii() else ("utf-8", "gb18030", "big5"):
        try:
            yield line.decode(encoding)
        except UnicodeDecodeError:
            continue


def _looks_like_json(text: bytes) -> bool:
    return re.match(rb"\{\s*[\"}]|\[\s*[\[{\"\]\d-]", text) is not None


def _narrow(head: bytes) -> bytes:
    """Give `head` of a text in UTF-16 or with a mark as bytes of ASCII, as far as it is such."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "ignore").encode("ascii", "ignore")
    return head.removeprefix(b"\xef\xbb\xbf")


def _parted(name: str) -> tuple[str, str]:
    stem, dot, suffix = name.rpartition(".")
    if not dot or not stem:
        return name, ""
    return stem, "." + _ADDRESS_TAIL.sub("", suffix).lower()
