"""partnership: an agreement to work together. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import pairs_of, period_near
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    (
        "Linhai and Geely concluded a strategic cooperation agreement on Nov 10, 2025.",
        ("Linhai partnership Geely 2025-11-10",),
    ),
    ("XPeng has teamed up with Huawei.", ("XPeng partnership Huawei",)),
    ("CATL has struck agreements with BMW and Volkswagen.", ("CATL partnership BMW", "CATL partnership Volkswagen")),
    ("Geely signed a cooperation agreement with Ningbo.", ("Geely partnership Ningbo",)),
)
CUES = (
    "signed",
    "concluded",
    "sealed",
    "struck",
    "reached",
    "entered",
    "partner",
    " team",
    "cooperat",
    " work",
    " join",
    "collaborat",
    "tied up",
)

_AGREEMENT = (
    r"(?:signed|concluded|sealed|struck|reached|entered(?: into)?)(?: [\w-]+){0,6} "
    r"(?:agreements?|MOU|memorandum(?: of understanding)?|deals?|pacts?|partnerships?|contracts?)"
)
_BOTH = re.compile(rf" (?:have |has |had )?(?:already |also )?{_AGREEMENT}\b")
_WITH = re.compile(rf"(?: has| have| had|, which)? {_AGREEMENT} with (?:the )?(?:government of |[\w-]+ ){{0,3}}?")
_TEAMS = re.compile(
    r"(?: has| have| had| is| also| will|, which)*(?: \w+ly)? (?:partner(?:s|ed|ing)?|team(?:s|ed"
    r"|ing)? up|cooperat\w+|work(?:s|ed|ing)? together"
    r"|join(?:s|ed) forces|collaborat\w+|tied up)(?: \w+)? with (?:the )?(?:government of )?"
    r"|(?: [\w-]+){0,3} bec(?:a|o)me(?:s)? a (?:strategic )?partner of (?:the )?"
)
_AND = re.compile(r"(?:,| and|, and) (?:the )?")
_SIDES = ("company", "city", "province", "organization")


def partnership(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield agreements between two that the sentence names."""
    partner: tuple[Mention, Entity] | None = None
    for left, right in pairs_of(findings, _SIDES):
        between = sentence.text[left.end : right.start]
        both = (
            _BOTH.match(sentence.text, right.end)
            if re.fullmatch(r" and (?:the )?(?:government of )?", between)
            else None
        )
        with_right = _WITH.fullmatch(between) or _TEAMS.fullmatch(between)
        if partner and left.entity == partner[1] and _AND.fullmatch(between):
            left, with_right = partner[0], _AND.match(between)
        if both or with_right:
            end = both.end() if both else right.end
            partner = None if both else (left, right.entity)
            period = period_near(sentence.text, findings, left.start, end)
            yield link(
                sentence,
                findings,
                start=left.start,
                end=end,
                subject=left.entity,
                name="partnership",
                target=right.entity,
                period=period,
            )
