"""The day in an article's address is found, and no number's middle is taken for one."""

from datetime import date

import pytest

from nevtui.ingest.addresses import date_in
from nevtui.ingest.sources.dates import Stated

MAY_6 = Stated(date(2024, 5, 6), "day")


@pytest.mark.parametrize(
    "path",
    [
        "2024/05/06/nio", "2024/5/6/nio", "news/20240506/123.html", "a/2024-05/06/content_1.htm", "a/202405/06/c1.html",
        "2024-05-06-nio", "nio-2024-05-06.html", "world/2024/may/06/nio", "story_20240506.shtml", "2024_05_06/x",
    ],
)  # fmt: skip
def test_a_day_in_an_address_is_found(path: str) -> None:
    assert date_in(f"https://news.example.com/{path}") == MAY_6


def test_a_month_in_an_address_is_one() -> None:
    assert date_in("https://x.example/2024/05/nio/") == Stated(date(2024, 5, 1), "month")


@pytest.mark.parametrize(
    "url",
    [None, "", "https://x.example/", "https://20240506.example/a", "https://x.example/a/120240506", "https://x.example/2024/13/45/",
     "https://x.example/2024050612345678", "https://x.example/id=19990", "https://x.example/2024/02/30/"],
)  # fmt: skip
def test_an_address_without_a_day_says_none(url: str | None) -> None:
    found = date_in(url)
    assert found is None or found.precision == "month"
