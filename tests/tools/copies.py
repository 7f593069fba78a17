"""Makes edited copies of articles, and articles that look like copies and are none; the same of the same seed."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from nevtui.model.article import Article

_MONTHS = tuple(f"{day:%B}" for day in (date(2024, month, 1) for month in range(1, 13)))
_FIGURE = re.compile(r"\d+")
_FURNITURE = (
    "Home > News > Companies > Article",
    "Share this: Facebook Twitter LinkedIn WeChat",
    "Scan the QR code with WeChat to follow our official account and never miss a story",
    "Copyright 2024. All rights reserved. No part of this page may be reproduced without written permission.",
    "This story first appeared in our morning newsletter, which subscribers receive at seven on every working day",
    "The views expressed here are those of the writer and are no advice to buy or sell",
    "Our newsroom in Shanghai covers carmakers, batteries and charging. Write to the desk with tips and praise.",
    "Readers also liked: how the price war began, why charging is slow in winter, and five cars to look out for",
    "By our correspondent, with material from agencies",
    "Advertisement. Scroll on to read the rest of the story.",
)
_ABOUT = (
    "{name} is a pioneer and a leading manufacturer of premium smart electric cars. Its mission is to shape a joyful"
    " lifestyle. The company aims to build a community that starts with smart vehicles, where users share joy and grow"
    " together. It designs, develops, manufactures and sells smart vehicles, driving innovations in driver assistance,"
    " digital technologies, electric powertrains and batteries, and stands apart through its continuous technological"
    " breakthroughs, its exceptional products and services, and its community for growing together with its users."
)
_QUOTES = (
    "We see the plant as the beginning of a long relationship with the region and its people, who have welcomed us",
    "Demand for our cars outgrew what our lines could give, and we did not want to let buyers wait for half a year",
    "Nobody in the industry expects prices to rise again soon, and whoever cannot bear that will have to leave it",
)
_FIRST = ["Aurum", "Borel", "Cathay", "Dunhe", "Estra", "Fengya", "Golin", "Huace", "Iveta", "Jinlu", "Kangda", "Lvtu"]
_SECOND = ["Motor", "Auto", "New Energy", "Automobile", "Mobility"]


@dataclass(frozen=True, slots=True)
class Pair:
    """An article and one that comes after it."""

    first: Article
    second: Article
    kind: str
    is_copy: bool


def pairs(originals: Sequence[Article], *, seed: int) -> Iterator[Pair]:
    """Yield copies of each original of every kind, and as many pairs that are none, each article under its own id."""
    chance = random.Random(seed)
    chain = Chain(originals)
    vocabulary = [word for article in originals for text in article.paragraphs for word in text.split()]
    for original in originals:
        for kind, paragraphs in _copies(original, chain, vocabulary, chance):
            copy = Article(f"{original.id}~{kind}", f"New: {chance.choice(vocabulary)} {kind}", tuple(paragraphs))
            yield Pair(original, copy, kind, is_copy=True)
    for number in range(len(originals)):
        for kind, (first, second) in _strangers(chain, chance):
            ids = (f"{kind}-{number}-a", f"{kind}-{number}-b")
            yield Pair(replace(first, id=ids[0]), replace(second, id=ids[1]), kind, is_copy=False)


class Chain:
    """Says news without meaning: each word follows one that it follows somewhere in the given articles."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._followers: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            words = " ".join(article.paragraphs).split()
            for word, follower in pairwise(words):
                self._followers[word].append(follower)
        self._starts = sorted(word for word in self._followers if word[0].isupper())

    def say(self, words: int, chance: random.Random) -> str:
        """Give a paragraph of so many words, with figures of its own."""
        said = [chance.choice(self._starts)]
        while len(said) < words:
            said.append(chance.choice(self._followers.get(said[-1], self._starts)))
        return " ".join(_FIGURE.sub(lambda figure: _other_figure(figure[0], chance), word) for word in said)


def made(originals: Sequence[Article], number: int, *, seed: int) -> Iterator[Article]:
    """Yield `number` articles of 3 to 9 paragraphs in the words of `originals`."""
    chance, chain = random.Random(seed), Chain(originals)
    for index in range(number):
        paragraphs = tuple(chain.say(chance.randint(30, 80), chance) for _ in range(chance.randint(3, 9)))
        yield Article(f"made-{seed}-{index}", f"Made article {index}", paragraphs)


