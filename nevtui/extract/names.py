"""Every name in a text of any kind with what it names: those that are known, and those told by form and context."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.candidates import find_candidates, find_words
from nevtui.extract.demonyms import DEMONYMS
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.extract.open_names import is_of_a_place, open_names
from nevtui.extract.provisional import merged, provisional_mentions
from nevtui.extract.records import replace
from nevtui.extract.runs import is_shouted
from nevtui.extract.spans import Mention, Named
from nevtui.model.article import Article

SMALL: Final = "place:"
"""How the id of a place begins that needs words around it that tell a place."""
_PLACES: Final = frozenset(("city", "province", "country", "bloc"))
_BEFORE_PLACE: Final = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|to|of|[Oo]utside|[Aa]round|between|[Aa]cross|throughout|into|towards?|via"
    r"|through"
    r"|leaving|left|visit(?:ed|ing|s)?|reached?|for|downtown|central|northern|southern|eastern|western|north|south"
    r"|east|west"
    r"|inside|nearby|neighbou?ring|town|city|county|district|province|village|port|state|region|capital|island|to the"
    r"|of the"
    r"|northeastern|northwestern|southeastern|southwestern|over|beyond|[Ll]ike|resort|suburb|both|took|seized"
    r"|captured|hit|struck|entered|attacked|including|[’']s)"
    r"(?: (?:north|south|east|west|cent)[a-z]*)?) \Z|(?:^|[(\n])\Z"
)
_LISTED: Final = re.compile(r"(?:, |,? and |,? or |/|-)")
_LIST_BEFORE: Final = re.compile(r"(?:, |,? and |,? or |/|-)\Z")
_AFTER_PLACE: Final = re.compile(
    r"(?:-based\b|-born\b| [Cc]ity\b| [Cc]ounty\b| [Dd]istrict\b| [Pp]rovince\b| [Pp]refecture\b| [Tt]ownship\b"
    r"| [Vv]illage\b| [Tt]own\b| [Aa]irport\b| [Ss]tate\b| [Rr]egion\b|, [A-Z][a-z]+|,? (?:and|or) [A-Z]| --? | – "
    r"| — | \()"
)
_CAPITAL_BEFORE: Final = re.compile(r"(?<![.!?:;,\"”’)-] )(?<!^)\b([A-Z][\w'’-]*\.?) \Z")
_CAPITAL_AFTER: Final = re.compile(r" ([A-Z][\w'’-]+)")
_MAY_STAND_BEFORE: Final = (
    cues.FUNCTION_WORDS
    | cues.PLACE_NOUNS
    | frozenset(("north", "south", "east", "west", "central", "downtown", "greater", "northern", "southern", "eastern"))
    | frozenset(
        ("western", "new", "old", "upper", "lower", "inner", "outer", "city", "province", "state", "mr", "republic")
    )
)
_MAY_STAND_AFTER: Final = cues.words(
    "Mayor Governor President Premier Chief Police Prime Minister Foreign Secretary Senator Judge Court Party",
    "Municipal",
    "Government City Province County District Prefecture Airport Daily Olympics Games Republican Democrat Democrats",
    "Republicans Rep Sen Gov Attorney Deputy Vice King Queen Prince Crown Ambassador Chancellor Defense Defence",
    "Finance",
    "On In At The But And It He She They His Her When While After Before For As If",
)

_LONGEST_SHORT_FORM: Final = 5
"""How many characters an abbreviated title has at most, its point included: `Capt.`"""
_DATELINE: Final = re.compile(r"(?P<place>[A-Z][A-Z'’. -]{2,30}[A-Z])(?:,| \(| --| [—–-] |:)")
_LANGUAGES: Final = cues.words("English Hebrew Arabic Mandarin Cantonese Hindi Urdu Bengali Farsi Latin Greek Spanish")
_SHORT_FORM: Final = re.compile(r" \([\"“]?(?P<short>[A-Z][A-Za-z&-]{0,6}[A-Z])[\"”]?\)")
_NOUN_AFTER: Final = re.compile(r"(?: (?!autonomous\b)[a-z]+){1,4}(?<! autonomous region)(?<! autonomous prefecture)$")
_MONEY_AFTER: Final = re.compile(r" (?:dollars?|cents|pesos?|rupees?|pounds?|francs?)\b")
"""What makes a currency of the name of a place: `Hong Kong dollars`."""


def find_names(article: Article, gazetteer: Gazetteer) -> Iterator[tuple[int, Named]]:
    """Yield the names in title and body of `article`, in reading order, each with its paragraph."""
    texts = (article.title, *article.paragraphs)
    whole = (shorn for mention in article_mentions(article, gazetteer) for shorn in _shorn(mention, gazetteer))
    known = tuple(_meant(texts, tuple(whole)))
    sightings = tuple(find_candidates(article, known))
    by_paragraph: dict[int, list[Named]] = defaultdict(list)
    for mention in merged(known, provisional_mentions(article, known, sightings)):
        name = Named(mention.start, mention.end, mention.entity.type, mention.entity.name)
        by_paragraph[mention.para].append(name)
    for para, text in enumerate(texts):
        by_paragraph[para] = list(_all_of(text, (*_dateline(text, gazetteer), *by_paragraph[para])))
    surnames = _surnames(name for names in by_paragraph.values() for name in names)
    shorts = {**_acronyms(texts, by_paragraph), **{words: ("person", name) for words, name in surnames.items()}}
    for para, name in _again(texts, shorts, by_paragraph):
        by_paragraph[para].append(name)
    for para, text in enumerate(texts):
        for name in sorted(by_paragraph[para], key=attrgetter("start")):
            words = text[name.start : name.end]
            if name.type in _PLACES and (
                _is_adjective(words) or words in _LANGUAGES or (" " in words and not is_of_a_place(words.split()))
            ):
                continue
            is_person = words in surnames and name.type in ("company", "organization", "city") and name.name == words
            yield para, replace(name, type="person", name=surnames[words]) if is_person else name


def _is_adjective(words: str) -> bool:
    """Tell `German` from `US`, which is a country's name as well."""
    return words in DEMONYMS and not words.replace(".", "").isupper()


