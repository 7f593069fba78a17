"""What went wrong while an article was read: one line for each rule that broke on a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """A rule that raised on a sentence; the run goes on without its claims."""

    article: str
    para: int
    """1-based paragraph of the body; 0 is the title."""
    rule: str
    error: str
