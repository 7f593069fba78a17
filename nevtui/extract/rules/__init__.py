"""The rules, each in its own file with its examples. Their order is their precedence; no rule knows another."""

from collections.abc import Callable, Iterator
from typing import Final

from nevtui.extract.rules.capacity import capacity
from nevtui.extract.rules.change import change
from nevtui.extract.rules.deliveries import deliveries
from nevtui.extract.rules.demand import demand
from nevtui.extract.rules.exports import exports
from nevtui.extract.rules.installations import installations
from nevtui.extract.rules.inventory import inventory
from nevtui.extract.rules.margin import margin
from nevtui.extract.rules.market_share import market_share
from nevtui.extract.rules.orders import orders
from nevtui.extract.rules.output_value import output_value
from nevtui.extract.rules.penetration import penetration
from nevtui.extract.rules.production import production
from nevtui.extract.rules.profit import profit
from nevtui.extract.rules.registrations import registrations
from nevtui.extract.rules.revenue import revenue
from nevtui.extract.rules.sales import sales
from nevtui.extract.rules.share_of import share_of
from nevtui.extract.spans import Claim, Findings, Sentence

Rule = Callable[[Sentence, Findings], Iterator[Claim]]

RULES: Final[tuple[Rule, ...]] = (
    sales, deliveries, production, exports, registrations, installations, capacity, demand, orders, inventory, revenue, profit, margin,
    output_value, market_share, penetration, share_of, change,
)  # fmt: skip
