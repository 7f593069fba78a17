"""closure: a plant, a brand or production ends or is suspended. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.coordination import paired
from nevtui.extract.demonyms import countries_in
from nevtui.extract.denials import is_dismissed
from nevtui.extract.events import FIRMS, Event, events, named_at, time_of
from nevtui.extract.grammar import clause, period_near, subject_before
from nevtui.extract.plants import Plant, plants
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.extract.whereabouts import is_place, places_from
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Nissan closed its plant in Nanjing in 2021.", ("Nissan closure Nanjing 2021",)),
    ("Honda will shut down a factory in Guangzhou next year.", ("Honda closure Guangzhou 2027 planned",)),
    ("SVOLT is leaving Europe in January 2027.", ("SVOLT closure Europe 2027-01 planned",)),
    ("WM Motor halted production in Wenzhou in 2022.", ("WM Motor closure Wenzhou 2022",)),
    ("Nissan's factory in Wuhan was closed in 2025.", ("Nissan closure Wuhan 2025",)),
    ("Tesla suspended production at its Shanghai plant in May 2022.", ("Tesla closure Shanghai 2022-05",)),
    ("Production in Chongqing was suspended by Hyundai in 2021.", ("Hyundai closure Chongqing 2021",)),
    ("Suzuki withdrew from China in 2018.", ("Suzuki Motor closure China 2018",)),
    ("Mitsubishi Motors ended production in China in 2023.", ("Mitsubishi Motors closure China 2023",)),
    ("Suzuki pulled out of the Chinese market in 2018.", ("Suzuki Motor closure China 2018",)),
    ("Tesla closed its engineering centre in Munich in 2022.", ("Tesla closure Munich 2022",)),
    ("Ford will shut its Saarlouis plant in November 2027.", ("Ford closure Saarlouis 2027-11 planned",)),
    ("Hozon, which made cars in Tongxiang, shut in October.", ("Hozon closure 2025-10",)),
    ("WM Motor has suspended production at its sole plant.", ("WM Motor closure",)),
    ("All FAW works in Changchun came to a standstill on March 2.", ("FAW Group closure Changchun 2026-03-02",)),
    ("Volkswagen said that its Anting plant remains closed.", ("Volkswagen closure Anting",)),
    ("Production at Tesla's Shanghai plant ground to a halt in 2022.", ("Tesla closure Shanghai 2022",)),
    (
        "Tesla's Shanghai plant has been idle since March 1, and the Honda works in Wuhan ran on.",
        ("Tesla closure Shanghai 2026-03-01",),
    ),
    ("Antwerp, where Opel shut its works in 2010, is a port.", ("Opel closure Antwerp 2010",)),
    ("Hozon's Thai factory stopped turning out cars in March 2025.", ("Hozon closure Thailand 2025-03",)),
    (
        "Hozon's plants in Tongxiang and Yichun, which had room for 210,000 cars, have stood still since 2024.",
        ("Hozon closure Tongxiang 2024", "Hozon closure Yichun 2024"),
    ),
    ("Production of the BYD Seal in Rayong, Thailand, ended in March 2025.", ("BYD closure Rayong 2025-03",)),
    ("Tesla's plant in Shanghai will fall silent in May.", ("Tesla closure Shanghai 2026-05 planned",)),
    ("NIO will shut its European headquarters in Munich in May.", ("NIO closure Munich 2026-05 planned",)),
    ("Hozon's plant in Yichun, where Chery had made cars, closed in 2024.", ("Hozon closure Yichun 2024",)),
    ("Honda announced the closure of its plant in Wuhan in May.", ("Honda closure Wuhan 2025-05 planned",)),
    ("Following the shutdown of its Wuhan plant in March 2025, Honda lost sales.", ("Honda closure Wuhan 2025-03",)),
    ("If sales do not recover, Honda will close its plant in Wuhan.", ()),
    ("Honda has not said whether it will close its plant in Wuhan.", ()),
    ("Ford denied a report that it would close its plant in Saarlouis.", ()),
    ("NIO shares closed in Hong Kong at 40 dollars.", ()),
    ("Tesla did not close its plant in Shanghai.", ()),
    ("BYD left Europe's makers behind.", ()),
    ("NIO closed a funding round in Hefei.", ()),
)
CUES = (
    "clos",
    "shut",
    "fold",
    "halt",
    "suspen",
    "stop",
    "ended",
    " end ",
    " ends ",
    "ending",
    "leave",
    "leaving",
    " left",
    "withdr",
    "pull",
    "exit",
    "wind",
    "wound",
    "ceas",
    "mothball",
    "idle",
    "quit",
    "discontinu",
    "phase out",
    "axe",
    "giv",
    "gave",
    "terminat",
    "interrupt",
    "freez",
    "froze",
    "retreat",
    "abandon",
    "bow",
    "depart",
    "get out",
    "got out",
    "phas",
    "throw",
    "threw",
    "paus",
    "still",
    "padlock",
    "decommission",
    " silent",
    " dark",
)

_ENDS: Final = Verbs(
    {
        "close": (
            *(
                "close",
                "shut",
                "shut down",
                "close down",
                "mothball",
                "shutter",
                "idle",
                "wind down",
                "wind up",
                "fold",
            ),
            *("discontinue", "axe", "give up", "phase out", "padlock", "decommission"),
        ),
        "stop": (
            *("halt", "suspend", "stop", "end", "cease", "pause", "discontinue", "shut down", "freeze", "wind down"),
            *("interrupt", "phase out", "terminate"),
        ),
        "rest": (
            *("stand still", "come to a standstill", "come to a halt", "grind to a halt", "stand idle", "sit idle"),
            *(
                "fall silent",
                "go dark",
                "be at a standstill",
                "lie idle",
                "stay closed",
                "remain closed",
                "stay shut",
                "remain shut",
                "remain idle",
                "stay idle",
            ),
        ),
        "leave": (
            *("leave", "exit", "quit", "pull out of", "withdraw from", "retreat from", "abandon", "pull back from"),
            *("get out of", "bow out of", "depart from", "give up in", "throw in the towel in"),
        ),
    }
)
_PRODUCTION: Final = re.compile(
    r"(?: (?:all|its|the|local|car|vehicle|of|mass|their|trial|EV|own|domestic|most|some|joint|any|making"
    r"|assembling|building"
    r"|series|temporarily|again|further)){0,4} (?:production|output|manufacturing|operations|assembly|work|making"
    r"|building|producing|lines|the lines|turning out"
    r"|churning out|assembling|manufacturing)\b"
)
_PRODUCED: Final = re.compile(
    r"(?i)\b(?:production|output|manufacturing|operations|assembly)\b(?:[^,;:.]|, (?=[A-Z])|,$){0,60}$"
)
_WHOLE: Final = re.compile(
    r"(?:['’]s)? (?:car |auto |EV )?(?:market|business)|[,.;]|$| (?:in|by|on|after|last|next|this|for|as|from|and"
    r"|entirely|altogether|at|before|because|amid|when|where|with|completely)\b"
)


def closure(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield ends of plants and of production, and companies that leave a country."""
    sites: list[Plant] | None = None
    yield from _by_noun(sentence, findings)
    for event in events(sentence, findings, _ENDS, FIRMS):
        if (
            is_dismissed(sentence.text, event.verb)
            or event.is_denied
            or (event.status == "cancelled" and event.start < event.verb)
        ):
            continue
        sites = list(plants(sentence, findings)) if sites is None else sites
        if event.meaning == "close" and not event.is_passive:
            yield from _office(sentence, findings, event)
        if event.meaning == "close" and not event.is_passive and event.lemma in _FOLDS:
            yield from _folded(sentence, findings, event)
        if event.meaning == "leave":
            yield from _left(sentence, findings, event)
        else:
            yield from _ended(sentence, findings, event, sites)


