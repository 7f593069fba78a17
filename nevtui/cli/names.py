"""`nevtui names`: names that no entity has, on three shelves: candidates with their evidence, accepted, rejected."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nevtui.cli import output
from nevtui.cli.correcting import Desk, desk_of, json_option
from nevtui.cli.options import library_option
from nevtui.cli.review import note_option, type_option
from nevtui.model.errors import AskedWrongly, unknown

if TYPE_CHECKING:
    from nevtui.library.corrections import Correction


@click.group(invoke_without_command=True, short_help="List names that no entity has; accept or refuse them.")
@click.option("--shelf", metavar="SHELF", default="candidate", show_default=True, help="candidate, accepted, rejected.")
@click.option("--limit", metavar="ROWS", type=click.IntRange(min=0), default=40, show_default=True)
@json_option
@library_option
@click.pass_context
def names(ctx: click.Context, library: Path | None, shelf: str, limit: int, as_json: bool) -> None:
    """List the names on a shelf, those in most articles first, each with a sentence it stands in.

    A name was found by its surroundings and is no entity until it is accepted. What is refused is not offered again.

    \b
    Examples:
      nevtui names --library mine
      nevtui names accept "Zed Motor" --type company --library mine
      nevtui names refuse "Full Year" --library mine
      nevtui names --shelf rejected --library mine
    """
    if ctx.invoked_subcommand is None:
        _list(desk_of(library), shelf, limit, as_json=as_json)


@names.command(short_help="Take a name for an entity.")
@click.argument("name", nargs=-1, required=True)
@type_option
@note_option
@json_option
@library_option
def accept(name: tuple[str, ...], kind: str | None, library: Path | None, as_json: bool, note: str | None) -> None:
    """Make each NAME an entity of --type, else of the type it seems to be: its mentions and statements count then."""
    from nevtui.library.corrections import Correction
    from nevtui.library.fields import ENTITY_FIELDS, read_field

    if kind is not None:
        read_field("type", kind, known=ENTITY_FIELDS)
    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        found = [_candidate(desk, one, kind) for one in name]
        _keep(desk, [Correction("accept", name=n, type=t, note=note) for n, t in found], as_json=as_json)


@names.command(short_help="Put a name on the rejected shelf.")
@click.argument("name", nargs=-1, required=True)
@note_option
@json_option
@library_option
def refuse(name: tuple[str, ...], library: Path | None, as_json: bool, note: str | None) -> None:
    """Say that each NAME is no entity; it is not offered again. `nevtui review undo` takes that back."""
    from nevtui.library.corrections import Correction

    desk = desk_of(library)
    with desk:
        desk.may_be_written()
        found = [_candidate(desk, one, None) for one in name]
        _keep(desk, [Correction("refuse", name=n, type=t, note=note) for n, t in found], as_json=as_json)


def _candidate(desk: Desk, name: str, kind: str | None) -> tuple[str, str]:
    """Find a name on the shelves: as it is written there, and its type. Raises AskedWrongly, NoSuchName."""
    from nevtui.query.reviewing import candidates_named

    rows = candidates_named(desk.engine, name)
    seen: dict[str, Any] | None = next((row for row in rows if kind in (None, row["type"])), rows[0] if rows else None)
    if seen is not None:
        return seen["name"], kind or seen["type"]
    accepted = next((c for c in desk.corrections.in_force if c.action == "accept" and c.name == name), None)
    if accepted is not None:
        return name, kind or accepted.type or ""
    raise AskedWrongly(
        f'No article has "{name}" among its unknown names. `nevtui names` lists them; '
        f'`nevtui review entity "{name}" --type TYPE` makes an entity of any name.'
    )


def _keep(desk: Desk, corrections: "list[Correction]", *, as_json: bool) -> None:
    """Keep all of them, then read once what they touch."""
    from nevtui.library.corrections import append
    from nevtui.library.wording import in_words

    kept = [append(desk.folder, correction) for correction in corrections]
    if not as_json:
        for correction in kept:
            output.complain(f"Kept as {correction.id}: {in_words(correction)}.")
    desk.apply(kept, as_json=as_json)


def _list(desk: Desk, shelf: str, limit: int, *, as_json: bool) -> None:
    from nevtui.query.reviewing import SHELVES, shelf_query

    if shelf not in SHELVES:
        raise unknown("shelf", shelf, SHELVES)
    with desk:
        answer = desk.engine.ask(shelf_query(shelf, desk.corrections, limit=limit))
        rows = answer.to_dicts()
    if as_json:
        from nevtui.format.values import to_json

        output.write(to_json(row) + "\n" for row in rows)
    elif rows:
        output.write(_lines(rows))
        output.narrate(_more(len(rows), rows[0]["total"]))
    else:
        output.complain(f"No names on the shelf {shelf} of {desk.folder}.")


def _lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    from nevtui.format.text import cells, harmless, pad, pad_left

    width = min(max(len("name"), *(cells(harmless(row["name"])) for row in rows)), 28)
    kind = max(len(row["type"]) for row in rows)
    room = max((output.width_cells() if output.is_terminal() else 120) - width - kind - 16, 20)
    yield f"{pad('name', width)}  {pad('type', kind)}  articles  seen\n"
    for row in rows:
        begin = f"{pad(harmless(row['name']), width)}  {pad(row['type'], kind)}  {pad_left(str(row['articles']), 8)}"
        yield f"{begin}  {harmless(around(row['text'], row['start'], row['end'], room))}\n"


def around(text: str | None, start: int, end: int, width: int) -> str:
    """Cut `width` characters out of a paragraph, the name among them, whole words where it is cut."""
    if text is None:
        return ""
    begin = max(0, min(start - (width - (end - start)) // 2, len(text) - width))
    cut = text[begin : begin + width]
    cut = cut[cut.find(" ") + 1 :] if begin and " " in cut[: start - begin] else cut
    return cut if begin + width >= len(text) else cut.rsplit(" ", 1)[0]


def _more(shown: int, total: int) -> str:
    return f"{shown:,} of {total:,} names; --limit shows more." if total > shown else f"{total:,} names."
