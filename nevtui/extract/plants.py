"""Finds plants in a sentence: which words name one, whose it is, where it stands, and what becomes of it.

Knows no property: `plant`, `production_start` and `closure` read from it.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.cues import words
from nevtui.extract.events import FIRMS, Event, events, named_at
from nevtui.extract.grammar import is_possessive
from nevtui.extract.plant_nouns import ONES, is_another_site, nouns_of_plants
from nevtui.extract.plant_nouns import SITE as SITE
from nevtui.extract.plant_places import FITTING, LEADS_TO, places_of_plant
from nevtui.extract.plant_verbs import TELLS as TELLS
from nevtui.extract.records import dataclass, replace
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.extract.tokens import tokens_of
from nevtui.extract.verbs import Hit
from nevtui.extract.whereabouts import is_place, places_from, whereabouts

_SURE: Final = re.compile(
    r"(?i)(?:(?:giga|mega|super|auto)[ -]?)?factor|plants?$|refiner|smelter|production|assembly|manufacturing|works$"
)
_MAKES: Final = re.compile(
    r"(?i)\b(?:production|manufacturing|assembly|batter(?:y|ies)|cars?|vehicles?|EVs?|NEVs?|cells?|auto|automotive"
    r"|automobile|electric|engine|bus|truck|industrial|[\d,.]+[- ]?(?:vehicle|unit|car|GWh|gigawatt))"
)
_DETERMINERS: Final = words(
    "a an the its their his this that these those another one two three four five six each both every all some"
)
_ADJECTIVES: Final = frozenset(("planned", "proposed", "completed", "expanded", "closed", "shut", "owned", "idled"))
"""Forms of verbs that stand before `plant`."""
_STOPS: Final = words(
    """
    in at of to for with by from on as and or but than via into near that which who whose where when while after before
    is are was were be been being has have had will would shall could can may might must do does did said says say
    not also because if since over under about between against during per like until including such
    """
)
_FORMER: Final = re.compile(r"\b(?:former|old|ex-|one-time|disused|abandoned)[ -]?$")
_DESCRIBED: Final = re.compile(
    r"(?:['’]s?)?(?: (?!(?:and|or|of|in|at|to|for|with|by|from|on|is|was|are|were|has|had|will|said|which"
    r"|that)\b)[\w&.$€£¥-]+)"
    r"{0,6} ?"
)
"""What may stand between `BYD's` and `plant`."""
_BY_MAKER: Final = re.compile(
    r",? (?:of|by|(?:that |which )?(?:is |was |are |being |to be )?(?:run|owned|operated|built|held|used"
    r"|planned|set up|being built|opened|launched|managed|proposed|led) by|belonging to|for) (?:the )?"
)
_WITH: Final = re.compile(r"(?: there| together| jointly)? with (?:the )?(?:its )?")


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant that a sentence names. Offsets count from the beginning of the sentence."""

    start: int
    """Where its noun phrase begins: `its new Shanghai` ..."""
    head: int
    end: int
    """After `plant`."""
    owners: tuple[Mention, ...]
    """Whose it is, by the words around it; empty where they do not tell."""
    places: tuple[Mention, ...]
    event: Event | None
    """What is done with it, where that is said."""
    is_definite: bool
    """Whether the text has spoken of it before: `the plant`."""
    is_new: bool
    """Whether it is told as one among others or a new one: `a plant`, `its second plant`."""

    @property
    def stop(self) -> int:
        """Give where the words end that name it and its places."""
        return max((self.end, *(place.end for place in self.places)))

    @property
    def begin(self) -> int:
        """Give where the words begin that carry it."""
        owner = min((m.start for m in self.owners), default=self.start)
        told = self.event.begin if self.event else self.start
        return min(owner, self.start, told, *(place.start for place in self.places))


