"""Names of organizations, places and people told by their own form, in text about anything. Knows no gazetteer.

Wider and looser than `named`, which statements come of: `City Hall`, `Teamsters Union`, `Ohio State Police`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from nevtui.extract import cues
from nevtui.extract import open_words as words_of
from nevtui.extract import patterns as re
from nevtui.extract.pinyin import is_chinese_person
from nevtui.extract.runs import Run, find_runs, without_first
from nevtui.extract.spans import Named

_MADE: Final = re.compile(r"-(?:[A-Z][a-z]+|[a-z]+)(?:ing|ed|est)$")
"""The end of an adjective put together of two words: `EV-Producing`."""
_PLACES: Final = ("city", "province", "country")
_JOINED: Final = re.compile(r",? and ")
_IN_BEFORE: Final = re.compile(r"\b(?:[Ii]n|[Nn]ear|between|[Ff]rom) \Z")
_ENDS_A_LIST: Final = re.compile(r"[.;)]|,? (?:on|in|during|this|last|next|after|before|since|where|until|by)\b")
_IS_NO_PLACE: Final = cues.CALENDAR | words_of.ORGANIZATION_ENDS | cues.FUNCTION_WORDS | words_of.NO_PERSON_WORDS
_OF: Final = re.compile(r" (?:of|(?<!University )(?<!College )(?<!School )for)(?: the)? (?=[A-Z])")
_AND_JOINED: Final = re.compile(r" (?:and|&) (?=[A-Z])")
_PERSON_WORD: Final = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:-[A-ZÀ-Þ]?[a-zß-ÿ]+)?(?:[A-Z][a-z]+)?|[A-Z]\.?")
_SAID_AFTER: Final = re.compile(
    r",? (?:said|says|told|added|noted|wrote|tweeted|argued|explained|who|whose|aged?|\(?\d\d\)?,|testified|insisted"
    r"|warned|vowed|admitted|recalled)\b"
)
_BY_BEFORE: Final = re.compile(
    r"(?:\b[Bb]y|said|says|added|told|husband|wife|son|daughter|brother|sister|father|mother) $"
)


def open_names(text: str, taken: Sequence[Named]) -> Iterator[Named]:
    """Yield the names in one paragraph that their form tells, besides those `taken`, which are in order."""
    ends = [name.end for name in taken]
    last_end = 0
    for run in find_runs(text):
        if run.start < last_end:
            continue
        name = _read(text, _without_heads(text, run)) or _listed(text, run, taken, ends)
        if name is not None and not _is_within(name, taken, ends):
            last_end = name.end
            yield name


def _listed(text: str, run: Run, taken: Sequence[Named], ends: Sequence[int]) -> Named | None:
    """Read the place that one which is known stands with: `in Yan'an and Jinggangshan.`."""
    place = bisect_right(ends, run.start) - 1
    if place < 0 or len(run.words) > 2 or _JOINED.fullmatch(text, ends[place], run.start) is None:
        return None
    beside = taken[place]
    is_place = beside.type in _PLACES and _IN_BEFORE.search(text, max(0, beside.start - 12), beside.start)
    if not is_place or not _ENDS_A_LIST.match(text, run.end) or _IS_NO_PLACE.intersection(run.words):
        return None
    return Named(run.start, run.end, beside.type, text[run.start : run.end])


def _is_within(name: Named, taken: Sequence[Named], ends: Sequence[int]) -> bool:
    """Tell whether `name` lies in one of `taken` or cuts one in two."""
    place = bisect_right(ends, name.start)
    while place < len(taken) and taken[place].start < name.end:
        other = taken[place]
        if other.start <= name.start and name.end <= other.end:
            return True
        if other.start < name.start or other.end > name.end:
            return True
        place += 1
    return False


def _without_heads(text: str, run: Run) -> Run | None:
    """Take off `The`, `On`, `Monday` at the beginning of a row of capitals."""
    count = 0
    while count < len(run.words) and (
        run.words[count].lower() in cues.FUNCTION_WORDS or run.words[count] in cues.CALENDAR
    ):
        count += 1
    return without_first(run, text, count) if count else run


def _read(text: str, run: Run | None) -> Named | None:
    if run is None or len(run.words) > 9:
        return None
    if run.words[0] == "Air" and len(run.words) in (2, 3) and not words_of.NO_AIRLINES.intersection(run.words):
        return Named(run.start, run.end, "company", text[run.start : run.end])
    last, size = run.words[-1], len(run.words)
    if last in words_of.ORGANIZATION_ENDS and size > 1 and last not in words_of.NO_ENDS:
        return _organization(text, run)
    if run.words[-1] in words_of.HEADS_OF and (linked := _OF.match(text, run.end)):
        following = next(find_runs(text[linked.end() : linked.end() + 60]), None)
        if following is not None and following.start == 0:
            end = linked.end() + following.end
            return Named(run.start, end, "organization", text[run.start : end])
    if size > 1 and last in words_of.PLACE_ENDS and is_of_a_place(run.words):
        return Named(run.start, run.end, words_of.PLACE_ENDS[last], text[run.start : run.end])
    if (
        size in (2, 3)
        and run.words[0].rstrip(".") in words_of.PLACE_HEADS
        and run.words[0] not in ("San", "Saint", "Santa", "Los")
    ):
        return Named(run.start, run.end, "bloc", text[run.start : run.end])
    return _person(text, run)


def is_of_a_place(words: Sequence[str]) -> bool:
    """Tell `Ludian County` from `Second-Biggest EV-Producing City`, which only describes one."""
    describes = any(word in words_of.NO_PLACE_WORDS or _MADE.search(word) for word in words[:-1])
    return not describes and not cues.ORGANIZATIONS.intersection(words)


def _organization(text: str, run: Run) -> Named:
    end = run.end
    if run.words[-1] in words_of.HEADS_OF and (linked := _OF.match(text, end)):
        following = next(find_runs(text[linked.end() : linked.end() + 60]), None)
        if following is not None and following.start == 0:
            end = linked.end() + following.end
    kind = "company" if run.words[-1] in words_of.COMPANY_ENDS and end == run.end else "organization"
    return Named(run.start, end, kind, text[run.start : end])


def _person(text: str, run: Run) -> Named | None:
    titles = 0
    while titles < len(run.words) - 1 and run.words[titles].rstrip(".") in words_of.TITLES:
        titles += 1
    own = without_first(run, text, titles) if titles else run
    if own is None or len(own.words) > 4 or not all(_PERSON_WORD.fullmatch(word) for word in own.words):
        return None
    if any(word in words_of.NO_PERSON_WORDS for word in own.words) or len(own.words[-1]) < 2:
        return None
    is_named = len(own.words) > 1 and (
        own.words[0] in words_of.NAMES
        or is_chinese_person(own.words)
        or _SAID_AFTER.match(text, own.end) is not None
        or _BY_BEFORE.search(text, max(0, own.start - 9), own.start) is not None
    )
    is_named = is_named or (titles > 0 and run.words[0].rstrip(".") not in ("General", "Major", "King", "Queen"))
    return Named(own.start, own.end, "person", text[own.start : own.end]) if is_named else None
