"""supplies: subject supplies object. Source: the statement's page, Properties."""

import re
from collections.abc import Iterator

from nevtui.extract.claims import link
from nevtui.extract.grammar import pairs_of
from nevtui.extract.spans import Claim, Findings, Sentence

EXAMPLES = (
    ("EVE Energy will supply BMW with cells.", ("EVE Energy supplies BMW planned",)),
    ("CATL supplies batteries to Tesla.", ("CATL supplies Tesla",)),
)
CUES = (
    "suppl",
    "delivers",
)

_SUPPLIES = re.compile(
    r"(?:,? (?:which|who))? (?:will |also |already |is to )*(?:suppl(?:y|ies|ied)|delivers (?:cells"
    r"|batteries) to)(?: (?:[\w-]+ ){1,5}to)? (?:the )?|,? (?:a|the"
    r"|one of the)(?: [\w-]+){0,3} suppliers? (?:of|to) "
)


def supplies(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield suppliers and whom they supply."""
    for left, right in pairs_of(findings, ("company",)):
        if _SUPPLIES.fullmatch(sentence.text, left.end, right.start):
            yield link(
                sentence,
                findings,
                start=left.start,
                end=right.end,
                subject=left.entity,
                name="supplies",
                target=right.entity,
            )
