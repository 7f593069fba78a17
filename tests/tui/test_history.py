"""The history: kept over starts, by several apps at once, whatever state its file is in."""

import json
import subprocess
import sys
from pathlib import Path

from nevtui.tui.history import KEPT, History, Kept

WRITER = """
import sys
from pathlib import Path
from nevtui.tui.history import History, Kept
history = History(Path(sys.argv[1]))
for number in range(25):
    complaint = history.add(Kept(f"select {sys.argv[2]}, {number}"))
    assert complaint is None, complaint
"""


def test_a_query_is_found_once_as_it_last_ran(tmp_path: Path) -> None:
    history = History(tmp_path / "history.sqlite")
    history.add(Kept("select 1", 10.0, 0.5, None, True, "failed", "No."))
    history.add(Kept("select 2", 11.0))
    history.add(Kept("select 1", 12.0, 0.25, 7, False))
    again = History(tmp_path / "history.sqlite").newest()
    assert again == [Kept("select 1", 12.0, 0.25, 7, False, "ran", None, 2), Kept("select 2", 11.0)]


def test_one_walks_back_and_forth_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    history = History(tmp_path / "history.sqlite")
    for sql in ("select 1", "select 2"):
        history.add(Kept(sql))
    assert [history.older("typed"), history.older(""), history.older("")] == ["select 2", "select 1", None]
    assert [history.newer(), history.newer(), history.newer()] == ["select 2", "typed", None]


def test_several_apps_write_at_once(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), str(number)]) for number in range(4)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0, 0]
    assert len(History(file).newest()) == 100


def test_the_history_of_earlier_versions_is_taken_in_once(tmp_path: Path) -> None:
    lines = [json.dumps({"sql": "select 1"}), "broken", json.dumps({"sql": 3}), json.dumps({"sql": "select 2"})]
    (tmp_path / "history.jsonl").write_text("\n".join(lines))
    file = tmp_path / "history.sqlite"
    assert [kept.sql for kept in History(file).newest()] == ["select 2", "select 1"]
    assert [kept.runs for kept in History(file).newest()] == [1, 1]


def test_it_is_pruned(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite"
    history = History(file)
    with history._open() as connection, connection:
        many = ((f"select {number}",) for number in range(KEPT + 499))
        connection.executemany("insert into runs (at, sql, state) values (1, ?, 'ran')", many)
    history.add(Kept("the newest"))
    newest = history.newest()
    assert (len(newest), newest[0].sql) == (KEPT, "the newest")


def test_a_file_that_is_none_is_told_and_the_session_has_a_history(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite"
    file.write_text("no database at all, but long enough to look at" * 50)
    history = History(file)
    assert "The history cannot be kept" in (history.add(Kept("select 1")) or "")
    assert history.older("") == "select 1"
