"""valuation: what a company is worth. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (("Chery is now valued at HK$165 billion.", ("Chery valuation 165000000000 HKD",)),)
CUES = (
    "valu",
    "capitali",
    "worth",
)

_WORTH = re.compile(
    r"\b(?:valued at|valuation of|market (?:value|capitali[sz]ation) of|values [\w' -]{3,40} at"
    r"|(?:worth|value) (?:of the company )?(?:at|above|of))(?: (?:about|around|some|nearly|more than"
    r"|over|up to))* $"
)


def valuation(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what companies are valued at."""
    for quantity in findings.quantities:
        if (
            is_currency(quantity.unit)
            and quantity.value >= 1e8
            and _WORTH.search(sentence.text[max(0, quantity.start - 70) : quantity.start])
        ):
            near = [
                m
                for m in findings.mentions
                if m.entity.type == "company" and quantity.start - 70 <= m.start and m.end <= quantity.start
            ]
            subject = near[-1] if near else subject_before(sentence.text, findings, quantity.start)
            if subject:
                period = period_near(sentence.text, findings, quantity.start, quantity.end)
                yield link(
                    sentence,
                    findings,
                    start=min(subject.start, quantity.start),
                    end=quantity.end,
                    subject=subject.entity,
                    name="valuation",
                    period=period,
                    quantity=quantity,
                )
