"""How each property is worded: the templates of sentences, as a table.

A template is text with slots, `{subject} invests[ in {object}]`; a part in brackets goes where a slot of it is empty.
Of a property's wordings the first is taken whose condition holds and whose slots outside brackets are filled.
"""

from dataclasses import dataclass
from typing import Final

from nevtui.format.conditions import (
    Condition,
    always,
    is_among_equals,
    is_at_maker,
    is_at_place,
    is_by_maker,
    is_destination,
    is_done,
    is_head,
    is_made_by_place,
    is_market,
    is_named_thing,
    is_of_place_or_industry,
    is_part_named,
    is_per_share,
    is_planned,
    is_ranked_by,
    is_standing,
    is_standing_plant,
    is_standing_venture,
    is_venture_itself,
)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a property, and when it fits."""

    template: str
    only: Condition = always


def _noun(name: str) -> tuple[Wording, ...]:
    """Word a figure that is somebody's: `Tesla output value in Shanghai`."""
    return (Wording(f"{{subject}}[ {{class}}] {name}[ of {{object}}][ in {{place}}]"),)


def _deed(verb: str, name: str, doer: Condition, things: str) -> tuple[Wording, ...]:
    """Word a figure as a deed of whoever can do it, and as a noun of a market or a model."""
    return (
        Wording(f"{{subject}} {verb}[ {{{things}}}][ in {{object}}][ in {{place}}]", doer),
        Wording(f"{{subject}}[ {{class}}] {name}[ in {{object}}][ in {{place}}]"),
    )


_FIGURES: Final[dict[str, tuple[Wording, ...]]] = {
    "sales": _deed("sells", "sales", is_by_maker, "things"),
    "deliveries": _deed("delivers", "deliveries", is_by_maker, "named"),
    "orders": _noun("orders"),
    "production": _deed("makes", "production", is_made_by_place, "things"),
    "exports": (
        Wording("{subject} exports[ {things}][ to {object}][, {place}]", is_made_by_place),
        Wording("{subject}[ {class}] exports[ to {object}][, {place}]"),
    ),
    "registrations": _noun("registrations"),
    "installations": _noun("installations"),
    "capacity": (
        Wording("{subject} capacity of {object}[ in {place}]"),
        Wording("{subject}[ {class}] capacity[ in {place}]"),
    ),
    "demand": (Wording("{subject}[ {class}] demand[ for {object}][ in {place}]"),),
    "inventory": _noun("inventory"),
    "revenue": _noun("revenue"),
    "profit": _noun("profit"),
    "margin": _noun("margin"),
    "charge": (Wording("{subject} takes a charge[ on {object}][ in {place}]"),),
    "output_value": _noun("output value"),
    "market_share": (
        Wording("{subject} share of {object}[ in {place}]"),
        Wording("{subject} share[ in {place}]", is_market),
        Wording("{subject} market share[ in {place}]"),
    ),
    "penetration": (Wording("{subject}[ {penetrating}] penetration[ of {object}][ in {place}]"),),
    "share_of": (
        Wording("{subject}: {class} share of {object}[ in {place}]", is_part_named),
        Wording("{subject}: {part}, share of {object}[ in {place}]", is_part_named),
        Wording("{subject} share of {object}[ in {place}]", is_named_thing),
        Wording("{subject} share of {classed whole}[ in {place}]"),
        Wording("{subject} share[ in {place}]"),
    ),
    "change": (
        Wording("{subject}[ {class}] {changing}[ in {place}]"),
        Wording("{subject} change[ in {place}]"),
    ),
    "rank": (
        Wording("{subject} ranks as {object}[, {place}]", is_destination),
        Wording("{subject} ranks by[ {class}] {ranked}[, {rest}][, {place}]", is_ranked_by),
        Wording("{subject} ranks among[ {class}] {object}[, {rest}][, {place}]"),
        Wording("{subject} ranks[ in {place}]"),
    ),
    "price": (Wording("{subject} {object} price[ in {place}]", is_per_share),
              Wording("{subject} price[, {object}][ in {place}]")),
    "population": _noun("population"),
    "gdp_growth": _noun("GDP growth"),
    "employees": _noun("employees"),
    "valuation": _noun("valuation"),
    "range": _noun("range"),
    "energy_density": _noun("energy density"),
    "count": (
        Wording("{subject}: {counted}[ in {place}]"),
        Wording("{subject} count[ in {place}]"),
    ),
}  # fmt: skip

