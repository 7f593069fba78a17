"""Tells cars that roll off a line, and models that go into production. Knows verbs by their lemmas, no plants."""

from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.events import Event
from nevtui.extract.grammar import clause
from nevtui.extract.spans import Findings
from nevtui.model.entity import Entity

ROLLS: Final = ("roll off", "start rolling off", "begin to roll off", "come off the line")
_ENTERS: Final = (
    *("go into production", "enter production", "go into mass production", "go into series production"),
    *("enter series production", "enter mass production", "come into production", "be put into production"),
)
"""What a plant may do, and a model, too: `the X goes into production in Y`."""
_FIRST_CAR: Final = re.compile(
    r"(?i)\bfirst (?:[\w-]+ ){0,3}(?:cars?|vehicles?|cells?|models?|batter(?:y|ies)|bus(?:es)?|trucks?|units?)$"
)


def is_made(text: str, findings: Findings, event: Event) -> bool:
    """Tell whether the verb says of a model or of the first cars that their making begins."""
    if event.lemma in ROLLS:
        return model_made(text, findings, event) is not None or _FIRST_CAR.search(event.subject) is not None
    models = (m for m in findings.mentions if m.entity.type == "model") if event.lemma in _ENTERS else ()
    own = (m for m in models if _ASIDE.fullmatch(text, m.end, event.start))
    return any(not text.endswith(_FOR_IT, 0, m.start) for m in own)


_ASIDE: Final = re.compile(r"(?:,? [^,;]{2,60},)? ?")
_FOR_IT: Final = (" for the ", " for ", " of the ", " of ", " from the ")
"""Before a model for which something else is made: `a battery for the X`."""


def model_made(text: str, findings: Findings, event: Event) -> Entity | None:
    """Give the model that the clause of the verb names first."""
    begin, end = clause(text, event.verb)
    models = [m for m in findings.mentions if m.entity.type == "model" and begin <= m.start < end]
    return models[0].entity if models else None
