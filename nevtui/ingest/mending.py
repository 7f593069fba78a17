"""One part of a library with damaged tables -> its frames again, out of those that are sound."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import polars

from nevtui.ingest.build import part_frames
from nevtui.ingest.kept import found_again
from nevtui.ingest.knowledge import Knowledge
from nevtui.ingest.naming import Names
from nevtui.ingest.originals import read_again
from nevtui.ingest.pieces import Piece
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.ingest.repeats import CLAIMED, claims_in, fold_repeats
from nevtui.ingest.rows import Rows
from nevtui.ingest.stored import article_of_row, reading_of_row
from nevtui.ingest.tasks import Placed
from nevtui.library.frames.derive import timeline_of
from nevtui.library.frames.files import polars_schema
from nevtui.library.schema import ARTICLES, ORIGINALS, PARAGRAPHS
from nevtui.model.article import Article

Frames = dict[str, polars.DataFrame]

_EXTRACTED: Final = frozenset(("statements", "mentions", "figures", "sightings", "prints", "repeats"))
"""Tables that the extractor gives."""

_MOST_NAMED: Final = 20
"""Lost articles that are named."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A part as it can be written again."""

    frames: Frames | None
    """None where nothing of it is left."""
    lost: tuple[str, ...]
    """What is gone for good, in sentences."""


def mend_part(sound: Frames, bad: Collection[str], knowledge: Knowledge, elsewhere: Sequence[Path]) -> Mended:
    """Build the tables in `bad` again. `sound` has the frames of the others; `elsewhere` are the files of the
    statements of other parts, for reprints whose story began there.
    """
    lost: list[str] = []
    frames = {table: frame for table, frame in sound.items() if table not in bad}
    originals = frames.setdefault("originals", polars.DataFrame(schema=polars_schema(ORIGINALS)))
    if "originals" in bad:
        lost.append("Its texts as they stood are lost; the cleaned paragraphs are not.")
    gone: list[str] = []
    articles = list(_articles(frames, gone))
    if gone:
        more = f" and {len(gone) - _MOST_NAMED:,} more" if len(gone) > _MOST_NAMED else ""
        lost.append(f"{len(gone):,} articles are lost, to be ingested again: {', '.join(gone[:_MOST_NAMED])}{more}.")
    if not articles:
        return Mended(None, tuple(lost))
    frames |= _texts(articles)
    kept = {row["article"]: row for row in originals.iter_rows(named=True)}
    stories = _stories(sound, articles)
    fresh: Frames = {}
    if _EXTRACTED & set(bad):
        fresh = _extracted(articles, kept, stories, knowledge, elsewhere)
        frames |= {table: fresh[table] for table in _EXTRACTED & set(bad)}
    if "statements" in bad:
        lost.append("Statements were read out of the paragraphs again: reviewed ones are extracted ones now.")
    frames = _only(frames, {article.id for article in articles})
    frames["timeline"] = timeline_of(frames["statements"])
    if {"participants", "statements"} & set(bad):
        frames["participants"] = _participants(articles, frames["statements"], knowledge)
    frames["articles"] = _described(articles, frames, stories, sound.get("articles"))
    return Mended(frames, tuple(lost))


def _articles(frames: Frames, gone: list[str]) -> Iterator[Article]:
    """Give the articles: from articles and paragraphs; where either is damaged from the originals."""
    rows = {row["article"]: row for row in frames["articles"].iter_rows(named=True)} if "articles" in frames else {}
    texts: dict[str, list[str]] = defaultdict(list)
    if "paragraphs" in frames:
        for id, _, text in frames["paragraphs"].sort("article", "para").iter_rows():
            texts[id].append(text)
    originals = {row["article"]: row for row in frames["originals"].iter_rows(named=True)}
    for id in sorted({*rows, *texts, *originals}):
        article = _article(id, rows.get(id), texts.get(id), originals.get(id))
        if article is None:
            source = (rows.get(id) or {}).get("source")
            gone.append(f"{id} from {source}" if source else id)
        else:
            yield article


def _article(
    id: str, row: Mapping[str, Any] | None, texts: list[str] | None, original: dict[str, Any] | None
) -> Article | None:
    if row and texts:
        return article_of_row(row, texts)
    again = read_again(original) if original else None
    if row:
        return article_of_row(row, [again.title, *again.paragraphs]) if again else None
    if texts:
        read = again or Article(id, texts[0], ())
        return replace(read, id=id, title=texts[0], paragraphs=tuple(texts[1:]))
    return replace(again, id=id) if again else None


