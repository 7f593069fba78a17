"""Any pane in any place: what one chooses, what it means for the walk, what is kept for the next start."""

from pathlib import Path

import pytest

from nevtui.tui.panes.kinds import KINDS, Kind
from nevtui.tui.start import Start
from tests.tui.story import Story, telling


def titles(story: Story) -> list[str]:
    return [pane.TITLE for pane in story.screen.panes]


async def test_v_puts_another_pane_here_and_its_rows_filter_like_any_others(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("v", "p")
        assert titles(story) == ["People", "Companies", "Timeline"]
        assert "1 People" in story.text()
        everything = story.screen.timeline.list.total
        await story.press("down")
        assert 0 < story.screen.timeline.list.total < everything
        name = story.current("people").name
        await story.press("enter")
        assert story.pinned() == [name]
        assert story.screen.walk.pane == "companies"


async def test_a_pane_that_stands_elsewhere_changes_places(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("v", "t")
        assert titles(story) == ["Timeline", "Companies", "Cities"]
        assert story.screen.walk.pane == "timeline"
        lines = story.text().splitlines()
        assert lines[2].index("1 Timeline") < lines[2].index("2 Companies") < lines[2].index("3 Cities")


async def test_what_is_pinned_in_a_pane_that_goes_stays_pinned(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "1", "v", "p")
        assert story.pinned() == ["Hefei"]
        assert "● Hefei" in story.text()
        await story.press("v", "c")
        assert story.current("cities").name == "Hefei"


async def test_the_walk_holds_in_any_order(bundled: Path) -> None:
    """A cursor filters what stands right of it, and no more once one goes left of it."""
    async with telling(bundled) as story:
        await story.press("v", "o")
        assert titles(story) == ["Companies", "Cities", "Timeline"]
        await story.press("down", "2", "down")
        held = [clause.source for clause in story.screen.walk.selection.clauses]
        assert held == ["companies", "cities"]
        await story.press("1")
        assert [clause.source for clause in story.screen.walk.selection.clauses] == ["companies"]


async def test_the_layout_is_there_again_at_the_next_start(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("v", "p", "3", "v", "c", "L")
    async with telling(bundled) as story:
        assert titles(story) == ["People", "Companies", "Cities"]
        assert story.screen.arrangement.shares == "roomy"
        assert story.screen.walk.pane == "people"
        assert story.names("cities")


async def test_a_guest_keeps_no_layout(bundled: Path, monkeypatch: pytest.MonkeyPatch, own_state: Path) -> None:
    monkeypatch.setenv("NEVTUI_GUEST", "1")
    async with telling(bundled) as story:
        await story.press("v", "p")
        assert titles(story)[0] == "People"
    assert not (own_state / "nevtui" / "layout.json").exists()


@pytest.mark.parametrize("kept", ["", "[]", '{"panes": ["cities"]}', '{"panes": ["a", "b", "c"]}', '{"panes": 3}'])
async def test_a_kept_layout_that_cannot_be_had_is_forgotten(bundled: Path, own_state: Path, kept: str) -> None:
    (own_state / "nevtui").mkdir(parents=True)
    (own_state / "nevtui" / "layout.json").write_text(kept)
    async with telling(bundled) as story:
        assert titles(story) == ["Cities", "Companies", "Timeline"]


async def test_without_a_pane_of_claims_the_evidence_says_so(bundled: Path) -> None:
    async with telling(bundled) as story:
        await story.press("down", "enter", "3", "v", "p")
        assert "no pane here tells claims" in story.text()
        await story.press("v", "t", "down")
        assert story.evidence.claim == story.current("timeline").claim


async def test_in_80_columns_the_menu_chooses_for_the_pane_one_sees(bundled: Path) -> None:
    async with telling(bundled, size=(80, 24)) as story:
        await story.press("2", "v", "m")
        assert "2 Models" in story.text()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_every_kind_stands_in_every_place(bundled: Path, kind: Kind) -> None:
    async with telling(bundled, size=(120, 36)) as story:
        for place in range(3):
            await story.press(str(place + 1), "v", kind.key)
            pane = story.screen.panes[place]
            assert kind.name == pane.KIND
            assert pane.is_here
            assert pane.list.total > 0
            assert all(len(line) <= 120 for line in story.text().splitlines())


def test_the_letters_of_the_menu_are_unique() -> None:
    assert len({kind.key for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize(("hints", "sign"), [(True, "┴"), (False, "┼")], ids=["above the hint", "above the evidence"])
async def test_rules_meet_from_the_start(bundled: Path, hints: bool, sign: str) -> None:
    async with telling(bundled, start=Start(hints=hints, keeps=False)) as story:
        floor = next(line for line in story.text().splitlines() if "┴" in line)
        assert floor[62] == sign
