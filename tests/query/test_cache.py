"""The cache: what it keeps, and what it lets go."""

from nevtui.query.cache import Cache
from nevtui.query.question import Query
from nevtui.query.rows import Rows


def answer(rows: int, *, is_complete: bool = True) -> Rows:
    return Rows(("a",), ("BIGINT",), tuple((row,) for row in range(rows)), is_complete, 0.0)


def query(number: int) -> Query:
    return Query(f"select {number}")


def test_the_answers_used_last_are_kept() -> None:
    cache = Cache(cells=40)
    for number in range(20):
        cache.put(query(number), answer(2))
    cache.get(query(0), rows=9)
    cache.put(query(20), answer(2))
    assert [number for number in range(21) if cache.get(query(number), rows=9)] == [0, *range(2, 21)]


def test_a_large_or_incomplete_answer_is_not_kept() -> None:
    cache = Cache(cells=40)
    cache.put(query(1), answer(3))
    cache.put(query(2), answer(1, is_complete=False))
    assert cache.get(query(1), rows=9) is None
    assert cache.get(query(2), rows=9) is None


def test_parameters_tell_queries_apart() -> None:
    cache = Cache(cells=40)
    cache.put(Query("select $a", (("a", 1),)), answer(1))
    assert cache.get(Query("select $a", (("a", 2),)), rows=9) is None


def test_an_answer_with_more_rows_than_wanted_is_not_given() -> None:
    cache = Cache(cells=40)
    cache.put(query(1), answer(2))
    assert cache.get(query(1), rows=1) is None
