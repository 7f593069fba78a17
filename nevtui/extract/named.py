"""Reads the names of one paragraph off the words around them. Knows cues, not the article around."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nevtui.extract import cues, firms_of_places
from nevtui.extract import patterns as re
from nevtui.extract.deeds import told_by_deeds
from nevtui.extract.pinyin import has_long_given_name, is_chinese_person
from nevtui.extract.regions import FULL_PLACE, HELD, OFFICE_OF, POST_AFTER, region_in, town_seated_in
from nevtui.extract.runs import TOKEN, Run, find_runs, is_shouted, outside, runs_of, without_first
from nevtui.extract.spans import Mention

_CODE: Final = re.compile(r"(?:[A-Z]{1,3}-?\d{1,3}[A-Za-rt-z]?|\d{2,3}[A-Z]|[A-Z]\d{2})(?: (?:Max|Pro|Plus|Ultra|L))?")
"""How makers number their cars: `ES9`, `P7i`, `B05`."""
_LEGAL: Final = re.compile(
    r"(?:\.|(?: \([A-Z]\w+\))?,? (?:Co|Ltd|Inc|Corp|LLC|Limited|Company)\b\.?)(?:,? (?:Ltd|Limited)\b\.?)?"
)
_LEGAL_LENGTH: Final = 100
"""Characters behind a row of capitals that may still belong to its name: `of Foo`, `Co., Ltd`."""
_SHORTENED: Final = ("Co", "Ltd", "Inc", "Corp")
_OF: Final = re.compile(r" (?:of|(?<!University )(?<!College )(?<!School )for)(?: the)? (?=[A-Z])")
_AND: Final = re.compile(r",? (?:and|&) (?=[A-Z])")
_PARTICIPLE: Final = re.compile(r".+-[a-z]+(?:ed|ing|made|built|born|run)")
_THINGS: Final = re.compile(r" (?:chip|summit|highway|line|processor|expressway|index|standard|rule|platform|batter)")
_PERSON: Final = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:-[A-ZÀ-Þ]?[a-zß-ÿ]+)?(?:[A-Z][a-z]+)?|[A-Z]\.?")
_BETWEEN: Final = re.compile(r",? (?:and |or |& )?")
_DETERMINED: Final = re.compile(
    r"(?:\b(?:the|The|its|Its|their|Their|a|A|an|new|New|all-new|first|own|his|flagship)|['’]s) \Z"
)
_PLACED: Final = re.compile(r"\b(?:in|at|near|from|to|outside|around) \Z")
_MADE_BY: Final = re.compile(r"(?:['’]s)?(?: (?:new|all-new|latest|first|flagship|own|best-selling|popular)){0,2} ")
_NUMBER: Final = re.compile(r" \d{1,3}[A-Z]?(?![\w,.])")
_SUBORDINATE: Final = re.compile(r"\b(?:whose|which|that|led|headed|by|with|where)\b")
_ADDRESSES: Final = ("mr", "ms", "mrs", "dr")
_NAMING: Final = frozenset(("the", "called", "named", "dubbed"))
_PREPOSITIONS: Final = frozenset(("of", "in", "with", "by", "at", "to"))
_SUCH: Final = frozenset(("as", "like", "including"))
_LIES_IN: Final = re.compile(r", (?:(?:north|south|east|west|central|northern|southern|eastern|western)[a-z]* )?")
_NO_PLACES: Final = (cues.GENERIC, cues.NEVER)
_NO_PERSONS: Final = (cues.COMPANY_ENDS, cues.ORGANIZATIONS, cues.SITES, cues.NEVER)
_PLACE_TYPES: Final = ("country", "province")
_LISTED: Final = ("company", "city", "model")
_SPEAKS: Final = frozenset(("said", "says", "told", "added"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what it names. Offsets count from the beginning of the paragraph."""

    start: int
    end: int
    name: str
    type: str
    cue: str


