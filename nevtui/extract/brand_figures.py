"""The brand that a figure behind its maker is of: `17,000 vehicles from the company's family brand Onvo`."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Mention, Quantity
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
                or _is_next_brand(scene, quantity, m)
            )
        ),
        None,
    )


def _is_next_brand(scene: Scene, quantity: Quantity, brand: Mention) -> bool:
    """Tell Onvo of `47,132 of the Nio brand, 17,081 of Onvo`."""
    last = scene.last
    if last is None or last.is_change or not (scene.text.startswith(" of ", quantity.end) and brand.text[0].isupper()):
        return False
    is_beside = brand.start in (quantity.end + len(" of "), quantity.end + len(" of the "))
    return is_beside and _OF_ONE.match(scene.text, last.quantity.end, quantity.start) is not None


_OF_ONE: Final = re.compile(rf"{_COUNTED_CARS}(?: (?:were|was|came))? (?:of|from|under) (?:the |its )?[A-Z][\w.]*")


def told_alike(scene: Scene, quantity: Quantity) -> str | None:
    """Give what the figure before counts in the same unit."""
    last = scene.last
    return last.property if last and not last.is_change and last.quantity.unit == quantity.unit else None