def _acronyms(texts: Sequence[str], names: Mapping[int, Sequence[Named]]) -> dict[str, tuple[str, str]]:
    """Give, by the short form that stands in brackets behind it, type and name of each body: `(ZRO)`."""
    found = {}
    for para, named in names.items():
        for name in named:
            short = _SHORT_FORM.match(texts[para], name.end) if name.type in ("company", "organization") else None
            if short and short["short"][0] in texts[para][name.start : name.end]:
                found[short["short"]] = (name.type, name.name)
    return found


def _again(
    texts: Sequence[str], shorts: Mapping[str, tuple[str, str]], names: Mapping[int, Sequence[Named]]
) -> Iterator[tuple[int, Named]]:
    """Yield where else the words of `shorts` stand by themselves."""
    taken: dict[int, bytearray] = {}
    for para, start, end, words in find_words(tuple(shorts), enumerate(texts)):
        text = texts[para]
        if para not in taken:
            taken[para] = bytearray(len(text))
            for name in names.get(para, ()):
                taken[para][name.start : name.end] = b"\1" * (name.end - name.start)
        is_free = not any(taken[para][start:end]) and not text[start - 1 : start].isalnum()
        is_word = is_free and not text[end : end + 1].isalnum() and not _CAPITAL_AFTER.match(text, end)
        if is_word and (shorts[words][0] != "person" or not _CAPITAL_BEFORE.search(text, max(0, start - 32), start)):
            taken[para][start:end] = b"\1" * (end - start)
            yield para, Named(start, end, *shorts[words])


def _surnames(names: Iterable[Named]) -> dict[str, str]:
    """Give, by the last word of their names, the people who are named in full."""
    people = (name.name for name in names if name.type == "person" and " " in name.name)
    return {name.rsplit(" ", 1)[1]: name for name in people}


