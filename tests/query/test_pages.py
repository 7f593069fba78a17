"""Pages: bounded by weight, the first one kept."""

from nevtui.query.pages import SIZE, Pages, weight


def page(number: int, *, length: int = 0) -> tuple[tuple[int, str], ...]:
    return tuple((number * SIZE + row, "x" * length) for row in range(SIZE))


def kept(pages: Pages, numbers: range) -> list[int]:
    return [number for number in numbers if pages.get(number) is not None]


def test_light_pages_are_all_kept() -> None:
    pages = Pages()
    for number in range(100):
        pages.put(number, page(number))
    assert kept(pages, range(100)) == list(range(100))


def test_heavy_pages_go_oldest_first_and_the_first_page_stays() -> None:
    pages = Pages()
    for number in range(20):
        pages.put(number, page(number, length=40_000))
    assert kept(pages, range(20)) == [0, 17, 18, 19]


def test_a_page_that_was_looked_at_outlives_an_older_one() -> None:
    pages = Pages()
    for number in range(4):
        pages.put(number, page(number, length=40_000))
    pages.get(1)
    pages.put(4, page(4, length=40_000))
    assert kept(pages, range(5)) == [0, 1, 3, 4]


def test_weight_counts_texts_and_lists() -> None:
    assert weight([]) == 0
    assert weight([("x" * 1000,)] * 10) == 10 * weight([("x" * 1000,)])
    assert weight([([1] * 100,)]) > weight([(1,)]) + 5000
