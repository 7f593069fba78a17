"""What a library keeps of its articles, read back for the few that are asked for: files of those parts only."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import polars

from nevtui.ingest.duplicates import fingerprint
from nevtui.ingest.repeats import CLAIMED, Frames, claims_in
from nevtui.ingest.stored import article_of_row
from nevtui.ingest.tasks import Found
from nevtui.library.manifest import Part
from nevtui.library.schema import DERIVED, PART_TABLES
from nevtui.library.writer import Writer
from nevtui.model.article import Article


class Kept:
    """The parts of a library, as a writer has them now or as a version has them."""

    def __init__(self, folder: Path, parts: Sequence[Part] = (), *, writer: Writer | None = None) -> None:
        self._folder, self._own_parts, self._writer = folder, parts, writer
        self._own_places: dict[str, str] = {}

    @property
    def parts(self) -> Sequence[Part]:
        """All parts, in their order."""
        return self._own_parts if self._writer is None else self._writer.parts

    def rows(self, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
        """Yield some columns of a part table, part by part."""
        for part in self.parts:
            yield from self.part_rows(part, table, *columns)

    def part_rows(self, part: Part, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
        """Yield some columns of a table of one part."""
        path = self._folder / part.files[table].file
        return polars.read_parquet(path, columns=list(columns), memory_map=False).iter_rows()

    def article(self, id: str) -> Article:
        """Read one article back. Raises KeyError."""
        for found, _ in self.articles([id]):
            return found.article
        raise KeyError(id)

    def articles(self, ids: Collection[str]) -> Iterator[tuple[Found, str]]:
        """Yield articles as they were read from their sources, with their stories, in the order of the parts."""
        for part, wanted in self._by_part(ids):
            originals = {row["article"]: row for row in self._of(part, "originals", wanted).to_dicts()}
            texts: dict[str, list[str]] = defaultdict(list)
            for row in self._of(part, "paragraphs", wanted).to_dicts():
                texts[row["article"]].append(row["text"])
            for row in self._of(part, "articles", wanted).to_dicts():
                article = article_of_row(row, texts[row["article"]])
                yield found_again(article, originals.get(article.id), row["source"]), row["story"]

    def claims(self, ids: Collection[str]) -> dict[str, dict[str, str]]:
        """Give the claims of some articles, each with the id of the statement that makes it first."""
        claims: dict[str, dict[str, str]] = {}
        for part, wanted in self._by_part(ids):
            claims.update(claims_in(self._of(part, "statements", wanted, *CLAIMED)))
        return claims

    def frames(self, ids: Collection[str]) -> Iterator[Frames]:
        """Yield all rows of some articles, part by part."""
        tables = [table.name for table in PART_TABLES if table not in DERIVED and table.name != "participants"]
        for part, wanted in self._by_part(ids):
            frames = {table: self._of(part, table, wanted) for table in tables}
            participants = polars.scan_parquet(self._folder / part.files["participants"].file)
            said = frames["statements"].select("statement").lazy()
            frames["participants"] = participants.join(said, on="statement", how="semi").collect()
            yield frames

    def _by_part(self, ids: Iterable[str]) -> Iterator[tuple[Part, polars.Series]]:
        by_part: dict[str, list[str]] = defaultdict(list)
        places = self._places
        for id in sorted(ids):
            if id in places:
                by_part[places[id]].append(id)
        for part in self.parts:
            if part.id in by_part:
                yield part, polars.Series(by_part[part.id], dtype=polars.String).implode()

    @property
    def _places(self) -> dict[str, str]:
        """The part of each article."""
        if self._writer is not None:
            return self._writer.articles
        if not self._own_places:
            for part in self._own_parts:
                path = self._folder / part.files["articles"].file
                ids = polars.read_parquet(path, columns=["article"], memory_map=False)["article"]
                self._own_places.update(dict.fromkeys(ids, part.id))
        return self._own_places

    def _of(self, part: Part, table: str, wanted: polars.Series, *columns: str) -> polars.DataFrame:
        scan = polars.scan_parquet(self._folder / part.files[table].file)
        chosen = scan.select(columns) if columns else scan
        return chosen.filter(polars.col("article").is_in(wanted)).collect()


def found_again(article: Article, original: dict[str, Any] | None, source: str | None = None) -> Found:
    """Give a kept article as if it were read anew, with its row of `originals` where that is there."""
    row: dict[str, Any] = original or {"source": source or "", "bytes": 0} | dict.fromkeys(
        ("hash", "reader", "encoding", "encoding_from", "text"), ""
    )
    return Found(
        source=row["source"],
        hash=row["hash"],
        bytes=row["bytes"],
        article=article,
        is_said=False,
        raw=row["text"],
        reader=row["reader"],
        encoding=row["encoding"],
        encoding_from=row["encoding_from"],
        print=fingerprint(article),
        shown=row["source"],
        is_kept=original is not None,
    )
