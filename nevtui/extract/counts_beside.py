"""What stands beside a number of things: its growth, a part of it, and the numbers that others have of the same.

Knows numbers of things and their owners, no rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nevtui.extract import countables, movement, numbers
from nevtui.extract import patterns as re
from nevtui.extract.countables import Counted
from nevtui.extract.mentions_at import mention_at
from nevtui.extract.spans import Findings, Mention, Quantity
from nevtui.model.entity import Entity

_GROWTH: Final = re.compile(
    r"(?: (?:in|by|at|of) [\w ’'-]{2,24})?(?:,| \()? ?(?:(?:an? )?(?:increase|rise|gain|growth|jump|plus"
    r"|fall|drop) of |"
    r"(?:which (?:is|was) )?(?P<up>up|down) (?:by )?|\+)?(?:about |around |some |nearly |almost |over )?"
)
_AFTER: Final = re.compile(
    r"(?: (?P<way>more|fewer|less|higher|above|below)\b| (?P<noun>increase|rise|jump|drop|fall)\b|[),;.]|$"
    r"| (?:from|on|than|over|year|compared))"
)
_ROSE: Final = re.compile(
    r"\b[Nn]umber of (?P<things>(?:(?!of\b)[\w'’-]+ ){1,8}?)(?:(?:in|at|on|across) [\w' ’-]{2,30} )?(?:has "
    r"|had |have |will )?"
    rf"(?:(?:{movement.UP})|(?P<down>{movement.DOWN}))(?: by)?(?: (?:about|around|some|nearly|more than|over"
    rf"|almost|just))* ?$"
)
_TO: Final = re.compile(
    r" (?:year[- ]on[- ]year |within [\w ]{3,20} )?to (?:about |around |some |nearly |more than |over |almost )?"
)
_OF_ALL: Final = re.compile(r"\bOf (?:the |its |their |all |these )*$")
_PART: Final = re.compile(r"[^,;.\d]{0,50}, (?:about |around |some |nearly |more than |over |almost |only |just )?")
_HAS_OTHER: Final = re.compile(
    r"(?:,? (?:with|at|has|had|counts|operates|runs|came to|follows with|follows at|on|and)| \(|:)? ?"
    r"(?:about |around |some |nearly |more than |over |almost |only |just )?"
)
_ENDS: Final = re.compile(r"(?:[,.;)]|$| (?:and|each|in|at|while|but|more|stations|points|piles|of them)\b)")
_LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class Growth:
    """By how much a number of things grew."""

    quantity: Quantity
    things: str


def growth_behind(text: str, findings: Findings, things: Counted) -> Growth | None:
    """Give the growth right behind a number of things: `446,000 charging points, 51% more than in 2016`."""
    for quantity in findings.quantities:
        if quantity.unit != "percent" or not things.end <= quantity.start < things.end + 60:
            continue
        before, after = _GROWTH.fullmatch(text, things.end, quantity.start), _AFTER.match(text, quantity.end)
        if before is None or after is None:
            return None
        told = before[0].strip(" ,(") or after["way"] or after["noun"]
        if not told:
            return None
        falls = re.search(r"down|fall|drop|fewer|less|below", f"{before[0]} {after[0]}")
        return Growth(replace(quantity, value=-abs(quantity.value) if falls else abs(quantity.value)), things.things)
    return None


def earlier_behind(text: str, findings: Findings, things: Counted) -> Counted | None:
    """Give the earlier number right behind one: `186 stores, up from 121 a year ago`, `against 121 stores before`."""
    for quantity in findings.quantities:
        if quantity.unit in (None, "units", things.unit) and things.end <= quantity.start < things.end + 60:
            is_level = _EARLIER.fullmatch(text, things.end, quantity.start) and quantity.value >= _LEAST
            return replace(things, start=quantity.start, end=quantity.end, value=quantity.value) if is_level else None
    return None


_EARLIER: Final = re.compile(
    r"(?: in \d{1,3} (?:cities|countries|towns))?,? (?:(?:up |down )?from|compared (?:with|to)|against|versus|after)"
    r" (?:about |around |some |nearly |more than |over |just |only )?"
)


def rising_numbers(text: str, findings: Findings) -> Iterator[tuple[Growth, Quantity | None]]:
    """Yield growth and level of `the number of charging points rose by 51% to 214,000`."""
    for place, quantity in enumerate(findings.quantities):
        match = _ROSE.search(text, max(0, quantity.start - 120), quantity.start) if quantity.unit == "percent" else None
        if match is None:
            continue
        following = findings.quantities[place + 1] if place + 1 < len(findings.quantities) else None
        level = following if following and _TO.fullmatch(text, quantity.end, following.start) else None
        sign = -1 if match["down"] else 1
        yield Growth(replace(quantity, value=sign * abs(quantity.value)), match["things"].strip()), level


def part_before(text: str, things: Counted) -> Counted | None:
    """Give the part told before a number of things: `15 of China's 129 brands`, `three of its 12 plants`."""
    part = _BEFORE_ALL.search(text, max(0, things.start - 50), things.start)
    value = numbers.number(part["part"]) if part else None
    if part is None or value is None or not 1 < value < things.value:
        return None
    return replace(things, start=part.start("part"), end=part.end("part"), value=value)


_BEFORE_ALL: Final = re.compile(
    rf"(?<![\w.,])(?P<part>{numbers.FIGURES}|(?i:{numbers.WORDS})) of (?:the |its |their "
    rf"|[A-Z][\w-]+['’]s? )(?:[a-z]+ )?$"
)


def part_of_all(text: str, findings: Findings, things: Counted) -> Counted | None:
    """Give the part told of `Of the 446,000 charging points, 214,000 are public`."""
    if _OF_ALL.search(text, max(0, things.start - 20), things.start) is None:
        return None
    for quantity in findings.quantities:
        is_count = quantity.unit in (None, things.unit) and quantity.start > things.end
        if is_count and _PART.fullmatch(text, things.end, quantity.start) and quantity.value < things.value:
            return replace(things, start=quantity.start, end=quantity.end, value=quantity.value)
    return None


def others_behind(text: str, findings: Findings, things: Counted, owner: Entity) -> Iterator[tuple[Counted, Entity]]:
    """Yield how many others have: `30,400 charging points, followed by Shanghai with 28,600 and Guangdong (27,000)`."""
    begin = things.end
    for mention in findings.mentions:
        if mention.start < begin or mention.entity.type != owner.type or mention.entity == owner:
            continue
        quantity = _right_behind(text, findings, mention)
        if quantity is None or mention.start - begin > _FAR or quantity.value < _LEAST:
            return
        yield replace(things, start=quantity.start, end=quantity.end, value=quantity.value), mention.entity
        begin = quantity.end


def _right_behind(text: str, findings: Findings, mention: Mention) -> Quantity | None:
    for quantity in findings.quantities:
        if quantity.start >= mention.end and quantity.unit in (None, "units"):
            is_near = _HAS_OTHER.fullmatch(text, mention.end, quantity.start) and _ENDS.match(text, quantity.end)
            return quantity if is_near else None
    return None


_FAR: Final = 60
"""Characters from a number of things to the next who has some."""


def grown_from(text: str, things: Counted) -> Counted | None:
    """Give the first number of `went from 530 to 690 sales outlets`."""
    old = _FROM_TO.search(text, max(0, things.start - 90), things.start)
    value = numbers.number(old["old"]) if old else None
    if old is None or value is None or value < _LEAST:
        return None
    return replace(things, start=old.start("old"), end=old.end("old"), value=value)


_FROM_TO: Final = re.compile(
    r"\b(?:went|grew|grown|rose|risen|expand\w*|increas\w+|rais\w+|lift\w*|enlarg\w+|boost\w*|widen\w*|cut|shr[aiu]nk\w*"
    r"|fell|dropped|reduc\w+|trimm\w+|jump\w*|climb\w*|doubl\w+)\b(?: [\w’'-]+){0,6}? from (?:about |some |around )?"
    rf"(?P<old>{numbers.FIGURES}|(?i:{numbers.WORDS})) to (?:about |some |around |more than |over |nearly )?$"
)


def parts_behind(text: str, findings: Findings, things: Counted, stop: int) -> Iterator[Counted]:
    """Yield `three of them`, `350,000 in-house ones` and `of which 96 are fast ones` behind a number of things."""
    taken: set[int] = set()
    for match in countables.PART.finditer(text, things.end, stop):
        value = numbers.number(match["figure"])
        if value is None or value <= 1:
            continue
        kind = match["ones"].removesuffix("ones") if match["ones"] else ""
        part = replace(
            things, start=match.start(), end=match.end(), value=value * numbers.scale(match["scale"]),
            things=f"{kind}{things.things}",
        )  # fmt: skip
        is_of_them = countables.THERE.search(text, 0, match.start()) is not None
        if match["ones"] or is_of_them or part.value < things.value:
            taken.add(part.start)
            yield part
    for match in _ELSE_MANY.finditer(text, things.end, stop) if _MAY_GO_ON.search(text) else ():
        group = match.lastgroup or "left"
        value = numbers.number(match[group])
        if value is not None and value >= _LEAST and (group != "more" or things.unit is not None):
            yield replace(things, start=match.start(group), end=match.end(group), value=value)
    for quantity in findings.quantities if _AMONG_THEM.search(text, things.end, stop) else ():
        is_number = things.end < quantity.start < stop and quantity.unit is None and quantity.start not in taken
        if is_number and _LEAST <= quantity.value < things.value and _opens_part(text, things, quantity):
            yield replace(things, start=quantity.start, end=quantity.end, value=quantity.value)


def _opens_part(text: str, things: Counted, quantity: Quantity) -> bool:
    among = _OF_THEM.fullmatch(text, things.end, quantity.start)
    return among is not None and _GOES_ON.match(text, quantity.end) is not None


_ELSE_MANY: Final = re.compile(
    r"\bthere (?:are|were|will be|would be|should be|could be|may be)(?: (?:about|around|some|only|just|already|now"
    r"|over"
    rf"|more than|nearly|at least))* (?P<figure>{numbers.FIGURES}|(?i:{numbers.WORDS}))(?=[,.;]|$| (?:now|today|left"
    rf"|in)\b)"
    rf"|(?<![\w.,$€£-])(?P<left>{numbers.FIGURES}|(?i:{numbers.WORDS})) (?:of them )?will (?:be (?:left|alive|viable"
    rf"|around"
    r"|standing)|survive|remain|stay|last|be financially)\b"
    rf"|\b(?:and|with|plus|but) (?:about |some |over |more than |another |a further )?(?P<more>{numbers.FIGURES}"
    rf"|(?i:{numbers.WORDS}))"
    r" (?:more(?= (?:pending|planned|to come|to follow|under|in the|are|will|were|by|next|this|later))|others)\b"
    rf"|\b(?:in|across) [A-Z][\w’']+(?: [A-Z]\w+)?,? and (?P<there>{numbers.FIGURES})(?= (?:in|across) [A-Z])"
    rf"|\bthe (?P<other>{numbers.FIGURES}) (?:that |which )?(?:it|they)(?: already| now| currently)? (?:runs?"
    rf"|ha[sv]e?|operates?|owns?)\b"
    rf"|\bthe (?P<present>{numbers.FIGURES}) (?:already |now |currently )(?:in (?:use|service|operation|place)|running"
    r"|open|there|built|installed|operating)\b"
    r"|\b(?:has|have|had) (?:so far |already |since )?(?:opened|built|installed|put up|set up|completed)"
    rf"(?: (?:only|just|about|some|nearly))* (?P<done>{numbers.FIGURES})(?=[,.;]|$| so far| by )"
    r"|\b(?:but|and|it|they) (?:now )?(?:wants?|plans?|aims? for|hopes? for|intends? to have|targets?)"
    rf" (?P<wanted>{numbers.FIGURES})(?= (?:by|in|this|next|before|within) )"
)
"""Another number of the same things: `there should be 120`, `15 will survive`."""
STANDS_NOW: Final = re.compile(
    r" (?:(?:that |which )?(?:it|they) )?(?:already |now |currently )*"
    r"(?:in (?:use|service|operation|place)|running|open|there|built"
    r"|installed|operating|runs?|ha[sv]e?|operates?|owns?)\b"
)
"""Behind a number of things that there are already: `on top of the 86,000 it runs`."""
_MAY_GO_ON: Final = re.compile(
    r" there | will | more | others| and \d| the \d[\d,]* (?:(?:that |which )?(?:it|they) |already |now |currently )"
    r"|(?:wants?|plans?|for|have|targets?) \d|\b(?:opened|built|installed|put up|set up|completed) [^,;.\d]{0,12}\d"
)
_AMONG_THEM: Final = re.compile(r"\b(?:of|among) (?:which|them|these|whom)\b|, including\b")
_OF_THEM: Final = re.compile(
    r"(?:[^,;.\d]|\b20\d\d){0,40}?,? \(?(?:(?:of|among) (?:which|them|these|whom)|including)"
    r"(?: (?:about|around|some|nearly|more than|over|almost|only|just|roughly|at least))* "
)
"""Between a number of things and a part of it."""
_GOES_ON: Final = re.compile(
    r" (?:(?:more |new )?(?:are|were|is|was|have|had|will|sit|lie|stand|belong|serve|run|operate|work|can)\b|(?:in|at"
    r"|on|along|abroad|overseas|from|with|outside) |[a-z]+ed\b(?! in))|[,;.]|$"
)
"""What follows a bare part: `of which 96 sit along`, `including 20 in Norway`."""


def doer_behind(text: str, findings: Findings, things: Counted, types: tuple[str, ...]) -> Entity | None:
    """Give who it was that has made or holds things: `27 new models were launched by X`, `stores run by X`."""
    by = _DONE_BY.match(text, things.end) if things.unit in ("sites", "units", "patents") else None
    if by is None:
        return None
    doer = mention_at(findings, by.end(), types)
    return doer.entity if doer else None


_DONE_BY: Final = re.compile(
    r"(?: (?:have been|had been|has been|will be|will be|(?:are |is |were )?to be|are|were|is|was|being))?(?: now"
    r"| already| currently)?"
    r" (?:built|opened|operated|run|owned|held|launched|brought to market|introduced|unveiled|developed|filed|obtained"
    r"|installed|set up|maintained|managed|deployed|presented|established|put up|created|secured|won|registered"
    r"|commissioned|planned|acquired|attracted)(?: (?:jointly|worldwide|abroad|there))?"
    r"(?: (?:in|across|at) [\w ]{3,24}?)? by (?:the )?"
)
