"""milestone: the n-th, a first, a round mark, or overtaking another. Source: the statement's page, Properties."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import markets, milestone_words, numbers, standing
from nevtui.extract import patterns as re
from nevtui.extract.anchors import Gates, places_of
from nevtui.extract.claims import link
from nevtui.extract.grammar import is_possessive
from nevtui.extract.overtaking import overtakings
from nevtui.extract.owners import figure_owner
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.topics import group_of
from nevtui.model.entity import Entity

EXAMPLES = (
    ("Leapmotor turned its first annual profit in 2025.", ("Leapmotor milestone first annual profit 2025",)),
    ("BYD passed Tesla in production volume in 2024.", ("BYD milestone Tesla 2024",)),
    ("Tesla was overtaken by BYD in the fourth quarter of 2023.", ("BYD milestone Tesla 2023-Q4",)),
    ("Volkswagen lost its crown to BYD in 2023.", ("BYD milestone Volkswagen 2023",)),
    (
        "Leapmotor outsold Nio and Li Auto in May 2025.",
        ("Leapmotor milestone NIO 2025-05", "Leapmotor milestone Li Auto 2025-05"),
    ),
    ("CATL ranked first, ahead of BYD.", ("CATL milestone BYD",)),
    ("BYD led the table, ahead of Changan's Deepal and MG.", ("BYD milestone Deepal", "BYD milestone MG")),
    ("BYD built its 14 millionth new energy vehicle in 2025.", ("BYD milestone 14000000 vehicles 2025",)),
    ("NIO completed its 70 millionth battery swap in 2024.", ("NIO milestone 70000000 units 2024",)),
    (
        "China's NEV exports topped the 1 million mark in 2023.",
        ("China NEV market milestone 1000000 vehicles 2023 at_least",),
    ),
    (
        "Zeekr's deliveries passed 20,000 for the first time in June 2024.",
        ("Zeekr milestone 20000 vehicles 2024-06 at_least",),
    ),
    (
        "Xiaomi became the first Chinese company to build its own cars in Wuhan.",
        ("Xiaomi milestone first Chinese company to build",),
    ),
    (
        "The first car rolled off the line at BYD's factory in July 2025.",
        ("BYD milestone first car rolled off the line 2025-07",),
    ),
    ("It is Chery's first factory in Europe.", ("Chery milestone factory",)),
    (
        "In June 2023 Li Auto had its first month above 30,000 vehicles.",
        ("Li Auto milestone 30000 vehicles 2023-06 at_least",),
    ),
    ("By 2024 Chinese makers such as Geely had surpassed Honda in volume.", ("Geely milestone Honda 2024",)),
    ("Electric brands like Xiaomi outsold Audi in 2025.", ("Xiaomi milestone Audi 2025",)),
    ("Rivals of firms like NIO surpassed Audi.", ()),
    ("May 2025 was the best month yet for Leapmotor.", ("Leapmotor milestone record 2025-05",)),
    ("In 2024 BYD had its strongest quarter ever.", ("BYD milestone record 2024",)),
    ("May 2025 saw Zeekr cross the 200,000 threshold.", ("Zeekr milestone 200000 vehicles 2025-05 at_least",)),
    ("In May 2025 the 300,000th Xiaomi SU7 left the line.", ("Xiaomi SU7 milestone 300000 vehicles 2025-05",)),
    (
        "In May 2025 Geely leapt to second, leaving Volkswagen and Chery behind.",
        ("Geely milestone Volkswagen 2025-05", "Geely milestone Chery 2025-05"),
    ),
    ("Chery's 15 millionth car, a Tiggo, left the works in May 2025.", ("Chery milestone 15000000 vehicles 2025-05",)),
    ("In 2025 the Haval H6 was dethroned as the favourite by the BYD Song.", ("BYD Song milestone Haval H6 2025",)),
    ("NIO hopes for the best year.", ()),
    ("NIO has not passed Li Auto.", ()),
    ("In the first quarter BYD sold 700,000 cars.", ()),
    ("BYD has built 15 million cars.", ()),
)
_OVERTAKING: Final = (
    *(
        "pass",
        "overt",
        "outsold",
        "outsell",
        "surpass",
        "leapfrog",
        "unseat",
        "dethron",
        "displac",
        "eclips",
        "ahead of",
    ),
    *(
        "in front of",
        "behind",
        "edged",
        " past ",
        "lost its",
        "lost the",
        "better than",
        "overhauled",
        "toppled",
        "beat",
    ),
    *("knocked", "sold more", "outpac", "outstrip", "outperform", "outrank", "outdid", "gave way", "trail", "above "),
    *("delivered more", "made more", "ceded"),
)
_NTH: Final = ("llionth", "thousandth", *(f"{digit}th " for digit in range(10)), "0th-", "1st ", "2nd ", "3rd ")
_MARKS: Final = (
    *(
        " mark",
        "milestone",
        "threshold",
        "barrier",
        "hurdle",
        "first time",
        "first month",
        "first quarter",
        "first year",
    ),
    *("first week", "first day"),
)
_FIRSTS: Final = ("first", "second ", "record", " high", " ever", " yet", "history", "to date", "all time")
_GATES: Final = Gates([_OVERTAKING, _NTH, _MARKS, _FIRSTS])
CUES = (*_OVERTAKING, *_NTH, *_MARKS, *_FIRSTS)

_WHOSE: Final = ("company", "city", "province", "country", "model", "organization", "industry")
_ORDINAL: Final = re.compile(r"(?i)first|second")
_LEAST: Final = 1000
"""No number below this is a milestone."""
_NOT_SO: Final = re.compile(
    r"\b(?:not|never|no|without|whether|if|unless|yet to|failed to|fell short of)\b[^,;]{0,40}$"
)


def milestone(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who overtook whom, round numbers reached, and what was done for the first time."""
    if sentence.text.endswith("?"):
        return
    readers = (_overtaking, _nth, _marks)
    opened = set(places_of(_GATES.opened_by(sentence.text)))
    told = [claim for place, reader in enumerate(readers) if place in opened for claim in reader(sentence, findings)]
    yield from told
    if not told and len(readers) in opened:
        yield from _firsts(sentence, findings)