def names_in(text: str, mentions: Sequence[Mention]) -> Iterator[Name]:
    """Yield the names in one paragraph that a cue tells the type of and none of `mentions`, its known ones, covers."""
    if is_shouted(text):
        return
    edges = [mention.end for mention in mentions]
    last: Run | None = None
    end_of_whole = 0
    for run in runs_of(text):
        if run.start < end_of_whole:
            continue
        first = bisect_left(edges, run.start)
        beyond = first
        while beyond < len(edges) and mentions[beyond].start < run.end + _LEGAL_LENGTH:
            beyond += 1
        near = mentions[first:beyond] if first < beyond and mentions[first].start < run.end else ()
        whole = _whole(text, run, last, near) or _chinese_person(text, run, near)
        last = run
        if "-" in text[run.start : run.end] and (home := _home(text, run, near)):
            yield home
        if whole is not None:
            yield whole
            end_of_whole = whole.end
            continue
        for part in outside(run, text, near) if near else (run,):
            name = _of_part(text, part, mentions)
            if name is not None:
                yield name


def _whole(text: str, run: Run, last: Run | None, mentions: Sequence[Mention]) -> Name | None:
    """Read a run that says itself what it names: `Foo Technology Co., Ltd`, `University of Foo`, `Foo County`."""
    end = run.words[-1]
    is_organization = not cues.ORGANIZATIONS.isdisjoint(run.words) or " ".join(run.words[-2:]) in cues.ZONES
    is_organization = is_organization or (end == "Fund" and len(run.words) > 2)
    if not is_organization and end not in cues.COMPANY_ENDS and end not in FULL_PLACE:
        return None
    shorn = _without(text, run, _is_article if is_organization else _is_before_company)
    if shorn is None or any(m.start <= shorn.start and shorn.end <= m.end for m in mentions):
        return None
    if is_organization:
        return _organization(text, shorn, last, mentions)
    if end in FULL_PLACE:
        name = text[shorn.start : shorn.end - len(end) - 1]
        is_place = (
            len(shorn.words) in (2, 3) and not mentions and all(plain.isdisjoint(shorn.words) for plain in _NO_PLACES)
        )
        return Name(shorn.start, shorn.end, name, FULL_PLACE[end], "place's ending") if is_place else None
    return _company(text, shorn, mentions)


def _chinese_person(text: str, run: Run, mentions: Sequence[Mention]) -> Name | None:
    """Read `Tang Shuming` also where `Tang` alone is known as a car; titles may stand before it."""
    tail = without_first(run, text, len(run.words) - 2) if len(run.words) > 2 else run
    if tail is None or not has_long_given_name(tail.words) or not all(map(_is_head, run.words[:-2])):
        return None
    inside = [mention for mention in mentions if mention.start < tail.end]
    if any((m.start <= tail.start and tail.end <= m.end) or m.end > tail.end for m in inside):
        return None
    if _PLACED.search(text, max(0, tail.start - 9), tail.start) or any(m.entity.type == "company" for m in inside):
        return None
    return Name(tail.start, tail.end, _plain(text, tail), "person", "Chinese name")


def _organization(text: str, run: Run, last: Run | None, mentions: Sequence[Mention]) -> Name | None:
    """Read an organization with the `of Foo and Bar` after it and the `National Foo and` before it."""
    start, end = run.start, run.end
    if run.words[-1] in cues.ORGANIZATIONS:
        for link in (_OF, _AND):
            linked = link.match(text, end)
            following = next(find_runs(text[linked.end() : linked.end() + 80]), None) if linked else None
            if linked is None or following is None or following.start:
                break
            end = linked.end() + following.end
    if last and run.words[-1] in cues.JOINED and text[last.end : run.start] == " and ":
        first = _without(text, last, _is_article)
        start = first.start if first else start
    if (end == run.end and len(run.words) < 2) or any(m.start <= start and end <= m.end for m in mentions):
        return None
    return Name(start, end, text[start:end], "organization", "organization's word")


def _company(text: str, run: Run, mentions: Sequence[Mention]) -> Name | None:
    legal = _LEGAL.match(text, run.end)
    if legal and legal[0] == "." and run.words[-1] not in _SHORTENED:
        legal = None
    end = legal.end() if legal else run.end
    words = run.words
    while len(words) > 1 and words[-1] in cues.LEGAL_FORMS:
        words = words[:-1]
    covered = {word for m in mentions if m.start < run.end and m.end > run.start for word in m.text.split()}
    own = [word for word in words if word not in covered]
    if words[0] in cues.COMPANY_ENDS or (len(words) < 2 and legal is None and len(run.words) < 2):
        return None
    is_known = any(m.entity.type in ("company", "organization") for m in mentions if m.start <= run.start < m.end)
    if is_known and (legal is not None or cues.LEGAL_ENDS.issuperset(own) or len(own) < 1):
        return None
    if not own or (cues.GENERIC.issuperset(own) and not is_known) or not cues.SITES.isdisjoint(own):
        return None
    return Name(run.start, end, " ".join(words), "company", "company's ending")


