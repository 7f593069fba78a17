"""What kind of thing is said: how many investments, sales figures, tariffs … the selected statements are."""

from nevtui.model.statement import Field
from nevtui.query.questions import KINDS
from nevtui.tui.ranking import RankingPane


class PropertiesPane(RankingPane):
    """The properties; a row means the statements of one."""

    KIND = "properties"
    TITLE = "Properties"
    ROWS = "properties"
    QUESTION = KINDS
    FIELD = Field.PROPERTY
    NAME_CELLS = 17
