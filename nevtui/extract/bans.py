"""Bans told as nouns, and lists that firms are put on: `the US ban on Chinese software`, `CATL was blacklisted`.

Knows governments, names and words of bans, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.governments import governs, whose_goods
from nevtui.extract.grammar import clause, subject_before
from nevtui.extract.rows import row_before, row_from
from nevtui.extract.spans import Findings, Mention

_BAN: Final = re.compile(
    r"(?:\b(?:[Bb]an|[Bb]ans|[Cc]urbs|[Qq]uotas?|[Ee]xport controls|[Ii]mport controls|[Ee]mbargo|[Rr]estrictions?"
    r"|[Pp]rohibition|[Ll]imits|[Cc]aps?))(?: \([^)]*\))? (?:on|against|for|of) "
)
_OWNED: Final = re.compile(
    r"(?:['’]s)? (?:(?!(?:and|on|of|in|by|against|has|have|had|is|was|will|would)\b)[\w-]+ ){0,4}"
)
_GONE: Final = re.compile(
    r"\b(?:no|not|lift|lifts|lifted|lifting|end|ends|ended|ending|eas(?:e|es|ed|ing)|drop|drops|dropped|scrap|scrapped"
    r"|against|avoid\w*|oppos\w+|reject\w*|without|fear\w*|threat\w*|weigh\w*|consider\w*|possible|proposed|call\w* for"
    r"|demand\w*|delay\w*|postpone\w*|circumvent\w*|violat\w+|breach\w*|exempt\w*)\b[^.;]{0,40}$"
)
"""Before a ban that is none, or none yet."""
_ENDS: Final = re.compile(
    r"[^.;]{0,60}?\b(?:was|were|is|are|has been|have been|will be|would be|to be) (?:lifted|dropped|eased|scrapped"
    r"|removed"
    r"|ended|relaxed|withdrawn|rejected|ruled out|considered|weighed|discussed)\b"
)
_LISTED: Final = re.compile(
    r" (?:(?:was|were|is|are|has been|have been|had been|being) (?:also |again )?(?:put|placed|added|included)"
    r" (?:on|to|in|onto)|(?:is|are|was|were|has been|have been|remains?|stays?|appears?) (?:also |now "
    r"|still )?on) (?:an? |the )?(?P<whose>(?:[\w.’'&-]+ ){0,7}?)"
    r"(?:black ?list|entity list|Entity List|list of"
    r"(?= (?:[\w-]+ ){0,4}(?:military|sanctioned|banned|restricted|unreliable|barred)\b)|sanctions list"
    r"|export control list|trade list)"
)


def bans(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield who bans whose goods, where a ban is named with its owner: `Washington's curbs on Chinese software`."""
    for match in _BAN.finditer(text) if findings.powers else ():
        owners = [p for p in findings.powers if p.end <= match.start() and _OWNED.fullmatch(text, p.end, match.start())]
        if not owners or _GONE.search(text, max(0, owners[-1].start - 50), owners[-1].start):
            continue
        goods = whose_goods(text, findings, match.end(), min(len(text), match.end() + 60), owners[-1].entity)
        if goods and goods.entity != owners[-1].entity and not _ENDS.match(text, goods.end):
            yield owners[-1], goods


def listed(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention, int]]:
    """Yield who has put whom on a list, and where the words end: `CATL was put on the Pentagon's blacklist`."""
    for match in _LISTED.finditer(text) if "list" in text.lower() else ():
        firm = subject_before(text, findings, match.start() + 1, ("company", "organization"))
        reach = match.end() + 40
        rulers = [p for p in findings.powers if match.start("whose") <= p.start < reach and governs(p.entity)]
        if firm and rulers and firm.entity != rulers[0].entity:
            for one in (*row_before(text, findings.mentions, firm, ("company", "organization")), firm):
                yield rulers[0], one, match.end()


def imposed(text: str, findings: Findings, start: int) -> re.Match[str] | None:
    """Give the ban of `a ban on Chinese software was imposed`, whose verb begins at `start`; None where none does."""
    begin, _ = clause(text, start)
    return next(iter(_BAN.finditer(text, begin, start)), None)


def kept_out(text: str, findings: Findings, first: Mention | None, position: int) -> tuple[Mention, ...]:
    """Give whose goods may not come in: a country, or the firms of `sensors made by X and Y may not be bought`."""
    if first is None or first.entity.type in ("country", "bloc"):
        return (first,) if first else ()
    is_by = text.endswith((" by ", " from "), 0, first.start) and _OF_TRADE.match(text, position) is not None
    row = row_from(text, findings.mentions, findings.mentions.index(first), ("company",)) if is_by else ()
    return tuple(row) if findings.powers else ()


_OF_TRADE: Final = re.compile(r" (?:be )?(?:bought|sold|used|imported|shipped|installed|supplied|procured)\b")


NO_FUEL: Final = re.compile(
    r"\b[Nn]o (?:new |more ){0,2}(?:petrol|gasoline|diesel|combustion|fossil|fuel)(?:[- ][a-z]+){0,3}? (?:will|may"
    r"|can|shall"
    r"|are to) be (?:sold|registered|allowed|licensed)\b"
)
"""What a place shuts out that wants electric cars: `no petrol cars will be sold`."""
MAY_ENTER: Final = re.compile(
    r" (?:may|can|will be allowed to) (?:(?:now |then )?(?:enter|come in)|be (?:imported|brought in|shipped in|sold))\b"
)
"""After so many cars of a country: `up to 49,000 Chinese EVs may enter`."""
LICENSED: Final = re.compile(
    r"\b(?:[Ee]xports?|[Ss]hipments) of [^,;.]{3,70}? (?:now |will |also |has |have ){0,2}(?:require[sd]?|need(?:s"
    r"|ed)?)"
    r" (?:an? |the )?"
    r"(?:[a-z-]+ ){0,2}?(?:licen[cs]es?|permits?|approval|permission)\b"
    r"|\b(?:[Ee]xports?|[Ss]hipments) of [^,;.]{3,70}? (?:became|become|are|were|is|was)(?: now"
    r"| made)? subject to (?:a |export )?"
    r"(?:licen[cs]\w+|controls|permits?|approval)\b"
)
"""What may no longer be exported freely."""
