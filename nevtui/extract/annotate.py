"""What the stages find in any text, news or not: sentences, names, figures, times, and who says what.

Makes no statements. Offsets count characters from the beginning of the text.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final, TypeVar

from nevtui.extract.attributions import find_attributions
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.measured import Measured, measured, without_names_and_times
from nevtui.extract.names import find_names
from nevtui.extract.pieces import pieces_of, spaced
from nevtui.extract.records import dataclass, replace
from nevtui.extract.sentences import sentences
from nevtui.extract.spans import Attribution, Named, Piece, Span
from nevtui.extract.times import Time, find_times
from nevtui.model.article import Article

PARTS: Final = "\n\n"
"""What stands between title and paragraphs in the text of an article."""

Placed = Span | Named | Measured | Time
One = TypeVar("One", Span, Named, Measured)


@dataclass(frozen=True, slots=True)
class Annotations:
    """What one piece of a text or all of it holds, each kind in reading order."""

    sentences: tuple[Span, ...] = ()
    mentions: tuple[Named, ...] = ()
    quantities: tuple[Measured, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()


def annotate(
    text: str, gazetteer: Gazetteer, *, published: date | None = None, begin: int = 0
) -> tuple[Annotations, ...]:
    """Find what each piece of `text` holds from `begin` on; relative times are resolved against `published`."""
    return _of_pieces(tuple(pieces_of(text, begin=begin)), gazetteer, published)


def annotate_article(article: Article, gazetteer: Gazetteer) -> tuple[str, tuple[Annotations, ...]]:
    """Give the text of `article`, title and paragraphs with blank lines between, and what each of them holds."""
    parts = [part for part in (article.title, *article.paragraphs) if part]
    pieces = []
    start = 0
    for part in parts:
        pieces.append(Piece(start, spaced(part)))
        start += len(part) + len(PARTS)
    return PARTS.join(parts), _of_pieces(tuple(pieces), gazetteer, article.published)


def _of_pieces(pieces: Sequence[Piece], gazetteer: Gazetteer, published: date | None) -> tuple[Annotations, ...]:
    article = Article("", "", tuple(piece.text for piece in pieces), published=published)
    named: dict[int, list[Named]] = defaultdict(list)
    for para, name in find_names(article, gazetteer):
        named[para].append(name)
    times = find_times(_whole(pieces), published)
    firsts = [time.start for time in times]
    return tuple(
        _of_piece(
            piece,
            para,
            named[para],
            times[bisect_left(firsts, piece.start) : bisect_left(firsts, piece.start + len(piece.text))],
        )
        for para, piece in enumerate(pieces, start=1)
    )


def _whole(pieces: Sequence[Piece]) -> str:
    """Give the text that `pieces` were cut from, line breaks for all that lies between them."""
    parts = []
    end = 0
    for piece in pieces:
        parts += ["\n" * (piece.start - end), piece.text]
        end = piece.start + len(piece.text)
    return "".join(parts)


def _of_piece(piece: Piece, para: int, named: Sequence[Named], times: Sequence[Time]) -> Annotations:
    whole = tuple(sentences(piece.text, para=para))
    spans = tuple(Span(sentence.start, sentence.start + len(sentence.text)) for sentence in whole)
    quantities: list[Measured] = []
    taken = [Span(time.start - piece.start, time.end - piece.start) for time in times]
    for sentence in whole:
        quantities.extend(_moved(tuple(measured(sentence.text)), sentence.start))
    said = find_attributions(piece.text, spans)
    return Annotations(
        sentences=_moved(spans, piece.start),
        mentions=_moved(named, piece.start),
        quantities=_moved(without_names_and_times(quantities, named, taken), piece.start),
        times=tuple(times),
        attributions=tuple(_placed(attribution, piece.start) for attribution in said),
    )


def _moved(records: Sequence[One], by: int) -> tuple[One, ...]:
    return tuple(replace(record, start=record.start + by, end=record.end + by) for record in records)


def _placed(said: Attribution, by: int) -> Attribution:
    parts = (
        part and replace(part, start=part.start + by, end=part.end + by)
        for part in (said.source, said.cue, said.content)
    )
    return Attribution(*parts)
