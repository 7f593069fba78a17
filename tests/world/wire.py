"""What a program may write to a terminal: every byte is parsed, and whatever is not on the list is a leak."""

import re

from tests.world.emulator import SEQUENCE

_ALLOWED = re.compile(
    rb"\x1b(?:\[[\d;:]*m|\[\d+(?:;\d+H|[CG])|\[\?\d+[hl]|\[\?\d+\$p|\[>\d*u|\[<\d*u|\[\d* ?q|\[[23]J|\[6n|\[\?u|\[c"
    rb"|\]22;[a-z]*(?:\x07|\x1b\\)|\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)|\]11;\?(?:\x07|\x1b\\)|P=[12]s\x1b\\|[=>78])"
)
"""Colours, positions, modes and their questions, keyboard protocol, cursor and pointer shapes, the clipboard."""
_PLANTED = (b"\x1b[41m", b"aGFja2Vk")
"""What hostile texts say and the program, in 256 colours, never does by itself."""
_STEERING = re.compile(
    "[\x00-\x06\x07\x0b-\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
"""Control codes outside sequences, C1, marks and overrides of the direction of writing."""


def leaks(written: bytes) -> list[bytes]:
    """Give what of `written`, whole sequences, is foreign to a well-behaved program."""
    sequences = [match[0] for match in SEQUENCE.finditer(written)]
    foreign = [each for each in sequences if not _ALLOWED.fullmatch(each) or any(word in each for word in _PLANTED)]
    text = SEQUENCE.sub(b"", written).decode(errors="backslashreplace")
    return foreign + [match[0].encode() for match in _STEERING.finditer(text)] + ([b"\x1b"] if "\x1b" in text else [])


def whole_sequences(written: bytes) -> tuple[bytes, bytes]:
    """Split off a sequence that is cut at the end: its rest is still on its way."""
    at = written.rfind(b"\x1b", -300)
    if at < 0 or SEQUENCE.match(written, at) or len(written) - at > 200:
        return written, b""
    return written[:at], written[at:]
