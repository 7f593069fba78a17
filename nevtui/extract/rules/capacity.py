"""capacity: what a plant or a maker can make a year. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.capacities import YEARLY_OUTPUT
from nevtui.extract.claims import amounts, link
from nevtui.extract.grammar import clause, is_possessive, period_near
from nevtui.extract.mentions_at import mention_ending
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    (
        "CATL builds in Debrecen. Of the planned 100 GWh, 40 GWh will come first.",
        ("CATL capacity 100 GWh planned", "CATL capacity 40 GWh planned"),
    ),
    (
        "BYD signed a deal to build a factory with a capacity of 150,000 vehicles in Manisa.",
        ("BYD capacity 150000 vehicles planned",),
    ),
    ("CALB is building a plant with a planned output of 30 GWh a year.", ("CALB capacity 30 GWh planned",)),
    ("BYD plans a factory capable of turning out 150,000 cars annually.", ("BYD capacity 150000 vehicles planned",)),
    (
        "Putailai will build an anode plant with a yearly output of 60,000 tons.",
        ("Putailai capacity 60000 tonnes planned",),
    ),
    ("BYD has a plant with a capacity of 28 GWh.", ("BYD capacity 28 GWh",)),
    ("CATL will build a 100 GWh battery plant in Debrecen.", ("CATL capacity 100 GWh planned",)),
    ("XPeng can make 100,000 vehicles a year.", ("XPeng capacity 100000 vehicles",)),
    ("With a capacity of 300,000 units a year, the plant of BYD is large.", ("BYD capacity 300000 vehicles",)),
    (
        "Phase one of Gotion High-Tech's plant will add 20 GWh of capacity.",
        ("Gotion High-Tech capacity 20 GWh planned",),
    ),
    (
        "The factory of Chery has capacity for 50,000 cars a year, to be raised to 150,000.",
        ("Chery capacity 50000 vehicles", "Chery capacity 150000 vehicles planned"),
    ),
    ("BYD's factory has room to process 20,000 tons of batteries a year.", ("BYD capacity 20000 tonnes",)),
    ("Chinese cell capacity of 893 GWh was too much.", ("China battery industry capacity 893 GWh",)),
    ("CRU counts 4,200 GWh of planned capacity in China.", ("China battery industry capacity 4200 GWh planned",)),
    (
        "The line of BYD, which opened with an annual capacity of 60,000 vehicles, turned out 8,400 cars.",
        ("BYD capacity 60000 vehicles",),
    ),
    ("Byton's Nanjing works, designed for 300,000 cars, stood empty.", ("Byton capacity 300000 vehicles",)),
    ("Hozon's site in Tongxiang was laid out for 150,000 vehicles.", ("Hozon capacity 150000 vehicles",)),
    (
        "BYD plans to raise its yearly output in Rayong from 100,000 cars to 200,000.",
        ("BYD capacity 100000 vehicles", "BYD capacity 200000 vehicles planned"),
    ),
    ("BYD wants to double the annual production to 240,000 cars.", ("BYD capacity 240000 vehicles planned",)),
    (
        "Output at CATL's site in Debrecen is to rise from 40 GWh a year to 100 GWh by 2030.",
        ("CATL capacity 40 GWh", "CATL capacity 100 GWh 2030 planned"),
    ),
    ("The expansion of CATL's Debrecen plant will raise output to 100 GWh.", ("CATL capacity 100 GWh planned",)),
    ("A fire halted work at CATL's Luoyang base (3,000 staff, 30 GWh).", ("CATL capacity 30 GWh",)),
    ("Leapmotor raised its capacity by 200,000 to 1 million vehicles.", ("Leapmotor capacity 1000000 vehicles",)),
    ("Ganfeng Lithium runs a 50,000-tonne refinery.", ("Ganfeng Lithium capacity 50000 tonnes",)),
    ("Chery will build 30,000 cars a year in Szeged if the state pays.", ()),
    (
        "VinFast's plant in Subang is nearly ready. BYD grew. The Subang plant is to turn out 50,000 cars a year.",
        ("VinFast capacity 50000 vehicles planned",),
    ),
    ("BYD is to triple its Manisa output to 600,000 cars a year.", ("BYD capacity 600000 vehicles planned",)),
    ("Output at CATL's site in Debrecen rose to 10 GWh in 2025.", ()),
    ("Ford has cut the capacity of its plant by 400,000 vehicles.", ()),
    (
        "BYD has a plant. Rayong is home to GAC Aion, with a capacity of 50,000.",
        ("GAC Aion capacity 50000 vehicles",),
    ),
    ("A new hall opened, bringing the capacity of BYD's base to 300,000 cars.", ("BYD capacity 300000 vehicles",)),
    ("Byton was to have made 300,000 cars a year in Nanjing.", ("Byton capacity 300000 vehicles cancelled",)),
    ("BYD raised its forecast from 100,000 cars to 200,000.", ()),
    ("The battery of BYD holds 80 kWh.", ()),
    ("BYD sold 300,000 cars in a year.", ()),
)
CUES = (
    *(
        "capacity",
        " put it",
        "can ",
        "could ",
        "able to",
        "capable",
        "designed",
        "room ",
        "good for",
        "ready for",
        "-tonne ",
        "-ton ",
        "gwh",
        "gigawatt",
        "a year",
        "per year",
    ),
    *("annual", "yearly", "phase", "planned for", "built for", "laid out"),
)

_YEARLY: Final = r"(?:a|per|each|every) year|annually|yearly|/ ?(?:year|yr|a)\b|per annum|p\.a\."
_BOUND: Final = (
    r"(?: (?:about|around|some|nearly|more than|over|up to|almost|close to|roughly|approximately|at least"
    r"|as many as|as much as|as high as"
    r"|just|another|a further|a combined|an additional|the|an?|only))*"
)
_BEFORE: Final = re.compile(
    rf"\b(?:capacity(?: \([^)]{{1,20}}\))?(?: (?:of|for|to (?:make|build|produce|turn out|assemble|process)|is|was"
    rf"|at|to|stands at|stood at|reached|reaching|reaches|will be"
    r"|will reach|would be|put at|is put at|was put at|totall?(?:ing|ed|s)|exceed(?:s|ing|ed)|will rise to|rose to"
    r"|rises to|grew to|hit|come to|came to))"
    r"|(?:can|could|able to|will be able to|capable of|capacity to|room to) (?:now |together |also |then "
    r"|each )?(?:mak(?:e|ing)|build(?:ing)?|produc(?:e|ing)|turn(?:ing)? out"
    r"|churn(?:ing)? out|assembl(?:e|ing)|manufactur(?:e|ing)|manage|process(?:ing)?|do|recycl(?:e|ing))"
    r"|(?:designed|planned|laid out|built|sized|tooled|intended) (?:for|to (?:make|build|produce|turn out"
    r"|assemble))|room for|good for|ready for|capable of"
    rf"|planned (?:annual |yearly )?output of|(?:annual|yearly) output (?:of|will (?:reach|be|rise to)"
    rf"|is to reach|should reach)"
    rf"|consists? of [\\w ]{{2,20}}lines with a total of)(?: an?)?{_BOUND} ?$"
)
_TO: Final = re.compile(
    r"\b(?:capacity(?: of (?:the|its|their) (?:[\w-]+ )?(?:base|plant|factory|site|works|complex))?"
    r"(?: (?!(?:of|for)\b)[\w%.-]+){0,6},? (?:down |up |back )?to"
    r"|(?:tak\w+|took|rais\w+|expand\w*|bring\w*|brought|lift\w*|boost\w*|increas\w+|ramp\w* up|scal\w+ up) (?:the "
    r"|its |their )?(?:[\w-]+ ){0,2}?"
    r"(?:plant|factory|site|base|output|production)(?: \w+)? to"
    rf"|(?:stages?|phases?)(?: [\w.]+){{0,5}}? (?:of|for|will add|adds|with|provides|will provide)){_BOUND} ?$"
)
"""`wants to take the plant to 100 GWh`, `a second phase will add 30 GWh`."""
_FROM_TO: Final = re.compile(
    rf"\bfrom{_BOUND} [\d.,]+(?: million)?(?: (?:cars|vehicles|units|vans|trucks|buses|sets"
    rf"|GWh))?(?: a year)? to{_BOUND} ?$"
)
"""`raise its yearly output from 100,000 cars to 200,000`."""
_AFTER: Final = re.compile(
    r"(?: of)?(?: (?:new|annual|planned|additional|cell|battery|production|manufacturing|total|installed|yearly"
    r"|extra|further|EV|car|vehicle))*"
    r" capacity\b| in operation\b"
    r"|[ -](?:[\w-]+ ){0,3}?(?:plant|factory|gigafactory|battery base|production base|cell plant)\b"
)


def _is_beside(text: str, quantity: Quantity) -> bool:
    """Tell what stands in brackets behind a plant."""
    is_there = _IN_BRACKETS.search(text, max(0, quantity.start - 60), quantity.start) is not None
    return is_there and quantity.unit in ("GWh", "MWh")


_TONNE_PLANT: Final = re.compile(r"[ -](?:[\w-]+ ){0,4}?(?:plant|factory|refinery|smelter|facility|works)\b")
_IN_BRACKETS: Final = re.compile(r"\b(?:plant|factory|base|works|site|line)s? \((?:[^()]{0,40}[,;] )?$")
"""Before what a plant can make, told beside it: `its Luoyang base (3,000 staff, 30 GWh)`."""
_MADE_YEARLY: Final = re.compile(
    rf"[^.;]{{0,80}}? (?:are|is|will be) (?:to be )?(?:produced|made|built|processed|turned out"
    rf"|recycled)\b[^.;]{{0,20}} (?:{_YEARLY})"
)
_RAISED: Final = re.compile(
    rf"[^.;]{{0,40}}?,? (?:(?:to be |will be |is to be |be |and )?(?:raised|expanded|increased|doubled|lifted"
    rf"|brought|ramped up|extended) to|rising to|going up to|and then|and){_BOUND} $"
)
_OF_A_PLANT: Final = re.compile(
    r"\b(?:plant|factory|works|line|lines|site|base|workshop|facility|gigafactory)\b[^;:]{0,60}?"
    r"\b(?:(?:is|was|are|were|,|each|had been|has been|being|which|that|and) (?:[a-z]+ly |once |originally )?"
    r"(?:laid out|designed|built|sized|tooled|planned) for|(?:has|have|had|with|is|are) room for|good for|ready for)\b"
    r"[^;:,]{0,20}$"
)
"""Before what is a yearly figure without saying so: `the works were built for`."""
_OF_THE_PLANNED: Final = re.compile(
    r"\b[Oo]f the (?:planned|promised|announced|targeted) (?:[\d.,]+ ?(?:GWh|gigawatt-hours|gigawatt hours), )?"
    r"(?:only |about |some |just |at first |initially )*$"
)
"""Before the planned capacity of a plant, and before the part of it that comes first."""
_LATER: Final = re.compile(
    r" (?:later|in (?:a|the) (?:second|later|next|final) (?:phase|stage|step)|eventually|in future|afterwards"
    r"|thereafter)\b"
)


_INDUSTRY: Final = Entity("industry:china-battery-industry", "China battery industry", "industry")
_OF_INDUSTRY: Final = re.compile(
    r"\b(?:Chinese|China['’]s|the country['’]s|the industry['’]s) (?:(?!plant|factory)[\w-]+ ){0,2}capacity\b"
    r"|\bcapacity (?:for [a-z -]{3,24} )?(?:in China|at home|nationwide|in the industry)\b"
)
_MAKERS_CAN: Final = re.compile(
    r"\b(?:[Tt]he country['’]s|[Cc]hina['’]s|Chinese|[Dd]omestic) (?:[a-z-]+ ){0,2}(?:makers|manufacturers|producers"
    r"|companies|firms|factories|plants) (?:can|could|will be able to) "
)
"""Battery capacity that is no firm's: `planned capacity in China`."""
_PLANT_OF: Final = re.compile(r"\b(?:plant|factory|site|base) (?:of|by|that) $")


