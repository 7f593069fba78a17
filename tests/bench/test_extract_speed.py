"""How many words a second the extractor reads on one core, against a plain tokenizer over the same text in one run.

Processor time is measured, so that other programs' work does not count.
"""

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from statistics import median

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import read
from nevtui.model.article import Article
from tests.extract import loading

pytestmark = pytest.mark.bench

ROUNDS = 7
TIMES_THE_TOKENIZER = {"briefs": 260, "prose": 150}
"""About half as much again as is measured, 170 and 99. It was 51 and 32 when 39 of a hundred reviewed statements
were found, and not 72."""
SECONDS_TO_START = 0.5

_TOKENS = re.compile(r"\w+|[^\w\s]")
_NEWS = (
    "The minister told reporters on Tuesday that talks would go on for as long as both sides wished.",
    "Residents of the old harbour district have complained for years about the noise of the night trains.",
    "A spokesman declined to say whether the board had been told of the letter before it was made public.",
    "Heavy rain is forecast for the weekend, and the fire service has asked people to stay away from the river.",
    "The orchestra will play three evenings in the restored hall, which burned down in 1994.",
    "She joined the paper as a trainee, wrote about football for a decade and became its editor in 2011.",
    "Shares in the retailer fell 3.4% after it said that profit for the year would be about $40 million lower.",
    "Doctors at the university hospital said the patient was awake and would probably go home next week.",
    "The bridge carries 12,000 cars a day; repairs will take until March and cost up to €9 million.",
    "Nobody was hurt when a roof gave way at the market in Leeds, though two stalls were destroyed.",
    "Farmers in the south fear that the new rules on water will hit small holdings harder than large ones.",
    "Critics say the film is too long by half an hour, but audiences in Shanghai and Berlin have loved it.",
    "The court is expected to rule on the appeal in the first half of next year, according to both lawyers.",
    "Volkswagen said it had no plans to close the works, and the union said it did not believe the company.",
    "Prices of wheat and maize have risen since the harvest began, traders in Chicago said.",
    "The museum, which is home to more than 200 paintings, reopened its east wing last month.",
)


def _prose(articles: int) -> list[Article]:
    chance = random.Random(1)
    return [
        Article(
            id=f"prose-{number}",
            title="News of the day",
            paragraphs=tuple(" ".join(chance.sample(_NEWS, 4)) for _ in range(8)),
            published=date(2025, 3, 4),
        )
        for number in range(articles)
    ]


def _texts(articles: Sequence[Article]) -> list[str]:
    return [text for article in articles for text in (article.title, *article.paragraphs)]


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.build(loading.entities())


@pytest.mark.parametrize("kind", ["briefs", "prose"])
def test_an_article_is_read_nearly_as_fast_as_it_is_cut_into_words(kind: str, gazetteer: Gazetteer) -> None:
    articles = list(loading.articles()) if kind == "briefs" else _prose(120)
    texts = _texts(articles)
    words = sum(len(text.split()) for text in texts)
    ours, plain = [], []
    for _ in range(ROUNDS + 1):
        plain.append(_seconds(lambda: [_TOKENS.findall(text) for text in texts for _ in range(5)]) / 5)
        ours.append(_seconds(lambda: [read(article, gazetteer) for article in articles]))
    ratio = median(mine / floor for mine, floor in zip(ours[1:], plain[1:], strict=True))
    print(f"\n{kind}: {words / median(ours[1:]):,.0f} words/s ({words:,} words), {ratio:.0f} times the tokenizer")
    assert ratio <= TIMES_THE_TOKENIZER[kind]


def test_the_extractor_is_ready_within_half_a_second() -> None:
    program = (
        "import time; begin = time.process_time()\n"
        "import nevtui.extract.pipeline\n"
        "from nevtui.extract.gazetteer import Gazetteer\n"
        "from tests.extract import loading\n"
        "Gazetteer.build(loading.entities()); print(time.process_time() - begin)"
    )
    keeping_bytecode = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = partial(
        subprocess.run,
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=keeping_bytecode,
    )
    seconds = min(float(run().stdout) for _ in range(3))
    print(f"\nextractor ready after {seconds:.2f} s of processor time, reference and patterns included")
    assert seconds <= SECONDS_TO_START
