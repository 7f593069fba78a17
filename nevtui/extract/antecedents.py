"""What is remembered from sentence to sentence: who `the company` and `it` are, which figure and time are meant."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract import spoken_words as words
from nevtui.extract import times_told as times
from nevtui.extract.carried import amounts_after
from nevtui.extract.columns import is_header
from nevtui.extract.earlier_levels import year_before
from nevtui.extract.fronted import fronted_firm
from nevtui.extract.records import dataclass, replace
from nevtui.extract.rows import joined_subjects
from nevtui.extract.sites import owner_of_the_plant, plants_after, site_spoken_of
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic
from nevtui.extract.spoken import (
    brought_up,
    called_by_stand_ins,
    called_towns,
    compared_subject,
    counted,
    country_of_market,
    firm_joined,
    heads_spoken_of,
    home_of,
    interviewed,
    is_about_one_firm,
    latest,
    market_abroad,
    market_shared,
    market_told,
    models_of,
    most_named,
    named_first,
    reports_markets,
    sole_actor,
    told_again,
    whose_figures,
)
from nevtui.extract.topics import GOAL, MARKET, SAME, classes_in
from nevtui.model.entity import Entity

_OF_WHICH_SINCE = re.compile(r", (?:of )?(?:which|whose|whom) (?:[^,;]|,\d){4,60} since $")
"""Before the time of an aside, which the next sentence does not go on with: `, of which it has sold 36,000 since`."""
KINDS = {
    "company": ("company", "organization"),
    "city": ("city", "province"),
    "province": ("province", "city"),
    "country": ("country", "bloc"),
    "model": ("model", "model"),
}


@dataclass(frozen=True, slots=True)
class Antecedents:
    """What an article has spoken of so far."""

    focus: Entity | None = None
    """The subject of the last figure or sentence."""
    recent: tuple[Entity, ...] = ()
    """Entities that were subjects, the last one first."""
    country: Entity | None = None
    """The country whose market is meant by `NEV sales` alone."""
    market: Entity | None = None
    """The last market whose figure was told."""
    shared: Entity | None = None
    """The market that the last figure of the sentence before was a share of."""
    published: date | None = None
    main: Entity | None = None
    """The company that the title names first."""
    known: frozenset[str] = frozenset()
    """Names of entities that the title names or the article names more than once."""
    property: str | None = None
    amounts: tuple[Reading, ...] = ()
    """The last amount told of each kind of unit: what a figure measures that has no word of its own."""
    period: Period | None = None
    site: Entity | None = None
    """The place of the plant last spoken of."""
    plants: tuple[tuple[Entity | None, Entity], ...] = ()
    """Place and owner of the plants told, the last one first."""
    here: tuple[Entity, ...] = ()
    """Whom this paragraph has named: subjects first, the last sentence before earlier ones."""
    group: str | None = None
    """The class of vehicles last named in this paragraph."""
    interviewed: Entity | None = None
    """The company whose head answers questions: whom `we` means; None in other articles."""
    counted: str | None = None
    """The last count of vehicles told: `sales`, `deliveries`."""
    theme: Entity | None = None
    """The first whose figure the article told."""
    lead: Period | None = None
    """The first time the article speaks of: what each paragraph begins with."""
    is_led: bool = False
    """Whether the article has told a figure of that time."""
    named: Period | None = None
    """The time named last, whatever was told of it: what is `two years later` is later than that."""
    day: Period | None = None
    """The day last told in this paragraph, or that of the session: that of the share prices to come."""
    session: Period | None = None
    """The day on which the article had shares traded."""
    power: Entity | None = None
    """The government that last made a rule or was quoted on one."""
    speaks_of_subsidies: bool = False
    """Whether subsidies have been spoken of."""
    speaks_of_duties: bool = False
    """Whether tariffs have been spoken of."""
    source: str | None = None
    """Whom the last sentence of this paragraph credited."""
    money: Quantity | None = None
    """The last sum of money: its currency is meant by `rose to 24.1 billion`."""
    scene: Entity | None = None
    """The place last named: `there`."""
    together: tuple[Entity, ...] = ()
    """Those last named as partners or joint subjects: whom `they` and `the two companies` mean."""
    actor: Entity | None = None
    """The one company that the last sentence of this paragraph had for its subject."""
    told: frozenset[str] = frozenset()
    """The times of which this paragraph has told figures."""
    main_firm: Entity | None = None
    """The company that the article names far more often than any other."""
    towns: tuple[tuple[str, Entity], ...] = ()
    """Counties, districts and towns that the article calls so first: whom `the county` means."""
    header: str | None = None
    """The row that says what the figures of a table are, until the table ends."""
    held: Entity | None = None
    """The firm of which this paragraph last told a part: what `the remaining 80%` are of."""
    para: int = -1
    """The paragraph of the last sentence."""
    is_new: bool = True
    """Whether the sentence to come begins a paragraph."""

    def of_kind(self, kind: str) -> Entity | None:
        """Give whom `the company` or `the city` means, or None."""
        types = KINDS[kind]
        if kind == "country":
            return self.country
        if kind in ("city", "province"):
            for named in self.here:
                if named.type == types[0] and not (kind == "city" and self._is_part_of_town(named)):
                    return named
        first: Entity | None = None
        for entity in (self.focus, *self.recent):
            if entity and entity.type in types and not (kind == "city" and self._is_part_of_town(entity)):
                if entity.name in self.known:
                    return entity
                first = first or entity
        return first

    def _is_part_of_town(self, entity: Entity) -> bool:
        """Tell a county, a district or a town, which `the city` does not mean."""
        return any(entity == town for _, town in self.towns)

    def town_or_focus(self) -> Entity | None:
        """Give whom the text is about; for a firm the one county or town of the article, whose industry is told."""
        is_firm = self.focus is not None and self.focus.type == "company"
        return self.towns[0][1] if is_firm and len(self.towns) == 1 else self.focus

    def body_at(self, para: int) -> Entity | None:
        """Give the association or office that was a subject of the last sentence of this paragraph, or None."""
        named = self.here[:2] if para == self.para else ()
        return next((entity for entity in named if entity.type == "organization"), None)

    def other_company(self, subjects: set[str]) -> Entity | None:
        """Give the company meant by `in the company`, which cannot be the subject of its own sentence."""
        fitting = [
            entity
            for entity in (self.focus, *self.recent)
            if entity and entity.type == "company" and entity.name not in subjects
        ]
        return next((entity for entity in fitting if entity.name in self.known), fitting[0] if fitting else None)

    def after(
        self,
        mentions: Sequence[Mention],
        readings: Sequence[Reading],
        topics: Sequence[Topic],
        periods: Sequence[Period],
        text: str,
        para: int,
        subject_places: frozenset[int],
        *,
        power: Entity | None = None,
        speaks_of_subsidies: bool = False,
        speaks_of_duties: bool = False,
        source: str | None = None,
        money: Quantity | None = None,
        held: Entity | None = None,
    ) -> "Antecedents":
        """Give what is remembered after a sentence; of a row of a table only what it says of the table is new."""
        if "|" not in text:
            return self._after_sentence(
                mentions, readings, topics, periods, text, para, subject_places,
                power=power, speaks_of_subsidies=speaks_of_subsidies, speaks_of_duties=speaks_of_duties, source=source,
                money=money, held=held, towns=self.towns, main_firm=self.main_firm,
            )  # fmt: skip
        return replace(
            self,
            header=text if is_header(text) else self.header,
            para=para,
            is_new=False,
            power=power,
            speaks_of_subsidies=speaks_of_subsidies,
            speaks_of_duties=speaks_of_duties,
            source=source,
            money=money,
        )

    def _after_sentence(
        self,
        mentions: Sequence[Mention],
        readings: Sequence[Reading],
        topics: Sequence[Topic],
        periods: Sequence[Period],
        text: str,
        para: int,
        subject_places: frozenset[int],
        **told_beside: Any,
    ) -> "Antecedents":
        heads = heads_spoken_of(text, mentions, subject_places)
        new = brought_up(text, mentions)
        known = self.known.union((new.name,) if new else (), told_again(text, self.focus, readings))
        known |= frozenset(called_by_stand_ins(mentions, subject_places))
        subjects = [entity for entity in heads if entity.type in SUBJECT_TYPES]
        others = [mention.entity for mention in mentions if mention.entity.type in SUBJECT_TYPES]
        last = readings[-1] if readings else None
        spoken_of = (*subjects[:1], *((last.subject,) if last else ()), *models_of(others), *self.recent, *others)
        focus = (None if readings else new) or self._about(text, mentions, heads, readings, known)
        told_first = next((reading for reading in readings if not reading.is_change), last)
        classes = classes_in(text)
        nouns = [topic.property for topic in topics if not topic.is_verb and topic.property not in (SAME, GOAL, MARKET)]
        return Antecedents(
            focus=focus or (None if heads else named_first(text, mentions)),
            recent=tuple(dict.fromkeys(spoken_of))[:12],
            country=country_of_market(text, mentions) or self.country,
            site=site_spoken_of(text, mentions) or self.site,
            plants=plants_after(text, mentions, self.plants),
            here=tuple(dict.fromkeys((*heads, *others, *(() if self.is_new else self.here)))),
            market=market_told(readings) or market_abroad(readings) or self.market,
            property=told_first.property if told_first else (nouns[-1] if nouns else self.property),
            amounts=amounts_after(self.amounts, readings),
            shared=market_shared(readings),
            published=self.published,
            main=self.main,
            known=known,
            interviewed=self.interviewed,
            group=classes[-1] if classes else (None if self.is_new else self.group),
            **self._times_after(readings, periods, text),
            counted=counted(readings) or self.counted,
            theme=self.theme or (readings[0].subject if readings else None),
            scene=next((m.entity for m in reversed(mentions) if m.entity.type in PLACES), self.scene),
            together=self._together(joined_subjects(text, mentions, subject_places)),
            actor=sole_actor(heads, readings, self.actor),
            para=para,
            is_new=False,
            **told_beside,
        )

    def _about(
        self,
        text: str,
        mentions: Sequence[Mention],
        heads: Sequence[Entity],
        readings: Sequence[Reading],
        known: frozenset[str],
    ) -> Entity | None:
        """Give whom the text goes on to be about after a sentence."""
        if self.focus and (words.OF_ANOTHER.search(text) or self._tells_parts(text, readings)):
            return self.focus
        if readings:
            return compared_subject(text, heads, readings) or readings[-1].subject
        fronted = fronted_firm(text, mentions)
        if fronted or (self.is_new and is_about_one_firm(text, mentions)):
            return fronted.entity if fronted else mentions[0].entity
        return whose_figures(text, mentions) or self._focus_after(heads, text, known, mentions)

    def _tells_parts(self, text: str, readings: Sequence[Reading]) -> bool:
        """Tell a list of firms that share what was told of the one spoken of: `Of these, X sold 5,000 and Y 3,000`."""
        told = {reading.subject for reading in readings}
        is_of_firms = self.focus not in told and all(one.type in ("company", "model") for one in told)
        return bool(told) and is_of_firms and words.OF_THESE.match(text) is not None

    def _told(self, readings: Sequence[Reading], periods: Sequence[Period], text: str) -> list[Period]:
        """Give the times that a sentence tells of and does not only look back to."""
        told = times.told(readings, periods, text, self.published)
        if not readings and self.is_led:
            told = times.outside(told, self.lead, self.period)
        told = [period for period in told if not self._is_glance_back(period, text)]
        return [one for one in told if not _OF_WHICH_SINCE.search(text, 0, one.start + len("since "))]

    def _times_after(self, readings: Sequence[Reading], periods: Sequence[Period], text: str) -> dict[str, Any]:
        """Give the times that are remembered after a sentence, by the names of their fields."""
        told = self._told(readings, periods, text)
        first = told[0] if told and not text.startswith(BULLETS) else None
        lead = times.lead_after(self.lead, first, self.published, is_led=self.is_led)
        day = next((p for p in reversed(periods) if p.is_day and p.role == "time"), None)
        return {
            "period": latest(told) if told else self.period,
            "told": frozenset(one.when for one in told) | (frozenset() if self.is_new else self.told),
            "lead": lead,
            "is_led": (self.is_led and lead is self.lead) or (lead is not None and times.is_told(lead, readings)),
            "named": next((p for p in reversed(periods) if p.role == "time"), self.named),
            "day": day or self.day,
            "session": (day if day and words.TRADED.search(text) else None) or self.session,
        }

    def _is_glance_back(self, period: Period, text: str) -> bool:
        """Tell the time that a sentence only looks back to from the one told: the same, a year before."""
        before = year_before(self.period)
        return before is not None and period.when == before.when and words.GLANCE_BACK.search(text) is not None

    def _together(self, joined: Sequence[Mention]) -> tuple[Entity, ...]:
        """Give the partners last named, in the order in which the article named them first."""
        entities = tuple(mention.entity for mention in joined)
        return self.together if not entities or set(entities) == set(self.together) else entities

    def at(self, para: int) -> "Antecedents":
        """Give what is remembered when a sentence of paragraph `para` begins."""
        if para == self.para:
            return self if not self.is_new else replace(self, is_new=False)
        is_passing = self.focus is not None and self.theme is not None and self._is_passing(self.focus)
        focus = self.interviewed or (self.theme if is_passing else self.focus)
        focus = self.main_firm if focus and focus.type == "company" and self.main_firm else focus
        if focus and self.theme and focus is not self.theme and markets.is_part(focus, self.theme):
            return replace(
                self,
                is_new=True,
                period=self.lead or self.period,
                day=None,
                focus=self.theme,
                market=self.theme,
                actor=None,
            )
        return replace(self, is_new=True, period=self.lead or self.period, day=None, focus=focus, actor=None)

    def at_sentence(self, para: int, text: str) -> "Antecedents":
        """Give what is remembered when `text` begins; an item of a list knows no time but that of the article."""
        told = self.at(para)
        if owner := owner_of_the_plant(text, self.plants):
            told = replace(told, focus=owner)
        if told.session and told.day is None and words.TRADED.search(text):
            told = replace(told, day=told.session)
        return replace(told, period=told.lead) if text.startswith(BULLETS) else told

    def _is_passing(self, one: Entity) -> bool:
        """Tell a company that the article names but once, as in a list: a new paragraph is not about it."""
        return one.type == "company" and one.name not in self.known

    def _focus_after(
        self, heads: Sequence[Entity], text: str, known: frozenset[str], mentions: Sequence[Mention]
    ) -> Entity | None:
        """Give whom the text is about after a sentence without figures: whoever reports takes the focus away."""
        if not heads or (heads[0].type == "person") or (self.focus and words.OF_ANOTHER.search(text)):
            return self.focus
        if heads[0].type == "organization":
            if not reports_markets(heads[0]):
                return self.focus
            return None if not any(entity.type in SUBJECT_TYPES for entity in heads) else self.focus
        is_new_state = self.is_new and heads[0].type == "country" and len(heads) == 1
        is_of_state = self.focus is None or (
            self.focus.type in ("country", "bloc", "industry") and heads[0].type == "company"
        )
        is_known = heads[0].name in known or is_of_state
        if is_known or is_new_state:
            return heads[0]
        joined = firm_joined(text, mentions) if heads[0].type in PLACES else None
        return joined if joined in heads else self.focus

    def of_article(
        self, mentions: Sequence[Mention], published: date | None, *, texts: Sequence[str] = ()
    ) -> "Antecedents":
        """Add the country that the article is about: the one its title and its text name, else China."""
        named = Counter(mention.entity.name for mention in mentions)
        named.update(mention.entity.name for mention in mentions if mention.para == 0)
        return replace(
            self,
            country=home_of(texts, mentions),
            interviewed=interviewed(texts, mentions),
            published=published,
            main=next((m.entity for m in mentions if m.para == 0 and m.entity.type == "company"), None),
            known=frozenset(name for name, count in named.items() if count > 1),
            towns=called_towns(texts, mentions),
            main_firm=most_named(mentions),
        )


BULLETS = ("• ", "· ", "▪ ", "■ ", "* ", "- ", "– ", "— ", "●")
"""How the items of a list begin."""


PLACES = ("city", "province", "country", "bloc")
SUBJECT_TYPES = ("company", "city", "province", "country", "bloc", "model", "industry")
