"""`nevtui explain`: what stands behind a statement."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.own_library import nevtui, rows


@pytest.fixture
def library(made_once: Path) -> Path:
    return made_once


def statement(library: Path, property: str) -> dict[str, Any]:
    (found, *_) = rows(library, f"select * from statements where property = '{property}' order by ordinal")
    return found


def test_it_shows_the_sentence_what_was_found_in_it_and_the_rule(library: Path) -> None:
    sold = statement(library, "deliveries")
    ran = nevtui("explain", sold["statement"], "--library", library)
    assert ran.returncode == 0
    told = " ".join(ran.stdout.split())
    assert f"[{sold['evidence']}]" in told
    assert "14,567 vehicles = 14,567 vehicles" in told
    assert "March 2024 = 2024-03" in told
    assert "Leapmotor = Leapmotor, company" in told
    assert "read by the extractor, rule deliveries, right in" in told
    assert "(deliveries)" in told.partition("reads now")[2]


def test_the_first_letters_of_an_id_are_enough(library: Path) -> None:
    sold = statement(library, "deliveries")
    whole, begun = (nevtui("explain", id, "--library", library) for id in (sold["statement"], sold["statement"][:6]))
    assert whole.stdout == begun.stdout


def test_as_json_it_is_one_object(library: Path) -> None:
    sold = statement(library, "investment")
    told = json.loads(nevtui("explain", sold["statement"], "--json", "--library", library).stdout)
    assert (told["statement"], told["rule"], told["article"]) == (sold["statement"], "investment", sold["article"])
    assert 0 < told["confidence"] <= 1
    begin, end = told["evidence"]
    assert told["sentence"][begin:end] == sold["evidence"]
    assert {"rule": "investment", "says": "Hefei investment 300000000 USD NIO 2023"} in told["reads_now"]


def test_what_a_person_has_corrected_is_told_as_theirs(library: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copytree(library, tmp_path / "mine"))
    sold = statement(mine, "deliveries")
    assert nevtui("review", "fix", "--library", mine, sold["statement"], "value=14568").returncode == 0
    told = nevtui("explain", statement(mine, "deliveries")["statement"], "--library", mine).stdout
    assert "corrected by a person" in told


@pytest.mark.parametrize("id", ["zzzz", "z", "'; drop"])
def test_an_id_that_is_not_there_says_where_ids_are(library: Path, id: str) -> None:
    ran = nevtui("explain", id, "--library", library)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert f'No statement "{id}"' in ran.stderr
    assert "select statement" in ran.stderr


def test_hostile_words_of_an_article_do_not_reach_the_terminal(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    words = "NIO delivered 20,797 vehicles in May 2021 \x1b[31mred\x07 [/b] \u202eevil."
    (texts / "a.md").write_text(f"---\ntitle: A \x1b]0;x\x07 title\npublished: 2021-06-01\n---\n{words}\n", "utf-8")
    assert nevtui("ingest", texts, "--library", tmp_path / "mine").returncode == 0
    told = nevtui("explain", statement(tmp_path / "mine", "deliveries")["statement"], "--library", tmp_path / "mine")
    assert not {"\x1b", "\x07", "\u202e"} & set(told.stdout)
    assert "20,797" in told.stdout
