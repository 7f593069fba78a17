"""exports: vehicles sold outside the home market. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts, link
from nevtui.extract.grammar import period_near
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.topics import classes_in
from nevtui.model.entity import Entity

EXAMPLES = (
    ("In 2022 Anhui exported 822,000 vehicles.", ("Anhui exports 822000 vehicles 2022",)),
    (
        "China's car exports rose. By destination, Russia took 287,000 cars, Mexico 159,000 and Belgium 120,000.",
        (
            "China car market exports 287000 vehicles",
            "China car market exports 159000 vehicles",
            "China car market exports 120000 vehicles",
        ),
    ),
    ("Of these exports Brazil received 50,000 vehicles.", ("China car market exports 50000 vehicles",)),
    (
        "As a destination of exports Thailand imported 90,000 cars in 2023, Britain 80,000.",
        ("China car market exports 90000 vehicles 2023", "China car market exports 80000 vehicles 2023"),
    ),
    ("BYD sent 23,291 cars overseas in 2024.", ("BYD exports 23291 vehicles 2024",)),
    ("BYD sent 23,291 cars to its dealers in 2024.", ()),
    ("Mexico imported 625,000 vehicles from China in 2025.", ("China car market exports 625000 vehicles 2025",)),
    ("Mexico imported 625,000 vehicles in 2025.", ()),
    (
        "China's makers sell more. Russia took 300,000 Chinese cars in 2025.",
        ("China car market exports 300000 vehicles 2025",),
    ),
    ("Norway bought 10,000 cars.", ()),
    ("Exports grew, and Tesla bought 5,000 robots.", ()),
    ("Giga Berlin exported 13,500 cars in May 2025.", ("Tesla exports 13500 vehicles 2025-05",)),
    (
        "Of the 300,000 cars sold by Kia in 2025, 42,000 were EVs and 28,000 went abroad.",
        ("Kia exports 28000 vehicles 2025",),
    ),
)
CUES = (A_READING, "destination", "exports", "imported", " chinese ")

_TAKES: Final = re.compile(
    r" (?:took in|took|received|imported|absorbed|bought|accounted for"
    r"|(?:was|is|became|remained|ranked|came|stayed)(?: in)?(?: the)? (?:[\w-]+ ){0,5}(?:with|at)) (?:about |some "
    r"|around )?"
)
_NEXT: Final = re.compile(
    r"\)?(?: (?:cars|vehicles|units|of them))?(?: in \d{4})?(?: \([^)]{1,40}\))?(?:,|,? and|;) (?:followed by |ahead"
    r" of )?(?:the )?"
)
_GAP: Final = re.compile(r",? \(?(?:with |took |another )?(?:about |some |around )?")


_CHINESE: Final = re.compile(
    r" (?:took|received|imported|absorbed|bought) (?:about |some |around )?[\d.,]+(?: million)? Chinese (?:cars"
    r"|vehicles|EVs"
    r"|NEVs|electric cars)\b"
)
_FROM_HOME: Final = re.compile(r" imported [\d.,]+(?: million)? (?:vehicles|cars)\b")


def exports(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of vehicles sold outside the home market, of what each country took as well."""
    yield from amounts(sentence, findings, "exports")
    text = sentence.text
    is_import = "imported" in text and findings.home is not None and f"from {findings.home.name}" in text
    is_import = is_import or (
        findings.home is not None and findings.home.name == "China" and _CHINESE.search(text) is not None
    )
    if "estination" not in text and "exports" not in text and not is_import:
        return
    last, owner = -1, None
    for mention in findings.mentions:
        if mention.entity.type != "country" or mention.entity == findings.home:
            continue
        goes_on = owner is not None and _NEXT.fullmatch(text, last, mention.start) is not None
        found = _GAP.match(text, mention.end) if goes_on else _TAKES.match(text, mention.end)
        owner = owner if goes_on else _exporter(findings, text, mention)
        figure = next((q for q in findings.quantities if found and q.start == found.end()), None)
        if figure is None or owner is None or figure.unit not in (None, "vehicles", "units") or figure.value < 1000:
            owner = None
            continue
        last = figure.end
        if not any(reading.quantity.start == figure.start for reading in findings.readings):
            yield link(
                sentence, findings, start=mention.start, end=figure.end, subject=owner, name="exports",
                period=period_near(text, findings, mention.start, figure.end) or findings.spoken,
                quantity=replace(figure, unit="vehicles"),
            )  # fmt: skip


def _exporter(findings: Findings, text: str, mention: Mention) -> Entity:
    """Give whose exports a country takes: the company or market spoken of, else the home market."""
    focus = findings.focus
    if focus is not None and markets.place_of(focus) and _FROM_HOME.search(text, mention.end):
        return markets.regrouped(focus, (classes_in(text, 0, mention.start) or ["car"])[-1])
    if focus is not None and focus.type in ("company", "industry"):
        return focus
    classes = classes_in(text, 0, mention.start)
    return markets.of(findings.home, classes[-1] if classes else "car")
