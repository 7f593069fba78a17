"""The stages in their order: sentences, mentions, quantities, periods, readings, rules, settling."""

import gc
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from operator import attrgetter
from string import digits
from typing import Final, Literal

from nevtui.extract import patterns as re
from nevtui.extract.anaphora import resolve
from nevtui.extract.anchors import places_of
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.arithmetic import add_up
from nevtui.extract.candidates import Sighting, find_candidates
from nevtui.extract.confidence import confidence_of
from nevtui.extract.denials import is_untrue
from nevtui.extract.figures import figures_of, with_chinese, without_names_and_times
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.governments import find_powers, names_duties, names_subsidies, power_after
from nevtui.extract.grammar import heads_of
from nevtui.extract.held_before import held_told
from nevtui.extract.leftovers import leftovers
from nevtui.extract.mentions import article_mentions
from nevtui.extract.moments import find_periods, names_untold_times
from nevtui.extract.nations_cars import with_cars
from nevtui.extract.openings import with_capital, without_opening
from nevtui.extract.provisional import merged, provisional_mentions
from nevtui.extract.quantities import find_quantities
from nevtui.extract.readings import find_readings
from nevtui.extract.records import dataclass, replace
from nevtui.extract.remarks import is_imagined
from nevtui.extract.report import Trouble
from nevtui.extract.rules import RULES, gates_of
from nevtui.extract.sentences import sentences
from nevtui.extract.settle import settle
from nevtui.extract.shared_units import is_sum
from nevtui.extract.spans import Claim, Figure, Findings, Mention, Period, Quantity, Reading, Sentence
from nevtui.extract.speakers import is_reporter, source_of, speaks_on
from nevtui.extract.topics import find_topics
from nevtui.extract.version import EXTRACTOR_VERSION as EXTRACTOR_VERSION
from nevtui.model.article import Article
from nevtui.model.statement import Statement

_TABLE: Final = 40
"""More names or figures than this stand in no sentence of the bundled articles: then it is a table or a list."""
LONGEST: Final = 200_000
"""Characters of a paragraph that are read; a longer one is no news: of what follows there only known names are told."""
_LETTER: Final = re.compile("[A-Za-z]")
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+){0,9}")

