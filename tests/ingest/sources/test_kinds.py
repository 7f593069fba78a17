"""What a source is: by its name, and where that says nothing by how it begins."""

import gzip
import io
import tarfile
import zipfile

import pytest

from nevtui.ingest.sources.kinds import layers_of, looks_like_page, sniffed_suffix


@pytest.mark.parametrize(
    ("name", "layers"),
    [
        ("a.txt", ("a", ".txt", ())),
        ("A.HTML", ("A", ".html", ())),
        ("a.jsonl.gz", ("a", ".jsonl", ("gzip",))),
        ("a.tgz", ("a", ".tar", ("gzip",))),
        ("a.tar.zst", ("a", ".tar", ("zstd",))),
        ("a.txt.gz.xz", ("a", ".txt", ("xz", "gzip"))),
        ("a.tgz.bz2", ("a", ".tar", ("bzip2", "gzip"))),
        ("index.html?p=12", ("index", ".html", ())),
        (".gz", (".gz", "", ())),
        ("noname", ("noname", "", ())),
        ("dir\\a.csv", ("a", ".csv", ())),
        ("Q3.2024 report.pdf", ("Q3.2024 report", ".pdf", ())),
    ],
)
def test_a_name_tells_what_is_in_what(name: str, layers: tuple[str, str, tuple[str, ...]]) -> None:
    assert layers_of(name) == layers


def _tar() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a"))
    return packed.getvalue()


def _zip() -> bytes:
    packed = io.BytesIO()
    zipfile.ZipFile(packed, "w").close()
    return packed.getvalue()


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        (gzip.compress(b"x", mtime=0), ".gz"),
        (_tar(), ".tar"),
        (_zip(), ".zip"),
        (b"PAR1\x15\x04", ".parquet"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", ".warc"),
        (b"  <!DOCTYPE html><html>", ".html"),
        (b"\xef\xbb\xbf<html>", ".html"),
        (b"<p>A fragment</p>", ".html"),
        (b"<?xml version='1.0'?><rss version='2.0'>", ".xml"),
        (b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>", ".xml"),
        (b'{"title": "a"}\n{"title": "b"}', ".json"),
        (b'[\n {"title"', ".json"),
        ('{"title": 1}'.encode("utf-16"), ".json"),
        (b"[Update] BYD sold cars", ".txt"),
        (b"From a@b.cn Tue Mar  4 10:00:00 2025\nFrom: a\nSubject: b\n", ".mbox"),
        (b"Subject: News\nFrom: a@b.cn\n\nx", ".eml"),
        (b"Subject: a word in a text\n\nx", ".txt"),
        (b"+++\ntitle = 'a'\n+++\n", ".md"),
        (b"# A heading\n", ".md"),
        (b"title,text,date\n", ".csv"),
        ("标题\t正文\n".encode(), ".tsv"),
        ("标题,正文,发布日期\n".encode("gb18030"), ".csv"),
        (b"headline;body\r\n", ".csv"),
        (b"A title, and a text, of BYD\n", ".txt"),
        (b"", ".txt"),
        (b"BYD sold cars.", ".txt"),
    ],
)
def test_a_source_without_a_name_is_known_by_how_it_begins(head: bytes, suffix: str) -> None:
    assert sniffed_suffix(head) == suffix


def test_a_page_is_known_under_any_name() -> None:
    assert looks_like_page(b"\n<!doctype HTML>")
    assert not looks_like_page(b"body { color: red } /* <html> */")
