"""Column names are read out of real Parquet files, and nothing else is taken for one."""

from pathlib import Path

import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.library.footer import NotParquet, column_names


def test_the_names_are_those_that_polars_wrote(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    polars.DataFrame({"a": [1], "when": ["2020"], "中文": [None], "z": [True]}).write_parquet(path)
    assert column_names(path) == ("a", "when", "中文", "z")


def test_the_inside_of_a_list_or_a_struct_is_no_column(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    polars.DataFrame({"a": [["x", "y"]], "b": [{"c": 1, "d": [2]}], "e": [1.5]}).write_parquet(path)
    assert column_names(path) == ("a", "b", "e")


def test_many_columns_and_rows_are_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    frame = polars.DataFrame({f"column_{n}": range(1000) for n in range(200)})
    frame.write_parquet(path, row_group_size=100)
    assert column_names(path) == tuple(frame.columns)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"P", "it is no Parquet file"),
        (b"hello, this is text", "it is no Parquet file"),
        (b"PAR1", "it is cut short"),
        (b"PAR1\x00\x00\x00\x00PAR1", "its footer cannot be read"),
        (b"PAR1\xff\xff\xff\x7fPAR1", "it is cut short"),
    ],
)
def test_what_is_no_parquet_is_said_in_a_few_words(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(content)
    with pytest.raises(NotParquet, match=why):
        column_names(path)


@settings(max_examples=200)
@given(footer=st.binary(max_size=200))
def test_a_footer_of_any_bytes_gives_names_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, footer: bytes
) -> None:
    path = tmp_path_factory.mktemp("footer") / "x.parquet"
    path.write_bytes(b"PAR1" + footer + len(footer).to_bytes(4, "little") + b"PAR1")
    try:
        names = column_names(path)
    except NotParquet:
        return
    assert all(isinstance(name, str) for name in names)
