"""Whom `the German carmaker` and `the Ningde company` mean among those spoken of."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.pinyin import looks_chinese
from nevtui.extract.spans import Mention
from nevtui.model.entity import Entity

FEDERATIONS: Final = (
    "United States", "Germany", "India", "Brazil", "Mexico", "Australia", "Malaysia", "Austria", "Nigeria", "Venezuela",
)  # fmt: skip
"""Countries whose provinces are states."""
FIRM_WORDS: Final = re.compile(
    r" (?:(?:electric|electric-car|electric car|electric-vehicle|electric vehicle|EV|NEV|car|battery|cell|bus|truck"
    r"|auto|lidar|chip|parts|lithium|tech|technology|young|loss-making|state-owned) )?"
    r"(?:company|firm|group|carmaker|automaker|maker|start-?up|manufacturer|producer|supplier|newcomer)"
)
"""Behind a city that is a company's home: `the Ningde company`, `the Guangzhou electric-car maker`."""


DESCRIBES: Final = re.compile(r"-(?:based|headquartered|listed|born|built|made)\b")
"""Behind a place that only says whose home it is: `the Hefei-based carmaker`."""


def of_nation(country: str, spoken_of: Sequence[Entity | None]) -> Entity | None:
    """Give the company last spoken of that is known to come from `country`."""
    return next((e for e in spoken_of if e and e.type == "company" and (e.country or _home(e)) == country), None)


def _home(entity: Entity) -> str | None:
    """Give China for a firm that no table knows and whose name is made of Chinese syllables."""
    return "China" if looks_chinese(entity.name.split()[0]) else None


def of_town(town: str, spoken_of: Sequence[Entity | None]) -> Entity | None:
    """Give the company spoken of whose home `town` is, or the only one spoken of."""
    firms = [entity for entity in dict.fromkeys(spoken_of) if entity and entity.type == "company"]
    return next((firm for firm in firms if firm.city == town), firms[0] if len(firms) == 1 else None)


MAKER_OF_GOODS: Final = (
    r"(?<![\w’',] )(?P<goods>The (?:maker|producer|manufacturer|supplier) of (?:[a-z-]+ ){0,3}?(?:cars|vehicles"
    r"|(?:mini)?vans|trucks|buses|batteries|cells|SUVs|EVs|NEVs|parts|chips|sensors|lidars|motors|glass"
    r"|materials))\b(?!, [A-Z])"
)
"""Who a sentence opens with that makes goods: `The maker of electric vans sold`."""
OF_A_FIRM: Final = re.compile(
    r" (?:[\w-]+ ){0,2}(?:factor(?:y|ies)|plants?|gigafactory|deliveries|shares?|share price|models?|SUVs?|sedans?"
    r"|batteries|founders?|co-founders?|CEO|chief executive|shareholders?|IPO|stock|brands?|subsidiar(?:y|ies)|line-?up"
    r"|revenues?|profits?|net (?:profit|loss|income)|headquarters|customers|dealers|dealerships)\b"
)
"""What follows `its` where a company is meant."""


def is_apposed(text: str, mention: Mention, match: re.Match[str]) -> bool:
    """Tell `Voyah` of `Voyah, its subsidiary` and `SAIC-GM` of `SAIC-GM, which it owns`: `it` is another."""
    return _APPOSED.fullmatch(text, mention.end, match.start()) is not None


_APPOSED = re.compile(r"(?: \([^)]{1,40}\))?, (?:(?:in |of |for |with )?which )?")


def is_home_of_unnamed(text: str, mention: Mention) -> bool:
    """Tell where somebody is from who is not known by name: `China's biggest cybersecurity firm, Q`."""
    is_place = mention.entity.type in ("city", "province", "country")
    return is_place and _UNNAMED_FIRM.match(text, mention.end) is not None


_UNNAMED_FIRM: Final = re.compile(
    r"['’]s? (?:(?:biggest|largest|top|leading|second-largest|own|state-owned|private|listed|[\w-]+) ){1,5}?(?:firm"
    r"|company|maker|group|giant|carmaker|automaker|bank|supplier|producer|manufacturer|operator|retailer|startup"
    r"|start-up)\b"
)


def is_predicate(text: str, start: int, words: str) -> bool:
    """Tell `the best-selling Chinese brand` of `X remains the best-selling Chinese brand`: it says what X is."""
    return _SUPERLATIVE.search(words) is not None and _IS.search(text, max(0, start - 24), start) is not None


_SUPERLATIVE: Final = re.compile(
    r"\b(?:best|biggest|largest|top|first|most|fastest|leading|smallest|worst|oldest|only)\b"
)
_IS: Final = re.compile(
    r"\b(?:is|was|are|were|remains?|remained|became|becomes?|stays|stayed|been|being|as)"
    r"(?: (?:now|still|again|by far))? $"
)
