"""The commands as a shell runs them: output, exit codes, one sentence for whatever goes wrong."""

import json
import os
import pty
import signal
import stat
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from nevtui import __version__
from nevtui.cli.main import COMMANDS, nevtui
from tests.own_library import nevtui as here

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run nevtui with pipes for streams."""
    return subprocess.run(
        [sys.executable, "-m", "nevtui", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=120,
    )


def on_terminal(*arguments: str | Path, columns: int = 80, term: str = "xterm-256color") -> tuple[int, str]:
    """Run nevtui on a terminal of its own; give exit code and all that it received."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.environ.update(COLUMNS=str(columns), TERM=term)
        os.execv(sys.executable, [sys.executable, "-m", "nevtui", *map(str, arguments)])
    received = b""
    while True:
        try:
            received += (piece := os.read(terminal, 65536))
        except OSError:
            break
        if not piece:
            break
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), received.decode()


def is_one_sentence(text: str) -> bool:
    return len(text.strip().splitlines()) == 1 and text.strip()[-1] in ".?" and "Traceback" not in text


def test_the_version_is_told_without_heavy_imports() -> None:
    code = (
        "import sys\nfrom nevtui.cli.main import run_command\n"
        "code = run_command(sys.argv[1:])\n"
        "heavy = {'textual', 'duckdb', 'polars', 'rich', 'nevtui.query', 'nevtui.tui'} & set(sys.modules)\n"
        "sys.exit(code or ', '.join(sorted(heavy)) or 0)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, "--version"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"nevtui {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["sql", "select 1"], ["ask"], ["ask", "cities"], ["--help"], ["sql", "--help"]])
def test_no_command_of_the_shell_imports_textual_or_polars(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom nevtui.cli.main import run_command\n"
        "code = run_command(sys.argv[1:])\n"
        "sys.exit(code or ', '.join(sorted({'textual', 'polars', 'pyarrow', 'numpy'} & set(sys.modules))) or 0)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_has_an_example(command: str, flag: str) -> None:
    shown = CliRunner().invoke(nevtui, [*([command] if command else []), flag], prog_name="nevtui")
    assert shown.exit_code == 0
    assert "Example" in shown.output
    assert "nevtui " in shown.output
    assert max(map(len, shown.output.splitlines())) <= 110


def test_a_query_in_a_pipe_is_csv_and_nothing_else() -> None:
    ran = run("sql", "select 1 as a, null as b, 'x,y' as c")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, 'a,b,c\n1,,"x,y"\n', "")


def test_a_query_on_a_terminal_is_a_table_with_its_rows_counted() -> None:
    code, received = on_terminal(
        "sql", "select subject, count(*) as n from statements group by 1 order by 2 desc limit 3"
    )
    assert code == 0
    assert received.splitlines()[1].startswith("──")
    assert "3 rows, " in received.splitlines()[-1]


def test_a_wide_table_fits_the_terminal() -> None:
    _, received = on_terminal("sql", "from statements limit 9", columns=100)
    assert max(len(line) for line in received.splitlines()) <= 100
    assert received.splitlines()[0].rstrip().endswith("…")


@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "markdown"])
def test_foreign_text_on_a_terminal_is_harmless_in_every_format(name: str) -> None:
    query = "select chr(27) || ']0;t' || chr(7) || chr(155) || '31m' || chr(8238) as \"\x1b[41m\""
    code, received = on_terminal("sql", query, "--format", name)
    assert code == 0
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(received)


def test_foreign_text_in_a_pipe_stays_as_it_is() -> None:
    assert run("sql", "select chr(27) || '[0m' as a").stdout == "a\n\x1b[0m\n"


def test_sql_comes_from_a_file_or_from_stdin(tmp_path: Path) -> None:
    (tmp_path / "query.sql").write_text("select 42 as x -- '合肥'", "utf-8-sig")
    assert run("sql", "-f", tmp_path / "query.sql").stdout == "x\n42\n"
    assert run("sql", stdin="select 43 as x").stdout == "x\n43\n"
    assert run("sql", "-", stdin="select 44 as x").stdout == "x\n44\n"


def test_several_statements_give_the_rows_of_the_last() -> None:
    assert run("sql", "create temp table t as select 5 as x; from t").stdout == "x\n5\n"


def test_the_limit_holds_in_every_format(tmp_path: Path) -> None:
    assert run("sql", "from range(10)", "--limit", "2").stdout == "range\n0\n1\n"
    assert run("sql", "from range(10)", "--limit", "0").stdout == "range\n"
    assert len(json.loads(run("sql", "from range(9999)", "--limit", "2050", "--format", "json").stdout)) == 2050
    path = tmp_path / "x.parquet"
    assert run("sql", "from range(10); -- all; of them", "--limit", "3", "-o", path).returncode == 0
    assert count(path) == 3


