"""Who overtakes whom in a ranking or a race: `BYD passed Tesla`, `leaving X and Y behind`. Knows no claims."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import milestone_words
from nevtui.extract import patterns as re
from nevtui.extract.coordination import row_at
from nevtui.extract.grammar import is_possessive, subject_before
from nevtui.extract.owners import governed
from nevtui.extract.spans import Findings, Mention

Pair = tuple[Mention, Mention]
"""Who is ahead, and who is left behind."""
_TYPES: Final = ("company", "country", "model", "city", "province", "bloc")


def overtakings(text: str, findings: Findings) -> Iterator[Pair]:
    """Yield who overtakes whom: `X passed Y`, `X was overtaken by Y`, `X ranked first, ahead of Y`."""
    for mention in findings.mentions:
        if mention.entity.type not in _TYPES:
            continue
        others = (
            m for m in findings.mentions if m.start > mention.end and m.text.lower() not in ("its", "their", "it")
        )
        later = next((m for m in others if m.entity.type == mention.entity.type), None)
        if later is None or not 0 < later.start - mention.end < 90:
            continue
        row = _row(text, findings, later)
        if is_possessive(text, mention) and mention.text.lower() not in ("it", "they"):
            continue
        if milestone_words.OVERTAKES.fullmatch(text, mention.end, later.start) and _acts(text, findings, mention):
            yield from _passed(mention, row)
        elif milestone_words.IS_OVERTAKEN.fullmatch(text, mention.end, later.start) and mention.start in findings.heads:
            yield from ((winner, mention) for winner in row)
    for pattern in (milestone_words.AHEAD, milestone_words.TOOK_PAST, milestone_words.LEFT):
        for match in pattern.finditer(text):
            behind = row_at(text, findings.mentions, match.end(), _TYPES, slack=4)
            row = _row(text, findings, behind[0]) if behind else ()
            subject = _who(text, findings, match, _TYPES)
            is_told = pattern is milestone_words.TOOK_PAST or _is_ranked(text, subject, match.start())
            if pattern is milestone_words.LEFT:
                is_told = "behind" in match[0] or (bool(row) and _BEHIND.match(text, row[-1].end) is not None)
            if row and subject and is_told and subject.entity.type == row[0].entity.type:
                yield from _passed(subject, row)


_BEHIND: Final = re.compile(r"(?:, [^,;]{3,60},)? behind\b")


def _row(text: str, findings: Findings, first: Mention) -> tuple[Mention, ...]:
    """Give those who are overtaken: of `X's brand Y` the brand; none where that is a model and X a maker."""
    unit = governed(text, findings.mentions, first)
    row = row_at(text, findings.mentions, unit.start, _TYPES) if unit.entity.type == first.entity.type else ()
    return tuple(mention for mention in row if mention.text != "whose")


def _acts(text: str, findings: Findings, mention: Mention) -> bool:
    if mention.start in findings.heads:
        return True
    return _FOR_INSTANCE.search(text, max(0, mention.start - 70), mention.start) is not None


_FOR_INSTANCE: Final = re.compile(
    r"(?:^|[,;:] |\b(?:that|while|and|but|as|when) )(?:(?!in\b|of\b|for\b|with\b|to\b)[\w-]+ ){1,6}(?:like|such as) $"
)
"""Before a name that stands for its kind, the subject: `Chinese giants like BYD passed`."""


def _who(text: str, findings: Findings, match: re.Match[str], types: tuple[str, ...]) -> Mention | None:
    """Give who is ahead: `it` inside the words, the subject, or the pronoun before them."""
    inside = [m for m in findings.mentions if match.start() <= m.start < match.end() and m.entity.type in types]
    subject = subject_before(text, findings, match.start(), types)
    pronouns = [m for m in findings.mentions if m.end <= match.start() and m.text.lower() in ("it", "they")]
    if inside:
        return inside[0]
    if pronouns and (subject is None or pronouns[-1].start > subject.start):
        return pronouns[-1]
    return subject


def _is_ranked(text: str, subject: Mention | None, position: int) -> bool:
    """Tell `ranks sixth, ahead of X` from `a plan ahead of the show`."""
    if subject is None or position - subject.end > 80:
        return False
    words = text[subject.end : position]
    return not words.endswith(")") and (
        re.search(
            r"\b(?:rank|sixth|fifth|third|second|first|fourth|place|spot|largest|biggest|lead|led|top|moved|\d+th)",
            words,
        )
        is not None
    )


def _passed(winner: Mention, row: tuple[Mention, ...]) -> Iterator[Pair]:
    return ((winner, other) for other in row if other.entity.name != winner.entity.name)
