"""Write the parts of README that are made from the code: keys, questions, tables. `python -m tests.tools.readme`."""

import re
from pathlib import Path

from nevtui.library.schema import TABLES
from nevtui.query.questions import QUESTIONS
from nevtui.tui.keymap import CARD, COMPARE, CORRECT, EXPLORE, LEDGER, NAMES, READER, ROWS, SQL
from tests.tools import scoring

README = Path(__file__).resolve().parents[2] / "README.md"


def keys() -> str:
    """Give the keys as a table."""
    rows = [f"| {_code(action.shown)} | {action.title} |" for action in EXPLORE]
    for where, actions in (
        ("on a card", CARD), ("side by side", COMPARE), ("reading", READER), ("conflicts, plans, unread", LEDGER)
    ):  # fmt: skip
        rows += [f"| {_code(action.shown)} | {where}: {action.title} |" for action in actions]
    rows += [f"| {_code(action.shown)} | in the SQL prompt: {action.title} |" for action in SQL]
    rows += [f"| {_code(action.shown)} | on the rows of a result: {action.title} |" for action in ROWS]
    rows += [f"| {_code(action.shown)} | correcting a statement: {action.title} |" for action in CORRECT]
    rows += [f"| {_code(action.shown)} | at the names: {action.title} |" for action in NAMES]
    return "\n".join(["| key | does |", "| --- | --- |", *rows])


def questions() -> str:
    """Give the questions as a table."""
    rows = [f"| `{question.name}` | {question.title} |" for question in QUESTIONS]
    return "\n".join(["| question | asks |", "| --- | --- |", *rows])


def tables() -> str:
    """Give the tables with their columns, types and notes."""
    parts = []
    for table in TABLES:
        rows = [f"| `{column.name}` | {column.type} | {column.note} |" for column in table.columns]
        head = [f"**`{table.name}`**, one row {table.row}", "", "| column | type | |", "| --- | --- | --- |"]
        parts.append("\n".join([*head, *rows]))
    return "\n\n".join(parts)


def score() -> str:
    """Give how well the extractor reads, by property, and on articles that no rule was made with."""
    unseen = scoring.scored_folders(*scoring.SETS["unseen"], only=scoring.is_blind).total
    said = (
        f"On {unseen.gold:,} statements of articles in other newsrooms' styles that no rule was made with (invented "
        f"figures, many invented names): precision {unseen.precision:.2f}, recall {unseen.recall:.2f}, "
        f"F1 {unseen.f1:.2f}, full F1 {unseen.full_f1:.2f}."
    )
    return f"{scoring.table(scoring.scored('reviewed'))}\n\n{said}"


def written(text: str) -> str:
    """Give README with these parts as they should be."""
    parts = (("keys", keys()), ("questions", questions()), ("tables", tables()), ("score", score()))
    for name, part in parts:
        marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.S)
        text = marked.sub(lambda match, part=part: match[1] + part + "\n" + match[2], text)  # type: ignore[misc]
    return text


def _code(shown: str) -> str:
    return " ".join(f"`{key}`" for key in shown.split())


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
