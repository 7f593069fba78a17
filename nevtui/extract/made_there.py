"""Reads plants off what is made where: `Daimler makes cars in Beijing`, `the Model 3 is built in Shanghai`.

Knows no nouns of plants.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.events import events, named_at
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import places_from
from nevtui.model.entity import Entity


def made_in_places(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield a plant for each city or province in which a firm is said to make its goods."""
    yield from _made_there(sentence, findings)
    yield from _built_there(sentence, findings)


def _made_there(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `Daimler makes cars in Beijing`: who builds in a place has a plant there."""
    text = sentence.text
    for event in events(
        sentence, findings, _MAKES, ("company",), wanted=lambda hit: _goods_end(text, findings, hit.end) is not None
    ):
        goods = _goods_end(text, findings, event.end)
        if event.is_denied or event.is_passive or goods is None or not event.actors:
            continue
        _, stop = clause(text, event.verb)
        places = _cities(text, findings, goods, stop)
        if places and _ELSEWHERE.search(text, goods, places[0].start):
            continue
        if not places or any(event.end < q.start < places[0].start for q in findings.quantities):
            continue
        inside = (m for m in findings.mentions if m.entity.type == "company" and event.end <= m.start < goods)
        if any(is_possessive(text, m) for m in inside):
            continue
        for actor in event.actors:
            for place in places:
                yield link(
                    sentence,
                    findings,
                    start=event.begin,
                    end=place.end,
                    subject=actor.entity,
                    name="plant",
                    target=place.entity,
                    stands="planned" if event.status in ("planned", "forecast") else "actual",
                )


_ELSEWHERE: Final = re.compile(r"\b(?:after|before|when|while|because|than|where|although)\b")
"""Between goods and a place of which something else is told."""


def _goods_end(text: str, findings: Findings, position: int) -> int | None:
    """Give where the words end that say what is made: `cars`, `the C10`, `the C10 with X`."""
    if goods := _GOODS.match(text, position):
        return goods.end() - len(goods["in"]) - 1
    models = named_at(text, findings, position, ("model",), reach=30)
    shared = _MADE_IN.match(text, models[-1].end) if models else None
    return shared.start("in") if shared else None


_MADE_IN: Final = re.compile(
    r"(?: (?:with|for|together with|jointly with) (?:[\w&-]+ ){1,3}?)?(?P<in> )(?:in|at|near) "
)


def _cars_of(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `NIO's cars are built in Hefei`."""
    for maker in findings.mentions:
        built = _CARS_BUILT.match(text, maker.end) if maker.entity.type == "company" else None
        if built and is_possessive(text, maker):
            for place in _cities(text, findings, built.end() - 4, len(text)):
                yield maker, place


_CARS_BUILT: Final = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,2}?(?:cars|vehicles|SUVs|sedans|models|EVs|batteries|cells|trucks|buses"
    r"|vans) (?:are|were)"
    r" (?:being |all |now |currently |mainly )?(?:made|built|produced|assembled|manufactured) in "
)


def _built_there(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the Model 3, which is built in Shanghai`: its maker has a plant there."""
    text = sentence.text
    for maker, place in _cars_of(text, findings):
        yield link(
            sentence, findings, start=maker.start, end=place.end, subject=maker.entity, name="plant",
            target=place.entity, stands="actual",
        )  # fmt: skip
    for model in findings.mentions:
        built = _IS_BUILT.match(text, model.end) if model.entity.type == "model" else None
        if built is None:
            continue
        owners = [m for m in findings.mentions if m.end <= model.start and m.entity.type == "company"]
        owner = owners[-1].entity if owners and is_possessive(text, owners[-1]) else None
        parent = model.entity.parent
        if owner is None and parent:
            owner = Entity.called("company", parent)
        for place in _cities(text, findings, built.end() - 4, len(text)) if owner else ():
            if owner:
                yield link(
                    sentence,
                    findings,
                    start=model.start,
                    end=place.end,
                    subject=owner,
                    name="plant",
                    target=place.entity,
                    stands="actual",
                )


_IS_BUILT: Final = re.compile(
    r"(?: [a-z]+){0,2}?,? (?:which |that )?(?:is|are|has been|have been|was|were) (?:now |currently |also |already )?"
    r"(?:made|built|produced|assembled|manufactured) in "
)


def _cities(text: str, findings: Findings, position: int, stop: int) -> list[Mention]:
    """Give the cities and provinces that follow: who makes cars in a country need not have a plant of his own."""
    places = places_from(text, findings, position, reach=45)
    return [place for place in places if place.entity.type in ("city", "province") and place.start < stop]


_MAKES: Final = Verbs({"make": ("make", "build", "produce", "assemble", "manufacture", "jointly produce")})
_GOODS: Final = re.compile(
    r" (?:(?!(?:in|at|for|with|by|to|from|and|which|that|up|sure|a|more|most|fewer)\b)[\w’'&-]+ ){0,7}"
    r"(?:cars?|vehicles?|SUVs?|sedans?|EVs?|NEVs?|batteries|cells|models?|vans|trucks|buses|packs|sets"
    r"|[A-Z]\w*\d\w*)(?! (?:plants?|factor|base|makers?|brands?|project))"
    r"(?:[, ](?:(?!\band (?:has|had|have|is|was|are|were|will|its|sells|sold|runs|owns|keeps|employs|plans"
    r"|wants|hopes"
    r"|exports|expects|\w+ed)\b)[^,;.]){2,40}?)? (?P<in>in|at|near) "
)
