"""A mail, a mailbox or a page saved as one file (MHTML) -> drafts: newsletters mostly. Attachments are not read."""

import email
import email.policy
import email.utils
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from email.message import EmailMessage
from typing import BinaryIO

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import LARGEST_BYTES, Decoded, decode, hash_of
from nevtui.ingest.sources.fragments import blocks_of
from nevtui.ingest.sources.records import paragraphs_of
from nevtui.model.errors import SourceUnreadable

READER = "mail"
_SAVED_BY = re.compile(r"saved by", re.I)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)
_HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:")
_MOST_PARTS = 2_000
_MULTIPART = re.compile(rb"^content-type:\s*multipart/", re.I | re.M)
_MOST_MULTIPARTS = 100
"""Python's parser takes the square of their depth."""
_SHOWN = 0.5
"""Share of the plain part's length below which the HTML part is a stub such as "your reader shows no HTML"."""


@dataclass(frozen=True, slots=True)
class _Part:
    decoded: Decoded
    is_html: bool
    blocks: tuple[str, ...]


def read_mail(name: str, content: bytes, options: Options) -> Iterator[Draft | Rejected]:
    """Read the mail in `content`. Raises SourceUnreadable where it is none or has no text."""
    message = _message(content, name)
    address = _header(message, "Snapshot-Content-Location")
    if address or _SAVED_BY.search(_header(message, "From") or ""):
        yield _saved_page(message, name, address, options)
    else:
        yield _newsletter(message, name)


def read_mailbox(name: str, file: BinaryIO, options: Options) -> Iterator[Draft | Rejected]:
    """Yield the mails of an mbox file. Raises SourceUnreadable where it is none."""
    count = 0
    for number, content in enumerate(_mails_in(file, name), start=1):
        count, source = number, f"{name}#{number}"
        try:
            for found in read_mail(source, content, options):
                yield replace(found, hash=hash_of(content)) if isinstance(found, Draft) else found
        except SourceUnreadable as error:
            yield Rejected(source, str(error))
    if count == 0:
        raise SourceUnreadable(f"{name} is no mailbox: it does not begin with a line From.")


def _mails_in(file: BinaryIO, name: str) -> Iterator[bytes]:
    """Part an mbox at lines that begin with `From ` behind an empty one. Source: RFC 4155, Appendix A."""
    lines: list[bytes] = []
    size, is_after_blank, has_begun = 0, True, False
    while line := file.readline(1 << 20):
        if line.startswith(b"From ") and is_after_blank:
            if has_begun:
                yield _QUOTED_FROM.sub(rb"\1", b"".join(lines))
            lines, size, has_begun = [], 0, True
        elif has_begun:
            size += len(line)
            if size > LARGEST_BYTES:
                raise SourceUnreadable(
                    f"{name} holds a mail of more than {LARGEST_BYTES >> 20} MB: save it without attachments."
                )
            lines.append(line)
        elif line.strip():
            return
        is_after_blank = not line.strip()
    if has_begun:
        yield _QUOTED_FROM.sub(rb"\1", b"".join(lines))


def _message(content: bytes, name: str) -> EmailMessage:
    if not content.strip():
        raise SourceUnreadable(f"{name} is empty.")
    if not _HEADER_LINE.match(content.lstrip(b"\xef\xbb\xbf\r\n")):
        raise SourceUnreadable(f"{name} is no mail: it does not begin with headers.")
    if len(_MULTIPART.findall(content)) > _MOST_MULTIPARTS:
        raise SourceUnreadable(f"{name} is no mail that can be read: its parts are nested too deeply.")
    try:
        message = email.message_from_bytes(content.lstrip(b"\xef\xbb\xbf\r\n"), policy=email.policy.default)
    except RecursionError as error:
        raise SourceUnreadable(f"{name} is no mail that can be read: its parts are nested too deeply.") from error
    except Exception as error:  # the border to the email package, whose parser raises what it likes on damaged mail
        raise SourceUnreadable(f"{name} is a damaged mail: {error}.") from error
    if not isinstance(message, EmailMessage):
        raise SourceUnreadable(f"{name} is no mail.")
    return message


