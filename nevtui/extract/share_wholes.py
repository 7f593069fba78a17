"""What `them` and `it` are of which a figure tells a part: `12.8 million charging points, half of them private`.

Knows a scene, no rules.
"""

from typing import Final

from nevtui.extract import countables, markets
from nevtui.extract import patterns as re
from nevtui.extract.carried import is_amount
from nevtui.extract.records import replace
from nevtui.extract.scene import Scene
from nevtui.extract.share_kinds import are_in_use
from nevtui.extract.share_markets import figure_told
from nevtui.extract.spans import Period, Quantity, Reading

_THEY: Final = re.compile(
    r"(?:all (?:of )?)?(?P<they>them|these|those|it|this|that)\b(?! (?:that|which|who|of|made|sold|built|with|it)\b)"
    r"(?: (?:are|were|was|is|being|will be|had been|have been|to be|went|went to|go|goes))?(?: (?P<rest>.+))?"
)
_PEOPLE: Final = {
    "population": ("population", "inhabitants", "residents"),
    "employees": ("employees", "workers", "staff"),
}
"""What people are a part of, by the word for them."""


def with_whole(scene: Scene, reading: Reading) -> Reading | None:
    """Give the whole of `reading` by its name, and what is said of the part: `charging points` and `private`.

    None where the whole is a word that stands for something the text did not count.
    """
    words = reading.whole if isinstance(reading.whole, str) else ""
    if reading.subject.type == "industry" and words and are_in_use(scene, reading.quantity, words):
        return replace(reading, subject=markets.whose(reading.subject), whole="vehicles in use")
    they = _THEY.fullmatch(words) if words else None
    if they is None:
        return reading if reading.whole else replace(reading, whole=figure_told(scene))
    whole = _told_before(scene, reading.quantity)
    return replace(reading, whole=whole, scope=reading.scope or they["rest"]) if whole else None


def _told_before(scene: Scene, quantity: Quantity) -> str | None:
    """Give what the last figure before this one counts."""
    before = [one for one in countables.counted(scene.text[: quantity.start]) if one.unit != "vehicles"]
    last = scene.last
    if before and (last is None or last.quantity.start < before[-1].start):
        return before[-1].things
    words = scene.text[: quantity.start].lower()
    people = (whole for whole, names in _PEOPLE.items() if any(map(words.__contains__, names)))
    return figure_told(scene) or next(people, None)


def part_of_last(scene: Scene, quantity: Quantity, period: Period | None) -> Reading | None:
    """Read `Nearly half of them went abroad` behind a sentence that counts what somebody sold or made."""
    said = _SAID_OF_PART.match(scene.text, quantity.end)
    amounts = (one for one in (scene.last, *scene.antecedents.amounts) if one and is_amount(one, "vehicles"))
    last = next(amounts, None) if said else None
    if said is None or last is None or last.subject.type not in ("company", "model"):
        return None
    start = scene.evidence_start(quantity)
    return Reading(
        quantity, "share_of", last.subject, start, period or last.period, whole=last.property, scope=said["part"]
    )


_SAID_OF_PART: Final = re.compile(
    r" of (?:them|these|those),? (?:were |are |went |will be |had been |have been |to be )?"
    r"(?:sold |shipped |sent )?(?P<part>abroad|overseas|exported|for export|exports"
    r"|(?:(?:fully |purely |pure |battery[- ]|all-)?electrics?|(?:plug-in )?hybrids?)"
    r"(?: (?:cars|vehicles|models|ones))?|plug-ins|SUVs|NEVs|EVs)"
    r"(?=[,.;]|$| (?:and|but|while)\b)"
)
