"""Finds what is measured, not counted, of somebody's: ground, reserves, carbon dioxide spared. Knows no claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from nevtui.extract import countables
from nevtui.extract import patterns as re
from nevtui.extract.spans import Findings, Quantity
from nevtui.model.entity import Entity

_OWNERS: Final = ("company", "city", "province", "country", "bloc", "organization", "model", "industry")


@dataclass(frozen=True, slots=True)
class Sized:
    """A quantity of something that somebody has or spares."""

    quantity: Quantity
    owner: Entity
    of: str
    """What it is a quantity of: `land area`."""


def sizes(text: str, findings: Findings) -> Iterator[Sized]:
    """Yield grounds, reserves and carbon dioxide spared, with whose they are."""
    for quantity in findings.quantities:
        if quantity.unit == "m2":
            yield from _ground(text, findings, quantity)
        elif quantity.unit == "tonnes":
            yield from _reserves(text, findings, quantity)
            yield from _spared(text, findings, quantity)


_SITE_AFTER: Final = re.compile(r"[ -](?:site|plot|plant|complex|park|area|campus|base|factory)\b")


def _ground(text: str, findings: Findings, quantity: Quantity) -> Iterator[Sized]:
    """Read how large a site is: `the site covers 70 hectares`."""
    is_told = countables.AREA.search(text[max(0, quantity.start - 50) : quantity.start]) is not None
    if not (is_told or _SITE_AFTER.match(text, quantity.end)):
        return
    heads = [m.entity for m in findings.mentions if m.end <= quantity.start and m.start in findings.heads]
    owners = [entity for entity in heads if entity.type == "company"]
    whose = owners[-1] if owners else findings.company
    if whose:
        yield Sized(quantity, whose, "land area")


_RESERVES: Final = re.compile(r"(?P<what>(?:[\w-]+ ){0,2}(?:reserves|deposits|resources))\b[^,;.\d]{0,70}$")


def _reserves(text: str, findings: Findings, quantity: Quantity) -> Iterator[Sized]:
    """Read `has lithium reserves of 7 million tons`."""
    found = _RESERVES.search(text[max(0, quantity.start - 110) : quantity.start])
    if found is None:
        return
    named = [m.entity for m in findings.mentions if m.end <= quantity.start and m.entity.type in _OWNERS]
    owners = [entity for entity in named if entity.type in ("province", "country", "company")] or named
    whose = owners[-1] if owners else findings.focus
    if whose:
        yield Sized(quantity, whose, found["what"].strip())


_SPARED: Final = re.compile(
    r"\b(?:sav(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|keep(?:s|ing)?"
    r"|kept|spar(?:e|es|ed|ing)|equivalent to)\b[^.;]{0,60}$"
)
_CARBON: Final = re.compile(r"\b(?:carbon|CO2|CO₂|emissions|greenhouse)\b")
_AVOIDED: Final = re.compile(r"[^.;]{0,60}\b(?:avoided|saved|prevented|cut|spared)\b")


def _spared(text: str, findings: Findings, quantity: Quantity) -> Iterator[Sized]:
    """Read `cut carbon emissions by 2 million tons` and `4,000 tons of CO2 have been avoided`."""
    if _CARBON.search(text[max(0, quantity.start - 60) : quantity.end + 40]) is None:
        return
    before = text[max(0, quantity.start - 80) : quantity.start]
    heads = [m.entity for m in findings.mentions if m.end <= quantity.start and m.start in findings.heads]
    whose = heads[-1] if heads else findings.focus
    if whose and whose.type in _OWNERS and (_SPARED.search(before) or _AVOIDED.match(text, quantity.end)):
        yield Sized(quantity, whose, "carbon dioxide avoided")