def _dateline(text: str, gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield the place in capitals that a report begins with: `BEIJING, Jan. 5 (Xinhua) --`."""
    match = _DATELINE.match(text)
    if match is None:
        return
    for mention in gazetteer.find(match["place"].title()):
        if mention.start == 0 and mention.entity.type in _PLACES:
            yield Named(0, mention.end, mention.entity.type, mention.entity.name)
        return


def _shorn(mention: Mention, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield what is named by a mention of something known: of `exchange in Beijing` the city."""
    words = mention.text
    if words[0].islower() and " " in words:
        first = len(words.partition(" ")[0]) + 1
        for inner in gazetteer.find(words[first:], para=mention.para):
            start = mention.start + first + inner.start
            yield replace(inner, start=start, end=start + len(inner.text))
    elif name := _without_noun(mention):
        yield name


def _without_noun(mention: Mention) -> Mention | None:
    """Give a known name without the common noun at its end: `Anhui` of `Anhui province`; None where no name is left."""
    words = mention.text
    if mention.entity.type == "person" or not words.isascii():
        return mention
    short = _NOUN_AFTER.sub("", words)
    if short == words:
        return mention
    return None if _is_adjective(short) or not short else replace(mention, end=mention.start + len(short), text=short)


def _all_of(text: str, names: Sequence[Named]) -> Sequence[Named]:
    """Give the names of a paragraph with those that only their form tells, which may hold some of the others."""
    more = tuple(open_names(text, names))
    if not more:
        return names
    starts = [name.start for name in more]

    def is_free(name: Named) -> bool:
        place = bisect_right(starts, name.start) - 1
        return place < 0 or more[place].end < name.end

    return sorted((*(name for name in names if is_free(name)), *more), key=attrgetter("start"))


def _meant(texts: Sequence[str], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the `mentions` that name what they seem to: of places only those that stand where a place may."""
    sure = {m.text for m in mentions if m.entity.type in _PLACES and _stands_as_place(texts[m.para], m, small=True)}
    last: Mention | None = None
    for mention in mentions:
        is_small = mention.entity.id.startswith(SMALL)
        if mention.entity.type not in _PLACES:
            yield mention
            continue
        text = texts[mention.para]
        is_listed = last and last.para == mention.para and _LISTED.fullmatch(text, last.end, mention.start)
        if (not is_small or is_listed or mention.text in sure) and _stands_as_place(text, mention, small=False):
            last = mention
            yield mention


def _stands_as_place(text: str, mention: Mention, *, small: bool) -> bool:
    """Tell whether a place is meant; a `small` one needs a word that says so."""
    before = text[max(0, mention.start - 32) : mention.start]
    if mention.entity.type in ("city", "province") and mention.text.istitle() and not is_shouted(text):
        capital = _CAPITAL_BEFORE.search(before)
        if capital and _begins_a_name(capital[1]):
            return False
        following = _CAPITAL_AFTER.match(text, mention.end)
        if following and following[1] not in _MAY_STAND_AFTER and (small or _is_part_of_name(following[1])):
            return False
    if _MONEY_AFTER.match(text, mention.end):
        return False
    if not small:
        return True
    if _BEFORE_PLACE.search(before):
        return True
    return bool(_AFTER_PLACE.match(text, mention.end) and (_LIST_BEFORE.search(before) or not before.rstrip()))


def _begins_a_name(word: str) -> bool:
    """Tell the Ashton of `Ashton Beijing` from the ends of `BMW's Shenyang`, `in July Beijing`, `Lixiang. Jinhua`."""
    if word.endswith(("'s", "’s")) or word in cues.CALENDAR or (word.endswith(".") and len(word) > _LONGEST_SHORT_FORM):
        return False
    return word.lower().rstrip(".") not in _MAY_STAND_BEFORE and not word.isupper()


def _is_part_of_name(word: str) -> bool:
    """Tell the Sands of `Las Vegas Sands`: a noun that makes the name of a body, not of the place."""
    return word.endswith("s") and word.lower() not in cues.PERSON_TITLES and word not in DEMONYMS
