"""population, employees: how many people live or work there. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import subject_before
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Jinhua was once an export base with a population of 700,000.", ("Jinhua population 700000 people",)),
    ("Liuzhou, a city of 4 million, likes EVs.", ("Liuzhou population 4000000 people",)),
)
CUES = (
    "population of",
    "city of",
    "which counts",
    "home to",
    "town of",
    "province of",
)

_BEFORE = re.compile(
    r"\b(?:population of|city of|which counts|home to|town of|province of)(?: (?:about|around|some"
    r"|nearly|more than|over))? $"
)


def population(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield the population of cities and provinces."""
    for quantity in findings.quantities:
        before = sentence.text[max(0, quantity.start - 40) : quantity.start]
        said = _BEFORE.search(before)
        if said is None or quantity.unit not in (None, "people") or quantity.value < 10_000:
            continue
        place = subject_before(sentence.text, findings, quantity.start, ("city", "province"))
        focus = findings.focus
        owner = place.entity if place else focus if focus and focus.type in ("city", "province") else None
        if owner:
            yield _claim(sentence, findings, owner, quantity, quantity.start - len(said[0]))


def _claim(sentence: Sentence, findings: Findings, owner: Entity, quantity: Quantity, start: int) -> Claim:
    people = Quantity(quantity.start, quantity.end, quantity.value, "people", bound=quantity.bound)
    return link(
        sentence,
        findings,
        start=start,
        end=quantity.end,
        subject=owner,
        name="population",
        quantity=people,
        stands="actual",
    )
