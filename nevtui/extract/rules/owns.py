"""owns: parent and subsidiary, as the text calls them. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import pairs_of
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("Deepal, which belongs to Changan Automobile, grew.", ("Changan Automobile owns Deepal",)),
    ("SAIC unit Roewe opened a plant.", ("SAIC Motor owns Roewe",)),
    ("Aion, the electric car unit of GAC, grew.", ("GAC Group owns GAC Aion",)),
    ("Zeekr and its parent Geely Holding spoke.", ("Geely Holding owns Zeekr",)),
)
CUES = (
    "belongs to",
    "owned by",
    "which is a",
    "unit",
    "subsidiary",
    " arm",
    "division",
    "affiliate",
    "parent",
    "owner",
)

_UNIT = r"(?:unit|subsidiary|arm|division|affiliate)"
_CHILD_FIRST = re.compile(
    rf",? (?:which (?:belongs to|is owned by|is a \w+ of)|(?:an?|the|its)(?: [\w-]+){{0,5}} {_UNIT} of"
    rf"|owned by|(?:and|and president of|of) its parent(?: company)?"
    rf"|['’]s parent(?: company)?,?)(?: (?:the|Chinese|German|carmaker|automaker|group|company))* "
)
_PARENT_FIRST = re.compile(
    rf"(?:['’]s)?(?: [\w-]+){{0,3}} {_UNIT},? |, (?:the )?(?:owner|parent)(?: company)? of (?:the )?"
)


def owns(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield parents and their units: `X, a unit of Y`, `Y unit X`, `X's parent Y`."""
    for left, right in pairs_of(findings, ("company",)):
        between = sentence.text[left.end : right.start]
        start, end = left.start, right.end
        if _CHILD_FIRST.fullmatch(between):
            yield link(
                sentence,
                findings,
                start=start,
                end=end,
                subject=right.entity,
                name="owns",
                target=left.entity,
                stands="actual",
            )
        elif _PARENT_FIRST.fullmatch(between):
            yield link(
                sentence,
                findings,
                start=start,
                end=end,
                subject=left.entity,
                name="owns",
                target=right.entity,
                stands="actual",
            )
