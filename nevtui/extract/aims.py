"""The verbs by which a maker tells how many cars it wants to sell: `aims for 500,000 cars`. Knows words only."""

from typing import Final

VERBS: Final = (
    r"(?:aim(?:s|ed|ing)? (?:for|at)|targets|targeted|targeting|(?:shoots?|shot|shooting) for|hop(?:es|ed|ing) for"
    r"|pencil(?:s|led|ed) in)(?= (?:about |around |some |nearly |over |more than |up to |at least |between )?"
    r"(?!(?:19|20)\d\d\b)\d[\d.,]*(?: ?(?:m|million))?(?: (?:to|and) \d[\d.,]*(?: ?(?:m|million))?)?"
    r",? (?:new |electric |of them )?(?:cars|vehicles|NEVs|EVs|deliveries|sales|abroad|overseas)\b)"
)
"""Before as many vehicles as somebody wants to sell."""
STARTS: Final = "aim|target|shoot|shot|hopes|hoped|hoping|pencil"
"""How they begin."""
