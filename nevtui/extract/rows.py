"""Names joined into one row: `A, B and the battery maker C`. Knows words between names, no verbs."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.spans import Mention

_AND: Final = re.compile(
    r"(?: \([^)]{1,40}\))?(?:,| and|, and|,? and, (?:from|since|as of|soon|later|recently)[\w ]{0,20},(?: to| with"
    r"| for)?|,? as well as|,? along with|,? together with|,? and also| &| or)"
    r"(?: (?:the|its|a|an|both|fellow|rival|partner|local|[Gg]overnment of|municipal|city|state-owned|private"
    r"|Chinese|German|Japanese|American|US|U\.S\.|South|Korean|French|British|Swedish|Indian|Thai|Spanish|Italian"
    r"|carmaker|automaker|maker|battery|car|electric|EV|tech|giant|startup|start-up|supplier|company|firm|unit|with"
    r"|investor|investors|existing|shareholder|shareholders|backer|previous|early|longtime|developer|conglomerate"
    r"|peer|chipmaker|group|giants|makers|from|financial|strategic"
    r"|(?:city|province|county|town) of|funds? of|lidar|chip|parts|truck|bus|specialist|producer|newcomer|operator|oil"
    r"|fund|manager|asset|sovereign|wealth|venture|capital|Hong Kong|New York|Abu Dhabi|internet|phone|software"
    r"|search|ride-hailing|miner|bank|insurer|state|energy|grid|retailer|premium|luxury"
    r"|[A-Z][\w-]+['’]s|[\w-]+-based|[\w-]+-headquartered|[\w-]+-backed)){0,6} "
)
"""What stands between two names of a row."""


def row_before(text: str, mentions: Sequence[Mention], last: Mention, types: tuple[str, ...]) -> tuple[Mention, ...]:
    """Give those named before `last` in its row, in order: `A` and `B` for C of `A, B and C`."""
    earlier: list[Mention] = []
    for mention in reversed(mentions):
        if mention.end > last.start or mention.entity.type not in types or mention.entity == last.entity:
            continue
        if _is_short_form(text, mention):
            continue
        if text[mention.end : mention.end + 1] == "-":
            continue
        after = earlier[0] if earlier else last
        if _AND.fullmatch(text, mention.end, after.start) is None or is_possessive(text, mention):
            break
        if _is_apposed(text, mention, after):
            break
        if not earlier and text[mention.end] == "," and " and " not in text[mention.end : after.start]:
            break
        earlier.insert(0, mention)
    return tuple(earlier)


def row_from(text: str, mentions: Sequence[Mention], first: int, types: tuple[str, ...]) -> Iterator[Mention]:
    """Yield mention number `first` and those joined to it."""
    row = [mentions[first]]
    joined = 1
    for mention in mentions[first + 1 :]:
        last = row[-1]
        if mention.entity.type not in types or mention.start < last.end or text[mention.end : mention.end + 1] == "-":
            continue
        if mention.entity == last.entity and _is_short_form(text, mention):
            continue
        if _AND.fullmatch(text, last.end, mention.start) is None or _is_apposed(text, last, mention):
            break
        row.append(mention)
        if not _COMMA.fullmatch(text, last.end, mention.start) or _ENDS_ROW.match(text, mention.end):
            joined = len(row)
    yield from row[:joined]


def _is_short_form(text: str, mention: Mention) -> bool:
    """Tell `(CATL)` behind the full name."""
    return text[mention.end : mention.end + 1] == ")" and text[max(0, mention.start - 1) : mention.start] == "("


_COMMA: Final = re.compile(r"(?: \([^)]{1,40}\))?, ")
_ENDS_ROW: Final = re.compile(r"[.;:)]|\Z|, (?!which|who)|,? and [A-Z][\w-]+(?: [A-Z][\w-]+)?(?:[.;:)]|\Z)")
"""After the last of a row without an `and`, or before a last one that nobody knows; before a verb the last name is a
subject of its own."""


def without_apposed(text: str, names: list[Mention]) -> list[Mention]:
    """Give `names` without the last where it only describes the one before: `the L60, NIO's answer to the Model Y,`."""
    if len(names) < 2 or not text.startswith(",", names[-1].end):
        return names
    is_aside = _ASIDE.fullmatch(text, names[-2].end, names[-1].start) is not None
    return names[:-1] if is_aside else names


_ASIDE: Final = re.compile(
    r", (?:(?:[A-Z][\w-]+['’]s?|the|an?|its|their|which|whose|close|similar|successor|cousin|twin) )"
    r"[^,;.:]{0,50}\b(?:to|of|on|with|than|from|like|against|for|as) (?:the |an? )?(?:[A-Z]\w+ )?"
)


def _is_apposed(text: str, left: Mention, right: Mention) -> bool:
    """Tell `X, the venture` from a row: what stands for a name says who X is."""
    return right.text[:4].lower() in ("the ", "it", "its", "they") and text[left.end : right.start] == ", "


def joined_subjects(text: str, mentions: Sequence[Mention], heads: frozenset[int]) -> tuple[Mention, ...]:
    """Give the last row of at least two companies that stands like a subject, or the two that alone are named."""
    firms = [mention for mention in mentions if mention.entity.type == "company"]
    for mention in reversed(firms):
        if mention.start in heads and not is_possessive(text, mention):
            row = (*row_before(text, mentions, mention, ("company",)), mention)
            if len(row) > 1:
                return row
    two = tuple({mention.entity.id: mention for mention in reversed(firms)}.values())
    return tuple(reversed(two)) if len(two) == 2 else ()
