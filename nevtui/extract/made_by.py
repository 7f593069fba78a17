"""Models and brands told beside those who make them: `the HL and the RT, both from GAC`. Knows names and rows."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.rows import row_before, row_from
from nevtui.extract.spans import Findings, Mention

_MADE: Final = ("model", "company")
_CARS: Final = r"(?:cars?|models?|products?|SUVs?|sedans?|hatchbacks?|vehicles?|MPVs?|pickups?|creations?)"
_FROM: Final = re.compile(
    rf",? \(?(?:(?:both|all|also|a|an|the|another) )?(?:(?:[a-z-]+ ){{0,3}}{_CARS},? )?(?:(?:made|built|produced"
    rf"|developed"
    r"|sold|assembled) (?:[a-z]+ )?)?(?:from|by) (?:the )?(?:(?:carmaker|automaker|maker|group|brand|start-?up) )?"
)
"""Between a row of models and their maker: `, both from `."""
_PASSIVE: Final = re.compile(
    r",? ?(?:which )?(?:(?:is|was|are|were|will|be|has|been|being|also|now) ){0,3}(?:jointly |co-|contract-)?"
    r"(?:developed|built|made|produced|manufactured|assembled)(?: under [a-z]+| [a-z]+)?(?: in [A-Z]\w+)?"
    r"(?: for (?:it|the \w+))? "
    r"by (?:the )?"
)
"""Between models and those who make them: ` is co-developed by `."""
_OF_MAKER: Final = re.compile(r", (?:an?|another) (?=[A-Z])")
_IS_CAR: Final = re.compile(rf" (?:[a-z-]+ ){{0,2}}{_CARS}\b")
"""Around the maker's name in `, a Dongfeng product`."""
_BEHIND: Final = re.compile(
    r"\b(?:[Tt]he )?(?:(?:company|group|firm|carmaker|automaker|maker|name) behind|(?:[Mm]aker|[Mm]anufacturer"
    r"|[Bb]uilder"
    r"|[Pp]roducer|[Hh]ome) of)(?: the)?(?: [a-z-]+){0,2} $"
)
"""Before brands and models that somebody makes: `the company behind `."""
_TWO: Final = 2
_CUES: Final = (
    " from ",
    " by ",
    ", a ",
    ", an ",
    "behind ",
    "aker of",
    "uilder of",
    "roducer of",
    "acturer of",
    "ome of",
)


def made_by(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield makers and what they make, told as `A and B, both from X`, `A, an X product`, `X, the maker of A and B`."""
    if len(findings.mentions) < _TWO or not any(map(text.__contains__, _CUES)):
        return
    named = [m for m in findings.mentions if m.entity.type in _MADE and m.text[:1].isalnum() and not m.text.islower()]
    for place, mention in enumerate(named):
        if mention.entity.type == "company" and place and named[place - 1].entity.type == "model":
            yield from _made_before(text, named, place)
        if _BEHIND.search(text, max(0, mention.start - 60), mention.start):
            yield from _made_behind(text, findings, named, place)


def _made_before(text: str, named: Sequence[Mention], place: int) -> Iterator[tuple[Mention, Mention]]:
    """Yield the maker, name number `place`, and those joined to it, with the models right before it."""
    last, maker = named[place - 1], named[place]
    is_car = _OF_MAKER.fullmatch(text, last.end, maker.start) and _IS_CAR.match(text, maker.end)
    is_passive = _PASSIVE.fullmatch(text, last.end, maker.start)
    if not is_car and not is_passive and _FROM.fullmatch(text, last.end, maker.start) is None:
        return
    makers = row_from(text, named, place, ("company",)) if is_passive else (maker,)
    models = (*row_before(text, named, last, ("model",)), last)
    yield from product(makers, models)


def _made_behind(
    text: str, findings: Findings, named: Sequence[Mention], place: int
) -> Iterator[tuple[Mention, Mention]]:
    """Yield whoever stands before `the maker of` with what it is known to make, name number `place` and its row."""
    row = tuple(row_from(text, named, place, (named[place].entity.type,)))
    makers = {made.entity.parent for made in row}
    for maker in reversed(findings.mentions[: findings.mentions.index(named[place])]):
        if maker.entity.type == "company" and maker.entity.name in makers:
            yield from ((maker, made) for made in row)
            return
