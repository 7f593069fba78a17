"""tariff: subject puts so many per cent on object's goods. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract.claims import link
from nevtui.extract.grammar import mention_at, period_near
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    (
        "The EU approved tariffs of up to 35% on EVs made in China in 2024.",
        ("European Union tariff 35 percent China 2024 at_most",),
    ),
    ("The United States has put a 100% tariff on Chinese EVs.", ("United States tariff 100 percent China",)),
    (
        "The European Commission imposed duties of 17% on BYD and 35.3% on SAIC.",
        ("European Commission tariff 17 percent BYD", "European Commission tariff 35.3 percent SAIC Motor"),
    ),
    ("The EU put an anti-subsidy tariff of 35.3% on SAIC.", ("European Union tariff 35.3 percent SAIC Motor",)),
)
CUES = (
    "tariff",
    "duty",
    "duties",
    "surtax",
    "surcharge",
    "import tax",
    "levy",
    "levies",
)

_DUTY = r"(?:tariffs?|dut(?:y|ies)|surtax(?:es)?|surcharges?|import tax(?:es)?|lev(?:y|ies))"
_BEFORE = re.compile(
    rf"\b{_DUTY}(?: [\w-]+){{0,6}}? (?:of|at|to|from|by|is|was)(?: (?:about|around|some|up to|as much as|over"
    rf"|more than|at least|as high as))? $"
)
_AFTER = re.compile(rf" (?:[\w-]+ ){{0,4}}?{_DUTY}\b")
_CHINESE = re.compile(r"\b(?:Chinese|from China|made in China|of China)\b")
_ROW = re.compile(rf"\b{_DUTY}\b.*(?:%|percent|per cent) on .*(?:,| and|, and) $")
_ON_CHINA = re.compile(
    rf"\b{_DUTY} (?:it put )?on (?:[\w-]+ ){{0,4}}?(?:\([^)]*\) )?(?:Chinese\b|(?:cars|vehicles|EVs"
    rf"|electric cars) (?:imported |made )?(?:from|in) China)[\w -]{{0,20}}"
)
_CAPITALS = {
    "Washington": "United States",
    "Brussels": "European Union",
    "Ottawa": "Canada",
    "Beijing": "China",
    "Ankara": "Turkey",
}


def tariff(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield duties by who levies them, on whom, and how high; a government's capital stands for its country."""
    yield from _without_figure(sentence, findings)
    for quantity in findings.quantities:
        if quantity.unit != "percent" or quantity.noun:
            continue
        before, after = sentence.text[max(0, quantity.start - 90) : quantity.start], sentence.text[quantity.end :]
        named = _AFTER.match(after)
        if not (named or _BEFORE.search(before)):
            yield from _next_in_row(sentence, findings, quantity)
            continue
        levied_by, levied_on = _levying(findings, quantity, sentence), _hit(sentence, findings, quantity)
        if levied_by is None or levied_on is None or levied_by.name == levied_on.name:
            continue
        end = quantity.end + (named.end() if named else 0)
        yield _claim(sentence, findings, levied_by, levied_on, quantity, end)


def _without_figure(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the United States has put tariffs on Chinese EVs`, where no height is said."""
    if any(quantity.unit == "percent" for quantity in findings.quantities):
        return
    for match in _ON_CHINA.finditer(sentence.text):
        before = [
            m
            for m in findings.mentions
            if m.end <= match.start()
            and (m.entity.type in ("country", "bloc") or m.entity.name == "European Commission")
        ]
        levying = [m for m in before if match.start() - m.end < 70 and m.entity.name != "China"]
        for index, mention in enumerate(levying):
            joined = index + 1 == len(levying) or re.fullmatch(
                r" and (?:the )?", sentence.text[mention.end : levying[index + 1].start]
            )
            if joined and not re.search(r"\b(?:in|of|from|against) (?:the )?$", sentence.text[: mention.start]):
                china = Entity("country:china", "China", "country")
                yield link(
                    sentence,
                    findings,
                    start=mention.start,
                    end=match.end(),
                    subject=mention.entity,
                    name="tariff",
                    target=china,
                    period=period_near(sentence.text, findings, match.start(), match.end()),
                )


def _next_in_row(sentence: Sentence, findings: Findings, quantity: Quantity) -> Iterator[Claim]:
    """Read the 18.8% of `duties of 17% on BYD and 18.8% on Geely`."""
    row = _ROW.search(sentence.text[: quantity.start])
    on = re.match(r" (?:on|for) (?:the )?", sentence.text[quantity.end :])
    hit = mention_at(findings, quantity.end + on.end(), ("company", "country")) if on else None
    levied_by = _levying(findings, quantity, sentence)
    if row and hit and levied_by and levied_by.name != hit.entity.name:
        yield _claim(sentence, findings, levied_by, hit.entity, quantity, hit.end)


def _claim(
    sentence: Sentence, findings: Findings, levied_by: Entity, levied_on: Entity, quantity: Quantity, end: int
) -> Claim:
    period = period_near(sentence.text, findings, quantity.start, end)
    start = next(
        (m.start for m in findings.mentions if m.entity.name == levied_by.name and m.end <= quantity.start),
        quantity.start,
    )
    claim = link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=levied_by,
        name="tariff",
        target=levied_on,
        period=period,
        quantity=quantity,
    )
    scope = re.search(
        r"\b(?:EVs|electric vehicles|electric cars|cars|vehicles|NEVs|battery electric vehicles)\b",
        sentence.text[quantity.start :],
    )
    return replace(claim, scope=scope[0] if scope else None)


def _levying(findings: Findings, quantity: Quantity, sentence: Sentence) -> Entity | None:
    before = [m for m in findings.mentions if m.end <= quantity.start]
    by_types = [
        m
        for m in before
        if m.entity.type in ("country", "bloc") or m.entity.name in ("European Commission",) or m.text in _CAPITALS
    ]
    by_types = [
        m
        for m in by_types
        if not re.search(r"\b(?:from|in|made in|of|on) (?:the )?$", sentence.text[max(0, m.start - 12) : m.start])
    ]
    if by_types:
        return _state(by_types[0])
    after = [
        m
        for m in findings.mentions
        if m.start >= quantity.end and re.search(r"\b(?:in|by|of|into) (?:the )?$", sentence.text[: m.start])
    ]
    after = [m for m in after if m.entity.type in ("country", "bloc") and m.entity.name != "China"]
    if after:
        return _state(after[0])
    focus = findings.focus
    return focus if focus and focus.type in ("country", "bloc") else None


def _state(mention: Mention) -> Entity:
    name = _CAPITALS.get(mention.text)
    if name is None:
        return mention.entity
    return Entity(f"country:{name.lower().replace(' ', '-')}", name, "bloc" if name == "European Union" else "country")


def _hit(sentence: Sentence, findings: Findings, quantity: Quantity) -> Entity | None:
    """Give whose goods the duty falls on: named after `on`, else Chinese ones where the sentence says so."""
    position = sentence.text.find(" on ", quantity.start)
    if (
        re.match(
            r" on (?:[\w-]+ ){0,3}?(?:Chinese\b|[\w ]{0,24}(?:made in|from) China)", sentence.text[max(0, position) :]
        )
        and position - quantity.end < 30
    ):
        return Entity("country:china", "China", "country")
    for mention in findings.mentions:
        is_near = 0 <= position < mention.start <= position + 60
        is_firm = mention.entity.type == "company" and mention.start - position <= 8
        if is_near and (is_firm or mention.entity.type in ("country", "bloc")):
            return mention.entity
    if _CHINESE.search(sentence.text):
        return Entity("country:china", "China", "country")
    return None
