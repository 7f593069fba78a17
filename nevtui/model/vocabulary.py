"""The closed lists that statements are written in. Source: the statement's own page in CONTRIBUTING."""

from functools import lru_cache
from typing import Final

ENTITY_TYPES: Final = ("city", "province", "country", "bloc", "company", "organization", "person", "model", "industry")

FIGURES: Final = (
    "sales", "deliveries", "orders", "production", "exports", "registrations", "installations", "capacity", "demand",
    "inventory", "revenue", "profit", "margin", "charge", "output_value", "market_share", "penetration", "share_of",
    "change", "rank", "price", "population", "gdp_growth", "employees", "valuation", "range", "energy_density", "count",
)  # fmt: skip
"""Properties that carry a value."""

HAPPENINGS: Final = (
    "investment", "stake", "acquisition", "joint_venture", "partnership", "funding", "fund", "listing", "headquarters",
    "plant", "production_start", "closure", "founding", "launch", "milestone", "relocation", "bankruptcy", "recall",
    "layoff", "tariff", "policy", "subsidy", "restriction", "dispute", "penalty", "role", "makes", "supplies", "owns",
    "statement",
)  # fmt: skip
"""Links and happenings; they may carry a value too."""

PROPERTIES: Final = FIGURES + HAPPENINGS

MEASURES: Final = (
    "percent", "percentage_points", "vehicles", "units", "GWh", "MWh", "kWh", "Wh/kg", "Ah", "kW", "km", "people",
    "companies", "sites", "rank", "times", "patents", "years", "hours", "tonnes", "m2",
)  # fmt: skip
"""Units that are not money; money is an ISO 4217 code."""

SINGLE_LINKS: Final = ("headquarters",)
"""Links of which a subject has one at a time: two objects are a conflict."""
UNCOMPARED: Final = ("milestone", "price", "policy", "launch", "makes", "role", "statement")
"""Properties whose values differ without any conflict: a model has many prices, a maker many milestones."""

STATUSES: Final = ("actual", "planned", "forecast", "cancelled")
BOUNDS: Final = ("exact", "approx", "at_least", "at_most")
PERIODS: Final = ("year", "quarter", "month")
"""What `compared_with` may say."""

ORIGINS: Final = ("reviewed", "extracted", "corrected", "added")
"""Where a statement in a library comes from: read by a person, by the extractor, or corrected or added by a person."""


@lru_cache(maxsize=1024)
def is_currency(unit: str | None) -> bool:
    """Tell whether `unit` is an ISO 4217 code: three capital letters that are no measure."""
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()
