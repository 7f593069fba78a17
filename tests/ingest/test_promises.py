"""Promises of ingest that cut across its modules: no date made up, Chinese figures found, words kept."""

from datetime import date
from pathlib import Path
from typing import Any

import polars
import pytest

from nevtui.ingest.run import ingest
from nevtui.library.dataset import open_library

UNDATED = {
    "plain.txt": "BYD sold cars\n\nBYD sold 4,000 cars in Hefei, the company said.\n",
    "page.html": "<html><head><title>BYD sold cars</title></head><body><article><h1>BYD sold cars</h1><p>"
    + "BYD sold 4,000 cars in Hefei, the company said, and hopes for more of them in the months to come. " * 4
    + "</p></article><footer>Copyright 2019-2024</footer></body></html>",
    "row.jsonl": '{"title": "BYD sold cars", "text": "BYD sold 4,000 cars in Hefei, the company said."}\n',
    "day.txt": "BYD sold cars\n\nHEFEI, May 9 (Example News) -- BYD sold 4,000 cars, the company said.\n",
}
CHINESE = "比亚迪在合肥投资\n\n比亚迪5月在合肥投资26亿元，计划年产30万辆，市场份额约15%。\n"


def rows(library: Path, table: str) -> list[dict[str, Any]]:
    files = open_library(library).tables[table]
    return [row for file in files for row in polars.read_parquet(file).iter_rows(named=True)]


@pytest.mark.parametrize("name", UNDATED)
def test_what_says_no_day_is_undated_and_never_of_today(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(UNDATED[name], "utf-8")
    ingest([tmp_path / name], tmp_path / "library")
    (article,) = rows(tmp_path / "library", "articles")
    assert (article["published"], article["published_precision"], article["published_from"]) == (None, None, None)
    today = str(date.today().year)
    assert all(today not in str(statement["when"]) for statement in rows(tmp_path / "library", "statements"))


def test_figures_and_names_of_a_chinese_article_are_found_and_nothing_is_mangled(tmp_path: Path) -> None:
    for encoding in ("utf-8", "gb18030"):
        file, library = tmp_path / f"{encoding}.txt", tmp_path / encoding
        file.write_bytes(CHINESE.encode(encoding))
        ingest([file], library)
        (article,) = rows(library, "articles")
        texts = {row["para"]: row["text"] for row in rows(library, "paragraphs")}
        assert (article["title"], article["language"]) == ("比亚迪在合肥投资", "zh")
        assert texts[1] == CHINESE.splitlines()[2]
        figures = {(row["value"], row["unit"], row["bound"]) for row in rows(library, "figures")}
        assert {(2.6e9, "CNY", "exact"), (300_000.0, "vehicles", "exact"), (15.0, "percent", "approx")} <= figures
        named = {row["name"] for row in rows(library, "mentions") if row["para"] == 1}
        assert {"BYD", "Hefei"} <= named
        for row in (*rows(library, "figures"), *rows(library, "mentions")):
            assert texts[row["para"]][row["start"] : row["end"]] == row["text"]


def test_the_text_as_it_stood_is_kept_beside_the_clean_one(tmp_path: Path) -> None:
    raw = (
        "Home > News list\n\nBYD sold cars\n\nBYD sold 4,000 cars in Hefei, the company said.\n\nScan WeChat QR code\n"
    )
    (tmp_path / "a.txt").write_text(raw, "utf-8")
    ingest([tmp_path / "a.txt"], tmp_path / "library")
    (original,) = rows(tmp_path / "library", "originals")
    assert original["text"] == raw
    assert original["encoding"] == "utf-8"
    clean = [row["text"] for row in rows(tmp_path / "library", "paragraphs")]
    assert clean == ["BYD sold cars", "BYD sold 4,000 cars in Hefei, the company said."]
