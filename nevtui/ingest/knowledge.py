"""What is known before an article is read: entities, rates and a library's corrections, and a digest of all of it."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nevtui.extract.gazetteer import Gazetteer
from nevtui.ingest.reference import Rates, read_entities, read_rates
from nevtui.ingest.review import corrected_entities
from nevtui.library.corrections import Corrections, read_corrections
from nevtui.library.dataset import reference_folder
from nevtui.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What every article of a library is read with."""

    entities: tuple[Entity, ...]
    """The reference with the library's corrections laid over; names that only statements give are not among them."""
    gazetteer: Gazetteer
    rates: Rates
    corrections: Corrections


def read_knowledge(library: Path) -> Knowledge:
    """Read what ships with nevtui and the corrections in the folder `library`. Raises AskedWrongly for a bad table."""
    shipped, corrections = _shipped(digest_of_reference()), read_corrections(library)
    entities = corrected_entities(shipped.entities, corrections)
    gazetteer = shipped.gazetteer if entities == shipped.entities else Gazetteer.build(entities)
    return Knowledge(entities, gazetteer, shipped.rates, corrections)


@lru_cache(maxsize=1)
def _shipped(digest: str) -> Knowledge:
    """Read what ships with nevtui, of which `digest` is, once a process: a run without workers asks for it twice."""
    entities = read_entities(reference_folder())
    return Knowledge(entities, Gazetteer.build(entities), read_rates(reference_folder()), Corrections(()))


def digest_of_reference() -> str:
    """Hash the entities and rates that ship with nevtui: articles read with others may say other things."""
    hashed = hashlib.blake2b(digest_size=8)
    for path in sorted(reference_folder().iterdir()):
        if path.suffix in (".jsonl", ".csv"):
            hashed.update(path.read_bytes())
    return hashed.hexdigest()
