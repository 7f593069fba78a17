"""`nevtui ask`: one of nevtui's own questions."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nevtui.cli.options import format_option, library_option, limit_option, output_option, pairs_of
from nevtui.model.errors import AskedWrongly

if TYPE_CHECKING:
    from nevtui.query.question import Question


@click.command(short_help="Answer a question that nevtui knows.")
@click.argument("question", required=False)
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Choose statements; repeat it for more clauses.")
@click.option("--param", "params", metavar="NAME=VALUE", multiple=True, help="Set a parameter of the question.")
@library_option
@format_option
@output_option
@limit_option
def ask(
    question: str | None,
    where: tuple[str, ...],
    params: tuple[str, ...],
    library: Path | None,
    format_name: str | None,
    output: Path | None,
    limit: int | None,
) -> None:
    """Answer QUESTION from the statements that are chosen; without a name, list the questions.

    \b
    Examples:
      nevtui ask
      nevtui ask cities --where property=investment
      nevtui ask timeline --where city=Hefei,Jinhua --where year=2020..2024 --format csv
    """
    if question is None:
        _list_questions()
        return
    from nevtui.cli.answer import Outlet
    from nevtui.query.questions import question_named
    from nevtui.query.selection import Selection

    asked = question_named(question)
    query = asked.ask(Selection.from_args(where), **_params(asked, params))
    Outlet(library, format_name, output, limit).send(query)


def _list_questions() -> None:
    from nevtui.cli import output
    from nevtui.query.questions import QUESTIONS

    widest = max(len(question.name) for question in QUESTIONS)
    for question in QUESTIONS:
        output.say(f"{question.name:<{widest}}  {question.title}{_settable(question)}")


def _settable(question: "Question") -> str:
    names = [name for name in question.params() if name not in question.fixed]
    return f"  [{', '.join(names)}]" if names else ""


def _params(question: "Question", given: tuple[str, ...]) -> dict[str, Any]:
    defaults = question.params()
    return {name: _typed(name, text, defaults.get(name)) for name, text in pairs_of(given)}


def _typed(name: str, text: str, default: Any) -> Any:
    """Read a parameter as its default is: a number, a list with commas, else text."""
    if isinstance(default, tuple):
        return tuple(text.split(","))
    if isinstance(default, int):
        try:
            return int(text)
        except ValueError as error:
            raise AskedWrongly(f"{name} is a number, not {text}.") from error
    return text
