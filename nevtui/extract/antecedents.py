"""What is remembered from sentence to sentence: who `the company` and `it` are, which figure and time are meant."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from nevtui.extract import markets
from nevtui.extract.anchors import Starts
from nevtui.extract.columns import is_header
from nevtui.extract.demonyms import countries_in
from nevtui.extract.grammar import heads_of, is_possessive
from nevtui.extract.homes import FIRM_WORDS, OF_A_FIRM, is_apposed, of_nation, of_town
from nevtui.extract.rows import joined_subjects
from nevtui.extract.sites import site_spoken_of
from nevtui.extract.spans import Mention, Period, Reading, Sentence, Topic
from nevtui.extract.topics import GOAL, SAME, classes_in
from nevtui.model.entity import Entity
from nevtui.model.moment import Moment

_COMPANY = (
    r"company|automaker|carmaker|car maker|maker|automobile maker|firm|group|start-?up|brand"
    r"|manufacturer|supplier|business|unit|joint venture|venture|marque|alliance"
    r"|EV maker|NEV maker|battery maker|subsidiary|producer|producers|giant|newcomer"
)
_ANAPHOR = re.compile(
    rf"\b(?:(?:[Tt]he|[Tt]his)(?: (?!city|province|country)[\w-]+){{0,2}} (?P<company>{_COMPANY})"
    r"|[Tt]h(?:e|at)(?: (?!province|country)[\w-]+)? (?P<city>city|municipality|capital)"
    r"|[Tt]h(?:e|at)(?: (?!city|country)[\w-]+)? (?P<province>province|autonomous region)"
    r"|[Tt]h(?:e|at) (?P<country>country|nation)"
    r"|[Tt]he (?:country|world|city|province|region|nation)['’]s (?:[\w-]+ ){0,4}?(?P<descr>makers?"
    r"|carmakers?|automakers?|company|manufacturer|seller|producer|supplier)"
    r"|(?P<there>there(?! (?:is|are|was|were|has|have|had|will|would|may|might|could|seems?|remains?)\b)(?!['’]))"
    r"|(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey))\b(?! of | that | which | makes? (?:it|sense)"
    r"|['’]s\b(?= (?:largest|biggest|top|leading|first|second|third)))"
)
_ANAPHOR_STARTS = Starts("the |this |that |it|their|they|there")
_KINDS = {
    "company": ("company", "organization"),
    "city": ("city", "province"),
    "province": ("province", "city"),
    "country": ("country", "bloc"),
    "model": ("model", "model"),
}


_WHOLE = re.compile(r"(?i)market|industry|sector|brands|makers|manufacturers|companies|start-?ups")
"""What the name of an industry says where it stands for the whole; `EV batteries` alone are a product."""
_IS_OBJECT = re.compile(r"\b(?:in|of|into|with|for|to|from|on) $")


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
    published: date | None = None
    main: Entity | None = None
    """The company that the title names first."""
    known: frozenset[str] = frozenset()
    """Names of entities that the title names or the article names more than once."""
    property: str | None = None
    period: Period | None = None
    site: Entity | None = None
    """The place of the plant last spoken of."""
    here: tuple[Entity, ...] = ()
    """Whom this paragraph has named: subjects first, the last sentence before earlier ones."""
    group: str | None = None
    """The class of vehicles last named in this paragraph."""
    lead: Period | None = None
    """The first time the article speaks of: what each paragraph begins with."""
    day: Period | None = None
    """The day last told in this paragraph: that of the share prices to come."""
    power: Entity | None = None
    """The government that last made a rule or was quoted on one."""
    speaks_of_subsidies: bool = False
    """Whether subsidies have been spoken of."""
    speaks_of_duties: bool = False
    """Whether tariffs have been spoken of."""
    source: str | None = None
    """Whom the last sentence of this paragraph credited."""
    scene: Entity | None = None
    """The place last named: `there`."""
    together: tuple[Entity, ...] = ()
    """Those last named as partners or joint subjects: whom `they` and `the two companies` mean."""
    told: frozenset[str] = frozenset()
    """The times of which this paragraph has told figures."""
    header: str | None = None
    """The row that says what the figures of a table are, until the table ends."""
    para: int = -1
    """The paragraph of the last sentence."""
    is_new: bool = True
    """Whether the sentence to come begins a paragraph."""

    def of_kind(self, kind: str) -> Entity | None:
        """Give whom `the company` or `the city` means, or None."""
        types = _KINDS[kind]
        if kind == "country":
            return self.country
        if kind in ("city", "province"):
            named_here = next((entity for entity in self.here if entity.type == types[0]), None)
            if named_here:
                return named_here
        fitting = [entity for entity in (self.focus, *self.recent) if entity and entity.type in types]
        return next((entity for entity in fitting if entity.name in self.known), fitting[0] if fitting else None)

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
    ) -> "Antecedents":
        """Give what is remembered after a sentence; of a row of a table only what it says of the table is new."""
        if "|" in text:
            now = replace(self, header=text if is_header(text) else self.header, para=para, is_new=False)
        else:
            now = self._after_sentence(mentions, readings, topics, periods, text, para, subject_places)
        return replace(
            now,
            power=power,
            speaks_of_subsidies=speaks_of_subsidies,
            speaks_of_duties=speaks_of_duties,
            source=source,
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
    ) -> "Antecedents":
        heads = [m.entity for m in mentions if m.start in subject_places and not is_possessive(text, m)]
        heads = heads or [m.entity for m in mentions[:1] if _opens_as_owner(text, m)]
        subjects = [entity for entity in heads if entity.type in _SUBJECT_TYPES]
        others = [mention.entity for mention in mentions if mention.entity.type in _SUBJECT_TYPES]
        spoken_of = (*subjects[:1], *(reading.subject for reading in readings[-1:]), *self.recent, *others)
        last = readings[-1] if readings else None
        focus = last.subject if last else self._focus_after(heads)
        told_first = next((reading for reading in readings if not reading.is_change), last)
        told = self._told(readings, periods)
        period = told[-1] if told else self.period
        classes = classes_in(text)
        nouns = [topic.property for topic in topics if not topic.is_verb and topic.property not in (SAME, GOAL)]
        told_of = [reading.subject for reading in readings if reading.subject.type == "industry"]
        return Antecedents(
            focus=focus or (None if heads else _named_first(text, mentions)),
            recent=tuple(dict.fromkeys(spoken_of))[:12],
            country=_country_of_market(text, mentions) or self.country,
            site=site_spoken_of(text, mentions) or self.site,
            here=tuple(dict.fromkeys((*heads, *others, *(() if self.is_new else self.here)))),
            market=next((m for m in reversed(told_of) if markets.place_of(m)), self.market),
            property=told_first.property if told_first else (nouns[-1] if nouns else self.property),
            published=self.published,
            main=self.main,
            known=self.known,
            group=classes[-1] if classes else (None if self.is_new else self.group),
            period=period,
            told=frozenset(one.when for one in told) | (frozenset() if self.is_new else self.told),
            day=next((p for p in reversed(periods) if p.is_day and p.role == "time"), self.day),
            lead=self._lead(told[0] if told else None),
            scene=next((m.entity for m in reversed(mentions) if m.entity.type in _PLACES), self.scene),
            together=self._together(joined_subjects(text, mentions, subject_places)),
            para=para,
            is_new=False,
        )

    def _told(self, readings: Sequence[Reading], periods: Sequence[Period]) -> list[Period]:
        """Give the times that a sentence tells of, in the order of its figures."""
        times = [period for period in periods if period.role == "time" and not period.is_day]
        told = [reading.period for reading in readings if reading.period] or times[:1]
        return [period for period in told if self._is_past(period)]

    def _together(self, joined: Sequence[Mention]) -> tuple[Entity, ...]:
        """Give the partners last named, in the order in which the article named them first."""
        entities = tuple(mention.entity for mention in joined)
        return self.together if not entities or set(entities) == set(self.together) else entities

    def _is_past(self, period: Period) -> bool:
        """Tell a time that the next sentence may still speak of: begun, and not long over."""
        if self.published is None:
            return True
        begin = Moment.parse(period.when).first
        return not period.is_day and self.published.year - 2 <= begin.year and begin <= self.published

    def _lead(self, told: Period | None) -> Period | None:
        """Give the first time of the article, or a later one that says it more precisely."""
        first = self.lead
        if first is None or told is None:
            return first or told
        is_finer = len(told.when) > len(first.when) and told.when.startswith(first.when)
        return told if is_finer and told.when_end is None else first

    def at(self, para: int) -> "Antecedents":
        """Give what is remembered when a sentence of paragraph `para` begins."""
        if para == self.para:
            return self if not self.is_new else replace(self, is_new=False)
        return replace(self, is_new=True, period=self.lead or self.period, day=None)

    def _focus_after(self, heads: Sequence[Entity]) -> Entity | None:
        """Give whom the text is about after a sentence without figures: whoever reports takes the focus away."""
        if not heads or (heads[0].type == "person"):
            return self.focus
        if heads[0].type == "organization":
            if not reports_markets(heads[0]):
                return self.focus
            return None if not any(entity.type in _SUBJECT_TYPES for entity in heads) else self.focus
        return heads[0] if heads[0].name in self.known or self.focus is None else self.focus

    def of_article(self, mentions: Sequence[Mention], published: date | None) -> "Antecedents":
        """Add the country that the article is about: the one most named, China where none is."""
        countries = [mention.entity for mention in mentions if mention.entity.type == "country"]
        china = next(
            (entity for entity in countries if entity.name == "China"), Entity("country:china", "China", "country")
        )
        named = Counter(mention.entity.name for mention in mentions)
        named.update(mention.entity.name for mention in mentions if mention.para == 0)
        return replace(
            self,
            country=china,
            published=published,
            main=next((m.entity for m in mentions if m.para == 0 and m.entity.type == "company"), None),
            known=frozenset(name for name, count in named.items() if count > 1),
        )


def _opens_as_owner(text: str, mention: Mention) -> bool:
    """Tell `X` of `X's first plant is in Y`, whom the text then is about."""
    is_firm = mention.entity.type == "company" and mention.text.lower() not in ("its", "their")
    return is_firm and mention.start <= _OPENING and is_possessive(text, mention)


_OPENING = 4
"""Where a sentence still opens: `The BYD`."""
_SUBJECT_TYPES = ("company", "city", "province", "country", "bloc", "model", "industry")
_REPORTERS = re.compile(
    r"Association|Alliance|Bureau|Research|Administration|Ministry|Dynamics|Institute|\b(?:CAAM|CPCA|CABIA|ACEA)\b"
)


def reports_markets(entity: Entity) -> bool:
    """Tell an association or office that publishes the figures of a whole market."""
    return entity.type == "organization" and any(_REPORTERS.search(name) for name in (entity.name, *entity.aliases))


def _named_first(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give whom a first sentence without a subject is about; not the place where things happen."""
    for mention in mentions:
        is_scene = re.search(r"\b(?:in|at|on|from|near) (?:the )?$", text[max(0, mention.start - 10) : mention.start])
        if mention.entity.type in ("company", "city", "province") and not is_scene:
            return mention.entity
    return None


