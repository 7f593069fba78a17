"""bankruptcy: a company is insolvent, or is reorganised under a court. Source: the statement's page, Properties."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.claims import link
from nevtui.extract.grammar import period_near, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.statecraft import is_negated, is_supposed

EXAMPLES = (
    ("WM Motor collapsed in 2023.", ("WM Motor bankruptcy 2023",)),
    ("Sales of WM Motor collapsed in 2023.", ()),
    ("WM Motor filed for bankruptcy in October 2023.", ("WM Motor bankruptcy 2023-10",)),
    ("Byton went bankrupt in 2023.", ("Byton bankruptcy 2023",)),
    ("Northvolt, the Swedish battery maker, entered insolvency proceedings in 2025.", ("Northvolt bankruptcy 2025",)),
    ("A court accepted a bankruptcy petition against Hozon in 2025.", ("Hozon bankruptcy 2025",)),
    ("The bankruptcy of WM Motor worried suppliers.", ("WM Motor bankruptcy",)),
    ("WM Motor, in receivership since June 2025, sold 20 cars.", ("WM Motor bankruptcy 2025-06",)),
    ("Hozon stopped. A court accepted a creditor's petition for bankruptcy in 2025.", ("Hozon bankruptcy 2025",)),
    ("WM Motor has been declared insolvent.", ("WM Motor bankruptcy",)),
    ("A court declared Byton bankrupt in 2023.", ("Byton bankruptcy 2023",)),
    ("Bosch bought a unit of the insolvent supplier Manz.", ("Manz bankruptcy",)),
    ("Fisker went bust in 2024.", ("Fisker bankruptcy 2024",)),
    ("Human Horizons entered pre-restructuring proceedings in 2024.", ("Human Horizons bankruptcy 2024",)),
    ("NIO avoided bankruptcy in 2020.", ()),
    ("NIO has not filed for bankruptcy.", ()),
)
CUES = (
    "collapsed",
    "to wind",
    " bust",
    "bankrupt",
    "insolven",
    "liquidat",
    "receivership",
    "administration",
    "chapter 11",
    "creditor",
    "reorgani",
    "restructuring",
)

_RUIN: Final = (
    r"(?:(?:voluntary |a |pre-)?(?:bankruptcy|insolvency)(?: (?:protection|reorgani[sz]ation|proceedings|liquidation"
    r"|restructuring|administration|court|petition|process))?|creditor protection|protection from (?:its )?creditors"
    r"|receivership|liquidation|administration|judicial reorgani[sz]ation|Chapter 11(?: \w+)?|court protection"
    r"|reorgani[sz]ation (?:under|by) (?:a|the) court|pre-?(?:restructuring|reorgani[sz]ation)(?: proceedings"
    r"| procedures?)?|(?:judicial )?restructuring(?: proceedings| procedures?)?)"
)
_GOES: Final = re.compile(
    rf"\b(?:(?:fil(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)|petition(?:s|ed)?) for|enter(?:s|ed|ing)?(?: into)?|(?:went"
    rf"|go|goes"
    rf"|going|gone|collaps(?:e|es|ed|ing)|fell|fall|falls|fallen|plunged|slid|tipped|forced|pushed|placed"
    rf"|put) (?:in)?to"
    rf"|is in|was in|was under|seek(?:s|ing)?|sought|declar(?:e|es|ed|ing)) {_RUIN}"
    r"|\b(?:went|go|goes|gone|going) (?:bankrupt|bust|under)\b(?! the)"
    r"|\b(?:is|was|were|been|became|becomes) (?:now )?(?:declared )?(?:bankrupt|insolvent)\b"
    r"|\bdeclared (?:itself )?(?:bankrupt|insolvent)\b"
    r"|\b(?:has )?collapsed(?= (?:in|last|this|under|with|on|amid|after)\b|[.,;])"
    r"|(?<=, )(?:now )?(?:under|in) (?:administration|receivership|liquidation|insolvency"
    r"|bankruptcy (?:protection|reorgani[sz]ation|proceedings))(?= since)"
)
_OF: Final = re.compile(
    r"\b(?:(?:bankruptcy|insolvency|liquidation|collapse into administration) of"
    r"|(?:petition|application|order|request|bid)s? to (?:wind up|liquidate|restructure)"
    r"|[Pp]re-?(?:restructuring|reorgani[sz]ation) of"
    r"|(?:bankruptcy|insolvency|liquidation|reorgani[sz]ation|restructuring) (?:petition|application|proceedings|filing"
    r"|case|request)s? (?:against|by|for|of|from)) (?:the )?(?:[\w-]+ ){0,3}?(?=[A-Z])"
)
_ACCEPTED: Final = re.compile(
    r"\b(?:accepted|approved|opened|ruled on) (?:a|an|its|the) (?:[\w-]+ ){0,2}?(?:bankruptcy|insolvency|liquidation)"
    r" (?:petition|application|filing|request|proceedings|case)s?\b(?! (?:against|by|for|of|from))"
    r"|\b(?:accepted|approved|granted) (?:(?:a|an|its|the|their) (?:[\w’'-]+ ){0,3}?)?(?:petition|application"
    r"|request)s? for (?:bankruptcy|insolvency|liquidation|creditor protection)(?: \w+)?"
)
_OWN: Final = re.compile(r"['’]s (?:\w+ )?(?:bankruptcy|insolvency|liquidation)\b(?! law)")
_UNITS: Final = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?:units?|arms?|subsidiar(?:y|ies)|business(?:es)?) (?:has |have |had )?"
)
_AVOIDED: Final = re.compile(r"\b(?:avoid\w*|escap\w+|stave\w*|denied|rumou?rs? of|risk of|threat of|close to|near)\b")


def bankruptcy(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield who went bankrupt, in any wording of it."""
    text = sentence.text
    for match in _GOES.finditer(text):
        ruined = subject_before(text, findings, match.start()) or _owner(findings, text, match.start())
        if ruined and "collapsed" in match[0] and ruined.end + 1 < match.start():
            continue
        if (
            ruined
            and not is_negated(text, ruined.end, match.start())
            and not _AVOIDED.search(text, ruined.end, match.start())
        ):
            yield from _claim(sentence, findings, ruined, ruined.start, match.end())
    for match in _OF.finditer(text):
        named = mention_at(findings, match.end(), ("company",))
        if named and not _AVOIDED.search(text, max(0, match.start() - 24), match.start()):
            yield from _claim(sentence, findings, named, match.start(), named.end)
    for match in _ACCEPTED.finditer(text):
        ruined = subject_before(text, findings, match.start())
        entity = ruined.entity if ruined else findings.company
        if entity and not _OF.match(text, match.end()):
            yield from _claim(
                sentence, findings, Mention(0, match.start(), match.end(), "", entity), match.start(), match.end()
            )
    for mention in _declared(text, findings):
        yield from _claim(sentence, findings, mention, mention.start, mention.end)
    for mention in findings.mentions:
        match_own = _OWN.match(text, mention.end) if mention.entity.type == "company" else None
        if match_own:
            yield from _claim(sentence, findings, mention, mention.start, match_own.end())


