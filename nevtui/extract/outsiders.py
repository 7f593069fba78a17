"""Tells figures of others whom no name tells: `sales of its rival fell`, `foreign brands sold`. Knows no figures."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.grammar import clause
from nevtui.extract.rows import row_before, row_from
from nevtui.extract.spans import Mention, Topic
from nevtui.extract.whereabouts import PLACES

_PRONOUNS: Final = ("it", "its", "they", "their", "we", "our")
_RELATED: Final = r"(?:arch-?|main )?(?:rivals?|competitors?|peers?|parent(?: company| group| firm)?)"
"""Who is something to the one spoken of."""
_KINDS: Final = (
    r"brands|marques|nameplates|makers|carmakers|car makers|automakers|manufacturers|producers|start-?ups|newcomers"
    r"|players|groups|joint ventures|ventures|suppliers"
)
_ELSEWHERE: Final = (
    r"other|rival|competing|foreign|overseas|international|global|Western|European|American|US|German|French|British"
    r"|Japanese|Korean|South Korean|Indian|legacy|traditional|established|incumbent|smaller|bigger|larger|lesser"
    r"|luxury|premium|upmarket|budget|joint-venture|Sino-foreign|private|state-owned"
)
"""What makes others of the makers behind it."""
_OTHERS: Final = (
    rf"(?:(?:its |the |their |his |one |some |most |many |both |all |(?:most|some|many) of (?:its |the )"
    rf"|[A-Z][\w-]*['’]s? )?(?:[\w-]+ ){{0,3}}?{_RELATED}"
    rf"|(?:the |some |most |many |all |several |a few )?(?:[\w-]+ )??(?:{_ELSEWHERE}) (?:[\w-]+ ){{0,2}}?(?:{_KINDS})"
    rf"|(?:the )?(?:joint ventures|others))"
)
_NO_NAME: Final = r"(?![\w-])(?!,? (?:an? |the )?(?:[a-z-]+ ){0,2}[A-Z])"
"""Behind whoever no name follows: not `its rival Geely`, `its parent, Geely Holding`."""
_OF_OTHERS: Final = re.compile(rf" (?:of|at|by|from|among) {_OTHERS}{_NO_NAME}")
_DONE_BY_OTHERS: Final = re.compile(
    rf"(?:^|[,;:–—(] ?|\b(?:[Ww]hile|[Ww]hereas|and|but|as|that|which) )(?i:{_OTHERS}){_NO_NAME}[^,;:.()]{{0,40}}$"
)
_THEIRS: Final = re.compile(rf"\b(?i:{_OTHERS})['’]s? (?:[\w-]+ ){{0,3}}$")
_WHOSE: Final = re.compile(rf"\b(?:{_RELATED}|{_KINDS})(?: [^,;.\d]{{1,30}})?, whose (?:[\w-]+ ){{0,3}}$")
_CUES: Final = (
    "rival",
    "competitor",
    "peer",
    "parent",
    "other",
    "companies",
    "firms",
    "enterprises",
    "dealers",
    "plants",
    "factories",
    "investors",
    "holders",
    "creditors",
    "lenders",
    "backers",
    "sellers",
    "insurers",
    "banks",
    "venture",
    *(kind.replace("-?", "") for kind in _KINDS.split("|")),
)
_HE: Final = tuple(
    f"{who} {word}" for who in (" he", " she", "He", "She", " I", "“I", '"I') for word in ("", "had ", "has ")
)
"""Before what a person sells or builds, and no firm: `Li, a dealer, said he (sold 30 cars a month)`."""
_SO_MANY: Final = (
    r"(?:(?:(?:in all|in total|altogether|together),? )?(?:some|about|around|nearly|almost|over|at least|more than"
    r"|fewer than|only|just|another) )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|several|dozens of|scores of|hundreds of|(?:a|two|three|half a) dozen)"
    rf" (?:[\w-]+ ){{0,3}}?(?:{_KINDS}|companies|firms|enterprises|dealers|dealerships|plants|factories|insurers|banks)"
)
"""Firms of which only the number is told."""
_DONE_BY_SO_MANY: Final = re.compile(
    rf"(?:^|[,;:–—(] ?|\b(?:[Ww]hile|[Ww]hereas|and|but|as|that) )(?i:{_SO_MANY}){_NO_NAME}[^,;:.()]{{0,30}}$"
)
_FAR: Final = 110


def are_of_others(text: str, topic: Topic, mentions: Sequence[Mention]) -> bool:
    """Tell whether what a topic counts is that of somebody who is not named."""
    if topic.is_verb and text.endswith(_HE, 0, topic.start):
        return True
    lower = text.lower()
    if not any(map(lower.__contains__, _CUES)):
        return False
    if _of_venture(text, topic):
        return True
    behind = None if topic.is_verb else _OF_OTHERS.match(text, topic.end)
    if behind:
        return not _is_named(mentions, topic.end, behind.end())
    whose = _WHOSE.search(text, max(0, topic.start - _FAR), topic.start)
    if whose:
        return not _is_named(mentions, whose.start(), topic.start)
    begin = max(clause(text, topic.start)[0] - len(" whereas"), topic.start - _FAR, 0)
    found = _DONE_BY_OTHERS.search(text, begin, topic.start) or _THEIRS.search(text, begin, topic.start)
    if topic.property in ("profit", "revenue") and _OF_HOLDERS.search(text, begin, topic.start):
        return True
    found = found or (_DONE_BY_SO_MANY.search(text, begin, topic.start) if topic.is_verb else None)
    return found is not None and not _is_named(mentions, found.start(), topic.start)


def _of_venture(text: str, topic: Topic) -> bool:
    """Tell `X's venture with Y sold` and `sales at X's venture with Y`: it is neither X that sold so many nor Y."""
    if topic.is_verb:
        return _VENTURE_DID.search(text, max(0, topic.start - _FAR), topic.start) is not None
    return _AT_VENTURE.match(text, topic.end) is not None


_PARTNERS: Final = r"ventures?(?: (?:with|of|between) (?:[A-Z][\w.&-]* |and |the |its )+)"
_VENTURE_DID: Final = re.compile(rf"\b{_PARTNERS}(?:[a-z]+ ){{0,2}}$")
_AT_VENTURE: Final = re.compile(rf" (?:of|at|by|from) [^,;.\d]{{2,40}}? {_PARTNERS}")


_OF_HOLDERS: Final = re.compile(
    r"\b(?:investors|shareholders|creditors|lenders|backers|bondholders|speculators|short[- ]sellers)"
    r"(?: (?:in|of) [\w -]{2,30}?)?(?: (?:have|had|has|together|alone|also|already|\w+ly)){0,2} $"
)
"""Before what those earned or lost who own a firm or lend to it."""


def is_told_aside(text: str, named: Mention, left: str) -> bool:
    """Tell X of `its unit, in which X holds a part, (got)`: it is named in what is told of somebody else."""
    if not left.endswith(",") or "," in left[named.end : -1]:
        return False
    return _IN_WHICH.search(text, max(0, named.start - 24), named.start) is not None


_ITS_UNIT: Final = re.compile(
    r"(?:Its|Their) (?:[a-z-]+ ){0,3}(?:unit|arm|subsidiary|division|affiliate|supplier|rival|parent|venture)\b"
    r"(?!,? [A-Z])"
)
_IN_WHICH: Final = re.compile(r", (?:in|of|with|for) (?:which|whom) (?:the )?$")


def are_so_many(text: str, position: int) -> bool:
    """Tell `31 start-ups (raised)` and `Its power unit (raised)`, before a verb at `position`: firms without a name."""
    begin = max(clause(text, position)[0] - len(" whereas"), position - _FAR, 0)
    if _ITS_UNIT.match(text, 0, position):
        return True
    return _DONE_BY_SO_MANY.search(text, begin, position) is not None


def are_joined(text: str, mentions: Sequence[Mention], last: Mention, heads: frozenset[int]) -> bool:
    """Tell `A and B` of `A and B sold 50,000 cars`, of which neither has the figure for itself."""
    kind = last.entity.type
    if last.start not in heads or _EACH.search(text):
        return False
    if kind in _MAKERS:
        row = row_before(text, mentions, last, _MAKERS) if _ACT.match(text, last.end) else ()
        return bool(row) and _DIGIT.search(text, row[0].end, last.start) is None
    return kind in PLACES and bool(row_before(text, mentions, last, (kind,)))


def counts_several(text: str, topic: Topic, mentions: Sequence[Mention]) -> bool:
    """Tell `sales of A and B`, of which neither has the figure for itself."""
    following = [m for m in mentions if m.start >= topic.end]
    first = following[0] if following and not topic.is_verb else None
    if first is None or first.entity.type not in _MAKERS or _EACH.search(text):
        return False
    if _OF.fullmatch(text, topic.end, first.start) is None:
        return False
    row = tuple(row_from(text, following, 0, _MAKERS))
    return len(row) > 1 and _DIGIT.search(text, first.end, row[-1].start) is None


_MAKERS: Final = ("company", "model")
_OF: Final = re.compile(r" (?:of|at|by|from|for) (?:both )?")
_DIGIT: Final = re.compile(r"\d|[;:]")
_ACT: Final = re.compile(
    r"(?:['’]s?)?(?: \([A-Z][\w.: ]{1,14}\))?,? (?!just\b|about\b|over\b|some\b|nearly\b|around\b|at\b|with\b|only\b"
    r"|more\b|less\b|almost\b|up\b|down\b|by\b|to\b|in\b|of\b|for\b|from\b|on\b|than\b)[a-z]"
)
"""Behind a row of firms that do something, and are no list with a figure each."""
_EACH: Final = re.compile(r"\b(?:[Bb]oth|[Ee]ach|apiece|respectively)\b")


def _is_named(mentions: Sequence[Mention], begin: int, end: int) -> bool:
    return any(begin <= m.start < end and m.text.lower() not in _PRONOUNS and m.entity.type in _DOERS for m in mentions)


_DOERS: Final = ("company", "model", "industry", "city", "province")
