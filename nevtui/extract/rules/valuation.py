"""valuation: what a company is worth. Source: the statement's page, Properties."""

from collections.abc import Iterator

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.openers import opened_subject
from nevtui.extract.spans import Claim, Findings, Mention, Period, Quantity, Sentence
from nevtui.model.vocabulary import is_currency

EXAMPLES = (
    ("Chery is now valued at HK$165 billion.", ("Chery valuation 165000000000 HKD",)),
    (
        "The deal values Zeekr at about 9 billion yuan, up from 5.5 billion yuan in 2024.",
        ("Zeekr valuation 9000000000 CNY approx", "Zeekr valuation 5500000000 CNY 2024"),
    ),
    ("Zeekr was worth $13 billion in 2023.", ("Zeekr valuation 13000000000 USD 2023",)),
    ("At a valuation of $9 billion, Zeekr raised $750 million.", ("Zeekr valuation 9000000000 USD",)),
    ("NIO sold a share of NIO Power, valuing it at 10 billion yuan.", ("NIO Power valuation 10000000000 CNY",)),
    ("Mr William Li, who founded NIO in 2014, is worth $3.1 billion.", ()),
    ("XPeng was once worth 25 billion yuan.", ("XPeng valuation 25000000000 CNY",)),
    (
        "NIO's market value has shrunk to $8 billion from $90 billion in 2021.",
        ("NIO valuation 8000000000 USD", "NIO valuation 90000000000 USD 2021"),
    ),
    ("NIO is worth 11 billion yuan, double what it was worth in 2024.", ("NIO valuation 11000000000 CNY",)),
    (
        "Seres paid 11.5 billion yuan for a tenth of NIO Power, a unit of NIO, valuing it at 115 billion yuan.",
        ("NIO Power valuation 115000000000 CNY",),
    ),
    ("Zeekr grew; the offer from its parent Geely values it at $6 billion.", ("Zeekr valuation 6000000000 USD",)),
    ("Deepal raised money, bringing its valuation to 30 billion yuan.", ("Deepal valuation 30000000000 CNY",)),
    ("BYD expects output value of 10 billion yuan.", ()),
    ("BYD agreed to buy Lotus in a deal valued at $410 million.", ()),
    ("BYD won orders worth 10 billion yuan.", ()),
    (
        "Avatr raised $85 million from Temasek and CATL at a valuation of $2 billion.",
        ("Avatr valuation 2000000000 USD",),
    ),
)
CUES = (
    "valu",
    "capitali",
    "worth",
)

_WORTH = re.compile(
    r"\b(?:valued at|valuation of|market (?:value|capitali[sz]ation) of|valu(?:es|ed|ing) [\w' -]{2,40} at"
    r"|(?<!output )(?:worth|value) (?:of the company )?(?:at|above|of)|(?:is|was|were|now"
    r"|then)(?: (?:once|now|then|still|only|just|already))? worth"
    r"|(?:put(?:s|ting)?|bring(?:s|ing)?|brought|tak(?:es|ing)|took|lift(?:s|ed|ing)?|push(?:es|ed|ing)?"
    r"|rais(?:es|ed|ing)|boost(?:s|ed|ing)?) (?:(?:its|the|their|[\w’'.-]+['’]s?|group['’]s|company['’]s) ){1,2}"
    r"(?:\w+-money |market |implied |total |post-money )?(?:valuation|value|capitali[sz]ation) (?:to|at|above|past)"
    r"|(?:valuation|market (?:value|capitali[sz]ation)) (?:(?:has|had|have|since|\w+ly) ){0,2}(?:fell|fallen|shrunk"
    r"|shrank|dropped|slid|sunk|sank|rose|risen|grew|grown|swelled|swollen|climbed|jumped|soared|surged)(?: by [\w.%]+"
    r"(?: per ?cent)?)? to"
    r"|market (?:value|capitali[sz]ation) (?:is|was|stands at|stood at|hit|tops|topped|exceeds|exceeded|came to"
    r"|reached))(?: (?:about|around"
    r"|some|nearly|more than"
    r"|over|up to))* $"
)


_OF_DEAL = re.compile(
    r"\b(?:deal|transaction|offer|bid|contract|order|project|purchase|takeover|stake"
    r"|agreement)s? (?:(?:\w+ ){0,3}valued at|[^;.]{0,60} (?:is|was|were) worth)"
)


