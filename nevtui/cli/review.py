"""`nevtui review`: what people correct. Each correction is a row beside the library, laid over what was read."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from nevtui.cli import output
from nevtui.cli.correcting import LOST, Desk, desk_of, json_option
from nevtui.cli.options import Decorator, library_option
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.library.corrections import Corrections
    from nevtui.model.statement import Statement

note_option: Final = click.option("--note", "--why", "note", metavar="TEXT", help="Why; kept with the correction.")
type_option: Final = click.option("--type", "kind", metavar="TYPE", help="company, person, city, model …")


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that all of `review` have."""
    decorators: tuple[Decorator, ...] = (note_option, json_option, library_option)
    for decorator in decorators:
        command = decorator(command)
    return command


@click.group(invoke_without_command=True, short_help="Correct what was read, and list what was corrected.")
@json_option
@library_option
@click.pass_context
def review(ctx: click.Context, library: Path | None, as_json: bool) -> None:
    """List the corrections of a library, or make one.

    Corrections are lines of corrections.jsonl in the library's folder. They are only ever added, can be undone, and are
    laid over what was extracted on every run: no later run takes them back.

    \b
    Examples:
      nevtui review --library mine
      nevtui review fix yet7vssa --library mine
      nevtui review fix yet7vssa value="787 million" unit=USD when=2020 --library mine
      nevtui review reject yet7vssa --why "the other city" --library mine
      nevtui review add hefei-2025 3 --evidence "sold 280,000 cars" \\
          subject=Leapmotor property=sales value=280000 unit=vehicles --library mine
      nevtui review merge "Zhejiang Leapmotor" into Leapmotor --library mine
      nevtui review alias 零跑 Leapmotor --library mine
      nevtui review entity "Zed Motor" --type company city=Hefei --library mine
      nevtui review undo 5f3a --library mine
    """
    if ctx.invoked_subcommand is None:
        _list(desk_of(library), as_json=as_json)


@review.command("list", short_help="List what was corrected.")
@json_option
@library_option
def list_corrections(library: Path | None, as_json: bool) -> None:
    """List the corrections, the newest last; those that are undone or not in the library are marked."""
    _list(desk_of(library), as_json=as_json)


@review.command(short_help="Set fields of a statement.")
@click.argument("statement")
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE...")
@_shared
def fix(statement: str, fields: tuple[str, ...], library: Path | None, as_json: bool, note: str | None) -> None:
    """Set fields of STATEMENT, named by its id or the beginning of it; without FIELD=VALUE show what it says.

    Values are in base units; `value="1.2 bn"` is understood, and an empty value empties the field.
    """
    from nevtui.library.corrections import Correction, snapshot
    from nevtui.library.fields import read_pairs

    desk = desk_of(library)
    with desk:
        row = desk.statement(statement)
        said = _said(row)
        if not fields:
            _show(row, said, as_json=as_json)
            return
        desk.may_be_written()
        changed = desk.typed(said, read_pairs(fields))
        desk.holds(said, changed)
        if all(getattr(said, name) == value for name, value in changed.items()):
            raise AskedWrongly(f"{row['statement']} says that already: {row['label']}")
        was = snapshot(said)
        desk.keep(Correction("fix", statement=row["statement"], was=was, set=changed, note=note), as_json=as_json)


@review.command(short_help="Take a statement out.")
@click.argument("statement")
@_shared
def reject(statement: str, library: Path | None, as_json: bool, note: str | None) -> None:
    """Take STATEMENT, named by its id or the beginning of it, out of the library, for this and every later run."""
    from nevtui.library.corrections import Correction, snapshot

    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        row = desk.statement(statement)
        was = snapshot(_said(row))
        desk.keep(Correction("reject", statement=row["statement"], was=was, note=note), as_json=as_json)


@review.command(short_help="Add a statement that was not found.")
@click.argument("article")
@click.argument("para", type=click.IntRange(min=0))
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE...")
@click.option("--evidence", metavar="WORDS", required=True, help="The words of the paragraph that carry it, verbatim.")
@_shared
def add(
    article: str,
    para: int,
    fields: tuple[str, ...],
    evidence: str,
    library: Path | None,
    as_json: bool,
    note: str | None,
) -> None:
    """Add what paragraph PARA (0 is the title) of ARTICLE says; subject and property have to be among the fields."""
    from nevtui.library.corrections import Correction
    from nevtui.library.fields import read_pairs

    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        given = read_pairs(fields)
        missing = next((name for name in ("subject", "property") if not given.get(name)), None)
        if missing is not None:
            raise AskedWrongly(f"A statement needs a {missing}: add {missing}=… to the line.")
        statement = desk.new_statement(desk.article(article), para, evidence, given)
        row = {name: value for name, value in statement.to_row().items() if name != "start"}
        desk.keep(Correction("add", set=row, note=note), as_json=as_json)


@review.command(short_help="Let one entity go up in another.")
@click.argument("name")
@click.argument("into", nargs=-1, required=True, metavar="into NAME")
@type_option
@_shared
def merge(
    name: str, into: tuple[str, ...], kind: str | None, library: Path | None, as_json: bool, note: str | None
) -> None:
    """Let entity NAME go up in the one after `into`: all its names and statements are the other's then."""
    from nevtui.library.corrections import Correction

    target = into[-1]
    if len(into) > 2 or (len(into) == 2 and into[0] != "into"):
        raise AskedWrongly('Write: nevtui review merge "ONE NAME" into "ANOTHER". Quote names that have blanks.')
    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        whole = desk.entity(target, kind=None)
        gone = desk.entity(name, kind=kind or None, prefer=whole.type, or_candidate=True)
        if gone == whole:
            raise AskedWrongly(f"{gone.name} is the same as {whole.name} already.")
        other_type = whole.type if whole.type != gone.type else None
        desk.keep(
            Correction("merge", name=gone.name, type=gone.type, into=whole.name, into_type=other_type, note=note),
            as_json=as_json,
        )


