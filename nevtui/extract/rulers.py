"""Whose rule it is: the government that acts before a verb, whose rules they are, and who decides together.

Knows governments and the words of their rules, no property.
"""

from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract import patterns as re
from nevtui.extract.governments import is_actor, together
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.statecraft import GAP, STATE_RULE, TOGETHER
from nevtui.model.entity import Entity


def acting(text: str, findings: Findings, position: int) -> Mention | None:
    """Give the government whose verb stands at `position`."""
    for power in reversed(findings.powers):
        is_near = power.end < position and position - power.end < 120
        if is_near and GAP.fullmatch(text, power.end, position) and is_actor(text, power, findings.heads):
            return power
    return None


def ruling(findings: Findings, text: str, start: int, end: int) -> Entity | None:
    """Give whose rule stands between `start` and `end`: named in it, beside it, quoted on it, or last spoken of."""
    inside = [p for p in findings.powers if start - 30 <= p.start <= end + 30]
    owners = [p for p in inside if re.match(r"['’]s\b", text[p.end :]) or text[: p.start].endswith(" by ")]
    doing = [p for p in findings.powers if is_actor(text, p, findings.heads) or _makes_them(text, p)]
    ruler = together(owners or doing) or findings.power
    place = findings.focus if findings.focus and findings.focus.type in ("city", "province") else None
    return ruler or place or (findings.home if STATE_RULE.search(text, max(0, start - 20), end) else None)


def _makes_them(text: str, power: Mention) -> bool:
    """Tell whose rules they are: `Under the rules of the ministry, makers must`."""
    return _RULES_OF.search(text, max(0, power.start - 40), power.start) is not None


_RULES_OF = re.compile(
    r"\b(?:rules?|plans?|guidelines|standards?|laws?|regulations|decree|notice|circular) of (?:the )?$"
)


def is_of_firm(text: str, findings: Findings, match: re.Match[str]) -> bool:
    """Tell a firm's own plan from a rule: `its plan, announced in May`, `the target of BYD, set in 2023`."""
    if _OWN.search(text, max(0, match.start() - 40), match.start()):
        return True
    begin, stop = clause(text, match.start())
    firms = [m for m in findings.mentions if m.entity.type in ("company", "person", "model")]
    if any(match.start() - 60 <= m.start < match.end() and begin <= m.start < stop for m in firms):
        return True
    is_told = STATE_RULE.search(text, match.start(), match.end()) is not None
    return not (is_told or findings.powers or _LAW.match(text, match.start()))


_OWN = re.compile(r"\b(?:its|their|his|her|our|whose|company['’]s|firm['’]s|group['’]s) (?:[\w-]+ ){0,4}$")
_LAW = re.compile(r"(?i)(?:rules|regulations?|laws?|decree|standards?|quota|ban|credits?|guidelines|directive)\b")


def each_body(sentence: Sentence, findings: Findings, claim: Claim) -> Iterator[Claim]:
    """Yield a claim for each body that decides together: `the MOF and the MIIT`, `together with the NDRC`."""
    yield claim
    if claim.subject.type != "organization":
        return
    text, powers = sentence.text, [p for p in findings.powers if p.entity.type == "organization"]
    place = next((n for n, p in enumerate(powers) if p.entity.name == claim.subject.name), None)
    if place is None:
        return
    for other in powers[:place][::-1]:
        if not _JOINED.fullmatch(text, other.end, powers[place].start):
            break
        place -= 1
        yield replace(claim, subject=other.entity)
    joined = [n for n, p in enumerate(powers) if TOGETHER.search(text[max(0, p.start - 30) : p.start])]
    for number in range(joined[0], len(powers)) if joined else ():
        if number == joined[0] or _JOINED.fullmatch(text, powers[number - 1].end, powers[number].start):
            yield replace(claim, subject=powers[number].entity, end=max(claim.end, powers[number].end))


_JOINED = re.compile(r"(?: \([A-Z]+\))?(?:,|,? and)? (?:the )?(?:ministries of )?")