_MARKET_AFTER = re.compile(r"['’]s (?:[\w-]+ ){0,3}market\b")
_MARKET_BEFORE = re.compile(r"\b(?:market|sold|sales|registrations|sales of [\w -]{3,30}) in (?:the )?$")


def _country_of_market(text: str, mentions: Sequence[Mention]) -> Entity | None:
    for mention in mentions:
        if mention.entity.type == "industry" and (where := markets.place_of(mention.entity)):
            return Entity(f"country:{where.lower().replace(' ', '-')}", where, "country")
        if mention.entity.type in ("country", "bloc"):
            before = text[max(0, mention.start - 50) : mention.start]
            if _MARKET_AFTER.match(text, mention.end) or _MARKET_BEFORE.search(before):
                return mention.entity
    return None


def resolve(sentence: Sentence, named: Sequence[Mention], antecedents: Antecedents) -> tuple[Mention, ...]:
    """Give the mentions of one sentence, offsets from its beginning, with `the company` and `it` resolved."""
    end = sentence.start + len(sentence.text)
    inside = [
        Mention(m.para, m.start - sentence.start, m.end - sentence.start, m.text, m.entity)
        for m in sorted(named, key=attrgetter("start"))
        if _stands_for_whole(m) and sentence.start <= m.start and m.end <= end
    ]
    meant = list(_meant(sentence, inside, antecedents))
    return tuple(sorted([*inside, *meant], key=attrgetter("start")) if meant else inside)


