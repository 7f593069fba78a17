"""headquarters: subject is based in object. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Cues
from nevtui.extract.chains import chain_before
from nevtui.extract.claims import link
from nevtui.extract.demonyms import DEMONYMS
from nevtui.extract.events import actors_before, group_meant
from nevtui.extract.grammar import is_possessive
from nevtui.extract.homes import FIRM_WORDS
from nevtui.extract.mentions_at import mention_at, mention_ending
from nevtui.extract.openers import opened_subject, opens
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.whereabouts import is_place, whereabouts
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Changzhou is home to Li Auto's first plant.", ()),
    ("Farasis, a Ganzhou maker of cells, grew.", ("Farasis headquarters Ganzhou",)),
    ("Jinhua-based Leapmotor sold 280,000 vehicles.", ("Leapmotor headquarters Jinhua",)),
    ("XPeng is based in Guangzhou.", ("XPeng headquarters Guangzhou",)),
    ("Shenzhen is home to Huawei and Tencent.", ("Huawei headquarters Shenzhen", "Tencent headquarters Shenzhen")),
    ("The company CALB has its headquarters in Changzhou.", ("CALB headquarters Changzhou",)),
    ("NIO, whose seat is Shanghai, sold 31,041 cars.", ("NIO headquarters Shanghai",)),
    ("Polestar, the Swedish brand controlled by Geely, is based in Gothenburg.", ("Polestar headquarters Gothenburg",)),
    (
        "NIO China will have its head office in the Xi'an Hi-tech Industries Development Zone.",
        ("NIO China headquarters Xi'an planned",),
    ),
    ("Leapmotor grew. The Hangzhou-based company sold 210,000 cars.", ("Leapmotor headquarters Hangzhou",)),
    ("CALB, headquartered in Changzhou, makes cells.", ("CALB headquarters Changzhou",)),
    ("Leapmotor works with Stellantis, the Dutch-based group.", ("Stellantis headquarters Netherlands",)),
    ("German-based Continental makes tyres.", ("Continental AG headquarters Germany",)),
    ("Sales fell at Polestar, a Swedish-based brand.", ("Polestar headquarters Sweden",)),
    ("NIO, the Shanghai-based carmaker backed by Tencent, grew.", ("NIO headquarters Shanghai",)),
    ("Great Wall Motor grew. The Baoding-based maker of SUVs is old.", ("Great Wall Motor headquarters Baoding",)),
    ("XPeng grew. The Guangzhou electric-car maker is young.", ("XPeng headquarters Guangzhou",)),
    ("Xpeng, the Guangzhou electric-car maker, grew.", ("XPeng headquarters Guangzhou",)),
    ("Guangzhou carmaker XPeng hired Tom Zhu.", ("XPeng headquarters Guangzhou",)),
    ("Hesai, a maker of lidar sensors in Shanghai, grew.", ("Hesai headquarters Shanghai",)),
    ("Founded in 2014 and based in Guangzhou, XPeng grew.", ("XPeng headquarters Guangzhou",)),
    ("BYD, the largest carmaker in Shenzhen, grew.", ()),
    ("NIO sold 20,000 cars, the Shanghai-based carmaker said.", ("NIO headquarters Shanghai",)),
    ("Seres rose, the Chongqing-based company reported.", ("Seres headquarters Chongqing",)),
    ("Xpeng, a young brand from Guangzhou, sold 10,000 cars.", ("XPeng headquarters Guangzhou",)),
    ("SVOLT, the battery maker from Changzhou, wants to list.", ("SVOLT headquarters Changzhou",)),
    ("Based in Guangzhou, XPeng sells cars.", ("XPeng headquarters Guangzhou",)),
    ("NIO and JAC Motors are both based in Hefei.", ("NIO headquarters Hefei", "JAC Motors headquarters Hefei")),
    ("Chery's home town is Wuhu.", ("Chery headquarters Wuhu",)),
    ("The head office of NIO is in Shanghai.", ("NIO headquarters Shanghai",)),
    (
        "NIO works with JAC Motors. They met in Hefei, where both companies are based.",
        ("NIO headquarters Hefei", "JAC Motors headquarters Hefei"),
    ),
    ("BYD's European headquarters are in Budapest.", ("BYD headquarters Budapest",)),
    ("Hesai, a start-up with its base in Shanghai, grew.", ("Hesai headquarters Shanghai",)),
    ("Rayong is home to GAC Aion and Great Wall Motor.", ()),
    ("Based in Munich, the analyst praised NIO.", ()),
    ("BYD hired engineers from Munich.", ()),
    ("BYD sold more cars, a Shanghai-based analyst said.", ()),
    ("CATL grew. The Ningde company sold more cells.", ("CATL headquarters Ningde",)),
    ("Behind came Farasis, so that six of the ten companies are based in China.", ()),
    ("BYD has a plant in Changsha.", ()),
    ("A Shanghai-based analyst praised NIO.", ()),
)
CUES = (
    "based",
    "headquarter",
    "head office",
    "base in",
    "whose home",
    "whose base",
    "whose seat",
    "whose head",
    "comes from",
    "hails from",
    "home ",
    "hometown",
    "has its seat",
    " of ",
    " from ",
    " company",
    " firm",
    "maker",
    " group",
    " start-up",
    " startup",
    "manufacturer",
)

_BASED = re.compile(r"[- ](?:based|headquartered) ")
_IN = re.compile(
    r"\b(?:(?:is |are |was |were )?(?:both |now |still )?(?:[Bb]ased|[Hh]eadquartered) in"
    r"|ha(?:s|ve|d) (?:its|their) (?:headquarters|head office|head offices|base|seat|home|main office) in"
    r"|whose (?:home|headquarters|base|seat|head office|head offices) (?:is"
    r"|are)(?: in)?"
    r"|comes from|hails from"
    r"|with (?:its |their )?(?:headquarters|head office|head offices|base|seat|main office) in)"
    r" (?:the (?:(?:[\w-]+ )?(?:city|town) of )?|nearby |neighbou?ring "
    r"|eastern |southern |northern )?"
)
_IN_CUES = Cues(("ased", "eadquarter", "head office", "base in", "seat in", "home", "main office", "whose ", "s from "))
"""Without one of these no sentence tells by a verb or an adjective where a company is based."""
_IS = re.compile(r"(?:is|are|was|has|have)\b")
_HOME = re.compile(r",?(?: which)?(?: is| are|,)?(?: also)? (?:the )?home(?: ?town| city| base)? (?:to|of) (?:the )?")
_HOME_IS = re.compile(
    r"(?:(?:['’]s?)? (?:[A-Za-z]+ ){0,2}(?:home(?: ?town| city| base)|headquarters|head office|seat) (?:is|are|was|were"
    r"|lies)(?: located| based)?(?: in)?"
    r" (?:the city of )?)"
)
_SEATS = ("home", "headquarters", "head office", "seat")
_HOME_OF = re.compile(r"\b(?:[Hh]eadquarters|[Hh]ead office|[Ss]eat|[Hh]ome town) of (?:the )?")
_HOMES = ("eadquarters of", "ead office of", "eat of", "ome town of")
_WHERE = re.compile(
    r"(?: is)?,? where (?P<who>both(?: [a-z]+)?|the (?:two|three)(?: [a-z]+)?|they|it|[A-Z][\w ]+|the [a-z]+)"
    r" (?:(?:is|are|was|were) (?:also |both |now )?(?:based|headquartered|at home)"
    r"|(?:has|have) (?:its|their) (?:headquarters|head office|base|seat))\b"
)
_WHERE_MANY = re.compile(
    r",? where (?P<who>[^;.]{3,120}?) (?:are|have) (?:all |both )?(?:based|headquartered|located|at home"
    r"|their headquarters)\b"
)
"""`where seven makers including X and Y are located`."""
_FIRMS, _PLACES = ("company", "organization"), ("city", "province", "country")


def headquarters(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield where companies and organizations are based."""
    is_home = "home" in sentence.text
    for place in findings.mentions:
        if place.entity.type in _PLACES:
            town = _town_before(sentence.text, findings, place)
            based = _based_firm(sentence, findings, place)
            yield from (replace(one, object=town.name, object_type=town.type) for one in based) if town else based
            if is_home:
                yield from _home_to(sentence, findings, place)
            yield from _of_city(sentence, findings, place)
            yield from _from_there(sentence, findings, place)
    is_told = _IN_CUES.are_in(sentence.text)
    for adjective in _DEMONYM_BASED.finditer(sentence.text) if is_told else ():
        if country := DEMONYMS.get(adjective["people"]):
            start, end = adjective.span("people")
            named = Mention(sentence.para, start, end, adjective["people"], _state(country))
            yield from _based_firm(sentence, findings, named)
    for match in _IN.finditer(sentence.text) if is_told else ():
        place_after = next((m for m in whereabouts(findings) if m.start == match.end() and is_place(m)), None)
        place_after = place_after if place_after and place_after.entity.type in _PLACES else None
        firm, stands = _firm_before(sentence, findings, match.start()), None
        others: tuple[Mention, ...] = ()
        is_open = opens(sentence.text, match.start()) or _BEGUN.fullmatch(sentence.text, 0, match.start()) is not None
        if place_after and is_open:
            firm = opened_subject(sentence.text, findings, place_after.end, _FIRMS)
        if _IS.match(match[0]):
            chain = chain_before(sentence.text, match.start(), findings.periods)
            actors, _ = actors_before(sentence.text, findings, chain.start, _FIRMS)
            firm = actors[-1] if actors and not chain.is_denied else firm
            others = actors[:-1] if firm in actors else ()
            stands = chain.status
        for one in (*others, firm) if place_after and firm else ():
            if one and place_after:
                claim = _seat(sentence, findings, one, place_after, min(one.start, match.start()), place_after.end)
                yield replace(claim, status="planned" if stands == "planned" else "actual")
    yield from _at_home(sentence, findings)


