"""charge: a write-down or another one-time cost taken against earnings. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import is_possessive, period_near, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("General Motors took a charge of $5 billion in 2024.", ("General Motors charge 5000000000 USD 2024",)),
    ("Volkswagen wrote down 1.1 billion euros on its Chinese venture.", ("Volkswagen charge 1100000000 EUR",)),
    ("NIO booked an impairment loss of 300 million yuan in 2023.", ("NIO charge 300000000 CNY 2023",)),
    ("Honda will book a 120-billion-yen charge for its Chinese plants.", ("Honda charge 120000000000 JPY planned",)),
    ("Nissan wrote off 500 billion yen.", ("Nissan charge 500000000000 JPY",)),
    (
        "GAC set aside 620 million yuan for unsold stock and wrote down its Changsha plant by 300 million.",
        ("GAC Group charge 620000000 CNY", "GAC Group charge 300000000 CNY"),
    ),
    ("Tesla took a hit of $1.2 billion in 2022.", ("Tesla charge 1200000000 USD 2022",)),
    ("Impairment of goodwill came to 1.2 billion yuan at Seres in 2023.", ("Seres charge 1200000000 CNY 2023",)),
    ("Writedowns on its China venture cost Honda 52 billion yen.", ("Honda charge 52000000000 JPY",)),
    ("GAC's write-offs on idle plants came to 2.1 billion yuan.", ("GAC Group charge 2100000000 CNY",)),
    (
        "Farasis lost 319 million yuan, after a write-down of 460 million on its lines.",
        ("Farasis charge 460000000 CNY",),
    ),
    ("The write-down, SAIC said, amounts to 7.87 billion yuan.", ("SAIC Motor charge 7870000000 CNY",)),
    ("SAIC booked 5.1 billion yuan of provisions in 2024.", ("SAIC Motor charge 5100000000 CNY 2024",)),
    ("BYD spent 50 million yuan for unsold tickets.", ()),
    ("Tesla charges 30 yuan for an hour of parking.", ()),
)
CUES = ("charge", "write", "writing", "wrote", "written", "impair", "provision", "set aside", "put aside", "hit of")

_BEFORE: Final = re.compile(
    r"\b(?:(?:charges?|write-?(?:down|off)s?|impairments?|impairment (?:charge|loss)(?:es)?|provisions?)"
    r"(?:, [^,;.]{2,30} (?:said|says),)?(?: (?!per|for|fee)[\w’'-]+){0,5} (?:amounts to|of|totall?ing|worth|at|to|was"
    r"|were|is|came to|amounted to|reached|totall?ed"
    r"|stood at|cost (?:it|the (?:company|group|carmaker|firm)|[A-Z][\w-]+))"
    r"|(?:wrote|writ(?:e|es|ing|ten)) (?:down|off)(?: (?:its|the|their|a) (?:[\w’'-]+ ){1,4}by)?"
    r"|(?:took|takes?|taking|suffered|booked) (?:an?|another) (?:[\w-]+ )?hit of)"
    r"(?: (?:another|a further|about|around|some|more|less|than|nearly|up to|over|at"
    r" least|roughly))* $",
    re.I,
)
_AFTER: Final = re.compile(
    r" (?:of|in) (?:[a-z-]+ ){0,3}(?:provisions|impairments?|write-?(?:down|off)s?|charges)\b|"
    r" (?:for|against|to cover) (?:(?:possible|expected|future|likely) )?(?:unsold|bad|doubtful|obsolete|excess"
    r"|warranty|litigation|credit|idle|surplus|lawsuits|recalls|losses)\b|"
    r"(?:[ -](?:one-time|noncash|non-cash|impairment|pre-tax|restructuring|special|exceptional|accounting|pretax"
    r"|net|[a-z]+)){0,3}?"
    r"[ -](?:charges?|write-?(?:down|off)s?|impairments?|impairment (?:charge|loss))\b(?! (?:per|an?|for (?:an"
    r"|each|every)|station|point|of))"
)
_LISTED: Final = re.compile(r"\b(?:charges|write-?downs)\b[^.;]{0,30}: (?:[^.;]{0,160}?(?:,| and|, and) )?$")
_LEAST: Final = 1e6
"""Below this a sum is a fee."""


def charge(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield write-downs and charges against earnings."""
    for quantity in findings.quantities:
        if not is_currency(quantity.unit) or quantity.value < _LEAST or not _is_charge(sentence.text, quantity):
            continue
        subject = _whose(sentence.text, findings, quantity)
        speaker = next((m.entity for m in findings.mentions if m.entity.name == findings.source), None)
        owner = subject.entity if subject else speaker or findings.company
        if owner is None:
            continue
        yield link(
            sentence,
            findings,
            start=min(subject.start, quantity.start) if subject else quantity.start,
            end=quantity.end,
            subject=owner,
            name="charge",
            period=_time(sentence, findings, quantity),
            quantity=quantity,
        )


def _whose(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give who bears it: the subject, else whoever stands behind: `writedowns of 1.2 billion yuan at Seres`."""
    cost = _COST_WHOM.search(text, max(0, quantity.start - 60), quantity.start)
    inside = mention_at(findings, cost.start("whom"), ("company",)) if cost else None
    behind = _AT.match(text, quantity.end)
    after = mention_at(findings, behind.end(), ("company",)) if behind else None
    whose = (m for m in reversed(findings.mentions) if m.end <= quantity.start and m.entity.type == "company")
    owner = next((m for m in whose if is_possessive(text, m) and _ITS_CHARGE.match(text, m.end)), None)
    return inside or after or owner or subject_before(text, findings, quantity.start)


_ITS_CHARGE: Final = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,3}(?:charges?|write-?(?:down|off)s?|impairments?|provisions?)\b", re.I
)


_COST_WHOM: Final = re.compile(
    r"\bcost (?P<whom>(?:it|the (?:company|group|carmaker|firm)|[A-Z][\w-]+(?: [A-Z][\w-]+)*))(?: (?:about|around"
    r"|some|nearly"
    r"|more|than|over|up to))* $"
)
_AT: Final = re.compile(r" (?:at|by) (?=[A-Z])")


def _time(sentence: Sentence, findings: Findings, quantity: Quantity) -> Period | None:
    period = period_near(sentence.text, findings, quantity.start, quantity.end)
    return None if period and period.is_day else period


def _is_charge(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - 200) : quantity.start]
    after = _AFTER.match(text, quantity.end)
    is_set_aside = after is None or not after[0].startswith((" for", " against", " to")) or _SETS.search(before)
    return bool(_BEFORE.search(before[-70:]) or (after and is_set_aside) or _LISTED.search(before))


_SETS: Final = re.compile(r"\b(?:set|sets|setting|put) aside (?:about |around |some |nearly |more than |another )?$")
