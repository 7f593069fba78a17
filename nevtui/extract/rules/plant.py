"""plant: subject builds or runs a plant in object; a value is what it costs. Source: statements, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import (
    clause,
    is_possessive,
    mention_at,
    mention_ending,
    period_near,
    subject_before,
)
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("CATL operates plants in Germany and Hungary.", ("CATL plant Germany", "CATL plant Hungary")),
    ("Tesla's Shanghai factory is large.", ("Tesla plant Shanghai",)),
    ("BYD will build a factory in Szeged.", ("BYD plant Szeged planned",)),
    ("BYD plans to invest $1 billion in a plant in Turkey.", ("BYD plant 1000000000 USD Turkey planned",)),
)
CUES = (
    "plant",
    "factor",
    "complex",
    "base",
    "facility",
    " site",
    "line",
    "investment",
    "project",
)

_SITE = (
    r"(?:plants?|factor(?:y|ies)|gigafactory|complex|production (?:base|site|facility|line)"
    r"|manufacturing (?:base|facility|site)|assembly (?:plant|line)|base|facility|cell factory|battery factory)"
)
_IN = re.compile(
    rf"\b{_SITE}\b(?! (?:closure|worker))(?: (?!in\b|and\b|which\b|that\b|of\b|will\b|is\b|has\b"
    rf"|near\b)[\w-]+){{0,5}}(?:,)? (?:in|near|at)(?: (?:the|city|of|nearby|neighbouring|neighboring"
    rf"|eastern|western|southern|northern))* "
)
_BUILD = re.compile(
    r"\b(?:build(?:s|ing)?|set(?:s|ting)? up|put up|establish(?:es|ing)?|opened|open|opens"
    r"|broke ground|began work|start(?:ed)? building|inaugurat\w+)\b"
)
_OPENED = re.compile(
    r"\b(?:began|begun|opened|inaugurat\w+|broke ground|launched|started|unveiled|work began|completed"
    r"|called off|suspended)\b"
)
_IT_COSTS = re.compile(
    r"\b(?:The|This|[Ii]ts) (?:total )?(?:investment|plant|factory|complex|project|site|facility)(?: [\w-]+){0,5} "
    r"(?:cost|costs|comes to|came to|is worth|totals|of)(?: (?:about|around|some|nearly|more than|over|up to))? $"
)
_COSTS = re.compile(r"\b(?:invest\w*|cost(?:s|ing)?|spend\w*|spent|worth|put)\b")
_PLACES = ("city", "province", "country", "bloc")


def plant(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield plants by owner and place: `a plant in X and Y`, `BYD's X factory`, `its plant in X`."""
    for match in _IN.finditer(sentence.text):
        place = mention_at(findings, match.end(), _PLACES)
        owner = _owner(sentence, findings, match.start())
        while place and owner:
            closer = re.match(r",? in ", sentence.text[place.end :])
            place = (mention_at(findings, place.end + closer.end(), _PLACES) if closer else None) or place
            yield _claim(sentence, findings, owner, place, match.start())
            above = re.match(r", [A-Z][\w'’]+(?: [Pp]rovince)?,?", sentence.text[place.end :])
            following = (
                None
                if above and " and " not in above[0] and place.entity.type == "city"
                else re.match(r"(?:,| and|, and) (?:in )?", sentence.text[place.end :])
            )
            place = mention_at(findings, place.end + following.end(), _PLACES) if following else None
    yield from _cost_of_known(sentence, findings)
    for place in findings.mentions:
        if place.entity.type in _PLACES and (site := re.match(rf" (?:\w+ )?{_SITE}\b", sentence.text[place.end :])):
            owner = _possessor(sentence, findings, place)
            if owner:
                yield _claim(sentence, findings, owner, place, place.start, place.end + site.end())


def _cost_of_known(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the plant has cost more than $702 million` of the plant last spoken of."""
    for quantity in findings.quantities:
        said = _IT_COSTS.search(sentence.text[: quantity.start])
        if said and is_currency(quantity.unit) and findings.site and findings.company and quantity.value >= 1e6:
            yield link(
                sentence,
                findings,
                start=said.start(),
                end=quantity.end,
                subject=findings.company,
                name="plant",
                target=findings.site,
                quantity=quantity,
            )


def _owner(sentence: Sentence, findings: Findings, position: int) -> Mention | None:
    begin, _ = clause(sentence.text, position)
    before = [m for m in findings.mentions if m.end <= position and m.entity.type == "company"]
    if (
        before
        and is_possessive(sentence.text, before[-1])
        and re.fullmatch(r"(?:['’]s?)?(?: [\w-]+){0,4} ?", sentence.text[before[-1].end : position])
    ):
        return before[-1]
    subject = subject_before(sentence.text, findings, position)
    if subject and subject.end >= begin - 2 and (position - subject.end) < 110:
        return subject
    return None


def _possessor(sentence: Sentence, findings: Findings, place: Mention) -> Mention | None:
    if sentence.text[max(0, place.start - 4) : place.start].lower() == "the " and findings.company:
        others = [m for m in findings.mentions if m.entity.type == "company" and m.entity != findings.company]
        here = Mention(place.para, place.start, place.end, place.text, findings.company)
        return None if others else here
    owner = mention_ending(findings, place.start - 3, ("company",)) or mention_ending(
        findings, place.start - 1, ("company",)
    )
    if owner and is_possessive(sentence.text, owner):
        return owner
    return None


def _claim(
    sentence: Sentence, findings: Findings, owner: Mention, place: Mention, site: int, stop: int | None = None
) -> Claim:
    start, end = min(owner.start, site), max(place.end, stop or 0)
    words = sentence.text[start:end]
    cost = _cost(sentence, findings, start, end)
    if cost:
        start, end = min(start, cost.start), max(end, cost.end)
    period = period_near(sentence.text, findings, start, end) if _OPENED.search(words) else None
    begin, _ = clause(sentence.text, site)
    built = _BUILD.search(sentence.text[begin:end]) is not None
    stands = None if built or cost or "would" in sentence.text or "plan" in sentence.text else "actual"
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=owner.entity,
        name="plant",
        target=place.entity,
        period=period,
        quantity=cost,
        stands=stands,
    )


def _cost(sentence: Sentence, findings: Findings, start: int, end: int) -> Quantity | None:
    for quantity in findings.quantities:
        if is_currency(quantity.unit) and start - 10 <= quantity.start <= end + 40:
            near = sentence.text[max(0, quantity.start - 40) : quantity.start]
            if _COSTS.search(near):
                return quantity
    return None
