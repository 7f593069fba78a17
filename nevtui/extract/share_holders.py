"""Finds whose share a percentage is. Knows a scene, no rules."""

from dataclasses import dataclass

from nevtui.extract import markets, share_words
from nevtui.extract import patterns as re
from nevtui.extract.grammar import clause, is_possessive
from nevtui.extract.scene import Scene
from nevtui.extract.scene_words import GENERAL
from nevtui.extract.spans import Mention, Quantity
from nevtui.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Whole:
    """What a percentage is of, in words, and where the words end."""

    words: str
    end: int


def owner_after(scene: Scene, quantity: Quantity) -> Mention | None:
    """Give X of `the 5.2% of X`."""
    is_definite = scene.text.endswith("the ", 0, quantity.start)
    named = [m for m in scene.mentions if m.start == quantity.end + 4 and m.entity.type in ("company", "model")]
    return named[0] if is_definite and named and scene.text.startswith(" of ", quantity.end) else None


def possessor_beside(scene: Scene, quantity: Quantity) -> Mention | None:
    """Give Norway of `second in Europe after Norway's 97%`."""
    owners = (m for m in scene.mentions if m.end <= quantity.start and m.entity.type in ("company", "country", "bloc"))
    beside = (m for m in owners if is_possessive(scene.text, m) and m.text[:1].isupper())
    return next((m for m in beside if share_words.ELLIPTIC.fullmatch(scene.text, m.end, quantity.start)), None)


def holder_of(scene: Scene, quantity: Quantity, whole: Whole | None, *, has_class: bool) -> Entity | None:
    """Give whose part it is: told behind it (`went to buyers in China`), in its clause, or with the figure before."""
    end = whole.end if whole else quantity.end
    for mention in scene.mentions:
        is_behind = end <= mention.start <= end + 90 and mention.entity.type in share_words.HOLDERS
        if is_behind and _is_predicate(scene.text, quantity, end, mention):
            is_buyer = mention.entity.type == "company" and _GOES_TO.search(scene.text, end, mention.start)
            return None if is_buyer else mention.entity
    if scene.part and scene.part.mention:
        return scene.part.mention.entity
    if whole and not has_class and (place := _place_of_whole(scene, quantity, whole)):
        return place
    holder = holder_before(scene, quantity, has_class=has_class)
    if holder and has_class and markets.are_brands(holder) and all(m.entity != holder for m in scene.mentions):
        holder = scene.antecedents.market or holder
    if whole is None:
        return holder
    inside = [m for m in scene.mentions if quantity.end <= m.start < whole.end and not _is_pronoun(m)]
    if holder is None or (has_class and any(m.entity.type in ("company", "model") for m in inside)):
        owners = [m.entity for m in inside if m.entity.type in ("company", "model")]
        return owners[0] if owners else holder
    if any(m.entity.name == holder.name for m in inside):
        return _other_holder(scene, quantity, holder)
    return holder


_GOES_TO = re.compile(r"\b(?:went|goes|go|going) to (?:the )?$")
"""Before a firm that buys, whose part it is not of the market: `21% of the cars went to X`."""


def _place_of_whole(scene: Scene, quantity: Quantity, whole: Whole) -> Entity | None:
    """Give Hefei of `70 percent of Hefei's taxis are electric`, before which nobody is named."""
    if any(m.end <= quantity.start and m.entity.type in share_words.HOLDERS for m in scene.mentions):
        return None
    inside = [m.entity for m in scene.mentions if quantity.end <= m.start < whole.end and not _is_pronoun(m)]
    is_one = len(inside) == 1 and inside[0].type in ("city", "province")
    return inside[0] if is_one and share_words.OF_USE.match(scene.text, whole.end) else None


def _is_pronoun(mention: Mention) -> bool:
    return mention.text.lower().startswith(("it", "the", "that", "this"))


def _other_holder(scene: Scene, quantity: Quantity, holder: Entity) -> Entity | None:
    """Give who else may be meant where the whole names `holder`: `a third of China's cars` are not China's part."""
    before = [
        m.entity
        for m in scene.mentions
        if m.end <= quantity.start and m.entity.type in share_words.HOLDERS and m.entity.name != holder.name
    ]
    focus = scene.antecedents.focus
    return before[-1] if before else focus if focus != holder else None


