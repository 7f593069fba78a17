"""The places and companies of the bundled articles are found where a reader marked them."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).parents[1] / "tools" / "mentions.py"
WANTED = 0.95


@pytest.fixture(scope="module")
def mentions() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tool_mentions", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["tool_mentions"] = module
    spec.loader.exec_module(module)
    return module


def test_the_reader_marked_forty_articles_or_more(mentions: ModuleType) -> None:
    assert len({place[0] for place in mentions.read_gold()}) >= 40


@pytest.mark.parametrize("kind", ["city", "province", "company"])
def test_mentions_are_found_as_a_reader_marks_them(mentions: ModuleType, kind: str) -> None:
    gold = mentions.read_gold()
    found = {place: name for place, name, _ in mentions.find({place[0] for place in gold})}

    _, _, both, _ = mentions.f1(gold, found, kind)

    assert both >= WANTED