def count(path: Path) -> int:
    import duckdb

    rows = duckdb.connect().execute("select count(*) from read_parquet(?)", [str(path)]).fetchone()
    assert rows is not None
    return int(rows[0])


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("x.csv", b"a\n1\n"), ("x.json", b"[\n{"), ("x.jsonl", b'{"a": 1}'), ("x.md", b"| a |"), ("x.parquet", b"PAR1"),
     ("x.txt", b"a\n")],
)  # fmt: skip
def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path, name: str, beginning: bytes) -> None:
    ran = run("sql", "select 1 as a", "-o", tmp_path / name)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(beginning)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_parquet_goes_through_a_pipe() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "nevtui", "ask", "cities", "--format", "parquet"],
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    assert (ran.stdout[:4], ran.stdout[-4:]) == (b"PAR1", b"PAR1")


def test_a_query_that_fails_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    late = "select case when range = 90000 then error('boo') else range end from range(100000)"
    assert run("sql", late, "-o", path).returncode == 1
    assert (path.read_text(), [found.name for found in tmp_path.iterdir()]) == ("old", ["x.csv"])


def test_a_file_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "x.csv", tmp_path / "link.csv"
    path.write_text("old")
    path.chmod(0o600)
    link.symlink_to(path)
    assert run("sql", "select 1 as a", "-o", link).returncode == 0
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode), link.is_symlink()) == ("a\n1\n", 0o600, True)


WRONG = [
    (["sql", "from statments"], 1, 'Did you mean "statements"'),
    (["sql", "select nope from statements"], 1, "nope"),
    (["sql", "selec"], 1, "Syntax error"),
    (["sql", ""], 1, "no SQL"),
    (["sql", "drop view statements"], 2, "may not run"),
    (["sql", "from read_text('/etc/passwd')"], 2, "Only the library's own tables"),
    (["sql", "select 1", "--format", "xls"], 2, 'No format "xls"'),
    (["sql", "select 1", "--format", "jsonlines"], 2, 'Did you mean "jsonl"'),
    (["sql", "select 1", "-o", "/nowhere/x.csv"], 2, "no folder /nowhere"),
    (["sql", "select 1", "-o", "x.odt"], 2, "--format"),
    (["sql", "select 1", "-o", "tests"], 2, "folder"),
    (["sql", "select 1", "--format", "csv", "-o", "/dev/full"], 1, "No space left"),
    (["sql", "select 1", "--format", "parquet", "-o", "/dev/null"], 2, "name a file"),
    (["sql", "describe cities; pragma version", "-o", "/tmp/never.parquet"], 2, "SELECT"),
    (["sql", "-f", "/nowhere.sql"], 2, "cannot be read"),
    (["sql", "-f", sys.executable], 2, "UTF-8"),
    (["sql", "select 1", "-f", "x.sql"], 2, "not both"),
    (["sql", "--bogus"], 2, "--bogus"),
    (["sql", "select 1", "--limit", "few"], 2, "few"),
    (["bogus"], 2, "bogus"),
    (["--library", "/nowhere", "sql", "select 1"], 2, "no folder /nowhere"),
    (["sql", "select 1", "--library", "tests/cli/test_commands.py"], 2, "is a file"),
    (["ask", "rankings"], 2, "No question"),
    (["ask", "citis"], 2, 'Did you mean "cities"'),
    (["ask", "cities", "--where", "nope=1"], 2, 'No field "nope"'),
    (["ask", "cities", "--where", "nope"], 2, ""),
    (["ask", "cities", "--param", "nope=1"], 2, "no parameter nope"),
    (["ask", "cities", "--param", "size"], 2, "NAME=VALUE"),
    (["ask", "cities", "--param", "size=few"], 2, "number"),
    (["ingest"], 2, "nothing to read"),
    (["ingest", "tests"], 2, "--library"),
    (["ingest", "/nowhere", "--library", "/tmp/never"], 2, "no /nowhere"),
    (["extract"], 2, "nothing to read"),
    (["extract", "/nowhere.txt"], 2, "/nowhere.txt"),
    (["extract", "x.txt", "--format", "csv"], 2, "No format"),
    ([], 2, "needs a terminal"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG)
def test_what_is_wrong_is_one_sentence_and_a_code(arguments: list[str], code: int, words: str) -> None:
    ran = run(*arguments)
    assert words in ran.stderr
    assert is_one_sentence(ran.stderr), ran.stderr
    assert (ran.returncode, ran.stdout) == (code, "")


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_dumb_terminal_is_told_what_to_do_instead(term: str) -> None:
    code, received = on_terminal(term=term, columns=200)
    assert (code, is_one_sentence(received), "nevtui sql" in received) == (2, True, True)


def test_no_sql_on_a_terminal_is_told_what_to_give() -> None:
    code, received = on_terminal("sql")
    assert (code, is_one_sentence(received)) == (2, True)


def test_parquet_is_not_sent_to_a_terminal() -> None:
    code, received = on_terminal("sql", "select 1", "--format", "parquet")
    assert (code, "-o FILE" in received) == (2, True)


def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "nevtui", "sql", "from range(100000)"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT,
        )  # fmt: skip
    assert (ran.returncode, is_one_sentence(ran.stderr)) == (1, True), ran.stderr


