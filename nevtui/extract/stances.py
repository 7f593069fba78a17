"""Whether words tell what is, what is planned, expected or called off. Knows verbs and nouns, no names."""

from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Anchors, Starts, matches_at
from nevtui.extract.records import dataclass

_CANCELLED: Final = re.compile(
    r"\b(?:call(?:ed|s|ing)? off|cancel(?:s|led|ed|ling|ing)?|shelve[sd]?|ditch(?:ed|es)|axed"
    r"|scrap(?:ped|s)(?! (?:(?:an?|the|their|his|your|any|its) )?(?:old|older|ageing|used|petrol|gasoline|diesel|cars?"
    r"|vehicles?)\b)"
    r"|(?:drop|drops|dropped|dropping|gave up|give up|gives up|abandon|halted|froze|frozen|put on hold|paused|suspended"
    r"|withdrew|withdrawn|pulled|pulls)(?! (?:since|in|of|from|after|before|by|as|ahead)\b)"
    r" (?:on )?(?:(?:its|the|their|a|an|all|earlier|any) )?(?:[\w-]+ ){0,3}(?:plans?|projects?|bid|talks|deal|scheme"
    r"|target"
    r"|ambitions?|work|construction|flotation|listing|IPO|venture|application|filing|prospectus|offering)"
    r"|abandon(?:ed|s|ing)?|would have (?:been|made|had|brought|given|set|created|become|built|cost|employed|produced)"
    r"|(?:was|were) (?:once |originally |initially )?to have|pulled (?:out of"
    r"|the plug)"
    r"|no such plans|fell through|fallen through|walked away from|backed out|came to nothing|never (?:built"
    r"|materiali[sz]ed)"
    r"|no longer (?:plans?|wants?|intends?|pursues?))\b"
)
_FORECAST: Final = re.compile(
    r"\b(?:(?<!than-)(?<!than )(?<!as-)(?<!can )expect(?!s? to (?:spend|invest|build|open|launch|begin|start)\b)"
    r"(?:s|ed|ing|ation|ations)?|count(?:s"
    r"|ing) on|forecasts?|forecasting|predict(?:s|ed|ing|ion|ions)?|project(?:ed|ions?"
    r"|s(?= (?:that|sales|growth|output|exports|deliveries|demand|revenue|an? |the |[A-Z])))|estimates? that"
    r"|anticipat\w+|foresees?|sees|seen (?:rising|falling|growing|at|reaching)|should (?!have)"
    r"|may (?!\d)|could(?! only| still not)|might|likely to|set to reach|thinks|believes|guid(?:es|ed|ing)"
    r" (?:for\b|(?=(?:total |net |vehicle )?(?:revenues?|deliveries|sales)\b))|warn(?:s|ed) of|looks?"
    r" for (?:sales|deliveries|growth|revenue|a (?:profit|loss))"
    r"|guidance(?= (?:to|of|at|from|for|was|is|had|has|stands|range|calls)\b)"
    r"|[Ww]e (?:see|model|put|reckon)|tipped to|outlook|potential(?:ly)? (?:to|reach))\b"
)
_PLANNED: Final = re.compile(
    r"\b(?:plan(?:s|ned|ning)?(?! economy)|expects? to (?:spend|invest|build|open|launch|begin|start)|aim(?:s|ed"
    r"|ing)?|target(?:s|ed|ing|ting)?|goals?|will|(?:is|are)(?: also| now| then| soon)? to"
    r"|was to|were to|(?<!has )(?<!have )(?<!had )(?<!needs )(?<!need )(?<!starts )(?<!begins )(?<!began "
    r")(?<!started )to be|intends?|intended|intending"
    r"|intention|(?<!who )wants?|wanted|means (?:[\w ]{2,12} )?to"
    r"|hope[sd]?|due|set out to"
    r"|hoping to|scheduled|slated|earmarked|seek(?:s|ing)? to|sought to|eyes|eyeing|ambitions? (?:to|of)|committed to"
    r"|(?:deal|agreement|contract|pact|memorandum|accord)s?"
    r"(?: by [A-Z][\w-]+)? to (?:put up|build|set up|establish|construct|open|invest|make"
    r"|produce)"
    r"|on (?:track|course) (?:to|for)|agree[ds]? to|agreed|pledge[ds]?|promise[ds]?|vow(?:s|ed)|would|set to|poised to"
    r"|proposed?|proposes|under construction|in talks|is building|are building|in the works|in the pipeline"
    r"|is buying|considering|considers|preparing|mulling|mulls|weighing)\b"
)
_SUBJECT: Final = (
    r"(?:[A-Z][\w’'-]+|\b(?:it|they|he|she|company|carmaker|automaker|maker|firm|group|brand|city|province|country"
    r"|market"
    r"|industry|plant|factory|unit|sales|output|exports|deliveries|production|revenue|profit|and|also))"
)
_HAPPENED: Final = re.compile(
    r"\b(?:rose|fell|grew|was|were|had|came|went|stood|took|gave|began|sank|slid|shrank|saw|became|jumped|climbed"
    r"|dropped|surged|soared|plunged|tumbled|declined|slipped|totalled|totaled|accounted|amounted|ranked)\b"
    r"|(?:has|(?<!to )have)(?: already| now| since| also| so far| recently| even)? (?!agreed|planned|pledged|vowed"
    r"|promised"
    r"|proposed"
    r"|decided|committed|wanted|aimed|been (?:planned|expected|set|asked)|expected|predicted|projected|forecast"
    r"|said)\w+"
    r"(?:ed|en|wn|lt|ld|de|nt|un|et|put|cut|hit)"
    r"|(?:shares?|stock) (?:lost|gained|rose|fell)"
    rf"|(?:{_SUBJECT}|[a-z],) (?:sold|built|made|delivered|produced|exported|invested|opened|launched|bought|earned"
    rf"|lost|posted"
    r"|shipped|installed|reached|hit)\b"
)
_LATER: Final = re.compile(
    r"(?:(?! and )[^,;:]){0,60}?\b(?:will|is to|are to|would|(?:is|are) (?:planned|due|scheduled|set|expected|to)"
    r"|should|(?<!has )(?<!have )(?<!had )(?<!needs )(?<!need )to be)\b"
)
_WANTED: Final = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:that )?(?:it|they|the company|analysts|he|she|the firm|the group) had (?:once |originally )?"
    r"(?:aimed for|planned|targeted|hoped for|wanted|promised|forecast|expected|predicted)"
    r"| (?:[a-z]+ ){0,2}?that (?:[\w’'-]+ ){1,4}?(?:had )?(?:aim(?:s|ed) for|target(?:s|ed)|hope(?:s|d) for"
    r"|wants|promised)\b"
)
"""After a figure: `the 3.6 million it had aimed for`."""
_PAST_AIM: Final = re.compile(
    r".{0,16}?\b(?:it|they|company|analysts|he|she|firm|group) had (?:once |originally )?\w*(?: for| on average)?[,;]"
    r"|.{0,20}?\b(?:of|above|below|than|beyond|missed|beat|past) (?:its|their|the|his)(?: own| annual| full-year"
    r"| sales)? "
    r"(?:goals?|targets?|plans?|forecasts?)"
)
"""Aims that the figures after them are measured by."""
_COMPARED: Final = re.compile(
    r"(?:^|\b)(?:from|after|against|compared (?:with|to)|versus|the record|up from|down from)"
    r"(?: (?:about|around|some|just|only|nearly|a|the|RMB))? ?[^\s,;]*\d[^\s;]*(?: (?:million|billion|percent"
    r"|per cent|pc"
    r"|units?|vehicles|yuan|cars|GWh|euros|dollars|now))*$"
)
"""A figure that others are compared with has been reached."""
_REVISED: Final = re.compile(
    r"\b(?:rais|lift|cut|lower|trim|revis|upp|boost|hik|slash|increas|doubl|reduc|scal)\w* (?:back )?"
    r"(?:[\w’'-]+ ){0,5}?(?:targets?|goals?|aims?|forecasts?|guidance|outlook|projections?|estimates?)\b[^;:]{0,60}$"
)
"""But not where an aim is what has changed: `raised its target to 280,000 from 250,000`."""
_OPENING: Final = 20
"""Characters before the words of a clause that hold no verb: `Of these,`."""
_NEAR: Final = 110
"""Characters before the words that may tell their stance."""


