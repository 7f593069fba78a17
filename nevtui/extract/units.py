"""The units that news English writes, and what statements call them. Source: ISO 4217; statements, field `unit`."""

import re
from typing import Final

_SYMBOLS: Final = {
    "US$": "USD",
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
