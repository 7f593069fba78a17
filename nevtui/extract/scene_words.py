"""The words by which a scene tells owners and times: comparisons, classes of cars, firms in general. Knows no names."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Topic

BUYING: Final = ("bought", "snapped")
"""What tells sales only where buyers do it."""
EARLIER: Final = re.compile(
    r"[\w ,]{0,24}\b(?:a year (?:earlier|ago|before)|the (?:previous|prior) year|the year before"
    r"|the same (?:month|period|quarter) (?:of )?(?:last|the previous) year)\b"
)
FRONTED_EARLIER: Final = re.compile(
    r"(?:[Aa]|[Oo]ne|[Tt]he) year (?:earlier|before|ago|previously)\b,?"
    r"|(?:[Ii]n )?[Tt]he same (?:month|period|quarter|half)(?: of)? (?:last|the (?:previous|prior)) year\b,?"
)
"""What a clause opens with that tells the level of the year before: `A year earlier it had been 33,400`."""
IN_WHICH: Final = re.compile(r", (?:(?:in|of|with|to|from) which|where) (?:(?!while|whereas|but)[^,;.]){0,70}$")
"""Before who does something beside whom the sentence goes on about: `X, in which Y has a stake, led`."""
COMPARISON: Final = re.compile(
    r"(?:\b(?:compare[ds]? (?:with|to)|against|versus|vs\.?|below the|above the|than the|from)"
    r"(?: (?:about|some|just|only))? |\()$"
)
TRADED_IN: Final = re.compile(r"\b(?:shares|stock|trading|traded|listed) (?:\w+ )?(?:in|on) (?:the )?$")
"""Before the town where shares change hands, which does nothing itself."""
RATIOS: Final = ("percent", "percentage_points", "times")
COMPARED_TIME = re.compile(
    r"\b(?:from|than|over|against|versus|compared (?:with|to)|above|below|(?:up|down) on|on|to the level of)"
    r"(?: the| that of| those of)?"
    r"(?: (?:same|corresponding|comparable) (?:month|period|quarter|half|time|months))?(?: (?:of|in))?(?: the)? $"
)
WORLDS: Final = re.compile(
    r"\b(?:[Ww]orldwide|[Gg]lobal(?:ly)?|around the world|world(?:['’]s)? market"
    r"|in the world['’]s (?:electric|EV|NEV|car|vehicle|new))\b"
)
OVERALL: Final = re.compile(
    r"(?:In all|Altogether|(?:(?:Overall|Total|All)|The overall|The total) (?:new-car |car |vehicle |EV )?"
    r"(?:sales|registrations|deliveries|volumes?))\b"
)
"""How a sentence opens that leaves a group of makers for their whole market."""
ASIDE_BEGINS: Final = re.compile(
    r", (?:an? [^,;]{2,40}? )?(?:which|whose|who|founded|launched|acquired|bought|started|opened|introduced|listed"
    r"|owned|taken over|set up|published|unveiled|issued|released|adopted)\b[^,;]*$"
)
ASIDE_ENDS: Final = re.compile(r"[^,;]{0,30}, (?!and|or|but|up|down)")
NATIONALS: Final = re.compile(r"\b([A-Z][a-z]+)s(?: (?:have|had|also|already))? $")
"""The people of a country before a verb: `Brazilians bought`."""
CLASS_FIRST: Final = re.compile(
    r"(?:The )?(?:[Pp]ure |[Pp]urely |[Aa]ll-|[Bb]attery-)?(?:[Ee]lectric|[Pp]lug-in|[Hh]ybrids?|[Ss]edans|SUVs|MPVs"
    r"|NEVs|EVs"
    r"|[Cc]ars|[Tt]rucks|[Bb]uses|[Pp]assenger|[Cc]ommercial|[Nn]ew[- ]energy)\b"
)
"""A sentence about a class of vehicles, and no model."""
GOALS: Final = (
    *(("sales", "sales"), ("deliver", "deliveries"), ("production", "production"), ("output", "production")),
    ("export", "exports"),
)
CARS: Final = re.compile(r"\b(?:cars|vehicles|NEVs|EVs|BEVs|automobiles)\b")
OF_A_CLASS = re.compile(
    r" of (?:new[- ]energy|electric|battery|plug-in|hybrid|pure|new|passenger|all)(?:[- ][\w-]+){0,2}? "
    r"(?:cars|vehicles|models|buses|trucks)\b| of (?:NEVs|B?EVs|PHEVs)\b"
)
OF_ALL = re.compile(
    r" worldwide| around the world| globally"
    r"| of all (?:(?:kinds|types|sorts) of )?(?:[\w-]+ ){0,3}?(?:batteries|cells|cars|vehicles|automobiles|NEVs|EVs)\b"
)
"""Behind a noun that counts what a whole country makes or sells: `production of all batteries`."""
ARE_OF_CLASS = re.compile(
    r"(?:,? (?:or|\()[^,;]{0,14}(?:%|per ?cent)[),]*)?"
    r" (?:(?:of (?:them|these|which) )?(?:were|was|are|is|had been) (?:an? )?|of (?:them|these|those) (?:being )?)"
    r"(?:\w+ly |all-|full |pure )?"
    r"(?P<class>electric|new[- ]energy|battery[- ]electric|plug-in|hybrid|NEVs?|B?EVs?|PHEVs?)\b"
)
OF_TWO = re.compile(r"\b[Tt]he (?P<which>former|latter)(?:['’]s)? (?:[\w-]+ ){0,4}$")
IN_MARKET = re.compile(r"\b(?:in|of|for|on|into|to)(?: the| its| their| this| [A-Z][\w-]+['’]s| [A-Z][a-z]+)? $")
JOINTLY = re.compile(
    r"(?<!brands )(?<!plants )(?<!factories )(?<!ventures )(?<!units )(?<!taken )\b"
    r"(?:[Tt]ogether|[Cc]ombined|[Jj]ointly|[Cc]ollectively|between them"
    r"|[Tt]he (?:two|three|four|five|pair|trio) (?!(?:consecutive |straight |largest |biggest |top |main )?"
    r"(?:customers|clients|suppliers|buyers|days|weeks|months|quarters|years|models|versions|variants)\b))\b"
)
HEADING = re.compile(r"[A-Z][\w-]+(?: [\w-]+){0,4}: ")
"""What a sentence begins with that names its theme: `New energy vehicles: retail 388,000`."""
OF_INDUSTRIES = ("output_value", "value added", "revenue", "profit", "margin")
OF_WHAT = re.compile(r"(?: (?:of|in) [\w ]{2,40}?)?(?: (?:of|in) (?:the )?(?:[\w-]+ )?| )")
OTHER_FIGURE = re.compile(
    r"\b(?:(?:and|while|but|after),?|compared (?:with|to)|versus|against|(?:up|down|improv\w+|rose|fell|increase\w*"
    r"|decrease\w*) from)"
    r" (?:[\w'’-]+ ){0,4}(?:RMB ?|CNY ?|US)?[$€¥£\d]"
    r"|\b(?:and|but|while),? (?:it|they|the(?: [\w'’-]+){1,3}) [a-z]+ (?:its|the|a|an) $"
)
"""A time behind another figure is that figure's: `sold 13,000, and delivered 119,000 in 2023`."""
STANDING = re.compile(
    r"\b(?:[Cc]urrently|[Nn]ow|[Aa]t present|to date"
    r"|Today|(?:is|are|has|have|runs?|operates?|holds?|stands?|employs?) [^,;.]{0,50}today)\b"
)
HOLDS_NOW = re.compile(
    r"(?<!to )(?<!will )(?<!would )(?<!could )(?<!should )\b(?:has|have|holds?|commands?|controls?|brings? in|earns?"
    r"|employs?) (?:a |an )?(?:(?:about|around|over|nearly|almost"
    r"|some|roughly|just|only|more than|less than|under|close to|at least|up to) ){0,2}$"
)
"""Before a figure that is so at the time of writing."""
WORLDWIDE = re.compile(r"(?:Worldwide|Globally|Around the world)\b")
GENERAL = re.compile(
    r"(?:Firms|Companies|Carmakers|Automakers|Makers|Manufacturers|Offerings|Credits|An? (?:carmaker"
    r"|car|vehicle|company|model)|Any|Each|Vehicles|Buyers|Customers|Importers"
    r"|The (?:central )?government|Regulators|Lawmakers|Officials|Critics|Economists)\b"
)
RIGHT_AFTER = re.compile(
    r"(?: [\w-]+){0,2}(?: (?:that|which) (?:[\w’'-]+ ){1,4}(?:aim(?:s|ed) for|want(?:s|ed)|target(?:s|ed)|plans|planned"
    r"|promised|hope(?:s|d) for))?,? ?(?:in|for|during|by|from|between|over|by the end of|at the end of)?"
    r"(?: the(?: whole of| full year| year)?| all of)? ?"
)


def is_heading_of_level(text: str, start: int, end: int) -> bool:
    """Tell the time of `(2022: RMB1.6 billion)`, which is no other figure's than that behind it."""
    return text.startswith("(", max(0, start - 1)) and text.startswith(":", end)


def is_of_aside_to_come(text: str, begin: int, start: int, end: int) -> bool:
    """Tell the time of another level, or of an aside, that is told behind a figure: `900, and X, launched in May,`."""
    if is_heading_of_level(text, start, end):
        return True
    return text.startswith(",", end) and ASIDE_BEGINS.search(text, begin, start) is not None


def aimed_at(text: str, goal: Topic, told: str | None) -> str:
    """Give what a goal counts: what its words say, else what was told of before, else sales."""
    aim = text[goal.start : goal.end].lower()
    said = next((name for word, name in GOALS if word in aim), None)
    return said or (told if told in ("deliveries", "production", "exports", "installations") else "sales")