def _other_figure(figure: str, chance: random.Random) -> str:
    return "".join(chance.choice("123456789") for _ in figure)


def _copies(
    original: Article, chain: Chain, vocabulary: Sequence[str], chance: random.Random
) -> Iterator[tuple[str, list[str]]]:
    own = list(original.paragraphs)
    yield "new headline", own
    yield "words changed", _changed(own, vocabulary, chance)
    yield "paragraphs dropped", _dropped(own, chance)
    yield "boilerplate around", _framed(own, chance)
    yield "all three", _framed(_changed(_dropped(own, chance), vocabulary, chance), chance)
    yield "a third kept", _kept(own, 0.35)
    yield "half of a round-up", [*own, *(chain.say(len(text.split()), chance) for text in own)]


def _changed(paragraphs: Sequence[str], vocabulary: Sequence[str], chance: random.Random) -> list[str]:
    """Change a tenth of the words: another one, none, or one more."""
    return [" ".join(_words_changed(text.split(), vocabulary, chance)) for text in paragraphs]


def _words_changed(words: list[str], vocabulary: Sequence[str], chance: random.Random) -> Iterator[str]:
    for word in words:
        if chance.random() >= 0.1:
            yield word
            continue
        change = chance.choice(("replace", "replace", "drop", "add"))
        if change != "drop":
            yield chance.choice(vocabulary)
        if change == "add":
            yield word


def _dropped(paragraphs: list[str], chance: random.Random) -> list[str]:
    """Leave out a fifth to a half of the paragraphs, at least one where there are two."""
    left_out = max(1, round(len(paragraphs) * chance.uniform(0.2, 0.5))) if len(paragraphs) > 1 else 0
    gone = set(chance.sample(range(len(paragraphs)), left_out))
    return [text for number, text in enumerate(paragraphs) if number not in gone]


def _framed(paragraphs: list[str], chance: random.Random) -> list[str]:
    before, after = (chance.sample(_FURNITURE, chance.randint(1, 3)) for _ in range(2))
    return [*before, *paragraphs, *after]


def _kept(paragraphs: list[str], share: float) -> list[str]:
    words = " ".join(paragraphs).split()
    return [" ".join(words[: max(40, round(len(words) * share))])]


def _strangers(chain: Chain, chance: random.Random) -> Iterator[tuple[str, tuple[Article, Article]]]:
    name = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)}"
    months = chance.sample(_MONTHS, 2)
    year = chance.randint(2019, 2025)
    yield "monthly reports", tuple(_monthly(name, month, year, chance) for month in months)  # type: ignore[misc]
    yield "monthly briefs", tuple(_brief(name, month, year, chance) for month in months)  # type: ignore[misc]
    yield "wire on two months", _wire(name, name, chance)
    yield "wire on two companies", _wire(name, f"{chance.choice(_FIRST)} Holdings", chance)
    yield "market in two months", _market(chance)
    yield "two newsrooms", _newsrooms(chain, chance)
    yield "same company, other news", _same_house(name, chain, chance)


def _monthly(name: str, month: str, year: int, chance: random.Random) -> Article:
    one, two, total = chance.randint(5_000, 60_000), chance.randint(900, 9_000), chance.randint(200_000, 900_000)
    growth, monthly = chance.uniform(-30, 250), chance.uniform(-20, 40)
    return Article(
        "",
        f"{name} provides {month} {year} delivery update",
        (
            f"{name} today announced its {month} {year} delivery results. The company delivered {one:,} vehicles in"
            f" {month} {year}, an increase of {growth:.1f}% year over year and {monthly:.1f}% from the month before.",
            f"The deliveries consisted of {one - two:,} premium smart electric SUVs and {two:,} premium smart electric"
            f" sedans. Cumulative deliveries reached {total:,} as of the end of {month} {year}.",
            f"In {month} the company went on to expand its charging and swapping network and to improve the service"
            " experience for its users across the country.",
            f"About {name}",
            _ABOUT.format(name=name),
        ),
    )


