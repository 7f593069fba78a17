"""A web archive's pages are read, each with its address; what is no page is passed over, what breaks off is told."""

import gzip
import io

import pytest

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.warc import read_warc
from nevtui.model.errors import SourceUnreadable


def _page(text: str) -> str:
    return (
        f"<html><head><title>{text}</title></head><body><article><h1>{text}</h1>"
        + f"<p>{text} 销售五千辆汽车。</p>" * 20
    )


def archive(*answers: tuple[str, str, bytes]) -> bytes:
    """Write a WARC of answers: status, content type, payload."""
    records = []
    for number, (status, kind, payload) in enumerate(answers, start=1):
        packed = "Content-Encoding: gzip\r\n" if payload.startswith(b"\x1f\x8b") else ""
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{packed}\r\n".encode() + payload
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.cn/{number}\r\n"
            f"WARC-Date: 2026-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(records)


def read_all(content: bytes) -> list[Draft | Rejected]:
    return list(read_warc("a.warc", io.BytesIO(content), Options()))


def test_pages_are_read_in_their_encoding_with_their_address() -> None:
    first, second = read_all(
        archive(
            ("200 OK", "text/html; charset=gb2312", _page("比亚迪").encode("gb18030")),
            ("404 Not Found", "text/html", _page("no").encode()),
            ("200 OK", "image/png", b"\x89PNG"),
            ("200 OK", "text/html", gzip.compress(_page("蔚来").encode())),
        )
    )
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.encoding, first.encoding_from, first.reader) == ("gb18030", "declared", "warc")
    assert "比亚迪 销售五千辆汽车。" in " ".join(first.blocks)
    assert (first.said["url"], second.said["url"]) == ("https://a.cn/1", "https://a.cn/4")
    assert first.said["retrieved"] == "2026-01-02T03:04:05Z"
    assert "published" not in first.said, "when a page was fetched is not when it was published"
    assert (first.source, second.source) == ("a.warc#1", "a.warc#4")
    assert first.hash != second.hash


def test_an_archive_that_breaks_off_is_read_to_there_and_told() -> None:
    pages = archive(*[("200 OK", "text/html", _page("BYD").encode())] * 2)
    first, last = read_all(pages[:-300])
    assert isinstance(first, Draft)
    assert isinstance(last, Rejected)
    assert last.why == "a.warc#2 (https://a.cn/2) is not whole: the archive breaks off."


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no archive at all\n" * 9, "is no WARC file"),
        (archive(("200 OK", "image/png", b"\x89PNG")), "holds no pages: 1 record"),
    ],
)
def test_what_holds_no_pages_is_told(content: bytes, why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why):
        read_all(content)
