"""A saved RSS or Atom file -> drafts, one an entry. Reads what is in the file and never the network."""

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.bytes import Decoded, decode, hash_of
from nevtui.ingest.sources.fragments import blocks_of, is_markup, plain_of
from nevtui.ingest.sources.opening import read_whole
from nevtui.ingest.sources.records import paragraphs_of
from nevtui.model.errors import SourceUnreadable

READER = "feed"
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_FEED_ROOTS = ("rss", "feed", "rdf", "channel")
_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_BOMBS = ("ERR_ENTITY_LOOP", "ERR_RESOURCE_LIMIT", "ERR_NAME_TOO_LONG")
_LONGEST_TEASER = 800
"""Characters; a description above this is no teaser but the article, which many feeds put there."""
_TEASER_ENDS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|read more|continue reading|阅读全文|查看全文)\W*$", re.I)


def read_feed(name: str, file: BinaryIO, options: Options) -> Iterator[Draft | Rejected]:
    """Yield the entries of a feed, or of an XML file that is a page that page. Raises SourceUnreadable."""
    decoded = decode(read_whole(file, name), name, is_markup=True)
    root = _ROOT.search(_DECLARATION.sub("", decoded.text[:4_000_000]))
    if root is not None and root[1].lower() == "html":
        from nevtui.ingest.sources.pages import draft_of_page

        yield draft_of_page(name, decoded.text, options)
        return
    if root is None or root[1].lower() not in _FEED_ROOTS:
        what = f"XML of another kind (<{root[1][:40]}>)" if root else "no XML"
        raise SourceUnreadable(f"{name} is no feed: it is {what}.")
    feed = _parsed(decoded, name)
    if not feed.entries:
        broken = feed.get("bozo_exception")
        raise SourceUnreadable(f"{name} is a feed without entries{f', and broken: {broken}' if broken else ''}.")
    for number, entry in enumerate(feed.entries, start=1):
        yield _draft(entry, feed.feed, decoded, f"{name}#{number}")


def _parsed(decoded: Decoded, name: str) -> Any:
    import feedparser

    text = _DECLARATION.sub("", decoded.text, count=1)
    _check_is_harmless(text, name)
    try:
        # bytes in a file object: a string might be taken for an address
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )
    except RecursionError as error:
        raise SourceUnreadable(f"{name} is nested too deeply to be a feed.") from error
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError) as error:
        raise SourceUnreadable(f"{name} is a feed that cannot be read: {error}.") from error


def _check_is_harmless(text: str, name: str) -> None:
    """See that nothing in a feed multiplies itself or is nested without end. Raises SourceUnreadable."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    with suppress(etree.XMLSyntaxError, ValueError):
        etree.fromstring(text.encode("utf-8", "replace"), parser)
    if any(error.type_name in _BOMBS or "depth" in error.message for error in parser.error_log):
        raise SourceUnreadable(f"{name} is nested too deeply or looks like a bomb.")


def _draft(entry: Mapping[str, Any], feed: Mapping[str, Any], decoded: Decoded, source: str) -> Draft | Rejected:
    text, is_teaser = _text_of(entry)
    blocks = blocks_of(text) if is_markup(text) else paragraphs_of(text)
    title = plain_of(str(entry.get("title", ""))) or None
    if not blocks:
        return Rejected(source, f"{source} has no text{f': “{title[:80]}” is all it says' if title else ''}.")
    said = _said(entry, feed)
    return Draft(
        source,
        READER,
        tuple(blocks),
        text,
        decoded.encoding,
        decoded.encoding_from,
        title,
        said,
        hash=hash_of("\x1f".join([title or "", text, *said.values()]).encode("utf-8", "replace")),
        notes=(*(decoded.notes if source.endswith("#1") else ()), *(("summary only",) if is_teaser else ())),
    )


def _text_of(entry: Mapping[str, Any]) -> tuple[str, bool]:
    """Give an entry's full text, and whether there is a teaser only."""
    contents = [str(content.get("value", "")) for content in entry.get("content", ())]
    text = max(contents, key=len, default="")
    summary = str(entry.get("summary", ""))
    if len(plain_of(text)) >= len(plain_of(summary)) and text.strip():
        return text, False
    plain = plain_of(summary)
    return summary, len(plain) < _LONGEST_TEASER or _TEASER_ENDS.search(plain) is not None


def _said(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, str]:
    origin = entry.get("source") or {}
    contents = entry.get("content") or [{}]
    candidates = {
        "id": entry.get("id"),
        "url": entry.get("link") or entry.get("feedburner_origlink"),
        "published": entry.get("published") or entry.get("created"),
        "updated": entry["updated"] if "updated" in entry.keys() else None,  # noqa: SIM118
        "author": entry.get("author"),
        "publisher": origin.get("title") or entry.get("publisher") or feed.get("title") or feed.get("publisher"),
        "language": contents[0].get("language") or feed.get("language"),
        "section": next((tag.get("term") for tag in entry.get("tags", ()) if tag.get("term")), None),
    }
    said = {key: plain_of(str(value)) for key, value in candidates.items() if value}
    if "published" not in said and "updated" in said:
        said["published"] = said["updated"]
    return {key: value for key, value in said.items() if value}
