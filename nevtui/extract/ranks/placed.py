"""Reads places that are counted: `ranked 12th by sales`, `took third place`, `in second place was X`, `X fifth`."""

from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.coordination import row_at, row_of
from nevtui.extract.mentions_at import mention_ending
from nevtui.extract.ranks import words
from nevtui.extract.ranks.placing import Placing, place_of, ranked, subject_at, told_by, where_of
from nevtui.extract.spans import Findings, Mention

_ORD = words.ORDINAL
_NOUN = words.PLACE_NOUN
_AFTER = rf"(?!{words.NOT_A_PLACE})"
_TOP = (
    rf"(?:(?:top|number[- ]one|No\.? ?1|first|leading|pole) {_NOUN}|pole position|No\.? ?1(?!\d| plant| factory)"
    rf"|number one"
    rf"|the (?:lead|crown|pole position))"
)
_ADVERBS = r"(?: (?:also|again|still|now|then|only|even|currently|joint|overall|alone|level|just|back|third-party))*"
_RANKED: Final = re.compile(
    rf"\b(?:{words.VERBS['rank']}{_ADVERBS}(?: in| at| as| up| on)?|{words.VERBS['be']}{_ADVERBS}(?: in)?"
    rf"|{words.VERBS['take']}{_ADVERBS}(?: on| up)?)"
    rf"(?: the| a| its| their| joint)? (?P<place>{_ORD})\b(?P<noun>[- ](?:\w+ )?{_NOUN}\b)?{_AFTER}"
)
_MORE_PLACES: Final = re.compile(rf"(?:(?:,| and|, and) (?:the )?{_ORD}\b)+")
_EACH_PLACE: Final = re.compile(_ORD)
_FIRST: Final = re.compile(
    rf"\b(?:(?:{words.VERBS['rank']}|{words.VERBS['take']}|{words.VERBS['be']}){_ADVERBS}(?: in| at| as| to)?"
    rf"(?: the| its)? {_TOP}|(?:top(?:ped|s|ping)) (?:the |all |both )?(?!up\b)(?=[\w'’ -]{{0,50}}\b(?:lists?"
    rf"|charts?|rankings?|tables?"
    rf"|leaderboard|league|sales|market|podium|polls?|segment|category)\b))"
)
_MOVED: Final = re.compile(
    rf"\b{words.VERBS['move']}(?: up| down| back)?(?: (?:by )?[\w-]+ {_NOUN})?"
    rf"(?: from (?:the )?(?P<from>{_ORD})(?: {_NOUN})?)?,? (?:in)?to (?:the"
    rf" )?(?:(?P<place>{_ORD})(?P<noun> {_NOUN})?\b{_AFTER}"
    rf"|(?P<first>{_TOP}))(?:,? from (?:the )?(?P<since>{_ORD})\b)?"
)
_THERE: Final = re.compile(
    rf"\b[Ii]n (?P<place>{_ORD}) {_NOUN}(?:,? (?:[\w ]{{0,30}} )?(?:was|is|came|comes|were|stood|stands|followed)"
    rf"| with [^,]{{1,30}}:?) "
)
_BESIDE: Final = re.compile(
    rf"(?:, | \()(?:(?:ranked|came|in|now|who was|which was|which ranked|which came"
    rf"|placed) )*(?P<place>{_ORD})(?: {_NOUN})?"
    rf"(?:,? (?:with|at|in|on|overall|by|among)\b|[,)](?! (?:[a-z]+ly )?(?:\w+)? ?(?:third|second|fourth)))"
)
_GAPPED: Final = re.compile(rf",? (?:in )?(?P<place>{_ORD})(?= \(|,|\.?$|;| with\b| at\b| and\b| {_NOUN}| in\b| on\b)")
_PUT: Final = re.compile(rf"\b{words.VERBS['put']} (?:the )?$")
_BEHIND_THAT: Final = re.compile(rf" (?:in |at |as )?(?:the )?(?P<place>{_ORD})\b(?P<noun> {_NOUN})?{_AFTER}")
_ALSO: Final = re.compile(
    rf"(?:,| and|, and|, but) (?:only |even |thus |which is |ranking |the )?(?P<place>{_ORD})(?: {_NOUN})?"
    r" (?:in (?!(?:a row|its|their|the (?:first|second|third|quarter|year|month|series|history))\b)|among|overall"
    r"|worldwide|globally|nationwide|on the list|behind)"
)
_DESCRIBED: Final = re.compile(r"\b(?:largest|biggest|best|top|leading|first|ranked|came)\b")
_ROW: Final = re.compile(
    rf"\b[Tt]he (?:first|top|leading) (?P<count>two|three|four|five|2|3|4|5)(?: {_NOUN})?"
    rf"(?: [^.;:]{{0,40}}?)? ?(?:went to|were|are|was taken by|were taken by|were held by|are held by|belonged to"
    rf"|fell to|:) (?:the )?"
)
_ROW_AFTER: Final = re.compile(
    rf" (?:took|occupied|hold|held|filled|claimed|are in|were in|made up|kept|ranked|rank|came|placed|finished)"
    rf"(?: in)?(?: the)? (?:(?:top|first|leading) (?P<count>two|three|four|five)(?: {_NOUN})?"
    rf"|(?:ranked )?first(?:,| and) (?:to |through )?(?:and )?(?:second|third|fourth|fifth)\b)"
)
_FOLLOWED: Final = re.compile(
    r"(?:, | and was |, and was |, which was |; it was |\. |^|and )(?:followed|trailed)(?: closely)? by (?:the )?"
    r"|\b(?:Next|next) (?:came|come|was|is|were) (?:the )?|\b(?:Behind it|Then) (?:came|come) (?:the )?"
    r"|\b(?:[Bb]ehind) (?:it|them) "
)
_FOLLOWED_CUES: Final = ("followed", "trailed", "ext ", "ehind ", "Then ")
_TOP_OF: Final = re.compile(
    r"\b(?:among|one of|in|into|within|join(?:ed|s|ing)?|enter(?:ed|s|ing)?) (?:the |its )?(?:[\w'’-]+ ){0,2}?"
    r"(?:top|first)[ -](?P<count>two|three|four|five|ten|twenty|3|5|10|20|50|100)\b"
    r"(?! (?:months?|years?|quarters?|days?|weeks?|half|models|phases|stages|batches|of)\b)(?!-year)"
)
_SECOND_ONLY: Final = re.compile(r"\bsecond only to |\bbehind only |\btrailing only |\bonly behind ")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20}


