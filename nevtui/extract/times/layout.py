"""Takes line breaks out of a text, so that an expression may run over the end of a line."""

from bisect import bisect_right
from typing import Final

from nevtui.extract import patterns as re

_BREAK: Final = re.compile(r"\s{1,10000}")


class Layout:
    """A text with single spaces for line breaks, and where its characters stood. Paragraphs stay apart."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._places, self._shifts = [0], [0]
        end = length = 0
        for gap in _BREAK.finditer(text):
            if gap[0] == " ":
                continue
            space = "\n\n" if gap[0].count("\n") > 1 else " "
            pieces += (text[end : gap.start()], space)
            length += gap.start() - end + len(space)
            end = gap.end()
            self._places.append(length)
            self._shifts.append(end - length)
        pieces.append(text[end:])
        self.text = "".join(pieces)

    def offset(self, place: int) -> int:
        """Give where the character at `place` stood."""
        return place + self._shifts[bisect_right(self._places, place) - 1]
