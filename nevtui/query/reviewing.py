"""What a reviewer asks of a library: statements by id, entities by name, the shelves of names, who has a name."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from nevtui.library.corrections import Correction, Corrections, accepted_names
from nevtui.model.statement import Statement
from nevtui.query.engine import Engine
from nevtui.query.question import Query

SHELVES: Final = ("candidate", "accepted", "rejected")

_SECONDS: Final = 300.0
"""A name is looked for in every paragraph of a library."""
_MOST: Final = 1_000_000
"""Articles that one correction may touch."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that goes by a name."""

    name: str
    """Canonical."""
    type: str


def statements_like(engine: Engine, id: str) -> list[dict[str, Any]]:
    """Give the statement `id`, else up to five whose ids begin so: fields of a statement, `statement`, `label`."""
    rows = engine.ask(Query(_STATEMENTS, (("id", id),))).to_dicts()
    return [row for row in rows if row["statement"] == id] or rows


def by_hand(engine: Engine) -> list[dict[str, Any]]:
    """Give all statements that were corrected or added."""
    return engine.ask(Query(_BY_HAND)).to_dicts()


def paragraph(engine: Engine, article: str, para: int) -> str | None:
    """Give the text of a paragraph; None where there is none."""
    rows = engine.ask(Query(_PARAGRAPH, (("article", article), ("para", para)))).rows
    return str(rows[0][0]) if rows else None


def articles_like(engine: Engine, id: str) -> list[str]:
    """Give the article `id` alone, else up to five whose ids begin so, else the ones most like it."""
    found = [str(row[0]) for row in engine.ask(Query(_ARTICLES, (("id", id),))).rows]
    return [id] if id in found else found


def entities_named(engine: Engine, name: str) -> list[Named]:
    """Give the entities that go by `name`, whatever its capitals, those called so canonically first."""
    return [Named(*row) for row in engine.ask(entities_query(name)).rows]


def entities_query(name: str) -> Query:
    """Ask for name and type of the entities that go by `name`."""
    return Query(_ENTITIES, (("name", name),))


def names_near(engine: Engine, name: str) -> list[str]:
    """Give up to three names that are most like `name`, of entities and candidates."""
    return [str(row[0]) for row in engine.ask(Query(_NEAR, (("name", name),))).rows]


def name_beginning(begin: str) -> Query:
    """Ask for the name that begins so and of which most is said."""
    return Query(_BEGINNING, (("begin", begin.lower()),))


def shelf_query(shelf: str, corrections: Corrections, *, limit: int) -> Query:
    """Ask for the names of a shelf, most articles first: name, type, sightings, articles, article, para, start, end,
    text (of the paragraph), headline, publisher, published, published_precision, total.

    Who was accepted is an entity, and seen no more as an unknown name: its mentions are counted.
    """
    if shelf != "accepted":
        return Query(_SHELF.replace("{}", _SEEN), (("shelf", shelf), ("limit", limit)), "Names")
    accepted = {c.name or "": c.type or "" for c in corrections.in_force if c.action in ("accept", "refuse")}
    names = tuple(name for name in accepted if name in accepted_names(corrections))
    types = tuple(accepted[name] for name in names)
    return Query(_SHELF.replace("{}", _ACCEPTED), (("names", names), ("types", types), ("limit", limit)), "Names")


def candidates_named(engine: Engine, name: str) -> list[dict[str, Any]]:
    """Give what stands on whatever shelf under `name`: name, type, shelf, sightings, articles."""
    return engine.ask(Query(_CANDIDATES, (("name", name),))).to_dicts()


def articles_naming(engine: Engine, names: Collection[str]) -> list[str]:
    """Give the ids of the articles in which one of `names` stands or is meant; every paragraph is looked through."""
    wanted = tuple(dict.fromkeys(name.lower() for name in names if name))
    rows = engine.ask(Query(_NAMING, (("names", wanted),)), rows=_MOST, seconds=_SECONDS)
    return [str(row[0]) for row in rows.rows]