def _texts(articles: Sequence[Article]) -> Frames:
    rows = [(a.id, para, text) for a in articles for para, text in enumerate((a.title, *a.paragraphs))]
    return {"paragraphs": polars.DataFrame(rows, schema=polars_schema(PARAGRAPHS), orient="row")}


def _stories(sound: Frames, there: Sequence[Article]) -> dict[str, str]:
    """Give the story of each article. Where that is lost, it is the one whose statements the article repeats, where the
    part has them, else its own.
    """
    known: dict[str, str] = {}
    if "articles" in sound:
        known = dict(sound["articles"].select("article", "story").iter_rows())
    elif "repeats" in sound and "statements" in sound:
        said = sound["statements"].select("statement", story="article")
        known = dict(sound["repeats"].join(said, on="statement").select("article", "story").iter_rows())
    return {article.id: known.get(article.id) or article.id for article in there}


def _extracted(
    articles: Sequence[Article],
    originals: Mapping[str, dict[str, Any]],
    stories: Mapping[str, str],
    knowledge: Knowledge,
    elsewhere: Sequence[Path],
) -> Frames:
    """Read the articles out again; what reprints say again becomes repeats, as in a run."""
    rows = Rows(knowledge)
    for article in articles:
        story = stories[article.id]
        rows.add(_placed(article, originals.get(article.id), None if story == article.id else story))
    frames = rows.frames()
    firsts = {id: story for id, story in stories.items() if story != id}
    claims = claims_in(frames["statements"]) | _claims_elsewhere(set(firsts.values()) - set(stories), elsewhere)
    return fold_repeats(frames, {id: claims.get(story, {}) for id, story in firsts.items()})


def _placed(article: Article, original: dict[str, Any] | None, story: str | None) -> Placed:
    return Placed(found_again(article, original), article, story, "replaced", None)


def _claims_elsewhere(firsts: set[str], files: Sequence[Path]) -> dict[str, dict[str, str]]:
    claims: dict[str, dict[str, str]] = {}
    for path in files if firsts else ():
        try:
            rows = polars.read_parquet(path, columns=list(CLAIMED))
        except (OSError, polars.exceptions.PolarsError):
            continue
        claims |= claims_in(rows.filter(polars.col("article").is_in(sorted(firsts))))
    return claims


def _only(frames: Frames, articles: set[str]) -> Frames:
    wanted = polars.Series(sorted(articles), dtype=polars.String).implode()
    said = frames["statements"].filter(polars.col("article").is_in(wanted))
    kept = {
        table: frame.filter(polars.col("article").is_in(wanted)) if "article" in frame.columns else frame
        for table, frame in frames.items()
        if table != "articles"
    }
    if "participants" in kept:
        kept["participants"] = kept["participants"].join(said, on="statement", how="semi", maintain_order="left")
    return kept


def _participants(articles: Sequence[Article], statements: polars.DataFrame, knowledge: Knowledge) -> polars.DataFrame:
    readings: dict[str, list[Reading]] = defaultdict(list)
    for row in statements.iter_rows(named=True):
        readings[row["article"]].append(reading_of_row(row))
    pieces = [Piece(article, readings[article.id]) for article in articles]
    made = part_frames(pieces, names=Names(knowledge.entities), rates=knowledge.rates, troubles=[])
    numbers = statements.select("statement", "ordinal")
    rows = made["participants"].drop("ordinal").join(numbers, on="statement", maintain_order="left")
    return rows.select(made["participants"].columns)


def _described(
    articles: Sequence[Article], frames: Frames, stories: Mapping[str, str], before: polars.DataFrame | None
) -> polars.DataFrame:
    """Make the rows of articles with what is counted now; what only the row said is taken from the one before."""
    made = part_frames([Piece(article) for article in articles], names=Names(()), rates=Rates({}))["articles"]
    sources = dict(frames["originals"].select("article", "source").iter_rows())
    if before is not None:
        sources = dict(before.select("article", "source").iter_rows()) | sources
    counts = dict(frames["statements"].group_by("article").len().iter_rows())
    ids = made["article"]
    told: dict[str, list[Any]] = {
        "story": [stories[id] for id in ids],
        "source": [sources.get(id) for id in ids],
        "statements": [counts.get(id, 0) for id in ids],
    }
    return made.with_columns(
        *(polars.Series(name, values, dtype=polars_schema(ARTICLES)[name]) for name, values in told.items())
    )
