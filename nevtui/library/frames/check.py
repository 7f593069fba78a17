"""Verifies a library: every file, key and offset, part by part; says what is wrong, and changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import polars

from nevtui.library.corrections import read_corrections
from nevtui.library.frames.check_files import check_file
from nevtui.library.frames.check_parts import PartCheck
from nevtui.library.frames.conflicts import conflicts_of
from nevtui.library.frames.faults import Fault, fault_in_rows
from nevtui.library.frames.files import read_table
from nevtui.library.frames.homes import homes_of
from nevtui.library.frames.plans import plans_of
from nevtui.library.leftovers import is_table_file
from nevtui.library.manifest import (
    MANIFEST,
    VERSIONS,
    Manifest,
    OtherSchema,
    Part,
    read_manifest,
    read_manifest_file,
)
from nevtui.library.schema import PART_TABLES, WHOLE_TABLES
from nevtui.library.versions import KEPT, kept_files
from nevtui.model.errors import LibraryUnreadable

_TIMES = 3
"""Versions that are verified before the faults of the last are told."""
Tell = Callable[[int, int], None]
"""Hears of each step: its number and how many there are."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a verification found."""

    faults: tuple[Fault, ...]
    notes: tuple[str, ...] = ()
    """What is no fault: leftovers of a run that was killed, lines of corrections that cannot be read."""
    version: int = 0
    files: int = 0
    size: int = 0
    """Bytes of these files."""
    articles: int = 0
    statements: int = 0


def check_library(folder: Path, *, tell: Tell | None = None) -> Checked:
    """Verify the library in `folder`, whatever state it is in. A folder without a library raises LibraryUnreadable.

    Where a writer made another version meanwhile, what seems wrong may be what it cleared: then that one is verified.
    """
    if not (folder / MANIFEST).exists():
        read_manifest(folder)
    for _ in range(_TIMES):
        before = (folder / MANIFEST).read_bytes()
        checked = _checked(folder, tell)
        if not checked.faults or (folder / MANIFEST).read_bytes() == before:
            break
    return checked


def _checked(folder: Path, tell: Tell | None) -> Checked:
    try:
        manifest = read_manifest(folder)
    except OtherSchema:
        raise
    except LibraryUnreadable as error:
        return Checked((Fault("manifest", str(error)),))
    files = {file.file: file for file in manifest.all_files()}
    checker = _Check(folder, manifest, tell or (lambda number, total: None))
    return Checked(
        tuple(checker.faults()),
        (*_leftovers(folder, manifest), *read_corrections(folder).troubles),
        manifest.version,
        len(files),
        sum(file.size for file in files.values()),
        manifest.counts["articles"],
        manifest.counts["statements"],
    )


