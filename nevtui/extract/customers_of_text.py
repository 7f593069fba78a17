"""Reads the customers and suppliers of whom the text is about: `the customers are bus makers, among them Yutong`.

Knows the mentions of a sentence and whom the text is about; names the parts of cars.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.rows import row_before
from nevtui.extract.spans import Findings, Mention, Sentence
from nevtui.model.entity import Entity

PARTS: Final = (
    r"(?:batter(?:y|ies)|cells?|battery cells|chips?|semiconductors?|lidars?|lidar units|sensors?|motors?|modules|packs"
    r"|components?|parts|systems?|lithium|materials?|cathode materials?|technology|software|tyres|tires|glass|steel"
    r"|aluminium|aluminum|platforms?|units|products|equipment|brakes|seats|bodies|axles|wiring|cables|displays|screens"
    r"|airbags|mirrors|lamps|castings|moulds|inverters|gearboxes|bumpers|headlights|wheels|housings?|chassis"
    r"|wiring|harness(?:es)?|e-motors|e-axles|radars?|cameras?|cockpits?|copper foil|separators"
    r"|(?:domain )?controllers?|interiors|dashboards|dampers|springs|bearings|electrolytes?|compressors|transmissions"
    r"|engines|sunroofs|drivetrains|powertrains?)"
)
_CUSTOMERS: Final = re.compile(
    r"\bThe (?:[\w-]+ ){0,2}(?P<who>customers|clients|suppliers) (?:now )?(?:are|include|range)\b[^;.]{0,60}?"
    r"(?:among them|including|such as|include) "
    r"|\b(?:The |Its |Their )?(?:[Tt]op|[Mm]ain|[Bb]iggest|[Kk]ey|[Ll]argest|[Mm]ajor"
    r"|[Oo]ther) (?P<also>customers|clients|suppliers)"
    r" (?:now )?(?:are|were|include|included)(?: carmakers)? (?=[A-Z])"
)
_ARE_CUSTOMERS: Final = re.compile(
    r" (?:are|is|were|was) (?:(?:its|the|also|among|one of|both|all|main|biggest|major|other|first|European|anchor"
    r"|lead|launch|core|key|future) ){0,4}"
    r"(?P<who>customers?|clients?|suppliers?)(?:(?=[.,;]|$| (?:too|as well|in|since)\b)"
    r"|(?P<of> (?:(?:of [a-z]+ )?(?:of|for|to)) (?:the )?))"
)
_A_SUPPLIER: Final = re.compile(
    r"\b(?:[Aa]|[Oo]ne) supplier (?:of|for) (?:[a-z-]+ ){0,3}?[a-z-]+, |\b(?:[Aa]|[Ii]ts|[Oo]ne of its) "
    rf"(?:[a-z-]+ ){{0,3}}?{PARTS} supplier,? "
)
"""Before a company that supplies whom the text is about: `a supplier of seats, X`, `its battery supplier X`."""
_FIRMS: Final = ("company",)


def _maker_at(findings: Findings, position: int) -> Entity | None:
    """Give Tesla for the Model Y at `position`."""
    model = mention_at(findings, position, ("model",))
    return Entity.called("company", model.entity.parent) if model and model.entity.parent else None


def customers_of_text(sentence: Sentence, findings: Findings) -> Iterator[tuple[Mention, Mention]]:
    """Read `the customers are bus makers, among them Yutong` of whom the text is about."""
    about = findings.firm or findings.company
    for match in _A_SUPPLIER.finditer(sentence.text) if about else ():
        for other in named_at(sentence.text, findings, match.end(), _FIRMS, reach=0)[:1]:
            if about:
                stand_in = Mention(other.para, match.start(), match.end(), match[0], about)
                yield other, stand_in
    for match in _CUSTOMERS.finditer(sentence.text) if about else ():
        for other in named_at(sentence.text, findings, match.end(), _FIRMS, reach=20):
            if about:
                stand_in = Mention(other.para, match.start(), match.end(), match[0], about)
                pair = (other, stand_in) if "suppliers" in (match["who"], match["also"]) else (stand_in, other)
                yield pair
    firms = [m for m in findings.mentions if m.entity.type == "company"]
    are, last = next(((e, m) for m in firms if (e := _ARE_CUSTOMERS.match(sentence.text, m.end))), (None, None))
    if are and are["of"]:
        about = next((m.entity for m in firms if m.start == are.end()), None) or _maker_at(findings, are.end())
    for other in (*row_before(sentence.text, findings.mentions, last, _FIRMS), last) if last and about else ():
        if are and about and other.entity != about:
            stand_in = Mention(other.para, are.start(), are.end(), are[0], about)
            pair = (other, stand_in) if are["who"].startswith("suppl") else (stand_in, other)
            yield pair
