"""Whose rule it is: the government that acts before a verb, whose rules they are, and who decides together.

Knows governments and the words of their rules, no property.
"""

from collections.abc import Iterator
from dataclasses import replace

from nevtui.extract import patterns as re
from nevtui.extract.governments import is_actor, together
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Claim, Findings, Mention, Sentence
from nevtui.extract.statecraft import (
    DECIDES,
    GAP,
    GOAL,
    GOAL_FOR,
    HUB,
    NAMED_RULE,
    PAYING,
    STATE_RULE,
    TOGETHER,
    URGES,
)
from nevtui.extract.verbs import Hit
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency


def acting(text: str, findings: Findings, position: int) -> Mention | None:
    """Give the government whose verb stands at `position`."""
    for power in reversed(findings.powers):
        is_near = power.end < position and position - power.end < 120
        if is_near and GAP.fullmatch(text, power.end, position) and is_actor(text, power, findings.heads):
            return power
    if _BY_DOING.search(text, max(0, position - 24), position):
        after = (p for p in findings.powers if p.start > position and text.endswith((", ", ", the "), 0, p.start))
        return next((p for p in after if is_actor(text, p, findings.heads)), None)
    return None


_BY_DOING = re.compile(r"(?:^|[,;] )(?:By|In|After|When|While|Since|Before|On|Instead of) (?:\w+ly )?$")
"""Before what the subject of the sentence does first: `By extending the exemption, Beijing`."""


def acted_last(findings: Findings, text: str, position: int) -> list[Mention]:
    """Give the government that acts last before `position`, in a list; an empty one where none does."""
    return [p for p in findings.powers if p.end <= position and is_actor(text, p, findings.heads)][-1:]


def ruling(findings: Findings, text: str, start: int, end: int) -> Entity | None:
    """Give whose rule stands between `start` and `end`: named in it, beside it, quoted on it, or last spoken of."""
    inside = [p for p in findings.powers if start - 30 <= p.start <= end + 30]
    owners = [p for p in inside if re.match(r"['’]s\b", text[p.end :]) or text[: p.start].endswith(" by ")]
    doing = [p for p in findings.powers if is_actor(text, p, findings.heads) or _makes_them(text, p)]
    place = findings.focus if findings.focus and findings.focus.type in ("city", "province") else None
    ruler = together(owners or doing) or _scene(findings, text) or findings.power
    if ruler is None and place and findings.home and _NATIONAL.search(text, max(0, start - 20), end + 20):
        return findings.home
    return ruler or place or (findings.home if STATE_RULE.search(text, max(0, start - 20), end) else None)


_NATIONAL = re.compile(r"\b(?:purchase[- ]tax|consumption[- ]tax|dual[- ]credits?|national|nationwide)\b")
"""Of a rule that no town makes."""


def _makes_them(text: str, power: Mention) -> bool:
    """Tell whose rules they are: `Under the rules of the ministry, makers must`."""
    return _RULES_OF.search(text, max(0, power.start - 40), power.start) is not None


def _scene(findings: Findings, text: str) -> Entity | None:
    """Give the one state of `buyers in X pay no VAT`, where no other power is named or was spoken of."""
    if any(m.entity.type == "company" for m in findings.mentions) or _MAKERS_IN.search(text):
        return None
    states = {p.entity.name: p for p in findings.powers}
    only = next(iter(states.values())) if len(states) == 1 else None
    is_state = only is not None and only.entity.type in ("country", "bloc", "province")
    is_inside = only is not None and text.endswith((" in ", " in the ", "In ", "In the "), 0, only.start)
    return only.entity if only and is_state and is_inside and findings.power in (None, findings.home) else None


_MAKERS_IN = re.compile(r"\b(?:[Mm]akers|[Cc]armakers|[Ff]irms|[Cc]ompanies|[Ss]uppliers) in ")
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
OF_WORKS = re.compile(
    r"(?i)(?:plans?|proposals?) (?:for|to (?:build|open|set up)) (?:an? |the |its |another )?(?:[\w-]+ ){0,3}?"
    r"(?:factor(?:y|ies)|plants?|gigafactor(?:y|ies)|works|joint venture|production line)\b"
)
"""What only a firm plans: `plans for a battery factory`."""
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


def pays_aid(text: str, findings: Findings, power: Mention, named: re.Match[str]) -> bool:
    """Tell money given, with or without its sum, from a rule made: that is a subsidy."""
    if PAYING.search(text, power.end, named.end()):
        return True
    is_sum = any(is_currency(q.unit) and power.end <= q.start < named.end() + 45 for q in findings.quantities)
    return (
        is_sum
        and re.search(
            r"(?:subsid(?:y|ies)|rebates?|grants?|handouts?|trade-ins?|premiums?|bonus(?:es)?|vouchers?|incentives?)$",
            named[0],
        )
        is not None
    )


def hubs(text: str, findings: Findings) -> Iterator[Hit]:
    """Yield where a place `wants to become a hub`, or `aims to attract` whatever no figure measures."""
    for pattern in (HUB, DECIDES, *(() if findings.quantities else (GOAL, GOAL_FOR))):
        for match in pattern.finditer(text) if " to " in text or " that " in text else ():
            yield Hit(match.start(), match.end(), ())


def rule_after(text: str, verb: Hit, stop: int) -> re.Match[str] | None:
    """Give the rule, the hub or the firms that a verb is about."""
    if not verb.forms:
        return (
            HUB.match(text, verb.start)
            or DECIDES.match(text, verb.start)
            or GOAL.match(text, verb.start)
            or GOAL_FOR.match(text, verb.start)
        )
    return URGES.match(text, verb.start) or NAMED_RULE.search(text, verb.end, stop)


def is_interrupted(findings: Findings, power: Mention | None, position: int) -> bool:
    """Tell whether another subject stands between a government and its second verb."""
    return power is None or any(power.end < m.start < position and m.start in findings.heads for m in findings.mentions)


_BY = re.compile(r" (?:by|from|of|made by) (?:the )?(?:[a-z-]+ ){0,2}")
"""Between a plan and the firm whose it is: `approved a plan by Changan`."""


def is_no_rule(findings: Findings, named: re.Match[str]) -> bool:
    """Tell `published BYD's plan`, what a state makes known of a firm, and `a guidance (fund)`."""
    if named.string.startswith((" fund", " funds"), named.end()):
        return True
    firms = (m for m in findings.mentions if m.entity.type == "company" and m.start >= named.end())
    if any(_BY.fullmatch(named.string, named.end(), m.start) for m in firms):
        return True
    inside = (m for m in findings.mentions if named.start() <= m.start < named.end())
    return any(m.entity.type == "company" and re.match(r"['’]s?\b", named.string[m.end :]) for m in inside)
