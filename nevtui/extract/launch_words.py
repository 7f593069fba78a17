"""The verbs that tell of a launch: `launch X`, and `X goes on sale`. Knows no names."""

from typing import Final

from nevtui.extract.verbs import Verbs

LAUNCHES: Final = (
    "launch|introduce|release|bring out|roll out|unveil|bring to market|put on sale|debut|start selling"
    "|begin selling|begin to sell|start to sell|start delivering|begin delivering|present"
    "|begin handing over|start handing over|begin deliveries of|start deliveries of|start sales of"
    "|begin sales of|open orders for|open pre-orders for|start taking orders for|begin taking orders for"
    "|open pre-sales of|start pre-sales of|begin pre-sales of|begin to deliver|start to deliver|bring"
    "|begin to hand over|take the wraps off|commence deliveries of|commence sales of|take orders for"
    "|kick off deliveries of|kick off sales of|kick off pre-sales of|pull the wraps off|reveal|promise"
    "|take the covers off|pull the covers off|lift the covers off|lift the veil on|lift the curtain on|open the books "
    "for"
    "|open order books for|open its order books for|take the cover off|offer for sale|put on the market"
    "|place on the market|bring to showrooms|premiere|commercially launch|officially launch|formally launch"
    "|begin accepting orders for|start accepting orders for|accept orders for|open reservations for|start handovers of"
    "|begin handovers of|open bookings for|start pre-orders for|begin pre-orders for"
)
APPEARS: Final = (
    "go on sale|come out|hit the market|hit showrooms|arrive|make its debut|make their debut|appear"
    "|enter the market|come to market|be available|become available|come onto the market|go on the market"
    "|reach the market|reach showrooms|be on sale|celebrate its debut|arrive in showrooms|follow|hit the road"
    "|hit the roads|come to showrooms|be in showrooms|hit the streets|make its market debut|make its commercial debut"
    "|make its local debut|make its public debut|make its first appearance|be in dealerships|hit "
    "dealerships"
    "|reach dealerships|reach dealers|reach customers|reach buyers|reach its first customers|land in|be offered"
    "|start deliveries|start to be delivered|begin to be delivered|begin deliveries|enter deliveries|go into "
    "deliveries|open for orders|open for pre-orders"
    "|be up for order|be orderable|launch in|launch on|launch tomorrow|launch this|launch next|launch later"
    "|premiere|go on offer"
    "|be open for orders|enter showrooms"
    "|touch down in|be for sale|be unveiled"
)
VERBS: Final = Verbs(
    {
        "launch": LAUNCHES.split("|"),
        "appear": APPEARS.split("|"),
    }
)
LOOSE: Final = frozenset(
    (
        "land in",
        "premiere",
        "be offered",
        "touch down in",
        "market",
        "bring",
        "present",
        "reveal",
        "follow",
        "arrive",
        "appear",
        "take orders for",
        "promise",
    )
)
"""Verbs that tell a launch only with a time behind them, or of a market."""
