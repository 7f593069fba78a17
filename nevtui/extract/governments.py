"""Who governs in a sentence: countries, blocs, cities and ministries under every name that newsrooms give them.

`Beijing`, `Brussels`, `the Chinese government`, `EU regulators`, `the ministry`, `the authorities` stand for a country,
a bloc, a place or a body. Source: the statement's page, Rulings. Knows names and the words beside them, no verbs.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Cues, Starts
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.spans import Findings, Mention
from nevtui.extract.states import CAPITALS, MINISTRIES, OFFICES, PEOPLES
from nevtui.model.entity import Entity

_BLOCS: Final = ("European Union",)
_BODIES: Final = re.compile(
    r"Ministr|State Council|Commission|Administration|administration|Bureau|Department|Agency|Congress|Parliament"
    r"|Government|government|Authority|Committee|Cabinet|Treasury|Senate|House of Rep|Board of Inv|Customs|Regulat"
    r"|Environmental Protection|Highway Traffic|Trade Rep|Communist Party|European Council|People's Bank"
    r"|Resources Board|Court|Development Zone"
)
_NO_BODIES: Final = re.compile(r"Association|Alliance|Federation|Chamber|Bank of China|Research|Exchange|University")
_PLACES: Final = ("country", "bloc", "province", "city")
_STATE: Final = (
    r"(?:(?:central|federal|national|state|provincial|municipal|city|local|regional|county|district|current|new|own"
    r"|communist|[Cc]ommerce|[Ff]inance|[Ii]ndustry|[Tt]rade|[Tt]ransport|[Ff]oreign|[Ss]cience|[Hh]ousing|product"
    r"|safety|heavy|industries|power|steel|agriculture|defen[cs]e|investment"
    r"|competition|market|antitrust|securities|economic|cyberspace|planning|customs|tax|labou?r|energy|economy|top"
    r"|[Ee]nvironment|environmental|statistics|road|traffic|vehicle|information|technology|and|public|security) )"
)
_ORGAN: Final = (
    r"(?P<organ>[Gg]overnments?|[Aa]uthorit(?:y|ies)|[Rr]egulators?|[Ww]atchdog|[Mm]inistr(?:y|ies)|administration"
    r"|[Pp]arliament|[Ll]awmakers|[Pp]olicy-?makers|legislators|legislature|[Oo]fficials|leadership|[Cc]abinet|[Cc]ourts?"
    r"|[Pp]rosecutors|planner|treasury|agency|state council|[Cc]ommission|bureau|department|executive arm)\b"
)
_PHRASE: Final = re.compile(
    rf"(?<![\w’'-])(?P<which>{_STATE}{{0,4}}){_ORGAN}"
    r"(?! (?:bonds?|funds?|subsid|support|polic|backing|incentives|data|figures|statistics|money|agency|and bureau))"
)
_PEOPLE: Final = re.compile(r"(?P<people>(?:South )?[A-Z][\w.]+)(?:['’]s)? $")
_OF_PLACE: Final = re.compile(r" (?:of|in) (?:the (?:city|province|municipality) of )?(?:the )?")
_ORGANS: Final = Cues(
    (
    "overnment", "uthorit", "egulator", "atchdog", "inistr", "arliament", "makers", "legislat", "fficials",
    "leadership",
    "abinet", "council", "ourt", "rosecutor", "planner", "treasury", "agency", "ommission", "bureau", "department",
    "executive arm",
    )
)  # fmt: skip
"""Without one of these no phrase names an organ of state."""
_MINISTRIES_OF: Final = re.compile(r"\b[Mm]inistries of")
_AFFAIRS: Final = re.compile(
    rf"(?:,? and(?: of)?|,)? (?P<name>{'|'.join(sorted(MINISTRIES, key=len, reverse=True))})(?![\w-])"
)
_LOCAL: Final = re.compile(r"(?i)\b(?:local|municipal|city|provincial|county|regional)\b")
_OF_ALL: Final = re.compile(r"(?i)\b(?:central|federal|national|state)\b")
_DUTIES: Final = Cues(("tariff", "Tariff", "duties", "Duties", "surtax", "Surtax", "import duty", "duty on", "duty of"))
_CAPITALS: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, CAPITALS))})\b(?=['’]s\b| [a-z])")
_CAPITAL_STARTS: Final = Starts("|".join(CAPITALS).lower())
_RULES: Final = (
    "polic", "rule", "regulation", "standard", "quota", "mandate", "subsid", "tariff", "duty", "duties", "ban",
    "restrict",
    "law", "decree", "notice", "measures", "plan", "program", "scheme", "incentive", "exempt", "tax", "credit", "draft",
    "guideline", "directive", "probe", "investigat", "fine", "recall", "requirement", "licence", "license", "limit",
    "conditions", "grant", "get back", "trade in", "trade-in", "scrap", "phase", "will get", "will receive",
    "support", "figures",
)  # fmt: skip
"""Words of sentences in which governments make rules."""
_SCENE: Final = re.compile(r"\b(?:in|at|from|near|to|of|for|into|around|outside|via|between) (?:the )?$")
_SEATED: Final = re.compile(r"\b(?:[Gg]overnment|leadership|leaders|ministers) in $")
"""Before the capital where a government sits."""
_ACTS: Final = re.compile(
    r" (?:has |had |also ){0,2}(?:told|ordered|urged|warned|asked|summoned|banned|barred|imposed)\b"
)
"""What a state does more often than the city of its name."""
_ARTICLES: Final = frozenset(("The", "These", "Its", "Their", "But", "And", "In", "That", "While", "When", "As"))
_PRONOUNS: Final = frozenset(("it", "its", "they", "their"))
_NAME_GOES_ON: Final = re.compile(r"(?:-\w|['’]s\b| [A-Z]|, [A-Z])")


def ministry_named(name: str) -> Entity:
    """Give the entity of a body of China by its canonical name."""
    return Entity.called("organization", name, country="China")


def country_named(name: str) -> Entity:
    """Give the entity of a country or of the European Union by its canonical name."""
    kind = "bloc" if name in _BLOCS else "country"
    return Entity.called(kind, name)


@lru_cache(maxsize=4096)
def governs(entity: Entity) -> bool:
    """Tell ministries, parliaments and offices from associations and research houses; places govern, too."""
    if entity.type in _PLACES:
        return True
    names = (entity.name, *entity.aliases)
    return (
        entity.type == "organization"
        and any(_BODIES.search(name) is not None for name in names)
        and not any(_NO_BODIES.search(name) is not None for name in names)
    )


def capital_means(text: str, mention: Mention) -> Entity | None:
    """Give the country of `Beijing` where the name may stand for its government, else None."""
    name = CAPITALS.get(mention.text)
    if name is None:
        return None
    if _SCENE.search(text, max(0, mention.start - 14), mention.start) and not _SEATED.search(
        text, max(0, mention.start - 24), mention.start
    ):
        return None
    if _NAME_GOES_ON.match(text, mention.end) and not text.startswith("'s ", mention.end):
        return None
    return country_named(name)


def find_powers(text: str, mentions: Sequence[Mention], antecedents: Antecedents) -> tuple[Mention, ...]:
    """Give the governments that a sentence names, in order: by name, by capital, by `the ministry`, `EU regulators`."""
    named = list(_named(text, mentions, antecedents))
    named += _adjectives(text, named)
    named.sort(key=lambda power: power.start)
    if not _ORGANS.are_in(text):
        return tuple(named)
    phrases = [*_phrases(text, mentions, named, antecedents), *_ministries(text, mentions, antecedents)]
    covered = [m for m in named if not any(p.start <= m.start < p.end for p in phrases)]
    return tuple(sorted((*covered, *phrases), key=lambda power: power.start))


def _named(text: str, mentions: Sequence[Mention], antecedents: Antecedents) -> Iterator[Mention]:
    """Yield the governments that mentions name or mean, and capitals that no mention covers."""
    last = antecedents.power
    body: Entity | None = None
    for mention in mentions:
        if mention.entity.type == "person" and (state := _state_led_by(text, mention)):
            yield Mention(mention.para, mention.start, mention.end, mention.text, state)
            continue
        means = capital_means(text, mention)
        if means is None and not governs(mention.entity):
            continue
        entity = means or mention.entity
        if mention.text.lower() in _PRONOUNS:
            capital_of = CAPITALS.get(entity.name)
            is_state = capital_of is not None and _ACTS.match(text, mention.end) is not None
            meant = country_named(capital_of) if capital_of and is_state else entity
            entity = body or (last if last and capital_of == last.name else meant)
        elif mention.text[4:] in ("country", "nation") and last and last.type in ("country", "bloc"):
            entity = body = last
        elif body is None and (entity.type == "organization" or means is not None or _opens(text, mention)):
            body = entity
        yield Mention(mention.para, mention.start, mention.end, mention.text, entity)
    for match in _CAPITAL_STARTS.matches(_CAPITALS, text):
        alone = Mention(0, match.start(), match.end(), match[0], country_named(CAPITALS[match[0]]))
        if not any(m.start < match.end() and match.start() < m.end for m in mentions) and capital_means(text, alone):
            yield alone


def _adjectives(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield Canada for `Canadian tariffs`, Indonesia for `the Indonesian incentive scheme`."""
    for match in _PEOPLE_STARTS.matches(_PEOPLES_RULE, text) if _STATE_ACTS.are_in(text) else ():
        start, end = match.span("people")
        if not any(m.start < end and start < m.end for m in named):
            yield Mention(0, start, end, match["people"], country_named(PEOPLES[match["people"]]))


