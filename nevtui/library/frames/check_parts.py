"""Verifies how the rows of one part fit together: keys, offsets, and tables that follow from others."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import polars

from nevtui.library.frames.derive import WORD, based_rows, seats_of, tally_of, timeline_of
from nevtui.library.frames.faults import Fault, fault_in_rows
from nevtui.library.frames.files import read_table
from nevtui.library.frames.unread import SOURCES, unread_of
from nevtui.library.manifest import Part

_OF_ARTICLES = (
    "paragraphs", "statements", "timeline", "mentions", "figures", "repeats", "originals", "sightings", "prints",
)  # fmt: skip
_WORDS = {
    "statements": ("evidence", "evidence_start", "evidence_end"),
    "mentions": ("text", "start", "end"),
    "figures": ("text", "start", "end"),
    "sightings": ("text", "start", "end"),
}
"""By table: the words, and the offsets in their paragraph at which they stand."""
_ROLES = ("subject", "object", "place", "source")


class PartCheck:
    """The verification of one part; tables whose files are damaged are left out of it."""

    def __init__(self, folder: Path, part: Part, damaged: Collection[str]) -> None:
        self._folder, self._part, self._damaged = folder, part, frozenset(damaged)

    def faults(self, homes: polars.DataFrame | None) -> Iterator[Fault]:
        """Yield what is wrong, table by table. Without `homes` the rows of `based` are not looked at."""
        if "articles" not in self._damaged:
            yield from self._articles()
        if not {"articles", "paragraphs"} & self._damaged:
            yield from self._paragraphs()
        if "paragraphs" not in self._damaged:
            yield from self._words()
        if "statements" not in self._damaged:
            yield from self._statements()
        if not {"statements", "participants"} & self._damaged:
            yield from self._participants()
        if not {*SOURCES, "unread"} & self._damaged:
            sources = {table: self._read(table) for table in SOURCES}
            yield from self._follows("unread", unread_of(sources), "paragraphs, figures, mentions and statements")
        if homes is not None and not {"participants", "based"} & self._damaged:
            expected = based_rows(self._read("participants"), homes)
            yield from self._follows("based", expected, "participants and where companies are based")

    def _articles(self) -> Iterator[Fault]:
        articles = self._numbered("articles")
        yield from self._say(
            "articles", _twice(articles, "article"), lambda row: f"the id {row['article']} stands twice"
        )
        if articles.height != self._part.articles:
            what = f"Part {self._part.id} has {articles.height:,} articles, the manifest says {self._part.articles:,}."
            yield Fault("rows", what, "articles", self._part.id)
        for table in _OF_ARTICLES:
            if table not in self._damaged:
                strangers = self._numbered(table, "article").join(articles, on="article", how="anti")
                yield from self._say(table, strangers, lambda row: f"there is no article {row['article']}")
        for table in ("originals", "prints"):
            if table not in self._damaged:
                twice = _twice(self._numbered(table, "article"), "article")
                yield from self._say(table, twice, lambda row: f"the article {row['article']} stands twice")

    def _paragraphs(self) -> Iterator[Fault]:
        paragraphs = self._numbered("paragraphs")
        expected = polars.col("para").cum_count().over("article") - 1
        yield from self._say(
            "paragraphs",
            paragraphs.filter(polars.col("para") != expected),
            lambda row: f"paragraph {row['para']} of {row['article']} is out of its order",
        )
        body = paragraphs.filter(polars.col("para") > 0)
        counted = body.group_by("article").agg(
            there=polars.len().cast(polars.Int32),
            counted=polars.col("text").str.count_matches(WORD).sum().cast(polars.Int32),
        )
        both = self._numbered("articles").join(counted, on="article", how="left").fill_null(0)
        for column, count, name in (("paragraphs", "there", "paragraphs"), ("words", "counted", "words")):
            wrong = both.filter(polars.col(column) != polars.col(count))
            yield from self._say(
                "articles",
                wrong,
                lambda row, c=column, k=count, n=name: f"{row['article']} has {row[k]:,} {n}, not {row[c]:,}",
            )
        titles = paragraphs.filter(para=0).select("article", said="text")
        wrong = self._numbered("articles").join(titles, on="article").filter(polars.col("title") != polars.col("said"))
        yield from self._say("articles", wrong, lambda row: f"the title of {row['article']} is not its paragraph 0")

    def _words(self) -> Iterator[Fault]:
        """Look at every offset: the words must stand in their paragraph where they are said to."""
        paragraphs = self._read("paragraphs").select("article", "para", paragraph="text")
        for table, (words, start, end) in _WORDS.items():
            if table in self._damaged:
                continue
            both = self._numbered(table, "article", "para", words, start, end).join(
                paragraphs, on=["article", "para"], how="left"
            )
            there = polars.col("paragraph").str.slice(polars.col(start), polars.col(end) - polars.col(start))
            is_right = (polars.col(start) >= 0) & (polars.col(end) > polars.col(start)) & (there == polars.col(words))
            wrong = both.filter(~is_right.fill_null(False))
            yield from self._say(table, wrong, lambda row, w=words, s=start, e=end: _misplaced(row, w, s, e))
        if "repeats" not in self._damaged:
            both = self._numbered("repeats").join(paragraphs, on=["article", "para"], how="left")
            length = polars.col("paragraph").str.len_chars()
            inside = (
                (polars.col("start") >= 0) & (polars.col("end") > polars.col("start")) & (polars.col("end") <= length)
            )
            wrong = both.filter(~inside.fill_null(False))
            yield from self._say("repeats", wrong, lambda row: _outside(row))

    def _statements(self) -> Iterator[Fault]:
        statements = self._numbered("statements")
        for column, name in (("statement", "id"), ("ordinal", "ordinal")):
            twice = _twice(statements, column)
            yield from self._say("statements", twice, lambda row, c=column, n=name: f"the {n} {row[c]} stands twice")
        if "timeline" not in self._damaged:
            yield from self._follows("timeline", timeline_of(statements.drop("row")), "statements")
        if "seats" not in self._damaged:
            yield from self._follows("seats", seats_of(statements), "statements")
        if "articles" not in self._damaged:
            counted = statements.group_by("article").agg(there=polars.len().cast(polars.Int32))
            both = (
                self._numbered("articles")
                .join(counted, on="article", how="left")
                .with_columns(polars.col("there").fill_null(0))
            )
            wrong = both.filter(polars.col("statements") != polars.col("there"))
            yield from self._say(
                "articles",
                wrong,
                lambda row: f"{row['article']} has {row['there']:,} statements, not {row['statements']:,}",
            )

    def _participants(self) -> Iterator[Fault]:
        participants = self._numbered("participants")
        statements = self._read("statements")
        strangers = participants.join(statements, on="statement", how="anti")
        yield from self._say("participants", strangers, lambda row: f"there is no statement {row['statement']}")
        numbers = statements.select("statement", right="ordinal")
        wrong = participants.join(numbers, on="statement").filter(polars.col("ordinal") != polars.col("right"))
        yield from self._say("participants", wrong, _misnumbered)
        named = participants.filter(via="named").select("statement", "role", "entity")
        said = polars.concat(
            statements.select("statement", role=polars.lit(role), entity=f"{role}_id").drop_nulls("entity")
            for role in _ROLES
        )
        missing = said.join(named, on=["statement", "role", "entity"], how="anti")
        extra = participants.filter(via="named").join(said, on=["statement", "role", "entity"], how="anti")
        yield from self._say(
            "participants", extra, lambda row: f"the statement {row['statement']} does not name {row['name']}"
        )
        if not missing.is_empty():
            file, first = self._part.files["participants"], missing.row(0, named=True)
            count = f"{missing.height:,} rows are missing"
            what = f"participants, {file.file}: {count}, e.g. of statement {first['statement']}."
            yield Fault("rows", what, "participants", self._part.id, file.file, None, missing.height)
        if "tally" not in self._damaged:
            yield from self._follows("tally", tally_of(participants), "participants")

    def _follows(self, table: str, expected: polars.DataFrame, source: str) -> Iterator[Fault]:
        """See that a table that follows from others has the rows that follow, in whatever order."""
        there = self._read(table)
        columns = there.columns
        missing = expected.select(columns).join(there, on=columns, how="anti", nulls_equal=True).height
        extra = there.join(expected, on=columns, how="anti", nulls_equal=True).height
        if missing or extra or there.height != expected.height:
            file = self._part.files[table]
            count = f"{missing:,} rows are missing, {extra:,} too many"
            what = f"{table}, {file.file}: it does not follow from {source}: {count}."
            yield Fault("rows", what, table, self._part.id, file.file, None, missing + extra)

    def _say(self, table: str, wrong: polars.DataFrame, say: object) -> Iterator[Fault]:
        yield from fault_in_rows(self._part.files[table], wrong, say, table=table, part=self._part.id)  # type: ignore[arg-type]

    def _read(self, table: str) -> polars.DataFrame:
        return read_table(self._folder, self._part.files[table])

    def _numbered(self, table: str, *columns: str) -> polars.DataFrame:
        frame = self._read(table).with_row_index("row")
        return frame.select("row", *columns) if columns else frame


def _twice(frame: polars.DataFrame, column: str) -> polars.DataFrame:
    return frame.filter(polars.col(column).is_duplicated() & ~polars.col(column).is_first_distinct())


def _misplaced(row: Mapping[str, object], words: str, start: str, end: str) -> str:
    place = f"{row[start]} to {row[end]} in paragraph {row['para']} of {row['article']}"
    text = str(row[words])
    return f"the words “{text if len(text) <= 40 else text[:39] + '…'}” do not stand at {place}"


def _misnumbered(row: Mapping[str, object]) -> str:
    return f"the ordinal of the statement {row['statement']} is {row['right']}, not {row['ordinal']}"


def _outside(row: Mapping[str, object]) -> str:
    return f"{row['start']} to {row['end']} is no place in paragraph {row['para']} of {row['article']}"
