"""Fixtures that several rooms' tests use."""

import gc
import os
import resource
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.own_library import make_library

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# the tests start some three hundred programs: each would compile the package anew

settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy machine")
# how long an example takes to make says how busy the machine is, and nothing about nevtui

LONGEST = ("world", "tui/stories", "ingest", "cli")
"""Where tests take longest, a file by itself up to a minute."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest: at the end of a run no worker waits for another then."""
    places = [Path(__file__).parent / name for name in LONGEST]

    def rank(item: pytest.Item) -> int:
        return next((number for number, place in enumerate(places) if place in item.path.parents), len(places))

    items.sort(key=rank)


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make, and not again and again among six thousand tests: a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 100)


@pytest.fixture(autouse=True)
def unfenced() -> Iterator[None]:
    """Take the fence around a command's memory away with the test that ran it: it holds for the process, our worker."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    yield
    resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library of one's own, made once and not to be written to."""
    return make_library(tmp_path_factory.mktemp("own"))


@pytest.fixture
def own_library(made_once: Path, tmp_path: Path) -> Path:
    """The same to be written to: a copy of it for each test."""
    return Path(shutil.copytree(made_once, tmp_path / "mine"))