def _is_predicate(text: str, quantity: Quantity, end: int, mention: Mention) -> bool:
    return (
        share_words.PREDICATE.fullmatch(text, end, mention.start) is not None
        or share_words.WERE.fullmatch(text, quantity.end, mention.start) is not None
    )


def holder_before(scene: Scene, quantity: Quantity, *, has_class: bool) -> Entity | None:
    """Give whose share it is by the words before: beside the figure, as the subject, with the figure before."""
    begin, _ = clause(scene.text, quantity.start)
    last = scene.last
    floor = max(begin, last.quantity.end if last else 0)
    heads = [
        m
        for m in scene.mentions
        if begin <= m.start
        and m.end <= quantity.start
        and m.start in scene.heads
        and m.entity.type in share_words.HOLDERS
        and not (m.entity.type in ("organization", "person") and _SAID.match(scene.text, m.end))
        and not scene.is_inside_relative(m)
    ]
    for mention in scene.mentions:
        is_holder = mention.end <= quantity.start and mention.entity.type in share_words.HOLDERS
        if is_holder and share_words.TO_MAKE_UP.fullmatch(scene.text, mention.end, quantity.start):
            return mention.entity
    beside = holder_beside(scene, quantity)
    if beside and beside.entity.type in share_words.HOLDERS:
        return beside.entity
    if last and not any(m.start >= floor for m in heads) and (last.quantity.start >= begin or not heads):
        return last.subject
    if heads:
        return heads[-1].entity
    if has_class or scene.owner or scene.subject:
        focus = None if GENERAL.match(scene.text) else scene.antecedents.focus
        return scene.owner or scene.subject or focus or scene.antecedents.market
    return scene.anyone()


_SAID = re.compile(
    r"(?: \([A-Z]+\))? (?:said|says|reported|reports|announced|estimates?|estimated|showed|shows?|noted|calculates?)"
    r"(?: (?:on|late|last) [\w ]{3,16})?,"
)
"""Behind who is only credited inside a sentence: `, the CPCA reported, taking penetration to`."""


def holder_beside(scene: Scene, quantity: Quantity) -> Mention | None:
    """Give X of `X 25 percent`, `X, with 1.6%`, `X (5%)` and `X, fifth with 4%`."""
    for mention in reversed(scene.mentions):
        if mention.end <= quantity.start and mention.entity.type in (
            "company",
            "country",
            "bloc",
            "model",
            "industry",
            "province",
            "city",
        ):
            if share_words.BESIDE.fullmatch(scene.text, mention.end, quantity.start) is None:
                return None
            return None if _is_in_whole(scene, mention) else mention
    return None


def _is_in_whole(scene: Scene, mention: Mention) -> bool:
    """Tell a place that the whole of the figure before names: `(41 percent of the cars) built in Hefei, after 52`."""
    whole = scene.last.whole if scene.last else None
    is_behind = scene.last is not None and mention.start > scene.last.quantity.end
    return isinstance(whole, str) and is_behind and whole.endswith(mention.text)


def class_subject(scene: Scene, quantity: Quantity) -> str | None:
    """Give the class of things that stands as the subject of a share: `NEVs` of `NEVs made up 38 percent`."""
    begin, _ = clause(scene.text, quantity.start)
    window = scene.text[max(begin, quantity.start - 110) : quantity.start]
    match = share_words.CLASS_SUBJECT.search(re.sub(rf"{share_words.BOUND} ?$", " ", window, count=1))
    return match["class"] if match else None


def kind_told(scene: Scene, quantity: Quantity) -> str | None:
    """Give `exports` where the figure that the share belongs to is one of exports."""
    last = scene.last
    is_beside = last is not None and not last.is_change and 0 <= quantity.start - last.quantity.end < 40
    return "exports" if last and is_beside and last.property == "exports" and last.subject.type == "industry" else None
