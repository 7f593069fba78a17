"""Parquet files are read row by row, their types as what they say."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import polars
import pytest

from nevtui.ingest.draft import Draft, Rejected
from nevtui.ingest.options import Options
from nevtui.ingest.sources.parquet import read_parquet
from nevtui.model.errors import SourceUnreadable


def read_all(frame: polars.DataFrame, options: Options | None = None) -> list[Draft | Rejected]:
    content = io.BytesIO()
    frame.write_parquet(content)
    return list(read_parquet("a.parquet", io.BytesIO(content.getvalue()), options or Options()))


def test_rows_become_articles() -> None:
    frame = polars.DataFrame(
        {
            "Title": ["BYD", None, "Empty"],
            "content": ["<p>One.</p><p>Two.</p>", "Three.", ""],
            "date": [date(2025, 3, 4), None, None],
            "authors": [["A. Li", "B. Wu"], [], None],
            "source": [{"name": "Yicai"}, None, None],
        }
    )
    first, second, rejected = read_all(frame)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.title, first.blocks) == ("BYD", ("One.", "Two."))
    assert first.said == {"published": "2025-03-04", "author": "A. Li, B. Wu", "publisher": "Yicai"}
    assert (second.title, second.blocks, dict(second.said)) == (None, ("Three.",), {})
    assert isinstance(rejected, Rejected)
    assert rejected.why == "a.parquet#3 has no text: content is empty."


def test_a_time_is_that_of_its_own_zone() -> None:
    times = [datetime(2025, 3, 4, 16, 30, tzinfo=UTC)]
    zoned = {"date": polars.Datetime("us", "Asia/Shanghai")}
    frame = polars.DataFrame({"text": ["x y"], "date": times}, schema_overrides=zoned)
    (draft,) = read_all(frame)
    assert isinstance(draft, Draft)
    assert draft.said["published"].startswith("2025-03-05T00:30")


def test_a_file_on_disk_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    polars.DataFrame({"text": [f"Text {number}." for number in range(5_000)]}).write_parquet(path, row_group_size=1_000)
    with path.open("rb") as file:
        found = list(read_parquet("a.parquet", file, Options()))
    assert [draft.source for draft in found] == [f"a.parquet#{number}" for number in range(1, 5_001)]
    assert isinstance(found[-1], Draft)
    assert found[-1].blocks == ("Text 4999.",)


def test_what_is_no_table_of_articles_is_told() -> None:
    with pytest.raises(SourceUnreadable, match=r"it has a, b\. Say which"):
        read_all(polars.DataFrame({"a": [1], "b": [2]}))
    with pytest.raises(SourceUnreadable, match="no Parquet file"):
        list(read_parquet("a.parquet", io.BytesIO(b"title,text\n"), Options()))
    with pytest.raises(SourceUnreadable, match="is empty"):
        list(read_parquet("a.parquet", io.BytesIO(b""), Options()))
