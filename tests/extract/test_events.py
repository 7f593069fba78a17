"""Who does what to whom, where and when: the frames that the rules for happenings read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.extract.anaphora import resolve
from nevtui.extract.antecedents import Antecedents
from nevtui.extract.chains import chain_before
from nevtui.extract.events import Event, events, named_after, named_at, time_of
from nevtui.extract.gazetteer import Gazetteer
from nevtui.extract.grammar import heads_of
from nevtui.extract.moments import find_periods
from nevtui.extract.plants import plants
from nevtui.extract.quantities import find_quantities
from nevtui.extract.spans import Findings, Sentence
from nevtui.extract.verbs import Verbs, inflections
from nevtui.extract.whereabouts import places_from

BUILDS = Verbs({"build": ("build", "open", "set up", "buy"), "sign": ("sign", "team up")})
READ_ON = date(2026, 3, 4)


def findings_of(text: str, gazetteer: Gazetteer) -> Findings:
    """Find what one sentence names, with nothing said before it."""
    mentions = resolve(Sentence(1, 0, text), tuple(gazetteer.find(text, para=1)), Antecedents())
    quantities = tuple(find_quantities(text))
    heads = heads_of(text, mentions)
    return Findings(mentions, quantities, find_periods(text, READ_ON), (), None, None, None, None, heads, None)


def first_event(text: str, gazetteer: Gazetteer) -> Event:
    """Give the first happening of a sentence."""
    return next(events(Sentence(1, 0, text), findings_of(text, gazetteer), BUILDS))


@pytest.mark.parametrize(
    ("text", "actors", "status"),
    [
        ("BYD has opened a plant.", ["BYD"], "actual"),
        ("BYD, the biggest maker, said it would build a plant.", ["BYD"], "planned"),
        ("BYD on Thursday opened a plant.", ["BYD"], "actual"),
        ("BYD, Geely and SAIC Motor plan to open plants.", ["BYD", "Geely", "SAIC Motor"], "planned"),
        ("Geely and CATL announced that they would build a plant.", ["Geely", "CATL"], "planned"),
        ("The Hefei government set up a fund.", ["Hefei"], "actual"),
        ("Geely's board has approved plans to build a plant.", ["Geely"], "planned"),
        ("A plant is to be built by CATL.", ["CATL"], "planned"),
        ("CATL scrapped plans to build a plant.", ["CATL"], "cancelled"),
        ("NIO, which sold more cars, opened a plant.", ["NIO"], "actual"),
        ("NIO raised prices and opened a plant.", ["NIO"], "actual"),
        ("Both Geely and CATL opened plants.", ["Geely", "CATL"], "actual"),
        ("* Geely opened plants.", ["Geely"], "actual"),
    ],
)
def test_a_verb_has_its_actors_and_its_mood(text: str, actors: list[str], status: str, gazetteer: Gazetteer) -> None:
    event = first_event(text, gazetteer)
    assert ([actor.entity.name for actor in event.actors], event.status) == (actors, status)


@pytest.mark.parametrize(
    "text",
    [
        "BYD has not opened a plant.",
        "If BYD opens a plant, prices will fall.",
        "Neither BYD nor Tesla opened a plant.",
        "Will BYD open a plant?",
        "BYD never built a plant.",
    ],
)
def test_what_is_denied_asked_or_a_condition_is_marked(text: str, gazetteer: Gazetteer) -> None:
    assert first_event(text, gazetteer).is_denied


def test_the_subject_of_a_passive_verb_is_no_actor(gazetteer: Gazetteer) -> None:
    event = first_event("The plant was opened in 2024.", gazetteer)
    assert event.is_passive
    assert event.actors == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a plant in Hungary's Szeged", ["Szeged"]),
        ("a plant in Hefei, Anhui province, and one more", ["Hefei"]),
        ("a plant in the eastern Chinese city of Hefei", ["Hefei"]),
        ("plants in Thailand, Indonesia and Brazil", ["Thailand", "Indonesia", "Brazil"]),
        ("a plant in the Xi'an Hi-tech Industries Development Zone", ["Xi'an"]),
        ("a plant near Debrecen in Hungary", ["Debrecen"]),
    ],
)
def test_a_place_is_the_finest_that_is_named(text: str, places: list[str], gazetteer: Gazetteer) -> None:
    assert [place.entity.name for place in places_from(text, findings_of(text, gazetteer), 0)] == places


def test_partners_are_named_after_a_preposition(gazetteer: Gazetteer) -> None:
    text = "NIO signed a deal with the Chinese battery maker CATL and with Geely."
    found = named_after(text, findings_of(text, gazetteer), 10, "with")
    assert [mention.entity.name for mention in found] == ["CATL", "Geely"]


def test_a_home_before_a_name_is_passed_over(gazetteer: Gazetteer) -> None:
    text = "with China's CATL"
    assert [m.entity.name for m in named_at(text, findings_of(text, gazetteer), 5)] == ["CATL"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In 2021 BYD opened a plant.", "2021"),
        ("BYD opened a plant in May 2024.", "2024-05"),
        ("BYD came in 2019 and opened a plant.", None),
        ("BYD opened a plant, which makes cars, in 2023.", "2023"),
    ],
)
def test_a_time_belongs_to_its_own_verb(text: str, when: str | None, gazetteer: Gazetteer) -> None:
    period = time_of(text, findings_of(text, gazetteer), first_event(text, gazetteer))
    assert (period.when if period else None) == when


def test_a_plant_has_owner_place_and_event(gazetteer: Gazetteer) -> None:
    text = "BYD will build its second battery plant in Szeged."
    plant = next(plants(Sentence(1, 0, text), findings_of(text, gazetteer)))
    assert [owner.entity.name for owner in plant.owners] == ["BYD"]
    assert [place.entity.name for place in plant.places] == ["Szeged"]
    assert plant.event is not None
    assert plant.event.meaning == "build"


def test_a_power_plant_is_none(gazetteer: Gazetteer) -> None:
    text = "BYD built a solar power plant in Szeged."
    assert list(plants(Sentence(1, 0, text), findings_of(text, gazetteer))) == []


def test_verbs_are_inflected() -> None:
    assert inflections("set up")["setting up"] == {"ing"}
    assert inflections("begin")["began"] == {"past"}
    assert inflections("carry")["carries"] == {"s"}
    assert inflections("open")["opened"] == {"past", "participle"}


def test_a_chain_ends_where_the_subject_stands() -> None:
    text = "BYD has now agreed to build"
    chain = chain_before(text, text.index("build"), ())
    assert (chain.start, chain.status, chain.ends_in_to) == (4, "planned", True)


@given(st.text(max_size=300))
def test_no_text_breaks_the_frames(gazetteer: Gazetteer, text: str) -> None:
    sentence = f"BYD {text} built a plant in Hefei with {text} CATL"
    findings = findings_of(sentence, gazetteer)
    for event in events(Sentence(1, 0, sentence), findings, BUILDS):
        time_of(sentence, findings, event)
        named_after(sentence, findings, event.end, "with|in")
    list(plants(Sentence(1, 0, sentence), findings))
