"""A library that nobody would wish for: names that are markup, escapes, bidi, very wide or very long; huge figures."""

from datetime import date
from itertools import cycle, islice, product
from pathlib import Path

from nevtui.ingest.build import build_library
from nevtui.ingest.records import Reading
from nevtui.ingest.reference import Rates
from nevtui.library.writer import open_for_writing
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement

NASTY = (
    "[/b][red]x[/red] [@click=app.quit]y[/]",
    "\x1b[41m\x1b]0;owned\x07\x1b[2J",
    "\x1b]52;c;aGFja2Vk\x07\x1bP1$r\x1b\\ \x9b31m \x9d52;c;aGFja2Vk\x9c \x7f\x08\x00",
    "\u202eevil\u202c \u2066x\u2069 \u200f\u200b\u2028\u2029",
    "新能源汽车产业发展规划" * 6,
    "e\u0301\u0302\u0303\u0304 👩‍👩‍👧‍👦 🇨🇳 ｗｉｄｅ ﷽",
    "{x!r} %s %(a)s ${y} \\u001b[31m",
    "'; drop table statements; -- \" `ls`",
    "W" * 300,
    "\t\r\n tabbed \x0b\x0c\x85",
)
FIGURES = (5e6, 1e300, -1e300, 1e-300, 0.0, 9_007_199_254_740_993.0, -0.5, 1234567.891)
_KINDS = (
    ("sales", "vehicles", None),
    ("investment", "USD", "company"),
    ("deliveries", "vehicles", None),
    ("stake", "percent", "company"),
)
_TIMES = ("2024", "2023-Q2", "2021-06", "2019-04-30", None, "2030")


def hostile_library(folder: Path) -> Path:
    """Write it: sixty articles of ten statements each; give its folder."""
    cities = [_city(n, nasty) for n, nasty in enumerate(NASTY)]
    firms = [_firm(n, nasty, cities[n - 1]) for n, nasty in enumerate(NASTY)]
    articles, readings = [], []
    for number in range(60):
        article, stated = _article(number, cities, firms)
        articles.append(article)
        readings += stated
    tables = build_library(articles, readings, [*cities, *firms], Rates({}))
    with open_for_writing(folder) as writer:
        writer.put(tables)
        writer.commit(tables, extractor="test", name=f"hostile {NASTY[1]}")
    return folder


def _city(number: int, nasty: str) -> Entity:
    return Entity(
        f"city:c{number}", f"City {number} {nasty}", "city", chinese=f"市{nasty}"[:40], country="China",
        latitude=20.0 + number, longitude=100.0 + number, population=10**number,
    )  # fmt: skip


def _firm(number: int, nasty: str, city: Entity) -> Entity:
    above = f"Firm {number - 1} {NASTY[number - 1]}" if number % 2 else None
    return Entity(
        f"company:f{number}", f"Firm {number} {nasty}", "company", aliases=(nasty[:30],), city=city.name, parent=above
    )


def _article(number: int, cities: list[Entity], firms: list[Entity]) -> tuple[Article, list[Reading]]:
    nasty = NASTY[number % len(NASTY)]
    cases = islice(cycle(product(range(len(NASTY)), FIGURES)), number * 7, number * 7 + 10)
    stated, words = [], []
    for turn, (other, figure) in enumerate(cases):
        firm, city = firms[(number + turn) % len(firms)], cities[other]
        evidence = f"{firm.name} says {figure:g} of {turn} in {city.name}"
        words.append(f"Before {nasty}. {evidence}. After {nasty}")
        property, unit, object_type = _KINDS[turn % len(_KINDS)]
        stated.append(Statement(
            f"a{number}", turn + 1, evidence, firm.name, "company", property, value=figure, unit=unit,
            object=firms[other].name if object_type else None, object_type=object_type, scope=f"scope {nasty}",
            place=city.name, source=f"Source {nasty}", when=_TIMES[(number + turn) % len(_TIMES)],
            status="planned" if turn % 5 == 4 else "actual",
        ))  # fmt: skip
    body = (*words, f"Also 4,321 cars of {nasty} were sold")
    article = Article(f"a{number}", f"Title {number} {nasty}", body, publisher=f"P {nasty}", author=f"A {nasty}",
                      published=date(2015 + number % 10, 1 + number % 12, 1 + number % 28), published_precision="day",
                      url=f"http://u/{number}?{nasty}")  # fmt: skip
    return article, [Reading(statement, "reviewed") for statement in stated]
