"""Hostile input, made by code: a folder of files that are broken, enormous, misleading or malicious.

`write_corpus` writes it; every file says in `EXPECTED` what must come of it: `article`, or words of the reason.
"""

import bz2
import gzip
import io
import json
import os
import random
import socket
import struct
import tarfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import polars
from zstandard import ZstdCompressor

TEXT = (
    "BYD sold 5,000 cars in Hefei in March, the company said on Tuesday.\n\nThe plant cost 3 billion yuan to build.\n"
)
ARTICLE = f"BYD sells more cars\n\nMarch 4, 2025\n\n{TEXT}"
MB = 1 << 20

Write = Callable[[Path], None]


def write_corpus(folder: Path) -> None:
    """Write all of `FILES` into `folder`, which must be empty."""
    for name, (write, _) in FILES.items():
        write(folder / name)
    (folder / "loop").mkdir()
    (folder / "loop" / "again").symlink_to(folder / "loop", target_is_directory=True)
    (folder / "loop" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "loop" / "itself.txt").symlink_to("itself.txt")
    (folder / "loop" / "nowhere.txt").symlink_to("gone.txt")
    os.mkfifo(folder / "fifo.txt")
    listening = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(folder)  # the address of a socket has at most 107 bytes
    try:
        listening.bind("socket.txt")
    finally:
        os.chdir(here)
        listening.close()
    (folder / "device.txt").symlink_to("/dev/zero")
    for raw in (b"line\nbreak.txt", b"escape\x1b[31m.txt", b"latin-\xe9\xff.txt", "bidi-\u202etxt.exe.txt".encode()):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + raw)).write_text(ARTICLE, "utf-8")


