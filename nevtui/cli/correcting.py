"""The desk at which corrections are made: names are looked up, fields tried, rows kept, articles read again."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

import click

from nevtui.cli import output
from nevtui.library.wording import in_words as in_words
from nevtui.model.errors import AskedWrongly, NevtuiError, NoSuchName

if TYPE_CHECKING:
    from nevtui.library.corrections import Correction, Corrections
    from nevtui.model.statement import Statement
    from nevtui.query.engine import Engine
    from nevtui.query.reviewing import Named

json_option: Final = click.option("--json", "as_json", is_flag=True, help="Write JSON, one object a line.")


WAIT_SECONDS: Final = 30.0
"""How long a correction waits for another who writes to the library."""

LOST: Final = "not in the library"
"""What is said of a fix or an addition whose statement cannot be found, or that was not applied yet."""


def desk_of(library: Path | None) -> "Desk":
    """Give the desk of the library that the command or one above it names, else of the one that ships with nevtui."""
    from nevtui.library.dataset import bundled_library

    context: click.Context | None = click.get_current_context()
    while library is None and context is not None:
        library, context = context.params.get("library"), context.parent
    return Desk(library or bundled_library())


class Desk:
    """A library that is corrected; a context manager that lets go of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._held.close()

    @cached_property
    def corrections(self) -> "Corrections":
        """What was corrected so far."""
        from nevtui.library.corrections import read_corrections

        return read_corrections(self.folder)

    @cached_property
    def engine(self) -> "Engine":
        """What answers for the library. Raises LibraryUnreadable."""
        from nevtui.library.dataset import open_library
        from nevtui.query.engine import Engine

        return self._held.enter_context(closing(Engine.open(open_library(self.folder))))

    def see_library(self) -> None:
        """See that there is a library. Raises LibraryUnreadable."""
        from nevtui.library.dataset import open_library

        open_library(self.folder)

    def may_be_written(self) -> None:
        """See that this library can be corrected. Raises AskedWrongly, NotAllowed."""
        from nevtui.library.dataset import bundled_library
        from nevtui.model.access import refuse_guests

        refuse_guests("correcting")
        if self.folder.resolve() == bundled_library().resolve():
            raise AskedWrongly(
                "The library that ships with nevtui is not written to: read articles into one of your own, "
                "`nevtui ingest FILE_OR_FOLDER --library DIR`, and correct that one with --library DIR."
            )

    # Looking up.

    def statement(self, id: str) -> dict[str, Any]:
        """Find a statement by its id or the beginning of it. Raises NoSuchName."""
        from nevtui.query.reviewing import statements_like

        found = statements_like(self.engine, id) if id else []
        if len(found) == 1:
            return found[0]
        if found:
            raise NoSuchName(f'Several statements begin with "{id}": {", ".join(row["statement"] for row in found)}.')
        corrected = next(
            (c for c in reversed(self.corrections) if c.statement and id and c.statement.startswith(id)), None
        )
        if corrected is None:
            raise NoSuchName(
                f"""No statement "{id}". `nevtui sql "select statement, label from statements"` lists them."""
            )
        now = self.shown(corrected)
        if now is None:
            raise NoSuchName(f'No statement "{id}" any more: {in_words(corrected)}, correction {corrected.id}.')
        return now

    def shown(self, correction: "Correction") -> dict[str, Any] | None:
        """Find the statement that a fix or an addition made; None where it is not in the library."""
        from nevtui.query.reviewing import by_hand

        if correction.action not in ("fix", "add"):
            return None
        expected = self._expected(correction)
        return next((row for row in by_hand(self.engine) if _shows(row, expected)), None)

    def article(self, id: str) -> str:
        """Find an article by its id or the beginning of it. Raises NoSuchName."""
        from nevtui.query.reviewing import articles_like

        found = articles_like(self.engine, id) if id else []
        if found == [id] or (len(found) == 1 and found[0].startswith(id)):
            return found[0]
        meant = f"Did you mean {', '.join(found)}?" if found else '`nevtui sql "from articles"` lists them.'
        raise NoSuchName(f'No article "{id}". {meant}')

    def entity(self, name: str, *, kind: str | None, prefer: str | None = None, or_candidate: bool = False) -> "Named":
        """Find the entity that goes by `name`; a candidate too where asked. Raises NoSuchName, AskedWrongly."""
        from nevtui.query.reviewing import Named, candidates_named, entities_named, names_near

        found = [one for one in entities_named(self.engine, name) if kind in (None, one.type)]
        preferred = [one for one in found if one.type == prefer] or [one for one in found if one.name == name] or found
        if not found and or_candidate:
            seen = candidates_named(self.engine, name)
            preferred = [Named(row["name"], kind or prefer or row["type"]) for row in seen[:1]]
        if len(preferred) == 1:
            return preferred[0]
        if preferred:
            said = ", ".join(f"{one.name} ({one.type})" for one in preferred)
            raise AskedWrongly(f'"{name}" may be {said}: say which with --type or its own name.')
        near = names_near(self.engine, name)
        meant = f'Did you mean "{near[0]}"?' if near else "`nevtui names` lists names that no entity has."
        raise NoSuchName(f'No entity "{name}"{f" of type {kind}" if kind else ""}. {meant}')

    def entity_or_new(self, name: str, kind: str | None) -> "Named":
        """Find the entity that goes by `name`, else take it for a new one of type `kind`. Raises AskedWrongly."""
        from nevtui.query.reviewing import Named, entities_named

        found = [one for one in entities_named(self.engine, name) if kind in (None, one.type)]
        if not found:
            if kind is None:
                raise AskedWrongly(f'No entity "{name}" is known: --type makes it one, for instance --type company.')
            return Named(" ".join(name.split()), kind)
        return self.entity(name, kind=kind)

    def is_known(self, named: "Named") -> bool:
        """Tell whether the library has the entity."""
        from nevtui.query.reviewing import entities_named

        return named in entities_named(self.engine, named.name)

    def names(self, named: "Named") -> list[str]:
        """Give all names of an entity."""
        from nevtui.query.reviewing import aliases_of

        return aliases_of(self.engine, named.name, named.type)

    # Trying.

    def typed(self, said: "Statement", changed: dict[str, Any]) -> dict[str, Any]:
        """Give `changed` with the types of names in it, canonical where they are known."""
        fields = dict(changed)
        for role in ("subject", "object"):
            if fields.get(role):
                self._type(fields, role, getattr(said, f"{role}_type"))
            elif role in fields:
                fields[f"{role}_type"] = None
        return fields

    def _type(self, fields: dict[str, Any], role: str, present: str | None) -> None:
        from nevtui.query.reviewing import entities_named

        known = entities_named(self.engine, fields[role])
        wanted = fields.get(f"{role}_type") or present
        meant = next((one for one in known if one.type == wanted), known[0] if known else None)
        if meant is not None and f"{role}_type" not in fields:
            fields |= {role: meant.name, f"{role}_type": meant.type}
        if role == "subject" and not fields.get("subject_type") and present is None:
            raise AskedWrongly(f'No entity "{fields[role]}" is known: add subject_type=company, for instance.')

    def holds(self, said: "Statement", changed: dict[str, Any]) -> "Statement":
        """Give `said` with `changed` set, its evidence being there. Raises AskedWrongly."""
        from nevtui.library.fields import with_fields

        statement = with_fields(said, changed)
        self._check_words(statement.article, statement.para, statement.evidence)
        return statement

    def new_statement(self, article: str, para: int, evidence: str, fields: dict[str, Any]) -> "Statement":
        """Make a statement of typed fields. Raises AskedWrongly where the words do not stand in that paragraph."""
        from nevtui.library.fields import check_whole
        from nevtui.model.statement import Statement

        bare = Statement(article, para, evidence, subject="", subject_type="", property="")
        filled = self.typed(bare, fields)
        if not filled.get("subject_type"):
            raise AskedWrongly(f'No entity "{filled["subject"]}" is known: add subject_type=company, for instance.')
        statement = Statement(**{"article": article, "para": para, "evidence": evidence, **filled})
        check_whole(statement)
        self._check_words(article, para, evidence)
        return statement

    def _check_words(self, article: str, para: int, evidence: str) -> None:
        from nevtui.query.reviewing import paragraph

        text = paragraph(self.engine, article, para)
        if text is None:
            raise AskedWrongly(f"{article} has no paragraph {para}.")
        if not evidence.strip() or evidence not in text:
            raise AskedWrongly(f'Paragraph {para} of {article} does not have the words "{evidence}". It says: {text}')

    # Keeping.

    def keep(self, correction: "Correction", *, as_json: bool) -> None:
        """Keep a correction and have what it touches read again."""
        from nevtui.library.corrections import append

        kept = append(self.folder, correction)
        if not as_json:
            output.complain(f"Kept as {kept.id}: {in_words(kept)}.")
        self.apply([kept], as_json=as_json)

    def apply(self, chosen: "Iterable[Correction]", *, as_json: bool) -> None:
        """Have the articles that `chosen` touch read again, and tell. Raises NevtuiError; what was kept stays kept."""
        from nevtui.library.corrections import read_corrections
        from nevtui.query.reviewing import articles_touched

        kept, corrections = list(chosen), read_corrections(self.folder)
        touched = sorted({id for one in kept for id in articles_touched(self.engine, one, corrections)})
        self._held.close()
        try:
            read_again(self.folder, touched, as_json=as_json)
        except NevtuiError as error:
            said = str(error).removesuffix(", or wait for it with --wait.").rstrip(".")
            error.args = (f"{said}. What was corrected is kept; `nevtui review apply` puts it into the library.",)
            raise
        del self.engine
        if as_json:
            output.write(f"{line}\n" for line in self._outcomes(kept, touched))
        else:
            _tell(len(touched))
            for one in kept if len(kept) == 1 else ():
                if (now := self.shown(one)) is not None:
                    output.complain(f"Statement {now['statement']} says now: {now['label']}.")

    def _outcomes(self, kept: "list[Correction]", touched: list[str]) -> Iterator[str]:
        from nevtui.format.values import to_json

        for one in kept:
            now = self.shown(one) or {}
            found = {name: now.get(name) for name in ("statement", "claim", "label")}
            yield to_json({"correction": one.to_row(), "articles": touched, **found})

    def states(self) -> "Iterator[tuple[str, str]]":
        """Give of each correction what became of it: nothing said where it holds, `undone`, `not in the library`."""
        holding = {id(one) for one in self.corrections.in_force}
        stands = self._found_in_library() if self.corrections else frozenset[str]()
        for one in self.corrections:
            is_lost = one.action in ("fix", "add") and one.id not in stands
            undone = id(one) not in holding and one.action != "undo"
            yield one.id, "undone" if undone else LOST if is_lost else ""

    def _found_in_library(self) -> frozenset[str]:
        """Give the ids of the fixes and additions that the library shows, or that a later one went on from."""
        from nevtui.query.reviewing import by_hand

        rows = by_hand(self.engine)
        return frozenset(
            one.id
            for one in self.corrections.in_force
            if one.action in ("fix", "add") and any(_shows(row, self._expected(one)) for row in rows)
        )

    def _expected(self, correction: "Correction") -> dict[str, Any]:
        """Give what is said since `correction` was made, as far as it was kept, those after it followed; empty where
        it was rejected since.
        """
        fields = {**correction.was, **correction.set}
        mine = self.corrections.by_article.get(correction.article or "", ())
        at = next((number for number, other in enumerate(mine) if other.id == correction.id), len(mine))
        ids = {correction.statement}
        for later in mine[at + 1 :]:
            is_next = all(fields[name] == value for name, value in later.was.items() if name in fields)
            if later.action != "add" and (is_next or (later.statement is not None and later.statement in ids)):
                ids.add(later.statement)
                fields = {**fields, **later.set} if later.action == "fix" else {}
        return fields


