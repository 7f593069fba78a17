"""Who pays aid and who gets it: the government whose money it is, the firms that it goes to.

Knows governments, names and words of money, no property.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.governments import country_named, is_actor, together
from nevtui.extract.grammar import clause, subject_before
from nevtui.extract.spans import Findings, Mention
from nevtui.extract.states import PEOPLES
from nevtui.model.entity import Entity

MONEY: Final = (
    r"(?:subsid(?:y|ies)|grants?|rebates?|handouts?|incentives?|state aid|state support|financial support|state help"
    r"|government support|government aid|(?:trade-in|purchase|cash|consumer|research|buying) (?:bonus(?:es)?|support"
    r"|money)"
    r"|bonus(?:es)?|vouchers?|coupons?|cash incentives"
    r"|(?:public|state|government|federal|taxpayers?['’]?) (?:money|funds?|funding|cash|assistance)|financial help"
    r"|financial aid|financial assistance|tax credits?|tax breaks"
    r"|purchase premiums?|premiums?(?= (?:for|of|to|on) )|aid|support)"
)
_STATE: Final = re.compile(r"\b(?:government|state|public|official|national|central|federal)\b(?: [\w-]+){0,2} ?$")
_TO_ONE: Final = re.compile(r"\b(?:to|for|on|by|in) (?:the |[\w-]+ ){0,3}$")


def takers_of(findings: Findings, text: str, start: int, stop: int) -> tuple[Mention, ...]:
    """Give the companies that are paid: `grants BYD`, `aid to BYD`, `for CATL`."""
    first = named_at(text, findings, start, ("company",))
    if first:
        return first
    for mention in findings.mentions:
        is_inside = start < mention.start < stop and mention.entity.type == "company"
        if is_inside and _TO_ONE.search(text[max(0, mention.start - 40) : mention.start]):
            return (mention,)
    return ()


def taker_beside(findings: Findings, text: str, start: int, end: int) -> Mention | None:
    """Give X of `grants to X jumped to 3 million yuan` and `3 million yuan in grants for X`."""
    for mention in findings.mentions:
        is_near = start - 90 <= mention.start <= end + 70 and mention.entity.type == "company"
        if is_near and _MONEY_TO.search(text, max(0, mention.start - 60), mention.start):
            return mention
    return None


def pays_itself(findings: Findings, text: str, position: int) -> bool:
    """Tell what a firm gives its buyers: `BYD offers 5,000 yuan in subsidies`."""
    begin, _ = clause(text, position)
    payer = subject_before(text, findings, position, ("company", *_PLACES, "organization", "bloc"))
    is_firm = payer is not None and payer.entity.type == "company" and payer.start >= begin
    return is_firm and payer is not None and _GIVES.search(text, payer.end, position) is not None


_PLACES: Final = ("city", "province", "country")
_GIVES: Final = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|give[ns]?|gave|giving|pays?|paid|paying|grant(?:s|ed|ing)|hand(?:s|ed|ing)? out"
    r"|launch(?:es|ed)|provid(?:es?|ed|ing)|spen(?:t|ds?)|top(?:s|ped)? up|add(?:s|ed))\b"
)
_MONEY_TO: Final = re.compile(
    rf"\b{MONEY} (?:(?:that were |which were )?(?:paid|given|granted|awarded|handed|going|flowing|promised) )?"
    r"(?:to|for|received by) (?:the |[a-z]+ ){0,2}$"
)


def acting_payers(findings: Findings, text: str, position: int) -> list[Mention]:
    """Give the government that acts last before `position`, in a list; an empty one where none does."""
    return [p for p in findings.powers if p.end <= position and is_actor(text, p, findings.heads)][-1:]


def official(findings: Findings, payer: Mention) -> Entity:
    """Give the country where the payer is its capital: as `powers` has it."""
    return next((p.entity for p in findings.powers if p.start <= payer.start < p.end), payer.entity)


def payer_of(findings: Findings, text: str, position: int) -> Entity | None:
    """Give whose money it is: `from X`, `X's`, who acts or is quoted, the state where only that is said."""
    of = [
        p
        for p in findings.powers
        if p.text in PEOPLES or re.search(r"\b(?:[Ff]rom|by|[Uu]nder) (?:the )?$", text[max(0, p.start - 12) : p.start])
    ]
    named = [p for p in findings.powers if p.end <= position + 90 and is_actor(text, p, findings.heads)]
    if of or named:
        return together(of or named)
    for match in re.finditer(rf"(?P<people>[A-Z][\w.]+) (?:[\w-]+ ){{0,2}}?{MONEY}", text):
        if match["people"] in PEOPLES:
            return country_named(PEOPLES[match["people"]])
    is_abroad = any(m.entity.type == "country" and m.entity != findings.home for m in findings.mentions)
    home = findings.home if _STATE.search(text[:position]) and not is_abroad else None
    return _scene(text, findings) or findings.power or home


def _scene(text: str, findings: Findings) -> Entity | None:
    """Give the one place that a sentence names as where something is: `owners get 13,000 yuan in X`."""
    places = [m for m in findings.mentions if m.entity.type in _PLACES]
    is_one = len({m.entity.name for m in places}) == 1
    inside = [m for m in places if _IN.search(text, max(0, m.start - 8), m.start)]
    return inside[0].entity if is_one and inside else None


_IN: Final = re.compile(r"\b[Ii]n (?:the )?$")
