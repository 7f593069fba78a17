"""What is known while one sentence is read from left to right, and who owns a figure in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.owners import (
    OWNERS,
    actor_before_apposition,
    are_makers_in_general,
    industry_named,
    is_actor_of_infinitive,
    is_elliptic,
    owner_of_noun,
)
from nevtui.extract.parallels import Part
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic
from nevtui.extract.spoken import reports_markets
from nevtui.extract.topics import GOAL, SAME, classes_in, group_of
from nevtui.model.entity import Entity

_EARLIER: Final = re.compile(
    r"[\w ,]{0,24}\b(?:a year (?:earlier|ago|before)|the (?:previous|prior) year|the year before"
    r"|the same (?:month|period|quarter) (?:of )?(?:last|the previous) year)\b"
)
_COMPARISON: Final = re.compile(
    r"(?:\b(?:compared (?:with|to)|against|versus|vs\.?|below the|above the|than the|from)"
    r"(?: (?:about|some|just|only))? |\()$"
)


@dataclass(slots=True)
class Scene:
    """The subject, topic and last reading up to some place in a sentence; it changes while the sentence is read."""

    text: str
    mentions: tuple[Mention, ...]
    periods: tuple[Period, ...]
    antecedents: Antecedents
    heads: frozenset[int]
    """Where the mentions begin that stand like subjects."""
    subject: Entity | None = None
    topic: Topic | None = None
    owner: Entity | None = None
    last: Reading | None = None
    change: Reading | None = None
    """The last growth or fall told."""
    part: Part | None = None
    """What the figure in hand belongs to where it stands in a row."""
    base: Reading | None = None
    """The reading whose growth the figure in hand is, where rows keep step."""
    nouns: tuple[Topic, ...] = ()
    """The nouns of the sentence that name figures, in order."""
    is_goal: bool = False
    """Whether the topic is what somebody aims at."""
    told: dict[int, Reading] = field(default_factory=dict)
    """Readings by where their figure begins."""

    def keep_step(self, part: Part | None) -> None:
        """Take the name, topic or reading that the figure to come belongs to; None for one that stands alone."""
        self.part, self.base = part, None
        if part is None:
            return
        self.base = self.told.get(part.base) if part.base is not None else None
        if part.topic and part.topic is not self.topic:
            owner = self.owner
            self.take_up(part.topic)
            self.owner = owner or self.owner
        if part.mention:
            self.subject = self.owner = part.mention.entity

    def remember(self, reading: Reading) -> None:
        """Keep what was just read, for the figures that go on with it."""
        self.last = self.last if reading.is_level else reading
        self.change = reading if reading.is_change else self.change
        self.told[reading.quantity.start] = reading

    def hear(self, mention: Mention) -> None:
        """Take a mention for the subject where it stands like one."""
        if mention.entity.type not in OWNERS:
            return
        is_head = mention.start in self.heads
        if self.topic and is_elliptic(self.text, mention):
            self.owner = self.as_market(mention.entity, self.topic.group)
        elif is_actor_of_infinitive(self.text, mention) or (
            is_head and (self.subject is None or not is_possessive(self.text, mention))
        ):
            self.subject, self.owner = mention.entity, None

    def take_up(self, topic: Topic) -> None:
        """Speak of `topic` from here on, and of whoever owns it."""
        share = self.topic if self.topic and self.topic.property == "market_share" else None
        if share and not topic.is_verb and _OF_WHAT.fullmatch(self.text, share.end, topic.start):
            return
        self.is_goal = topic.property == GOAL
        if self.is_goal:
            topic = replace(topic, property=self._aimed_at(topic))
        if topic.property == SAME:
            told = self.last.property if self.last else self.antecedents.property
            if told is None or self._is_named(topic):
                return
            named = owner_of_noun(self.text, self.mentions, topic)
            self.topic = replace(topic, property=told)
            self.owner = named.entity if named else self.last.subject if self.last else None
            return
        self.owner = self._actor_of(topic) if topic.is_verb else self._owner_of(topic)
        self.topic = topic

    def _aimed_at(self, goal: Topic) -> str:
        """Give what a goal counts: what its words say, else what was spoken of, else sales."""
        words = self.text[goal.start : goal.end].lower()
        said = next((name for word, name in _GOALS if word in words), None)
        told = self.last.property if self.last else self.antecedents.property
        return said or (told if told in ("deliveries", "production", "exports", "installations") else "sales")

    def _is_named(self, same: Topic) -> bool:
        """Tell whether a topic close before says what `the figure` is: `exports reached a total of`."""
        topic = self.topic
        return topic is not None and 0 <= same.start - topic.end < 40 and self.last is None

    def _actor_of(self, topic: Topic) -> Entity | None:
        """Give who delivers, sells or makes."""
        if one := self.one_of_two(topic.start):
            self.subject = one
            return one
        actor = actor_before_apposition(self.text, self.mentions, self.heads, topic.start)
        if actor:
            self.subject = actor.entity
        elif topic.property == "installations" and self._are_cars_before(topic.start):
            return markets.of(self.country(), "power battery")
        elif are_makers_in_general(self.text, topic.start) and not self._names_firm_before(topic.start):
            if place := self._place_in_focus():
                return place
            begin = clause(self.text, topic.start)[0]
            classes = classes_in(self.text[begin : topic.start])
            return markets.of(self.country(), classes[-1] if classes else "car")
        return self.subject

    def one_of_two(self, position: int) -> Entity | None:
        """Give whom `the former` or `the latter` before `position` means, of the two companies last named."""
        begin = max(position - 50, self.last.quantity.end if self.last else 0)
        found = _OF_TWO.search(self.text, begin, position)
        if found is None:
            return None
        named = [m.entity for m in self.mentions if m.end <= found.start() and m.entity.type == "company"]
        two = (
            list({entity.id: entity for entity in reversed(named)}.values())[:2]
            or [entity for entity in self.antecedents.together if entity.type == "company"][::-1]
        )
        return two[0 if found["which"] == "latter" else 1] if len(two) == 2 else None

    def _place_in_focus(self) -> Entity | None:
        """Give the city or province that the text is about, or whose industry it is about."""
        focus = self.antecedents.focus
        if focus is None or focus.type in ("city", "province"):
            return focus
        places = (entity for entity in self.antecedents.recent if entity.type in ("city", "province"))
        return next((p for p in places if focus.type == "industry" and focus.name.startswith(f"{p.name} ")), None)

    def _are_cars_before(self, position: int) -> bool:
        """Tell cars, and no firm, as what carries batteries: `NEVs registered in May carried 30 GWh`."""
        begin = clause(self.text, position)[0]
        return not self._names_firm_before(position) and _CARS.search(self.text, begin, position) is not None

    def _names_firm_before(self, position: int) -> bool:
        begin = clause(self.text, position)[0]
        return any(
            begin <= m.start < position and m.start in self.heads and m.entity.type != "country" for m in self.mentions
        )

    def _owner_of(self, topic: Topic) -> Entity | None:
        """Give whose `its sales`, `BYD sales`, `sales at IM Motor` are; None where the subject owns them."""
        if self.text[: topic.start].endswith("Chinese ") and topic.group:
            return markets.of(None, topic.group)
        if one := self.one_of_two(topic.start):
            return one
        owner = owner_of_noun(self.text, self.mentions, topic)
        if topic.property == "gdp_growth":
            return owner.entity if owner else None
        if topic.property in _OF_INDUSTRIES and (kind := industry_named(self.text, topic)):
            return self._industry(kind, owner.entity if owner else None)
        return self.as_market(owner.entity, topic.group) if owner else self._market_spoken_of(topic)

    def _industry(self, kind: str, owner: Entity | None) -> Entity | None:
        """Give the industry of a place: `the province's auto industry` is the `Anhui auto industry`."""
        focus = self.antecedents.focus
        whose = owner or (focus if focus and focus.type in ("city", "province", "country") else self.subject)
        if whose is None or whose.type not in ("city", "province", "country"):
            return whose if whose and whose.type == "company" else markets.industry(self.country(), kind)
        return markets.industry(whose, kind)

    def _market_spoken_of(self, topic: Topic) -> Entity | None:
        if not topic.group and not re.search(r"(?i)nationwide|domestic", self.text[topic.start : topic.end]):
            return None
        focus, market = self.antecedents.focus, self.antecedents.market
        speaks_of_one = self.subject or (
            focus
            and focus.type in ("company", "model", "city", "province")
            and not ((market or _OF_A_CLASS.match(self.text, topic.end)) and self.is_left(focus))
        )
        is_worlds = topic.group and self.text.startswith((" worldwide", " around the world", " globally"), topic.end)
        if (topic.property == "demand" and topic.group) or is_worlds:
            speaks_of_one = None
        return None if speaks_of_one else markets.of(self.country(), topic.group or "car")

    def is_left(self, focus: Entity) -> bool:
        """Tell whether this paragraph has not named `focus` so far."""
        return self.antecedents.is_new or focus not in self.antecedents.here

    def country(self) -> Entity | None:
        """Give the country of the market spoken of; `World` where the sentence says worldwide."""
        if _WORLDS.search(self.text):
            return Entity("bloc:world", "World", "bloc")
        return self.antecedents.country

    def anyone(self) -> Entity | None:
        """Give the owner of the topic, else the subject, else whom the text was about; None for firms in general."""
        market = self.last.subject if self.last and self.last.subject.type == "industry" else None
        if self.owner or market or self.subject:
            return self.owner or market or self.subject
        if _GENERAL.match(self.text):
            return None
        if WORLDWIDE.match(self.text):
            return self.country()
        if market := self._market_again():
            return market
        reports = any(reports_markets(m.entity) and m.start in self.heads for m in self.mentions)
        focus = self.last.subject if self.last else self.antecedents.focus
        if reports and focus and markets.place_of(focus) is None:
            if focus.type in ("company", "model", "industry"):
                return self.antecedents.market
            if self.topic and self.topic.group:
                return markets.of(self.country(), self.topic.group)
        return focus

    def _market_again(self) -> Entity | None:
        """Give the market that a paragraph speaks of again after one on a place: `In June alone, exports were`."""
        before = self.antecedents
        is_place = before.focus is not None and before.focus.type in ("city", "province")
        goes_on = before.is_new and is_place and self.last is None and not self.mentions and before.main is None
        return before.market if goes_on and self.topic is not None and not self.topic.is_verb else None

    def anyone_is_firm(self) -> bool:
        """Tell whether a company owns the topic or is the subject."""
        one = self.owner or self.subject
        return one is not None and one.type == "company"

    def is_joint(self, quantity: Quantity) -> bool:
        """Tell whether several own a figure together: then it is nobody's own."""
        begin, _ = clause(self.text, quantity.start)
        return (
            re.search(
                r"\b(?:[Tt]ogether|[Cc]ombined|jointly|between them|the (?:two|three|four|five|pair|trio) )\b",
                self.text[begin : quantity.end + 12],
            )
            is not None
        )

    def as_market(self, owner: Entity, group: str | None) -> Entity:
        """Turn a country into its market; give a market the class of vehicles spoken of."""
        if owner.type in ("country", "bloc"):
            spoken_of = (
                self.last.subject if self.last and self.last.subject.type == "industry" else self.antecedents.market
            )
            return markets.of(owner, group or markets.group_of(spoken_of, owner) or "car")
        return markets.regrouped(owner, group) if owner.type == "industry" and group else owner

    def group_at(self, quantity: Quantity) -> str | None:
        """Give the class of vehicles counted: in the figure's own noun, its topic, or the words before it."""
        own = group_of(quantity.noun)
        if own and own != "car":
            return own
        if said := _ARE_OF_CLASS.match(self.text, quantity.end):
            return group_of(said["class"])
        spoken_of = self.topic.group if self.topic and not self.topic.is_verb else None
        begin, _ = clause(self.text, quantity.start)
        begin = 0 if self.text[:begin].endswith("of which") else begin
        begin = max(begin, self.last.quantity.end if self.last else 0)
        classes = classes_in(self.text[begin : quantity.start])
        if classes:
            return classes[-1]
        return spoken_of or (None if self.antecedents.is_new or self.last else self.antecedents.group)

    def period_at(self, quantity: Quantity) -> Period | None:
        """Give the time of a figure: right after it, before it in its clause, in its sentence, or last spoken of."""
        if self.part and self.part.period:
            return self.part.period
        wants_day = self.topic is not None and self.topic.property == "share price"
        times = [period for period in self.periods if period.role == "time" and (wants_day or not period.is_day)]
        if quantity.unit in RATIOS:
            times = [period for period in times if not self.is_compared(period)]
        begin, end = clause(self.text, quantity.start)
        after = self.period_right_after(quantity, times)
        if after:
            return after
        if _EARLIER.match(self.text, quantity.end) and _COMPARISON.search(
            self.text[max(0, quantity.start - 24) : quantity.start]
        ):
            return year_before(self.last.period if self.last else self.antecedents.period)
        before = [p for p in times if p.end <= quantity.start and p.start >= begin]
        if before:
            return before[-1]
        inside = [p for p in times if begin <= p.start < end] or [p for p in times if p.end <= quantity.start]
        if not inside and (self.antecedents.period is None or wants_day):
            inside = times
        if inside and not wants_day and _OTHER_FIGURE.search(self.text, quantity.end, inside[0].start):
            return self.antecedents.period or inside[0]
        if inside or wants_day or _STANDING.search(self.text[begin:end]):
            return inside[0] if inside else self.antecedents.day if wants_day else None
        return self._carried()

    def _carried(self) -> Period | None:
        """Give the time last spoken of; for another company the one of the article, if its paragraph told it."""
        told, lead, focus = self.antecedents.period, self.antecedents.lead, self.antecedents.focus
        is_turn = self.last is None and self.subject and focus and focus.type == self.subject.type == "company"
        is_told = lead is not None and not lead.is_day and lead.when in self.antecedents.told
        return lead if is_turn and is_told and told and self.subject is not focus else told

    def is_compared(self, period: Period) -> bool:
        """Tell a time that growth is measured from: `a 6% rise from April`."""
        return (
            not period.is_day and _COMPARED_TIME.search(self.text, max(0, period.start - 40), period.start) is not None
        )

    def period_right_after(self, quantity: Quantity, times: Sequence[Period] | None = None) -> Period | None:
        """Give the time that follows a figure with no more than a noun and a preposition between."""
        if times is None:
            times = [p for p in self.periods if p.role == "time" and not p.is_day and not self.is_compared(p)]
        return next(
            (p for p in times if p.start >= quantity.end and _RIGHT_AFTER.fullmatch(self.text, quantity.end, p.start)),
            None,
        )

    def evidence_start(self, quantity: Quantity) -> int:
        """Give where the words begin that carry a figure: after the one before it in the same clause."""
        begin, _ = clause(self.text, quantity.start)
        if self.last and self.last.quantity.end <= quantity.start:
            begin = max(begin, self.last.quantity.end)
        words = self.text[begin : quantity.start]
        stripped = words.lstrip(" ,;()–—.")
        return begin + len(words) - len(stripped) + (4 if stripped.startswith("and ") else 0)


