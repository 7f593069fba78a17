"""Who else: the organizations that the selected statements name."""

from nevtui.model.statement import Field
from nevtui.query.questions import ORGANIZATIONS
from nevtui.tui.ranking import RankingPane


class OrganizationsPane(RankingPane):
    """A list; a row means whoever it names, in whatever role."""

    KIND = "organizations"
    TITLE = "Organizations"
    ROWS = "organizations"
    QUESTION = ORGANIZATIONS
    FIELD = Field.ORGANIZATION
    NAME_CELLS = 20
