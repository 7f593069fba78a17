"""Which way a figure is said to move: `up`, `down` or not at all. Knows words of movement, no units and no subjects.

A figure moves where a verb or noun says that something rose or fell by it or to it: `rose 5 percent`, `a 5 percent
drop`, `fell to $3`, `5 percent higher`. The level that it came from (`from 7 percent`) does not move.
"""

from typing import Final

from nevtui.extract import patterns as re

_UP: Final = (
    "rose|rise|rises|rising|risen|increase|increases|increased|increasing|grew|grow|grows|growing|grown|growth|up|gain"
    "|gains|gained|gaining|jump|jumps|jumped|jumping|surge|surges|surged|surging|climb|climbs|climbed|climbing|soar"
    "|soars|soared|soaring|advance|advances|advanced|advancing|added|adding|expand|expands|expanded|expansion|raise"
    "|raises|raised|raising|hike|hikes|hiked|boost|boosts|boosted|accelerate|accelerated|accelerating|rally|rallied"
    "|rebound|rebounded|widen|widened|widening|swell|swelled|swelling|leap|leapt|leaped|spike|spiked|upturn|appreciate"
    "|appreciated|appreciation|strengthened|improved|improvement|higher|doubled|topped up|ballooned|skyrocketed"
    "|rocketed"
    "|inched up|edged up|ticked up|upped|lifted|uptick|bounced|escalated|exceeded|extended gains|rises by|hiking"
    "|boosting"
)
_DOWN: Final = (
    "fell|fall|falls|falling|fallen|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases"
    "|decreased|decreasing|down|lost|lose|loses|losing|loss|losses|slip|slips|slipped|slipping|slide|slides|slid"
    "|sliding"
    "|slump|slumps|slumped|slumping|plunge|plunges|plunged|plunging|tumble|tumbles|tumbled|tumbling|sank|sink|sinking"
    "|cut"
    "|cuts|cutting|reduce|reduces|reduced|reducing|reduction|shrank|shrink|shrunk|shrinking|contract|contracted"
    "|contraction|contracting|lower|lowered|lowering|ease|eased|easing|dip|dips|dipped|dived|dive|crash|crashed|retreat"
    "|retreated|shed|sheds|shedding|narrow|narrowed|narrowing|weakened|depreciated|depreciation|slashed|slash|trimmed"
    "|trim|dwindled|plummeted|plummet|plummeting|nosedived|slowed|slow|slowing|collapsed|backed off|moderated|knocked"
    "|discount|fewer"
)
_BY: Final = (
    r"(?: (?:by|another|an additional|an average of|a further|a|an|about|around|some|nearly|almost|roughly"
    r"|approximately"
    r"|more than|less than|over|at least|as much as|up to|to|to about|to around|to nearly|to almost|to more than"
    r"|to over"
    r"|to a record|to an all-time high of|to a high of|to a low of|to just|only|just|only by|of|of about|of nearly"
    r"|of more"
    r"|of around|of up to|in excess of|well over|under|below|a whopping|than|sharply|slightly|modestly|to as|much|as"
    r"|high"
    r"|low|steadily|rapidly|and|back|further|above|beyond|past|its?|the|price|prices|rate|rates|output|production"
    r"|year on year|year-on-year|yoy|annually|marginally|significantly|dramatically|substantially|again|overall"
    r"|also)){0,6}"
)
_BEFORE: Final = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BY}\s?\(?\Z", re.IGNORECASE)
_FROM: Final = re.compile(
    r"\bfrom(?: (?:about|around|nearly|just|some|almost|roughly|over|more than|less than|a)){0,3}\s?\Z", re.I
)
_AFTER: Final = re.compile(
    r"(?:[ -]|(?:(?: an?| per) \w+)?, (?=(?:up|down) (?:from|by|on)\b))(?:(?:year-on-year|year on year|annual"
    r"|annualized|quarterly|monthly|month-on-month|a year|one-day|daily|average"
    r"|pay|price|rate|wage|tax|sales|salary|overall|further|net|drastic|sharp|sudden|record|in|of)[ -]){0,2}"
    r"(?:(?P<up>higher|more(?! or )|increases?|rise|jump|gain|growth|hike|surge|spike|raise|boost|climb|expansion"
    r"|upswing"
    r"|rebound|rally|premium|faster|greater|larger|bigger|up|improvement|uptick|above|advance)"
    r"|(?P<down>lower|less|fewer|drop|fall|decline|decrease|cut|cuts|reduction|slump|plunge|slide|loss|dip|contraction"
    r"|discount|slower|smaller|cheaper|down|slowdown|off|below|pullback|tumble))\b(?! than half| of its| of the)"
)
_NEAR: Final = 70
"""Characters before a figure in which its movement is told."""


def change_of(text: str, start: int, end: int) -> str | None:
    """Give `up` or `down` for the figure from `start` to `end` of a sentence, or None where it does not move."""
    before = text[max(0, start - _NEAR) : start]
    if _FROM.search(before):
        return None
    match = _AFTER.match(text, end) or _BEFORE.search(before)
    if match is None:
        return None
    return "up" if match["up"] else "down"
