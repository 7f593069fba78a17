"""What stands above a text: TOML between `+++`, or between `---` the flat YAML of newsrooms and site generators.

YAML's anchors, tags and nested lists are not read: a line of another shape is passed over.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from nevtui.model.errors import SourceUnreadable

_KEY: Final = re.compile(r"(?P<key>[A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t]*$")
_ITEM: Final = re.compile(r"[ \t]*-(?:[ \t]+(?P<item>.*))?$")
_BLOCK: Final = re.compile(r"[|>][+-]?\d?[+-]?$")
_COMMENT: Final = re.compile(r"(?:^|\s)#.*$")
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
_NULLS: Final = frozenset({"", "~", "null", "none"})

_FIELDS: Final = {
    "id": ("id",),
    "title": ("title", "headline"),
    "publisher": ("publisher", "publication", "newspaper", "outlet", "site", "site_name", "sitename", "source"),
    "author": ("author", "authors", "byline", "by", "creator"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "original_url", "source"),
    "language": ("language", "lang"),
    "published": ("published", "date", "publish_date", "published_at", "publishdate", "pubdate", "date_published"),
    "published_precision": ("published_precision",),
    "updated": ("updated", "lastmod", "last_modified_at", "modified", "date_modified"),
    "section": ("section", "category", "categories"),
}
"""The keys that say a field, first come first served. Source: Hugo, Jekyll, Zola, Pandoc, Obsidian's web clipper."""


def split_front_matter(text: str, name: str) -> tuple[dict[str, Any], str]:
    """Part front matter from body; an empty dict where there is none. Raises SourceUnreadable for a broken one."""
    fence = text[:3]
    if fence not in ("+++", "---") or text[3:4] not in ("\n", " "):
        return {}, text
    mark = re.escape(fence)
    match = re.match(rf"{mark}[ \t]*\n(?:(.*?)\n)??{mark}[ \t]*(?:\n|$)(.*)", text, re.DOTALL)
    if match is None:
        if fence == "---":
            return {}, text
        raise SourceUnreadable(f"{name} has front matter that does not end with {fence}.")
    if fence == "---":
        pairs = parse_pairs(match[1] or "")
        return (pairs, match[2]) if pairs or not (match[1] or "").strip() else ({}, text)
    try:
        return tomllib.loads(match[1] or ""), match[2]
    except tomllib.TOMLDecodeError as error:
        raise SourceUnreadable(f"{name} has front matter that is no TOML: {error}.") from error


def said_by(matter: Mapping[str, Any]) -> dict[str, str]:
    """Give what front matter says of an article, by `Draft.said`'s keys and `title`, as text."""
    if not matter:
        return {}
    by_key = {key.lower().replace("-", "_").replace(" ", "_"): value for key, value in matter.items()}
    said = {}
    for field, keys in _FIELDS.items():
        texts = ((key, _text(by_key.get(key))) for key in keys)
        if text := next((text for key, text in texts if text and _fits(field, key, text)), None):
            said[field] = text
    return said


def parse_pairs(text: str) -> dict[str, Any]:
    """Read flat YAML: plain, quoted and folded values, lists in both shapes, one level of keys below a key."""
    pairs: dict[str, Any] = {}
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        match = _KEY.match(lines[number])
        number += 1
        if match is None:
            continue
        below = _below(lines, number)
        number += len(below)
        pairs[match["key"]] = _value(match["value"] or "", below)
    return pairs


def _fits(field: str, key: str, text: str) -> bool:
    """`source` is an address or a publisher, as it looks; an address is no publisher's or author's name."""
    is_address = re.match(r"(?:https?://|www\.)\S+$", text) is not None
    if field in ("publisher", "author"):
        return not is_address
    return is_address if field == "url" and key == "source" else True


def _below(lines: list[str], start: int) -> list[str]:
    """Give the lines that belong to the key above `start`: indented ones, items of its list, empty ones between."""
    end = start
    while end < len(lines) and (not lines[end].strip() or lines[end][0] in " \t" or _ITEM.match(lines[end])):
        end += 1
    return lines[start:end]


def _value(value: str, below: list[str]) -> Any:
    if _BLOCK.match(value):
        return _block(value, below)
    filled = [line for line in below if line.strip() and not line.lstrip().startswith("#")]
    plain = _COMMENT.sub("", value).strip()
    if not plain and filled and _ITEM.match(filled[0]):
        return [_scalar(match["item"] or "") for line in filled if (match := _ITEM.match(line))]
    if not plain and filled and (pairs := parse_pairs("\n".join(line.strip() for line in filled))):
        return pairs
    if value[:1] == "[":
        return _inline_list(" ".join((value, *map(str.strip, filled))))
    return _scalar(" ".join((value, *map(str.strip, filled))) if filled else value)


def _block(sign: str, below: list[str]) -> str:
    lines = [line.strip() for line in below]
    if sign[0] == "|":
        return "\n".join(lines).strip()
    return re.sub(r"(?<!\n)\n(?!\n)", " ", "\n".join(lines).strip())


def _inline_list(text: str) -> list[Any]:
    inner = text[1 : text.rfind("]")] if "]" in text else text[1:]
    parts = re.findall(r"\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]+)\s*(?:,|$)", inner)
    return [_scalar(part) for part in parts if part.strip()]


def _scalar(text: str) -> str | None:
    text = text.strip()
    if quoted := re.match(r'"((?:[^"\\]|\\.)*)"', text):
        return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[1]), quoted[1])
    if quoted := re.match(r"'((?:[^']|'')*)'", text):
        return quoted[1].replace("''", "'")
    text = _COMMENT.sub("", text).strip()
    return None if text.lower() in _NULLS else text


def _text(value: object) -> str | None:
    """Give a value as text: names of a list with commas, a person's `name`, a time in ISO 8601."""
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("title"))
    if isinstance(value, list | tuple):
        return ", ".join(text for item in value if (text := _text(item))) or None
    if isinstance(value, date | datetime):
        return value.isoformat()
    return (" ".join(str(value).split()) or None) if value is not None else None
