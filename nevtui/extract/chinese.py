"""Finds figures as Chinese news writes them: `1.2万辆`, `三千二百万元`, `15%至20%`. Knows units, not whose they are."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re

Found = tuple[int, int, float, float | None, str | None, str]
"""Start and end in the text, value and upper value in base units, unit as statements write it, bound."""

_DIGITS: Final = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = {"万": 1e4, "亿": 1e8}
_SCALES: Final = {
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "十亿": 1e9, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4,
    "千": 1e3, "百": 1e2,
}  # fmt: skip
_MONEY: Final = {
    "人民币": "CNY", "美元": "USD", "欧元": "EUR", "港元": "HKD", "港币": "HKD", "日元": "JPY", "韩元": "KRW",
    "英镑": "GBP", "泰铢": "THB", "卢布": "RUB", "卢比": "INR", "印尼盾": "IDR", "林吉特": "MYR", "新台币": "TWD",
    "雷亚尔": "BRL", "福林": "HUF", "加元": "CAD", "澳元": "AUD", "新加坡元": "SGD", "新元": "SGD", "瑞士法郎": "CHF",
    "越南盾": "VND", "里拉": "TRY", "元": "CNY",
}  # fmt: skip
_COUNTS: Final = {
    "辆": "vehicles", "台": "units", "人": "people", "名": "people", "家": "companies", "座": "sites", "倍": "times",
}  # fmt: skip
_UNITS: Final = {
    **{word: (code, 1.0) for word, code in _MONEY.items()},
    **{word: (unit, 1.0) for word, unit in _COUNTS.items()},
    "个百分点": ("percentage_points", 1.0), "%": ("percent", 1.0), "\uff05": ("percent", 1.0),
    "GWh": ("GWh", 1.0), "吉瓦时": ("GWh", 1.0), "TWh": ("GWh", 1000.0), "太瓦时": ("GWh", 1000.0),
    "MWh": ("MWh", 1.0), "兆瓦时": ("MWh", 1.0), "kWh": ("kWh", 1.0), "千瓦时": ("kWh", 1.0), "度电": ("kWh", 1.0),
    "Wh/kg": ("Wh/kg", 1.0), "瓦时/公斤": ("Wh/kg", 1.0), "瓦时/千克": ("Wh/kg", 1.0), "安时": ("Ah", 1.0),
    "kW": ("kW", 1.0), "千瓦": ("kW", 1.0), "兆瓦": ("kW", 1000.0), "公里": ("km", 1.0), "千米": ("km", 1.0),
    "km": ("km", 1.0), "吨": ("tonnes", 1.0), "平方米": ("m2", 1.0), "平方公里": ("m2", 1e6), "公顷": ("m2", 1e4),
    "亩": ("m2", 666.67), "小时": ("hours", 1.0), "项专利": ("patents", 1.0), "件专利": ("patents", 1.0),
}  # fmt: skip
"""Source: statements, field `unit`; 15 mu are a hectare."""

_FULL_WIDTH: Final = {0xFF10 + digit: ord("0") + digit for digit in range(10)} | {0xFF0E: ord("."), 0xFF0C: ord(",")}
_DIGIT: Final = r"[0-9\uff10-\uff19]"
_ARABIC: Final = rf"(?>{_DIGIT}{{1,3}}(?:[,\uff0c]{_DIGIT}{{3}}){{1,5}}|{_DIGIT}{{1,15}})(?:[.\uff0e]{_DIGIT}{{1,6}})?"
_SCALE: Final = "|".join("千(?![瓦米克])" if scale == "千" else scale for scale in _SCALES)
_NUMERALS: Final = "零〇一二两三四五六七八九十百千万亿"
_HAN: Final = (
    r"(?>(?:[零〇一二两三四五六七八九十百万亿]|千(?![瓦米克])){1,16})(?:点[零一二三四五六七八九]{1,6}(?:万亿|亿|万)?)?"
)
_NUMBER: Final = rf"(?:{_ARABIC}(?:[多余]?(?:{_SCALE}))?(?:{_DIGIT}{{1,4}}(?:千万|百万|万))?|{_HAN})"
_NOT_BEFORE: Final = {
    "人": "[民次均工]", "名": "[单称义额字]", "家": "[庭居具]|电(?![池动控机商])", "元": "[旦件素宇首月老勋器年]",
    "公里": "[/每]", "台": "[阶湾]",
}  # fmt: skip
"""What makes another word of a unit: 元旦 is New Year's Day."""
_BUILT: Final = "工厂|城市|基地|换电|充电|超充|电站|生产|新|超级|矿|车间|园|服务|储能"
"""What 座 counts; `7座` alone are seats."""
_UNIT: Final = "|".join(
    re.escape(word) + (f"(?!{_NOT_BEFORE[word]})" if word in _NOT_BEFORE else "")
    + (f"(?={_BUILT})" if word == "座" else "") + ("(?![a-zA-Z])" if word[-1].isascii() and word[-1].isalpha() else "")
    for word in sorted(_UNITS, key=len, reverse=True)
)  # fmt: skip
_TO: Final = r"(?:至|到|[-\u2013\u2014\uff0d~\uff5e\u301c]{1,2})"
_FIGURE: Final = re.compile(
    rf"(?<![A-Za-z0-9.第前数几上好{_NUMERALS}])(?P<sign>(?<![万亿%元辆])[-\u2212\uff0d])?(?:(?P<whole>[百二三四五六七八九十])分之)?"
    rf"(?P<low>{_NUMBER})(?:(?P<low_unit>{_UNIT})?{_TO}(?:百分之)?(?P<high>{_NUMBER}))?[多余]?(?P<unit>{_UNIT})?"
)
_TENTHS: Final = re.compile(
    r"(?<![第数几])(?P<tenths>[一二三四五六七八九])成(?P<more>[一二三四五六七八九半])?"
    r"(?![立为长本员品功果都交就年熟形型分绩])"
)
_ARABIC_NUMBER: Final = re.compile(
    rf"(?P<digits>{_ARABIC})[多余]?(?P<scale>{_SCALE})?(?:(?P<rest>{_DIGIT}{{1,4}})(?P<rest_scale>千万|百万|万))?"
)
_BEFORE: Final = re.compile(
    r"(?:(?P<at_most>不超过|不到|不足|不及|至多|最多|低于|少于|不高于)|(?P<at_least>超过|超出|超|逾|突破|至少|不低于|不少于|高于|多于)"
    r"|(?P<approx>大约|约|近|将近|接近|大概|估计))(?:了|为|合|有|达|达到)?(?:人民币|每股)?\Z"
)
_AFTER: Final = re.compile(r"(?P<approx>左右|上下)|(?P<at_least>以上|\+)|(?P<at_most>以下|以内)")


