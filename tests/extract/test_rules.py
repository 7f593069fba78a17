"""The examples that stand beside each rule are its tests."""

import importlib
from collections.abc import Iterator
from datetime import date

import pytest

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import extract
from nevtui.extract.rules import RULES
from nevtui.model.article import Article
from nevtui.model.vocabulary import PROPERTIES


def _examples() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for rule in RULES:
        for text, expected in importlib.import_module(rule.__module__).EXAMPLES:
            yield rule.__name__, text, expected


@pytest.mark.parametrize(("rule", "text", "expected"), list(_examples()))
def test_an_example_gives_what_stands_beside_it(
    rule: str, text: str, expected: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    article = Article(id="a", title="", paragraphs=(text,), published=date(2026, 3, 4))
    said = list(extract(article, gazetteer, on_error="raise"))
    name = "change" if rule == "multiples" else rule
    assert [brief(statement) for statement in said if statement.property == name] == list(expected)


def test_every_rule_has_examples_and_names_a_property() -> None:
    for rule in RULES:
        assert importlib.import_module(rule.__module__).EXAMPLES, rule.__name__
        assert rule.__name__ == "multiples" or rule.__name__ in PROPERTIES


def test_no_rule_stands_in_the_tuple_twice() -> None:
    assert len(set(RULES)) == len(RULES)
