"""Whose figures those of `the market as a whole` and of its dealers are. Knows no figures."""

from collections.abc import Iterable, Sequence
from typing import Final

from nevtui.extract import markets
from nevtui.extract import patterns as re
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.scene_words import OF_A_CLASS
from nevtui.extract.spans import Mention, Reading, Topic
from nevtui.extract.topics import classes_in
from nevtui.model.entity import Entity

_TOLD: Final = ("registrations", "installations", "deliveries")


def of_dealers(country: Entity | None, told: Entity | None, group: str | None) -> Entity:
    """Give the market whose dealers hold cars: the one of all or of passenger cars last spoken of."""
    spoken_of = markets.group_of(told, country) if country else None
    return markets.of(country, group or (spoken_of if spoken_of == "passenger car" else "car"))


def is_of_dealers(text: str, topic: Topic) -> bool:
    """Tell the stock that dealers hold, named before or behind it: `dealers' stocks`, `stocks at car dealers`."""
    return _DEALERS.search(text, 0, topic.start) is not None or _AT_DEALERS.match(text, topic.end) is not None


_DEALERS: Final = re.compile(r"\b[Dd]ealer(?:s['’]?|ship)? $")
_AT_DEALERS: Final = re.compile(
    r" (?:at|with|of|held by) (?:the )?(?:(?:Chinese|China['’]s|the country['’]s|car|auto|local|franchised|new-car) )"
    r"{0,3}dealer"
)


def whole(topic: Topic, named: Mention | None, focus: Entity | None, country: Entity | None) -> Entity:
    """Give the market that grows where `topic` says so: that of the country whose name stands by it, or spoken of.

    The text may be about `focus`, the market of a part of its cars.
    """
    if focus and markets.place_of(focus) and markets.whose(focus).type == "country":
        country = markets.whose(focus)
    is_place = named is not None and named.entity.type in ("country", "bloc")
    return markets.of(named.entity if named and is_place else country, topic.group or "car")


def named(text: str, mention: Mention) -> Entity | None:
    """Give the market whose country a sentence opens with: `China's auto market kept growing, with sales up`."""
    is_place = mention.start < _OPENS and mention.entity.type in ("country", "bloc")
    found = _MARKET.match(text, mention.end) if is_place else None
    return markets.of(mention.entity, next(iter(classes_in(found[0])), "car")) if found else None


_MARKET: Final = re.compile(
    r"['’]s? (?:overall |total |whole |domestic |new )*(?:auto|automobile|automotive|car|vehicle|new-car|NEV|EV"
    r"|electric[- ](?:car|vehicle)|new[- ]energy vehicle|passenger (?:car|vehicle)) market\b(?! share)"
)
_OPENS: Final = 24


def earner(
    focus: Entity | None, topic: Topic | None, antecedents: Antecedents, mentions: Sequence[Mention]
) -> Entity | None:
    """Give the firm of the title instead of the market just spoken of, which has no revenue and no profit."""
    main = antecedents.main
    if topic is None or topic.property not in _EARNED or main is None or main.name not in antecedents.known:
        return focus
    is_market = focus is not None and focus.type == "industry" and markets.place_of(focus) is not None
    is_named = any(m.entity.type in ("industry", "country", "bloc", "company") for m in mentions)
    return main if is_market and antecedents.is_new and not is_named else focus


def reported(
    text: str, topic: Topic | None, mentions: Sequence[Mention], before: Antecedents, focus: Entity | None
) -> Entity | None:
    """Give the market whose figures an association tells where it names nobody's: `CAAM said that sales fell 16%`.

    Where the text is about `focus`, a firm, they are a market's only if they are millions.
    """
    is_count = topic is not None and not topic.is_verb and topic.property in _COUNTS
    reporter = next((m.entity for m in mentions if _is_association(m.entity)), None)
    is_anothers = any(m.entity.type in ("company", "model", "city", "province") for m in mentions)
    if topic is None or not is_count or reporter is None or is_anothers:
        return None
    if focus is not None and (focus.type not in ("company", "model") or _MILLIONS.search(text) is None):
        return None
    usual = "passenger car" if any("Passenger" in name for name in reporter.aliases) else "car"
    return markets.of(_home_of(reporter, before.country), topic.group or before.group or usual)


def _is_association(entity: Entity) -> bool:
    """Tell an association of makers, or an office that registers cars."""
    return any(map(_ASSOCIATION.search, (entity.name, *entity.aliases)))


def _home_of(reporter: Entity, spoken_of: Entity | None) -> Entity | None:
    if reporter.name == "ACEA":
        return spoken_of if spoken_of and spoken_of.type == "bloc" else Entity.called("bloc", "European Union")
    return Entity.called("country", reporter.country) if reporter.country else spoken_of


_COUNTS: Final = ("sales", "deliveries", "production", "exports", "registrations")
_ASSOCIATION: Final = re.compile(r"\b(?:Association|Alliance|Transport Authority|CAAM|CPCA|ACEA|SMMT)\b(?!.*[Bb]atter)")
_MILLIONS: Final = re.compile(r"\b\d[\d.]* (?:million|m)\b|\b\d{1,2},\d{3},\d{3}\b")


def maker_of_total(text: str, antecedents: Antecedents) -> Entity | None:
    """Give whose it is in `Since January the total is`: the maker's of a model, or the market's of an article."""
    theme = antecedents.theme
    is_of_market = theme is not None and markets.place_of(theme) is not None and antecedents.main_firm is None
    if theme and is_of_market and text.startswith(_OVER_ALL):
        return theme
    is_model = antecedents.focus is not None and antecedents.focus.type == "model"
    return antecedents.of_kind("company") if is_model and text.startswith(_IN_ALL) else None


_IN_ALL: Final = ("Since ", "So far", "In all", "All told", "Altogether", "From January", "For the year")
_OVER_ALL: Final = (
    *_IN_ALL,
    "Over the first",
    "For the first",
    "In the first",
    "For January",
    "In January to",
    "Through ",
)
"""How a sentence opens that sums up the months of a year."""


_EARNED: Final = ("revenue", "profit", "margin")


def counted_by(told: str | None, readings: Iterable[Reading]) -> str:
    """Give what a market that grows is counted by: sales, unless something else was told, or by `readings` before."""
    counts = [told, *(reading.property for reading in readings)]
    return next((name for name in reversed(counts) if name in _TOLD), None) or "sales"


def is_of_a_class(text: str, topic: Topic, focus: Entity) -> bool:
    """Tell `sales of NEVs`, a market's where the text has left whom it was about; what is made is a town's."""
    is_towns = focus.type in ("city", "province") and topic.property == "production"
    return not is_towns and OF_A_CLASS.match(text, topic.end) is not None
