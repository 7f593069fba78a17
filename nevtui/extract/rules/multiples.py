"""change said in a verb: `doubled`, `twice as many`, `nearly quadrupled`. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Shaanxi's NEV output nearly quadrupled in 2022.", ("Shaanxi change 4 times production 2022 approx",)),
    (
        "Leapmotor sold 280,000 vehicles in 2024, twice as many as a year earlier.",
        ("Leapmotor change 2 times sales 2024",),
    ),
)
CUES = (
    "doubl",
    "tripl",
    "trebl",
    "quadrupl",
    "twice",
    "fold",
)

_TIMES = {
    "doubl": 2.0,
    "tripl": 3.0,
    "trebl": 3.0,
    "quadrupl": 4.0,
    "twice": 2.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "ten": 10.0,
}
_MULTIPLE = re.compile(
    r"(?P<bound>nearly|almost|about|more than|over|roughly)?(?: (?:than )?|\b)(?:(?P<verb>doubl|tripl"
    r"|trebl|quadrupl)(?:ed|es|ing)\b(?! of)|(?P<twice>twice) (?:as (?:many|much)|the (?:number|figure"
    r"|amount))"
    r"|(?P<fold>two|three|four|five|six|seven|eight|ten)-?fold)"
)
_TOPICS = (
    ("sales", "sales|sold"),
    ("deliveries", "deliver"),
    ("production", "output|production|built|produced|made"),
    ("exports", "export"),
    ("registrations", "registr"),
    ("profit", "profit|income"),
    ("revenue", "revenue"),
    ("capacity", "capacity"),
)
_BOUNDS = {
    "nearly": "approx",
    "almost": "approx",
    "about": "approx",
    "roughly": "approx",
    "more than": "at_least",
    "over": "at_least",
}


def multiples(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield growth that is said as a multiple."""
    for match in _MULTIPLE.finditer(sentence.text):
        reading = next(
            (r for r in reversed(findings.readings) if not r.is_change and r.quantity.end <= match.start()), None
        )
        name = reading.property if reading and match["twice"] else _topic(sentence.text, match)
        subject = (
            reading.subject
            if reading and (match["twice"] or reading.property == name)
            else _subject(sentence, findings, match)
        )
        if name is None or subject is None:
            continue
        later = next((r for r in findings.readings if r.property == name and r.quantity.start >= match.end()), None)
        period = (
            reading.period
            if reading and match["twice"]
            else period_near(sentence.text, findings, match.start(), match.end())
        )
        if later and later.quantity.start - match.end() < 60:
            subject, period = later.subject, later.period
        period = None if period and period.is_day else period
        value = _TIMES[match["verb"] or match["twice"] or match["fold"]]
        quantity = Quantity(
            match.start(), match.end(), value, "times", bound=_BOUNDS.get(match["bound"] or "", "exact")
        )
        yield link(
            sentence,
            findings,
            start=match.start(),
            end=match.end(),
            subject=subject,
            name="change",
            target=name,
            period=period,
            quantity=quantity,
        )


def _topic(text: str, match: re.Match[str]) -> str | None:
    around = text[max(0, match.start() - 60) : match.end() + 40]
    hits = [(abs(found.start() - 60), name) for name, words in _TOPICS for found in re.finditer(words, around)]
    return min(hits)[1] if hits else None


def _subject(sentence: Sentence, findings: Findings, match: re.Match[str]) -> Entity | None:
    owners = [
        m
        for m in findings.mentions
        if m.end <= match.start() and m.entity.type in ("company", "city", "province", "model", "industry")
    ]
    possessive = [
        m for m in owners if re.match(r"['’]s?\s", sentence.text[m.end :]) or m.text.lower() in ("its", "their")
    ]
    subject: Mention | None = (
        possessive[-1]
        if possessive
        else subject_before(sentence.text, findings, match.start(), ("company", "city", "province", "model"))
    )
    return subject.entity if subject else None
