"""Whom a participle that opens a sentence is said of: `Based in Y, X sells cars`, `Run by Z, it grew`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Findings, Mention

_OPENS: Final = re.compile(r"\W*(?:(?:Originally|First|Once|Jointly|Now|Today|Also|Still|Formerly) )?")
_BEFORE_SUBJECT: Final = re.compile(r", (?:the )?$")
"""What stands before the subject of a sentence that a participle opens."""


def opens(text: str, position: int) -> bool:
    """Tell whether what begins at `position` opens the sentence."""
    return position < 14 and _OPENS.fullmatch(text, 0, position) is not None


def opened_subject(text: str, findings: Findings, position: int, types: tuple[str, ...]) -> Mention | None:
    """Give the subject of the sentence whose opening goes on at least until `position`."""
    for mention in findings.mentions:
        if mention.start < position or mention.entity.type not in types:
            continue
        if _BEFORE_SUBJECT.search(text, max(0, mention.start - 6), mention.start) is None:
            continue
        if text[mention.end : mention.end + 1] == " " and not is_possessive(text, mention):
            return mention
        return mention if is_possessive(text, mention) else None
    return None
