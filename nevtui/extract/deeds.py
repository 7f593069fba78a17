"""Names that what they do or where things are done tells the type of: `X delivered 1,000 cars`, `a plant in Y`.

Weaker signs than those of `cues`: a name that has one of these only needs the article to bear it out.
"""

from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.doers import does_something
from nevtui.extract.pinyin import looks_chinese
from nevtui.extract.runs import Run

DOES: Final = "does"
LIES: Final = "lies"
FIRST: Final = "does, first"
"""What tells a word that begins its sentence, and may be a plain one: the article has to name it again."""
WEAK: Final = frozenset((DOES, LIES, FIRST))
"""Cues that are weaker than all others: where another sign says something else of a name, they are nothing."""

_COMPANY_DOES: Final = re.compile(
    r"(?:, which)? (?:(?:has|have|had|also|alone|itself|then|only|already|now|still|recently|in turn) ){0,2}"
    r"(?:(?:sold|delivered|shipped|handed over|exported|produced|made|built|rolled out|turned out|assembled"
    r"|registered)"
    r" (?:[a-z-]+ ){0,4}?(?:[\d.,]*\d|half a million|a million|tens of|hundreds of|thousands of)"
    r"|(?:sold|sells|made|makes|built|builds|produces?|produced|assembles|exports"
    r"|exported) (?:[a-z-]+ ){0,2}?(?:buses|cars"
    r"|vehicles|batteries|cells|trucks|vans|SUVs|sedans|EVs|NEVs|motors|scooters|chargers|cathodes|anodes|separators)"
    r"|(?:recalled|recalls|employs|employed|unveiled|unveils|posted|booked|supplies|supplied|broke ground|rolled out"
    r"|makes|filed for|filed to|lodged (?:an?|its)|went public|was incorporated|was delisted|is listed"
    r"|was listed|was founded|was valued|is valued|went bankrupt"
    r"|collapsed|reported (?:revenue|a (?:net )?(?:loss|profit)|sales|deliveries|net)|raised [\d$€£¥US]|handed over"
    r"|acquired|took over|taken over|is to (?:supply|deliver|acquire)|will (?:supply|deliver|acquire)|is hiring"
    r"|is recalling|is calling back|has recalled|was picked (?:by|as)|counts [A-Z]"
    r"|(?:won|wins|landed|lands|secured|signed|inked|bagged) (?:an?|its|the) (?:[a-z-]+ ){0,3}(?:order|contract|deal"
    r"|agreement)"
    r"|(?:opened|opens|runs|operates|shut|closed|is building|will build|will open|will close) (?:an?|its|two|three)"
    r" (?:[\w-]+ ){0,4}?(?:plant|factory|works|gigafactory|base|production line)"
    r"|built (?:an?|its) (?:[\w-]+ ){0,4}?(?:plant|factory|works|gigafactory|base)"
    r"|is suing|sued|plans to (?:sell|build|launch|list|raise|deliver|start|open|produce|make)"
    r"|aims to (?:sell|deliver|launch|list)|wants to (?:sell|deliver)"
    r"|(?:expects?|forecasts?|expected) (?:to (?:sell|deliver)|(?:net |annual |full-year )?(?:sales|deliveries|revenue"
    r"|profit|loss))|(?:earned|lost|booked) [\d$€£¥U]|saw (?:its )?(?:sales|deliveries|revenue|profit|orders)"
    r"|(?:has|had|employs) [\d.,]+ (?:employees|workers|staff|dealers|stores|showrooms|shops"
    r"|dealerships|outlets)"
    r"|holds [\d.]+ ?(?:%|per ?cent) of the market"
    r"|(?:began|started|stopped) (?:deliver|sell|mak|produc)ing|halted|suspended (?:production|deliveries))\b)"
)
_COMPANY_HAS: Final = re.compile(
    r"(?:['’]s?|, whose) (?:[a-z\d-]+ ){0,2}?(?:deliveries|(?:net |operating |gross )?(?:profit|loss|income|margin)s?"
    r"|revenues?|turnover|backers|investors|sales|losses|loss|orders|market share|share of|best (?:month|quarter|year)"
    r"|showrooms|shares|share price|stock|founders?|earnings|co-founders?"
    r"|chief executive"
    r"|CEO|chairman|chairwoman|prospectus|market value|order book|IPO|initial public offering|dealers|creditors"
    r"|shareholders|customers|subsidiary|parent(?: company)?|order intake|balance sheet|flagship|model range"
    r"|line-?up|brand|tally)\b"
)
_LIES_IN: Final = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|works|gigafactory|facilit(?:y|ies)|complex|mill|smelter|refinery|base|lines?"
    r"|sites?"
    r"|headquarters|offices?|showrooms?|campus|warehouse|port|made|built|based|headquartered|born|assembled"
    r"|assembling"
    r"|assembly|assembles|produced|located|production|opened|build|manufactured|one) (?:in|at|near|outside) \Z"
)
_IN: Final = re.compile(r"(?P<before>[\w’'-]+),? in \Z")
_OWN_PLANT: Final = re.compile(r" (?:plants?|factor(?:y|ies)|gigafactory|works|base)\b(?! (?:manager|worker|director))")
_OWNS: Final = ("its ", "their ", "’s ", "'s ")
"""Before a town's name: `its Saarlouis plant`."""
_NO_PLACE_AFTER: Final = re.compile(
    r"(?:invest|stake|share|interest|confidence|trust|belie|special|trad|deal|change|rise|fall|increase|drop|decline"
    r"|growth|surge|version|engag|result|named|called|faith|involve|holding|listed|succeed|debt)"
)
_ENDS_PLACE: Final = re.compile(
    r"[,.;:)]|\Z| (?:and|in|for|to|with|by|on|from|is|was|were|will|would|has|had|can|could|as|since|after|while|where"
    r"|which|before|during|next|last|this|a|the|over|that|but|when|at|started|opened|began|went|came|closed|employs"
    r"|made|built|produced|turned|employed|say|says|said|fear|want|hope|may|could|also|remains|stood|stands|who|whose"
    r"|makes|produces|belongs|cost|costs|goes|starts|opens)\b"
)
_PLACE: Final = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{2,}(?:[-'’][A-Za-z]?[a-z]+)?")
_GOVERNED_BY: Final = re.compile(r"['’]s (?:\w+ )?governor\b")
_HAS_ECONOMY: Final = re.compile(
    r"['’]s (?:(?:fiscal|budget|public) revenue|GDP|gross domestic product|population|economy|residents|inhabitants"
    r"|mayor"
    r"|party (?:chief|secretary|boss)|industrial output|tax revenue|city government|high-tech zone)\b"
)
_IS_SITUATED: Final = re.compile(
    r",? (?:which )?(?:lies|sits|nestles|is (?:located|situated)) (?:in|on|at|near|between|along|some|about|just|\d)"
)
_HAS_GOVERNMENT: Final = re.compile(r" (?:municipal |city |county |district |people's )?(?:government|authorities)\b")
_STARTS: Final = re.compile(r"(?:\A|[.!?:]['\"”’)]?\s+|[“\"‘(•\n]\s*|\n[-*]\s*)\Z")
_NO_NAMES: Final = (cues.GENERIC, cues.NEVER, cues.SITES, cues.CALENDAR)


def told_by_deeds(text: str, run: Run) -> tuple[str, str] | None:
    """Give the type and the cue that what a run does, has or holds tells, or None."""
    if _is_of_a_trade(run.words) and does_something(text, run.start, run.end):
        return "company", DOES
    if any(not plain.isdisjoint(run.words) for plain in _NO_NAMES) or len(run.words) > 3:
        return None
    before = text[max(0, run.start - 48) : run.start]
    if _lies(text, run, before):
        return "city", LIES
    if _GOVERNED_BY.match(text, run.end):
        return "province", LIES
    if len(run.words) == 1 and _HAS_GOVERNMENT.match(text, run.end) and looks_chinese(run.words[0]):
        return "city", LIES
    if len(run.words) == 1 and (_HAS_ECONOMY.match(text, run.end) or _IS_SITUATED.match(text, run.end)):
        return "city", LIES
    is_the = before.endswith(("the ", "The ")) and len(run.words) == 1 and looks_chinese(run.words[0])
    if is_the and _OWN_PLANT.match(text, run.end):
        return "city", LIES
    if before.endswith(("the ", "The ")) and _is_model(text, run, before):
        return "model", DOES
    if before.endswith(("the ", "The ", "-", "’s ", "'s ")):
        return None
    if not (_COMPANY_DOES.match(text, run.end) or _COMPANY_HAS.match(text, run.end)):
        return None
    return "company", (FIRST if _of_many(text, run) else DOES)


def _is_of_a_trade(words: tuple[str, ...]) -> bool:
    """Tell `Zhongqin Charging` from `New Energy`."""
    is_long = len(words) in (2, 3) and words[-1] in cues.TRADE_ENDS
    return (
        is_long and words[0] not in cues.TRADES and all(words[0] not in plain for plain in (*_NO_NAMES, cues.PEOPLES))
    )


def _is_model(text: str, run: Run, before: str) -> bool:
    """Tell whether `the X` is put on the market, priced or assembled as cars are."""
    if len(run.words) > 2 or not all(plain.isdisjoint(run.words) for plain in _NO_MODELS) or run.words[0].isupper():
        return False
    return _MODEL_DOES.match(text, run.end) is not None or (
        _MODEL_PUT.search(before) is not None and _ENDS_MODEL.match(text, run.end) is not None
    )


_NO_MODELS: Final = (cues.ORGANIZATIONS, cues.COMPANY_ENDS, cues.PEOPLES)
_MODEL_DOES: Final = re.compile(
    r" (?:(?:is|was|will be) (?:assembled|built|produced|priced|fitted|equipped|powered by)\b"
    r"|(?:starts|costs|sells|retails) (?:at|for|from)\b"
    r"|(?:goes|went|will go) on sale\b|has a range of|rides on|comes with|hits? the market|measures \d)"
)
_MODEL_PUT: Final = re.compile(
    r"\b(?:launch(?:ed|es)?|unveil(?:ed|s)?|introduc(?:ed|es)|price[sd]|put|recall(?:ed|s)?|sells|builds"
    r"|assembles) the \Z"
)
_ENDS_MODEL: Final = re.compile(
    r"[,.;]|\Z| (?:on the market|in [A-Z]|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|at (?:a price|prices|[\d$€£¥])"
    r"|for [\d$€£¥]|from [\d$€£¥]|last (?:month|year|week)|this (?:month|year|week))\b"
)


def _of_many(text: str, run: Run) -> bool:
    """Tell `Analysts sold`, a plain word that begins a sentence, from a name: one alone would have an article."""
    if len(run.words) > 1 or not _STARTS.search(text, max(0, run.start - 4), run.start):
        return False
    return may_be_plain(run.words[0])


def may_be_plain(word: str) -> bool:
    """Tell a plural or an uncountable word, which may open a sentence without an article, from a name."""
    is_plain = word.endswith(("s", "tion", "ment", "ing", "ity", "ance")) or word.lower() in _UNCOUNTED
    return is_plain and not (looks_chinese(word) or any(letter.isupper() or letter.isdigit() for letter in word[1:]))


_UNCOUNTED: Final = (
    cues.HEADS
    | cues.COMPANY_NOUNS
    | cues.PERSON_TITLES
    | cues.words(
        "people police staff men women children folk everybody everyone nobody none someone somebody anybody half"
        " growth demand output profit cash capital labour labor congress parliament industry trade traffic headquarters"
        " supply overcapacity consumption utilisation utilization sentiment inventory pricing"
        " hydroxide carbonate sodium storage steel"
        " competition revenue turnover business state public workforce crew team media press management personnel",
    )
)
"""Words that begin a sentence without an article and are no names."""


def _lies(text: str, run: Run, before: str) -> bool:
    """Tell whether a run stands where a town does: `a plant in X`, `in X, where`."""
    if not all(_PLACE.fullmatch(word) for word in run.words):
        return False
    if len(run.words) == 1 and _OWN_PLANT.match(text, run.end) and before.endswith(_OWNS):
        return True
    if not _ENDS_PLACE.match(text, run.end):
        return False
    if _LIES_IN.search(before):
        return True
    found = _IN.search(before)
    return found is not None and _NO_PLACE_AFTER.match(found["before"].lower()) is None
