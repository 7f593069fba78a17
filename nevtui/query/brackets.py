"""Which bracket closes which, as SQL reads it: brackets in strings and comments count for nothing. Pure."""

from typing import Final

from nevtui.query.lexer import tokens

_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}
LONGEST: Final = 60_000
"""Characters of a text that is searched."""


def partner(text: str, position: int) -> int | None:
    """Give where the partner of the bracket at `position` stands; None where there is none."""
    if len(text) > LONGEST or position >= len(text) or text[position] not in "()[]{}":
        return None
    stack: list[tuple[str, int]] = []
    for token in tokens(text):
        if token.kind != "sign" or len(token.text) != 1:
            continue
        if token.text in _PAIRS:
            stack.append((_PAIRS[token.text], token.start))
        elif stack and stack[-1][0] == token.text:
            _, opening = stack.pop()
            if position in (opening, token.start):
                return token.start if position == opening else opening
        elif token.start == position:
            return None
    return None
