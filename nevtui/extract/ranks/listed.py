"""Reads places of numbered lists and of tables: `3. BYD: 24.0 GWh`, `| 2 | BYD Seagull | 30,115 |`. Knows no verbs."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.ranks import words
from nevtui.extract.ranks.placing import Placing, place_of, ranked
from nevtui.extract.spans import Findings

_ITEM: Final = re.compile(r"(?:No\. ?|#)?(?P<place>\d{1,2})(?:[.):]| [–—-]) ?(?:\*{1,2})?")
_AFTER_NAME: Final = re.compile(r"(?:\*{1,2})?(?: \([^)]{1,30}\))?(?:[:,(]| [–—(|-])")
_EARLIER: Final = re.compile(rf"\b(?:up|down|previously|formerly|last year|was) (?:from )?(?P<place>{words.ORDINAL})\b")


def numbered(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield the place of who opens an item of a numbered list that gives figures, and the one it had before."""
    item = _ITEM.match(text)
    if item is None:
        return
    named = mention_at(findings, item.end(), words.RANKED)
    if named is None or not _AFTER_NAME.match(text, named.end) or not findings.readings:
        return
    by = next((reading.property for reading in findings.readings if not reading.is_change), None)
    subject = ranked(named.entity)
    yield Placing(0, named.end, subject, int(item["place"]), by)
    earlier = _EARLIER.search(text, named.end, findings.readings[0].quantity.start)
    if earlier and (place := place_of(earlier["place"])):
        yield Placing(earlier.start(), earlier.end(), subject, place, by, is_earlier=True)


def in_tables(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield the place that a row of a table gives in its column of ranks."""
    if "|" not in text:
        return
    by = next((r.property for r in findings.readings if r.property != "rank" and not r.is_change), None)
    for reading in findings.readings:
        if reading.property == "rank":
            quantity = reading.quantity
            yield Placing(quantity.start, quantity.end, ranked(reading.subject), int(quantity.value), by)
