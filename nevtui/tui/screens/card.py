"""The card of an entity: its figures over time, money, ties, places and people; each tie is a step to go further."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from nevtui.format.signs import Signs
from nevtui.format.text import plural
from nevtui.model.errors import NevtuiError
from nevtui.query.card import Card, card_of, card_questions
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import LINKS, SERIES
from nevtui.query.selection import Selection
from nevtui.query.trail import Trail
from nevtui.tui.bindings import bindings, keys_line, movement
from nevtui.tui.card_rows import Row, counted, dots, figure_rows, lengths, paint, tie_rows, title
from nevtui.tui.keymap import CARD
from nevtui.tui.layout import NARROW, SMALL
from nevtui.tui.outgoing import WIDE, as_text
from nevtui.tui.panes.evidence import EvidencePane
from nevtui.tui.screens.opened import Opened
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.keys import Keys
from nevtui.tui.widgets.line import Divider, Heading, Line, Rule
from nevtui.tui.widgets.plot import Plot
from nevtui.tui.widgets.window import WindowedList
from nevtui.tui.work import latest


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: whose card, and in which list on which row."""

    entity: str
    side: str = "figures"
    row: int = 0


class CardScreen(Opened):
    """A card; `Backspace` goes back to the card before, `Esc` to where the first was opened from."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CARD), *movement("rows")]

    def __init__(self, engine: Engine, signs: Signs, entity: str) -> None:
        super().__init__()
        self.engine, self.signs = engine, signs
        self.trail: Trail[Place] = Trail((Place(entity),))
        self.card: Card | None = None
        self._names: dict[str, str] = {}
        """Names of those whose cards were opened on the way here, by id."""
        self.drawn, self.length = "", ""
        """The property in the chart, and the length of time its figures are stated for."""
        self.head, self.chart_head = Line(id="card_head"), Heading(id="chart_head")
        self.plot = Plot()
        self.figures, self.ties = WindowedList[Row](self._paint_figure), WindowedList[Row](self._paint_tie)
        self.ties_head = Heading(id="ties_head")
        self.left, self.right = Vertical(id="card_left"), Vertical(id="card_right")
        self.floor, self.evidence = Rule(), EvidencePane(engine)
        self.keys = Keys(keys_line(CARD), id="keys")
        self._is_narrow = False

    def compose(self) -> ComposeResult:
        """Who it is; chart and figures at the left, ties at the right; evidence; keys."""
        self.evidence.signs = self.signs
        yield self.head
        with Horizontal(id="card"):
            with self.left:
                yield self.chart_head
                yield self.plot
                yield self.figures
            yield Divider()
            with self.right:
                yield self.ties_head
                yield self.ties
        yield self.floor
        yield self.evidence
        yield self.keys

    def on_mount(self) -> None:
        """Ask for the card."""
        self._open()

    @property
    def listed(self) -> WindowedList[Row]:
        """The list one stands in."""
        return self.figures if self.trail.here.side == "figures" else self.ties

    def follow(self, entity: str) -> None:
        """Go on to another card."""
        self._remember()
        self.trail = self.trail.going(Place(entity))
        self._open()

    def _open(self) -> None:
        latest(self, partial(self._load, self.trail.here), group="card")

    async def _load(self, place: Place) -> None:
        try:
            answers = [await self.engine.fetch(query) for query in card_questions(place.entity)]
            self.card = card_of(*answers)
            self._names[place.entity] = self.card.fact.name
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        main = self.card.main()
        self.drawn = main[0] if main else ""
        self.length = next(iter(lengths(self.card, self.drawn)), "") if main else ""
        figures, ties = figure_rows(self.card), tie_rows(self.card)
        side = place.side if (figures if place.side == "figures" else ties) else "ties" if ties else "figures"
        self.trail = self.trail.staying(replace(place, side=side))
        for listed, rows in ((self.figures, figures), (self.ties, ties)):
            listed.show(rows, begin=0, total=len(rows), cursor=0)
        self.listed.move_to(place.row or self._first(self.listed))
        self._show()
        await self._learn()

    async def _learn(self) -> None:
        """Ask what the figures can be turned into, where that matters now, and draw them so."""
        units, card = self._app.units, self.card
        if card is None:
            return
        statements = [*(point.statement for point in card.points), *(link.statement for link in card.links)]
        try:
            await units.learn(self.engine, statements)
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        self.figures.refresh()
        self.ties.refresh()
        self._show()

    def _first(self, listed: WindowedList[Row]) -> int:
        return next((number for number, row in enumerate(listed.rows) if row.is_told), 0)

    def _show(self) -> None:
        """Show heads, chart and evidence as they are now."""
        if self.card is None:
            return
        width = self.size.width
        begin, also = title(self.card.fact, self.signs)
        self.head.say([*self._crumbs(), *begin], [(counted(self.card.fact), "dim")] if width >= NARROW else [])
        is_left = self.trail.here.side == "figures"
        self.figures.enliven(is_left)
        self.ties.enliven(not is_left)
        self.chart_head.say(*self._chart_title())
        self.chart_head.mark((0, width) if is_left else None)
        self.ties_head.say(also if also[0][0] else [("Money, ties, places, people", "dim")])
        self.ties_head.mark((0, width) if not is_left else None)
        self._show_chart()
        self._show_evidence()

    def _crumbs(self) -> list[Piece]:
        """Name whose cards one came from, the last three."""
        before = [
            self._names[place.entity] for place in self.trail.states[: self.trail.at] if place.entity in self._names
        ]
        far = "… › " if len(before) > 3 else ""
        return [(far + "".join(f"{name} › " for name in before[-3:]), "dim")] if before else []

    def _chart_title(self) -> tuple[list[Piece], list[Piece]]:
        assert self.card is not None
        if not self.drawn:
            return [("Figures", "strong")], [("none is stated over time", "dim")]
        units = self._app.units
        stated, shown = (dots(self.card, self.drawn, self.length, each) for each in (None, units))
        name = self.drawn.replace("_", " ").capitalize()
        others = len(self.card.main()) > 1 or len(lengths(self.card, self.drawn)) > 1
        words = f"  {plural(len(shown), self.length)} stated" if self.length else "  of single days and spans"
        if units.words:
            words += ", drawn as stated" if shown == stated else ""
            return [(name, "strong"), (words, "dim")], [(units.words, "strong")]
        return [(name, "strong"), (words, "dim")], [("p property · t length of time", "dim")] if others else []

    def _show_chart(self) -> None:
        assert self.card is not None
        shown = dots(self.card, self.drawn, self.length, self._app.units) if self.drawn else ()
        self.plot.show(shown, words="No figures over time are stated." if not shown else "")
        row = self.figures.current
        self.plot.light(row.claim or "" if row is not None else "")

    def _show_evidence(self) -> None:
        row = self.listed.current
        self.evidence.show(row.claim if row is not None else None)
        around = [self.listed.row_at(self.listed.cursor + by) for by in (1, -1, 2, -2)]
        self.evidence.look_ahead([row.claim for row in around if row is not None and row.claim])

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew; where it is narrow, ties stand behind figures instead of beside them."""
        width, height = event.size
        self._is_narrow = width < NARROW
        self.set_class(self._is_narrow, "-narrow")
        self.set_class(height < SMALL[1] or width < SMALL[0], "-small")
        self.evidence.lay_out_below(event.size)
        self.plot.display = height >= 30
        self.plot.styles.height = max((height - 12) * 2 // 5, 5)
        self._arrange()
        self._show()

    def _arrange(self) -> None:
        is_left = self.trail.here.side == "figures"
        self.left.display = not self._is_narrow or is_left
        self.right.display = not self._is_narrow or not is_left

    def _paint_figure(self, row: Row, width: int, on_cursor: bool) -> list[Piece]:
        return paint(row, width, self.signs, on_cursor=on_cursor, is_money=False, units=self._app.units)

    def _paint_tie(self, row: Row, width: int, on_cursor: bool) -> list[Piece]:
        return paint(row, width, self.signs, on_cursor=on_cursor, is_money=True, units=self._app.units)

    def on_windowed_list_moved(self) -> None:
        """Show the evidence of the row, and light it in the chart."""
        row = self.figures.current
        self.plot.light(row.claim or "" if row is not None else "")
        self._show_evidence()

    def action_rows(self, step: int) -> None:
        """Move by rows, past headings."""
        self.keys.notice("")
        listed = self.listed
        listed.move(step)
        way = 1 if step > 0 else -1
        for _ in range(3):
            if listed.current is not None and not listed.current.is_told:
                listed.move(way)
        if listed.current is not None and not listed.current.is_told:
            listed.move_to(self._first(listed) if way < 0 else listed.cursor - 2)

    def action_page(self, step: int) -> None:
        """Move by pages."""
        self.action_rows(step * self.listed.page)

    def do_follow(self) -> str | None:
        """Go to the card of whom the row names."""
        row = self.listed.current
        if row is None or row.entity is None:
            is_tie = self.trail.here.side == "ties"
            there = "a goes to the article" if is_tie else "Tab goes to the ties, a to the article"
            return f"This row names nobody else: {there}."
        self.follow(row.entity)
        return None

    def do_side(self) -> str | None:
        """Go to the other list."""
        other = "ties" if self.trail.here.side == "figures" else "figures"
        if not (self.ties if other == "ties" else self.figures).total:
            return f"There are no {other} here."
        self.trail = self.trail.staying(replace(self.trail.here, side=other))
        if self.listed.current is not None and not self.listed.current.is_told:
            self.listed.move_to(self._first(self.listed))
        self._arrange()
        self._show()
        return None

    def do_property(self) -> str | None:
        """Draw another property."""
        names = self.card.main() if self.card else ()
        if len(names) < 2:
            return "No other property is stated over time."
        self.drawn = names[(names.index(self.drawn) + 1) % len(names)]
        assert self.card is not None
        self.length = next(iter(lengths(self.card, self.drawn)), "")
        self._show()
        return None

    def do_length(self) -> str | None:
        """Draw figures of another length of time."""
        known = lengths(self.card, self.drawn) if self.card and self.drawn else ()
        if len(known) < 2:
            return "Its figures are stated for no other length of time."
        self.length = known[(known.index(self.length) + 1) % len(known)]
        self._show()
        return None

    def do_units(self) -> str:
        """Show the figures in the next unit."""
        words = self._app.units.turn()
        latest(self, self._learn, group="units")
        self.evidence.turn_units()
        return words

    def query_shown(self) -> Query:
        """Ask for all figures of the entity, or for all its ties."""
        question = SERIES if self.trail.here.side == "figures" else LINKS
        return question.ask(Selection(), entity=self.trail.here.entity)

    def row_text(self) -> str:
        """Give the row one stands on."""
        row = self.listed.current
        paint = self._paint_figure if self.listed is self.figures else self._paint_tie
        return as_text(paint(row, WIDE, False)) if row is not None and row.is_told else ""

    def cited(self) -> dict[str, Any] | None:
        """Give the statement shown."""
        return self.evidence.cited

    def do_article(self) -> str | None:
        """Read the article of the statement shown."""
        row = self.evidence.row
        if row is None:
            return "No statement stands here."
        self._app.open_article(row["article"], Selection(), claim=self.evidence.claim)
        return None

    def do_pointing(self) -> str | None:
        """Go to the panes with everything that names it."""
        if self.card is None:
            return "The card is still on its way."
        from nevtui.model.statement import Field
        from nevtui.query.clause import Clause

        fact = self.card.fact
        self._app.take(Clause("card", Field.ENTITY, (fact.entity,), labels=(fact.name,)))
        return None

    def do_back(self) -> str | None:
        """Go back to the card before."""
        if self.trail.at == 0:
            self.dismiss()
            return None
        self._remember()
        self.trail = self.trail.back()
        self._open()
        return None

    def do_forward(self) -> str | None:
        """Go forward again."""
        if self.trail.at == len(self.trail.states) - 1:
            return "Nothing to go forward to."
        self._remember()
        self.trail = self.trail.forward()
        self._open()
        return None

    def _remember(self) -> None:
        self.trail = self.trail.staying(replace(self.trail.here, row=self.listed.cursor))
