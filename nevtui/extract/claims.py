"""Turns a reading into a claim, and a claim into one line; shared by the rules that read figures."""

from collections.abc import Iterator
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract import stances
from nevtui.extract.figure_places import place_of
from nevtui.extract.grammar import clause, status
from nevtui.extract.other_sums import is_foreseen, is_measured_by, is_reckoned, is_risen_from
from nevtui.extract.spans import PLAN, Claim, Findings, Period, Quantity, Reading, Sentence
from nevtui.model.entity import Entity
from nevtui.model.statement import Statement


def amounts(sentence: Sentence, findings: Findings, name: str) -> Iterator[Claim]:
    """Yield a claim for each reading of property `name` that is an amount and no growth."""
    for reading in findings.readings:
        if reading.property == name and not reading.is_change:
            yield of_reading(sentence, findings, reading)


def of_reading(sentence: Sentence, findings: Findings, reading: Reading) -> Claim:
    """Make the claim that a reading is, with its status and source."""
    quantity, period, whole = reading.quantity, reading.period, reading.whole
    begin = _opens(sentence.text, reading)
    stands = _status(sentence, reading, begin)
    if begin and period in findings.periods and period.end <= begin:
        period = None
    if period and period.role == PLAN and stands == "actual":
        period = None
    if is_risen_from(sentence.text, quantity):
        stands, period = "actual", None
    place = place_of(sentence.text, findings, reading)
    return Claim(
        start=reading.start,
        end=quantity.end,
        subject=reading.subject,
        property=reading.property,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=_unit(sentence.text, quantity, reading),
        value_alt=quantity.value_alt,
        unit_alt=quantity.unit_alt,
        object=whole.name if isinstance(whole, Entity) else whole,
        object_type=whole.type if isinstance(whole, Entity) else None,
        scope=reading.scope,
        cumulative=_is_cumulative(sentence.text, reading) or None,
        when=period.when if period else None,
        when_end=period.when_end if period else None,
        status=stands,
        place=place.name if place else None,
        bound="exact" if is_measured_by(sentence.text, quantity) else quantity.bound,
        source=findings.source,
    )


def _status(sentence: Sentence, reading: Reading, begin: int | None) -> str:
    """Give what a figure's words tell; what a market `will` be is nobody's plan but expected."""
    done = _AFTER_DOING.search(sentence.text, 0, reading.quantity.start)
    is_done = done is not None and (not done["since"] or (reading.is_change and not reading.is_goal))
    if is_done or _DONE_THEN.match(sentence.text, reading.quantity.end):
        return "actual"
    if reading.is_goal:
        return "planned"
    if is_reckoned(sentence.text, reading.quantity.start):
        return "forecast"
    told = _told_from(sentence.text, begin, reading)
    if told == "actual" and is_foreseen(sentence.text, reading.quantity.start, reading.quantity.end):
        return "forecast"
    is_market = reading.subject.type == "industry" and _WILL.search(sentence.text) and not _AIMS.search(sentence.text)
    return "forecast" if told == "planned" and is_market else told


def _opens(text: str, reading: Reading) -> int | None:
    """Give where a clause of its own begins before a figure: `will shut its plant as its share slides to 12%`."""
    if " as " not in text and " after " not in text and " because " not in text:
        return None
    found = list(_REASON.finditer(text, reading.start, reading.quantity.start))
    return found[-1].start() if found else None


def _told_from(text: str, begin: int | None, reading: Reading) -> str:
    """Give the stance of a figure by the verbs of its clause, which may begin behind the words that carry it."""
    start = reading.quantity.start
    part = _OF_WHICH.search(text, max(0, start - 24), start) if " which " in text else None
    if part:
        return stances.status(text, start, reading.quantity.end, *clause(text, max(0, part.start() - 1)))
    if begin is None:
        return status(text, reading.start, reading.quantity.end)
    return stances.status(text, begin, reading.quantity.end, begin, clause(text, reading.quantity.start)[1])


