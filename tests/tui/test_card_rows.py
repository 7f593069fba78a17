"""What a card draws: figures that can be compared, however many there are."""

from datetime import date
from functools import partial

from nevtui.query.card import Card, Fact, Point
from nevtui.tui.card_rows import dots
from tests.growth import TIMES, assert_in_step

NOTHING = (None,) * 11
FACT = Fact("city:hefei", "Hefei", "city", None, [], *NOTHING, 0, 0, None, None)


def figure(number: int, *, scope: str | None = "NEV", unit: str = "cars") -> Point:
    day = date(2000 + number % 20, 1, 1)
    return Point(
        "production", None, scope, unit, str(day.year), None, day, day, "year", 1000.0 + number, None, None, None,
        "actual", "exact", None, None, f"s{number}", f"c{number}", 1, "Hefei Daily", day, None,
    )  # fmt: skip


def card(*points: Point) -> Card:
    return Card(FACT, points, ())


def drawn(*points: Point) -> list[str]:
    return [dot.key for dot in dots(card(*points), "production", "year")]


def test_only_figures_of_the_unit_and_scope_that_most_have_are_drawn() -> None:
    assert drawn(figure(1), figure(2, unit="CNY"), figure(3), figure(4, scope=None)) == ["c1", "c3"]


def test_of_scopes_as_frequent_the_one_without_words_is_drawn_and_else_the_first() -> None:
    assert drawn(figure(1), figure(2, scope=None)) == ["c2"]
    assert drawn(figure(1, scope="wholesale"), figure(2, scope="retail")) == ["c1"]


def test_more_figures_take_longer_in_step_with_their_number() -> None:
    assert_in_step(*(partial(drawn_in_many_scopes, number) for number in (200, TIMES * 200)))


def drawn_in_many_scopes(count: int) -> None:
    many = [figure(number, scope=f"scope {number}") for number in range(count)]
    assert len(drawn(*many)) == 1
