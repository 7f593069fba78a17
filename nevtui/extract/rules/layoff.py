"""layoff: a firm dismisses people, so many or a part of them. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract import staff
from nevtui.extract.claims import link
from nevtui.extract.denials import is_dismissed
from nevtui.extract.grammar import period_near
from nevtui.extract.quantities import with_bound
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence

EXAMPLES = (
    ("Geely's 2,000 job cuts hit Ningbo.", ("Geely layoff 2000 people",)),
    ("Bosch will cut 3,000 jobs.", ("Bosch layoff 3000 people planned",)),
    ("Hozon laid off more than half of its staff in 2024.", ("Hozon layoff 50 percent 2024 at_least",)),
    ("About 1,200 workers of BYD were dismissed.", ("BYD layoff 1200 people approx",)),
    ("Tesla eliminated 10% of its workforce.", ("Tesla layoff 10 percent",)),
    ("NIO announced layoffs in November 2023.", ("NIO layoff 2023-11",)),
    (
        "Volvo Cars will lay off 3,000 employees, about 15% of its office workforce.",
        ("Volvo Cars layoff 3000 people planned", "Volvo Cars layoff 15 percent planned approx"),
    ),
    ("Byton has dismissed around 190 of its 320 workers.", ("Byton layoff 190 people approx",)),
    ("BYD shut a plant, which costs 3,000 people their jobs.", ("BYD layoff 3000 people",)),
    ("Byton will shut its plant and let 1,150 people go.", ("Byton layoff 1150 people planned",)),
    ("Hozon, which made cars for Geely, shut; 640 workers lost their jobs.", ("Hozon layoff 640 people",)),
    ("Ford shut its works, with the loss of 900 jobs.", ("Ford layoff 900 people",)),
    ("Some 900 jobs will go at Ford.", ("Ford layoff 900 people planned approx",)),
    ("Ford will cut a fifth of its 8,000 jobs.", ("Ford layoff 20 percent planned",)),
    ("Hozon stopped work in Nanning; 1,400 workers were sent home.", ("Hozon layoff 1400 people",)),
    ("Ford reported a loss of 900 million dollars.", ()),
    ("Last October Huaxin Lithium sent 600 of its 1,100 workers home.", ("Huaxin Lithium layoff 600 people 2025-10",)),
    ("Polestar lays off 800.", ("Polestar layoff 800 people",)),
    ("Polestar is letting go a third of its workforce.", ("Polestar layoff 33.3 percent",)),
    (
        "Some 900 workers at the Jinhua plant of carmaker NIO will lose their jobs.",
        ("NIO layoff 900 people planned approx",),
    ),
    ("Two thousand jobs are to go at GAC.", ("GAC Group layoff 2000 people planned",)),
    (
        "Geely has laid off 1,300 since the spring and wants to get rid of 400 more.",
        ("Geely layoff 1300 people", "Geely layoff 400 people planned"),
    ),
    ("A fifth of the staff of NIO has been told to leave.", ("NIO layoff 20 percent",)),
    ("Neta shut its plant in Bangkok, leaving 400 out of work.", ("Hozon layoff 400 people",)),
    ("Volkswagen shrinks. Of its 9,200 jobs 1,000 are to go.", ("Volkswagen layoff 1000 people planned",)),
    ("Tianqi Lithium sacks 200.", ("Tianqi Lithium layoff 200 people",)),
    ("BYD shut a plant in Wuhan and let 900 go in 2024.", ("BYD layoff 900 people 2024",)),
    ("After shutting a plant in Wuhan, BYD laid off 300 temps.", ("BYD layoff 300 people",)),
    ("Honda shrinks in China. Some 900 staff took voluntary redundancy.", ("Honda layoff 900 people approx",)),
    ("GAC Honda cut its capacity to 720,000 cars and its workforce by 1,700.", ("GAC Honda layoff 1700 people",)),
    ("NIO denied that it planned layoffs.", ()),
    (
        "Polestar will reduce its workforce by 15 percent, or about 450 people.",
        ("Polestar layoff 15 percent planned", "Polestar layoff 450 people planned approx"),
    ),
    ("Geely cut 700 office jobs in 2025.", ("Geely layoff 700 people 2025",)),
    ("Some 900 people lost their jobs when Byton stopped work.", ("Byton layoff 900 people approx",)),
    ("Zeekr has parted ways with 300 engineers.", ("Zeekr layoff 300 people",)),
    ("GAC closed a works in Suzhou, where 430 jobs were lost.", ("GAC Group layoff 430 people",)),
    ("Zeekr is said to have let 700 employees go, which the brand denied.", ()),
    ("BYD hired 3,000 workers.", ()),
    ("Tesla cut prices by 10%.", ()),
)
CUES = (
    *("cut", "laid off", "lay off", "layoff", "lay-off", "laying off", "dismiss", "redundan", "axe", "slash", "sack"),
    *(
        "their jobs",
        "their work",
        " let ",
        "eliminat",
        "shed",
        "let go",
        "reduc",
        "fired",
        "lose their jobs",
        "lost their jobs",
        "loss of",
        "letting go",
        "rid of",
        "told to",
        "to go",
        "lays off",
        " jobs will",
        "sent home",
        " home",
        "out of work",
        "jobless",
        "will go",
        "without work",
        "parted",
        "parting",
        "were lost",
        "shr",
    ),
)

_OF_STAFF: Final = re.compile(
    r" of (?:the |its |their |all )?(?:[\w’'&,-]+ ){0,4}?(?:workforce|staff|employees|workers|people|jobs|headcount"
    r"|personnel|team)\b"
)
_NOUN: Final = re.compile(
    r"\b(?:announced|began|started|made|carried out|plans?|planned|confirmed|begun|ordered|underwent"
    r"|launched) (?:\w+ ){0,3}?(?:layoffs|lay-offs|job cuts|redundancies)\b"
    r"|\b(?:dismiss(?:ed|es)?|laid off|to lay off|to dismiss|sacked|let go) (?:the |its |all |most |some |many "
    r"|part )(?:of )?(?:the |its )?(?:\w+ )?(?:staff|workforce|workers|employees)\b"
)
_DENIED: Final = re.compile(r"\b(?:den(?:y|ies|ied)|not|no|without|never|avoid\w*|rather than)\b[^,;]{0,50}$")


def layoff(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield dismissals: how many people, what part of the staff, or that there are any."""
    text = sentence.text
    told = [*_numbers(text), *_parts(text, findings), *_out_of(text, findings)]
    for quantity in told:
        yield from _claim(sentence, findings, quantity.start, quantity.end, quantity)
    match = None if told else _NOUN.search(text)
    if match:
        yield from _claim(sentence, findings, match.start(), match.end(), None)


