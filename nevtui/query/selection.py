"""A selection: what the user is looking at. Immutable: undo is a list, a test is an equality, a cache key is itself."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from nevtui.query.clause import Clause


@dataclass(frozen=True, slots=True)
class Selection:
    """Clauses that all hold at once, at most one a source, in the order in which they were set."""

    clauses: tuple[Clause, ...] = ()

    @classmethod
    def from_args(cls, args: Iterable[str]) -> "Selection":
        """Read `field=value` arguments; each is a clause of its own. Raises AskedWrongly for what is none."""
        clauses = (Clause.from_arg(text, source=f"where {number}") for number, text in enumerate(args, start=1))
        return cls(tuple(clauses))

    def of(self, source: str) -> Clause | None:
        """Give the clause that `source` set, if any."""
        return next((clause for clause in self.clauses if clause.source == source), None)

    def replacing(self, clause: Clause) -> "Selection":
        """Set `clause` in the place of the one of its source, or at the end."""
        if self.of(clause.source) is None:
            return replace(self, clauses=(*self.clauses, clause))
        return replace(self, clauses=tuple(clause if old.source == clause.source else old for old in self.clauses))

    def without(self, source: str) -> "Selection":
        """Drop the clause of `source`; the same selection where it set none."""
        return replace(self, clauses=tuple(clause for clause in self.clauses if clause.source != source))

    def for_pane(self, pane: str) -> "Selection":
        """Give what `pane` is filtered by: everything but its own clause."""
        return self.without(pane)

    def sql(self) -> tuple[str, dict[str, Any]]:
        """Give `and …` over `statements` with its parameters; nothing for the empty selection."""
        parts = [clause.condition(f"c{number}") for number, clause in enumerate(self.clauses)]
        params = {name: value for _, named in parts for name, value in named.items()}
        return "".join(f"and {sql}\n    " for sql, _ in parts).rstrip(), params

    def phrase(self) -> str:
        """Say it in words, for headings and empty panes: `subject is Hefei and property is recall`."""
        return " and ".join(clause.phrase() for clause in self.clauses) or "everything"
