"""Writes a library: parts put and taken away, then a new version of it, all of it or none."""

import os
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

import polars

from nevtui.library.dataset import Library, open_library
from nevtui.library.frames.conflicts import conflicts_of
from nevtui.library.frames.files import frame_of as frame_of
from nevtui.library.frames.files import polars_schema, read_table, write_table
from nevtui.library.frames.homes import changed_companies, derive_based, homes_of, names_any
from nevtui.library.frames.parts import Frames, to_merge, together, without, write_part
from nevtui.library.frames.plans import plans_of
from nevtui.library.leftovers import is_table_file
from nevtui.library.lock import writer_lock
from nevtui.library.manifest import MANIFEST, VERSIONS, Manifest, Part, TableFile, read_manifest, write_manifest
from nevtui.library.schema import CONFLICTS, FOLLOWING, HOMES, PART_TABLES, PLANS, TALLY, WHOLE_TABLES
from nevtui.library.versions import KEPT, forget_all, forget_files, keep_present, kept_files, manifest_of
from nevtui.model.errors import AskedWrongly

__all__ = ["Writer", "frame_of", "open_for_writing", "polars_schema"]


class Writer:
    """The one who may write to a library; got from `open_for_writing`.

    What is put is on disk at once, but part of the library with `commit` only: until then, and whatever fails on the
    way, readers see the old version. An app that has it open reads on: the files of the last versions stay.
    """

    def __init__(self, folder: Path, *, command: str = "", starts_anew: bool = False) -> None:
        self.folder, self._command = folder, command
        self._is_at_checkpoint = False
        self._dropped: dict[str, set[str]] = {}
        self._begin(None if starts_anew or not (folder / MANIFEST).exists() else read_manifest(folder))

    @cached_property
    def articles(self) -> dict[str, str]:
        """The part of each article that is there now: those put are among them, those dropped are not."""
        scans = ((part.id, self.folder / part.files["articles"].file) for part in self._parts.values())
        return {
            article: id
            for id, path in scans
            for article in polars.read_parquet(path, columns=["article"], memory_map=False)["article"]
        }

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are there now: those put are among them, those that lost articles as they were before."""
        return tuple(self._parts.values())

    def put(self, frames: Frames) -> Part:
        """Write whole articles as a new part: the part tables of the schema, those not given are empty.

        An article of the same id that is there is replaced. `based` rows of participants are passed over: they are
        derived at the commit. Raises AskedWrongly where the folder cannot be written.
        """
        try:
            return self.add(write_part(self.folder, frames), frames["articles"]["article"].to_list())
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def add(self, part: Part, articles: Collection[str]) -> Part:
        """Take in a part that `write_part` wrote, in a worker process say; it holds `articles`."""
        if not part.articles:
            return part
        self.drop(articles)
        self._parts[part.id] = part
        self._derived.discard(part.id)
        self._dropped.pop(part.id, None)
        self.articles.update(dict.fromkeys(articles, part.id))
        return part

    def drop(self, articles: Collection[str]) -> None:
        """Let these articles go; those that are not there are passed over. Their parts are written again without
        them, once.
        """
        for article in articles:
            part = self.articles.pop(article, None)
            if part is not None:
                self._dropped.setdefault(part, set()).add(article)

    def swap(self, part: str, frames: Frames | None) -> None:
        """Put `frames` in the place of a part without a look at its files, or nothing; the rows of `based` of all parts
        will be derived again.
        """
        del self._parts[part]
        self._derived.clear()
        try:
            self._take(write_part(self.folder, frames) if frames is not None else None)
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def distrust(self) -> None:
        """Derive the `based` rows of all parts again at the commit."""
        self._derived.clear()

    def scan(self, table: str) -> polars.LazyFrame:
        """Give the rows of a part table (internal ones too, but not `based`) as they are to be."""
        self.settle()
        files = [part.files[table].file for part in self._parts.values() if part.files[table].rows]
        if not files:
            schema = next(polars_schema(each) for each in PART_TABLES if each.name == table)
            return polars.LazyFrame(schema=schema)
        return polars.scan_parquet([self.folder / file for file in files])

    def tally(self) -> polars.DataFrame:
        """Count statements by entity over all parts: entity, name, type, statements; by id."""
        counted = (
            self.scan(TALLY.name)
            .group_by("entity")
            .agg(polars.col("name", "type").min(), polars.col("statements").sum())
        )
        return counted.sort("entity").collect()

    def settle(self) -> None:
        """Write the parts again that lost articles, and put small ones together. Raises AskedWrongly."""
        try:
            for id, gone in self._dropped.items():
                part = self._parts.pop(id)
                self._take(without(self.folder, part, gone) if len(gone) < part.articles else None)
            self._dropped = {}
            while groups := to_merge(self._parts.values()):
                for group in groups:
                    for part in group:
                        del self._parts[part.id]
                    self._take(together(self.folder, group))
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def commit(
        self,
        whole: Frames,
        *,
        extractor: str,
        reference: str = "",
        name: str | None = None,
        command: str | None = None,
        keeps_history: bool = True,
        is_checkpoint: bool = False,
    ) -> Library:
        """Write the tables of the library as a whole and make what was put and dropped the new version.

        A checkpoint is a version that this writer's next commit takes the place of, under the same number: it keeps
        what a long run has done by then.

        `whole` has the whole tables of the schema; others in it are passed over. Without `keeps_history` it is version
        1 again, without a time, and the files of all others go. Raises AskedWrongly where the folder cannot be
        written.
        """
        self.settle()
        try:
            manifest = Manifest(
                name=name or self.folder.resolve().name,
                extractor=extractor,
                parts=self._final_parts(whole),
                whole={**self._write_whole(whole), **self._write_following(), HOMES.name: self._homes_file},
                reference=reference,
            )
            return self._switch(manifest, command or self._command, keeps_history, is_checkpoint=is_checkpoint)
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def restore(self, number: int, *, command: str) -> Library:
        """Make the files of version `number` the present ones, as a new version. Raises NoSuchName."""
        manifest = manifest_of(self.folder, number)
        try:
            return self._switch(manifest, command, True)
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def sweep(self) -> None:
        """Remove what killed runs left and the files of versions that have aged; nothing that is not ours."""
        if self.present is not None:
            _sweep(self.folder, kept_files(self.folder, self.present))
        elif not (self.folder / MANIFEST).exists():
            _sweep(self.folder, frozenset())

    def _begin(self, present: Manifest | None) -> None:
        self.present = present
        """The version that was there when the writer began; None where there was none."""
        self._parts: dict[str, Part] = {part.id: part for part in self.present.parts} if self.present else {}
        self._derived: set[str] = set(self._parts)
        """Parts whose `based` rows are those of the present version's homes."""
        self._dropped = {}
        self.__dict__.pop("articles", None)

    def _take(self, part: Part | None) -> None:
        if part is None:
            return
        self._parts[part.id] = part
        self._derived.discard(part.id)
        self.__dict__.pop("articles", None)

    def _final_parts(self, whole: Frames) -> tuple[Part, ...]:
        """Derive the `based` rows where they may be others than before; an empty library has one empty part."""
        parts = list(self._parts.values()) or [write_part(self.folder, {})]
        homes = homes_of(self.folder, parts, whole)
        self._homes_file = write_table(self.folder, HOMES, homes)
        moved = changed_companies(self._homes_before(), homes) if self._derived else frozenset[str]()
        return tuple(
            part
            if part.id in self._derived and not names_any(self.folder, part, moved)
            else derive_based(self.folder, part, homes)
            for part in parts
        )

    def _homes_before(self) -> polars.DataFrame:
        return read_table(self.folder, self.present.whole[HOMES.name]) if self.present else frame_of(HOMES, [])

    def _write_whole(self, whole: Mapping[str, polars.DataFrame]) -> dict[str, TableFile]:
        return {
            table.name: write_table(self.folder, table, whole[table.name])
            for table in WHOLE_TABLES
            if table not in FOLLOWING
        }

    def _write_following(self) -> dict[str, TableFile]:
        """Write what is read out of the statements of all parts."""
        statements, articles = self.scan("statements"), self.scan("articles")
        following = ((CONFLICTS, conflicts_of(statements, articles)), (PLANS, plans_of(statements)))
        return {table.name: write_table(self.folder, table, frame) for table, frame in following}

    def _switch(self, manifest: Manifest, command: str, keeps_history: bool, *, is_checkpoint: bool = False) -> Library:
        _sync_folder(self.folder)
        if keeps_history:
            version = self.present.version if self.present else 0
            if not self._is_at_checkpoint:
                keep_present(self.folder)
                version += 1
            when = datetime.now().astimezone().isoformat(timespec="seconds")
            commit = self.present.commit + 1 if self.present else 1
            manifest = replace(manifest, version=version, commit=commit, when=when, command=command)
        write_manifest(self.folder, manifest)
        if keeps_history:
            keep_present(self.folder)
        _sync_folder(self.folder)
        if not is_checkpoint:
            self._clear(manifest, keeps_history)
        self._is_at_checkpoint = is_checkpoint
        self._begin(manifest)
        return open_library(self.folder)

    def _clear(self, manifest: Manifest, keeps_history: bool) -> None:
        """Sweep what has aged, but for the last checkpoint: somebody may have it open. Checkpoints sweep nothing."""
        versions = KEPT if keeps_history else 1
        before = self.present.files if self.present and self._is_at_checkpoint else frozenset[str]()
        _sweep(self.folder, kept_files(self.folder, manifest, versions=versions) | before)
        if keeps_history:
            forget_files(self.folder, manifest)
        else:
            forget_all(self.folder)


