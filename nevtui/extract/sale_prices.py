"""Reads what the buyer of a part of a firm pays: `X sold 10% of Y to Z for 2 billion yuan`. Knows no property."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.records import dataclass
from nevtui.extract.sold_holdings import CUES, Sale, sold_holdings
from nevtui.extract.spans import Findings, Quantity, Sentence
from nevtui.model.vocabulary import is_currency


@dataclass(frozen=True, slots=True)
class SalePrice:
    """A sale, and the sum that the buyer pays."""

    sale: Sale
    quantity: Quantity


def sale_prices(sentence: Sentence, findings: Findings) -> Iterator[SalePrice]:
    """Yield the sales of parts of companies of which a sentence tells the price."""
    shares = [q for q in findings.quantities if q.unit == "percent"]
    if not shares or not any(map(sentence.text.__contains__, CUES)):
        return
    sums = [q for q in findings.quantities if is_currency(q.unit)]
    for sale in sold_holdings(sentence, findings, shares):
        price = next((q for q in sums if _FOR.fullmatch(sentence.text, sale.end, q.start)), None)
        if price and price.start - sale.end < _FAR:
            yield SalePrice(sale, price)


_FAR: Final = 60
_FOR: Final = re.compile(
    r"(?: (?:fund|group|government))?(?:,? in \d{4}| last \w+| in [A-Z][a-z]+)? (?:for|at a price of|in a deal worth)"
    r"(?: (?:about|around|some|nearly|up to|more than|over|a total of))? "
)
