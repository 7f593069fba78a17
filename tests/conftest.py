"""Fixtures that several rooms' tests use."""

import shutil
from pathlib import Path

import pytest

from tests.own_library import make_library


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library of one's own, made once and not to be written to."""
    return make_library(tmp_path_factory.mktemp("own"))


@pytest.fixture
def own_library(made_once: Path, tmp_path: Path) -> Path:
    """The same to be written to: a copy of it for each test."""
    return Path(shutil.copytree(made_once, tmp_path / "mine"))
