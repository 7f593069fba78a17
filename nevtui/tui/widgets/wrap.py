"""Prose wrapped into lines, as offsets, so that a mark in it stays where it is. Pure."""

from nevtui.format.text import cells, harmless


def wrap(text: str, width_cells: int) -> list[tuple[int, int]]:
    """Wrap at blanks (anywhere in Chinese) into lines of at most `width_cells`: offsets, begin to before end."""
    lines, begin, width = [], 0, max(width_cells, 2)
    while begin < len(text):
        end, used, blank = begin, 0, None
        while end < len(text) and (used := used + cells(harmless(text[end]))) <= width:
            if text[end].isspace() or (not text[end].isascii() and cells(text[end]) == 2):
                blank = end
            end += 1
        if end < len(text) and not text[end].isspace() and blank is not None and blank > begin:
            end = blank + (0 if text[blank].isspace() else 1)
        end = max(end, begin + 1)
        lines.append((begin, end))
        begin = end
        while begin < len(text) and text[begin].isspace():
            begin += 1
    return lines
