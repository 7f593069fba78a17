"""Text that was damaged on its way: UTF-8 with some foreign bytes in it, and UTF-8 that was encoded twice.

Mends only what leaves no doubt, and counts it, so that it can be told.
"""

import re

from nevtui.format.text import plural

_BROKEN = re.compile("[\udc80-\udcff]+")
_TRAIL = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_TWICE = re.compile(
    f"[\u00c2-\u00df]{_TRAIL}|[\u00e0-\u00ef]{_TRAIL}{{2}}|[\u00f0-\u00f4]{_TRAIL}{{3}}|\u00e2\u20ac(?!{_TRAIL})"
)
"""A leading byte of UTF-8 and those that follow it, as Windows 1252 or Latin-1 show them: `â€™`, `Ã©`, `ä¸­`.

Last, a closing quotation mark whose third byte, none of Windows 1252's, was lost."""
_PLAUSIBLE = re.compile(
    "[\u00a0-\u04ff\u2010-\u22ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef\U0001f300-\U0001faff]"
)
_CP1252 = {
    character: byte
    for byte in range(0x80, 0xA0)
    for character in (bytes([byte]).decode("cp1252", "replace"), chr(byte))
    if character != "\ufffd"
}


def decoded_in_spite(content: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Decode UTF-8 in which few bytes are foreign, and tell of them; None where `content` is no UTF-8 at all.

    A foreign byte between ASCII letters is one of Windows 1252; of others nothing is known: they become `�`.
    """
    text = content.decode("utf-8", "surrogateescape")
    broken = sum(len(match[0]) for match in _BROKEN.finditer(text))
    sound = sum(character > "\x7f" for character in text) - broken
    if sound < 3 * broken or sound == 0:
        return None
    western = 0

    def put(match: re.Match[str]) -> str:
        nonlocal western
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        if len(match[0]) == 1 and before.isascii() and after.isascii() and (before + after).strip():
            try:
                sign = bytes([ord(match[0]) - 0xDC00]).decode("cp1252")
            except UnicodeDecodeError:
                return "\ufffd"
            western += 1
            return sign
        return "\ufffd"

    mended = _BROKEN.sub(put, text)
    notes = []
    if western:
        notes.append(f"{plural(western, 'byte')} no UTF-8, read as Windows-1252")
    if lost := broken - western:
        notes.append(f"{plural(lost, 'byte')} no UTF-8, shown as �")
    return mended, tuple(notes)


def once_encoded(text: str) -> tuple[str, tuple[str, ...]]:
    """Undo that UTF-8 was taken for Windows 1252 and encoded again: `â€™` -> `’`; tell how often.

    Left alone are one or two shapes that a text may hold on purpose: two signs that would be one letter.
    """
    if text.isascii():
        return text, ()
    found = [(match, sign) for match in _TWICE.finditer(text) if (sign := _meant(match[0])) is not None]
    if len(found) < 3 and not any(len(match[0]) >= 3 and "\xa0" not in match[0] for match, _ in found):
        return text, ()
    pieces, end = [], 0
    for match, sign in found:
        pieces += [text[end : match.start()], sign]
        end = match.end()
    return "".join([*pieces, text[end:]]), (f"{plural(len(found), 'sign')} encoded twice, restored",)


def _meant(shown: str) -> str | None:
    """Give the sign whose UTF-8 bytes `shown` shows; None where it is no such thing."""
    if shown == "\u00e2\u20ac":
        return "”"
    try:
        sign = bytes(_CP1252.get(character, ord(character)) for character in shown).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return None
    return sign if _PLAUSIBLE.fullmatch(sign) else None
