"""Whose a figure is that stands with a participle: `23,762 units sold`, `1,204 cars built by BYD`. Knows a scene."""

from nevtui.extract import patterns as re
from nevtui.extract.grammar import is_possessive
from nevtui.extract.owners import OWNERS
from nevtui.extract.scene import Scene
from nevtui.extract.scene_words import WORLDWIDE
from nevtui.extract.spans import Quantity
from nevtui.model.entity import Entity

PARTICIPLE = re.compile(
    r"(?: (?:vehicles|cars|units|of them|more))?(?:,| that)?"
    r"(?: (?:built|made) in [A-Z][\w']+(?= (?:went|were|was|left)))?"
    r"(?: (?:were|was|have been|had been|has been|being|are|(?:should|will|would|could|may"
    r"|(?:are|is) (?:due|expected|set) to|are to)(?: be)?))?(?: \w+ly)? "
    r"(?:(?P<sales>sold|found (?:buyers|homes|a buyer|customers)|went to (?:customers|buyers)|changed hands|left "
    r"(?:the |dealers?['’]s? )?(?:showrooms?|forecourts?|dealerships?)|were snapped up)"
    r"|(?P<deliveries>delivered|handed over)|(?P<production>produced|built|manufactured"
    r"|made(?! up| it| [A-Z][\w-]+ (?:the|a)\b)|turned out"
    r"|assembled|roll(?:ed)? (?:off|out of)"
    r"|le(?:ft|ave) (?:(?:the|its|their) (?:(?:two|three|four|own) )?(?:factor(?:y|ies)|plants?|works|gates)"
    r"|the (?:city's |company's )?factories|the lines?|[A-Z][\w’']+ (?:[\w-]+ )?(?:factor(?:y|ies)"
    r"|plants?|works|lines)))"
    r"|(?P<exports>exported|went abroad|left the country|shipped abroad|went overseas)"
    r"|(?P<inventory>(?:stood|sat|lay|stand|sit|remained?|standing|sitting|parked) unsold)"
    r"|(?P<registrations>registered)|(?P<installations>(?:of [\w ]{0,20}batteries )?(?:installed|fitted)))\b"
)
"""Behind a figure what was done with so many, by the property that it tells."""


def passive_owner(scene: Scene, quantity: Quantity, name: str) -> Entity | None:
    """Give who sold, made or delivered what `name` counts, by the names around a figure and its participle."""
    if (
        scene.subject
        and scene.subject.type in ("company", "model")
        and _WITH.search(scene.text, max(0, quantity.start - 30), quantity.start)
    ):
        return scene.subject
    by = re.match(r"[^,;.]{0,30}? (?:by|roll(?:ed)? (?:off|out of)|le(?:ft|ave)) (?:the )?", scene.text[quantity.end :])
    for mention in scene.mentions:
        if by and mention.start == quantity.end + by.end() and mention.entity.type in OWNERS:
            return mention.entity
    if whole := _whose_whole(scene, quantity):
        return whole
    if name == "production" and (maker := _maker_there(scene, quantity)):
        return maker
    if WORLDWIDE.match(scene.text) or _WORLDWIDE_BEHIND.match(scene.text, quantity.end):
        return scene.country()
    is_of_spoken = (
        not quantity.noun and scene.antecedents.focus and scene.antecedents.focus.type in ("company", "model")
    )
    for mention in () if is_of_spoken else scene.mentions:
        is_place = mention.entity.type in ("city", "province", "country", "bloc")
        if (
            is_place
            and name != "exports"
            and re.search(r"\b[Ii]n (?:the )?$", scene.text[max(0, mention.start - 8) : mention.start])
        ):
            return mention.entity
    focus = scene.antecedents.focus
    is_of_firm = focus is not None and focus.type in ("company", "model") and scene.subject is None
    is_of_all = _ALL_TOLD.match(scene.text) or _OF_ALL_CARS.search(quantity.noun)
    if is_of_firm and focus and is_of_all and (scene.is_left(focus) or name == "registrations"):
        return scene.country()
    models = {m.entity for m in scene.mentions if m.end <= quantity.start and m.entity.type == "model"}
    if scene.subject is None and len(models) == 1:
        return models.pop()
    told = scene.last.subject if scene.last else None
    if scene.subject is None and told and told.type in ("company", "model") and not quantity.noun:
        return told
    market = told if told and told.type == "industry" else None
    return scene.subject or market or (focus if focus and focus.type in OWNERS else scene.country())


def _whose_whole(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give BYD for the part in `Of BYD's 380,000 cars, 89,000 went abroad`."""
    first = scene.mentions[0] if scene.mentions else None
    is_whose = first and first.end < quantity.start and _OF.fullmatch(scene.text, 0, first.start)
    return first.entity if first and is_whose and _SO_MANY.match(scene.text, first.end) else None


_OF = re.compile(r"Of (?:the )?")
_SO_MANY = re.compile(r"['’]s? (?:[\w-]+ ){0,2}\d")


def _maker_there(scene: Scene, quantity: Quantity) -> Entity | None:
    """Give whose plant so many were made at: `made at BYD's plant`, `With BYD's plant running, made there`."""
    at = _AT.match(scene.text, quantity.end)
    there = _THERE.match(scene.text, quantity.end) is not None
    for mention in scene.mentions:
        if mention.entity.type != "company" or not is_possessive(scene.text, mention):
            continue
        is_before = there and mention.end < quantity.start and _PLANT.match(scene.text, mention.end)
        if is_before or (at and mention.start == at.end()):
            return mention.entity
    return None


_AT = re.compile(r"[^,;.]{0,30}? (?:at|in|on) (?:the )?(?=[A-Z])")
_THERE = re.compile(r"[^,;.]{0,30}? there\b")
_PLANT = re.compile(r"['’]s? (?:[\w-]+ ){0,4}(?:plant|factory|works|base|site|complex|line)s?\b")
_ALL_TOLD = re.compile(r"(?:In (?:all|total)|All told|Overall|Altogether|A total of)\b")
_OF_ALL_CARS = re.compile(r"\b(?:new|electric|passenger|NEVs?|EVs?|plug-in|battery|hybrids?|commercial)\b")
"""What counts the vehicles of a market where nobody is said to sell them."""
_WITH = re.compile(
    r"(?:,| \w+) with (?:about |around |some |nearly |more than |over |almost |just |only |a total of )?$"
)
"""Before what the subject has: `was the best-selling car in China, with 23,762 units sold`."""
_WORLDWIDE_BEHIND = re.compile(r"[^,;.]{0,40} (?:worldwide|globally|around the world)\b")
