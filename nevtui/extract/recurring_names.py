"""Names of firms that an article gives again and again: what they do, own and are asked about in all of it adds up.

Weaker than any cue that stands beside a name: no sign tells enough alone. Knows words, no entities.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nevtui.extract import cues
from nevtui.extract import patterns as re
from nevtui.extract.deeds import may_be_plain
from nevtui.extract.doers import does_something
from nevtui.extract.named import Name
from nevtui.extract.pinyin import is_surname
from nevtui.extract.plain_words import PLAIN_WORDS
from nevtui.extract.runs import Run, is_shouted, runs_of, without_first
from nevtui.extract.spans import Mention

_LEADS: Final = (
    r"(?: \([^)]{1,40}\)|, (?:which|whose)| which)?(?: (?:has|had|have|will|would|could|can|may|is to|also"
    r"|already|now|still|only"
    r"|recently|later|then|plans to|wants to|aims to|intends to|hopes to|expects to|agreed to|decided to|alone"
    r"|itself|in turn|once"
    r"|been|is|was|not|never|even|just|first)){0,4}"
)
_DOES: Final = re.compile(
    rf"{_LEADS} (?:s[oe]lls?|sold|selling|deliver(?:s|ed|ing)?|ship(?:s|ped)?|ma[dk]es?|buil(?:ds?|t|ding)"
    rf"|produc(?:es?|ed|ing)"
    r"|manufactur(?:es?|ed)|assembl(?:es?|ed)|export(?:s|ed)?|suppl(?:y|ies|ied)|employ(?:s|ed)?|invest(?:s|ed"
    r"|ing)?|rais(?:es?|ed)"
    r"|los(?:es?|t)|earn(?:s|ed)?|post(?:s|ed)|book(?:s|ed)|report(?:s|ed) (?:an?|its|net|revenue|sales)"
    r"|launch(?:es|ed)?"
    r"|open(?:s|ed)?|clos(?:es?|ed|ing)|shut|cut(?:s|ting)?|lay(?:s|ing)? off|laid off|recall(?:s|ed|ing)?"
    r"|acquir(?:es?|ed)"
    r"|b(?:ought|uys?)|owns?|owned|operat(?:es?|ed)|runs?|ran|counts?|files?|filed|go(?:es)? public|went public"
    r"|listed|collapsed"
    r"|valued|founded|set up|established|headquartered|hir(?:es?|ed|ing)|su(?:es?|ed|ing)|delist(?:s|ed)"
    r"|debuts?|debuted|holds?|held"
    r"|doubled|tripled|halted|suspended|overtook|turn(?:s|ed) out|roll(?:s|ed) out|swung|led with|came (?:first"
    r"|second|third)"
    r"|rank(?:s|ed)|(?:follow(?:s|ed)|came|c[ao]me next|finished|led)(?: in)? ?(?:\w+ )?(?:,? (?:with|at"
    r"|on) [\d]| the (?:exporters|market|field|ranking|pack))"
    r"|warned|promis(?:es|ed)|concede[sd]|outs[eo]ld|exceed(?:s|ed)|multiplied|expand(?:s|ed)|faces?"
    r"|remains? (?:the|China)|stays? (?:the|China)|install(?:s|ed)?|borrow(?:s|ed)?|ow(?:es|ed)|part(?:s"
    r"|ed) with|moved? (?:its|into)|team(?:s"
    r"|ed) up|recorded)"
    r"(?![\w-])"
)
_TRADES: Final = re.compile(
    rf"{_LEADS} (?:s[oe]lls?|sold|deliver(?:s|ed)?|shipp?(?:s|ed)?|ma[dk]es?|buil(?:ds?|t)|produc(?:es?|ed)"
    rf"|manufactur(?:es?|ed)"
    r"|assembl(?:es?|ed)|export(?:s|ed)?|suppl(?:y|ies|ied)|employ(?:s|ed)?|lay(?:s|ing)? off|laid off"
    r"|recall(?:s|ed|ing)?"
    r"|turn(?:s|ed) out|roll(?:s|ed) out|outs[eo]ld|install(?:s|ed)?)(?![\w-])"
)
_HAS: Final = re.compile(
    r"(?:['’]s?(?: [\w-]+){1,3}|(?:['’]s?)?)(?: (?:new|own|net|first|second|last|latest|annual|quarterly|main"
    r"|biggest|largest|total|global"
    r"|former|other|chief"
    r"|electric|future|only|European|Chinese|combined|monthly|overseas|gross|operating|market|planned|\d{4}"
    r"|[a-z]+ing))*"
    r" (?:plants?|factor(?:y|ies)|works|gigafactory|sales|deliveries|output|production|capacity|exports"
    r"|revenues?|turnover|profits?|loss(?:es)?"
    r"|margins?|shares?|stock|shareholders?|investors|backers|creditors|customers|dealers|employees|workers"
    r"|workforce|staff|payroll"
    r"|executives?|chief|boss|CEO|chairman|chairwoman|founders?|spokes(?:man|woman|person)|management|board"
    r"|parent|owners?|subsidiary"
    r"|headquarters|IPO|listing|valuation|share price|market share|order book|orders|rivals?|brand|models?"
    r"|vehicles|cars|vans|buses|trucks"
    r"|batteries|cells|chargers|line-?up|insolvency|bankruptcy|collapse|debts?|prospectus|stake|cash"
    r"|balance sheet)(?![\w-])"
)
_BEFORE: Final = re.compile(
    r"\b(?:(?:shares?|stock|stake|invest(?:ed|ing|ment|s)?|\d ?%|per ?cent) (?:in|of)|(?:sales|deliveries"
    r"|output|production|revenue|profit|jobs"
    r"|workers|executives?|engineers|dealers|plant|factory) (?:at|of)|(?:suppl(?:y|ies|ied)|cells|batteries"
    r"|vans|buses) (?:to|for|from)"
    r"|(?:rescue|takeover|investment|bid|purchase|acquisition)(?: of [\w’' ]{2,30})? by|(?:cells|batteries"
    r"|parts|motors|seats) (?:made )?(?:by|from)"
    r"|(?:market leader|arm|parent|parent,|joint venture|venture,|backers|investors|including|investors such as"
    r"|shareholders|acquisition of"
    r"|merger of|purchase of|takeover of|collapse of|rise of|bankruptcy of|insolvency of|founder of|owner of"
    r"|head of|boss of|chief of)"
    r"|(?:made|built|founded|owned|supplied|run|operated|sold|bought|acquired|backed|developed|led|produced"
    r"|delivered) by"
    r"|(?:venture|partnership|contract|deal|merger|talks|agreement|alliance) with|rival|supplier|competitor"
    r"|maker|customers?)"
    r" (?:the )?$"
)
_IS: Final = re.compile(
    r"(?:,| is| was) (?:an? |the |its |one of [\w ]{2,20}?|another |once )?(?:[\w’'-]+ ){0,5}?(?:parent|owner"
    r"|joint venture|venture|arm|business"
    r"|leader|group|seller|exporter|producer|developer|latecomer|pioneer|builder|unit|shareholder|customer"
    r"|partner|backer|investor)\b"
    r"| of [A-Z]\w+,? (?:reported|sold|delivered|made|said|has|had|is|was|the)"
)
_SPEAKS: Final = re.compile(
    r" (?:has |had |also |have )?(?:said|says|told|added|noted|thinks|believes|thought|argued|wrote|knows?|knew)\b"
)
_COUNTED: Final = re.compile(
    r"[^.;!?]{0,90}\d[\d.,]*(?: (?:million|billion))? ?(?:%|per ?cent|vehicles|cars|units|registrations|sales"
    r"|deliveries|GWh|yuan|euros|dollars)"
)
"""What tells that figures of firms are spoken of, in the rest of a clause."""
_PLACED: Final = re.compile(
    r"\b(?:[Ii]n|near|outside|around|across|[Nn]orth of|[Ss]outh of|town of|city of|mayor of|port of) (?:the )?$"
)
_THE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Mm]r\.?|[Mm]s\.?|[Mm]rs\.?|[Dd]r\.?) $")
_STARTS: Final = re.compile(r"(?:\A|[.!?:;]['\"”’)]*\s+|[“\"‘(•\n]\s*)\Z")
_NO_NAMES: Final = (
    cues.GENERIC, cues.NEVER, cues.SITES, cues.CALENDAR, PLAIN_WORDS, cues.COMPANY_ENDS, cues.ORGANIZATIONS,
)  # fmt: skip
_LETTERS: Final = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ]{2,}")
_WORD: Final = re.compile(r"[^\W\d_][\w-]*")
_OFTEN: Final = 2
"""How often an article has to give a name of which no cue tells what it is."""


@dataclass(slots=True)
class _Tally:
    """What an article says of one word."""

    places: list[tuple[int, int, int]]
    """Paragraph, beginning and end."""
    signs: int = 0
    """How often something says that it is a firm."""
    acts: int = 0
    """How often it does or owns something there: `Retail sales` are owned by nobody."""
    trades: int = 0
    """How often it sells or makes something there."""
    deeds: int = 0
    """How often a verb follows it, whatever it says."""
    others: int = 0
    """How often something says that it is a place, a person or a thing."""
    inside: int = 0
    """How often it stands within a sentence, where a capital tells a name."""


def recurring_firms(
    texts: Sequence[tuple[int, str]], mentions: dict[int, list[Mention]], known: Collection[str]
) -> Iterator[tuple[int, Name]]:
    """Yield, with its paragraph, each place of a name that the article gives for a firm; `known` are other names."""
    parts = {word for name in known for word in name.split()}
    tallies: dict[str, _Tally] = defaultdict(lambda: _Tally([]))
    for para, text in texts:
        if not is_shouted(text):
            for run in _single_words(text, mentions.get(para, ())):
                if run.words[0] not in parts:
                    _count(tallies[run.words[0]], para, text, run)
    for para, text in texts:
        if is_shouted(text):
            _recount(tallies, para, text)
    told = {word: tally for word, tally in tallies.items() if _is_firm(tally)}
    if not told:
        return
    small = {word for _, text in texts for word in _WORD.findall(text) if word[0].islower()}
    for word, tally in told.items():
        if word.lower() not in small and (tally.inside or tally.acts) and not _are_people(word, tally):
            for para, start, end in tally.places:
                yield para, Name(start, end, word, "company", "recurs")


def _recount(tallies: dict[str, _Tally], para: int, text: str) -> None:
    """Add the places of words in a heading, where capitals tell nothing: they only count for words told elsewhere."""
    for match in _WORD.finditer(text):
        if match[0] in tallies:
            tallies[match[0]].places.append((para, match.start(), match.end()))


def _are_people(word: str, tally: _Tally) -> bool:
    """Tell `Norwegians`, which an article hardly names twice, from `Stellantis`."""
    return word.endswith(("ns", "rs", "ts", "ds", "ese")) and len(tally.places) <= _OFTEN


def _is_firm(tally: _Tally) -> bool:
    if len(tally.places) < _OFTEN:
        return bool(tally.trades and tally.inside)
    return tally.signs > tally.others or (tally.deeds >= _OFTEN and not tally.others)


def _single_words(text: str, mentions: Sequence[Mention]) -> Iterator[Run]:
    """Yield the capitalised words that stand alone, or behind a word that only begins a sentence."""
    taken = bytearray(len(text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for run in runs_of(text):
        shorn: Run | None = run
        while shorn and len(shorn.words) > 1 and shorn.words[0].lower() in cues.HEADS:
            shorn = without_first(shorn, text, 1)
        if shorn is None or len(shorn.words) != 1 or not _may_be(shorn.words[0]):
            continue
        if not any(taken[shorn.start : shorn.end]):
            yield shorn


def _may_be(word: str) -> bool:
    if (
        not _LETTERS.fullmatch(word)
        or word[:-1].isupper()
        or word.lower() in cues.HEADS
        or word.lower() in cues.COMPANY_NOUNS
    ):
        return False
    return (
        not is_surname(word)
        and all(word not in plain for plain in _NO_NAMES)
        and word.lower() not in cues.PERSON_TITLES
    )


def _count(tally: _Tally, para: int, text: str, run: Run) -> None:
    before = text[max(0, run.start - 40) : run.start]
    tally.places.append((para, run.start, run.end))
    tally.inside += not _STARTS.search(before)
    if _PLACED.search(before) or _THE.search(before):
        tally.others += 1
        return
    does = _DOES.match(text, run.end) is not None
    if does or _HAS.match(text, run.end) or _IS.match(text, run.end) or _BEFORE.search(before):
        tally.signs += 1
        tally.trades += _TRADES.match(text, run.end) is not None
        tally.acts += does or text.startswith(("'", "’"), run.end)
    elif does_something(text, run.start, run.end):
        tally.deeds += 1
        is_named = not may_be_plain(run.words[0]) and not _SPEAKS.match(text, run.end)
        tally.trades += is_named and _COUNTED.match(text, run.end) is not None
        tally.inside += is_named
