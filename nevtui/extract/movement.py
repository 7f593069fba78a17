"""The words of growth and fall: verbs, nouns and adverbs, and what stands between them and a figure.

Knows no figures and no subjects. `up` and `down` are the names of the groups.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts

UP: Final = (
    r"rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es"
    r"|ing)|soar(?:ed|s|ing)?|increas(?:ed?|es|ing)"
    r"|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!took )(?<!take )(?<!takes )(?<!taking )(?<!set )"
    r"(?<!topped )up|gain(?:ed|s|ing)?"
    r"|expand(?:ed|s|ing)?|advanc(?:ed?|es|ing)|expansion"
    r"|growth|leap(?:t|ed)?|swell(?:ed|ing)|swollen|improv(?:ed?|es|ing)|improvement|higher|inch up"
    r"|(?:sky)?rocketed|(?:sky)?rocketing|rebound(?:ed|s|ing)?|recovered|accelerated|balloon(?:ed|ing)|spiked?|uptick"
    r"|rall(?:y|ied)|widened|strengthened|added|put on|multiplied|upswing|upturn|exploded|mount(?:ed|s|ing)?"
    r"|plus(?= of)"
)
DOWN: Final = (
    r"fell|fall(?:s|en|ing)?|drop(?:ped|s|ping)?|declin(?:ed?|es|ing)|slid(?:e|es|ing)?|slip(?:ped|s|ping)?"
    r"|shr[aiu]nk|shrinks|shrinking|shrinkage|s[aiu]nk|sinking|plung(?:ed?|es|ing)|tumbl(?:ed?|es|ing)"
    r"|decreas(?:ed?|es|ing)|down|lost|plummet(?:ed|s|ing)?|slump(?:ed|s|ing)?|dwindl(?:ed|es|ing)|shed|shedding"
    r"|dip(?:ped|s|ping)?|lower|contract(?:ed|s|ion)|gave up|eased|div(?:ed?|ing)|retreat(?:ed|s)?|crash(?:ed|es)"
    r"|off(?= (?:by )?\d)|narrow(?:ed|s|ing)|weaken(?:ed|ing)|reduction|collapsed?|tanked|dropoff|downturn"
    r"|sagged|cratered|receded"
    r"|minus(?= of)"
)
SPAN: Final = (
    r"year[- ]on[- ]year|year[- ]over[- ]year|y-o-y|yoy|y/y|annual|annualized|month[- ]on[- ]month"
    r"|month[- ]over[- ]month|m-o-m|mom|m/m|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|qoq|q/q|quarterly"
    r"|monthly|sequential|yearly|on[- ]year|on[- ]month"
)
"""What a rate of growth is measured over: `a 12% year-on-year rise`, `rose year on year by 12%`."""
ABOUT: Final = (
    r"about|around|nearly|more than|over|some|almost|roughly|up|less than|just|at least|only|close|between"
    r"|approximately|well|a whopping|an impressive|a staggering|an estimated|slightly|a modest|a mere|as much as"
    r"|exactly"
    r"|a combined|a total|a hefty|a solid|a robust|a remarkable|an average|a record|a further|another|an additional"
)
BEFORE: Final = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))"
    rf"(?: (?:(?:the )?(?:{SPAN})(?: \(YoY\))?|year over year|on the year|from a year (?:ago|earlier)|compared"
    rf" (?:with|to)"
    r" (?:last year|a year (?:ago|earlier))|further|back|again|rates?|slightly|significantly"
    r"|in (?:sales|deliveries|output|production|exports|revenue|profit|registrations|demand)|[a-z]+ly"
    r"|for (?:a|the|its) [\w-]+ (?:(?:straight|consecutive|successive|running) )?(?:week|month|quarter|year|time)"
    r"(?: running| in a row)?)){0,2},?"
    r"(?: by| at(?: an?(?: (?:annual|average|compound annual|brisk|record|slower|faster))?"
    r"(?: (?:rate|pace|clip) of)?)?)?(?: of)?"
    rf"(?: (?:{ABOUT})){{0,2}}\s*(?:\(|\+|-|−)?$",
    re.I,
)
"""A word of growth right before a figure."""
_STARTS: Final = Starts(
    "rose|rise|risi|grew|grow|climb|jump|surg|soar|increas|up|gain|expan|advanc|leap|swel|swol|improv|higher|inch up"
    "|rocket|skyrocket|rebound|recover|acceler|balloon|spike|rall|widen|strengthen|added|put on|multipl|explod"
    "|fell|fall|drop|declin|slid|slip|shrank|shrink|shrunk|sank|sink|sunk|plung|tumbl|decreas"
    "|down|lost|plummet|slump|dwindl|shed|dip|lower|contract|gave up|eased|div|retreat|crash|narrow|weaken|reduction"
    "|off|collaps|tank|sagg|crater|reced|mount|plus|minus"
)
AFTER: Final = re.compile(
    rf"(?P<comma>,)? ?-?(?:(?:{SPAN}) (?:\(YoY\) )?(?:basis )?)?"
    r"(?:(?P<up>more|higher|increase|growth|rise|jump|gain|above|surge|up|faster|better|leap|spike|uptick|improvement"
    r"|expansion|greater|rebound|ahead of|climb|advance|larger|bigger|stronger|beyond|upswing)"
    r"|(?P<down>fewer|less|lower|drop|decline|fall|below|decrease|down|slide|slump|plunge|dip|contraction|tumble"
    r"|reduction|short of|smaller|downturn|shrinkage|weaker|slower|cheaper|narrower))\b(?! (?:half|of the))",
    re.I,
)
"""A word of growth right after a figure."""
NO_GROWTH: Final = (", up ", ", down ", ", ahead of", ", above", ", below", ", short of")
"""What follows a level and not a growth."""
EXPECTED: Final = re.compile(
    r",? (?:above|below|ahead of|over|under|short of|behind|off|(?:less|more|lower|higher|cheaper|fewer) than)"
    r" (?:(?:our|the|market|analysts['’]|its|their|average|own|official|original|annual|sales|delivery) )*"
    r"(?:consensus|estimates?|forecasts?|expectations|guidance|targets?|goals?|costs?|break-even"
    r"|rivals?|competitors?|peers?|average)\b"
)
"""Behind what a figure differs by from an aim or what others have: no growth."""
MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHLY: Final = re.compile(
    rf"MoM|m-o-m|M/M|month[- ]on[- ]month|month[- ]over[- ]month|on[- ]month|(?:previous|prior|preceding|last) month"
    rf"|sequential(?:ly)?|the month before|a month (?:ago|earlier|before)"
    rf"|(?:than|on|over|from|below|above|with|to) (?:in )?(?:{MONTHS})(?!\w| (?:19|20)|['’]s \w+ \d)",
    re.I,
)
_QUARTERLY: Final = re.compile(
    r"QoQ|q-o-q|Q/Q|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|(?:previous|prior|preceding) (?:quarter|three"
    r" months)|(?:from|than|over|to) the (?:first|second|third|fourth) quarter|(?:from|than|over) Q\d|quarter before",
    re.I,
)
_YEARLY: Final = re.compile(
    r"year[- ]on[- ]year|year[- ]over[- ]year|yoy|y/y|y-o-y|a year (?:ago|earlier|before)|on[- ]year", re.I
)
_NEXT: Final = re.compile(r"[;(]|,? (?:and|but|while|despite|or)\b|, (?:up|down|which|with)\b")


def growth_before(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Give the word of growth that the words of `text` from `begin` to `end`, where a figure begins, end with."""
    matches = _STARTS.matches_in(BEFORE, text, begin, end)
    return matches[0] if matches else None


def compared_with(before: str, after: str) -> str:
    """Give what a growth rate is over, `year`, `quarter` or `month`, by the words around it."""
    end = _NEXT.search(after)
    words = after[: end.start() if end else 50][:50]
    for around in (words, before[-30:]):
        if _YEARLY.search(around):
            return "year"
        if _MONTHLY.search(around):
            return "month"
        if _QUARTERLY.search(around):
            return "quarter"
    return "year"


GROWTH_GOAL = re.compile(r" (?:[a-z]+ ){0,2}growth\b")
"""Behind a rate that is no share price's: `undermine the official 5.5 per cent growth target`."""