def valuation(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what companies are valued at."""
    for quantity in findings.quantities:
        if (
            is_currency(quantity.unit)
            and quantity.value >= 1e8
            and _WORTH.search(sentence.text[max(0, quantity.start - 70) : quantity.start])
            and not _OF_DEAL.search(sentence.text, max(0, quantity.start - 70), quantity.start)
        ):
            if _is_of_person(sentence.text, findings, quantity):
                continue
            near = [
                m
                for m in findings.mentions
                if m.entity.type == "company" and quantity.start - 70 <= m.start and m.end <= quantity.start
            ]
            before = subject_before(sentence.text, findings, quantity.start)
            near = [] if _ASIDE_ENDS.search(sentence.text, 0, quantity.start) else near
            near = [] if before and near and _gives(sentence.text, near[-1], quantity) else near
            subject = _valued(sentence.text, findings, quantity) or (near[-1] if near else before)
            subject = subject or opened_subject(sentence.text, findings, quantity.end, ("company",))
            if subject:
                period = _period(sentence.text, findings, quantity)
                yield link(
                    sentence,
                    findings,
                    start=min(subject.start, quantity.start),
                    end=quantity.end,
                    subject=subject.entity,
                    name="valuation",
                    period=period,
                    quantity=quantity,
                )
                yield from _before(sentence, findings, subject, quantity)
                yield from _others(sentence, findings, quantity)


def _others(sentence: Sentence, findings: Findings, first: Quantity) -> Iterator[Claim]:
    """Read `X's market value is $18 billion, Y's $14 billion`."""
    last = first
    for quantity in (q for q in findings.quantities if q.start > first.end and q.unit == first.unit):
        firms = [m for m in findings.mentions if last.end < m.start < quantity.start and m.entity.type == "company"]
        if len(firms) != 1 or _ITS.fullmatch(sentence.text, firms[0].end, quantity.start) is None:
            return
        yield link(
            sentence, findings, start=firms[0].start, end=quantity.end, subject=firms[0].entity, name="valuation",
            period=_period(sentence.text, findings, quantity), quantity=quantity,
        )  # fmt: skip
        last = quantity


_ITS = re.compile(r"['’]s? (?:at |is |was |about |only |just )*")


_ASIDE_ENDS = re.compile(
    r", (?:whose|which|backed|founded|led)\b[^;:]{4,120}, (?:is|was|has been) (?:last |now |once |recently )?"
    r"(?:valued|worth)\b[^,]{0,20}$"
)
"""Before a value told of whoever stands before what is told aside of him."""


def _gives(text: str, mention: Mention, quantity: Quantity) -> bool:
    """Tell Y of `X raised $85 million from Y at a valuation of`: whoever pays is not who is valued."""
    return (
        _AT_VALUATION.match(text, mention.end, quantity.start) is not None
        and _FROM.search(text, max(0, mention.start - 70), mention.start) is not None
    )


_AT_VALUATION = re.compile(r"(?: and others)?,? at an? (?:[\w-]+ ){0,2}(?:valuation|value|worth) of ")
_FROM = re.compile(
    r"\b(?:from|led by|backed by|with|of|including) (?:the )?"
    r"(?:[A-Z][\w.&’'-]+(?:,? |$)|of |and |the |city |state ){0,8}$"
)


def _is_of_person(text: str, findings: Findings, quantity: Quantity) -> bool:
    """Tell `Mr Li, who founded NIO in 2014, is worth $3 billion`."""
    if _IS_WORTH.search(text, max(0, quantity.start - 40), quantity.start) is None:
        return False
    if _SOMEBODY.match(text, 0, quantity.start) and not any(m.start == 0 for m in findings.mentions):
        return True
    first = next(iter(findings.mentions), None)
    return first is not None and first.entity.type == "person" and _WHO.match(text, first.end) is not None


_IS_WORTH = re.compile(r", (?:is|was) (?:now |still |once )?worth (?:about |around |some |nearly |more than |over )*$")
_SOMEBODY = re.compile(r"(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+, who\b")
_WHO = re.compile(r"(?: [A-Z][\w-]+)?, (?:who|an?|the|\d\d)\b")


def _valued(text: str, findings: Findings, quantity: Quantity) -> Mention | None:
    """Give `X` of `sold a share of X, valuing it at`: not the subject, for which `it` would stand."""
    near = [m for m in findings.mentions if m.entity.type == "company" and m.end <= quantity.start]
    if not text.startswith((" at ", " value at "), near[-1].end if near else 0):
        return None
    if len(near) < 2 or near[-1].text not in ("it", "its") or quantity.start - near[-1].end > 30:
        return None
    named = [m for m in near[:-1] if m.start not in findings.heads and m.text not in ("its", "it")]
    named = [m for m in named if not _VALUES_IT.match(text, m.end)] or [
        m for m in near[:-1] if m.text not in ("its", "it") and not _VALUES_IT.match(text, m.end)
    ]
    is_apposed = len(named) > 1 and _UNIT_OF.fullmatch(text, named[-2].end, named[-1].start) is not None
    return named[-2 if is_apposed else -1] if named else None


_VALUES_IT = re.compile(r" valu(?:es|ed|ing) it\b")
"""Behind whoever says what another is worth."""
_UNIT_OF = re.compile(r", (?:the|an?) [^,;]{2,50} of ")


def _period(text: str, findings: Findings, quantity: Quantity) -> Period | None:
    """Give when it is worth so much: not a time behind the next sum."""
    following = min((q.start for q in findings.quantities if q.start > quantity.end), default=len(text))
    period = period_near(text, findings, quantity.start, quantity.end)
    is_of_other = period is not None and _OF_OTHER_TIME.search(text, quantity.end, max(quantity.end, period.start))
    return period if period and period.start < following and not is_of_other else None


_OF_OTHER_TIME = re.compile(r"\b(?:double|twice|half|triple|times|compared|against|versus|than|after)\b")
"""Between a value and the time of another: `worth 11 billion yuan, double what it was worth in 2024`."""


def _before(sentence: Sentence, findings: Findings, subject: Mention, quantity: Quantity) -> Iterator[Claim]:
    """Read the value before: `at 9 billion yuan, up from 5.5 billion two years ago`."""
    for other in findings.quantities:
        if other.unit == quantity.unit and _UP_FROM.fullmatch(sentence.text, quantity.end, other.start):
            after = (p for p in findings.periods if other.end <= p.start <= other.end + 12)
            yield link(
                sentence, findings, start=subject.start, end=other.end, subject=subject.entity, name="valuation",
                period=next(after, None), quantity=other, stands="actual",
            )  # fmt: skip


_UP_FROM = re.compile(
    r"(?: \([^)]{1,30}\))?,? (?:up|down|compared with|against|after|from)(?: from)?(?: (?:about|around|some"
    r"|only|just))? "
)
