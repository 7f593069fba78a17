"""How many may come in, and what may no longer go out: `may bring in 8,000 cars`, `may no longer be shipped to X`.

Knows governments, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.governments import country_named, whose_goods
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.records import dataclass
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.model.entity import Entity

_LEAST: Final = 100
_CARS: Final = ("vehicles", "units", None)
_MAY_IMPORT: Final = re.compile(
    r"\b(?:may|can|are allowed to|will be allowed to) (?:bring in|import|ship in|send) (?:up to |at most |only )?$"
)
_QUOTA_OF: Final = re.compile(
    r"\b(?:import )?quota(?: for [\w -]{3,40}?)?(?:,| of| is| was|:| stands at| rises to)(?: (?:about|up to|only))? $"
)
_NOT_SHIPPED: Final = re.compile(
    r"\b(?:may (?:not|no longer)|can(?:not| no longer)) be (?:shipped|exported|sold|supplied|sent) to (?:the )?"
)


@dataclass(frozen=True, slots=True)
class Quota:
    """Who lets how many in, from whom if said; or, without a number, who lets nothing out to whom."""

    ruler: Entity
    hit: Mention | None
    quantity: Quantity | None
    start: int
    end: int


def quotas(text: str, findings: Findings) -> Iterator[Quota]:
    """Yield the quotas on cars that come in, and the goods that may not go out."""
    yield from _let_in(text, findings)
    for match in _NOT_SHIPPED.finditer(text) if " be " in text else ():
        buyer = mention_at(findings, match.end(), ("country", "bloc"))
        ruler = findings.power if findings.power and findings.power != (buyer and buyer.entity) else findings.home
        ruler = country_named(ruler.country) if ruler and ruler.country else ruler
        if buyer and ruler and ruler != buyer.entity and buyer.entity.name != ruler.country:
            yield Quota(ruler, buyer, None, match.start(), buyer.end)


def _let_in(text: str, findings: Findings) -> Iterator[Quota]:
    for quantity in findings.quantities if "quota" in text or "import" in text or " bring in " in text else ():
        if quantity.unit not in _CARS or quantity.value < _LEAST:
            continue
        before = _MAY_IMPORT.search(text, 0, quantity.start) or _QUOTA_OF.search(text, 0, quantity.start)
        ruler = _ruler(findings) if before else None
        if before and ruler:
            hit = whose_goods(text, findings, before.start(), min(len(text), quantity.end + 40), ruler)
            is_land = hit is not None and hit.entity.type in ("country", "bloc")
            yield Quota(ruler, hit if is_land else None, quantity, before.start(), quantity.end)


def _ruler(findings: Findings) -> Entity | None:
    """Give the state that the sentence names last, else the one spoken of."""
    named = [p.entity for p in findings.powers if p.entity.type in ("country", "bloc")]
    return named[-1] if named else findings.power