def at_ordinals(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield what stands at an ordinal: after a verb, behind a name, moved to one."""
    for match in _RANKED.finditer(text):
        place = place_of(match["place"])
        subject = _whose(text, findings, match)
        if place and subject and (in_step := _in_step(text, findings, subject, match, place)):
            yield from in_step
        elif place and subject and (match["noun"] or _is_ranked(text, match)):
            yield _placing(text, findings, subject, place, match.start(), match.end())
    yield from _moved(text, findings)
    yield from _named(text, findings)
    yield from _behind_figures(text, findings)


def _in_step(text: str, findings: Findings, subject: Mention, match: re.Match[str], place: int) -> tuple[Placing, ...]:
    """Read `A and B ranked first and second`: each has a place of its own."""
    more = _MORE_PLACES.match(text, match.end("place"))
    row = row_of(text, findings.mentions, subject) if more else ()
    places = [place, *filter(None, map(place_of, _EACH_PLACE.findall(more[0])))] if more else []
    if len(row) < 2 or len(row) != len(places):
        return ()
    by = told_by(text, more.end() if more else 0)
    start, end = row[0].start, more.end() if more else match.end()
    return tuple(Placing(start, end, ranked(m.entity), at, by) for m, at in zip(row, places, strict=True))


def _behind_figures(text: str, findings: Findings) -> Iterator[Placing]:
    """Read `sold 12,000 cars, second among startups` and `was the largest Chinese brand and tenth in the list`."""
    for match in _ALSO.finditer(text):
        told = [reading for reading in findings.readings if 0 <= match.start() - reading.quantity.end < 50]
        subject = subject_at(text, findings, match.start())
        place = place_of(match["place"])
        is_described = subject is not None and _DESCRIBED.search(text, subject.end, match.start()) is not None
        whose = told[-1].subject if told else subject.entity if subject and is_described else None
        if whose and place and whose.type in words.RANKED:
            yield Placing(
                match.start(), match.end(), ranked(whose), place, told_by(text, match.end()),
                where=where_of(text, findings, match.end()),
            )  # fmt: skip


def on_top(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield what took the top spot, is number one or topped a list."""
    for match in _FIRST.finditer(text):
        if subject := subject_at(text, findings, match.start()):
            yield _placing(text, findings, subject, 1, match.start(), match.end())


def _moved(text: str, findings: Findings) -> Iterator[Placing]:
    for match in _MOVED.finditer(text):
        subject = subject_at(text, findings, match.start())
        place = 1 if match["first"] else place_of(match["place"])
        if subject is None or not place:
            continue
        before = match["from"] or match["since"]
        earlier = place_of(before) if before else None
        if earlier:
            yield Placing(
                subject.start,
                match.end(),
                ranked(subject.entity),
                earlier,
                told_by(text, match.end()),
                is_earlier=True,
            )
        yield _placing(text, findings, subject, place, match.start(), match.end())


_NOT_AFTER_BE: Final = re.compile(
    r" (?:to|of|that|when|in (?:its|his|the (?:series|history))|such|for (?:the|a)|[a-z]+ed\b)"
)
_AFTER_BE: Final = re.compile(
    r"(?: (?:with|behind|in|at|among|by|on|overall|globally|worldwide|nationwide|after|both|again|there)\b"
    r"|[,.;:)]|$| \()"
)


def _whose(text: str, findings: Findings, match: re.Match[str]) -> Mention | None:
    """Give who is ranked: the subject, or X of `X's share was 43%, ranking first`."""
    if subject := subject_at(text, findings, match.start()):
        return subject
    if not match[0].startswith("ranking"):
        return None
    owners = [m for m in findings.mentions if m.end <= match.start() and m.start in findings.heads]
    return owners[-1] if owners else None


_AHEAD: Final = ("will ", "would ", "must ", "should ", " to ")
"""Before `come first`, of what is only first in time or in mind."""


def _is_ranked(text: str, match: re.Match[str]) -> bool:
    """Tell `was second in China` from `was the second such plant` and `came first to mind`."""
    verb = match[0].split()[0]
    if verb == "come" and text.endswith(_AHEAD, 0, match.start()):
        return False
    is_plain = re.fullmatch(words.VERBS["be"], verb) is None and re.fullmatch(words.VERBS["take"], verb) is None
    if is_plain:
        is_bare = (
            re.search(r" (?:the|its|their|a) ", match[0]) is None and _NOT_AFTER_BE.match(text, match.end()) is None
        )
        return is_bare or verb.startswith("rank")
    return (
        re.fullmatch(words.VERBS["be"], verb) is not None
        and " the " not in match[0].replace(" the world", "")
        and " a " not in match[0]
        and _AFTER_BE.match(text, match.end()) is not None
        and _NOT_AFTER_BE.match(text, match.end()) is None
    )


def _named(text: str, findings: Findings) -> Iterator[Placing]:
    """Read `In third place was X`, `X, second with 20%`, `placed X sixth`, and further `Y fifth`."""
    has_ranked = False
    for mention in findings.mentions:
        if mention.entity.type not in words.RANKED or mention.entity.type == "person":
            continue
        beside = _BESIDE.match(text, mention.end)
        put = (
            _BEHIND_THAT.match(text, mention.end)
            if _PUT.search(text[max(0, mention.start - 14) : mention.start])
            else None
        )
        gapped = _GAPPED.match(text, mention.end) if has_ranked else None
        match = put or beside or gapped
        place = place_of(match["place"]) if match else None
        has_ranked = has_ranked or _RANKED.search(text, mention.end) is not None
        if match and place and not (place == 1 and match is beside):
            has_ranked = True
            firm = (
                mention_ending(findings, mention.start - 1, ("company",)) if mention.entity.type == "country" else None
            )
            yield _placing(text, findings, firm or mention, place, mention.start, match.end("place"))
    for match in _THERE.finditer(text):
        row = row_at(text, findings.mentions, match.end(), words.RANKED, slack=24)
        place = place_of(match["place"])
        if row and place:
            yield _placing(text, findings, row[0], place, match.start(), row[0].end)


def rows(text: str, findings: Findings) -> Iterator[Placing]:
    """Read `the first three places went to A, B and C` and `A, B and C took the first three places`."""
    for match in _ROW.finditer(text):
        row = row_at(text, findings.mentions, match.end(), words.RANKED)
        if len(row) == _count(match["count"]):
            yield from _in_order(text, row, 1, match.start(), match.end())
    for mention in findings.mentions:
        match_after = _ROW_AFTER.match(text, mention.end)
        row = row_of(text, findings.mentions, mention) if match_after else ()
        if match_after and len(row) > 1 and len(row) == (_count(match_after["count"]) or len(row)):
            yield from _in_order(text, row, 1, row[0].start, match_after.end())


def behind_those(text: str, findings: Findings, found: Sequence[Placing]) -> Iterator[Placing]:
    """Read `…, followed by A and B` behind a place that was told."""
    for match in _FOLLOWED.finditer(text) if any(map(text.__contains__, _FOLLOWED_CUES)) else ():
        before = [placing for placing in found if placing.end <= match.start() and not placing.is_earlier]
        row = row_at(text, findings.mentions, match.end(), words.RANKED, slack=30)
        last = max(before, key=lambda placing: (placing.end, placing.place)) if before else None
        if last and row and row[0].entity.type == last.subject.type:
            yield from _in_order(text, row, last.place + 1, match.start(), match.end(), last.by)


def _in_order(
    text: str, row: Sequence[Mention], first: int, start: int, end: int, by: str | None = None
) -> Iterator[Placing]:
    by = by or told_by(text, end)
    for place, mention in enumerate(row, first):
        yield Placing(min(start, mention.start), max(end, mention.end), ranked(mention.entity), place, by)


def among_top(text: str, findings: Findings) -> Iterator[Placing]:
    """Read `among the top ten` and `second only to X`."""
    for match in _TOP_OF.finditer(text):
        subject = subject_at(text, findings, match.start())
        if subject and re.search(
            r"\b(?:place|rank\w*|be|is|was|are|were|been|become|became|among|enter\w*|join\w*|into|stay\w*)\b",
            text[subject.end : match.end()],
        ):
            place = _count(match["count"])
            yield Placing(
                subject.start, match.end(), ranked(subject.entity), place, told_by(text, match.end()), bound="at_most"
            )
    for match in _SECOND_ONLY.finditer(text):
        row = row_at(text, findings.mentions, match.end(), words.RANKED, slack=12)
        subject = subject_at(text, findings, match.start())
        if subject:
            place = len(row) + 1 if row else 2
            yield Placing(subject.start, match.end(), ranked(subject.entity), place, None)


def _placing(text: str, findings: Findings, subject: Mention, place: int, start: int, end: int) -> Placing:
    return Placing(
        min(subject.start, start),
        max(subject.end, end),
        ranked(subject.entity),
        place,
        told_by(text, end),
        where=where_of(text, findings, end),
    )


def _count(word: str | None) -> int:
    if word is None:
        return 0
    return int(word) if word.isdigit() else _COUNTS.get(word, 0)
