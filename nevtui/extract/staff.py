"""Finds how many people are said to work for somebody. Knows words and numbers, no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import numbers
from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.openers import opened_subject
from nevtui.extract.spans import Findings
from nevtui.model.entity import Entity

WORDS: Final = (
    "employ", "worker", "staff", "workforce", "headcount", "jobs", " hir", "recruit", "people work", "people will work",
    "colleagues",
    "engineers", "researchers", "technicians", "people who", "personnel", "take on", "taking on", "took on", "work to",
    "positions", "payroll", "team of", "find work", "found work", "finds work",
    " books", "out of work", "jobless", "without work", "be working", "working there",
    "job cuts", "laid off", "lay off", "laying off", "layoff", "dismiss", "redundan", "lay-off",
)  # fmt: skip
"""Without one of these nothing is said of anybody's staff."""

_SURE: Final = (
    r"employees|workers|staff(?:ers| members)?|personnel|colleagues|R&D (?:staff|personnel|engineers|employees)"
    r"|technicians"
    r"|(?:software |R&D )?engineers(?: and (?:technicians|researchers|designers|scientists))?|researchers"
    r"|developers|scientists"
    r"|temps|operators|mechanics|welders|labou?rers|fitters"
    r"|jobs?(?= cuts)|jobs|positions|posts|workplaces|full-time (?:staff|employees|jobs)"
)
_PEOPLE: Final = re.compile(
    rf"(?<![\w.,$€£¥-])(?P<figure>{numbers.FIGURES}|(?i:{numbers.WORDS}))(?:[ -](?P<scale>{numbers.SCALE}))?"
    rf"(?:(?: to |-|–)(?P<high>{numbers.FIGURES}))?\+?"
    rf"(?:[ -](?:(?:new|more|additional|local|direct|indirect|further|other|full-time|skilled|permanent|production"
    rf"|highly|of its|of the"
    r"|[A-Z][A-Za-z-]+|R&D|industrial|factory|assembly|technical|Chinese|Hungarian|well-paid|white-collar|blue-collar"
    r"|office|administrative|management|salaried|contract|temporary|research|engineering|manufacturing|agency"
    rf"|direct and indirect)[ -]){{0,4}}(?:(?P<sure>{_SURE})|(?P<people>people|hands|persons))"
    r"\b|(?P<bare>(?=[,.;)]|$| strong\b| (?:at|in|by|from|worldwide|globally|people|there"
    r"|once|when|and|while|but|as|to|is|was|within|a year|since|before|last|this|more|out of (?:work|a job|jobs)"
    r"|without work|jobless|(?:are"
    r"|were|have) to go|go)\b)))(?!['’-])"
)
_STAFF: Final = (
    r"(?i:workforce|headcount|payroll|team|(?:staff|employee)(?: numbers?| count| size| level)?"
    r"|number of (?:employees|workers|staff))"
)
_MOVED: Final = (
    rf"{_STAFF}(?:,[^;:.]{{3,30}},)?"
    r" (?:(?:in|at) (?:the |its )?(?:[a-z-]+ ){0,2}[A-Z][\w-]+ (?:[a-z-]+ ){0,3})?"
    r"(?:of (?:(?:about |some |around )?[\d,]{2,9}"
    r"|[A-Z][\w-]+(?: [A-Z][\w-]+)?) )?"
    r"(?:(?:has|have|had|would|will|is|are|was|were|to|been|be|then|since|already|should|now) ){0,4}"
    r"(?:gr[eo]wn?|grow|r[io]sen?|rose|rise|expand(?:ed)?|increased?|climb(?:ed)?|fell|fallen|fall|shr[aiu]nk"
    r"|dropp?(?:ed)?|drop|sw[eo]ll(?:ed|en)?|went|gone|go|down|up|dwindled?|declined?|doubled?|tripled?|slipped"
    r"|(?<!not )(?:cut|reduced|slashed|trimmed|halved|whittled))\b(?:[^,;.:]|,\d){0,40}? (?:from|to)"
)
_MOVES: Final = (
    r"(?:doubl|tripl|quadrupl|rais|increas|cut|reduc|expand|boost|grow|lift|bring|brought|shrink|shrunk|trim|slash"
    r"|halv)\w*"
    rf" (?:its|the|their) (?:[\w-]+ ){{0,2}}?{_STAFF} (?:[^,;.\d]{{0,30}} )?to"
)
_EMPLOYS: Final = re.compile(
    rf"\b(?:{_MOVED}|{_MOVES})(?: (?:about|around|some|nearly|more than|over|fewer than|less than|almost|just|only"
    rf"|at least"
    r"|roughly|as many as))* ?$|"
    r"\b(?:employ(?:s|ed|ing)?|hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|t[ao]k(?:e|es|ing|en)? on|took on"
    r"|given work to|gives? work to|give work to|jobs? (?:for|to)"
    r"|workforce (?:of|was|is|stood at|stands at|numbers|to|reached|totall?ed"
    r"|(?:has |had |have |would |will |is to )?(?:gr[eo]wn?|r[io]sen?|expand(?:ed)?|increased?|climb(?:ed)?"
    r"|fell|fallen"
    r"|shr[aiu]nk|dropp?(?:ed)?|sw[eo]ll(?:ed|en)?) to)|staff (?:of|numbers|totall?ed)"
    r"|(?:workforce|headcount|payroll|staff), (?:once|now|then|formerly|currently)"
    r"|headcount (?:of|to|was|stood at|stands at|is|reached|came to)|staffed by|staffed with|workforce (?:is|comes to)"
    r"|payroll of|team of|look(?:s|ing)? for|seek(?:s|ing)?|(?:workforce|headcount|payroll|staff)(?: there)?(?: at"
    r"|:)|creat(?:e|es|ed|ing)|provid(?:e"
    r"|es|ed|ing)|offer(?:s|ed|ing)?|generat(?:e|es|ed|ing)"
    r"|add(?:s|ed|ing)?|bring(?:s|ing)?|[Ww]ith"
    r"|support(?:s|ed|ing)?|secur(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|[Hh]as|have|[Hh]ad|with|counts|workforce by"
    r"|center for|centre for|room for|places for|(?:be|is|are) (?:back|up|down) (?:at|to))"
    r"(?: (?:about|around|some|nearly|more than|over|up to|another|an|a|additional|close to|almost|at least|roughly"
    r"|approximately|as many as"
    r"|well over|just over|just under|further|the|its|total of|the equivalent of|in total|estimated|between))* ?$"
)
_LOOSE: Final = re.compile(
    r"\b(?:has|have|had|with|add|adds|added|counts|bring|brings|offers?|offered|provides?|provided|supports?"
    r"|supported|creat\w+|generat\w+)\b"
)
_WORK: Final = re.compile(
    r"(?: people)? on (?:the|its|their) (?:payroll|books)|(?:[^,;.]{0,30}?| who)? (?:(?:will |are to |is to "
    r"|should |would "
    r"|currently |now |already |used to |have "
    r"|had )*(?:work(?:s|ed|ing)?\b|f(?:ind(?:s|ing)?|ound) (?:work|jobs?|employment)\b|be (?:hired|employed"
    r"|recruited|needed))"
    r"|(?:are|were|was|is) (?:eventually |later |soon |then )?(?:to be |being |now |currently )?(?:employed|hired"
    r"|working|recruited|on (?:the"
    r"|its) payroll"
    r"|created)|(?:will|would|should|are to|could) be (?:created|hired|employed|recruited)|have been hired)"
)
_CUTS: Final = (
    r"\b(?:cut(?:s|ting)?|ax(?:e|es|ed|ing)|slash(?:ed|es|ing)?|eliminat(?:e|es|ed|ing)|shed(?:s|ding)?|la(?:id|y"
    r"|ys|ying) off"
    r"|dismiss(?:ed|es|ing)?|fir(?:ed|es|ing)|los(?:e|es|ing)|lost|sack(?:ed|s|ing)?|reduc(?:e|es|ed|ing)|layoffs?"
    r"|redundanc(?:y|ies)|job cuts|loss of|g[eo]t(?:ting)? rid of|let(?:s"
    r"|ting)? go|shrink\w*|trimm?(?:ed|ing)?"
    r"|part(?:ed|s|ing) (?:ways|company) with)\b"
)
IS_CUT: Final = re.compile(rf"{_CUTS}(?:[^,;.]|,\d){{0,60}}$")
"""Before a number of people that are dismissed."""
IS_WHOLE: Final = re.compile(
    r"\b(?:\d[\d,]*|one in (?:two|three|four|five|six|ten)|half|most|some|many) of (?:the|its|their) $|\b\d[\d,]* of $"
)
"""Before the staff of which a part is told: `let go 74 of the 212 people who work there`."""
OF_SO_MANY: Final = re.compile(
    r"\bof (?:the|its|their|some|about|around)? ?[\d,]{2,9} (?:[\w-]+ ){0,2}(?:jobs|posts|positions|employees|workers"
    r"|staff|people),? (?:about |around |some |nearly |more than |over |only |at least |up to )?$",
    re.IGNORECASE,
)
"""Before those of a staff who go: `Of its 9,200 jobs (1,000 are to go)`."""
IS_PART_CUT: Final = re.compile(rf"{_CUTS}[^;.]{{0,80}}$")
"""Before the part of a staff: `lay off 3,000 people, about 15% of its staff`."""
IS_DENIED: Final = re.compile(r"\b(?:not|never|n[’']t|if|unless|whether|denied|denies)\b[^,;]{0,50}$", re.IGNORECASE)
"""Before what is denied or made a condition."""
CUT_AFTER: Final = re.compile(
    r" cuts\b|[^,;.]{0,40}? (?:(?:were|was|will be|have been|are to be|would be|are being|had been|being"
    r"|to be) (?:\w+ )?(?:laid off|cut|dismissed|let go|made redundant|axed|eliminated|fired"
    r"|sacked|lost)|their (?:jobs?|work|posts|livelihoods?)\b"
    r"|(?:were|was|will be|have been|are) sent home\b"
    r"|(?:received? (?:notice|their notice)|get notice|go|redundant)\b|(?:lost|lose|to lose|losing"
    r"|will lose) their jobs|will go\b|(?:are|were) (?:set |due )?to go\b"
    r"|(?:has|have|had|were|was) (?:been )?told to (?:go|leave)\b"
    r"|(?:took|take|accepted|accept|were offered) (?:voluntary )?(?:redundancy|buyouts?|severance)\b"
    r"|(?:out of|without) (?:work|a job|jobs)\b|jobless\b|unemployed\b)"
    r"|[^,;.]{0,90}? (?:los(?:e|ing|es)|lost) their (?:jobs?|work|posts|livelihoods?)\b"
)


