"""Where a plant stands: in its own phrase, behind it, or before its verb. Knows no owners and no properties."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.demonyms import countries_in
from nevtui.extract.events import Event, named_at
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.mentions_at import stand_in
from nevtui.extract.spans import Findings, Mention
from nevtui.extract.whereabouts import PLACES, is_place, places_from, whereabouts
from nevtui.model.entity import Entity

FITTING: Final = re.compile(
    r"(?:['’]s?)?(?: (?:(?:new|first|second|third|fourth|main|own|local|old|planned|proposed|existing|giant|huge|big"
    r"|lone|vast|only|sole|largest|biggest|electric|car|cars|EV|NEV|vehicle|vehicles|battery|batteries|assembly"
    r"|production|manufacturing|passenger|bus|truck|cell|power|blade|lithium|lithium-ion|engine|component|parts"
    r"|overseas|European|factory|plant|flagship|smart|super|former|fully-owned|wholly|wholly-owned|joint|auto"
    r"|automotive|automobile|make|carmaking|module|pack|energy|commercial|NEVs|EVs|intelligent|digital|modern"
    r"|cathode|anode|separator|electrolyte|precursor|materials?|motor|gearbox|transmission|chip|semiconductor|glass"
    r"|tyre"
    r"|seat|brake|pickup|van|SUV|compact|luxury|press|stamping|welding|casting|giant|nickel|copper|foil|[a-z]+-[a-z-]+"
    r"|plug-in|hybrid|upcoming|future|foreign"
    r"|greenfield|phase-two|sprawling|state-of-the-art|multi-billion|green|low-carbon|and|storage|new-energy|LFP"
    r"|\d[\w.,-]*)))* ?"
)
LEADS_TO: Final = re.compile(
    r"(?:(?!\b(?:which|who|that|said|says|while|where|but|because|is|are|was|were|has|have|will|from)\b)[^;:]){0,80}"
)
_LOCATED: Final = re.compile(
    r"(?:(?!, an? |, the first |\b(?:which|who|said|says|where|while|but|supply|supplies|export\w*)\b)[^;:]){0,90}"
)


def places_of_plant(
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
        if is_place(m) and text[m.end : m.end + 1] != "-" and FITTING.fullmatch(text, m.end, head.start())
    ]
    if of_own and of_own[-1].entity.type in ("city", "province"):
        is_wide = of_own[-1].entity.type == "province" and _IN_TOWN.match(text, head.end())
        towns = places_from(text, findings, head.end(), reach=24) if is_wide else []
        joined = [m for m in inside if is_place(m) and text[m.end : of_own[-1].start] == " and "]
        is_several = len(joined) > 0 and head[0].endswith("s")
        own = (joined[-1], of_own[-1]) if is_several else (of_own[-1],)
        return tuple(towns) if towns and towns[0].entity.type == "city" else own
    nations = countries_in(text[start : head.start()])
    begin, end = clause(text, head.start())
    after = _after(text, findings, head.end(), min(max(end, head.end()), following)) or _listed(text, findings, head)
    if after:
        return tuple(after)
    if of_own and not is_possessive(text, of_own[-1]):
        return (of_own[-1],)
    told = _told_before(text, findings, head, (start, begin), event)
    if told:
        return told
    if any(begin <= m.start < head.start() and m.text.lower() == "there" for m in findings.mentions):
        return ()
    if (
        nations
        and not text.startswith(("the ", "The "), start)
        and (event is None or event.meaning != "build")
        and nations[-1] not in {m.entity.country for m in inside}
    ):
        return (_country(findings, nations[-1], start, head.start()),)
    return (of_own[-1],) if of_own and event is None else ()


def _told_before(
    text: str, findings: Findings, head: re.Match[str], phrase: tuple[int, int], event: Event | None
) -> tuple[Mention, ...]:
    """Give where the plant stands by what is told before it; `phrase` begins where it and its clause do."""
    start, begin = phrase
    if event and event.lemma in ("choose", "pick", "select"):
        chosen = [m for m in named_at(text, findings, event.end, PLACES, reach=20) if m.end <= start]
        if chosen and _FOR_PLANT.fullmatch(text, chosen[-1].end, start):
            return tuple(chosen)
    if begin and text.endswith(" where", 0, begin) and (where := _before_where(text, findings, begin, start)):
        return (where,)
    if event and event.lemma in _BEGUN:
        begun = [m for m in whereabouts(findings) if is_place(m) and event.end <= m.start < start]
        if begun and _FOR_PLANT.fullmatch(text, begun[-1].end, start):
            return (begun[-1],)
    host = _host(text, findings, start, event)
    if host:
        return (host,)
    there = [m for m in findings.mentions if begin <= m.start < head.start() and m.text.lower() == "there"]
    if there:
        return () if there[-1].entity.type == "bloc" else (there[-1],)
    before = [m for m in whereabouts(findings) if m.entity.type == "city" and _AT_A.fullmatch(text, m.end, start)]
    if before:
        return (before[-1],)
    opening = places_from(text, findings, begin, reach=40) if begin < head.start() else []
    is_of_signing = opening and _SIGNED.search(text, begin, opening[0].start)
    if opening and not is_of_signing and opening[-1].end <= (event.begin if event else head.start()):
        return tuple(opening)
    return ()


def _listed(text: str, findings: Findings, head: re.Match[str]) -> list[Mention]:
    """Give the towns of `three plants: Luoyang, Yibin and Xiamen` and `two plants -- X and Y --`."""
    opened = _LIST.match(text, head.end()) if head[0].endswith("s") else None
    if opened is None:
        return []
    named = [m for m in whereabouts(findings) if m.start >= opened.end() and is_place(m)]
    row: list[Mention] = []
    for place in named:
        if not _NEXT.fullmatch(text, row[-1].end if row else opened.end(), place.start) or place.entity.type != "city":
            break
        row.append(place)
    return row if len(row) > 1 else []


_LIST: Final = re.compile(r"[^,.;:()–—\d]{0,40}?(?::| \(| –| —| --)")
_NEXT: Final = re.compile(r"(?:,|,? and|,? as well as)? ?(?:in |at )?(?:the )?")


def _before_where(text: str, findings: Findings, begin: int, start: int) -> Mention | None:
    """Give Bursa of `from Bursa, where X runs a plant`, `in Bursa in Turkey, where` too."""
    named = [m for m in whereabouts(findings) if is_place(m) and m.end < begin]
    if not named or not _WHERE.fullmatch(text, named[-1].end, begin) or not _IN_CLAUSE.fullmatch(text, begin, start):
        return None
    row = [m for m in named[-2:] if _SAME_PLACE.fullmatch(text, m.end, named[-1].start)]
    return row[0] if row and row[0].entity.type == "city" else named[-1]


_IN_CLAUSE: Final = re.compile(r"(?:(?!\b(?:sa(?:id|ys)|that|which|who|its|their)\b)[^,;:]){0,60}")
_WHERE: Final = re.compile(r"(?: [Pp]rovince)?, where")
_SAME_PLACE: Final = re.compile(r",? (?:in )?(?:the )?(?:[a-z]+ )?")


def _host(text: str, findings: Findings, start: int, event: Event | None) -> Mention | None:
    """Give `Shanghai` of `Shanghai has a Tesla plant` and `Hefei` of `Hefei, home of NIO's plant`."""
    for mention in reversed(whereabouts(findings)):
        if mention.end <= start and is_place(mention):
            if event and event.meaning in ("run", "plan") and text[mention.end : event.start] in (" ", " also "):
                return mention
            return mention if _HOME_OF.fullmatch(text, mention.end, start) else None
    return None


_AT_A: Final = re.compile(r"(?:, [A-Z][\w -]{2,20})?,? (?:at|in|inside) (?:an? |the |its |their )?")
"""Between a town and the plant in it: `was built in Taizhou, at (a Great Wall plant)`."""
_SIGNED: Final = re.compile(
    r"\b(?:[Bb]ased|[Hh]eadquartered|[Ff]ounded|[Bb]orn|signed|met|spoke|speaking|meeting|ceremony|conference|event|talks|deal|told)\b[^,;]{0,30}$"
)
"""Before a place where only words were spoken: `Under the deal signed on Monday in (Jakarta)`."""
_IN_TOWN: Final = re.compile(r",? (?:in|at|near|outside) ")
"""Behind the plant of a province, where its town is told: `its second Zhejiang factory, in Jinhua`."""
_BEGUN: Final = ("break ground", "start construction", "begin construction", "start work", "begin work")
"""What is begun somewhere on a plant: `broke ground in Y on a plant`."""
_FOR_PLANT: Final = re.compile(
    r" on (?:its |the )?| (?:for|as (?:the |its )?(?:site|place|location|home|base) (?:of|for)|to host|to build) "
)
_HOME_OF: Final = re.compile(
    r"(?:,| is| –) (?:also |the |an? )?(?:[\w-]+ )?(?:site|home|location|seat|place) (?:of|to|for) (?:the )?"
)


def _country(findings: Findings, name: str, start: int, end: int) -> Mention:
    """Give Thailand for `its Thai factory`."""
    return stand_in(findings, start, end, Entity.called("country", name), words=name)


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
