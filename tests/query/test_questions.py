"""Every question is asked of the real library: it runs, alone and with every operator, and gives what it declares."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from nevtui.library.dataset import bundled_library, open_library
from nevtui.model.errors import AskedWrongly, NoSuchName
from nevtui.model.statement import Field
from nevtui.query.clause import OPERATORS, Clause
from nevtui.query.engine import Engine
from nevtui.query.question import HOLE, Query, Question, literal, source
from nevtui.query.questions import CITIES, COMPANIES, PLACES, QUESTIONS, SUMMARY, TIMELINE, YEARS, question_named
from nevtui.query.selection import Selection

VALUES = {
    Field.YEAR: "2020..2023",
    Field.WHEN: "2020-Q2..2021",
    Field.PUBLISHED: "2024..",
    Field.CITY: "city:hefei",
    Field.COMPANY: "NIO",
}
HEFEI = Selection((Clause("cities", Field.CITY, ("city:hefei",)),))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with closing(Engine.open(open_library(bundled_library()))) as opened:
        yield opened


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_it_has_one_hole_or_says_why_none_and_gives_the_columns_it_declares(engine: Engine, question: Question) -> None:
    looks_at_all = "\n-- whole: " in source(question.file)
    assert source(question.file).count(HOLE) == (0 if looks_at_all else 1)
    assert engine.ask(question.ask(Selection())).columns == question.columns()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_its_text_with_values_filled_in_gives_the_same(engine: Engine, question: Question) -> None:
    query = question.ask(HEFEI)
    assert engine.ask(Query(query.as_text())).rows == engine.ask(query).rows


@pytest.mark.parametrize("question", {q.file: q for q in QUESTIONS}.values(), ids=lambda question: question.file)
@pytest.mark.parametrize("sign", [operator.sign for operator in OPERATORS])
def test_duckdb_binds_every_operator_on_every_field_in_the_hole(engine: Engine, question: Question, sign: str) -> None:
    """All fields at once: what binds with "and" between binds each by itself."""
    clauses = tuple(Clause(f"where {field}", field, (VALUES.get(field, "x"),), sign) for field in Field)
    query = question.ask(Selection(clauses))
    assert engine.ask(Query(f"explain {query.sql}", query.params)).rows


def test_hefei_is_named_by_45_statements_of_eight_companies(engine: Engine) -> None:
    ranking = engine.ask(CITIES.ask(Selection(), keep="city:hefei", size=1))
    names = dict(zip(ranking.columns, ranking.rows[0], strict=True))
    assert (names["name"], names["chinese"], names["statements"], names["position"]) == ("Hefei", "合肥", 45, 2)
    assert [row[2] for row in engine.ask(COMPANIES.ask(HEFEI)).rows][:2] == ["NIO", "BYD"]


def test_windows_put_together_are_the_whole_ranking(engine: Engine) -> None:
    whole = engine.ask(COMPANIES.ask(Selection(), size=10_000)).rows
    parts = [
        row
        for begin in range(0, len(whole), 7)
        for row in engine.ask(COMPANIES.ask(Selection(), begin=begin, size=7)).rows
    ]
    assert [row[:3] for row in parts] == [row[:3] for row in whole]
    assert [row[0] for row in whole] == list(range(1, len(whole) + 1))


def test_a_window_opens_around_the_row_that_is_kept(engine: Engine) -> None:
    rows = engine.ask(COMPANIES.ask(Selection(), keep="company:svolt", size=20)).rows
    kept = {row[10] for row in rows}
    assert len(kept) == 1
    assert any(row[1] == "company:svolt" and row[0] == row[10] for row in rows)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("hefei", "Hefei"), ("合肥", "Hefei"), ("xian", "Xi'an"), ("chq", "Chongqing"), ("zhen", "Zhengzhou")],
)
def test_a_filter_finds_names_in_any_spelling_the_nearest_first(engine: Engine, typed: str, first: str) -> None:
    assert engine.ask(CITIES.ask(Selection(), match=typed)).rows[0][2] == first


@pytest.mark.parametrize("typed", ["%", "_", ".*", "[", "(", "\\", "$match", "\x1b[31m", "日本" * 50])
def test_no_letter_in_a_filter_means_anything_but_itself(engine: Engine, typed: str) -> None:
    assert engine.ask(CITIES.ask(Selection(), match=typed)).rows == ()
    assert {"'" in row[2] for row in engine.ask(CITIES.ask(Selection(), match="'")).rows} == {True}


def test_the_timeline_stands_in_order_and_what_has_no_time_at_the_end(engine: Engine) -> None:
    rows = engine.ask(TIMELINE.ask(HEFEI)).rows
    whens = [row[3] for row in rows]
    timed = [when for when in whens if when]
    assert [when[:4] for when in timed] == sorted(when[:4] for when in timed)
    assert whens == timed + [None] * (len(whens) - len(timed))
    assert sum(row[16] for row in rows) == 45


def test_the_year_bars_count_every_statement_once(engine: Engine) -> None:
    years = engine.ask(YEARS.ask(HEFEI)).rows
    assert sum(row[1] for row in years) == 45
    assert years[-1][:2] == (None, 22)
    assert [row[0] for row in engine.ask(YEARS.ask(HEFEI, axis="report")).rows] == [2020, 2024, 2025, 2026]


def test_a_claim_of_several_articles_is_one_row_that_counts_them(engine: Engine) -> None:
    rows = engine.ask(TIMELINE.ask(Selection.from_args(["subject=NIO", "object=Hefei", "property=plant"]))).rows
    assert [(row[7], row[16], row[17]) for row in rows] == [("NIO has a plant in Hefei", 4, 4)]


def test_an_unknown_question_or_parameter_is_told_with_what_there_is() -> None:
    with pytest.raises(NoSuchName, match='Did you mean "cities"'):
        question_named("citys")
    with pytest.raises(AskedWrongly, match="cities has no parameter colour"):
        CITIES.ask(Selection(), colour="red")


@pytest.mark.parametrize(
    ("value", "sql"),
    [(None, "null"), (True, "true"), (3, "3"), ("O'Hara", "'O''Hara'"), (("a", "b"), "['a', 'b']"), ((), "[]")],
)
def test_a_parameter_is_written_as_sql(value: object, sql: str) -> None:
    assert literal(value) == sql


def counted(engine: Engine, *args: str) -> int:
    return int(engine.ask(SUMMARY.ask(Selection.from_args(args))).rows[0][0])


def test_a_province_within_counts_what_its_cities_and_itself_are_named_in(engine: Engine) -> None:
    own, hefei = counted(engine, "province=province:anhui"), counted(engine, "city=city:hefei")
    within = counted(engine, "province+within=province:anhui")
    assert max(own, hefei) < within <= counted(engine, "country+within=China")
    shown = {row[1]: row[5] for row in engine.ask(PLACES.ask(Selection(), everything=1, size=1000)).rows}
    assert shown["province:anhui"] == within
    assert shown["country:china"] == counted(engine, "country+within=China")
    both = counted(engine, "entity+within=province:anhui,city:hefei")
    assert both == within
    assert counted(engine, "province+within=Anhui") == within


def test_what_is_negated_and_what_is_not_make_the_whole(engine: Engine) -> None:
    whole = counted(engine)
    for argument in ("company=BYD", "company+group=company:geely", "when=2020", "published=..2024-06", "text=tariff"):
        field, _, values = argument.partition("=")
        assert counted(engine, argument) + counted(engine, f"{field}!={values}") == whole


def test_a_statement_stands_in_the_span_in_which_it_begins(engine: Engine) -> None:
    bars = {year: statements for year, statements, *_ in engine.ask(YEARS.ask(Selection())).rows}
    assert counted(engine, "when=2020") == bars[2020]
    assert counted(engine, "when=2020..2022") == bars[2020] + bars[2021] + bars[2022]
    assert (
        counted(
            engine,
            "when=..2019",
        )
        + counted(engine, "when=2020..")
        == counted(engine) - bars[None]
    )
    assert counted(engine, "when!=..2099") == bars[None]


@pytest.mark.parametrize("axis", ["event", "report"])
def test_what_is_said_of_a_year_stands_in_no_quarter_and_no_month(engine: Engine, axis: str) -> None:
    sums = []
    for unit in ("year", "quarter", "month"):
        rows = engine.ask(YEARS.ask(Selection(), axis=axis, unit=unit)).rows
        assert sum(row[1] for row in rows) == counted(engine)
        assert all(row[3] is None for row in rows if row[4])
        sums.append(sum(row[1] for row in rows if row[3] is not None))
    assert sums[0] >= sums[1] >= sums[2] > 0
    assert axis == "report" or sums[0] > sums[1] > sums[2]


def test_what_was_fitted_in_a_month_is_drawn_as_that_month_and_a_part_as_that_part(engine: Engine) -> None:
    drawn = {row[0]: row[1] for row in engine.ask(question_named("chart_capacity").ask(Selection())).rows}
    assert drawn["2022-10 · China power battery market · installations"] == 30.5
    assert drawn["2022-10 · China power battery market · lithium iron phosphate · installations"] == 19.7
    yearly = "select value from statements where property = 'installations' and precision = 'year' and unit = 'GWh'"
    told = {value for (value,) in engine.ask(Query(yearly)).rows}
    assert {value for name, value in drawn.items() if name[4:7] == " · " and "installations" in name} <= told


def test_what_was_sold_in_one_country_is_no_figure_of_all(engine: Engine) -> None:
    sold = [row[0] for row in engine.ask(question_named("chart_sales").ask(Selection())).rows]
    assert "2023 · BYD" not in sold
    asked = question_named("series").ask(Selection(), entity="company:byd", properties=["sales"])
    series = [dict(zip(question_named("series").columns(), row, strict=True)) for row in engine.ask(asked).rows]
    thai = next(row for row in series if row["value"] == 30_000)
    assert thai["scope"] == "Thailand"
    shares = [row[0] for row in engine.ask(question_named("chart_shares").ask(Selection())).rows]
    assert "BYD · China NEV market · plug-in hybrid · 2016-H1" in shares
