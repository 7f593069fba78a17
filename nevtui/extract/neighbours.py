"""Figures whose neighbours tell what they measure: `Xpeng (38,211)`, `from 7,079 in April`, `July brought 52,000`.

Knows a scene, no rules.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.earlier_levels import year_before
from nevtui.extract.figure_times import period_right_after
from nevtui.extract.movement import MONTHS
from nevtui.extract.numbers import ORDINAL
from nevtui.extract.owners import OWNERS
from nevtui.extract.parallels import Part
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Mention, Period, Quantity, Reading, Topic
from nevtui.model.entity import Entity

_BOUND: Final = (
    r"(?:a |just |only |the |merely |a mere |no less than )?(?:(?:about|around|nearly|more than|over|some|almost"
    r"|upwards of|just over|just under|close to|roughly|approximately|an estimated) )?"
)
_VERBS: Final = (
    rf"(?:to|with|{ORDINAL} with|(?:came|ranked|finished|followed|was|placed|stood|took|held|remained)"
    r" (?:in )?(?:the )?(?:[a-z-]+ ){0,5}(?:with|at|on)"
    r"|(?:led|leads|topped|tops|headed|heads) (?:[a-z'’ -]{3,30} )?with|did|on"
    r"|(?:was|were|is|are) (?:back |down |up |off )to|(?:stayed|kept|held|remained|climbed|rose|moved|slipped|fell"
    r"|dropped|jumped|leapt"
    r"|returned"
    r"|advanced|was back|were)(?: [a-z]+(?:-[a-z]+)?){1,6} (?:with|at|on)|(?:was|were) (?:level|tied|even) (?:at|on"
    r"|with)|came to|reported|posted|(?:did|fared|performed|sold) (?:best|better|well|worst)(?: of all)?,? with"
    r"|contributed|reached|at|had|followed with|managed|logged|registered"
    r"|recorded|achieved|saw|accounted for|hit|was|for|clocked|notched up|totall?ed|moved|shifted|chalked up"
    r"|managed just"
    r"|added|brought in|topped|passed|exceeded|surpassed|crossed|closed on) "
)
_BESIDE: Final = re.compile(
    rf"(?:(?: \([^)]{{1,40}}\))?(?:['’]s (?:[A-Z][\w-]+ )?(?:plant|factory|gigafactory|unit|arm|brand|group"
    rf"|base))?(?: (?:brand|group|marque))?"
    rf"(?:, (?!and\b)[^,;:]{{3,40}},)? (?:{_VERBS})?|: |\s?\| |['’]s (?:(?:total|figure|tally) )?)"
    rf"{_BOUND}"
)
_AFTER_COMMA: Final = re.compile(rf", (?:at |with )?{_BOUND}")
_IS_AT: Final = re.compile(r"\b(?:at|for|from|by|of|with|to|in) (?:the )?$")
_OPEN: Final = re.compile(
    rf"(?:, [^,;()]{{3,40}}?|['’]s|(?: (?:was|came|ranked|finished|is|took|placed|followed))?(?: in)?(?: the)? (?:first"
    rf"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[Nn]o\.? ?\d{{1,2}})(?: place| spot| position)?)?"
    rf" \((?:with )?{_BOUND}"
)
_PLACE_BESIDE: Final = re.compile(
    r"(?:, at |,? with | (?:came|ranked|finished|was|placed|stood|took)(?: in)?(?: the)? (?:[a-z]+ ){1,2}(?:with"
    r"|at|on) "
    rf"| (?:made|built|produced|managed|reached|had) ){_BOUND}"
)
_PLACE_OPEN: Final = re.compile(rf" (?:jumped|climbed|rose|came|ranked|moved|was)[a-z ]{{4,40}} \({_BOUND}")
_CLOSED: Final = re.compile(r"(?: (?:vehicles|units|cars))?[),;]")
_BY_OWNER: Final = re.compile(
    r",?(?: (?:units|vehicles|cars|of them|more|sales|deliveries|registrations|handovers|exports))?"
    r"(?: came| stemmed| were)? (?:at|for|from|by|under) (?:the |its |another )?"
    r"(?:(?:[\w-]+ ){0,3}(?:brand|sub-brand|marque|unit|subsidiary|rival|maker) )?"
)
_OF_MODEL: Final = re.compile(r"(?: units| of them)?(?: of)?(?: the| its| his)? ")
_AND_MODEL: Final = re.compile(r"s?(?:,| and|, and)(?: the)? ")
_COMPARED: Final = re.compile(
    r"\b(?:from|below|above|(?<!more )(?<!less )(?<!fewer )(?<!higher )than|versus|vs\.?|against|compared"
    r" (?:with|to)|exceeding|surpassing|surpassed|beating|after"
    rf"|up on|down on|short of|topping|on)(?: the| a| its)?(?: (?P<month>{MONTHS})['’]s)?"
    r"(?: (?:(?:previous|earlier|prior|old) )?(?:record|high|low"
    r"|best|peak|level|figure|total))?"
    rf"(?: of)? ?{_BOUND}$"
)
_EARLIER: Final = re.compile(
    r"(?: (?:units|vehicles|cars|NEVs|EVs))?(?: (?:sold|delivered|built|produced|made|exported|registered"
    r"|shipped|it (?:sold"
    r"|delivered)))?(?: of| in| for| from| during)?(?: the| that)? ?(?:a year (?:earlier|ago|before)|one year"
    r" (?:earlier"
    r"|ago|before)|(?:corresponding|same|year-ago|comparable|year-earlier) (?:month|period|quarter|half|time|months)"
    r"|(?:previous|prior) year|year before|twelve months (?:earlier|before|ago))\b"
)
_WHEN_EARLIER: Final = re.compile(
    r"\b(?:a year (?:earlier|ago|before)|(?:the )?year before|the previous year),? (?:when )?"
    r"(?:(?:the|its) (?:figure|number|total|tally) (?:was|stood at|had been|came to) "
    r"|(?:it|they) (?:was|were|had been|had made|made|had sold|sold|delivered|had delivered|had) )"
    rf"{_BOUND}$"
)
_BROUGHT: Final = re.compile(
    rf"(?: (?:alone|itself|by itself|thus|then|therefore))? (?:ends|closes|stands|saw|brought|was|had|came|counted"
    rf"|accounted|contributed|delivered"
    rf"|added|yielded"
    rf"|ended|closed|recorded|reached|hit|set)(?: [a-z]+){{0,6}}? {_BOUND}"
)
_FIRMS: Final = ("company", "model")
_PLACES: Final = ("city", "province", "country")


def turns_to_another(scene: Scene, last: Reading, quantity: Quantity) -> bool:
    """Tell whether another firm does something between two figures: `X aims for 5,000, Y has lowered its sights to`."""
    between = (m for m in scene.mentions if last.quantity.end <= m.start and m.end <= quantity.start)
    return any(m.start in scene.heads and m.entity == scene.subject and m.entity.type == "company" for m in between)


def replaces_goal(scene: Scene, last: Reading, quantity: Quantity) -> bool:
    """Tell a goal that another takes the place of: `lowered its target to 480,000 from 640,000`."""
    return last.is_goal and _REPLACED.fullmatch(scene.text, last.quantity.end, quantity.start) is not None


_REPLACED: Final = re.compile(r"(?: (?:vehicles|cars|units))? from (?:an (?:earlier|initial) |a previous )?")


def model_after(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the model in `15,481 units of the M9`."""
    after = (m for m in scene.mentions if m.entity.type == "model" and m.start >= quantity.end)
    named = next((m for m in after if _OF_MODEL.fullmatch(scene.text, quantity.end, m.start)), None)
    if named is None or any(_AND_MODEL.fullmatch(scene.text, named.end, m.start) for m in after):
        return None
    return named.entity


