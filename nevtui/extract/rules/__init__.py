"""The rules, each in its own file with its examples. Their order is their precedence; no rule knows another.

Beside its examples a rule states its CUES: lower-case literals without one of which it finds nothing in a sentence.
"""

import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from nevtui.extract.anchors import Gates
from nevtui.extract.rules.acquisition import acquisition
from nevtui.extract.rules.bankruptcy import bankruptcy
from nevtui.extract.rules.capacity import capacity
from nevtui.extract.rules.change import change
from nevtui.extract.rules.charge import charge
from nevtui.extract.rules.closure import closure
from nevtui.extract.rules.count import count
from nevtui.extract.rules.deliveries import deliveries
from nevtui.extract.rules.demand import demand
from nevtui.extract.rules.dispute import dispute
from nevtui.extract.rules.employees import employees
from nevtui.extract.rules.energy_density import energy_density
from nevtui.extract.rules.exports import exports
from nevtui.extract.rules.founding import founding
from nevtui.extract.rules.fund import fund
from nevtui.extract.rules.funding import funding
from nevtui.extract.rules.gdp_growth import gdp_growth
from nevtui.extract.rules.headquarters import headquarters
from nevtui.extract.rules.installations import installations
from nevtui.extract.rules.inventory import inventory
from nevtui.extract.rules.investment import investment
from nevtui.extract.rules.joint_venture import joint_venture
from nevtui.extract.rules.launch import launch
from nevtui.extract.rules.layoff import layoff
from nevtui.extract.rules.listing import listing
from nevtui.extract.rules.makes import makes
from nevtui.extract.rules.margin import margin
from nevtui.extract.rules.market_share import market_share
from nevtui.extract.rules.milestone import milestone
from nevtui.extract.rules.orders import orders
from nevtui.extract.rules.output_value import output_value
from nevtui.extract.rules.owns import owns
from nevtui.extract.rules.partnership import partnership
from nevtui.extract.rules.penalty import penalty
from nevtui.extract.rules.penetration import penetration
from nevtui.extract.rules.plant import plant
from nevtui.extract.rules.policy import policy
from nevtui.extract.rules.population import population
from nevtui.extract.rules.price import price
from nevtui.extract.rules.production import production
from nevtui.extract.rules.production_start import production_start
from nevtui.extract.rules.profit import profit
from nevtui.extract.rules.range import range  # noqa: A004 the rule of the property `range`
from nevtui.extract.rules.rank import rank
from nevtui.extract.rules.recall import recall
from nevtui.extract.rules.registrations import registrations
from nevtui.extract.rules.relocation import relocation
from nevtui.extract.rules.restriction import restriction
from nevtui.extract.rules.revenue import revenue
from nevtui.extract.rules.role import role
from nevtui.extract.rules.sales import sales
from nevtui.extract.rules.share_of import share_of
from nevtui.extract.rules.stake import stake
from nevtui.extract.rules.subsidy import subsidy
from nevtui.extract.rules.supplies import supplies
from nevtui.extract.rules.tariff import tariff
from nevtui.extract.rules.valuation import valuation
from nevtui.extract.spans import Claim, Findings, Sentence

Rule = Callable[[Sentence, Findings], Iterator[Claim]]

RULES: Final[tuple[Rule, ...]] = (
    investment,
    stake,
    acquisition,
    sales,
    deliveries,
    production,
    exports,
    registrations,
    installations,
    capacity,
    demand,
    orders,
    inventory,
    revenue,
    profit,
    margin,
    output_value,
    market_share,
    penetration,
    share_of,
    change,
    gdp_growth,
    rank,
    tariff,
    policy,
    subsidy,
    restriction,
    dispute,
    penalty,
    recall,
    bankruptcy,
    headquarters,
    role,
    makes,
    owns,
    plant,
    production_start,
    closure,
    launch,
    founding,
    joint_venture,
    partnership,
    listing,
    funding,
    fund,
    valuation,
    supplies,
    price,
    charge,
    range,
    energy_density,
    population,
    employees,
    layoff,
    relocation,
    count,
    milestone,
)


@lru_cache(maxsize=4)
def gates_of(rules: tuple[Rule, ...]) -> Gates:
    """Give the gates of `rules`, in their order, made of what stands as `CUES` beside each; all open where nothing."""
    return Gates([getattr(sys.modules[rule.__module__], "CUES", ()) for rule in rules])