def _declared(text: str, findings: Findings) -> Iterator[Mention]:
    """Yield X of `declared X bankrupt` and of `the insolvent supplier X`."""
    for mention in findings.mentions:
        if mention.entity.type != "company":
            continue
        before = text[max(0, mention.start - 60) : mention.start]
        is_declared = _DECLARES.search(before) and _BANKRUPT.match(text, mention.end)
        if is_declared or (_INSOLVENT.search(before) and not mention.text.startswith("the ")):
            yield mention


_DECLARES: Final = re.compile(r"\bdeclar(?:e|es|ed|ing) (?:the )?(?:[a-z]+ ){0,2}$")
_BANKRUPT: Final = re.compile(r" (?:bankrupt|insolvent)\b")
_INSOLVENT: Final = re.compile(r"\b(?:the|an?|now|its|of) (?:[a-z]+ )?(?:insolvent|bankrupt) (?:[a-z-]+ ){0,3}$")


def _owner(findings: Findings, text: str, position: int) -> Mention | None:
    """Give the company whose `units` or `arm` goes bankrupt."""
    firms = [m for m in findings.mentions if m.entity.type == "company" and m.end <= position <= m.end + 40]
    return next((m for m in firms[::-1] if _UNITS.fullmatch(text, m.end, position)), None)


def _claim(sentence: Sentence, findings: Findings, ruined: Mention, start: int, end: int) -> Iterator[Claim]:
    if is_supposed(sentence.text, start, end):
        return
    yield link(
        sentence,
        findings,
        start=start,
        end=end,
        subject=ruined.entity,
        name="bankruptcy",
        period=period_near(sentence.text, findings, start, end),
    )