def _brief(name: str, month: str, year: int, chance: random.Random) -> Article:
    one, total = chance.randint(5_000, 60_000), chance.randint(200_000, 900_000)
    return Article(
        "",
        f"{name} delivers {one:,} vehicles in {month}",
        (
            f"{name} delivered {one:,} vehicles in {month} {year}, up {chance.uniform(1, 90):.1f}% from a year earlier,"
            f" the company said on its website. Its cumulative deliveries reached {total:,}, it added.",
        ),
    )


def _wire(name: str, other: str, chance: random.Random) -> tuple[Article, Article]:
    """Make a wire's reports in the same words, on two months in a row, or on two companies: targets are the same, and
    the later month repeats the former's deliveries.
    """
    month = chance.randint(1, 10)
    sold, others = ([chance.randint(10_000, 30_000) for _ in range(3)] for _ in range(2))
    return _wired(name, month, sold[:2], chance), (
        _wired(name, month + 1, sold[1:], chance) if other == name else _wired(other, month, others[:2], chance)
    )


def _wired(name: str, month: int, sold: Sequence[int], chance: random.Random) -> Article:
    before, now = sold
    growth, change = chance.uniform(5, 90), (now / before - 1) * 100
    first = (
        f"{name} delivered {now:,} vehicles in {_MONTHS[month]}, up {growth:.1f} percent from a year earlier and"
        f" {change:+.1f} percent from {before:,} in {_MONTHS[month - 1]}, data that the company released today showed."
    )
    second = (
        f"This is the {month}th month in a row in which its deliveries exceeded 10,000 units. They bring its cumulative"
        f" deliveries to {before * 9 + now:,}."
    )
    third = (
        f"{name} guided for quarterly deliveries of between 54,000 and 56,000 units, which implies that it expects to"
        f" deliver about {chance.randint(15_000, 25_000):,} vehicles in the last of the three months."
    )
    last = (
        "The company's shares fell in Hong Kong. It was set up in 2014, handed over its first production model to users"
        " in June 2018 and began to build battery swap stations in the same year."
    )
    return Article("", f"{name} delivers {now:,} vehicles", (first, second, third, last))


def _market(chance: random.Random) -> tuple[Article, Article]:
    """Make the association's figures of two months, in the same words."""

    def report(month: int) -> Article:
        text = (
            f"Sales of passenger cars in China rose in {_MONTHS[month]}, the association said. Retail sales reached"
            f" {chance.uniform(1, 3):.2f} million units, {chance.uniform(3, 40):.1f}% more than a year before, while"
            f" wholesale came to {chance.uniform(1, 3):.2f} million. New energy vehicles took"
            f" {chance.uniform(30, 60):.1f}% of the market. The association expects that demand will go on rising in"
            " the months to come, as subsidies for trade-ins are paid out and makers bring new models, its"
            " secretary-general told reporters in Beijing."
        )
        return Article("", "Car sales rise", (text,))

    first = chance.randint(0, 10)
    return report(first), report(first + 1)


def _newsrooms(chain: Chain, chance: random.Random) -> tuple[Article, Article]:
    """Make two reports of 100 to 250 words of their own with the same quotes and figures."""
    quotes, figures = chance.sample(_QUOTES, 3), [chance.randint(100, 90_000) for _ in range(4)]

    def report() -> Article:
        own = [chain.say(chance.randint(30, 80), chance) for _ in range(3)]
        fact = " ".join(f"{chain.say(4, chance)} {figure:,}" for figure in figures)
        said = (f'"{quotes[0]}," said its chairman. {own[0]}', f'{own[1]} "{quotes[1]}."', f'"{quotes[2]}." {own[2]}')
        return Article("", "News", (f"{fact}.", *said))

    return report(), report()


def _same_house(name: str, chain: Chain, chance: random.Random) -> tuple[Article, Article]:
    """Make two releases of one company, with nothing in common but what it says of itself."""

    def release() -> Article:
        own = (chain.say(chance.randint(30, 80), chance) for _ in range(3))
        return Article("", "News", (*own, f"About {name}", _ABOUT.format(name=name)))

    return release(), release()
