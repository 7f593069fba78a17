"""The stages in their order: sentences, mentions, quantities, moments, rules, settling."""

from collections.abc import Iterator
from typing import Final, Literal

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.report import Trouble
from nevtui.model.article import Article
from nevtui.model.statement import Statement

EXTRACTOR_VERSION: Final = "1"
"""Changes whenever the same article may give other statements: a library remembers which one read it."""


def extract(
    article: Article,
    gazetteer: Gazetteer,
    *,
    on_error: Literal["report", "raise"] = "report",
    troubles: list[Trouble] | None = None,
) -> Iterator[Statement]:
    """Yield everything that `article` says, in reading order.

    A rule that breaks on a sentence is passed over and added to `troubles` where that is given; with
    `on_error="raise"` its exception passes.
    """
    yield from ()
