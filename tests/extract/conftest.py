"""Fixtures of the extractor's tests."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from nevtui.extract.gazetteer import Gazetteer


def _module(name: str, path: Path) -> ModuleType:
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def loading() -> ModuleType:
    """The loader of bundled articles beside this file."""
    return _module("extract_loading", Path(__file__).with_name("loading.py"))


@pytest.fixture(scope="session")
def score() -> ModuleType:
    """The scorer, tests/tools/score.py."""
    return _module("extract_score", Path(__file__).parents[1] / "tools" / "score.py")


@pytest.fixture(scope="session")
def gazetteer(loading: ModuleType) -> Gazetteer:
    """All reference entities."""
    return Gazetteer.build(loading.entities())
