"""founding: when a company was set up. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import is_possessive, subject_before
from nevtui.extract.mentions_at import mention_at, mention_ending
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Claim, Findings, Mention, Period, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Xingda Thermal was spun off from CRRC in 2019.", ("Xingda Thermal founding 2019",)),
    ("SVOLT was spun off from Great Wall Motor in 2018.", ("SVOLT founding 2018",)),
    ("XPeng was founded in 2014.", ("XPeng founding 2014",)),
    ("Geely set up Zeekr as its EV arm in March 2021.", ("Zeekr founding 2021-03",)),
    ("Founded in 2015, CALB makes batteries.", ("CALB founding 2015",)),
    ("About Farasis: Founded in 2009, Farasis makes cells.", ("Farasis founding 2009",)),
    ("Li Auto, founded by Li Xiang in 2015, is based in Beijing.", ("Li Auto founding 2015",)),
    ("Since its founding in 2014 NIO has never made a profit.", ("NIO founding 2014",)),
    ("BYD dates back to 1995.", ("BYD founding 1995",)),
    ("Chery, which was established in 1997, belongs to Wuhu.", ("Chery founding 1997",)),
    ("The 2014-founded NIO is based in Shanghai.", ("NIO founding 2014",)),
    ("Li Bin spoke. In 2014 he founded NIO.", ("NIO founding 2014",)),
    ("Ms. Sun, who set up the carmaker Byton in Nanjing in 2016, left.", ("Byton founding 2016",)),
    ("XPeng was started in 2014 by He Xiaopeng.", ("XPeng founding 2014",)),
    ("He Xiaopeng started XPeng in 2014.", ("XPeng founding 2014",)),
    ("NIO set up a separate company, NIO Power, in 2017.", ("NIO Power founding 2017",)),
    ("Based in Hefei, NIO was started in 2014.", ("NIO founding 2014",)),
    ("SAIC, established in 1955, is old.", ("SAIC Motor founding 1955",)),
    ("Momenta, which Cao Xudong founded in 2016, is young.", ("Momenta founding 2016",)),
    ("NIO grew. Born in Loudi in 1953, he studied in Hefei.", ()),
    ("Production of the ET5 was started in 2022.", ()),
    ("NIO founded a club for its owners.", ()),
    ("BYD set up a plant in 2015.", ()),
    ("BYD was not founded in 2003.", ()),
)
CUES = (
    *("found", "establish", "set up", "creat", "born", "dates", "dating", "incorporat", "goes back", "came into being"),
    *(
        "started out",
        "inception",
        "formed",
        "spun",
        " started ",
        "started life",
        "began life",
        "set-up",
        "started business",
    ),
)

_TYPES: Final = ("company", "organization")
_VERB: Final = (
    r"(?:founded|established|set up|created|born|incorporated|formed|started(?= in| by)|started (?:out|life"
    r"|business)|began life"
    r"|came into being|spun off|spun out"
    r"|dates? (?:back )?(?:to|from)|dating (?:back )?(?:to|from)|goes back to|launched as a (?:company|brand"
    r"|start-?up))"
)
_FOUNDED: Final = re.compile(
    rf"\b(?i:{_VERB})(?: (?:from [A-Z][\w]+(?: [A-Z]\w+){{0,3}}|in [A-Z][\w]+(?: [A-Z]\w+)?,?|only|just|back|jointly"
    rf"|as [\w -]{{3,40}}?"
    rf"|by (?:[A-Z][\w.-]+ ?){{1,4}}(?:and (?:[A-Z][\w.-]+ ?){{1,4}})?"
    r"|by [\w -]{3,40}?))?,? ?(?:back )?(?:in |on |around |at the |since )?(?:early |late |mid-|the |end of "
    r"|beginning of )*"
)
_BY_PARENT: Final = re.compile(
    r"(?: has| had)?(?: jointly| also)? (?:set up|founded|created|established|started|formed|launched|spun off"
    r"|spun out"
    r"|carved out)(?: for (?:the|its) [a-z]+|,| separate| the| its| their| an?| new| own| joint venture| EV"
    r"| premium| brand| marque| unit| company| subsidiary| arm"
    r"| called| electric| high-end){0,8} "
)
_IS: Final = re.compile(
    r"(?: \([^)]{1,40}\))?(?:,? (?:which |that |who )?(?:was |were |had been |has been |is )(?:both |all |only |first "
    r"|itself |formally "
    r"|officially |jointly |originally )?|, (?:a|an|the) [\w -]{3,60}? (?:that was )?"
    r"|, which (?:[A-Z][\w.’'-]+ ){1,3}(?:and (?:[A-Z][\w.’'-]+ ){1,3})?|, |['’]s? (?:parent"
    r"|owner)[^,]{0,20}, | \(| )"
)
_SINCE: Final = re.compile(
    r"\b(?i:(?:since|after|at|from|before|following)(?: the company['’]s| its| their| the)? (?:founding|foundation"
    r"|establishment|inception|creation|formation))(?: in| of)? "
)
_YEAR_FOUNDED: Final = re.compile(r"\b[Tt]he (?P<year>(?:19|20)\d\d)-(?:founded|established) ")
_ALONE: Final = re.compile(r"(?i)(?:dat|goes|started (?:out|life|business)|began|came)")
"""Verbs that need no `was`."""
_MADE: Final = re.compile(
    r" (?:set up|founded|created|established|launched|started) (?:back )?(?:in|on) (?:early |late |the )?"
)
_MARQUE: Final = re.compile(
    r"(?: name| brand)?, (?:a|the) (?:[\w-]+ ){0,3}(?:marque|brand|company|unit|venture|subsidiary|arm"
    r"|start-?up)(?: that| which)? $"
)
_HE_FOUNDED: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|who|[A-Z][a-z]+ [A-Z][a-z]+(?: (?:and|with) (?:[a-z]+ ){1,3}[a-z]+)?|Mr\.? [A-Z][a-z]+"
    r"|Ms\.? [A-Z][a-z]+) (?:had |later |then )?(?:co-)?"
    r"(?:founded|established|set up|started|created) (?:the )?(?:[a-z-]+ ){0,4}?(?=[A-Z])"
)
_DENIED: Final = re.compile(r"\b(?:not|never|if|whether)\b[^,;]{0,20}$")


def founding(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield the founding of companies, brands and bodies, with its time."""
    yield from _by_parent(sentence, findings)
    text = sentence.text
    for pattern in (_FOUNDED, _SINCE):
        for match in pattern.finditer(text):
            period = _time_at(findings, match.end())
            if period is None or _DENIED.search(text[max(0, match.start() - 40) : match.start()]):
                continue
            whose = _founded(text, findings, match, period)
            for one, when in _each(text, findings, whose, period) if whose else ():
                yield _claim(sentence, findings, one, min(match.start(), one.start), max(when.end, one.end), when)
    for match in _HE_FOUNDED.finditer(text):
        named = mention_at(findings, match.end(), _TYPES)
        period = next((p for p in findings.periods if named and named.end < p.start < named.end + 50), None)
        period = period or next((p for p in findings.periods if 0 <= match.start() - p.end < 8), None)
        if named and period and not re.search(r"[;:.]| and ", text[named.end : period.start]):
            yield _claim(sentence, findings, named, match.start(), max(named.end, period.end), period)
    for match in _YEAR_FOUNDED.finditer(text):
        named = mention_at(findings, match.end(), _TYPES, slack=30)
        if named:
            period = Period(match.start("year"), match.end("year"), match["year"])
            yield _claim(sentence, findings, named, match.start(), named.end, period)


