"""The confidence of a statement is a count: how often its rule is right on reviewed articles."""

from tests.tools.confidence import FILE, measured, written
from tests.tools.scoring import scored


def test_the_table_is_what_is_measured() -> None:
    text = FILE.read_text("utf-8")
    assert written(text, measured(scored("reviewed"))) == text, "run `python -m tests.tools.confidence`"
