"""`nevtui show`: a card as plain lines."""

import json
from pathlib import Path

import pytest

from tests.own_library import nevtui, rows


def test_a_card_has_facts_figures_money_ties_places_and_people() -> None:
    told = nevtui("show", "Leapmotor").stdout
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert lines[0] == "Leapmotor 零跑汽车"
    assert lines[1].startswith("company · Hangzhou, Zhejiang, China · founded 2015")
    assert "November 2025 70,327 cars 36Kr" in lines
    assert "→ Leapmotor C10 makes 2 statements" in lines
    assert any(line.startswith("← Stellantis investment $1.6 bn 2023-10") for line in lines)
    assert any(line.startswith("← Zhu Jiangming role founder and CEO") for line in lines)
    blocks = [line.partition(",")[0] for line in told.splitlines() if line and not line.startswith(" ")][4:]
    assert blocks[0] == "Deliveries"
    assert blocks[-4:] == ["Money", "Ties", "Places", "People"]


@pytest.mark.parametrize("name", ["合肥", "hefei", "city:hefei", " HEFEI "])
def test_any_of_its_names_will_do(name: str) -> None:
    assert nevtui("show", name).stdout == nevtui("show", "Hefei").stdout


def test_statements_can_be_chosen(made_once: Path) -> None:
    told = json.loads(nevtui("show", "NIO", "--json", "--where", "year=2024", "--library", made_once).stdout)
    (deliveries,) = [figure for figure in told["figures"] if figure["property"] == "deliveries"]
    count = rows(made_once, "select value from statements where subject = 'NIO' and property = 'deliveries'")
    assert deliveries["value"] == count[0]["value"]
    assert {figure["when"][:4] for figure in told["figures"]} == {"2024"}


def test_all_rows_come_when_asked_for() -> None:
    some, every = nevtui("show", "BYD").stdout, nevtui("show", "BYD", "--all").stdout
    assert "earlier: --all" in some
    assert "more: --all" in some
    assert "--all" not in every
    assert len(every.splitlines()) > len(some.splitlines())


@pytest.mark.parametrize(
    ("name", "why"),
    [("zzz", 'Nobody is called "zzz" here.'), ("", 'Nobody is called "" here.'), ("atto", '"atto" may be BYD')],
)
def test_a_name_that_nobody_or_more_than_one_has_is_told(name: str, why: str) -> None:
    ran = nevtui("show", name)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert why in ran.stderr
