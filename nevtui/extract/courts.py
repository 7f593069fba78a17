"""Who goes to court and whom a court makes pay: `has gone to the WTO`, `the High Court ordered X to pay`.

Knows words, names and governments, no property.
"""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import named_at
from nevtui.extract.governments import country_named, whose_goods
from nevtui.extract.grammar import clause, subject_before
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

_SIDES: Final = ("company", "organization", "country", "bloc", "province", "city")
_STATES: Final = ("country", "bloc")
_GOES: Final = re.compile(
    r"\b(?:(?:has|have) (?:also |now |since |already )?(?:gone|turned)|went|goes|is going|turned|turns)"
    r" to (?:the |a |an )?(?:[\w-]+ ){0,3}?"
    r"(?:(?P<wto>WTO|World Trade Organi[sz]ation)|[Cc]ourts?|[Cc]ourt of [A-Z]\w+|arbitration)\b"
)
_AGAINST: Final = re.compile(r" (?:[\w-]+ ){0,3}?(?:against|over|about|with) (?:the )?")
_COURT: Final = (
    r"(?P<court>(?:(?:[A-Z][\w’'-]+|of) ){0,5}?[Cc]ourt(?: of [A-Z]\w+)?|judges?|tribunal|regulators?|watchdog"
    r"|arbiters?)"
)
_ORDERS: Final = re.compile(
    rf"\b{_COURT}(?: in (?:[A-Z]\w+ ?){{1,2}})? (?:has |had )?(?:ordered|told|sentenced) (?:the )?"
)
_ORDERED: Final = re.compile(
    r" (?:was|were|has been|have been|been) (?:also |again )?(?:ordered|told|sentenced) by (?:the |an? )?"
    rf"(?:[A-Z]\w+ |regional |local |labou?r |high |higher |intermediate ){{0,3}}?{_COURT}"
    r"(?: in [A-Z]\w+(?: [A-Z]\w+)?)?(?= to )"
)
_TO_PAY: Final = re.compile(
    r" to (?:damages|fines|a fine|a penalty) of\b|(?:,[^,;.]{2,60},)? to (?:pay|hand over|compensate|refund|return"
    r"|pay back|repay|forfeit)\b"
)


def gone_to_court(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention, int, int]]:
    """Yield who goes to court, against whom, and where the words begin and end that say so."""
    for match in _GOES.finditer(text) if " to " in text else ():
        actor = subject_before(text, findings, match.start(), _SIDES)
        other = _fought(text, findings, match, actor) if actor else None
        if actor and other and actor.entity != other.entity:
            yield actor, other, match.start(), match.end()


def _fought(text: str, findings: Findings, match: re.Match[str], actor: Mention) -> Mention | None:
    """Give whom a case is against: named behind, else whose goods, else whom the text is about."""
    stop = clause(text, match.end())[1]
    against = _AGAINST.match(text, match.end())
    if against:
        named = named_at(text, findings, against.end(), _SIDES, reach=40)
        goods = whose_goods(text, findings, against.end(), stop, actor.entity)
        if named or goods:
            return named[0] if named else goods
    about = _state_spoken_of(findings, actor) if match["wto"] else _firm_spoken_of(findings, actor)
    return Mention(actor.para, match.start(), match.end(), match[0], about) if about else None


def _state_spoken_of(findings: Findings, actor: Mention) -> Entity | None:
    about = (*(p.entity for p in findings.powers), findings.power, findings.focus, findings.home)
    return next((e for e in about if e and e.type in _STATES and e != actor.entity), None)


def _firm_spoken_of(findings: Findings, actor: Mention) -> Entity | None:
    named = [m.entity for m in findings.mentions if m.entity.type == "company" and m.end <= actor.start]
    about = (*named[:1], findings.firm, findings.company)
    return next((e for e in about if e and e != actor.entity), None)


