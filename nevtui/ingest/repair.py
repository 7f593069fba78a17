"""Mends a library: builds what is damaged again out of what is sound, part by part, and commits it as a new version.

Tables follow from statements and paragraphs, statements are extracted from paragraphs, paragraphs are read from the
originals. What is gone for good is said.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from nevtui.ingest.build import whole_frames
from nevtui.ingest.knowledge import Knowledge, read_knowledge
from nevtui.ingest.mending import mend_part
from nevtui.library.corrections import accepted_names, refused_names
from nevtui.library.frames.check_files import check_file
from nevtui.library.frames.faults import Fault
from nevtui.library.frames.files import hash_of, read_table
from nevtui.library.lock import writer_lock
from nevtui.library.manifest import (
    MANIFEST,
    VERSIONS,
    Manifest,
    Part,
    TableFile,
    read_content,
    read_manifest,
    read_manifest_file,
    write_manifest,
)
from nevtui.library.schema import DERIVED, PART_TABLES
from nevtui.library.versions import KEPT, is_whole
from nevtui.library.writer import Writer, open_for_writing
from nevtui.model.errors import LibraryUnreadable

COMMAND: Final = "check --repair"


def repair_library(folder: Path, faults: Sequence[Fault], *, wait_seconds: float = 0) -> tuple[str, ...]:
    """Mend `faults` of the library in `folder`; say in sentences what was done and what is lost.

    Raises AskedWrongly where another writes to it or it cannot be written, LibraryUnreadable where no version of it
    can be found any more.
    """
    told: list[str] = []
    if any(fault.kind == "manifest" for fault in faults):
        told.append(_manifest_again(folder, wait_seconds))
        from nevtui.library.frames.check import check_library

        faults = check_library(folder).faults
    rest = [fault for fault in faults if fault.kind not in ("manifest", "version")]
    if rest:
        with open_for_writing(folder, wait_seconds=wait_seconds, command=COMMAND) as writer:
            told += _Repair(writer, read_knowledge(folder)).mend(rest)
    told += _strike_versions(folder, {fault.file for fault in faults if fault.kind == "file"})
    return tuple(told)


def _manifest_again(folder: Path, wait_seconds: float) -> str:
    """Take the manifest of the last version whose files are all there."""
    with writer_lock(folder, wait_seconds=wait_seconds, command=COMMAND):
        numbers = (int(path.stem) for path in (folder / VERSIONS).glob("*.json") if path.stem.isdecimal())
        for number in sorted(numbers, reverse=True):
            path = folder / VERSIONS / f"{number}.json"
            with suppress(LibraryUnreadable):
                if is_whole(folder, read_content(path)):
                    write_manifest(folder, read_manifest_file(path))
                    return f"{MANIFEST} is that of version {number} again."
    raise LibraryUnreadable(
        f"{folder / MANIFEST} is broken and no version of it is left: read the articles into a new folder."
    )


def _strike_versions(folder: Path, damaged: Collection[str | None]) -> Iterator[str]:
    """Strike earlier versions off the list whose files are not what was written: they cannot be taken back."""
    present = read_manifest(folder)
    for number in range(present.version - 1, max(present.version - KEPT, 0), -1):
        path = folder / VERSIONS / f"{number}.json"
        try:
            files = {file.file: file for file in read_manifest_file(path).all_files()}.values()
        except LibraryUnreadable:
            files = None
        if files is None or not all(_is_as_written(folder, file, damaged) for file in files):
            path.unlink(missing_ok=True)
            yield f"Version {number} is struck off the list: its files are not whole any more."


def _is_as_written(folder: Path, file: TableFile, damaged: Collection[str | None]) -> bool:
    path = folder / file.file
    with suppress(OSError):
        return path.stat().st_size == file.size and (file.file not in damaged or hash_of(path) == file.hash)
    return False


class _Repair:
    """One repair under way."""

    def __init__(self, writer: Writer, knowledge: Knowledge) -> None:
        self._writer, self._knowledge = writer, knowledge
        self._told: list[str] = []

    def mend(self, faults: Sequence[Fault]) -> list[str]:
        """Mend the parts that have faults, then everything that is made of all parts."""
        present = self._writer.present
        assert present is not None, "a library with faults has a version"
        by_part: dict[str | None, set[str]] = defaultdict(set)
        for fault in faults:
            by_part[fault.part].add(fault.table or "")
        for part in present.parts:
            if part.id in by_part:
                self._mend_part(part, by_part[part.id], present)
        if by_part[None]:
            self._told.append(f"Built again: {', '.join(sorted(by_part[None]))}.")
        self._writer.distrust()
        self._commit(present)
        return self._told

    def _mend_part(self, part: Part, bad: set[str], present: Manifest) -> None:
        folder = self._writer.folder
        tables = [table for table in PART_TABLES if table not in DERIVED]
        unread = {table.name for table in tables if check_file(folder, part.files[table.name], table, part.id)}
        frames = {
            table.name: read_table(folder, part.files[table.name]) for table in tables if table.name not in unread
        }
        bad = bad - {"articles"} | unread
        mended = mend_part(frames, bad, self._knowledge, self._claims_elsewhere(part, present))
        self._told.append(f"Part {part.id}: {', '.join(sorted(bad)) or 'articles'} built again.")
        self._told.extend(mended.lost)
        self._writer.swap(part.id, mended.frames)

    def _claims_elsewhere(self, part: Part, present: Manifest) -> Sequence[Path]:
        folder = self._writer.folder
        files = (other.files["statements"] for other in present.parts if other.id != part.id)
        return [folder / file.file for file in files if (folder / file.file).exists()]

    def _commit(self, present: Manifest) -> None:
        corrections = self._knowledge.corrections
        whole = whole_frames(
            self._knowledge.entities,
            self._writer.tally(),
            self._writer.scan("sightings"),
            accepted=accepted_names(corrections),
            refused=refused_names(corrections),
        )
        self._writer.commit(whole, extractor=present.extractor, reference=present.reference, command=COMMAND)
