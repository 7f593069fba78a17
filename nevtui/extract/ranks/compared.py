"""Reads first places that are told by comparing: `more than any other`, `nobody sold more than X`, `led the market`."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.coordination import row_at, row_of
from nevtui.extract.mentions_at import mention_ending
from nevtui.extract.ranks import words
from nevtui.extract.ranks.placing import Placing, ranked, subject_at, told_by, where_of
from nevtui.extract.spans import Findings
from nevtui.model.entity import Entity

_MORE: Final = r"(?:more|faster|higher|larger|bigger|better|quicker|greater|longer|stronger|farther|further)"
_THAN_ANY: Final = re.compile(
    rf"\b{_MORE}\b[\w ,'’-]{{0,60}}? than (?:of |in |for )?(?:any(?:one|body|where|thing)? ?(?:other|else"
    rf"|of (?:its|his|their)|rival|competitor"
    r"|company|maker|city|country|brand|model)|all (?:its|other|of its) (?:rivals|competitors|peers))"
)
_NOBODY: Final = (
    r"\b(?:[Nn]o (?!more|less|fewer|longer|matter|doubt|sooner|later)(?:other )?(?:[\w'’-]+ ){1,7}?"
    r"|[Nn]obody (?:[\w'’-]+ ){0,6}?|[Nn]o one (?:[\w'’-]+ ){0,6}?"
    r"|[Nn]one of (?:[\w'’-]+ ){1,8}?|[Nn]owhere (?:[\w'’-]+ ){0,10}?)"
)
_NOBODY_MORE_THAN: Final = re.compile(
    rf"{_NOBODY}[^;:.]{{0,80}}?\b{_MORE}\b(?: \(?[\w-]+\)?){{0,7}} than (?!\d)(?:in |at |of |by )?(?:the |its |local "
    rf"|rival "
    rf"|state-owned |market leader |carmaker |automaker )*"
)
_NOBODY_MORE: Final = re.compile(
    rf"{_NOBODY}[^;:.,]{{0,60}}?\b(?:(?<!any ){_MORE}\b(?! than)|can match|could match|matched|comes? close|came close"
    rf"|(?:as|so|that) (?:fast|many|much|large|big|high|quickly|well)\b)"
)
_OWN_ONE: Final = re.compile(
    r"(?: [\w-]+){0,3} (?:that )?(?:it|the (?:[\w-]+ )?(?:company|group|firm|carmaker)) (?:has|runs|operates|owns)\b"
)
_LOSES: Final = re.compile(r"\b(?:lost|lose[sd]?|losing|fell|dropped|shed|suffered|declined)(?: by)? $")
_ONLY: Final = re.compile(r"\b[Oo]nly $")
_ONLY_HIGHER: Final = re.compile(
    r"(?: (?:in|of) [A-Z]\w+)?(?:,[^,]{2,40},)? (?:has|have|had|sold|makes?|made|built|delivered|is|are|was|were"
    r"|did|does|produces?|exports?"
    rf"|exported|posted|ranked|stood|grew|rose)\b[^,;.]{{0,30}}?\b{_MORE}\b"
)
_LED: Final = re.compile(
    r"\b(?:led|leads?|topped|tops|headed|heads|dominated|dominates)"
    r"(?: with\b| (?:the|its|[A-Z][\w-]*['’]s?) (?!way to|charge|team|company|group|project|round|delegation"
    r"|investment|effort|study|development)(?=(?:[\w'’&-]+ ){0,5}?"
    r"(?:market|rankings?|lists?|industry|category|exporters|segment|field|table|class|charts?|sector|pack|way"
    r"|league|world|country|nation|startups|brands|group of|sales|race|rest|deliveries|registrations)\b)"
    r"| (?:both |all )?(?=(?:[\w'’-]+ ){0,3}?(?:sales|deliveries|exports|production|output|installations"
    r"|registrations|the (?:sales )?(?:list|ranking)|rivals)\b(?! (?:team|force|division|department)))"
    r"| (?:all|its (?:peers|rivals))\b| in (?=sales|deliveries|exports|production|output|installations"
    r"|the (?:\w+ )?(?:market|segment)))"
)
_IS_AHEAD: Final = re.compile(
    r"\b(?:kept|keeps|held|holds) (?:its|the) lead\b(?! (?:over|in (?:talks|polls)))|\b(?:stayed|stays|remained"
    r"|remains) (?:on top|out in front)\b"
    r"|\b(?:was|is|were|are|stayed|remains?|remained) (?:the market leaders?\b|(?:far |well |clearly |way "
    r"|comfortably )?"
    r"(?:in front|in the lead)\b"
    r"|(?:by far )?the (?:most popular|best[- ]sell(?:er|ing)|favou?rite)(?= with| in |[,.;])"
    r"|(?:far |well |clearly |way |comfortably )(?:ahead|in the lead)\b)"
)
_DID_BEST: Final = re.compile(
    r"\b(?:did (?:the )?best|fared best|performed best|came out on top|sold (?:by far )?the most"
    r"|delivered (?:by far )?the most|"
    r"(?:grew|growing|grown|rose|expanded) (?:by far )?(?:the )?(?:fastest|most)|exported the most|(?:built|made"
    r"|produced) the most(?! (?:of|from)))\b"
)
_IN_FRONT: Final = re.compile(
    r"\b(?:In front|In the lead|Top of the list|At the top(?: of the (?:list|ranking|table))?|First"
    r"|In first place|Leading (?:the )?(?:list|field|ranking|pack|way)) (?:is|was|were|are|came|comes|stands|stood) "
)
_FIRST_NOW: Final = re.compile(r"\b(?:has|have) (?:now )?been first (?:in|worldwide|globally)")
_SAID_OF: Final = ("company", "city", "province", "country", "model", "bloc", "organization", "person")


def more_than_any(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield who has more than any other."""
    for match in _THAN_ANY.finditer(text):
        before = text.rfind(" than ", match.start(), match.end())
        beside = mention_ending(findings, before, words.RANKED)
        told = [reading for reading in findings.readings if 0 <= match.start() - reading.quantity.end < 60]
        subject = subject_at(text, findings, match.start())
        whose = beside.entity if beside else told[-1].subject if told else subject.entity if subject else findings.focus
        if _OWN_ONE.match(text, match.end()):
            whose = findings.site
        if whose and not _LOSES.search(text[max(0, match.start() - 16) : match.start()]):
            yield _first(text, findings, whose, match.start(), match.end())


