"""Reads shares: of a market, of new cars, of any other whole. Knows a scene, no rules."""

from typing import Final

from nevtui.extract import markets, share_words
from nevtui.extract import patterns as re
from nevtui.extract.demonyms import DEMONYMS
from nevtui.extract.figure_times import period_right_after
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.neighbours import compared_level
from nevtui.extract.rates_among import read_among
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.share_holders import (
    Whole,
    class_subject,
    holder_beside,
    holder_of,
    kind_told,
    owner_after,
    possessor_beside,
)
from nevtui.extract.share_kinds import has_topic, is_of_firm, is_of_top, kind_of_share, market_of_top
from nevtui.extract.share_markets import market_of_new_cars, market_of_share
from nevtui.extract.share_wholes import part_of_last, with_whole
from nevtui.extract.spans import Period, Quantity, Reading
from nevtui.extract.topics import classes_in, group_of
from nevtui.model.entity import Entity


def read_share(
    scene: Scene, quantity: Quantity, before: str, after: str, *, is_growth: bool, period: Period | None
) -> Reading | None:
    """Give what a percentage is a part of, or None; `is_growth` where words of growth stand before it."""
    if quantity.value > 100 or share_words.OF_EARLIER_SUM.match(after) or share_words.OF_PEAK.match(after):
        return None
    if is_of_firm(scene.text, scene.mentions, quantity):
        return None
    if period is not None and period is scene.antecedents.period and share_words.NOW.search(before):
        period = None
    if told := (
        _read_installed(scene, quantity, period)
        or read_among(scene, quantity, period)
        or part_of_last(scene, quantity, period)
    ):
        return told
    is_part_of_electric = after.startswith(",") and "NEV" in classes_in(scene.text, 0, quantity.start)
    are_electric = share_words.ARE_ELECTRIC.match(after)
    if are_electric and not is_part_of_electric and not _names_a_firm(scene, quantity, are_electric.end()):
        return _read_penetration(scene, quantity, period)
    if (margin := _read_margin(scene, quantity, before, is_growth, period)) is not None:
        return margin
    if is_growth and share_words.LEVEL_BEFORE.search(before) is None:
        return None
    whole = _whole_after(scene, quantity)
    is_named = (
        share_words.GROUND.search(before) is not None
        or share_words.SHARE_BEFORE.search(before) is not None
        or share_words.LEADS.search(before) is not None
        or share_words.SHARE_AFTER.match(after) is not None
        or has_topic(scene, quantity)
        or (scene.part is not None and scene.part.mention is not None and _SHARES.search(before) is not None)
    )
    goes_on = _goes_on(scene, quantity, before)
    is_part = share_words.PART_BEFORE.search(before) is not None
    if not (is_named or goes_on or is_part) and (whole is None or is_growth):
        return None
    if not (is_named or goes_on or is_part) and not _is_told_as_part(scene, quantity, before, whole):
        return None
    told = _told(scene, quantity, whole, period, is_named=is_named, goes_on=goes_on)
    holder = _elliptic_holder(scene, quantity) if told and told.property == "market_share" else None
    return replace(told, subject=holder) if told and holder else told


def _names_a_firm(scene: Scene, quantity: Quantity, length: int) -> bool:
    """Tell one maker's cars from all: `one in five cars that BYD sold was electric`."""
    end = quantity.end + length
    return any(quantity.end <= m.start < end and m.entity.type in ("company", "model") for m in scene.mentions)


