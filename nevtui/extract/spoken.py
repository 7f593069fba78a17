"""What one sentence tells of whom and of what an article speaks: the market's country, who reports, what is counted."""

from collections import Counter
from collections.abc import Sequence

from nevtui.extract import cues, markets
from nevtui.extract import patterns as re
from nevtui.extract.deeds import may_be_plain
from nevtui.extract.demonyms import countries_in
from nevtui.extract.grammar import is_possessive
from nevtui.extract.homes import DESCRIBES, FIRM_WORDS
from nevtui.extract.inverted import subject_behind
from nevtui.extract.plain_words import PLAIN_WORDS
from nevtui.extract.spans import Mention, Period, Reading
from nevtui.model.entity import Entity

_REPORTERS = re.compile(
    r"Association|Alliance|Bureau|Research|Administration|Ministry|Dynamics|Institute|\b(?:CAAM|CPCA|CABIA|ACEA)\b"
)


def reports_markets(entity: Entity) -> bool:
    """Tell an association or office that publishes the figures of a whole market."""
    return entity.type == "organization" and any(_REPORTERS.search(name) for name in (entity.name, *entity.aliases))


def home_of(texts: Sequence[str], mentions: Sequence[Mention]) -> Entity:
    """Give the country whose market an article is about: that of its title if its text names it again, else China.

    `texts` are title and paragraphs; an adjective names a country too, but `Chinese` only says where makers are from.
    """
    countries = [mention for mention in mentions if mention.entity.type == "country"]
    titled = {m.entity.name for m in countries if m.para == 0} | set(countries_in(texts[0] if texts else ""))
    if (only := _only_country(texts, mentions)) is not None:
        return only
    foreign = list((titled or _written_from(texts, mentions)) - {"China", "United States"})
    one = foreign[0] if len(foreign) == 1 else "China"
    if one != "China":
        named = Counter(mention.entity.name for mention in countries)
        adjectives = sum(one in countries_in(text) for text in texts)
        one = one if named[one] + adjectives >= max(2, named["China"]) else "China"
    known = next((mention.entity for mention in countries if mention.entity.name == one), None)
    return known or Entity.called("country", one)


def _only_country(texts: Sequence[str], mentions: Sequence[Mention]) -> Entity | None:
    """Give the one country that an article names, more than once or with firms, none of them Chinese."""
    named = [mention.entity for mention in mentions if mention.entity.type == "country"]
    homes = {mention.entity.country for mention in mentions if mention.entity.type == "company"}
    is_about_china = "China" in homes or any("Chin" in text for text in texts)
    is_alone = len(set(named)) == 1 and (len(named) > 1 or bool(homes))
    return named[0] if is_alone and not is_about_china else None


def _written_from(texts: Sequence[str], mentions: Sequence[Mention]) -> set[str]:
    """Give the country of the dateline, which stands for the title where that names none: `New Delhi: The Centre`."""
    place = next((m for m in mentions if m.para == 1), None)
    is_city = place is not None and place.start <= len("New ") and place.entity.type == "city"
    if place is None or not is_city or len(texts) < 2 or not _AFTER_DATELINE.match(texts[1], place.end):
        return set()
    return {place.entity.country} if place.entity.country else set()


_AFTER_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{2,20})?(?::| ?\([\w .]{2,20}\)| ?[-–—]{1,2} )")


def interviewed(texts: Sequence[str], mentions: Sequence[Mention]) -> Entity | None:
    """Give the company that the answers of an interview are about: the most named of those its first lines name."""
    questions = sum(text.endswith("?") or text.startswith("Q:") for text in texts[1:])
    if questions < _LEAST_QUESTIONS:
        return None
    firms = [mention.entity for mention in mentions if mention.entity.type == "company"]
    first = {mention.entity for mention in mentions if mention.para <= 1}
    named = Counter(entity for entity in firms if entity in first)
    return max(named, key=lambda entity: named[entity]) if named else None


_LEAST_QUESTIONS = 3


def most_named(mentions: Sequence[Mention]) -> Entity | None:
    """Give the company that an article is about: named often, and far more often than any other; else None."""
    named = Counter(mention.entity for mention in mentions if mention.entity.type == "company").most_common(2)
    others = named[1][1] if len(named) > 1 else 0
    return named[0][0] if named and named[0][1] >= max(_OFTEN, _TIMES * others) else None


