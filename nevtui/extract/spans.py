"""The records that the stages hand on: each knows its paragraph and where in it its words stand."""

from dataclasses import dataclass

from nevtui.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph."""

    para: int
    """1-based paragraph of the body; 0 is the title."""
    start: int
    """0-based offset of its first character in the paragraph."""
    text: str

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where an entity is named. Offsets count from the beginning of the paragraph."""

    para: int
    start: int
    end: int
    """Offset after the last character."""
    text: str
    entity: Entity
