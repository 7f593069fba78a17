"""The little grammar that rules share: which mention is a subject, what is planned, who is credited."""

import re
from collections.abc import Sequence

from nevtui.extract.spans import Findings, Mention, Period

_BEFORE_SUBJECT = re.compile(
    r"(?:^|[,;:()“\"–—]|\b(?:and|but|while|whereas|although|though|that|which|when|where|as|if|because|since|said|says|say|only|even|brand|unit|carmaker"
    r"|automaker|maker|makers|manufacturer|manufacturers|giant|subsidiary|start-?up|startup|company|firm|group|rival|supplier|based|headquartered|owned|backed"
    r"|venture|parent|leader|specialist|producer|[Tt]he|[Aa]|[Aa]n|city of|government of|Today|today|meanwhile|[Aa]lso|year|month|week|quarter|half|decade"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|\d{4}|\d{1,2}(?:st|nd|rd|th)?|main|group's|[Cc]hina[’']s|[Gg]ermany[’']s|[A-Z][\w-]+[’']s|than))[\s“\"']*$"
)
_NOT_A_SUBJECT = re.compile(r"-(?:based|headquartered|backed|owned|made|built|branded|born|led)\b")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")


def is_subject(text: str, mention: Mention) -> bool:
    """Tell whether a mention stands where a subject stands: at the beginning of a clause or after an apposition."""
    before = text[max(0, mention.start - 24) : mention.start]
    if (
        _NOT_A_SUBJECT.match(text, mention.end)
        or before.endswith(" than ")
        or mention.text in ("its", "Its", "their", "Their")
    ):
        return False
    return _BEFORE_SUBJECT.search(before) is not None


def is_possessive(text: str, mention: Mention) -> bool:
    """Tell `BYD's` and `its` from `BYD`."""
    return mention.text.lower() in ("its", "their") or _POSSESSIVE.match(text, mention.end) is not None


_BREAK = re.compile(r";|:| – | — |\b(?:while|whereas|although|though|but|which|who)\b")


def clause(text: str, position: int) -> tuple[int, int]:
    """Give beginning and end of the clause around `position`: between semicolons, dashes and conjunctions."""
    begin, end = 0, len(text)
    for match in _BREAK.finditer(text):
        if match.end() <= position:
            begin = match.end()
        elif match.start() > position:
            end = match.start()
            break
    return begin, end


_CANCELLED = re.compile(
    r"\b(?:call(?:ed|s) off|cancel(?:s|led|ed)|scrapped|dropped (?:its )?plans|abandon(?:ed|s)|suspended|gave up|would have been|no such plans)\b"
)
_FORECAST = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)|estimates? that|anticipat\w+|foresees?|sees|seen (?:rising|falling|growing)|should (?!have)"
    r"|may (?!\d)|could|might|likely to|set to reach|thinks|believes)\b"
)
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?(?! economy)|aim(?:s|ed|ing)?|target(?:s|ed|ing|ting)?|goal|will|is to|are to|was to|to be|intends?|intending|wants? to|means to|hopes?|due|scheduled"
    r"|agree[ds]? to|agreed|pledge[ds]?|promise[ds]?|vow(?:s|ed)|would|set to|proposed?|proposes|under construction|in talks|is building|are building"
    r"|is buying|considering|preparing)\b"
)


def status(text: str, start: int, end: int) -> str:
    """Give `planned`, `forecast`, `cancelled` or `actual` for words between `start` and `end`, by the verbs around them."""
    begin, stop = clause(text, start)
    words = text[max(begin, start - 110) : min(stop, end + 12)]
    if _CANCELLED.search(words):
        return "cancelled"
    hits = [
        (match.start(), name)
        for name, pattern in (("forecast", _FORECAST), ("planned", _PLANNED))
        for match in pattern.finditer(words)
    ]
    return min(hits)[1] if hits else "actual"


_SAYING = (
    r"(?:said|says|say|reported|announced|told|noted|added|estimates|showed?|shows|found|reckons|calculates|according)"
)
_CREDIT = re.compile(
    rf"(?:\baccording to|figures (?:from|of|by)|data (?:from|of|by|released by)|by the count of|,? {_SAYING},?) (?:the |figures from |data from |a report by |the Chinese outlet )?$"
)
_CREDITED = re.compile(rf"(?:,[^,]{{0,80}},)? (?:has |have )?{_SAYING}\b")


def source_of(text: str, mentions: Sequence[Mention]) -> str | None:
    """Give the person or organization whom the sentence credits: `according to X`, `X said`; else None."""
    for mention in mentions:
        if mention.entity.type not in ("person", "organization", "company"):
            continue
        before = text[max(0, mention.start - 60) : mention.start]
        if _CREDIT.search(before) or (mention.entity.type != "company" and _CREDITED.match(text, mention.end)):
            return mention.entity.name
    return None


def subject_before(
    text: str, findings: Findings, position: int, types: tuple[str, ...] = ("company",)
) -> Mention | None:
    """Give the subject that stands nearest before `position`, of one of `types`; None where none does."""
    fitting = [m for m in findings.mentions if m.end <= position and m.entity.type in types and is_subject(text, m)]
    fitting = [m for m in fitting if not is_possessive(text, m) or m.end + 3 >= position]
    return fitting[-1] if fitting else None


def mention_at(findings: Findings, position: int, types: tuple[str, ...], *, slack: int = 0) -> Mention | None:
    """Give the mention of one of `types` that begins at `position` or at most `slack` characters after it."""
    return next(
        (m for m in findings.mentions if position <= m.start <= position + slack and m.entity.type in types), None
    )


def mention_ending(findings: Findings, position: int, types: tuple[str, ...]) -> Mention | None:
    """Give the mention of one of `types` that ends at `position`."""
    return next((m for m in findings.mentions if m.end == position and m.entity.type in types), None)


def period_near(text: str, findings: Findings, start: int, end: int) -> Period | None:
    """Give the time of a happening told between `start` and `end`: in its clause, the nearest after it, else before."""
    begin, stop = clause(text, start)
    times = [period for period in findings.periods if period.role == "time" and begin <= period.start < stop]
    after = [period for period in times if period.start >= start]
    if after:
        return after[0]
    return times[-1] if times else None