_START: Final = attrgetter("start")
OnError = Literal["report", "raise"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was found in one article."""

    statements: tuple[Statement, ...]
    """In reading order; the title's only where the article has no body."""
    mentions: tuple[Mention, ...]
    """Names that the gazetteer knows, title and body, in reading order, with offsets in their paragraphs."""
    provisional: tuple[Mention, ...]
    """Names of entities that this article alone knows, likewise; they may lie over known ones."""
    sightings: tuple[Sighting, ...]
    """Where names stand that the gazetteer does not know."""
    figures: tuple[Figure, ...]
    """All figures of title and body, in reading order, whether a statement came of them or not."""
    troubles: tuple[Trouble, ...]
    """What broke on a sentence and was passed over."""


def read(article: Article, gazetteer: Gazetteer, *, refused: Collection[str] = ()) -> Extraction:
    """Find everything that `article` says, whom it names and every figure it gives, in one go.

    Nothing is read about unknown names that were `refused`. What breaks on a sentence is passed over and told in
    `troubles`.
    """
    return _read(article, gazetteer, "report", refused)


def extract(
    article: Article,
    gazetteer: Gazetteer,
    *,
    on_error: OnError = "report",
    troubles: list[Trouble] | None = None,
) -> Iterator[Statement]:
    """Yield everything that `article` says, in reading order; its title only where it has no body.

    What breaks on a sentence is passed over and added to `troubles` where that is given; with
    `on_error="raise"` its exception passes.
    """
    extraction = _read(article, gazetteer, on_error)
    if troubles is not None:
        troubles.extend(extraction.troubles)
    yield from extraction.statements


def _read(article: Article, gazetteer: Gazetteer, on_error: OnError, refused: Collection[str] = ()) -> Extraction:
    """Read an article without looking for cycles among the thousands of records it makes: there are none."""
    is_collected = gc.isenabled()
    gc.disable()
    try:
        return _found_in(article, gazetteer, on_error, refused)
    finally:
        if is_collected:
            gc.enable()


def _found_in(article: Article, gazetteer: Gazetteer, on_error: OnError, refused: Collection[str]) -> Extraction:
    everybody = tuple(article_mentions(article, gazetteer))
    named = tuple(mention for mention in everybody if mention.end <= LONGEST)
    article = _within_reach(article)
    sightings = tuple(find_candidates(article, named))
    provisional = provisional_mentions(article, named, sightings, refused=refused)
    present = merged(named, provisional)
    by_paragraph: dict[int, list[Mention]] = defaultdict(list)
    for mention in present:
        by_paragraph[mention.para].append(mention)
    antecedents = Antecedents().of_article(present, article.published, texts=(article.title, *article.paragraphs))
    claims: list[tuple[Sentence, Claim]] = []
    figures: list[Figure] = []
    troubles: list[Trouble] = []
    for para, text in enumerate((article.title, *article.paragraphs)):
        of_paragraph: list[Figure] = []
        for written in map(without_opening, sentences(text, para=para)):
            sentence = with_capital(written)
            inside = _inside(sentence, by_paragraph[para])
            if _says_nothing(sentence, inside):
                of_paragraph.extend(figures_of(written, _quantities_alone(sentence, inside, article.published)))
                continue
            try:
                findings, antecedents = _find(sentence, inside, antecedents, article)
            except Exception as error:
                if on_error == "raise":
                    raise
                troubles.append(Trouble(article.id, para, "find", repr(error)))
                continue
            of_paragraph.extend(figures_of(written, findings.quantities))
            is_told = not (is_imagined(sentence.text) or is_untrue(sentence.text))
            if (para > 0 or not article.paragraphs) and is_told:
                said = list(_apply_rules(sentence, findings, article.id, on_error, troubles))
                said += leftovers(sentence, findings, said)
                claims.extend((written, claim) for claim in said)
        figures.extend(with_chinese(text, para, of_paragraph))
    statements = add_up(tuple(settle(article.id, claims, article.published)))
    return Extraction(statements, everybody, provisional, sightings, tuple(figures), tuple(troubles))


def _within_reach(article: Article) -> Article:
    """Give `article` without what is not read of its title and paragraphs."""
    if len(article.title) <= LONGEST and all(len(text) <= LONGEST for text in article.paragraphs):
        return article
    return replace(article, title=article.title[:LONGEST], paragraphs=tuple(t[:LONGEST] for t in article.paragraphs))


def _inside(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Give the mentions inside a sentence, out of those of its paragraph, which are in order."""
    end = sentence.start + len(sentence.text)
    if not mentions:
        return []
    first = bisect_left(mentions, sentence.start, key=_START)
    return [
        mention for mention in mentions[first : bisect_left(mentions, end, first, key=_START)] if mention.end <= end
    ]


def _says_nothing(sentence: Sentence, inside: list[Mention]) -> bool:
    """Tell scraps, tables and other scripts from sentences: none of them is read."""
    if (not inside and len(sentence.text) < 12) or _LETTER.search(sentence.text) is None:
        return True
    if len(sentence.text) < 2 * _TABLE:
        return False
    if len(inside) > _TABLE:
        return True
    may_be = not sentence.text.isascii() or sum(map(sentence.text.count, digits)) > _TABLE
    return may_be and len(_FIGURE.findall(sentence.text)) > _TABLE


def _find(
    sentence: Sentence, inside: list[Mention], antecedents: Antecedents, article: Article
) -> tuple[Findings, Antecedents]:
    antecedents = antecedents.at_sentence(sentence.para, sentence.text)
    mentions = resolve(sentence, inside, antecedents)
    periods = _periods(sentence.text, mentions, antecedents, article.published)
    if article.published is None and names_untold_times(sentence.text, periods):
        antecedents = replace(antecedents, period=None)
    quantities = without_names_and_times(find_quantities(sentence.text, told=antecedents.money), mentions, periods)
    topics = find_topics(sentence.text)
    counted = with_cars(sentence, mentions)
    heads = heads_of(sentence.text, counted)
    readings, loose = _apart(find_readings(sentence.text, counted, quantities, periods, topics, antecedents, heads))
    source = source_of(sentence.text, mentions) or _still(sentence.text, antecedents, mentions)
    powers = find_powers(sentence.text, mentions, antecedents)
    findings = Findings(
        mentions,
        quantities,
        periods,
        readings,
        antecedents.focus,
        antecedents.of_kind("company"),
        antecedents.site,
        source,
        heads,
        antecedents.day,
        powers,
        antecedents.power,
        home=antecedents.country,
        speaks_of_duties=antecedents.speaks_of_duties,
        speaks_of_subsidies=antecedents.speaks_of_subsidies,
        together=antecedents.together,
        product=antecedents.of_kind("model"),
        city=antecedents.of_kind("city"),
        body=antecedents.body_at(sentence.para),
        spoken=antecedents.period,
        loose=loose,
        held=None if antecedents.is_new else antecedents.held,
    )
    return findings, antecedents.after(
        mentions, readings, topics, periods, sentence.text, sentence.para, heads,
        power=power_after(sentence.text, powers, heads) or antecedents.power,
        speaks_of_duties=antecedents.speaks_of_duties or names_duties(sentence.text),
        speaks_of_subsidies=antecedents.speaks_of_subsidies or names_subsidies(sentence.text),
        source=source,
        held=held_told(sentence.text, mentions) or (None if antecedents.is_new else antecedents.held),
        money=next(filter(is_sum, reversed(quantities)), antecedents.money),
    )  # fmt: skip


def _periods(
    text: str, mentions: tuple[Mention, ...], antecedents: Antecedents, published: date | None
) -> tuple[Period, ...]:
    """Give the times of a sentence, those of the time spoken of before it among them; `Jun` of `Lei Jun` is none."""
    spoken = antecedents.period
    periods = find_periods(
        text,
        published,
        spoken_of=spoken.when if spoken else None,
        spoken_end=spoken.when_end if spoken else None,
        named=antecedents.named.when if antecedents.named else None,
    )
    persons = [mention for mention in mentions if mention.entity.type == "person"] if periods else ()
    return tuple(p for p in periods if not any(m.start <= p.start and p.end <= m.end for m in persons))


def _apart(every: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
    """Give the readings, and apart from them those of figures that nothing but a word near them tells of."""
    loose = tuple(reading for reading in every if reading.is_loose)
    return (tuple(reading for reading in every if not reading.is_loose) if loose else every), loose


def _still(text: str, antecedents: Antecedents, mentions: tuple[Mention, ...]) -> str | None:
    """Give the speaker of the sentence before, who speaks on in this one; in a new paragraph only reporters do."""
    if antecedents.source is None or (antecedents.is_new and not is_reporter(antecedents.source)):
        return None
    heads = [m.entity for m in mentions if m.entity.type in ("company", "city", "province")]
    return speaks_on(text, antecedents.source, reports=not heads and is_reporter(antecedents.source))


def _quantities_alone(sentence: Sentence, inside: list[Mention], published: date | None) -> tuple[Quantity, ...]:
    """Give the quantities of a scrap or a table, which nothing else is read of."""
    quantities = find_quantities(sentence.text)
    if not quantities:
        return ()
    return without_names_and_times(
        quantities, resolve(sentence, inside, Antecedents()), find_periods(sentence.text, published)
    )


def _apply_rules(
    sentence: Sentence,
    findings: Findings,
    article: str,
    on_error: OnError,
    troubles: list[Trouble],
) -> Iterator[Claim]:
    told = {reading.property for reading in findings.readings} if findings.readings else ()
    for place in places_of(gates_of(RULES).opened_by(sentence.text, told)):
        rule = RULES[place]
        try:
            name = rule.__name__
            for claim in rule(sentence, findings):
                object.__setattr__(claim, "rule", name)
                object.__setattr__(claim, "confidence", confidence_of(name, claim, findings))
                yield claim
        except Exception as error:
            if on_error == "raise":
                raise
            troubles.append(Trouble(article, sentence.para, rule.__name__, repr(error)))
