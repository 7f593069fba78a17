"""What CONTRIBUTING promises of the house: budgets, lean imports, no machine named, docs that are complete."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).parent.parent
FILE_LINES, FUNCTION_LINES, APP_LINES = 400, 50, 150
"""Budgets; one may be raised in a commit that says why. Source: CONTRIBUTING.md, Style."""

CODE = sorted(file for room in ("nevtui", "tests", "screenshots", "data") for file in (ROOT / room).rglob("*.py"))
QUESTIONS = sorted((ROOT / "nevtui/query/sql").glob("*.sql"))
TEXT_SUFFIXES = {".py", ".sql", ".md", ".toml", ".txt", ".tcss", ".svg", ".yml", ".yaml", ".cfg", ".json", ".csv", ""}
NOT_OURS = {
    ".git",
    ".venv",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    "build",
    "dist",
}


def relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = ast.walk(ast.parse(file.read_text()))
    return (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_file_is_longer_than_its_budget() -> None:
    assert [relative(file) for file in CODE if len(file.read_text().splitlines()) > FILE_LINES] == []


def test_no_function_is_longer_than_its_budget() -> None:
    found = ((file, function) for file in CODE for function in functions(file))
    assert [
        f"{relative(file)}:{made.lineno} {made.name}" for file, made in found if lines_of(made) > FUNCTION_LINES
    ] == []


def test_no_pattern_loses_a_quantifier_to_its_f_string() -> None:
    """`rf"{1,4}"` is the pattern `(1, 4)`; `{{1,4}}` was meant."""
    nodes = ((file, node) for file in CODE for node in ast.walk(ast.parse(file.read_text())))
    assert [
        f"{relative(file)}:{node.lineno} {ast.unparse(node.value)}"
        for file, node in nodes
        if isinstance(node, ast.FormattedValue) and re.fullmatch(r"\(?\d[\d, ]*\)?", ast.unparse(node.value))
    ] == []


def test_the_app_stays_small() -> None:
    app = ROOT / "nevtui/tui/app.py"
    assert len(app.read_text().splitlines()) < APP_LINES


def test_every_module_says_what_it_is_for() -> None:
    assert [relative(file) for file in CODE if not ast.get_docstring(ast.parse(file.read_text()))] == []


@pytest.mark.parametrize("file", QUESTIONS, ids=lambda file: file.stem)
def test_a_question_says_what_it_asks_and_what_comes_back(file: Path) -> None:
    first, second, *_ = file.read_text().splitlines()
    assert (first[:3], second[:12]) == ("-- ", "-- columns: ")


@pytest.mark.parametrize("file", QUESTIONS, ids=lambda file: file.stem)
def test_a_question_has_exactly_one_hole_or_says_why_it_has_none(file: Path) -> None:
    holes = file.read_text().count("/* and selection */")
    assert holes == (0 if "\n-- whole: " in file.read_text() else 1)


DOORS = {"nevtui/cli/output.py", "nevtui/ingest/bundled.py"}
"""The shell's one voice, and the one of `make library`, which is a program of its own."""


def test_only_the_output_of_the_shell_writes_to_stdout() -> None:
    wrote = re.compile(r"\bsys\.(__)?std(out|err)|\bprint\(|click\.echo")
    files = [file for file in CODE if relative(file).startswith("nevtui/") and wrote.search(file.read_text())]
    assert [relative(file) for file in files if relative(file) not in DOORS] == []


HEAVY = {
    "textual",
    "duckdb",
    "polars",
    "pyarrow",
    "numpy",
    "pandas",
    "rich",
    "click",
    "nevtui.ingest",
    "nevtui.extract",
}
MAY_LOAD = {
    "model": set[str](),
    "format": {"rich"},
    "library": {"polars"},
    "extract": {"nevtui.extract"},
    "ingest": {"nevtui.ingest", "nevtui.extract", "polars", "rich"},
    "query": {"duckdb", "rich"},
    "tui": {"textual", "rich", "duckdb"},
    "cli": {"click"},
}
"""What may be loaded once a whole room is. Contracts speak of import lines; this looks at what really loads."""