def plants(sentence: Sentence, findings: Findings) -> Iterator[Plant]:
    """Yield the plants of a sentence in order."""
    heads = nouns_of_plants(sentence.text, findings)
    if not heads:
        return
    places = [head.start() for head in heads]
    told = list(events(sentence, findings, TELLS, FIRMS, wanted=lambda hit: _is_near(hit, places)))
    last: Plant | None = None
    for place, head in enumerate(heads):
        following = heads[place + 1].start() if place + 1 < len(heads) else len(sentence.text)
        plant = _plant(sentence.text, findings, head, told, following)
        if plant and last and sentence.text[last.end : plant.start] == ", " and not plant.owners:
            plant = replace(plant, owners=last.owners, event=plant.event or last.event, start=last.start)
        if plant and last and last.owners and not plant.owners and _is_item(sentence.text, last, plant):
            plant = replace(plant, owners=last.owners, event=plant.event or last.event)
        if plant and head[0] in ONES:
            plant = _another(plant, last)
        if last := plant or last:
            yield from (plant,) if plant else ()


def _is_item(text: str, last: Plant, plant: Plant) -> bool:
    """Tell the plants that follow a colon: `two factories: a cell plant in X for $2 billion, and a base in Y`."""
    return plant.is_new and ":" in text[: plant.start] and _ITEM.fullmatch(text, last.stop, plant.start) is not None


_ITEM: Final = re.compile(
    r": (?:first )?|(?:, [A-Z][\w -]{2,20})?(?:,? for [^,;]{2,30})?(?:,|;|,? and|, and|; and) (?:also )?"
)


def _another(one: Plant, last: Plant | None) -> Plant | None:
    """Give `the one in Y` to whoever has the plant named before it; None where Y is a country or nobody has one."""
    is_town = any(place.entity.type in ("city", "province") for place in one.places)
    if last is None or not is_town or not (one.owners or last.owners) or one.places == last.places:
        return None
    shared = last.event if last.event and last.event.end <= last.start else None
    return replace(one, owners=one.owners or last.owners, event=one.event or shared)


def _is_near(hit: Hit, places: list[int]) -> bool:
    """Tell a verb that may have one of the plants at `places` for its object or its subject."""
    return any(hit.start - 160 < place < hit.end + 140 for place in places)


def _plant(text: str, findings: Findings, head: re.Match[str], told: list[Event], following: int) -> Plant | None:
    start, inside = _phrase(text, findings, head.start())
    described = text[start : head.start()]
    if is_another_site(described) or _NONE.match(described) or text.endswith(_LACKS, 0, start):
        return None
    owner = _owner_inside(text, inside, head.start())
    event = _event_of(text, told, start, head.end())
    if event and event.meaning == "start" and (CONSTRUCTION.search(text[:start]) or WORKS.search(event.subject)):
        event = replace(event, meaning="build")
    is_told = event is not None and event.meaning in ("build", "open", "enlarge", "start")
    is_paid = event is not None and event.meaning == "pay" and _SPOKEN.match(described) is not None
    is_owned = owner is not None and is_possessive(text, owner)
    is_owned = is_owned or _is_of_maker(text, findings, head.end()) or _COSTS_WHOM.match(text, head.end()) is not None
    if not (is_told or is_paid or is_owned or _SURE.search(head[0]) or _MAKES.search(described) or head[0] in ONES):
        return None
    places = places_of_plant(text, findings, inside, start, head, following, event)
    owners = _owners(text, findings, owner, (start, head.end()), event)
    planned = _THAT_FIRM.match(text, head.end()) if not owners else None
    if planned and (makers := named_at(text, findings, planned.end(), FIRMS, reach=4)):
        told_of = next((e for e in told if e.start >= makers[-1].end and e.start - makers[-1].end < 30), None)
        owners, event = (makers, told_of) if told_of else (owners, event)
        places = tuple(places_from(text, findings, told_of.end, reach=40)) or places if told_of else places
    before = described.lower().split()
    is_definite = bool(before) and before[0] in ("the", "this", "that", "these", "those")
    is_new = bool(before) and before[0] in ("a", "an", "another", "one", "two", "three", "several", "new")
    return Plant(start, head.start(), head.end(), owners, places, event, is_definite, is_new)


_NONE: Final = re.compile(r"(?i)(?:no|any) ")
_LACKS: Final = (" without ", " nor ", " lacks ", " lack ", " lacking ")
"""Before a plant that there is not."""


