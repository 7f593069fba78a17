"""Chinese names of companies that no entity has: what stands in front of 有限公司 and the like."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.named import Name
from nevtui.extract.spans import Mention

_EDGE: Final = (
    r"(?:(?<![一-鿿])|(?<=[和与由从向对被及是在将把据为于])|(?<=公司)|(?<=获悉)|(?<=表示)|(?<=企业)|(?<=股东))"
)
_INSIDE: Final = r"[一-龥A-Za-z0-9()\uff08\uff09·](?<![和与由从向对被及是在将把据的了])"
_LEGAL: Final = re.compile(
    rf"{_EDGE}(?P<core>(?:{_INSIDE}){{2,24}}?)(?P<legal>(?:集团)?(?:控股)?(?:股份)?有限(?:责任)?公司|集团(?![一-鿿]*公司))"
)
_CAR: Final = re.compile(
    rf"{_EDGE}(?P<core>(?:{_INSIDE}){{2,4}}?汽车)(?=(?:公司|集团)?(?:宣布|表示|发布|公布|交付|旗下|董事长|创始人|首席|总裁|CEO|副总裁))"
)
_PLAIN: Final = re.compile(
    r"(?:新能源|电动|纯电|智能|乘用|商用|中国|国产|自主品牌|燃油|进口|二手|新|动力|网联|全球|上市|多家|一家|两家|该|本|某|其|各|车企|国有)"
    r"+(?:汽车|车企)?"
)

_PLACES: Final = ("city", "province", "country")


def find_chinese_companies(text: str, mentions: Sequence[Mention]) -> Iterator[Name]:
    """Yield the companies named in full in a Chinese text, where none of `mentions` stands."""
    if "公司" not in text and "集团" not in text and "汽车" not in text:
        return
    edges = [known.end for known in mentions]
    end_of_last = 0
    for match in sorted((*_LEGAL.finditer(text), *_CAR.finditer(text)), key=lambda match: match.start()):
        core = match["core"]
        if match.start() < end_of_last or _PLAIN.fullmatch(core) or _PLAIN.match(core):
            continue
        first = bisect_right(edges, match.start())
        beyond = first
        while beyond < len(mentions) and mentions[beyond].start < match.end():
            beyond += 1
        within = mentions[first:beyond]
        if all(known.entity.type in _PLACES and known.end < match.end("core") for known in within):
            yield Name(match.start(), match.end(), core, "company", "company's ending")
            end_of_last = match.end()
