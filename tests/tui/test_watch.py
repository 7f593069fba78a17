"""A new version is noticed from the manifest alone."""

from pathlib import Path

from nevtui.library.dataset import open_library
from nevtui.library.manifest import MANIFEST
from nevtui.tui.watch import Watch
from tests.own_library import make_library, nevtui


def test_a_new_version_is_noticed_and_nothing_else(tmp_path: Path) -> None:
    folder = make_library(tmp_path)
    watch = Watch(open_library(folder))
    assert not watch.is_new
    manifest = folder / MANIFEST
    manifest.touch()
    assert not watch.is_new
    aside = manifest.rename(folder / "aside")
    assert not watch.is_new
    aside.rename(manifest)
    (tmp_path / "texts" / "more.txt").write_text("NIO delivered 5,000 vehicles in May 2024.\n", "utf-8")
    assert nevtui("ingest", tmp_path / "texts", "--library", folder).returncode == 0
    assert watch.is_new
    assert not Watch(open_library(folder)).is_new
