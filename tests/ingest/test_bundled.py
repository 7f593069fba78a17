"""The library that ships says what its articles say, and is built the same way each time."""

from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.ingest.bundled import build_bundled
from nevtui.library.dataset import bundled_library, open_library
from nevtui.library.frames.check import check_library
from nevtui.model.errors import SourceUnreadable


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("built")
    sources = Path(__file__).resolve().parents[2] / "data"
    for name in ("one", "two"):
        build_bundled(sources, folder / name)
    return folder / "one", folder / "two"


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_is_the_same_bytes_twice(built: tuple[Path, Path]) -> None:
    assert content(built[0]) == content(built[1])


def test_the_one_that_ships_is_the_one_that_is_built(built: tuple[Path, Path]) -> None:
    ships, fresh = open_library(bundled_library()).tables, open_library(built[0]).tables
    differing = [
        table
        for table in ships
        if not polars.read_parquet(list(ships[table])).equals(polars.read_parquet(list(fresh[table])))
    ]
    assert differing == [], "data/library is not what the sources say now: run `make library` and commit it"


def test_it_holds_154_articles_and_their_statements(bundled: Any) -> None:
    assert (bundled.articles.height, bundled.statements.height) == (154, 2578)
    assert set(bundled.statements["origin"]) == {"reviewed"}


def test_ids_of_statements_are_unique(bundled: Any) -> None:
    assert bundled.statements["statement"].is_unique().all()


def test_every_evidence_stands_where_it_says(bundled: Any) -> None:
    both = bundled.statements.join(bundled.paragraphs, on=("article", "para"))
    assert both.height == bundled.statements.height
    length = both["evidence_end"] - both["evidence_start"]
    assert (both["text"].str.slice(both["evidence_start"], length) == both["evidence"]).all()


def test_every_mention_stands_where_it_says(bundled: Any) -> None:
    both = bundled.mentions.join(bundled.paragraphs, on=("article", "para"), suffix="_of_paragraph")
    found = both["text_of_paragraph"].str.slice(both["start"], both["end"] - both["start"])
    assert (found == both["text"]).all()


def test_every_id_is_one_of_an_entity(bundled: Any) -> None:
    ids = set(bundled.entities["entity"])
    columns = [bundled.statements[f"{role}_id"] for role in ("subject", "object", "place", "source")]
    assert {id for column in columns for id in column.drop_nulls()} <= ids
    assert set(bundled.participants["entity"]) | set(bundled.mentions["entity"]) <= ids


def test_a_participant_stands_once_in_a_role_and_way(bundled: Any) -> None:
    assert bundled.participants.select("statement", "entity", "role", "via").is_unique().all()


@pytest.mark.parametrize(("city", "statements"), [("Shanghai", 53), ("Hefei", 45), ("Xi'an", 25), ("Jinhua", 19)])
def test_cities_are_named_as_often_as_in_the_articles(bundled: Any, city: str, statements: int) -> None:
    (row,) = bundled.rows("cities", name=city)
    assert row["statements"] == statements
    named = bundled.participants.filter(name=city, type="city", via="named")["statement"]
    assert named.n_unique() == statements


def test_61_cities_are_named(bundled: Any) -> None:
    assert bundled.cities.filter(polars.col("statements") > 0).height == 61


def test_hefei_invested_in_nio(bundled: Any) -> None:
    (row,) = bundled.rows("statements", subject="Hefei", object="NIO", value=787e6)
    assert (row["property"], row["unit"], row["when"], row["subject_id"], row["object_id"]) == (
        "investment", "USD", "2020", "city:hefei", "company:nio",
    )  # fmt: skip
    assert row["evidence"] == "In 2020 the city invested $787 million in NIO"
    assert row["label"].startswith("Hefei invests in NIO")
    assert row["value_usd"] == 787e6
    assert row["value_cny"] == pytest.approx(787e6 * 6.9003, rel=1e-4)


def test_an_amount_in_yuan_is_there_in_dollars(bundled: Any) -> None:
    yuan = bundled.statements.filter(polars.col("unit") == "CNY", polars.col("value").is_not_null())
    assert (yuan["value_cny"] == yuan["value"]).all()
    share = yuan["value_usd"] / yuan["value"]
    assert share.is_between(1 / 8.3, 1 / 6.0).all()


def test_shaanxi_made_1_02_million_cars(bundled: Any) -> None:
    rows = bundled.rows("statements", subject="Shaanxi", when="2022")
    assert {(row["property"], row["value"], row["unit"]) for row in rows} >= {
        ("production", 1.02e6, "vehicles"), ("share_of", 14.5, "percent"), ("rank", 8, "rank"),
    }  # fmt: skip


def test_both_suzhous_are_cities_of_their_own(bundled: Any) -> None:
    assert [(row["entity"], row["province"]) for row in bundled.rows("cities", chinese="苏州")] == [
        ("city:suzhou", "Jiangsu")
    ]
    assert [(row["entity"], row["province"]) for row in bundled.rows("cities", chinese="宿州")] == [
        ("city:suzhou-anhui", "Anhui")
    ]


def test_a_statement_about_a_brand_counts_for_its_group(bundled: Any) -> None:
    group = bundled.participants.filter(name="SAIC Motor", via="group")["statement"]
    brands = bundled.statements.filter(polars.col("statement").is_in(group.to_list()))
    assert "MG" in {*brands["subject"], *brands["object"]}


def test_a_statement_about_leapmotor_counts_for_the_city_it_is_based_in(bundled: Any) -> None:
    based = set(bundled.participants.filter(name="Hangzhou", via="based")["statement"])
    leapmotor = bundled.participants.filter(name="Leapmotor", via="named")["statement"]
    assert set(leapmotor) <= based


def test_no_province_counts_the_companies_of_its_cities(bundled: Any) -> None:
    assert set(bundled.participants.filter(type="province")["via"]) == {"named"}


def test_every_dated_statement_is_in_the_timeline(bundled: Any) -> None:
    dated = bundled.statements.filter(polars.col("first_day").is_not_null())
    assert sorted(dated["statement"]) == sorted(bundled.timeline["statement"])
    assert bundled.timeline["first_day"].is_sorted()


def test_a_broken_statement_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    for name in ("briefs", "reviewed", "reference"):
        (tmp_path / name).mkdir()
    (tmp_path / "reviewed" / "x.jsonl").write_text('{"article": "x"}\n')
    with pytest.raises(SourceUnreadable, match=r"x\.jsonl, line 1, is no statement"):
        build_bundled(tmp_path, tmp_path / "library")


def test_it_is_sound() -> None:
    assert check_library(bundled_library()).faults == ()


def test_it_keeps_its_briefs_as_they_stand(bundled: Any, root: Path) -> None:
    rows = bundled.originals.to_dicts()
    assert len(rows) == 154
    assert all((root / "data" / row["source"]).read_text("utf-8") == row["text"] for row in rows)


def test_figures_are_found_whether_a_statement_came_of_them_or_not(bundled: Any) -> None:
    found = bundled.figures.filter(article="seeds-02-provinces-nev")["text"].to_list()
    assert any("1.02 million" in text for text in found)
