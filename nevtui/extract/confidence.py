"""How sure a claim is: how often what its rule reads is right on reviewed articles, less where much had to be inferred.

The figures are measured by `make score`, which tells where they have moved; they are counts, not opinions.
"""

from types import MappingProxyType
from typing import Final

from nevtui.extract.spans import Claim, Findings

RIGHT: Final = MappingProxyType({"headquarters": 0.95, "stake": 0.95})
"""By rule: the share of its statements that is right at the core, `USUAL` where too few were seen."""
USUAL: Final = 0.85
INFERRED: Final = 0.9
"""What a claim keeps of it whose subject is not named in its sentence, but was spoken of before."""
FAILED: Final = 0.4
"""What a claim has at the most whose sum with other figures of its article does not come out."""


def confidence_of(rule: str, claim: Claim, findings: Findings) -> float:
    """Give the chance, 0 to 1, that the core of `claim` is right."""
    right = RIGHT.get(rule, USUAL)
    is_named = any(mention.entity.id == claim.subject.id for mention in findings.mentions)
    return round(right if is_named else right * INFERRED, 2)
