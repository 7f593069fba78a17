"""Articles made up by code: as many as are wanted, each of its own words and figures, the same ones every time."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

BRIEFS = Path(__file__).resolve().parents[2] / "data" / "briefs"


def made_articles(count: int, *, words: int = 400, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield names and texts of `count` articles: sentences of the bundled briefs, shuffled and with other figures, so
    that no two are copies.
    """
    chance = random.Random(seed)
    known = sentences()
    for number in range(count):
        yield f"made-{number:06}", made_article(chance, known, number, words)


def made_article(chance: random.Random, known: Sequence[str], number: int, words: int) -> str:
    """Make one article: a headline, a dateline, paragraphs of two to four sentences."""
    paragraphs: list[str] = []
    written = 0
    while written < words:
        paragraph = " ".join(_renumbered(chance.choice(known), chance) for _ in range(chance.randint(2, 4)))
        paragraphs.append(paragraph)
        written += len(paragraph.split())
    headline = " ".join(chance.choice(known).rstrip(".").split()[:9])
    dateline = f"(Xinhua) Nov. {chance.randint(1, 28)}, {chance.randint(2015, 2025)} -- "
    return "\n\n".join((f"{headline} {number}", dateline + paragraphs[0], *paragraphs[1:])) + "\n"


def sentences() -> list[str]:
    """Give the sentences of the bundled briefs."""
    texts = (re.sub(r"\A\+\+\+.*?\+\+\+", "", path.read_text(), flags=re.S) for path in sorted(BRIEFS.glob("*.md")))
    paragraphs = (" ".join(paragraph.split()) for text in texts for paragraph in text.split("\n\n"))
    return [
        sentence
        for paragraph in paragraphs
        for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", paragraph)
        if 40 < len(sentence) < 400
    ]


def _renumbered(sentence: str, chance: random.Random) -> str:
    """Give a sentence other figures; years stay."""
    return re.sub(r"\d+", lambda match: match[0] if len(match[0]) == 4 else str(chance.randint(1, 999)), sentence)
