"""penalty: an authority or a court punishes object, with or without a sum. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.courts import ordered_to_pay
from nevtui.extract.denials import is_dismissed
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.governments import country_named
from nevtui.extract.grammar import day_of_saying, is_possessive, period_near, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    (
        "The European Commission fined Volkswagen 500 million euros in 2021.",
        ("European Commission penalty 500000000 EUR Volkswagen 2021",),
    ),
    (
        "Tesla was fined 1.5 million yuan by the State Administration for Market Regulation.",
        ("State Administration for Market Regulation penalty 1500000 CNY Tesla",),
    ),
    ("The MIIT has penalised BYD for false claims.", ("MIIT penalty BYD",)),
    (
        "The Ministry of Finance imposed a fine of 30 million yuan on Chery in 2016.",
        ("Ministry of Finance penalty 30000000 CNY Chery 2016",),
    ),
    ("A fine of $14 million was imposed on Ford by the NHTSA.", ("NHTSA penalty 14000000 USD Ford",)),
    (
        "Chery must pay back 7 million yuan and a fine of 38 million yuan, the Ministry of Finance ruled on Monday.",
        ("Ministry of Finance penalty 38000000 CNY Chery 2026-03-02",),
    ),
    ("BYD was hit with a $5 million penalty in Brazil.", ("Brazil penalty 5000000 USD BYD",)),
    ("NIO paid a fine of 500,000 yuan for a late report.", ("China penalty 500000 CNY NIO",)),
    ("BYD faces a fine of up to 9 million reais in Brazil.", ("Brazil penalty 9000000 BRL BYD planned at_most",)),
    (
        "Last year the Hubei High Court ordered CALB to pay CATL 2 million yuan.",
        ("Hubei High Court penalty 2000000 CNY CALB 2025",),
    ),
    ("A Munich court told BYD to pay 2 million euros.", ("Munich penalty 2000000 EUR BYD",)),
    (
        "Mercedes-Benz was ordered by a court in Beijing to pay 1.1 million yuan.",
        ("Beijing penalty 1100000 CNY Mercedes-Benz",),
    ),
    ("The penalty, 38 million yuan, falls on Chery, the MIIT said.", ("MIIT penalty 38000000 CNY Chery",)),
    (
        "The SAMR handed BYD a 10 million yuan fine.",
        ("State Administration for Market Regulation penalty 10000000 CNY BYD",),
    ),
    ("The MIIT revoked the production licence of Zotye.", ("MIIT penalty Zotye",)),
    ("NIO ordered 500 packs and paid 2 million yuan.", ()),
    ("BYD paid 500,000 yuan for a fine old house.", ()),
    ("BYD paid no fine of 500,000 yuan.", ()),
    ("The refined Seal was shown in Paris.", ()),
    ("BYD has not been fined.", ()),
)
CUES = (
    " fine",
    "penal",
    "punish",
    "sanction",
    "reprimand",
    "revok",
    "strip",
    "barred",
    "ordered",
    "court",
    "judge",
    "tribunal",
)

_TYPES: Final = ("company", "organization")
_RULERS: Final = ("organization", "country", "bloc", "city", "province")
_VERBS: Final = Verbs(
    {
        "punish": ("fine", "penalise", "penalize", "punish", "sanction", "reprimand", "blacklist"),
        "strip": ("revoke", "withdraw", "strip", "cancel", "suspend"),
        "impose": ("impose", "hand", "levy", "slap", "issue", "hit"),
    }
)
_SUM: Final = re.compile(r"(?: a| an| the)?(?: [\w-]+){0,3}? (?:fines?|penalt(?:y|ies)|sanctions)\b")
_ON: Final = re.compile(r"\b(?:on|against|to) $")


def penalty(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who punishes whom, and by how much."""
    told = [*_imposed(sentence, findings), *_ordered(sentence, findings)]
    yield from told
    paid = [] if told else [*_paid(sentence, findings)]
    yield from paid
    if not told and not paid and _FINE.search(sentence.text):
        yield from _fines_on(sentence, findings)


