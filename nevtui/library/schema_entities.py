"""The tables of entities: who and where, by all their names."""

from nevtui.library.columns import Table, columns_of

ENTITIES = Table(
    "entities",
    "an entity of whatever type",
    columns_of("""
    entity     String  id: type and slug, e.g. city:hefei
    name       String  canonical name
    type       String  city, province, country, bloc, company, organization, person, model or industry
    chinese    String  Chinese name; null when unknown
    pinyin     String  how the Chinese name is said, syllables apart, without tones; null when unknown
    country    String  canonical name of a country; null when unknown
    province   String  canonical name of a province or state; null when unknown
    city       String  where a company or an organization is based; null when unknown
    parent     String  the company above a company, the maker of a model; null when there is none
    wikidata   String  Q-number; null when unknown
    statements Int32   number of statements that name it in whatever role
    """),
)
CITIES = Table(
    "cities",
    "a city",
    columns_of("""
    entity     String  id
    name       String  canonical name
    chinese    String  Chinese name; null when unknown
    province   String  province or state; null when unknown
    country    String  country
    latitude   Float64 degrees, WGS 84; null when unknown
    longitude  Float64 degrees, WGS 84; null when unknown
    population Int64   people, as the gazetteer has it; null when unknown
    statements Int32   number of statements that name it
    """),
)
PROVINCES = Table(
    "provinces",
    "a province, a state or a region of several",
    columns_of("""
    entity     String  id
    name       String  canonical name
    chinese    String  Chinese name; null when unknown
    country    String  country
    latitude   Float64 degrees, WGS 84, of its seat; null when unknown
    longitude  Float64 degrees, WGS 84, of its seat; null when unknown
    population Int64   people; null when unknown
    statements Int32   number of statements that name it
    """),
)
COMPANIES = Table(
    "companies",
    "a maker, a brand or a joint venture",
    columns_of("""
    entity     String  id
    name       String  canonical name
    chinese    String  Chinese name; null when unknown
    parent     String  canonical name of the company above it; null when there is none
    ticker     String  exchange and code, e.g. HKEX:9863, several parted by "; "; null when not listed or unknown
    city       String  where it is based; null when unknown
    province   String  null when unknown
    country    String  null when unknown
    founded    String  year; null when unknown
    statements Int32   number of statements that name it
    """),
)
PEOPLE = Table(
    "people",
    "a person",
    columns_of("""
    entity     String  id
    name       String  canonical name
    chinese    String  Chinese name; null when unknown
    country    String  null when unknown
    statements Int32   number of statements that name them
    """),
)
MODELS = Table(
    "models",
    "a vehicle, cell or battery product",
    columns_of("""
    entity     String  id
    name       String  canonical name
    chinese    String  Chinese name; null when unknown
    maker      String  canonical name of its maker; null when unknown
    statements Int32   number of statements that name it
    """),
)
ALIASES = Table(
    "aliases",
    "a name of an entity, the canonical one included",
    columns_of("""
    alias     String  a name as articles write it
    entity    String  id
    name      String  canonical name
    type      String  type of the entity
    canonical Boolean true for the canonical name itself
    """),
)
