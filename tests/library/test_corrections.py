"""Corrections are only ever added, whoever writes at the same time, and a hand may write them too."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nevtui.library.corrections import (
    CORRECTIONS,
    Correction,
    Corrections,
    accepted_names,
    append,
    changes,
    read_corrections,
    refused_names,
)
from nevtui.model.errors import AskedWrongly, NevtuiError, NoSuchName

WAS = {"article": "a", "para": 1, "evidence": "sold 5 cars", "subject": "NIO", "property": "sales", "value": 5.0}
FIX = Correction("fix", statement="yet7vssag5sh", was=WAS, set={"value": 6.0, "status": "planned"}, note="misread")


def written(folder: Path, *lines: str) -> Corrections:
    (folder / CORRECTIONS).write_text("\n".join(lines), "utf-8")
    return read_corrections(folder)


def test_a_library_without_corrections_has_none(tmp_path: Path) -> None:
    corrections = read_corrections(tmp_path)
    assert (list(corrections), len(corrections), corrections.troubles, bool(corrections)) == ([], 0, (), False)


def test_what_is_added_is_read_back_with_who_and_when(tmp_path: Path) -> None:
    kept = append(tmp_path, FIX)
    (read,) = read_corrections(tmp_path)
    assert read == kept
    assert len(kept.id) == 8
    assert kept.at.endswith("Z")
    assert kept.by
    assert list(changes(kept)) == [("value", 5.0, 6.0), ("status", None, "planned")]


def test_a_line_is_one_json_object(tmp_path: Path) -> None:
    append(tmp_path, FIX)
    append(tmp_path, Correction("refuse", name="Zed\nMotor"))
    lines = (tmp_path / CORRECTIONS).read_text("utf-8").splitlines()
    assert [json.loads(line)["action"] for line in lines] == ["fix", "refuse"]


def test_what_a_hand_wrote_without_ids_holds_and_keeps_its_id(tmp_path: Path) -> None:
    lines = ("# mine", "", '{"action": "alias", "name": "蔚来汽车", "into": "NIO", "type": "company"}')
    first, again = written(tmp_path, *lines), read_corrections(tmp_path)
    assert [(c.action, c.name) for c in first] == [("alias", "蔚来汽车")]
    assert first[0].id == again[0].id != ""


def test_a_line_without_an_end_is_not_glued_to_the_next(tmp_path: Path) -> None:
    written(tmp_path, '{"action": "refuse", "name": "Zed"}')
    append(tmp_path, FIX)
    assert [c.action for c in read_corrections(tmp_path)] == ["refuse", "fix"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "it is no JSON."),
        ("[1]", "it is no JSON object."),
        ('{"action": "fxi"}', 'No action "fxi". Did you mean "fix"?'),
        ('{"action": "undo"}', 'undo needs "of".'),
        ('{"action": "reject", "was": {"para": 1}}', 'was needs "article".'),
        ('{"action": "fix", "was": {"article": "a"}, "set": {"property": "salez"}}', 'Did you mean "sales"?'),
        ('{"action": "fix", "was": {"article": "a"}, "set": {"colour": "red"}}', 'No field "colour".'),
        ('{"action": "fix", "was": {"article": "a"}, "set": {"unit": "parsecs"}}', 'No unit "parsecs".'),
        ('{"action": "fix", "was": {"article": "a"}, "set": {"value": NaN}}', "value cannot be nan."),
        ('{"action": "accept", "name": "Zed", "type": "maker"}', 'No type "maker".'),
        ('{"action": "add", "set": {"article": "a", "para": 1}}', "A statement that is added needs evidence."),
        ('{"action": "refuse", "name": 5}', "name is a text, not 5."),
    ],
)  # fmt: skip
def test_a_broken_line_is_named_and_passed_over(tmp_path: Path, line: str, why: str) -> None:
    corrections = written(tmp_path, '{"action": "refuse", "name": "Zed"}', line, '{"action": "refuse", "name": "Yed"}')
    assert [c.name for c in corrections] == ["Zed", "Yed"]
    (trouble,) = corrections.troubles
    assert trouble.startswith("corrections.jsonl, line 2, is passed over: ")
    assert why in trouble


def test_undone_is_undone_until_the_undoing_is_undone(tmp_path: Path) -> None:
    fix = append(tmp_path, FIX)
    undo = append(tmp_path, Correction("undo", of=fix.id))
    assert read_corrections(tmp_path).in_force == ()
    append(tmp_path, Correction("undo", of=undo.id))
    assert read_corrections(tmp_path).in_force == (fix,)


def test_the_last_word_on_a_name_holds() -> None:
    words = [Correction("refuse", id="1", name="Zed"), Correction("accept", id="2", name="Zed", type="company")]
    corrections = Corrections((*words, Correction("refuse", id="3", name="Yed")))
    assert refused_names(corrections) == frozenset({"Yed"})
    assert accepted_names(corrections) == frozenset({"Zed"})


def test_the_digest_tells_what_holds_and_not_who_said_it(tmp_path: Path) -> None:
    empty = read_corrections(tmp_path).digest
    fix = append(tmp_path, FIX)
    one = read_corrections(tmp_path).digest
    append(tmp_path, Correction("undo", of=fix.id))
    assert read_corrections(tmp_path).digest == empty != one
    assert Corrections((fix,)).digest == one


def test_a_correction_is_found_by_the_beginning_of_its_id() -> None:
    corrections = Corrections(tuple(Correction("refuse", id=id, name="Z") for id in ("abc1", "abd2")))
    assert corrections.named("abd").id == "abd2"
    with pytest.raises(NoSuchName, match="Several corrections begin with"):
        corrections.named("ab")
    with pytest.raises(NoSuchName, match='No correction "x"'):
        corrections.named("x")


def test_merges_and_names_are_followed_to_their_end() -> None:
    rows = [
        Correction("merge", id="1", name="A", type="company", into="B"),
        Correction("merge", id="2", name="B", type="company", into="C", into_type="organization"),
        Correction("entity", id="3", name="C", type="organization", set={"name": "D"}),
    ]
    corrections = Corrections(tuple(rows))
    assert corrections.merges == {("A", "company"): ("C", "organization"), ("B", "company"): ("C", "organization")}
    assert corrections.renamed == {"A": "D", "B": "D", "C": "D"}


ADDING = """
import sys
from pathlib import Path
from nevtui.library.corrections import Correction, append
for number in range(40):
    append(Path(sys.argv[1]), Correction("refuse", name=f"{sys.argv[2]} {number} " + "x" * 300))