def _stands_for_whole(mention: Mention) -> bool:
    entity = mention.entity
    is_product = entity.type == "industry" and entity.name.endswith((" market", " production"))
    return not is_product or _WHOLE.search(mention.text) is not None


def _meant(sentence: Sentence, inside: list[Mention], antecedents: Antecedents) -> Iterator[Mention]:
    """Yield what stands for a name; who `the German carmaker` is tells who `it` is later in the sentence."""
    known, heads = inside, None
    for match in _ANAPHOR_STARTS.matches(_ANAPHOR, sentence.text):
        if any(_stands_in_the_way(sentence.text, m, match) for m in inside):
            continue
        heads = heads_of(sentence.text, known) if heads is None else heads
        entity = _entity_of(sentence.text, match, known, heads, antecedents)
        if entity:
            mention = Mention(sentence.para, match.start(), match.end(), match[0], entity)
            if match.lastgroup not in ("it", "there"):
                known, heads = sorted([*known, mention], key=attrgetter("start")), None
            yield mention


def _stands_in_the_way(text: str, mention: Mention, match: re.Match[str]) -> bool:
    """Tell a name inside or right after; `Hefei` of `the Hefei-based company` leaves it what it is."""
    if mention.end < match.end() and match.start() < mention.start:
        is_home = mention.entity.type == "city" and text[mention.end : match.end()] in FIRM_WORDS
        return not (is_home or text.startswith(("-based", "-headquartered"), mention.end))
    if match[0].lower() in ("its", "their") and mention.entity.type in _PLACES and mention.start >= match.end():
        return False
    return (mention.start < match.end() and match.start() < mention.end) or 0 <= mention.start - match.end() <= 1


