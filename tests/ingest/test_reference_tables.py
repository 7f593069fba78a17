"""The tables of the field agree with each other, with the places and the curated entities; each row has a source."""

import csv
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from nevtui.ingest.field import TABLES, read_field
from nevtui.ingest.reference import read_entities
from nevtui.model.entity import Entity
from nevtui.model.errors import AskedWrongly

Entities = tuple[Entity, ...]
Row = dict[str, str]
REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"
ROWS: dict[str, list[Row]] = {
    table.file: list(csv.DictReader((REFERENCE / table.file).read_text("utf-8").splitlines())) for table in TABLES
}
CURATED: list[dict[str, Any]] = [
    json.loads(line) for line in (REFERENCE / "entities.jsonl").read_text("utf-8").splitlines()
]
COMPANY_FILES = ("companies.csv", "suppliers.csv", "firms.csv")


def rows_of(*files: str) -> list[Row]:
    return [row for file in files or ROWS for row in ROWS[file]]


def names(row: Row) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split("|")), *filter(None, [row["chinese"]])]


def named(entities: Entities, type: str, name: str) -> Entity:
    (entity,) = (entity for entity in entities if (entity.type, entity.name) == (type, name))
    return entity


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("companies.csv", 200),
        ("suppliers.csv", 150),
        ("firms.csv", 80),
        ("models.csv", 300),
        ("organizations.csv", 200),
        ("people.csv", 150),
    ],
)
def test_the_tables_know_the_field(file: str, least: int) -> None:
    assert len(ROWS[file]) >= least


def test_every_row_has_a_name_and_a_source() -> None:
    assert [row for row in rows_of() if not row["name"].strip() or not row["source"].strip()] == []


def test_no_cell_has_spaces_around_it_and_no_row_a_cell_too_many() -> None:
    cells = [(row["name"], cell) for row in rows_of() for cell in row.values()]
    assert [found for found in cells if not isinstance(found[1], str) or found[1] != found[1].strip()] == []


def test_every_company_and_organization_says_what_kind_it_is() -> None:
    assert [row["name"] for row in rows_of(*COMPANY_FILES, "organizations.csv") if not row["kind"]] == []


def test_a_name_stands_once_in_all_tables() -> None:
    assert [name for name, count in Counter(row["name"] for row in rows_of()).items() if count > 1] == []


def test_no_name_or_alias_has_two_owners() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows_of():
        for name in names(row):
            owners[name.casefold()].add(row["name"])
    assert {name: owned for name, owned in owners.items() if len(owned) > 1} == {}


def test_no_alias_is_a_number_or_a_ticker() -> None:
    aliases = [alias for row in rows_of() for alias in row["aliases"].split("|")]
    assert [alias for alias in aliases if re.fullmatch(r"[\d.]+|[A-Z]+:\S+", alias)] == []


def test_chinese_names_are_written_in_chinese() -> None:
    wrong = [row["name"] for row in rows_of() if row["chinese"] and not re.search(r"[\u4e00-\u9fff]", row["chinese"])]
    assert wrong == []


def test_every_parent_and_every_maker_is_a_company(entities: Entities) -> None:
    companies = {entity.name for entity in entities if entity.type == "company"}
    above = {row.get("parent") or row.get("maker") or "" for row in rows_of(*COMPANY_FILES, "models.csv")} - {""}
    assert above - companies == set()
    assert [row["name"] for row in rows_of("models.csv") if not row["maker"]] == []


def test_parents_end_somewhere(entities: Entities) -> None:
    parents = {entity.name: entity.parent for entity in entities if entity.type == "company"}
    for name in parents:
        line, above = [name], parents[name]
        while above:
            assert above not in line, f"{' -> '.join(line)} -> {above}"
            line.append(above)
            above = parents[above]


def test_every_person_belongs_to_somebody_known(entities: Entities) -> None:
    known = {entity.name for entity in entities if entity.type in ("company", "organization")}
    assert {row["of"] for row in rows_of("people.csv")} - known == set()


