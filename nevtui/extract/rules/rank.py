"""rank: the place that subject holds among others; `largest` is 1. Source: the statement's page, Rulings."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import numbers, standing
from nevtui.extract import patterns as re
from nevtui.extract.anchors import A_READING, Gates, places_of
from nevtui.extract.claims import link
from nevtui.extract.earlier_levels import year_before
from nevtui.extract.ranks import compared, listed, placed
from nevtui.extract.ranks.most import most
from nevtui.extract.ranks.placing import Placing
from nevtui.extract.ranks.superlatives import superlatives
from nevtui.extract.spans import Claim, Findings, Period, Quantity, Sentence

EXAMPLES = (
    ("SVOLT has Stellantis as its biggest foreign customer.", ()),
    ("The NIO ET5 will come first, the ES6 later.", ()),
    ("Li Auto, its biggest customer, grew.", ()),
    ("NIO ranked 12th by sales in 2024.", ("NIO rank 12 rank sales 2024",)),
    ("GAC Aion came third with 271,156 cars in 2022.", ("GAC Aion rank 3 rank 2022",)),
    ("NIO took the No. 3 position in the premium segment.", ("NIO rank 3 rank",)),
    ("Li Auto fell to fifth place in May 2025.", ("Li Auto rank 5 rank 2025-05",)),
    ("XPeng came in second with 38,002 deliveries, and NIO third.", ("XPeng rank 2 rank", "NIO rank 3 rank")),
    (
        "BYD climbed from the 17th to the eighth position in 2023.",
        ("BYD rank 17 rank 2022", "BYD rank 8 rank 2023"),
    ),
    ("In second place was Geely.", ("Geely rank 2 rank",)),
    ("Isuzu, second with 20%, sold fewer cars.", ("Isuzu rank 2 rank",)),
    (
        "BYD topped the sales chart, followed by Geely with 235,208 and NIO with 20,000.",
        ("BYD rank 1 rank sales", "Geely rank 2 rank sales", "NIO rank 3 rank sales"),
    ),
    ("CALB is the third-largest maker of power batteries in China.", ("CALB rank 3 rank maker of power batteries",)),
    ("China is the largest car market in the world.", ("China rank 1 rank car market",)),
    ("China's biggest EV maker, BYD, raised its forecast.", ("BYD rank 1 rank EV maker",)),
    ("Leapmotor passed Li Auto to become the top-selling startup.", ("Leapmotor rank 1 rank sales",)),
    ("Toyota remained the market leader.", ("Toyota rank 1 rank sales",)),
    ("CATL leads the global battery market.", ("CATL rank 1 rank sales",)),
    ("No other city in China built more cars than Hefei.", ("Hefei rank 1 rank production",)),
    ("SAIC sold more cars abroad than any other Chinese maker.", ("SAIC Motor rank 1 rank sales",)),
    ("Norway is the country with the highest EV penetration in the world.", ("Norway rank 1 rank penetration",)),
    ("XPeng is one of the largest EV makers in China.", ()),
    ("It was BYD's largest monthly fall since 2020.", ()),
    ("BYD led a group of investors.", ()),
    ("BYD is not the largest carmaker in China.", ()),
    ("If XPeng becomes the largest start-up, it will be glad.", ()),
    ("Is BYD the largest EV maker?", ()),
    ("BYD would be first in line for a lower duty.", ()),
    ("In the second quarter NIO sold a third of its cars abroad.", ()),
)
_TOP: Final = (
    "top",
    "number one",
    "number-one",
    "no. 1",
    "no.1",
    "no 1",
    "pole position",
    " the lead",
    "first ",
    "the crown",
)
_SUPERLATIVES: Final = (
    *(
        "largest",
        "biggest",
        "leading",
        "top",
        "best",
        "foremost",
        "number",
        "no. 1",
        "no.1",
        "no 1",
        "fastest",
        "highest",
    ),
    *("longest", "strongest", "most ", "leader", "runner", "seller"),
)
_READERS: Final = (
    (placed.at_ordinals, (*numbers.ORDINAL_CUES, "no. ", "number ")),
    (placed.on_top, _TOP),
    (placed.rows, ("first", "top", "leading")),
    (placed.among_top, ("first", "top", "second only", "only behind", "behind only", "trailing only")),
    (superlatives, _SUPERLATIVES),
    (
        most,
        (
            *(
                "largest",
                "biggest",
                "highest",
                "steepest",
                "sharpest",
                "strongest",
                "fastest",
                "best",
                "most",
                "smallest",
            ),
            *("lowest", "greatest", "fewest"),
        ),
    ),
    (compared.more_than_any, ("than any", "than of any", "than in any", "than for any", "than all")),
    (compared.nobody, (" no ", "nobody", "none of", "nowhere")),
    (compared.only, (" only ",)),
    (compared.led, (" led ", " lead ", " leads ", " topped ", " tops ", " head", " dominat")),
    (
        compared.is_ahead,
        (
            *("in front", "in the lead", "ahead", "market leader", "top of", "first", "leading", "at the top"),
            *(" its lead", " the lead", "on top", "most popular", "best-sell", "best sell", "favourite", "favorite"),
        ),
    ),
    (compared.did_best, ("best", "the most", "fastest", "on top", " most")),
)
"""What reads places in rankings, with the literals without one of which it finds none."""
CUES = (A_READING, *{cue for _, cues in _READERS for cue in cues})
_GATES: Final = Gates([cues for _, cues in _READERS])

_PAST: Final = re.compile(
    r"\b(?:was|were|became|remained|stayed|made|had|to become|as|first|selling|showed|posted|saw|reported|recorded"
    r"|registered|achieved|enjoyed|took|suffered)\b"
)


_VERB: Final = 12
"""Characters before a place in which its verb may stand."""


def rank(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield places in rankings: `ranked 12th by sales`, `came third`, `the second-largest maker`, `led the market`."""
    opened = _GATES.opened_by(sentence.text)
    found = [placing for reader in places_of(opened) for placing in _READERS[reader][0](sentence.text, findings)]
    if findings.readings:
        found += (*listed.numbered(sentence.text, findings), *listed.in_tables(sentence.text, findings))
    found.sort(key=lambda placing: placing.start)
    if found:
        found += placed.behind_those(sentence.text, findings, found)
    kept: list[Placing] = []
    for placing in found:
        if _is_no_fact(sentence.text, placing) or _TIES.search(
            sentence.text, max(0, placing.start - 30), placing.end + 14
        ):
            continue
        if not any(_is_same(placing, other) for other in kept):
            kept.append(placing)
            claim = _claim(sentence, findings, placing)
            if not (claim.subject.type == "industry" and _RULED.search(sentence.text, placing.start, placing.end)):
                yield claim


