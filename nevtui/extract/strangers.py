"""Tells what grows by itself from a figure that was told before: `Costs rose 8 percent` is no growth of sales.

Knows a scene and words of movement, no figures.
"""

from typing import Final

from nevtui.extract import movement
from nevtui.extract import patterns as re
from nevtui.extract.folds import FOLD
from nevtui.extract.grammar import clause
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.extract.topics import classes_in

_MOVES: Final = re.compile(rf"\b(?:{movement.UP}|{movement.DOWN})\b")
_FRONT: Final = re.compile(r".*[,;:–—] ")
_PHRASE_ENDS: Final = re.compile(r" (?:of|to|for|in|at|by|into|from|on|with|among|between|across|under|that|which)\b.*")
_HELPS: Final = re.compile(
    r"(?: (?:has|have|had|also|then|even|again|only|still|itself|alone|together|already|is|are|was|were|may|could|will"
    r"|would|to|be|been|set|[a-z]+ly))+$"
)
_LIGHT: Final = re.compile(
    r"(?:and|but|while|with|as|or|so|yet|the|a|an|its|their|his|this|that|these|those|it|they|which|all|both|up|down"
    r"|year|month|quarter|half|period|week|day|figures?|numbers?|totals?|volumes?|tally|counts?|amounts?|growth|results?"
    r"|performance|rates?|pace|carmakers?|automakers?|makers?|manufacturers?|compan(?:y|ies)|brands?|groups?|firms?"
    r"|start-?ups?|marques?|rivals?|markets?|industry|sector|segments?|category|business|class|models?|others?|rest"
    rf"|cars?|vehicles?|ones?|own|representing|increase|decrease|{movement.MONTHS}|[\d.,%]+)",
    re.I,
)
"""What stands for somebody or something that was told before."""


def grows_itself(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether the clause of a growth names what grows, and that is nothing that figures are kept of."""
    begin, _ = clause(scene.text, quantity.start)
    move = _MOVES.search(scene.text, begin, quantity.start)
    if move is None and quantity.noun != FOLD:
        return False
    verb = move.start() if move else quantity.start
    front = _FRONT.match(scene.text, begin, verb)
    begin = front.end() if front else begin
    if any(begin <= mention.start < verb and mention.start in scene.heads for mention in scene.mentions):
        return False
    named = _PHRASE_ENDS.sub("", _HELPS.sub("", scene.text[begin:verb].rstrip(" (,"))).rpartition(" ")[2]
    return bool(named) and _LIGHT.fullmatch(named) is None and not classes_in(named)