def owner_beside(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the owner in `Xpeng 8,040`, `Xpeng (8,040)`, `Xpeng: 8,040`, `Xpeng's 8,040` and `49,887 at NIO`."""
    if listed := _listed_after(scene, quantity):
        return listed
    for mention in scene.mentions:
        if mention.end <= quantity.start and _is_beside(scene, mention, quantity):
            if _TOLD_ASIDE.search(scene.text, max(0, mention.start - 70), mention.start):
                continue
            return _whose_brand(scene, mention) or mention.entity
    return owner_after(scene, quantity)


_TOLD_ASIDE: Final = re.compile(r", (?:with|including|counting|among them) (?:[A-Z][\w.&-]*(?:,| and) )*$")
"""Before one of those who are a part of the subject: `BYD as a whole, with Denza and Yangwang, came to`."""


def _whose_brand(scene: Scene, mention: Mention) -> Entity | None:
    """Give Aito for Huawei of `the Aito brand of Seres and Huawei reached`."""
    heads = (m for m in scene.mentions if m.end < mention.start and m.start in scene.heads)
    brands = (m.entity for m in heads if _BRAND_OF.fullmatch(scene.text, m.end, mention.start))
    return next((brand for brand in brands if brand.type == "company"), None)


_BRAND_OF: Final = re.compile(
    r" (?:brand|marque|label|sub-brand) of (?:the )?(?:[A-Z][\w.&-]*(?: [A-Z]\w+)* and )?(?:the )?"
)


def subject_since(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the firm that has become the subject since a market's figure: `98% were electric; X came 6th with 501`."""
    last = scene.last
    if last is None or last.subject.type != "industry" or scene.subject is None or scene.subject.type not in _FIRMS:
        return None
    heads = [m for m in scene.mentions if last.quantity.end <= m.start < quantity.start and m.start in scene.heads]
    is_new = bool(heads) and heads[-1].entity == scene.subject and quantity.start - heads[-1].end < _SINCE
    return scene.subject if is_new and not _SAYS.match(scene.text, heads[-1].end) else None


_SINCE: Final = 50
_SAYS: Final = re.compile(r",? (?:said|says|added|told|reported|reports|noted|wrote|estimates?|estimated|showed?)\b")


def _listed_after(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the brand of `including 13,270 Nio, 6,281 Onvo and 3,680 Firefly`."""
    if quantity.unit is not None:
        return None
    beside = next((m for m in scene.mentions if m.start == quantity.end + 1 and m.entity.type in _FIRMS), None)
    is_item = beside is not None and _ITEM_ENDS.match(scene.text, beside.end) is not None
    is_item = is_item and _ITEM.search(scene.text, max(0, quantity.start - 14), quantity.start) is not None
    return beside.entity if beside and is_item else None


def owner_after(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the owner in `49,887 at NIO` and `against 484,507 for Tesla`."""
    for mention in scene.mentions:
        is_after = mention.start >= quantity.end and mention.entity.type in _FIRMS and mention.text != "its"
        if scene.topic and scene.topic.property == "orders" and scene.text.endswith(" from ", 0, mention.start):
            continue
        if is_after and _BY_OWNER.fullmatch(scene.text, quantity.end, mention.start):
            return mention.entity
    return None


def owner_of_level(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give the firm of `(beat) Tesla's 17.9%` and `17.9% at Tesla`, whoever the sentence is about."""
    for mention in scene.mentions:
        if mention.entity.type != "company" or mention.text.lower() in ("its", "their", "it"):
            continue
        if _OWNS.fullmatch(scene.text, mention.end, quantity.start):
            return mention.entity
        if mention.start > quantity.end and scene.text[quantity.end : mention.start] in (" at ", " for "):
            return mention.entity
    return None


_ITEM: Final = re.compile(r"(?:incl(?:\.|uding|udes)|of which|among them|namely|[,;:(]|,? and|\() $|\($")
_ITEM_ENDS: Final = re.compile(r"[,;.)]|\Z|,? and \d")
"""Around `6,281 Onvo` in a row of figures and brands."""


def _is_beside(scene: Scene, mention: Mention, quantity: Quantity) -> bool:
    text = scene.text
    if quantity.start - mention.end > 110:
        return False
    if mention.entity.type in _FIRMS:
        if _AFTER_COMMA.fullmatch(text, mention.end, quantity.start):
            return _IS_AT.search(text, max(0, mention.start - 9), mention.start) is None
        return _BESIDE.fullmatch(text, mention.end, quantity.start) is not None or (
            _OPEN.fullmatch(text, mention.end, quantity.start) is not None
            and (_is_written_out(text, quantity) or _is_one_of_counts(scene, quantity))
        )
    told = scene.last.subject if scene.last else scene.antecedents.focus
    if mention.entity.type not in _PLACES or told is None or told.type not in (*_PLACES, "industry"):
        return False
    if _OWNS.fullmatch(text, mention.end, quantity.start):
        return mention.entity.type == "country"
    if told.type == mention.entity.type and _NEXT_BEST.search(text, max(0, mention.start - 16), mention.start):
        return _HAS_NEXT.fullmatch(text, mention.end, quantity.start) is not None
    is_placed = _THEN_PLACED.match(text, quantity.end) is not None
    return (mention.start in scene.heads or is_placed) and (
        _PLACE_BESIDE.fullmatch(text, mention.end, quantity.start) is not None
        or (_PLACE_OPEN.fullmatch(text, mention.end, quantity.start) is not None and _is_written_out(text, quantity))
    )


_THEN_PLACED: Final = re.compile(
    r",? (?:came |was |in )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! of\b)"
)
"""Behind a town's figure in a ranking: `Shenzhen, at 864,000, (third)`."""


def _is_one_of_counts(scene: Scene, quantity: Quantity) -> bool:
    """Tell a small count in brackets behind others of the sentence: `BYD had 2,100, ahead of MG (900)`."""
    last = scene.last
    is_count = last is not None and not last.is_change and last.quantity.unit in (None, "vehicles", "units")
    return is_count and quantity.value >= _LEAST_COUNT and _CLOSED.match(scene.text, quantity.end) is not None


_NEXT_BEST: Final = re.compile(r"\b(?:followed by|trailed by|ahead of|in front of|behind|before|then) (?:the )?$")
_HAS_NEXT: Final = re.compile(rf"(?:,? (?:with|at|on) | \(|: ?){_BOUND}")
"""Around the next town of a ranking: `followed by Guangzhou with 570,000`."""
_LEAST_COUNT: Final = 20
_OWNS: Final = re.compile(r"['’]s? ")
"""Between a country and its figure: `against Japan's 4.2m`."""


def _is_written_out(text: str, quantity: Quantity) -> bool:
    """Tell a figure in brackets from a stock code: it has a comma, a unit or a scale, and the bracket closes."""
    words = text[quantity.start : quantity.end]
    return _CLOSED.match(text, quantity.end) is not None and ("," in words or " " in words or quantity.unit is not None)


def compared_level(scene: Scene, quantity: Quantity) -> tuple[Period | None] | None:
    """Give the time of a level that another figure is compared with: `up from 7,079 in April`; None where it is none.

    The time itself is None where the text tells none.
    """
    compared = _COMPARED.search(scene.text[max(0, quantity.start - 70) : quantity.start])
    if compared is None and (bracketed := level_in_brackets(scene, quantity)):
        return bracketed
    if compared is None:
        is_earlier = _WHEN_EARLIER.search(scene.text, max(0, quantity.start - 90), quantity.start)
        return (year_before(scene.last.period if scene.last else scene.antecedents.period),) if is_earlier else None
    own = next(
        (
            p
            for p in scene.periods
            if not p.is_day and p.role != "report" and 0 <= p.start - quantity.end <= 24
            and _RIGHT_AFTER.fullmatch(scene.text, quantity.end, p.start)
        ),
        None,
    )  # fmt: skip
    if own:
        return (replace(own, role="time"),)
    if compared["month"]:
        inside = [p for p in scene.periods if quantity.start - 70 <= p.start < quantity.start]
        return (_not_after(inside[-1], scene.last.period if scene.last else None),) if inside else None
    if _EARLIER.match(scene.text, quantity.end):
        return (year_before(scene.last.period if scene.last else scene.antecedents.period),)
    is_untimed = _UNTIMED.search(compared[0]) and _LEVEL_ENDS.match(scene.text, quantity.end)
    return (None,) if is_untimed and compared["month"] is None else None


_UNTIMED: Final = re.compile(r"^(?:from|versus|vs\.?|against|compared (?:with|to)|down on|up on) ")
_LEVEL_ENDS: Final = re.compile(
    r"(?: (?:units|vehicles|cars))?(?:[.,;)]|$| (?:the (?:week|month|quarter) before)\b|"
    r" in (?:the )?(?:previous|prior|preceding) (?:week|month|quarter)\b)"
)
"""Behind a level of which no time is told."""
_LEVEL_OPENED: Final = re.compile(
    r"\((?:(?P<earlier>(?:previous|prior|last) (?:week|month|quarter|year)|PY|year ago|a year ago|(?:same|year-ago)"
    rf" (?:period|month|quarter))|(?P<time>[A-Z]?[\w ]{{1,18}}?\d{{2}}|{MONTHS}))(?:: ?| )$"
)
"""What opens a level in brackets: `(1H23: 1.6%)`, `(prior week: 3,500)`, `(May: 3,300)`."""


def level_in_brackets(scene: Scene, quantity: Quantity) -> tuple[Period | None] | None:
    """Give the time of the level in `14.8% (1H23: 9.6%)`; None where it is none, or more stands in the brackets."""
    is_open = scene.text.find("(", max(0, quantity.start - 30), quantity.start) >= 0
    opened = _LEVEL_OPENED.search(scene.text, max(0, quantity.start - 30), quantity.start) if is_open else None
    if opened is None or not _CLOSED_LEVEL.match(scene.text, quantity.end):
        return None
    told = scene.last.period if scene.last else None
    inside = [p for p in scene.periods if opened.start() < p.start < quantity.start]
    if inside and opened["time"]:
        return (replace(inside[-1], role="time"),)
    is_year = opened["earlier"] is not None and _OF_YEAR.search(opened["earlier"]) is not None
    return (year_before(told) if is_year else None,)


_CLOSED_LEVEL: Final = re.compile(r"(?: (?:units|vehicles|cars))?(?:[;,] ?[+–−-]?[\d.]+ ?(?:%|per ?cent))?\)")
_OF_YEAR: Final = re.compile(r"year|PY|same")


def _not_after(level: Period, told: Period | None) -> Period:
    """Give the year before where a month would lie after the one it is compared with."""
    return year_before(level) or level if told and told.when < level.when else level


_RIGHT_AFTER: Final = re.compile(
    r",?(?: (?:units|vehicles|cars|NEVs|EVs|sold|delivered|built|produced|exported|registered))*"
    r",? ?(?:in|for|during|from|of|recorded in|seen in|set in)?(?: the| all of)? ?"
)


def fronted_level(scene: Scene, quantity: Quantity) -> tuple[str, Entity | None] | None:
    """Give what a figure counts, and whose, in `At 9.3 billion yuan, X's profit beat forecasts`."""
    if _AT.search(scene.text, 0, quantity.start) is None:
        return None
    noun = next((topic for topic in scene.nouns if topic.start >= quantity.end), None)
    if noun is None or _OWNED_BY.fullmatch(scene.text, quantity.end, noun.start) is None:
        return None
    scene.take_up(noun)
    return noun.property, scene.anyone()


_AT: Final = re.compile(rf"(?:^|[;:] )[Aa]t (?:just |only )?{_BOUND}$")
_OWNED_BY: Final = re.compile(
    r"(?: (?:units|vehicles|cars))?, (?:the |its |their )?(?:[\w.&-]+ ){0,3}(?:[\w.&-]+['’]s? )?(?:[\w-]+ ){0,3}"
)


def brought_by_a_month(scene: Scene, quantity: Quantity) -> Period | None:
    """Give the time in `July brought 52,000`, `December was the best month ever with 248,000`."""
    for period in scene.periods:
        is_opening = period.start == 0 or scene.text[max(0, period.start - 2) : period.start] in (", ", "; ")
        if is_opening and period.end < quantity.start <= period.end + 70:
            return period if _BROUGHT.fullmatch(scene.text, period.end, quantity.start) else None
    return None


def relative_after(scene: Scene, quantity: Quantity) -> tuple[str, Entity] | None:
    """Give what a clause behind a figure tells: `the 233,550 cars (that) it sold in January`."""
    for mention in scene.mentions:
        is_owner = quantity.end < mention.start <= quantity.end + 50 and mention.entity.type in OWNERS
        if is_owner and _THAT.fullmatch(scene.text, quantity.end, mention.start):
            verb = _HAS_DONE.match(scene.text, mention.end)
            if verb and (period := period_right_after(scene, replace(quantity, end=verb.end()))):
                scene.part = Part(period=period)
            return (verb.lastgroup or "", mention.entity) if verb else None
    return None


_THAT: Final = re.compile(r"(?: (?!as\b|and\b|but\b|when\b|while\b|after\b)[\w-]+){0,3}?(?: that| which)? (?:the )?")
_HAS_DONE: Final = re.compile(
    r"(?: (?:had|has|have))?(?: (?:already|only|actually))? (?:(?P<sales>sold)|(?P<deliveries>delivered|handed over"
    r"|shipped)|(?P<production>built|made(?! up)|produced|turned out|manufactured|assembled)|(?P<exports>exported"
    r"|sent abroad)|(?P<registrations>registered)|(?P<installations>installed))\b"
)


def level_of_part(scene: Scene, quantity: Quantity) -> tuple[str, Entity] | None:
    """Give what the figure behind a share counts: `NEVs made up 30 percent of that, at 39,168`."""
    last = scene.last
    if last is None or last.property not in ("share_of", "penetration") or last.subject.type not in _COUNTED_BY:
        return None
    if _OR_AT.fullmatch(scene.text, last.quantity.end, quantity.start) is None:
        return None
    told = [r.property for r in scene.told.values() if r.property in _COUNTS and not r.is_change]
    name = told[-1] if told else scene.antecedents.property
    return (name, last.subject) if name in _COUNTS else None


_COUNTED_BY: Final = ("company", "industry")
_COUNTS: Final = ("sales", "deliveries", "production", "exports", "registrations", "installations")
_OR_AT: Final = re.compile(
    rf"(?: of (?:that|the total|them|these|its|all|sales|the)[^,;.\d]{{0,24}})?(?: for the first time)?,?"
    rf" (?:at|or|with) {_BOUND}"
)


def is_listed(scene: Scene, topic: Topic, quantity: Quantity) -> bool:
    """Tell `Revenue: 2.41 billion yuan` and `Its capacity: 30 GWh`."""
    return not topic.is_verb and _COLON.fullmatch(scene.text, topic.end, quantity.start) is not None


_COLON: Final = re.compile(r"(?: \([^)]{1,30}\))?: (?:about |around |some |nearly |over |up to |more than )?")
