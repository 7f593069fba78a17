"""range: how far a car goes on one charge or with its battery. Source: the statement's page, Properties."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.denials import is_not_claimed
from nevtui.extract.owners import product_spoken_of
from nevtui.extract.records import replace
from nevtui.extract.spans import Claim, Findings, Quantity, Sentence

EXAMPLES = (
    ("The Model 3 travels 606km on one charge.", ("Tesla Model 3 range 606 km",)),
    ("The Xiaomi SU7 has a CLTC range of 830 km.", ("Xiaomi SU7 range 830 km",)),
    ("With a range of up to 405 km, the BYD Seagull is enough for the city.", ("BYD Seagull range 405 km at_most",)),
    ("The BYD Dolphin can go 420 kilometers on a single charge.", ("BYD Dolphin range 420 km",)),
    ("The Model Y offers 593 km of range.", ("Tesla Model Y range 593 km",)),
    ("The ranges of the BYD Seagull are 305 km and 405 km.", ("BYD Seagull range 305 km", "BYD Seagull range 405 km")),
    ("The BYD Seagull managed 252 km with a battery of 25 kWh.", ("BYD Seagull range 252 km",)),
    ("The BYD Seagull costs 69,800 yuan and goes 305 km.", ("BYD Seagull range 305 km",)),
    (
        "The entry-level Model 3 has a range of 602 km. The two dearer versions manage 702 km.",
        ("Tesla Model 3 range 602 km", "Tesla Model 3 range 702 km"),
    ),
    ("The Model 3 was driven 400 km from Xi'an to Lanzhou.", ()),
    (
        "The BYD Seagull has two batteries, allowing 305 or 405 km of travel.",
        ("BYD Seagull range 305 km", "BYD Seagull range 405 km"),
    ),
    ("The Model 3 covers 606 km before it has to be plugged in.", ("Tesla Model 3 range 606 km",)),
    ("Zeekr launched the 7X. Range is put at up to 615 km.", ("Zeekr 7X range 615 km at_most",)),
    ("BYD denied that the Seagull has a range of 500 km.", ()),
    ("NIO claims 930 km for the ET5.", ("NIO ET5 range 930 km",)),
    (
        "Zeekr launched the 7X. Zeekr promises 543 km by WLTP for one pack, and 615 km with the other.",
        ("Zeekr 7X range 543 km", "Zeekr 7X range 615 km"),
    ),
    ("GAC showed the Aion UT. At home it goes 330 km.", ("Aion UT range 330 km",)),
    ("The Model 3 goes 606 km, 20 km more than before.", ("Tesla Model 3 range 606 km",)),
    ("The BYD Seal, a rival of the Model 3, is fast; it covers 510 km.", ("BYD Seal range 510 km",)),
    ("The Model 3 goes 750 km and 0-100 km/h in 3.7 seconds.", ("Tesla Model 3 range 750 km",)),
    ("Its range of 620 km beats that of the Model 3.", ()),
    ("The Model 3 runs 602 km (374 miles) on one charge.", ("Tesla Model 3 range 602 km",)),
    ("The Model 3 gains 300 km of range in ten minutes.", ()),
)
CUES = ("km", "kilomet", " mile", "-mile")

_BOUND: Final = (
    r"(?: (?:up to|about|around|more than|over|some|at least|nearly|as much as|roughly|just|only|almost|either|an?"
    r"|over|well))*"
)
_CYCLE: Final = r"(?:CLTC|WLTP|NEDC|EPA|MIDC|Chinese(?: [a-z]+)? cycle)"
_BEFORE: Final = re.compile(
    r"\b(?:ranges?|mileage|autonomy|reach (?=of))(?: \([^)]{1,20}\))?(?: (?!extender|anxiety)[\w-]+){0,5}? ?(?:of|is"
    r"|are|was|were|at|to"
    r"|reaches|reaching|exceeds|exceeding|comes to|between|from|as|stands at|increases to|drops to|falls to|or)"
    rf"{_BOUND} $"
    r"|\b(?:got|gets|gives?|gave|manages?|managed|does|did|goes|achieve[sd]?|(?:is |are )?(?:good|enough"
    rf"|sufficient|rated|certified) (?:for|at)|drives?|claims|promises|quotes|advertises|allows|travels?|covers?"
    rf"|runs?|go|travel|cover|can do|will do){_BOUND} $"
    rf"|\b{_CYCLE}\)?(?: [a-z]+){{0,3}}(?: of| at)? $"
    rf"|[Rr]anges?(?: \([^)]{{1,20}}\))?: {_BOUND}$",
    re.I,
)
_AFTER: Final = re.compile(
    r"[ -](?:of |in )?(?:(?:pure |pure-|all-|battery-|zero-emission |maximum |real-world |claimed |official )?"
    rf"(?:electric |driving |cruising |{_CYCLE} |combined |total |rated )?){{0,3}}(?:range|autonomy)\b"
    r"|[^.;,]{0,30}? (?:on|per|with|from|between|out of|before) (?:a |one |each |every |its |the next )?(?:single "
    r"|full "
    r"|one |complete )?(?:re)?charges?\b(?! point| station)"
    rf"|[^.;]{{0,24}}? (?:under|by|in|on|according to)(?: the)? (?:[A-Z]\w+['’]s )?{_CYCLE}\b"
    rf"|,? ?\(?{_CYCLE}\b| of (?:electric |pure-electric |zero-emission )?(?:travel|driving|autonomy|motoring)\b"
    r"|[^.;,]{0,20}? (?:before|without) (?:[\w’'-]+ ){0,6}?(?:plug(?:ged|ging)|recharg|charg|refuel|top-up)"
    r"| (?:on|in|using) (?:pure |all-|its |the |purely )?(?:electric(?:ity)?|battery|batteries)\b"
    r"| is (?:what|all|how far|the (?:[a-z]+ )?(?:range|reach|autonomy))\b"
    r"|[^.;,]{0,24}? (?:by|measured by|on|under) the (?:\w+ )?(?:test |driving )?cycle\b"
)
_FAST: Final = re.compile(
    r" (?:of (?:[a-z]+ )?range )?(?:can be (?:added|gained|restored) )?(?:in|within|after|for every|with) (?:just "
    r"|only "
    r"|about |under |less than |around |a |the )*(?:(?:[\d.]+|five|ten|fifteen|twenty|thirty|few|quarter)[ -]"
    r"(?:minutes?|seconds?|hours?|min|of an hour)|(?:half )?an hour)"
    r"| (?:more|further|farther|less|fewer|short(?:er)?|longer|beyond|above|below|from|away|apart|north|south|east"
    r"|west)\b"
)
"""Behind what a stop at a charger adds, a difference, and a way between two places."""
_ADDED: Final = re.compile(
    r"\b(?:add(?:s|ed|ing)?|gain(?:s|ed)?|restores?|recovers?|replenish(?:es)?|by|extra|additional|another|within|every"
    r"|warranty|guarantee|odometer|radius of|tested|test drive of)(?: (?:up to|about|around|over|more than|some|an?"
    r"|extra|additional|another|at least|nearly|almost))* $"
)
_LEAST, _MOST = 30, 2_500
"""Kilometres: below and above these no car's range is told."""


