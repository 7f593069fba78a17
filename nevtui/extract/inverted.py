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


def subject_behind(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Give whom a sentence that opens with its predicate is about; names before the verb leave it without one."""
    if not any(map(text.__contains__, _VERBS)):
        return None
    named = next((m for m in mentions if m.entity.type in _KINDS and m.text[:1].isupper()), None)
    if named is None or not _BEFORE.fullmatch(text, 0, named.start):
        return None
    return named if _BEHIND.match(text, named.end) else None
