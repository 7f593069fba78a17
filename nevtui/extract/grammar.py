"""The little grammar that rules share: which mention is a subject, what is planned, who is credited."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from nevtui.extract import patterns as re
from nevtui.extract import stances
from nevtui.extract.anchors import Starts, matches_at
from nevtui.extract.aside_times import is_of_an_aside
from nevtui.extract.doers import does_something, is_named_beside, is_seen_doing
from nevtui.extract.homes import FIRM_WORDS
from nevtui.extract.inverted import opens_bare, subject_behind
from nevtui.extract.later_clauses import is_told_of_another
from nevtui.extract.spans import Findings, Mention, Period

_DESCRIPTION = (
    r"(?:(?:[Tt]he|[Aa]|[Aa]n|[Ii]ts|[Tt]heir|only|even|main|own|local|rival|new|first|leading|Chinese|German|Japanese"
    r"|US|U\.S\.|American|French|South Korean|electric|car|EV|NEV|battery|vehicle"
    r"|auto|tech|automotive|brand|unit|carmaker|automaker|maker|makers|manufacturer|manufacturers"
    r"|giant|subsidiary|start-?up|company|firm|group|supplier|based|headquartered|owned"
    r"|Carmaker|Automaker|Start-?up|Manufacturer|Supplier|Rival|Subsidiary|Battery|Brand|rival"
    r"|(?:[Ee]xisting )?(?:[Bb]ackers?|[Ii]nvestors?|[Ss]hareholders?|[Cc]ustomers?|[Cc]ompetitors?|[Rr]ivals)"
    r"|backed|listed|venture|leader|specialist|producer|city|government|authorities|provincial|municipal)[ -])*"
)
_BEFORE_SUBJECT = re.compile(
    r"(?:^(?:\d{1,2}\. )?|[,;:()“\"–—*•·▪■-] ?|\b(?:and|but|[Ww]hile|[Ww]hereas|[Aa]lthough|[Tt]hough"
    r"|that|which|[Ww]hen|where|[Aa]fter|(?<!such )[Aa]s|[Ii]f|[Bb]ecause|since|said|says|say|than"
    r"|(?:city|province|state|county|district|municipality|town|government) of|Today|today|meanwhile"
    r"|[Aa]lso|Elsewhere|Then|Now|Later|Instead|Soon|Yet|So"
    r"|year|month|week|quarter|half|decade|\w+day|\w+ber|January|February|March|April|May|June|July"
    r"|August|\d{4}|\d{1,2}(?:st|nd|rd|th)?) )[“\"'‘]*"
    rf"{_DESCRIPTION}$"
)
_NOUN_PHRASE = re.compile(
    r"(?:^|[;:] |, (?:and |while |but )?|\b(?:[Mm]eanwhile|[Tt]oday|says|said|that|while"
    r"|but) )(?:[Tt]he|[Aa]n?|[Ii]ts) "
    r"(?:(?!(?:of|in|at|to|for|with|by|from|on|and|or|than|is|was|are|were|has|had|have|said|says|will"
    r"|which|that|who|owner|parent|venture|including|like|as|behind|after|under)\b)[\w-]+ ){1,5}$"
)
_LED_BY = re.compile(r"\b(?:vehicle|funds?|arm|platform|consortium) (?:led|backed|controlled|owned|run) by (?:the )?$")
_OF_PLACE = re.compile(r"\b(?:in|of|at|to|from|with|by|for|near|into|across|outside|around) (?:the |[\w-]+ ){0,2}$")
_OF_TOWN = re.compile(r"\b(?:of|at|to|from|with|by|for|near) (?:the )?\w+(?: \w+)?$")
"""Before the hyphen of `a subsidiary of Qingdao-based TGOOD`."""
_NOT_A_SUBJECT = re.compile(
    r"-(?:based|headquartered|backed|owned|made|built|branded|born|led|listed|traded)\b| [-–—]+ |,? which\b(?=)"
    r"| (?:unit|arm|subsidiary|affiliate|division|venture)\b(?=,)"
)
_MAY_BEGIN_NO_SUBJECT = frozenset((" -", " –", " —", ", ", *(f" {letter}" for letter in "wuasdv")))
"""How what that pattern matches begins, hyphens aside."""
_OF_SOURCE = re.compile(
    r"\b(?:[Dd]ata|[Ff]igures|[Nn]umbers|[Ss]tatistics|[Ee]stimates|[Aa]nalysis|[Rr]esearch|[Ss]tudy|[Rr]eport"
    r"|[Ss]urvey|[Ff]indings|[Cc]alculations)(?: \w+){0,2} (?:from|by|of) (?:the |an? )?(?:[\w-]+ ){0,4}$"
)
"""Before a name that tells what follows and is not its subject: `Data from the Brussels-based group `."""
_PLACES = ("city", "province", "country", "bloc")
_OPENING = re.compile(
    r"(?:In|On|At|By|From|Last|For|Today|Meanwhile|Late|Early|Until|During|After|Since|Across|As|With"
    r"|Before|Also|Then|Now|Still|However|Home to|Host to)\b[^,]{0,50}, $|\w+, $"
)
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_APOSTROPHES = ("'", "’")
_LIST = re.compile(r"(?:, | and |, and | or |, or )(?:the )?")
_NEVER_BEFORE_SUBJECT = frozenset(("in", "at", "to", "for", "with", "by", "from", "on", "of", "into", "near", "or"))
"""Most names stand after one of these: a look at it spares two long patterns."""
_CALLED = tuple(
    f"{kind} of " for kind in ("city", "province", "state", "county", "district", "municipality", "town", "government")
)
"""What stands before the name of a place that may do something: `the state of Michigan gave`."""
_THE_FIRM = ("the company", "the group", "the firm", "the issuer")
_UNDER = re.compile(
    r"^(?:Under|As at|As of|Pursuant to|According to|Following|During|Since|After|With|On|In|At) [^,;:]{4,70} $"
)
"""What opens a sentence before its subject, without a comma: `Under the agreement the company shall`."""
_DOES = re.compile(
    r" (?:also |now )?(?:shall|will|would|may|must|can|has|had|is|was|did|does|\w{2,}(?:ed|es|ates|ells|akes"
    r"|uns|wns|olds))\b"
)
_IN_CALLED = re.compile(
    r"\b(?:in|at|to|from|with|by|for|near|into|across|outside|around) (?:the )?(?:[\w-]+ ){1,3}of $"
)
_LONGEST_LIST = len(", and the ")
_OF_MAKER = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bfor )(?<!\bwith )(?<!\bby )(?<!\bfrom )(?:\b[A-Z][\w-]+"
    r"|\b[Tt]he (?:[\w-]+ ){0,2}(?:company|carmaker|automaker|start-?up|firm|group|brand|maker))['’]s"
    r" (?:(?:newly [a-z]+|new|all-new|latest|updated|facelifted|refreshed|flagship|best-selling|popular|electric"
    r"|mid-size|mid-sized|compact|full-size|large|small|premium) )*$"
)
_DETERMINERS = frozenset(("The", "the", "A", "An", "a", "an", "Its", "its"))
"""What the head of a noun phrase before a name begins with, five words before it at most."""
_WORD_AT_END = re.compile(r"(\w+) $")
_LAST_BEFORE_SUBJECT = frozenset(
    (
        *(
            "The",
            "the",
            "A",
            "a",
            "An",
            "an",
            "only",
            "even",
            "main",
            "own",
            "local",
            "rival",
            "new",
            "first",
            "leading",
        ),
        *("Chinese", "German", "Japanese", "US", "American", "French", "Korean", "electric", "car", "EV", "NEV"),
        *(
            "battery",
            "vehicle",
            "auto",
            "tech",
            "automotive",
            "brand",
            "unit",
            "carmaker",
            "automaker",
            "maker",
            "makers",
        ),
        *(
            "manufacturer",
            "manufacturers",
            "giant",
            "subsidiary",
            "startup",
            "up",
            "company",
            "firm",
            "group",
            "supplier",
        ),
        *("based", "headquartered", "owned", "backed", "listed", "venture", "leader", "specialist", "producer", "city"),
        *("government", "authorities", "provincial", "municipal"),
        *("Backers", "backers", "Investors", "investors", "Shareholders", "shareholders", "Investor", "investor"),
        *("Backer", "backer", "Customer", "customer", "Customers", "customers", "Rivals", "rivals", "shareholder"),
        *("Its", "its", "Their", "their"),
        *("Elsewhere", "Then", "Now", "Later", "Instead", "Soon", "Yet", "So"),
        *("Competitor", "competitor", "competitors", "Shareholder"),
        *("Carmaker", "Automaker", "Startup", "up", "Manufacturer", "Supplier", "Rival", "Subsidiary", "Brand"),
        *("While", "Whereas", "Although", "Though", "If", "Because", "As"),
        *("and", "but", "while", "whereas", "although", "though", "that", "which", "When", "when", "where", "After"),
        *("after", "as", "if", "because", "since", "than", "said", "says", "say", "of", "Today", "today", "meanwhile"),
        *("Also", "also", "year", "month", "week", "quarter", "half", "decade", "January", "February", "March"),
        *("April", "May", "June", "July", "August"),
    )
)
"""Last words of what `_BEFORE_SUBJECT` matches, but for those that end as below; a look at them spares the pattern."""
_ENDS_BEFORE_SUBJECT = ("day", "ber", "st", "nd", "rd", "th", *"0123456789")
_POSSESSIVES = ("its", "Its", "ITS", "their", "Their", "THEIR", "whose", "our", "Our", "your", "Your")


def heads_of(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Give where those of `mentions`, which are in order, begin that stand where a subject stands.

    That is at the beginning of a clause or after an apposition; a name in a row of like names is one if the first is.
    """
    heads: set[int] = set()
    for place, mention in enumerate(mentions):
        if _is_subject(text, mention, mentions[:place], heads):
            heads.add(mention.start)
    has_owners_only = all(m.start not in heads or is_possessive(text, m) for m in mentions)
    if has_owners_only and (last := subject_behind(text, mentions)):
        heads.add(last.start)
    return frozenset(heads)


