"""What is known while one sentence is read from left to right, and who owns a figure in it."""

from dataclasses import dataclass, field
from typing import Final

from nevtui.extract import markets, whole_markets
from nevtui.extract import patterns as re
from nevtui.extract import scene_words as words
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.demonyms import DEMONYMS
from nevtui.extract.fronted import place_told
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.groups_of_makers import is_example
from nevtui.extract.owners import (
    OWNERS,
    PLACES,
    actor_before_apposition,
    are_buyers,
    are_makers_in_general,
    industry_named,
    is_actor_of_infinitive,
    is_elliptic,
    owner_of_noun,
    seat_of_industry,
    seat_of_makers,
)
from nevtui.extract.parallels import Part
from nevtui.extract.records import replace
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic
from nevtui.extract.spoken import is_of_a_stranger, reports_markets
from nevtui.extract.topics import GOAL, MARKET, SAME, classes_in, group_of
from nevtui.model.entity import Entity


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
    unread: Quantity | None = None
    """The last figure of which nothing was told."""
    growth: Reading | None = None
    """The last growth that no more than a word near it tells."""
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
            self.owner = part.mention.entity
            self.subject = self.subject if self.is_inside_relative(part.mention) else self.owner

    def remember(self, reading: Reading) -> None:
        """Keep what was just read, for the figures that go on with it."""
        self.last = self.last if reading.is_level else reading
        self.change = reading if reading.is_change else self.change
        self.told[reading.quantity.start] = reading

    def hear(self, mention: Mention) -> None:
        """Take a mention for the subject where it stands like one."""
        if mention.entity.type not in OWNERS or words.TRADED_IN.search(self.text, 0, mention.start):
            return
        is_head = mention.start in self.heads
        if self.subject and self.is_inside_relative(mention):
            return
        if self.subject and self.subject.type == "industry" and is_example(self.text, self.mentions, mention):
            return
        if self.topic and is_elliptic(self.text, mention):
            self.owner = self.as_market(mention.entity, self.topic.group)
        elif is_actor_of_infinitive(self.text, mention) or (
            is_head and (self.subject is None or not is_possessive(self.text, mention))
        ):
            self.subject, self.owner = whole_markets.named(self.text, mention) or mention.entity, None

    def is_inside_relative(self, mention: Mention) -> bool:
        """Tell Y of `X, in which Y has a stake, led`: the sentence goes on about X."""
        begin = max(0, mention.start - 80)
        is_near = any(self.text.find(word, begin, mention.start) >= 0 for word in (" which ", ", where "))
        found = words.IN_WHICH.search(self.text, max(0, mention.start - 90), mention.start) if is_near else None
        if found is None or (found[0].startswith(", where") and _TELLS_FIGURE.match(self.text, mention.end)):
            return False
        return any(m.end == found.start() and m.entity == self.subject for m in self.mentions)

    def take_up(self, topic: Topic) -> None:
        """Speak of `topic` from here on, and of whoever owns it."""
        share = self.topic if self.topic and self.topic.property == "market_share" else None
        if share and not topic.is_verb and words.OF_WHAT.fullmatch(self.text, share.end, topic.start):
            return
        if topic.is_verb and self.text.startswith(words.BUYING, topic.start) and not self._are_buyers(topic.start):
            return
        self.is_goal = topic.property == GOAL
        told = self.last.property if self.last else self.antecedents.property
        topic = replace(topic, property=words.aimed_at(self.text, topic, told)) if self.is_goal else topic
        if topic.property == MARKET:
            grows_itself = self.text.startswith((" that ", " which "), topic.end)
            if not grows_itself and words.IN_MARKET.search(self.text, 0, topic.start):
                return
            named = owner_of_noun(self.text, self.mentions, topic)
            counted = whole_markets.counted_by(told, self.told.values())
            topic = replace(topic, group="power battery") if counted == "installations" else topic
            self.topic = replace(topic, property=counted, group=topic.group or "car")
            is_told = self.subject is not None and self.subject.type == "country"
            focus, where = (None, self.subject) if is_told else (self.antecedents.focus, self.country())
            self.owner = self.subject = whole_markets.whole(topic, named, focus, where)
            return
        if topic.property == SAME:
            if told is None or self._is_named(topic):
                return
            named = owner_of_noun(self.text, self.mentions, topic)
            self.topic = replace(topic, property=told)
            whose = self.last.subject if self.last else whole_markets.maker_of_total(self.text, self.antecedents)
            self.owner = named.entity if named else whose
            return
        self.owner = self._actor_of(topic) if topic.is_verb else self._owner_of(topic)
        self.topic = topic

    def _are_buyers(self, position: int) -> bool:
        """Tell people of a country, or buyers in general, who bought cars, from a firm that bought some."""
        nation = words.NATIONALS.search(self.text, max(0, position - 24), position)
        return (nation is not None and nation[1] in DEMONYMS) or are_buyers(self.text, position)

    def _is_named(self, same: Topic) -> bool:
        """Tell whether a topic close before says what `the figure` is: `exports reached a total of`."""
        topic = self.topic
        return topic is not None and 0 <= same.start - topic.end < 40 and self.last is None

    def _actor_of(self, topic: Topic) -> Entity | None:
        """Give who delivers, sells or makes."""
        if one := self.one_of_two(topic.start):
            self.subject = one
            return one
        if nation := words.NATIONALS.search(self.text, max(0, topic.start - 24), topic.start):
            name = DEMONYMS.get(nation[1])
            place = Entity.called("country", name) if name else None
            if place:
                return place
        actor = actor_before_apposition(self.text, self.mentions, self.heads, topic.start)
        if actor:
            self.subject = actor.entity
        elif topic.property == "installations" and self._are_cars_before(topic.start):
            return markets.of(self.country(), "power battery")
        elif topic.property == "inventory" and whole_markets.is_of_dealers(self.text, topic):
            return whole_markets.of_dealers(self.country(), self.antecedents.market, None)
        elif are_makers_in_general(self.text, topic.start) and not self._names_firm_before(topic.start):
            if place := seat_of_makers(self.text, self.mentions, topic.start) or self._place_in_focus():
                return place
            begin = clause(self.text, topic.start)[0]
            classes = classes_in(self.text, begin, topic.start)
            return markets.of(self.country(), classes[-1] if classes else "car")
        return self.subject

    def one_of_two(self, position: int) -> Entity | None:
        """Give whom `the former` or `the latter` before `position` means, of the two companies last named."""
        begin = max(position - 50, self.last.quantity.end if self.last else 0)
        found = words.OF_TWO.search(self.text, begin, position)
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

    def _place_spoken_of(self) -> Entity | None:
        """Give the place whose economy `the local economy` is: no firm has one."""
        known = (self.subject, self.antecedents.focus, *self.antecedents.recent)
        return next((one for one in known if one and one.type in PLACES), None)

    def _are_cars_before(self, position: int) -> bool:
        """Tell cars, and no firm, as what carries batteries: `NEVs registered in May carried 30 GWh`."""
        begin = clause(self.text, position)[0]
        return not self._names_firm_before(position) and words.CARS.search(self.text, begin, position) is not None

    def _names_firm_before(self, position: int) -> bool:
        begin = clause(self.text, position)[0]
        return any(
            begin <= m.start < position and m.start in self.heads and m.entity.type != "country" for m in self.mentions
        )

    def _owner_of(self, topic: Topic) -> Entity | None:
        """Give whose `its sales`, `BYD sales`, `sales at IM Motor` are; None where the subject owns them."""
        if self.text[: topic.start].endswith("Chinese ") and topic.group:
            brands = (m.entity for m in self.mentions if m.start == topic.start - len("Chinese "))
            return next(brands, markets.of(None, topic.group))
        if one := self.one_of_two(topic.start):
            return one
        owner = owner_of_noun(self.text, self.mentions, topic)
        if owner and self._sells_there(topic, owner):
            return self.antecedents.focus
        if topic.property == "gdp_growth":
            return owner.entity if owner else self._place_spoken_of()
        if topic.property in words.OF_INDUSTRIES and (kind := industry_named(self.text, topic)):
            return self._industry(kind, owner.entity if owner else seat_of_industry(self.text, self.mentions, topic))
        if topic.property == "inventory" and whole_markets.is_of_dealers(self.text, topic):
            return whole_markets.of_dealers(self.country(), self.antecedents.market, topic.group)
        if owner is None and self.subject is None:
            owner = place_told(self.text, self.mentions, topic, self.antecedents.focus)
            if owner and self._sells_there(topic, owner):
                return self.antecedents.focus
        return self.as_market(owner.entity, topic.group) if owner else self._market_spoken_of(topic)

    def _sells_there(self, topic: Topic, place: Mention) -> bool:
        """Tell `Sales in Germany fell to 8,890` in a text on a maker, which are the maker's there."""
        focus = self.antecedents.focus
        if place.entity.type not in ("country", "bloc") or topic.group or topic.property not in ("sales", "deliveries"):
            return False
        is_fronted = place.end < topic.start and self.text[topic.start : topic.end] in ("sales", "deliveries")
        if not (is_fronted or self.text.startswith((" in ", " across "), topic.end)) or self.subject is not None:
            return False
        tells_market = self.antecedents.market is not None or any(reports_markets(m.entity) for m in self.mentions)
        return focus is not None and focus.type in ("company", "model") and not tells_market

    def _industry(self, kind: str, owner: Entity | None) -> Entity | None:
        """Give the industry of a place: `the province's auto industry` is the `Anhui auto industry`."""
        focus = self.antecedents.focus if self.subject else self.antecedents.town_or_focus()
        whose = owner or (focus if focus and focus.type in ("city", "province", "country") else self.subject)
        if whose is None or whose.type not in ("city", "province", "country"):
            return whose if whose and whose.type == "company" else markets.industry(self.country(), kind)
        return markets.industry_or_town(whose, kind)

    def _market_spoken_of(self, topic: Topic) -> Entity | None:
        if not topic.group and not re.search(r"(?i)nationwide|domestic", self.text[topic.start : topic.end]):
            return None
        speaks_of_one = self.subject or self._speaks_of_one_firm(topic)
        is_told = self.subject is None and any(reports_markets(mention.entity) for mention in self.mentions)
        is_of_all = is_told or topic.property == "demand" or words.OF_ALL.match(self.text, topic.end)
        group = None if speaks_of_one and not (topic.group and is_of_all) else topic.group or "car"
        return markets.of_same_world(self.antecedents.market, self.country(), group) if group else None

    def _speaks_of_one_firm(self, topic: Topic) -> bool:
        """Tell whether what is counted goes on being that of whom the text was about, and not of a market."""
        focus, market = self.antecedents.focus, self.antecedents.market
        if focus is None:
            return False
        goes_on = self.antecedents.property in (topic.property, "sales", "deliveries") and market is None
        country = self.antecedents.country
        if goes_on and focus == self.antecedents.theme and (country is None or country.name == "China"):
            return True
        if focus.type not in ("company", "model", "city", "province"):
            return False
        is_of_market = market or whole_markets.is_of_a_class(self.text, topic, focus)
        return not (is_of_market and self.is_left(focus))

    def is_left(self, focus: Entity) -> bool:
        """Tell whether this paragraph has not named `focus` so far, nor told a figure of it."""
        is_new = self.antecedents.is_new or focus not in self.antecedents.here
        return is_new and (self.last is None or self.last.subject != focus)

    def country(self) -> Entity | None:
        """Give the country of the market spoken of; `World` where the sentence says worldwide."""
        if words.WORLDS.search(self.text):
            return Entity("bloc:world", "World", "bloc")
        return self.antecedents.country

    def anyone(self) -> Entity | None:
        """Give the owner of the topic, the subject, or whom the text was about; None for firms in general."""
        market = self.last.subject if self.last and self.last.subject.type == "industry" else None
        if self.owner or market or self.subject:
            return self.owner or market or self.subject
        if words.GENERAL.match(self.text) or is_of_a_stranger(self.text, self.mentions):
            return None
        if words.WORLDWIDE.match(self.text):
            return self.country()
        if market := self._market_again():
            return market
        reports = any(reports_markets(m.entity) and m.start in self.heads for m in self.mentions)
        focus = self.last.subject if self.last else self.antecedents.focus
        if focus and markets.are_brands(focus) and words.OVERALL.match(self.text):
            return self.antecedents.market
        if focus and focus.type == "model" and words.CLASS_FIRST.match(self.text):
            return self.antecedents.market or self.antecedents.of_kind("company")
        if market := whole_markets.reported(self.text, self.topic, self.mentions, self.antecedents, focus):
            return market
        if reports and focus and markets.place_of(focus) is None:
            if focus.type in ("company", "model", "industry"):
                return self.antecedents.market
            if self.topic and self.topic.group:
                return markets.of(self.country(), self.topic.group)
        return whole_markets.earner(focus, self.topic, self.antecedents, self.mentions)

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
        return words.JOINTLY.search(self.text, begin, quantity.end + 12) is not None

    def as_market(self, owner: Entity, group: str | None) -> Entity:
        """Turn a country into its market; give a market the class of vehicles spoken of."""
        if owner.type in ("country", "bloc"):
            last = self.last.subject if self.last and self.last.subject.type == "industry" else self.antecedents.market
            told = markets.group_of(last, owner) or markets.group_of_wider(self.antecedents.theme, owner)
            return markets.of(owner, group or told or "car")
        return markets.regrouped(owner, group) if owner.type == "industry" and group else owner

    def group_at(self, quantity: Quantity) -> str | None:
        """Give the class of vehicles counted: in the figure's own noun, its topic, or the words before it."""
        own = group_of(quantity.noun)
        if own and own != "car":
            return own
        if said := words.ARE_OF_CLASS.match(self.text, quantity.end):
            return group_of(said["class"])
        spoken_of = self.topic.group if self.topic and not self.topic.is_verb else None
        begin, _ = clause(self.text, quantity.start)
        begin = 0 if self.text[:begin].endswith("of which") else begin
        begin = max(begin, self.last.quantity.end if self.last else 0)
        classes = classes_in(self.text, begin, quantity.start)
        heading = words.HEADING.match(self.text, 0, quantity.start)
        if classes := classes or (classes_in(heading[0]) if heading else []):
            return classes[-1]
        return spoken_of or (None if self.antecedents.is_new or self.last else self.antecedents.group)

    def evidence_start(self, quantity: Quantity) -> int:
        """Give where the words begin that carry a figure: after the one before it in the same clause."""
        begin, _ = clause(self.text, quantity.start)
        if self.last and self.last.quantity.end <= quantity.start:
            begin = max(begin, self.last.quantity.end)
        said = self.text[begin : quantity.start]
        stripped = said.lstrip(" ,;()–—.")
        return begin + len(said) - len(stripped) + (4 if stripped.startswith("and ") else 0)


_TELLS_FIGURE: Final = re.compile(r"[^,;]*\d|[^,]*$")
"""Behind whom a relative clause is about that tells a figure of its own, or that the sentence does not go on after."""