def _entity_of(
    text: str, match: re.Match[str], known: Sequence[Mention], heads: frozenset[int], antecedents: Antecedents
) -> Entity | None:
    before = [m for m in known if m.end <= match.start() and m.start in heads]
    kind = {"descr": "company"}.get(match.lastgroup or "it", match.lastgroup or "it")
    if kind == "it":
        before = [m for m in before if not is_apposed(text, m, match)] or before
    if kind == "it":
        entity = _it([m for m in before if not _is_home(text, m)], antecedents)
        is_firm = entity and entity.type in _PLACES and OF_A_FIRM.match(text, match.end())
        return antecedents.of_kind("company") or entity if is_firm else entity
    if kind == "there":
        return _there([m for m in known if m.end <= match.start()], antecedents)
    if kind == "company" and (nations := countries_in(match[0])):
        return of_nation(nations[-1], _spoken_of(before, antecedents)) or _the(kind, before, antecedents)
    town = next((m for m in known if kind == "company" and match.start() < m.start < match.end()), None)
    if town and not text.startswith("-", town.end):
        return of_town(town.entity.name, _spoken_of(before, antecedents))
    if kind == "company" and _IS_OBJECT.search(text[max(0, match.start() - 8) : match.start()]):
        return antecedents.other_company({m.entity.name for m in before})
    return _the(kind, before, antecedents)


def _there(before: list[Mention], antecedents: Antecedents) -> Entity | None:
    """Give the place last spoken of."""
    named = [m.entity for m in before if m.entity.type in _PLACES]
    return named[-1] if named else antecedents.scene


def _spoken_of(before: list[Mention], antecedents: Antecedents) -> tuple[Entity | None, ...]:
    here = (mention.entity for mention in reversed(before))
    return (*here, antecedents.focus, *antecedents.here, *antecedents.recent)


_PLACES = ("city", "province", "country", "bloc")


def _is_home(text: str, mention: Mention) -> bool:
    """Tell `China` of `China's largest maker`, which `it` does not mean."""
    return mention.entity.type in _PLACES and is_possessive(text, mention)


def _it(before: list[Mention], antecedents: Antecedents) -> Entity | None:
    subjects = [m.entity for m in before if m.entity.type in _SUBJECT_TYPES and m.entity.type != "model"]
    return subjects[-1] if subjects else antecedents.focus


def _the(kind: str, before: list[Mention], antecedents: Antecedents) -> Entity | None:
    fitting = [m.entity for m in before if m.entity.type == _KINDS[kind][0]]
    return fitting[-1] if fitting else antecedents.of_kind(kind)