RATIOS: Final = ("percent", "percentage_points", "times")
_COMPARED_TIME = re.compile(
    r"\b(?:from|than|over|against|versus|compared (?:with|to)|above|below|(?:up|down) on|on|to the level of)"
    r"(?: the| that of| those of)?"
    r"(?: (?:same|corresponding|comparable) (?:month|period|quarter|half|time|months))?(?: (?:of|in))?(?: the)? $"
)
_WORLDS: Final = re.compile(
    r"\b(?:[Ww]orldwide|[Gg]lobal(?:ly)?|around the world|in the world['’]s (?:electric|EV|NEV|car|vehicle|new))\b"
)
_GOALS: Final = (
    *(("sales", "sales"), ("deliver", "deliveries"), ("production", "production"), ("output", "production")),
    ("export", "exports"),
)
_CARS: Final = re.compile(r"\b(?:cars|vehicles|NEVs|EVs|BEVs|automobiles)\b")
_OF_A_CLASS = re.compile(
    r" of (?:new[- ]energy|electric|battery|plug-in|hybrid|pure|new|passenger|all)(?:[- ][\w-]+){0,2}? "
    r"(?:cars|vehicles|models|buses|trucks)\b|of (?:NEVs|B?EVs|PHEVs)\b"
)
_ARE_OF_CLASS = re.compile(
    r" (?:of (?:them|these|which) )?(?:were|was|are|is|had been) (?:an? )?(?:\w+ly |all-|full )?"
    r"(?P<class>electric|battery[- ]electric|plug-in|hybrid|NEVs?|B?EVs?|PHEVs?)\b"
)
_OF_TWO = re.compile(r"\b[Tt]he (?P<which>former|latter)(?:['’]s)? (?:[\w-]+ ){0,4}$")
_OF_INDUSTRIES = ("output_value", "value added", "revenue", "profit", "margin")
_OF_WHAT = re.compile(r"(?: (?:of|in) [\w ]{2,40}?)?(?: (?:of|in) (?:the )?(?:[\w-]+ )?| )")
_OTHER_FIGURE = re.compile(
    r"\b(?:(?:and|while|but),?|compared (?:with|to)|versus|against|(?:up|down|improv\w+|rose|fell|increase\w*"
    r"|decrease\w*) from)"
    r" (?:[\w'’-]+ ){0,4}(?:RMB ?|CNY ?|US)?[$€¥£\d]"
)
"""A time behind another figure is that figure's: `sold 13,000, and delivered 119,000 in 2023`."""
_STANDING = re.compile(r"\b(?:[Cc]urrently|[Nn]ow|[Aa]t present|[Tt]oday|to date)\b")
WORLDWIDE = re.compile(r"(?:Worldwide|Globally|Around the world)\b")
_GENERAL = re.compile(
    r"(?:Firms|Companies|Carmakers|Automakers|Makers|Manufacturers|Offerings|Credits|An? (?:carmaker"
    r"|car|vehicle|company|model)|Any|Each|Vehicles|Buyers|Customers|Importers)\b"
)
_RIGHT_AFTER = re.compile(
    r"(?: [\w-]+){0,2},? ?(?:in|for|during|by|from|between|over|by the end of|at the end of)?(?: the| all of)? ?"
)


def year_before(period: Period | None) -> Period | None:
    """Give the same period of the year before."""
    if period is None:
        return None
    end = period.when_end
    return replace(
        period,
        when=f"{int(period.when[:4]) - 1}{period.when[4:]}",
        when_end=f"{int(end[:4]) - 1}{end[4:]}" if end else None,
    )
