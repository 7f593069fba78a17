"""Numbers of people: those who work for somebody, and those who do not."""

import pytest

from nevtui.extract.staff import is_of_firm, people


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("BYD employs 12,000 people.", 12_000.0),
        ("a workforce of more than 9,000.", 9_000.0),
        ("Some 4,500 people work at the plant.", 4_500.0),
        ("It will create up to 1,250 jobs.", 1_250.0),
        ("its 22,000 engineers", 22_000.0),
    ],
)
def test_people_at_work_are_of_a_firm(text: str, value: float) -> None:
    found = [person for person in people(text) if is_of_firm(text, person)]
    assert [person.value for person in found] == [value]


@pytest.mark.parametrize(
    "text", ["Some 300 people came.", "NIO has 700,000 users.", "a city of 4 million people", "in 2024 people came"]
)
def test_other_people_are_not(text: str) -> None:
    assert not [person for person in people(text) if is_of_firm(text, person)]
