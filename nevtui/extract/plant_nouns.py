"""The nouns that name a plant, and which of them do not: `factory`, `works`, no `power plant`. Knows no owners."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import Starts
from nevtui.extract.spans import Findings
from nevtui.extract.whereabouts import is_place

SITE: Final = re.compile(
    r"(?:plants?|factor(?:y|ies)|(?:giga|mega|super|auto)[ -]?factor(?:y|ies)|works|complex(?:es)?"
    r"|bases?|facilit(?:y|ies)|(?:industrial|manufacturing|production) parks?|hubs?|workshops?"
    r"|(?:production|assembly|manufacturing|cell|battery|pilot) lines?|campus|sites?|projects?"
    r"|lines?|refiner(?:y|ies)|smelters?|foundr(?:y|ies))(?![\w-])(?!['’]s)",
    re.IGNORECASE,
)
_STARTS: Final = Starts(
    "plant|factor|giga|mega|super|auto|works|complex|base|facilit|production line|assembly line|manufacturing line"
    "|cell line|battery line|pilot line|campus|site|project|hub|workshop|industrial park|manufacturing park"
    "|production park|line|refiner|smelter|foundr"
)
_NOT_A_PLANT: Final = re.compile(
    r"(?i)(?:power|chemical|nuclear|treatment|solar|wind|customer|user|data|knowledge|product|credit|tax|web|charging"
    r"|swap|test|pilot|sales|supplier|fan|research|r&d|logistics|joint-venture|low|voting|installed|capital|r & d"
    r"|medical|housing|construction|building|crash|news|engineering|design|training|retail|export|import|loan|lending"
    r"|innovation|fintech|transport|storage|hydrogen|recycling|mining|mine|refining)$"
)
_PRODUCTION: Final = re.compile(r"(?i)\b(?:production|manufacturing) and ")


def nouns_of_plants(text: str, findings: Findings) -> list[re.Match[str]]:
    """Give where words stand that may name a plant, in order; of `factory complex` the last."""
    heads = [match for match in _STARTS.matches(SITE, text) if _is_noun(text, match, findings)]
    heads = [head for head in heads if not SITE.match(text, head.end() + 1)]
    if not heads or _ONE_CUES.search(text, heads[0].end()) is None:
        return heads
    return sorted(
        [*heads, *(one for one in _ONE.finditer(text, heads[0].end()) if not text.endswith(_THAN, 0, one.start()))],
        key=lambda head: head.start(),
    )


_ONE_CUES: Final = re.compile(r"\b(?:one|ones|another|others?|first|second|third|fourth|fifth)\b")
_THAN: Final = ("umber ", "o. ", "than ", "than the ", "than its ", "like the ", "unlike the ", "as the ")
"""Before a plant that is only compared."""
ONES: Final = frozenset(("one", "ones", "another", "others", "other", "first", "second", "third", "fourth", "fifth"))
_ONE: Final = re.compile(
    r"\b(?:ones?|another|others)"
    r"(?=,? (?:(?:is|are|will be|being built|to be built|planned|under construction|still|now|due|to follow|follows) )*"
    r"(?:in|at|near|outside) [A-Z])"
    r"|(?:(?<=\ba )|(?<=\b[Ii]ts ))(?:first|second|third|fourth|fifth|other)(?=,? (?:(?:is|will be|being built|planned"
    r"|under construction|to follow|follows) )*(?:in|at|near|outside) [A-Z])"
)
"""Behind a plant what stands for another: `the one in Y`, `a second in Z`."""


def is_another_site(described: str) -> bool:
    """Tell by the words before it a plant that makes no goods: `a power plant`."""
    last = re.search(r"([\w&-]+) $", described)
    return last is not None and _NOT_A_PLANT.match(last[1]) is not None and not _PRODUCTION.search(described)


def _is_noun(text: str, head: re.Match[str], findings: Findings) -> bool:
    """Tell whether a word of its own begins there; `works` is none where it may be a verb."""
    position = head.start()
    if position and (text[position - 1].isalnum() or text[position - 1] in "_-’'"):
        return False
    noun = head[0].lower()
    if noun not in _UNSURE or (noun == "works" and _WORKS_AFTER.match(text, head.end())):
        return True
    before = text[max(0, position - 50) : position]
    is_named = any(m.end == position - 1 and is_place(m) for m in findings.mentions)
    if noun != "works":
        return is_named and _ARTICLE.search(before) is not None
    return _WORKS_BEFORE.search(before) is not None or (is_named and _ARTICLE.search(before) is not None)


_UNSURE: Final = ("works", "line", "lines")
"""What names a plant only by what stands around it: `the Wuhan works (in)`, `its Purwakarta line`."""
_WORKS_AFTER: Final = re.compile(
    r"(?=,| (?:in|at|near|will|was|ha[sd]|opens|opened|employs|costs?|began|started|is|were|are|would|can|could|should"
    r"|came|stood|ground|remains?|ran|runs|shut|after|when)\b)"
)
_WORKS_BEFORE: Final = re.compile(
    r"(?:\b(?:battery|cell|car|assembly|engine|truck|bus|old|idle|former|idled|existing)"
    r"|\b(?:its|their) (?:[\w-]+ ){0,2}[A-Z][\w-]+|[A-Z][\w-]+['’]s?(?: [\w-]+)? [A-Z][\w-]+) $"
)
_ARTICLE: Final = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|whose|an?|new|[\w-]+['’]s?) (?:[\w-]+ ){1,3}$")
