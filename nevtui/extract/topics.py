"""Finds the words that name a figure: `sales`, `delivered`, `market share`. Knows no subjects and no numbers."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from nevtui.extract import aims
from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts, matches_at
from nevtui.extract.remarks import is_remark
from nevtui.extract.spans import Topic

SAME: Final = "same"
"""What stands for the property of `the figure` and `its total`: that of which the text has just spoken."""
MARKET: Final = "market"
"""What stands for the property of `the overall market grew`: the sales or registrations spoken of."""
GOAL: Final = "goal"
"""What stands for the property of `its target of 250,000`: what its words say, else what was spoken of."""
NOUNS: Final = (
    (
        GOAL,
        r"(?:(?:sales|delivery|deliveries|production|output|export|annual|full-year|yearly|vehicle|car|volume|new"
        r"|revised|original|earlier|stretch|global|overseas) )*(?:targets?|goals?|sights)(?=(?: (?:for"
        r"|in) [\w ]{2,24}?)?,? (?:by [\d.]+ ?(?:%|per ?cent) to|(?:is|was|were|had been|has been|remains"
        r"|remained|stands|stood|would be|being)(?: set| fixed| kept)?(?: at| to be)?|of|at|on|to(?: sell| deliver"
        r"| make)?|raised to|lowered to|cut to"
        r"|from) (?:[a-z-]+ ){0,3}?\d)",
    ),
    (
        "gdp_growth",
        r"GDP|gross (?:domestic|regional) product|economic growth|economy(?= (?:of [A-Z][\w’' ]{2,18} )?(?:grew"
        r"|expanded|shrank|rose|contracted|gained))",
    ),
    (
        "price",
        r"(?:average |selling |retail |sticker |starting |transaction |car |vehicle )*prices?"
        r"(?! (?:war|wars|cuts?|range|tags?|points?|competition|list|target|floor|to|adjust\w*|hike|hikes|of"
        r" (?:battery-grade |raw )?(?:lithium|cobalt|nickel|cells|steel|copper|materials|oil|fuel|petrol|electricity)"
        r"|reduction|is|was|of \S*\d))",
    ),
    (
        "output_value",
        r"output value|value of (?:its |the )?(?:industrial )?output|industrial output value"
        r"|total output value",
    ),
    (
        "market_share",
        r"market shares?|slice of (?:the |its |their )?(?:[\w'’-]+ ){0,3}(?:market|pie)|share of (?:the |its "
        r"|their |[A-Z]\w+['’]s )?(?:[\w'’-]+ ){0,3}(?:market|sales)",
    ),
    (
        "penetration",
        r"penetration(?: rate)?|(?:electric|electric[- ]car|[BN]?EV|plug-in|battery[- ](?:car|electric)) share(?! of)"
        r"|share of (?:new[- ]energy (?:cars|vehicles)|NEVs|B?EVs"
        r"|plug-ins|(?:battery-)?electric (?:cars|vehicles)|plug-in (?:cars|vehicles)|electrics)",
    ),
    ("margin", r"(?:gross |vehicle |net |operating |profit |gross profit )+margins?|margins?"),
    (
        "revenue",
        r"(?:net |total |operating |annual |sales )*(?:revenues?|turnover)(?: from (?:[\w-]+ ){1,3}sales)?"
        r"|operating income|takings|top line",
    ),
    ("value added", r"(?:industrial )?(?:value added|added value)|value-added (?:industrial )?output"),
    (
        "profit",
        r"(?:net |operating |pre-tax |total |gross |average )*(?:profits?|income(?! tax)|earnings|(?<!impairment "
        r")(?<!impairment and credit )loss(?:es)?)"
        r"|bottom line|(?:net |operating |annual )?deficit|red ink",
    ),
    (
        "share price",
        r"(?:share|stock) price|(?:(?:its |the |company's )(?:shares|stock)|shares|(?<!in )(?<!of )stock)\b"
        r"(?! (?:exchange|market|in the market|of (?:the|unsold|finished|imported)\b))",
    ),
    (
        "installations",
        r"(?:power |EV |traction )?(?:battery )?(?:installations|installation volume)|installed (?:battery"
        r" )?(?:capacity(?! (?:at|of) (?:[\w’'-]+ ){1,3}(?:plant|factory|base)\b)|base|volume)|battery (?:usage"
        r"|consumption)|usage of (?:power |EV |traction |electric[- ](?:car|vehicle) )?batteries"
        r"|usage(?= (?:grew|rose|fell|expanded|climbed|reached|came|stood|jumped|dropped|totall?ed)\b)",
    ),
    (
        "capacity",
        r"(?:annual |planned |production |manufacturing |total |cell "
        r"|installed )*capacity(?: utili[sz]ation| (?:to|for) (?:build|produce|make|assemble|manufacture|turn out)\b)?",
    ),
    (
        "R&D spending",
        r"(?:R&D|research and development|research) (?:expenses?|expenditures?|spending|costs?|outlays|budget)",
    ),
    ("imports", r"imports(?! (?:of|from) )"),
    ("registrations", r"registrations"),
    (
        "deliveries",
        r"deliveries|handovers|shipments(?! (?:abroad|overseas))|delivery"
        r" (?:volumes?|figures?|numbers?|results?|guidance|outlook|forecasts?)"
        r"|delivery(?= of (?:about |around |over |more than |nearly )?\d)",
    ),
    ("exports", r"exports|(?:overseas|international) (?:sales|deliveries)|(?:sales|shipments) (?:abroad|overseas)"),
    (
        "inventory",
        r"inventor(?:y|ies)|unsold stocks?|stocks? of (?:unsold|finished|imported)"
        r"|stocks?(?= (?:at|with|held by) (?:the )?(?:[\w’'-]+ ){0,4}?dealer)",
    ),
    (
        "orders",
        r"(?:pre-?)?orders|reservations|bookings|(?:order )?backlog|order (?:intake|book)"
        r"|(?:contract|deal|order|agreement|tender) (?:(?:to|for the) (?:supply|deliver|provide|sell|delivery|supply of"
        r"|delivery of)|for)(?= [^.;]{0,16}?\d[\d.,]* (?:[\w-]+ ){0,3}?(?:vehicles|cars|(?:e-|mini)?buses|coaches"
        r"|trucks|taxis|vans|EVs|SUVs)\b)"
        r"|order(?= (?:for|worth|valued at|of) (?:about |some |around |up to |more than |over |nearly )?[\d$€£¥])"
        r"|(?<=won a )contract(?= (?:for|worth|valued at|of) (?:about |some |around |up to |more than |over "
        r"|nearly )?[\d$€£¥])"
        r"|(?<=landed a )contract(?= (?:for|worth|valued at|of) [\d$€£¥])",
    ),
    ("demand", r"demand"),
    (
        MARKET,
        r"market(?: as a whole| overall| in general)?(?= (?:that |which )?(?:has |had |also |itself |still |even )?"
        r"(?:grew|grown|rose|risen|fell|fallen|shrank|shrunk|contracted|expanded|declined|slumped|slipped|dropped"
        r"|climbed|was (?:up|down))\b)|market (?:as a whole|overall)",
    ),
    (
        SAME,
        r"those(?= (?:of|for) (?:all |pure |purely )?(?:new[- ]energy|NEVs?|EVs?|BEVs?|PHEVs?|electric|battery|plug-in"
        r"|passenger|commercial|hybrid|fuel[- ]cell)\b)"
        r"|those(?= (?:of|at) (?:the |its |their )?(?:[a-z-]+ ){0,2}(?:[A-Z]|(?:rivals?|competitors?|peers?|parent)\b))"
        r"|(?:figure|tally|total|number|count|volume)(?=[,:]? (?:at |of |to )?(?:about |around |nearly |over "
        r"|more than |some )?\d"
        r"|(?: (?:for|in|since) [\w -]{2,24}) (?:to|at|of) (?:about |around |nearly |over |more than |some )?\d"
        r"|(?: (?:for|in) [\w -]{2,24})? (?:(?:now )?stands|comes|is|was|were|came|stood|reached|had been|has been|hit"
        r"|rose|fell|climbed|dropped"
        r"|jumped|passed|exceeded|topped|surpassed|should|is expected|will|went|increased|grew|declined)\b)",
    ),
    (
        "sales",
        r"(?:wholesale|retail)(?: volumes?|,? (?=\d)|(?= (?:rose|fell|grew|was|were|slipped|gained|climbed|dropped"
        r"|came|reached"
        r"|totall?ed|increased|declined|stood|hit|jumped|edged|slid|of \d)\b))|best-?sellers?(?= [^.;]{0,60}:)|top "
        r"sellers?(?= [^.;]{0,60}:)|sales(?: volumes?)?(?! (?:network|outlet|arm|office|and service"
        r"|channel|goal|revenue|point|rank|target|chart|tax|house|staff|and after|table|price))"
        r"|volumes?(?= (?:reached|rose|fell|grew|hit|came|climbed|were|stood|totall?ed|slipped|dropped"
        r"|increased|jumped"
        r"|shrank|surged|doubled|of (?:about |around |nearly |over |some )?\d))",
    ),
    (
        "production",
        r"(?:production|output)(?: volumes?)?(?! (?:base|line|site|cost|capacit|process|plant|facilit"
        r"|volume of|chain|value|start|centre|center|licen|in series))",
    ),
)
_SUM: Final = (
    r" (?:(?:about|around|some|nearly|more than|over|almost|just|only) )?"
    r"(?:(?:US\$|HK\$|[$€¥£]|RMB ?|Rmb ?|CNY ?)\d[\d.,]* ?(?:billion|million|bn|mn|m)\b"
    r"|\d[\d.,]* ?(?:billion|million|bn|mn|m) (?:yuan|renminbi|dollars|euros|yen|won|pounds)\b)"
    r"(?! (?:worth|of|in (?:sales|revenue|investments?|loans|payments)|investment|available|offer|bid|from sales))"
)
"""Behind `made` and `losing`: so much money."""
_BARE_SUM: Final = (
    r" (?:about |around |some |nearly |over |almost |just |only )?\d[\d.]* ?(?:bn|billion)(?=[,;.]|$| in | last )"
)
"""So much, of a currency told before."""
VERBS: Final = (
    (
        "capacity",
        r"can (?:now )?(?:do|make|build|produce|manufacture|turn out|assemble)|able to (?:make|build|produce)"
        r"|could (?:manage|make|build|produce)|(?:designed|planned|room|laid out) (?:for|to (?:make|build|produce))"
        r"|capable of (?:making|building|producing|manufacturing)",
    ),
    ("deliveries", r"delivered|deliver|delivers|delivering|hand(?:ed|s|ing)? over|handed"),
    (
        "exports",
        r"exported|export|exporting|ship(?:ped|ping)"
        r"|(?<![’']s )(?<!(?:[Ii]ts|new|the|car|and) )ships?(?! (?:can|will|t[ao]k|carr)|,)"
        r"|sent(?= (?:off )?(?:about |around |some |nearly |over )?\d)"
        r"|(?:went|goes|go|gone)(?= (?:abroad|overseas|to (?:foreign|overseas|export) (?:markets|buyers|customers))\b)",
    ),
    (
        "inventory",
        r"(?:had|have|held|hold|holding|(?:sat|sits?|sitting) on)"
        r"(?= (?:[a-z]+ ){0,2}\d[\d.,]*(?: million)? (?:(?:new |unsold )?(?:cars"
        r"|vehicles|NEVs)"
        r" (?:in stock|unsold|on (?:their|its) lots)|unsold))",
    ),
    (
        "share price",
        r"(?:closed|ended|finished|opened)(?= (?:up |down )?(?:\+|-)?[\d.]+ ?(?:%|per ?cent)(?: (?:lower|higher|up"
        r"|down))?| (?:[a-z]+ ){0,4}at (?:[A-Z]{0,3}[$€¥£][\d.,]+|[\d.,]+ (?:yuan|HK dollars|euros?"
        r"|dollars|won|yen|cents|pence))[^.;\d]{0,40}, (?:up|down|a [a-z]+ of|\w+ing) [\d.]+ ?(?:%"
        r"|per ?cent))",
    ),
    ("registrations", r"register(?:ed|s)|put(?= (?:[a-z]+ ){0,2}[\d.,]+ (?:[\w-]+ )?(?:car|vehicle|EV)s on the road)"),
    ("installations", r"installed|fitted|carried|loaded|contained"),
    (
        "sales",
        r"(?:shift(?:ed|s)?|moved)(?= (?:(?:about|around|some|nearly|over|more than|almost|only|just"
        r"|roughly) )?\d[\d.,]*)"
        r"|part(?:ed|s) with|f(?:ound|inds) (?:new )?homes for"
        r"|retailed|wholesaled|snapped up(?= (?:[a-z]+ ){0,3}\d)|sold|sell|sells|selling|best-selling|top-selling"
        r"|bought(?= (?:(?:about|some|nearly|over|more than|almost|around) )?\d[\d.,]*(?: million)?"
        r" (?:[\w-]+ ){0,3}?(?:cars|vehicles|NEVs|EVs|SUVs)\b)",
    ),
    (GOAL, aims.VERBS),
    (
        "production",
        r"produced?|produces|producing|built|builds?|building|made(?! up\b| by| from| it| the (?:top|cut|list|news"
        r"|grade|move|podium)| (?:its|their) (?:debut|way)| [A-Z][\w-]+ (?:the|a|an|China['’]s|Europe['’]s|its)\b)"
        rf"(?!{_SUM}|{_BARE_SUM})|manufactured|manufactures?"
        r"|turn(?:ed|s|ing)? out|assembled|assembles?|churn(?:ed|s|ing)? out"
        r"|(?<!that )(?<!which )(?<!This )makes?(?! up| it)|making(?! up| it)|roll(?:ed|ing)? out",
    ),
    ("revenue", r"turn(?:ed|s) over(?= )|grossed"),
    (
        "profit",
        rf"earned|bled(?= )|(?:made|losing)(?={_SUM}|{_BARE_SUM})"
        r"|los(?:t|es)(?= (?:(?:only|just|about|around|some|nearly|more than|over|up to|almost|roughly"
        r"|a record) )?"
        r"(?:US\$|HK\$|[$€¥£]|[A-Z]{3} ?\d|[\d.,]+ ?(?:[bmr]{1,2}illion|bn|bln|mln|m|tn)\b))",
    ),
)

_MODIFIER = (
    r"(?:retail|wholesale|overseas|international|domestic|annual|total|overall|cumulative|monthly|quarterly|global"
    r"|worldwide|national|nationwide|combined|car|cars|vehicle"
    r"|auto|automobile|new-car|new car|passenger|commercial|NEV|EV|BEV|PHEV|battery|battery-electric"
    r"|electric|pure|purely|fully|all|battery-powered|plug-in|hybrid|power|new|energy|new-energy"
    r"|oil-fuelled|oil-fueled|oil-powered|gas-powered|combustion|combustion-engine|petrol|gasoline|diesel"
    r"|first-half|full-year|half-year|average|unit|light|vehicles|net)"
)
_GROUP_AFTER = re.compile(
    rf" (?:volume )?(?:of|for|from)(?: (?:all|pure|its|the|their|other|[a-z]+ly"
    rf"|{_MODIFIER})(?![\w-]))*(?: [\w-]+(?: (?:cells|batteries))?)?(?: and commercial vehicles)?"
)
_NOUN = re.compile(rf"\b(?:{'|'.join(f'(?P<n{place}>{words})' for place, (_, words) in enumerate(NOUNS))})\b", re.I)
_VERB = re.compile(rf"(?<![\w-])(?:{'|'.join(f'(?P<v{place}>{words})' for place, (_, words) in enumerate(VERBS))})\b")
_MODIFIERS_BEFORE = re.compile(rf"(?:(?<=[\s(])|^)(?:{_MODIFIER}[ -]){{1,5}}$", re.I)

_COMBUSTION: Final = (
    r"(?:(?:traditional|ordinary) )?(?:petrol|gasoline|diesel|combustion|ICE|fuel|(?:oil|gas|gasoline|petrol)-"
    r"(?:powered|fuelled|fueled)|internal[- ]combustion)(?:[- ](?:engined?|powered|driven|burning))?"
    r" (?:passenger )?(?:cars?|vehicles?|models?|SUVs?|sales|deliveries)"
)
_GROUPS = (
    ("EV battery", re.compile(r"\b(?:electric[- ](?:car|vehicle)|EV|NEV) batter(?:y|ies)\b(?! electric)", re.I)),
    ("power battery", re.compile(r"\b(?:batter(?:y|ies)\b(?![- ]electric| (?:car|vehicle|EV))|cells\b)", re.I)),
    (
        "NEV",
        re.compile(
            r"\b(?:NEVs?|new[- ]energy|electric|electrified|B?EVs?|PH?EVs?|plug-ins?|hybrids?"
            r"|battery[- ](?:electric|cars?|vehicles?)|fuel[- ]cell)\b",
            re.I,
        ),
    ),
    ("car", re.compile(rf"\b(?:[Cc]ommercial vehicles|of all kinds|{_COMBUSTION})\b")),
    ("passenger car", re.compile(r"\b(?:passenger|conventional fuel)\b", re.I)),
    ("car", re.compile(r"\b(?:cars?|vehicles?|autos?|automobiles?|new-car|trucks?)\b", re.I)),
)
_SCOPES = (
    ("NEV", re.compile(r"\b(?:\w+-)?electric(?: cars| vehicles)?(?:,| and| or) (?:plug-in )?hybrid", re.I)),
    ("combustion", re.compile(rf"\b{_COMBUSTION}\b", re.I)),
    ("retail", re.compile(r"\bretail\b", re.I)),
    ("wholesale", re.compile(r"\bwholesale\b", re.I)),
    ("plug-in hybrid", re.compile(r"\b(?:plug-in|PHEV|hybrid)", re.I)),
    (
        "battery-electric",
        re.compile(r"\b(?:pure[- ]|purely |battery[- ]|fully |battery-powered |all-)electric|BEV", re.I),
    ),
    ("NEV", re.compile(r"\b(?:NEV|new[- ]energy)", re.I)),
    ("passenger", re.compile(r"\bpassenger\b", re.I)),
    ("commercial", re.compile(r"\bcommercial\b", re.I)),
    ("overseas", re.compile(r"\b(?:overseas|abroad)\b", re.I)),
)


_NOUN_STARTS = Starts(
    "targets|goals|target|goal|sights|backlog|delivery|deliveries|output|export|full-year|yearly|new|revised|original|earlier"
    "|stretch|global"
    "|gdp|gross domestic|economy|economic growth"
    "|price|selling|retail|sticker|starting|transaction|car|added|output|value"
    "|industrial|total|market|share|penetration|gross|vehicle|net|operating|profit|margin|annual|sales"
    "|revenue|turnover|takings|top line|bottom line|deficit|red ink"
    "|slice|income|pre-tax|average|earnings|loss|stock|power|ev|battery|installation|traction"
    "|installed|planned"
    "|production|manufacturing|cell|capacity|registrations|deliver|handovers|exports|overseas|international|shipments|inventor|unsold"
    "|usage|bestseller|best-seller|top seller|reservations|bookings|deal|agreement|tender|wholesale|retail|electric "
    "share|electric car share|electric-car share|ev share|bev share|nev share|plug-in share|battery-car share"
    "|those of|those for|those at"
    "|r&d|research|imports|order|contract|preorders|pre-orders|figure|tally|number|count|volume|demand"
    "|its share|its stock"
    "|the share|the"
    " stock|company's share|company's stock"
)
_VERB_STARTS = Starts(
    "can|could|able|had|have|held|hold|sat on|sit on|sits on|sitting on"
    "|best-sell|top-sell|closed|ended|finished|opened|designed"
    "|planned|room|laid|capable|deliver"
    "|hand|export|ship|sent"
    "|churn|register|installed|fitted|went|go|gone"
    "|carried|loaded|contained|sold|sell|bought"
    "|produc|buil|made|manufactur|turn|assembl|mak|roll|earned|lost|loses|losing|bled|gross|retailed|wholesaled"
    "|snapped|shift"
    "|moved|part|put|found"
    "|finds|" + aims.STARTS
)
_CLASS_STARTS = Starts(
    "electri|ev|nev|batter|cells|new|bev|phev|pev|plug|hybrid|fuel|commercial|passenger|conventional|of all kinds"
    "|petrol|gasoline|diesel|combustion|ice|oil-|internal|traditional|ordinary"
)
_LAST_OF_MODIFIER = frozenset(_MODIFIER[3:-1].lower().replace("-", "|").replace(" ", "|").split("|"))
"""How the word before a noun ends where it is one of its modifiers."""


def find_topics(text: str) -> tuple[Topic, ...]:
    """Give the words of one sentence that name a figure, in order, with the modifiers before nouns."""
    found = [_noun(text, match) for match in _NOUN_STARTS.matches(_NOUN, text)]
    verbs = text[:1].lower() + text[1:]
    found += [_verb(match) for match in matches_at(_VERB, verbs, _VERB_STARTS.places(text))]
    found = [
        one for one in found if one.property != "exports" or one.is_verb or not is_remark(text, one.start, one.end)
    ]
    if "-selling" in text:
        found = [one for one in found if not _BEST_SELLING.search(text, 0, one.end)]
    kept: list[Topic] = []
    for topic in sorted(found, key=lambda topic: (topic.start, -topic.end)):
        if not kept or topic.start >= kept[-1].end:
            kept.append(topic)
    return tuple(kept)


_BEST_SELLING = re.compile(r", (?:its|their|[A-Z][\w-]+['’]s) (?:[a-z-]+ ){0,2}(?:best|top)-selling$")
"""Of a car told beside its name: `Deliveries of the P7, its best-selling car`."""


def _noun(text: str, match: re.Match[str]) -> Topic:
    name = NOUNS[int((match.lastgroup or "n0")[1:])][0]
    words = _modifiers_before(text, match.start())
    after = _GROUP_AFTER.match(text, match.end())
    behind = after[0] if after else text[match.end() : match.end() + _IN_STOCK] if name == "inventory" else ""
    phrase = f"{words.rstrip()} {match[0]} {behind}"
    return Topic(
        match.start() - len(words),
        match.end(),
        name,
        False,
        scope_of(phrase),
        "power battery" if name == "installations" else group_of(f"{words} {behind}"),
    )


_IN_STOCK: Final = 24
"""Characters behind `stocks of unsold` that may say of what."""


def _modifiers_before(text: str, position: int) -> str:
    if position < 2 or text[position - 1] not in " -":
        return ""
    before = text[max(0, position - 60) : position]
    if before[:-1].replace("-", " ").rpartition(" ")[2].lower() not in _LAST_OF_MODIFIER:
        return ""
    modifiers = _MODIFIERS_BEFORE.search(before)
    return modifiers[0] if modifiers else ""


def _verb(match: re.Match[str]) -> Topic:
    name = VERBS[int((match.lastgroup or "v0")[1:])][0]
    return Topic(match.start(), match.end(), name, True)


_CLASS = re.compile(
    "|".join(f"(?P<g{place}>{pattern.pattern})" for place, (_, pattern) in enumerate(_GROUPS[:5])), re.I
)


def classes_in(text: str, begin: int = 0, end: int | None = None) -> list[str]:
    """Give the classes of vehicles that the words of `text` from `begin` to `end` name; `car` alone names none."""
    matches = _CLASS_STARTS.matches_in(_CLASS, text, begin, len(text) if end is None else end)
    found = [(_GROUPS[int((m.lastgroup or "g0")[1:])][0], m) for m in matches]
    return [name for place, (name, match) in enumerate(found) if not _belongs_to_next(found, place, match)]


def _belongs_to_next(found: Sequence[tuple[str, re.Match[str]]], place: int, match: re.Match[str]) -> bool:
    """Tell `passenger` of `passenger NEVs` and `new energy passenger vehicles`: it names no class of its own."""
    beside = [other for name, other in found[max(0, place - 1) : place + 2] if name == "NEV"]
    return found[place][0] == "passenger car" and any(
        0 <= other.start() - match.end() <= 1 or 0 <= match.start() - other.end() <= 1 for other in beside
    )


@lru_cache(maxsize=2048)
def group_of(words: str) -> str | None:
    """Give the class of vehicles that `words` name: `NEV`, `power battery`, `passenger car` or `car`."""
    if "passenger" in words and "commercial" in words:
        return "car"
    return next((group for group, pattern in _GROUPS if pattern.search(words)), None)


@lru_cache(maxsize=2048)
def scope_of(words: str) -> str | None:
    """Give what `words` narrow a figure to, as statements call it."""
    return next((scope for scope, pattern in _SCOPES if pattern.search(words)), None)
