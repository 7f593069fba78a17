"""Names of keys, as Textual spells them, to the bytes that an xterm sends for them."""

_FUNCTION_KEYS = {f"f{number}": f"\x1bO{letter}" for number, letter in zip(range(1, 5), "PQRS", strict=True)} | {
    f"f{number}": f"\x1b[{code}~" for number, code in zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24), strict=True)
}
"""Source: XTerm Control Sequences, PC-Style Function Keys."""

_NAMED = _FUNCTION_KEYS | {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "insert": "\x1b[2~",
    "delete": "\x1b[3~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "ctrl+enter": "\x1b[13;5u",
}

_ARROWS = {"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}
_MODIFIERS = {"shift": 2, "alt": 3, "ctrl": 5}
"""The second parameter of a modified arrow key: `ctrl+right` is `ESC [ 1 ; 5 C`."""


def bytes_of(key: str) -> bytes:
    """Give what a terminal sends when `key` is pressed: `down`, `ctrl+p`, `alt+x`, `shift+up`, `G`, `:`.

    Raises ValueError for a name that no keyboard has.
    """
    if key in _NAMED:
        return _NAMED[key].encode()
    modifier, _, bare = key.rpartition("+")
    if bare in _ARROWS:
        return _arrow(bare, modifier).encode()
    if len(key) == 1:
        return key.encode()
    if modifier == "ctrl" and len(bare) == 1:
        return bytes([ord(bare.upper()) & 0x1F])
    if modifier == "alt" and len(bare) == 1:
        return b"\x1b" + bare.encode()
    raise ValueError(f'no key "{key}"')


def _arrow(name: str, modifier: str) -> str:
    return f"\x1b[1;{_MODIFIERS[modifier]}{_ARROWS[name]}" if modifier else f"\x1b[{_ARROWS[name]}"