def _newsletter(message: EmailMessage, name: str) -> Draft:
    part = _best_part(message, name)
    sender, address = email.utils.parseaddr(_header(message, "From") or "")
    candidates = {
        "id": (_header(message, "Message-ID") or "").strip("<> "),
        "publisher": sender or address.rpartition("@")[2],
        "published": _header(message, "Date"),
        "language": _header(message, "Content-Language"),
        "url": _header(message, "Archived-At"),
    }
    return Draft(
        name,
        READER,
        part.blocks,
        part.decoded.text,
        part.decoded.encoding,
        part.decoded.encoding_from,
        " ".join((_header(message, "Subject") or "").split()) or None,
        {key: value.strip("<> ") for key, value in candidates.items() if value and value.strip("<> ")},
        notes=part.decoded.notes,
    )


def _saved_page(message: EmailMessage, name: str, address: str | None, options: Options) -> Draft:
    """Read a page that a browser saved; the mail's date is when it was saved, and says nothing of the article."""
    from nevtui.ingest.sources.pages import draft_of_page

    parts = [part for part in _parts(message, name) if part.is_html]
    if not parts:
        raise SourceUnreadable(f"{name} is a saved page without its HTML.")
    decoded = parts[0].decoded
    draft = draft_of_page(name, decoded.text, options)
    said = {**draft.said, **({"url": address} if address else {})}
    return replace(draft, said=said, encoding=decoded.encoding, encoding_from=decoded.encoding_from)


def _best_part(message: EmailMessage, name: str) -> _Part:
    parts = _parts(message, name)
    lengths = [(sum(map(len, part.blocks)), part) for part in parts]
    pages = [pair for pair in lengths if pair[1].is_html]
    plain = [pair for pair in lengths if not pair[1].is_html]
    page_length, page = max(pages, key=lambda pair: pair[0], default=(0, None))
    plain_length, text = max(plain, key=lambda pair: pair[0], default=(0, None))
    best = page if page is not None and page_length >= _SHOWN * plain_length else text
    if best is None or not best.blocks:
        raise SourceUnreadable(f"{name} is a mail without text.")
    return best


def _parts(message: EmailMessage, name: str) -> list[_Part]:
    found = []
    try:
        for number, part in enumerate(message.walk()):
            if number > _MOST_PARTS:
                break
            kind = part.get_content_type()
            if kind not in ("text/html", "text/plain") or part.get_content_disposition() == "attachment":
                continue
            content = part.get_payload(decode=True)
            if not isinstance(content, bytes) or not content.strip():
                continue
            is_html = kind == "text/html"
            decoded = decode(content, name, declared=part.get_content_charset(), is_markup=is_html)
            blocks = blocks_of(decoded.text) if is_html else paragraphs_of(decoded.text)
            found.append(_Part(decoded, is_html, tuple(blocks)))
    except RecursionError as error:
        raise SourceUnreadable(f"{name} is no mail that can be read: its parts are nested too deeply.") from error
    except (LookupError, AttributeError, TypeError, ValueError) as error:
        raise SourceUnreadable(f"{name} is a damaged mail: {error}.") from error
    return found


def _header(message: EmailMessage, key: str) -> str | None:
    """Give a header's text, bytes in it that should not be there decoded as text is; None where it is not there."""
    raw = next((value for name, value in message.raw_items() if name.lower() == key.lower()), None)
    if raw is None:
        return None
    try:
        raw.encode("ascii")
    except UnicodeEncodeError:
        with suppress(SourceUnreadable):
            return decode(raw.encode("utf-8", "surrogateescape"), key).text.strip() or None
        return raw.encode("ascii", "replace").decode().strip() or None
    try:
        return str(message[key]).strip() or None
    except Exception:  # email's header parser raises IndexError and others on damaged headers (Python 3.11)
        return raw.strip() or None
