"""The tables of a library: columns, types, units and what they mean. README's table and the SQL prompt show the public
ones.

Pure data: types are named as Polars names them, but nothing heavy is imported here.
"""

from nevtui.library.columns import Column as Column
from nevtui.library.columns import Table as Table
from nevtui.library.columns import columns_of
from nevtui.library.schema_entities import ALIASES, CITIES, COMPANIES, ENTITIES, MODELS, PEOPLE, PROVINCES

SCHEMA_VERSION = 4
"""Raised whenever a column is added, dropped or changes its meaning."""

ARTICLES = Table(
    "articles",
    "an article",
    columns_of("""
    article             String  id: the front matter's `id`, else the file's stem, made unique
    title               String  headline
    publisher           String  who published it; null when not said
    author              String  null when not said
    published           Date    day of publication; the first day where only month or year are said; null when undated
    published_precision String  day, month or year; null when undated
    published_from      String  how the date was found: front matter, metadata, page, dateline …; null when undated
    url                 String  address; null when not said
    language            String  ISO 639-1, e.g. en; null when not said
    paragraphs          Int32   number of paragraphs of the body
    words               Int32   words of the body; a Chinese character counts as one
    statements          Int32   number of statements read from it
    story               String  id of the article whose story it tells: its own where it is no reprint
    source              String  where it was read from: a file, archive!member, file#record; null when not kept
    """),
)
PARAGRAPHS = Table(
    "paragraphs",
    "a paragraph of an article",
    columns_of("""
    article String  id of the article
    para    Int32   1-based; 0 is the title
    text    String  as it stands in the article
    """),
)
MENTIONS = Table(
    "mentions",
    "a place in a text where an entity is named",
    columns_of("""
    article String  id of the article
    para    Int32   1-based; 0 is the title
    start   Int32   0-based offset of the first character in the paragraph
    end     Int32   offset after the last character
    text    String  the words as they stand there
    entity  String  id
    name    String  canonical name
    type    String  type of the entity
    """),
)
STATEMENTS = Table(
    "statements",
    "one thing that one article says",
    columns_of("""
    statement      String  id, the same from build to build
    ordinal        Int64   unique; grows in reading order inside an article: by paragraph and evidence
    article        String  id of the article that says it
    para           Int32   paragraph, 1-based; 0 is the title
    evidence       String  the words that carry it, verbatim
    evidence_start Int32   0-based offset of the evidence in its paragraph
    evidence_end   Int32   offset after its last character
    subject        String  canonical name of what it is about
    subject_id     String  its entity id
    subject_type   String  type of the subject
    property       String  what is said: investment, sales, tariff …
    value          Float64 in base units; per cent as the number before the sign; null where no figure is said
    value_high     Float64 upper end of a range; null where none is said
    unit           String  ISO 4217 code, percent, vehicles, GWh …; null where there is no value
    value_alt      Float64 the same figure in the article's second unit; null where none is said
    unit_alt       String  that unit
    object         String  canonical name of the other entity, or what is counted, ranked or changes
    object_id      String  its entity id; null where the object is no entity
    object_type    String  its type; null where the object is no entity
    scope          String  what narrows the figure, as the article says it
    compared_with  String  for change: year, quarter or month before
    cumulative     Boolean true where the figure counts from a beginning
    title          String  for role: the post held
    when           String  the time it is about: 2020, 2020-Q2, 2020-H1, 2020-04, 2020-04-29; null where no time is said
    when_end       String  the end of a span
    first_day      Date    first day of `when`; null where no time is said
    last_day       Date    last day of `when_end` or `when`, included
    precision      String  year, half, quarter, month or day, of `when`
    status         String  actual, planned, forecast or cancelled
    bound          String  exact, approx, at_least or at_most
    place          String  canonical name of where it happened
    place_id       String  its entity id
    source         String  whom the article credits
    source_id      String  its entity id
    announced      String  day a plan was made known, where said
    published      Date    day of report: the article's date
    value_usd      Float64 in US dollars at its first year's average rate, else the report's; null: no money or no rate
    value_cny      Float64 value in yuan, likewise
    origin         String  reviewed, extracted, corrected or added
    rule           String  the rule of the extractor that read it; null where a person did
    confidence     Float64 0 to 1: how often what is read so is right, on reviewed articles; null where a person read it
    sums           String  what came of adding up with other figures of its article, in words; null where nothing was
    claim          String  the same for statements of different articles that say the same
    sentence       String  who does what, without figure and time
    label          String  the statement in one readable line
    """),
)
PARTICIPANTS = Table(
    "participants",
    "an entity that a statement counts for",
    columns_of("""
    statement String  id of the statement
    ordinal   Int64   that of the statement: a number is quicker to join by
    entity    String  id of the entity
    name      String  canonical name
    type      String  type of the entity
    role      String  subject, object, place or source
    via       String  named itself; group: a company by its units and models; based: a city by its companies
    """),
)
TIMELINE = Table(
    "timeline",
    "a dated statement, in order of time",
    columns_of("""
    first_day Date    first day of what it is about
    last_day  Date    last day, included
    when      String  as stated
    when_end  String  the end of a span
    precision String  year, half, quarter, month or day
    label     String  the statement in one readable line
    subject   String  canonical name
    property  String  what is said
    object    String  canonical name, or what is counted, ranked or changes
    value     Float64 in base units
    unit      String  unit of the value
    status    String  actual, planned, forecast or cancelled
    place     String  canonical name
    article   String  id of the article that says it
    statement String  id of the statement
    """),
)

