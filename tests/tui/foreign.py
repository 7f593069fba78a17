"""A library whose every text tries to steer the terminal, to be markup, to turn the direction of writing."""

from datetime import date
from pathlib import Path

from nevtui.ingest.build import build_library
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

NASTY = (
    "[/b][red] \x1b[41m \x1b]0;own\x07 \x1b]52;c;aGk=\x07 \x9b31m \x9d52;c;aGk=\x9c \x7f"
    " \u202eevil\u202c \u2066x\u2069 {x!r} %s"
)
"""Markup, CSI, OSC 0 and 52, C1, DEL, bidi overrides and isolates, format fields."""


def foreign_library(folder: Path) -> Path:
    """Write the library and give its folder."""
    evidence = f"City {NASTY} invested $5 million in Maker {NASTY}"
    article = Article(
        "a",
        f"Title {NASTY}",
        (f"Before {NASTY}. {evidence}. After {NASTY}",),
        publisher=f"P {NASTY}",
        author=f"A {NASTY}",
        published=date(2025, 1, 1),
        published_precision="day",
        url=f"http://u {NASTY}",
    )
    city, maker = Entity("city:c", f"City {NASTY}", "city"), Entity("company:m", f"Maker {NASTY}", "company")
    statement = Statement(
        "a", 1, evidence, city.name, "city", "investment", value=5e6, unit="USD",
        object=maker.name, object_type="company",
        scope=f"scope {NASTY}", place=city.name, source=f"Source {NASTY}", when="2024", title=NASTY,
    )  # fmt: skip
    tables = build_library([article], [Reading(statement, "reviewed")], [city, maker], Rates({}))
    with open_for_writing(folder) as writer:
        writer.put(tables)
        writer.commit(tables, extractor="test", name=f"lib {NASTY}")
    return folder
