"""Reads who supplies whom off nouns: `cells from X`, `Y, its biggest customer`, `the pipes were supplied by X`.

The other side is then the subject of the sentence, or whom the text is about. Knows no verbs of supplying.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.customer_lists import listed_customers
from nevtui.extract.events import actors_before, named_at
from nevtui.extract.grammar import clause, is_possessive, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.parts_in_cars import gapped_suppliers, parts_fitted
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.extract.taken_shares import CUES as TAKING
from nevtui.extract.taken_shares import taken_shares
from nevtui.model.entity import Entity

CUES: Final = (
    "customer",
    "reserved",
    "earmarked",
    "destined",
    "intended",
    " cells",
    " batter",
    " chip",
    " lidar",
    " motor",
    " pack",
    " lithium",
    "cathode",
    *TAKING,
)
"""Without one of these nothing is found."""
_FIRMS: Final = ("company",)
_GOODS: Final = (
    r"(?:batter(?:y|ies)|cells?|packs?|chips?|semiconductors?|lidars?|lidar units?|motors?|e-motors?|software|sensors?"
    r"|displays?|screens?|seats?|brakes?|tyres?|tires?|cockpits?|inverters?)"
)
_FROM: Final = re.compile(
    rf"(?P<of>\b(?:with|runs? on|using|uses?|used|carr(?:y|ies)|the|its|their|have|has|had"
    rf"|fitted with)) (?:(?!of\b)[\w-]+ ){{0,3}}?{_GOODS}"
    r"(?:,? (?:from|by|made by|built by|supplied by|provided by|sourced from|bought from)) (?:the )?"
)
_ITS_CUSTOMER: Final = re.compile(
    r"(?:, [^,;:]{3,60},)?(?:,| is| was| became| remains) (?:now |also |still )?(?:its|their|the company['’]s"
    r"|the firm['’]s)"
    r" (?:(?:[a-z-]+) ){0,3}(?P<who>customer|client|buyer)\b(?! of\b)"
)
_OTHERS: Final = re.compile(r"\b(?:[Oo]thers|[Oo]ther (?:customers|clients|buyers)) (?:include|are|were) (?:the )?")


def traded(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Yield suppliers with their customers."""
    yield from _from_supplier(sentence, findings)
    yield from _own_customers(sentence, findings)
    yield from _its_customers(sentence, findings)
    yield from _come_from(sentence, findings)
    yield from _fitted(sentence, findings)
    yield from _made_by_name(sentence, findings)
    yield from _main_customer(sentence, findings)
    yield from _reserved(sentence, findings)
    yield from taken_shares(sentence.text, findings)
    yield from listed_customers(sentence, findings)
    yield from parts_fitted(sentence, findings)


def maker_before(text: str, findings: Findings, position: int) -> tuple[Mention, ...]:
    """Give whose plant is the subject of a verb at `position`: `X's Debrecen plant`, `the plant` of whom is spoken."""
    begin, _ = clause(text, position)
    for mention in findings.mentions:
        is_owner = (
            begin <= mention.start < position and mention.entity.type == "company" and is_possessive(text, mention)
        )
        if is_owner and _OWN_PLANT.match(text, mention.end, position):
            return (mention,)
    the = _THE_PLANT.match(text, begin, position)
    about = findings.firm or findings.company
    return (Mention(0, the.start(), the.end(), the[0], about),) if the and about else ()


_PLANT: Final = r"(?:plants?|factor(?:y|ies)|works|gigafactory|site|base|facility|line)\b"
_NO_POWER: Final = r"(?:(?!power\b|solar\b|wind\b)[\w-]+ ){0,4}?"
_OWN_PLANT: Final = re.compile(rf"(?:['’]s?)? {_NO_POWER}{_PLANT}")
_THE_PLANT: Final = re.compile(rf"(?:The|This) {_NO_POWER}{_PLANT}")


