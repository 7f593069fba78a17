#!/usr/bin/env python3
"""Score the cities, provinces and companies found in the bundled articles against those a reader marked.

    mentions.py [--show]

The reader's marks are tests/extract/mentions.tsv: article, paragraph (0 is the title), start, end, type, name. A
mention is right when its article, paragraph, start, end and type agree; `named` counts those whose name agrees too.
Prints precision, recall and F1 for each type and for all of them.
"""

import argparse
import csv
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.names import find_names

TESTS = Path(__file__).resolve().parents[1]
GOLD = TESTS / "extract" / "mentions.tsv"
TYPES = ("city", "province", "company")

Place = tuple[str, int, int, int, str]
"""Article, paragraph, start, end, type."""


def loading() -> ModuleType:
    """Give the loader of the bundled articles."""
    spec = importlib.util.spec_from_file_location("extract_loading", TESTS / "extract" / "loading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_gold(path: Path = GOLD) -> dict[Place, str]:
    """Give the names by their places."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            (row["article"], int(row["para"]), int(row["start"]), int(row["end"]), row["type"]): row["name"]
            for row in csv.DictReader(lines, delimiter="\t")
        }


def find(articles: set[str]) -> Iterator[tuple[Place, str, str]]:
    """Yield place, name and words around of what is found in the bundled `articles`."""
    loader = loading()
    gazetteer = Gazetteer.build(loader.entities())
    for article in loader.articles():
        if article.id not in articles:
            continue
        texts = (article.title, *article.paragraphs)
        for para, name in find_names(article, gazetteer):
            if name.type in TYPES:
                around = texts[para][max(0, name.start - 25) : name.end + 25]
                yield (article.id, para, name.start, name.end, name.type), name.name, around


def share(part: int, whole: int) -> float:
    """Give `part` of `whole`; of nothing, all."""
    return part / whole if whole else 1.0


def f1(gold: dict[Place, str], found: dict[Place, str], kind: str = "") -> tuple[float, float, float, int]:
    """Give precision, recall, F1 and number in the gold of one type, or of all."""
    wanted = {place for place in gold if kind in ("", place[4])}
    got = {place for place in found if kind in ("", place[4])}
    precision, recall = share(len(wanted & got), len(got)), share(len(wanted & got), len(wanted))
    return precision, recall, share(int(2e6 * precision * recall), int(1e6 * (precision + recall))), len(wanted)


def report(gold: dict[Place, str], rows: list[tuple[Place, str, str]], *, shows: bool) -> Iterator[str]:
    """Yield the lines of the report; `shows` adds those that disagree."""
    found = {place: name for place, name, _ in rows}
    for kind in (*TYPES, ""):
        precision, recall, both, count = f1(gold, found, kind)
        yield f"{kind or 'all':10} P {precision:.3f} R {recall:.3f} F1 {both:.3f} n {count}"
    named = sum(gold.get(place) == name for place, name in found.items())
    yield f"named      {share(named, len(found)):.3f} of those found"
    if shows:
        for place, name, around in rows:
            if gold.get(place) != name:
                yield f"{'EXTRA' if place not in gold else 'NAMED'} {place} {name} | {around}"
        for place in sorted(gold.keys() - found.keys()):
            yield f"MISS  {place} {gold[place]}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print what disagrees")
    shows = parser.parse_args().show
    gold = read_gold()
    rows = list(find({place[0] for place in gold}))
    sys.stdout.writelines(f"{line}\n" for line in report(gold, rows, shows=shows))


if __name__ == "__main__":
    main()
