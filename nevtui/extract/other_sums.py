"""Sums and counts that stand near a figure and are another thing: cash and debts, what analysts had expected, a part.

Knows words around figures, no names.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import replace
from nevtui.extract.scene_words import ARE_OF_CLASS
from nevtui.extract.spans import Quantity
from nevtui.extract.topics import scope_of
from nevtui.model.vocabulary import is_currency

MOST_CARS: Final = 2e9
"""All the cars of the world are fewer: more is a sum of money whose currency was told before."""
_ABOUT: Final = r"(?: (?:about|around|some|nearly|more than|over|almost|roughly|at least|up to|just|only))*"
_HOLDING: Final = (
    r"(?:net |total |gross |long-term |short-term |bank |outstanding )*"
    r"(?:cash|debts?|liquidity|reserves|liabilities|loans?|borrowings|deposits|savings|payables|receivables|assets"
    r"|fines?|penalt(?:y|ies)|damages|compensation|subsid(?:y|ies)|grants?|state aid|rebates?)\b"
)
_OF_HOLDING: Final = re.compile(rf"(?: worth)? (?:in|of|were|was|are|is|came from) (?:its |the |their )?{_HOLDING}")
_HOLDS: Final = re.compile(
    rf"\b{_HOLDING}(?: and (?:cash |short-term |restricted )?[a-z]+)?(?: pile| position| holdings| balance)?"
    rf"(?: (?:of|at|was|were|stood at|came to|totall?ed|reached|rose to|fell to|grew to|swelled to)){_ABOUT} $"
)
_OWES: Final = re.compile(rf"\b(?:owe[sd]?|owing)(?: (?!(?:to|and|or)\b)[\w’'-]+){{0,4}}?{_ABOUT} $")
"""Before a debt: `owes dealers`."""
_FORESEEN: Final = re.compile(
    r"\b(?:estimates?|expectations?|consensus|projections?|predictions?"
    r"|(?:analysts?|market|average)(?:['’]s?)? forecasts?)"
    rf"(?: (?:of|for|at|was|were|stood at))(?: an?)?{_ABOUT} $"
)
_WAS_FORESEEN: Final = re.compile(
    r"(?: (?:units|vehicles|cars|loss|profit|gain))?(?: that| which)?"
    r" (?:(?:[a-z]+ )?(?:analysts|economists|the market|brokers|Wall Street)\b[^,;.]{0,40}? )?(?:had |was |were "
    r"|been )?"
    r"(?:expected|forecast|predicted|estimated|anticipated|projected|pencill?ed in)\b(?! to\b)"
    r"(?= by\b|[,.;]|$| on average)"
    r"|[ -](?:yuan |dollar |market |analyst |analysts['’] |Bloomberg |average )*(?:consensus"
    r"|average (?:of|estimate|forecast|expectation)|estimates?|forecasts?|expectations?)\b"
)


def is_holding(text: str, quantity: Quantity) -> bool:
    """Tell a sum that somebody has or owes from one that was earned, sold or put in: `26 billion yuan in cash`."""
    if not is_currency(quantity.unit):
        return False
    before = _HOLDS.search(text, max(0, quantity.start - 70), quantity.start)
    before = before or _OWES.search(text, max(0, quantity.start - 70), quantity.start)
    return before is not None or _OF_HOLDING.match(text, quantity.end) is not None


def is_margin_of_goal(text: str, quantity: Quantity) -> bool:
    """Tell by how many something was missed or beaten: `missed its goal of 40,000 by some 3,000 cars`."""
    end = quantity.end - len(quantity.noun)
    is_off = _SO_MANY_BEHIND.match(text, end) or _SO_MANY_BEHIND.match(text, quantity.end)
    if is_off and _OFF.search(text, max(0, quantity.start - 30), quantity.start):
        return True
    if " by " not in text:
        return False
    return _BY_SO_MANY.search(text, max(0, quantity.start - 80), quantity.start) is not None


_SO_MANY_BEHIND = re.compile(r"(?: (?:cars|vehicles|units))? (?:behind|ahead of|short of|shy of|clear of|adrift of)\b")
_OFF = re.compile(
    r"(?:, |\b(?:by|still|was|is|only|just|left [A-Z]\w+) )(?:about |some |nearly |only |just |a mere )?$"
)
"""Around how many one is behind another: `fourth, 50,000 cars behind Chery`."""
_BY_SO_MANY = re.compile(
    r"\b(?:miss(?:ed|es|ing)?|beat(?:s|ing|en)?|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|f[ae]ll short|falling short"
    r"|topp(?:ed|ing)|undershot|overshot|outsold|trail(?:ed|s|ing)?|short of|ahead of|behind)\b[^;.]{0,50} by"
    r" (?:about |around |some |nearly |more than |over |just |only |almost |a mere )?$"
)


def is_rate(text: str, quantity: Quantity) -> bool:
    """Tell a rate, `2,000 cars a day`, and a difference, `missed its goal by 300,000`, from what is summed up."""
    if _RATE.match(text, quantity.end) is not None:
        return True
    if quantity.unit is None and _OF_UNIT.match(text, quantity.end) is not None:
        return True
    begin = max(0, quantity.start - 80)
    if _COSTS.search(text, max(0, quantity.start - 40), quantity.start):
        return True
    if text.endswith("by ", 0, quantity.start):
        return _MISSED.search(text, begin, quantity.start) is not None
    is_theirs = text.endswith((" its ", " their "), 0, quantity.start)
    return is_theirs and _TO_ITS.search(text, begin, quantity.start) is not None


_COSTS: Final = re.compile(rf"\bcost(?:s|ing)? (?:(?:it|them|[A-Z]\w+|the [a-z]+) ){{1,2}}{_ABOUT}$")
"""Before cars that were not made: `the halt cost it (5,000 cars)`."""
_OF_UNIT: Final = re.compile(
    r"(?:,| or| and| to)(?: (?:up to|even))? [\d.,]+[ -]?(?:km|kilomet|kWh|kW|hp|Wh|mm|minutes|hours)\w*\b"
)
"""Behind a bare figure that has the unit of the next: `goes 200 or 300 km`."""
_TO_ITS: Final = re.compile(
    r"\b(?:led|leads|ahead|beat|won|came first)\b[^;:]{0,60}\d[^;:]{0,24} (?:to|against|versus) (?:its|their) $"
)
"""Before what the other of two has: `led with 1,120 to its 640`."""
_MISSED: Final = re.compile(
    r"\b(?:missed|missing|miss|f[ae]ll(?:s|ing)? short of|short of|undershot|overshot|beat|exceeded|topped|surpassed)"
    r"\b[^;:]{0,60} by $"
)
"""Before by how much a goal is missed."""
_RATE: Final = re.compile(
    r"(?: (?:[a-z]+|[A-Z]\w+s))? (?:(?:an?|per|each|every) (?:day|hour|minute|second|shift|week)\b"
    r"|(?:a month )?(?:for|in each of) (?:[\w-]+ ){1,4}(?:months|quarters|weeks) (?:running|in a row|straight|on "
    r"end)\b)"
)


def are_shares(text: str, quantity: Quantity) -> bool:
    """Tell shares that are sold or issued from vehicles: `selling 95 million US depositary shares`."""
    return quantity.unit in (None, "units") and _SHARES.match(text, quantity.end) is not None


_SHARES: Final = re.compile(
    r" (?:(?:new|existing|ordinary|common|preferred|US|U\.S\.|American|depositary|[A-H]|class [A-C]) ){0,4}"
    r"(?:shares|ADSs?|ADRs?|warrants|bonds)\b(?! of (?:the )?market)",
    re.I,
)


def is_of_named(text: str, quantity: Quantity) -> bool:
    """Tell a part of a total that is told by a name: `6,400 were Onvos and 3,932 Fireflies`."""
    if text[quantity.end : quantity.end + 1] != " ":
        return False
    if _ARE_NAMED.match(text, quantity.end):
        return True
    return (
        _NAMED_BESIDE.match(text, quantity.end) is not None and _WERE_NAMED.search(text, 0, quantity.start) is not None
    )


_ARE_NAMED: Final = re.compile(
    r" (?:of (?:them|these|which) )?(?:were|are|was|wore|carried|bore|came as|had) (?:the |an? )?"
    r"(?!NEVs?\b|B?EVs?\b|PHEVs?\b|HEVs?\b|SUVs?\b|MPVs?\b|(?:Chinese|German|Japanese|European)\b)"
    r"[A-Z]\w+(?:s\b| badge)"
)
_NAMED_BESIDE: Final = re.compile(r" [A-Z]\w+s(?=[,.;]|$| and)")
_WERE_NAMED: Final = re.compile(r"\d (?:of (?:them|these) )?(?:were|are) [A-Z]\w+s(?:,| and)")


def is_mark(text: str, quantity: Quantity) -> bool:
    """Tell a round number that was passed for the first time: that is a milestone, and no count."""
    if " row" in text or "straight" in text or "consecutive" in text or "running" in text:
        above = _ABOVE.search(text, max(0, quantity.start - 24), quantity.start)
        if above and _NTH_TIME.match(text, quantity.end):
            return True
    if "first time" not in text or _FIRST_TIME.match(text, quantity.end) is None:
        return False
    return _PASSED.search(text, max(0, quantity.start - 40), quantity.start) is not None


_ABOVE: Final = re.compile(
    r", (?:again |once more |still )?(?:more than|over|above|exceeding|topping|beyond|at least) $"
)
_NTH_TIME: Final = re.compile(
    r"(?: (?:units|vehicles|cars))? (?:for|in) (?:the|its|a) (?:\w+ )?(?:second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth"
    r"|tenth|\d+(?:st|nd|rd|th)) (?:straight |consecutive |successive )?(?:month|quarter|week|year|time)\b"
)
"""Around a round number that a count has passed again: `10,022, more than 10,000 for the third month in a row`."""
_PASSED: Final = re.compile(
    r"\b(?:pass|cross|surpass|exceed|top|breach|clear|break|broke)(?:p?ed|es|s|p?ing|n)?(?: through| past)?"
    r"(?: the| a| well| more than| over)* $"
)
_FIRST_TIME: Final = re.compile(r"[^,;.]{0,40} for the (?:very )?first time\b")


def is_foreseen(text: str, start: int, end: int) -> bool:
    """Tell whether others had expected the figure from `start` to `end`: `missing estimates of 134 billion yuan`."""
    return _FORESEEN.search(text, max(0, start - 60), start) is not None or _WAS_FORESEEN.match(text, end) is not None


def is_reckoned(text: str, start: int) -> bool:
    """Tell a figure that analysts reckon with: `We see 2024 revenue of Rmb32bn`, not the level of a past year."""
    return text.startswith("We ") and _WE_SEE.match(text, 0, start) is not None and _PAST.search(text, 0, start) is None


_WE_SEE: Final = re.compile(
    r"We (?:now |still |also |continue to )?(?:see|expect|forecast|estimate|model|project|pencil in|look for)\b"
)
_PAST: Final = re.compile(r"\((?:19|20)\d\dA?: [^)]*$|\b(?:from|after|against|than|versus|compared with) [^,;]{0,20}$")


def is_risen_from(text: str, quantity: Quantity) -> bool:
    """Tell what stands today from what it is to become: `is to rise from 20 GWh a year to 50 GWh by 2028`."""
    if " to" not in text[quantity.end : quantity.end + _NEAR_TO]:
        return False
    is_from = _RISEN_FROM.search(text, max(0, quantity.start - 110), quantity.start) is not None
    return is_from and _THEN_TO.match(text, quantity.end) is not None


_NEAR_TO: Final = 60
_RISEN_FROM: Final = re.compile(
    rf"\b(?:will|would|should|to) [a-z]+ (?:[\w’'-]+ ){{0,8}}?from(?: an?| the| (?:current|present"
    rf"|today['’]s))*{_ABOUT} (?:[$€¥£])?$"
)
_THEN_TO: Final = re.compile(
    rf"(?: (?:cars|vehicles|units|yuan|euros|dollars|percent|per cent))?(?: (?:a|per) year| annually| (?:now"
    rf"|today|at present"
    rf"|currently|last year|this year|in (?:19|20)\d\d))?,? to{_ABOUT} (?:[$€¥£])?\d"
)


def is_measured_by(text: str, quantity: Quantity) -> bool:
    """Tell whether what others had expected stands behind `below` or `above`: neither is a bound of it."""
    if quantity.bound not in ("at_most", "at_least") or not is_foreseen(text, quantity.start, quantity.end):
        return False
    return _MEASURES.search(text, max(0, quantity.start - 24), quantity.end) is not None


_MEASURES: Final = re.compile(
    r"\b(?:below|above|under|beyond|short of|beating|topping|exceeding|than)(?: the)? [^ ]*\d"
)


def part_said(text: str, quantity: Quantity) -> str | None:
    """Give the part that a figure is told to be behind it: `of which 725,200 were new-energy models`."""
    said = ARE_OF_CLASS.match(text, quantity.end) or _OF_THEM.match(text, quantity.end)
    return (scope_of(said["class"]) or "battery-electric") if said else None


_OF_THEM: Final = re.compile(
    r" of (?:them|these|those|which)(?: all-| purely| pure| plug-in| being)? ?"
    r"(?P<class>electric|new[- ]energy|battery[- ]electric|hybrids?|NEVs?|B?EVs?|PHEVs?)\b"
)


def is_part_of_last(text: str, end: int, quantity: Quantity) -> bool:
    """Tell a part of the figure that ended at `end`: `, of which 725,200 were electric`."""
    between = text[end : quantity.start]
    return _OF_WHICH.search(between) is not None and ARE_OF_CLASS.match(text, quantity.end) is not None


_OF_WHICH: Final = re.compile(rf", of (?:which|them|these|those){_ABOUT} $")


def as_loss(quantity: Quantity) -> Quantity:
    """Give a sum as a loss."""
    high = -quantity.value_high if quantity.value_high else None
    return replace(quantity, value=-abs(quantity.value), value_high=high)
