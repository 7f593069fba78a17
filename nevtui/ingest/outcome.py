"""What a run says of itself: what became of each article, and the whole of it. Knows neither processes nor files."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from nevtui.extract.report import Trouble

TAKEN: Final = ("stored", "replaced", "reprint")
"""Outcomes that change the library."""
KINDS: Final = (*TAKEN, "unchanged", "rejected", "forgotten", "passed over")
"""All outcomes, in the order in which they are told."""

UNDATED: Final = "undated: nothing says when it appeared"
"""The note of an article without a date; how many there are is counted apart."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article, or of a source that none was found in."""

    source: str
    """Where it was read: `texts/a.txt`, `texts/a.zip!b.html`, `texts/a.jsonl#12`."""
    kind: str
    """One of `KINDS`."""
    article: str | None = None
    """Its id; None where it was rejected."""
    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    statements: int = 0
    story: str | None = None
    """Id of the article that told it first; None unless it is a reprint."""
    encoding: str | None = None
    """Only where it was guessed."""
    why: str | None = None
    """Why it was rejected, or what else is worth knowing, in one sentence."""
    notes: tuple[str, ...] = ()
    """What was understood of the source, e.g. which column of a table is the headline."""

    def to_row(self) -> dict[str, Any]:
        """Give a row for a machine: every key every time, so that a table can be made of it."""
        return {
            "source": self.source,
            "outcome": self.kind,
            "article": self.article,
            "title": self.title,
            "published": self.published and self.published.isoformat(),
            "published_from": self.published_from,
            "statements": self.statements,
            "story": self.story,
            "encoding": self.encoding,
            "why": self.why,
            "notes": list(self.notes),
        }


@dataclass(slots=True)
class Noted:
    """Of which sources something was noted."""

    first: str
    count: int = 1


@dataclass(slots=True)
class Report:
    """What a run did. It grows with what was rejected only, not with what was read."""

    counts: Counter[str] = field(default_factory=Counter)
    """Articles by outcome."""
    statements: int = 0
    """Statements of what was taken."""
    undated: int = 0
    guessed: Counter[str] = field(default_factory=Counter)
    """Articles by encoding, where that was guessed."""
    years_inferred: int = 0
    """Articles whose date has a year that they do not say."""
    rejected: list[Outcome] = field(default_factory=list)
    notes: dict[str, Noted] = field(default_factory=dict)
    """What was understood of tables and their like, each once, in the order of the run."""
    troubles: list[Trouble] = field(default_factory=list)
    """Rules that broke on a sentence; the article was stored without what they would have said."""
    interrupted: bool = False
    """True where Ctrl-C ended the run early: what was done by then is in the library."""

    def of(self, kind: str) -> int:
        """Give how many articles became `kind`."""
        return self.counts[kind]

    @property
    def taken(self) -> int:
        """Articles that changed the library."""
        return sum(self.counts[kind] for kind in TAKEN)

    def add(self, outcome: Outcome) -> None:
        """Count `outcome`."""
        self.counts[outcome.kind] += 1
        for note in outcome.notes:
            if (noted := self.notes.get(note)) is not None:
                noted.count += 1
            elif len(self.notes) < _MOST_NOTES:
                self.notes[note] = Noted(outcome.source)
        if outcome.kind == "rejected":
            self.rejected.append(outcome)
        if outcome.kind not in TAKEN:
            return
        self.statements += outcome.statements
        self.undated += outcome.published is None
        self.years_inferred += "inferred" in (outcome.published_from or "")
        if outcome.encoding:
            self.guessed[outcome.encoding] += 1

    def to_row(self) -> Mapping[str, Any]:
        """Give the totals for a machine."""
        return {
            "total": {kind: self.counts[kind] for kind in KINDS if kind not in _SELDOM or self.counts[kind]},
            "statements": self.statements,
            "undated": self.undated,
            "years_inferred": self.years_inferred,
            "guessed": dict(self.guessed),
            "failures": len(self.troubles),
            "interrupted": self.interrupted,
        }


_MOST_NOTES: Final = 200
_SELDOM: Final = ("forgotten", "passed over")
