"""How sure a claim is: how often what its rule reads is right on reviewed articles, less where much had to be inferred.

The figures are measured by `make score`, which tells where they have moved; they are counts, not opinions.
"""

from types import MappingProxyType
from typing import Final

from nevtui.extract.spans import Claim, Findings

RIGHT: Final = MappingProxyType(
    {
        "acquisition": 0.79,
        "bankruptcy": 0.86,
        "capacity": 0.8,
        "change": 0.95,
        "charge": 0.88,
        "closure": 0.84,
        "count": 0.81,
        "deliveries": 0.96,
        "demand": 0.86,
        "dispute": 0.88,
        "employees": 0.74,
        "exports": 0.82,
        "founding": 0.93,
        "funding": 0.93,
        "gdp_growth": 0.88,
        "headquarters": 0.97,
        "installations": 0.93,
        "investment": 0.79,
        "joint_venture": 0.94,
        "launch": 0.9,
        "layoff": 0.88,
        "leftover": 0.83,
        "listing": 0.85,
        "makes": 0.88,
        "margin": 0.89,
        "market_share": 0.91,
        "milestone": 0.88,
        "orders": 0.82,
        "output_value": 0.84,
        "owns": 0.93,
        "partnership": 0.84,
        "penetration": 0.72,
        "plant": 0.9,
        "policy": 0.85,
        "population": 0.88,
        "price": 0.86,
        "production": 0.93,
        "production_start": 0.71,
        "profit": 0.9,
        "range": 0.88,
        "rank": 0.98,
        "recall": 0.86,
        "registrations": 0.83,
        "relocation": 0.86,
        "restriction": 0.89,
        "revenue": 0.94,
        "role": 0.93,
        "sales": 0.93,
        "share_of": 0.88,
        "stake": 0.93,
        "subsidy": 0.87,
        "supplies": 0.84,
        "tariff": 0.94,
        "valuation": 0.91,
    }
)
"""By rule: the share of its statements that is right at the core, `USUAL` where too few were seen."""
USUAL: Final = 0.85
INFERRED: Final = 0.9
"""What a claim keeps of it whose subject is not named in its sentence, but was spoken of before."""
FAILED: Final = 0.4
"""What a claim has at the most whose sum with other figures of its article does not come out."""


def confidence_of(rule: str, claim: Claim, findings: Findings) -> float:
    """Give the chance, 0 to 1, that the core of `claim` is right."""
    right = RIGHT.get(rule, USUAL)
    subject = claim.subject.id
    for mention in findings.mentions:
        if mention.entity.id == subject:
            return right
    return round(right * INFERRED, 2)
