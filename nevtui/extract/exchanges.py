"""Names the stock exchange that a place, a board or a name stands for. Knows the mentions of a sentence, no rules."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Findings, Mention
from nevtui.model.entity import Entity

_ON: Final = re.compile(
    r"(?:,? (?:[\w’'-]+ ){0,4}?|(?: of [^,;.]{2,30}?)? )?(?:on|in|at|with|to) (?:the )?(?:main board of the "
    r"|[Mm]ain [Bb]oard of )?"
    r"(?:STAR Market of the |tech-heavy )?$"
)
_EXCHANGES: Final = {
    "Hong Kong": "Hong Kong Stock Exchange",
    "Shenzhen": "Shenzhen Stock Exchange",
    "Shanghai": "Shanghai Stock Exchange",
    "Singapore": "Singapore Exchange",
    "London": "London Stock Exchange",
    "Zurich": "SIX Swiss Exchange",
    "Frankfurt": "Frankfurt Stock Exchange",
    "Tokyo": "Tokyo Stock Exchange",
}
"""Places with one exchange for shares each."""
_BOARDS: Final = {"STAR Market": "Shanghai Stock Exchange", "ChiNext": "Shenzhen Stock Exchange"}
"""Boards by the exchange that has them."""
_NEW_YORK: Final = "New York Stock Exchange"
"""New York has two: the bigger one is taken."""


def exchange_after(text: str, findings: Findings, position: int) -> tuple[Entity | None, int]:
    """Give the exchange that follows within the clause, and where its name ends."""
    _, stop = clause(text, position)
    for mention in findings.mentions:
        if position <= mention.start < min(stop, position + 80):
            found = as_exchange(mention)
            if found and (
                _ON.search(text[position : mention.start]) or text[position : mention.start] in (" ", " the ")
            ):
                return found, mention.end
    return None, 0


def exchanges_joined(text: str, findings: Findings, end: int) -> Iterator[tuple[Entity, int]]:
    """Yield the exchanges in a row with the one whose name ends at `end`: `in New York, Hong Kong and Singapore`."""
    for mention in findings.mentions:
        if mention.start < end:
            continue
        found = as_exchange(mention)
        if found is None or _AND.fullmatch(text, end, mention.start) is None:
            return
        yield found, mention.end
        end = mention.end


_AND: Final = re.compile(r"(?:,| and|, and|,? as well as|,? and also)(?: (?:in|on|at))?(?: the)? ")


def as_exchange(mention: Mention) -> Entity | None:
    """Give the exchange of `Hong Kong`, `STAR Market` or its own name."""
    entity = mention.entity
    if entity.name in _BOARDS:
        whole = _BOARDS[entity.name]
        return Entity.called("organization", whole)
    if entity.type == "organization":
        is_one = "Exchange" in entity.name or entity.name.upper() == "NASDAQ"
        return entity if is_one else None
    name = _NEW_YORK if entity.name.startswith("New York") else _EXCHANGES.get(entity.name)
    return Entity.called("organization", name) if name else None
