"""How much of the reviewed statements the extractor finds: floors two points below what was reached."""

from types import ModuleType

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract

FLOORS = {0: (0.83, 0.37, 0.71), 1: (0.77, 0.30, 0.58)}
"""By half: core precision, core recall, full precision. Half 0 was read while rules were written, half 1 held out."""


@pytest.mark.parametrize("half", [0, 1])
def test_the_score_does_not_fall(half: int, gazetteer: Gazetteer, loading: ModuleType, score: ModuleType) -> None:
    names = score.Names(loading.reference_rows())
    hits = full_hits = in_gold = found_count = 0
    for article in loading.articles():
        if loading.half_of(article.id) != half:
            continue
        gold = [row for row in loading.reviewed(article.id) if row["property"] != "statement"]
        found = [statement.to_row() for statement in extract(article, gazetteer, on_error="raise")]
        pairs, _, _ = score.match(gold, found, names)
        hits += len(pairs)
        full_hits += sum(score.full(expected, got) for expected, got in pairs)
        in_gold += len(gold)
        found_count += len(found)
    reached = (hits / found_count, hits / in_gold, full_hits / found_count)
    assert all(value >= floor for value, floor in zip(reached, FLOORS[half], strict=True)), reached
