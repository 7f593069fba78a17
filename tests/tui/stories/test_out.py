"""What leaves the app: rows in seven formats, a cited report, a picture, the clipboard; and always a word on it."""

import csv
import json
import zipfile
from pathlib import Path

import polars
import pytest

from nevtui.library.dataset import bundled_library
from nevtui.model.access import GUEST
from nevtui.tui.screens.form import FormScreen
from tests.tui.story import Story, telling


async def written(story: Story, key: str, path: Path) -> str:
    """Press a key, name a file, and give what is said when it is done."""
    await story.press(key)
    form = story.app.screen
    assert isinstance(form, FormScreen)
    form._lines[0].value = str(path)
    await story.press("enter")
    return story.screen.keys.plain


async def test_a_pane_is_written_whole_in_the_format_its_ending_names(tmp_path: Path) -> None:
    async with telling(bundled_library()) as story:
        total = story.screen.pane_named("cities").list.total
        endings = ("csv", "tsv", "json", "jsonl", "md", "parquet", "xlsx")
        for ending in endings:
            path = tmp_path / f"cities.{ending}"
            said = await written(story, "e", path)
            assert said == f"Wrote {total:,} rows to {path}."
            assert _names(path)[:2] == story.names("cities")[:2], ending
            assert len(_names(path)) == total, ending
        assert {each.suffix[1:] for each in tmp_path.iterdir()} == set(endings)


def _names(path: Path) -> list[str]:
    match path.suffix:
        case ".csv" | ".tsv":
            rows = csv.DictReader(
                path.read_text("utf-8").splitlines(), dialect="excel" if path.suffix == ".csv" else "excel-tab"
            )
            return [row["name"] for row in rows]
        case ".json":
            return [row["name"] for row in json.loads(path.read_text("utf-8"))]
        case ".jsonl":
            return [json.loads(line)["name"] for line in path.read_text("utf-8").splitlines()]
        case ".md":
            return [line.split(" | ")[2] for line in path.read_text("utf-8").splitlines()[2:]]
        case ".parquet":
            return polars.read_parquet(path)["name"].to_list()
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    return [row.split('r="C')[1].split("<t>")[1].split("</t>")[0] for row in sheet.split("<row")[2:]]


async def test_a_report_cites_each_statement(tmp_path: Path) -> None:
    async with telling(bundled_library()) as story:
        await story.press("slash")
        await story.type("hefei")
        await story.press("enter", "enter")
        said = await written(story, "E", tmp_path / "hefei.md")
        assert said.startswith("Wrote ")
        text = (tmp_path / "hefei.md").read_text("utf-8")
        assert text.startswith("# Hefei\n")
        assert "- **Hefei invests in NIO: $787 m, 2020**" in text
        assert "In 2020 the city invested $787 million in NIO" in text
        assert "AdminSo" in text.partition("## Sources")[2]
        assert "## 2020" in text


async def test_the_screen_is_drawn_as_svg(tmp_path: Path) -> None:
    async with telling(bundled_library()) as story:
        await written(story, "ctrl+s", tmp_path / "screen.svg")
        assert "Shanghai" in (tmp_path / "screen.svg").read_text("utf-8")


async def test_a_row_and_a_citation_are_copied_and_it_is_said() -> None:
    async with telling(bundled_library()) as story:
        await story.press("y")
        assert "Copied the row" in story.screen.keys.plain or "no terminal" in story.screen.keys.plain
        assert story.screen.row_text().startswith(story.current("cities").name)
        await story.press("3", "down", "Y")
        assert "Copied the citation" in story.screen.keys.plain or "no terminal" in story.screen.keys.plain


async def test_what_cannot_be_written_says_why_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "there.csv").write_text("mine")
    slips = {"rows.doc": "names no format", "there.csv": "is there already", "no/rows.csv": "cannot be written"}
    async with telling(bundled_library()) as story:
        for name, why in slips.items():
            assert why in await written(story, "e", tmp_path / name)
    assert (tmp_path / "there.csv").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["there.csv"]


async def test_a_guest_writes_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(GUEST, "1")
    async with telling(bundled_library()) as story:
        for key in ("e", "E", "ctrl+s"):
            await story.press(key)
            assert "uest" in story.screen.keys.plain