LOAD = """
import importlib, pkgutil, sys
room = importlib.import_module("nevtui." + sys.argv[1])
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    if not any(part and part in module.name for part in sys.argv[2].split()):
        importlib.import_module(module.name)
sys.stdout.write("\\n".join(sys.modules))
"""


def loaded_by(room: str, *, but: str = "") -> set[str]:
    ran = subprocess.run([sys.executable, "-c", LOAD, room, but], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(ran.stdout.split()) & HEAVY


@pytest.mark.parametrize("room", MAY_LOAD)
def test_a_room_loads_only_what_it_may(room: str) -> None:
    assert loaded_by(room) - MAY_LOAD[room] == set()


def test_reading_a_library_does_not_load_what_writes_it() -> None:
    assert loaded_by("library", but="library.writer library.frames") == set()


def test_every_room_is_watched() -> None:
    rooms = {file.parent.name for file in (ROOT / "nevtui").glob("*/__init__.py")} - {"bundled"}
    assert rooms == set(MAY_LOAD)


def text_files() -> Iterator[Path]:
    for file in sorted(ROOT.rglob("*")):
        ours = not NOT_OURS & set(file.relative_to(ROOT).parts)
        if ours and file.is_file() and file.suffix in TEXT_SUFFIXES:
            yield file


REGISTRIES = (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org"), ("crates", "io"))
ELSEWHERE = [".".join(host) for host in REGISTRIES] + ["/".join(("..", "shared")), "/".join(("", "work", "main"))]
"""Written in parts, so that this file does not name them either."""


@pytest.mark.parametrize("name", ELSEWHERE)
def test_no_text_names_a_registry_or_a_place_outside(name: str) -> None:
    home = str(ROOT) + "/"
    texts = ((file, file.read_text(errors="replace")) for file in text_files())
    assert [relative(file) for file, text in texts if name in text or home in text] == []


def backticked(text: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", text)


def readme() -> str:
    return (ROOT / "README.md").read_text()


def test_readme_names_every_question() -> None:
    questions = importlib.import_module("nevtui.query.questions").QUESTIONS
    assert [question.name for question in questions if f"`{question.name}`" not in readme()] == []


def test_readme_names_every_command() -> None:
    main = importlib.import_module("nevtui.cli.main")
    groups = [thing for thing in vars(main).values() if isinstance(thing, click.Group)]
    names = [name for group in groups for name in group.commands]
    assert names
    assert [name for name in names if f"nevtui {name}" not in readme()] == []


def test_readme_names_every_key() -> None:
    keymap = importlib.import_module("nevtui.tui.keymap")
    rows = [row for table in vars(keymap).values() if isinstance(table, tuple) for row in table]
    actions = [row for row in rows if isinstance(row, keymap.Action)]
    named = {word for name in backticked(readme()) for word in name.split()}
    assert actions
    missing = {word for action in actions for word in action.shown.split() if word not in named}
    assert sorted(missing) == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_what_a_page_links_to_is_there(page: str) -> None:
    linked = re.findall(r"\]\(([^):#]+)", (ROOT / page).read_text())
    assert [link for link in linked if not (ROOT / link).exists()] == []


def places(contributing: str) -> Iterator[Path]:
    """Give the paths in the second and third column of the table "where do I add"; `<it>` stands for a file to be."""
    table = contributing.partition("Where do I add")[2].partition("\n## ")[0]
    for row in table.splitlines():
        for name in backticked("|".join(row.split("|")[2:])):
            if "/" in name or name.endswith((".py", ".md", ".toml")):
                yield (ROOT / name).parent if "<it>" in name else ROOT / name


def test_every_place_in_contributing_exists() -> None:
    named = list(places((ROOT / "CONTRIBUTING.md").read_text()))
    assert len(named) >= 10
    assert [relative(place) for place in named if not place.exists()] == []
