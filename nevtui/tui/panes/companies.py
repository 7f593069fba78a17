"""Who: the companies that the selected statements name; as a tree with groups above their brands."""

from nevtui.model.statement import Field
from nevtui.query.questions import COMPANIES, GROUPS
from nevtui.tui.branching import BranchingPane


class CompaniesPane(BranchingPane):
    """Makers, brands and joint ventures; on a key each with its brands and units, on another below their groups."""

    KIND = "companies"
    TITLE = "Companies"
    ROWS = "companies"
    QUESTION = COMPANIES
    FIELD = Field.COMPANY
    NAME_CELLS = 18
    WIDER = "group"
    WIDER_WORDS = "+ brands"
    TREE = GROUPS
    TREE_TITLE = "Groups"
    TREE_FIELD = Field.COMPANY
    TREE_REACH = "group"
