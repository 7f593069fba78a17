"""Recall and precision of reprints on edited copies and on what only looks like them, and what it costs, by seed."""

import random
import time
from array import array
from collections import Counter
from pathlib import Path

import pytest

from nevtui.ingest.duplicates import Fingerprint, Stories, fingerprint
from nevtui.ingest.sources import read_article
from nevtui.model.article import Article
from tests.tools.copies import Pair, made, pairs

pytestmark = pytest.mark.bench

RECALL, PRECISION = 0.95, 0.99
"""Source: issue 3, How good."""
SEEDS = (101, 202, 303)
STORED = 200_000
BYTES_AN_ARTICLE = 1250
"""250 MB for 200,000 articles."""


def briefs() -> list[Article]:
    return [read_article(path) for path in sorted((Path(__file__).parents[2] / "data" / "briefs").glob("*.md"))]


def placed(originals: list[Article], made_pairs: list[Pair]) -> dict[str, str | None]:
    stories, found = Stories(), {}
    for article in (*originals, *(article for pair in made_pairs for article in (pair.first, pair.second))):
        if article.id not in found:
            found[article.id] = stories.place(article.id, fingerprint(article))
    return found


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["bundled", "made"])
def test_copies_are_found_and_nothing_else(seed: int, kind: str) -> None:
    originals = briefs() if kind == "bundled" else list(made(briefs(), 300, seed=seed + 7))
    all_pairs = list(pairs(originals, seed=seed))
    found = placed(originals, all_pairs)
    total, right = Counter(pair.kind for pair in all_pairs if pair.is_copy), Counter[str]()
    right.update(pair.kind for pair in all_pairs if pair.is_copy and found[pair.second.id] == pair.first.id)
    called = sum(found[article] is not None for article in {pair.second.id for pair in all_pairs})
    called += sum(found[article.id] is not None for article in originals)
    recall, precision = right.total() / total.total(), right.total() / called
    shares = ", ".join(f"{kind} {right[kind] / total[kind]:.2f}" for kind in total)
    print(f"\n{kind} {seed}: recall {recall:.3f}, precision {precision:.3f} ({shares})")
    assert recall >= RECALL
    assert precision >= PRECISION


def test_a_fingerprint_and_a_place_cost_little() -> None:
    articles = briefs()
    words = sum(len(text.split()) for article in articles for text in article.paragraphs)
    begin = time.process_time()
    prints = [fingerprint(article) for article in articles * 5]
    made_in = time.process_time() - begin
    stories = Stories()
    begin = time.process_time()
    for number, print_ in enumerate(prints):
        stories.place(str(number), print_)
    placed_in = time.process_time() - begin
    per_article = made_in / (5 * words) * 400 * 1e3
    print(f"\nfingerprint {per_article:.2f} ms for 400 words, place {placed_in / len(prints) * 1e3:.2f} ms")
    assert placed_in / len(prints) < 0.002


def test_a_large_library_fits(capsys: pytest.CaptureFixture[str]) -> None:
    chance, before = random.Random(1), resident_bytes()
    stories = Stories((f"article-{number}", f"article-{number}", stranger(chance).packed()) for number in range(STORED))
    begin = time.process_time()
    assert len(stories) == STORED
    seconds = time.process_time() - begin
    grown = resident_bytes() - before
    with capsys.disabled():
        print(f"\n{STORED:,} articles: {grown / 1e6:.0f} MB, read and made in {seconds:.0f} s")
    assert grown < STORED * BYTES_AN_ARTICLE


def stranger(chance: random.Random) -> Fingerprint:
    """Make the fingerprint of an article of 400 words like no other."""
    bands, sample, figures = (array("I", chance.randbytes(4 * size)) for size in (64, 128, 14))
    return Fingerprint(400, bands, sample, figures)


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
