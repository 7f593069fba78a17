"""What a time stands for in its sentence: when it was, when it was said, or what it is compared with."""

from nevtui.extract import patterns as re

_SAID = (
    r"(?:said|says|announced|reported|told|showed?|shown|released|published|disclosed|added|unveiled the figures"
    r"|according to [\w ]{1,30}|figures|statement|filing|notice|report)"
)
_SAID_BEFORE = re.compile(rf"\b{_SAID}(?: [\w'’-]+){{0,4}} (?:late |early )?(?:on |dated |last |earlier )?$")
_DAY_WORDS = re.compile(r"day\b|(?<!\d)\d{1,2}(?:st|nd|rd|th)?$|^\d{1,2} |yesterday|\d, \d{4}")
_COMPARED = re.compile(
    r"(?:\bthan (?:in |at (?:the (?:end|start|beginning|close) of )?"
    r"|(?:the )?(?!\w+ed\b)[\w.,]+ (?:a year earlier )?in )?"
    r"|[Cc]ompared (?:with"
    r"|to) (?:[\w.,]+ )?(?:in )?|(?:up|down) on |\b[Aa]gainst (?:[a-z\d][\w.,]* )?(?:in )?"
    r"|\bover (?:the level of )?"
    r"|\b(?:short|shy|ahead|behind|in excess|[Tt]wice|double|triple|times) (?:of )?(?:that of )?"
    r"|\bas (?:many|much|high|large|low|good) as (?:in |during )?"
    r"|\b(?:exceed(?:ed|ing|s)|topp(?:ed|ing)|beat(?:ing|s)?|match(?:ed|ing)|surpass(?:ed|ing)) "
    r"|\bsame (?:month|period|quarter|half|time) (?:(?:of|in) )?"
    r"|\b(?:above|below|from|(?:number|level|figure|total|volume|tally|result|double|triple) of|versus"
    r"|those of|rather than) )(?:the )?(?:(?:weak|strong|poor|record|already [a-z]+|holiday-hit|same) )?$"
)


_COMPARISON_CUES = (
    "short",
    " as ",
    "shy",
    "ahead",
    "behind",
    "exce",
    "wice",
    "double",
    "triple",
    "times",
    "topp",
    "beat",
    "match",
    "surpass",
    "than",
    "ompared",
    " on",
    "gainst",
    "over",
    "same",
    "above",
    "below",
    "from",
    "of",
    "versus",
)
"""Without one of these neither pattern of a comparison matches."""
_FROM_BEFORE = re.compile(r"\bfrom $")
_PERCENT_FROM = re.compile(
    r"(?:%|percent|per cent|pc)(?: (?:up|down|more|higher|lower|fewer|less))? (?:from|on|over) $"
)
_RECORD = re.compile(
    r"\b(?:fastest|first|weakest|highest|lowest|smallest|narrowest|steepest|sharpest|deepest|lightest|heaviest|most"
    r"|best|worst|biggest|strongest|slowest|largest"
    r"|only|record|high|low|peak)(?: [\w-]+){0,8} $"
    r"|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: [\w-]+){1,8} $"
)
_BEST_OF = re.compile(
    r"\b(?:best|highest|biggest|largest|strongest|busiest|weakest|worst|lowest|smallest|slowest|poorest|record|top)"
    r" (?:[\w-]+ )?(?:month|quarter|half|week|day|tally|total|result|figure|level|reading|showing|performance)"
    r" (?:so far )?(?:of|in) (?:the |all of )?$"
)
"""Before the time that something is the best of: `sold 3,000, its best month of 2020`."""


_SET = re.compile(
    r"\b(?:record|high|peak|low),? (?:(?:that )?(?:it|they) )?(?:was )?(?:set|reached|posted|hit|seen) in $"
)
"""Before the time of another figure: `below its record, set in September`."""
_PROMISED = re.compile(
    r"\b(?:promised|pledged|vowed|announced|set|foresaw|predicted|envisaged|laid down) (?:back )?in $"
)
_FOR = re.compile(r" (?:for|by) (?:the )?(?:year |end of )?(?:20\d\d|20\d\d-\d\d)\b")
"""Around the time at which a goal was set for another one."""
_SINCE_IT = re.compile(r" since (?:(?!and\b|but\b)[\w'’-]+ ){1,6}(?:in )?$")


_DATELINE_LENGTH = 40
_PLACE_LINE = re.compile(r"[A-Z][A-Z .'’/-]{2,30}, (?:[A-Z][a-z]+, )?")
_DASH = re.compile(r" ?(?:\([^)]{2,30}\) ?)?(?:-{1,2}|[–—])(?: |$)")
"""Around the day of a dateline: `SHANGHAI, Sept 3 (Agency) -`."""


def role_of(text: str, match: re.Match[str]) -> str:
    """Give `report` for the day of saying it, `comparison` for a time compared with, else `time`."""
    before = text[max(0, match.start() - 60) : match.start()]
    words = match[0].lower()
    if before.endswith(" ") and _DAY_WORDS.search(words) and _SAID_BEFORE.search(before):
        return "report"
    if match.start() < _DATELINE_LENGTH and _PLACE_LINE.fullmatch(before) and _DASH.match(text, match.end()):
        return "report"
    if before.endswith(" in ") and (
        _SET.search(before) or (_PROMISED.search(before) and _FOR.match(text, match.end()))
    ):
        return "comparison"
    if " since " in before and _SINCE_IT.search(before) and _RECORD.search(before.partition(" since ")[0] + " "):
        return "comparison"
    is_since = words.startswith("since") or before.endswith("since ")
    if is_since and _RECORD.search(before.removesuffix("since ")):
        return "comparison"
    if _is_of_level(text, before, match.end()) or ("st " in before and _BEST_OF.search(before)):
        return "comparison"
    if before.endswith("from ") and _ITS_FIGURE.match(text, match.end()):
        return "comparison"
    if not any(map(before.__contains__, _COMPARISON_CUES)):
        return "time"
    if _PERCENT_FROM.search(before) or (_COMPARED.search(before) and not _FROM_BEFORE.search(before)):
        return "comparison"
    return "time"


def _is_of_level(text: str, before: str, end: int) -> bool:
    """Tell the time of another level: `(May 2025: 3,300)`, `twice the 2024 figure`, `after 10,600 in May`."""
    if before.endswith("(") and text.startswith(":", end):
        return _FIGURE.match(text, end + 1) is not None
    if before.endswith(" the ") and _LEVEL.match(text, end):
        return _MULTIPLE.search(before) is not None
    return before.endswith((" in ", " for ", " of ")) and _LEVEL_BEFORE.search(before) is not None


_ITS_FIGURE = re.compile(r"['’]s (?:RMB|CNY|US|HK)?[$€¥£]?\d")
"""Behind a time whose figure one starts from: `from July's 16,977`."""
_FIGURE = re.compile(r" ?[^\w\s]{0,2}\d")
_LEVEL = re.compile(r" (?:figures?|levels?|totals?|tally|numbers?|volumes?|results?)\b")
_MULTIPLE = re.compile(r"\b(?:times|twice|double|triple|half|match(?:ed|ing)|near(?:ed|ing)?) the $")
_LEVEL_BEFORE = re.compile(
    r"\bafter (?:just |only |about |the |a record )?\d[\d.,]*(?: (?:million|billion))?"
    r"(?: (?:vehicles|units|cars|yuan|GWh))? (?:in|for|of) $"
)
