"""`nevtui timeline`: what was said, in order of time, a line each."""

import json
from typing import Any

import pytest

from tests.own_library import nevtui


def told(*arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in nevtui("timeline", "--json", *arguments).stdout.splitlines()]


def test_a_line_has_time_figure_sentence_and_source() -> None:
    lines = nevtui("timeline", "--company", "NIO", "--from", "2020", "--to", "2020").stdout.splitlines()
    words = [" ".join(line.split()) for line in lines]
    assert "2020 $787 m Hefei invests in NIO. AdminSo, 4 Mar 2025" in words
    assert "2020-Q2 9,500–10,000 cars NIO delivers (forecast). Reuters, 28 May 2020" in words


def test_times_and_names_choose() -> None:
    rows = told(
        "--city", "合肥", "--property", "investment", "--property", "stake", "--from", "2020-01", "--to", "2020"
    )
    assert {(row["property"], row["when"]) for row in rows} == {("investment", "2020"), ("stake", "2020")}
    assert all("city:hefei" in row["entities"] for row in rows)


def test_it_is_in_order_and_can_begin_with_the_latest() -> None:
    first, last = told("--company", "BYD", "--limit", "20"), told("--company", "BYD", "--limit", "20", "--latest")
    years = [row["year"] for row in first]
    assert years == sorted(years)
    assert last[0]["year"] > first[0]["year"]


def test_pages_join_without_a_seam() -> None:
    rows = told("--country", "China")
    assert [row["position"] for row in rows] == list(range(1, rows[0]["total"] + 1))


def test_what_says_no_time_stands_at_the_end_in_brackets() -> None:
    lines = nevtui("timeline", "--company", "Leapmotor").stdout.splitlines()
    is_untimed = [line.startswith("(") for line in lines]
    assert any(is_untimed)
    assert is_untimed == sorted(is_untimed)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--from", "soon"), '"soon.." is no span of time'),
        (("--property", "invest"), 'No property "invest". Did you mean "investment"?'),
    ],
)
def test_what_cannot_be_asked_says_why(arguments: tuple[str, ...], why: str) -> None:
    ran = nevtui("timeline", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert why in ran.stderr