def _is_subject(text: str, mention: Mention, earlier: Sequence[Mention], heads: set[int]) -> bool:
    following = text[mention.end : mention.end + 2]
    may_be_none = following in _MAY_BEGIN_NO_SUBJECT or following[:1] == "-"
    if may_be_none and _NOT_A_SUBJECT.match(text, mention.end) and not text.startswith(", which", mention.end):
        return False
    if mention.text in _POSSESSIVES or is_named_beside(text, mention.start, mention.end):
        return False
    kind = mention.entity.type
    if kind in _PLACES and _describes(text, mention):
        return False
    is_maker = kind in ("company", "model")
    before = text[max(0, mention.start - 60) : mention.start]
    if kind == "organization" and _OF_SOURCE.search(before):
        return False
    if before.endswith((" by ", " by the ")) and _LED_BY.search(before[-50:]):
        return True
    if is_maker and (is_bare := opens_bare(text, mention)) is not None:
        return is_bare
    if is_maker and text.startswith((", which ", ", who "), mention.end):
        return not _is_maker_of(text, mention, earlier)
    for other in earlier:
        is_near = 0 < mention.start - other.end <= _LONGEST_LIST
        if is_near and other.entity.type == kind and _LIST.fullmatch(text, other.end, mention.start):
            return other.start in heads
    if kind in _PLACES and _WHICH_MAKES.match(text, mention.end):
        return True
    if is_maker and _SCENE_FIRST.search(before):
        return True
    if is_maker and ("'s " in before or "’s " in before) and _OF_MAKER.search(before):
        return _BY_SOMEBODY_S.search(before) is None
    if _is_firm_that_does(text, mention):
        return True
    if _last_word(before) in _NEVER_BEFORE_SUBJECT and not _is_called(before):
        return False
    if kind in _PLACES and _is_address(text, mention, earlier):
        return False
    is_part = kind in ("city", "province") and any(other.end == mention.start - 1 for other in earlier[-1:])
    if kind not in ("country", "bloc") and not is_part and does_something(text, mention.start, mention.end):
        return True
    if kind in _PLACES and before.rstrip().endswith(",") and not _OPENING.match(text[: mention.start]):
        return False
    if is_maker and not _DETERMINERS.isdisjoint(before.split()[-6:]) and _NOUN_PHRASE.search(before):
        return True
    return (not before.endswith(" ") or _may_precede(before)) and _begins_a_clause(before)


