"""The records that the stages hand on: each knows where in its sentence its words stand."""

from typing import Final

from nevtui.extract.records import dataclass
from nevtui.model.entity import Entity

PLAN: Final = "plan"
"""The role of a time that is not over and of which the text has told plans or forecasts alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or a line that stands for itself, of a longer text."""

    start: int
    """0-based offset of its first character in the text."""
    text: str
    """As long as it stands there; spaces of all kinds are plain ones."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph."""

    para: int
    """1-based paragraph of the body; 0 is the title."""
    start: int
    """0-based offset of its first character in the paragraph."""
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where an entity is named, or meant by `the company` or `it`."""

    para: int
    start: int
    """Offset in the paragraph; inside the stages of the extractor, in the sentence."""
    end: int
    """Offset after the last character."""
    text: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int
    """Offset after the last character."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, known or not, with what it names."""

    start: int
    end: int
    type: str
    """One of `vocabulary.ENTITY_TYPES`."""
    name: str
    """The canonical name where it is known."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: each part is None where the text leaves it out."""

    source: Span | None
    """The speaker, with what describes him."""
    cue: Span | None
    """The words of saying: `said`, `according to`."""
    content: Span | None
    """What is said, quotation marks included."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    """Offset after the last character of number, unit and second currency."""
    value: float
    unit: str | None
    """As statements write it; None for a bare number."""
    value_high: float | None = None
    value_alt: float | None = None
    unit_alt: str | None = None
    bound: str = "exact"
    noun: str = ""
    """What is counted, as the text says it, e.g. `new energy vehicles`."""
    sign: int = 0
    """-1 or 1 where a sign is written, as in `(-2% MoM)`."""
    stated: float | None = None
    """The value as the text states it: 5 of `5 miles`, 0.5 of `half`."""
    stated_high: float | None = None
    stated_unit: str | None = None
    """The unit as the text states it: `mi`, `basis_points`; None where there is none."""
    factor: float = 1.0
    """How many of `unit` one `stated_unit` is."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that an article gives, whether a statement comes of it or not."""

    para: int
    """1-based paragraph of the body; 0 is the title."""
    start: int
    """Offset in the paragraph."""
    end: int
    """Offset after the last character of number and unit."""
    text: str
    """The words of the paragraph from `start` to `end`."""
    value: float
    """In base units; below zero where a minus is written."""
    value_high: float | None
    """The upper end of a range."""
    unit: str | None
    """As statements write it; None for a bare number."""
    bound: str
    """One of `vocabulary.BOUNDS`."""


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a sentence names. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    when: str
    when_end: str | None = None
    role: str = "time"
    """`time`; `comparison` (`than in 2019`); `report`, the time of saying it (`said on Monday`); `PLAN`."""

    @property
    def is_day(self) -> bool:
        """Tell whether it is one day: too short for a company's figures, right for a happening."""
        return len(self.when) == 10 and self.when_end is None


@dataclass(frozen=True, slots=True)
class Topic:
    """A word that names a figure (`sales`, `delivered`). Offsets count from the beginning of the sentence."""

    start: int
    end: int
    property: str
    is_verb: bool
    scope: str | None = None
    """What the words around it narrow it to: `NEV`, `retail`."""
    group: str | None = None
    """The class of vehicles that its words name: `NEV`, `passenger car`, `car`, `EV`, `power battery`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a quantity measures, whose it is and of which time."""

    quantity: Quantity
    property: str
    subject: Entity
    start: int
    """Where the words begin that carry it."""
    period: Period | None
    is_change: bool = False
    compared_with: str | None = None
    scope: str | None = None
    whole: Entity | str | None = None
    """The market, or what else in words, that a share is of."""
    is_level: bool = False
    """Whether it is what another figure is compared with: `from 7,079 in April`."""
    is_goal: bool = False
    """Whether it is what somebody aims at: `a target of 250,000`."""
    is_loose: bool = False
    """Whether no more than a word near the figure tells what it is: see `leftover_readings`."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the stages found in one sentence, for the rules to read."""

    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    readings: tuple[Reading, ...]
    focus: Entity | None
    """Whom the text was about when the sentence began."""
    company: Entity | None
    """Whom `the company` would mean in it."""
    site: Entity | None
    """The place of the plant last spoken of."""
    source: str | None
    """Whom the sentence credits."""
    heads: frozenset[int]
    """Where the mentions begin that stand like subjects."""
    day: Period | None
    """The day last told in the paragraph when the sentence began."""
    powers: tuple[Mention, ...] = ()
    """The governments named, `Beijing` and `the ministry` among them, in order; see `governments`."""
    power: Entity | None = None
    """The government that last made a rule or was quoted on one when the sentence began."""
    home: Entity | None = None
    """The country that the article is about."""
    speaks_of_subsidies: bool = False
    """Whether an earlier sentence was about subsidies."""
    speaks_of_duties: bool = False
    """Whether an earlier sentence of this paragraph or the last one of the paragraph before was about tariffs."""
    together: tuple[Entity, ...] = ()
    """Whom `they` and `the two companies` would mean in it."""
    spoken: Period | None = None
    """The time last spoken of when the sentence began."""
    product: Entity | None = None
    """Which model `the car` would mean."""
    city: Entity | None = None
    """Which city or province `the city` would mean."""
    body: Entity | None = None
    """The association or office that was a subject of the sentence before, in the same paragraph."""

    loose: tuple[Reading, ...] = ()
    """What figures that have no reading may be."""
    held: Entity | None = None
    """The firm of which the paragraph last told a part."""

    @property
    def firm(self) -> Entity | None:
        """Whom the text was about, where that is a company."""
        return self.focus if self.focus is not None and self.focus.type == "company" else None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one rule reads out of one sentence. Offsets count from the beginning of the sentence."""

    start: int
    end: int
    subject: Entity
    property: str
    value: float | None = None
    value_high: float | None = None
    unit: str | None = None
    value_alt: float | None = None
    unit_alt: str | None = None
    object: str | None = None
    object_type: str | None = None
    scope: str | None = None
    compared_with: str | None = None
    cumulative: bool | None = None
    title: str | None = None
    when: str | None = None
    when_end: str | None = None
    status: str = "actual"
    bound: str = "exact"
    place: str | None = None
    source: str | None = None
    rule: str | None = None
    """The rule that read it."""
    confidence: float | None = None
    """0 to 1."""