def _reserved(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `X's output is reserved for Y` and `30 GWh, all of it earmarked for Y`."""
    text = sentence.text
    for match in _RESERVED.finditer(text) if "ed for " in text else ():
        owners = [m for m in findings.mentions if m.end <= match.start() and m.entity.type == "company"]
        owner = owners[-1].entity if owners else findings.firm
        for other in named_at(text, findings, match.end(), _FIRMS, reach=20) if owner else ():
            if owner and other.entity != owner:
                yield _stands(other, match.start(), match.end(), owner), other


_RESERVED: Final = re.compile(
    r"\b(?:cells|batteries|packs|output|GWh|capacity|production)\b[^.;:]{0,50}? (?:reserved|earmarked|destined"
    r"|intended)(?: (?:entirely|exclusively|solely|mainly))? for (?:the )?"
)


def _main_customer(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `X's main customer in China is Y`."""
    text = sentence.text
    for owner in findings.mentions if "customer" in text or "client" in text else ():
        found = _MAIN.match(text, owner.end) if owner.entity.type == "company" and is_possessive(text, owner) else None
        for other in named_at(text, findings, found.end(), _FIRMS, reach=20)[:1] if found else ():
            if other.entity != owner.entity:
                yield owner, other


_MAIN: Final = re.compile(
    r"(?:['’]s?)? (?:(?:main|biggest|largest|sole|only|first|most important|best) )?(?:customer|client)"
    r"(?: in [A-Z][\w-]+)? (?:is|was|became|remains) (?:the )?"
)


def _come_from(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `the cells come from X` and `chips for the new car will be bought from X` of whom the text is about."""
    text = sentence.text
    for match in _COMES.finditer(text):
        suppliers = named_at(text, findings, match.end(), _FIRMS, reach=20)
        inside = [m for m in findings.mentions if match.start() <= m.start < match.end()]
        named = next((m for m in inside if m.entity.type == "company"), None)
        customer = named.entity if named else findings.firm or findings.company
        more = tuple(gapped_suppliers(text, findings, suppliers[-1].end)) if suppliers else ()
        for supplier in (*suppliers, *more):
            if customer and customer != supplier.entity:
                yield supplier, _stands(supplier, match.start(), match.end(), customer)


def _fitted(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `Y uses X batteries` and `Y launched the X1, equipped with an X battery`."""
    text = sentence.text
    for match in _FITS.finditer(text):
        supplier = mention_at(findings, match.end(), ("company",))
        if supplier is None or not _OWN_GOODS.match(text, supplier.end):
            continue
        customer = _buyer(text, findings, match.start())
        for one in _with_others(text, findings, customer, match.start()) if customer else ():
            if one.entity != supplier.entity:
                yield supplier, one


def _with_others(text: str, findings: Findings, last: Mention, position: int) -> tuple[Mention, ...]:
    """Give `Kia` and those joined to it of `BMW and Kia will use`."""
    is_next = _WILL.fullmatch(text, last.end, position) is not None
    return (*(row_before(text, findings.mentions, last, _FIRMS) if is_next else ()), last)


_WILL: Final = re.compile(r" (?:(?:will|are|both|all|now|also|to|already|would) ){0,3}")
_FITS: Final = re.compile(
    r"\b(?:uses?|using|carr(?:y|ies)|(?:equipped|fitted|comes?|launched) with|powered by|runs? on) (?:an? |the |its )?"
)
_OWN_GOODS: Final = re.compile(
    r"(?:['’]s?)? (?:(?!and\b)[\w-]+ ){0,2}?(?:batter(?:y|ies)|cells|packs?|chips?|lidars?|motors?)\b"
    r"(?! (?:plants?|maker|swap))"
)


def _made_by_name(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `Y uses X-made cells`."""
    text = sentence.text
    for supplier in (m for m in findings.mentions if m.entity.type == "company"):
        made = _MADE.match(text, supplier.end)
        customer = _buyer(text, findings, supplier.start) if made else None
        if customer and customer.start < supplier.start and customer.entity != supplier.entity:
            yield supplier, customer


_MADE: Final = re.compile(rf"-(?:made|supplied|built|produced|sourced) (?:[\w-]+ ){{0,2}}?{_GOODS}\b")
_COMES: Final = re.compile(
    rf"\b(?:(?i:the|its|their)|(?=[A-Z])) ?(?:[\w-]+ ){{0,2}}?(?i:{_GOODS})(?: for (?:the |its )?[\w -]{{2,30}}?)?"
    r" (?:(?:will |are to |is to )?(?:come|comes|came)|(?:are|is|were|will be) (?:bought|sourced|purchased|ordered))"
    r" from (?:the )?"
)


def _its_customers(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `its five biggest customers, led by X and Y`."""
    text = sentence.text
    for own in findings.mentions:
        found = _ITS_BUYERS.match(text, own.end) if own.text.lower() in _OWN else None
        for other in named_at(text, findings, found.end(), _FIRMS, reach=20) if found else ():
            if own.entity.type == "company" and other.entity != own.entity:
                yield own, other


_OWN: Final = ("its", "their", "whose", "our", "your")
_ITS_BUYERS: Final = re.compile(
    r" (?:[\w-]+ ){0,3}(?:customers|clients|buyers)(?:,| are| were| include)? "
    r"(?:led by|headed by|including|among them|such as|are|include|being)? ?(?:the )?(?=[A-Z])"
)


def _from_supplier(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `Y launched the X1, with cells from X` and `the cells, from X, could catch fire`."""
    text = sentence.text
    for match in _FROM.finditer(text):
        suppliers = named_at(text, findings, match.end(), _FIRMS, reach=20)
        customer = _buyer(text, findings, match.start()) if suppliers else None
        more = tuple(gapped_suppliers(text, findings, suppliers[-1].end)) if suppliers else ()
        for supplier in (*suppliers, *more) if customer else ():
            if customer and supplier.entity != customer.entity:
                yield supplier, customer


def _buyer(text: str, findings: Findings, position: int) -> Mention | None:
    """Give who buys: the maker of the car named before, the subject of the clause or of the sentence."""
    begin, _ = clause(text, position)
    before = [m for m in findings.mentions if m.end <= position]
    named = [m for m in before if m.entity.type in ("company", "model") and m.start >= begin]
    if named and named[-1].entity.type == "model" and named[-1].entity.parent:
        parent = named[-1].entity.parent
        entity = Entity.called("company", parent)
        return Mention(named[-1].para, named[-1].start, named[-1].end, parent, entity)
    return subject_before(text, findings, position)


def _own_customers(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `Y, its biggest customer` and `others include Z`."""
    text = sentence.text
    supplier: Entity | None = None
    for mention in findings.mentions:
        if mention.entity.type != "company" or mention.text[:3].lower() in ("its", "it", "the"):
            continue
        found = _ITS_CUSTOMER.match(text, mention.end)
        if found is None:
            continue
        supplier = _of_whom(findings, mention, found)
        if supplier:
            yield _stands(mention, found.start("who"), found.end("who"), supplier), mention
    others = _OTHERS.search(text) if supplier else None
    for other in named_at(text, findings, others.end(), _FIRMS, reach=20) if others else ():
        if supplier:
            yield _stands(other, other.start, other.end, supplier), other


def _of_whom(findings: Findings, customer: Mention, found: re.Match[str]) -> Entity | None:
    """Give whose customer it is: whom `its` means, of whom the text is about, or who is spoken of before."""
    meant = [m.entity for m in findings.mentions if found.start() <= m.start < found.end() and m.text != customer.text]
    about = (*meant, findings.focus, findings.company)
    return next((entity for entity in about if entity and entity.type == "company" and entity != customer.entity), None)


def _stands(near: Mention, start: int, end: int, entity: Entity) -> Mention:
    return Mention(near.para, start, end, entity.name, entity)


def main_subject(text: str, findings: Findings, mention: Mention) -> Mention | None:
    """Give the subject of `, is a supplier of` behind an aside that ends with `mention`."""
    actors, _ = actors_before(text, findings, mention.end + 1, _FIRMS)
    return actors[-1] if actors else None
