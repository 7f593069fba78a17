"""Whether a column's `03/04/2025` is the third of April or March the fourth: other rows may leave no choice.

A column whose rows could all be either is left as it stands.
"""

import re
from collections.abc import Iterable
from typing import Literal

Order = Literal["day/month/year", "month/day/year"]

_SHAPE = re.compile(r"\s*(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")


def order_in(values: Iterable[str]) -> Order | None:
    """Give the order that all `values` keep; None where none of them tells, or they tell different ones."""
    orders: set[Order] = set()
    for value in values:
        if match := _SHAPE.match(value):
            first, second = int(match[1]), int(match[2])
            if first > 12:
                orders.add("day/month/year")
            if second > 12:
                orders.add("month/day/year")
    return orders.pop() if len(orders) == 1 else None


def in_order(value: str, order: Order) -> str:
    """Give a day of that shape as `2025-04-03`; any other value as it is."""
    match = _SHAPE.match(value)
    if match is None:
        return value
    day, month = (match[1], match[2]) if order == "day/month/year" else (match[2], match[1])
    return f"{match[3]}-{int(month):02}-{int(day):02}"
