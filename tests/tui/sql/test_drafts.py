"""Tabs are kept: over starts and crashes, beside other apps, and whatever lies in their folder."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from nevtui.tui.sql.drafts import Desk, Draft, Drafts, merged, read_desk


def test_the_next_app_takes_over_what_was_kept(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.take_over()
    desk = Desk((Draft("select 1"), Draft("select $a", "mine", (0, 3), {"a": "1"})), 1)
    assert drafts.keep(desk) is None
    drafts.close()
    assert Drafts(tmp_path).take_over() == desk


def test_a_running_app_keeps_its_tabs_to_itself(tmp_path: Path) -> None:
    one, other = Drafts(tmp_path), Drafts(tmp_path)
    one.take_over()
    one.keep(Desk((Draft("select 1"),)))
    assert other.take_over() == Desk(())
    one.close()
    assert Drafts(tmp_path).take_over() == Desk((Draft("select 1"),))


def test_two_apps_leave_their_tabs_side_by_side(tmp_path: Path) -> None:
    one, other = Drafts(tmp_path), Drafts(tmp_path)
    for drafts in (one, other):
        drafts.take_over()
    one.keep(Desk((Draft("select 1"),)))
    other.keep(Desk((Draft("select 2"), Draft("  "))))
    for drafts in (one, other):
        drafts.close()
    third = Drafts(tmp_path)
    assert {draft.text for draft in third.take_over().drafts} == {"select 1", "select 2"}
    third.close()
    assert {draft.text for draft in Drafts(tmp_path).take_over().drafts} == {"select 1", "select 2"}


def test_a_broken_file_is_left_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "1.json").write_text("{")
    (tmp_path / "2.json").write_text(json.dumps({"at": 0, "drafts": [{"text": "select 1"}]}))
    drafts = Drafts(tmp_path)
    assert drafts.take_over() == Desk(())
    assert (tmp_path / "1.json").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    drafts = Drafts(tmp_path / "file" / "tabs")
    assert drafts.take_over() == Desk(())
    assert "The tabs cannot be kept" in (drafts.keep(Desk((Draft("a"),))) or "")


@given(st.text(), st.text())
def test_what_is_read_back_is_what_was_written_but_for_control_codes(text: str, name: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        drafts = Drafts(Path(folder))
        drafts.take_over()
        assert drafts.keep(Desk((Draft(text, name),))) is None or not text.isprintable()
        file = next(Path(folder).glob("*.json"), None)
        desk = read_desk(file) if file else None
        drafts.close()
    assert desk is None or len(desk.drafts) == 1


def test_copies_and_empty_tabs_go() -> None:
    one, other = Desk((Draft("a"), Draft(" ")), 0), Desk((Draft("a"), Draft("b")), 1)
    assert merged([one, other]) == Desk((Draft("a"), Draft("b")), 1)
