"""Tells a name that does something, because a verb follows it: `By contrast BYD sold`, `bus maker Zhongrui had`.

Knows words, no entities.
"""

from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re

_ADVERBS: Final = (
    r"(?:(?:has|have|had|will|would|can|could|may|also|alone|itself|then|only|already|now|still|recently|even"
    r"|meanwhile|therefore|later|again|not|never|currently|usually|together|once|first|since|actually|just"
    r"|[a-z]+ly) ){0,3}"
)
_DOES: Final = re.compile(
    rf" {_ADVERBS}(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|does|did|said|says|sold"
    r"|sells|made|makes|built|builds|plans|expects|wants|aims|hopes|intends|needs|came|comes|saw|sees|took|takes|won"
    r"|wins|lost|loses|led|leads|fell|rose|grew|ran|runs|owns|holds|held|gave|gives|gets|got|began|begins|became"
    r"|remains|stood|stands|makes|put|puts|set|sets|cut|cuts|hit|shut|went|goes|kept|keeps|employs|operates"
    r"|produces|delivers|exports|ships|sent|spent|paid|pays|brought|bought|buys|drew|found|finds|counts|accounts"
    r"|ranks|sits|lies|follows|offers|charges|prices|launches|uses|supplies|invests|sank|slid|shrank|swung"
    r"|overtook|overtakes|outsold|outsells|beat|beats|passes|tops|reaches|leapt|left|lists|boasts|posted|[a-z]{2,}ed)\b"
)
_BEFORE_OBJECT: Final = cues.words(
    "against over behind between through via under around versus per plus like including without than of in at to for"
    " with by from on into near or onto toward towards about upon within inside outside across beyond",
)
"""Words whose object the name right after them is."""
_NOUNS: Final = cues.COMPANY_NOUNS | cues.words(
    "leader venture firm group brand compatriot arm division start-up held owned backed listed making",
)
"""Words that describe the name right after them: the phrase they belong to tells what it is."""
_WATCHERS: Final = cues.words(
    "brokerage broker bank consultancy underwriter insurer lender adviser advisor",
)
"""Those whose figures are other firms'."""
_LONGEST: Final = 6
"""Words of such a phrase."""


def does_something(text: str, start: int, end: int) -> bool:
    """Tell whether the name from `start` to `end` is whoever does what the verb right after it says."""
    if _DOES.match(text, end) is None:
        return False
    words = text[max(0, start - 60) : start].split()
    if not words or words[-1].lower() in _BEFORE_OBJECT:
        return not words
    if words[-1].lower() in _WATCHERS:
        return False
    if words[-1].lower().rpartition("-")[2] not in _NOUNS:
        return True
    return not any(word.lower() in _BEFORE_OBJECT for word in words[-_LONGEST:])


def is_seen_doing(text: str, start: int, end: int) -> bool:
    """Tell BYD of `May saw BYD sell`, and the J7 of `Jaecoo, whose J7 found`."""
    if text.endswith("whose ", 0, start):
        return _DOES.match(text, end) is not None
    return text.endswith("saw ", 0, start) and _DOES_PLAINLY.match(text, end) is not None


_DOES_PLAINLY: Final = re.compile(
    r" (?:sell|deliver|build|make|produce|export|ship|register|pass|cross|reach|hit|top|break|overtake|outsell|launch"
    r"|climb|fall|rise|grow|slip|drop|lose|win|take|open|cut|raise|hand|move|join|become|post|report|add|go|finish)\b"
)
"""Behind the name of whoever is seen to do it."""


def is_named_beside(text: str, start: int, end: int) -> bool:
    """Tell the M03 of `the P7+, after the M03, became`: an aside that only names another."""
    return text.startswith(",", end) and _BESIDE.search(text, max(0, start - 24), start) is not None


_BESIDE: Final = re.compile(
    r", (?:after|before|like|unlike|behind|besides|alongside|as well as|along with|next to|ahead of)(?: the)? $"
)
