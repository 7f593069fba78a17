"""What is made: the vehicles, cells and batteries that the selected statements name."""

from nevtui.model.statement import Field
from nevtui.query.questions import MODELS
from nevtui.tui.ranking import RankingPane


class ModelsPane(RankingPane):
    """A list; a row means whoever it names, in whatever role."""

    KIND = "models"
    TITLE = "Models"
    ROWS = "models"
    QUESTION = MODELS
    FIELD = Field.MODEL
    NAME_CELLS = 18