def capacity(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield capacities of plants and makers."""
    is_of_days = _OF_DAYS.search(sentence.text) is not None
    of_readings = (c for c in amounts(sentence, findings, "capacity") if is_of_days or not _is_too_small(c))
    steps = {quantity.end for quantity in findings.quantities if _is_step(sentence.text, quantity)}
    of_readings = (c for c in of_readings if c.end not in steps and not _ON_CONDITION.match(sentence.text, c.end))
    for claim in of_readings:
        own = _of_industry(sentence.text, _of_apposed(sentence.text, findings, claim))
        yield _of_maker(_without_other_time(sentence.text, findings, own))
    read = {reading.quantity.start for reading in findings.readings}
    told = {reading.quantity.end: reading.subject for reading in findings.readings if reading.property == "capacity"}
    for quantity in findings.quantities:
        if quantity.start in read or not _may_be(quantity):
            continue
        earlier = [end for end in told if end <= quantity.start]
        if _ON_CONDITION.match(sentence.text, quantity.end) or _is_step(sentence.text, quantity):
            continue
        raised = earlier and _is_raised(sentence.text, max(earlier), quantity)
        if not raised and not _is_told(sentence.text, quantity):
            continue
        owner = told[max(earlier)] if raised else _owner(sentence.text, findings, quantity)
        if owner:
            told[quantity.end] = owner
            claim = _claim(sentence, findings, quantity, owner, is_raised=bool(raised))
            yield _without_other_time(sentence.text, findings, claim)


_ON_CONDITION: Final = re.compile(r"[^.;]{0,60} (?:if|unless|provided that|on condition that) (?!need|all goes)")
"""Behind what nobody has decided: `30,000 cars a year if the state pays`."""


def _is_step(text: str, quantity: Quantity) -> bool:
    """Tell by how much a capacity rises from what it rises to: `by 200,000 to 1 million`."""
    if _BY.search(text, max(0, quantity.start - 24), quantity.start) is None:
        return False
    is_moved = _MOVES.search(text, *(clause(text, quantity.start)[0], quantity.start)) is not None
    return is_moved or _TO_SO_MUCH.match(text, quantity.end) is not None


_BY: Final = re.compile(r"\bby (?:about |around |some |nearly |another |more than |over )?$")
_MOVES: Final = re.compile(
    r"\b(?:cut|cuts|cutting|reduc|trim|slash|shr[aiu]nk|lower|rais|increas|expand|lift|boost|grow|grew|ros|rise|f[ae]ll"
    r"|drop|widen|enlarg|add)[^;:.\d]{0,60} by (?:[a-z]+ )*$"
)
"""Before by how much a capacity changes, and not what it is."""
_TO_SO_MUCH: Final = re.compile(r"(?: [a-z]+)? to (?:about |around |some |nearly |more than |over )?\d")


def _is_too_small(claim: Claim) -> bool:
    """Tell what no plant makes so few of a year."""
    return claim.unit == "vehicles" and claim.value is not None and claim.value < _FEWEST


_FEWEST: Final = 1000
_OF_DAYS: Final = re.compile(r"\b(?:day|daily|month|monthly|week|weekly|hour|shift)\b")


def _of_industry(text: str, claim: Claim) -> Claim:
    """Give a claim to the industry where the words say that the capacity is no firm's."""
    begin, end = clause(text, claim.end)
    is_whole = _OF_INDUSTRY.search(text, begin, end) is not None or _MAKERS_CAN.search(text, begin, end) is not None
    return replace(claim, subject=_INDUSTRY) if is_whole and claim.unit in ("GWh", "MWh") else claim


def _of_maker(claim: Claim) -> Claim:
    """Give the capacity for a model to its maker."""
    parent = claim.subject.parent if claim.subject.type == "model" else None
    return replace(claim, subject=Entity.called("company", parent)) if parent else claim


def _without_other_time(text: str, findings: Findings, claim: Claim) -> Claim:
    """Leave out a time in which something else was made: `can build 120,000 but made 22,000 in 2024`."""
    told = next((p for p in findings.periods if p.start >= claim.end and p.when == claim.when), None)
    is_other = told is not None and _OTHER_FIGURE.search(text, claim.end, told.start) is not None
    return replace(claim, when=None, when_end=None) if is_other else claim


_OTHER_FIGURE: Final = re.compile(r"\b(?:made|built|sold|produced|delivered|turned out|but|than|times|used)\b")


def _of_apposed(text: str, findings: Findings, claim: Claim) -> Claim:
    """Give a capacity to the firm that the words with it describe: `Y is home to X, with a capacity of`."""
    found = _BESIDE_FIRM.search(text, 0, claim.end)
    owner = mention_ending(findings, found.start(), ("company",)) if found else None
    is_own = owner is not None and not is_possessive(text, owner)
    return replace(claim, subject=owner.entity) if owner and is_own else claim


_BESIDE_FIRM: Final = re.compile(
    r"(?: \([^)]{1,40}\))?,? (?:with|which has|whose) (?:an? |the )?(?:[a-z-]+ ){0,3}capacity (?:[^,;:]|,\d){1,60}$"
)


def _may_be(quantity: Quantity) -> bool:
    if quantity.unit in ("GWh", "MWh", "tonnes"):
        return True
    is_count = quantity.unit in (None, "vehicles", "units") and quantity.noun not in (
        "models",
        "shares",
        "points",
        "piles",
    )
    return is_count and quantity.value >= _FEWEST


def _is_told(text: str, quantity: Quantity) -> bool:
    """Tell a capacity by the words before and behind a figure; a bare number needs a year."""
    after = text[quantity.end : quantity.end + 60]
    has_year = re.match(rf"[^,.;]{{0,40}}?(?:{_YEARLY})", after) is not None
    before = _BEFORE.search(text[max(0, quantity.start - 90) : quantity.start])
    if before:
        is_named = before[0].startswith("capacity") or "output" in before[0]
        is_named = is_named or _OF_A_PLANT.search(text[max(0, quantity.start - 110) : quantity.start]) is not None
        return is_named or has_year or quantity.unit in ("GWh", "MWh")
    if _OF_THE_PLANNED.search(text, max(0, quantity.start - 60), quantity.start):
        return True
    if YEARLY_OUTPUT.search(text, max(0, quantity.start - 110), quantity.start):
        return True
    if _TO.search(text, max(0, quantity.start - 110), quantity.start):
        return (
            has_year
            or quantity.unit in ("GWh", "MWh")
            or "capacity" in text[max(0, quantity.start - 60) : quantity.start]
        )
    if _is_beside(text, quantity):
        return True
    if quantity.unit == "tonnes" and _TONNE_PLANT.match(text, quantity.end):
        return True
    if quantity.unit in ("GWh", "MWh") or (quantity.unit == "vehicles" and " capacity" in after[:40]):
        return _AFTER.match(text, quantity.end) is not None
    return quantity.unit == "tonnes" and _MADE_YEARLY.match(text, quantity.end) is not None


def _is_raised(text: str, end: int, quantity: Quantity) -> bool:
    """Tell `150,000, to be raised to 300,000`, and `150,000 at first and 300,000 later`."""
    if text[end : quantity.start] == " from " or _FROM_TO.search(text, max(0, end - 40), quantity.start):
        return True
    match = _RAISED.fullmatch(text, end, quantity.start)
    if match is None:
        return False
    return not match[0].rstrip().endswith(("and", "then")) or _LATER.match(text, quantity.end) is not None


def _owner(text: str, findings: Findings, quantity: Quantity) -> Entity | None:
    """Give whose capacity it is: the maker in its clause, in a genitive, behind `plant of`, or spoken of."""
    begin, end = clause(text, quantity.start)
    if quantity.unit in ("GWh", "MWh") and (_OF_INDUSTRY.search(text, begin, end) or _MAKERS_CAN.search(text, begin)):
        return _INDUSTRY
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    before = [m for m in firms if begin <= m.start and m.end <= quantity.start]
    owners = [
        m
        for m in before
        if m.start in findings.heads or is_possessive(text, m) or text.endswith((" of ", " by "), 0, m.start)
    ]
    if owners:
        return owners[-1].entity
    behind = [m for m in firms if quantity.end <= m.start < end and _PLANT_OF.search(text, 0, m.start)]
    if behind:
        return behind[0].entity
    heads = [m for m in firms if m.end <= quantity.start and m.start in findings.heads]
    return heads[-1].entity if heads else findings.company


def _claim(sentence: Sentence, findings: Findings, quantity: Quantity, owner: Entity, *, is_raised: bool) -> Claim:
    unit = quantity.unit if quantity.unit in ("GWh", "MWh", "tonnes") else "vehicles"
    period = period_near(sentence.text, findings, quantity.start, quantity.end)
    text_from = is_raised and sentence.text.endswith(" from ", 0, quantity.start)
    sized = Quantity(
        quantity.start, quantity.end, quantity.value, unit, value_high=quantity.value_high, bound=quantity.bound
    )
    return link(
        sentence, findings, start=quantity.start, end=quantity.end, subject=owner, name="capacity", quantity=sized,
        period=None if period and (period.is_day or period.start < quantity.start) else period,
        stands="actual" if text_from or _is_beside(sentence.text, quantity) else "planned" if is_raised else None,
    )  # fmt: skip
