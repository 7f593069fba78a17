"""restriction: a ban, a limit or a quota on entry. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.bans import LICENSED, MAY_ENTER, NO_FUEL, bans, imposed, kept_out, listed
from nevtui.extract.claims import link
from nevtui.extract.events import Event, events, named_at
from nevtui.extract.governments import governs, is_actor, whose_goods
from nevtui.extract.grammar import clause, day_of_saying, period_near, status
from nevtui.extract.quotas import Quota, quotas
from nevtui.extract.rulers import acted_last
from nevtui.extract.spans import Claim, Findings, Mention, Quantity, Sentence
from nevtui.extract.verbs import Verbs
from nevtui.model.entity import Entity

EXAMPLES = (
    ("The United States has banned Chinese software in cars.", ("United States restriction China",)),
    ("Washington plans to bar vehicles made in China from 2027.", ("United States restriction China 2027 planned",)),
    ("India blocked BYD's plan for a plant in 2023.", ("India restriction BYD 2023",)),
    ("Brazil set a quota of 50,000 units on Chinese electric cars.", ("Brazil restriction 50000 vehicles China",)),
    ("China has placed export controls on graphite for American companies.", ("China restriction United States",)),
    ("Chinese carmakers are banned by the United States from selling there.", ("United States restriction China",)),
    (
        "Canada will let in up to 49,000 Chinese electric cars.",
        ("Canada restriction 49000 vehicles China planned at_most",),
    ),
    ("The US blacklisted CATL in January 2025.", ("United States restriction CATL 2025-01",)),
    (
        "President Joe Biden put a tariff on cars. He also restricted the entry of Chinese-made software.",
        ("United States restriction China",),
    ),
    ("The US is rich. Makers rely on Chinese suppliers that cannot be easily bypassed.", ()),
    (
        "The Pentagon added CATL to its list of Chinese military companies.",
        ("U.S. Department of Defense restriction CATL",),
    ),
    ("China restricts exports of graphite.", ("China restriction",)),
    ("Canada has not banned Chinese cars.", ()),
    ("A Shanghai court rejected the appeal of Tesla.", ()),
    (
        "Canada will allow up to 49,000 Chinese EVs a year.",
        ("Canada restriction 49000 vehicles China planned at_most",),
    ),
    ("Canada allows Chinese firms to build plants.", ()),
    ("Amsterdam bans diesel vans from January 2026.", ("Amsterdam restriction 2026-01",)),
    ("Hainan will ban the sale of new petrol cars in 2030.", ("Hainan restriction 2030 planned",)),
    ("India has capped at 8,000 the number of cars that a maker may import.", ("India restriction 8000 vehicles",)),
    ("The US ban on Chinese software takes effect in 2027.", ("United States restriction China 2027 planned",)),
    (
        "CATL was put on the Pentagon's blacklist in January 2025.",
        ("U.S. Department of Defense restriction CATL 2025-01",),
    ),
    ("Chinese firms fear a US ban on Chinese cars.", ()),
    ("Hainan leads: no petrol cars will be sold after 2030.", ("Hainan restriction 2030 planned",)),
    (
        "The MIIT has made rules for doors. Hidden handles will be outlawed from 2027.",
        ("MIIT restriction 2027 planned",),
    ),
    (
        "A ban on Chinese software was imposed by the US in 2025. CATL is on the Pentagon's list of military firms.",
        ("United States restriction China 2025", "U.S. Department of Defense restriction CATL"),
    ),
    ("Chinese software has been banned in the US since 2025.", ("United States restriction China 2025",)),
    ("Up to 49,000 Chinese EVs may enter Canada each year.", ("Canada restriction 49000 vehicles China at_most",)),
    ("India does not let BYD build a plant.", ("India restriction BYD",)),
    ("Lobbyists want Washington to ban Chinese cars.", ()),
    ("Reports that Beijing had banned Tesla from parks were denied.", ()),
    ("BYD banned smoking.", ()),
    ("Makers that invest in India may bring in 8,000 EVs a year.", ("India restriction 8000 vehicles",)),
    (
        "China's Ministry of Commerce has acted. Gallium may no longer be shipped to the United States.",
        ("China restriction United States",),
    ),
    (
        "Sensors made by Hesai and RoboSense may no longer be bought by U.S. government agencies.",
        ("United States restriction Hesai", "United States restriction RoboSense"),
    ),
)
CUES = (
    "no petrol", "no diesel", "no more ", "no new ", "no combustion", "licen", "permit", " may enter", " can enter",
    " may be ", "designat", " let ", "let in", "admit", "allow", " ban", "bar", "block", "prohibit", "restrict",
    "limit", "exclu", "quota", "shut", "curb", "no longer", "control", "forbid", "outlaw", "reject", "veto", "keep",
    "kept", "cap", "list", "export", " bring in ",
)  # fmt: skip

_VERBS: Final = Verbs(
    {
        "ban": (
            "ban", "bar", "block", "prohibit", "restrict", "limit", "exclude", "shut out", "shut", "curb",
            "keep out", "keep",
            "forbid", "outlaw", "lock out", "cap", "veto", "reject", "blacklist",
        ),
        "list": ("add", "include", "list", "designate", "classify", "label"),
        "admit": ("let in", "admit", "allow in", "allow", "let", "permit"),
        "impose": (
            "impose", "introduce", "set", "place", "put", "announce", "propose", "adopt", "issue", "finalise",
            "finalize",
            "plan", "make", "tighten", "slap", "bring in", "unveil",
        ),
    }
)  # fmt: skip
_LIMIT: Final = re.compile(
    r"(?: [\w’'-]+){0,8}? (?:bans?|quotas?|(?:export |import |entry )?(?:controls|curbs|limits?|restrictions?|caps?)"
    r"|embargo(?:es)?|prohibition|that (?:in effect )?(?:ban|shut|bar|exclude|keep)s?)\b(?! (?:on|for) (?:smoking"
    r"|speed))"
)
_SHUT: Final = re.compile(r"[^.;]{0,60}\b(?:out|away from|off (?:its|the))\b")
_ENDED: Final = re.compile(
    r"\b(?:drop|end|lift|ease|scrap|soften|delay|relax|remove|loosen|water down|postpone|abolish)\b"
)
"""What is done to a ban that goes."""
_NO_LONGER: Final = re.compile(
    r"\b(?:may (?:not|no longer)|can(?:not| no longer)|(?:are|will be|is) (?:no longer allowed|not allowed|barred"
    r"|banned"
    r"|prohibited|forbidden|excluded|shut out))\b"
)
_OF_ENTRY: Final = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:enter|sell|sold|import|export|ship|driv|operat|us(?:e|ed)\b|bought|buy|bid|supply|supplied"
    r"|invest|own|build|built|set up|compete|qualif|receive|get|come|register|licen|take part|be part|hold|work)"
)
"""What nobody may do who is kept out."""
_RULERS: Final = ("country", "bloc", "organization", "city", "province")


def restriction(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who keeps whose goods or firms out."""
    text = sentence.text
    done: set[tuple[str, str]] = set()
    for event in events(sentence, findings, _VERBS, _RULERS):
        is_refused = event.meaning == "admit" and event.chain.is_denied
        if (event.is_denied and not is_refused) or _COURT.search(sentence.text, 0, event.start):
            continue
        for claim in _banned(sentence, findings, event):
            key = (claim.subject.name, claim.object or "")
            if key not in done:
                done.add(key)
                yield claim
    yield from _named(sentence, findings, done)
    for quota in quotas(text, findings):
        if not (quota.hit and (quota.ruler.name, quota.hit.entity.name) in done):
            yield _of_quota(sentence, findings, quota)
    ruler = findings.power or next((p.entity for p in findings.powers if is_actor(text, p, findings.heads)), None)
    for match in _NO_LONGER.finditer(text):
        if match[0].startswith(("may", "can")) and _OF_ENTRY.match(text, match.end()) is None:
            continue
        begin, _ = clause(text, match.start())
        shut_out = whose_goods(text, findings, begin, match.start(), ruler)
        buyers = [p.entity for p in findings.powers if text.endswith(" by ", 0, p.start) and p.start >= match.end()]
        ruler = buyers[0] if buyers else ruler
        for one in kept_out(text, findings, shut_out, match.end()):
            if ruler and (ruler.name, one.entity.name) not in done:
                yield _claim(sentence, findings, ruler, one, one.start, match.end(), None, "actual")