def find_chinese_figures(text: str) -> Iterator[Found]:
    """Yield the figures of a Chinese text in order: those with a unit, and bare ones in `万` or `亿`.

    Dates, ordinals (`第三家`) and vague ones (`数十万`) are none; `一家` is an article's word, not one company.
    """
    found = [(match, *figure) for match in _FIGURE.finditer(text) if (figure := _read(match)) is not None]
    found.extend((match, _tenths(match), None, "percent") for match in _TENTHS.finditer(text))
    for match, value, high, unit in sorted(found, key=lambda figure: figure[0].start()):
        yield match.start(), match.end(), value, high, unit, _bound(text, match)


def _read(match: re.Match[str]) -> tuple[float, float | None, str | None] | None:
    """Give value, upper value and unit of a match, or None where it is no figure."""
    low, high, word = _number(match["low"]), _number(match["high"] or ""), match["unit"]
    if low is None or not _is_figure(match, word):
        return None
    if match["whole"]:
        of_hundred = match["whole"] == "百"
        factor = 1.0 if of_hundred else 100.0 / (_DIGITS.get(match["whole"]) or 10)
        return low * factor, high * factor if high is not None else None, "percent"
    unit, factor = _UNITS[word] if word else (None, 1.0)
    if high is not None:
        scaled = low * _last_scale(match["high"]) if not match["low_unit"] and _last_scale(match["low"]) == 1 else low
        low = scaled if low < scaled <= high else low
        if high <= low or (match["low_unit"] and _UNITS[match["low_unit"]] != (unit, factor)):
            return None
    sign = -1 if match["sign"] else 1
    return sign * low * factor, None if high is None else high * factor, unit


