"""rank: the place that subject holds among others; `largest` is 1. Source: the statement's page, Rulings."""

import re
from collections.abc import Iterator

from nevtui.extract import numbers
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence

EXAMPLES = (
    ("NIO ranked 12th by sales in 2024.", ("NIO rank 12 rank sales 2024",)),
    ("CALB is the third-largest maker of power batteries in China.", ("CALB rank 3 rank maker of power batteries",)),
    ("China is the largest car market in the world.", ("China rank 1 rank car market",)),
    ("Isuzu, second with 20%, sold fewer cars.", ("Isuzu rank 2 rank",)),
    ("Toyota remained the market leader.", ("Toyota rank 1 rank sales",)),
    ("GAC Aion came third with 271,156 cars in 2022.", ("GAC Aion rank 3 rank 2022",)),
)
CUES = (
    *numbers.ORDINAL_CUES,
    "largest",
    "biggest",
    "leading",
    "top",
    "best-selling",
    "most valuable",
    "foremost",
    "number one",
    "no. 1",
    "no.1",
    " led ",
    " leads",
    " headed",
    " heads",
    "market leader",
)

_ORD = numbers.ORDINAL.replace(r"\b", "")
_TOP = r"(?:largest|biggest|leading|top|best-selling|top-selling|most valuable|foremost|number one|No\. ?1)"
_BY = (
    r"(?:,? (?:by|in(?: terms of)?) (?:annual |total |car |vehicle |domestic )?"
    r"(?P<by>sales|deliveries|production|output|installations|exports|volume|revenue|market share|registrations))?"
)
_RANKED = re.compile(
    rf"\b(?:rank(?:ed|s|ing)?|came|placed|finished|stands|took|takes|claim(?:ed|s)?|put \w+|in|at|to"
    rf"|rose to|moved up to) (?:in |the |at |level in |alone in )*(?P<place>{_ORD})(?P<noun>[- ]place"
    rf"| spot| position)?\b{_BY}"
)
_LARGEST = re.compile(
    rf"\b(?:(?P<place>{_ORD})[- ])?(?P<top>{_TOP}) (?P<what>(?:(?!in\b|and\b|by\b|with\b|of the world\b"
    rf"|for\b|after\b|behind\b|on\b|to\b|at\b|from\b|that\b|which\b|was\b|is\b|has\b"
    rf"|said\b)[\w'’-]+ ?){{1,5}})"
)
_IS = re.compile(
    r"(?:,| is| was| became| becomes| remains?| has become|, now| is still| was still| has been"
    r"| is also| makes it| are)(?: (?:the|its|already|still|a|by far|now|also|one|home|country's"
    r"|nation's|world's|city's|province's|[A-Z][\w]*['’]s|global))*"
    r"(?: (?:country|nation|world|city|province|region|continent)(?:['’]s)?)? "
)
_LEADS = re.compile(
    r"\b(?:(?:led|leads|topped|tops|headed|heads) (?:the |its )?(?:[\w'’-]+ ){0,4}(?:market|ranking"
    r"|rankings|list|industry|category|exporters|segment|field|table)"
    r"|(?:is|was|remains|remained|became) the market leader)\b"
)
_BESIDE = re.compile(rf", (?:in )?(?P<place>{_ORD})(?: place)?,? with ")
_COPULA = re.compile(
    r"\b(?:is|are|was|remains?|became|becomes|has been|to become)(?: (?:now|also|still|the|by far"
    r"|already|its|country's|world's|city's|nation's|China's))* $"
)
_IN_TIME = re.compile(r"\b(?:in|for|during|of)(?: the)? $")
_RANKABLE = ("company", "city", "province", "country", "model", "bloc")
_WORDS = {"output": "production", "volume": "sales"}