def _without(text: str, run: Run, is_head: Callable[[str], bool]) -> Run | None:
    """Take off the words that only stand in front of a name: `The`, `Chairman`, `Carmaker`, `Beijing-based`."""
    participles = [place for place, word in enumerate(run.words[:-1]) if "-" in word and _PARTICIPLE.fullmatch(word)]
    count = participles[-1] + 1 if participles else 0
    while count < len(run.words) and is_head(run.words[count]):
        count += 1
    return without_first(run, text, count) if count else run


def _without_last(text: str, run: Run) -> Run | None:
    """Take off the capitals that follow a name: the SUV of `The Q7 SUV`."""
    count = len(run.words) - (run.words[-1].isupper() and cues.SHARE_CODE.match(text, run.end) is not None)
    while count and run.words[count - 1] in cues.NEVER:
        count -= 1
    if count in (0, len(run.words)):
        return run if count else None
    tokens = list(TOKEN.finditer(text, run.start, run.end))
    return Run(run.start, tokens[count - 1].end(), run.words[:count])


@lru_cache(maxsize=8192)
def _is_article(word: str) -> bool:
    return word.lower() in cues.FUNCTION_WORDS or word in cues.CALENDAR


@lru_cache(maxsize=8192)
def _is_before_company(word: str) -> bool:
    return _is_article(word) or word in cues.PEOPLES or word.lower() in cues.COMPANY_NOUNS


@lru_cache(maxsize=8192)
def _is_head(word: str) -> bool:
    lower = word.lower().rstrip(".")
    return (
        _is_before_company(word)
        or lower in cues.HEADS
        or word in cues.NEVER
        or lower in cues.PERSON_TITLES
        or lower in cues.PLACE_NOUNS
    )


def _of_part(text: str, part: Run, mentions: Sequence[Mention]) -> Name | None:
    """Read a name, or what of it no mention covers, off the words before and after it."""
    if place := _place(text, part):
        return place
    run = _without(text, part, _is_head)
    if run and not is_chinese_person(run.words):
        run = _without_last(text, run)
    if run is None:
        return None
    if run.end - run.start < 2 or ("-" in run.words[-1] and _PARTICIPLE.fullmatch(run.words[-1])):
        return None
    if len(run.words) == 1 and any(run.words[0] in plain for plain in (cues.COMPANY_ENDS, cues.GENERIC, cues.SITES)):
        return None
    if len(run.words) == 1 and (start := firms_of_places.beginning_of_firm(text, run, mentions)) is not None:
        return Name(start, run.end, " ".join(text[start : run.end].split()), "company", "place's firm")
    if (arm := firms_of_places.end_of_arm(text, run, mentions)) is not None:
        return Name(run.start, arm, text[run.start : arm], "company", "country's arm")
    after = cues.AFTER.match(text, run.end)
    return (
        (_by_words_after(text, run, after) if after else None)
        or _by_words_before(text, run)
        or _by_neighbours(text, run, mentions)
        or _by_deeds(text, run, mentions)
    )


def _place(text: str, part: Run) -> Name | None:
    """Read `South Carolina`, which a list knows."""
    run = region_in(text, part, _is_head)
    return Name(run.start, run.end, _plain(text, run), "province", "region's name") if run else None


def _home(text: str, run: Run, mentions: Sequence[Mention]) -> Name | None:
    """Read the town of `the Hai Phong-based company` and `Tongling-headquartered Foo Motors`."""
    town = town_seated_in(text, run, _is_head)
    if town is None or any(m.start < town.end and town.start < m.end for m in mentions):
        return None
    return Name(town.start, town.end, text[town.start : town.end], "city", "home")