def _is_figure(match: re.Match[str], word: str | None) -> bool:
    """Tell figures from bare numbers, which may be anything, and from words such as `一家` and `千人`."""
    low, high = match["low"], match["high"]
    if match["whole"]:
        return True
    if word is None:
        return not _is_han(low) and low[-1] in _MYRIADS and (high is None or high[-1] in _MYRIADS)
    if _is_han(low) and high is None:
        return low not in _SCALES or len(low) > 1 if low != "一" else word not in _COUNTS
    return True


def _is_han(number: str) -> bool:
    return number[0] in _NUMERALS


def _number(text: str) -> float | None:
    """Give what figures with a Chinese scale, or numerals, write: `1亿2000万`, `3,200`, `三千二百`."""
    if not text:
        return None
    if _is_han(text):
        return han_number(text)
    match = _ARABIC_NUMBER.fullmatch(text)
    if match is None:
        return None
    value = float(match["digits"].translate(_FULL_WIDTH).replace(",", "")) * _SCALES.get(match["scale"], 1.0)
    return value + (
        float(match["rest"].translate(_FULL_WIDTH)) * _SCALES[match["rest_scale"]] if match["rest"] else 0.0
    )


def _last_scale(number: str) -> float:
    """Give what the scale at the end of a number multiplies by: in `10-12万辆` it is both numbers'."""
    match = None if _is_han(number) else _ARABIC_NUMBER.fullmatch(number)
    return _SCALES.get(match["scale"], 1.0) if match else _MYRIADS.get(number[-1], 1.0)


def _tenths(match: re.Match[str]) -> float:
    """Read `三成五`: 35 per cent."""
    more = match["more"]
    return _DIGITS[match["tenths"]] * 10.0 + (5 if more == "半" else _DIGITS[more] if more else 0)


def _bound(text: str, match: re.Match[str]) -> str:
    before = _BEFORE.search(text, max(0, match.start() - 8), match.start())
    if before:
        return str(before.lastgroup)
    if "多" in match[0] or "余" in match[0]:
        return "at_least"
    after = _AFTER.match(text, match.end())
    return str(after.lastgroup) if after else "exact"


def han_number(text: str) -> float | None:
    """Give the number that Chinese numerals write: 32000000 for `三千二百万`, 1.5 for `一点五`; None for none."""
    whole, _, decimals = text.partition("点")
    if decimals:
        digits = decimals.rstrip("万亿")
        scale = _SCALES.get(decimals[len(digits) :], 1.0)
        value = han_number(whole)
        return None if value is None else (value + int(_plain(digits)) / 10 ** len(digits)) * scale
    if len(whole) > 1 and all(character in _DIGITS for character in whole):
        return float(_plain(whole))
    return _by_places(whole)


def _by_places(text: str) -> float | None:
    """Read numerals with places; a last digit without one is a tenth of the place before it: `三万二`, `两千五`."""
    if len(text) > 1 and text[-1] in _DIGITS and text[-2] in "百千万亿":
        place = _TENS.get(text[-2]) or _MYRIADS[text[-2]]
        whole = _by_places(text[:-1])
        return None if whole is None else whole + _DIGITS[text[-1]] * place / 10
    total, section, digit = 0.0, 0.0, 0.0
    for character in text:
        if character in _DIGITS:
            digit = float(_DIGITS[character])
        elif character in _TENS:
            section, digit = section + (digit or 1.0) * _TENS[character], 0.0
        elif character == "亿":
            total, section, digit = (total + section + digit or 1.0) * 1e8, 0.0, 0.0
        elif character == "万":
            total, section, digit = total + (section + digit or 1.0) * 1e4, 0.0, 0.0
        else:
            return None
    return total + section + digit


def _plain(numerals: str) -> str:
    return "".join(str(_DIGITS[character]) for character in numerals)