def _bytes(content: bytes) -> Write:
    return lambda path: _put(path, content)


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _zip(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def _tar(*members: tuple[str, bytes], mode: str = "w") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def _one_long_line(path: Path) -> None:
    """Write 200 MB without a line break; of blocks that repeat, so that it takes a tenth of a second."""
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"BYD sold 5,000 " * (MB // 15))


def _zeros(path: Path) -> None:
    """Write a hole of 200 MB: it takes no room and reads as NULs."""
    with path.open("wb") as file:
        file.truncate(200 * MB)


def _tar_of_specials(path: Path) -> None:
    with tarfile.open(path, "w") as archive:
        for name, kind in (("fifo.txt", tarfile.FIFOTYPE), ("dev.txt", tarfile.CHRTYPE), ("sym.txt", tarfile.SYMTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
        entry = tarfile.TarInfo("/etc/../real.txt")
        entry.size = len(ARTICLE)
        archive.addfile(entry, io.BytesIO(ARTICLE.encode()))


def _parquet_bomb(path: Path) -> None:
    """Write a kilobyte that is 60 rows of the same megabyte, in one group of rows."""
    polars.DataFrame({"title": ["a"] * 60, "text": ["a" * MB] * 60}).write_parquet(path)


def _gzip_bomb(path: Path) -> None:
    """Write a gigabyte of zeros as one megabyte: the same 16 MB 64 times over."""
    path.write_bytes(gzip.compress(bytes(16 * MB)) * 64)


def _zip_bomb(path: Path) -> None:
    """Write a member of 96 MB of blanks, and a gzip file of a gigabyte, as 1.2 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", b'{"title": "a", "text": "' + b"a" * 96 * MB)
        archive.writestr("b.txt.gz", gzip.compress(bytes(16 * MB)) * 64)


def _overlapping_zip(path: Path) -> None:
    """Write a zip whose central directory names one member 500 times over, each as large as it all."""
    packed = bytearray(_zip(("a.txt", b"a" * 5 * MB)))
    end = packed.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<I", packed, end + 16)[0]
    entry = bytes(packed[start:end])
    tail = bytearray(packed[end:])
    struct.pack_into("<HHII", tail, 8, 500, 500, len(entry) * 500, start)
    path.write_bytes(bytes(packed[:start]) + entry * 500 + bytes(tail))


def _encrypted_zip(path: Path) -> None:
    """Write a zip whose members say that they are encrypted."""
    packed = bytearray(_zip(("secret.txt", ARTICLE.encode())))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = packed.index(mark) + offset
        packed[place] |= 1
    path.write_bytes(bytes(packed))


def _mail_of_parts(depth: int) -> bytes:
    lines = ["From: a@b.cn", "Subject: Deep", "MIME-Version: 1.0"]
    for level in range(depth):
        lines += [f'Content-Type: multipart/mixed; boundary="b{level}"', "", f"--b{level}"]
    lines += ["Content-Type: text/plain", "", "text"]
    return "\n".join(lines).encode()


def _billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    item = "<item><title>T</title><description>&l11;</description></item>"
    kinds = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{entities}]>'
    return f'<?xml version="1.0"?>{kinds}<rss><channel>{item}</channel></rss>'.encode()


def _quadratic_blowup() -> bytes:
    item = f"<item><title>T</title><description>{'&a;' * 50_000}</description></item>"
    return f'<!DOCTYPE rss [<!ENTITY a "{"a" * 50_000}">]><rss version="2.0"><channel>{item}</channel></rss>'.encode()


def _outside_entity() -> bytes:
    item = "<item><title>T</title><description>&x; Text that is there.</description></item>"
    return f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>{item}</channel></rss>'.encode()


def _many_columns() -> bytes:
    head = ",".join(["title", "text", *(f"c{n}" for n in range(9_998))])
    row = ",".join(["BYD sells more", "BYD sold many cars in Hefei.", *["1"] * 9_998])
    return f"{head}\n{row}\n".encode()


def _deep_html(depth: int) -> bytes:
    return b"<html><body>" + b"<div>" * depth + TEXT.encode() + b"</div>" * depth + b"</body></html>"


def _random_bytes(size: int) -> bytes:
    return random.Random(7).randbytes(size)


_GZIPPED = gzip.compress(ARTICLE.encode() * 50)
_JSONL = json.dumps({"title": "BYD", "text": TEXT}).encode() + b"\n"

FILES: dict[str, tuple[Write, str]] = {
    # compressed and archived
    "truncated.txt.gz": (_bytes(_GZIPPED[:-20]), "not whole"),
    "no-gzip.txt.gz": (_bytes(b"plain text, not packed"), "no gzip data"),
    "damaged.txt.gz": (_bytes(_GZIPPED[:40] + b"\x00\xff\x00" + _GZIPPED[43:]), "damaged"),
    "truncated.jsonl.gz": (
        _bytes(gzip.compress(_random_bytes(70_000).hex().join(["", ""]).encode() + _JSONL * 9_000)[:70_000]),
        "not whole|no JSON",
    ),
    "truncated.txt.zst": (
        _bytes(ZstdCompressor().compress(_random_bytes(90_000).hex().encode())[:50_000]),
        "not whole",
    ),
    "truncated.txt.bz2": (_bytes(bz2.compress(ARTICLE.encode())[:-10]), "not whole"),
    "no-zstd.txt.zst": (_bytes(b"plain text, not packed"), "cannot be unpacked|no zstd"),
    "thrice.txt.gz.gz.gz": (_bytes(gzip.compress(gzip.compress(gzip.compress(ARTICLE.encode())))), "article"),
    "too-often.txt.gz.gz.gz.gz": (_bytes(gzip.compress(b"x")), "compressed 4 times"),
    "bomb.txt.gz": (_gzip_bomb, "too large|bomb"),
    "bomb.jsonl.gz": (_gzip_bomb, "bomb|longer than|binary"),
    "bomb.zip": (_zip_bomb, "bomb"),
    "overlapping.zip": (_overlapping_zip, "lie over one another"),
    "bomb.txt.zst": (_bytes(ZstdCompressor().compress(bytes(16 * MB)) * 64), "too large|bomb"),
    "traversing.zip": (
        _bytes(_zip(("../../../etc/passwd.txt", ARTICLE.encode()), ("/abs.txt", ARTICLE.encode()))),
        "article",
    ),
    "traversing.tar": (_tar_of_specials, "article"),
    "encrypted.zip": (_encrypted_zip, "encrypted"),
    "twice.zip": (_bytes(_zip(("a.txt", ARTICLE.encode()), ("a.txt", ARTICLE.encode()))), "article"),
    "truncated.zip": (_bytes(_zip(("a.txt", ARTICLE.encode() * 9))[:-30]), "no zip archive"),
    "truncated.tar.gz": (_bytes(_tar(("a.txt", _random_bytes(60_000)), mode="w:gz")[:30_000]), "not whole|breaks off"),
    "truncated.tar": (
        _bytes(_tar(("a.txt", ARTICLE.encode()), ("b.txt", ARTICLE.encode() * 90))[:4_000]),
        "breaks off",
    ),
    "no-archive.zip": (_bytes(b"PK\x03\x04 but not really"), "no zip archive"),
    "no-archive.tar": (_bytes(b"nothing like a tar" * 99), "no tar archive"),
    "russian-doll.zip": (
        _bytes(_zip(("b.zip", _zip(("c.zip", _zip(("d.zip", _zip(("e.txt", b"x"))))))))),
        "archives deep",
    ),
    # text
    "long-line.txt": (_one_long_line, "too large"),
    "long-line.csv": (_one_long_line, "longer than"),
    "long-line.jsonl": (_one_long_line, "no JSON"),
    "long-line.json": (_one_long_line, "no JSON"),
    "zeros.txt": (_zeros, "too large"),
    "zeros.csv": (_zeros, "binary"),
    "zeros.parquet": (_zeros, "no Parquet"),
    "invalid-utf8.txt": (
        _bytes(b"\xff\xfe\xfd\xfc" + ARTICLE.encode() + b"\xc3\x28\xa0\xa1"),
        "article|not whole|binary",
    ),
    "nuls.txt": (_bytes(ARTICLE.encode().replace(b" ", b"\x00")), "binary"),
    "binary.txt": (_bytes(_random_bytes(5_000)), "binary"),
    "empty.txt": (_bytes(b""), "empty"),
    "blank.txt": (_bytes(b" \r\n\t\n" * 1_000), "empty"),
    "mark-only.txt": (_bytes(b"\xef\xbb\xbf"), "empty"),
    "utf-16-without-mark.txt": (_bytes(ARTICLE.encode("utf-16-le")), "article"),
    "old-mac.txt": (_bytes(ARTICLE.encode().replace(b"\n", b"\r")), "article"),
    "controls.txt": (_bytes(ARTICLE.encode() + "\x1b]0;owned\x07 \x1b[2J \u202eevil\u202c \u200b".encode()), "article"),
    "million-lines.txt": (_bytes(b"a\n" * 1_000_000), "article|no text"),
    # pages
    "deep.html": (_bytes(_deep_html(100_000)), "article|holds no|no text|no main"),
    "unclosed.html": (
        _bytes(b"<html><body>" + b"<p><b><i><a href=x>" * 50_000),
        "article|no text|empty|holds no|no main",
    ),
    "attributes.html": (
        _bytes(b"<p " + b"a=b " * 200_000 + b">" + TEXT.encode()),
        "article|no text|holds no|no main|too many attributes",
    ),
    "no-page.html": (_bytes(_random_bytes(20_000)), "binary"),
    # records
    "ragged.csv": (_bytes(b"title,text,date\na,b,c,d,e\nBYD,BYD sold cars.\nX\n"), "5 cells where the header has 3"),
    "open-quote.csv": (_bytes(b'title,text\na,b\nBYD,"BYD sold cars\n' + b"a,b\n" * 1_000), "that nothing closes"),
    "no-header.csv": (_bytes(b"1,2,3\n4,5,6\n"), "no column that is known to hold text"),
    "many-columns.csv": (_bytes(_many_columns()), "article"),
    "million-rows.csv": (_bytes(b"a,b\n" + b"1,2\n" * 1_000_000), "no column that is known to hold text"),
    "quotes.csv": (_bytes(b"title,text\n" + b'"' * 100_001 + b"\n"), "that nothing closes"),
    "double-keys.json": (_bytes(b'{"title": "a", "text": "one text", "text": "another text"}'), "twice"),
    "double-keys.jsonl": (_bytes(b'{"title": "a", "text": "x y", "text": "z"}\n' + _JSONL), "twice"),
    "nan.jsonl": (_bytes(b'{"title": NaN, "text": NaN}\n{"text": Infinity, "title": "a"}\n'), "no text"),
    "deep.json": (_bytes(b"[" * 100_000 + b"]" * 100_000), "too deep"),
    "deep-objects.jsonl": (_bytes(b'{"text":' * 100_000 + b"1" + b"}" * 100_000), "too deep"),
    "surrogates.jsonl": (
        _bytes(b'{"title": "\\ud800 lone", "text": "half \\udfff a sign \\ud83d, and more"}\n'),
        "article",
    ),
    "huge-number.jsonl": (_bytes(b'{"text": ' + b"9" * 10_000 + b"}\n"), "no JSON object"),
    "not-objects.json": (_bytes(b'[1, "two", null, [3]]'), "no JSON object but"),
    "broken.json": (_bytes(b'[{"title": "BYD", "text": "BYD sold cars."}, {"title": '), "broken JSON after item 1"),
    "no-json.json": (_bytes(b"<html>not json</html>"), "no JSON"),
    "bomb.parquet": (_parquet_bomb, "article"),
    "no-parquet.parquet": (_bytes(b"PAR1" + _random_bytes(500)), "no Parquet"),
    # other kinds
    "laughs.xml": (_bytes(_billion_laughs()), "looks like a bomb"),
    "quadratic.xml": (_bytes(_quadratic_blowup()), "looks like a bomb"),
    "outside.xml": (_bytes(_outside_entity()), "article"),
    "deep.xml": (_bytes(b"<rss><channel><item>" + b"<a>" * 100_000), "too deep"),
    "no-feed.xml": (_bytes(b"<?xml version='1.0'?><catalog><book/></catalog>"), "no feed"),
    "no-pdf.pdf": (_bytes(b"This is no PDF."), "no PDF"),
    "broken.pdf": (_bytes(b"%PDF-1.7\n" + _random_bytes(5_000)), "damaged PDF"),
    "parts.eml": (_bytes(_mail_of_parts(1_000)), "too deep"),
    "no-mail.eml": (_bytes(b"just words\n"), "no mail"),
    "bad-charset.eml": (
        _bytes(b"Subject: =?x-nothing?q?a?=\nContent-Type: text/plain; charset=x-none\n\n" + TEXT.encode()),
        "article",
    ),
    "no-mailbox.mbox": (_bytes(b"just words\n"), "no mailbox"),
    "no-warc.warc": (_bytes(b"just words\n" * 50), "no WARC"),
    "truncated.warc": (
        _bytes(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK\r\n"),
        "whole|broken|breaks off|no WARC",
    ),
    "report.docx": (_bytes(_zip(("word/document.xml", b"<x/>"))), "word processor"),
}
"""Name -> what writes it, and what must come of it: `article`, or words of the reason, parted by `|`."""