@review.command(short_help="Give an entity another name, or take one away.")
@click.argument("alias")
@click.argument("entity")
@click.option("--remove", "removes", is_flag=True, help="The name is wrong: take it away.")
@type_option
@_shared
def alias(
    alias: str,
    entity: str,
    removes: bool,
    kind: str | None,
    library: Path | None,
    as_json: bool,
    note: str | None,
) -> None:
    """Let ALIAS mean ENTITY wherever it stands; no other entity of that type goes by it then."""
    from nevtui.library.corrections import Correction

    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        meant = desk.entity(entity, kind=kind)
        known = desk.names(meant)
        if removes and alias not in known:
            raise AskedWrongly(f'{meant.name} does not go by "{alias}". It goes by: {", ".join(known)}.')
        if removes and alias == meant.name:
            raise AskedWrongly(f"{alias} is its own name: `nevtui review entity {alias} name=…` gives it another one.")
        if not removes and alias in known:
            raise AskedWrongly(f'{meant.name} goes by "{alias}" already.')
        desk.keep(
            Correction("alias", name=alias, into=meant.name, type=meant.type, removes=removes, note=note),
            as_json=as_json,
        )


@review.command(short_help="Make an entity, or set its fields.")
@click.argument("name")
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE...")
@type_option
@_shared
def entity(
    name: str, fields: tuple[str, ...], kind: str | None, library: Path | None, as_json: bool, note: str | None
) -> None:
    """Make the entity NAME of a --type, or set fields of one that is there: name, type, city, parent, ticker …"""
    from nevtui.library.corrections import Correction
    from nevtui.library.fields import ENTITY_FIELDS, read_field, read_pairs

    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        if kind is not None:
            read_field("type", kind, known=ENTITY_FIELDS)
        meant = desk.entity_or_new(name, kind)
        given = read_pairs(fields, known=ENTITY_FIELDS)
        if not given and desk.is_known(meant):
            raise AskedWrongly(f"{meant.name}, a {meant.type}, is known. Set a field of it: city=…, parent=…, name=…")
        desk.keep(Correction("entity", name=meant.name, type=meant.type, set=given, note=note), as_json=as_json)


@review.command(short_help="Let a correction no longer hold.")
@click.argument("correction")
@_shared
def undo(correction: str, library: Path | None, as_json: bool, note: str | None) -> None:
    """Undo CORRECTION, named by its id or the beginning of it. An undoing can be undone, too."""
    from nevtui.library.corrections import Correction

    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        meant = desk.corrections.named(correction)
        desk.keep(Correction("undo", of=meant.id, note=note), as_json=as_json)


@review.command(short_help="Read again what corrections touch.")
@click.argument("corrections", nargs=-1, metavar="[CORRECTION...]")
@json_option
@library_option
def apply(corrections: tuple[str, ...], library: Path | None, as_json: bool) -> None:
    """Have the articles that CORRECTION... touch read again; without one, those of all corrections.

    For corrections written into the file by hand, or kept while another program held the library.
    """
    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        chosen = [desk.corrections.named(id) for id in corrections] or list(desk.corrections)
        if not chosen:
            raise AskedWrongly(f"There are no corrections beside the library {desk.folder}.")
        desk.apply(chosen, as_json=as_json)


def _said(row: dict[str, Any]) -> "Statement":
    from nevtui.query.reviewing import statement_of

    return statement_of(row)


def _show(row: dict[str, Any], said: "Statement", *, as_json: bool) -> None:
    from nevtui.format.values import shown, to_json

    if as_json:
        output.say(to_json({"statement": row["statement"], **said.to_row()}))
        return
    output.say(f"{row['statement']}  {row['label']}")
    for name, value in said.to_row().items():
        output.say(f"  {name:<14}  {shown(value)}")
    output.narrate(f"nevtui review fix {row['statement']} FIELD=VALUE changes it.")


def _list(desk: Desk, *, as_json: bool) -> None:
    with desk:
        desk.see_library()
        for trouble in desk.corrections.troubles:
            output.complain(trouble)
        states = dict(desk.states())
        if as_json:
            from nevtui.format.values import to_json

            output.write(to_json({**c.to_row(), "state": states[c.id]}) + "\n" for c in desk.corrections)
        elif desk.corrections:
            output.write(line + "\n" for line in _lines(desk.corrections, states))
            if LOST in states.values():
                output.complain(
                    f"What is {LOST} was not applied yet (`nevtui review apply` does), or its article does not say it "
                    "any more: then it waits until it does."
                )
        else:
            output.complain(f"Nothing was corrected in {desk.folder}. `nevtui review --help` shows how to.")


def _lines(corrections: "Corrections", states: dict[str, str]) -> Iterator[str]:
    from nevtui.cli.correcting import in_words

    for correction in corrections:
        day, by, state = (correction.at or "–")[:10], correction.by or "–", states[correction.id]
        yield f"{correction.id:<8}  {day:<10}  {by:<8}  {in_words(correction)}" + (f"  [{state}]" if state else "")
