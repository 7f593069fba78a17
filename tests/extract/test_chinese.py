"""Figures are read as Chinese news writes them, and a Chinese article passes through the extractor unharmed."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.candidates import find_candidates
from nevtui.extract.chinese import find_chinese_figures, han_number
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.extract.pipeline import extract
from nevtui.extract.sentences import sentences
from nevtui.model.article import Article
from tests.growth import TIMES, assert_in_step

FULL_COMMA, FULL_PERCENT = "\uff0c", "\uff05"


def figures(text: str) -> list[tuple[str, float, float | None, str | None, str]]:
    found = list(find_chinese_figures(text))
    return [(text[start:end], value, high, unit, bound) for start, end, value, high, unit, bound in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("交付2.05万辆", ("2.05万辆", 20_500, None, "vehicles", "exact")),
        ("交付20,544辆", ("20,544辆", 20_544, None, "vehicles", "exact")),
        ("营收1,234.5亿元", ("1,234.5亿元", 123.45e9, None, "CNY", "exact")),
        ("投资1.2万亿元", ("1.2万亿元", 1.2e12, None, "CNY", "exact")),
        ("约12亿美元", ("12亿美元", 12e8, None, "USD", "approx")),
        ("近3亿欧元", ("3亿欧元", 3e8, None, "EUR", "approx")),
        ("不超过50亿港元", ("50亿港元", 50e8, None, "HKD", "at_most")),
        ("100亿日元左右", ("100亿日元", 100e8, None, "JPY", "approx")),
        ("超过三千二百万元", ("三千二百万元", 32e6, None, "CNY", "at_least")),
        ("1亿2000万元", ("1亿2000万元", 1.2e8, None, "CNY", "exact")),
        ("逾两千人", ("两千人", 2000, None, "people", "at_least")),
        ("不到300家", ("300家", 300, None, "companies", "at_most")),
        ("至少十二万辆", ("十二万辆", 120_000, None, "vehicles", "at_least")),
        ("二十一点五万辆", ("二十一点五万辆", 215_000, None, "vehicles", "exact")),
        ("10多万辆", ("10多万辆", 100_000, None, "vehicles", "at_least")),
        ("20余家", ("20余家", 20, None, "companies", "at_least")),
        ("装机23.5GWh", ("23.5GWh", 23.5, None, "GWh", "exact")),
        ("产能30吉瓦时", ("30吉瓦时", 30, None, "GWh", "exact")),
        ("储能100兆瓦时", ("100兆瓦时", 100, None, "MWh", "exact")),
        ("电池75千瓦时", ("75千瓦时", 75, None, "kWh", "exact")),
        ("发电12万千瓦时", ("12万千瓦时", 120_000, None, "kWh", "exact")),
        ("七十五千瓦时", ("七十五千瓦时", 75, None, "kWh", "exact")),
        ("续航1000公里", ("1000公里", 1000, None, "km", "exact")),
        ("锂20万吨", ("20万吨", 200_000, None, "tonnes", "exact")),
        ("占地3万平方米", ("3万平方米", 30_000, None, "m2", "exact")),
        ("同比增长233.8%", ("233.8%", 233.8, None, "percent", "exact")),
        (f"同比增长8{FULL_PERCENT}", (f"8{FULL_PERCENT}", 8, None, "percent", "exact")),
        ("环比为-3.2%", ("-3.2%", -3.2, None, "percent", "exact")),
        ("占百分之三十五", ("百分之三十五", 35, None, "percent", "exact")),
        ("占三成五", ("三成五", 35, None, "percent", "exact")),
        ("占五成以上", ("五成", 50, None, "percent", "at_least")),
        ("提高2.3个百分点", ("2.3个百分点", 2.3, None, "percentage_points", "exact")),
        ("10万至12万辆", ("10万至12万辆", 100_000, 120_000, "vehicles", "exact")),
        ("10-12万辆", ("10-12万辆", 100_000, 120_000, "vehicles", "exact")),
        ("8000-1.2万辆", ("8000-1.2万辆", 8000, 12_000, "vehicles", "exact")),
        ("15%-20%", ("15%-20%", 15, 20, "percent", "exact")),
        ("15%\uff5e20%", ("15%\uff5e20%", 15, 20, "percent", "exact")),
        ("3000万元到5000万元", ("3000万元到5000万元", 3e7, 5e7, "CNY", "exact")),
        ("\uff11\uff12\uff0e\uff15万辆", ("\uff11\uff12\uff0e\uff15万辆", 125_000, None, "vehicles", "exact")),
        ("突破10万", ("10万", 100_000, None, None, "at_least")),
        ("5座换电站", ("5座", 5, None, "sites", "exact")),
        ("20家电池企业", ("20家", 20, None, "companies", "exact")),
    ],
)
def test_a_figure_is_read(text: str, expected: tuple[str, float, float | None, str | None, str]) -> None:
    ((words, value, high, unit, bound),) = figures(text)
    assert (words, high, unit, bound) == (expected[0], *expected[2:])
    assert value == pytest.approx(expected[1])


@pytest.mark.parametrize(
    "text",
    [
        "一家公司", "一辆车", "第三家", "第3家", "数十万辆", "几百万元", "上千万元", "千人", "2024年5月1日", "7座SUV",
        "ES8辆", "前3名", "5家庭", "元旦", "3人次", "二零二四年", "", "万", "成立三年",
    ],
)  # fmt: skip
def test_what_is_no_figure_is_none(text: str) -> None:
    assert figures(text) == []


def written(number: int) -> str:
    """Write a number below 10**12 in Chinese numerals."""
    if number >= 10**8:
        high, low = divmod(number, 10**8)
        return written(high) + "亿" + (("零" if low < 10**7 else "") + written(low) if low else "")
    if number >= 10**4:
        high, low = divmod(number, 10**4)
        return written(high) + "万" + (("零" if low < 1000 else "") + written(low) if low else "")
    text, places = "", ((1000, "千"), (100, "百"), (10, "十"))
    for size, place in places:
        digit, number = divmod(number, size)
        if digit:
            text += "零一二三四五六七八九"[digit] + place
        elif text and not text.endswith("零") and number:
            text += "零"
    return text + ("零一二三四五六七八九"[number] if number else "") or "零"


@given(st.integers(0, 10**12 - 1))
def test_numerals_come_back(number: int) -> None:
    assert han_number(written(number)) == number


@given(
    st.integers(2, 99_999_999),
    st.sampled_from([("辆", "vehicles"), ("元", "CNY"), ("亿美元", "USD"), ("公里", "km"), ("吨", "tonnes")]),
    st.sampled_from([("约", "approx"), ("超过", "at_least"), ("不到", "at_most"), ("达到", "exact")]),
    st.booleans(),
)
def test_a_written_figure_comes_back(number: int, unit: tuple[str, str], bound: tuple[str, str], commas: bool) -> None:
    word = f"{number:,}" if commas else str(number)
    factor = 1e8 if unit[0].startswith("亿") else 1
    ((words, value, high, measure, said),) = figures(f"公司{bound[0]}{word}{unit[0]}{FULL_COMMA}后来")
    assert (words, measure, said, high) == (word + unit[0], unit[1], bound[1], None)
    assert value == pytest.approx(number * factor)


@given(st.text(alphabet="0123456789.,至到-约一二两三十百千万亿零点成分之%元辆家人座GWh多余第数", max_size=40))
def test_no_text_breaks_it_and_offsets_hold(text: str) -> None:
    end_of_last = 0
    for start, end, value, high, _, _ in find_chinese_figures(text):
        assert end_of_last <= start < end <= len(text)
        assert high is None or high > value
        end_of_last = end


@pytest.mark.parametrize("piece", ["1", "一", "万", "1-", "1万至", "百分之", "十亿点"])
def test_long_rows_take_time_in_proportion(piece: str) -> None:
    assert_in_step(*(partial(figures, piece * number) for number in (5_000, TIMES * 5_000)))


BODY = (
    "5月9日,蔚来公司在合肥宣布,4月交付新车2.05万辆,同比增长233.8%。比亚迪同期销量为31.2万辆。",
    "蔚来创始人李斌说:“我们将在合肥投资超过100亿元,新建一座工厂。”该工厂年产能30万辆,预计明年投产!",
    "\u3000\u3000「比亚迪」董事长王传福表示:没有评论……\n\n(记者 张三)",
)


def test_a_chinese_article_passes_through_the_extractor(gazetteer: Gazetteer) -> None:
    for comma in (",", FULL_COMMA):
        article = Article("a", "蔚来合肥工厂扩产", tuple(text.replace(",", comma) for text in BODY), language="zh")
        statements = list(extract(article, gazetteer, on_error="raise"))
        for statement in statements:
            assert statement.evidence in article.text_of(statement.para)
        for para, text in enumerate(article.paragraphs, start=1):
            for sentence in sentences(text, para=para):
                assert text[sentence.start : sentence.start + len(sentence.text)] == sentence.text
        mentions = list(article_mentions(article, gazetteer))
        assert {"NIO", "BYD", "Hefei"} <= {mention.entity.name for mention in mentions}
        assert all(article.text_of(m.para)[m.start : m.end] == m.text for m in mentions)
        assert list(find_candidates(article, mentions)) == []


@given(st.text(alphabet="蔚来比亚迪合肥在和,。!?“”《》123万辆亿元%年月ABes \n", max_size=120))
def test_no_chinese_text_breaks_the_extractor(gazetteer: Gazetteer, text: str) -> None:
    article = Article("a", "", (text,))
    list(extract(article, gazetteer, on_error="raise"))
    assert all(text[m.start : m.end] == m.text for m in article_mentions(article, gazetteer))