def _of_quota(sentence: Sentence, findings: Findings, quota: Quota) -> Claim:
    hit = quota.hit or Mention(sentence.para, quota.start, quota.end, "", quota.ruler)
    claim = _claim(sentence, findings, quota.ruler, hit, quota.start, quota.end, quota.quantity, "actual")
    claim = replace(claim, unit="vehicles") if quota.quantity else claim
    return claim if quota.hit else replace(claim, object=None, object_type=None)


def _named(sentence: Sentence, findings: Findings, done: set[tuple[str, str]]) -> Iterator[Claim]:
    """Read bans told as nouns, lists that firms stand on, and exports that need a licence."""
    text = sentence.text
    told = [(ruler, hit, hit.end) for ruler, hit in bans(text, findings)]
    yield from _may_enter(sentence, findings)
    for power, hit, end in (*told, *listed(text, findings)):
        if (power.entity.name, hit.entity.name) not in done:
            done.add((power.entity.name, hit.entity.name))
            start, stop = min(power.start, hit.start), max(power.end, hit.end, end)
            quota = next((q for q in findings.quantities if _QUOTA.fullmatch(text, hit.end, q.start)), None)
            quota = replace(quota, unit="vehicles") if quota and quota.unit in _CARS and end == hit.end else None
            claim = _claim(sentence, findings, power.entity, hit, start, stop, quota, status(text, start, stop))
            yield replace(claim, status="planned") if _TO_COME.match(text, stop) else claim
    place = findings.focus if findings.focus and findings.focus.type in _RULERS else None
    for match in (*LICENSED.finditer(text), *(NO_FUEL.finditer(text) if " be " in text else ())):
        ruler = findings.powers[-1].entity if findings.powers else place or findings.power
        ruler = ruler or (findings.home if match.re == LICENSED else None)
        if ruler:
            period = period_near(text, findings, match.start(), match.end())
            period = period or day_of_saying(findings, 0, len(text))
            yield link(
                sentence, findings, start=match.start(), end=match.end(), subject=ruler, name="restriction",
                period=period, stands="planned" if match.re == NO_FUEL else "actual",
            )  # fmt: skip