def status(text: str, start: int, end: int, begin: int, stop: int) -> str:
    """Give `planned`, `forecast`, `cancelled` or `actual` for words from `start` to `end` in a clause, by its verbs."""
    first, last = max(begin, start - _NEAR), min(stop, end + 12)
    signs = [
        sign
        for sign in _signs(text)
        if first <= sign.start and sign.end <= last and (sign.start < end or " and " not in text[end : sign.start])
    ]
    for sign in signs:
        if sign.stance == "cancelled":
            return "cancelled"
    if _is_dropped(text, start, end):
        return "cancelled"
    own = _WANTED.match(text, end) if " had " in text or " that " in text else None
    if own:
        return "forecast" if own[0].endswith(("forecast", "expected", "predicted")) else "planned"
    if _COMPARED.search(text[start:end]) and _REVISED.search(text, first, start) is None:
        return "actual"
    hits = [s for s in signs if s.stance != "actual" and not _is_measure(text, first, s)]
    ahead = {sign.start for sign in hits}
    happened = [sign.start for sign in signs if sign.stance == "actual" and sign.start not in ahead]
    if hits:
        past = max((place for place in happened if place < end), default=-1)
        return next((sign.stance for sign in hits if sign.start > past), "actual")
    is_subject = len(text[begin:start].strip()) < _OPENING and not happened
    return "planned" if is_subject and _LATER.match(text, end, stop) else "actual"


