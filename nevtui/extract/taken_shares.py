"""Who buys how much of a maker's output: `GAC Aion took 38% of CALB's volume, XPeng 20%`. Knows no other verbs."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.spans import Findings, Mention

CUES: Final = (" took ", " takes ", " bought ", " buys ", " accounted for ", " accounts for ", " absorbed ")
"""Without one of these nothing is found."""
_TOOK: Final = re.compile(
    r"\b(?:took|takes|bought|buys|accounted for|accounts for|absorbed) (?:about |around |some |nearly |almost |over "
    r"|more than )?$"
)
_OF: Final = re.compile(r" of (?:the )?")
_OUTPUT: Final = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ ){0,2}?(?:volumes?|output|cells|batteries|shipments|deliveries|turnover|revenues?|sales)\b"
)


def taken_shares(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield suppliers with the customers who take a share of what they make."""
    supplier: Mention | None = None
    for quantity in findings.quantities if any(map(text.__contains__, CUES)) else ():
        if quantity.unit != "percent":
            continue
        of = _OF.match(text, quantity.end)
        took = _TOOK.search(text, max(0, quantity.start - 40), quantity.start) if of else None
        if of and took:
            supplier = _whose(text, findings, of.end())
            customer = subject_before(text, findings, took.start(), ("company",)) if supplier else None
            if (
                supplier
                and customer
                and text.startswith(" alone ", customer.end)
                and supplier.entity == customer.entity
            ):
                supplier = next((m for m in findings.mentions if m.entity.type == "company"), supplier)
        else:
            customer = _right_before(findings, quantity.start) if supplier else None
        if supplier and customer and not _are_kin(supplier, customer):
            yield supplier, customer


def _whose(text: str, findings: Findings, position: int) -> Mention | None:
    """Give `CALB` of `CALB's volume` at a position."""
    named = mention_at(findings, position, ("company",))
    return named if named and is_possessive(text, named) and _OUTPUT.match(text, named.end) else None


def _right_before(findings: Findings, position: int) -> Mention | None:
    return next((m for m in findings.mentions if m.end + 1 == position and m.entity.type == "company"), None)


def _are_kin(supplier: Mention, customer: Mention) -> bool:
    """Tell a maker's own brands and units, whose share of its sales is no purchase."""
    one, other = supplier.entity, customer.entity
    return one == other or one.parent == other.name or other.parent == one.name
