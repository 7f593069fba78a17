"""What holds the growth of others is itself held: it lets through what is in step, and nothing else."""

from functools import partial

import pytest

from tests.growth import TIMES, assert_in_step

MANY = 30_000


def _once(number: int) -> int:
    return sum(place * place for place in range(number * 10))


def _with_each(number: int) -> int:
    return sum(place * other for place in range(number // 100) for other in range(number // 100))


def test_what_takes_time_in_step_is_let_through() -> None:
    assert_in_step(partial(_once, MANY), partial(_once, TIMES * MANY))


def test_what_takes_it_with_the_square_is_not() -> None:
    with pytest.raises(AssertionError, match=r"s for 4 times what takes .* s, in 25 rounds"):
        assert_in_step(partial(_with_each, MANY), partial(_with_each, TIMES * MANY))
