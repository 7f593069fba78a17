"""Names that no entity has become entities of their article, under their fullest form, and are read about."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.claims import brief
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.pipeline import Extraction, read
from nevtui.extract.provisional import merged
from nevtui.ingest.naming import Names
from nevtui.model.article import Article


def found(gazetteer: Gazetteer, *paragraphs: str, refused: tuple[str, ...] = ()) -> Extraction:
    return read(Article("a", "", paragraphs, published=date(2026, 3, 4)), gazetteer, refused=refused)


def called(extraction: Extraction) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.entity.type, mention.entity.name) for mention in extraction.provisional]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fengya Auto fell. Fengya's new head is Li Tao.",
            [("Fengya Auto", "company", "Fengya Auto"), ("Fengya", "company", "Fengya Auto")],
        ),
        (
            "Mary Jones, an analyst at a bank, said so. Jones left.",
            [("Mary Jones", "person", "Mary Jones"), ("Jones", "person", "Mary Jones")],
        ),
        (
            "The Road Safety Council (RSC) agreed. The RSC left.",
            [
                ("Road Safety Council", "organization", "Road Safety Council"),
                ("RSC", "organization", "Road Safety Council"),
                ("RSC", "organization", "Road Safety Council"),
            ],
        ),
        (
            "Carmaker Fengya, which is young, priced the Q77 SUV low.",
            [("Fengya", "company", "Fengya"), ("Q77", "model", "Fengya Q77")],
        ),
        (
            "Dunhe Power grew. Dunhe, a maker of seats, sold 300 of them.",
            [("Dunhe Power", "company", "Dunhe Power"), ("Dunhe", "company", "Dunhe Power")],
        ),
        (
            "Torvex will close its works. It was a hard year for Torvex.",
            [("Torvex", "company", "Torvex"), ("Torvex", "company", "Torvex")],
        ),
        (
            "In May 2025 BYD sold 41,000 cars, Golanto 9,100 and Dufour 800.",
            [("Golanto", "company", "Golanto"), ("Dufour", "company", "Dufour")],
        ),
        ("Golanto sold 9,100 vans in 2025.", [("Golanto", "company", "Golanto")]),
        ("It was a rescue by Golanto. Golanto has debts.", [("Golanto", "company", "Golanto")] * 2),
        ("Golanto ended the year at 9,100 cars.", [("Golanto", "company", "Golanto")]),
        ("Then Golanto blinked. At noon Golanto smiled.", [("Golanto", "company", "Golanto")] * 2),
        ("In the south Golanto makes vans.", [("Golanto", "company", "Golanto")]),
        ("The government of Lanfeng Municipality agreed.", [("Lanfeng Municipality", "city", "Lanfeng")]),
        (
            "It has a plant in Korvoto and one in Malvina.",
            [("Korvoto", "city", "Korvoto"), ("Malvina", "city", "Malvina")],
        ),
        ("Korvoto loves cars and KVT delivered 300.", [("KVT", "company", "KVT")]),
        ("It was founded by Pei Jun, who left.", [("Pei Jun", "person", "Pei Jun")]),
        ("On Monday Tang Shuming spoke.", [("Tang Shuming", "person", "Tang Shuming")]),
        ("It signed a deal with Dunhe for cells.", [("Dunhe", "company", "Dunhe")]),
        ("Makers such as Dunhe do so.", [("Dunhe", "company", "Dunhe")]),
    ],
)
def test_an_unknown_name_and_its_short_forms_are_one(
    gazetteer: Gazetteer, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [name for name in called(found(gazetteer, text)) if name[0] != "Li Tao"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Analysts sold 12,000 shares and dealers delivered 300 cars.",
        "Investors believe in China, and in Series A rounds of 2021.",
        "The Long Range version was built in May.",
        "Retail sales rose in May. Retail sales fell in June.",
        "Hydroxide reached 66,500 yuan. Lai wept. Lai laughed at 300 cars.",
        "Management sold 9,100 shares. In the south Norwegians make vans.",
        "In Osterby people build boats. Osterby is old, and Osterby lost its port.",
        "In May 2025 BYD sold 41,000 cars, In Golanto 9,100.",
        "Its stake in the market rose; confidence in Brussels fell.",
    ],
)
def test_other_words_are_nobody(gazetteer: Gazetteer, text: str) -> None:
    assert called(found(gazetteer, text)) == []


def test_statements_are_read_about_them(gazetteer: Gazetteer) -> None:
    said = found(
        gazetteer, "Carmaker Fengya Auto sold 41,300 vehicles in 2025. The company delivered 2,000 in January."
    )
    subjects = {(statement.subject, statement.subject_type) for statement in said.statements}
    assert subjects == {("Fengya Auto", "company")}
    assert any("41,300" in brief(statement) or statement.value == 41300 for statement in said.statements)


def test_a_code_behind_an_unknown_maker_is_its_model_even_if_another_maker_has_one(gazetteer: Gazetteer) -> None:
    read = found(gazetteer, "Nuotai Auto grew. The Nuotai X9 is new.", "Deliveries of the X9 start in May.")
    assert [name for _, type, name in called(read) if type == "model"] == ["Nuotai X9", "Nuotai X9"]


def test_a_code_alone_is_a_model_of_the_unknown_maker_that_the_article_is_about(gazetteer: Gazetteer) -> None:
    read = found(gazetteer, "Nuotai Auto grew. Nuotai sold 300 cars. Nuotai hopes.", "The X9 SUV is new.")
    assert [name for text, type, name in called(read) if type == "model"] == ["Nuotai X9"]


def test_nothing_is_read_about_a_refused_name_but_it_is_still_seen(gazetteer: Gazetteer) -> None:
    said = found(gazetteer, "Carmaker Fengya Auto sold 41,300 vehicles in 2025.", refused=("Fengya Auto",))
    assert said.provisional == ()
    assert "Fengya Auto" not in {statement.subject for statement in said.statements}
    assert {sighting.name for sighting in said.sightings} == {"Fengya Auto"}


def test_a_part_of_a_refused_name_is_nobody_either(gazetteer: Gazetteer) -> None:
    text = "Carmaker Fengya Auto fell. In 2025 Fengya delivered 41,300 cars."
    assert called(found(gazetteer, text, refused=("Fengya Auto",))) == []


def test_the_mentions_are_those_of_known_names(gazetteer: Gazetteer) -> None:
    said = found(gazetteer, "Carmaker Fengya Auto and BYD met in Hefei.")
    assert [mention.text for mention in said.mentions] == ["BYD", "Hefei"]
    assert [mention.text for mention in merged(said.mentions, said.provisional)] == ["Fengya Auto", "BYD", "Hefei"]


def test_a_name_that_a_known_one_is_part_of_stands_for_itself(gazetteer: Gazetteer) -> None:
    said = found(gazetteer, "It asked Hefei Xinyuan Technology Co., Ltd for cells.")
    names = [mention.entity.name for mention in merged(said.mentions, said.provisional)]
    assert names == ["Hefei Xinyuan Technology"]


def test_its_id_is_the_one_that_a_library_gives_it(gazetteer: Gazetteer) -> None:
    for mention in found(gazetteer, "Carmaker Fengya and battery maker eKorr-X, and the Q77 SUV.").provisional:
        assert mention.entity.id == Names(()).typed(mention.entity.name, mention.entity.type).id


@given(st.lists(st.text(alphabet=st.sampled_from("Aa Bé.,'’-&5Ω公司(县) sold in"), max_size=60), max_size=3))
def test_no_two_overlap_in_any_text(gazetteer: Gazetteer, paragraphs: list[str]) -> None:
    said = found(gazetteer, *paragraphs)
    for before, after in pairwise(merged(said.mentions, said.provisional)):
        assert before.para < after.para or before.end <= after.start


def test_a_known_person_named_in_full_is_known_by_the_surname_from_then_on(gazetteer: Gazetteer) -> None:
    said = found(gazetteer, "Lei Jun and Zeng Yuqun met. Zeng, chairman of CATL, agreed with Lei.")
    named = [(mention.text, mention.entity.name) for mention in said.provisional]
    assert named == [("Zeng", "Robin Zeng"), ("Lei", "Lei Jun")]


def test_of_two_who_share_a_surname_it_means_whoever_was_named_first(gazetteer: Gazetteer) -> None:
    said = found(gazetteer, "Tang Shuming, chairman of BYD, spoke. His daughter, Tang Lin, is an analyst. Tang left.")
    assert {mention.entity.name for mention in said.provisional if mention.text == "Tang"} == {"Tang Shuming"}