def ordered_to_pay(text: str, findings: Findings) -> Iterator[tuple[Entity, Mention, Quantity, int]]:
    """Yield the court, who has to pay, how much, and where the words begin."""
    is_told = "ordered " in text or "told " in text or "sentenced " in text
    for match in (*_ORDERS.finditer(text), *_ORDERED.finditer(text)) if is_told else ():
        if match.re == _ORDERED:
            payer, pays = subject_before(text, findings, match.start() + 1), _TO_PAY.match(text, match.end())
        else:
            payer = mention_at(findings, match.end(), ("company",))
            pays = _TO_PAY.match(text, payer.end) if payer else None
        sums = (q for q in findings.quantities if pays and pays.end() <= q.start < pays.end() + 60)
        sum_paid = next((q for q in sums if is_currency(q.unit)), None)
        if payer and sum_paid:
            yield _court(findings, match), payer, sum_paid, match.start()


def _court(findings: Findings, match: re.Match[str]) -> Entity:
    """Give the court by its name, else the place where it sits, else the country that the article is about."""
    if "Court" in match["court"]:
        return Entity.called("organization", match["court"])
    near = [
        m for m in findings.mentions if match.start() - 12 <= m.start <= match.end() and m.entity.type in _SIDES[2:]
    ]
    return near[-1].entity if near else findings.home or country_named("China")


_SUIT: Final = (
    r"(?:lawsuits?|law suits?|suits?|complaints?|probes?|investigations?|inquir(?:y|ies)|legal action|legal proceedings"
    r"|proceedings|court case|legal claim|infringement claim)"
)
_SUIT_OF: Final = re.compile(rf"(?:['’]s?|, whose) (?:[\w-]+ ){{0,3}}?{_SUIT} (?:against|into|over) (?:the )?")
_FACES: Final = re.compile(
    r" (?:(?:is |are |was |were )?(?:also |now |already |still )?(?:fac(?:es|ed|ing)|hit (?:with|by)|served with"
    r"|fighting"
    r"|confronted with|subject to|the target of|the subject of|under)) (?:an? |the )?"
    rf"(?:(?!no\b)[\w-]+ ){{0,5}}?{_SUIT} (?:from|by|(?:(?:that was )?(?:filed|brought|opened|launched|lodged"
    rf"|started) by))"
    r" (?:the )?"
)


def suits_of(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention, int, int]]:
    """Yield who sues whom in `X's lawsuit against Y`, and where the words begin and end."""
    for actor in findings.mentions if "against " in text or " into " in text or " over " in text else ():
        suit = _SUIT_OF.match(text, actor.end) if actor.entity.type in _SIDES else None
        named = named_at(text, findings, suit.end(), _SIDES, reach=20) if suit else ()
        goods = (
            None if named or suit is None else whose_goods(text, findings, suit.end(), suit.end() + 40, actor.entity)
        )
        for other in named or ((goods,) if goods else ()):
            if other.entity != actor.entity:
                yield actor, other, actor.start, other.end


_BETWEEN: Final = re.compile(
    r"\b(?:[Dd]ispute|[Ll]awsuits?|[Ll]egal battle|[Ll]itigation|[Pp]atent (?:war|battle|row|feud)"
    r"|[Cc]ourt battle) between"
    r" (?:the )?"
)


def suits_between(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention, int, int]]:
    """Yield X and Y of `the patent dispute between X and Y`, and where the words begin and end."""
    for match in _BETWEEN.finditer(text) if " between " in text else ():
        sides = named_at(text, findings, match.end(), _SIDES, reach=20)
        is_none = _NO.search(text, max(0, match.start() - 24), match.start()) is not None
        if len(sides) == _TWO and sides[0].entity != sides[1].entity and not is_none:
            yield sides[0], sides[1], match.start(), sides[1].end


_NO: Final = re.compile(r"\b(?:no|without|not in|never in) (?:an? |any |legal |patent |open |such )*$")
_TWO: Final = 2


def suits_faced(text: str, findings: Findings) -> Iterator[tuple[Mention, Mention, int, int]]:
    """Yield who sues whom in `Y is facing a complaint from X`, and where the words begin and end."""
    for other in findings.mentions if " from " in text or " by " in text else ():
        suit = _FACES.match(text, other.end) if other.entity.type in _SIDES else None
        named = named_at(text, findings, suit.end(), _SIDES, reach=20) if suit else ()
        for actor in named:
            if actor.entity != other.entity:
                yield actor, other, other.start, actor.end