ORIGINALS = Table(
    "originals",
    "what an article was read from",
    columns_of("""
    article       String  id of the article
    source        String  a file, archive!member or file#record
    reader        String  text, markdown, html, json lines, table, feed, mail, pdf or warc
    bytes         Int64   size of the source or of the record
    hash          String  BLAKE2b of the source's bytes or of the record, 16 bytes as hex
    encoding      String  utf-8, gb18030 …
    encoding_from String  byte-order mark, declared, valid or guessed
    text          String  the text as it stood, before any cleaning
    """),
)
FIGURES = Table(
    "figures",
    "a figure that an article gives, whether a statement came of it or not",
    columns_of("""
    article    String  id of the article
    para       Int32   1-based; 0 is the title
    start      Int32   0-based offset of the first character in the paragraph
    end        Int32   offset after the last character
    text       String  the words as they stand there
    value      Float64 in base units
    value_high Float64 upper end of a range; null where none is said
    unit       String  as in statements; null for a bare number
    bound      String  exact, approx, at_least or at_most
    """),
)
REPEATS = Table(
    "repeats",
    "a place where a reprint says again what a statement of its story says",
    columns_of("""
    statement String  id of the statement
    article   String  id of the reprint
    para      Int32   1-based; 0 is the title
    start     Int32   0-based offset of the evidence in the reprint's paragraph
    end       Int32   offset after its last character
    """),
)
UNREAD = Table(
    "unread",
    "a paragraph with figures or known names of which no statement came",
    columns_of("""
    article String  id of the article
    para    Int32   1-based
    figures Int32   number of figures in it
    names   Int32   number of entities named in it
    text    String  the paragraph
    """),
)
CONFLICTS = Table(
    "conflicts",
    "two statements that give different values for the same thing",
    columns_of("""
    cause           String  plain, revision, period, scope, currency or rounding
    subject         String  canonical name
    subject_id      String  its entity id
    property        String  what is said
    object          String  canonical name, or what is counted, ranked or changes; for headquarters null
    when            String  the time both are about; null where none is said
    statement       String  id of the statement with the value that most independent articles give, the first of them
    value           Float64 in base units; null for headquarters
    unit            String  its unit
    scope           String  what narrows it
    said            String  the value as a name, for headquarters
    claim           String  its claim
    article         String  the article that says it
    published       Date    day of report
    articles        Int32   number of independent articles that give this value
    other           String  id of the first statement with the other value
    other_value     Float64 in base units of `other_unit`
    other_unit      String  its unit
    other_scope     String  what narrows it
    other_said      String  the other value as a name, for headquarters
    other_claim     String  that one's claim
    other_article   String  the article that says that
    other_published Date    day of report
    other_articles  Int32   number of independent articles that give that value
    spread          Float64 the greater by the lesser, in dollars where the units differ; null where one is not above 0
    """),
)
PLANS = Table(
    "plans",
    "a plan, and what became of it",
    columns_of("""
    statement    String  id of the statement that tells the plan
    subject      String  canonical name
    subject_id   String  its entity id
    property     String  what is planned
    object       String  canonical name, or what is counted, ranked or changes
    place        String  canonical name of where
    announced    Date    day of report, or the day it was made known where that is said
    due          String  the time it is planned for; null where none is said
    due_day      Date    last day of that time
    value        Float64 how much is planned, in base units; null where no figure is said
    unit         String  its unit
    outcome      String  done, partly, missed, cancelled, overdue or open
    done         String  id of the statement that tells the outcome; null where none does
    done_when    String  the time that one is about
    done_value   Float64 how much it was
    share        Float64 done_value by value; null where either is unknown or the units differ
    """),
)
SIGHTINGS = Table(
    "sightings",
    "a place where a name stands that no entity has",
    columns_of("""
    article String  id of the article
    para    Int32   1-based; 0 is the title
    start   Int32   0-based offset of the first character in the paragraph
    end     Int32   offset after the last character
    text    String  the words as they stand there
    name    String  the name
    type    String  what it seems to be: company, person, model, city …
    cue     String  the surroundings that tell
    """),
)
CANDIDATES = Table(
    "candidates",
    "a name that no entity has, with how often it was seen",
    columns_of("""
    name      String  the name
    type      String  what it seems to be
    sightings Int32   number of places where it stands
    articles  Int32   number of articles that have it
    shelf     String  candidate, accepted or rejected
    article   String  id of an article where it was seen, the first by id
    para      Int32   1-based; 0 is the title
    start     Int32   0-based offset in the paragraph
    end       Int32   offset after the last character
    """),
)
PRINTS = Table(
    "prints",
    "the fingerprint of an article, by which a later run finds its reprints",
    columns_of("""
    article String  id of the article
    print   Binary  as the finder of near copies wrote it
    """),
)
BASED = Table("based", "a participant by where a company is based", PARTICIPANTS.columns)
TALLY = Table(
    "tally",
    "an entity that statements of a part name",
    columns_of("""
    entity     String  id
    name       String  canonical name
    type       String  type of the entity
    statements Int32   number of statements of the part that name it in whatever role
    """),
)
SEATS = Table(
    "seats",
    "a city that statements of a part say a company is based in",
    columns_of("""
    company String  id of the company
    city    String  id of the city
    name    String  canonical name of the city
    """),
)
HOMES = Table("homes", "a city that a company is based in, by whatever source", SEATS.columns)