def _by_deeds(text: str, run: Run, mentions: Sequence[Mention]) -> Name | None:
    first = bisect_left(mentions, run.start - 1, key=lambda mention: mention.end)
    beside = mentions[first : first + 4]
    if any(m.end in (run.start - 1, run.start) or m.start in (run.end, run.end + 1) for m in beside):
        return None
    told = told_by_deeds(text, run)
    return Name(run.start, run.end, _plain(text, run), *told) if told else None


def _by_words_after(text: str, run: Run, after: re.Match[str]) -> Name | None:
    kind = after.lastgroup
    if kind == "model":
        return _model(text, run, after)
    if kind == "vehicle":
        return _described_model(text, run, after)
    if kind in ("leaver", "made"):
        is_told = _is_person(run) and firms_of_places.is_on_a_post(text, run, kind)
        return Name(run.start, run.end, _plain(text, run), "person", "post") if is_told else None
    if kind == "age":
        return Name(run.start, run.end, _plain(text, run), "person", "age") if _is_person(run) else None
    if kind in ("city", "province"):
        return Name(run.start, run.end, _plain(text, run), kind, "place's word") if len(run.words) < 4 else None
    if kind == "town":
        return Name(run.start, run.end, _plain(text, run), "city", "described") if len(run.words) < 4 else None
    if kind in ("person", "company"):
        if kind == "person" and _is_person(run) and _SUBORDINATE.search(after[0]) is None:
            return Name(run.start, run.end, _plain(text, run), "person", "post")
        is_company = firms_of_places.is_called_company(text, run) and cues.SITES.isdisjoint(run.words)
        return Name(run.start, run.end, _plain(text, run), "company", "described") if is_company else None
    if kind == "ticker":
        return Name(run.start, run.end, _plain(text, run), "company", "share's code")
    if kind == "chinese":
        return _with_chinese(text, run, after["han"])
    return Name(run.start, run.end, _plain(text, run), "person", "speaks") if is_chinese_person(run.words) else None


def _model(text: str, run: Run, after: re.Match[str]) -> Name | None:
    number = _NUMBER.match(text, run.end)
    end = number.end() if number else run.end
    name = text[run.start : end]
    is_numbered = number is not None or _CODE.fullmatch(run.words[-1]) is not None
    last = after[0].rsplit(" ", 1)[-1].lower()
    is_loose = last in cues.LOOSE_VEHICLES or last not in cues.VEHICLES
    is_meant = is_numbered or (not is_loose and _DETERMINED.search(text, max(0, run.start - 16), run.start) is not None)
    return Name(run.start, end, name, "model", "vehicle") if is_meant else None


def _described_model(text: str, run: Run, after: re.Match[str]) -> Name | None:
    """Read `the King, a hybrid sedan`."""
    is_determined = _DETERMINED.search(text, max(0, run.start - 16), run.start) is not None
    is_meant = len(run.words) < 4 and (is_determined or _CODE.fullmatch(text, run.start, run.end) is not None)
    is_meant = is_meant and cues.COMPANY_ENDS.isdisjoint(run.words) and cues.SITES.isdisjoint(run.words)
    return Name(run.start, run.end, _plain(text, run), "model", "vehicle") if is_meant else None


def _with_chinese(text: str, run: Run, chinese: str) -> Name | None:
    kinds = [type for ending, type in cues.HAN_TYPES if ending.search(chinese)]
    if not kinds and len(chinese) in (2, 3, 4) and is_chinese_person(run.words):
        kinds = ["person"]
    return Name(run.start, run.end, _plain(text, run), kinds[0], "Chinese name") if kinds else None


def _by_words_before(text: str, run: Run) -> Name | None:
    before = text[max(0, run.start - 48) : run.start]
    words = before.lower().split()
    if not words or not before.endswith(" "):
        return None
    told = _told_before(text, run, before, words)
    if told is None or (len(run.words) > 4 if told[0] != "person" else not _is_person(run)):
        return None
    return Name(run.start, run.end, _plain(text, run), *told)


