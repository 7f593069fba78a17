"""count: a number of things that subject has; object names them. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import countables, counts_beside, markets, standing
from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.countables import Counted
from nevtui.extract.counts_beside import Growth
from nevtui.extract.grammar import period_near, status
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.outsiders import are_joined
from nevtui.extract.quantities import with_bound
from nevtui.extract.sizes import sizes
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.extract.spoken import reports_markets
from nevtui.extract.whose_things import (
    OWNERS,
    fleet_of,
    one_of,
    owner_inside,
    place_with,
    possessor,
    seller,
    spoken_of,
    subject_of,
    whose_number,
    with_opener,
)
from nevtui.model.entity import Entity

EXAMPLES = (
    ("BYD's 1-billion-dollar works in Subang opened.", ()),
    ("NIO has 3,000 swap stations and plans another 1,000 by 2026.", ("NIO count 3000 sites swap stations",)),
    ("Hefei has drawn six EV makers.", ("Hefei count 6 companies EV makers",)),
    ("NIO operates more than 3,000 swap stations.", ("NIO count 3000 sites swap stations at_least",)),
    ("Zeekr has 14 models and sells in 50 countries.", ("Zeekr count 14 units models", "Zeekr count 50 countries")),
    (
        "Xi'an counted 832,000 charging piles, of which 180,000 are public.",
        ("Xi'an count 832000 units charging piles", "Xi'an count 180000 units charging piles"),
    ),
    (
        "More than 12,000 charging stations were built in Guangdong in 2024.",
        ("Guangdong count 12000 sites charging stations 2024 at_least",),
    ),
    ("The number of charging points in China rose to 3.6 million.", ("China count 3600000 units charging points",)),
    ("Shenzhen had 16,000 electric buses in service.", ("Shenzhen count 16000 vehicles vehicles in use",)),
    ("BYD's factory covers 120 hectares.", ("BYD count 1200000 m2 land area",)),
    ("BYD's two plants in Thailand cost a lot.", ("BYD count 2 sites plants",)),
    ("Beijing has 5.4 million cars.", ("Beijing count 5400000 vehicles vehicles in use",)),
    ("Tesla runs 1,910 supercharging stalls.", ("Tesla count 1910 units supercharging stalls",)),
    ("Beijing sold 5.4 million cars.", ()),
    ("China's NEV ownership stood at 2.6 million.", ("China count 2600000 vehicles vehicles in use",)),
    (
        "At the end of 2021 Hefei had 39,000 charging piles, 41% more than a year earlier.",
        ("Hefei count 39000 units charging piles 2021",),
    ),
    (
        "Of the 39,000 charging piles in Hefei, 11,400 are public.",
        ("Hefei count 39000 units charging piles", "Hefei count 11400 units charging piles"),
    ),
    (
        "Hefei leads with 39,000 charging piles, ahead of Xi'an with 30,500 and Jinhua (8,200).",
        (
            "Hefei count 39000 units charging piles",
            "Xi'an count 30500 units charging piles",
            "Jinhua count 8200 units charging piles",
        ),
    ),
    (
        "The number of charging piles in Hefei rose by 41% to 39,000 in 2021.",
        ("Hefei count 39000 units charging piles 2021",),
    ),
    (
        "NIO has 390 showrooms, up from 212 in 2023.",
        ("NIO count 390 sites showrooms", "NIO count 212 sites showrooms 2023"),
    ),
    ("Two companies said that they had no comment.", ()),
    ("Geely did not open 20 stores.", ()),
    (
        "Some 27 models were launched by Geely in 2025, including 8 in Europe.",
        ("Geely count 27 units models 2025 approx", "Geely count 8 units models"),
    ),
    (
        "BYD has 57 dealers in Germany; by 2027 there should be 120.",
        ("BYD count 57 sites dealers", "BYD count 120 sites dealers 2027 forecast"),
    ),
    ("There are 129 NEV brands on the Chinese market.", ("China count 129 units NEV brands",)),
    (
        "XPeng went from 530 to 690 sales outlets in 2025.",
        ("XPeng count 530 sites sales outlets", "XPeng count 690 sites sales outlets 2025"),
    ),
    (
        "Sichuan's plan envisages 180,000 charging piles by 2027.",
        ("Sichuan count 180000 units charging piles 2027 planned",),
    ),
    ("By the end of 2025 Leapmotor had 800 outlets.", ("Leapmotor count 800 sites outlets 2025",)),
    (
        "With 13 plants and 43,354 patents, CATL leads.",
        ("CATL count 13 sites plants", "CATL count 43354 patents patents"),
    ),
    ("Shenzhen's 16,359 buses are electric.", ("Shenzhen count 16359 vehicles vehicles in use",)),
    ("Nio's swap stations now total 3,245.", ("NIO count 3245 sites swap stations",)),
    ("Of the 34 models that BYD sells, 12 are new.", ("BYD count 34 units models", "BYD count 12 units models")),
    ("In June 3,245 Nio stores were open.", ("NIO count 3245 sites Nio stores 2025-06",)),
    (
        "Only 15 of China's 129 brands will survive.",
        ("China count 15 units brands planned", "China count 129 units brands planned"),
    ),
    ("BYD has filed lawsuits in three countries.", ()),
    (
        "State Grid plans 20,000 piles in Hebei, on top of the 86,000 it runs.",
        ("State Grid count 20000 units piles planned", "State Grid count 86000 units piles"),
    ),
    ("NIO sold 20,000 cars.", ()),
    ("AlixPartners, a consultancy, counts 129 brands.", ()),
)

CUES = countables.CUES

_WINDOW: Final = 70
_NUMBERS: Final = (
    "umber", " total", " amount", " come to", " came to", " add", "ownership", "population", "parc", "fleet", "stock",
)  # fmt: skip
_MANY: Final = 10_000
"""Outlets from this number on are sockets, not shops."""
_SHARES: Final = re.compile(
    r"\b(?:sold|sells?|sell|offer\w*|issue\w*|issuing|float\w*|put|list\w*|consist of|place[ds]?|on offer|on sale)\b"
)
_NOT_A_FACT: Final = re.compile(
    r"\b(?:if|whether|unless|did not|do not|does not|not yet|neither|nor|rather than|instead of)\b[^,;]{0,60}$"
)
_MAKES_JOBS: Final = re.compile(
    r"\b(?:create[ds]?|creating|provide[ds]?|providing|offer\w*|employ\w*|generat\w+|cut\w*|shed\w*|axe[ds]?"
    r"|slash\w*|eliminat\w+|lose|lost)\b[^,;]{0,40}$"
)


def count(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield how many firms, sites, chargers, models, countries a subject has, and how large its ground is."""
    text = sentence.text
    last: tuple[Counted, Entity] | None = None
    found = countables.counted(text)
    for place, things in enumerate(found):
        joined = last if last and countables.AND_MORE.fullmatch(text, last[0].end, things.start) else None
        owner = _owner(text, findings, things) or (joined[1] if joined else None)
        if owner is None or _is_read(findings, things) or _NOT_A_FACT.search(text[: things.start]):
            continue
        last = (things, owner)
        yield _claim(sentence, findings, things, owner)
        if old := counts_beside.grown_from(text, things):
            yield replace(_claim(sentence, findings, old, owner), when=None, when_end=None, status="actual")
        yield from _beside(sentence, findings, things, owner)
        stop = found[place + 1].start if place + 1 < len(found) else len(text)
        for part in counts_beside.parts_behind(text, findings, things, stop):
            yield _part(sentence, findings, part, owner)
    if any(map(text.__contains__, _NUMBERS)):
        yield from _numbers(sentence, findings)
        yield from _risen(sentence, findings)
    for sized in sizes(text, findings):
        yield link(
            sentence, findings, start=sized.quantity.start, end=sized.quantity.end, subject=sized.owner, name="count",
            target=sized.of, quantity=sized.quantity,
        )  # fmt: skip