def _overtaking(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    return (_over(sentence, findings, *pair) for pair in overtakings(sentence.text, findings))


def _over(sentence: Sentence, findings: Findings, winner: Mention, other: Mention) -> Claim:
    start, end = min(winner.start, other.start), max(winner.end, other.end)
    return _told(sentence, findings, winner.entity, start, end, None, other.entity)


def _nth(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    for place, match in enumerate(milestone_words.NTH.finditer(sentence.text)):
        if match["bare"] is not None and place == 0:
            continue
        figure = numbers.number(match["figure"]) if match["figure"] else 1.0
        scale = (match["scale"] or (match["alone"] or "").removesuffix("th")).strip(" -")
        product = next((m for m in findings.mentions if match["name"] and m.start == match.end()), None)
        if match["name"] and (product is None or product.entity.type not in ("model", "company")):
            continue
        owner = product.entity if product else _genitive(sentence.text, findings, match.start())
        owner = owner or _owner(sentence.text, findings, match.start())
        if owner and owner.type in ("city", "province", "country") and match["vehicles"]:
            owner = findings.company or owner
        value = (figure or 0.0) * numbers.scale(scale)
        if owner and value >= _LEAST:
            quantity = Quantity(match.start(), match.end(), value, "units" if match["units"] else "vehicles")
            claim = _told(sentence, findings, owner, match.start(), match.end(), quantity)
            yield (
                claim
                if (period := _left_then(findings, match.end())) is None
                else replace(claim, when=period.when, when_end=period.when_end)
            )


def _left_then(findings: Findings, end: int) -> Period | None:
    """Give the time told behind the n-th car: `Its 15 millionth car, a Tiggo 8, left the works in October`."""
    return next((p for p in findings.periods if p.role == "time" and end <= p.start <= end + _FAR), None)


_FAR: Final = 90


def _marks(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `passed the 2-million mark` and `sold more than 30,000 cars in a month for the first time`."""
    text = sentence.text
    first_time = milestone_words.FIRST_TIME.search(text) if "first time" in text else None
    if first_time and _PLACED.search(text, max(0, first_time.start() - 30), first_time.start()):
        first_time = None
    counts = [q for q in findings.quantities if q.unit in (None, "vehicles", "units") and q.value >= _LEAST]
    last = next((q for q in reversed(counts) if first_time and q.end <= first_time.start()), None)
    for quantity in counts:
        before = text[max(0, quantity.start - 40) : quantity.start]
        if _OF_ANOTHER.search(before):
            continue
        is_mark = milestone_words.MARK.match(text, quantity.end) is not None
        is_first = first_time is not None and 0 < first_time.start() - quantity.end < 60 and quantity is last
        is_first_month = milestone_words.FIRST_ABOVE.search(before) is not None
        if is_first_month and not _NOT_SO.search(before):
            is_mark = True
        elif not (is_mark or is_first) or milestone_words.PASSES.search(before) is None or _NOT_SO.search(before):
            continue
        told = next((r for r in findings.readings if r.quantity.start == quantity.start), None)
        earlier = [r for r in findings.readings if r.quantity.end <= quantity.start and r.subject.type == "industry"]
        owner = told.subject if told else _market(text, findings, quantity.start)
        owner = owner or (earlier[-1].subject if earlier else _owner(text, findings, quantity.start))
        if owner:
            if owner.type in ("country", "bloc"):
                owner = markets.of(owner, group_of(text[: quantity.end]) or "car")
            passed = Quantity(quantity.start, quantity.end, quantity.value, "vehicles", bound="at_least")
            yield _told(sentence, findings, owner, quantity.start, quantity.end, passed)


_OF_ANOTHER: Final = re.compile(r", whose [^,;]*$")
"""Before the figure of whoever is left behind: `passed Japan, whose exports reached 2 million, for the first time`."""


def _market(text: str, findings: Findings, position: int) -> Entity | None:
    """Give the market whose vehicles pass a mark: `Battery-electric vehicles passed the one-million mark`."""
    verb = milestone_words.PASSES.search(text[max(0, position - 40) : position])
    begin = max(0, position - 40) + verb.start() if verb else position
    found = milestone_words.CLASS_BEFORE.search(text[max(0, begin - 90) : begin])
    return markets.of(findings.home, group_of(found["class"]) or "NEV") if found else None


def _genitive(text: str, findings: Findings, position: int) -> Entity | None:
    """Give X of `X's 100,000th car` and `its 100,000th car`."""
    whose = [m for m in findings.mentions if position - 4 <= m.end <= position and is_possessive(text, m)]
    return whose[-1].entity if whose and whose[-1].entity.type in _WHOSE else None


def _firsts(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    told = [reading.subject for reading in findings.readings]
    first = _first(sentence, findings, told)
    sites = [
        site
        for site in _sites(sentence, findings)
        if first is None or site.start >= first.end or site.end <= first.start
    ]
    yield from [first, *sites] if first else sites
    if first or sites:
        return
    time = milestone_words.FIRST_TIME.search(sentence.text) if "first time" in sentence.text else None
    if time and _PLACED.search(sentence.text, max(0, time.start() - 30), time.start()):
        return
    if time and told:
        yield _told(sentence, findings, told[-1], max(0, time.start() - 60), time.end(), None, None)
        return
    record = milestone_words.RECORD.search(sentence.text)
    is_best = record is not None and record[0].startswith(("the", "its", "their"))
    about = told[-1] if is_best and told else None
    if record and (owner := about or _owner(sentence.text, findings, record.start())):
        yield _told(sentence, findings, owner, record.start(), record.end(), None, "record")


_PLACED: Final = re.compile(
    r"\b(?:c[ao]me|ranked|ranks|finished|placed|was|is) (?:in )?(?:the )?(?:second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|\d+th)(?: place)? $"
)
"""Before a first time that only says so of a place in a ranking, which is told as one."""


def _first(sentence: Sentence, findings: Findings, told: Sequence[Entity]) -> Claim | None:
    """Give what a sentence says was done for the first time, by the first of the patterns that finds it."""
    text = sentence.text
    for pattern in milestone_words.FIRSTS:
        match = pattern.search(text)
        if match is None or _NOT_SO.search(text[: match.start()]) or match[0].endswith(" to be"):
            continue
        if _OF_TIME.search(match[0]):
            continue
        is_market = pattern is milestone_words.FIRST_SINCE_THEN and bool(told)
        owner = (
            _named_in(findings, match) or (told[-1] if is_market else None) or _owner(text, findings, match.start() + 1)
        )
        if owner:
            target = _model_of(findings, match) or _words_from(match[0])
            return _told(sentence, findings, owner, match.start(), match.end(), None, target)
    return None


_OF_TIME: Final = re.compile(r"\bfirst (?:[\w-]+ )?(?:days|weeks|months|quarters|years|hours|half|quarter|minutes)\b")
"""A first part of a time, in which nothing is new."""


def _words_from(words: str) -> str:
    """Give `words` from `first` or `second` on."""
    found = _ORDINAL.search(words)
    return _TO_NOTHING.sub("", words[found.start() if found else 0 :]).strip(" ,")


_TO_NOTHING: Final = re.compile(r"(?:,? (?:in|on|at|of|for|to|by|with|from|and|the|its|their|this|last))+[ ,]*$")
"""Words before what is left out at the end: `its first plant in Europe in`."""


def _named_in(findings: Findings, match: re.Match[str]) -> Entity | None:
    """Give X of `the first that X has built`, `making X the first to …` and `the first fall for X in 26 months`."""
    if match.re == milestone_words.FIRST_SINCE_THEN:
        told = (m for m in findings.mentions if match.start() <= m.start < match.end() and m.entity.type in _WHOSE)
        return next((m.entity for m in told if match.string.endswith(" for ", 0, m.start)), None)
    if match.re not in (milestone_words.FIRST_THAT, milestone_words.FIRST_TO):
        return None
    end = match.end() if match.re == milestone_words.FIRST_THAT else match.start() + match[0].find(" first")
    inside = [m.entity for m in findings.mentions if match.start() <= m.start < end and m.entity.type == "company"]
    return inside[-1] if inside else None


def _sites(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `its first factory in Europe`."""
    for pattern in (milestone_words.FIRST_SITE, milestone_words.ABROAD):
        for match in pattern.finditer(sentence.text):
            owner = _possessor(sentence.text, findings, match.start(), match.end()) or _owner(
                sentence.text, findings, match.start()
            )
            if owner and owner.type == "company":
                target = match.groupdict().get("site") or "first"
                yield _told(sentence, findings, owner, match.start(), match.end(), None, target)
                return


def _possessor(text: str, findings: Findings, start: int, end: int) -> Entity | None:
    """Give who stands in the genitive before `first`."""
    whose = [
        m for m in findings.mentions if start - 2 <= m.end and m.start <= end and m.start <= text.find("first", start)
    ]
    fitting = [m for m in whose if m.entity.type in _WHOSE and is_possessive(text, m)]
    return fitting[-1].entity if fitting else None


def _model_of(findings: Findings, match: re.Match[str]) -> Entity | str | None:
    """Give the model that is the first: in the words, or told after them: `was the MG eHS`."""
    models = [
        m.entity for m in findings.mentions if m.entity.type == "model" and match.start() <= m.start <= match.end() + 10
    ]
    return models[0] if models else None


def _owner(text: str, findings: Findings, position: int) -> Entity | None:
    """Give whose milestone it is: the subject, the nearest possessive, the company spoken of."""
    heads = [
        m for m in findings.mentions if m.end <= position and m.start in findings.heads and m.entity.type in _WHOSE
    ]
    if heads:
        return heads[-1].entity
    if whose := figure_owner(text, findings.mentions, position, _WHOSE):
        return whose
    owners = [
        m for m in findings.mentions if m.end <= position + 4 and is_possessive(text, m) and m.entity.type in _WHOSE
    ]
    if owners:
        return owners[-1].entity
    by = next(
        (
            m
            for m in findings.mentions
            if m.start > position and text[: m.start].endswith(("by ", "for ", "at ")) and m.entity.type == "company"
        ),
        None,
    )
    return by.entity if by else findings.company or findings.focus


def _told(
    sentence: Sentence,
    findings: Findings,
    owner: Entity,
    start: int,
    end: int,
    quantity: Quantity | None,
    target: Entity | str | None = None,
) -> Claim:
    return link(
        sentence, findings, start=start, end=end, subject=owner, name="milestone", target=target,
        period=_period(sentence, findings, start, end), quantity=quantity,
    )  # fmt: skip


def _period(sentence: Sentence, findings: Findings, start: int, end: int) -> Period | None:
    if found := standing.time_of(sentence.text, findings, start, end, may_be_day=True):
        return found
    return next((p for p in findings.periods if p.role == "time"), None)
