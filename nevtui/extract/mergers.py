"""Reads mergers that are planned, talked about or called off: `X's merger with Y collapsed`, `the merger of X and Y`.

Knows no property.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.grammar import clause, is_possessive, subject_before
from nevtui.extract.spans import Findings, Mention, Sentence

CUES: Final = ("merger", "merge ")

_FIRMS: Final = ("company",)
_MERGER: Final = re.compile(r"\b(?:mega-)?merger\b(?! (?:control|arbitrage|rules))")
_WITH: Final = re.compile(
    r"(?: (?:talks?|plans?|deal|agreement|negotiations?))? (?P<link>with|of"
    r"|between) (?:the )?(?:[a-z-]+ ){0,4}(?=[A-Z])"
)
_TALKS: Final = re.compile(
    r"\btalks? (?:(?:with|between) (?:the )?(?=[A-Z])|)(?P<names>[^,;.]{0,60}?) ?(?:about|on|over) (?:an?|the"
    r"|their) (?:possible |planned )?$"
)
_OFF: Final = re.compile(
    r"\b(?:collaps(?:e|ed|es)|f(?:ell|alls|all|allen) (?:through|apart)|(?:is|was|are|were) (?:off|dead|over)"
    r"|call(?:ed|s)? off"
    r"|broke(?:n)? (?:down|off)|fail(?:ed|s)?|abandon(?:ed|s)?|scrap(?:ped|s)?|dropp?(?:ed|s)?|end(?:ed|s)?"
    r"|cancel(?:led|ed|s)?"
    r"|shelve[sd]?|ditch(?:ed|es)?)\b"
)
_AHEAD: Final = re.compile(
    r"\b(?:plan(?:s|ned)?|talks?|propos\w+|agreed|consider\w*|possible|will|to|weigh\w*|approved?)\b"
)


@dataclass(frozen=True, slots=True)
class Merger:
    """Two that merge, or do not. Offsets count from the beginning of the sentence."""

    first: Mention
    second: Mention
    status: str
    start: int
    end: int


def mergers(sentence: Sentence, findings: Findings) -> Iterator[Merger]:
    """Yield the mergers that nouns tell in a sentence."""
    text = sentence.text
    for match in _MERGER.finditer(text):
        begin, stop = clause(text, match.start())
        pair = _sides(text, findings, match, begin)
        if pair is None or pair[0].entity == pair[1].entity:
            continue
        words = text[begin:stop]
        status = "cancelled" if _OFF.search(words) else "planned" if _AHEAD.search(words) else "actual"
        yield Merger(*pair, status, min(pair[0].start, match.start()), max(pair[1].end, match.end()))


def _sides(text: str, findings: Findings, match: re.Match[str], begin: int) -> tuple[Mention, Mention] | None:
    """Give who merges with whom: by what follows the noun, what precedes it, and the subject."""
    beside = _WITH.match(text, match.end())
    named = named_at(text, findings, beside.end(), _FIRMS, reach=10) if beside else ()
    if len(named) > 1 and beside and beside["link"] != "with":
        return named[0], named[1]
    talks = _TALKS.search(text, begin, match.start())
    spoken = [m for m in findings.mentions if talks and talks.start() <= m.start < match.start()]
    spoken = [m for m in spoken if m.entity.type == "company"]
    if len(spoken) > 1 and not named and talks and "between" in talks[0]:
        return spoken[0], spoken[1]
    owners = [
        m for m in findings.mentions if begin <= m.start and m.end <= match.start() and m.entity.type == "company"
    ]
    owner = next((m for m in reversed(owners) if is_possessive(text, m) and m.end + 40 >= match.start()), None)
    first = owner or subject_before(text, findings, match.start())
    second = named[0] if named else spoken[0] if spoken else None
    if first and second is None and owner and owner.text == "their":
        heads = [m for m in owners if m.start in findings.heads]
        return (heads[0], heads[1]) if len(heads) > 1 else None
    return (first, second) if first and second else None
