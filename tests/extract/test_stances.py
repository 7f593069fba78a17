"""Whether words tell what is, what is planned, expected or called off."""

import pytest

from nevtui.extract.stances import status


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("BYD sold 30,000 cars in May.", "30,000 cars", "actual"),
        ("BYD plans to sell 30,000 cars.", "30,000 cars", "planned"),
        ("BYD, which aims higher, sold 30,000 cars.", "30,000 cars", "actual"),
        ("Analysts expect sales of 30,000 cars.", "30,000 cars", "forecast"),
        ("The target was 30,000 cars and sales came to 20,000.", "20,000", "actual"),
        ("BYD has called off the plant for 30,000 cars.", "30,000 cars", "cancelled"),
        ("BYD shelved its plan for 30,000 cars a year.", "30,000 cars", "cancelled"),
        ("It raised its target to 280,000 from 250,000.", "from 250,000", "planned"),
        ("It cut its forecast for 2024 to 200,000 cars, down from 230,000.", "down from 230,000", "forecast"),
        ("It beat its target and sold 280,000, up from 250,000.", "up from 250,000", "actual"),
        ("Of these, 30,000 will be open to the public.", "30,000", "planned"),
        ("Owners who scrap an old car get 20,000 yuan.", "20,000 yuan", "actual"),
    ],
)
def test_the_nearest_word_that_nothing_past_follows_tells(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert status(text, start, start + len(words), 0, len(text)) == expected
