"""What a share costs: `Shares of NIO closed at HK$77.15`, `its target for BYD`. Knows no models."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import status, subject_before
from nevtui.extract.spans import Claim, Findings, Period, Quantity, Sentence
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

_SHARE_BEFORE: Final = re.compile(
    r"\b(?:target (?:for|on)(?= [A-Z])|shares|stock|session|offer(?:ing)? price|issue price|IPO price|share price"
    r"|target price|price target"
    r"|first trade"
    r"|first day|debut|closed|opened|(?:ended|finished) (?:the )?(?:day|session|week|trading)"
    r"|trading|guided range|ADSs?|ADRs?)\b(?:[^.;]|\.(?=\d)){0,100}?"
    r"\b(?:at|of|to|between|touched|from|below|above|under|past)"
    r"(?: about| around| a high of| a low of| a record)? $",
    re.I,
)
_SHARE_AFTER: Final = re.compile(
    r"(?: in cash)? (?:per share|a share|for each share|per ADS|per American depositary share|apiece"
    r"|each\b(?! (?:year|month|car|vehicle)))"
)
_OF_SHARES: Final = re.compile(
    r"\b(?:shares?|stocks?|IPO|offering|listed|listing|debut|session|trading|trade|traded)\b"
)
_PER_SHARE_OF: Final = re.compile(r"\b(?:earnings|loss|losses|dividend|profit|income)\b(?:[^.;]|\.(?=\d)){0,60}$", re.I)
_TARGET: Final = re.compile(r"\b(?:target price|price target|target (?:for|on) (?=[A-Z]))", re.I)
_SHARES_OF: Final = re.compile(
    r"\b(?:(?:[Ss]hares|[Ss]tock) (?:of|in)|target (?:price )?(?:for|on)) (?:the )?(?:[\w-]+ ){0,3}$"
)
_OWN_SHARES: Final = re.compile(
    r"['’]s? (?:(?:[A-Z][\w.-]*|[a-z]+-listed|listed) ){0,3}(?:shares|stock|H-shares|A-shares|ADSs|ADRs)\b"
)
"""Behind a firm's name: `Li Auto's Hong Kong stock`."""
SCALED: Final = re.compile(r"illion|trillion|\d(?:bn|mn|m|b|k)\b")
"""What makes a sum of money too large for a price of one thing."""
_MOST: Final = 5000
"""No share costs as much, in any currency."""


def shares_priced(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield prices of shares: asked, offered, closed at, and those that analysts expect."""
    text = sentence.text
    for quantity in findings.quantities:
        if (
            not is_currency(quantity.unit)
            or quantity.value >= _MOST
            or SCALED.search(text[quantity.start : quantity.end])
        ):
            continue
        before = text[max(0, quantity.start - 130) : quantity.start]
        after = _SHARE_AFTER.match(text, quantity.end)
        is_share = (
            _SHARE_BEFORE.search(before)
            or _has_moved(findings, before, quantity)
            or (after and _OF_SHARES.search(text))
        )
        is_result = _PER_SHARE_OF.search(before) is not None and _TARGET.search(before) is None
        if not is_share or is_result:
            continue
        owner = _issuer(text, findings, quantity)
        if owner:
            is_target = _TARGET.search(before) is not None
            stands = "forecast" if is_target else status(text, quantity.start, quantity.end)
            yield link(
                sentence,
                findings,
                start=quantity.start,
                end=quantity.end,
                subject=owner,
                name="price",
                target="share",
                period=None if stands != "actual" else _day(findings, quantity),
                quantity=quantity,
                stands=stands,
            )


def _has_moved(findings: Findings, before: str, quantity: Quantity) -> bool:
    """Tell a firm that is itself said to have moved to a price: `Geely (175.HK) gained 3.9% to HK$19.87`."""
    found = _MOVED_TO.search(before) if before.endswith(" to ") else None
    begin = quantity.start - len(before) + found.start() if found else -1
    return any(m.end == begin and m.entity.type == "company" for m in findings.mentions)


_MOVED_TO: Final = re.compile(
    r"(?<=\w)(?: \([\w. ]{2,12}\))? (?:gained|lost|rose|fell|added|climbed|dropped|slid|jumped|slipped|surged|tumbled"
    r"|plunged|soared|shed|advanced|declined|edged (?:up|down)|closed (?:up|down)|ended (?:up|down))(?: by)? [\d.]+"
    r" ?(?:%|per ?cent)(?: on \w+day)? to $"
)


def _issuer(text: str, findings: Findings, quantity: Quantity) -> Entity | None:
    """Give whose share it is: whoever stands after `shares of`, else the subject, else the company spoken of."""
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    named = [m for m in firms if _SHARES_OF.search(text, 0, m.start) or _OWN_SHARES.match(text, m.end)]
    named = named or [m for m in firms if m.start > quantity.end and _PAID_FOR.fullmatch(text, quantity.end, m.start)]
    subject = subject_before(text, findings, quantity.start)
    before = [m for m in firms if m.end <= quantity.start]
    rated = [m for m in before if m.entity != before[0].entity]
    if rated and subject == before[0] and _TARGET.search(text, 0, quantity.start):
        return rated[-1].entity
    if named and (named[0].start < quantity.start or subject is None):
        return named[0].entity
    return subject.entity if subject else findings.company


_PAID_FOR: Final = re.compile(r" (?:per share |a share |apiece )(?:for|in|of) (?:the )?")


def _day(findings: Findings, quantity: Quantity) -> Period | None:
    """Give the day of a share price: the nearest told in its sentence, else the last told before."""
    days = [p for p in findings.periods if p.is_day and p.role == "time"]
    near = sorted(days, key=lambda p: abs(p.start - quantity.start))
    return near[0] if near else findings.day
