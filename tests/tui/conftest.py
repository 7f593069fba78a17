"""Libraries to tell stories on, and a history that is nobody's."""

from pathlib import Path

import pytest

from nevtui.library.dataset import bundled_library


@pytest.fixture(scope="session")
def bundled() -> Path:
    return bundled_library()


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "state"
