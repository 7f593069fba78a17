"""Which encoding bytes are in that are neither marked, declared nor UTF-8: by how common their characters would be.

Each encoding of Chinese, Japanese and Korean would make characters out of nearly any pairs of bytes; in the right one
they are those that texts are full of. Single bytes between letters are a Western text. A guess is reported as one.
"""

import re
from collections import Counter

_SIMPLIFIED = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那"
    "社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并"
    "提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放"
    "决西被干做必战先回则任取据处理府研约市场亿元万辆车企汽销售新能源今投据业务报告增同比动力电池智充续航"
)
_TRADITIONAL = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所"
    "民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那"
    "社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並"
    "提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放"
    "決西被幹做必戰先回則任取據處理府研約市場億元萬輛車企汽銷售新能源今投據業務報告增同比動力電池智充續航"
)
_HANGUL = (
    "이다는의가에을를은로고하한지기사서도자대시아리어해인나일수전정들보그과와부스라원으상있주제만국구년차동게장비성여공오관조경업"
    "회계산것했된위개선중연유신안미무금월세당물문진방식발내생화소되적억량판매달러면마교모할두후용"
)
_KANA = frozenset(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB))))
_JAPANESE = "".join(_KANA) + "日年月一国人大会本社車中電動台新販売業者自場発市産経済円億万前比増減同月期株式的"
_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_SIGNS = frozenset("，。、：；？！“”‘’（）《》【】「」『』—…·￥％〈〉﹒ー・　～")
_CANDIDATES = (
    # encoding, its common characters, the share of a text's characters that they usually are
    ("gb18030", frozenset(_SIMPLIFIED), 0.6),
    ("big5hkscs", frozenset(_TRADITIONAL), 0.6),
    ("cp932", frozenset(_JAPANESE), 0.7),
    ("euc_jp", frozenset(_JAPANESE), 0.7),
    ("cp949", frozenset(_HANGUL), 0.7),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_USUAL = frozenset(_SIMPLIFIED + _TRADITIONAL + _HANGUL + _JAPANESE) | _SIGNS
_NEVER = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\u0080-\u009f\ud800-\uf8ff\ufffd\uffff]")
"""Control codes, lone halves, private use: never in a text that is read rightly."""
_LEAST = 0.3
"""Of what is usual, that the best candidate reaches; below it none is believed."""
_SAMPLE_BYTES = 8_192
"""From the first byte above ASCII on, which begins a character in all of them."""
_HIGH = re.compile(rb"[\x80-\xff]")
_ODD = re.compile("[\ue000-\uf8ff\ufffd\u0080-\u009f]")
"""Private use, lost, C1: never in a text that is read rightly."""


def guessed_encoding(content: bytes) -> str:
    """Name the encoding that `content`, no UTF-8, is most likely in; at last `cp1252` or `latin-1`."""
    first = _HIGH.search(content)
    start = first.start() if first else 0
    sample = content[start : start + _SAMPLE_BYTES]
    wide = max((_likelihood(sample, *candidate), candidate[0]) for candidate in _CANDIDATES)
    if wide[0] >= _LEAST and (_pairs_up(sample) or wide[0] >= 0.6):
        return _narrowest(content, wide[1])
    if _is_cyrillic(sample):
        return "cp1251"
    if wide[0] > 0.1 and _pairs_up(sample) and len(sample) < 400:
        return _narrowest(content, wide[1])
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _narrowest(content: bytes, encoding: str) -> str:
    """Give the plain name of an encoding where its extension is not needed: Hong Kong's of Big5."""
    if encoding == "big5hkscs":
        try:
            content.decode("big5")
        except UnicodeDecodeError:
            return encoding
        return "big5"
    return encoding


def wide_encoding(content: bytes) -> str | None:
    """Name the UTF-16 or UTF-32 that `content` is in without saying so; None where it is in none.

    Ask it only of what has NUL bytes or many control characters: text of single bytes has neither.
    """
    sample = content[: min(len(content), _SAMPLE_BYTES) // 4 * 4] or content[:2]
    fitting = [(_share_of_text(sample, name), name) for name in _WIDE if not len(content) % (4 if "32" in name else 2)]
    share, name = max(fitting, default=(0.0, ""))
    return name if share > 0.6 else None


def _share_of_text(sample: bytes, encoding: str) -> float:
    """Give the share of characters that texts are full of; 0 where any is never in one."""
    text = sample.decode(encoding, "replace").removesuffix("\ufffd")
    if _NEVER.search(text):
        return 0.0
    usual = sum(sign in _USUAL or " " <= sign < "\u0180" or sign in "\t\r\n" for sign in text)
    return (usual + 0.5 * sum("\u4e00" <= sign <= "\u9fff" and sign not in _USUAL for sign in text)) / max(len(text), 1)


def _likelihood(sample: bytes, encoding: str, common: frozenset[str], usual: float) -> float:
    """Give how nearly the characters of `sample` are as common as those of a text in `encoding`: 0 never, 1 usual."""
    counts = Counter(sample.decode(encoding, "replace"))
    signs = sum(counts[sign] for sign in _SIGNS & counts.keys())
    foreign = {sign: count for sign, count in counts.items() if sign > "\x7f" and sign not in _SIGNS}
    total = sum(foreign.values())
    lost = sum(count for sign, count in foreign.items() if _ODD.match(sign) or "\uff61" <= sign <= "\uff9f")
    if not total or lost > 0.02 * total + 1:
        return 0.0
    if encoding == "gb18030" and sum(foreign[sign] for sign in _KANA & foreign.keys()) > 0.15 * total:
        return 0.0
    share = sum(foreign[sign] for sign in common & foreign.keys()) / total
    return share / usual + min(signs / total, 0.15)


def _pairs_up(sample: bytes) -> bool:
    """Tell whether bytes above ASCII come in runs, as where two make a character, and not singly between letters."""
    runs = re.findall(rb"[\x80-\xff][\x40-\xff]", sample)
    single = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?=[a-z ,.\n]|$)", sample))
    return len(runs) > 0 and single < 0.2 * len(runs) + 1


def _is_cyrillic(sample: bytes) -> bool:
    text = sample.decode("cp1251", "replace").lower()
    foreign = [sign for sign in text if sign > "\x7f"]
    known = sum(sign in _CYRILLIC for sign in foreign)
    words = re.findall("[а-яё]{3,}", text)
    return (
        known > 0.9 * len(foreign)
        and sum(map(len, words)) > 0.7 * known
        and sum(s in "оеаинт" for s in foreign) > 0.35 * known
    )