def rank(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield places in rankings: `ranked 12th by sales`, `came third`, `the second-largest maker of batteries`."""
    for match in _RANKED.finditer(sentence.text):
        verb = match[0].split()[0]
        if verb in ("in", "at", "to", "in the") and not match["noun"]:
            continue
        subject = _subject(sentence, findings, match.start())
        place = numbers.ordinal(match["place"])
        if (
            subject
            and place
            and not re.match(
                r" (?:quarter|half|time|plant|factory|phase|year|month|day|generation|one|in a row|of|[a-z]+ing)\b",
                sentence.text[match.end() :],
            )
        ):
            by = match["by"]
            yield _claim(sentence, findings, subject, place, _WORDS.get(by, by) if by else None, match)
    for match in _LEADS.finditer(sentence.text):
        subject = _subject(sentence, findings, match.start())
        is_alone = subject is not None and not sentence.text[: subject.start].endswith(" and ")
        if subject and is_alone and match.start() - subject.end < 40:
            yield _claim(sentence, findings, subject, 1, "sales", match)
    for subject in findings.mentions:
        beside = _BESIDE.match(sentence.text, subject.end) if subject.entity.type in ("company", "model") else None
        place = numbers.ordinal(beside["place"]) if beside else None
        if beside and place:
            yield _claim(sentence, findings, subject, place, None, beside)
    for match in _LARGEST.finditer(sentence.text):
        subject = _described(sentence, findings, match)
        place = numbers.ordinal(match["place"]) if match["place"] else 1
        is_class = re.match(
            r"\w*(?:makers|manufacturers|producers|companies|brands|firms|groups|players)\b", match["what"]
        )
        is_firm = re.match(
            r"(?:\w+ ){0,2}\w*(?:maker|manufacturer|producer|company|brand|seller|supplier)\b", match["what"]
        )
        if is_class or (is_firm and subject and subject.entity.type not in ("company", "model")):
            continue
        if subject and place and not sentence.text[: match.start()].endswith("one of the "):
            what = "sales" if "selling" in match["top"] else match["what"].strip()
            yield _claim(sentence, findings, subject, place, _whole_class(sentence, match, what), match)


def _whole_class(sentence: Sentence, match: re.Match[str], what: str) -> str:
    more = re.match(r"of [a-z][\w -]{2,30}?(?= in\b|,|\.|$)", sentence.text[match.end() :])
    return f"{what} {more[0]}" if more and what != "sales" else what


def _subject(sentence: Sentence, findings: Findings, position: int) -> Mention | None:
    subject = subject_before(sentence.text, findings, position, _RANKABLE)
    return subject if subject and position - subject.end < 140 else None


def _described(sentence: Sentence, findings: Findings, match: re.Match[str]) -> Mention | None:
    """Give X of `X is the largest …` and `X, the largest …`."""
    for mention in findings.mentions:
        if (
            mention.end <= match.start()
            and mention.entity.type in _RANKABLE
            and _IS.fullmatch(sentence.text, mention.end, match.start())
        ):
            return mention
    if _COPULA.search(sentence.text[max(0, match.start() - 30) : match.start()]):
        return _subject(sentence, findings, match.start())
    return None


def _claim(
    sentence: Sentence, findings: Findings, subject: Mention, place: int, by: str | None, match: re.Match[str]
) -> Claim:
    quantity = Quantity(match.start(), match.end(), float(place), "rank")
    period = _period(sentence, findings, subject, match)
    return link(
        sentence,
        findings,
        start=subject.start,
        end=match.end(),
        subject=subject.entity,
        name="rank",
        stands="actual"
        if match.groupdict().get("top")
        and not re.search(r"\b(?:become|make it)\b", sentence.text[subject.end : match.start()])
        else None,
        target=by,
        period=period,
        quantity=quantity,
    )


def _period(sentence: Sentence, findings: Findings, subject: Mention, match: re.Match[str]) -> Period | None:
    """Give the time of a rank: `in 2024` beside it, or, where somebody came third, that of the figure before it."""
    near = period_near(sentence.text, findings, match.start(), match.end())
    if near and not near.is_day:
        is_top = match.groupdict().get("top") is not None
        if not is_top or sentence.text.startswith(("In", "in")) or _IN_TIME.search(sentence.text[: near.start]):
            return near
    if match.groupdict().get("top"):
        return None
    told = [reading.period for reading in findings.readings if reading.subject == subject.entity and reading.period]
    return told[-1] if told else None
