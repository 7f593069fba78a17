"""Finding names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.gazetteer import Gazetteer
from nevtui.model.entity import Entity

HEFEI = Entity("city:hefei", "Hefei", "city", chinese="合肥", country="China", province="Anhui")
NIO = Entity("company:nio", "NIO", "company", aliases=("Nio, Inc.",), chinese="蔚来")
LI_AUTO = Entity("company:li-auto", "Li Auto", "company", aliases=("Li",))
WULING = Entity("company:wuling", "SAIC-GM-Wuling", "company")
SAIC_GM = Entity("company:saic-gm", "SAIC-GM", "company")
SMART = Entity("company:smart", "Smart", "company")
SEAL = Entity("model:byd-seal", "BYD Seal", "model", aliases=("Seal",), parent="BYD")
SUZHOU_JIANGSU = Entity("city:suzhou-jiangsu", "Suzhou", "city", province="Jiangsu", population=6_000_000)
SUZHOU_ANHUI = Entity(
    "city:suzhou-anhui", "Suzhou (Anhui)", "city", aliases=("Suzhou",), province="Anhui", population=1_700_000
)
CHANGAN = Entity("company:changan", "Changan Automobile", "company", aliases=("Changan",))
CHANGAN_TOWN = Entity("city:changan", "Changan", "city", population=700_000)
US = Entity("country:us", "United States", "country", aliases=("US",))
P7 = Entity("model:p7", "XPeng P7", "model", aliases=("P7",), parent="XPeng")
ALL = (HEFEI, NIO, LI_AUTO, WULING, SAIC_GM, SMART, SEAL, SUZHOU_JIANGSU, SUZHOU_ANHUI, CHANGAN, CHANGAN_TOWN, US, P7)


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return Gazetteer.build(ALL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hefei invested in NIO.", ["Hefei", "NIO"]),
        ("Nio's plant; NIOs; NIO-backed", ["NIO", "NIO"]),
        ("合肥投资蔚来", ["Hefei", "NIO"]),
        ("the SAIC-GM-Wuling van, SAIC GM Wuling, SAIC-GM", ["SAIC-GM-Wuling", "SAIC-GM-Wuling", "SAIC-GM"]),
        ("Shefei and Hefeier", []),
        ("It cost US$5 in the US.", ["United States"]),
        ("over 6,000 P7s", ["XPeng P7"]),
    ],
)
def test_names_are_found_between_word_edges(text: str, expected: list[str], names: Gazetteer) -> None:
    assert [mention.entity.name for mention in names.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smart cities grow.", []),
        ("a smart car and a seal", []),
        ("Seal the deal.", []),
        ("It sold the Seal and the Smart.", ["BYD Seal", "Smart"]),
        ("Smart said so.", ["Smart"]),
        ("It grew. Li gained 4%.", ["Li Auto"]),
    ],
)
def test_plain_words_are_names_only_with_a_sign(text: str, expected: list[str], names: Gazetteer) -> None:
    assert [mention.entity.name for mention in names.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suzhou grows.", "city:suzhou-jiangsu"),
        ("Suzhou in Anhui province grows.", "city:suzhou-anhui"),
        ("Changan Auto sold more.", "company:changan"),
        ("Changan city grows.", "city:changan"),
        ("Changan Automobile sold more. Today Changan grew.", "company:changan"),
    ],
)
def test_a_name_of_several_is_told_by_what_stands_near(text: str, expected: str, names: Gazetteer) -> None:
    assert [mention.entity.id for mention in names.find(text)][-1] == expected


def test_a_gazetteer_without_entities_finds_nothing() -> None:
    assert list(Gazetteer.build(()).find("Hefei")) == []


@given(
    st.lists(
        st.sampled_from(["Hefei", "Nio", " ", "合肥", "é", "İ", "’s", "-", "x", "Li", "SAIC-GM", "\n"]), max_size=30
    )
)
def test_mentions_stand_where_they_say_and_never_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    found = list(Gazetteer.build(ALL).find(text))
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
