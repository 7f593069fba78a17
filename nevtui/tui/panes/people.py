"""Who: the people that the selected statements name."""

from nevtui.model.statement import Field
from nevtui.query.questions import PEOPLE
from nevtui.tui.ranking import RankingPane


class PeoplePane(RankingPane):
    """A list; a row means whoever it names, in whatever role."""

    KIND = "people"
    TITLE = "People"
    ROWS = "people"
    QUESTION = PEOPLE
    FIELD = Field.PERSON
    NAME_CELLS = 18
