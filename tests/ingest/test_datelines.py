"""A dateline says who sends a story and from when, and no sentence is taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.ingest.datelines import dateline_of, weekday_in


@pytest.mark.parametrize(
    ("block", "agency", "day", "month_and_day"),
    [
        ("(Yicai) Nov. 22 -- Several provinces are at it.", "Yicai", None, (11, 22)),
        ("(Yicai Global) Nov. 22 -- Several provinces", "Yicai Global", None, (11, 22)),
        ("HEFEI, May 9 (Xinhua) -- The city", "Xinhua", None, (5, 9)),
        ("BEIJING, March 4, 2025 (Reuters) - BYD sold", "Reuters", date(2025, 3, 4), None),
        ("HONG KONG/BEIJING, Sept 30 (Reuters Breakingviews) - X", "Reuters Breakingviews", None, (9, 30)),
        ("SHANGHAI (AP) — Tesla", "AP", None, None),
        ("Shanghai (Gasgoo)- On Nov. 22, BYD", "Gasgoo", None, None),
        ("BEIJING, Nov. 22 -- China", None, None, (11, 22)),
        ("March 4th, 2024 -- BYD said", None, date(2024, 3, 4), None),
        ("March 4th, Jinhua, Zhejiang province, a manufacturing", None, None, (3, 4)),
        ("新华社合肥5月9日电（记者 张三）", "新华社", None, (5, 9)),
        ("【财联社5月9日电】蔚来", "财联社", None, (5, 9)),
        ("中新网2024年3月4日电 合肥", "中新网", date(2024, 3, 4), None),
        ("第一财经11月22日讯", "第一财经", None, (11, 22)),
        ("本报北京5月9日讯", None, None, (5, 9)),
    ],
)
def test_a_dateline_is_read(
    block: str, agency: str | None, day: date | None, month_and_day: tuple[int, int] | None
) -> None:
    dateline = dateline_of(block)
    assert dateline is not None
    assert (dateline.agency, dateline.day, dateline.month_and_day) == (agency, day, month_and_day)


@pytest.mark.parametrize(
    "block",
    [
        "",
        "BYD sold 5,000 cars -- a record -- in March.",
        "Sales on May 9 -- the first day -- rose.",
        "In a March 4 filing - seen by us - BYD said",
        "March 4 marks the day on which it began.",
        "In May, Hefei bought a stake.",
        "The company (NIO) - which sells cars - is in Hefei.",
        "5月9日，合肥市表示",
        "新华社合肥13月41日电",
    ],
)
def test_a_sentence_is_no_dateline(block: str) -> None:
    found = dateline_of(block)
    assert found is None or (found.day, found.month_and_day) == (None, None)


def test_a_dateline_ends_where_the_story_begins() -> None:
    block = "HEFEI, May 9 (Xinhua) -- The city bought a stake."
    dateline = dateline_of(block)
    assert dateline is not None
    assert block[dateline.end :] == "The city bought a stake."


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("BEIJING, Wednesday, Nov. 22", 2), ("Nov. 22 (Wed)", 2), ("星期三", 2), ("周日", 6), ("BEIJING", None)],
)
def test_a_weekday_is_found(text: str, weekday: int | None) -> None:
    assert weekday_in(text) == weekday


@given(text=st.text(max_size=120))
def test_any_text_can_be_looked_at(text: str) -> None:
    dateline = dateline_of(text)
    assert dateline is None or 0 < dateline.end <= len(text) + 2