def nobody(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield X of `no other maker sold more than X`, and of whom it is said that nobody has more."""
    for match in _NOBODY_MORE_THAN.finditer(text):
        row = row_at(text, findings.mentions, match.end(), words.RANKED, slack=24)
        if row:
            yield _first(text, findings, row[0].entity, match.start(), row[0].end)
            return
    match_alone = _NOBODY_MORE.search(text)
    if match_alone and _TOGETHER.search(text, 0, match_alone.start()):
        return
    if match_alone and " than " not in text[match_alone.end() : match_alone.end() + 50]:
        subject = subject_at(text, findings, match_alone.start())
        told = [reading for reading in findings.readings if reading.quantity.end <= match_alone.start()]
        whose = told[-1].subject if told else subject.entity if subject else findings.focus
        if re.search(rf"\b{words.HAPPENINGS}\b", match_alone[0]) or (whose and whose.type == "person"):
            whose = findings.company
        if match_alone[0].lower().startswith("nowhere") and whose and whose.type not in ("city", "province", "country"):
            whose = None
        if whose and whose.type in (*_SAID_OF, "industry"):
            yield _first(text, findings, whose, match_alone.start(), match_alone.end())


_TOGETHER: Final = re.compile(r"\b(?:[Tt]ogether|[Cc]ombined|[Jj]ointly|[Bb]etween them)\b")


def only(text: str, findings: Findings) -> Iterator[Placing]:
    """Read `Only X has a higher share`, which puts the one spoken of second."""
    for mention in findings.mentions:
        if _ONLY.search(text[max(0, mention.start - 6) : mention.start]) and mention.entity.type in words.RANKED:
            match = _ONLY_HIGHER.match(text, mention.end)
            subject = subject_at(text, findings, mention.start - 5)
            whose = subject.entity if subject else findings.focus
            if match and whose and whose.name != mention.entity.name:
                yield Placing(mention.start - 5, match.end(), ranked(whose), 2, None)


def led(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield whom a sentence says to lead a market or a list."""
    yield from _by_subject(text, findings, _LED)


def is_ahead(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield who is in front, and X of `In front is X`."""
    yield from _by_subject(text, findings, _IS_AHEAD)
    for match in _IN_FRONT.finditer(text):
        row = row_at(text, findings.mentions, match.end(), words.RANKED, slack=24)
        if row:
            yield _first(text, findings, row[0].entity, match.start(), row[0].end)


def did_best(text: str, findings: Findings) -> Iterator[Placing]:
    """Yield who sold the most or grew the fastest."""
    yield from _by_subject(text, findings, _DID_BEST)


def _by_subject(text: str, findings: Findings, pattern: re.Pattern[str]) -> Iterator[Placing]:
    for match in pattern.finditer(text):
        subject = subject_at(text, findings, match.start())
        is_alone = subject is not None and len(row_of(text, findings.mentions, subject)) == 1
        if subject and is_alone and match.start() - subject.end < 60 and subject.entity.type != "person":
            yield _first(text, findings, subject.entity, subject.start, match.end())


def _first(text: str, findings: Findings, whose: Entity, start: int, end: int) -> Placing:
    by = told_by(text, end) or _measured(text, findings, start, end)
    return Placing(start, end, ranked(whose), 1, by, where=where_of(text, findings, end))


_MEASURES: Final = (
    ("growth", re.compile(r"\b(?:grew|grow|growing|grown|faster|fastest|rose)\b")),
    ("deliveries", re.compile(r"\bdeliver\w*|handed over")),
    ("exports", re.compile(r"\bexport\w*")),
    ("registrations", re.compile(r"\bregist\w+")),
    ("installations", re.compile(r"\binstall\w+|\bGWh\b")),
    ("production", re.compile(r"\b(?:built|made|makes|build|produc\w+|output)\b")),
    ("sales", re.compile(r"\b(?:sales|sold|sells?|market|best-?sell\w+)\b")),
)


def _measured(text: str, findings: Findings, start: int, end: int) -> str | None:
    """Give what a comparison goes by: the figure its words name, else the one told in the sentence."""
    near = text[max(0, start - 30) : end + 40]
    found = next((name for name, pattern in _MEASURES if pattern.search(near)), None)
    told = (reading.property for reading in findings.readings if not reading.is_change)
    return found or next((name for name in told if name not in ("share_of", "penetration")), None)