def _elliptic_holder(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give whose share is told without the word: `BYD's share was 3.1 percent, XPeng's 2.4`."""
    firms = (m for m in scene.mentions if m.entity.type == "company" and m.end <= quantity.start)
    beside = (m for m in firms if share_words.ELLIPTIC.fullmatch(scene.text, m.end, quantity.start))
    return next((mention.entity for mention in beside), None)


_SHARES: Final = re.compile(r"\b(?:with|at|had|held|took|have|hold|by)(?: market)? shares of (?:about |around )?$")
"""Before the first of the shares of a row: `A and B came second and third with shares of 4 and 3%`."""
_SHARE_KINDS: Final = ("market_share", "penetration", "share_of")


def _read_installed(scene: Scene, quantity: Quantity, period: Period | None) -> Reading | None:
    """Read the share behind energy installed: `CALB … with 2.90 GWh, or 5.16 percent`; of a chemistry, its part."""
    if share_words.AFTER_ENERGY.search(scene.text, max(0, quantity.start - 60), quantity.start) is None:
        return None
    market = markets.of(scene.country(), "power battery")
    start = scene.evidence_start(quantity)
    if share_words.CHEMISTRY.match(scene.text):
        return Reading(quantity, "share_of", market, start, period, whole="installations")
    firms = [m.entity for m in scene.mentions if m.entity.type == "company" and m.end <= quantity.start]
    is_spoken_of = scene.antecedents.property in ("installations", "market_share") or scene.last is not None
    if not firms or not is_spoken_of:
        return None
    return Reading(quantity, "market_share", firms[-1], start, period, whole=market)


def _read_margin(
    scene: Scene, quantity: Quantity, before: str, is_growth: bool, period: Period | None
) -> Reading | None:
    topic, owner = scene.topic, scene.anyone()
    if topic is None or topic.property != "margin" or not 0 <= quantity.start - topic.end < 100:
        return None
    if is_growth and re.search(r" (?:to|at)(?: \w+)? ?$", before) is None:
        return None
    if owner is None or owner.type not in ("company", "industry") or scene.is_joint(quantity):
        return None
    owner = scene.as_market(owner, scene.group_at(quantity))
    level = compared_level(scene, quantity) if scene.last and scene.last.property == "margin" else None
    period = level[0] if level else period
    return Reading(quantity, "margin", owner, scene.evidence_start(quantity), period, scope=topic.scope)


def _whole_after(scene: Scene, quantity: Quantity) -> Whole | None:
    """Give the words of the whole: `all NEVs made in Zhejiang` of `38 percent of all NEVs made in Zhejiang in 2025`."""
    match = share_words.WHOLE.match(_as_part(scene, quantity), quantity.end - len(" of"))
    match = match or share_words.WHOLE.match(scene.text, quantity.end)
    if match is None:
        return None
    inside = [p for p in scene.periods if match.start("whole") < p.start < match.end()]
    trailing = [
        p.start for p in inside if p.end >= match.end() - 2 or share_words.PREPOSITION.search(scene.text, 0, p.start)
    ]
    end = min([match.end(), *trailing])
    words = re.sub(
        r"(?: (?:in|for|at|by|of|during|over|the))+ ?$", "", scene.text[match.start("whole") : end].rstrip(" .,")
    )
    if not words or share_words.NO_WHOLE.fullmatch(words):
        return None
    return Whole(words, match.start("whole") + len(words))


def _as_part(scene: Scene, quantity: Quantity) -> str:
    """Give a sentence that makes `one of every four cars` with the words of `25 percent of cars`; no other."""
    is_counted = quantity.noun == "fraction" and _ONE_OF.match(scene.text, quantity.start, quantity.end) is not None
    if (
        not is_counted
        or share_words.HELD_BEFORE.search(scene.text, max(0, quantity.start - 40), quantity.start) is None
    ):
        return ""
    return f"{scene.text[: quantity.end - len(' of')]} of{scene.text[quantity.end :]}"


_ONE_OF: Final = re.compile(r"\w+ (?:in|out of|of (?:every|each)) ")


def _whole_before(scene: Scene, quantity: Quantity) -> str:
    """Give the words of the whole in `its share of the Chinese market fell to 6 percent`, else none."""
    begin = max(0, quantity.start - 120)
    found = list(share_words.SHARE_OF.finditer(scene.text, begin, quantity.start))
    leads = share_words.LEADS.search(scene.text, begin, quantity.start)
    return leads["whole"] if leads else found[-1]["whole"] if found else ""


def _goes_on(scene: Scene, quantity: Quantity, before: str) -> bool:
    """Tell whether a share goes on with the one before: `to 15.3% from 16.7%`, `against 2.4% in 2024`."""
    last = scene.last
    if last is not None and last.property in _SHARE_KINDS:
        if _is_elliptic(scene, quantity):
            return True
        between = scene.text[last.quantity.end : quantity.start]
        if _EARLIER.search(between) and (of := share_words.WHOLE.match(scene.text, last.quantity.end, quantity.start)):
            between = between.replace(of["whole"].rstrip(), "", 1)
        is_near = len(between) < 60 and share_words.ANOTHER_FIGURE.search(between) is None
        is_compared = not last.is_change or share_words.THAN_SHARE.search(between) is not None
        return is_compared and is_near and share_words.GOES_ON.search(between) is not None
    if scene.antecedents.property not in ("market_share", "penetration") or scene.antecedents.is_new:
        return False
    if share_words.RANKED_WITH.search(before):
        return True
    return scene.topic is None and last is None and share_words.MOVED_TO.search(before) is not None


_EARLIER: Final = re.compile(rf"\b(?:from|against|versus|compared (?:with|to)){share_words.BOUND} $")
"""Before the share at an earlier time, which has the same whole."""


def _is_elliptic(scene: Scene, quantity: Quantity) -> bool:
    """Tell `Europe 25 percent` and `the 5.2% of Mercedes-Benz` behind another share."""
    beside = holder_beside(scene, quantity)
    if beside is not None and quantity.start - beside.end > _RIGHT_BESIDE and not is_possessive(scene.text, beside):
        if _HELD.fullmatch(scene.text, beside.end, quantity.start) and _JOINED.search(scene.text[: beside.start][-8:]):
            return True
        return share_words.AHEAD_OF.search(scene.text, max(0, beside.start - 40), beside.start) is not None
    return beside is not None or owner_after(scene, quantity) is not None


_RIGHT_BESIDE: Final = 2
_HELD: Final = re.compile(
    r" (?:had|has|held|holds|took|got|followed with|came to|was at|stood at)(?: (?:about|some|around))? "
)
_JOINED: Final = re.compile(r"(?:[;,]|[;,]? (?:and|while)) $")
"""Around who has another share of the same whole: `; BYD had 17.1%`."""


def _is_told_as_part(scene: Scene, quantity: Quantity, before: str, whole: Whole | None) -> bool:
    if whole is None:
        return False
    if (
        share_words.HELD_BEFORE.search(before)
        or share_words.PREDICATE_AFTER.match(scene.text, whole.end)
        or before.rstrip().endswith((",", "(", "–", "-"))
    ):
        return True
    return (
        quantity.start == 0
        or re.search(
            r"(?:^|[.;:] ?|\b(?:[Oo]ver|[Nn]early|[Aa]bout|[Aa]round|[Mm]ore than|[Aa]lmost|[Ss]ome|[Aa]t least"
            r"|[Ll]ess than|the|and|that|which|just|roughly)) $",
            before,
        )
        is not None
    )


def _told(
    scene: Scene,
    quantity: Quantity,
    whole: Whole | None,
    period: Period | None,
    *,
    is_named: bool,
    goes_on: bool,
) -> Reading | None:
    start, last = scene.evidence_start(quantity), scene.last
    if others := _brands_of(scene, quantity):
        whole_market = last.whole if last and last.property == "market_share" else None
        return Reading(quantity, "market_share", others, start, period, whole=whole_market or scene.antecedents.market)
    if goes_on and last and last.property in _SHARE_KINDS:
        return _after_last(scene, quantity, last, period)
    if whole and is_of_top(scene, quantity, whole.words):
        market = market_of_top(scene)
        return Reading(quantity, "market_share", market, start, period) if market else None
    is_subject_named = _has_subject(scene, quantity)
    if share_words.CHEMISTRY.match(scene.text) and not is_subject_named:
        batteries = markets.of(scene.country(), "power battery")
        return Reading(quantity, "share_of", batteries, start, period, whole="installations")
    if whole and whole.words in ("those", "them", "these") and not is_subject_named:
        return None
    kind = class_subject(scene, quantity) or kind_told(scene, quantity)
    holder = holder_of(scene, quantity, whole, has_class=kind is not None)
    is_of_firm = whole is not None and share_words.OWN.search(whole.words) is not None
    if is_of_firm and holder and holder.type == "industry" and markets.place_of(holder):
        return None
    if holder is None and kind and group_of(kind) == "NEV" and not is_of_firm:
        holder = markets.of(scene.country(), "NEV")
    if holder is None or holder.type in _NO_HOLDERS or _is_of_a_firm(scene, holder):
        return None
    words = whole.words if whole else _whole_before(scene, quantity)
    name = kind_of_share(scene, quantity, words, holder, kind, is_named=is_named)
    if name == "share_of" and holder.type == "company" and _follows_market_share(scene, quantity, words, goes_on):
        name = "market_share"
    if name == "penetration" and markets.is_of(holder, "power battery"):
        return None
    if name == "penetration":
        return Reading(quantity, name, market_of_new_cars(scene, quantity, holder, kind, words), start, period)
    is_joint = holder.type == "industry" and markets.place_of(holder) is not None and scene.is_joint(quantity)
    if name == "market_share" and not is_joint:
        return _of_a_market(scene, quantity, words, holder, period, is_named=is_named)
    if name == "market_share" or (
        scene.is_joint(quantity) and "total" not in words and not _is_own(scene, quantity, whole, holder)
    ):
        return None
    return with_whole(scene, Reading(quantity, name, holder, start, period, whole=words, scope=kind))


def _after_last(scene: Scene, quantity: Quantity, last: Reading, period: Period | None) -> Reading:
    """Give the share that goes on with the one before: of another holder, or of another time."""
    in_step = scene.part.mention if scene.part else None
    later = (
        in_step or owner_after(scene, quantity) or holder_beside(scene, quantity) or possessor_beside(scene, quantity)
    )
    owner = later.entity if later else last.subject
    if last.property == "penetration" and owner.type in ("country", "bloc") and last.subject.type == "industry":
        owner = markets.of(owner, "NEV")
    is_former = owner == last.subject and share_words.FORMER.search(scene.text, 0, quantity.start) is not None
    is_former = is_former and period == last.period and period_right_after(scene, quantity) is None
    start, period = scene.evidence_start(quantity), None if is_former else period
    return Reading(quantity, last.property, owner, start, period, whole=last.whole, scope=last.scope)


def _is_own(scene: Scene, quantity: Quantity, whole: Whole | None, holder: Entity) -> bool:
    """Tell that the whole is the holder's by name: `the five largest customers made up 81 percent of X's revenue`."""
    end = whole.end if whole and holder.type == "company" else 0
    inside = (m for m in scene.mentions if quantity.end <= m.start < end and m.entity == holder)
    return any(mention.text[:1].isupper() for mention in inside)


def _is_of_unnamed(scene: Scene, quantity: Quantity) -> bool:
    """Tell the share of makers or cars that no name tells: `Huawei-backed models took 31% of the segment`."""
    if _WENT_TO.match(scene.text, quantity.end) or _opens_on_cars(scene, quantity):
        return True
    found = share_words.UNNAMED.search(scene.text, max(0, quantity.start - 90), quantity.start)
    if found is None:
        return False
    inside = (m for m in scene.mentions if found.start("who") <= m.start < quantity.start)
    return all(scene.text.startswith("-", mention.end) for mention in inside)


def _opens_on_cars(scene: Scene, quantity: Quantity) -> bool:
    """Tell what is said of a part of all cars: `Two thirds of the cars sold here had small packs`."""
    begin, _ = clause(scene.text, quantity.start)
    is_first = share_words.NOTHING.fullmatch(scene.text, begin, quantity.start) is not None
    return is_first and share_words.CARS_DO.match(scene.text, quantity.end) is not None


_WENT_TO: Final = re.compile(
    r" of (?:all |the |its )?(?:[a-z-]+ ){0,2}(?:cars|vehicles|output|units|sales|EVs)"
    r"(?: [\w-]+){0,3} (?:went|goes?) to "
)
"""Behind the part that somebody bought."""
_NO_HOLDERS: Final = ("organization", "person")
"""Who tells of shares or rules over them, and has none."""
_FIRM_AFTER: Final = re.compile(
    r" (?:company|firm|carmaker|automaker|maker|brand|giant|rival|group|manufacturer)['’]s\b"
)


def _is_of_a_firm(scene: Scene, holder: Entity) -> bool:
    """Tell a country that only says where a firm is from: `the U.S. company's share`."""
    named = (m for m in scene.mentions if m.entity == holder) if holder.type == "country" else ()
    return any(_FIRM_AFTER.match(scene.text, mention.end) for mention in named)


_BRANDS_OF: Final = re.compile(
    r"\b(?:that|those|the share|the part) of (?:the )?(?P<nation>[A-Z]\w+) (?:ones|brands|makers|carmakers"
    r"|marques)\b[^.;,]{0,24}$"
)


def _brands_of(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the brands of another country whose share follows: `that of German ones down to 15.8%`."""
    named = _BRANDS_OF.search(scene.text[max(0, quantity.start - 70) : quantity.start])
    if named is None or named["nation"] not in DEMONYMS:
        return None
    return markets.brands(named["nation"])


def _of_a_market(
    scene: Scene, quantity: Quantity, words: str, holder: Entity, period: Period | None, *, is_named: bool
) -> Reading | None:
    """Give whose share of which market it is; what several firms hold together is told of the market."""
    if _is_of_unnamed(scene, quantity):
        return None
    start, market = scene.evidence_start(quantity), market_of_share(scene, words, quantity)
    if holder.type == "model" and holder.parent and all(m.entity != holder for m in scene.mentions):
        holder = scene.antecedents.of_kind("company") or Entity.called("company", holder.parent)
    begin, _ = clause(scene.text, quantity.start)
    is_joint = share_words.TOGETHER.search(scene.text, begin, quantity.end + 16) is not None
    if is_joint and holder.type == "company":
        return Reading(quantity, "market_share", scene.antecedents.market or market, start, period)
    is_place = holder.type in ("country", "bloc") and is_named
    if is_place and market.country == holder.name:
        holder = scene.as_market(holder, scene.group_at(quantity))
        return Reading(quantity, "market_share", holder, start, period)
    return Reading(quantity, "market_share", holder, start, period, whole=None if holder == market else market)


def _has_subject(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether somebody is named as the subject in the clause of a figure, or a figure before it."""
    begin, _ = clause(scene.text, quantity.start)
    named = any(begin <= m.start < quantity.start and m.start in scene.heads for m in scene.mentions)
    return named or (scene.last is not None and not scene.last.is_change)


def _follows_market_share(scene: Scene, quantity: Quantity, words: str, goes_on: bool) -> bool:
    """Tell a share that stands beside one of a market: `27% of the NEV market and 65% of plug-in hybrid sales`."""
    if goes_on and not words:
        return scene.antecedents.property == "market_share"
    last = scene.last
    return (
        last is not None
        and last.property == "market_share"
        and scene.text.endswith(" and ", 0, quantity.start)
        and not share_words.OWN.search(words)
    )


def _read_penetration(scene: Scene, quantity: Quantity, period: Period | None) -> Reading | None:
    """Read `30 percent of the cars bought in X were electric`."""
    places = [m.entity for m in scene.mentions if m.entity.type in ("city", "province", "country", "bloc")]
    owner = places[0] if places else scene.antecedents.focus
    if owner is None or owner.type not in ("city", "province", "country", "bloc", "industry"):
        owner = scene.country()
    if owner is None:
        return None
    return Reading(quantity, "penetration", scene.as_market(owner, "NEV"), scene.evidence_start(quantity), period)