@contextmanager
def open_for_writing(
    folder: Path, *, wait_seconds: float = 0, command: str = "", starts_anew: bool = False
) -> Iterator[Writer]:
    """Make the folder where it is not there and hold its library against other writers.

    With `starts_anew` nothing of what is there is taken over, and it may be broken or of another schema. A folder that
    was made here and got nothing is taken away again. Raises AskedWrongly where another still holds it after
    `wait_seconds`, LibraryUnreadable where the manifest is broken.
    """
    is_new = not os.path.lexists(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    said = command or " ".join(sys.argv[1:])
    try:
        with writer_lock(folder, wait_seconds=wait_seconds, command=said):
            writer = Writer(folder, command=said, starts_anew=starts_anew)
            writer.sweep()
            yield writer
    finally:
        if is_new and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _unwritable(folder: Path, error: OSError) -> AskedWrongly:
    return AskedWrongly(f"The library {folder} cannot be written: {error.strerror or error}.")


def _sync_folder(folder: Path) -> None:
    for each in (folder, folder / VERSIONS):
        if each.is_dir():
            descriptor = os.open(each, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _sweep(folder: Path, keep: frozenset[str]) -> None:
    for path in folder.iterdir():
        if is_table_file(path.name) and path.name not in keep:
            path.unlink(missing_ok=True)