def _shows(row: dict[str, Any], fields: dict[str, Any]) -> bool:
    """Tell whether a statement says what `fields` say. Names may be others by now."""
    names = ("subject", "object", "subject_type", "object_type", "place", "source")
    return bool(fields) and all(row[name] == value for name, value in fields.items() if name not in names)


def _tell(articles: int) -> None:
    from nevtui.format.text import plural

    if articles:
        output.complain(f"{plural(articles, 'article')} read again.")
    else:
        output.complain("No article in the library is touched by it.")


def read_again(folder: Path, articles: list[str], *, as_json: bool) -> None:
    """Have `articles` read again with all corrections, and committed; progress is told on the way."""
    from nevtui.cli.opening import lay_beside
    from nevtui.ingest.reindex import reindex
    from nevtui.ingest.run import Ways

    done = 0

    def tell(outcome: object) -> None:
        nonlocal done
        done += 1
        if as_json:
            with suppress(BrokenPipeError):  # the app was left meanwhile: the work is done all the same
                output.say(f'{{"read": {done}, "of": {max(done, len(articles))}}}')
        else:
            output.progress(f"{done:,} of {max(done, len(articles)):,} articles")

    report = reindex(folder, articles, report=tell, ways=Ways(wait_seconds=WAIT_SECONDS))
    output.progress("")
    for trouble in report.troubles:
        output.complain(
            f"{trouble.article}, paragraph {trouble.para}: {trouble.rule} failed: {trouble.error.rstrip('.')}."
        )
    lay_beside(folder)