def _each(text: str, findings: Findings, last: Mention, period: Period) -> Iterator[tuple[Mention, Period]]:
    """Give each of a row its time: `A, B and C were founded in 2014, 2014 and 2015 respectively`."""
    row = (*row_before(text, findings.mentions, last, _TYPES), last)
    if len(row) == 1 or last.start > period.start:
        yield last, period
        return
    times = [period] * len(row)
    if "respectively" in text:
        times = [Period(*year.span(), year[0]) for year in _YEAR.finditer(text, period.start)]
    yield from zip(row, times, strict=True) if len(times) == len(row) else ()


_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def _time_at(findings: Findings, position: int) -> Period | None:
    return next(
        (p for p in findings.periods if position - 12 <= p.start <= position + 2 and p.end > position - 2), None
    )


def _founded(text: str, findings: Findings, match: re.Match[str], period: Period) -> Mention | None:
    """Give what was founded: the subject, what follows `Founded in 2015,`, or whom `its founding` means."""
    opens = match.start() <= 2 or text[: match.start()].endswith((". ", "; ", ": "))
    if match.re == _SINCE:
        inside = [
            m
            for m in findings.mentions
            if m.start >= match.start() and m.end <= match.end() and m.entity.type in _TYPES
        ]
        after = [m for m in findings.mentions if period.end <= m.start <= period.end + 8 and m.entity.type in _TYPES]
        before = [
            m
            for m in findings.mentions
            if m.end <= match.start() and m.entity.type in _TYPES and m.start in findings.heads
        ]
        meant = after or before[-1:] or inside
        return meant[0] if meant else None
    if opens and _OF_A_PERSON.match(text, period.end):
        return None
    if opens:
        return mention_at(findings, period.end, _TYPES, slack=30) or _spoken_of(findings, match)
    subject = mention_ending(findings, match.start() - 2, _TYPES) if text.endswith(", ", 0, match.start()) else None
    subject = subject or subject_before(text, findings, match.start(), _TYPES)
    is_told = subject is not None and _IS.fullmatch(text, subject.end, match.start()) is not None
    is_active = subject is not None and match.start() - subject.end == 1 and _ALONE.match(match[0]) is None
    return subject if is_told and not is_active else None


_OF_A_PERSON: Final = re.compile(r",? (?:he|she)\b")
"""After `Born in Loudi in 1953`."""


def _spoken_of(findings: Findings, match: re.Match[str]) -> Mention | None:
    """Give the company spoken of where nobody else is named: `Set up last year, it …`."""
    entity: Entity | None = findings.company
    return Mention(0, match.start(), match.start(), "", entity) if entity else None


def _by_parent(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `Geely set up Zeekr in 2021` and `Roewe, a marque that SAIC set up in 2006`."""
    text = sentence.text
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    for parent in firms:
        for child in firms:
            if child.start < parent.end or child.entity.name == parent.entity.name:
                continue
            if _BY_PARENT.fullmatch(text, parent.end, child.start) and not is_possessive(text, parent):
                period = next((p for p in findings.periods if child.end <= p.start <= child.end + 60), None)
                if period and not re.search(r"[;:.]|\b(?:and|but) \w+ed\b", text[child.end : period.start]):
                    yield _claim(sentence, findings, child, parent.start, period.end, period)
                break
        made = _MADE.match(text, parent.end)
        named = [m for m in firms if m.end < parent.start]
        if made and named and _MARQUE.fullmatch(text, named[-1].end, parent.start):
            period = _time_at(findings, made.end())
            if period:
                yield _claim(sentence, findings, named[-1], named[-1].start, period.end, period)


def _claim(sentence: Sentence, findings: Findings, whose: Mention, start: int, end: int, period: Period) -> Claim:
    return link(
        sentence, findings, start=start, end=end, subject=whose.entity, name="founding", period=period, stands="actual"
    )