def _ordered(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the High Court ordered X to pay 2 million yuan`."""
    for court, payer, quantity, start in ordered_to_pay(sentence.text, findings):
        yield link(
            sentence, findings, start=start, end=quantity.end, subject=court, name="penalty", target=payer.entity,
            period=period_near(sentence.text, findings, start, quantity.end), quantity=quantity, stands="actual",
        )  # fmt: skip


def _paid(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X must pay a fine of 2 million yuan` and `X was hit with a $5 million penalty`."""
    text = sentence.text
    for quantity in findings.quantities if _FINE.search(text) else ():
        before = _OWES.search(text, max(0, quantity.start - 140), quantity.start)
        is_fine = before and (before["fine"] or _IS_FINE.match(text, quantity.end))
        payer = subject_before(text, findings, before.start(), ("company",)) if before and is_fine else None
        if before is None or payer is None or not is_currency(quantity.unit):
            continue
        yield link(
            sentence,
            findings,
            start=payer.start,
            end=quantity.end,
            subject=_ruler(findings),
            name="penalty",
            target=payer.entity,
            period=period_near(text, findings, payer.start, quantity.end) or day_of_saying(findings, 0, len(text)),
            quantity=quantity,
            stands="planned" if before["ahead"] else "actual",
        )


def _fines_on(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `a fine of 2 million yuan on X`, where an authority is named or spoken of."""
    text = sentence.text
    for quantity in findings.quantities if findings.powers or findings.power else ():
        is_fine = _FINE_OF.search(text, max(0, quantity.start - 40), quantity.start) or _IS_FINE.match(
            text, quantity.end
        )
        on = _FALLS_ON.match(text, quantity.end) if is_fine and is_currency(quantity.unit) else None
        payer = mention_at(findings, on.end(), ("company",)) if on else None
        if payer and not is_dismissed(text, quantity.start) and not _NO_FINE.search(text, 0, quantity.start):
            yield link(
                sentence, findings, start=quantity.start, end=payer.end, subject=_ruler(findings), name="penalty",
                target=payer.entity, period=period_near(text, findings, quantity.start, payer.end), quantity=quantity,
            )  # fmt: skip


_FINE_OF: Final = re.compile(
    r"\b(?:fines?|penalt(?:y|ies))(?: of|:|,| worth| totall?ing)(?: (?:about|around|some|nearly|over|more than"
    r"|up to))? $"
)
_FALLS_ON: Final = re.compile(
    r"(?: in fines?| fines?| penalt(?:y|ies))?,?(?: (?:has been|was|were|is to be) [a-z]+)?"
    r" (?:on|for|against|to|falls on|goes to|hits|hit) (?:the )?"
)
_NO_FINE: Final = re.compile(r"\b(?:no|not|without|avoid\w*|if|could|may|might|annul\w*|overturn\w*|quash\w*) ")


def _ruler(findings: Findings) -> Entity:
    """Give the office or government named, else the one spoken of, else the country that the article is about."""
    named = findings.powers[-1].entity if findings.powers else findings.power
    return named or findings.home or country_named("China")


_FINE: Final = re.compile(r"\b(?:fines?|penalt(?:y|ies))\b")
_OWES: Final = re.compile(
    r"\b(?:(?P<ahead>faces?|faced|facing|(?:will|could|may|might) (?:have to )?pay|threatened with)"
    r"|gets?|got|receives?|received|incurred|drew|pays?|paid|to pay|must pay|(?:was|were|been|is|are|being) (?:given"
    r"|handed|served|hit with|slapped with|dealt))"
    r"\b(?! no\b)(?: back [^.;]{2,70}? and)?"
    r"(?: (?:an?|the|another|its|their|record|heavy|combined|total)){0,3}"
    r"(?P<fine> (?:[\w-]+ ){0,2}?(?:fines?|penalt(?:y|ies)) (?:of|worth|totall?ing))?"
    r"(?: (?:about|around|some|nearly|over|more than|up to|almost|as much as))* $"
)
"""Before what a firm has to pay: `must pay back 7 million yuan of aid and a fine of`."""
_IS_FINE: Final = re.compile(r"(?: in (?:[a-z]+ )?| |-)(?:fines?|penalt(?:y|ies))\b")


def _imposed(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read who fines whom, and who is fined."""
    text = sentence.text
    for event in events(sentence, findings, _VERBS, (*_RULERS, "company")):
        if event.is_denied:
            continue
        if event.meaning == "strip":
            yield from _stripped(sentence, findings, event)
            continue
        reach = event.end + 90
        handed = _handed(text, findings, event) if event.meaning == "impose" and not event.is_passive else ()
        if (
            event.meaning == "impose"
            and not handed
            and not _imposes(text, event.start, event.end, is_passive=event.is_passive)
        ):
            continue
        rulers = [m.entity for m in event.actors if m.entity.type in _RULERS]
        hit: list[Entity] = []
        if event.is_passive and event.meaning == "punish":
            before = [m for m in findings.mentions if m.end <= event.start and m.entity.type in _TYPES][-1:]
            hit = [m.entity for last in before for m in (*row_before(text, findings.mentions, last, _TYPES), last)]
        elif event.meaning == "punish":
            named = named_at(text, findings, event.end, _TYPES)
            hit = [m.entity for m in named if not is_possessive(text, m)]
        else:
            fitting = [m for m in findings.mentions if event.end < m.start < reach and m.entity.type in _TYPES]
            hit = [m.entity for m in handed or [m for m in fitting if _ON.search(text[: m.start])][:1]]
        ruler = rulers[0] if rulers else findings.power
        if ruler is None and findings.powers:
            ruler = findings.powers[0].entity
        ruler = ruler or country_named("China")
        quantity = _sum(findings, event.begin - (60 if event.is_passive else 0), reach)
        for company in hit:
            if company.name == ruler.name:
                continue
            claim = link(
                sentence,
                findings,
                start=event.begin,
                end=event.end,
                subject=ruler,
                name="penalty",
                target=company,
                period=period_near(text, findings, event.begin, event.end),
                quantity=quantity,
                stands=event.status,
            )
            yield replace(claim, end=max(event.end, quantity.end if quantity else 0))


def _stripped(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    """Read `revoked the licence of X`, `X has been stripped of its licence`."""
    text = sentence.text
    licence = _LICENCE.match(text, event.end)
    named = [m for m in findings.mentions if licence and m.entity.type == "company"]
    if event.is_passive:
        hit = [m for m in named if m.end <= event.start][-1:] if text.startswith(" of its ", event.end) else []
    else:
        hit = [m for m in named if licence and event.end <= m.start <= licence.end()]
    rulers = [m.entity for m in event.actors if m.entity.type in _RULERS] or [p.entity for p in findings.powers]
    for firm in hit[:1] if rulers else ():
        yield link(
            sentence, findings, start=min(event.begin, firm.start), end=event.end, subject=rulers[0], name="penalty",
            target=firm.entity, period=period_near(text, findings, event.begin, event.end), stands=event.status,
        )  # fmt: skip


_LICENCE: Final = re.compile(
    r" (?:of )?(?:the |its )?(?:[A-Z][\w ]{1,20}['’]s? )?(?:[a-z-]+ ){0,3}(?:licen[cs]es?|permits?|qualifications?)\b"
    r"(?: (?:of|held by) (?:the )?)?"
)


def _handed(text: str, findings: Findings, event: Event) -> tuple[Mention, ...]:
    """Give X of `handed X a 10 million yuan fine`."""
    near = [m for m in findings.mentions if event.end < m.start < event.end + 40 and m.entity.type == "company"]
    return tuple(m for m in near if _A_FINE.match(text, m.end))[:1]


_A_FINE: Final = re.compile(r" (?:with )?an? (?:[\w.,$€¥-]+ ){0,5}?(?:fine|penalty)\b")


def _imposes(text: str, start: int, end: int, *, is_passive: bool) -> bool:
    """Tell a fine imposed from all else that is: `imposed a fine on`, `a fine was handed to`."""
    if is_passive:
        return re.search(r"\b(?:fines?|penalt(?:y|ies))\b[^,;]{0,40}$", text[max(0, start - 60) : start]) is not None
    return _SUM.match(text, end) is not None


def _sum(findings: Findings, begin: int, end: int) -> Quantity | None:
    inside = (q for q in findings.quantities if begin <= q.start < end)
    return next((q for q in inside if q.unit and len(q.unit) == 3 and q.unit.isupper()), None)
