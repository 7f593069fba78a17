"""The brand that a figure behind its maker is of: `17,000 vehicles from the company's family brand Onvo`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.model.entity import Entity

_COUNTED_CARS: Final = r"(?: (?:units|vehicles|cars|EVs|NEVs|electric|new|SUVs|sedans))*"
_UNDER_BRAND: Final = re.compile(
    rf"(?: of (?:them|these|those))?{_COUNTED_CARS}(?: (?:were )?(?:sold|made|built|delivered))? (?:under|from|of"
    r"|by) (?:its|the|their)"
    r"(?: (?:own|premium|luxury|upmarket|budget|main|high-end|electric|new)){0,2} "
)
_OF_BRAND: Final = re.compile(
    rf"(?: of (?:them|these|those)|{_COUNTED_CARS})(?: (?:were |was )?(?:sold|delivered|made|built|carr(?:ied|y)"
    r"|bore|wore|came))?(?: (?:from|under|of|by|at)(?: (?:its|the|their|the [Cc]ompany['’]s|the (?:group|firm)['’]s))?"
    r"(?: [a-z][\w-]+,?){0,7} (?:brand|marque|label|badge|nameplate)|(?: (?:the )?(?:badge|name|logo|emblem) of))"
    r"(?:,| called| named)? "
)
"""Between a figure and the brand that it is of: `vehicles from the company's family-oriented brand (Onvo)`."""
_IS_BRAND: Final = re.compile(
    r"[- ](?:sub-)?(?:branded|brands?|marque|family|label|line|nameplate|badge|unit|subsidiary)\b"
)


def brand_after(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the brand in `8,101 vehicles under its Zeekr brand` and `3,339 from its Voyah family`."""
    return next(
        (
            m.entity
            for m in scene.mentions
            if m.entity.type == "company"
            and m.start >= quantity.end
            and (
                (_UNDER_BRAND.fullmatch(scene.text, quantity.end, m.start) and _IS_BRAND.match(scene.text, m.end))
                or _OF_BRAND.fullmatch(scene.text, quantity.end, m.start)
            )
        ),
        None,
    )


def told_alike(scene: Scene, quantity: Quantity) -> str | None:
    """Give what the figure before counts in the same unit."""
    last = scene.last
    return last.property if last and not last.is_change and last.quantity.unit == quantity.unit else None