def _may_enter(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `up to 49,000 Chinese EVs may enter Canada`."""
    text = sentence.text
    for quantity in findings.quantities if " may " in text or " can " in text or "allowed to" in text else ():
        stop = min(len(text), quantity.end + 40)
        enters = MAY_ENTER.search(text, quantity.start, stop) if quantity.unit in _CARS else None
        hit = whose_goods(text, findings, quantity.start, enters.start()) if enters else None
        if enters and hit and quantity.value >= _FEWEST:
            into = [p for p in findings.powers if enters.end() <= p.start < enters.end() + 12]
            ruler = (into or acted_last(findings, text, quantity.start))[:1]
            for power in ruler if ruler and ruler[0].entity != hit.entity else ():
                counted = replace(quantity, unit="vehicles")
                yield _claim(sentence, findings, power.entity, hit, quantity.start, enters.end(), counted, "actual")


_CARS: Final = ("vehicles", "units", None)
_QUOTA: Final = re.compile(r"(?:,| is| was| stands at| of| at|:)? (?:only |about |up to )?")
_TO_COME: Final = re.compile(
    r"[^.;]{0,50}?\b(?:will|is to|are to|takes? effect (?:in|from|with|on)|starts? in|begins? in)\b"
)
_COURT: Final = re.compile(r"\b(?:court|judges?|tribunal)(?: in [A-Z]\w+)?$|\b(?:court|judges?|tribunal) $")


def _banned(sentence: Sentence, findings: Findings, event: Event) -> Iterator[Claim]:
    text = sentence.text
    _, stop = clause(text, event.end)
    stop = min(stop, event.end + 120)
    limit = _LIMIT.match(text, event.end) if event.meaning == "impose" else None
    if event.meaning == "list" or event.lemma in ("put", "place"):
        listed = _listed(text, findings, event)
        for one in listed:
            for lister in _rulers(text, findings, event)[:1]:
                yield _claim(sentence, findings, lister.entity, one, event.begin, one.end, None, event.status)
        if listed or event.meaning == "list":
            return
    if (event.meaning == "impose" and limit is None and not event.is_passive) or (
        event.meaning == "admit"
        and event.lemma != "let in"
        and not (event.chain.is_denied or _SO_MANY.match(text, event.end))
    ):
        return
    if event.lemma in ("reject", "veto") and _A_PLEA.match(text, event.end):
        return
    if text.startswith(" on ", event.end) or (limit and _ENDED.search(limit[0])):
        return
    if event.lemma in ("keep", "shut") and _SHUT.match(text, event.end) is None:
        return
    rulers = _who_bans(sentence, findings, event)
    is_unnamed = bool(rulers) and not rulers[0].text
    if not rulers:
        return
    ruler = next((p.entity for p in findings.powers if p.start <= rulers[0].start < p.end), rulers[0].entity)
    begin, end = (max(0, event.start - 80), event.start) if event.is_passive else (event.end, stop)
    if event.is_passive and event.meaning == "impose":
        yield from _was_imposed(sentence, findings, event, rulers[0])
        return
    hit = whose_goods(text, findings, begin, end, ruler)
    inside = (q for q in findings.quantities if event.end <= q.start < stop and q.unit in ("vehicles", "units", None))
    counted = next((replace(quantity, unit="vehicles") for quantity in inside if quantity.value >= _FEWEST), None)
    if hit is None and (_shuts_out_things(text, findings, event) or (counted and _caps(text, event, limit))):
        end = counted.end if counted else event.end
        claim = _claim(sentence, findings, ruler, rulers[0], event.begin, end, counted, event.status)
        yield replace(claim, object=None, object_type=None)
    if is_unnamed:
        return
    if hit is None or hit.entity.name == ruler.name:
        return
    yield _claim(
        sentence, findings, ruler, hit, min(event.begin, hit.start), max(event.end, hit.end), counted, event.status
    )


_A_PLEA: Final = re.compile(
    r" (?:an?|the|its|their|all|such)?(?: [\w’'-]+){0,2}? (?:complaints?|lawsuits?|suits?|appeals?|claims?|requests?"
    r"|petitions?|cases?|accusations?|allegations?|criticism)\b"
)
_OUTLAWS: Final = ("ban", "outlaw", "prohibit", "forbid")


def _names_firm(findings: Findings, event: Event) -> bool:
    """Tell whether a firm, a person or a model stands before a passive verb: it is no thing that a rule outlaws."""
    before = (m for m in findings.mentions if event.start - 60 <= m.start < event.start)
    return any(m.entity.type in ("company", "person", "model") for m in before)


def _who_bans(sentence: Sentence, findings: Findings, event: Event) -> list[Mention]:
    """Give who bans: who acts, else where it is banned, else the power spoken of, without words of its own."""
    text = sentence.text
    rulers = (
        [m for m in event.actors if governs(m.entity)]
        or acted_last(findings, text, event.start)
        or _leader(findings, text)
    )
    if rulers or not event.is_passive or event.actors:
        return rulers
    if not _IT_IS.search(text, 0, event.verb) and (there := _there(text, findings, event.end)):
        return [there]
    is_unnamed = event.lemma in _OUTLAWS and findings.power is not None
    return [Mention(sentence.para, event.start, event.end, "", findings.power)] if is_unnamed and findings.power else []


_IT_IS: Final = re.compile(r"\b[Ii]t (?:is|was|has been) (?:now |also |already )?$")


def _there(text: str, findings: Findings, position: int) -> Mention | None:
    """Give the state of `has been banned in the US`, behind the verb."""
    near = (p for p in findings.powers if position <= p.start < position + 30 and p.entity.type in _RULERS)
    return next(
        (p for p in near if text.endswith((" in ", " in the ", " from ", " from the "), position, p.start)), None
    )


def _was_imposed(sentence: Sentence, findings: Findings, event: Event, ruler: Mention) -> Iterator[Claim]:
    """Read `a ban on Chinese software was imposed by the US`."""
    ban = imposed(sentence.text, findings, event.start)
    hit = whose_goods(sentence.text, findings, ban.end(), event.start, ruler.entity) if ban else None
    if ban and (hit or "export" in sentence.text[ban.start() : event.start].lower()):
        claim = _claim(
            sentence, findings, ruler.entity, hit or ruler, ban.start(), max(event.end, ruler.end), None, event.status
        )
        yield claim if hit else replace(claim, object=None, object_type=None)


def _shuts_out_things(text: str, findings: Findings, event: Event) -> bool:
    """Tell a ban that names things and nobody's: exports, cars that burn fuel, hidden handles."""
    if event.is_passive:
        return event.lemma in _OUTLAWS and not _names_firm(findings, event)
    is_fuel = event.meaning == "ban" and _FUEL_CARS.match(text, event.end) is not None
    return is_fuel or _EXPORTS.match(text, event.end) is not None


def _caps(text: str, event: Event, limit: re.Match[str] | None) -> bool:
    """Tell `capped imports at 8,000` and `set a quota of 8,000 imported cars`."""
    caps = event.lemma in ("cap", "limit") or (limit is not None and limit[0].endswith(("quota", "cap", "limit")))
    return caps and _IMPORTS.search(text, event.end) is not None


_IMPORTS: Final = re.compile(r"\b(?:import\w*|bring in|brought in|ship(?:ped)? in|enter|from abroad)\b")
_FEWEST: Final = 100
"""Vehicles below which no quota is told."""
_SO_MANY: Final = re.compile(
    r" (?:in )?(?:up to |as many as |no more than |at most |only )?\d[\d.,]*(?: [A-Z]|\d| million)"
)
"""How many may come in a year, behind `allow`."""


def _rulers(text: str, findings: Findings, event: Event) -> list[Mention]:
    return [m for m in event.actors if governs(m.entity)] or acted_last(findings, text, event.start)


def _listed(text: str, findings: Findings, event: Event) -> tuple[Mention, ...]:
    """Give whom a government puts on a black list."""
    named = named_at(text, findings, event.end, ("company", "organization"), reach=20)
    return named if named and _ON_LIST.match(text, named[-1].end) else ()


_ON_LIST: Final = re.compile(
    r" as (?:an? )?(?:[\w-]+ ){0,3}(?:military|security|unreliable|foreign)\b|(?: and [\w ]{3,40}?"
    r"| [\w ,]{0,40}?)? (?:to|on|in|onto|under) (?:its|the|a|an|their)? ?(?:[\w’'-]+ ){0,5}?"
    r"(?:black ?list|entity list|list of|export controls?|sanctions list|trade list)\b",
    re.IGNORECASE,
)
_FUEL_CARS: Final = re.compile(
    r" (?:the (?:sale|registration|use) of |sales of )?(?:all |new |older |private ){0,2}"
    r"(?:diesel|petrol|gasoline|fuel|combustion|internal[- ]combustion|petrol-driven)(?:[- ]\w+){0,2}? (?:cars"
    r"|vans|vehicles"
    r"|trucks|engines|models)\b"
)
"""What a town shuts out that wants electric cars."""
_EXPORTS: Final = re.compile(
    r"(?: [\w-]+){0,4}? (?:exports?|shipments|sales abroad) of | (?:[\w-]+ ){0,3}?export (?:controls|curbs"
    r"|restrictions"
    r"|licen[cs]es?|bans?)\b"
)


def _leader(findings: Findings, text: str) -> list[Mention]:
    """Give the state of the president spoken of, where a sentence goes on with `He`."""
    power = findings.power
    is_state = power is not None and power.type in ("country", "bloc")
    return [Mention(0, 0, 2, "He", power)] if power and is_state and text.startswith(("He ", "She ")) else []


def _claim(
    sentence: Sentence,
    findings: Findings,
    ruler: Entity,
    hit: Mention,
    start: int,
    end: int,
    counted: Quantity | None,
    stands: str,
) -> Claim:
    return link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=ruler,
        name="restriction",
        target=hit.entity,
        period=period_near(sentence.text, findings, start, end),
        quantity=counted,
        stands=stands,
    )
