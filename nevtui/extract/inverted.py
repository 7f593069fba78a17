"""Subjects that stand behind their verb: `In third place was X`, `Most affected was Y`. Knows words and mentions."""

from collections.abc import Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.spans import Mention

_KINDS: Final = ("company", "model", "city", "province")
_VERBS: Final = (" was ", " is ", " were ", " came ", " comes ", " follows ", " followed ", " stood ", " stands ")
_BEFORE: Final = re.compile(
    r"(?:In|At|On|Behind|Next|First|Last|Second|Third|Most|Hardest|Worst|Best|Among|Far|Also|The (?:[\w-]+ ){0,2}?"
    r"(?:pillar|star|winner|loser|leader|exception|favou?rite|best-?seller|most popular|runner-up|main one|mainstay"
    r"|laggard|front-runner|biggest|largest|fastest|strongest|weakest))\b[^,;:.()]{0,60}?"
    r" (?:was|is|were|came|comes|follows|followed|stood|stands) (?:only )?(?:the |its |their )?"
    r"(?:[\w-]+ ){0,2}?(?:of the )?"
)
_BEHIND: Final = re.compile(r"(?:['’]s [\w -]{2,30})?(?:[,.;]| with | at \d|$)")


_BARE: Final = re.compile(
    r"[A-Z][a-z]+(?:-[a-z]+)?(?: (?!(?:of|in|at|to|for|with|by|from|on|and|or|than|as|after|is|was|has)\b)[a-z-]+){0,5}"
    r" (?:maker|carmaker|automaker|manufacturer|start-?up|giant|brand|company|firm|group|supplier|producer|operator"
    r"|developer|marque) "
)
"""What opens a sentence without an article: `Cash-strapped electric car maker (Byton)`."""
_IN_PASSING: Final = re.compile(
    r" (?:challenger|rival|killer|competitor|contender|beater|clone|imitator|look-?alike|copycat|supplier|veteran)s?\b"
)
"""Behind a name that says whose like somebody is: `once seen as a Tesla challenger`."""


def opens_bare(text: str, mention: Mention) -> bool | None:
    """Tell a firm that opens its sentence behind what it is from `Tesla` of `a Tesla challenger`; None of others."""
    is_noun = text.endswith((" a ", " an ", " former ", " potential "), 0, mention.start)
    if is_noun and _IN_PASSING.match(text, mention.end):
        return False
    return True if 8 < mention.start < 70 and _BARE.fullmatch(text, 0, mention.start) else None


def subject_behind(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Give whom a sentence that opens with its predicate is about; names before the verb leave it without one."""
    if not any(map(text.__contains__, _VERBS)):
        return None
    named = next((m for m in mentions if m.entity.type in _KINDS and m.text[:1].isupper()), None)
    if named is None or not _BEFORE.fullmatch(text, 0, named.start):
        return None
    return named if _BEHIND.match(text, named.end) else None
