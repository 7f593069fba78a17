"""Where: the cities that the selected statements name; as a tree with provinces and countries above them."""

from nevtui.model.statement import Field
from nevtui.query.questions import CITIES, PLACES
from nevtui.tui.branching import BranchingPane


class CitiesPane(BranchingPane):
    """Cities; on a key also through the companies based in them, on another below provinces and countries."""

    KIND = "cities"
    TITLE = "Cities"
    ROWS = "cities"
    QUESTION = CITIES
    FIELD = Field.CITY
    NAME_CELLS = 14
    WIDER = "based"
    WIDER_WORDS = "+ based"
    TREE = PLACES
    TREE_TITLE = "Places"
    TREE_FIELD = Field.ENTITY
    TREE_REACH = "within"