"""


def test_two_who_write_at_once_lose_nothing(tmp_path: Path) -> None:
    running = [subprocess.Popen([sys.executable, "-c", ADDING, tmp_path, who]) for who in ("a", "b")]
    assert [process.wait() for process in running] == [0, 0]
    corrections = read_corrections(tmp_path)
    assert (len(corrections), corrections.troubles) == (80, ())
    names = [str(c.name).split(" x")[0] for c in corrections]
    assert [name for name in names if name[0] == "a"] == [f"a {number}" for number in range(40)]


def limited(bytes_at_most: int) -> None:
    """Let no file grow beyond a size, as a full disk would."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_at_most, bytes_at_most))


def test_a_full_disk_leaves_no_half_line(tmp_path: Path) -> None:
    append(tmp_path, FIX)
    size = (tmp_path / CORRECTIONS).stat().st_size
    ran = subprocess.run(
        [sys.executable, "-c", ADDING, tmp_path, "a"],
        preexec_fn=lambda: limited(size + 1000),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "The correction was not kept." in ran.stderr
    kept = read_corrections(tmp_path)
    assert (len(kept), kept.troubles) == (3, ())


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NevtuiError, match="cannot be written"):
        append(tmp_path, FIX)


def test_a_file_that_is_a_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / CORRECTIONS).mkdir()
    with pytest.raises(AskedWrongly, match="cannot be read"):
        read_corrections(tmp_path)
    with pytest.raises(NevtuiError, match="cannot be written"):
        append(tmp_path, FIX)


def test_every_action_goes_through_the_file_unchanged(tmp_path: Path) -> None:
    added: dict[str, Any] = {**WAS, "subject_type": "company"}
    made = [
        FIX, Correction("reject", statement="x", was=WAS), Correction("add", set=added),
        Correction("merge", name="A", type="company", into="B"),
        Correction("alias", name="A", type="company", into="B", removes=True),
        Correction("entity", name="Z", type="company", set={"city": "Hefei", "population": 5}),
        Correction("accept", name="Z", type="person"), Correction("refuse", name="Z"), Correction("undo", of="x"),
    ]  # fmt: skip
    kept = [append(tmp_path, correction) for correction in made]
    assert list(read_corrections(tmp_path)) == kept
