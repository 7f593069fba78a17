"""The stages in their order: sentences, mentions, quantities, periods, readings, rules, settling."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, Literal

from nevtui.extract.antecedents import Antecedents, resolve
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.grammar import source_of
from nevtui.extract.mentions import article_mentions
from nevtui.extract.moments import find_periods
from nevtui.extract.quantities import find_quantities
from nevtui.extract.readings import find_readings
from nevtui.extract.report import Trouble
from nevtui.extract.rules import RULES
from nevtui.extract.sentences import sentences
from nevtui.extract.settle import settle
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.topics import find_topics
from nevtui.model.article import Article
from nevtui.model.statement import Statement

_TABLE: Final = 40
"""More names or figures than this stand in no sentence of the bundled articles: then it is a table or a list."""
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+){0,9}")

EXTRACTOR_VERSION: Final = "1"
"""Changes whenever the same article may give other statements: a library remembers which one read it."""


def extract(
    article: Article,
    gazetteer: Gazetteer,
    *,
    on_error: Literal["report", "raise"] = "report",
    troubles: list[Trouble] | None = None,
) -> Iterator[Statement]:
    """Yield everything that `article` says, in reading order; its title only where it has no body.

    A rule that breaks on a sentence is passed over and added to `troubles` where that is given; with
    `on_error="raise"` its exception passes.
    """
    named = tuple(article_mentions(article, gazetteer))
    antecedents = Antecedents().of_article(named, article.published)
    claims: list[tuple[Sentence, Claim]] = []
    by_paragraph: dict[int, list[Mention]] = defaultdict(list)
    for mention in named:
        by_paragraph[mention.para].append(mention)
    for para, text in enumerate((article.title, *article.paragraphs)):
        in_paragraph = by_paragraph[para]
        for sentence in sentences(text, para=para):
            inside = _inside(sentence, in_paragraph)
            if _says_nothing(sentence, inside):
                continue
            findings, antecedents = _find(sentence, inside, antecedents, article)
            if para > 0 or not article.paragraphs:
                claims.extend(
                    (sentence, claim) for claim in _apply_rules(sentence, findings, article.id, on_error, troubles)
                )
    yield from settle(article.id, claims)


def _inside(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Give the mentions inside a sentence, out of those of its paragraph, which are in order."""
    end = sentence.start + len(sentence.text)
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    return [
        mention
        for mention in mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]
        if mention.end <= end
    ]


def _says_nothing(sentence: Sentence, inside: list[Mention]) -> bool:
    """Tell scraps and tables from sentences: neither is read."""
    if not inside and len(sentence.text) < 12:
        return True
    return len(inside) > _TABLE or sum(1 for _ in _FIGURE.finditer(sentence.text)) > _TABLE


def _find(
    sentence: Sentence, inside: list[Mention], antecedents: Antecedents, article: Article
) -> tuple[Findings, Antecedents]:
    antecedents = antecedents.at(sentence.para)
    mentions = resolve(sentence, inside, antecedents)
    spoken_of = antecedents.period.when if antecedents.period else None
    periods = find_periods(sentence.text, article.published, spoken_of=spoken_of)
    quantities = tuple(q for q in find_quantities(sentence.text) if not _is_name_or_time(q, mentions, periods))
    topics = find_topics(sentence.text)
    readings = find_readings(sentence.text, mentions, quantities, periods, topics, antecedents)
    source = source_of(sentence.text, mentions)
    findings = Findings(
        mentions,
        quantities,
        periods,
        readings,
        antecedents.focus,
        antecedents.of_kind("company"),
        antecedents.site,
        source,
    )
    return findings, antecedents.after(mentions, readings, topics, periods, sentence.text, sentence.para)


def _is_name_or_time(quantity: Quantity, mentions: tuple[Mention, ...], periods: tuple[Period, ...]) -> bool:
    """Tell the 3 of `Model 3` and the 2020 of `in 2020` from figures."""
    return any(m.start <= quantity.start < m.end for m in mentions) or (
        any(p.start <= quantity.start < p.end or quantity.start <= p.start < quantity.end for p in periods)
    )


def _apply_rules(
    sentence: Sentence,
    findings: Findings,
    article: str,
    on_error: Literal["report", "raise"],
    troubles: list[Trouble] | None,
) -> Iterator[Claim]:
    for rule in RULES:
        try:
            yield from rule(sentence, findings)
        except Exception as error:
            if on_error == "raise":
                raise
            if troubles is not None:
                troubles.append(Trouble(article, sentence.para, rule.__name__, repr(error)))