@dataclass(frozen=True, slots=True)
class People:
    """A number of people at work. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    value: float
    value_high: float | None
    is_sure: bool
    """Whether the noun says that they work: `workers`, not `people`."""
    is_bare: bool


def people(text: str) -> Iterator[People]:
    """Yield the numbers of people in one sentence that may be somebody's staff."""
    for match in _PEOPLE.finditer(text):
        value = numbers.number(match["figure"])
        if value is None or (match["scale"] is None and re.fullmatch(r"(?:19|20)\d\d", match["figure"])):
            continue
        high = numbers.number(match["high"]) if match["high"] else None
        scale = numbers.scale(match["scale"])
        is_bare = match["sure"] is None and match["people"] is None
        if high and text.endswith(("by ", "from "), 0, match.start()):
            yield People(match.start(), match.end("figure"), value * scale, None, match["sure"] is not None, is_bare)
            yield People(match.start("high"), match.end(), high, None, match["sure"] is not None, is_bare)
            continue
        yield People(match.start(), match.end(), value * scale, high, match["sure"] is not None, is_bare)


def is_of_firm(text: str, found: People) -> bool:
    """Tell whether the words around a number of people say that they work for somebody."""
    before = text[max(0, found.start - 90) : found.start]
    verb = _EMPLOYS.search(before)
    if found.is_bare:
        return verb is not None and _SURE_OF_STAFF.match(verb[0]) is not None and found.value >= _FEWEST
    if _WORK.match(text, found.end):
        return True
    if verb and (found.is_sure or _LOOSE.match(verb[0]) is None):
        return True
    if found.is_sure and is_beside(text, found):
        return True
    return found.is_sure and (_IS_OWNED.search(before) is not None or _AND_STAFF.search(before) is not None)