def _numbers(text: str) -> Iterator[Quantity]:
    for people in staff.people(text):
        before = text[max(0, people.start - 90) : people.start]
        is_cut = staff.IS_CUT.search(before) or _OR.search(before) or staff.CUT_AFTER.match(text, people.end)
        is_let_go = _LET.search(text, 0, people.start) and text.startswith(" go", people.end)
        is_bare = people.is_bare and not is_let_go and not _OUT_OF_WORK.search(text, people.start, people.end + 20)
        is_bare = is_bare and not staff.OF_SO_MANY.search(text, 0, people.start)
        is_bare = is_bare and not _LAID_OFF.search(text, max(0, people.start - 24), people.start)
        if (is_cut or is_let_go) and not is_bare and not _OF_ALL.search(text, max(0, people.start - 16), people.start):
            yield with_bound(
                text, Quantity(people.start, people.end, people.value, "people", value_high=people.value_high)
            )


def _parts(text: str, findings: Findings) -> Iterator[Quantity]:
    for quantity in findings.quantities:
        whole = _OF_STAFF.match(text, quantity.end) if quantity.unit == "percent" else None
        before = text[max(0, quantity.start - 100) : quantity.start]
        if quantity.unit == "percent" and _STAFF_BY.search(before):
            yield quantity
            continue
        if whole and (
            staff.IS_PART_CUT.search(before) or _TOOK_OUT.search(before) or staff.CUT_AFTER.match(text, whole.end())
        ):
            yield quantity


