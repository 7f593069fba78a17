"""share_of: a part of any other whole. Source: the statement's page, Properties."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.anchors import A_READING
from nevtui.extract.claims import amounts
from nevtui.extract.spans import Claim, Findings, Sentence
from nevtui.model.entity import Entity

EXAMPLES = (
    ("CATL's utilisation rate dropped to 58% in 2023.", ("CATL share_of 58 percent capacity 2023",)),
    ("NIO made 60% of all deliveries in 2024.", ("NIO share_of 60 percent all deliveries 2024",)),
    ("Guangdong produced 25 percent of the country's NEVs.", ("Guangdong share_of 25 percent the country's NEVs",)),
    ("Xi'an is small, but Shaanxi made a fifth of its cars there.", ("Shaanxi share_of 20 percent its cars there",)),
    (
        "More than half of the lithium used abroad is refined in China.",
        ("China share_of 50 percent the lithium used abroad at_least",),
    ),
    (
        "Geely sold 200,000 cars in May 2025, or 8% of its yearly goal.",
        ("Geely share_of 8 percent its yearly goal 2025-05",),
    ),
    (
        "BMW, Volkswagen and Audi sell a third of their cars in China.",
        (
            "BMW share_of 33.3 percent their cars in China",
            "Volkswagen share_of 33.3 percent their cars in China",
            "Audi share_of 33.3 percent their cars in China",
        ),
    ),
    (
        "NIO and XPeng made 40% of their sales abroad in 2024.",
        ("NIO share_of 40 percent their sales abroad 2024", "XPeng share_of 40 percent their sales abroad 2024"),
    ),
    (
        "Hesai grew. Li Auto, its biggest customer, accounted for 47% of revenue.",
        ("Hesai share_of 47 percent revenue",),
    ),
    ("Sales abroad brought in 38 percent of Chery's revenue.", ("Chery share_of 38 percent Chery's revenue",)),
    (
        "More than 70 percent of Liuzhou's taxis are electric.",
        ("Liuzhou share_of 70 percent Liuzhou's taxis at_least",),
    ),
    ("Utilisation at Gotion's plants averaged 63 percent.", ("Gotion High-Tech share_of 63 percent capacity",)),
    (
        "Tesla exported 41 percent of the cars it built in Shanghai, compared with 52 percent in 2024.",
        (
            "Tesla share_of 41 percent the cars it built in Shanghai",
            "Tesla share_of 52 percent the cars it built in Shanghai 2024",
        ),
    ),
    (
        "Geely and Renault hold 60 percent and 40 percent of Lotus respectively.",
        (),
    ),
    (
        "The five largest customers contributed 81 percent of CALB's revenue.",
        ("CALB share_of 81 percent CALB's revenue",),
    ),
    ("CATL runs its plants at 89 percent.", ("CATL share_of 89 percent capacity",)),
    ("The State Council wants 20 percent of all cars.", ()),
    ("Dealers in China had 300,000 unsold cars in 2025. Half of them lost money.", ()),
    ("BYD must pay a fine of 50 percent of the sum.", ()),
    ("Sales of Denza, Yangwang and Ora together were 24,000, or 6% of the total.", ()),
    ("BYD and Geely together export a fifth of their cars.", ()),
    ("Geely owns 30% of the venture.", ()),
    ("Geely bought 26.4 percent of Renault do Brasil.", ()),
    ("BYD's sales rose 30% in 2024.", ()),
)
CUES = (A_READING + "share_of",)


def share_of(sentence: Sentence, findings: Findings) -> Iterator[Claim]:
    """Yield what a sentence says of a part of any other whole."""
    for claim in amounts(sentence, findings, "share_of"):
        text = sentence.text
        is_held = _HELD.search(text, max(0, claim.end - 60), claim.end) is not None
        is_held = is_held and _is_of_firm(text, findings, claim.end)
        is_held = is_held or _OF_THE_FIRM.match(text, claim.end) is not None
        is_held = is_held or _OF_PRICE.match(text, claim.end) is not None
        is_held = is_held or _LET.search(text, max(0, claim.end - 90), claim.end) is not None
        is_held = is_held or _CUT.search(text, max(0, claim.end - 80), claim.end) is not None
        if not is_held and not (claim.object and _OF_NOTHING.match(claim.object)):
            yield replace(claim, subject=_whose(text, findings, claim)) if _tells_customer(text, claim) else claim


def _tells_customer(text: str, claim: Claim) -> bool:
    return _CUSTOMER.search(text, 0, claim.end) is not None or _ALONE.search(text, 0, claim.end) is not None


def _is_of_firm(text: str, findings: Findings, position: int) -> bool:
    """Tell `20 percent of the carmaker X` from a part of what X sells."""
    of = _OF_FIRM.match(text, position)
    known = next((m for m in findings.mentions if of and m.start == of.end()), None)
    return of is not None and (known is None or known.entity.type == "company")


def _whose(text: str, findings: Findings, claim: Claim) -> Entity:
    """Give whose revenue it is of which `Y, its biggest customer,` accounts for a part."""
    first = next((m.entity for m in findings.mentions if m.entity.type == "company" and m.start < claim.start), None)
    about = (first if _ALONE.search(text, 0, claim.end) else None, findings.firm, findings.company)
    is_buyer = claim.subject.type == "company" and _OF_SALES.search(claim.object or "")
    return next((e for e in about if is_buyer and e and e != claim.subject), claim.subject)


_CUSTOMER: Final = re.compile(
    r", (?:its|the company['’]s) (?:[\w-]+ ){0,3}(?:customer|client),"
    r"|^(?:Its |The )?(?:[Tt]op|[Mm]ain|[Bb]iggest|[Ll]argest|[Kk]ey) (?:customers|clients) (?:are|were|include) "
)
_ALONE: Final = re.compile(
    r"\balone (?:accounts?|accounted|stands|stood|made|makes|brought|brings|contribute[sd]?|took|takes) "
)
"""Behind a customer: nobody alone makes up its own sales."""
_OF_SALES: Final = re.compile(r"\b(?:revenues?|sales|turnover|volume|orders)\b")
_OF_NOTHING: Final = re.compile(
    r"(?:them (?:had|have|has|lost|made|lose|make|said|saw|want|earned|plan|sat|went|are|were) "
    r"|what (?:it|they) (?:did|had|was|were)\b|what\b(?! it| the"
    r"| [A-Z])|the \d[\d.,]* (?:million )?(?:cars |vehicles )?(?:it|they) (?:sold|made|built)$"
    r"|the (?:sum|money|price|cost|fines?|loan|seats|time|cases|way"
    r"|national one)\b)"
)
"""Wholes that no figure of a market or a firm is part of."""


_HELD: Final = re.compile(
    r"\b(?:owns?|owned|holds?|held|buys?|bought|acquir\w+|sold|took|takes|for) (?:another |about |some |a further )?"
    r"[\d.]+ ?(?:%|per ?cent)$"
)
_OF_THE_FIRM: Final = re.compile(
    r" of the (?:(?:[\w-]+ )?(?:company|firm|group|carmaker|automaker|startup|start-up|producer|maker|supplier"
    r"|manufacturer|subsidiary))(?=[,.;]|$| (?:for|and)\b)"
)
_CUT: Final = re.compile(
    r"\b(?:cut|cuts|cutting|slash(?:es|ed)?|reduc(?:e|es|ed|ing)|shed|sheds|axe[ds]?|trim(?:s|med)?|eliminat(?:e|es|ed)"
    r"|scrap(?:s|ped)?|lay(?:s|ing)? off|laid off)\b(?! to\b)[^;.]{0,50} [\d.]+ ?(?:%|per ?cent)$"
)
"""Before what is done away with: `is to cut 20 percent of its capacity`."""
_LET: Final = re.compile(
    r"\b(?:let|lets|letting|allow\w*|forc\w+|requir\w+|oblig\w+|order\w*|ask\w*|permit\w*|want\w*) "
    r"(?:all |the |its |their )?(?:car ?makers|automakers|makers|manufacturers|producers|firms|companies|suppliers"
    r"|buyers|dealers) (?:to )?[^.;,]*$"
)
"""Before a part of what others may or must do, and not who rules so."""
_OF_PRICE: Final = re.compile(
    r" of what [^,;.]{2,60}? (?:goes? for|costs?|charges?|sells? for|asks?|pays?|paid|commands?)\b"
)
"""A part of a price: `6,300 dollars, a quarter of what the cheapest Tesla goes for`."""
_OF_FIRM: Final = re.compile(
    r" of (?:the )?(?:[a-z-]+ ){0,4}(?:(?=[A-Z][\w ]+(?:[,.;]|$| (?:for|in|and|from|was)))|it\b)"
)
"""A share held in a company is a `stake`."""
