"""What is selected, drawn as bars: the counts of a pane, or what a question about all that is pinned answers."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from nevtui.model.errors import NevtuiError
from nevtui.query.question import Query, Question
from nevtui.tui.acting import OnExplore
from nevtui.tui.outgoing import Outgoing
from nevtui.tui.ranking import RankingPane
from nevtui.tui.work import latest

if TYPE_CHECKING:
    from nevtui.tui.screens.chart import Bar

RANKED: Final = {"chart_investments": "cities", "chart_shares": "companies", "chart_sales": "companies"}
"""Chart -> the pane of those it ranks: as in that pane, whom one stands on there does not narrow it, but is lit."""


class ActingOnCharts(Outgoing, OnExplore):
    """The actions, mixed into those of the explore screen."""

    def do_charts(self) -> None:
        """Choose what to draw."""
        from nevtui.query.questions import CHARTS
        from nevtui.tui.screens.choice import Choice, ChoiceScreen

        here = self._screen.here
        ranking = here if isinstance(here, RankingPane) else None
        own = [Choice("1", f"{ranking.title} by count", "the rows of this pane", "pane")] if ranking else []
        choices = [Choice(str(n), chart.title, "", chart.name) for n, chart in enumerate(CHARTS, start=len(own) + 1)]

        def picked(name: str | None) -> None:
            if name == "pane" and ranking is not None:
                self._draw_counts(ranking)
            elif name is not None:
                chart = next(each for each in CHARTS if each.name == name)
                latest(self._screen, partial(self._ask_chart, chart), group="chart")

        self._app.push_screen(ChoiceScreen("Draw", [*own, *choices]), picked)

    def _draw_counts(self, ranking: RankingPane) -> None:
        """Draw the rows of a pane by their counts."""
        from nevtui.tui.screens.chart import Bar

        lit = self._lit(ranking.KIND)
        bars = [Bar(name, count, is_lit=name in lit) for name, count in ranking.counted()]
        is_whole = ranking.list.total <= len(ranking.list.rows)
        self._draw(ranking.title, bars, ranking.query_shown(), is_whole=is_whole)

    async def _ask_chart(self, chart: Question) -> None:
        """Ask what is drawn, of all that is pinned."""
        from nevtui.tui.screens.chart import Bar

        ranked = RANKED.get(chart.name, "")
        query = chart.ask(self._screen.walk.pins.for_pane(ranked))
        try:
            answer = await self._screen.engine.fetch(query)
        except NevtuiError as error:
            self.keys.notice(str(error))
            return
        lit = self._lit(ranked)
        bars = [Bar(str(name), value, unit, is_lit=name in lit) for name, value, unit in answer.rows]
        self._draw(chart.title, bars, query, is_whole=True)

    def _lit(self, kind: str) -> frozenset[str]:
        """Give the names one stands on or has pinned in a pane."""
        clause = self._screen.walk.selection.of(kind)
        return frozenset(clause.labels or clause.values) if clause is not None else frozenset()

    def _draw(self, title: str, bars: "Sequence[Bar]", query: Query, *, is_whole: bool) -> None:
        from nevtui.tui.screens.chart import ChartScreen

        if not bars:
            self.keys.notice("Nothing of this is stated in what is pinned.")
            return
        export = partial(self.write, query, what="what is drawn")
        self._app.push_screen(ChartScreen(title, bars, is_whole=is_whole, export=export))