def test_a_reader_that_leaves_is_no_error() -> None:
    command = f"set -o pipefail; {sys.executable} -m nevtui sql 'from range(10000000)' | head -1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (ran.returncode, ran.stdout, ran.stderr) == (141, "range\n", "")


@pytest.mark.parametrize("command", [["--help"], ["ask"], ["extract", "data/briefs"]])
def test_a_reader_that_is_gone_before_is_no_error(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "nevtui", *command],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        cwd=ROOT,
    )
    os.close(writing)
    assert (ran.returncode in (0, 1, 141), ran.stderr) == (True, "")


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) from range(1000000000000) t(i) where hash(i) = 1",
        "from range(1000000000000)",
        "select list_sum(list_transform(range(30000000), lambda x: x * 2))",
    ],
)
def test_ctrl_c_ends_it_with_130(sql: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "nevtui", "sql", f"select 'begun' as begun; {sql}", "--format", "csv"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # what a script runs with & ignores it
    )  # fmt: skip
    wait_until_busy(process.pid)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "Interrupted.\n")


def wait_until_busy(pid: int) -> None:
    """Wait until the process has used a second of the processor: it is past its imports and at its query."""
    ticks = os.sysconf("SC_CLK_TCK")
    last = time.monotonic() + 30
    while time.monotonic() < last:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        if (int(fields[11]) + int(fields[12])) / ticks > 1.0:
            return
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("query", "most_mb"),
    [
        ("select i, 'abc' || i as text from range(5000000) t(i)", 150),
        ("select repeat('x', 20000) || i as x from range(25000) t(i)", 450),  # two vectors of DuckDB's and a page
    ],
)
def test_millions_of_rows_leave_memory_flat(query: str, most_mb: int) -> None:
    code = (
        "import pathlib, re, sys\nfrom nevtui.cli.main import run_command\n"
        "code = run_command(sys.argv[1:])\n"
        "sys.stderr.write(re.search(r'VmHWM:\\s+(\\d+)', pathlib.Path('/proc/self/status').read_text())[1])\n"
        "sys.exit(code)"
    )
    with Path(os.devnull).open("w") as nowhere:
        ran = subprocess.run(
            [sys.executable, "-c", code, "sql", query, "--format", "csv"],
            stdout=nowhere, stderr=subprocess.PIPE, text=True, check=True, cwd=ROOT,
        )  # fmt: skip
    assert int(ran.stderr) / 1024 < most_mb


def test_the_questions_are_listed_and_each_is_answered() -> None:
    names = [line.split()[0] for line in run("ask").stdout.splitlines()]
    assert "cities" in names
    for name in names:
        ran = here("ask", name, "--where", "entity=Hefei", "--limit", "1")
        assert (ran.returncode, ran.stderr) == (0, ""), name


def test_a_question_is_asked_of_the_statements_that_are_chosen() -> None:
    ran = run("ask", "cities", "--where", "property=investment", "--param", "size=2", "--format", "jsonl")
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(rows) == 2
    assert rows[0]["name"] == "Hefei"


ARTICLE = "Hefei backs NIO\n\nIn 2020 the city of Hefei invested $787 million in NIO for a 17% stake.\n"


def test_an_article_is_ingested_and_found(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    (tmp_path / "empty.txt").write_bytes(b"")
    library = tmp_path / "library"
    ran = run("ingest", tmp_path / "one.txt", "--library", library)
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    assert "1 stored" in ran.stderr
    found = run("sql", "select distinct subject from statements where property = 'investment'", "--library", library)
    assert found.stdout == "subject\nHefei\n"
    again = run("ingest", tmp_path / "one.txt", tmp_path / "empty.txt", "--library", library)
    assert again.returncode == 2
    assert "1 unchanged, 1 rejected" in again.stderr
    assert "empty.txt" in again.stderr.splitlines()[0]


def test_statements_of_an_article_are_printed_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    ran = run("extract", tmp_path / "binary.txt", tmp_path / "one.txt")
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 2
    assert is_one_sentence(ran.stderr)
    assert ("Hefei", "investment", 787000000) in [(row["subject"], row["property"], row.get("value")) for row in rows]
