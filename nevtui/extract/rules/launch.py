"""launch: a product or brand goes on sale. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Xiaomi launched the SU7 in March 2024.", ("Xiaomi launch Xiaomi SU7 2024-03",)),
    ("NIO's ES8 went on sale in Norway in September 2021.", ("NIO launch NIO ES8 2021-09",)),
)
CUES = (
    "launch",
    "introduc",
    "bring",
    "released",
    "on sale",
    "came out",
    "hit the market",
)

_LAUNCHES = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|introduc(?:ed|es|ing)|bring(?:s)? out|released)(?: (?:the|its|a|an|new"
    r"|all-new|electric|sedan|SUV|first|second|third|in \w+)){0,6} $"
)
_ON_SALE = re.compile(
    r"(?: [\w-]+){0,3} (?:went on sale|goes on sale|is (?:already )?on sale|go on sale|came out"
    r"|was launched|will be launched|is to be launched|hit the market)\b"
)


def launch(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield models that go on sale, under their maker."""
    for model in findings.mentions:
        if model.entity.type != "model":
            continue
        verb = _LAUNCHES.search(sentence.text[max(0, model.start - 60) : model.start])
        sale = _ON_SALE.match(sentence.text, model.end)
        if not (verb or sale):
            continue
        maker = subject_before(sentence.text, findings, model.start)
        subject = (
            Entity(f"company:{model.entity.parent}", model.entity.parent, "company")
            if model.entity.parent
            else maker.entity
            if maker
            else None
        )
        if subject:
            start, end = (
                (model.start, sale.end()) if sale else (model.start - len(verb[0]) if verb else model.start, model.end)
            )
            period = period_near(sentence.text, findings, start, end)
            yield link(
                sentence,
                findings,
                start=start,
                end=end,
                subject=subject,
                name="launch",
                target=model.entity,
                period=period,
            )