_PEOPLE_STARTS: Final = Starts("|".join(PEOPLES).lower())
_PEOPLES_RULE: Final = re.compile(
    rf"\b(?P<people>{'|'.join(map(re.escape, sorted(PEOPLES, key=len, reverse=True)))})"
    r"(?= (?:[a-z-]+ ){0,2}?(?:tariffs?|duty|duties|import tax|surtax|rules?|laws?|regulations?|decree|ban|curbs"
    r"|quotas?|export controls|export curbs|export restrictions|restrictions|subsid(?:y|ies)|incentives?|rebates?"
    r"|state(?= (?:has|had|will|is|gave|gives|paid|pays|supports|supported|backs|backed|helps|helped|wants|plans)\b)"
    r"|scheme|programme|program|bonus|premium|state aid|grants?|legislation|standards?)\b(?![’'-]))"
)
"""`Canadian` of `Canadian tariffs`: the country whose rules they are."""
_STATE_ACTS: Final = Cues(
    ("tariff", "dut", "tax", "rule", "law", "regulation", "decree", "ban", "curb", "quota", "control", "restriction",
     "ubsid", "incentive", "rebate", "scheme", "program", "bonus", "premium", "aid", "grant", "legislation", "standard",
     " state ")
)  # fmt: skip


def _state_led_by(text: str, mention: Mention) -> Entity | None:
    """Give the country of `President Biden`, who acts for it; None for whoever leads no state."""
    country = mention.entity.country
    is_leader = country is not None and _LEADER.search(text, max(0, mention.start - 20), mention.end) is not None
    return country_named(country) if country and is_leader else None