def _begins_a_clause(before: str) -> bool:
    """Tell whether a name behind `before` is what a clause begins with."""
    found = _BEFORE_SUBJECT.search(before)
    if found and before.startswith("-", found.start()) and _OF_TOWN.search(before, 0, found.start()):
        return False
    return found is not None and not (
        found.start() > 0 and _OF_PLACE.search(before[: found.start() + 1]) and before[found.start()] not in ",;:("
    )


_BY_SOMEBODY_S = re.compile(r"\bby (?:the )?(?:[A-Z][\w.-]+ ){1,3}?[A-Z]?[\w.-]+['’]s $")
"""Before B of `X, backed by A B's C, sold`."""


def _is_maker_of(text: str, mention: Mention, earlier: Sequence[Mention]) -> bool:
    """Tell `Geely` of `the Galaxy E5 of Geely`."""
    last = earlier[-1] if earlier else None
    return last is not None and last.entity.type == "model" and text[last.end : mention.start] == " of "


def _describes(text: str, mention: Mention) -> bool:
    """Tell a place that says who is meant: `the Ningde company`, `the Zhejiang capital`, `China chief X`."""
    if text.startswith((" chief ", " boss ", " head ", " CEO "), mention.end):
        return True
    is_place = mention.entity.type in ("city", "province")
    is_seat = text.startswith((" capital", "'s capital", "’s capital"), mention.end)
    return is_place and (is_seat or FIRM_WORDS.match(text, mention.end) is not None)


