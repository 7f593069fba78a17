"""Finds the name that begins or ends at a place of a sentence. Knows no grammar."""

from nevtui.extract.spans import Findings, Mention
from nevtui.model.entity import Entity


def mention_at(findings: Findings, position: int, types: tuple[str, ...], *, slack: int = 0) -> Mention | None:
    """Give the mention of one of `types` that begins at `position` or at most `slack` characters after it."""
    return next(
        (m for m in findings.mentions if position <= m.start <= position + slack and m.entity.type in types), None
    )


def mention_ending(findings: Findings, position: int, types: tuple[str, ...]) -> Mention | None:
    """Give the mention of one of `types` that ends at `position`."""
    return next((m for m in findings.mentions if m.end == position and m.entity.type in types), None)


def stand_in(findings: Findings, start: int, end: int, entity: Entity, *, words: str = "") -> Mention:
    """Stand by the words from `start` to `end` for somebody whom the sentence means and does not name."""
    return Mention(findings.mentions[0].para if findings.mentions else 0, start, end, words, entity)
