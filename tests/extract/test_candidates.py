"""Names that no entity has are found by the words around them, and nothing else is taken for one."""

import random
from functools import partial
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.candidates import Sighting, find_candidates
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.mentions import article_mentions
from nevtui.model.article import Article
from tests.growth import TIMES, assert_in_step


def seen(gazetteer: Gazetteer, *paragraphs: str, title: str = "") -> list[Sighting]:
    article = Article("a", title, paragraphs)
    return list(find_candidates(article, list(article_mentions(article, gazetteer))))


@pytest.mark.parametrize(
    ("text", "type", "name"),
    [
        ("Mary Jones, an analyst at a bank, said so.", "person", "Mary Jones"),
        ("Sales are weak, said Hu Zhigang.", "person", "Hu Zhigang"),
        ("Its chairman, Hu Zhigang, left.", "person", "Hu Zhigang"),
        ("Chairman Hu Zhigang left.", "person", "Hu Zhigang"),
        ("He asked John O. Smith-Jones, 45, a driver.", "person", "John O. Smith-Jones"),
        ("Wang Lin, chief executive of Dunhe, agreed.", "company", "Dunhe"),
        ("On Monday Aurum Motor said little.", "company", "Aurum Motor"),
        ("It asked Zhejiang Huace Technology Co., Ltd for cells.", "company", "Zhejiang Huace Technology"),
        ("The Frankfurt-based Borel Energy grew.", "company", "Borel Energy"),
        ("Kangda, a maker of seats, fell.", "company", "Kangda"),
        ("The Da Lat-based company grew.", "city", "Da Lat"),
        ("Shanghai-based Quintar expects prices to fall.", "company", "Quintar"),
        ("It opened a plant in South Carolina.", "province", "South Carolina"),
        ("Cells come from battery maker Jinlu in the south.", "company", "Jinlu"),
        ("It bought a stake in Golin last year.", "company", "Golin"),
        ("Shares of BYD, Fengya and NIO rose.", "company", "Fengya"),
        ("Fengya (NYSE: FYA) fell by a tenth.", "company", "Fengya"),
        ("It will sell its Borealis 5 sedan abroad.", "model", "Borealis 5"),
        ("The Q77 SUV is out.", "model", "Q77"),
        ("The L61 midsize electric SUV is out.", "model", "L61"),
        ("NIO's ET99 is out.", "model", "ET99"),
        ("Its first SUV, the Borealis, sells well.", "model", "Borealis"),
        ("The first is the Regent, a hybrid sedan.", "model", "Regent"),
        ("Foo named Erik Holmsen chief executive.", "person", "Erik Holmsen"),
        ("It lost money after Erik Holmsen's departure.", "person", "Erik Holmsen"),
        ("He took over from Erik Holmsen, who is retiring.", "person", "Erik Holmsen"),
        ("She took over from Erik Holmsen last May.", "person", "Erik Holmsen"),
        ("He was replaced by Erik Holmsen.", "person", "Erik Holmsen"),
        ("Aurum Transport Plc said little.", "company", "Aurum Transport"),
        ("The Italian industrial group Fermonta said little.", "company", "Fermonta"),
        ("Fermonta FMT.MI said little on Thursday.", "company", "Fermonta"),
        ("State-owned Pertama holds a third of it.", "company", "Pertama"),
        ("Backers of Morvane include a pension fund.", "company", "Morvane"),
        ("GoVolta, founded by two engineers in 2019, grew.", "company", "GoVolta"),
        ("They were made by Morvane in the north.", "company", "Morvane"),
        ("Cells go to battery recycler Retronel.", "company", "Retronel"),
        ("The round was led by Quercia China.", "company", "Quercia China"),
        ("Jiangsu Kerui will build there.", "company", "Jiangsu Kerui"),
        ("The pipes came from Zhuzhou Lidang in May.", "company", "Zhuzhou Lidang"),
        ("The town's purse is the Linhe Industrial Guidance Fund.", "organization", "Linhe Industrial Guidance Fund"),
        ("Dunhe Lanjun has landed its largest order.", "company", "Dunhe Lanjun"),
        ("It is recalling 300 Dunhe S7 sedans.", "model", "Dunhe S7"),
        ("A plant in Qianhai county was closed.", "city", "Qianhai"),
        ("It left the city of Lanfeng early.", "city", "Lanfeng"),
        ("A plant in Apodaca, Mexico, was planned.", "city", "Apodaca"),
        ("Lanfeng is a county-level city in the south.", "city", "Lanfeng"),
        ("It moved to Tiebei District in May.", "city", "Tiebei"),
        ("The Ministry of Roads and Water Ways refused.", "organization", "Ministry of Roads and Water Ways"),
        ("The University of Oldenport agreed.", "organization", "University of Oldenport"),
        ("Bright Light (富科技) grew.", "company", "Bright Light"),
        ("记者从浙江华策科技股份有限公司获悉,工厂已投产。", "company", "浙江华策科技"),
        ("金路汽车宣布涨价。", "company", "金路汽车"),
    ],
)
def test_the_words_around_a_name_tell_what_it_names(gazetteer: Gazetteer, text: str, type: str, name: str) -> None:
    assert (type, name) in {(sighting.type, sighting.name) for sighting in seen(gazetteer, text)}


