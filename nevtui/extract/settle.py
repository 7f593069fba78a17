"""Turns claims into statements: drops what is said twice and what a surer rule has read in the same words."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Sentence
from nevtui.model.moment import Moment
from nevtui.model.statement import Statement

_BACKGROUND: Final = ("makes", "owns", "headquarters", "role", "founding")
"""What newsrooms tell of their own knowledge, whoever is quoted in the sentence."""
_OWN_RULES: Final = ("policy", "subsidy", "tariff", "restriction", "penalty", "dispute")
_STANDING: Final = ("owns", "founding")
_UNNAMED: Final = ("policy", "subsidy")
"""Of these several are told without object and figure: each sentence tells its own."""


def settle(
    article: str, claims: Iterable[tuple[Sentence, Claim]], published: date | None = None
) -> Iterator[Statement]:
    """Yield statements in reading order, one for each thing said; of two that say the same the first stays.

    What an article tells of a time after its day `published` has not happened yet: it is planned. Once it has told from
    when rules apply, what they demand and pay applies from then, too.
    """
    said: set[tuple[object, ...]] = set()
    told: set[tuple[str, str | None] | None] = set()
    in_force: str | None = None
    for sentence, claim in sorted(_once(list(claims)), key=lambda pair: (pair[0].para, pair[0].start + pair[1].start)):
        core = (
            claim.subject.name,
            claim.property,
            claim.object,
            claim.value,
            claim.unit,
            claim.when,
            claim.title if claim.property != "role" else None,
            (sentence.para, sentence.start)
            if claim.property in _UNNAMED and not (claim.object or claim.value)
            else None,
        )
        plant = (claim.subject.name, claim.object) if claim.property == "plant" else None
        if (
            core in said
            or claim.subject.name == claim.object
            or (plant and plant in told and _adds_nothing(sentence, claim))
        ):
            continue
        said.add(core)
        told.add(plant)
        if claim.property in _UNNAMED and is_ahead(claim.when, published):
            in_force = claim.when
        elif claim.property in _UNNAMED and claim.value is not None and claim.when is None and claim.status == "actual":
            claim = replace(claim, when=in_force)
        yield _statement(article, sentence, _as_plan(claim) if is_ahead(claim.when, published) else _as_fact(claim))


def _once(claims: list[tuple[Sentence, Claim]]) -> Iterator[tuple[Sentence, Claim]]:
    """Yield claims but those that their sentence tells again: without its time, as a contract's delivery, as a part."""
    dated = {(id(sentence), _what(claim)) for sentence, claim in claims if claim.when and not claim.value}
    supplied = {(id(sentence), claim.value, claim.unit) for sentence, claim in claims if _is_of_contract(claim)}
    held = {(id(sentence), claim.value) for sentence, claim in claims if claim.property == "stake" and claim.value}
    for sentence, claim in claims:
        if claim.property in _PARTS and claim.unit == "percent" and (id(sentence), claim.value) in held:
            continue
        is_dated = claim.when is None and not claim.value and (id(sentence), _what(claim)) in dated
        is_handed_over = claim.property in _HANDED_OVER and (id(sentence), claim.value, claim.unit) in supplied
        if not (is_dated or is_handed_over):
            yield sentence, claim


_PARTS: Final = ("share_of", "market_share")
"""What a holding in a company is not."""


def _what(claim: Claim) -> tuple[object, ...]:
    """Give what a claim says but for its time: one sentence tells it once, with its time where that is said."""
    return (claim.subject.name, claim.property, claim.object, claim.title, claim.status)


def _is_of_contract(claim: Claim) -> bool:
    """Tell what a firm is to supply to another: it is told once, and no delivery or sale beside."""
    return claim.property == "supplies" and claim.value is not None


_HANDED_OVER: Final = ("deliveries", "sales", "installations", "orders")


def _adds_nothing(sentence: Sentence, claim: Claim) -> bool:
    """Tell `the plant` of which no time, cost or plan is told from a plant that is told anew."""
    is_plain = claim.value is None and claim.when is None and claim.status == "actual"
    return is_plain and sentence.text[claim.start : claim.end].lower().startswith(("the ", "this ", "its "))


def is_ahead(when: str | None, published: date | None) -> bool:
    """Tell a time that begins after the day of the article."""
    return when is not None and published is not None and Moment.parse(when).first > published


def _as_fact(claim: Claim) -> Claim:
    """Give a claim of what stands as a fact, whatever is planned elsewhere in its sentence."""
    return replace(claim, status="actual") if claim.property in _STANDING else claim


def _as_plan(claim: Claim) -> Claim:
    return replace(claim, status="planned") if claim.status == "actual" else claim


def _statement(article: str, sentence: Sentence, claim: Claim) -> Statement:
    start, end = max(0, claim.start), min(claim.end, len(sentence.text))
    words = sentence.text[start:end]
    start += len(words) - len(words.lstrip())
    return Statement(
        article=article,
        para=sentence.para,
        evidence=words.strip(),
        start=sentence.start + start,
        subject=claim.subject.name,
        subject_type=claim.subject.type,
        property=claim.property,
        value=claim.value,
        value_high=claim.value_high,
        unit=claim.unit,
        value_alt=claim.value_alt,
        unit_alt=claim.unit_alt,
        object=claim.object,
        object_type=claim.object_type,
        scope=claim.scope,
        compared_with=claim.compared_with,
        cumulative=claim.cumulative,
        title=claim.title,
        when=claim.when,
        when_end=claim.when_end,
        status=claim.status,
        bound=claim.bound,
        place=claim.place,
        source=_source(claim),
        rule=claim.rule,
        confidence=claim.confidence,
    )


def _source(claim: Claim) -> str | None:
    """Give whom a claim is credited to; what a government says of its own rules is credited to nobody."""
    is_own = claim.property in _OWN_RULES and claim.source == claim.subject.name
    return None if is_own or claim.property in _BACKGROUND else claim.source
