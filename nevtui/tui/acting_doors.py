"""What the keys do that lead from the panes to other screens."""

from nevtui.model.statement import Field
from nevtui.model.vocabulary import ENTITY_TYPES
from nevtui.tui.acting import OnExplore
from nevtui.tui.comparing import FEWEST, MOST
from nevtui.tui.pane import Pane
from nevtui.tui.panes.evidence import EvidencePane


class ActingOnDoors(OnExplore):
    """The actions, mixed into those of the explore screen."""

    def entity_here(self) -> str | None:
        """Give the entity one stands on: that of the row, else the subject of the statement shown."""
        screen = self._screen
        here = screen.here
        clause = None if isinstance(here, EvidencePane) else here.clause()
        for value in clause.values[:1] if clause else ():
            if value.partition(":")[0] in ENTITY_TYPES:
                return value
        row = screen.evidence.row
        return str(row["subject_id"]) if row is not None and row.get("subject_id") else None

    def do_card(self) -> str | None:
        """Open the card of what one stands on."""
        entity = self.entity_here()
        if entity is None:
            return "There is nobody here whose card could be opened."
        self._app.open_card(entity)
        return None

    def do_goto(self) -> None:
        """Open the line to go to anything."""
        self._app.open_goto()

    def on_pane_searched(self, message: Pane.Searched) -> None:
        """Search for what was typed in a pane's filter."""
        self._app.open_search(message.words)

    def do_search(self) -> None:
        """Search the full text."""
        self._app.open_search()

    def do_article(self) -> str | None:
        """Read the article of the row, or of the statement shown."""
        screen = self._screen
        here = screen.here
        clause = None if isinstance(here, EvidencePane) else here.clause()
        row = screen.evidence.row
        if clause is not None and clause.field == Field.ARTICLE:
            article, claim = clause.values[0], None
        elif row is not None:
            article, claim = str(row["article"]), str(screen.evidence.claim)
        else:
            return "There is no article here: go to the timeline, or to a row of articles."
        self._app.open_article(article, screen.walk.selection, claim=claim)
        return None

    def do_compare(self) -> str | None:
        """Put the marked entities side by side; where none are marked, what is pinned here or the first rows."""
        screen = self._screen
        here = screen.here
        if isinstance(here, EvidencePane):
            return "Mark two to five rows of a list with Space; x puts them side by side."
        clauses = [*here.marks.values()] or [
            clause for clause in (screen.walk.pins.of(here.KIND),) if clause is not None
        ]
        pairs = dict(
            pair for clause in clauses for pair in zip(clause.values, clause.labels or clause.values, strict=True)
        )
        chosen = tuple((id, name) for id, name in pairs.items() if id.partition(":")[0] in ENTITY_TYPES)
        if not FEWEST <= len(chosen) <= MOST:
            return f"{FEWEST} to {MOST} can be compared, {len(chosen)} are marked here: Space marks a row."
        self._app.open_compare(chosen)
        return None

    def do_conflicts(self) -> None:
        """Open the conflicts of what is selected."""
        self._open_ledger("conflicts")

    def do_plans(self) -> None:
        """Open the plans of what is selected."""
        self._open_ledger("plans")

    def do_unread(self) -> None:
        """Open the unread paragraphs of the articles that are selected."""
        self._open_ledger("unread")

    def _open_ledger(self, name: str) -> None:
        self._app.open_ledger(name, self._screen.walk.pins)
