"""Tells the code of a share from a figure: `(601127.SH)`, `(HKEX: 1211)`, `(stock code: 9868)`. Knows no names."""

from typing import Final

from nevtui.extract import patterns as re

_BEHIND: Final = re.compile(
    r"(?:\.(?:SH|SZ|SS|SHE?|HK|BJ|KS|KQ|TWO?|T|BK|SI|NQ|XSHG|XSHE)|[ ](?:HK|CH|KS|TT|JP)(?: Equity)?)(?=[\s,;/)]|$)"
)
"""What makes a code of the digits before it: `300750.SZ`, `1211 HK`."""
_BEFORE: Final = re.compile(
    r"(?:\b(?:SHA|SHE|SHH|SSE|SZSE|SZ|SH|SHSE|HKEX|HKSE|HKG|SEHK|HK|KRX|KOSPI|KOSDAQ|TYO|TSE|TPE|TWSE|BSE|SGX"
    r"|Hong Kong|Shanghai|Shenzhen|Tokyo|Stock Exchange)|\b(?:[Ss]tock|[Ss]hare|[Ss]ecurit(?:y|ies)|[Tt]icker)"
    r"(?: [Cc]odes?| [Ss]ymbols?)?)(?::|\.| [Nn]o\.)? ?$"
)
"""What makes a code of the digits behind it."""
_DIGITS: Final = range(3, 7)
_FAR: Final = 24


def is_stock_code(text: str, start: int, end: int) -> bool:
    """Tell whether the plain digits from `start` to `end` of a sentence name a share."""
    if end - start not in _DIGITS or not text[start:end].isdecimal():
        return False
    return _BEHIND.match(text, end) is not None or _BEFORE.search(text, max(0, start - _FAR), start) is not None