_LEADER: Final = re.compile(r"\b(?:[Tt]hen-)?(?:President|Prime Minister|Chancellor|Premier) (?:[A-Z][\w.]+ ?){1,3}$")


def _opens(text: str, mention: Mention) -> bool:
    """Tell the country that a sentence begins with, after a few words: `In return China is to lower its tariffs`."""
    is_state = mention.entity.type in ("country", "bloc")
    return is_state and mention.start < 40 and _SCENE.search(text[: mention.start]) is None


def names_duties(text: str) -> bool:
    """Tell whether a sentence is about tariffs: what follows may give their rates without the word."""
    return _DUTIES.are_in(text)


def names_subsidies(text: str) -> bool:
    """Tell whether a sentence is about subsidies: what follows may give their sums without the word."""
    told = text.replace("anti-subsid", "").replace("Anti-subsid", "") if "nti-subsid" in text else text
    return "ubsid" in told or "rade-in" in text or "rebate" in text or "scrap an old" in text


def together(powers: Sequence[Mention]) -> Entity | None:
    """Give who decides where several act as one: of several ministries of a country the country, else the first."""
    if not powers:
        return None
    first = powers[0].entity
    bodies = {power.entity.name: power.entity.country for power in powers if power.entity.type == "organization"}
    country = first.country
    if first.type == "organization" and country and len(bodies) > 1 and set(bodies.values()) == {country}:
        return country_named(country)
    return first


