"""Who says what in a paragraph: speaker, the words of saying, what is said. Knows no entity and no statement.

Direct and indirect speech, with the speaker before, behind or in the middle of what is said, and `according to`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts, matches_at
from nevtui.extract.saying import (
    ADVERB_AT_END,
    APPOSITION,
    AUXILIARY,
    BEFORE_CONTENT,
    BEGINNINGS,
    CUES,
    CUT,
    FINITE,
    FIRST_BREAK,
    HEARERS,
    LEADING,
    PAPERS,
    SOURCE_AFTER,
    SOURCE_END,
    TIME_AT_END,
    VERBS_BEFORE_SPEAKER,
)
from nevtui.extract.spans import Attribution, Span

_QUOTED: Final = re.compile(r"“[^“”]{1,3000}”|(?<!\w)\"[^\"]{1,3000}\"|(?<!\w)‘[^‘’]{12,600}[,.?!]’")
_LONGEST_SPEAKER: Final = 140
"""Characters of a speaker with what describes him."""
_STARTS: Final = Starts(BEGINNINGS)
_TRIM: Final = " ,;:–—-"


def find_attributions(text: str, sentences: Sequence[Span]) -> Iterator[Attribution]:
    """Yield the attributions of one paragraph in order; content may begin in an earlier sentence than its cue."""
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    places = _STARTS.places(text)
    for sentence in sentences:
        end = sentence.start
        inside = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        for cue in matches_at(CUES, text, inside):
            if cue.start() < end or _is_quoted(cue.start(), quotes):
                continue
            said = _read(text, sentence, cue, quotes)
            if said is not None:
                yield said
                end = max(cue.end(), said.source.end if said.source else 0)


def _is_quoted(position: int, quotes: Sequence[tuple[int, int]]) -> bool:
    place = bisect_right(quotes, (position, 0)) - 1
    return place >= 0 and quotes[place][0] < position < quotes[place][1]


def _read(text: str, sentence: Span, cue: re.Match[str], quotes: Sequence[tuple[int, int]]) -> Attribution | None:
    if cue.lastgroup == "phrase":
        return _by_phrase(text, sentence, cue, quotes)
    before = text[sentence.start : cue.start()]
    if AUXILIARY.search(before) or before.endswith((" to ", "-", "’", "'")):
        return None
    if behind := _speaker_behind(text, sentence, cue):
        content = _content_before(text, sentence, cue.start(), quotes)
        return Attribution(behind, Span(cue.start(), cue.end()), content) if content else None
    speaker = _speaker_before(text, sentence, cue.start())
    if speaker is None or not _may_speak(text, speaker, cue):
        return None
    hearer = HEARERS.match(text, cue.end(), sentence.end)
    first = hearer.end() if hearer else cue.end()
    content = None
    rest = text[first : sentence.end].strip(_TRIM + '.”"')
    prior = text[sentence.start : speaker.start].rstrip()
    if prior.endswith((",", ",”", ',"', "?”", '?"', "!”", '!"', "—", "–", ",’")) and (
        not rest or TIME_AT_END.fullmatch(rest) or text[first : first + 1] in ".,;" or len(rest) < 4
    ):
        content = _content_before(text, sentence, speaker.start, quotes)
    content = content or _content_after(text, sentence, first)
    if content is None or content.end - content.start < 4:
        return None
    return Attribution(speaker, Span(cue.start(), cue.end()), content)


def _may_speak(text: str, speaker: Span, cue: re.Match[str]) -> bool:
    """Tell whether the words before a verb may be somebody who speaks; data and studies `show`, people do not."""
    if cue.lastgroup != "paper":
        return True
    return PAPERS.search(text, speaker.start, speaker.end) is not None


def _by_phrase(text: str, sentence: Span, cue: re.Match[str], quotes: Sequence[tuple[int, int]]) -> Attribution | None:
    """Read `according to X, …`, `…, according to X`, `in the words of X`."""
    start = cue.end() + (1 if text[cue.end() : cue.end() + 1] == " " else 0)
    prior = _trimmed(text, sentence.start, cue.start())
    is_first = prior is None or LEADING.fullmatch(text[prior.start : prior.end]) is not None
    limit = min(sentence.end, start + _LONGEST_SPEAKER)
    stop = (FIRST_BREAK if is_first else SOURCE_END).search(text, start, limit)
    source = _trimmed(text, start, stop.start() if stop else limit)
    if source is None:
        return None
    if is_first:
        content = _trimmed(text, source.end, sentence.end)
    else:
        content = _content_before(text, sentence, cue.start(), quotes)
    return Attribution(source, Span(cue.start(), cue.end()), content) if content else None


def _speaker_behind(text: str, sentence: Span, cue: re.Match[str]) -> Span | None:
    """Give the speaker of `“…,” said X, a teacher.`: none but what is said may stand before the verb."""
    if cue[0].lower() not in VERBS_BEFORE_SPEAKER:
        return None
    before = text[sentence.start : cue.start()].rstrip()
    if not before.endswith((",", "”", '"', "’", "?", "!", "—", "–")):
        return None
    found = SOURCE_AFTER.match(text, cue.end(), sentence.end)
    if found is None:
        return None
    start = found.start("speaker")
    if before.endswith(",") and FINITE.search(text, start, min(sentence.end, start + _LONGEST_SPEAKER)):
        return None
    stop = SOURCE_END.search(text, start, min(sentence.end, start + _LONGEST_SPEAKER))
    return _trimmed(text, start, stop.start() if stop else min(sentence.end, start + _LONGEST_SPEAKER))


def _speaker_before(text: str, sentence: Span, end: int) -> Span | None:
    """Give the subject that ends where a verb of saying begins: back to the last break, over an apposition."""
    first = max(sentence.start, end - _LONGEST_SPEAKER)
    words = text[first:end]
    apposed = APPOSITION.search(words)
    head = words[: apposed.start()] if apposed else words
    begin = 0
    for cut in CUT.finditer(head):
        begin = cut.end()
    if begin == 0 and first > sentence.start:
        return None
    lead = LEADING.match(head, begin)
    start = lead.end() if lead else begin
    adverb = ADVERB_AT_END.search(text[first:end].rstrip())
    speaker = _trimmed(text, first + start, first + adverb.start() if adverb else end)
    if speaker is None or not any(character.isalpha() for character in text[speaker.start : speaker.end]):
        return None
    return speaker


def _content_before(text: str, sentence: Span, end: int, quotes: Sequence[tuple[int, int]]) -> Span | None:
    """Give what is said before `end`: from the beginning of the sentence, or of the quotation that ends there."""
    content = _trimmed(text, sentence.start, end)
    if content is None:
        return None
    place = bisect_right(quotes, (content.end - 1, 0)) - 1
    if place >= 0 and quotes[place][1] >= content.end - 1 and quotes[place][0] < sentence.start:
        return Span(quotes[place][0], content.end)
    lead = LEADING.match(text, content.start, content.end)
    return Span(lead.end(), content.end) if lead and lead.end() < content.end else content


def _content_after(text: str, sentence: Span, start: int) -> Span | None:
    lead = BEFORE_CONTENT.match(text, start, sentence.end)
    return _trimmed(text, lead.end() if lead else start, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(_TRIM))
    end = start + len(text[start:end].rstrip(_TRIM + "."))
    return Span(start, end) if end > start else None
