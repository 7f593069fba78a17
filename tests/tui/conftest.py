"""Libraries to tell stories on, and a history that is nobody's."""

from pathlib import Path

import pytest

from nevtui.library.dataset import bundled_library
from nevtui.tui import tidying
from tests.tools.big_library import big_library


@pytest.fixture(scope="session")
def bundled() -> Path:
    return bundled_library()


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose lists are longer than a window."""
    return big_library(tmp_path_factory.mktemp("long") / "library", 8_000).folder


@pytest.fixture(autouse=True)
def untidied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody rests here: what is collected a second after a key takes a tenth of one."""
    monkeypatch.setattr(tidying, "REST", 60.0)


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "state"
