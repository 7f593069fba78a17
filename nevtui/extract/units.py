"""The units that news English writes, and what statements call them. Source: ISO 4217; statements, field `unit`."""

import re
from typing import Final

_SYMBOLS: Final = {
    "US$": "USD",
    "US $": "USD",
    "CA$": "CAD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "JP¥": "JPY",
    "CN¥": "CNY",
    "U.S.$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "A$": "AUD",
    "C$": "CAD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "₩": "KRW",
    "₹": "INR",
    "฿": "THB",
    "₽": "RUB",
    "₺": "TRY",
    "RMB": "CNY",
    "Rs": "INR",
    "Rs.": "INR",
    "Rp": "IDR",
}
_CODES: Final = [
    "CNY",
    "USD",
    "EUR",
    "HKD",
    "GBP",
    "JPY",
    "KRW",
    "INR",
    "THB",
    "BRL",
    "HUF",
    "MXN",
    "IDR",
    "MYR",
    "SGD",
    "AUD",
    "CAD",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "TRY",
    "RUB",
    "TWD",
    "VND",
    "PHP",
    "ZAR",
    "AED",
    "SAR",
    "PLN",
    "CZK",
    "MAD",
    "EGP",
    "ARS",
    "CLP",
    "COP",
    "ILS",
    "NZD",
    "KZT",
    "UZS",
]
_NAMES: Final = {
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "us dollars": "USD",
    "u.s. dollars": "USD",
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "hong kong dollars": "HKD",
    "singapore dollars": "SGD",
    "canadian dollars": "CAD",
    "australian dollars": "AUD",
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
    "won": "KRW",
    "forints": "HUF",
    "forint": "HUF",
    "baht": "THB",
    "rupees": "INR",
    "reais": "BRL",
    "real": "BRL",
    "rubles": "RUB",
    "roubles": "RUB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "pesos": "MXN",
    "dirhams": "AED",
    "francs": "CHF",
    "kroner": "NOK",
    "kronor": "SEK",
    "lira": "TRY",
    "liras": "TRY",
    "zloty": "PLN",
    "dong": "VND",
}
_OF_FIGURES_ONLY: Final = {
    word: (unit, scale)
    for unit, scale, words in (
        ("km/h", 1.0, "km/h|kph|kmh|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour"),
        ("km/h", 1.609344, "mph|miles per hour|miles an hour"),
        ("m", 1.0, "meters|metres|meter|metre"),
        ("m", 0.3048, "feet|foot|ft"),
        ("m", 0.01, "cm|centimeters|centimetres"),
        ("m", 0.001, "mm|millimeters|millimetres"),
        ("m", 0.0254, "inches|inch"),
        ("kg", 1.0, "kg|kilograms|kilogrammes|kilos"),
        ("kg", 0.45359237, "lbs|lb"),
        ("litres", 1.0, "liters|litres|liter|litre"),
        ("litres", 3.785411784, "gallons|gallon"),
        ("barrels", 1.0, "barrels|barrel"),
        ("°C", 1.0, "°c|degrees celsius|degrees centigrade|degrees c"),
        ("°F", 1.0, "°f|degrees fahrenheit"),
        ("V", 1.0, "volts|volt"),
        ("hp", 1.0, "horsepower|hp|bhp"),
        ("Nm", 1.0, "nm|newton meters|newton metres"),
        ("GB", 1.0, "gb|gigabytes"),
        ("GB", 1000.0, "tb|terabytes"),
        ("months", 1.0, "months|month"),
        ("weeks", 1.0, "weeks|week"),
        ("days", 1.0, "days|day"),
        ("minutes", 1.0, "minutes|minute"),
        ("seconds", 1.0, "seconds"),
    )
    for word in words.split("|")
}
"""Units of figures that no property of a statement is measured in: a table of figures shows them, no rule reads them.

Source of the factors: the International System of Units; mile, foot, pound and US gallon by their definitions.
"""
_MEASURES: Final = {
    "%": ("percent", 1.0),
    "percent": ("percent", 1.0),
    "per cent": ("percent", 1.0),
    "pct": ("percent", 1.0),
    "pc": ("percent", 1.0),
    "percentage points": ("percentage_points", 1.0),
    "percentage point": ("percentage_points", 1.0),
    "points": ("percentage_points", 1.0),
    "gwh": ("GWh", 1.0),
    "gigawatt-hours": ("GWh", 1.0),
    "gigawatt hours": ("GWh", 1.0),
    "gigawatt-hour": ("GWh", 1.0),
    "gigawatt hour": ("GWh", 1.0),
    "twh": ("GWh", 1000.0),
    "mwh": ("MWh", 1.0),
    "megawatt-hours": ("MWh", 1.0),
    "megawatt hours": ("MWh", 1.0),
    "kwh": ("kWh", 1.0),
    "kilowatt-hours": ("kWh", 1.0),
    "kilowatt hours": ("kWh", 1.0),
    "kilowatt-hour": ("kWh", 1.0),
    "wh/kg": ("Wh/kg", 1.0),
    "ah": ("Ah", 1.0),
    "kw": ("kW", 1.0),
    "kilowatts": ("kW", 1.0),
    "km": ("km", 1.0),
    "kilometers": ("km", 1.0),
    "kilometres": ("km", 1.0),
    "kilometer": ("km", 1.0),
    "kilometre": ("km", 1.0),
    "times": ("times", 1.0),
    "fold": ("times", 1.0),
    "hours": ("hours", 1.0),
    "tonnes": ("tonnes", 1.0),
    "tons": ("tonnes", 1.0),
    "metric tons": ("tonnes", 1.0),
    "square meters": ("m2", 1.0),
    "square metres": ("m2", 1.0),
    "sq m": ("m2", 1.0),
    "m2": ("m2", 1.0),
    "hectares": ("m2", 1e4),
    "acres": ("m2", 4046.86),
    "mu": ("m2", 666.67),
    "square kilometers": ("m2", 1e6),
    "square kilometres": ("m2", 1e6),
    "m²": ("m2", 1.0),
    "km²": ("m2", 1e6),
    "sq km": ("m2", 1e6),
    "sq ft": ("m2", 0.09290304),
    "square feet": ("m2", 0.09290304),
    "square miles": ("m2", 2_589_988.11),
    "basis points": ("percentage_points", 0.01),
    "bps": ("percentage_points", 0.01),
    "miles": ("km", 1.609344),
    "mw": ("kW", 1e3),
    "megawatts": ("kW", 1e3),
    "gw": ("kW", 1e6),
    "gigawatts": ("kW", 1e6),
    "hour": ("hours", 1.0),
    **_OF_FIGURES_ONLY,
}


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MONEY_BEFORE: Final = rf"(?<![A-Za-z])(?:{_alternatives([*_SYMBOLS, *_CODES])})"
MONEY_AFTER: Final = rf"(?i:{_alternatives([*_NAMES])})\b|(?:RMB|{'|'.join(_CODES)})\b"
UNIT_AFTER: Final = (
    rf"\s?%|[ -]?(?i:{_alternatives([name for name in _MEASURES if name not in ('%', 'm2')])})\b(?! of view)"
)

UNIT_FIRST_WORDS: Final = frozenset(
    re.split("[^a-z]", name.lower(), maxsplit=1)[0] for name in (*_NAMES, *_CODES, *_MEASURES)
)
"""The letters that a unit or a currency after a figure begins with."""


_CURRENCIES: Final = frozenset((*_CODES, *_SYMBOLS.values(), *_NAMES.values()))


def currency_of(words: str) -> str | None:
    """Give the ISO 4217 code that a symbol, a code or a name stands for, else None. A bare `$` is US dollars."""
    if words in _CODES:
        return words
    return _SYMBOLS.get(words) or _NAMES.get(words.lower())


def is_currency(unit: str | None) -> bool:
    """Tell whether a unit is one of the currencies that are read here."""
    return unit in _CURRENCIES


def measure_of(words: str) -> tuple[str | None, float]:
    """Give a unit as statements write it and how many of them the written one is."""
    return _MEASURES.get(words.strip(" -").lower(), (None, 1.0))