@pytest.mark.parametrize(
    "text",
    [
        "HEFEI, May 9 (Xinhua) -- Sales rose on Tuesday.",
        "(Yicai) Nov. 22 -- The Chinese New Year came early.",
        "The Group said that New Energy Vehicle sales rose in the Third Quarter.",
        "BYD, an electric vehicle maker, and Wang Chuanfu, its chairman, said so.",
        "The Chinese SUV market and the NEV sector grew. The EV maker did not.",
        "However, Analysts at the bank see the Detroit of China in it.",
        "The Level L3 system and the L4 car came in Q3.",
        "President Joe Biden met the European Union on Monday.",
        "The lobby group Acerva warned of it.",
        "They put the Corrage before the house.",
        "Deliveries To Rise Again, Says Chairman Of New Motor Group",
        "China's new energy vehicle sales reached 1.2 million units in May. In June, they fell.",
        "中国汽车工业协会表示,新能源汽车销量增长,多家集团和本公司受益。",
        "",
    ],
)
def test_other_capitals_name_nobody(gazetteer: Gazetteer, text: str) -> None:
    assert seen(gazetteer, text) == []


def test_a_name_is_found_again_where_no_cue_stands(gazetteer: Gazetteer) -> None:
    found = seen(gazetteer, "Shares of Lanfeng fell. Lanfengs did not.", "Kangda and Lanfeng met.")
    assert [(s.para, s.start, s.cue) for s in found] == [(1, 10, "governed"), (2, 11, "again")]


def test_a_name_has_one_type_in_an_article(gazetteer: Gazetteer) -> None:
    found = seen(gazetteer, "Carmaker Lanfeng fell.", "It left the city of Lanfeng.")
    assert [(s.type, s.cue) for s in found] == [("company", "described"), ("company", "governed")]


def test_what_the_gazetteer_covers_is_no_candidate(gazetteer: Gazetteer, loading: ModuleType) -> None:
    for article in loading.articles():
        mentions = list(article_mentions(article, gazetteer))
        covered = [(mention.para, mention.start, mention.end) for mention in mentions]
        for sighting in find_candidates(article, mentions):
            assert not any(
                para == sighting.para and start <= sighting.start and sighting.end <= end
                for para, start, end in covered
            )


def test_names_taken_out_of_the_gazetteer_are_found_again(loading: ModuleType) -> None:
    """A fifth of the entities taken out: nearly all that is seen is one of them or a name that the reference lacks."""
    entities, chance = list(loading.entities()), random.Random(20261122)
    gone = {entity.id for entity in chance.sample(entities, len(entities) // 5)}
    all_names = Gazetteer.build(entities)
    rest = Gazetteer.build(entity for entity in entities if entity.id not in gone)
    people, people_seen, sightings, right = set(), set(), 0, 0
    for article in loading.articles():
        taken = [mention for mention in article_mentions(article, all_names) if mention.entity.id in gone]
        people |= {mention.entity.id for mention in taken if mention.entity.type == "person"}
        for sighting in find_candidates(article, list(article_mentions(article, rest))):
            hits = [m for m in taken if m.para == sighting.para and m.start < sighting.end and m.end > sighting.start]
            sightings += 1
            right += any(mention.entity.type == sighting.type for mention in hits)
            people_seen |= {mention.entity.id for mention in hits if sighting.type == "person"}
    assert right >= 0.85 * sightings > 60
    assert len(people_seen) >= 0.75 * len(people)


def test_sightings_stand_where_they_say(gazetteer: Gazetteer) -> None:
    text = "“Wang Lin”, the founder of Dunhe’s rival, told Aurum Motor (金路汽车) so."
    article = Article("a", "Wang Lin speaks", (text,))
    for sighting in find_candidates(article, list(article_mentions(article, gazetteer))):
        assert article.text_of(sighting.para)[sighting.start : sighting.end] == sighting.text


@given(st.lists(st.text(alphabet=st.sampled_from("Aa Bé.,'’-&5Ω公司(县):"), max_size=60), max_size=3))
def test_no_text_breaks_it_and_no_two_sightings_overlap(gazetteer: Gazetteer, paragraphs: list[str]) -> None:
    found = seen(gazetteer, *paragraphs)
    for before, after in pairwise(found):
        assert before.para < after.para or before.end <= after.start


@pytest.mark.parametrize("piece", ["Aa ", "Aa, ", "A. ", "A-a", "Aa & ", "公司", "Aa, the a ", "said Aa Bb, "])
def test_long_texts_take_time_in_proportion(gazetteer: Gazetteer, piece: str) -> None:
    assert_in_step(*(partial(seen, gazetteer, piece * number) for number in (5_000, TIMES * 5_000)))


@pytest.mark.parametrize(
    "text",
    [
        "Voyah put the Corrage on the market.",
        "The Corrage is assembled in Wuhan.",
        "Voyah launched the Corrage on Monday.",
        "From May the Corrage goes on sale abroad.",
    ],
)
def test_what_is_done_to_cars_tells_a_model(gazetteer: Gazetteer, text: str) -> None:
    assert ("model", "Corrage") in {(sighting.type, sighting.name) for sighting in seen(gazetteer, text)}
