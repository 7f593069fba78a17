"""employees: how many people work for subject, or are to. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract import staff
from nevtui.extract.claims import link
from nevtui.extract.figure_places import employed_at
from nevtui.extract.grammar import period_near
from nevtui.extract.quantities import with_bound
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence

EXAMPLES = (
    ("Geely has 60,000 people on its payroll.", ("Geely employees 60000 people",)),
    ("BYD employs 12,000 people there.", ("BYD employees 12000 people",)),
    ("The plant of CATL has a workforce of more than 9,000.", ("CATL employees 9000 people at_least",)),
    ("BYD will hire 3,000 workers for its factory in Szeged.", ("BYD employees 3000 people planned",)),
    ("Chery's venture is expected to create up to 1,250 jobs.", ("Chery employees 1250 people forecast at_most",)),
    ("Some 4,500 people work at BMW's factory in Shenyang.", ("BMW employees 4500 people approx",)),
    ("NIO had 45,000 employees at the end of 2024.", ("NIO employees 45000 people 2024",)),
    (
        "More than 2,000 people will be hired by Gotion High-Tech.",
        ("Gotion High-Tech employees 2000 people planned at_least",),
    ),
    ("BYD's workforce grew to 900,000 from 290,000.", ("BYD employees 900000 people", "BYD employees 290000 people")),
    ("With 8,000 employees, Chery is the biggest employer.", ("Chery employees 8000 people",)),
    ("The workforce of Geely shrank by 5,400 to 77,900.", ("Geely employees 77900 people",)),
    (
        "NIO's staff numbers fell from 7,000 to fewer than 1,500.",
        ("NIO employees 7000 people", "NIO employees 1500 people at_most"),
    ),
    (
        "XPeng is hiring: its team of 1,000 is to grow to 3,000.",
        ("XPeng employees 1000 people", "XPeng employees 3000 people planned"),
    ),
    (
        "Founded in 2014, NIO has more than 2,100 employees and is 42 percent owned by Baidu.",
        ("NIO employees 2100 people at_least",),
    ),
    ("Byton, which employed 1,500 at its peak, went bankrupt in 2023.", ("Byton employees 1500 people",)),
    ("Kia will let go 74 of the 212 people who work at its plant.", ("Kia employees 212 people",)),
    (
        "CALB has a base in Sines. About 1,800 people will find work there.",
        ("CALB employees 1800 people planned approx",),
    ),
    ("Byton laid off 1,000 of 1,500 staff.", ("Byton employees 1500 people",)),
    ("At the end of 2025 BYD had 62,000 people on its books.", ("BYD employees 62000 people 2025",)),
    ("A fire halted work at CATL's Luoyang base (3,000 staff, 30 GWh).", ("CATL employees 3000 people",)),
    ("Geely doubled its payroll to 2,400 and grew.", ("Geely employees 2400 people",)),
    ("Voyah will hire 800 by June.", ("Voyah employees 800 people 2026-06 planned",)),
    (
        "Cells left the new CATL plant in Debrecen, where 9,000 people are eventually to be employed.",
        ("CATL employees 9000 people planned",),
    ),
    ("Kia's plant in Yancheng, which has 1,500 workers, is to close.", ("Kia employees 1500 people",)),
    (
        "Voyah said headcount at the Wuhan design centre would grow from 300 to 900.",
        ("Voyah employees 300 people", "Voyah employees 900 people planned"),
    ),
    (
        "NIO has a plant there. The workforce, once 8,000 strong, is down to 160.",
        ("NIO employees 8000 people", "NIO employees 160 people"),
    ),
    ("The works in Szeged is to give work to 2,400 people, BYD said.", ("BYD employees 2400 people planned",)),
    ("Zeekr has parted ways with 300 engineers.", ()),
    ("Kia has a plant in Yancheng. Some 34,000 people work in the sector.", ()),
    ("Bosch will cut 3,000 jobs.", ()),
    ("Some 300 people came to the show of NIO.", ()),
    ("NIO has 700,000 users.", ()),
    ("BYD did not hire 3,000 workers.", ()),
)
CUES = staff.WORDS
_OPENS_WHOLE: Final = re.compile(r"(?:^|; |: )Of (?:the |its |their |some |about |around )?$")
"""Before a staff of which a part is told: `Of its 9,200 jobs`."""
_AT_PEAK: Final = re.compile(r"[^,;.]{0,20} at (?:its|their|the) (?:peak|height|best)\b")
"""Behind a number of some time that is not said."""


def employees(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield numbers of employees and of jobs to be made."""
    text = sentence.text
    for people in staff.people(text):
        is_whole = staff.IS_WHOLE.search(text, max(0, people.start - 30), people.start) is not None
        is_whole = is_whole or (_OPENS_WHOLE.search(text, 0, people.start) is not None and people.is_sure)
        is_cut = staff.IS_CUT.search(text[max(0, people.start - 90) : people.start]) is not None
        if not is_whole and (is_cut or staff.CUT_AFTER.match(text, people.end)):
            continue
        if not ((is_whole and people.is_sure) or staff.is_of_firm(text, people)) or staff.IS_DENIED.search(
            text[: people.start]
        ):
            continue
        owner = staff.employer(text, findings, people)
        if owner is None:
            continue
        quantity = with_bound(
            text, Quantity(people.start, people.end, people.value, "people", value_high=people.value_high)
        )
        period = period_near(text, findings, people.start, people.end)
        if period and _FOUNDED.search(text, 0, people.start) and period.end < people.start:
            period = None
        claim = link(
            sentence, findings, start=people.start, end=people.end, subject=owner, name="employees", quantity=quantity,
            period=None if (period and period.is_day) or _AT_PEAK.match(text, people.end) else period,
            stands="actual" if is_whole or staff.is_beside(text, people) or staff.is_standing(text, people) else None,
        )  # fmt: skip
        place = employed_at(text, findings, people.start) if owner.type == "company" else None
        yield replace(claim, place=place.name) if place else claim


_FOUNDED: Final = re.compile(r"(?:^|: )(?:Founded|Set up|Established|Started|Launched|Formed|Born) [^,]{2,60}, ")
"""How a sentence opens with when a firm began."""
