"""An entity: somebody or something that statements are about."""

from dataclasses import dataclass

from nevtui.model.identifiers import slug


@dataclass(frozen=True, slots=True)
class Entity:
    """A place, company, person, model, organization or industry under its canonical name."""

    id: str
    """`type:slug`, unique and stable from build to build, e.g. `city:hefei`."""
    name: str
    type: str
    """One of `vocabulary.ENTITY_TYPES`."""
    aliases: tuple[str, ...] = ()
    """Other names, Chinese ones too; never the canonical name itself."""
    chinese: str | None = None
    pinyin: str | None = None
    """How the Chinese name is said, syllables apart, without tones."""
    country: str | None = None
    province: str | None = None
    city: str | None = None
    """Where a company or an organization is based: canonical name of a city."""
    parent: str | None = None
    """Canonical name of the company above a company or of the maker of a model."""
    ticker: str | None = None
    founded: str | None = None
    wikidata: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    """WGS 84, degrees."""
    population: int | None = None
    """People, of the gazetteer's own year."""

    @classmethod
    def called(cls, type: str, name: str, *, country: str | None = None) -> "Entity":
        """Make one that stands in no table, with the id that it would have there."""
        return cls(f"{type}:{slug(name)}", name, type, country=country)

    def __hash__(self) -> int:
        """Hash the id alone: the extractor keeps entities in sets and dictionaries, many times a sentence."""
        return hash(self.id)
