"""Who says what in a paragraph: speaker, the words of saying, what is said. Knows no entity and no statement."""

from collections.abc import Iterator, Sequence

from nevtui.extract.spans import Attribution, Named, Span


def find_attributions(text: str, sentences: Sequence[Span], names: Sequence[Named]) -> Iterator[Attribution]:
    """Yield the attributions of one paragraph in order."""
    yield from ()
