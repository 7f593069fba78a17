"""The reference knows each entity once, under an id that stays, and its names mean nothing else."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from nevtui.ingest.reference import Rates, read_entities, with_ids
from nevtui.model.entity import Entity
from nevtui.model.errors import AskedWrongly
from nevtui.model.identifiers import slug
from nevtui.model.vocabulary import ENTITY_TYPES

Entities = tuple[Entity, ...]


def named(entities: Entities, type: str, name: str) -> Entity:
    (entity,) = (entity for entity in entities if (entity.type, entity.name) == (type, name))
    return entity


def test_ids_are_unique(entities: Entities) -> None:
    assert [id for id, count in Counter(entity.id for entity in entities).items() if count > 1] == []


def test_a_name_is_unique_in_its_type(entities: Entities) -> None:
    names = Counter((entity.type, entity.name) for entity in entities)
    assert [name for name, count in names.items() if count > 1] == []


def test_types_are_those_of_the_vocabulary(entities: Entities) -> None:
    assert {entity.type for entity in entities} == set(ENTITY_TYPES)


def test_a_name_has_no_second_entity_but_namesake_places(entities: Entities) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for name in (entity.name, *entity.aliases, entity.chinese or entity.name):
            owners[name.casefold()].add(entity.id)
    types = {entity.id: entity.type for entity in entities}
    shared = {name: ids for name, ids in owners.items() if len(ids) > 1}
    assert {types[id] for ids in shared.values() for id in ids} <= {"city", "province", "country"}
    assert shared["suzhou"] == {"city:suzhou", "city:suzhou-anhui"}


def test_no_alias_is_the_name_itself_or_said_twice(entities: Entities) -> None:
    wrong = [e.id for e in entities if e.name in e.aliases or len(set(e.aliases)) < len(e.aliases) or "" in e.aliases]
    assert wrong == []


@pytest.mark.parametrize(
    "word", ["Li", "Xiaomi", "Wuling", "Hongqi", "Ford", "Nice", "Of", "Mobile", "Van", "Chang'an"]
)
def test_no_place_is_called_as_a_word_or_a_company(entities: Entities, word: str) -> None:
    places = (entity for entity in entities if entity.type in ("city", "province", "country"))
    assert [entity.id for entity in places if word in (entity.name, *entity.aliases)] == []


@pytest.mark.parametrize(
    ("plain", "province", "other", "other_province"),
    [
        ("Suzhou", "Jiangsu", "Suzhou (Anhui)", "Anhui"),
        ("Fuzhou", "Fujian", "Fuzhou (Jiangxi)", "Jiangxi"),
        ("Taizhou", "Zhejiang", "Taizhou (Jiangsu)", "Jiangsu"),
        ("Yichun", "Jiangxi", "Yichun (Heilongjiang)", "Heilongjiang"),
        ("Yulin", "Guangxi", "Yulin (Shaanxi)", "Shaanxi"),
    ],
)
def test_namesakes_are_kept_apart(
    entities: Entities, plain: str, province: str, other: str, other_province: str
) -> None:
    first, second = named(entities, "city", plain), named(entities, "city", other)
    assert (first.id, first.province) == (f"city:{slug(plain)}", province)
    assert (second.id, second.province) == (f"city:{slug(plain)}-{slug(other_province)}", other_province)
    assert plain in second.aliases
    assert first.chinese != second.chinese


def test_every_prefecture_of_china_is_there_with_chinese_name_and_coordinates(root: Path, entities: Entities) -> None:
    lines = (root / "data/reference/prefectures.txt").read_text("utf-8").splitlines()
    units = [line.split(": ", 1)[1].split(" + ")[0].split("; ") for line in lines if not line.startswith("#")]
    names = [unit.split(" @")[0].rsplit(" ", 1)[0] for of_province in units for unit in of_province]
    assert len(names) == 333 + 4 + 2
    cities = [named(entities, "city", name) for name in names]
    assert [city.id for city in cities if not city.chinese or not city.province or city.latitude is None] == []
    assert all(3 < (city.latitude or 0) < 54 and 73 < (city.longitude or 0) < 136 for city in cities)


def test_the_provinces_of_china_are_there(entities: Entities) -> None:
    provinces = {entity.name for entity in entities if entity.type == "province" and entity.country == "China"}
    assert {"Shaanxi", "Shanxi", "Inner Mongolia", "Tibet", "Xinjiang", "Hong Kong", "Macao", "Beijing"} <= provinces
    assert len(provinces - {"Beijing-Tianjin-Hebei", "Pearl River Delta", "Yangtze River Delta"}) == 33


@pytest.mark.parametrize(
    ("name", "chinese", "province"),
    [("Xi'an", "西安", "Shaanxi"), ("Harbin", "哈尔滨", "Heilongjiang"), ("Urumqi", "乌鲁木齐", "Xinjiang")],
)
def test_cities_have_the_spelling_of_the_press(entities: Entities, name: str, chinese: str, province: str) -> None:
    city = named(entities, "city", name)
    assert (city.chinese, city.province) == (chinese, province)


@pytest.mark.parametrize(
    ("company", "ticker"),
    [
        ("BYD", "SZSE:002594; HKEX:1211"),
        ("NIO", "NYSE:NIO; HKEX:9866"),
        ("Leapmotor", "HKEX:9863"),
        ("SAIC Motor", "SSE:600104"),
        ("Geely", "HKEX:175"),
    ],
)
def test_companies_have_their_tickers(entities: Entities, company: str, ticker: str) -> None:
    assert named(entities, "company", company).ticker == ticker


def test_all_tickers_are_written_alike(entities: Entities) -> None:
    tickers = [ticker for entity in entities if entity.ticker for ticker in entity.ticker.split("; ")]
    assert [t for t in tickers if not t.split(":")[0].isupper() or t.count(":") != 1 or t.startswith("HKEX:0")] == []


def test_every_parent_is_a_company_of_the_list(entities: Entities) -> None:
    companies = {entity.name for entity in entities if entity.type == "company"}
    assert {entity.parent for entity in entities if entity.parent} <= companies


def test_a_company_has_the_province_of_its_city(entities: Entities) -> None:
    assert named(entities, "company", "Ganfeng Lithium").province == "Jiangxi"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Xi'an", "xian"),
        ("Lynk & Co", "lynk-co"),
        ("Überherrn", "uberherrn"),
        ("Li i8", "li-i8"),
        ("U.S. SEC", "u-s-sec"),
    ],
)
def test_a_slug_is_plain(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_without_a_latin_letter_has_a_slug_that_stays() -> None:
    assert slug("蔚来") == slug("蔚来") != slug("小鹏")
    assert slug("蔚来").isalnum()


def test_entities_of_one_slug_get_ids_of_their_own() -> None:
    twins = [
        Entity("", "A-B", "city", province="X"),
        Entity("", "A B", "city", province="Y"),
        Entity("", "A.B", "city"),
    ]
    assert [entity.id for entity in with_ids(twins)] == ["city:a-b", "city:a-b-y", "city:a-b-2"]


def test_ids_are_the_same_from_reading_to_reading(root: Path, entities: Entities) -> None:
    assert read_entities(root / "data/reference") == entities


def test_a_reference_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AskedWrongly, match=r"entities\.jsonl cannot be read"):
        read_entities(tmp_path)


@pytest.mark.parametrize(
    ("amount", "currency", "year", "usd", "cny"),
    [
        (787e6, "USD", 2020, 787e6, 787e6 * 6.9003234),
        (2.6e9, "CNY", 2024, 2.6e9 * 0.13898663, 2.6e9),
        (1e6, "EUR", 2020, 1142196.1, 7874697.3),
        (1e9, "JPY", 2024, 6610836.8, 47557337),
    ],
)
def test_money_is_converted_at_the_years_average(
    rates: Rates, amount: float, currency: str, year: int, usd: float, cny: float
) -> None:
    converted = rates.convert(amount, currency=currency, year=year)
    assert converted == pytest.approx((usd, cny), rel=1e-6)


def test_the_yuan_has_become_dearer_since_2005(rates: Rates) -> None:
    assert rates.per_unit[2005, "CNY"][0] == pytest.approx(1 / 8.16, rel=0.01)
    assert rates.per_unit[2013, "CNY"][0] == pytest.approx(1 / 6.15, rel=0.01)


def test_the_table_goes_from_2005_to_2026(rates: Rates) -> None:
    assert rates.years == frozenset(range(2005, 2027))


@pytest.mark.parametrize(("currency", "year"), [("MAD", 2024), ("USD", 2030), ("XXX", 2020)])
def test_without_a_rate_nothing_is_guessed(rates: Rates, currency: str, year: int) -> None:
    assert rates.convert(1.0, currency=currency, year=year) is None
