"""energy_density: how much a cell or a battery stores for its weight. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, status, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.owners import product_spoken_of
from nevtui.extract.spans import Claim, Findings, Period, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("CATL's Qilin battery has an energy density of 255 Wh/kg.", ("CATL Qilin energy_density 255 Wh/kg",)),
    ("BYD says its new cell reaches 190 Wh/kg.", ("BYD energy_density 190 Wh/kg",)),
    ("Gotion is testing cells with up to 350 Wh/kg.", ("Gotion High-Tech energy_density 350 Wh/kg at_most",)),
    ("EVE Energy's cells store more than 300 Wh/kg.", ("EVE Energy energy_density 300 Wh/kg at_least",)),
    ("SVOLT aims for an energy density of 400 Wh/kg.", ("SVOLT energy_density 400 Wh/kg planned",)),
    ("At 500 Wh/kg, the semi-solid cell that WeLion showed is the best.", ("WeLion energy_density 500 Wh/kg",)),
    ("Sunwoda wants to reach 500 Wh/kg in 2027.", ("Sunwoda energy_density 500 Wh/kg 2027 planned",)),
    ("CATL's cell reaches 350 Wh/kg, twice the 175 Wh/kg of LFP cells.", ("CATL energy_density 350 Wh/kg",)),
    ("Cars below 125 Wh/kg get no subsidy.", ()),
)
CUES = ("wh/kg", "watt-hours per kilogram")

_RULE: Final = re.compile(
    r"\b(?:subsid\w+|requirement|threshold|standard|minimum|batter(?:y|ies) (?:below|above|under|over))\b"
)


_THAN_THE: Final = re.compile(
    r"\b(?:above|below|than|beats?|beating|tops?|exceed(?:s|ing)|past|as|times|twice) (?:the|a|an) (?:[a-z]+ )?$"
)
_OF_OTHERS: Final = re.compile(r" (?:of|for|in|from|that) (?!its\b|their\b|the company)(?!(?:the )?[A-Z][a-z])")
"""Around what other cells store: `well above the 255 Wh/kg of today's best`."""
_OWNERS: Final = ("company", "model")
_FOLLOWS: Final = re.compile(
    r"(?:[^.;]{0,60}?\b(?:batter(?:y|ies)|cells?|packs?|prototypes?|version|samples?)\b(?:(?!suppl|sell"
    r"|deliver)[^.;]){0,30}?)?,? ?(?:\b(?:that"
    r"|which"
    r"|for|by|of|from|at))? (?:the )?(?=[A-Z])"
)
"""Between a density at the head of a sentence and whose it is: `At 500 Wh/kg, the cell that X showed`."""


def energy_density(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what cells store for their weight."""
    if _RULE.search(sentence.text):
        return
    for quantity in findings.quantities:
        owner = _owner(sentence.text, findings, quantity) if quantity.unit == "Wh/kg" else None
        if owner:
            yield link(
                sentence,
                findings,
                start=quantity.start,
                end=quantity.end,
                subject=owner,
                name="energy_density",
                quantity=quantity,
                period=_time(sentence, findings, quantity),
            )


def _time(sentence: Sentence, findings: Findings, quantity: Quantity) -> Period | None:
    """Give when a cell is to store so much; of one that there is none is told."""
    if status(sentence.text, quantity.start, quantity.end) == "actual":
        return None
    return period_near(sentence.text, findings, quantity.start, quantity.end)


def _owner(text: str, findings: Findings, quantity: Quantity) -> Entity | None:
    """Give whose cells they are: the maker of `lists its newest type at`, else the product spoken of."""
    if _THAN_THE.search(text, max(0, quantity.start - 24), quantity.start) and _OF_OTHERS.match(text, quantity.end):
        return None
    maker = subject_before(text, findings, quantity.start)
    owner = product_spoken_of(text, findings, quantity)
    if owner is None and (behind := _FOLLOWS.match(text, quantity.end)):
        named = mention_at(findings, behind.end(), _OWNERS)
        return named.entity if named else None
    if owner is None or owner.type != "model" or maker is None:
        return owner
    is_subject = any(m.entity == owner and m.start in findings.heads for m in findings.mentions)
    return owner if is_subject else maker.entity
