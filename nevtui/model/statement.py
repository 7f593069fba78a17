"""A statement: one thing that one article says, tied to the words that say it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one article. Values are in base units; a per-cent figure is the number before the sign."""

    article: str
    para: int
    """1-based paragraph of the body; 0 is the title."""
    evidence: str
    """The words of that paragraph that carry it, verbatim."""
    subject: str
    subject_type: str
    property: str
    value: float | None = None
    value_high: float | None = None
    unit: str | None = None
    value_alt: float | None = None
    unit_alt: str | None = None
    object: str | None = None
    object_type: str | None = None
    """None where the object is no entity."""
    scope: str | None = None
    compared_with: str | None = None
    cumulative: bool | None = None
    title: str | None = None
    when: str | None = None
    when_end: str | None = None
    status: str = "actual"
    bound: str = "exact"
    place: str | None = None
    source: str | None = None
    announced: str | None = None
    rule: str | None = None
    """The rule of the extractor that read it; None where a person did."""
    confidence: float | None = None
    """0 to 1: how often what is read so is right, on reviewed articles; None where a person read it."""
    sums: str | None = None
    """What came of adding it up with other figures of its article, in words; None where nothing was added up."""
    start: int | None = None
    """0-based offset of the evidence in its paragraph, in characters; None when it has not been looked up."""

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> "Statement":
        """Build one from a row of JSON; unknown keys are ignored. Raises KeyError naming a field that must be there."""
        return cls(**{name: row[name] for name in _NAMES if name in row or name in _REQUIRED})

    def to_row(self) -> dict[str, Any]:
        """Give the fields that carry something, in the order of the class; `actual` and `exact` are always given."""
        pairs = ((name, getattr(self, name)) for name in _NAMES if name != "start")
        return {name: value for name, value in pairs if value is not None}


_NAMES = tuple(field.name for field in fields(Statement))
_REQUIRED = frozenset(("article", "para", "evidence", "subject", "subject_type", "property"))


class Field(StrEnum):
    """The columns that a selection may name: a column name never comes from a user as text."""

    STATEMENT = "statement"
    ARTICLE = "article"
    PUBLISHER = "publisher"
    SUBJECT = "subject"
    PROPERTY = "property"
    OBJECT = "object"
    UNIT = "unit"
    STATUS = "status"
    BOUND = "bound"
    SCOPE = "scope"
    PLACE = "place"
    SOURCE = "source"
    ORIGIN = "origin"
    YEAR = "year"
    """The year a statement is about, both ends of a span included."""
    WHEN = "when"
    """The day a statement's time begins, within a span of days: so it counts once, where its bar stands."""
    PUBLISHED = "published"
    """The day of report, within a span of days."""
    ENTITY = "entity"
    """An entity in whatever role: subject, object, place or source."""
    CITY = "city"
    PROVINCE = "province"
    COUNTRY = "country"
    COMPANY = "company"
    PERSON = "person"
    ORGANIZATION = "organization"
    MODEL = "model"
    TEXT = "text"
    """Words that all stand in the statement's label, or part of a name of somebody in it."""
    FOUND = "found"
    """What a search of the full text finds: statements of the paragraphs it hits."""
    CLAIM = "claim"
    """The same claim said by several articles."""
