"""Reads who supplies whom off lists of customers and suppliers: `among the customers of X are A and B`.

Knows the mentions of a sentence and whom the text is about, no verbs of supplying.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.grammar import subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.model.entity import Entity

CUES: Final = ("ustomer", "lient", "uyer", "upplier")
"""Without one of these nothing is found."""
_FIRMS: Final = ("company",)
_WORDS: Final = r"(?:(?!of\b|for\b|in\b)[\w-]+ ){0,4}?"
_WHO: Final = r"(?P<who>customers|clients|buyers|suppliers)"
_ARE: Final = (
    r"(?: now| already| also)* (?:are|is|include|included|were|range from)(?: (?:carmakers|companies|makers"
    r"|the likes of"
    r"|such (?:names|companies|brands) as|both|also))* (?:the )?"
)
_AMONG: Final = re.compile(rf"\b[Aa]mong (?:the |its |their )?{_WORDS}{_WHO} (?:of|for|to) (?:the )?")
_AMONG_ITS: Final = re.compile(r"\b[Aa]mong (?=\S+['’]s? |its |their |[A-Z])")
_OWN: Final = re.compile(rf"(?:['’]s?)? {_WORDS}{_WHO}")
_OF: Final = re.compile(rf"(?:^|[,;:] |\b[Tt]he |\b[Oo]ther ){_WORDS}{_WHO} (?:of|to|for) (?:the )?", re.IGNORECASE)
_ARE_AFTER: Final = re.compile(_ARE)
_ARE_BEHIND: Final = re.compile(rf"(?:['’]s?(?: [\w-]+){{1,4}}?)?(?:,? in [A-Z]\w+)?{_ARE}")
_BRACKETED: Final = re.compile(r"(?: \([^)]{1,40}\))?(?:,| and|, and) (?:the )?")
_THE_SUPPLIER: Final = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}?suppliers?(?: of (?:the |its )?(?:[\w-]+ ){1,3}?)? ?"
    r"(?<= )(?:is|was|are|will be) (?:the )?"
    r"|\b[Ss]uppliers (?:to|of|for) the (?:plant|factory|project|car|model|company|carmaker|brand) (?:are"
    r"|include) (?:the )?"
)
_ARE_AMONG: Final = re.compile(r" (?:are|is|were|was|rank|ranks|count|counts)(?: also| all| both)? among (?:the )?")
_OF_WHOM: Final = re.compile(rf"{_WORDS}{_WHO} (?:of|for) (?:the )?")


def listed_customers(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield suppliers with their customers."""
    if not any(map(sentence.text.__contains__, CUES)):
        return
    for owner, others, who in (*_lists(sentence.text, findings), *_among(sentence.text, findings)):
        for other in others:
            if other.entity != owner.entity:
                yield (other, owner) if who.lower().startswith("suppl") else (owner, other)
    yield from _supplier_of_text(sentence.text, findings)
    yield from _named_as(sentence.text, findings)


def _lists(text: str, findings: Findings) -> Iterator[tuple[Mention, tuple[Mention, ...], str]]:
    """Read `among the customers of X are A and B`, `among X's suppliers are A and B`, `customers of X include A`."""
    for match in (*_AMONG.finditer(text), *_OF.finditer(text)):
        for owner in named_at(text, findings, match.end(), _FIRMS, reach=30)[:1]:
            if are := _ARE_BEHIND.match(text, owner.end):
                yield owner, _row(text, findings, are.end()), match["who"]
    for match in _AMONG_ITS.finditer(text):
        owner_there = mention_at(findings, match.end(), ("company",))
        own = _OWN.match(text, owner_there.end) if owner_there else None
        are = _ARE_AFTER.match(text, own.end()) if own else None
        if owner_there and own and are:
            yield owner_there, _row(text, findings, are.end()), own["who"]


def _row(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give the firms named in a row at `position`, with what each buys in brackets or without."""
    return named_at(text, findings, position, _FIRMS, reach=40)


def _among(text: str, findings: Findings) -> Iterator[tuple[Mention, tuple[Mention, ...], str]]:
    """Read `A and B are among the customers of X` and `A is among X's customers`."""
    for last in (m for m in findings.mentions if m.entity.type == "company"):
        among = _ARE_AMONG.match(text, last.end)
        of = _OF_WHOM.match(text, among.end()) if among else None
        at = of.end() if of else among.end() if among else -1
        owner = mention_at(findings, at, ("company",))
        own = of or (_OWN.match(text, owner.end) if owner else None)
        if owner and own:
            yield owner, (*row_before(text, findings.mentions, last, _FIRMS), last), own["who"]


def _named_as(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `its prospectus named A and B as its biggest customers`."""
    for match in _NAMES.finditer(text):
        others = named_at(text, findings, match.end(), _FIRMS, reach=15)
        kind = _AS.match(text, others[-1].end) if others else None
        own = [m for m in findings.mentions if kind and m.end <= match.start() and m.entity.type == "company"]
        for other in others if own else ():
            subject = subject_before(text, findings, match.start()) or own[-1]
            if kind and other.entity != subject.entity:
                yield (other, subject) if kind["who"].startswith("suppl") else (subject, other)


_NAMES: Final = re.compile(
    r"\b(?:nam(?:es|ed)|list(?:s|ed)|cit(?:es|ed)|mention(?:s|ed)|gives|gave"
    r"|(?:has|have|had|won|gained|kept)(?= (?:the )?[A-Z])) (?:the )?"
)
_AS: Final = re.compile(rf" as (?:its |their |the )?{_WORDS}(?P<who>(?:customer|client|buyer|supplier)s?\b)")


def _supplier_of_text(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `the supplier of the cells is X` of whom the text is about."""
    about: Entity | None = findings.firm or findings.company
    for match in _THE_SUPPLIER.finditer(text) if about else ():
        for supplier in named_at(text, findings, match.end(), _FIRMS, reach=10):
            if about and supplier.entity != about:
                yield supplier, Mention(supplier.para, match.start(), match.end(), about.name, about)