def range(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield how far models go."""
    told = False
    for row in _rows(sentence.text, findings):
        told = told and _GOES_ON.search(sentence.text, max(0, row[0].start - 40), row[0].start) is not None
        if not told and not any(_is_range(sentence.text, quantity) for quantity in row):
            continue
        told = True
        for quantity in row:
            is_none = _is_no_range(sentence.text, quantity) or is_not_claimed(sentence.text, quantity.start)
            is_none = is_none or _is_converted(sentence.text, findings, quantity)
            owner = None if is_none else product_spoken_of(sentence.text, findings, quantity)
            if owner:
                yield link(
                    sentence, findings, start=quantity.start, end=quantity.end, subject=owner, name="range",
                    quantity=quantity, stands=_stance(sentence.text, quantity),
                )  # fmt: skip


def _is_converted(text: str, findings: Findings, quantity: Quantity) -> bool:
    """Tell `(374 miles)` behind 602 kilometres: the same once more."""
    return any(text[one.end : quantity.start] == " (" and one.unit == quantity.unit for one in findings.quantities)


def _stance(text: str, quantity: Quantity) -> str | None:
    """Tell what a maker says today of a car there is, `promises 543 km`, from what a car to come will manage."""
    is_told = _SAYS.search(text, max(0, quantity.start - 80), quantity.start) is not None
    return "actual" if is_told else None


_SAYS: Final = re.compile(
    r"(?<!will )(?<!to )(?<!should )\b(?:promises|claims|quotes|advertises|allows|manages|gets|goes|travels|covers"
    r"|does|got"
    r"|managed|went)\b(?:(?!will|would|should)[^;]){0,60}$"
)
_GOES_ON: Final = re.compile(
    r"(?:\bwith|\bhas|\bgets|\bmanages|\boffers|\bgoes|\bto|\bit|\bother|\blatter|\bone|\bsecond|\bversion|[;,]|\band"
    r"|\bor)"
    r"(?: (?:up to|about|around|only|just|even|over|the|it|for))* $"
)
"""Before the range of another version in a sentence that tells one."""


def _rows(text: str, findings: Findings) -> Iterator[Sequence[Quantity]]:
    """Yield the distances of a sentence, those together that are joined; in `305 or 405 km` both are some."""
    row: list[Quantity] = []
    for quantity in findings.quantities:
        if row and text[row[-1].end : quantity.start] not in _JOINS:
            yield from _in_km(row)
            row = []
        row.append(quantity)
    yield from _in_km(row)


def _in_km(row: Sequence[Quantity]) -> Iterator[Sequence[Quantity]]:
    while row and row[0].unit == "km" and row[-1].unit != "km":
        row = row[:-1]
    units = {quantity.unit for quantity in row}
    if row and row[-1].unit == "km" and units <= {None, "km"}:
        ways = [replace(q, unit="km", noun="") for q in row if _LEAST <= q.value <= _MOST]
        if ways:
            yield ways


_JOINS: Final = (" and ", " or ", ", ", ", and ", ", or ", "/")


def _is_no_range(text: str, quantity: Quantity) -> bool:
    """Tell what a short stop at a charger adds, a difference and a way from what a full battery gives."""
    before = text[max(0, quantity.start - 60) : quantity.start]
    return _ADDED.search(before) is not None or _FAST.match(text, quantity.end) is not None


def _is_range(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - 80) : quantity.start]
    return _BEFORE.search(before) is not None or _AFTER.match(text, quantity.end) is not None
