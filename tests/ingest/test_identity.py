"""What is read again is the same article; what only shares its name is not."""

from dataclasses import replace

import pytest

from nevtui.ingest.identity import Shelf, is_version_of
from nevtui.model.article import Article

LONG = "BYD sold two hundred and eighty thousand vehicles in the year 2024, the carmaker said in Xi'an on Tuesday."
ARTICLE = Article("report", "BYD sells more", (LONG,))
OTHER = Article("report", "Chery goes public", ("Chery listed its shares in Hong Kong.",))


@pytest.mark.parametrize(
    ("changes", "is_version"),
    [
        ({}, True),
        ({"title": "BYD sells more", "paragraphs": ("Quite another text.",)}, True),
        ({"title": "X", "paragraphs": (LONG, "More.")}, True),
        ({"title": "X", "paragraphs": (LONG.replace("eighty", "ninety"),)}, True),
        ({"title": "X", "paragraphs": ("Quite another text.",)}, False),
        ({"title": "X", "paragraphs": ("Quite another text.",), "url": "http://a"}, False),
    ],
)
def test_versions_of_one_article_are_known(changes: dict[str, object], is_version: bool) -> None:
    assert is_version_of(replace(ARTICLE, **changes), ARTICLE) is is_version  # type: ignore[arg-type]


def test_the_same_address_is_the_same_article() -> None:
    first, second = (Article("x", title, (title,), url="http://a") for title in ("One", "Two"))
    assert is_version_of(first, second)


def test_a_new_name_is_free() -> None:
    assert Shelf([]).place(ARTICLE) == (ARTICLE, "stored")


def test_the_same_article_is_unchanged() -> None:
    assert Shelf([ARTICLE]).place(ARTICLE) == (ARTICLE, "unchanged")


def test_another_article_of_the_name_gets_an_id_of_its_own_that_stays() -> None:
    shelf = Shelf([ARTICLE])
    placed, kind = shelf.place(OTHER)
    assert kind == "stored"
    assert placed.id.startswith("report-")
    shelf.put(placed)
    assert shelf.place(OTHER) == (placed, "unchanged")
    changed = replace(OTHER, paragraphs=("Chery listed its shares in Shanghai.",))
    assert shelf.place(changed) == (replace(changed, id=placed.id), "replaced")
    assert [article.id for article in shelf.articles] == ["report", placed.id]


def test_an_id_that_is_said_is_the_same_article_whatever_it_says() -> None:
    assert Shelf([ARTICLE]).place(OTHER, is_said=True) == (OTHER, "replaced")