TABLES = (
    STATEMENTS, TIMELINE, ARTICLES, PARAGRAPHS, ENTITIES, CITIES, PROVINCES, COMPANIES, PEOPLE, MODELS, ALIASES,
    MENTIONS, PARTICIPANTS, CONFLICTS, PLANS, UNREAD, FIGURES, REPEATS, ORIGINALS, SIGHTINGS, CANDIDATES,
)  # fmt: skip
"""All public tables, the ones an analyst asks for first in front."""

PART_TABLES = (
    ARTICLES, PARAGRAPHS, STATEMENTS, TIMELINE, PARTICIPANTS, MENTIONS, FIGURES, REPEATS, ORIGINALS, SIGHTINGS, PRINTS,
    UNREAD, TALLY, SEATS, BASED,
)  # fmt: skip
"""Tables whose rows belong to articles; every part of a library has files of its own of each."""

DERIVED = (UNREAD, TALLY, SEATS, BASED)
"""Part tables that the writer makes of the others."""

WHOLE_TABLES = (ENTITIES, CITIES, PROVINCES, COMPANIES, PEOPLE, MODELS, ALIASES, CANDIDATES, CONFLICTS, PLANS, HOMES)
"""Tables of the library as a whole, one file each."""

FOLLOWING = (CONFLICTS, PLANS, HOMES)
"""Whole tables that the writer makes of all parts."""
