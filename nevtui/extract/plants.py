"""Finds plants in a sentence: which words name one, whose it is, where it stands, and what becomes of it.

Knows no property: `plant`, `production_start` and `closure` read from it.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts
from nevtui.extract.cues import words
from nevtui.extract.demonyms import countries_in
from nevtui.extract.events import FIRMS, Event, events, named_at
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.plant_verbs import TELLS as TELLS
from nevtui.extract.records import dataclass, replace
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.extract.tokens import tokens_of
from nevtui.extract.verbs import Hit
from nevtui.extract.whereabouts import PLACES, is_place, places_from, whereabouts
from nevtui.model.entity import Entity

SITE: Final = re.compile(
    r"(?:plants?|factor(?:y|ies)|(?:giga|mega|super|auto)[ -]?factor(?:y|ies)|works(?=,| (?:in|at|near|will|was"
    r"|ha[sd]|opens|opened|employs|costs?|began|started|is|were|are|would|can|could|should|came|stood|ground|remains?"
    r"|ran|runs|shut|after|when)\b)|(?:(?<=battery )|(?<=cell )|(?<=car )|(?<=assembly ))works|complex(?:es)?"
    r"|bases?|facilit(?:y|ies)|(?:industrial|manufacturing|production) parks?|hubs?|workshops?"
    r"|(?:production|assembly|manufacturing|cell|battery|pilot) lines?|campus|sites?|projects?)(?![\w-])(?!['’]s)",
    re.IGNORECASE,
)
_STARTS: Final = Starts(
    "plant|factor|giga|mega|super|auto|works|complex|base|facilit|production line|assembly line|manufacturing line"
    "|cell line|battery line|pilot line|campus|site|project|hub|workshop|industrial park|manufacturing park"
    "|production park"
)
_SURE: Final = re.compile(
    r"(?i)(?:(?:giga|mega|super|auto)[ -]?)?factor|plants?$|production|assembly|manufacturing|works$"
)
_NOT_A_PLANT: Final = re.compile(
    r"(?i)(?:power|chemical|nuclear|treatment|solar|wind|customer|user|data|knowledge|product|credit|tax|web|charging"
    r"|swap|test|pilot|sales|supplier|fan|research|r&d|logistics|joint-venture|low|voting|installed|capital|r & d"
    r"|medical|housing|construction|building|crash|news|engineering|design|training|retail|export|import|loan|lending"
    r"|innovation|fintech|transport|storage|hydrogen|recycling|mining|mine|refining)$"
)
_PRODUCTION: Final = re.compile(r"(?i)\b(?:production|manufacturing) and ")
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
_FITTING: Final = re.compile(
    r"(?:['’]s?)?(?: (?:(?:new|first|second|third|fourth|main|own|local|old|planned|proposed|existing|giant|huge|big"
    r"|lone|vast|only|sole|largest|biggest|electric|car|cars|EV|NEV|vehicle|vehicles|battery|batteries|assembly"
    r"|production|manufacturing|passenger|bus|truck|cell|power|blade|lithium|lithium-ion|engine|component|parts"
    r"|overseas|European|factory|plant|flagship|smart|super|former|fully-owned|wholly|wholly-owned|joint|auto"
    r"|automotive|automobile|make|carmaking|module|pack|energy|commercial|NEVs|EVs|intelligent|digital|modern"
    r"|plug-in|hybrid|upcoming|future|foreign"
    r"|greenfield|phase-two|sprawling|state-of-the-art|multi-billion|green|low-carbon|and|storage|new-energy|LFP"
    r"|\d[\w.,-]*)))* ?"
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
_LOCATED: Final = re.compile(
    r"(?:(?!, an? |, the first |\b(?:which|who|said|says|where|while|but|supply|supplies|export\w*)\b)[^;:]){0,90}"
)


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
    heads = [match for match in _STARTS.matches(SITE, sentence.text) if _is_word(sentence.text, match.start())]
    heads = [head for head in heads if not SITE.match(sentence.text, head.end() + 1)]
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
        if last := plant:
            yield plant


def _is_near(hit: Hit, places: list[int]) -> bool:
    """Tell a verb that may have one of the plants at `places` for its object or its subject."""
    return any(hit.start - 160 < place < hit.end + 140 for place in places)


def _is_word(text: str, position: int) -> bool:
    return position == 0 or not (text[position - 1].isalnum() or text[position - 1] in "_-’'")


def _plant(text: str, findings: Findings, head: re.Match[str], told: list[Event], following: int) -> Plant | None:
    start, inside = _phrase(text, findings, head.start())
    described = text[start : head.start()]
    last = re.search(r"([\w&-]+) $", described)
    if last and _NOT_A_PLANT.match(last[1]) and not _PRODUCTION.search(described):
        return None
    owner = _owner_inside(text, inside, head.start())
    event = _event_of(text, told, start, head.end())
    if event and event.meaning == "start" and (CONSTRUCTION.search(text[:start]) or WORKS.search(event.subject)):
        event = replace(event, meaning="build")
    is_told = event is not None and event.meaning in ("build", "open", "enlarge", "start")
    is_paid = event is not None and event.meaning == "pay" and _SPOKEN.match(described) is not None
    is_owned = owner is not None and is_possessive(text, owner)
    if not (is_told or is_paid or is_owned or _SURE.search(head[0]) or _MAKES.search(described)):
        return None
    places = _places(text, findings, inside, start, head, following, event)
    owners = _owners(text, findings, owner, head.end(), event)
    planned = _THAT_FIRM.match(text, head.end()) if not owners else None
    if planned and (makers := named_at(text, findings, planned.end(), FIRMS, reach=4)):
        told_of = next((e for e in told if e.start >= makers[-1].end and e.start - makers[-1].end < 30), None)
        owners, event = (makers, told_of) if told_of else (owners, event)
        places = tuple(places_from(text, findings, told_of.end, reach=40)) or places if told_of else places
    before = described.lower().split()
    is_definite = bool(before) and before[0] in ("the", "this", "that", "these", "those")
    is_new = bool(before) and before[0] in ("a", "an", "another", "one", "two", "three", "several", "new")
    return Plant(start, head.start(), head.end(), owners, places, event, is_definite, is_new)


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
        fits = _FITTING.fullmatch(between) or (is_possessive(text, mention) and _DESCRIBED.fullmatch(between))
        return mention if fits else None
    return None


def _event_of(text: str, told: list[Event], start: int, end: int) -> Event | None:
    """Give the verb that the plant from `start` to `end` is the object of, or the subject."""
    before = [event for event in told if event.end <= start and not event.is_passive]
    if len(before) > 1 and before[-1].lemma == "plan" and _ITS.fullmatch(text, before[-2].end, before[-1].start):
        before.pop()
    if before and _LEADS_TO.fullmatch(text, before[-1].end, start):
        is_of_making = before[-1].meaning in ("stop", "close") and _MAKING.search(text, before[-1].end, start)
        return None if is_of_making else before[-1]
    after = [event for event in told if event.start >= end and _befalls(event)]
    if after:
        between = text[end : after[0].start]
        if _FOLLOWS.fullmatch(between):
            return after[0]
    return None


def _befalls(event: Event) -> bool:
    """Tell whether a verb may have a plant for its subject."""
    return event.meaning in _BEFALLS or (event.is_passive and event.meaning != "plan")


_BEFALLS: Final = ("open", "close", "build", "enlarge", "start")
_MAKING: Final = re.compile(r"\b(?:production|output|operations|manufacturing|assembly|work|making|building)\b")
_ITS: Final = re.compile(r" (?:(?:its|the|their|all|any|earlier) ){0,2}")
"""Between a verb and the noun `plans`."""
_LEADS_TO: Final = re.compile(
    r"(?:(?!\b(?:which|who|that|said|says|while|where|but|because|is|are|was|were|has|have|will|from)\b)[^;:]){0,80}"
)
_FOLLOWS: Final = re.compile(
    r"(?:,? (?:in|at|near|of|for|outside) [^;:]{1,60}?)?(?:, [^;:,]{1,60},| [Pp]rovince,?|,)? ?(?:which |that )?"
)


CONSTRUCTION: Final = re.compile(r"\b(?i:construction|building|work|works) (?:work )?(?:of|on|at|for) $")
"""Before a plant: `construction of the plant began` says that it is being built."""


WORKS: Final = re.compile(r"(?i)\b(?:construction|building|work)(?: works?)?$")
"""The subject of `work began on a plant`."""


def _places(
    text: str,
    findings: Findings,
    inside: list[Mention],
    start: int,
    head: re.Match[str],
    following: int,
    event: Event | None,
) -> tuple[Mention, ...]:
    """Give where the plant stands: in its own phrase, after it, or before its verb."""
    of_own = [
        m
        for m in inside
        if is_place(m) and text[m.end : m.end + 1] != "-" and _FITTING.fullmatch(text, m.end, head.start())
    ]
    if of_own and of_own[-1].entity.type in ("city", "province"):
        return (of_own[-1],)
    nations = countries_in(text[start : head.start()])
    begin, end = clause(text, head.start())
    after = _after(text, findings, head.end(), min(max(end, head.end()), following))
    if after:
        return tuple(after)
    if of_own and not is_possessive(text, of_own[-1]):
        return (of_own[-1],)
    if event and event.lemma in ("choose", "pick", "select"):
        chosen = [m for m in named_at(text, findings, event.end, PLACES, reach=20) if m.end <= start]
        if chosen and _FOR_PLANT.fullmatch(text, chosen[-1].end, start):
            return tuple(chosen)
    host = _host(text, findings, start, event)
    if host:
        return (host,)
    there = [m for m in findings.mentions if begin <= m.start < head.start() and m.text.lower() == "there"]
    if there:
        return (there[-1],)
    opening = places_from(text, findings, begin, reach=40) if begin < head.start() else []
    if opening and opening[-1].end <= (event.begin if event else head.start()):
        return tuple(opening)
    if (
        nations
        and not text.startswith(("the ", "The "), start)
        and (event is None or event.meaning != "build")
        and nations[-1] not in {m.entity.country for m in inside}
    ):
        return (_country(findings, nations[-1], start, head.start()),)
    return (of_own[-1],) if of_own and event is None else ()


def _host(text: str, findings: Findings, start: int, event: Event | None) -> Mention | None:
    """Give `Shanghai` of `Shanghai has a Tesla plant` and `Hefei` of `Hefei, home of NIO's plant`."""
    for mention in reversed(whereabouts(findings)):
        if mention.end <= start and is_place(mention):
            if event and event.meaning in ("run", "plan") and text[mention.end : event.start] in (" ", " also "):
                return mention
            return mention if _HOME_OF.fullmatch(text, mention.end, start) else None
    return None


_FOR_PLANT: Final = re.compile(
    r" (?:for|as (?:the |its )?(?:site|place|location|home|base) (?:of|for)|to host|to build) "
)
_HOME_OF: Final = re.compile(
    r"(?:,| is| –) (?:also |the |an? )?(?:[\w-]+ )?(?:site|home|location|seat|place) (?:of|to|for) (?:the )?"
)


def _country(findings: Findings, name: str, start: int, end: int) -> Mention:
    """Give Thailand for `its Thai factory`."""
    para = findings.mentions[0].para if findings.mentions else 0
    return Mention(para, start, end, name, Entity.called("country", name))


def _after(text: str, findings: Findings, position: int, stop: int) -> list[Mention]:
    """Give the places that follow within the clause, the finest of several locatives."""
    found = places_from(text, findings, position, reach=100)
    if not found or found[0].start > max(stop, position) or not _LOCATED.fullmatch(text, position, found[0].start):
        return []
    if found[0].entity.type in ("bloc", "country"):
        finer = places_from(text, findings, found[-1].end, reach=40)
        if finer and finer[0].entity.type in ("city", "province") and finer[0].start < stop:
            return finer
    return found


def _owners(
    text: str, findings: Findings, owner: Mention | None, position: int, event: Event | None
) -> tuple[Mention, ...]:
    by = _BY_MAKER.match(text, position)
    named = named_at(text, findings, by.end(), FIRMS, reach=30) if by else ()
    is_taken = event is not None and event.meaning == "take over" and len(event.actors) > 0
    if owner and owner.text.lower() not in ("its", "their", "whose") and not is_taken:
        return (owner,)
    if named and not (by and by[0].strip() == "for"):
        return named
    if event and event.actors:
        partner = _WITH.match(text, position) if event.meaning == "build" else None
        return (*event.actors, *(named_at(text, findings, partner.end(), FIRMS, reach=30) if partner else ()))
    return (owner,) if owner else ()