def _out_of(text: str, findings: Findings) -> Iterator[Quantity]:
    """Yield 1,900 of `dismissed 1,900 of its 3,200 employees`."""
    for quantity in findings.quantities:
        whole = _OUT_OF.match(text, quantity.end) if quantity.unit in (None, "units", "people") else None
        is_sent = whole and text.startswith(" home", whole.end())
        if whole and (is_sent or staff.IS_CUT.search(text[max(0, quantity.start - 60) : quantity.start])):
            yield replace(quantity, unit="people")


_BOUND: Final = r"(?:about |around |some |nearly |more than |over |almost |up to |another |as much as )*"
_STAFF_BY: Final = re.compile(
    r"\b(?:cut|reduc|slash|shrink|shr[au]nk|trimm?|pared?|downsiz)\w* (?:its|their|the) (?:[\w’'-]+ ){0,3}?"
    rf"(?:workforce|headcount|payroll|staff)(?: (?:in|at) [A-Z][\w-]+)? by {_BOUND}$"
)
"""Before the part of a staff that goes: `cut its workforce by 10%`."""
_OR: Final = re.compile(
    rf"\b(?:workforce|headcount|payroll|staff)(?: (?:in|at) [A-Z][\w-]+)? by {_BOUND}"
    rf"[\d.]+ ?(?:%|per ?cent),? (?:or|equal to|that is|equivalent to) {_BOUND}$"
)
"""Between such a part and how many they are."""
_LAID_OFF: Final = re.compile(
    r"\b(?:la(?:ys?|id|ying) off|g[eo]t(?:ting)? rid of|sack(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|(?:workforce"
    r"|headcount|payroll|staff) by) (?:about |around "
    r"|some |nearly |more than |over |another )?$"
)
"""Before so many, who are people: `lays off 800`."""
_OUT_OF_WORK: Final = re.compile(r"\d (?:out of|without) (?:work|a job|jobs)\b|\d (?:jobless|unemployed)\b")
_LET: Final = re.compile(r"\blet(?:s|ting)? (?:about |around |some |nearly |more than |over |another )?$")
_OF_ALL: Final = re.compile(
    r"(?:\d|\b(?:half|most|many|some|third|quarter|fifth|tenth|percent|cent)|%) (?:out )?of (?:its|their|the"
    r"|all) $| of the $"
)
"""Before the whole staff of which some are dismissed."""
_OUT_OF: Final = re.compile(
    r" (?:out )?of (?:(?:the|its|their|a total of) |(?=[\d,]+ ))(?:[\w’',.-]+ ){0,4}?(?:employees|workers|staff"
    r"|people|workforce"
    r"|personnel)\b"
)
_TOOK_OUT: Final = re.compile(r"\b(?:layoffs|cuts|redundancies)\b[^,;]{0,40}$")


def _claim(sentence: Sentence, findings: Findings, start: int, end: int, quantity: Quantity | None) -> Iterator[Claim]:
    if _DENIED.search(sentence.text[:start]) or is_dismissed(sentence.text, start):
        return
    owner = staff.employer(sentence.text, findings, staff.People(start, end, 0.0, None, True, False))
    told = [p for p in findings.periods if end <= p.start <= end + 20]
    period = period_near(sentence.text, findings, start, end) or (told[0] if told else None)
    if owner:
        yield link(
            sentence, findings, start=start, end=end, subject=owner, name="layoff", quantity=quantity, period=period
        )
