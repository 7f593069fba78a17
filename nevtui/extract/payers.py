"""Who pays aid and who gets it: the government whose money it is, the firms that it goes to.

Knows governments, names and words of money, no property.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event, named_at
from nevtui.extract.governments import country_named, is_actor, together
from nevtui.extract.grammar import clause, subject_before
from nevtui.extract.homes import FEDERATIONS
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.extract.states import PEOPLES
from nevtui.model.entity import Entity

MONEY: Final = (
    r"(?:subsid(?:y|ies)|grants?|rebates?|handouts?|incentives?|state aid|state support|financial support|state help"
    r"|government support|government aid|(?:trade-in|purchase|cash|consumer|research|buying) (?:bonus(?:es)?|support"
    r"|money)"
    r"|bonus(?:es)?|vouchers?|coupons?|cash incentives"
    r"|(?:public|state|government|federal|taxpayers?['’]?) (?:money|funds?|funding|cash|assistance)|financial help"
    r"|financial aid|financial assistance|tax credits?|tax breaks"
    r"|purchase premiums?|(?:EV|NEV|state|environmental|buyer['’]s|electric-car) premiums?|premiums?(?= (?:for"
    r"|on) (?:an? |every |each |new |all )?(?:electric|EV|battery|new[- ]energy|NEV))|aid|support)"
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
        if is_near and _GIVEN_TO.search(text, max(0, mention.start - 30), mention.start):
            return mention
    begin, _ = clause(text, start)
    firms = [m for m in findings.mentions if begin <= m.start < start and m.entity.type == "company"]
    return firms[-1] if firms and _GETS.search(text, firms[-1].end, start) else None


_GIVEN_TO: Final = re.compile(
    r"\b(?:(?:granted|gave|given|paid|awarded|promised|pledged|offered|handed) to|awaits?|goes to|went to) (?:the )?$"
)
_GETS: Final = re.compile(
    r"\b(?:g[eo]ts?|receiv(?:es?|ed|ing)|count on|collect(?:s|ed)|secur(?:es?|ed)|land(?:s|ed)|w[io]ns?|benefit(?:s"
    r"|ed) from"
    r"|obtain(?:s|ed)|pocket(?:s|ed)|dr[ae]ws?|draw|take|tak(?:es|en)|been (?:paid|given|granted|awarded|promised)"
    r"|was (?:paid|given|granted|awarded|promised))\b"
)


def pays_itself(findings: Findings, text: str, position: int) -> bool:
    """Tell what a firm gives its buyers: `BYD offers 5,000 yuan in subsidies`."""
    begin, _ = clause(text, position)
    if _DEALERS.search(text, begin, position):
        return True
    payer = subject_before(text, findings, position, ("company", *_PLACES, "organization", "bloc"))
    is_firm = payer is not None and payer.entity.type == "company" and payer.start >= begin
    return is_firm and payer is not None and _GIVES.search(text, payer.end, position) is not None


_PLACES: Final = ("city", "province", "country")
_DEALERS: Final = re.compile(
    r"\b(?:[Dd]ealers|[Dd]ealerships|[Cc]armakers|[Aa]utomakers|[Mm]akers)\b[^,;]{0,30} (?:offer|give|gave|pay|paid)"
)
_GIVES: Final = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|give[ns]?|gave|giving|pays?|paid|paying|grant(?:s|ed|ing)|hand(?:s|ed|ing)? out"
    r"|launch(?:es|ed)|provid(?:es?|ed|ing)|spen(?:t|ds?)|top(?:s|ped)? up|add(?:s|ed))\b"
)
_MONEY_TO: Final = re.compile(
    rf"\b{MONEY} (?:(?:that were |which were )?(?:paid|given|granted|awarded|handed|going|flowing|promised) )?"
    r"(?:to|for|received by) (?:the |[a-z]+ ){0,2}$"
)


def lender_of(aid: str, actor: Entity) -> Entity | None:
    """Give Hungary for `Hungarian aid` that another body approves; None where the words name no state."""
    people = _PEOPLES.search(aid)
    name = PEOPLES.get(people["people"]) if people else None
    return country_named(name) if name and name != actor.name and actor.type in ("organization", "bloc") else None


_PEOPLES: Final = re.compile(r"\b(?P<people>[A-Z][\w.]+) (?:[a-z-]+ ){0,2}[a-z]+$")


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
    at_home = home(findings) if _STATE.search(text[:position]) else None
    scene = _scene(text, findings)
    is_of_federation = scene is not None and scene.country in FEDERATIONS
    if scene and scene.country and not is_of_federation and _THE_STATE.search(text, 0, position):
        return country_named(scene.country)
    return scene or findings.power or at_home


def home(findings: Findings) -> Entity | None:
    """Give the country that an article is about, None for a sentence that tells of places elsewhere."""
    is_abroad = any(_lies_abroad(m.entity, findings.home) for m in findings.mentions)
    return None if is_abroad else findings.home


def _lies_abroad(place: Entity, land: Entity | None) -> bool:
    if place.type == "country":
        return place != land
    return place.type in ("city", "province") and land is not None and place.country != land.name


_THE_STATE: Final = re.compile(
    r"\b[Tt]he state (?:(?:now|also|already|still|will) )*(?:pays?|gives?|offers?|adds?|grants?|tops?|paid|gave)\b"
)


def _scene(text: str, findings: Findings) -> Entity | None:
    """Give the one place that a sentence names as where something is: `owners get 13,000 yuan in X`."""
    places = [m for m in findings.mentions if m.entity.type in _PLACES]
    is_one = len({m.entity.name for m in places}) == 1
    inside = [m for m in places if _IN.search(text, max(0, m.start - 8), m.start)]
    return inside[0].entity if is_one and inside else None


_IN: Final = re.compile(r"\b[Ii]n (?:the )?$")


def goes_back(text: str, quantity: Quantity) -> bool:
    """Tell what is paid back to a state, and a fine beside it, from what the state pays."""
    if _BACK_AFTER.match(text, quantity.end) or _OF_FINE.search(text, max(0, quantity.start - 30), quantity.start):
        return True
    return _BACK.search(text, max(0, quantity.start - 60), quantity.start) is not None


_BACK: Final = re.compile(
    r"\b(?:(?:pa(?:y|ys|id|ying)|g(?:ive|ives|ave|iven)|(?:claw|demand|hand|claim)\w*) back|repa(?:y|ys|id|ying|yment"
    r"|yments)|refund\w*|return\w*|reclaim\w*|recover\w*|reimburs\w*)\b[^.;]*$"
)
_BACK_AFTER: Final = re.compile(
    r"(?: (?:in|of) [\w-]+(?: [\w-]+)?)? "
    r"(?:(?:must|should|has to|have to|had to|to) be |be |was |were |has been |have been )?"
    r"(?:repaid|refunded|returned|reclaimed|recovered|paid back|clawed back|given back)\b"
)
_OF_FINE: Final = re.compile(r"\b(?:fines?|penalt(?:y|ies)) of (?:[a-z]+ ){0,2}$")


def is_gift_to_firm(text: str, findings: Findings, event: Event, payer: Entity | None, sums: list[Quantity]) -> bool:
    """Tell money that a state or an office gives a firm; a city also takes shares for it."""
    if payer is None or not sums:
        return False
    is_named = bool(named_at(text, findings, event.end, ("company",), reach=20))
    if event.lemma == "pay" and is_named:
        return True
    is_state = payer.type in ("country", "bloc", "organization")
    to = _TO_FIRM.match(text, sums[0].end)
    is_given = is_named and event.lemma in ("give", "grant", "award", "hand")
    is_sent = event.lemma in ("contribute", "give", "pay", "grant", "award", "allocate") and to is not None
    is_sent = is_sent and any(to and m.start == to.end() and m.entity.type == "company" for m in findings.mentions)
    return is_state and (is_given or is_sent)


_TO_FIRM: Final = re.compile(r" (?:to|towards) (?:the )?")


_SUM_OF: Final = re.compile(
    rf"\b{MONEY}(?: [\w’'-]+){{0,6}}?(?: for (?:an? |the |all |each )?[\w ,’'-]{{1,60}}?)?(?: from [\d.,]+)? (?:of"
    rf"|worth|totalling"
    rf"|totaling|at|to|from|is|was|were|by|reaching|amounting to|reached|hit|exceeded|topped|totall?ed|comes"
    rf"|came)(?: to)?"
    r"(?: (?:up to|about|around|some|as much as|nearly|almost|over|more than|at least|an?|some|of))* $"
)
_SUM_IN: Final = re.compile(rf" (?:in|of|as|worth of) (?:[\w’'-]+ ){{0,4}}?{MONEY}(?![\w-])")
_SUM_IS: Final = re.compile(
    r"[ -](?:(?!before|after|in|of|with|without|from|and|plus|minus|to|on|for|less)[a-z]+ ){0,2}?(?:subsid(?:y|ies)"
    r"|rebates?|tax credits?|(?:purchase|trade-in|scrappage|state|government|EV)"
    r" (?:bonus|premium|grant|incentive|voucher))\b(?! (?:cut|reduction|programme|program|scheme|pot|fund))"
)
"""Behind a sum that is aid: `the $7,500 tax credit`."""
_MAY_BE: Final = re.compile(r"[ -](?:[a-z-]+ ){0,1}?(?:premium|bonus|grant|incentive|voucher)s?\b")
"""Behind one that is aid where a government is named: `Germany's 6,000-euro premium`."""


def is_aid(text: str, findings: Findings, quantity: Quantity) -> bool:
    """Tell whether the words beside a sum say that it is aid."""
    if _SUM_OF.search(text[max(0, quantity.start - 90) : quantity.start]) or _SUM_IN.match(text, quantity.end):
        return True
    may_be = bool(findings.powers) and _MAY_BE.match(text, quantity.end) is not None
    return may_be or _SUM_IS.match(text, quantity.end) is not None