_HAPPENINGS: Final[dict[str, tuple[Wording, ...]]] = {
    "investment": (Wording("{subject} invests[ in {object}][ in {place}]"),),
    "stake": (
        Wording("{subject} holds a stake[ in {object}][ in {place}]", is_standing),
        Wording("{subject} takes a stake[ in {object}][ in {place}]"),
    ),
    "acquisition": (
        Wording("{subject} acquires {object}[ in {place}]"),
        Wording("{subject} makes an acquisition[ in {place}]"),
    ),
    "joint_venture": (
        Wording("{subject} has the joint venture {object}[ in {place}]", is_standing_venture),
        Wording("{subject} has a joint venture with {object}[ in {place}]", is_standing),
        Wording("{subject} forms the joint venture {object}[ in {place}]", is_venture_itself),
        Wording("{subject} forms a joint venture[ with {object}][ in {place}]"),
    ),
    "partnership": (
        Wording("{subject} partners with {object}[ in {place}]"),
        Wording("{subject} enters a partnership[ in {place}]"),
    ),
    "funding": (Wording("{subject} raises money[ from {object}][ in {place}]"),),
    "fund": (Wording("{subject} sets up a fund[, {object}][ in {place}]"),),
    "listing": (
        Wording("{subject} is listed on {object}[ in {place}]", is_standing),
        Wording("{subject} lists on {object}[ in {place}]"),
        Wording("{subject} goes public[ in {place}]"),
    ),
    "headquarters": (
        Wording("{subject} is based in {object}[, {place}]", is_done),
        Wording("{subject} sets up its base in {object}[, {place}]"),
        Wording("{subject} is based[ in {place}]"),
    ),
    "plant": (
        Wording("{subject} has a plant in {object}[, {place}]", is_standing_plant),
        Wording("{subject} has a plant[ in {place}]", is_standing_plant),
        Wording("{subject} builds a plant in {object}[, {place}]"),
        Wording("{subject} builds a plant[ in {place}]"),
    ),
    "production_start": (
        Wording("{subject} starts production[ of {named}] in {object}[, {place}]", is_at_place),
        Wording("{subject} starts production of {object}[ in {place}]"),
        Wording("{subject} starts production[ of {named}][ in {place}]"),
    ),
    "closure": (
        Wording("{subject} closes down in {object}[, {place}]", is_at_place),
        Wording("{subject} closes down {object}[ in {place}]", is_named_thing),
        Wording("{subject} ends {object}[ in {place}]"),
        Wording("{subject} closes down[ in {place}]"),
    ),
    "founding": (
        Wording("{subject} sets up {object}[ in {place}]"),
        Wording("{subject} is founded[ in {place}]"),
    ),
    "launch": (
        Wording("{subject} launches {object}[ in {place}]"),
        Wording("{subject} launches {named}[ in {place}]"),
        Wording("{subject} launches a product[ in {place}]"),
    ),
    "milestone": (
        Wording("{subject} passes {object}[ in {place}]", is_among_equals),
        Wording("{subject} milestone: {object}[, {place}]"),
        Wording("{subject} milestone[ in {place}]"),
    ),
    "relocation": (
        Wording("{subject} moves to {object}[, {place}]", is_at_place),
        Wording("{subject} moves[ {object}][ to {place}]"),
    ),
    "bankruptcy": (Wording("{subject} enters bankruptcy[ in {place}]"),),
    "recall": (
        Wording("{subject} recalls {object}[ in {place}]"),
        Wording("{subject} recalls {things}[ in {place}]"),
        Wording("{subject} issues a recall[ in {place}]"),
    ),
    "layoff": (Wording("{subject} lays off staff[ at {object}][ in {place}]"),),
    "tariff": (
        Wording("{subject} sets a tariff on {taxed} from {object}[ in {place}]", is_at_place),
        Wording("{subject} sets a tariff on {taxed} of {object}[ in {place}]", is_at_maker),
        Wording("{subject} sets a tariff on {object}[ in {place}]"),
        Wording("{subject} sets a tariff on {taxed}[ in {place}]"),
        Wording("{subject} sets a tariff[ in {place}]"),
    ),
    "policy": (
        Wording("{subject} policy: {object}[ in {place}]"),
        Wording("{subject} adopts a rule[ in {place}]"),
    ),
    "subsidy": (Wording("{subject} pays a subsidy[ to {object}][ in {place}]"),),
    "restriction": (
        Wording("{subject} restricts {restricted} from {object}[ in {place}]", is_at_place),
        Wording("{subject} restricts {object}[ in {place}]"),
        Wording("{subject} restricts {restricted}[ in {place}]"),
        Wording("{subject} sets a restriction[ in {place}]"),
    ),
    "dispute": (Wording("{subject} is in dispute[ with {object}][ in {place}]"),),
    "penalty": (Wording("{subject} penalizes {object}[ in {place}]"), Wording("{subject} penalty[ in {place}]")),
    "role": (
        Wording("{subject} is {title} of {object}[ in {place}]", is_of_place_or_industry),
        Wording("{subject} is {title} of {object}[ in {place}]", is_head),
        Wording("{subject} is {title}[ at {object}][ in {place}]"),
        Wording("{subject} holds a post[ at {object}][ in {place}]"),
    ),
    "makes": (
        Wording("{subject} makes {object}[ in {place}]"),
        Wording("{subject} makes {named}[ in {place}]"),
        Wording("{subject} makes products[ in {place}]"),
    ),
    "supplies": (
        Wording("{subject} supplies {object}[ in {place}]"),
        Wording("{subject} is a supplier[ in {place}]"),
    ),
    "owns": (
        Wording("{subject} owns {object}[ in {place}]", is_done),
        Wording("{subject} is to own {object}[ in {place}]", is_planned),
        Wording("{subject} owns[ {object}][ in {place}]"),
    ),
    "statement": (Wording("{subject} comments[ on {object}][ in {place}]"),),
}  # fmt: skip

WORDINGS: Final[dict[str, tuple[Wording, ...]]] = {**_FIGURES, **_HAPPENINGS}
"""Property -> its wordings, the most special first; the last asks for the subject only."""

UNKNOWN: Final = (
    Wording("{subject}: {property}, {object}[ in {place}]"),
    Wording("{subject}: {property}[ in {place}]"),
)
"""For a property that is on no list: a library of another version, an analyst's own rows."""
