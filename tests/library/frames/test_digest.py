"""Two libraries that say the same have the same digests, whatever their parts and the order of their rows."""

from pathlib import Path

import polars
from hypothesis import given, settings
from hypothesis import strategies as st

from nevtui.library.frames.digest import digest_of, digests
from nevtui.library.writer import open_for_writing
from tests.library.conftest import frames_of

TEXTS = ("Hefei invested $787 million in NIO", "Hefei put money into NIO", "The city of Hefei backed NIO")


def filled(folder: Path, *groups: tuple[int, ...]) -> dict[str, str]:
    """Put the articles of each group as a part of their own."""
    every = [frames_of(text, article=f"article-{number}") for number, text in enumerate(TEXTS)]
    with open_for_writing(folder) as writer:
        for group in groups:
            frames = [every[number] for number in group]
            writer.put({table: polars.concat([each[table] for each in frames]) for table in frames[0]})
        return digests(writer.commit(whole_of(every), extractor="1"))


def whole_of(every: list[dict[str, polars.DataFrame]]) -> dict[str, polars.DataFrame]:
    return every[0]


def test_how_articles_are_grouped_and_ordered_does_not_matter(tmp_path: Path) -> None:
    together = filled(tmp_path / "a", (0, 1, 2))
    assert filled(tmp_path / "b", (2,), (0,), (1,)) == together
    assert filled(tmp_path / "c", (2, 1), (0,)) == together


def test_one_article_less_is_another_digest(tmp_path: Path) -> None:
    all_three, two = filled(tmp_path / "a", (0, 1, 2)), filled(tmp_path / "b", (0, 1))
    assert {table for table in all_three if all_three[table] != two[table]} >= {"articles", "paragraphs", "statements"}


@settings(max_examples=50)
@given(
    rows=st.lists(st.tuples(st.integers(0, 3), st.one_of(st.none(), st.text(max_size=3))), max_size=8),
    seed=st.randoms(),
)
def test_rows_in_another_order_are_the_same_rows(
    tmp_path_factory: object, rows: list[tuple[int, str | None]], seed: object
) -> None:
    folder = tmp_path_factory.mktemp("rows")  # type: ignore[attr-defined]
    mixed = list(rows)
    seed.shuffle(mixed)  # type: ignore[attr-defined]
    schema = {"a": polars.Int64, "b": polars.String}
    for name, some in (("x", rows), ("y", mixed)):
        polars.DataFrame(some, schema=schema, orient="row").write_parquet(folder / name)
    assert digest_of([folder / "x"]) == digest_of([folder / "y"])
    assert (digest_of([folder / "x"]) == digest_of([folder / "x", folder / "x"])) == (not rows)