def test_every_home_is_a_city_of_its_country(entities: Entities) -> None:
    cities = {(entity.name, entity.country) for entity in entities if entity.type == "city"}
    homes = {(row["city"], row["country"]) for row in rows_of(*COMPANY_FILES, "organizations.csv") if row["city"]}
    assert homes - cities == set()


def test_every_country_is_known(entities: Entities) -> None:
    countries = {entity.name for entity in entities if entity.type == "country"}
    assert {row["country"] for row in rows_of() if row.get("country")} - countries == set()


def test_years_and_tickers_are_written_alike() -> None:
    rows = rows_of(*COMPANY_FILES)
    tickers = [(row["name"], ticker) for row in rows for ticker in row["ticker"].split("; ") if ticker]
    assert [row["name"] for row in rows if not re.fullmatch(r"(1[6-9]\d\d|20[0-2]\d)?", row["founded"])] == []
    assert [found for found in tickers if not re.fullmatch(r"[A-Z0-9]+:[A-Z0-9&-]+", found[1])] == []


def test_a_ticker_is_that_of_one_company() -> None:
    tickers = Counter(ticker for row in rows_of(*COMPANY_FILES) for ticker in row["ticker"].split("; ") if ticker)
    assert [ticker for ticker, count in tickers.items() if count > 1] == []


@pytest.mark.parametrize("column", ["country", "parent", "city"])
def test_tables_and_curated_entities_do_not_contradict_each_other(column: str) -> None:
    curated = {(entity["type"], entity["name"]): entity for entity in CURATED}
    for table in TABLES:
        for row in ROWS[table.file]:
            known = curated.get((table.type, row["name"]), {}).get(column)
            said = row.get(table.parent if column == "parent" else column)
            assert not known or not said or known == said, row["name"]


def test_a_name_that_is_curated_too_is_one_entity_filled_up(entities: Entities) -> None:
    byd = named(entities, "company", "BYD")
    assert {"BYD Co Ltd", "BYD Co., Ltd.", "比亚迪股份"} <= set(byd.aliases)
    assert (named(entities, "company", "Roewe").country, named(entities, "company", "Bosch").city) == (
        "China",
        "Gerlingen",
    )


def test_what_is_curated_stays_as_it_is(entities: Entities) -> None:
    for row in CURATED:
        entity = named(entities, row["type"], row["name"])
        assert all(getattr(entity, key) == value for key, value in row.items() if key != "aliases")
        assert set(row["aliases"]) <= set(entity.aliases)


@pytest.mark.parametrize(
    ("type", "name", "parent", "province"),
    [
        ("company", "Fangchengbao", "BYD", "Guangdong"),
        ("company", "Onvo", "NIO", "Shanghai"),
        ("company", "Lynk & Co", "Geely", "Zhejiang"),
        ("company", "Porsche", "Volkswagen", None),
        ("company", "Huayou Cobalt", None, "Zhejiang"),
        ("model", "Zeekr 7X", "Zeekr", None),
    ],
)
def test_rows_become_entities(
    entities: Entities, type: str, name: str, parent: str | None, province: str | None
) -> None:
    entity = named(entities, type, name)
    assert (entity.parent, entity.province) == (parent, province)


def test_a_reference_without_the_tables_is_read(tmp_path: Path) -> None:
    (tmp_path / "entities.jsonl").write_text('{"name": "NIO", "type": "company"}\n', "utf-8")
    assert [entity.id for entity in read_entities(tmp_path)] == ["company:nio"]


def test_a_table_with_other_columns_is_read(tmp_path: Path) -> None:
    (tmp_path / "models.csv").write_text("source,maker,note,name\nsite,NIO,x,NIO ET5\n", "utf-8")
    assert list(read_field(tmp_path)) == [Entity("", "NIO ET5", "model", parent="NIO")]


@pytest.mark.parametrize("row", ["NIO ET5,NIO,", ",NIO,site", "NIO ET5"])
def test_a_row_without_name_or_source_is_said(tmp_path: Path, row: str) -> None:
    (tmp_path / "models.csv").write_text(f"name,maker,source\n{row}\n", "utf-8")
    with pytest.raises(AskedWrongly, match=r"models\.csv has a row without a name or a source"):
        list(read_field(tmp_path))