def is_beside(text: str, found: People) -> bool:
    """Tell a staff that stands in brackets behind a plant or a name."""
    return _IN_BRACKETS.search(text, max(0, found.start - 70), found.start) is not None


_IN_BRACKETS: Final = re.compile(
    r"(?:\b(?:plant|factory|base|works|site|line|complex)s?|[A-Z][\w-]+) \((?:[^()]{0,50}[,;] )?"
    r"(?:about |some |around |nearly |more than |over )?$"
)
"""Before a staff told beside a plant: `its Luoyang base (3,000 staff, 30 GWh)`."""
_SURE_OF_STAFF: Final = re.compile(
    r"workforce|staff|hir|recruit|(?:take|taking|took) on|(?:doubl|tripl|rais|cut|reduc)|headcount|payroll|employ"
    r"|team|number of ",
    re.I,
)
_FEWEST: Final = 20
"""A bare number below this counts no staff."""
_AND_STAFF: Final = re.compile(
    r"\b(?:with|has|have|had|runs|operates) (?:[^;.]|\.\d){3,50}(?:,| and|, and) (?:about |some |around |nearly "
    r"|more than "
    r"|over )?$"
)
"""`with 117 subsidiaries and `, before employees."""
_IS_OWNED: Final = re.compile(
    r"(?:['’]s|['’]|\b(?:its|their|our)) (?:some |about |more than |nearly |roughly |around |over )?$"
)


