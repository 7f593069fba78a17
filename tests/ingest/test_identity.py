"""What is read again is the same article; what only shares its name is not."""

from dataclasses import replace

import pytest

from nevtui.ingest.identity import is_version_of
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
