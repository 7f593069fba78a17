"""Figures that somebody expects without saying of what: `Analysts had expected 461,640`, `CAAM now sees 31 million`.

They are of what was told last, and of whomever that was told. Knows a scene, no rules.
"""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.other_owners import VEHICLE_TOPICS
from nevtui.extract.scene import Scene
from nevtui.extract.spans import Quantity
from nevtui.model.entity import Entity
from nevtui.model.vocabulary import is_currency

_EXPECTS: Final = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed|ing)?|foresees?|sees|saw|estimate[sd]?|projects?|projected"
    r"|anticipate[sd]?|aim(?:s|ed|ing) for|hop(?:es|ed|ing) for|look(?:s|ed|ing) for|reckon(?:s|ed) (?:with|on)"
    r"|guid(?:es|ed) for|guidance (?:of|for|is for|was for|to|at)|consensus (?:of|was|is)|estimates? of|forecasts? of"
    r"|counts?|counted)"
    r"(?: (?:about|around|some|nearly|more than|over|almost|roughly|at least|up to|just|only|between|no more than))* $"
)
_BODY: Final = re.compile(r"\b[Tt]he (?:association|alliance|bureau|federation|institute|ministry|council)\b")
_COUNTED: Final = ("vehicles", "units", None)
_OF_ENERGY: Final = ("capacity", "installations", "production", "demand")
_OF_MONEY: Final = ("revenue", "profit")
_LEAST_SUM: Final = 1e6
_LEAST: Final = 1_000


def told_by_forecast(scene: Scene, quantity: Quantity) -> tuple[str, Entity] | None:
    """Give what a figure counts, and whose, where only a verb of expecting stands before it."""
    name = scene.last.property if scene.last else scene.antecedents.property
    is_count = name in VEHICLE_TOPICS and quantity.unit in _COUNTED and quantity.value >= _LEAST
    is_sum = name in _OF_MONEY and is_currency(quantity.unit) and quantity.value >= _LEAST_SUM and scene.last
    if name is None or not (is_count or is_sum or (name in _OF_ENERGY and quantity.unit == "GWh")):
        return None
    if _EXPECTS.search(scene.text, max(0, quantity.start - 60), quantity.start) is None:
        return None
    if scene.last or scene.subject:
        owner = scene.last.subject if scene.last else scene.subject
        return (name, owner) if owner else None
    return _by_reporter(scene, name) if _speaks_of_markets(scene) else _of_focus(scene, name)


def _speaks_of_markets(scene: Scene) -> bool:
    return any(m.start in scene.heads and m.entity.type in ("organization", "person") for m in scene.mentions) or (
        _BODY.search(scene.text) is not None
    )


def _by_reporter(scene: Scene, name: str) -> tuple[str, Entity] | None:
    market = scene.antecedents.market
    return (scene.antecedents.counted or name, market) if market else _of_focus(scene, name)


def _of_focus(scene: Scene, name: str) -> tuple[str, Entity] | None:
    owner = scene.antecedents.focus or scene.antecedents.market
    return (name, owner) if owner else None