def _part(sentence: Sentence, findings: Findings, part: Counted, owner: Entity) -> Claim:
    """Read a part of what was counted: one in a town is the town's, one that there is already is no plan."""
    there = _IN_TOWN.match(sentence.text, part.end) if owner.type in ("province", "country") else None
    town = mention_at(findings, there.end(), ("city",)) if there else None
    claim = _claim(sentence, findings, part, town.entity if town else owner)
    stands = counts_beside.STANDS_NOW.match(sentence.text, part.end) and claim.status == "planned"
    return replace(claim, when=None, when_end=None, status="actual") if stands else claim


_IN_TOWN: Final = re.compile(r" (?:are |were |is |stand |sit )?in (?:the city of )?")


def _beside(sentence: Sentence, findings: Findings, things: Counted, owner: Entity) -> Iterator[Claim]:
    """Read the growth of a number of things, a part of it, and who else has how many."""
    if growth := counts_beside.growth_behind(sentence.text, findings, things):
        yield from _growth(sentence, findings, growth, owner)
    for part in (
        counts_beside.part_of_all(sentence.text, findings, things), counts_beside.part_before(sentence.text, things)
    ):  # fmt: skip
        if part:
            yield _claim(sentence, findings, part, owner)
    yield from _earlier(sentence, findings, things, owner)
    for other, whose in counts_beside.others_behind(sentence.text, findings, things, owner):
        yield _claim(sentence, findings, other, whose)


