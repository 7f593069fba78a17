"""investment: subject puts money into object. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import pairs_of, period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("In 2020 Hefei invested $787 million in NIO.", ("Hefei investment 787000000 USD NIO 2020",)),
    (
        "Guangzhou has agreed to put 4 billion yuan ($600 million) into XPeng.",
        ("Guangzhou investment 4000000000 CNY XPeng planned",),
    ),
    ("WeLion, backed by NIO, makes cells.", ("NIO investment WeLion",)),
    (
        "Volkswagen announced a $2.7 billion investment in XPeng in 2024.",
        ("Volkswagen investment 2700000000 USD XPeng 2024",),
    ),
)
CUES = (
    "backed by",
    "invest",
    " put",
    " pour",
    " pump",
    "inject",
    " spend",
    " spent",
    "contribut",
    "announced",
    "commit",
    "plough",
)

_INVESTS = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|inject(?:s|ed|ing)?"
    r"|spend(?:s|ing)?|spent|contribut(?:e|es|ed|ing)|announced|committed|commits?|plough(?:ed|s)?)"
    r"(?: (?:a|an|another|further|up to|about|around|more than|over|some|nearly|the|its|a further"
    r"|at least|additional|roughly|as much as)){0,4} $"
)
_BACKED = re.compile(r",?(?: the latter| which is| is| a \w+)?[\w ]{0,30}? backed by (?:the )?(?:[\w-]+ ){0,4}")
_FOR_STAKE = re.compile(
    r" (?:to (?:acquire|buy|take|get)|for|in return for|in exchange for) (?:an? )?[\d.]+ ?(?:%|percent"
    r"|per cent) (?:stake|share|interest) in "
)
_FROM = re.compile(r" investment(?: [\w ]{3,30}?)? from ")
_PLANTS = re.compile(r"\b(?:plants?|factor(?:y|ies)|complex|base|site|gigafactory|production line)\b")
_INTO = re.compile(r"(?: more)?(?: worth)?(?: investment| of investment)?(?: each| in total)? (?:in|into|for|on) ")
_INVESTORS = ("company", "city", "province", "country", "bloc", "organization", "person")
_TARGETS = ("company", "organization", "city", "province")


def investment(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield money put into companies and places; what is put into a plant is read by `plant`."""
    yield from _backers(sentence, findings)
    yield from _for_stakes(sentence, findings)
    for quantity in findings.quantities:
        if not is_currency(quantity.unit):
            continue
        verb = _INVESTS.search(sentence.text[max(0, quantity.start - 60) : quantity.start])
        into = _INTO.match(sentence.text, quantity.end)
        if (
            verb is None
            or into is None
            or (
                verb[0].startswith(("announced", "committed"))
                and "investment" not in into[0]
                and " for " not in into[0]
            )
        ):
            continue
        investor = subject_before(sentence.text, findings, quantity.start, _INVESTORS)
        target = _target(sentence, findings, into.end())
        is_plant = _PLANTS.search(
            sentence.text[
                into.end() : (target.start if target and target.entity.type == "company" else into.end() + 70)
            ]
        )
        if (
            investor is None
            or (is_plant and not (target and target.entity.type == "company"))
            or (target is None and "on" in into[0].split())
        ):
            continue
        yield _claim(sentence, findings, investor, target, quantity, into.end())


def _for_stakes(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `invested $787 million to acquire a 17% stake in X` and `a $1.6 billion investment from Y`."""
    for quantity in findings.quantities:
        if not is_currency(quantity.unit):
            continue
        subject = subject_before(sentence.text, findings, quantity.start, _INVESTORS)
        stake = _FOR_STAKE.match(sentence.text, quantity.end)
        giver = _FROM.match(sentence.text, quantity.end)
        held = next(
            (m for m in findings.mentions if stake and m.start == stake.end() and m.entity.type == "company"), None
        )
        given = next(
            (m for m in findings.mentions if giver and m.start == giver.end() and m.entity.type in _INVESTORS), None
        )
        verb = _INVESTS.search(sentence.text[max(0, quantity.start - 60) : quantity.start])
        if subject and held and verb:
            yield _claim(sentence, findings, subject, held, quantity, held.end)
        elif subject and given and subject.entity.type == "company":
            period = period_near(sentence.text, findings, quantity.end, given.end)
            yield link(
                sentence,
                findings,
                start=quantity.start,
                end=given.end,
                subject=given.entity,
                name="investment",
                target=subject.entity,
                period=period,
                quantity=quantity,
            )


def _backers(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X, backed by Y`: Y has put money into X."""
    for left, right in pairs_of(findings, ("company",)):
        if _BACKED.fullmatch(sentence.text, left.end, right.start) and left.entity != right.entity:
            yield link(
                sentence,
                findings,
                start=left.start,
                end=right.end,
                subject=right.entity,
                name="investment",
                target=left.entity,
                stands="actual",
            )


def _target(sentence: Sentence, findings: Findings, position: int) -> Mention | None:
    for mention in findings.mentions:
        if mention.start >= position and mention.entity.type in _TARGETS:
            between = sentence.text[position : mention.start]
            is_near = re.fullmatch(
                r"(?:the |Chinese |German |US |electric |vehicle |EV |car |battery |maker |firm |startup "
                r"|start-up |company |carmaker |automaker )*",
                between,
            )
            with_partner = (
                re.search(r"\b(?:with|of|by)(?: [\w-]+){0,4} $", between)
                if mention.entity.type == "company" and len(between) < 90
                else None
            )
            if is_near or with_partner:
                return mention
    return None


def _claim(
    sentence: Sentence, findings: Findings, investor: Mention, target: Mention | None, quantity: Quantity, end: int
) -> Claim:
    stop = target.end if target else quantity.end
    period = period_near(sentence.text, findings, stop, stop) or period_near(
        sentence.text, findings, investor.start, stop
    )
    words = sentence.text[end : end + 60].split(",")[0].split(".")[0].strip()
    return link(
        sentence,
        findings,
        start=investor.start,
        end=max(stop, quantity.end),
        subject=investor.entity,
        name="investment",
        target=target.entity if target else words,
        period=period,
        quantity=quantity,
    )
