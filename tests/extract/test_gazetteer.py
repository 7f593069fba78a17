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
M5 = Entity("model:aito-m5", "AITO M5", "model", aliases=("M5",), parent="AITO")
ES8 = Entity("model:es8", "NIO ES8", "model", aliases=("ES8",), parent="NIO")
SONG = Entity("model:byd-song", "BYD Song", "model", aliases=("Song", "Song Plus"), parent="BYD")
SPRING = Entity("model:dacia-spring", "Dacia Spring", "model", aliases=("Spring",), parent="Dacia")
VALE = Entity("company:vale", "Vale", "company")
AMAZON = Entity("company:amazon", "Amazon", "company")
FORD = Entity("company:ford", "Ford", "company")
ALL = (
    *(HEFEI, NIO, LI_AUTO, WULING, SAIC_GM, SMART, SEAL, SUZHOU_JIANGSU, SUZHOU_ANHUI, CHANGAN, CHANGAN_TOWN, US, P7),
    *(M5, ES8, SONG, SPRING, VALE, AMAZON, FORD),
)


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
        ("A lorry overturned on M5 near Bristol.", []),
        ("A lorry overturned on the M5, and the M5 motorway was shut.", []),
        ("AITO delivered 5,000 M5 in May.", ["M5"]),
        ("Sales of the M5 and the ES8 rose.", ["M5", "ES8"]),
        ("Buyers waited for ES8.", ["ES8"]),
        ("The Spring Festival was early, and Song Hongbin was at home.", []),
        ("In Spring sales rose.", []),
        ("Dacia cut the price of its Spring.", ["Spring"]),
        ("BYD, said Song Hongbin, sold more.", []),
        ("BYD sold 20,000 Song Plus and fewer Song.", ["Song Plus", "Song"]),
        ("The Dolphin sedan and the Seal, a sedan", ["Seal"]),
    ],
)
def test_a_model_called_as_a_word_or_a_road_stands_beside_its_maker_or_a_cue(
    text: str, expected: list[str], names: Gazetteer
) -> None:
    assert [mention.text for mention in names.find(text) if mention.entity.type == "model"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They walked through the Vale of Evesham to Vale.", []),
        ("Shares in nickel miner Vale fell.", ["Vale"]),
        ("Trees of the Amazon burn, and electric cars sell.", []),
        ("The cloud unit of Amazon grew.", ["Amazon"]),
        ("Harrison Ford drove away in the car.", []),
        ("H. Ford built a car.", []),
        ("Workers at Ford want more.", ["Ford"]),
        ("SEAL and SMART stand for other things, and so does SONG.", []),
    ],
)
def test_a_company_called_as_a_place_or_a_person_needs_its_trade_near(
    text: str, expected: list[str], names: Gazetteer
) -> None:
    assert [mention.entity.name for mention in names.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nio, Xpeng, Leap Motor, Zero Run and Zeekr", ["NIO", "XPeng", "Leapmotor", "Leapmotor", "Zeekr"]),
        ("SGMW and Lynk and Co; Aion is a GAC brand", ["SAIC-GM-Wuling", "Lynk & Co", "GAC Aion", "GAC Group"]),
        ("方程豹、弗迪电池和亿纬锂能", ["Fangchengbao", "FinDreams Battery", "EVE Energy"]),
        ("Great Wall Motor Co., Ltd. owns Haval.", ["Great Wall Motor", "Haval"]),
        ("Its Ioniq 5 and the ID.3 beat the Model Y.", ["Hyundai Ioniq 5", "ID.3", "Tesla Model Y"]),
        ("NEVs made in 2024, a battery and a car", []),
        ("China's Ministry of Commerce objected.", ["China", "Ministry of Commerce"]),
        ("Thailand's Ministry of Commerce and the Ministry of Transport of Vietnam", ["Thailand", "Vietnam"]),
        ("He climbed the Great Wall. Great Wall sold more cars.", ["Great Wall Motor"]),
        ("an error E200 and 2 K bytes of RAM, as President Lincoln knew", []),
    ],
)
def test_the_reference_knows_the_spellings_of_the_newsrooms(
    text: str, expected: list[str], gazetteer: Gazetteer
) -> None:
    assert [mention.entity.name for mention in gazetteer.find(text)] == expected


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