_OFTEN, _TIMES = 4, 2


def called_towns(texts: Sequence[str], mentions: Sequence[Mention]) -> tuple[tuple[str, Entity], ...]:
    """Give the towns that an article calls a county, district or town, each with that word: `Changfeng County`."""
    found: dict[tuple[str, str], Entity] = {}
    for mention in mentions:
        if mention.entity.type == "city" and mention.para < len(texts):
            called = _CALLED.search(texts[mention.para], mention.start, mention.end + _LONGEST_CALL)
            if called and called.end() >= mention.end and called.start() in (mention.end, mention.end - len(called[0])):
                found.setdefault((called["kind"].lower(), mention.entity.name), mention.entity)
    return tuple((kind, entity) for (kind, _), entity in found.items())


def is_of_a_stranger(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether a sentence is about somebody that nobody knows: `Brightfor sold 300 cars`."""
    if mentions and mentions[0].start == 0:
        return False
    opened = _STRANGER.match(text)
    group = "name" if opened and opened["name"] else "whose"
    if opened is None or any(mention.start < opened.end(group) for mention in mentions):
        return False
    words = opened[group].split(" ")
    if words[0].lower() in cues.HEADS or any(word in plain for word in words for plain in _NO_STRANGERS):
        return False
    return len(words) > 1 or not may_be_plain(words[0])


_NO_STRANGERS = (cues.NEVER, cues.CALENDAR, cues.GENERIC, cues.PEOPLES, PLAIN_WORDS)
_STRANGER = re.compile(
    r"(?P<name>[A-Z][a-z]+[A-Za-z]*(?: (?:& )?[A-Z][\w-]+){0,2})(?: (?:also|now|alone|only|[a-z]+ly))?"
    r" (?:has|had|sold|delivered|reported|posted|booked|built|produced|exported|employs|employed|expects|plans"
    r"|wants|aims"
    r"|raised|lost|earned|sells|makes|builds|claims|holds|owns|runs|operates|recorded|registered|shipped|generated)\b"
    r"|(?P<whose>[A-Z][a-z]+[A-Za-z]*(?: (?:& )?[A-Z][\w-]+){0,2})['’]s (?:[\w-]+ ){0,3}?(?:sales|deliveries|goal"
    r"|target|market share|share|output|profit|revenue|turnover|exports|volumes?|production|loss|margin|orders"
    r"|registrations)\b"
)
_CALLED = re.compile(r" (?P<kind>[Cc]ounty|[Dd]istrict|[Tt]own(?:ship)?)\b")
_LONGEST_CALL = len(" township")


def named_first(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give whom a first sentence without a subject is about; not the place where things happen, unless `there` are.

    Whom somebody is only compared with it is not about: `second only to Beijing`.
    """
    for mention in mentions:
        is_town = mention.entity.type in ("city", "province")
        if is_town and text.startswith("There ") and _THERE_IN.search(text, 0, mention.start):
            return mention.entity
        if is_town and (DESCRIBES.match(text, mention.end) or FIRM_WORDS.match(text, mention.end)):
            return None
        is_aside = _NOT_ABOUT.search(text, max(0, mention.start - 20), mention.start)
        if (is_town or mention.entity.type == "company") and not is_aside:
            return mention.entity
    return None


_THERE_IN = re.compile(r"\bin (?:the (?:city|province|county|town) of )?$")
_NOT_ABOUT = re.compile(
    r"\b(?:in|at|on|from|near|second only to|than|behind|ahead of|against|unlike|like|versus|compared (?:with|to))"
    r" (?:the |rivals? )*$"
)


def is_about_one_firm(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell a sentence that opens with the only firm it names: `Li Auto, once first, came fifth`."""
    first = mentions[0] if mentions else None
    if first is None or first.start > 0 or first.entity.type != "company" or first.text in _PRONOUNS:
        return False
    return len({m.entity for m in mentions if m.entity.type == "company"}) == 1 and (
        _DOES_ITSELF.match(text, first.end) is not None
    )


_PRONOUNS = ("It", "Its", "They", "Their", "We", "Our")
_DOES_ITSELF = re.compile(r"(?:, [^,;]{2,60},)? (?!and\b|or\b)[a-z]")
_MARKET_AFTER = re.compile(r"['’]s (?:[\w-]+ ){0,3}market\b")
_MARKET_CALLED = re.compile(
    r"\b[A-Z][a-z]+(?:ish|an|ch|ese|i|ian) (?:(?:new-car|car|EV|vehicle|auto) )?(?:registrations|market|sales|buyers)\b"
)
"""`Tesla's German registrations`."""
_MARKET_BEFORE = re.compile(r"\b(?:market|sold|sales|registrations|sales of [\w -]{3,30}) in (?:the )?$")


def country_of_market(text: str, mentions: Sequence[Mention]) -> Entity | None:
    for mention in mentions:
        if mention.entity.type == "industry" and (where := markets.place_of(mention.entity)):
            return Entity.called("country", where)
        if mention.entity.type in ("country", "bloc"):
            before = text[max(0, mention.start - 50) : mention.start]
            if _MARKET_AFTER.match(text, mention.end) or _MARKET_BEFORE.search(before):
                return mention.entity
    named = _MARKET_CALLED.search(text)
    called = countries_in(named[0]) if named else ()
    return Entity.called("country", called[0]) if called and called[0] != "China" else None


def counted(readings: Sequence[Reading]) -> str | None:
    """Give the last count of vehicles sold at home that `readings` tell, or of those made of which a part is told."""
    made = (r for r in readings if r.property == "share_of" and isinstance(r.whole, str) and _MADE.search(r.whole))
    told = next((r.property for r in reversed(readings) if r.property in _COUNTS and not r.is_change), None)
    return told or ("production" if next(made, None) else None)


_MADE = re.compile(r"\b(?:cars|vehicles|[BN]?EVs) (?:built|made|produced|assembled)\b")


_COUNTS = ("sales", "deliveries", "registrations")


def market_told(readings: Sequence[Reading]) -> Entity | None:
    """Give the last market whose figure a sentence tells."""
    at_home = (reading for reading in reversed(readings) if reading.property != "exports")
    told_of = (reading.subject for reading in at_home if reading.subject.type == "industry")
    return next((market for market in told_of if markets.place_of(market)), None)


def market_shared(readings: Sequence[Reading]) -> Entity | None:
    """Give the market that the last share of a sentence is of."""
    last = readings[-1] if readings else None
    return last.whole if last and last.property == "market_share" and isinstance(last.whole, Entity) else None


def market_abroad(readings: Sequence[Reading]) -> Entity | None:
    """Give the market outside China that the last share of a sentence is of: the text goes on about it."""
    shared = market_shared(readings)
    return shared if shared and markets.place_of(shared) not in (None, "China") else None


def called_by_stand_ins(mentions: Sequence[Mention], places: frozenset[int]) -> list[str]:
    """Give the names of those whom a sentence calls `the company` or `the Anhui capital` as its subject."""
    stand_ins = (m for m in mentions if m.text in _STANDS_FOR or _is_town_called(m))
    return [m.entity.name for m in stand_ins if m.start in places]


def told_again(text: str, focus: Entity | None, readings: Sequence[Reading]) -> list[str]:
    """Give the name of the company whose figures a sentence that begins with `its` goes on to tell: it is known now."""
    is_same = focus is not None and focus.type == "company" and bool(readings) and readings[-1].subject == focus
    is_same = is_same and text.startswith(("Its ", "It "))
    return [focus.name] if focus and is_same else []


def _is_town_called(mention: Mention) -> bool:
    """Tell `The Anhui capital`."""
    return mention.entity.type == "city" and mention.text.endswith((" capital", " city")) and mention.text[:4] == "The "


_STANDS_FOR = ("The company", "the company", "The group", "the group", "The Company", "the Company")
"""Who is called so is known to the reader."""


def compared_subject(text: str, heads: Sequence[Entity], readings: Sequence[Reading]) -> Entity | None:
    """Give the subject of `X sold 5,870 buses, compared with Y's 9,600`, whom the text goes on to be about."""
    if len(readings) > 1 and readings[0].subject != readings[-1].subject and _WITH_GROWTH.search(text):
        return readings[0].subject
    first, last = readings[0], readings[-1]
    others = _BEHIND_OTHERS.search(text, first.quantity.end, last.quantity.start)
    if others and first.subject != last.subject and first.property == last.property:
        return first.subject
    is_told = len(readings) > 1 and heads and heads[0].type == "company" and readings[0].subject == heads[0]
    return heads[0] if is_told and _WITH_OTHERS.search(text) else None


_WITH_OTHERS = re.compile(r"\b(?:compared (?:with|to)|versus|against|ahead of|in front of|behind) (?:the )?[A-Z]")

_BEHIND_OTHERS = re.compile(
    r"\b(?:behind|ahead of|against|trailing|than|compared (?:with|to)|versus) (?:the |rival )?[A-Z][\w ]{1,30}?"
    r"(?:['’]s?|,? (?:with|at|on))? (?:about |some |nearly )?$"
)
_WITH_GROWTH = re.compile(
    r"\b(?:compared (?:with|to)|versus|against)(?: an?| the| only| just)? [\d.]+ ?(?:%|per ?cent)"
)


def latest(told: Sequence[Period]) -> Period:
    """Give the time last told, not that of a year before, which another figure was compared with."""
    last = told[-1]
    return next((p for p in reversed(told) if p.when[4:] == last.when[4:] and p.when > last.when), last)


def whose_figures(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give the only firm of a sentence that opens with its figures: `X's deliveries took a hit`."""
    firms = {mention.entity for mention in mentions if mention.entity.type == "company"}
    is_owner = len(firms) == 1 and opens_as_owner(text, mentions[0]) and _FIGURES.match(text, mentions[0].end)
    return mentions[0].entity if is_owner else None


_FIGURES = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:sales|deliver(?:y|ies)|output|production|exports|registrations|revenues?|profits?"
    r"|earnings|results|figures|numbers|orders|loss(?:es)?|margins?|growth|performance|business)\b"
)


def heads_spoken_of(text: str, mentions: Sequence[Mention], places: frozenset[int]) -> list[Entity]:
    """Give who stand as subjects of a sentence, else whose first word it is about."""
    heads = [m.entity for m in mentions if m.start in places and not is_possessive(text, m)]
    if heads:
        return heads
    return [m.entity for m in mentions[:1] if opens_as_owner(text, m)]


def is_heading(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell a line that says which company the next ones are about, as at the end of a press release: `About CATL.`."""
    return len(mentions) == 1 and mentions[0].entity.type == "company" and _HEADING.fullmatch(text) is not None


def brought_up(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give whom a sentence only brings up: `About CATL.`, `Most affected was Firefly.`."""
    if is_heading(text, mentions):
        return mentions[0].entity
    behind = subject_behind(text, mentions)
    return behind.entity if behind else None


_HEADING = re.compile(r"(?:About|ABOUT) (?:the )?[^,;:]{2,60}[.:]?")


def sole_actor(heads: Sequence[Entity], readings: Sequence[Reading], before: Entity | None) -> Entity | None:
    """Give the one company that a sentence is about; the one before, where it only goes on with its figures."""
    if not heads:
        return before if before and readings and readings[-1].subject == before else None
    return heads[0] if len(set(heads)) == 1 and heads[0].type == "company" else None


def models_of(entities: Sequence[Entity]) -> list[Entity]:
    """Give the models among `entities`."""
    return [entity for entity in entities if entity.type == "model"]


def firm_joined(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """Give the company that the last clause joined on is about: `Washington put up a tariff, and X sells none`."""
    firms = (m for m in reversed(mentions) if m.entity.type == "company" and text.endswith(_JOINED, 0, m.start))
    return next((mention.entity for mention in firms), None)


_JOINED = (", and ", ", but ", "; ", ", while ")


def opens_as_owner(text: str, mention: Mention) -> bool:
    """Tell `X` of `X's first plant is in Y`, whom the text then is about."""
    is_firm = mention.entity.type == "company" and mention.text.lower() not in ("its", "their", "whose")
    return is_firm and mention.start <= _OPENING and is_possessive(text, mention)


_OPENING = 4
"""Where a sentence still opens: `The BYD`."""
