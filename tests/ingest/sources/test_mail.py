"""Newsletters, mailboxes and pages that a browser saved as one file are read; damaged mail is told."""

import io
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.mail import read_mail, read_mailbox
from nevtui.model.errors import SourceUnreadable

HEADERS = (
    b"From: =?utf-8?b?5q+U5Lqa6L+q?= <news@byd.com>\r\nSubject: =?utf-8?q?BYD_sells?=\r\n =?utf-8?q?_more?=\r\n"
    b"Date: Tue, 04 Mar 2025 23:30:00 +0800\r\nMessage-ID: <abc@byd.com>\r\nMIME-Version: 1.0\r\n"
)
PAGE = "<html><head><title>T</title></head><body><article><h1>BYD sells more cars</h1>" + (
    "<p>BYD sold 5,000 cars in Hefei in March, the company said on Tuesday.</p>" * 8
)


def read_one(content: bytes) -> Draft:
    (draft,) = read_mail("a.eml", content, Options())
    assert isinstance(draft, Draft)
    return draft


def _newsletter(html: str, plain: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "News <a@b.cn>", "BYD"
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    message.add_attachment(b"<p>Not this.</p>", maintype="text", subtype="html", filename="x.html")
    return bytes(message)


def test_a_mail_says_who_and_when_and_what() -> None:
    draft = read_one(
        HEADERS + b"Content-Type: text/plain; charset=gb2312\r\n\r\n" + "比亚迪销售五千辆。".encode("gb18030")
    )
    assert (draft.title, draft.blocks) == ("BYD sells more", ("比亚迪销售五千辆。",))
    assert draft.said == {"id": "abc@byd.com", "publisher": "比亚迪", "published": "Tue, 04 Mar 2025 23:30:00 +0800"}
    assert (draft.encoding, draft.encoding_from) == ("gb18030", "declared")


def test_the_html_of_a_newsletter_is_read_and_attachments_are_not() -> None:
    draft = read_one(_newsletter("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", "One. Two."))
    assert draft.blocks == ("One.", "Two.")
    assert draft.said["publisher"] == "News"


def test_the_plain_part_is_read_where_the_html_is_a_stub() -> None:
    draft = read_one(_newsletter("<p>Hi.</p>", "BYD sold 5,000 cars in Hefei in March.\n\nNIO sold none."))
    assert draft.blocks == ("BYD sold 5,000 cars in Hefei in March.", "NIO sold none.")


def test_headers_with_bytes_that_should_not_be_there_are_decoded() -> None:
    draft = read_one(b"Subject: " + "比亚迪在合肥的销售".encode("gb18030") + b"\nFrom: a@b.cn\n\nBYD sold cars.\n")
    assert draft.title == "比亚迪在合肥的销售"
    assert draft.said["publisher"] == "b.cn"


def test_a_saved_page_is_a_page_and_its_mails_date_is_not_its_own() -> None:
    head = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.cn/1\nDate: Tue, 04 Mar 2025 10:00:00 +0800\n"
    body = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
    draft = read_one(head + body + PAGE.encode() + b"\n--b--\n")
    assert draft.reader == "html"
    assert draft.said["url"] == "https://a.cn/1"
    assert "published" not in draft.said
    assert "BYD sold 5,000 cars" in " ".join(draft.blocks)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"just words", "does not begin with headers"),
        (b"Subject: a\n\n", "a mail without text"),
        (b'Content-Type: multipart/mixed; boundary="b"\n\nno parts', "a mail without text"),
    ],
)
def test_what_is_no_mail_is_told(content: bytes, why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why):
        read_one(content)


@settings(max_examples=200)
@given(
    lines=st.lists(
        st.sampled_from(["Subject: =?x?q?", "From: <<<", "Date: ;", "Content-Type: a;;b=", "To: \x00", "x", ""])
    )
)
def test_damaged_mail_is_read_or_told(lines: list[str]) -> None:
    with suppress(SourceUnreadable):
        assert read_one("\n".join(["Subject: x", *lines, "", "BYD sold cars."]).encode()).blocks


def test_a_mailbox_is_parted_at_its_lines_from() -> None:
    mails = b"\n".join(
        b"From a@b.cn Tue Mar  4 10:00:00 2025\nSubject: %d\n\nFirst.\n\n>From here on.\nFrom there.\n" % n
        for n in range(3)
    )
    found = list(read_mailbox("a.mbox", io.BytesIO(mails), Options()))
    assert [item.source for item in found] == ["a.mbox#1", "a.mbox#2", "a.mbox#3"]
    assert isinstance(found[2], Draft)
    assert found[2].title == "2"
    assert " ".join(found[2].blocks) == "First. From here on. From there."
    assert len({item.hash for item in found if isinstance(item, Draft)}) == 3


def test_a_mail_without_text_does_not_end_a_mailbox() -> None:
    mails = b"From a\nSubject: 1\n\n\n\nFrom b\nSubject: 2\n\nText.\n"
    first, second = read_mailbox("a.mbox", io.BytesIO(mails), Options())
    assert isinstance(first, Rejected)
    assert isinstance(second, Draft)
