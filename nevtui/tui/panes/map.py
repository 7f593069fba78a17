"""Where, as a map: the cities that the selected statements name, as dots on coasts and borders."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final, NamedTuple

from nevtui.format.signs import ASCII
from nevtui.library.dataset import reference_folder
from nevtui.model.statement import Field
from nevtui.query.clause import REACHES
from nevtui.query.engine import Engine
from nevtui.query.question import Query
from nevtui.query.questions import MAP
from nevtui.query.rows import Rows
from nevtui.tui.ranking import RankingPane
from nevtui.tui.widgets.draw import Piece
from nevtui.tui.widgets.map_places import Spot
from nevtui.tui.widgets.map_view import MapView
from nevtui.tui.widgets.map_views import VIEWS, view_named

MOST: Final = 2000
"""Cities at the most: the least named of more are left out, and the heading says so."""
_ENOUGH: Final = 0.4
"""Share of the places that a view has to hold to be the first one shown."""


class Located(NamedTuple):
    """A row of the question `map`."""

    position: int
    entity: str
    name: str
    chinese: str | None
    province: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    statements: int
    articles: int
    counted: int
    total: int
    cities: int
    kept: int | None


class MapPane(RankingPane):
    """A map one moves in: to the nearest city in a direction, or from city to city by count."""

    KIND = "map"
    TITLE = "Map"
    ROWS = "cities"
    QUESTION = MAP
    FIELD = Field.CITY
    NAME_CELLS = 14
    WIDE: ClassVar[bool] = True
    WIDER = "based"
    WIDER_WORDS = "+ based"
    MOST_ROWS: ClassVar[int] = MOST
    SORTS = (("statements", "by count"), ("articles", "by articles"))

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.map = MapView(_spot, self._sign, outline=reference_folder() / "outlines.bin", counted=lambda: self.sort)
        self.list = self.map
        self._zoom = ""
        """Name of the view that was chosen by hand."""
        self._is_fitted = False

    def query_for(self, *, begin: int, keep: str | None) -> Query:
        """Ask for all cities, the most named first."""
        selection = self.selection.for_pane(self.KIND)
        via = REACHES[self.reach]
        return MAP.ask(selection, via=via, match=self.folded, sort=self.sort, keep=keep, size=MOST)

    def paint(self, rows: Rows) -> None:
        """Paint all; the first view is the nearest, from China on, that holds a good part of the cities."""
        located = [Located(*row) for row in rows.rows]
        self.map.is_ascii = self.signs is ASCII
        if not self._is_fitted and located:
            self._is_fitted = True
            self.map.view = view_named(self._zoom) if self._zoom else _fitting(located)
        self.place(located)

    def paint_row(self, row: Any, width: int, on_cursor: bool) -> list[Piece]:
        """Say a city and its count, for the row that is copied."""
        located: Located = row
        return [(located.name, "text"), (f"  {located.counted:,}", "dim")]

    def _sign(self, row: Located, on_cursor: bool) -> tuple[str, str]:
        return self.sign_of(row.entity, on_cursor)

    def beside(self, step: int) -> list[int]:
        """Give the nearest cities in each direction."""
        found = (self.map.beside(*way) for way in ((0, 1), (0, -1), (1, 0), (-1, 0)))
        return [at for at in dict.fromkeys(found) if at is not None]

    def zoom(self, by: int) -> str | None:
        """Show a nearer (1) or wider (-1) view; give the reason where there is none."""
        at = VIEWS.index(self.map.view) - by
        if at < 0:
            return f"{VIEWS[0].title} is as near as the map goes: Z shows more."
        if at >= len(VIEWS):
            return "That is the whole world: z goes nearer."
        self.show_view(VIEWS[at].name)
        return None

    def show_view(self, name: str) -> None:
        """Show a view by its name."""
        self._zoom, self._is_fitted = name, True
        self.map.show_view(view_named(name))
        self.head()

    def summary(self) -> list[Piece]:
        """Say what is in view, and how many cities are not."""
        if not self.list.total:
            return [(self.map.view.title, "dim")]
        here, elsewhere = self.map.in_view()
        first: Located = self.list.rows[0]
        parts = [f"{here:,} in view"]
        parts += [f"{elsewhere:,} elsewhere"] if elsewhere else []
        parts += [f"the first of {first.cities:,}"] if first.cities > first.total else []
        return [(f"{self.map.view.title} · {' · '.join(parts)}", "dim")]

    def remarks(self) -> list[Piece]:
        """Say filter and order, or else the keys that change the view."""
        wider = [self.WIDER_WORDS] if self.reach != "named" else []
        parts = [f"{len(self.marks):,} marked"] if self.marks else []
        parts += [f"/{self.match}"] if self.match else []
        parts += [words for name, words in self.SORTS[1:] if name == self.sort]
        said = " · ".join([*wider, *parts]) or "z Z zoom"
        return [(said, "dim")]

    def looks(self) -> dict[str, tuple[str, str]]:
        """How far its rows reach, and the view chosen."""
        return {**super().looks(), "zoom": (self._zoom, "")}

    def take_looks(self, looks: Mapping[str, str]) -> None:
        """Take that over."""
        super().take_looks(looks)
        self._zoom = looks.get("zoom", "") if looks.get("zoom", "") in {view.name for view in VIEWS} else ""
        self._is_fitted = False


def _spot(row: Any) -> Spot:
    return Spot(row.name, row.longitude, row.latitude, row.counted)


def _fitting(located: list[Located]) -> Any:
    """Give the nearest view, from China on, that holds enough of the cities whose place is known."""
    places = [
        (row.longitude, row.latitude) for row in located if row.longitude is not None and row.latitude is not None
    ]
    for view in VIEWS[1:]:
        held = sum(view.west <= x <= view.east and view.south <= y <= view.north for x, y in places)
        if held >= _ENOUGH * len(places):
            return view
    return VIEWS[-1]
