"""Who: the companies that the selected statements name."""

from nevtui.model.statement import Field
from nevtui.query.questions import COMPANIES
from nevtui.tui.ranking import RankingPane


class CompaniesPane(RankingPane):
    """Makers, brands and joint ventures; on a key each with its brands and units."""

    KIND = "companies"
    TITLE = "Companies"
    ROWS = "companies"
    QUESTION = COMPANIES
    FIELD = Field.COMPANY
    NAME_CELLS = 18
    WIDER = "group"
    WIDER_WORDS = "+ brands"