def power_after(text: str, powers: Sequence[Mention], heads: frozenset[int]) -> Entity | None:
    """Give the government to remember after a sentence about rules: the first that acts or is quoted, else None."""
    if not powers:
        return None
    leaders = [power for power in powers if _LEADER.search(text, max(0, power.start - 20), power.end)]
    is_told = any(_ACTS.match(text, power.end) for power in powers)
    if not is_told and not any(map(text.lower().__contains__, _RULES)):
        return leaders[-1].entity if leaders else None
    acting = [power for power in powers if is_actor(text, power, heads)]
    return together([power for power in acting if power.entity.type == "organization"] or acting)


def is_actor(text: str, power: Mention, heads: frozenset[int]) -> bool:
    """Tell whether a government stands like a subject or a speaker, not like a scene (`in China`)."""
    if power.start in heads or (power.start == 0 and text.startswith(": ", power.end)):
        return True
    is_owner = text.startswith(("'s ", "’s "), power.end)
    if power.entity.type != "organization" and power.text == power.entity.name and not is_owner:
        return False
    before = text[max(0, power.start - 40) : power.start]
    if _CONSENT.search(before) or _ASKED.search(before):
        return False
    return _SCENE.search(before) is None or before.endswith((" to the ", "ccording to "))


_ASKED: Final = re.compile(
    r"\b(?:wants?|wanted|urg(?:es?|ed|ing)|asks?|asked|asking|call(?:s|ed|ing)? on|press(?:es|ed|ing)|lobb(?:y|ies|ied)"
    r"|begs?|begged|calls? for) (?:the )?$"
)
"""Before a government that others want to act: `lobbyists want Washington to ban`."""
_CONSENT: Final = re.compile(
    r"\b(?:approval|consent|permission|agreement|blessing|support|backing|help|advice|request|behalf) (?:of|from|by)"
    r" (?:the )?(?:[a-z]+ )?$"
)
"""Before a government that another one acts with: `with the approval of the provincial department`."""


def _phrases(
    text: str, mentions: Sequence[Mention], named: list[Mention], antecedents: Antecedents
) -> Iterator[Mention]:
    para = mentions[0].para if mentions else 0
    for match in _PHRASE.finditer(text):
        start, end = match.span()
        if any(m.start < end and start < m.end for m in mentions):
            continue
        before = text[max(0, start - 24) : start]
        people = _PEOPLE.search(before)
        chief = next((m for m in mentions if m.entity.type == "person" and _precedes(text, m, start)), None)
        place = next((m for m in named if m.end <= start and _owns(text, m, start)), None)
        after = _OF_PLACE.match(text, end)
        of_place = next((m for m in named if after and m.start == after.end() and m.entity.type in _PLACES), None)
        owner: Entity | None = None
        if people and people["people"] in PEOPLES:
            owner, start = country_named(PEOPLES[people["people"]]), start - len(people[0])
        elif chief is not None and chief.entity.country:
            owner, start = country_named(chief.entity.country), chief.start
        elif place is not None:
            owner, start = place.entity, place.start
            if place.text in CAPITALS and not _LOCAL.search(match["which"]):
                owner = country_named(CAPITALS[place.text])
        elif of_place is not None:
            owner, end = of_place.entity, of_place.end
        elif not people or people["people"] in _ARTICLES:
            owner = _spoken_of(match, antecedents)
        if owner is not None:
            yield Mention(para, start, end, text[start:end], _body(match, owner, antecedents))


def _ministries(text: str, mentions: Sequence[Mention], antecedents: Antecedents) -> Iterator[Mention]:
    """Yield each body of `the ministries of finance, science and technology, and commerce` of China."""
    home = antecedents.country
    for match in _MINISTRIES_OF.finditer(text) if home is not None and home.name == "China" else ():
        position = match.end()
        while (item := _AFFAIRS.match(text, position)) is not None:
            if not any(m.start < item.end("name") and position < m.end for m in mentions):
                entity = ministry_named(MINISTRIES[item["name"]])
                yield Mention(0, item.start("name"), item.end("name"), item["name"], entity)
            position = item.end("name")


def _precedes(text: str, mention: Mention, start: int) -> bool:
    """Tell `President Biden's` and `the Biden` before an `administration`."""
    return mention.end <= start and re.fullmatch(r"(?:['’]s)? ", text[mention.end : start]) is not None