def is_standing(text: str, found: People) -> bool:
    """Tell the staff that there is from the one that it is to be: `from 7,000`, `the team of 1,000 is to grow`."""
    if _HAS.search(text, max(0, found.start - 40), found.start):
        return True
    return _STANDS.search(text, max(0, found.start - 40), found.start) is not None and (
        _TO_BE.match(text, found.end) is not None
    )


_HAS: Final = re.compile(
    r"\b(?:has|had|employs|employed|[Ww]ith (?:its|their))(?: (?:about|around|some|nearly|more than|over|almost|roughly"
    r"|now|still|just|only|currently))* $"
)
"""Right before a staff that there is, whatever is to become of it: `which has 1,500 workers, is to close`."""
_STANDS: Final = re.compile(rf"\b(?:from|{_STAFF} of) (?:about |around |some |nearly |more than |over )?$")
_TO_BE: Final = re.compile(r" (?:(?:is|are|was|were) )?(?:to|will|should|would)\b")


def employer(text: str, findings: Findings, found: People) -> Entity | None:
    """Give whom people work for: named behind (`work at X`), the genitive, the subject, the company spoken of."""
    if _IN_SECTOR.match(text, found.end):
        return None
    for mention in findings.mentions:
        if mention.entity.type == "company" and found.end <= mention.start <= found.end + 60:
            between = text[found.end : mention.start]
            if _WORK_AT.search(between) and not _ENDS_BEFORE.search(between):
                return mention.entity
    before = [m for m in findings.mentions if m.end <= found.start and m.entity.type == "company"]
    if not before and _OPENS.fullmatch(text, 0, found.start):
        opened = opened_subject(text, findings, found.end, ("company",))
        return opened.entity if opened else findings.company
    owners = [
        m
        for m in before
        if m.start in findings.heads
        or is_possessive(text, m)
        or ITS_PLANT.match(text, m.end)
        or (_OF.search(text[max(0, m.start - 5) : m.start]) and ", " not in text[m.end : found.start])
    ]
    inner = [m for m in owners if _OF_ASIDE.search(text, 0, m.start)]
    owners = [m for m in owners if m not in inner] or owners
    return owners[-1].entity if owners else findings.company or _speaker(findings)


def _speaker(findings: Findings) -> Entity | None:
    """Give the firm that says so: BYD of `the plant will employ 900, BYD said`."""
    firms = (m.entity for m in findings.mentions if m.entity.type == "company")
    return next((firm for firm in firms if firm.name == findings.source), None)


_IN_SECTOR: Final = re.compile(
    r"(?: people)?(?: (?:now|already|currently|still|who|directly|there))* (?:work|works|worked|working|are employed"
    r"|were employed|have jobs|find work|found work) in (?:the|this|its|that|China['’]s) (?:[\w-]+ ){0,3}?(?:sector"
    r"|industry|industries|trade|supply chain|city|region|province|country|county|district)\b"
)
"""Behind people who work for no one firm: `34,000 people work in the sector`."""
ITS_PLANT: Final = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:plant|factory|works|base|site|complex|gigafactory)s?(?: (?:in|at|near) [^,;.]{3,50})?,"
)
"""Behind a name before what is told of its plant: `the CATL plant in Debrecen, where 9,000`."""
_WORK_AT: Final = re.compile(
    r"\b(?:at|for|by|of|with|when|after|once) (?:the |its )?"
    r"(?:(?:[a-z-]+ ){0,3}(?:maker|carmaker|automaker|brand|startup|start-up"
    r"|firm|company|group|manufacturer|producer|giant|unit) )?$"
)
_ENDS_BEFORE: Final = re.compile(r"[.;,]|\b(?:and|but|while) (?:is|are|was|were|has|have|had|it|its|will)\b")
"""What ends the words about people before a name: `has 2,100 employees and is owned by`."""
_OPENS: Final = re.compile(r"(?:With|Employing) (?:its |about |some |nearly |more than |over |around |roughly )*")
_OF_ASIDE: Final = re.compile(r", (?:which|who|that) [^,;.]{3,50} (?:for|of|to|with) (?:the )?$")
"""Before a name within `X, which made motors for Y, (shut)`."""


_OF: Final = re.compile(r"\b(?:of|for) (?:the )?$")