def _told_before(text: str, run: Run, before: str, words: list[str]) -> tuple[str, str] | None:
    """Give the type and the cue that `words`, those before a name in lower case, tell."""
    last = words[-1]
    if last.rstrip(",") in cues.PERSON_TITLES or last.rstrip(".") in _ADDRESSES:
        return "person", "post"
    if cues.are_of_a_company(words):
        is_car = _CODE.fullmatch(text, run.start, run.end) is not None
        return None if is_car or not cues.SITES.isdisjoint(run.words) else ("company", "described")
    if last in cues.VEHICLES or last in _NAMING:
        is_model = last not in cues.LOOSE_VEHICLES and cues.BEFORE_MODEL.search(before) is not None
        return ("model", "vehicle") if is_model else None
    if last == "the" and run.words[0].isupper() and cues.BODY_NAMED.search(before):
        return "organization", "described"
    if last.endswith(",") and (cues.MAKER_OF.search(before) or _is_the_firm(text, run, before)):
        return "company", "described"
    if last.endswith(HELD):
        is_firm = cues.SITES.isdisjoint(run.words) and not is_chinese_person(run.words)
        return ("company", "home") if is_firm and POST_AFTER.match(text, run.end) is None else None
    if last in _SUCH and cues.COMPANIES_SUCH.search(before):
        return "company", "described"
    if last == "of" and (office := OFFICE_OF.search(before)):
        return ("province" if office["kind"] == "provincial" else "city"), "governed"
    if last in firms_of_places.TAKES and _is_person(run) and firms_of_places.takes_a_post(text, run.start):
        return "person", "post"
    if last in _PREPOSITIONS and len(words) > 1:
        governed = cues.governed(words[-2], last)
        if governed == "company" and is_chinese_person(run.words):
            governed = "person"
        return (governed, "governed") if governed else None
    is_speaker = last in _SPEAKS and (is_chinese_person(run.words) or text.startswith((" of ", " from "), run.end))
    return ("person", "speaks") if is_speaker else None


def _is_the_firm(text: str, run: Run, before: str) -> bool:
    """Tell `the group, Jinlong United, sold`."""
    return text.startswith(",", run.end) and cues.THE_FIRM.search(before) is not None


def _by_neighbours(text: str, run: Run, mentions: Sequence[Mention]) -> Name | None:
    """Read a name off the known ones beside it: its maker, the country it lies in, the others of a list."""
    following = bisect_left(mentions, run.end, key=lambda mention: mention.start)
    after = mentions[following] if following < len(mentions) else None
    preceding = bisect_right(mentions, run.start, key=lambda mention: mention.end) - 1
    before = mentions[preceding] if preceding >= 0 else None
    is_code = _CODE.fullmatch(text, run.start, run.end) is not None
    if is_code and before and before.entity.type == "company" and _MADE_BY.fullmatch(text, before.end, run.start):
        return Name(run.start, run.end, _plain(text, run), "model", "maker")
    if is_code and _THINGS.match(text, run.end) is None:
        is_determined = _DETERMINED.search(text, max(0, run.start - 16), run.start) is not None
        return Name(run.start, run.end, _plain(text, run), "model", "number") if is_determined else None
    if after is None or len(run.words) > 3:
        return None
    if (
        after.entity.type in _PLACE_TYPES
        and after.start < run.end + 20
        and _LIES_IN.fullmatch(text, run.end, after.start)
        and text[after.end : after.end + 1] not in ("'", "’")
    ):
        is_first = run.start == 0 and text.startswith(",", after.end)
        is_placed = is_first or _PLACED.search(text, max(0, run.start - 9), run.start)
        is_city = is_placed and cues.SITES.isdisjoint(run.words)
        return Name(run.start, run.end, _plain(text, run), "city", "in a known place") if is_city else None
    kind = after.entity.type
    if before is None or before.entity.type != kind or kind not in _LISTED:
        return None
    gaps = text[before.end : run.start], text[run.end : after.start]
    if max(map(len, gaps)) > 6 or not all(_BETWEEN.fullmatch(gap) and gap.strip() for gap in gaps):
        return None
    return Name(run.start, run.end, _plain(text, run), kind, "list")


def _is_person(run: Run) -> bool:
    """Tell whether a run may be the name of a person: two to four words, none that ends a company's."""
    words = run.words
    if is_chinese_person(words):
        return True
    if not 2 <= len(words) <= 4 or not all(_PERSON.fullmatch(word) for word in words) or len(words[-1]) < 2:
        return False
    return all(plain.isdisjoint(words) for plain in _NO_PERSONS)


def _plain(text: str, run: Run) -> str:
    return " ".join(text[run.start : run.end].split())