def _earlier(sentence: Sentence, findings: Findings, things: Counted, owner: Entity) -> Iterator[Claim]:
    """Yield how many there were before: `up from 121 a year ago`."""
    if earlier := counts_beside.earlier_behind(sentence.text, findings, things):
        ago = next((p for p in findings.periods if 0 <= p.start - earlier.end <= _AGO), None)
        claim = _claim(sentence, findings, earlier, owner)
        yield replace(claim, when=ago.when if ago else None, when_end=ago.when_end if ago else None, status="actual")


_AGO: Final = 12
"""Characters from an earlier number to its time."""


def _growth(sentence: Sentence, findings: Findings, growth: Growth, owner: Entity) -> Iterator[Claim]:
    """Yield by how much a number of things grew, where no reading tells it."""
    if all(reading.quantity.start != growth.quantity.start for reading in findings.readings):
        quantity = growth.quantity
        period = period_near(sentence.text, findings, quantity.start, quantity.end)
        yield link(
            sentence, findings, start=quantity.start, end=quantity.end, subject=owner, name="change",
            target=growth.things, period=period, quantity=quantity,
        )  # fmt: skip


def _risen(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the number of charging points rose by 51% to 214,000`."""
    for growth, level in counts_beside.rising_numbers(sentence.text, findings):
        quantity = level or growth.quantity
        unit = countables.unit_of(growth.things)
        number = Counted(quantity.start, quantity.end, quantity.value, unit, growth.things)
        if owner := whose_number(sentence.text, findings, number):
            yield from _growth(sentence, findings, growth, owner)
            if level and not _is_read(findings, number):
                yield _claim(sentence, findings, number, owner)


def _numbers(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Read `the number of charging piles in the city reached 10,000`."""
    for quantity in findings.quantities:
        before = sentence.text[max(0, quantity.start - 120) : quantity.start]
        they = countables.THEY_NUMBER.search(before) or countables.THEY_TOTAL.search(before)
        match = countables.NUMBER_OF.search(before) or they
        in_use = countables.IN_USE_NUMBER.search(before)
        match = match or in_use
        if match is None or quantity.unit not in (None, "units", "vehicles", "companies", "sites", "people"):
            continue
        things = match["things"].strip()
        unit = countables.unit_of(things) if quantity.unit in (None, "units") else quantity.unit
        unit = "vehicles" if in_use else unit
        number = Counted(quantity.start, quantity.end, quantity.value, unit, things)
        owner = whose_number(sentence.text, findings, number)
        if owner and not _is_read(findings, number):
            yield _claim(sentence, findings, number, owner)
            yield from _earlier(sentence, findings, number, owner)


def _is_read(findings: Findings, things: Counted) -> bool:
    """Tell whether the number is an amount of another kind: sold, delivered, made."""
    if "hares" in things.things:
        return False
    if things.things.startswith(_MONEY):
        return True
    return any(
        reading.quantity.start < things.end and things.start < reading.quantity.end
        for reading in findings.readings
        if reading.property not in ("sales", "production") or things.unit != "vehicles"
    )


_MONEY: Final = ("dollar ", "euro ", "yuan ", "pound ", "baht ", "rupee ", "ringgit ", "won ", "yen ", "peso ", "real ")
"""How things begin that cost so much: `1-billion-dollar works`."""


def _owner(text: str, findings: Findings, things: Counted) -> Entity | None:
    """Give who has so many things, None where the words do not say that anybody has them."""
    if things.things.startswith("other "):
        return None
    if things.unit is None and text.endswith((" in the ", " across the ", " of the ", "each of "), 0, things.start):
        return None
    if things.value < 2 and not text.endswith("at least ", 0, things.start):
        return None
    before, after = text[max(0, things.start - _WINDOW) : things.start], text[things.end : things.end + _WINDOW]
    if things.unit == "vehicles" and not countables.IN_USE.search(f"{before[-60:]} {after}"):
        return place_with(text, findings, things) or fleet_of(text, findings, things)
    if "hares" in things.things:
        return seller(text, findings, things) if _SHARES.search(f"{before} {after}") else None
    if things.unit == "people" and _MAKES_JOBS.search(before):
        return None
    if whose := possessor(text, findings, things) or counts_beside.doer_behind(text, findings, things, OWNERS):
        return whose
    if before.endswith(("Of the ", "Of all ", "Of its ")):
        return one_of(text, findings, things) or spoken_of(text, findings, things)
    if opener := with_opener(text, findings, things):
        return opener
    if counts_beside.grown_from(text, things) and (grown := subject_of(text, findings, things.start - 10, things)):
        return grown.entity if grown.entity.type != "industry" else None
    if re.search(r"\bof the $|\bone of (?:the )?$", before):
        return one_of(text, findings, things)
    has = None if _NOT_HELD.search(before) else countables.HAS.search(before)
    if has and _is_held(has[0].split()[0], things, is_supplied="suppl" in before):
        position = things.start - len(before) + has.start()
        if has[0].startswith("count") and text.endswith((" who ", " which "), 0, position):
            return spoken_of(text, findings, things)
        subject = subject_of(text, findings, position, things)
        if subject and subject.entity.type == "organization" and has[0].lstrip().startswith("count"):
            return None
        return _owner_of(text, findings, things, subject)
    if countables.THERE.search(before) or countables.DONE.match(after):
        if inner := owner_inside(findings, things):
            return inner
        return spoken_of(text, findings, things)
    return None


_NOT_HELD: Final = re.compile(
    r"\b(?:suits?|lawsuits?|complaints?|sued|suing|recall\w*|fined|tariffs?|dut(?:y|ies)|investigat\w+|banned)\b"
    r"[^,;]{0,40} (?:in|across|of|to)(?: [a-z]+){0,2} $"
)
"""Before countries in which something happens that nobody has."""


def _is_held(word: str, things: Counted, *, is_supplied: bool) -> bool:
    """Tell whether `word` before a number says that somebody has the things: `with 300 stores`, `in 50 countries`."""
    if word not in countables.LOOSE or (word == "to" and is_supplied and things.unit == "companies"):
        return True
    return things.unit is None if word != "with" else things.unit in ("sites", "companies", "people", None)


def _owner_of(text: str, findings: Findings, things: Counted, subject: Mention | None) -> Entity | None:
    if subject is None and findings.company and _WE.search(text[: things.start][-_WINDOW:]):
        return findings.company
    if subject is None:
        return spoken_of(text, findings, things) if _OPENS.match(text) is None else None
    entity = subject.entity
    if entity.type == "company" and are_joined(text, findings.mentions, subject, findings.heads):
        return None
    if reports_markets(entity) or (things.unit is None and things.things.startswith("other ")):
        return None
    if entity.type == "model" and things.unit in ("sites", "companies"):
        return findings.company
    return markets.whose(entity) if entity.type == "industry" else entity


_WE: Final = re.compile(r"\b[Ww]e (?:now |already |currently )?(?:have|operate|run|own|built|opened)\b")
_OPENS: Final = re.compile(
    r"(?:The|This|An?|Its|Their|[A-Z]\w+['’]s) (?:[\w-]+ ){1,4}?(?:has|have|had|operates|runs|owns|holds|boasts|plans"
    r"|will)\b"
)
"""A subject that nobody knows."""


_FORESEES: Final = re.compile(
    r"\b(?:(?:target|goal|aim|plan) (?:is|was|of)|envisag(?:es?|ed|ing)|foresees?|foresaw|call(?:s|ed)? for"
    r"|provides? for|targets|targeted)(?: [a-z]+){0,3} $"
)


def _claim(sentence: Sentence, findings: Findings, things: Counted, owner: Entity) -> Claim:
    are_sockets = "outlets" in things.things and ("charg" in sentence.text or things.value >= _MANY)
    unit = "units" if are_sockets else things.unit
    plain = Quantity(things.start, things.end, things.value, unit)
    quantity = next((q for q in findings.quantities if q.start == things.start), with_bound(sentence.text, plain))
    done = countables.DONE.match(sentence.text, things.end)
    stands = status(sentence.text, things.start, done.end() if done else things.end)
    if stands in ("actual", "forecast") and _FORESEES.search(sentence.text, max(0, things.start - 40), things.start):
        stands = "planned"
    is_own = sentence.text.endswith((" its ", " their "), 0, things.start) and sentence.text.startswith(
        _ACT, things.end
    )
    stands = "actual" if is_own else stands
    period = None if is_own else _period(sentence.text, findings, things, is_plan=stands != "actual")
    spread = sentence.text.endswith(("spread over ", "spans over "), 0, things.start)
    bound = "exact" if spread else quantity.bound
    object_ = "vehicles in use" if things.unit == "vehicles" else things.things
    return link(
        sentence,
        findings,
        start=things.start,
        end=things.end,
        subject=owner,
        name="count",
        target=object_,
        period=period,
        quantity=replace(plain, bound=bound, value_high=quantity.value_high),
        stands=stands,
    )


_ACT: Final = (" will ", " would ", " want ", " plan ", " are to ", " hope ", " agreed ", " said ")
"""Behind things that somebody has at present, whatever is to come of them."""


def _period(text: str, findings: Findings, things: Counted, *, is_plan: bool) -> Period | None:
    """Give the time of a number of things: told beside it, of a plan the nearest in its clause."""
    if is_plan:
        near = period_near(text, findings, things.start, things.end)
        return None if near and near.is_day and not standing.is_as_of(text, near) else near
    opening = standing.time_of(text, findings, things.start, things.end, is_description=False)
    return None if opening is findings.spoken else opening
