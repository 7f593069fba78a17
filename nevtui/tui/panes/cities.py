"""Where: the cities that the selected statements name."""

from nevtui.model.statement import Field
from nevtui.query.questions import CITIES
from nevtui.tui.ranking import RankingPane


class CitiesPane(RankingPane):
    """Cities; on a key also through the companies based in them."""

    KIND = "cities"
    TITLE = "Cities"
    ROWS = "cities"
    QUESTION = CITIES
    FIELD = Field.CITY
    NAME_CELLS = 14
    WIDER = "based"
    WIDER_WORDS = "+ based"