def _is_firm_that_does(text: str, mention: Mention) -> bool:
    """Tell `the company` of `Under the agreement the company shall`, and `BYD` of `May saw BYD sell`."""
    if is_seen_doing(text, mention.start, mention.end):
        return True
    return (
        mention.text in _THE_FIRM
        and _UNDER.search(text, 0, mention.start) is not None
        and _DOES.match(text, mention.end) is not None
    )


def _is_called(before: str) -> bool:
    """Tell `the state of (Michigan gave)` from `in the state of (Michigan)`."""
    return before.endswith(_CALLED) and _IN_CALLED.search(before) is None


def _is_address(text: str, mention: Mention, earlier: Sequence[Mention]) -> bool:
    """Tell `Anhui` of `Wuhu, Anhui province, exported`: where the town lies that does it."""
    town = earlier[-1] if earlier else None
    is_beside = town is not None and town.entity.type == "city" and text[town.end : mention.start] in (", ", ", the ")
    return is_beside and mention.entity.type != "city" and _ADDRESS_ENDS.match(text, mention.end) is not None


_ADDRESS_ENDS = re.compile(r"(?: [Pp]rovince)?,")


def _may_precede(before: str) -> bool:
    """Tell whether the last word, sign or figure of `before`, which ends in a space, may stand before a subject."""
    word = _WORD_AT_END.search(before, max(0, len(before) - 16))
    return word is None or word[1] in _LAST_BEFORE_SUBJECT or word[1].endswith(_ENDS_BEFORE_SUBJECT)


def _last_word(before: str) -> str:
    return before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""


def is_possessive(text: str, mention: Mention) -> bool:
    """Tell `BYD's` and `its` from `BYD`."""
    if mention.text in _POSSESSIVES:
        return True
    return text[mention.end : mention.end + 1] in _APOSTROPHES and _POSSESSIVE.match(text, mention.end) is not None


_BREAK_WORD = re.compile(r"(?:while|whereas|although|though|but|which|who|whose|where)\b")
_BREAK_STARTS = Starts("while|whereas|although|though|but|which|who|whose|where")
_BREAK_AND = re.compile(r", and (?=(?:its|their) (?:[\w-]+ ){1,5}(?:will|would|is|are|was|were|has|have|had)\b)")
"""Between two sentences of one: `has 14 GWh, and its plant in Y will start`."""
_BREAK_SIGN = re.compile(r"[;:]| [–—] ")
_BREAK_SIGNS = ";:–—"


def clause(text: str, position: int) -> tuple[int, int]:
    """Give beginning and end of the clause around `position`: between semicolons, dashes and conjunctions."""
    begin, end = 0, len(text)
    for start, stop in _breaks(text):
        if stop <= position:
            begin = stop
        elif start > position:
            end = start
            break
    return begin, end


