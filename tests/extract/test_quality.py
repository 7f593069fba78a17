"""How much of the reviewed statements the extractor finds: floors two points below what was reached."""

from types import ModuleType

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract

FLOORS = {0: (0.887, 0.711, 0.806), 1: (0.822, 0.623, 0.689)}
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


HEART = (
    "Jinhua population 7000000 people",
    "Leapmotor headquarters Jinhua",
    "Leapmotor sales 280000 vehicles 2024",
    "Leapmotor change 2 times sales 2024",
    "United States tariff 100 percent China",
    "European Union tariff 35 percent China 2024 at_most",
    "Hefei investment 787000000 USD NIO 2020",
    "Hefei stake 17 percent NIO 2020",
    "Hefei investment 471000000 USD NIO 2024",
    "Stellantis investment 1600000000 USD Leapmotor 2023-10",
    "Shaanxi production 1020000 vehicles 2022",
    "Shaanxi share_of 14.5 percent the national total 2022",
    "China EV battery market demand 1200 GWh 2025 forecast",
    "China EV battery market capacity 4800 GWh 2025 planned",
    "Huawei headquarters Shenzhen",
)
"""What the two articles at the heart of the library must give."""


def test_the_heart_of_the_library_is_read(gazetteer: Gazetteer, loading: ModuleType) -> None:
    said = {
        brief(statement)
        for article in loading.articles()
        if article.id.startswith("seeds-")
        for statement in extract(article, gazetteer, on_error="raise")
    }
    assert set(HEART) - said == set()