def _town_before(text: str, findings: Findings, place: Mention) -> Entity | None:
    """Give Guangzhou for China of `Guangzhou, China-based XPeng` and `Guangzhou, China, where XPeng is based`."""
    if not text.startswith(("-based", ", where "), place.end):
        return None
    towns = (m.entity for m in findings.mentions if m.end + len(", ") == place.start and text.startswith(", ", m.end))
    return next((town for town in towns if town.type == "city"), None)


def _at_home(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `X's home town is Y`, `the head office of X is in Y` and `in Y, where both companies are based`."""
    text = sentence.text
    for firm in findings.mentions if any(map(text.__contains__, _SEATS)) else ():
        found = _HOME_IS.match(text, firm.end) if firm.entity.type in _FIRMS else None
        place = mention_at(findings, found.end(), _PLACES) if found else None
        if place:
            yield _seat(sentence, findings, firm, place, firm.start, place.end)
    for match in _HOME_OF.finditer(text) if any(map(text.__contains__, _HOMES)) else ():
        firm_of = mention_at(findings, match.end(), _FIRMS)
        in_it = _IS_IN.match(text, firm_of.end) if firm_of else None
        place = mention_at(findings, in_it.end(), _PLACES) if in_it else None
        if firm_of and place:
            yield _seat(sentence, findings, firm_of, place, match.start(), place.end)
    for place in findings.mentions if " where " in text else ():
        where = _WHERE.match(text, place.end) if place.entity.type in _PLACES else None
        where = where or (_WHERE_MANY.match(text, place.end) if place.entity.type in _PLACES else None)
        town = _town_before(text, findings, place) if where else None
        for one in _who(findings, where) if where else ():
            seat = _seat(sentence, findings, one, place, place.start, where.end() if where else place.end)
            yield replace(seat, object=town.name, object_type=town.type) if town else seat


_IS_IN = re.compile(r" (?:is|are|was) (?:located )?in (?:the city of )?")


def _who(findings: Findings, where: re.Match[str]) -> tuple[Mention, ...]:
    """Give whom `both companies`, `it` and `X` mean in `where X is based`."""
    named = tuple(m for m in findings.mentions if where.start("who") <= m.start < where.end("who"))
    named = tuple(m for m in named if m.entity.type in _FIRMS)
    is_group = where["who"].startswith(("both", "the two", "the three", "they"))
    group = group_meant(findings, where.start("who")) if is_group else ()
    return named or (group if len(group) == 2 or "both" not in where["who"] else ())


def _state(name: str) -> Entity:
    return Entity.called("country", name)


def _from_there(sentence: Sentence, findings: Findings, place: Mention) -> Iterator[Claim]:
    """Read `X, a young brand from Y`, and `X sold more, the Y-based maker said`."""
    text = sentence.text
    firm: Mention | None = None
    told = _APPOSED.search(text, max(0, place.start - 90), place.start)
    if told and (told["in"] is None or (place.entity.type == "city" and "est " not in told[0])):
        firm = mention_ending(findings, told.start(), _FIRMS)
    elif _SAID.match(text, place.end) and text.endswith("the ", 0, place.start):
        heads = [m for m in findings.mentions if m.end < place.start and m.start in findings.heads]
        firm = heads[-1] if heads and heads[-1].entity.type == "company" else None
        if heads and heads[-1].entity.type == "person" and findings.company:
            firm = Mention(place.para, place.start, place.end, place.text, findings.company)
    if firm:
        yield link(
            sentence, findings, start=min(firm.start, place.start), end=max(firm.end, place.end), subject=firm.entity,
            name="headquarters", target=place.entity, stands="actual",
        )  # fmt: skip


_BEGUN = re.compile(r"(?:Founded|Set up|Established|Started|Created) (?:[\w'’ ]{2,40}) and ")
_MAKER = r"(?:company|carmaker|automaker|maker|manufacturer|firm|group|start-?up|brand|supplier|producer|giant)"
_APPOSED = re.compile(
    rf", (?:an?|the|another) (?:[\w-]+ ){{0,4}}{_MAKER}"
    rf"(?: of [a-z][a-z -]{{3,36}})? (?:from|out of|(?P<in>in)) (?:the (?:city of )?)?$"
)
_SAID = re.compile(
    rf"-based (?:[\w-]+ ){{0,3}}{_MAKER} (?:said|says|reported|announced|added|disclosed|wrote|told|confirmed"
    r"|revealed)\b"
)
_DEMONYM_BASED = re.compile(r"(?<![\w-])(?P<people>[A-Z][a-z]+)-(?:based|headquartered)(?= )")


def _based_firm(sentence: Sentence, findings: Findings, place: Mention) -> Iterator[Claim]:
    text, match = sentence.text, _BASED.match(sentence.text, place.end)
    around = next((m for m in findings.mentions if place.start - 6 < m.start < place.start < place.end < m.end), None)
    if around and match is None and place.entity.type == "city" and around.entity.type == "company":
        yield _seat(sentence, findings, around, place, around.start, around.end)
    made = FIRM_WORDS.match(text, place.end) if match is None and place.entity.type == "city" else None
    maker = mention_at(findings, made.end() + 1, ("company",)) if made else None
    if maker and made and text[made.end()] == " ":
        yield _seat(sentence, findings, maker, place, place.start, maker.end)
    apposed = re.search(r", an? $", text[: place.start]) if made and maker is None else None
    if apposed and (named := mention_ending(findings, apposed.start(), _FIRMS)):
        yield _seat(sentence, findings, named, place, named.start, made.end() if made else place.end)
    if match is None:
        return
    firm = mention_at(findings, match.end(), _FIRMS, slack=60)
    between = text[match.end() : firm.start] if firm else ""
    if firm and _SHORT.fullmatch(between) and not _OF_OTHERS.search(between):
        yield _seat(sentence, findings, firm, place, place.start, firm.end)
    elif told := re.search(r", (?:the|an?) $", text[: place.start]):
        named = mention_ending(findings, told.start(), _FIRMS)
        if named:
            yield _seat(sentence, findings, named, place, named.start, match.end())
    else:
        meant = (m for m in findings.mentions if m.text.lower().startswith("the ") and m.start < place.start < m.end)
        for before in islice(meant, 1):
            yield _seat(sentence, findings, before, place, before.start, before.end)


def _seat(sentence: Sentence, findings: Findings, firm: Mention, place: Mention, start: int, end: int) -> Claim:
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=firm.entity,
        name="headquarters",
        target=place.entity,
        stands="actual",
    )


_OF_MANY = re.compile(r"\b(?:companies|firms|makers|carmakers|suppliers|so that)\b")
"""Between a firm and `are based in`: others are meant."""
_SHORT = re.compile(r"(?:[\w-]+ ){0,6}")
_OF_OTHERS = re.compile(
    r"\b(?:and|to|of|in|with|by|from|for|behind|whose|that|said|analysts?|investors?|experts?|officials?|researchers?|economists?|lawyers?)\b"
)


def _home_to(sentence: Sentence, findings: Findings, place: Mention) -> Iterator[Claim]:
    match = _HOME.match(sentence.text, place.end)
    position = match.end() if match else None
    while position is not None:
        firm = mention_at(findings, position, _FIRMS)
        if firm is None or is_possessive(sentence.text, firm) or _is_abroad(firm.entity, place.entity):
            return
        yield link(
            sentence,
            findings,
            start=place.start,
            end=firm.end,
            subject=firm.entity,
            name="headquarters",
            target=place.entity,
            stands="actual",
        )
        following = re.match(r"(?: [A-Z][\w]+){0,2}(?:, and |, | and )(?:the )?", sentence.text[firm.end :])
        position = firm.end + following.end() if following else None


def _is_abroad(firm: Entity, place: Entity) -> bool:
    """Tell a place that is home to a firm's works alone: its own home is another country, as far as is known."""
    return firm.country is not None and place.country is not None and firm.country != place.country


def _of_city(sentence: Sentence, findings: Findings, place: Mention) -> Iterator[Claim]:
    if place.entity.type == "city" and sentence.text[max(0, place.start - 4) : place.start] == " of ":
        firm = mention_ending(findings, place.start - 4, ("company",))
        if firm and not firm.text.lower().startswith(("the ", "it")):
            yield link(
                sentence,
                findings,
                start=firm.start,
                end=place.end,
                subject=firm.entity,
                name="headquarters",
                target=place.entity,
                stands="actual",
            )


def _firm_before(sentence: Sentence, findings: Findings, position: int) -> Mention | None:
    for mention in reversed(findings.mentions):
        if mention.end <= position and mention.entity.type in _FIRMS:
            between = sentence.text[mention.end : position]
            if re.fullmatch(
                r" ?(?:\([^)]{1,12}\) ?)?|(?: \([^)]{1,20}\))?, (?:which )?|(?: \([^)]{1,20}\))?,(?: [\w-]+){1,9},? "
                r"|(?:, [\w -]{3,40})?, (?:founded|set up|established|started|born)(?: [\w-]+){1,10} and ",
                between,
            ) and not mention.text.lower().startswith("its"):
                return None if _OF_MANY.search(between) else mention
    return None
