"""Why a statement stands in a library: its sentence, and what each stage of the extractor finds there.

The stages are run again on the stored article, so that one sees what the present extractor reads in these words, also
where a person read them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars

from nevtui.extract.claims import brief
from nevtui.extract.moments import find_periods
from nevtui.extract.pipeline import read
from nevtui.extract.provisional import merged
from nevtui.extract.sentences import sentences
from nevtui.extract.spans import Figure, Mention, Period, Sentence
from nevtui.ingest.kept import Kept
from nevtui.ingest.knowledge import read_knowledge
from nevtui.ingest.review import refused_names
from nevtui.ingest.stored import reading_of_row
from nevtui.library.manifest import read_manifest
from nevtui.model.article import Article
from nevtui.model.errors import NoSuchName
from nevtui.model.statement import Statement

_SHORTEST: Final = 4
"""Letters of an id that are enough where only one begins so."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A statement of a library and what stands behind it."""

    id: str
    statement: Statement
    origin: str
    label: str
    article: Article
    sentence: str
    """The sentence that the evidence begins in."""
    evidence: tuple[int, int]
    """Where the evidence stands, as offsets in the sentence; its end may lie beyond it."""
    mentions: tuple[Mention, ...]
    """Names in the sentence, those that this article alone knows too, with offsets in the paragraph."""
    figures: tuple[Figure, ...]
    """Figures in the sentence, likewise."""
    times: tuple[Period, ...]
    """Times in the sentence, with offsets in it."""
    read_now: tuple[Statement, ...]
    """What the present extractor reads in the sentence."""


def explain(library: Path, id: str) -> Explained:
    """Explain the statement of `library` whose id is `id`, or begins so. Raises NoSuchName, LibraryUnreadable."""
    row = _row(library, id)
    kept = Kept(library, read_manifest(library).parts)
    article = kept.article(row["article"])
    reading = reading_of_row(row)
    sentence = _sentence(article, reading.statement)
    end = sentence.start + len(sentence.text)
    knowledge = read_knowledge(library)
    found = read(article, knowledge.gazetteer, refused=refused_names(knowledge.corrections))

    def inside(para: int, start: int) -> bool:
        return para == sentence.para and sentence.start <= start < end

    return Explained(
        id=row["statement"],
        statement=reading.statement,
        origin=reading.origin,
        label=row["label"],
        article=article,
        sentence=sentence.text,
        evidence=(row["evidence_start"] - sentence.start, row["evidence_end"] - sentence.start),
        mentions=tuple(
            mention for mention in merged(found.mentions, found.provisional) if inside(mention.para, mention.start)
        ),
        figures=tuple(figure for figure in found.figures if inside(figure.para, figure.start)),
        times=find_periods(sentence.text, article.published),
        read_now=tuple(said for said in found.statements if inside(said.para, said.start or 0)),
    )


def read_briefly(explained: Explained) -> Iterator[tuple[str, str]]:
    """Yield the rule and the line of what the present extractor reads in the sentence."""
    for statement in explained.read_now:
        yield statement.rule or "", brief(statement)


def _row(library: Path, id: str) -> dict[str, Any]:
    files = [library / part.files["statements"].file for part in read_manifest(library).parts]
    is_it = polars.col("statement") == id
    if len(id) >= _SHORTEST:
        is_it = polars.col("statement").str.starts_with(id)
    found = polars.scan_parquet(files).filter(is_it).head(3).collect()
    exact = found.filter(statement=id)
    if exact.height == 1 or found.height == 1:
        return (exact if exact.height else found).row(0, named=True)
    if found.height:
        raise NoSuchName(f'More than one statement\'s id begins with "{id}": {", ".join(found["statement"])}.')
    raise NoSuchName(
        f'No statement "{id}" in {library}. The column statement has the ids: '
        'nevtui sql "select statement, label from statements".'
    )


def _sentence(article: Article, statement: Statement) -> Sentence:
    start = statement.start or 0
    last = Sentence(statement.para, 0, article.text_of(statement.para))
    for sentence in sentences(article.text_of(statement.para), para=statement.para):
        if sentence.start > start:
            break
        last = sentence
    return last
