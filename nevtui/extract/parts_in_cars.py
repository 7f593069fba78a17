"""Reads who supplies whom off where parts end up: `X's cells go into the model Z`, `the seats by A, the motors by B`.

The customer is then the maker of the car, or whom the text is about. Knows the mentions of a sentence, no customers.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.records import replace
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.model.entity import Entity

CUES: Final = (" in", " from ", " by ", " on ", " to ", "power", "drive", "rel", " use")
"""Without one of these nothing is found."""
_FIRMS: Final = ("company",)
_GOODS: Final = (
    r"(?:batter(?:y|ies)|cells?|packs?|chips?|semiconductors?|lidars?|lidar (?:units|sensors)|radars?|sensors?|motors?"
    r"|e-motors|drives?|axles?|seats?|brakes?|tyres?|tires?|displays?|screens?|cameras?|inverters?|modules?|cockpits?"
    r"|software|systems?|suspensions?|drive units|glass|lamps|headlights|castings)"
)
_GO_INTO: Final = re.compile(
    rf"(?:['’]s?)? (?:[\w-]+ ){{0,3}}?{_GOODS} (?:(?:also|now|mainly|already|will) )*(?:go(?:es)? into|end up in|sit in"
    r"|sits in|feature in|can be found in|power|drive|propel|(?:is|are|were|will be|have been"
    r"|was) (?:\w+ )?(?:fitted to"
    r"|fitted in|fitted into|installed in|mounted on|mounted in|used in|built into|found in|inside)) (?:the |its "
    r"|all |every |each |both )?"
)
_MADE_BY: Final = re.compile(
    rf"\b{_GOODS} (?:(?:made|built|supplied|produced|developed|delivered|provided) by|from) (?:the )?"
)
_ARE_IN: Final = re.compile(
    r"(?: in [A-Z]\w+)? (?:(?:also|now|will) )*(?:go(?:es)? into|power|drive|(?:is|are|were|will be|was) (?:\w+ )?"
    r"(?:fitted to|fitted in|installed in|mounted on|used in|used by|built into|found in)) (?:the |its |all )?"
)
_FOR_THE: Final = re.compile(rf"\b{_GOODS} (?:for|in|of|used in) (?:the |its )?", re.IGNORECASE)
_COME: Final = re.compile(
    r"(?:['’]s (?:[\w-]+ ){0,3}(?:cars|vehicles|models|EVs|trucks|buses))?(?:['’]s)?"
    r"(?: (?:built|made|sold|assembled|produced)? ?in [^,;.]{3,30}?)?,? (?:will |are to |is to )?"
    r"(?:come|comes|came|(?:are|is|were|was|will be) (?:supplied|provided|delivered|made|built|bought|sourced"
    r"|produced))"
    r" (?:from|by) (?:the )?"
)
_GAP: Final = re.compile(
    rf"(?:,|;|,? and|,? while)? (?:that of |those of )?(?:the |its |their )?(?:[\w-]+ ){{0,4}}?(?:{_GOODS}) (?:come )?"
    r"(?:from|by) (?:the )?",
    re.IGNORECASE,
)


def parts_fitted(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield suppliers with the makers of the cars that their parts go into."""
    text = sentence.text
    if not any(map(text.__contains__, CUES)):
        return
    for maker in (m for m in findings.mentions if m.entity.type == "company"):
        if into := _GO_INTO.match(text, maker.end):
            yield from _pairs((maker,), _carmakers(text, findings, into.end()))
        if runs := _RUN_ON.match(text, maker.end):
            suppliers = named_at(text, findings, runs.end(), _FIRMS, reach=3)
            yield from _pairs(tuple(s for s in suppliers if _S_GOODS.match(text, s.end)), (maker,))
    for made in _MADE_BY.finditer(text):
        makers = named_at(text, findings, made.end(), _FIRMS, reach=15)
        if makers and (into := _ARE_IN.match(text, makers[-1].end)):
            yield from _pairs(makers, _carmakers(text, findings, into.end()))
    for flow in _FLOW.finditer(text):
        makers = named_at(text, findings, flow.end(), _FIRMS, reach=25)
        to = _TO.match(text, makers[-1].end) if makers else None
        yield from _pairs(makers[:1], _carmakers(text, findings, to.end()) if to else ())
    for goods in _FOR_THE.finditer(text):
        customers = _carmakers(text, findings, goods.end())
        if customers and (come := _COME.match(text, customers[-1].end)):
            yield from _pairs(named_at(text, findings, come.end(), _FIRMS, reach=15), customers)


_RUN_ON: Final = re.compile(
    r"['’]s? (?:[\w-]+ ){0,4}(?:cars|vehicles|models|EVs|trucks|buses|SUVs) (?:(?:now|all|also|still|will) )*"
    r"(?:runs? on|uses?|rel(?:y|ies) on|carry|(?:are|is) (?:powered|driven|steered|equipped|fitted) (?:by|with))"
    r" (?:the )?"
)
_S_GOODS: Final = re.compile(rf"['’]s? (?:[\w-]+ ){{0,3}}?{_GOODS}")
_FLOW: Final = re.compile(
    rf"\b(?:[Dd]eliver(?:y|ies)|[Ss]uppl(?:y|ies)|[Ss]hipments?|[Ss]ale) (?:of (?:[\w-]+ ){{0,4}}?{_GOODS} )?"
    r"(?:from|by) (?:the )?"
)
_TO: Final = re.compile(r"(?:['’]s? (?:[\w-]+ ){0,3}?(?:plants?|factory|works|base)(?: in [A-Z][\w-]+)?)? to (?:the )?")


def gapped_suppliers(text: str, findings: Findings, end: int) -> Iterator[Mention]:
    """Yield who supplies the other parts behind `end`: `(the cells come from X,) the motors from Y, seats by Z`."""
    unknown = _NAME.match(text, end)
    end = unknown.end() if unknown else end
    while gap := _GAP.match(text, end):
        others = named_at(text, findings, gap.end(), _FIRMS, reach=25)
        unknown = None if others else _NAME.match(text, gap.end())
        if not (others or unknown):
            return
        yield from others
        end = others[-1].end if others else unknown.end() if unknown else end


_NAME: Final = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*")


def _pairs(suppliers: tuple[Mention, ...], customers: tuple[Mention, ...]) -> Iterator[tuple[Mention, Mention]]:
    for supplier in suppliers:
        yield from ((supplier, customer) for customer in customers if customer.entity != supplier.entity)


def _carmakers(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give the makers of the models, or the firms, named at `position`; their mentions end where the names do."""
    models = named_at(text, findings, position, ("model",), reach=25)
    if models:
        named = ((model, model.entity.parent) for model in models)
        return tuple(replace(m, entity=Entity.called("company", parent)) for m, parent in named if parent)
    return named_at(text, findings, position, _FIRMS, reach=15)