def _owns(text: str, mention: Mention, start: int) -> bool:
    """Tell whether a place stands right before the words of an organ: `Hefei's city government`, `EU regulators`."""
    return mention.entity.type in _PLACES and re.fullmatch(r"(?:['’]s)? ", text[mention.end : start]) is not None


def _body(match: re.Match[str], owner: Entity, antecedents: Antecedents) -> Entity:
    """Give the body of China that `the finance ministry` or `the market regulator` names, else whose it is."""
    which, organ = match["which"].strip().lower(), match["organ"].lower()
    if owner.name != "China":
        return owner
    name = MINISTRIES.get(which) if organ == "ministry" else None
    name = name or next((OFFICES[words] for words in OFFICES if f"{which} {organ}".endswith(words)), None)
    return Entity.called("organization", name, country="China") if name else owner


def _spoken_of(match: re.Match[str], antecedents: Antecedents) -> Entity | None:
    """Give whom `the ministry`, `the government`, `local authorities` mean."""
    last, home, focus = antecedents.power, antecedents.country, antecedents.focus
    organ, which = match["organ"].lower(), match["which"].strip().lower()
    place = focus if focus and focus.type in ("city", "province") else None
    if (organ == "ministry" and which in MINISTRIES) or f"{which} {organ}".strip() in OFFICES:
        return home
    if organ == "ministries" and not _LOCAL.search(match["which"]):
        return home
    if organ.startswith(("ministr", "agency", "commission", "bureau", "department", "administration", "watchdog")):
        return last if last and last.type == "organization" and not organ.endswith("ies") else None
    if organ.startswith("court"):
        return None
    if _LOCAL.search(match["which"]):
        local = last if last and last.type in ("city", "province") else place
        return local if not organ.endswith("ments") else None
    if _OF_ALL.search(match["which"]):
        return home
    if last and last.type in _PLACES:
        return last
    return place or home


_STATES_OWN: Final = re.compile(
    r"(?:['’]s)? (?:government|president|administration|market|authorities|pressure|economy)\b"
)
"""After a country's name: not its goods."""
_GOODS: Final = re.compile(
    r"(?P<people>(?:South )?[A-Z][\w.]+)(?:-(?:made|built|manufactured|assembled)\b"
    r"|(?:-(?:origin|owned|linked|controlled|backed|branded|produced))?"
    r"(?: [\w-]+){0,3}? (?:EVs?|NEVs|cars?|vehicles?|goods|imports?|exports?|products?|companies|firms|makers|carmakers"
    r"|automakers|manufacturers|brands|batter(?:y|ies)|cells?|electric|models|software|hardware|technology|exporters"
    r"|suppliers|parts|autos|automobiles|SUVs|plug-in|hybrids|buses|trucks|steel|minerals|graphite|investment"
    r"|brandy|wine|pork"
    r"|dairy|canola|rapeseed|seafood|meat|beef|soybeans|alumini?um|chips|semiconductors|panels|components|materials"
    r"|magnets|motors|drones|subsidies|state aid|dumping|start-ups|groups|rivals)\b)"
)


def whose_goods(text: str, findings: Findings, start: int, end: int, ruler: Entity | None = None) -> Mention | None:
    """Give whose goods are named between `start` and `end`: `on BYD`, `Chinese EVs`, `cars made in China`.

    It is never the ruler's own. The first company, country or bloc counts; None where none stands there.
    """
    found: list[Mention] = []
    for mention in findings.mentions:
        is_inside = start <= mention.start < end and mention.entity.type in ("company", "country", "bloc")
        is_inside = is_inside and _STATES_OWN.match(text, mention.end) is None
        if is_inside and (ruler is None or mention.entity.name != ruler.name):
            found.append(mention)
    for match in _GOODS.finditer(text, start, end):
        name = PEOPLES.get(match["people"].split("-")[0])
        if name and (ruler is None or name != ruler.name):
            found.append(Mention(0, match.start(), match.end(), match[0], country_named(name)))
    named = [mention for mention in found if mention.text.lower() not in _PRONOUNS]
    return min(named or found, key=lambda mention: mention.start, default=None)