_OF_WHICH = re.compile(r", (?:of|among) which (?:[a-z]+ ){0,2}$")
"""Before a part, which is planned where the whole is."""
_REASON = re.compile(
    r"(?<!such)(?<!well)(?<!same)(?<!known)(?<!much)(?<!many)(?<!far) (?:as|after|because)"
    r" (?:its|their|the (?:company|firm|group|market)['’]s|[A-Z][\w-]+['’]s)"
    r" (?:[\w-]+ ){1,8}?(?:slid(?:es)?|f[ae]ll(?:s|en)?|rose|rises|gr[eo]ws?|drop(?:s|ped)|slump(?:s|ed)|shr[aiu]nks?"
    r"|dwindle[sd]?|surge[sd]?|jump(?:s|ed)|climb(?:s|ed)|widen(?:s|ed)|narrow(?:s|ed)|halve[sd]?|doubled?s?|declin\w+"
    r"|reach(?:es|ed)|hit|hits|slip(?:s|ped)|plunge[sd]?|tumble[sd]?|was|were|is|are|had|stood|came)\b"
)
_DONE_THEN = re.compile(
    r"(?: (?:cars|vehicles|units|[BN]?EVs))? (?:that )?(?:it|they|the (?:company|group|firm|maker|carmaker)) (?:had )?"
    r"(?:sold|delivered|built|made|exported|shipped|produced|registered|handed over|managed)\b"
)
"""Behind what a plan is compared with: `a third more than the 410,000 it sold in 2025`."""
_AFTER_DOING = re.compile(
    r"\bafter (?:having )?(?:selling|delivering|building|making|producing|exporting|shipping|sales of|deliveries of)"
    r" (?P<since>[\d.,]+ [^;.]{2,50}, )?(?:about |around |some |nearly |more than |over |just |only |almost )?$"
)
"""Before what had been done when a goal was set: `raised its target after selling 1.4 million`."""
_WILL = re.compile(r"\b(?:will|would)\b")
_AIMS = re.compile(r"\b(?:plan|aim|target|goal|want|roadmap|polic)")
_CUMULATIVE = re.compile(
    r"\b(?:[Cc]umulative(?:ly)?|[Ss]ince (?:its |the )?(?:launch|inception|founding|beginning|debut|first"
    r" (?:handover|delivery))"
    r"|all-time|lifetime|so far in its history)\b"
)


def _is_cumulative(text: str, reading: Reading) -> bool:
    """Tell a figure that counts from a beginning: `cumulative deliveries`, `since its launch`."""
    around = text[max(0, reading.start - 30) : reading.quantity.end + 50]
    return not reading.is_change and _CUMULATIVE.search(around) is not None and "so far this year" not in text.lower()


def _unit(text: str, quantity: Quantity, reading: Reading) -> str | None:
    if quantity.unit == "units" and reading.subject.type == "company" and _NO_CARS.search(text):
        return "units"
    if quantity.unit in (None, "units") and reading.property != "demand":
        return "vehicles"
    return quantity.unit


_NO_CARS: Final = re.compile(
    r"\b(?:[Ll]idars?|[Ss]ensors?|[Cc]hips?|[Rr]obots?|[Ss]martphones?) (?:makers?|firms?|supplier|units?)\b"
)
"""What tells units from cars."""


def link(
    sentence: Sentence,
    findings: Findings,
    *,
    start: int,
    end: int,
    subject: Entity,
    name: str,
    target: Entity | str | None = None,
    period: Period | None = None,
    quantity: Quantity | None = None,
    stands: str | None = None,
    title: str | None = None,
    place: Entity | None = None,
) -> Claim:
    """Make a claim that ties `subject` to `target` from `start` to `end`; `stands` is its status if known."""
    return Claim(
        start=start,
        end=end,
        subject=subject,
        property=name,
        value=quantity.value if quantity else None,
        value_high=quantity.value_high if quantity else None,
        unit=quantity.unit if quantity else None,
        value_alt=quantity.value_alt if quantity else None,
        unit_alt=quantity.unit_alt if quantity else None,
        object=target.name if isinstance(target, Entity) else target,
        object_type=target.type if isinstance(target, Entity) else None,
        when=period.when if period else None,
        when_end=_end(sentence, period, name, quantity) if period else None,
        status=stands or status(sentence.text, start, end),
        bound=quantity.bound if quantity else "exact",
        title=title,
        place=place.name if place else None,
        source=findings.source,
    )


def _end(sentence: Sentence, period: Period, name: str, quantity: Quantity | None) -> str | None:
    """Give the end of a time; what began `since` a month has none, what was counted since then has."""
    has_begun = quantity is None or name == "price"
    is_since = sentence.text[period.start : period.start + 6].lower() == "since "
    return None if is_since and has_begun and name != "plant" else period.when_end


def brief(statement: Statement) -> str:
    """Write a statement in one line, as the examples of the rules do: `Hefei investment 787000000 USD NIO 2020`."""
    value = (
        None
        if statement.value is None
        else f"{statement.value:g}"
        if abs(statement.value) < 1e6
        else f"{statement.value:.0f}"
    )
    if statement.value_high is not None:
        value = f"{value}..{statement.value_high:g}"
    when = statement.when if statement.when_end is None else f"{statement.when}..{statement.when_end}"
    marks = [mark for mark in (statement.status, statement.bound) if mark not in ("actual", "exact")]
    words = (
        statement.subject,
        statement.property,
        value,
        statement.unit,
        statement.object,
        statement.title,
        when,
        *marks,
    )
    return " ".join(word for word in words if word)
