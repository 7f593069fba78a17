"""price: what a model or a share costs. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("The Model Y now starts at 339,900 yuan.", ("Tesla Model Y price 339900 CNY",)),
    ("Chery shares opened at HK$34.20.", ("Chery price 34.2 HKD share",)),
    ("A T03 cost a shop owner 58,000 yuan in 2024.", ("Leapmotor T03 price 58000 CNY 2024",)),
)

_SHARE_BEFORE = re.compile(
    r"\b(?:shares|stock|session|offer price|offering price|issue price)\b[^.;]{0,40}?\b(?:at|of"
    r"|to)(?: about| around)? $"
)
_SHARE_AFTER = re.compile(r" (?:per share|a share|for each share|apiece)\b")
_COSTS = re.compile(
    r"\b(?:starts? (?:at|from)|cost(?:s|ing)?|priced (?:at|from)|sells? for|is to (?:sell for|cost)"
    r"|retails? (?:at|for)|for|at)\b(?: [\w-]+){0,5} $"
)


def price(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield prices of models."""
    yield from _of_shares(sentence, findings)
    for quantity in findings.quantities:
        if not is_currency(quantity.unit) or not 500 <= quantity.value <= 5e7:
            continue
        said = _COSTS.search(sentence.text[max(0, quantity.start - 50) : quantity.start])
        model = _model(sentence, findings, quantity)
        if said and model:
            period = period_near(sentence.text, findings, quantity.start, quantity.end)
            period = period if period and not period.is_day else None
            yield link(
                sentence,
                findings,
                start=model.start,
                end=quantity.end,
                subject=model.entity,
                name="price",
                period=period,
                quantity=quantity,
            )


def _of_shares(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    for quantity in findings.quantities:
        before, after = (
            sentence.text[max(0, quantity.start - 60) : quantity.start],
            sentence.text[quantity.end : quantity.end + 20],
        )
        if (
            is_currency(quantity.unit)
            and quantity.value < 5000
            and (_SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after))
        ):
            subject = subject_before(sentence.text, findings, quantity.start)
            owner = subject.entity if subject else findings.company
            if owner:
                period = period_near(sentence.text, findings, quantity.start, quantity.end) or findings.day
                yield link(
                    sentence,
                    findings,
                    start=quantity.start,
                    end=quantity.end,
                    subject=owner,
                    name="price",
                    target="share",
                    period=period,
                    quantity=quantity,
                )


def _model(sentence: Sentence, findings: Findings, quantity: Quantity) -> Mention | None:
    models = [
        m
        for m in findings.mentions
        if m.entity.type == "model" and m.end <= quantity.start and quantity.start - m.end < 70
    ]
    maker = subject_before(sentence.text, findings, quantity.start)
    return models[-1] if models and not (maker and maker.start > models[-1].end) else None