class _Check:
    """One verification under way: which files are damaged, and what has to fit over all parts."""

    def __init__(self, folder: Path, manifest: Manifest, tell: Tell) -> None:
        self._folder, self._manifest, self._tell = folder, manifest, tell
        self._damaged: dict[str | None, set[str]] = {}
        """By part (None: the library as a whole) the tables whose files cannot be used."""
        self._articles: list[polars.DataFrame] = []
        self._statements: list[polars.Series] = []

    def faults(self) -> Iterator[Fault]:
        steps = len(self._manifest.parts) + 1
        self._tell(0, steps)
        for part in (None, *self._manifest.parts):
            yield from self._files(part)
        homes = self._homes()
        for number, part in enumerate(self._manifest.parts, start=1):
            yield from PartCheck(self._folder, part, self._damaged[part.id]).faults(homes)
            self._collect(part)
            self._tell(number, steps)
        yield from self._over_all()
        yield from self._whole(homes)
        yield from _versions(self._folder, self._manifest)

    def _files(self, part: Part | None) -> Iterator[Fault]:
        damaged = self._damaged.setdefault(part.id if part else None, set())
        files = part.files if part else self._manifest.whole
        for table in PART_TABLES if part else WHOLE_TABLES:
            for fault in check_file(self._folder, files[table.name], table, part.id if part else None):
                damaged.add(table.name)
                yield fault

    def _homes(self) -> polars.DataFrame | None:
        if {"companies", "cities"} & self._damaged[None]:
            return None
        sound = [part for part in self._manifest.parts if "seats" not in self._damaged[part.id]]
        whole = {name: read_table(self._folder, self._manifest.whole[name]) for name in ("companies", "cities")}
        return homes_of(self._folder, sound, whole) if len(sound) == len(self._manifest.parts) else None

    def _collect(self, part: Part) -> None:
        damaged = self._damaged[part.id]
        if "articles" not in damaged:
            articles = read_table(self._folder, part.files["articles"]).select("article", "story")
            self._articles.append(articles.with_row_index("row").with_columns(part=polars.lit(part.id)))
        if "statements" not in damaged:
            path = self._folder / part.files["statements"].file
            self._statements.append(polars.read_parquet(path, columns=["statement"])["statement"].hash())

    def _over_all(self) -> Iterator[Fault]:
        """See that ids are unique in the library, stories have their first article, repeats their statement."""
        parts = {part.id: part for part in self._manifest.parts}
        articles = polars.concat(self._articles) if self._articles else None
        if articles is not None:
            for row in articles.filter(polars.col("article").is_duplicated()).unique("article").iter_rows(named=True):
                yield Fault("rows", f"The article {row['article']} is in two parts.", "articles", row["part"])
            if len(self._articles) == len(parts):
                lost = articles.join(articles, left_on="story", right_on="article", how="anti")
                for part, rows in lost.group_by("part"):
                    yield from fault_in_rows(
                        parts[str(part[0])].files["articles"],
                        rows,
                        lambda row: f"{row['article']} is said to tell the story of {row['story']}, which is not there",
                        table="articles",
                        part=str(part[0]),
                    )
        if self._statements and len(self._statements) == len(parts):
            statements = polars.concat(self._statements)
            if statements.n_unique() != statements.len():
                count = statements.len() - statements.n_unique()
                yield Fault("rows", f"{count:,} ids of statements stand in more than one part.", "statements")
            yield from self._repeats(statements)

    def _repeats(self, statements: polars.Series) -> Iterator[Fault]:
        known = statements.to_frame("hash")
        for part in self._manifest.parts:
            if "repeats" in self._damaged[part.id] or not part.files["repeats"].rows:
                continue
            repeats = read_table(self._folder, part.files["repeats"]).with_row_index("row")
            lost = repeats.with_columns(hash=polars.col("statement").hash()).join(known, on="hash", how="anti")
            yield from fault_in_rows(
                part.files["repeats"],
                lost,
                lambda row: f"there is no statement {row['statement']}",
                table="repeats",
                part=part.id,
            )

    def _whole(self, homes: polars.DataFrame | None) -> Iterator[Fault]:
        damaged = self._damaged[None]
        if (
            homes is not None
            and "homes" not in damaged
            and not read_table(self._folder, self._manifest.whole["homes"]).equals(homes)
        ):
            yield self._does_not_follow("homes", "companies and statements")
        yield from self._following()
        if "entities" in damaged:
            return
        entities = self._read("entities").with_row_index("row")
        twice = entities.filter(polars.col("entity").is_duplicated() & ~polars.col("entity").is_first_distinct())
        yield from self._say("entities", twice, "entity", "the id {} stands twice")
        for table in ("cities", "provinces", "companies", "people", "models", "aliases"):
            if table not in damaged:
                strangers = self._read(table).with_row_index("row").join(entities, on="entity", how="anti")
                yield from self._say(table, strangers, "entity", "there is no entity {}")
        yield from self._counts(entities)

    def _following(self) -> Iterator[Fault]:
        """See that conflicts and plans are those of the statements, where these can be read."""
        parts = self._manifest.parts
        if any({"statements", "articles"} & self._damaged[part.id] for part in parts):
            return
        statements, articles = (
            polars.scan_parquet([self._folder / part.files[table].file for part in parts])
            for table in ("statements", "articles")
        )
        for table, frame in (("conflicts", conflicts_of(statements, articles)), ("plans", plans_of(statements))):
            if table not in self._damaged[None] and not self._read(table).equals(frame):
                yield self._does_not_follow(table, "statements")

    def _counts(self, entities: polars.DataFrame) -> Iterator[Fault]:
        """See that every entity that is named is there and has as many statements as name it."""
        sound = [part for part in self._manifest.parts if "tally" not in self._damaged[part.id]]
        if len(sound) != len(self._manifest.parts):
            return
        tallies = polars.concat([read_table(self._folder, part.files["tally"]) for part in sound])
        tally = tallies.group_by("entity").agg(there=polars.col("statements").sum())
        both = entities.join(tally, on="entity", how="full", coalesce=True)
        for row in both.filter(polars.col("name").is_null()).head(1).iter_rows(named=True):
            file = self._manifest.whole["entities"].file
            yield Fault("rows", f"entities, {file}: {row['entity']} is missing.", "entities", None, file)
        wrong = both.filter(polars.col("statements") != polars.col("there").fill_null(0))
        yield from self._say("entities", wrong, "entity", "the number of statements that name {} is another")

    def _say(self, table: str, wrong: polars.DataFrame, column: str, text: str) -> Iterator[Fault]:
        file = self._manifest.whole[table]
        yield from fault_in_rows(file, wrong, lambda row: text.format(row[column]), table=table)

    def _does_not_follow(self, table: str, source: str) -> Fault:
        file = self._manifest.whole[table].file
        return Fault("rows", f"{table}, {file}: it does not follow from {source}.", table, None, file)

    def _read(self, table: str) -> polars.DataFrame:
        return read_table(self._folder, self._manifest.whole[table])


def _versions(folder: Path, manifest: Manifest) -> Iterator[Fault]:
    """See that the last versions before the present one can be taken back, those that are still listed."""
    for number in range(manifest.version - 1, max(manifest.version - KEPT, 0), -1):
        path = folder / VERSIONS / f"{number}.json"
        if not path.exists():
            continue
        try:
            files = {file.file: file for file in read_manifest_file(path).all_files()}
        except LibraryUnreadable:
            yield Fault("version", f"Version {number} cannot be taken back: {VERSIONS}/{number}.json cannot be read.")
            continue
        for file in files.values():
            try:
                is_whole = (folder / file.file).stat().st_size == file.size
            except OSError:
                is_whole = False
            if not is_whole:
                yield Fault("version", f"Version {number} cannot be taken back: {file.file} is missing or damaged.")
                break


def _leftovers(folder: Path, manifest: Manifest) -> Iterator[str]:
    keep = kept_files(folder, manifest)
    left = [path for path in folder.iterdir() if is_table_file(path.name) and path.name not in keep]
    size = 0
    for path in left:
        with suppress(OSError):
            size += path.stat().st_size
    if left:
        yield f"{len(left):,} files ({size / 2**20:,.1f} MB) are left of a run that was cut off; the next clears them."
