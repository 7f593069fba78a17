"""Laying corrections over what is known and over what was extracted: on every run, and never written into either."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from nevtui.ingest.records import Reading, check, identify
from nevtui.ingest.reference import first_chinese, with_ids
from nevtui.library.corrections import Correction, Corrections, accepted_names
from nevtui.library.corrections import refused_names as refused_names
from nevtui.library.fields import check_whole, with_fields
from nevtui.model.article import Article
from nevtui.model.entity import Entity
from nevtui.model.errors import AskedWrongly
from nevtui.model.statement import Statement

ALIKE: Final = 0.5
"""Share of the words of the shorter evidence that the other one has too, from which on both mean the same place."""

_ABOVE: Final = ("country", "province", "city", "parent")
"""Fields of an entity that name another one, and go with it when it is merged or renamed."""

_TYPES_ABOVE: Final[Mapping[str, tuple[str, ...]]] = {
    "country": ("country",),
    "province": ("province",),
    "city": ("city",),
    "parent": ("company", "organization"),
}


@dataclass(frozen=True, slots=True)
class Unfound:
    """A correction that finds nothing any more: kept, and told."""

    correction: Correction
    why: str


def corrected_entities(entities: Sequence[Entity], corrections: Corrections) -> tuple[Entity, ...]:
    """Lay merges, aliases, new entities and accepted candidates over `entities`, in the order they were made.

    A candidate that was accepted and then refused is no entity.
    """
    known, accepted = list(entities), accepted_names(corrections)
    for correction in corrections.in_force:
        act = _ON_ENTITIES.get(correction.action)
        if act is not None and (correction.action != "accept" or correction.name in accepted):
            known = act(known, correction)
    return with_ids(known)


def corrected_readings(
    article: str | Article,
    readings: Iterable[Reading],
    corrections: Corrections,
    *,
    story: str | None = None,
    unfound: list[Unfound] | None = None,
) -> list[Reading]:
    """Lay what was corrected over the readings of one article: fix, reject, add, and merged names put in.

    `story` is the id of the article that a reprint prints again: what was fixed or rejected there is so here, or the
    reprint would go on saying it. With the article itself, words that do not stand in it any more make a correction one
    that is `unfound`; so does a statement that is not there any more. Such a correction does nothing and stays in its
    file.
    """
    id = article.id if isinstance(article, Article) else article
    mine = corrections.by_article.get(id, ())
    printed = corrections.by_article.get(story, ()) if story not in (None, id) else ()
    held = [_Held(reading) for reading in readings]
    lost = unfound if unfound is not None else []
    if mine or printed:
        _know(held)
        held = [_Held(_merged(one.reading, corrections), one.ids) for one in held]
        _know(held)
    for correction in printed:
        if correction.action != "add":
            _lay(held, replace(correction, statement=None), None, corrections.renamed)
    for correction in mine:
        text = article if isinstance(article, Article) else None
        why = _lay(held, correction, text, corrections.renamed)
        if why is not None:
            lost.append(Unfound(correction, why))
    return [_merged(one.reading, corrections) for one in held]


def overlap(words: str, others: str) -> float:
    """Give the share of the words of the shorter text that stand in the other, too; 1 where one holds the other."""
    if words in others or others in words:
        return 1.0
    some, more = sorted((set(words.lower().split()), set(others.lower().split())), key=len)
    return len(some & more) / len(some) if some else 0.0


# Statements.


@dataclass(slots=True)
class _Held:
    """A reading, and the ids by which corrections may know it."""

    reading: Reading
    ids: frozenset[str] = frozenset()


def _know(held: list[_Held]) -> None:
    """Give every reading the id that a library has it under."""
    seen: dict[str, int] = {}
    for one in held:
        id = identify(one.reading.statement)
        seen[id] = seen.get(id, 0) + 1
        one.ids |= {identify(one.reading.statement, time=seen[id])}


def _lay(held: list[_Held], correction: Correction, article: Article | None, renamed: Mapping[str, str]) -> str | None:
    """Lay one correction over; say why where it cannot be."""
    if correction.action == "add":
        return _add(held, correction, article)
    one = _found(held, correction, renamed)
    if one is None:
        return "the article does not say that any more"
    if correction.action == "reject":
        held.remove(one)
        return None
    try:
        statement = with_fields(one.reading.statement, correction.set)
        _check(statement, article)
    except (AskedWrongly, ValueError) as error:
        return str(error)
    one.reading = replace(one.reading, statement=statement, origin="corrected")
    _know([one])
    return None


def _add(held: list[_Held], correction: Correction, article: Article | None) -> str | None:
    statement = Statement.from_row(correction.set)
    try:
        check_whole(statement)
        _check(statement, article)
    except AskedWrongly as error:
        return str(error)
    held.append(_Held(Reading(statement, "added")))
    _know(held[-1:])
    return None


def _check(statement: Statement, article: Article | None) -> None:
    """See that it can be stored. Raises SourceUnreadable, an AskedWrongly."""
    if article is not None:
        check(article, statement)


def _found(held: list[_Held], correction: Correction, renamed: Mapping[str, str]) -> _Held | None:
    """Find the statement a correction means: by its id, else the one most like what it was."""
    by_id = next((one for one in held if correction.statement in one.ids), None)
    if by_id is not None or correction.was.keys() <= {"article"}:
        return by_id
    alike = [(_likeness(one.reading.statement, correction, renamed), -at) for at, one in enumerate(held)]
    likeness, at = max(alike, default=(0.0, 0))
    return held[-at] if likeness > 0 else None


def _likeness(statement: Statement, correction: Correction, renamed: Mapping[str, str]) -> float:
    """Say how sure it is that `statement` is the one corrected: 0 where it is not.

    It has to say the same of the same (property, subject, object, value), but for what the correction itself changes,
    and in the same place: its paragraph, or words of which half are the same. Where the paragraph alone speaks for it,
    nothing may differ.
    """
    was, freed = correction.was, correction.set
    alike = overlap(statement.evidence, str(was["evidence"])) if "evidence" in was else 0.0
    told = [name for name in ("property", "subject", "object", "value") if name in was or name in _TELLING]
    differing = [name for name in told if _today(getattr(statement, name), renamed) != _today(was.get(name), renamed)]
    if any(name not in freed for name in differing):
        return 0.0
    if alike < ALIKE and (statement.para != was.get("para") or differing):
        return 0.0
    close = sum(bool(getattr(statement, name) == was.get(name)) for name in ("para", "unit", "when"))
    return 1.0 + 4.0 * (len(told) - len(differing)) + close + alike


def _today(said: Any, renamed: Mapping[str, str]) -> Any:
    """Give a name as it is called today; anything else as it is."""
    return renamed.get(said, said) if isinstance(said, str) else said


_TELLING: Final = frozenset(("object", "value"))
"""Fields that are empty in what was corrected only because the statement had none."""


def _merged(reading: Reading, corrections: Corrections) -> Reading:
    """Put the merged name and type into every role of a statement."""
    merges, names = corrections.merges, corrections.merged_names
    if not merges:
        return reading
    said, changed = reading.statement, dict[str, Any]()
    for role in ("subject", "object"):
        meant = merges.get((getattr(said, role) or "", getattr(said, f"{role}_type") or ""))
        if meant is not None:
            changed |= {role: meant[0], f"{role}_type": meant[1]}
    changed |= {role: names[getattr(said, role)] for role in ("place", "source") if getattr(said, role) in names}
    return replace(reading, statement=replace(said, **changed)) if changed else reading


# Entities.


def _merge(known: list[Entity], correction: Correction) -> list[Entity]:
    """Let one entity go up in another: its names become aliases, who named it names the other."""
    name, type = correction.name or "", correction.type or ""
    into, into_type = correction.into or "", correction.into_type or type
    gone = _at(known, name, type)
    target = _at(known, into, into_type) or Entity("", into, into_type)
    names = (name, *gone.aliases, *((gone.chinese,) if gone.chinese else ())) if gone else (name,)
    chinese = target.chinese or (gone.chinese if gone else None)
    fuller = _named(replace(target, chinese=chinese), names)
    kept = [entity for entity in known if entity is not gone]
    return _renamed(_put(kept, target, fuller), name, into, (type,))


def _alias(known: list[Entity], correction: Correction) -> list[Entity]:
    """Give an entity a name, which no other of its type has then; or take a wrong one away."""
    alias, type = correction.name or "", correction.type or ""
    meant = _at(known, correction.into or "", type)
    if correction.removes:
        return [_unnamed(entity, alias) if entity is meant else entity for entity in known]
    target = meant or Entity("", correction.into or "", type)
    freed = [_unnamed(e, alias) if e is not meant and e.type == type and e.name != alias else e for e in known]
    return _put(freed, target, _named(target, (alias,)))


def _entity(known: list[Entity], correction: Correction) -> list[Entity]:
    """Make an entity, or set fields of one; under a new name it keeps the old one as an alias."""
    name, type = correction.name or "", correction.type or ""
    target = _at(known, name, type) or Entity("", name, type)
    changed = replace(target, **correction.set)
    if (changed.name, changed.type) != (target.name, target.type):
        changed = _named(replace(changed, id=""), (target.name,))
    placed = _put(known, target, changed)
    return _renamed(placed, name, changed.name, (type,)) if changed.name != name else placed


def _accept(known: list[Entity], correction: Correction) -> list[Entity]:
    """Take a candidate for an entity, unless there is one of that name and type."""
    name, type = correction.name or "", correction.type or ""
    if _at(known, name, type) is not None:
        return known
    return [*known, replace(Entity("", name, type, chinese=first_chinese((name,))), **correction.set)]


_ON_ENTITIES: Final = {"merge": _merge, "alias": _alias, "entity": _entity, "accept": _accept}


def _at(known: Iterable[Entity], name: str, type: str) -> Entity | None:
    return next((entity for entity in known if entity.name == name and entity.type == type), None)


def _put(known: list[Entity], old: Entity, new: Entity) -> list[Entity]:
    """Put `new` where `old` stands, else at the end."""
    if any(entity is old for entity in known):
        return [new if entity is old else entity for entity in known]
    return [*known, new]


def _named(entity: Entity, names: Iterable[str]) -> Entity:
    aliases = dict.fromkeys((*entity.aliases, *names))
    return replace(entity, aliases=tuple(alias for alias in aliases if alias != entity.name))


def _unnamed(entity: Entity, alias: str) -> Entity:
    if alias not in entity.aliases and alias != entity.chinese:
        return entity
    return replace(
        entity,
        aliases=tuple(name for name in entity.aliases if name != alias),
        chinese=None if entity.chinese == alias else entity.chinese,
    )


def _renamed(known: list[Entity], old: str, new: str, types: tuple[str, ...]) -> list[Entity]:
    """Let who names `old` as its country, province, city or parent name `new`."""
    fields = [name for name in _ABOVE if set(types) & set(_TYPES_ABOVE[name])]
    renamed: list[Entity] = []
    for entity in known:
        changed: dict[str, Any] = {name: new for name in fields if getattr(entity, name) == old}
        renamed.append(replace(entity, **changed) if changed else entity)
    return renamed