def _by_noun(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the closure of its plant in Y in May`."""
    text = sentence.text
    for match in _CLOSURE.finditer(text) if "losure of" in text or "hutdown of" in text else ():
        site = next((s for s in plants(sentence, findings) if s.start == match.end()), None)
        if site is None or is_dismissed(text, match.start()) or _NO.search(text, 0, match.start()):
            continue
        subject = subject_before(text, findings, match.start())
        makers = tuple(m.entity for m in site.owners) or ((subject.entity,) if subject else ())
        period = period_near(text, findings, match.start(), site.stop)
        stands = "planned" if _TO_COME.search(text, 0, match.start()) else None
        for maker in makers:
            for place in site.places:
                yield link(
                    sentence, findings, start=match.start(), end=site.stop, subject=maker, name="closure",
                    target=place.entity, period=period, stands=stands,
                )  # fmt: skip


_CLOSURE: Final = re.compile(r"\b(?:[Cc]losure|[Ss]hutdown) of (?=\S)")
_NO: Final = re.compile(
    r"\b(?:no|not|avoid(?:s|ed)?|avert(?:s|ed)?|prevent(?:s|ed)?|against|fear(?:s|ed)?) (?:the |a )?$"
)
_TO_COME: Final = re.compile(r"\b(?:announc|plan|propos|consider|mull|approv|decid|prepar)\w* (?:on )?(?:the |a )?$")


def _left(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    """Read `X leaves Europe`."""
    text = sentence.text
    market = _MARKET.match(text, event.end)
    for country in countries_in(market["whose"]) if market else ():
        entity = Entity.called("country", country)
        for actor in event.actors:
            yield _claim(sentence, findings, event, actor.entity, entity, market.end() if market else event.end)
    for place in named_at(text, findings, event.end, ("country", "bloc"), reach=12):
        if _WHOLE.match(text, place.end):
            for actor in event.actors:
                yield _claim(sentence, findings, event, actor.entity, place.entity, place.end)


def _folded(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    """Read `the supplier X shut in October`: a whole company is gone."""
    for actor in event.actors if _NO_OBJECT.match(sentence.text, event.end) else ():
        if actor.end + 3 > event.start or _AN_ASIDE.fullmatch(sentence.text, actor.end, event.start):
            yield _claim(sentence, findings, event, actor.entity, None, event.end)


_FOLDS: Final = ("close", "shut", "shut down", "close down", "fold")
_AN_ASIDE: Final = re.compile(r", (?:which|a|an|the) [^,;]{3,80}, ")
_NO_OBJECT: Final = re.compile(
    r" (?:its doors(?: for good)?|for good|in (?:19|20)\d\d|at the end of"
    r"|in (?:Jan|Febr)uary|in (?:March|April|May|June|July|August)\b|in (?:Septem|Octo|Novem|Decem)ber"
    r"|last (?:year|month|week|spring|summer|autumn|winter)\b)"
)


def _office(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    """Read `X closed its engineering centre in Munich`."""
    office = _OFFICE.match(sentence.text, event.end)
    places = places_from(sentence.text, findings, office.end(), reach=40) if office else []
    for actor in event.actors if places else ():
        yield _claim(sentence, findings, event, actor.entity, places[0].entity, places[0].end)


_OFFICE: Final = re.compile(
    r" (?:its|their|the|an?|one of its|all its|two|three) (?:[\w-]+ ){0,4}?"
    r"(?:cent(?:re|er)s?|offices?|headquarters|HQ|hubs?|outposts?|studios?|labs?"
    r"|laborator(?:y|ies)|branch(?:es)?|stations?|showrooms?|stores?)(?= (?:in|at|near|outside) )"
)
_MARKET: Final = re.compile(r" the (?P<whose>(?:South )?[A-Z]\w+) (?:car |auto |EV |passenger car )?market\b")


def _ended(sentence: Sentence, findings: Findings, event: Event, sites: list[Plant]) -> Iterator[Claim]:
    text = sentence.text
    begin, end = clause(text, event.verb)
    site = _site(text, sites, event, begin, end)
    rests = event.is_passive or event.meaning == "rest" or _is_over(text, event)
    makes = _PRODUCTION.match(text, event.end) is not None or (
        rests and _PRODUCED.search(text[begin : event.start].rstrip()) is not None
    )
    if not (makes or (site and event.lemma not in ("stop", "end", "freeze", "interrupt", "terminate"))):
        return
    if site and _PLANS.search(text[event.end : site.head]):
        return
    targets = _targets(text, findings, event, site, begin, end)
    doers = tuple(m.entity for m in event.actors if not (site and site.owners and _in_aside(text, m, site, event)))
    makers = doers or (tuple(m.entity for m in site.owners) if site else ())
    if not makers and (site or rests):
        makers = _makers_spoken_of(findings, begin, event)
    is_told = makes and not targets and (_ALL_OF_IT.match(text, event.end) or time_of(text, findings, event))
    for maker, target in paired(text, makers, targets or ((None,) if is_told else ())):
        yield _claim(sentence, findings, event, maker, target, max(event.end, site.stop if site else 0))


def _in_aside(text: str, actor: Mention, site: Plant, event: Event) -> bool:
    """Tell who only stands between a plant and its verb: `X's plant, where Y made cars, closed`."""
    return site.stop <= actor.start < event.start and _ASIDE.fullmatch(text, site.stop, event.start) is not None


def _makers_spoken_of(findings: Findings, begin: int, event: Event) -> tuple[Entity, ...]:
    """Give the maker of the model that the words before a verb name, else the firm that the text is about."""
    models = (m.entity for m in findings.mentions if m.entity.type == "model" and begin <= m.start < event.start)
    parent = next((model.parent for model in models if model.parent), None)
    if parent:
        return (Entity.called("company", parent),)
    return (findings.firm,) if findings.firm else ()


def _is_over(text: str, event: Event) -> bool:
    """Tell `assembly of the C11 in Tychy ended in March`, where nobody is said to end it."""
    return (
        event.lemma in ("end", "cease", "stop") and not event.is_passive and _NOTHING.match(text, event.end) is not None
    )


_NOTHING: Final = re.compile(
    r"[,.;]|\Z| (?:in|on|at|by|after|before|last|this|early|late|altogether|entirely|completely|for good|there|with"
    r"|when|because|as|amid|following|shortly|only|just|some|two|three|four|five|six|several) "
)
"""Behind a verb that has no object."""
_ALL_OF_IT: Final = re.compile(
    r" (?:all |its |the |car |vehicle )*(?:production|operations)(?: at its| altogether|[,.;]|$)"
)
_ELSEWHERE: Final = re.compile(r"[a-z]+ (?:in|at|near|outside) (?:the )?[A-Z]")
"""From a plant on, where the place that it stands in is one that nobody knows."""
_OF_GOODS: Final = re.compile(r" (?:all |its |the )*(?:production|output|manufacturing|assembly) of ")
_PLANS: Final = re.compile(r"\b(?:plans?|project|construction|building|work on|expansion)\b")


def _site(text: str, sites: list[Plant], event: Event, begin: int, end: int) -> Plant | None:
    """Give the plant that is closed: the object, or the subject of a passive verb."""
    if event.is_passive or event.meaning == "rest" or (event.chain.has_be and "base" in event.hit.kinds):
        before = [site for site in sites if begin <= site.start and site.end <= event.start]
        apart = [site for site in sites if site.end <= event.start and _ASIDE.fullmatch(text, site.stop, event.start)]
        return before[-1] if before else apart[-1] if apart else None
    after = [site for site in sites if event.end <= site.head < min(end, event.end + 80)]
    if after:
        return after[0]
    first = min((actor.start for actor in event.actors), default=event.start)
    before = [site for site in sites if site.end <= first]
    if before and _ASIDE.fullmatch(text, before[-1].stop, event.start):
        return before[-1]
    is_relative = before and _THAT.fullmatch(text, before[-1].end, first)
    is_subject = before and not event.actors and _TILL_VERB.fullmatch(text, before[-1].stop, event.start)
    return before[-1] if is_relative or is_subject else None


_ASIDE: Final = re.compile(r", (?:which|where|whose) (?:[^,;]|,\d){3,90}, ")
"""Between a plant and its verb: `, which had room for 210,000 cars, (have stood still)`."""
_THAT: Final = re.compile(r",? (?:that|which) ")
_TILL_VERB: Final = re.compile(r"(?:,? [^,;.]{0,60},)? ")


def _targets(
    text: str, findings: Findings, event: Event, site: Plant | None, begin: int, end: int
) -> tuple[Entity, ...]:
    if site and site.places:
        return tuple(place.entity for place in site.places)
    after = [place for place in places_from(text, findings, event.end, reach=80) if place.start < end]
    if after:
        return tuple(place.entity for place in after)
    opened = [m for m in findings.mentions if _WHERE.fullmatch(text, m.end, min(_begins(event), event.start))]
    if opened and is_place(opened[-1]):
        return (opened[-1].entity,)
    before = places_from(text, findings, begin, reach=60)
    if before and before[-1].end <= event.start:
        return tuple(place.entity for place in before)
    models = [m for m in findings.mentions if m.entity.type == "model" and begin <= m.start < end]
    if models:
        return (models[0].entity,)
    if _OF_GOODS.match(text, event.end) or (site and _ELSEWHERE.match(text, site.head)):
        return ()
    return (findings.site,) if findings.site else ()


_WHERE: Final = re.compile(r",? where (?:the |rival )?")


def _begins(event: Event) -> int:
    """Give where the words of an event begin, its actors with them."""
    return min((actor.start for actor in event.actors), default=event.start)


def _claim(
    sentence: Sentence, findings: Findings, event: Event, maker: Entity, target: Entity | None, end: int
) -> Claim:
    status = (
        "planned" if event.status == "forecast" or _LEAVING.search(sentence.text[event.start : event.end]) else None
    )
    return link(
        sentence,
        findings,
        start=event.begin,
        end=end,
        subject=maker,
        name="closure",
        target=target,
        period=time_of(sentence.text, findings, event),
        stands=status or ("actual" if event.status == "cancelled" else event.status),
    )


_LEAVING: Final = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ing\b")
