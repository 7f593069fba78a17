"""A small library on disk, built as any other is."""

from pathlib import Path

import polars
import pytest

from nevtui.ingest.build import build_library
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

Frames = dict[str, polars.DataFrame]


def frames_of(text: str, *, article: str = "one") -> Frames:
    """Build the frames of one article with one paragraph that names Hefei and NIO."""
    made = Article(article, "A title", (text,))
    statement = Statement(
        article, 1, text, "Hefei", "city", "investment", 787e6, unit="USD", object="NIO", object_type="company"
    )
    entities = (Entity("city:hefei", "Hefei", "city"), Entity("company:nio", "NIO", "company"))
    return build_library([made], [Reading(statement, "reviewed")], entities, Rates({}))


@pytest.fixture
def frames() -> Frames:
    return frames_of("Hefei invested $787 million in NIO")


@pytest.fixture
def other_frames() -> Frames:
    return frames_of("The city of Hefei put money into NIO")


@pytest.fixture
def folder(tmp_path: Path, frames: Frames) -> Path:
    folder = tmp_path / "mine"
    with open_for_writing(folder) as writer:
        writer.put(frames)
        writer.commit(frames, extractor="1")
    return folder
