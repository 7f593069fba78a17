"""Places, bodies, companies and people of any news are named, and nothing else is."""

from pathlib import Path

import pytest

from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.names import find_names
from nevtui.ingest.world import read_world
from nevtui.model.article import Article

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def world() -> Gazetteer:
    return Gazetteer.build(read_world(ROOT / "data" / "reference"))


PLACES = ("city", "province", "country", "bloc")
BODIES = ("company", "organization")


def named(text: str, world: Gazetteer, types: tuple[str, ...]) -> list[str]:
    article = Article("a", "", (text,))
    return [text[name.start : name.end] for para, name in find_names(article, world) if para and name.type in types]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEIJING, Jan. 5 (Xinhua) -- Talks went on in Tianjin.", ["BEIJING", "Tianjin"]),
        ("A fire broke out in Split, Croatia, on Monday.", ["Split", "Croatia"]),
        ("The Split was blamed on the union.", []),
        ("Floods hit Yichang in Hubei Province.", ["Yichang", "Hubei Province"]),
        ("He left Aleppo for southern Turkey.", ["Aleppo", "Turkey"]),
        ("They ate turkey while Chad Smith talked to Jordan Peele.", []),
        ("Michael Jackson came from Gary, Indiana.", ["Gary", "Indiana"]),
        ("The Berlin-based group sued.", ["Berlin"]),
        ("French and German ministers met in Geneva.", ["Geneva"]),
        ("Shops in Mong Kok and Causeway Bay closed early.", ["Mong Kok", "Causeway Bay"]),
        ("The storm crossed Lake Victoria and the Red Sea.", ["Lake Victoria", "Red Sea"]),
        ("Trade with Southeast Asia and the Middle East grew.", ["Southeast Asia", "Middle East"]),
        ("Las Vegas Sands opened a hotel in Macao.", ["Macao"]),
        ("Rebels took Idlib and Homs.", ["Idlib", "Homs"]),
        ("Texas and Florida sued.", ["Texas", "Florida"]),
        ("The S. Korean won fell in Seoul.", ["Seoul"]),
        ("Washington Post reporters went to Washington.", ["Washington"]),
        ("The Chinese city of Yiwu exports toys.", ["Yiwu"]),
        ("A quake shook Ludian County.", ["Ludian County"]),
        ("Anhui province grew.", ["Anhui"]),
        ("The US, the U.S. and the UK signed.", ["US", "U.S.", "UK"]),
        ("Ford's Nanjing works and the firm's Chengdu plant closed.", ["Nanjing", "Chengdu"]),
        ("From May to July Beijing built fewer; on Friday Tianjin followed.", ["Beijing", "Tianjin"]),
        ("They sell to Zhou and Liang. Jinhua is their base.", ["Jinhua"]),
        ("He paid 300 Hong Kong dollars in Hong Kong.", ["Hong Kong"]),
        ("It wants to be the Second-Largest Car-Making City and a Smart City.", []),
        ("Schools in Dezhou and Linyixi on Monday reopened.", ["Dezhou", "Linyixi"]),
        ("Sales in China and Ruifeng said no; in Wuhan and Monday it rained.", ["China", "Wuhan"]),
        ("The Guangxi Zhuang autonomous region grew.", ["Guangxi Zhuang autonomous region"]),
    ],
)
def test_places_are_told_from_people_and_words(text: str, expected: list[str], world: Gazetteer) -> None:
    assert named(text, world, PLACES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Public Works sued Borel Holdings.", ["Ministry of Public Works", "Borel Holdings"]),
        ("The United Nations and the World Bank agreed.", ["United Nations", "World Bank"]),
        ("The Foo Valley Teachers Union met.", ["Foo Valley Teachers Union"]),
        (
            "He left Oldenport University for the University of Foo.",
            ["Oldenport University", "University of Foo"],
        ),
        ("The Oldenport Tribune reported it.", ["Oldenport Tribune"]),
        ("Google and Huawei fell out.", ["Google", "Huawei"]),
        ("Maria Alvarez left the Supreme Court.", ["Supreme Court"]),
        ("Police said David Morales had fled. Morales denied it.", []),
        ("The Zephyr Relief Organization (ZRO) helped. ZRO gave rice.", ["Zephyr Relief Organization", "ZRO", "ZRO"]),
        ("On Tuesday Prime Minister Lee left.", []),
        ("The Communist Party of China met.", ["Communist Party of China"]),
        ("Chinese Foreign Ministry spokeswoman Hua Chunying spoke.", ["Chinese Foreign Ministry"]),
        ("Banco Foo Airlines was grounded.", ["Banco Foo Airlines"]),
        ("The Department of Water and Power said so.", ["Department of Water and Power"]),
    ],
)
def test_bodies_are_told_by_their_form(text: str, expected: list[str], world: Gazetteer) -> None:
    assert named(text, world, BODIES) == expected
