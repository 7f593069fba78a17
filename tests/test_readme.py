"""README says what is true."""

import re

from tests.tools.readme import README, written


def test_its_keys_questions_and_tables_are_those_of_the_code() -> None:
    text = README.read_text("utf-8")
    assert written(text) == text, "run `python -m tests.tools.readme`"


def test_every_picture_it_shows_is_there() -> None:
    pictures = re.findall(r"\]\((screenshots/[^)]+)\)", README.read_text("utf-8"))
    assert pictures
    assert [picture for picture in pictures if not (README.parent / picture).is_file()] == []