def articles_touched(engine: Engine, correction: Correction, corrections: Corrections) -> list[str]:
    """Give the ids of the articles that have to be read again for `correction` to show, those that the library has."""
    if correction.action == "undo":
        undone = [other for other in corrections if other.id == correction.of]
        return sorted({id for other in undone for id in articles_touched(engine, other, corrections)})
    if correction.article is not None:
        return [id for id in articles_like(engine, correction.article) if id == correction.article]
    names = {correction.name or "", str(correction.set.get("name") or "")}
    if correction.action in ("merge", "entity"):
        names |= set(aliases_of(engine, correction.name or "", correction.type or ""))
    return articles_naming(engine, names)


def aliases_of(engine: Engine, name: str, type: str) -> list[str]:
    """Give all names of an entity."""
    return [str(row[0]) for row in engine.ask(Query(_ALIASES, (("name", name), ("type", type)))).rows]


def statement_of(row: dict[str, Any]) -> Statement:
    """Make the statement of a row of `statements`."""
    return Statement.from_row({**row, "start": row["evidence_start"]})


_STATEMENTS: Final = "select * from statements where starts_with(statement, $id) order by statement limit 5"

_BY_HAND: Final = "select * from statements where origin in ('corrected', 'added') order by ordinal"

_PARAGRAPH: Final = "select text from paragraphs where article = $article and para = $para"

_ARTICLES: Final = """
select article from articles where starts_with(article, $id) or jaro_winkler_similarity(article, $id) > 0.8
order by starts_with(article, $id) desc, jaro_winkler_similarity(article, $id) desc, article limit 5"""

_ENTITIES: Final = """
select name, type from aliases where lower(alias) = lower($name)
group by name, type order by max(alias = $name and canonical) desc, max(canonical) desc, type, name"""

_NEAR: Final = """
select alias from (select alias from aliases union all select name from candidates) group by alias
having jaro_winkler_similarity(lower(alias), lower($name)) > 0.8 or starts_with(lower(alias), lower($name))
order by jaro_winkler_similarity(lower(alias), lower($name)) desc, alias limit 3"""

_BEGINNING: Final = """
select a.alias from aliases a join entities e using (entity) where starts_with(lower(a.alias), $begin)
order by e.statements desc, length(a.alias), a.alias limit 1"""

_SEEN: Final = "seen as (select * from candidates where shelf = $shelf)"

_ACCEPTED: Final = """
wanted as (select unnest($names::varchar[]) as name, unnest($types::varchar[]) as type),
found as (
    select name, type, count(*) as sightings, count(distinct article) as articles,
        min({'article': article, 'para': para, 'start': start, 'end': "end"}) as place
    from mentions semi join wanted using (name, type) group by name, type
),
seen as (
    select w.name, w.type, coalesce(f.sightings, 0) as sightings, coalesce(f.articles, 0) as articles,
        f.place.article as article, f.place.para as para, f.place."start" as "start", f.place."end" as "end"
    from wanted w left join found f using (name, type)
)"""

_SHELF: Final = """
with {},
chosen as (
    select *, count(*) over () as total from seen order by articles desc, sightings desc, name, type limit $limit
)
select c.name, c.type, c.sightings, c.articles, c.article, c.para, c.start, c."end", p.text, a.title as headline,
    a.publisher, a.published, a.published_precision, c.total
from chosen c left join paragraphs p on p.article = c.article and p.para = c.para
    left join articles a on a.article = c.article
order by c.articles desc, c.sightings desc, c.name, c.type"""

_CANDIDATES: Final = """
select name, type, shelf, sightings, articles from candidates where lower(name) = lower($name)
order by name = $name desc, articles desc, type"""

_ALIASES: Final = "select alias from aliases where name = $name and type = $type"

_NAMING: Final = """
select article from mentions where lower(name) = any($names) or lower(text) = any($names)
union select article from sightings where lower(name) = any($names)
union select s.article from statements s
    where s.statement in (select statement from participants where via = 'named' and lower(name) = any($names))
union select article from paragraphs
    where len(list_filter($names::varchar[], lambda name: contains(lower(text), name))) > 0
order by article"""