@lru_cache(maxsize=8)
def _breaks(text: str) -> tuple[tuple[int, int], ...]:
    """Give where clauses of a sentence break; it is asked many times of one sentence before the next."""
    found = [match.span() for match in matches_at(_BREAK_WORD, text, _BREAK_STARTS.places(text))]
    if ", and " in text:
        found = sorted([*found, *(match.span() for match in _BREAK_AND.finditer(text))])
    if any(map(text.__contains__, _BREAK_SIGNS)):
        found += [match.span() for match in _BREAK_SIGN.finditer(text)]
        found.sort()
    return tuple(found)


def is_of_another_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether another sentence begins between two places: `has 14 GWh; that in Y will open in May`."""
    return start < end and (";" in text[start:end] or _BREAK_AND.search(text, start, end) is not None)


def status(text: str, start: int, end: int) -> str:
    """Give `planned`, `forecast`, `cancelled` or `actual` for words from `start` to `end`, by the verbs around."""
    return stances.status(text, start, end, *clause(text, start))


def subject_before(
    text: str, findings: Findings, position: int, types: tuple[str, ...] = ("company",)
) -> Mention | None:
    """Give the subject that stands nearest before `position`, of one of `types`; None where none does."""
    for mention in reversed(findings.mentions):
        is_fitting = mention.end <= position and mention.start in findings.heads and mention.entity.type in types
        if is_fitting and (mention.end + 3 >= position or not is_possessive(text, mention)):
            return mention
    return None


def day_of_saying(findings: Findings, start: int, end: int) -> Period | None:
    """Give the day on which something is made known, told between `start` and `end` or right after: `on Friday`."""
    told = (p for p in findings.periods if p.role == "report" and start <= p.start <= end + 60)
    return next(told, None)


_WHICH_MAKES = re.compile(
    r",? which (?:(?:alone|has|had|already|together) )?(?:made|makes|built|builds|produced|produces|sold|exported"
    r"|exports|turned out|assembled|manufactured)\b"
)
_SCENE_FIRST = re.compile(r"^In (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? $")
"""`In China BYD sold`: what opens a sentence leaves the subject to come."""
_STANDING = re.compile(r"\b(?:[Cc]urrently|[Nn]ow|[Aa]t present|to date)\b")


def period_near(text: str, findings: Findings, start: int, end: int) -> Period | None:
    """Give the time of a happening told between `start` and `end`: in its clause, the nearest after it, else before."""
    begin, stop = clause(text, start)
    if _STANDING.search(text[begin:stop]):
        return None
    times = [period for period in findings.periods if period.role == "time" and begin <= period.start < stop]
    if times and any(map(text.__contains__, _MADE)):
        times = [p for p in times if not _is_of_making(text, p)]
    times = [p for p in times if not is_told_of_another(text, end, p.start)]
    after = [period for period in times if period.start >= start]
    if after:
        return after[0]
    return next((period for period in reversed(times) if not is_of_an_aside(text, period)), None)


def _is_of_making(text: str, period: Period) -> bool:
    """Tell the time in which the cars were made to which something happens: `12,400 cars built between`."""
    made = _OF_MAKING.search(text, max(0, period.start - 60), period.start)
    return made is not None and (made["there"] is None or period.when_end is not None)


_MADE = (" built", " made", " produced", " assembled", " manufactured", " registered", " imported")
_OF_MAKING = re.compile(
    r"\b(?:cars|vehicles|vans|SUVs|sedans|units|buses|trucks|models|batteries|packs|cells|\w*\d\w*|[A-Z]\w+s)"
    r"(?: (?:that|which) (?:were|are|was))?(?:"
    + "|".join(_MADE)
    + r")(?P<there> (?:in|at) [A-Z]\w+)?(?: (?:between|from|in|during|before|since|after|until|by))?(?: the)? ?$"
)


def pairs_of(findings: Findings, types: tuple[str, ...]) -> tuple[tuple[Mention, Mention], ...]:
    """Give the mentions of `types` that follow one another, two by two; `its` and `their` are passed over."""
    fitting = [
        m for m in findings.mentions if m.entity.type in types and m.text.lower() not in ("its", "their", "whose")
    ]
    return tuple(pairwise(fitting))