def _is_of_maker(text: str, findings: Findings, position: int) -> bool:
    """Tell `(the Yibin base) of CATL`."""
    named = named_at(text, findings, position + 4, FIRMS, reach=20) if text.startswith(" of ", position) else ()
    return bool(named) and not is_possessive(text, named[0])


_THAT_FIRM: Final = re.compile(r",? (?:that|which) (?=[A-Z]|it )")
"""`the plant that (X runs in Y)`."""
_SPOKEN: Final = re.compile(r"(?:[Tt]he|[Tt]his) (?:[\w-]+ )?$")
"""What names a site spoken of before."""


def _phrase(text: str, findings: Findings, position: int) -> tuple[int, list[Mention]]:
    """Give where the noun phrase begins whose head is at `position`, and the mentions in it."""
    start, named = position, whereabouts(findings)
    inside: list[Mention] = []
    for begin, end, word in reversed(tokens_of(text)):
        if end > position or begin >= start:
            continue
        mention = next((m for m in named if m.start < end and begin < m.end), None)
        if mention:
            inside.insert(0, mention)
            start = mention.start
            if mention.entity.type == "company":
                break
            continue
        quantity = next((q for q in findings.quantities if q.start < end and begin < q.end), None)
        if quantity:
            start = min(start, quantity.start)
            continue
        joins = word == "and" and len(inside) > 0 and is_place(inside[0]) and start == inside[0].start
        if joins and any(m.end == begin - 1 and is_place(m) for m in named):
            start = begin
            continue
        is_verb = TELLS.knows(word) and word not in _ADJECTIVES
        if is_verb or word in _STOPS or not (word[0].isalnum() or word in "-&%’'"):
            break
        start = begin
        if word in _DETERMINERS:
            break
    return start, inside


def _owner_inside(text: str, inside: list[Mention], position: int) -> Mention | None:
    """Give `BYD` of `BYD's new Szeged plant` and `its` of `its plant`."""
    for mention in reversed(inside):
        if mention.entity.type != "company":
            continue
        between = text[mention.end : position]
        for place in inside:
            if place.start >= mention.end and is_place(place):
                between = between.replace(place.text, "new", 1)
        if _FORMER.search(text[max(0, mention.start - 12) : mention.start]):
            return None
        fits = FITTING.fullmatch(between) or (is_possessive(text, mention) and _DESCRIBED.fullmatch(between))
        return mention if fits else None
    return None


def _event_of(text: str, told: list[Event], start: int, end: int) -> Event | None:
    """Give the verb that the plant from `start` to `end` is the object of, or the subject."""
    before = [event for event in told if event.end <= start and not event.is_passive and not _are_goods(event)]
    before = [event for event in before if event.lemma not in _DIRECT or text[event.end : start] == " "]
    if len(before) > 1 and before[-1].lemma == "plan" and _ITS.fullmatch(text, before[-2].end, before[-1].start):
        before.pop()
    after = [event for event in told if event.start >= end and _befalls(event)]
    own = after[0] if after and _FOLLOWS.fullmatch(text, end, after[0].start) else None
    if before and LEADS_TO.fullmatch(text, before[-1].end, start):
        if own and ", and " in text[before[-1].end : start]:
            return own
        is_of_making = before[-1].meaning in ("stop", "close") and _MAKING.search(text, before[-1].end, start)
        return None if is_of_making else before[-1]
    return own


def _are_goods(event: Event) -> bool:
    """Tell `the first cars left the plant`, who close nothing."""
    return event.lemma in ("leave", "quit") and not event.actors and _GOODS.search(event.subject) is not None


_GOODS: Final = re.compile(
    r"\b(?:cars?|vehicles?|cells?|packs?|batteries|models?|units|sedans?|SUVs?|buses|trucks|vans|[\d,]+|millionth)$"
)


def _befalls(event: Event) -> bool:
    """Tell whether a verb may have a plant for its subject."""
    if event.is_passive:
        return event.meaning != "plan"
    return event.meaning in _BEFALLS and event.lemma not in _OF_ANOTHER


