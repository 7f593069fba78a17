"""Sentences and labels of real statements, and of whatever a statement can hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nevtui.format.sentences import label, sentence, sentence_parts
from nevtui.format.signs import ASCII
from nevtui.format.text import harmless
from nevtui.model.statement import Statement
from nevtui.model.vocabulary import BOUNDS, ENTITY_TYPES, PROPERTIES, STATUSES

REVIEWED = Path(__file__).parents[2] / "data" / "reviewed"
CITY, COMPANY, MODEL, COUNTRY = "city", "company", "model", "country"


def said(subject: str, subject_type: str, property: str, **more: Any) -> Statement:
    return Statement("a", 1, "words", subject, subject_type, property, **more)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (said("Hefei", CITY, "investment", object="NIO", object_type=COMPANY), "Hefei invests in NIO"),
        (said("Hefei", CITY, "investment", object="emerging industries"), "Hefei invests in emerging industries"),
        (said("Volkswagen", COMPANY, "investment", object="XPeng", object_type=COMPANY, place="Hefei"),
         "Volkswagen invests in XPeng in Hefei"),
        (said("Hefei", CITY, "stake", object="NIO", object_type=COMPANY, when="2020"), "Hefei takes a stake in NIO"),
        (said("GAC Group", COMPANY, "stake", object="GAC Aion", object_type=COMPANY),
         "GAC Group holds a stake in GAC Aion"),
        (said("NIO", COMPANY, "partnership", object="Hefei", object_type=CITY), "NIO partners with Hefei"),
        (said("Volkswagen", COMPANY, "plant", object="Hefei", object_type=CITY, value=2e10, unit="CNY",
              status="planned", when="2022"), "Volkswagen builds a plant in Hefei"),
        (said("BYD", COMPANY, "plant", object="Szeged", object_type=CITY, place="Hungary"),
         "BYD has a plant in Szeged, Hungary"),
        (said("BYD", COMPANY, "production_start", object="Hefei", object_type=CITY), "BYD starts production in Hefei"),
        (said("Tesla", COMPANY, "production_start", place="Shanghai"), "Tesla starts production in Shanghai"),
        (said("BYD", COMPANY, "production_start", object="BYD Dolphin", object_type=MODEL, place="Rayong"),
         "BYD starts production of BYD Dolphin in Rayong"),
        (said("MG", COMPANY, "production_start", object="Thailand", object_type=COUNTRY, scope="EVs"),
         "MG starts production of EVs in Thailand"),
        (said("BYD", COMPANY, "production", unit="vehicles", place="Hefei"), "BYD makes vehicles in Hefei"),
        (said("Hefei", CITY, "production", unit="vehicles", scope="NEV"), "Hefei makes NEVs"),
        (said("Hefei", CITY, "production", unit="vehicles", scope="NEV", cumulative=True),
         "Hefei makes NEVs, running total"),
        (said("China NEV market", "industry", "production", unit="vehicles", scope="plug-in hybrid", place="China"),
         "China NEV market plug-in hybrid production"),
        (said("Hefei", CITY, "rank", object="production", scope="NEV", place="China"),
         "Hefei ranks by NEV production, China"),
        (said("Shanghai", CITY, "rank", object="vehicles in use", scope="NEV"),
         "Shanghai ranks by NEV vehicles in use"),
        (said("CALB", COMPANY, "rank", object="power battery makers", place="China"),
         "CALB ranks among power battery makers, China"),
        (said("Hefei", CITY, "change", object="production", scope="NEV", compared_with="year"),
         "Hefei NEV production, on year"),
        (said("Tesla", COMPANY, "change", object="capacity", place="Shanghai"), "Tesla capacity in Shanghai"),
        (said("X", COMPANY, "change", object="output_value"), "X output value"),
        (said("Tesla", COMPANY, "capacity", unit="vehicles", place="Shanghai"), "Tesla capacity in Shanghai, a year"),
        (said("BMW", COMPANY, "capacity", unit="vehicles", scope="a day"), "BMW capacity, a day"),
        (said("Tesla", COMPANY, "output_value", unit="CNY"), "Tesla output value"),
        (said("Tesla", COMPANY, "deliveries", unit="vehicles", place="Shanghai"), "Tesla delivers in Shanghai"),
        (said("Leapmotor", COMPANY, "deliveries", unit="vehicles"), "Leapmotor delivers"),
        (said("Tesla", COMPANY, "milestone", place="Shanghai"), "Tesla milestone in Shanghai"),
        (said("CALB", COMPANY, "milestone", object="Samsung SDI", object_type=COMPANY), "CALB passes Samsung SDI"),
        (said("Shanghai", CITY, "policy"), "Shanghai adopts a rule"),
        (said("Shanghai", CITY, "count", object="vehicles in use"), "Shanghai: vehicles in use"),
        (said("Tesla", COMPANY, "share_of", object="production"), "Tesla share of production"),
        (said("Geely", COMPANY, "share_of", object="sales", scope="NEV"), "Geely: NEV share of sales"),
        (said("BYD", COMPANY, "share_of", object="production of Hefei", scope="NEV"),
         "BYD share of NEV production of Hefei"),
        (said("EU car market", "industry", "share_of", object="registrations",
              scope="battery-electric, hybrid and plug-in hybrid"),
         "EU car market: battery-electric, hybrid and plug-in hybrid, share of registrations"),
        (said("European Union", "bloc", "tariff", object="China", object_type=COUNTRY, scope="EVs"),
         "European Union sets a tariff on EVs from China"),
        (said("General Motors", COMPANY, "joint_venture", object="SAIC-GM-Wuling", object_type=COMPANY),
         "General Motors has the joint venture SAIC-GM-Wuling"),
        (said("Stellantis", COMPANY, "joint_venture", object="CATL", object_type=COMPANY, status="planned"),
         "Stellantis forms a joint venture with CATL"),
        (said("Chinese car brands", "industry", "joint_venture", place="Canada", status="forecast"),
         "Chinese car brands form a joint venture in Canada"),
        (said("Smart", COMPANY, "headquarters", object="Ningbo", object_type=CITY, status="planned"),
         "Smart sets up its base in Ningbo"),
        (said("Li Xiang", "person", "role", object="Li Auto", object_type=COMPANY, title="founder"),
         "Li Xiang is founder of Li Auto"),
        (said("Tesla", COMPANY, "headquarters", object="United States", object_type=COUNTRY),
         "Tesla is based in the United States"),
        (said("Hefei", CITY, "production", unit="vehicles", place="Hefei"), "Hefei makes vehicles"),
        (said("NIO", COMPANY, "sales", unit="vehicles", scope="retail"), "NIO sells vehicles, retail"),
        (said("Leapmotor", COMPANY, "exports", unit="vehicles", place="Europe"), "Leapmotor exports vehicles, Europe"),
        (said("BYD", COMPANY, "employees", unit="people", place="Szeged"), "BYD employees in Szeged"),
        (said("NIO", COMPANY, "hydrogen_use", object="buses"), "NIO: hydrogen use, buses"),
    ],
)  # fmt: skip
def test_a_statement_reads_as_a_sentence(statement: Statement, text: str) -> None:
    assert sentence(statement) == text


def test_the_names_of_a_sentence_are_pieces_of_their_own() -> None:
    statement = said("Volkswagen", COMPANY, "investment", object="XPeng", object_type=COMPANY, place="Hefei")
    assert sentence_parts(statement) == (
        ("subject", "Volkswagen"), ("text", " invests in "), ("object", "XPeng"), ("text", " in "), ("place", "Hefei"),
    )  # fmt: skip


def test_an_object_that_is_no_entity_is_text() -> None:
    statement = said("Hefei", CITY, "investment", object="emerging industries")
    assert sentence_parts(statement) == (("subject", "Hefei"), ("text", " invests in emerging industries"))


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (said("Hefei", CITY, "investment", object="NIO", value=787e6, unit="USD", when="2020"),
         "Hefei invests in NIO: $787 m, 2020"),
        (said("Hefei", CITY, "production", scope="NEV", value=1.3e6, unit="vehicles", bound="at_least", when="2024",
              status="forecast"), "Hefei makes NEVs: ≥1,300,000 cars, 2024 (forecast)"),
        (said("NIO", COMPANY, "partnership", object="Hefei", when="2020-02"), "NIO partners with Hefei, 2020-02"),
        (said("Zhu Huarong", "person", "statement"), "Zhu Huarong comments"),
        (said("SVOLT", COMPANY, "plant", object="Überherrn", object_type=CITY, status="cancelled"),
         "SVOLT builds a plant in Überherrn (cancelled)"),
    ],
)  # fmt: skip
def test_a_label_adds_figure_time_and_status(statement: Statement, text: str) -> None:
    assert label(statement) == text


def test_a_label_can_be_plain_ascii() -> None:
    span = said("Hefei", CITY, "capacity", value=2, value_high=3, unit="times", when="2015", when_end="2025")
    assert label(span, signs=ASCII) == "Hefei capacity: 2-3 x, 2015-25"


def reviewed() -> list[Statement]:
    lines = (line for path in sorted(REVIEWED.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return [Statement.from_row(json.loads(line)) for line in lines if line.strip()]


def test_every_reviewed_statement_gives_one_whole_sentence() -> None:
    statements = reviewed()
    assert len(statements) > 2_000
    for statement in statements:
        text = sentence(statement)
        assert text.startswith(statement.subject)
        assert len(text) > len(statement.subject)
        assert not set(text) & set("{}[]_")
        assert "  " not in text
        assert " in in " not in text
        assert not text.endswith((" in", " of", " with", " on", ",", ":"))


def test_every_named_object_of_a_reviewed_statement_is_in_its_sentence() -> None:
    named = [s for s in reviewed() if s.object and s.object_type and s.object != s.subject]
    assert [s for s in named if ("object", s.object) not in sentence_parts(s)] == []


words = st.one_of(st.none(), st.text(max_size=12), st.sampled_from(("NEV", "a year", "NEV, retail", "China", "sales")))
statements = st.builds(
    Statement, st.just("a"), st.just(1), st.just("words"), st.text(min_size=1, max_size=12),
    st.sampled_from(ENTITY_TYPES), st.one_of(st.sampled_from(PROPERTIES), st.text(max_size=8)),
    value=st.one_of(st.none(), st.floats()), value_high=st.one_of(st.none(), st.floats()),
    unit=st.sampled_from((None, "vehicles", "GWh", "USD", "percent", "rank", "\x1b[2J")),
    object=words, object_type=st.sampled_from((None, *ENTITY_TYPES)), scope=words, compared_with=words,
    cumulative=st.sampled_from((None, False, True)), title=words, when=words, when_end=words,
    status=st.sampled_from((*STATUSES, "\x9b")), bound=st.sampled_from(BOUNDS), place=words,
)  # fmt: skip


@given(statements)
def test_no_statement_fails_or_steers_the_terminal(statement: Statement) -> None:
    text, line = sentence(statement), label(statement)
    assert harmless(line) == line
    assert line.startswith(text)
    assert text.startswith(harmless(statement.subject))
    assert "".join(piece for _, piece in sentence_parts(statement)) == text
    assert {kind for kind, _ in sentence_parts(statement)} <= {"subject", "object", "place", "text"}
