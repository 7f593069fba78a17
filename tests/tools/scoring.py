"""How well the extractor reads: `make score`, or `python -m tests.tools.scoring`.

Scored by tests/tools/score.py against reviewed statements the extractor never sees: those of data/reviewed, and those
of tests/extract/unseen, articles in other newsrooms' styles, of which rules were made with every other one.
`--left-out` also reads each article without the names that the curated entities have of it alone.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.ingest.reference import read_entities
from nevtui.ingest.sources import read_article
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from tests.tools import score

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "data" / "reference"
SETS = {
    "reviewed": (ROOT / "data" / "briefs", ROOT / "data" / "reviewed"),
    "unseen": (ROOT / "tests" / "extract" / "unseen", ROOT / "tests" / "extract" / "unseen"),
}
"""By name: the folder of the articles and that of their statements."""
Row = dict[str, Any]
LEAST = {"core": 0.75, "full": 0.60, "precision": 0.80}
"""What is wanted on the reviewed articles. Source: issue "What the article says"."""


@dataclass
class Counts:
    """Hits and misses of one group."""

    gold: int = 0
    found: int = 0
    core: int = 0
    full: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right at the core."""
        return self.core / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.core / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, at the core."""
        return 2 * self.core / (self.found + self.gold) if self.core else 0.0

    @property
    def full_f1(self) -> float:
        """The same for statements whose time, status and bound are right, too."""
        return 2 * self.full / (self.found + self.gold) if self.full else 0.0

    def line(self, name: str) -> str:
        """Say it in one line."""
        return (
            f"{name:44s} P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  full F1 {self.full_f1:.3f}"
            f"   gold {self.gold:5d}  found {self.found:5d}  right {self.core:5d}"
        )


def together(groups: Iterable[Counts]) -> Counts:
    """Add up the hits and misses of several groups."""
    several = list(groups)
    return Counts(*(sum(getattr(one, part.name) for one in several) for part in fields(Counts)))


@dataclass
class Scored:
    """A set of articles, scored."""

    total: Counts = field(default_factory=Counts)
    by_property: dict[str, Counts] = field(default_factory=dict)
    by_article: dict[str, Counts] = field(default_factory=dict)
    by_rule: dict[str, Counts] = field(default_factory=dict)
    misses: list[Row] = field(default_factory=list)
    extras: list[Row] = field(default_factory=list)

    def add(self, article: str, gold: Sequence[Row], found: Sequence[Row], names: Any) -> None:
        """Add what was found in one article."""
        gold = [row for row in gold if row["property"] not in score.UNSCORED]
        found = [row for row in found if row["property"] not in score.UNSCORED]
        pairs, misses, extras = score.match(list(gold), list(found), names)
        self.misses += misses
        self.extras += extras
        for row in gold:
            self._count(article, row, "gold")
        for row in found:
            self._count(article, row, "found")
        for expected, got in pairs:
            self._count(article, got, "core")
            if score.full(expected, got):
                self._count(article, got, "full")

    def _count(self, article: str, row: Row, what: str) -> None:
        groups = [
            self.total,
            self.by_property.setdefault(row["property"], Counts()),
            self.by_article.setdefault(article, Counts()),
            self.by_rule.setdefault(row.get("rule") or "", Counts()),
        ]
        for group in groups:
            setattr(group, what, getattr(group, what) + 1)


def scored(name: str, *, gazetteer_for: Callable[[Article], Gazetteer] | None = None) -> Scored:
    """Read and score one of `SETS`."""
    return scored_folders(*SETS[name], gazetteer_for=gazetteer_for)


def scored_folders(
    articles: Path,
    statements: Path,
    *,
    gazetteer_for: Callable[[Article], Gazetteer] | None = None,
    only: Callable[[str], bool] = lambda article: True,
) -> Scored:
    """Score all articles in a folder that have reviewed statements (`<id>.jsonl`) in another."""
    everybody = Gazetteer.build(read_entities(REFERENCE)) if gazetteer_for is None else None
    names = score.Names(rows(REFERENCE / "entities.jsonl"))
    reached = Scored()
    for path in sorted(articles.glob("*.md")):
        gold = statements / f"{path.stem}.jsonl"
        if gold.exists() and only(path.stem):
            article = read_article(path)
            gazetteer = everybody or (gazetteer_for(article) if gazetteer_for else None)
            assert gazetteer is not None
            found = [statement.to_row() for statement in extract(article, gazetteer, on_error="raise")]
            reached.add(article.id, rows(gold), found, names)
    return reached


def is_blind(id: str) -> bool:
    """Tell whether no rule was made with an article of the set `unseen`: those of an even number."""
    return number_of(id) % 2 == 0


def number_of(id: str) -> int:
    """Give the number of an article of the set `unseen`."""
    return int(id.split("-")[1])


FRESH = 115
"""From this number on nobody has looked at more than the totals of the blind ones."""


def left_out() -> Scored:
    """Score the reviewed articles, each without the curated entities that it alone names."""
    entities = list(read_entities(REFERENCE))
    curated = {row["name"] for row in rows(REFERENCE / "entities.jsonl")}
    tables = {entity.id for entity in read_entities(REFERENCE) if entity.name not in curated}
    where: dict[str, set[str]] = {}
    for path in sorted(SETS["reviewed"][1].glob("*.jsonl")):
        for row in rows(path):
            for role in ("subject", "object", "place", "source"):
                if isinstance(row.get(role), str):
                    where.setdefault(row[role], set()).add(path.stem)

    def gazetteer_for(article: Article) -> Gazetteer:
        def stays(entity: Entity) -> bool:
            named_in = where.get(entity.name, set())
            return entity.id in tables or entity.type in _GIVEN or named_in != {article.id}

        return Gazetteer.build(filter(stays, entities))

    return scored("reviewed", gazetteer_for=gazetteer_for)


_GIVEN = ("city", "province", "country", "bloc")
"""Types that come from a kept package of places and not from articles."""


def rows(path: Path) -> list[Row]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def words_a_second(seconds: float = 3.0) -> float:
    """Measure the extractor alone on the reviewed articles, on one core."""
    gazetteer = Gazetteer.build(read_entities(REFERENCE))
    articles = [read_article(path) for path in sorted(SETS["reviewed"][0].glob("*.md"))]
    words = sum(len(text.split()) for article in articles for text in article.paragraphs)
    for article in articles[:20]:
        list(extract(article, gazetteer))
    begin, rounds = time.process_time(), 0
    while time.process_time() - begin < seconds:
        for article in articles:
            list(extract(article, gazetteer))
        rounds += 1
    return words * rounds / (time.process_time() - begin)


def table(reached: Scored) -> str:
    """Give README's table: a line a property with ten statements or more, then the rest and all together."""
    often = {name: counts for name, counts in reached.by_property.items() if counts.gold >= 10}
    seldom = Counts()
    for name, counts in reached.by_property.items():
        if name not in often:
            for what in ("gold", "found", "core", "full"):
                setattr(seldom, what, getattr(seldom, what) + getattr(counts, what))
    lines = ["| property | statements | precision | recall | F1 | full F1 |", "| --- | --- | --- | --- | --- | --- |"]
    ordered = sorted(often.items(), key=lambda item: (-item[1].gold, item[0]))
    for name, counts in [
        *((f"`{name}`", counts) for name, counts in ordered),
        ("all others", seldom),
        ("**all**", reached.total),
    ]:
        shares = (counts.precision, counts.recall, counts.f1, counts.full_f1)
        lines.append(f"| {name} | {counts.gold:,} | {' | '.join(f'{share:.2f}' for share in shares)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="make score", description=__doc__)
    parser.add_argument("--left-out", action="store_true", help="also each article without its own names (a minute)")
    parser.add_argument("--show", choices=["misses", "extras"], action="append", default=[])
    parser.add_argument("--articles", type=Path, help="a folder of articles of your own, with --gold")
    parser.add_argument("--gold", type=Path, help="the folder of their statements, <id>.jsonl")
    asked = parser.parse_args()
    for line in _report(asked):
        sys.stdout.write(line + "\n")


def _report(asked: argparse.Namespace) -> Iterator[str]:
    if asked.articles:
        yield from _told("yours", scored_folders(asked.articles, asked.gold or asked.articles), asked.show)
        return
    yield from _told("reviewed", scored("reviewed"), asked.show)
    opened = scored_folders(*SETS["unseen"], only=lambda article: not is_blind(article))
    yield from _told("unseen, those that are open", opened, asked.show)
    blind = scored_folders(*SETS["unseen"], only=is_blind)
    fresh = (counts for article, counts in blind.by_article.items() if number_of(article) >= FRESH)
    yield together((opened.total, blind.total)).line("unseen, all")
    yield blind.total.line("unseen, those that no rule was made with")
    yield together(fresh).line(f"the same, from number {FRESH} on")
    if asked.left_out:
        yield left_out().total.line("reviewed, each left out in turn")
    yield f"{words_a_second():,.0f} words a second on one core"


def _told(name: str, reached: Scored, show: Sequence[str]) -> Iterator[str]:
    for kind in show:
        for row in getattr(reached, kind):
            yield f"{kind[:-1] if kind == 'extras' else 'miss':5s} {json.dumps(row, ensure_ascii=False)}"
    for title, groups in (("article", reached.by_article), ("property", reached.by_property)):
        yield f"== {name}, by {title}"
        for each, counts in sorted(groups.items(), key=lambda item: -item[1].gold):
            yield counts.line(each)
    yield f"== {name}"
    yield reached.total.line("all")
    yield ""


if __name__ == "__main__":
    main()