_IF: Final = re.compile(r"(?:^|[,;:(] ?|\b(?:and|but|or|that|asked) )(?:[Ii]f|[Uu]nless|[Ww]hether)\b[^,;]{0,90}$")
_TIES: Final = re.compile(
    r"(?:,| is| was) (?:its|their) (?:[\w-]+ ){0,2}(?:biggest|largest|most important|main) (?:[a-z]+ )?"
    r"(?:customer|client|supplier|partner|creditor)\b"
)
"""`X, its biggest customer` ties two firms and ranks none."""
_RULED: Final = re.compile(r"\bdominat\w+")
"""What makers of a nation do to a market gives them no place in a ranking."""
_NOT: Final = re.compile(r"\b(?:not|never|n[’']t)\b")
_LOSES: Final = re.compile(r"\b(?:lose|losing|lost|loses)\b[^,;]{0,50}$")


_WOULD: Final = re.compile(r"(?:If|Had|Were|Unless|Should) [^;]{3,160}?, [^,;]{0,60}\bwould\b")
"""Before the place that somebody would have."""


def _is_no_fact(text: str, placing: Placing) -> bool:
    """Tell what a sentence denies, asks or makes a condition."""
    if text.endswith("?") or _IF.search(text[max(0, placing.start - 100) : placing.start + 1]):
        return True
    if _WOULD.match(text, 0, placing.end):
        return True
    words = text[placing.start : placing.end]
    return _NOT.search(words) is not None or (
        " as the " in words and _LOSES.search(words.partition(" as the ")[0]) is not None
    )


def _is_same(one: Placing, other: Placing) -> bool:
    """Tell two readings of one place: of the same words, or without another thing that the ranking goes by."""
    is_one = one.subject.name == other.subject.name and one.place == other.place
    return is_one and (
        one.by in (None, other.by) or other.by is None or (one.start < other.end and other.start < one.end)
    )


def _claim(sentence: Sentence, findings: Findings, placing: Placing) -> Claim:
    quantity = Quantity(placing.start, placing.end, float(placing.place), "rank", bound=placing.bound)
    claim = link(
        sentence,
        findings,
        start=placing.start,
        end=placing.end,
        subject=placing.subject,
        name="rank",
        stands="actual" if placing.is_standing else None,
        target=placing.by,
        period=_period(sentence, findings, placing),
        quantity=quantity,
        place=placing.where,
    )
    return claim if claim.place != claim.subject.name else replace(claim, place=None)


def _period(sentence: Sentence, findings: Findings, placing: Placing) -> Period | None:
    """Give the time of a rank: told beside it, or, of something past, that of the figures around it."""
    text, is_past = sentence.text, _PAST.search(sentence.text, max(0, placing.start - _VERB), placing.end)
    told = standing.time_of(
        text, findings, placing.start, placing.end,
        whose=placing.subject, is_description=placing.is_standing and is_past is None,
    )  # fmt: skip
    return year_before(told) if placing.is_earlier else told