def _is_measure(text: str, first: int, sign: "_Sign") -> bool:
    """Tell an aim that others are measured by, `missed its goal`, from one whose figure follows: `its goal of`."""
    if _PAST_AIM.match(text, max(first, sign.start - 24)) is None:
        return False
    return not text.startswith(("goal", "target"), sign.start) or _AIM_OF.match(text, sign.end) is None


_AIM_OF: Final = re.compile(r" of (?:[a-z]+ ){0,4}\d")


def _is_dropped(text: str, start: int, end: int) -> bool:
    """Tell whether the plan that words belong to is given up: `Plans by X to raise money have been shelved`."""
    if "lans" not in text and "lan " not in text:
        return False
    return any(found.start() <= start and end <= found.end() for found in _DROPPED.finditer(text))


_DROPPED: Final = re.compile(
    r"(?:\b[A-Z][\w’'-]+ |\b(?:[Ii]ts|[Aa]n?|[Tt]he) )?(?:earlier )?\b[Pp]lans? (?:by|of|for|to) [^;]{4,140}?"
    r" (?:has|have|had|was|were) (?:been )?(?:since )?"
    r"(?:shelved|scrapped|dropped|cancelled|canceled|abandoned|called off|put on hold|suspended|withdrawn)\b"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A word of a sentence that tells a stance."""

    start: int
    end: int
    stance: str


@lru_cache(maxsize=8)
def _signs(text: str) -> tuple[_Sign, ...]:
    """Give the signs of a sentence, in order; it is asked many times of one before the next."""
    found = [
        _Sign(*match.span(), _BEGUN[number][0])
        for number, places in _STARTS.places(text).items()
        for match in matches_at(_BEGUN[number][1], text, places)
    ]
    found += [_Sign(*match.span(), "actual") for match in matches_at(_HAPPENED, text, _where_it_may_begin(text))]
    return tuple(sorted(found, key=lambda sign: (sign.start, -sign.end)))


def _where_it_may_begin(text: str) -> list[int]:
    """Give where `_HAPPENED` may match: at its words, and in the word or at the letter before those that end it."""
    places = {*_MAY_HAVE_HAPPENED.places(text)}
    for words in _INSIDE_WORDS:
        place = text.find(words)
        while place >= 0:
            places.add(place)
            place = text.find(words, place + 1)
    for place in _ENDS_OF_HAPPENED.places(text):
        begin = end = place - 1
        while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] in "_’'-,"):
            begin -= 1
        places.update(range(begin, end))
    return sorted(places)


_MAY_HAVE_HAPPENED: Final = Starts(
    "rose|fell|grew|was|were|had|came|went|stood|took|gave|began|sank|slid|shrank|saw|became|jumped|climbed"
    "|dropped|surged"
    "|soared|plunged|tumbled|declined|slipped|totalled|totaled|accounted|amounted|ranked"
)
"""How what has happened begins."""
_INSIDE_WORDS: Final = ("has ", "have ", "share ", "shares ", "stock ")
"""The same, at the end of whatever word: `livestock `."""
_ENDS_OF_HAPPENED: Final = Starts(
    "sold|built|made|delivered|produced|exported|invested|opened|launched|bought|earned|lost|posted|shipped|installed"
    "|reached|hit"
)
"""Or how it ends: what stands before these words may be anything."""
_BEGUN: Final = (("cancelled", _CANCELLED), ("forecast", _FORECAST), ("planned", _PLANNED))
_STARTS: Final = Anchors(
    (
        "was to have|were to have|was o|was i|were o|were i|call|cancel|scrap|shelve|ditch|axed|drop|gave|give"
        "|abandon|halted|froze|put on|paused"
        "|suspended|withdr|would"
        "|pulled|no such|fell|fallen|walked|backed|came to|never|no longer",
        "expect|count|forecast|predict|project|estimate|anticipat|foresee|sees|seen|should|may|could|might|likely"
        "|set to|thinks|believes|guid|warn|look|we |tipped|outlook|potential",
        "plan|expect|aim|target|goal|will|is to|are to"
        "|is also to|are also to|is now to|are now to|is then to|is soon to"
        "|was to|were to|to be|inten|want|means|hope|due|hoping|scheduled"
        "|set out"
        "|slated|earmarked|seek|sought|eyes|eyeing|ambition|committed|on track|on course|agree|pledge|promise|vow"
        "|would|set to|poised|propose|under construction|in talks|is b|are b|in the works|in the pipeline|consider"
        "|preparing|mull|weighing|deal|contract|pact|memorandum|accord",
    )
)
"""How the words begin that tell a stance."""
