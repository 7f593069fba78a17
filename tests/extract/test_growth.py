"""The time that hostile texts take grows with their length, not with its square.."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import read
from nevtui.model.article import Article

CHARACTERS = 16_000
ROUNDS = 3
MOST = 3.0
"""Times as long as half the text: 2 is in step with its length, 4 with its square."""


def _repeated(words: str) -> Callable[[int], str]:
    return lambda length: (words * (length // len(words) + 1))[:length]


def _numbered(pattern: str) -> Callable[[int], str]:
    """Give a text in which no name and no figure comes twice."""
    words = len(pattern.format(10_000))
    return lambda length: "".join(pattern.format(10_000 + number) for number in range(length // words))


TEXTS: dict[str, Callable[[int], str]] = {
    "figures": _repeated("1,234 vehicles, 5.6% and $7 billion in 2023. "),
    "figures without an end": _repeated("1,234 5.6% "),
    "names": _repeated("BYD, Geely, "),
    "pronouns": _repeated("its "),
    "clauses": _repeated("BYD said it sold 5,000 cars in May and "),
    "unknown companies": _numbered("Zorvan{} Motor Ltd and "),
    "unknown models": _numbered("BYD showed the Q{} SUV and "),
    "Chinese companies": _repeated("比亚迪汽车有限公司5月销量，"),
    "months": _repeated("May 2023 to June, "),
    "rows": _repeated("BYD | 5,000 | 6% | "),
    "stops": _repeated("A. "),
    "capitals": _repeated("Foo Bar Ltd of Baz and "),
    "letters": _repeated("a"),
    "a currency that is a car": _repeated("Yuan "),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_twice_the_text_takes_less_than_three_times_as_long(kind: str, gazetteer: Gazetteer) -> None:
    half, whole = (_seconds(TEXTS[kind](length), gazetteer) for length in (CHARACTERS, 2 * CHARACTERS))
    assert whole < MOST * max(half, 0.005)


def _seconds(text: str, gazetteer: Gazetteer) -> float:
    """Give the least processor time of some rounds: other programs only ever add to it."""
    article = Article(id="hostile", title="Hostile", paragraphs=(text,), published=date(2025, 3, 4))
    took: list[float] = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        read(article, gazetteer)
        took.append(time.process_time() - begun)
    return min(took)
