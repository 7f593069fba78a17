"""Write how often each rule is right into nevtui/extract/confidence.py: `python -m tests.tools.confidence`.

Counted on the reviewed articles; a rule that was seen seldom is drawn towards what is usual.
"""

import re
from pathlib import Path

from nevtui.extract.confidence import USUAL
from tests.tools.scoring import ROOT, Scored, scored

FILE: Path = ROOT / "nevtui" / "extract" / "confidence.py"
_WEIGHT = 10
"""Statements that the usual share counts for."""


def measured(reached: Scored) -> dict[str, float]:
    """Give the share of what each rule read that is right at the core, to two digits."""
    return {
        rule: round((counts.core + USUAL * _WEIGHT) / (counts.found + _WEIGHT), 2)
        for rule, counts in sorted(reached.by_rule.items())
        if rule and counts.found
    }


def written(text: str, shares: dict[str, float]) -> str:
    """Give the module with the table as it should be."""
    rows = "\n".join(f'        "{rule}": {share},' for rule, share in shares.items())
    return re.sub(
        r"RIGHT: Final = MappingProxyType\(\n?\s*\{.*?\}\s*\n?\)",
        f"RIGHT: Final = MappingProxyType(\n    {{\n{rows}\n    }}\n)",
        text,
        flags=re.S,
    )


if __name__ == "__main__":
    FILE.write_text(written(FILE.read_text("utf-8"), measured(scored("reviewed"))), "utf-8")