_BEFALLS: Final = ("open", "close", "build", "enlarge", "start")
_DIRECT: Final = ("add", "want", "seek", "eye", "finish", "install", "secure", "study", "explore", "weigh", "pledge")
"""What a plant is the object of where it follows at once: `will add a plant`."""
_OF_ANOTHER: Final = (
    "finish",
    "install",
    "leave",
    "sell",
    "quit",
    "build",
    "construct",
    "create",
    "develop",
    "put up",
    "set up",
    "establish",
)
"""What a plant does to something else where the verb is active: `the plant builds cars, leaving no doubt`."""
_MAKING: Final = re.compile(r"\b(?:production|output|operations|manufacturing|assembly|work|making|building)\b")
_ITS: Final = re.compile(r" (?:(?:its|the|their|all|any|earlier) ){0,2}")
"""Between a verb and the noun `plans`."""
_FOLLOWS: Final = re.compile(
    r"(?:,? (?:in|at|near|of|for|outside) [^;:]{1,60}?)?(?:, [^;:,]{1,60},| [Pp]rovince,?|,)? ?(?:which |that )?"
)


CONSTRUCTION: Final = re.compile(r"\b(?i:construction|building|work|works) (?:work )?(?:of|on|at|for) $")
"""Before a plant: `construction of the plant began` says that it is being built."""


WORKS: Final = re.compile(r"(?i)\b(?:construction|building|work)(?: works?)?$")
"""The subject of `work began on a plant`."""


def _owners(
    text: str, findings: Findings, owner: Mention | None, phrase: tuple[int, int], event: Event | None
) -> tuple[Mention, ...]:
    start, position = phrase
    by = _BY_MAKER.match(text, position)
    named = named_at(text, findings, by.end(), FIRMS, reach=30) if by else ()
    is_taken = event is not None and event.meaning == "take over" and len(event.actors) > 0
    if owner and owner.text.lower() not in ("its", "their", "whose") and not is_taken:
        return (owner,)
    if named and not is_taken and not (by and by[0].strip() == "for"):
        return named
    cost_whom = _COSTS_WHOM.match(text, position) if owner is None and not named else None
    if cost_whom and (payers := named_at(text, findings, cost_whom.end(), FIRMS, reach=20)):
        return payers
    if event and event.actors:
        partner = _WITH.match(text, position) if event.meaning == "build" else None
        return (*event.actors, *(named_at(text, findings, partner.end(), FIRMS, reach=30) if partner else ()))
    return (owner,) if owner else _named_ahead(text, findings, start) or _apposed(text, findings, position)


def _apposed(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give BMW for `the Shenyang works, BMW's largest anywhere`."""
    for mention in findings.mentions:
        if mention.start > position and mention.entity.type == "company" and is_possessive(text, mention):
            is_beside = _BESIDE.fullmatch(text, position, mention.start) and _SUPERLATIVE.match(text, mention.end)
            return (mention,) if is_beside else ()
    return ()


_BESIDE: Final = re.compile(r"(?: (?:in|at|near|outside) [A-Z][\w’' -]{2,30})?,? ?(?:\(|, |– |— )?")
_SUPERLATIVE: Final = re.compile(
    r"['’]s? (?:[\w-]+[- ])?(?:largest|biggest|first|second|third|fourth|fifth|only|sole|oldest|newest|latest|main"
    r"|smallest)\b"
)


def _named_ahead(text: str, findings: Findings, start: int) -> tuple[Mention, ...]:
    """Give BMW for the plant of a headline: `BMW: Debrecen plant starts production`."""
    first = findings.mentions[0] if findings.mentions else None
    is_ahead = first and first.entity.type == "company" and _COLON.fullmatch(text, first.end, start)
    is_headline = not text.rstrip().endswith((".", "!", "?", "”", '"'))
    return (first,) if first and is_ahead and is_headline and text[: first.start].strip() == "" else ()


_COLON: Final = re.compile(r": (?:[Tt]he |[Nn]ew )?")
_COSTS_WHOM: Final = re.compile(
    r"[^,;.]{0,40}? (?:will |would |is to |should |has |had )?cost(?:s|ing)? (?:the )?(?=[A-Z])"
)
"""Behind a plant, before whoever pays for it: `(the Yibin base) is to cost Sunwoda`."""
